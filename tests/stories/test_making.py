"""A contest from nothing: named, dated, its form taken ready, published, found, moved – by somebody new to it."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from bot.telegram.doors import making
from models.tables import Contest, ContestState, Entry, EntryState, Field, Letter, LetterKind, Role
from models.tables import Stage as Round
from tests.fair import entry, fair
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage as Scene
from tests.stories.office import shown
from tests.stories.test_contests import crowd
from tests.world import MORNING

AFTER = (
    "Слова, даты и положение можно поправить и потом. Форма после открытия не меняется, чтобы все отвечали на одно и "
    "то же."
)


class Maker:
    """An organiser at the phone."""

    def __init__(self, stage: Scene, phone: Phone) -> None:
        self.stage, self.phone = stage, phone

    async def begun(self, *nominations: str, dates: str = "20.06 – 31.10") -> Screen:
        """A contest up to the choice of a form."""
        await self.phone.say("/contests")
        await self.phone.press("Новый конкурс")
        await self.phone.say("Лучший медиацентр – 2024")
        await self.phone.say("\n".join(nominations or ("1. Лонгрид", "2. Видеопроект", "3. Подкаст")))
        return shown(await self.phone.say(dates))

    async def ready(self) -> Screen:
        """The same with a form: nothing is missing."""
        await self.begun()
        return shown(await self.phone.press("Публикация"))

    async def open(self) -> Screen:
        """The card of the first contest."""
        await self.phone.say("/contests")
        return shown(await self.phone.press("Открыть 1"))

    async def contest(self) -> Contest:
        """As it is kept."""
        return (await self.stage.world.all(Contest))[-1]


@pytest.fixture
async def olga(stage: Scene) -> Maker:
    return Maker(stage, await stage.staff(Role.ORGANISER))


async def test_a_contest_with_three_nominations_takes_three_messages_and_five_presses(olga: Maker) -> None:
    anna = await olga.stage.head()
    workshop = await olga.ready()
    assert workshop.text.split("\n") == [
        "Лучший медиацентр – 2024",
        "Черновик: его видят только организаторы",
        "",
        "Номинаций: 3",
        "Приём заявок: 20 июня 2024 – 31 октября 2024",
        "Вопросов в форме: 4 · критериев: 0",
        "Команда: руководитель и до 5 студентов",
        "От организации – 1 заявка в номинацию",
        "Положения пока нет",
        "",
        "✅ Всё нужное есть, можно публиковать.",
    ]
    sure = shown(await olga.phone.press("Опубликовать"))
    assert sure.text.split("\n") == [
        "Опубликовать «Лучший медиацентр – 2024»?",
        "Приём заявок: 20 июня 2024 – 31 октября 2024",
        "Приём откроется сам 20 июня 2024. Утром об этом узнает 1 руководитель.",
        AFTER,
    ]
    card = shown(await olga.phone.press("Да, опубликовать"))
    assert card.text.startswith("Лучший медиацентр – 2024\n▫️ Приём заявок откроется 20 июня 2024")
    row = await olga.contest()
    keys = [key for row in card.body["reply_markup"]["inline_keyboard"] for key in row]
    (link,) = [key["copy_text"]["text"] for key in keys if "copy_text" in key]
    assert link == f"https://t.me/local_telegram_bot?start=c_{row.token}"
    found = shown(await anna.start(f"c_{row.token}"))
    assert found.text.startswith("Лучший медиацентр – 2024\n▫️ Приём заявок откроется 20 июня 2024")
    fields = await olga.stage.world.all(Field)
    assert [one.title for one in fields] == [
        "Название работы",
        "О чём работа",
        "Ссылка на публикацию",
        "Права на работу наши, публиковать её можно",
    ]
    (round_,) = await olga.stage.world.all(Round)
    assert (round_.opens_at, round_.closes_at) == (
        datetime(2024, 6, 19, 21, tzinfo=UTC),
        datetime(2024, 10, 31, 20, 59, 59, tzinfo=UTC),
    )


async def test_a_published_deadline_is_moved_in_two_steps_and_told(olga: Maker) -> None:
    world = olga.stage.world
    found = await fair(world, closes=at("2024-07-17T23:59:59"))
    college = await world.organisation()
    anna = await world.member(college)
    await entry(world, found, college, anna, state=EntryState.DRAFT)
    phone = await olga.stage.phone(anna)
    await olga.open()
    for label in ("Собрать и настроить", "Даты", "Конец приёма"):
        await olga.phone.press(label)
    bad = shown(await olga.phone.say("когда-нибудь"))
    assert bad.text.startswith("Не понял дату")
    past = shown(await olga.phone.say("10.06.2024"))
    assert past.text == "Даты этапа идут по порядку: здесь подойдёт день с 17 июня 2024 по 17 июня 2026."
    sure = shown(await olga.phone.say("31.07 18:00"))
    assert sure.text.split("\n") == [
        "Лучший медиацентр",
        "",
        "Приём заявок: был до 17 июля 2024 → станет до 31 июля, 18:00 МСК",
        "",
        "Об этом один раз напишу 1 человеку: черновики, поданные заявки и жюри.",
    ]
    assert (await world.all(Round))[0].closes_at == at("2024-07-17T23:59:59")
    done = shown(await olga.phone.press("Перенести и сообщить"))
    assert "Последний день приёма: 31 июля, 18:00 МСК" in done.text
    told = await phone.sees("Даты изменились")
    assert told.text.split("\n") == [
        "Даты изменились: «Лучший медиацентр»",
        "Приём заявок: было до 17 июля 2024 → стало до 31 июля, 18:00 МСК.",
        "Ваш черновик на месте, отправить его можно до нового срока.",
    ]
    again = making.MoveStage(stage=1, which="closes", minute=int(at("2024-07-31T18:00").timestamp()) // 60)
    await olga.phone.press_data(again.pack(), done.id)
    moved = [one for one in await world.all(Letter) if one.kind is LetterKind.CONTEST_MOVED]
    assert len(moved) == 1


async def test_bad_words_are_answered_and_the_question_stays(olga: Maker) -> None:
    await olga.phone.say("/contests")
    await olga.phone.press("Новый конкурс")
    long = shown(await olga.phone.say("щ" * 301))
    assert long.text == "Это длиннее 300 знаков (у вас 301). Сократите и пришлите ещё раз."
    photo = shown(await olga.phone.photo())
    assert photo.text.startswith("Здесь жду слова, а не файл")
    await olga.phone.say("Лучший медиацентр")
    none = shown(await olga.phone.say("–"))
    assert none.text == "Не вижу ни одного названия. Пришлите номинации, каждую с новой строки."
    await olga.phone.say("Лонгрид")
    unclear = shown(await olga.phone.say("осенью"))
    assert unclear.text == "Не понял, с какого по какой день. Напишите оба дня по порядку, например: 1.10 – 31.10."
    over = shown(await olga.phone.say("1.05.2024 – 31.05.2024"))
    assert over.text == "Это время уже прошло. Назначьте последний день приёма на сегодня или позже."
    form = shown(await olga.phone.say("20.06 – 31.10"))
    assert form.text.startswith("Что присылают участники?")
    assert [one.state for one in await olga.stage.world.all(Contest)] == [ContestState.DRAFT]


async def test_what_is_missing_is_listed_until_nothing_is(olga: Maker) -> None:
    await olga.phone.say("/contests")
    await olga.phone.press("Новый конкурс")
    await olga.phone.say("Лучший медиацентр")
    await olga.phone.press("‹ Назад")
    workshop = shown(await olga.phone.screen())
    assert workshop.text.split("\n")[-4:] == [
        "Чтобы опубликовать, осталось:",
        "▫️ назвать номинации",
        "▫️ назначить, с какого по какой день принимаете заявки",
        "▫️ собрать форму: хотя бы один вопрос в каждой номинации",
    ]
    await olga.phone.press_data("ctgo:1:1", workshop.id)
    assert olga.phone.toasts[-1].text.startswith("Опубликовать пока нельзя")
    assert (await olga.contest()).state is ContestState.DRAFT


async def test_publishing_twice_and_what_comes_too_late_is_refused(olga: Maker) -> None:
    await olga.ready()
    await olga.phone.press("Опубликовать")
    await olga.phone.press_twice("Да, опубликовать")
    assert (await olga.contest()).state is ContestState.PUBLISHED
    screen = shown(await olga.phone.screen())
    other = Maker(olga.stage, await olga.stage.staff(Role.ADMIN, "Пётр Орлов"))
    await other.open()
    await other.phone.press("Собрать и настроить")
    await other.phone.press("О конкурсе")
    for label in ("Собрать и настроить", "Отменить конкурс", "Отменить без причины"):
        await olga.phone.press(label)
    late = shown(await other.phone.say("Для всех, кто снимает и пишет."))
    assert late.text == "Конкурс отменён: менять в нём больше нечего. Можно собрать новый по его образцу."
    await olga.phone.press_data("ctset:1", screen.id)
    await olga.phone.press_data("ctnoms:1", screen.id)
    assert olga.phone.toasts[-1].text.startswith("Конкурс отменён")
    assert (await olga.contest()).about == ""


async def test_regulations_come_as_a_file_and_are_given_to_everybody(olga: Maker) -> None:
    await olga.ready()
    await olga.phone.press("Положение")
    assert shown(await olga.phone.photo()).text.startswith("Жду файл с положением")
    assert shown(await olga.phone.say("оно на сайте")).text.startswith("Жду файл с положением")
    kept = shown(await olga.phone.file("Положение.pdf"))
    assert "Положение: Положение.pdf" in kept.text
    for label in ("Опубликовать", "Да, опубликовать"):
        await olga.phone.press(label)
    vera = await olga.stage.stranger()
    await vera.start(f"c_{(await olga.contest()).token}")
    await vera.press("Положение")
    assert [one.media for one in await vera.messages()].count("document") == 1


async def test_last_years_contest_is_copied_with_its_dates(olga: Maker) -> None:
    await fair(
        olga.stage.world,
        title="Лучший медиацентр – 2023",
        opens=at("2023-10-01T00:00"),
        closes=at("2023-10-31T23:59:59"),
        state=ContestState.ARCHIVED,
    )
    await olga.phone.say("/contests")
    await olga.phone.press("Новый конкурс")
    await olga.phone.press("Взять за образец прошлый")
    copied = shown(await olga.phone.press("Взять 1"))
    assert copied.text.split("\n")[:6] == [
        "Лучший медиацентр – 2024",
        "Черновик: его видят только организаторы",
        "",
        "Номинаций: 1",
        "Приём заявок: 1 октября 2024 – 31 октября 2024",
        "Вопросов в форме: 2 · критериев: 2",
    ]


async def test_the_form_is_tried_and_the_trial_counts_nowhere(olga: Maker) -> None:
    await olga.begun("Лонгрид")
    await olga.phone.press("Публикация")
    question = shown(await olga.phone.press("Пробная заявка"))
    assert question.text.startswith("«Лучший медиацентр – 2024», Лонгрид\nВопрос 1/4 · отвечено 0\n\nНазвание работы")
    assert [one.trial for one in await olga.stage.world.all(Entry)] == [True]
    card = await olga.open()
    assert "Подано" not in card.text


async def test_making_costs_few_statements_with_a_thousand_entries(olga: Maker) -> None:
    world = olga.stage.world
    found = await fair(world, "Лонгрид", "Подкаст", opens=MORNING + timedelta(days=1))
    college = await world.organisation()
    await crowd(world, found, college.id, 1000)
    costs = {}
    await olga.open()
    for label in (
        *("Собрать и настроить", "Номинации", "2", "Выше", "Дальше", "Правила", "3 студ.", "‹ Назад", "О конкурсе"),
        *("‹ Назад", "Даты", "Проверка", "+ неделя", "Форма заявки", "1", "Можно пропускать", "Ниже", "‹ Назад"),
    ):
        with olga.stage.statements() as seen:
            await olga.phone.press(label)
        costs[label] = len(seen)
    assert max(costs.values()) <= 6, costs
