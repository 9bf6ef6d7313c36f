"""An entry on the organiser's desk: found, checked, returned, sent again, compared, admitted."""

from datetime import timedelta

import pytest
from sqlalchemy import insert

from bot.demo.phone import Phone
from bot.telegram.doors import checks
from bot.telegram.doors import desk as doors
from models.tables import (
    Answer,
    Entry,
    EntryState,
    EntryVersion,
    Field,
    FieldKind,
    LetterKind,
    Organisation,
    Role,
    TeamMember,
    TeamState,
)
from models.tables.search import fold
from tests.fair import TEXT, entry
from tests.stories.conftest import Stage
from tests.stories.contest_desk import WORK, Counter, shown
from tests.world import MORNING

HOSTILE = "<b>Работа</b> & =cmd|'/c calc'!A1 <script>"


@pytest.fixture
async def counter(stage: Stage) -> Counter:
    return await Counter.opened(stage)


CARD = (
    "📨 Заявка № 1: пришла сегодня\n"
    "Кировский авиационный техникум\n"
    "«Лонгрид» · Отборочный этап\n"
    "Автор: Анна Котова. Прислана 17 июня, 09:30 МСК\n"
    "\n"
    "Название работы\n"
    "Один день медиацентра\n"
    "Ссылка на работу: vk.com/wall-1_1\n"
    "\n"
    "Команда · 1, подтвердили 1\n"
    "• Анна Котова, руководитель – участвует\n"
    "\n"
    "Проверка по правилам\n"
    "✅ В команде только руководитель, можно до 5\n"
    "✅ Все подтвердили участие\n"
    "✅ Обязательные поля заполнены\n"
    "▫️ Открываются ли ссылки, не знаю: бот по ним не ходит. Откройте и отметьте сами"
)


async def test_an_entry_goes_from_its_check_to_the_jury_by_way_of_being_mended(counter: Counter) -> None:
    await counter.sent()
    await counter.go(doors.Desk(contest=1))
    assert shown(await counter.masha.press("Проверять · 1")).text == CARD
    await counter.masha.press("↩️ На доработку")
    await counter.masha.say("24 июня")
    done = shown(await counter.masha.say("Добавьте хештег #медиацентр"))
    assert done.text.split("\n")[0] == "↩️ Заявка № 1 на доработке, заявителю написал."
    letter = await counter.head.sees("нужно доработать")
    assert letter.text == (
        "↩️ Заявку № 1 на конкурс «Лучший медиацентр» нужно доработать\n"
        "Лонгрид · Кировский авиационный техникум\n"
        "Добавьте хештег #медиацентр\n"
        "\n"
        "Исправьте и пришлите ещё раз до 24 июня, 23:59 МСК. Всё, что заполнено, сохранено."
    )

    mending = shown(await counter.head.press("Исправить заявку")).text
    assert "↩️ Возвращена: исправьте и отправьте снова до 24 июня, 23:59 МСК (осталось 7 дней)." in mending
    await counter.again(1, **{"Название работы": {"text": "Один день медиацентра #медиацентр"}})
    await counter.go(doors.NextCheck(contest=1))
    changed = shown(await counter.masha.press("Что изменилось"))
    assert changed.text == (
        "Заявка № 1: что изменилось\n"
        "Версия 1 → версия 2\n"
        "\n"
        "Название работы\n"
        "Было:\n"
        "Один день медиацентра\n"
        "Стало:\n"
        "Один день медиацентра #медиацентр"
    )
    await counter.masha.press("‹ Назад")
    await counter.masha.press("Ссылки открываются")
    done = shown(await counter.masha.press("✅ Допустить"))
    assert done.text == (
        "✅ Заявка № 1 допущена, заявителю написал.\n"
        "\n"
        "На проверке больше ничего нет. Как только пришлют заявку, она появится здесь."
    )
    await counter.head.sees("Заявка № 1 допущена к конкурсу")
    await counter.masha.press("Заявка № 1")
    history = shown(await counter.masha.press("История"))
    assert history.text.split("\n\n") == [
        "Заявка № 1: что было",
        "17 июня, 09:30 МСК – версия 1, отправка: Анна Котова",
        "17 июня, 09:30 МСК – ↩️ на доработку до 24 июня, 23:59 МСК: Мария Орлова\nДобавьте хештег #медиацентр",
        "17 июня, 09:30 МСК – версия 2, отправка: Анна Котова",
        "17 июня, 09:30 МСК – ✅ допущена, ссылки открывали: Мария Орлова",
    ]


