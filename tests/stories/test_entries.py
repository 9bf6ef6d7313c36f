"""An entry from the first question to the receipt, over real HTTP: every kind of field, left and gone on with."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import (
    Answer,
    Contest,
    Entry,
    EntryState,
    EntryVersion,
    Field,
    FieldKind,
    Organisation,
    Role,
    TeamMember,
    TeamState,
)
from tests.fair import Fair, entry, fair
from tests.stories.conftest import Stage
from tests.world import MORNING

CLOSES = datetime(2024, 7, 17, 20, 59, 59, tzinfo=UTC)
HEADING = "«Лучший медиацентр», Лонгрид"
KINDS: tuple[tuple[FieldKind, str, bool, dict[str, Any]], ...] = (
    (FieldKind.TEXT, "Название работы", True, {"least": 5, "most": 60}),
    (FieldKind.NUMBER, "Сколько человек в кадре", True, {"least": 1, "most": 50, "whole": True}),
    (FieldKind.DATE, "День публикации", True, {"after": "2024-06-01", "before": "2024-06-30"}),
    (FieldKind.CHOICE, "Жанр", True, {"options": ["Репортаж", "Интервью"]}),
    (FieldKind.CHOICES, "Темы", True, {"options": ["Учёба", "Спорт", "Музей"], "least": 2, "most": 2}),
    (FieldKind.LINK, "Публикация", True, {"hosts": ["vk.com"], "hashtags": ["Медиацентр43"]}),
    (FieldKind.PHOTO, "Кадры", True, {"most": 4}),
    (FieldKind.FILE, "Сценарий", False, {"most": 1, "types": ["pdf"]}),
    (FieldKind.CONSENT, "Согласие на показ", True, {}),
)


class Office:
    """A contest, a college with a head, and her phone."""

    def __init__(self, stage: Stage, contest: Fair, college: Organisation, phone: Phone) -> None:
        self.stage, self.contest, self.college, self.phone = stage, contest, college, phone

    async def ask_everything(self) -> None:
        """The contest asks for every kind of answer."""
        async with self.stage.world.database.writing() as session:
            for field in self.contest.fields:
                await session.delete(await session.get_one(Field, field.id))
        for place, (kind, title, required, limits) in enumerate(KINDS, 1):
            row = {"position": place, "kind": kind, "title": title, "required": required, "limits": limits}
            await self.stage.world.add(Field(stage_id=self.contest.stage.id, **row))

    async def begin(self) -> Screen:
        """From the contest's card to the first question."""
        await self.phone.say("/contests")
        await self.phone.press("Открыть 1")
        await self.phone.press("Подать заявку")
        return shown(await self.phone.press("Начать 1"))

    async def ready(self) -> None:
        """Everything that must be answered is."""
        await self.begin()
        await self.phone.say("Один день медиацентра")
        await self.phone.press("Пропустить")

    async def states(self) -> list[tuple[EntryState, int | None, int]]:
        return [(one.state, one.number, one.version) for one in await self.stage.world.all(Entry)]


def shown(screen: Screen | None) -> Screen:
    assert screen is not None
    return screen


async def said(phone: Phone) -> list[str]:
    return [screen.text for screen in await phone.messages()]


@pytest.fixture
async def office(stage: Stage) -> Office:
    college = await stage.world.organisation()
    head = await stage.phone(await stage.world.member(college))
    return Office(stage, await fair(stage.world, "Лонгрид", closes=CLOSES), college, head)


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
        "Темы: Учёба; Спорт\n"
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


async def test_a_change_after_sending_is_another_version_and_the_last_one_counts(office: Office) -> None:
    phone = office.phone
    await office.ready()
    await phone.press("📨 Отправить заявку")
    await phone.press("Открыть заявку")
    await phone.press("Все вопросы")
    await phone.press("Открыть 1")
    changed = shown(await phone.say("Два дня медиацентра"))
    assert changed.text.startswith("✅ «Название работы» – записал.")
    assert changed.labels[0] == "📨 Отправить правки"
    receipt = shown(await phone.press("📨 Отправить правки"))
    assert "Это версия 2: она заменила прежнюю, и жюри увидит её." in receipt.text
    await phone.press("Открыть заявку")
    versions = shown(await phone.press("Что отправлено"))
    assert versions.text.startswith("Отправлено версий: 2\n\nВерсия 2: 17 июня, 09:30 МСК, Анна Котова")
    assert "Один день медиацентра" in shown(await phone.press("Версия 1")).text
    assert await office.states() == [(EntryState.SUBMITTED, 1, 2)]


