"""Where admins want it so, what a coordinator writes goes only after one of them has looked at it."""

import pytest

from bot.demo.phone import Phone
from models.tables import AnnouncementState, Role
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage
from tests.stories.desk import Desk, shown


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    return await Desk.opened(stage)


@pytest.fixture
async def boss(desk: Desk) -> Phone:
    """An admin who wants to see what others send."""
    boss = await desk.stage.staff(Role.ADMIN, "Пётр Орлов")
    start = shown(await boss.say("/announce"))
    await boss.press_data("anns:1", start.id)
    ruled = shown(await boss.press("Согласовывать чужие: выкл."))
    assert "Согласовывать чужие: вкл." in ruled.labels
    return boss


async def test_it_goes_once_an_admin_has_seen_it_and_let_it_go(desk: Desk, boss: Phone) -> None:
    await desk.write("Приказ")
    await desk.address()
    card = await desk.go()
    assert card.text == "Объявление ждёт согласия администратора\n«Приказ»"
    asked = await boss.sees("Ждёт вашего согласия: объявление «Приказ»")
    assert asked.buttons == [["Посмотреть как получатель"], ["Разрешить", "Вернуть"], ["Открыть", "Домой"]]
    await boss.press("Посмотреть как получатель")
    await boss.sees("Приказ")
    assert [await desk.got(head) for head in desk.heads] == [[]] * 3
    await boss.press("Разрешить")
    await desk.until(AnnouncementState.SENT)
    await desk.olga.sees("Администратор разрешил объявление «Приказ»")
    await desk.olga.sees("✅ Объявление отправлено")
    assert [await desk.got(head) for head in desk.heads] == [["Приказ"]] * 3


async def test_it_comes_back_with_a_word_and_can_be_sent_again(desk: Desk, boss: Phone) -> None:
    await desk.write("Приказ")
    await desk.address()
    await desk.go()
    await boss.sees("Ждёт вашего согласия")
    await boss.press("Вернуть")
    back = shown(await boss.say("Укажите дату"))
    assert back.text == "↩️ Объявление «Приказ» вернулось автору. Никому ничего не отправлено."
    told = await desk.olga.sees("Администратор вернул объявление «Приказ»")
    assert told.text.endswith("\nУкажите дату")
    draft = shown(await desk.olga.press("Открыть"))
    assert draft.text.startswith("Объявление · черновик, никому не видно\n↩️ Вернули: «Укажите дату»")


async def test_a_planned_one_is_planned_once_it_is_let_go_and_an_admin_needs_nobody(desk: Desk, boss: Phone) -> None:
    await desk.write("Сбор")
    await desk.address()
    await desk.olga.press("Отправить…")
    await desk.olga.press("Запланировать…")
    await desk.olga.say("20.06")
    await desk.olga.press("10:00")
    await boss.sees("Ждёт вашего согласия")
    await boss.press("Разрешить")
    assert await desk.state() is AnnouncementState.SCHEDULED
    await desk.stage.jump(at("2024-06-20T10:00"))
    await desk.until(AnnouncementState.SENT)
    await boss.say("/announce")
    await boss.say("От администратора")
    await desk.address()
    await boss.press("Отправить…")
    await boss.press("Отправить · 3")
    await desk.until(AnnouncementState.SENT)
