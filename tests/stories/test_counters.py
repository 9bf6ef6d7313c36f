"""A coordinator sees how far the targets of a plan are, writes a number down, lets accepted reports count."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import Activity, Assignment, AssignmentState, AuditEntry, Milestone, Plan, PlanState, Role
from tests.stories.conftest import Stage
from tests.stories.office import SITE, Office, shown
from tests.stories.test_outgoing import download, last_column
from tests.world import MORNING

ENTRIES = {"comparator": ">=", "value": 34, "unit": "заявок"}
COLLEGES = {"comparator": "=", "value": 1, "unit": "ПОО"}


@pytest.fixture
async def office(stage: Stage) -> Office:
    made = await Office.opened(stage)
    await aim(made, ENTRIES)
    return made


async def aim(office: Office, *targets: dict[str, object]) -> None:
    """Let the result have these targets."""
    async with office.stage.world.database.writing() as session:
        (await session.get_one(Milestone, 1)).targets = list(targets)


async def activity(phone: Phone) -> Screen:
    """The item as staff see it."""
    await phone.say("/plans")
    await phone.press("Открыть 1")
    await phone.press("Раздел 1")
    return shown(await phone.press("Пункт 1"))


async def test_a_number_is_written_down_and_seen_everywhere(office: Office) -> None:
    before = await activity(office.olga)
    assert before.text.split("\n") == [
        SITE,
        "План медиацентров, п. 1",
        "",
        "Нужно: текст, фото, файл или ссылка",
        "",
        f"1. {SITE}",
        "Срок: июнь 2024 г.",
        "Исполнители: ПОО (не найден)",
        "Цель: не меньше 34 заявок · пока не вписано",
        "принято 0 из 1",
    ]
    asked = shown(await office.olga.press("Счёт целей"))
    assert asked.text.split("\n") == [
        "Цель: не меньше 34 заявок · пока не вписано",
        f"→ {SITE}",
        "",
        "Число вписывают вручную.",
        "Сколько уже есть? Пришлите число, например 12.",
    ]
    assert asked.buttons == [["Считать принятые отчёты"], ["‹ Назад", "Домой"]]
    done = shown(await office.olga.say("уже 12"))
    assert done.text.split("\n") == ["Записал: 12.", f"→ {SITE}", "Цель: не меньше 34 заявок · уже 12"]
    await office.olga.press("Ещё раз и история")
    office.stage.world.clock.set(MORNING + timedelta(days=1))
    again = shown(await office.olga.say("36"))
    assert again.text.split("\n") == [
        "Записал: 36.", f"→ {SITE}", "Цель: не меньше 34 заявок · ✅ достигнута, уже 36", "Было: 12",
    ]  # fmt: skip
    history = shown(await office.olga.press("Ещё раз и история"))
    assert history.text.split("\n")[5:] == [
        "",
        "18 июня, 09:30 МСК: 36. Ольга Перминова",
        "17 июня, 09:30 МСК: 12. Ольга Перминова",
    ]
    assert "Цель: не меньше 34 заявок · ✅ достигнута, уже 36" in (await activity(office.olga)).text.split("\n")
    card = await office.card()
    assert "Общая цель: не меньше 34 заявок · ✅ достигнута, уже 36" in card.text.split("\n")
    _, data = await download(office.stage, office.olga, "Word")
    assert last_column(data)[1:] == ["принято 0 из 1; цель: не меньше 34 заявок – есть 36", "принято 0 из 1"]


async def test_accepted_reports_count_and_the_choice_can_be_taken_back(office: Office) -> None:
    await activity(office.olga)
    await office.olga.press("Счёт целей")
    counted = shown(await office.olga.press("Считать принятые отчёты"))
    assert counted.text.split("\n") == [
        "Цель: не меньше 34 заявок · уже 0",
        f"→ {SITE}",
        "",
        "Считаю принятые отчёты.",
        "",
        "17 июня, 09:30 МСК: теперь считаются принятые отчёты. Ольга Перминова",
    ]
    unasked = shown(await office.olga.say("12"))
    assert "Записал" not in unasked.text
    await activity(office.olga)
    await office.olga.press("Счёт целей")
    back = shown(await office.olga.press("Вписывать вручную"))
    assert back.text.split("\n")[3:5] == ["Число вписывают вручную.", "Сколько уже есть? Пришлите число, например 12."]


async def test_several_targets_stand_in_a_list(office: Office) -> None:
    await aim(office, ENTRIES, COLLEGES)
    async with office.stage.world.database.writing() as session:
        (await session.get_one(Activity, 1)).targets = [{"comparator": ">=", "value": 80, "unit": "%"}]
        await session.execute(update(Assignment).values(state=AssignmentState.ACCEPTED, submitted_at=MORNING))
    await activity(office.olga)
    listed = shown(await office.olga.press("Счёт целей"))
    assert listed.text == (
        f"Счёт целей: {SITE}\n\n"
        "1. не меньше 80 % · пока не вписано\nЧисло вписывают вручную.\n\n"
        f"2. не меньше 34 заявок · пока не вписано\n→ {SITE}\nЧисло вписывают вручную.\n\n"
        f"3. 1 ПОО · ✅ достигнута, уже 1\n→ {SITE}\nСчитаю организации, у которых принят отчёт."
    )
    await office.olga.press("Цель 1")
    share = shown(await office.olga.press("Считать принятые отчёты"))
    assert share.text.split("\n")[:4] == [
        "Цель: не меньше 80 % · ✅ достигнута, уже 100",
        f"→ {SITE}",
        "",
        "Считаю, сколько отчётов принято из каждых ста.",
    ]


@pytest.mark.parametrize(
    "typed, told",
    [
        ("двенадцать", "Не понял, сколько. Пришлите одно число, например 12 или 12,5."),
        ("-3", "Меньше нуля не бывает. Пришлите число от 0, например 12."),
        ("99999999999", "Похоже на опечатку: таких больших целей не бывает. Проверьте число и пришлите ещё раз."),
    ],
)
async def test_what_is_no_number_is_asked_again(office: Office, typed: str, told: str) -> None:
    await activity(office.olga)
    await office.olga.press("Счёт целей")
    assert shown(await office.olga.say(typed)).text == told
    assert shown(await office.olga.say("12")).text.split("\n")[0] == "Записал: 12."


async def test_a_button_of_a_target_that_was_changed_is_refused(office: Office) -> None:
    await activity(office.olga)
    await office.olga.press("Счёт целей")
    await aim(office, COLLEGES)
    late = shown(await office.olga.say("12"))
    assert late.text == (
        "Эту цель тем временем изменили или убрали. Ничего не изменилось, откройте мероприятие и посмотрите."
    )
    assert late.buttons == [["‹ Назад", "Домой"]]
    assert await office.stage.world.all(AuditEntry) == []


async def test_a_plan_in_the_archive_is_counted_no_more(office: Office) -> None:
    open_before = await activity(office.olga)
    async with office.stage.world.database.writing() as session:
        (await session.get_one(Plan, 1)).state = PlanState.ARCHIVED
    await office.olga.press_data("counters:1:1", open_before.id)
    assert office.olga.toasts[-1].text == "План уже в архиве, его цели больше не считают. Ничего не изменилось."
    assert "Счёт целей" not in str((await activity(office.olga)).buttons)


async def test_an_observer_sees_how_far_it_is_and_no_button(office: Office) -> None:
    observer = await office.stage.staff(Role.OBSERVER)
    seen = await activity(observer)
    assert "Цель: не меньше 34 заявок · пока не вписано" in seen.text.split("\n")
    assert "Счёт целей" not in str(seen.buttons)


async def test_counting_costs_few_statements(office: Office) -> None:
    costs = []
    await office.olga.say("/plans")
    await office.olga.press("Открыть 1")
    await office.olga.press("Раздел 1")
    for step in ("Пункт 1", "Счёт целей", "12", "Ещё раз и история", "Считать принятые отчёты", "Вписывать вручную"):
        with office.stage.statements() as seen:
            await (office.olga.say(step) if step == "12" else office.olga.press(step))
        costs.append(len(seen))
    await office.head.say("/activities")
    with office.stage.statements() as seen:
        await office.head.press("Открыть 1")
    assert max(*costs, len(seen)) <= 6, (costs, len(seen))
