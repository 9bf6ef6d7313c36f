"""An announcement goes at a moment that was chosen, to newcomers afterwards, and again to those it did not reach."""

import io
import zipfile

import pytest

from models.tables import Announcement, AnnouncementState, LetterState, Role, RoleGrant
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage
from tests.stories.desk import Desk, shown


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    return await Desk.opened(stage)


async def schedule(desk: Desk) -> None:
    """Put one down for Thursday at ten."""
    await desk.write("Сбор в пятницу")
    await desk.address()
    await desk.olga.press("Отправить…")
    await desk.olga.press("Запланировать…")
    await desk.olga.say("20.06")
    await desk.olga.press("10:00")


async def test_it_goes_at_the_moment_that_was_chosen_and_its_card_comes_by_itself(desk: Desk) -> None:
    await desk.write("Сбор в пятницу")
    await desk.address()
    await desk.olga.press("Отправить…")
    await desk.olga.press("Запланировать…")
    hours = shown(await desk.olga.say("20.06"))
    assert hours.text.startswith("Во сколько? четверг, 20 июня\n«Сбор в пятницу»")
    assert hours.labels[:3] == ["08:00", "09:00", "10:00"]
    card = shown(await desk.olga.say("10:30"))
    assert card.text == (
        "Объявление запланировано\n"
        "«Сбор в пятницу»\n"
        "\n"
        "Уйдёт 20 июня, 10:30 МСК, через 3 дня.\n"
        "В тихие часы получателя подождёт.\n"
        "Получателей посчитаю в момент отправки."
    )
    await desk.stage.jump(at("2024-06-20T10:29"))
    assert await desk.state() is AnnouncementState.SCHEDULED
    await desk.stage.jump(at("2024-06-20T10:30"))
    await desk.until(AnnouncementState.SENT)
    await desk.stage.jump(at("2024-06-20T10:31"))
    await desk.olga.sees("Объявление отправлено")
    assert [await desk.got(head) for head in desk.heads] == [["Сбор в пятницу"]] * 3


async def test_a_past_time_is_refused_and_it_can_be_taken_back_from_the_calendar(desk: Desk) -> None:
    await desk.write("Сбор")
    await desk.address()
    await desk.olga.press("Отправить…")
    await desk.olga.press("Запланировать…")
    await desk.olga.press("Сегодня")
    past = shown(await desk.olga.say("9:00"))
    assert past.text == "Это время уже прошло. Выберите другое."
    await desk.olga.say("в 18")
    always = shown(await desk.olga.press("Только в рабочее время"))
    assert "Только в рабочее время получателя: с 9 до 18" in always.text
    draft = shown(await desk.olga.press("Снять с плана"))
    assert draft.text.startswith("Снято с плана, это снова черновик.\nОбъявление · черновик")


async def test_in_working_hours_only_it_waits_for_the_morning_of_the_next_working_day(desk: Desk) -> None:
    await schedule(desk)
    await desk.olga.press("Изменить время")
    await desk.olga.say("21.06")
    await desk.olga.say("19:00")
    await desk.olga.press("Только в рабочее время")
    await desk.stage.jump(at("2024-06-21T19:00"))
    await desk.olga.sees("из них ждут конца тихих часов: 3")
    await desk.stage.jump(at("2024-06-22T12:00"))
    await desk.stage.jump(at("2024-06-24T08:30"))
    assert [await desk.got(head) for head in desk.heads] == [[]] * 3
    await desk.stage.jump(at("2024-06-24T09:00"))
    await desk.until(AnnouncementState.SENT)


async def test_an_author_who_lost_the_role_meanwhile_is_told_and_nothing_goes(desk: Desk) -> None:
    await schedule(desk)
    (grant,) = await desk.stage.world.all(RoleGrant)
    async with desk.stage.world.database.writing() as session:
        await session.delete(await session.get_one(RoleGrant, grant.id))
    await desk.stage.jump(at("2024-06-20T10:00"))
    await desk.olga.sees("не ушло в назначенное время: ваша роль изменилась")
    assert await desk.state() is AnnouncementState.DRAFT
    assert [await desk.got(head) for head in desk.heads] == [[]] * 3