async def test_what_is_not_as_the_rules_want_it_is_said_before_it_is_admitted(counter: Counter) -> None:
    ilya = await counter.stage.world.member(counter.home, Role.STUDENT, "Илья Рыков")
    row = await counter.sent(values={})
    await counter.stage.world.add(
        TeamMember(entry_id=row.id, person_id=ilya.id, state=TeamState.ASKED, asked_at=MORNING)
    )
    await counter.go(doors.DeskEntry(entry=1))
    asked = shown(await counter.masha.press("✅ Допустить"))
    assert asked.text == (
        "Допустить, хотя не всё сходится?\n"
        "Заявка № 1 · Кировский авиационный техникум\n"
        "\n"
        "🔴 Не подтвердили участие: Илья Рыков\n"
        "🔴 Не заполнено: Название работы"
    )
    assert await counter.states() == [EntryState.SUBMITTED]
    await counter.masha.press("‹ Назад")
    await counter.masha.press("↩️ На доработку")
    await counter.masha.press("+ неделя")
    await counter.masha.press("Вернуть с этим списком")
    letter = await counter.head.sees("нужно доработать")
    assert letter.text.split("\n")[2:4] == ["– Не подтвердили участие: Илья Рыков", "– Не заполнено: Название работы"]


async def test_what_is_not_as_the_rules_want_it_is_admitted_all_the_same_by_a_second_press(counter: Counter) -> None:
    await counter.sent(values={})
    await counter.go(doors.DeskEntry(entry=1))
    await counter.masha.press("✅ Допустить")
    await counter.masha.press("✅ Всё равно допустить")
    assert await counter.states() == [EntryState.ADMITTED]


async def test_the_second_of_two_organisers_is_told_who_decided(counter: Counter) -> None:
    await counter.sent(values={0: TEXT})
    pasha = await counter.stage.staff(Role.ORGANISER, "Павел Носов")
    await counter.go(doors.DeskEntry(entry=1))
    await counter.go(doors.DeskEntry(entry=1), pasha)
    await pasha.press("Не допускать")
    await counter.masha.press_twice("✅ Допустить")
    late = shown(await pasha.say("Не по теме конкурса"))
    assert late.text == "Уже допущена: Мария Орлова, 17 июня, 09:30 МСК. Ничего не изменилось."
    assert await counter.states() == [EntryState.ADMITTED]
    assert await counter.letters(LetterKind.ENTRY_CHECKED) == [counter.anna.id]


async def test_who_only_looks_sees_the_card_without_its_buttons(counter: Counter) -> None:
    await counter.sent()
    olga = await counter.stage.staff(Role.COORDINATOR)
    card = await counter.go(doors.DeskEntry(entry=1), olga)
    assert card.labels == ["История", "‹ Назад", "Домой"]
    assert card.text == CARD
    await olga.press_data(checks.Admit(entry=1, version=1, sure=True).pack(), card.id)
    assert olga.toasts[-1].text == "Конкурсы ведут организатор и администратор. Ничего не изменилось."
    assert await counter.states() == [EntryState.SUBMITTED]


async def test_hostile_words_are_only_words(counter: Counter) -> None:
    await counter.sent(values={0: {"text": HOSTILE}})
    card = await counter.go(doors.DeskEntry(entry=1))
    assert card.text.split("\n")[6] == HOSTILE
    await counter.masha.press("Не допускать")
    await counter.masha.say(HOSTILE)
    letter = await counter.head.sees("не допущена к конкурсу")
    assert letter.text.split("\n")[2] == HOSTILE


async def test_a_draft_shows_what_it_still_needs_and_can_be_given_more_time(counter: Counter) -> None:
    await counter.sent(state=EntryState.DRAFT, values={1: WORK[1]})
    board = await counter.go(doors.Desk(contest=1))
    assert board.text.split("\n")[3:5] == ["Организаций подали: 0 · без заявки: 1", "▫️ Черновики: 1"]
    lines = shown(await counter.masha.press("Черновики"))
    assert lines.text.split("\n")[2:4] == [
        "Черновик · Кировский авиационный техникум",
        "Лонгрид · ▫️ заполнено 1 из 2",
    ]
    card = shown(await counter.masha.press("Кировский авиационный"))
    assert card.text.split("\n")[4:8] == [
        "Прислать можно до 17 июля, 09:30 МСК",
        "",
        "▫️ заполнено 1 из 2",
        "🔴 Ещё нужно: Название работы",
    ]
    await counter.masha.press("Продлить срок")
    refused = shown(await counter.masha.say("1.07"))
    assert refused.text == "Срок и так до 17 июля 2024. Выберите день позже."
    done = shown(await counter.masha.say("1 августа"))
    assert done.text == "✅ Срок продлён до 1 августа, 23:59 МСК: Кировский авиационный техникум. Заявителю написал."
    await counter.head.sees("Срок вашей заявки на конкурс «Лучший медиацентр» продлён до 1 августа, 23:59 МСК")


