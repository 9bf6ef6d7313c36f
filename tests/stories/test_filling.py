"""The form of an entry, over real HTTP: every kind of question, left and gone on with, and the receipt at its end."""

import asyncio

import pytest

from models.actions import entries
from models.tables import Answer, EntryVersion, Memory, Person, Role
from tests.stories import entering
from tests.stories.conftest import Stage
from tests.stories.entering import HEADING, Office, said, shown
from tests.world import MORNING


@pytest.fixture
async def office(stage: Stage) -> Office:
    return await entering.office(stage)


async def test_one_begins_on_the_card_of_the_contest_and_sees_the_first_question(office: Office) -> None:
    await office.ask_everything()
    await office.phone.say("/contests")
    await office.phone.press("Открыть 1")
    which = shown(await office.phone.press("Подать заявку"))
    assert which.text == (
        "Заявка на конкурс «Лучший медиацентр»\nПриём заявок до 17 июля, 23:59 МСК (осталось 30 дней).\n\n1. Лонгрид"
    )
    question = shown(await office.phone.press("Начать 1"))
    assert question.text == (
        f"{HEADING}\n"
        "Вопрос 1/9 · отвечено 0\n"
        "\n"
        "Название работы\n"
        "Ответьте сообщением.\n"
        "Не меньше 5 и не больше 60 знаков."
    )
    assert question.buttons == [["Все вопросы"], ["Сохранить и выйти"], ["‹ Назад", "Домой"]]


async def test_every_kind_is_answered_and_the_whole_is_sent(office: Office) -> None:
    await office.ask_everything()
    phone = office.phone
    await office.begin()
    short = shown(await phone.say("День"))
    assert short.text == "Пока 4 знака, а нужно не меньше 5. Допишите ещё 1 и пришлите текст целиком."
    number = shown(await phone.say("Один день медиацентра"))
    assert number.text.startswith("✅ «Название работы» – записал.")
    assert shown(await phone.say("12,5")).text == "Здесь нужно целое число, без дробной части."
    await phone.say("12")
    assert "С 1 июня 2024 по 30 июня 2024." in shown(await phone.screen()).text
    await phone.press("5")
    await phone.press("Репортаж")
    one = shown(await phone.press("Учёба"))
    assert "⏳ Нужно выбрать не меньше 2 вариантов. Сейчас отмечено: 1." in one.text
    two = shown(await phone.press("Спорт"))
    assert two.labels[:3] == ["✓ Учёба", "✓ Спорт", "Музей"]
    await phone.press("Дальше")
    link = shown(await phone.say("https://vk.com/wall-1_2"))
    assert link.text.endswith("⏳ Подтвердите, что в публикации стоят #Медиацентр43: сам я её открыть не могу.")
    await phone.press("✅ Хештеги стоят")
    album = shown(await phone.photo(3, album=True))
    assert "Ваш ответ: 3 фото" in album.text
    await phone.press("Дальше")
    assert shown(await phone.file("plan.docx")).text.startswith(HEADING)
    assert (await said(phone))[-2].startswith("Такой файл здесь не подходит. Нужен PDF.")
    script = shown(await phone.file("Сценарий.pdf"))
    assert "Ваш ответ: 1 файл: Сценарий.pdf" in script.text
    await phone.press("Дальше")
    ready = shown(await phone.press("✅ Согласен"))
    assert ready.text == (
        "✅ «Согласие на показ» – записал.\n"
        "\n"
        "Всё готово. Проверьте перед отправкой:\n"
        "\n"
        f"{HEADING}\n"
        "Команда: Анна Котова\n"
        "\n"
        "Название работы: Один день медиацентра\n"
        "Сколько человек в кадре: 12\n"
        "День публикации: 5 июня 2024\n"
        "Жанр: Репортаж\n"
        "Темы: Учёба, Спорт\n"
        "Публикация: vk.com/wall-1_2 · автор подтвердил #Медиацентр43\n"
        "Кадры: 3 фото\n"
        "Сценарий: 1 файл: Сценарий.pdf\n"
        "Согласие на показ: согласие дано"
    )
    receipt = shown(await phone.press("📨 Отправить заявку"))
    assert receipt.text == (
        "📨 Заявка № 1 отправлена 17 июня, 09:30 МСК\n"
        f"{HEADING}\n"
        "Ответов в заявке: 9.\n"
        "Команда: Анна Котова\n"
        "\n"
        "Править и отправлять снова можно: до 17 июля, 23:59 МСК (осталось 30 дней). "
        "Потом её проверят организаторы, и я напишу."
    )
    copy = shown(await phone.press("Показать отправленное"))
    assert copy.text.startswith("Заявка № 1 · «Лучший медиацентр»\nВерсия 1, отправлена 17 июня, 09:30 МСК")
    kinds = {one["title"]: one["value"] for one in (await office.stage.world.all(EntryVersion))[0].sent["answers"]}
    assert kinds["Публикация"] == {"link": "https://vk.com/wall-1_2", "tagged": ["#Медиацентр43"]}
    assert [one["kind"] for one in kinds["Кадры"]["files"]] == ["photo"] * 3