async def test_a_newcomer_gets_it_later_and_nobody_else_twice(desk: Desk) -> None:
    await desk.write("Раз")
    await desk.address()
    await desk.go()
    await desk.until(AnnouncementState.SENT)
    await desk.olga.sees("Объявление отправлено")
    assert shown(await desk.olga.press("Новым участникам")).text.startswith("✅ Объявление отправлено")
    assert desk.olga.toasts[-1].text == "Новых участников, которые этого не получали, нет."
    newcomer = await desk.stage.head("Глеб Юдин", "Колледж Глеба")
    asked = shown(await desk.olga.press("Новым участникам"))
    assert asked.text.startswith("Отправить новым участникам? Их 1.")
    await desk.olga.press("Отправить · 1")
    over = await desk.olga.sees("Дошло: 4 из 4")
    assert over.text.startswith("✅ Объявление отправлено")
    assert [await desk.got(head) for head in (*desk.heads, newcomer)] == [["Раз"]] * 4


async def test_what_was_refused_can_be_sent_again(desk: Desk) -> None:
    await desk.stage.telegram.person(id=desk.heads[0].id, deactivated=True)
    await desk.write("Раз")
    await desk.address()
    await desk.go()
    over = await desk.olga.sees("Объявление отправлено")
    assert "Дошло: 2 из 3\nБот заблокирован: 1" in over.text
    await desk.olga.press("Повторить недошедшим · 1")
    assert desk.olga.toasts[-1].text.startswith("Повторять некому: всем, кому можно, уже дошло.")
    await desk.stage.telegram.person(id=desk.heads[0].id, deactivated=False)
    await desk.heads[0].say("/help")
    await desk.olga.press("Повторить недошедшим · 1")
    await desk.olga.sees("Дошло: 3 из 3")
    assert await desk.states() == [LetterState.SENT] * 3
    assert (await desk.got(desk.heads[0]))[-1] == "Раз"


async def test_the_report_tells_each_organisation_and_the_sheet_each_person(desk: Desk) -> None:
    await desk.write("Раз")
    await desk.address()
    await desk.go()
    await desk.olga.sees("Объявление отправлено")
    report = shown(await desk.olga.press("По организациям"))
    assert report.text == (
        "Как дошло объявление\n"
        "«Раз»\n"
        "\n"
        "1. Колледж Анна Котова: дошло 1 из 1\n"
        "2. Колледж Борис Лапин: дошло 1 из 1\n"
        "3. Колледж Вера Зайцева: дошло 1 из 1"
    )
    await desk.olga.press("Таблица по людям")
    (sheet,) = [one.body["document"] for one in await desk.olga.messages() if one.media == "document"]
    assert sheet["file_name"] == "announcement-1.xlsx"
    async with desk.stage.telegram.session.get(f"{desk.stage.telegram.url}/client/file/{sheet['file_id']}") as got:
        written = zipfile.ZipFile(io.BytesIO(await got.read())).read("xl/worksheets/sheet1.xml").decode()
    assert written.count("<row ") == 4
    assert [name in written for name in ("Анна Котова", "Борис Лапин", "Вера Зайцева")] == [True] * 3


async def test_an_admin_may_stop_what_others_send_and_a_head_sees_only_the_own(desk: Desk) -> None:
    card = await desk.wait_for_the_morning("Раз")
    boss = await desk.stage.staff(Role.ADMIN, "Пётр Орлов")
    await boss.say("/announce")
    (row,) = await desk.stage.world.all(Announcement)
    listed = shown(await boss.press("Прежние · 1"))
    assert listed.text.startswith("Объявления · 1\n\n1. «Раз»\nотправляется, дошло: 0 · Ольга Перминова\n\nИщете")
    await boss.press("Открыть 1")
    await boss.press("⏸ Пауза")
    assert await desk.state() is AnnouncementState.PAUSED
    await desk.olga.sees("⏸ Объявление на паузе")
    anna = desk.heads[0]
    shut = shown(await anna.say("/announce"))
    await anna.press_data(f"ann:{row.id}", shut.id)
    assert anna.toasts[-1].text == "Это объявление пишет другой человек. Ничего не изменилось."
    assert card.id > 0
