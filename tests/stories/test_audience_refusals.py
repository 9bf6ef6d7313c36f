"""Choosing whom an announcement is for: pressed twice, late, by somebody else, made up – nothing is harmed."""

from sqlalchemy import update

from bot.telegram import doors
from bot.telegram.doors import audiences as whom
from models.rules.audience_values import Subject
from models.tables import Announcement, AnnouncementState, Assignment, AssignmentState, Role
from tests.stories.addressing import Desk, desk, shown

__all__ = ["desk"]


async def test_what_was_begun_before_is_not_overwritten_by_writing_to_those_who_owe(desk: Desk) -> None:
    await desk.olga.say("/announce")
    await desk.olga.say("Поздравляем с праздником")
    for _ in range(2):
        await desk.olga.say("/plans")
        await desk.press("Открыть 1", "Раздел 1", "Пункт 1", "Кто не сдал", "Написать им")
    kept = await desk.stage.world.all(Announcement)
    assert [(one.title, bool(one.audience)) for one in kept] == [("Поздравляем с праздником", False), ("", True)]


async def test_when_all_have_reported_meanwhile_there_is_nobody_to_write_to(desk: Desk) -> None:
    await desk.olga.say("/plans")
    await desk.press("Открыть 1", "Раздел 1", "Пункт 1", "Кто не сдал")
    async with desk.stage.world.database.writing() as session:
        await session.execute(update(Assignment).values(state=AssignmentState.SUBMITTED))
    await desk.olga.press("Написать им")
    assert desk.olga.toasts[-1].text == "Писать некому: сдали все, кому это поручено. Ничего не изменилось."
    assert await desk.stage.world.all(Announcement) == []


async def test_a_button_pressed_twice_or_late_harms_nothing(desk: Desk) -> None:
    await desk.whom()
    await desk.press("Собрать свой список", "Роль")
    await desk.olga.press_twice("руководители")
    first = shown(await desk.olga.screen())
    assert [one.values for one in await desk.audience()] == [(Role.HEAD,)]
    await desk.press("‹ Назад", "И ещё условие", "Язык", "русский", "‹ Назад", "Изменить 1", "Убрать условие")
    await desk.olga.press_data(first.keys[-2][0]["callback_data"], first.id)
    assert desk.olga.toasts[-1].text.startswith("Этого условия уже нет")
    await desk.olga.press_data(first.keys[-2][1]["callback_data"], first.id)
    assert [one.values for one in await desk.audience()] == [("ru",)]


async def test_a_button_of_the_list_before_changes_nothing_in_the_list_after(desk: Desk) -> None:
    await desk.whom()
    heads = await desk.press("Все руководители", "Изменить 1")
    await desk.press("‹ Назад", "Готовые списки", "Все студенты")
    await desk.olga.press_data(heads.keys[-2][0]["callback_data"], heads.id)
    assert desk.olga.toasts[-1].text.startswith("Этого условия уже нет")
    await desk.olga.press_data(heads.keys[-2][1]["callback_data"], heads.id)
    assert [(one.values, one.negated) for one in await desk.audience()] == [((Role.STUDENT,), False)]


async def test_a_draft_that_has_gone_keeps_its_people(desk: Desk) -> None:
    await desk.whom()
    chosen = await desk.press("Все руководители")
    row = (await desk.stage.world.all(Announcement))[-1]
    async with desk.stage.world.database.writing() as session:
        gone = update(Announcement).where(Announcement.id == row.id).values(state=AnnouncementState.SENT)
        await session.execute(gone)
    before = await desk.audience()
    await desk.olga.press_data(chosen.keys[2][0]["callback_data"], chosen.id)
    assert desk.olga.toasts[-1].alert is True
    assert await desk.audience() == before


async def test_nobody_chooses_for_somebody_elses_draft(desk: Desk) -> None:
    await desk.whom()
    chosen = await desk.press("Все руководители")
    other = await desk.stage.staff(Role.ADMIN, "Пётр Сомов")
    home = shown(await other.start())
    for row in chosen.keys[1:-1]:
        for key in row:
            await other.press_data(key["callback_data"], home.id)
            assert other.toasts.pop().alert is True
    assert [one.values for one in await desk.audience()] == [(Role.HEAD,)]


async def test_a_head_writes_to_own_students_only(desk: Desk) -> None:
    anna = desk.heads[0]
    await anna.say("/announce")
    await anna.say("Собираемся в пять")
    lists = shown(await anna.press("Кому"))
    assert lists.buttons == [["Все мои студенты"], ["Собрать свой список"], ["‹ Назад", "Домой"]]
    chosen = shown(await anna.press("Все мои студенты"))
    assert chosen.text == "Кому\n\n1. студенты\n\nПолучат: 1 человек в 1 организации"
    about = shown(await anna.press("И ещё условие"))
    assert about.buttons == [["Язык", "Активность"], ["‹ Назад", "Домой"]]


async def test_what_is_the_networks_is_nothing_for_a_head(desk: Desk) -> None:
    anna, chosen = desk.heads[0], await desk.whom()
    await anna.say("/announce")
    draft = shown(await anna.say("Собираемся в пять"))
    number = (await desk.stage.world.all(Announcement))[-1].id
    ways: list[doors.Door] = [
        whom.OwedItems(announcement=number),
        whom.ItemPlans(announcement=number),
        whom.Values(announcement=number, subject=Subject.ORGANISATION),
        whom.SwitchValue(announcement=number, subject=Subject.ROLE, value="head"),
        whom.SwitchItem(announcement=number),
        whom.SeekValue(announcement=number, words="колледж"),
        whom.WriteToOwing(occurrence=1),
    ]
    for way in ways:
        await anna.press_data(way.pack(), draft.id)
        assert anna.toasts.pop().text.startswith("Этот раздел видят координаторы"), way
    assert [bool(one.audience) for one in await desk.stage.world.all(Announcement)] == [False, False]
    assert chosen.text.startswith("Кому")


async def test_a_value_made_up_by_somebody_changes_nothing(desk: Desk) -> None:
    await desk.whom()
    screen = await desk.press("Все руководители")
    number = (await desk.stage.world.all(Announcement))[-1].id
    before = await desk.audience()
    for way in (
        whom.SwitchValue(announcement=number, subject=Subject.ROLE, at=1, new=False, value="king"),
        whom.SwitchValue(announcement=number, subject=Subject.GROUP, at=1, new=False, value="7"),
        whom.SwitchValue(announcement=number, subject=Subject.GROUP, at=99, value="7"),
        whom.SwitchItem(announcement=number, at=1, new=False),
        whom.ItemSections(announcement=number, plan=99),
        whom.TakeOwed(announcement=number, occurrence=99),
    ):
        await desk.olga.press_data(way.pack(), screen.id)
        assert desk.olga.toasts.pop().alert is True, way
    assert await desk.audience() == before