async def test_one_leaves_and_goes_on_at_the_first_question_without_an_answer(office: Office) -> None:
    await office.ask_everything()
    phone = office.phone
    await office.begin()
    await phone.say("Один день медиацентра")
    left = shown(await phone.press("Сохранить и выйти"))
    assert left.text == (
        "Заявка · «Лучший медиацентр»\n"
        "Номинация: Лонгрид\n"
        "Кировский авиационный техникум\n"
        "\n"
        "✏️ Черновик: организаторы его ещё не получили.\n"
        "Приём заявок до 17 июля, 23:59 МСК (осталось 30 дней).\n"
        "Отвечено: 1 из 9.\n"
        "Не хватает 7 ответов: «Сколько человек в кадре», «День публикации», «Жанр», «Темы», «Публикация»….\n"
        "Команда: Анна Котова"
    )
    await phone.say("это уже не ответ")
    listed = shown(await phone.say("/entries"))
    assert listed.text == (
        "Мои заявки · 1\n"
        "\n"
        f"1. {HEADING}\n"
        "✏️ Заявка: черновик\n"
        "Осталось ответить на 7 вопросов, до 17 июля, 23:59 МСК (осталось 30 дней)"
    )
    await phone.press("Открыть 1")
    assert "Вопрос 2/9" in shown(await phone.press("Продолжить")).text


async def test_two_messages_sent_at_once_are_not_two_answers(office: Office) -> None:
    await office.ask_everything()
    phone = office.phone
    await office.begin()
    await asyncio.gather(phone.say("Первое название"), phone.say("17"))
    answers = [one.value for one in await office.stage.world.all(Answer)]
    assert len(answers) == 1
    assert "Это сообщение пришло раньше, чем вы увидели вопрос" in shown(await phone.screen()).text


async def test_a_question_that_was_never_shown_is_shown_before_it_is_answered(office: Office) -> None:
    await office.ask_everything()
    await office.begin()
    await office.phone.say("Один день медиацентра")
    async with office.stage.world.database.writing() as session:
        asked = await session.get_one(Memory, office.phone.id)
        asked.data = asked.data | {"message": 1}  # as a bot leaves it that breaks down before it has shown anything
    again = shown(await office.phone.say("Один день медиацентра"))
    assert again.text.startswith("Это сообщение пришло раньше, чем вы увидели вопрос, и ответом не стало.")
    assert "Вопрос 2/9" in again.text
    assert "Вопрос 3/9" in shown(await office.phone.say("12")).text


async def test_what_is_missing_is_listed_with_a_way_to_it(office: Office) -> None:
    phone = office.phone
    await office.begin()
    await phone.press("Все вопросы")
    check = shown(await phone.press("Проверить и отправить"))
    assert check.text == (
        "Заявка сохранена, но отправить её пока нельзя.\n"
        "\n"
        f"{HEADING}\n"
        "Команда: Анна Котова\n"
        "\n"
        "Не хватает 1 ответа:\n"
        "▫️ Название работы"
    )
    assert check.labels[0] == "Название работы"
    assert "Вопрос 1/2" in shown(await phone.press("Название работы")).text


async def test_an_organiser_sees_a_trial_as_an_entrant_would(office: Office) -> None:
    organiser = await office.stage.staff(Role.ORGANISER, "Нина")
    viewer = await office.stage.world.viewer((await office.stage.world.all(Person))[-1])
    async with office.stage.world.database.writing() as session:
        trial = await entries.rehearse(session, viewer, office.contest.nominations[0].id, MORNING)
    home = shown(await organiser.start())
    await organiser.press_data(f"fill:{trial.entry.id}:0:0", home.id)
    await organiser.say("Один день медиацентра")
    await organiser.press("Пропустить")
    receipt = shown(await organiser.press("📨 Отправить заявку"))
    assert receipt.text.startswith("📨 Пробная заявка отправлена 17 июня, 09:30 МСК: так это увидит участник.")
    assert receipt.labels == ["Показать отправленное", "Открыть заявку", "Домой"]
    card = shown(await organiser.press("Открыть заявку"))
    assert "Её видите только вы, и она нигде не считается." in card.text
