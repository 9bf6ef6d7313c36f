"""Monday for a coordinator: the picture with the words under it; and the same picture whenever they want it."""

from datetime import date

import pytest

from bot.demo import images
from bot.demo.screen import Screen
from models.documents.heatmap import WIDTH
from models.tables import Role
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage
from tests.world import World

MONDAY = at("2024-06-24T09:00")
WORDS = (
    "Неделя 24–30 июня\n\n"
    "Сдано вовремя: 0 из 1\n"
    "Принято 0 из 2\n"
    "🔴 1 просрочено\n"
    "До воскресенья ждём 1 отчёт.\n"
    "Больше всего просрочено: Вятский колледж – 1\n"
    "Молчат: 1 организация"
)


@pytest.fixture(autouse=True)
def reminding(world: World) -> None:
    """Everybody here wants what the clock writes; it begins on a Wednesday, when Monday's summary is late news."""
    world.reminding = True
    world.clock.set(at("2024-06-19T09:30"))


@pytest.fixture
async def network(stage: Stage) -> None:
    """A college with something overdue and something due this week."""
    college = await stage.world.organisation("Вятский колледж")
    plan = await stage.world.plan()
    section = await stage.world.section(plan)
    for due in (date(2024, 6, 20), date(2024, 6, 28)):
        await stage.world.activity(college, plan=plan, section=section, due=due)


def shown(screen: Screen | None) -> Screen:
    """The screen, which must be there."""
    assert screen is not None
    return screen


async def content(stage: Stage, screen: Screen) -> bytes:
    """The largest copy of a photo, as the phone loads it."""
    file = screen.body["photo"][-1]["file_id"]
    async with stage.telegram.session.get(f"{stage.telegram.url}/client/file/{file}") as answer:
        return await answer.read()


async def test_on_monday_the_picture_comes_with_the_words_under_it(stage: Stage, network: None) -> None:
    olga, irina = await stage.staff(), await stage.staff(name="Ирина Шубина")
    await stage.jump(MONDAY)
    message = await olga.sees("Неделя 24–30 июня")
    assert (message.media, message.text) == ("photo", WORDS)
    assert message.buttons == [["Кто молчит", "Планы"], ["Почему пришло?", "Домой"]]
    picture = await content(stage, message)
    assert images.dimensions(picture)[0] == WIDTH
    assert await content(stage, await irina.sees("Неделя 24–30 июня")) == picture


async def test_a_button_under_the_picture_answers_below_it(stage: Stage, network: None) -> None:
    olga = await stage.staff()
    await stage.jump(MONDAY)
    monday = await olga.sees("Неделя 24–30 июня")
    plans = shown(await olga.press("Планы"))
    assert plans.id > monday.id
    assert plans.text.startswith("Планы")


async def test_the_words_lead_to_who_is_silent(stage: Stage, network: None) -> None:
    olga = await stage.staff()
    await stage.jump(MONDAY)
    await olga.sees("Неделя 24–30 июня")
    assert "Вятский колледж" in shown(await olga.press("Кто молчит")).text


async def test_the_picture_is_there_on_any_day(stage: Stage, network: None) -> None:
    viewer = await stage.staff(Role.OBSERVER)
    await viewer.say("/plans")
    with stage.statements() as seen:
        week = shown(await viewer.press("Картина недели"))
    assert len(seen) <= 6
    assert week.media == "photo"
    assert week.text.split("\n")[0] == "Неделя 17–23 июня"
    assert week.buttons == [["‹ Назад", "Домой"]]
    assert images.dimensions(await content(stage, week))[0] == WIDTH


async def test_without_a_plan_the_way_to_one_is_shown(stage: Stage) -> None:
    olga = await stage.staff()
    await olga.say("/plans")
    home = shown(await olga.screen())
    await olga.press_data("week", home.id)
    empty = shown(await olga.screen())
    assert empty.text == "Пока показывать нечего. Опубликуйте план, и здесь будет видно, как сдаёт каждая организация."
    assert empty.buttons == [["Планы"], ["Домой"]]