async def test_a_double_press_sends_once(office: Office) -> None:
    await office.ready()
    await office.phone.press_twice("📨 Отправить заявку")
    assert await office.states() == [(EntryState.SUBMITTED, 1, 1)]
    assert office.phone.toasts[-1].text == "Уже отправлено 17 июня, 09:30 МСК, заявка № 1. Второй раз не нужно."


async def test_an_entry_is_withdrawn_after_a_question_and_brought_back(office: Office) -> None:
    phone = office.phone
    await office.ready()
    await phone.press("📨 Отправить заявку")
    await phone.press("Открыть заявку")
    sure = shown(await phone.press("Отозвать"))
    assert sure.text == (
        "Заявка № 1: отозвать?\n"
        f"{HEADING}\n"
        "\n"
        "Она выйдет из конкурса, ответы сохранятся.\n"
        "Передумать можно до 17 июля, 23:59 МСК (осталось 30 дней)."
    )
    gone = shown(await phone.press("Да, отозвать"))
    assert "▫️ Отозвана: в конкурсе не участвует." in gone.text
    back = shown(await phone.press("Вернуть заявку"))
    assert "📨 Отправлена, организаторы её видят." in back.text
    assert await office.states() == [(EntryState.SUBMITTED, 1, 1)]


async def test_a_second_entry_to_the_nomination_is_explained_with_a_way_to_the_first(office: Office) -> None:
    first = await office.begin()
    nomination = office.contest.nominations[0].id
    await office.phone.press_data(f"entrynew:{nomination}:{office.college.id}:1", first.id)
    there = shown(await office.phone.screen())
    assert there.text == (
        "Заявка в номинации «Лонгрид» у вашей организации уже есть, а можно подать только одну.\n"
        "✏️ Черновик: организаторы его ещё не получили.\n"
        "\n"
        "Откройте её: ответы можно править, пока идёт приём."
    )
    assert there.labels[0] == "Открыть заявку"


async def test_two_members_answer_for_themselves(office: Office) -> None:
    stage, phone = office.stage, office.phone
    students = {
        name: await stage.phone(await stage.world.member(office.college, Role.STUDENT, name))
        for name in ("Илья", "Мария")
    }
    await office.ready()
    await phone.press("Команда")
    for name in students:
        await phone.press("Позвать студента")
        await phone.press(name)
    team = shown(await phone.screen())
    assert team.text == (
        f"Команда · {HEADING}\n"
        "Студентов: 2 из 5\n"
        "\n"
        "1. Анна Котова – руководитель\n"
        "2. Илья – ⏳ ждём ответа\n"
        "3. Мария – ⏳ ждём ответа\n"
        "\n"
        "Каждый получит письмо и сам ответит, участвует ли и можно ли публиковать его имя и работу."
    )
    letter = await students["Илья"].sees("Вас зовут в команду")
    assert letter.text == (
        "Вас зовут в команду на конкурс «Лучший медиацентр», номинация «Лонгрид», "
        "от организации Кировский авиационный техникум.\n"
        "Заявку ведёт Анна Котова.\n"
        "\n"
        "Участвуете?"
    )
    await students["Илья"].press("✅ Участвую")
    published = shown(await students["Илья"].press("✅ Можно публиковать"))
    assert "2. Илья – ✅ участвует · публикация разрешена" in published.text
    await students["Мария"].sees("Вас зовут в команду")
    declined = shown(await students["Мария"].press("Не участвую"))
    assert declined.text == f"Хорошо, вы не участвуете: {HEADING}. Руководителю я написал."
    await phone.sees("Мария не участвует в заявке")
    states = [(one.state, one.publication_at is not None) for one in await stage.world.all(TeamMember)]
    assert states == [(TeamState.CONFIRMED, False), (TeamState.CONFIRMED, True), (TeamState.DECLINED, False)]
    await students["Илья"].say("/entries")
    await students["Илья"].press("Открыть 1")
    await students["Илья"].press("Все вопросы")
    await students["Илья"].press("Открыть 2")
    ready = shown(await students["Илья"].say("vk.com/wall-1_2"))
    assert ready.text.partition("\n\n")[2].startswith("Всё заполнено. Отправит заявку руководитель.")
    assert "📨 Отправить заявку" not in ready.labels