async def test_files_are_shown_again_as_files_and_long_texts_in_full(counter: Counter) -> None:
    await counter.head.photo(silent=True)
    (sent,) = [message for message in await counter.head.messages(own=True) if message.body.get("photo")]
    size = sent.body["photo"][-1]
    photo = {"file": size["file_id"], "unique": size["file_unique_id"], "name": "", "size": 1000, "kind": "photo"}
    field = await counter.stage.world.add(
        Field(stage_id=1, position=3, kind=FieldKind.PHOTO, title="Фото со съёмок", required=False)
    )
    row = await counter.sent(values={0: {"text": "Слово " * 500}})
    await counter.stage.world.add(
        Answer(entry_id=row.id, field_id=field.id, value={"files": [photo]}, changed_at=MORNING)
    )
    async with counter.stage.world.database.writing() as session:
        version = await session.get_one(EntryVersion, 1)
        said = {"field": field.id, "title": field.title, "kind": field.kind, "value": {"files": [photo]}}
        version.sent = version.sent | {"answers": [*version.sent["answers"], said]}
    card = await counter.go(doors.DeskEntry(entry=1))
    assert card.labels[3:6] == ["Материалы · 1", "Весь текст", "История"]
    below = shown(await counter.masha.press("Материалы"))
    shown_again = [message for message in await counter.masha.messages() if message.body.get("photo")]
    assert [message.body["caption"] for message in shown_again] == ["Фото со съёмок"]
    assert below.text == card.text
    whole = shown(await counter.masha.press("Весь текст"))
    assert whole.text == f"Название работы\n{'Слово ' * 500}".strip()


async def test_entries_are_found_by_number_and_by_organisation(counter: Counter) -> None:
    world = counter.stage.world
    for name in ("Колледж № 12", "Слободской колледж"):
        home = await world.organisation(name)
        await entry(world, counter.fair, home, await world.member(home, name=f"Глава {name}"))
    await counter.go(doors.DeskList(contest=1))
    for words, found in (("№ 2", ["№ 2"]), ("12", ["№ 1"]), ("слобод", ["№ 2"]), ("9" * 14, [])):
        screen = shown(await counter.masha.say(words))
        assert [label for label in screen.labels if label.startswith("№")] == found, words


async def many(counter: Counter, number: int) -> None:
    """So many entries of as many organisations, all of them waiting for a check."""
    fair, moment = counter.fair, MORNING - timedelta(hours=1)
    async with counter.stage.world.database.writing() as session:
        names = [f"Колледж {place:04}" for place in range(number)]
        await session.execute(insert(Organisation), [{"name": name, "search": fold(name)} for name in names])
        rows = [
            {"contest_id": 1, "nomination_id": 1, "stage_id": 1, "organisation_id": 2 + place, "number": 10 + place,
             "author_id": counter.anna.id, "state": EntryState.SUBMITTED, "version": 1, "created_at": moment,
             "changed_at": moment, "submitted_at": moment + timedelta(seconds=place)}
            for place in range(number)
        ]  # fmt: skip
        await session.execute(insert(Entry), rows)
        sent = {
            "answers": [{"field": fair.fields[0].id, "title": "Название", "kind": "text", "value": TEXT}],
            "team": [],
        }
        await session.execute(
            insert(EntryVersion),
            [{"entry_id": 1 + place, "stage_id": 1, "version": 1, "sent": sent, "submitted_at": moment}
             for place in range(number)],
        )  # fmt: skip


STEPS = (
    "Все заявки", "›", "№ ", "История", "‹ Назад", "‹ Назад", "По организациям", "Открыть 1", "‹ Назад", "‹ Назад",
    "По дням", "‹ Назад", "Проверять", "✅ Допустить", "✅ Всё равно", "Следующая", "↩️ На доработку", "+ неделя",
    "Нет хештегов", "Следующая", "Не допускать",
)  # fmt: skip
ROUND = (
    "Нет заявки", "Напомнить…", "Напомнить ·", "‹ Назад", "‹ Назад", "Вопросы", "‹ Назад", "Коды", "Новый код",
    "+ неделя", "‹ Назад", "‹ Назад", "Выгрузить", "Заявки, Excel", "‹ Назад", "Все файлы",
)  # fmt: skip


async def walk(counter: Counter, masha: Phone) -> dict[str, int]:
    """What each step costs."""
    await counter.go(doors.Desk(contest=1), masha)
    costs = {}
    for place, step in enumerate(STEPS):
        with counter.stage.statements() as seen:
            await masha.press(step)
        costs[f"{place} {step}"] = len(seen)
    with counter.stage.statements() as seen:
        await masha.say("Не по теме конкурса")
    costs["refused"] = len(seen)
    await counter.go(doors.Desk(contest=1), masha)
    for place, step in enumerate(ROUND):
        with counter.stage.statements() as seen:
            await masha.press(step)
        costs[f"round {place} {step}"] = len(seen)
    return costs


@pytest.mark.parametrize("number", [10, 1000])
async def test_no_screen_costs_more_than_six_statements_for_any_number_of_entries(
    counter: Counter, number: int
) -> None:
    await many(counter, number)
    costs = await walk(counter, counter.masha)
    assert {step: cost for step, cost in costs.items() if cost > 6} == {}
