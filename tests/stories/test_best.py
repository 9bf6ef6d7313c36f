"""The best of a nomination go on by one press; who shares the last place is named and left to the organiser."""

import pytest

from models.rules.totals import best
from models.tables import Outcome, Stage
from tests.stories.conftest import Stage as Scene
from tests.stories.office import shown
from tests.stories.panel import Panel


@pytest.mark.parametrize(
    ("places", "number", "found"),
    [
        ([1, 2, 3], 2, (2, 0)),
        ([1, 2, 2, 4], 2, (1, 2)),
        ([1, 2, 2, 4], 3, (2, 0)),
        ([1, 1, 1], 2, (0, 1)),
        ([1, 2, None], 5, (2, 0)),
        ([None, None], 1, (0, 0)),
    ],
)
def test_the_border_never_cuts_a_shared_place(places: list[int | None], number: int, found: tuple[int, int]) -> None:
    assert best(places, number) == found


@pytest.fixture
async def panel(stage: Scene) -> Panel:
    """Three entries of one place each, the second and the third shared; a final waits. The table is open."""
    panel = await Panel.opened(stage)
    await stage.world.add(Stage(contest_id=1, position=2, title="Финал"))
    pavel, _ = await panel.juror()
    for entry, points in (("№ 1", "10"), ("№ 2", "8"), ("№ 3", "8")):
        await Panel.judge(pavel, entry, points, points)
    await panel.outcomes()
    await panel.organiser.press("1. Лонгрид")
    await panel.organiser.press("Подвести итоги")
    return panel


async def going(panel: Panel) -> list[int]:
    return [one.entry_id for one in await panel.stage.world.all(Outcome) if one.advances]


async def test_one_press_marks_the_best_and_names_those_at_the_border(panel: Panel) -> None:
    asked = shown(await panel.organiser.press("Лучшие – дальше"))
    assert asked.text == (
        "Сколько лучших заявок номинации «Лонгрид» проходят в этап «Финал»? Считаю по местам. "
        "Прежние отметки в этой номинации сниму. Другое число напишите."
    )
    done = shown(await panel.organiser.say("2"))
    assert done.text == (
        "✅ Проходят дальше: 1.\n\n"
        "Делят одно место на границе, заявок: 2. Все не помещаются, решите сами:\n"
        "№ 2 · Слободской колледж\n№ 3 · Вятский колледж культуры"
    )
    assert await going(panel) == [1]
    assert "2 место" in shown(await panel.organiser.press("№ 2")).text


async def test_another_number_takes_earlier_marks_back(panel: Panel) -> None:
    await panel.organiser.press("Лучшие – дальше")
    assert shown(await panel.organiser.press("5")).text == "✅ Проходят дальше: 3."
    assert await going(panel) == [1, 2, 3]
    await panel.organiser.press("‹ Назад")
    await panel.organiser.press("Лучшие – дальше")
    await panel.organiser.press("1")
    assert await going(panel) == [1]


async def test_what_is_no_number_is_asked_for_again(panel: Panel) -> None:
    await panel.organiser.press("Лучшие – дальше")
    for words in ("0", "половина", "1000"):
        said = shown(await panel.organiser.say(words)).text
        assert said == "Нужно целое число от 1 до 999. Пришлите ещё раз."
    assert await going(panel) == []


async def test_results_that_are_out_are_not_marked_any_more(panel: Panel) -> None:
    screen = shown(await panel.organiser.press("Лучшие – дальше"))
    async with panel.stage.world.database.writing() as session:
        (await session.get_one(Stage, 1)).released_at = panel.stage.world.clock.now()
    await panel.organiser.press_data("bestgo:1:1:1", screen.id)
    assert await going(panel) == []
    assert panel.organiser.toasts[-1].text == (
        "Итоги этого этапа уже огласили, изменить их нельзя. Ничего не изменилось."
    )
