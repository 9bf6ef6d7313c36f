"""An announcement recurs: chosen by buttons, seen on its card, passed over once, and stopped."""

import pytest

from models.tables import Announcement, AnnouncementState, Role
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage
from tests.stories.desk import Desk, shown


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    return await Desk.opened(stage)


async def repeat(desk: Desk) -> None:
    """On Mondays and Thursdays at ten."""
    await desk.write("Сдайте отчёты")
    await desk.address()
    for label in ("Отправить…", "Запланировать…", "Повторять…", "Пн", "Чт", "Дальше: время"):
        await desk.olga.press(label)


async def sent(desk: Desk) -> int:
    """How many runs have come to their end."""
    rows = await desk.stage.world.all(Announcement)
    return sum(row.state is AnnouncementState.SENT for row in rows)


async def test_it_goes_each_week_and_a_run_can_be_passed_over(desk: Desk) -> None:
    await repeat(desk)
    hours = shown(await desk.olga.screen())
    assert hours.text == "Во сколько? пн, чт\n«Сдайте отчёты»\n\nИли напишите время: «14:30»."
    card = shown(await desk.olga.press("10:00"))
    assert card.text == (
        "Объявление повторяется\n"
        "«Сдайте отчёты»\n"
        "\n"
        "Когда: пн, чт. Ближайший раз 17 июня, 10:00 МСК, через 30 мин.\n"
        "В тихие часы получателя подождёт.\n"
        "Получателей посчитаю заново каждый раз."
    )
    assert card.buttons == [
        ["Пропустить ближайший"],
        ["Изменить время", "Больше не повторять"],
        ["Только в рабочее время"],
        ["‹ Назад", "Домой"],
    ]
    skipped = shown(await desk.olga.press("Пропустить ближайший"))
    assert "Ближайший раз 20 июня, 10:00 МСК, через 3 дня." in skipped.text
    await desk.stage.jump(at("2024-06-17T10:00"))
    await desk.stage.jump(at("2024-06-20T10:00"))
    over = await desk.olga.sees("Объявление отправлено")
    assert over.text == ("✅ Объявление отправлено\n«Сдайте отчёты»\nОдин из повторов.\n\n▰▰▰▰▰▰▰▰▰▰\nДошло: 3 из 3")
    assert [await desk.got(head) for head in desk.heads] == [["Сдайте отчёты"]] * 3
    await desk.olga.say("/announce")
    listed = shown(await desk.olga.press("Прежние · 2"))
    assert listed.text.splitlines()[2:4] == [
        "1. «Сдайте отчёты»",
        "повторяется, ближайший раз 24 июня, 10:00 МСК",
    ]
    await desk.olga.press("Открыть 1")
    draft = shown(await desk.olga.press("Больше не повторять"))
    assert draft.text.startswith("Снято с плана, это снова черновик.\nОбъявление · черновик")
    await desk.stage.jump(at("2024-06-24T10:00"))
    assert await sent(desk) == 1


async def test_it_can_go_on_a_day_of_each_month_at_a_typed_time(desk: Desk) -> None:
    await desk.write("Сверка")
    await desk.address()
    for label in ("Отправить…", "Запланировать…", "Повторять…", "Раз в месяц…", "31"):
        await desk.olga.press(label)
    wrong = shown(await desk.olga.say("утром"))
    assert wrong.text == "Не понял время. Напишите, например, 14:30."
    card = shown(await desk.olga.say("9:15"))
    assert "Когда: каждый месяц, 31-го. Ближайший раз 30 июня, 09:15 МСК" in card.text


async def test_a_skipped_run_is_not_skipped_twice_by_an_old_button(desk: Desk) -> None:
    await repeat(desk)
    card = shown(await desk.olga.press("10:00"))
    old = next(
        button["callback_data"] for row in card.keys for button in row if button["text"] == "Пропустить ближайший"
    )
    await desk.olga.press("Пропустить ближайший")
    await desk.olga.press_data(old, card.id)
    assert desk.olga.toasts[-1].text == "Этот раз уже прошёл или пропущен. Откройте карточку ещё раз: там ближайший."
    assert (await desk.stage.world.all(Announcement))[0].scheduled_at == at("2024-06-20T10:00")


async def test_where_consent_is_needed_one_consent_holds_for_all_runs(desk: Desk) -> None:
    boss = await desk.stage.staff(Role.ADMIN, "Пётр Орлов")
    await boss.say("/announce")
    await boss.say("Раз")
    await boss.press("‹ Назад")
    await boss.press("Согласовывать чужие: выкл.")
    await repeat(desk)
    asked = shown(await desk.olga.press("10:00"))
    assert asked.text.startswith("Объявление ждёт согласия администратора")
    await boss.sees("Ждёт вашего согласия")
    await boss.press("Разрешить")
    await desk.olga.sees("Администратор разрешил объявление")
    await desk.stage.jump(at("2024-06-17T10:00"))
    await desk.olga.sees("Объявление отправлено")
    assert [await desk.got(head) for head in desk.heads] == [["Сдайте отчёты"]] * 3