async def test_numbers_that_are_somebody_elses_open_nothing(office: Office) -> None:
    stage = office.stage
    await office.ready()
    elsewhere = await stage.world.organisation("Слободской колледж")
    head = await stage.world.member(elsewhere, name="Пётр")
    await entry(stage.world, await fair(stage.world, title="Другой"), elsewhere, head, state=EntryState.DRAFT)
    phone = await stage.phone(head)
    home = shown(await phone.start())
    before = (await office.states(), [one.value for one in await stage.world.all(Answer)])
    own, theirs, field = office.college.id, office.contest.nominations[0].id, office.contest.fields[0].id
    for data in (
        "entry:1", f"entrystart:{office.contest.contest.id}:{own}:1", f"entrynew:{theirs}:{own}:0", "entrycheck:1",
        "entrysend:1:0", "entryback:1:1", "entryagain:1", "entrysent:1:1", "entryfiles:1", f"fill:1:{field}:0",
        f"fillnext:1:{field}", "fillall:1:1", f"fillopt:1:{field}:0", f"fillday:1:{field}:738000", f"fillyes:1:{field}",
        f"filltags:1:{field}", f"fillclear:1:{field}", f"fillout:1:{field}:abc", f"fillclear:2:{field}", "mates:1",
        "matesadd:1:1", f"matein:1:{head.id}", "mateout:1:1", "mateyes:1", "mateno:1:1", "matepub:1:1",
    ):  # fmt: skip
        await phone.press_data(data, home.id)
        assert phone.toasts.pop().alert, data
    assert (await office.states(), [one.value for one in await stage.world.all(Answer)]) == before


async def test_a_message_after_the_deadline_is_answered_kindly_and_the_draft_stays(office: Office) -> None:
    phone, stage = office.phone, office.stage
    await office.ready()
    closes = office.contest.stage.closes_at
    assert closes is not None
    await stage.jump(closes + timedelta(minutes=1))
    late = shown(await phone.press("📨 Отправить заявку"))
    assert late.text == (
        "Приём заявок закончился 17 июля, 23:59 МСК: это сообщение пришло позже.\nВсё, что вы ответили, сохранено."
    )
    card = shown(await phone.press("Открыть заявку"))
    assert "Приём заявок шёл до 17 июля, 23:59 МСК. Править и отправлять больше нельзя." in card.text
    assert await office.states() == [(EntryState.DRAFT, None, 0)]


@pytest.mark.parametrize("many", [1, 300])
async def test_the_statements_of_a_press_do_not_grow_with_the_entries(office: Office, many: int) -> None:
    world = office.stage.world
    head = await world.member(office.college, name="Вера")
    async with world.database.writing() as session:
        (await session.get_one(Contest, office.contest.contest.id)).each = 1000
        for number in range(many):
            session.add(
                Entry(
                    contest_id=office.contest.contest.id, nomination_id=office.contest.nominations[0].id,
                    stage_id=office.contest.stage.id, organisation_id=office.college.id, author_id=head.id,
                    state=EntryState.SUBMITTED, number=1000 + number, version=1, created_at=MORNING, changed_at=MORNING,
                    submitted_at=MORNING,
                )
            )  # fmt: skip
    phone = office.phone
    used: dict[str, int] = {}
    await phone.say("/contests")
    await phone.press("Открыть 1")
    for label in (
        "Подать заявку", "Начать 1", "Первое название", "Пропустить", "📨 Отправить заявку", "Показать отправленное",
        "‹ Назад", "‹ Назад", "Команда", "‹ Назад", "Все вопросы", "Открыть 1", "Второе название",
        "📨 Отправить правки", "Открыть заявку", "Отозвать", "Да, отозвать", "Вернуть заявку", "/entries",
    ):  # fmt: skip
        with office.stage.statements() as statements:
            await (phone.say(label) if label[0] == "/" or "название" in label else phone.press(label))
        used[f"{len(used)} {label}"] = len(statements)
    assert {label: cost for label, cost in used.items() if cost > 6} == {}
