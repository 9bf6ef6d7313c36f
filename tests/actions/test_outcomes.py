"""Results: what sheets come to, that they come out for everybody at once, and who goes on."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import criteria, outcomes, sheets
from models.queries import jury
from models.queries import outcomes as results
from models.queries import results as told
from models.tables import (
    Award,
    Entry,
    EntryState,
    Feedback,
    Formula,
    LetterKind,
    Outcome,
    Stage,
)
from tests import fair
from tests.judging import LATER, Hall, opened, refused
from tests.world import World


@pytest.fixture
async def hall(world: World) -> Hall:
    return await opened(world)


async def test_places_and_awards_are_suggested_from_totals(hall: Hall) -> None:
    for entry, first, second in ((0, 6, 7), (1, 10, 9), (2, 6, 7)):
        await hall.give(entry, 0, first, first)
        await hall.give(entry, 1, second, second)
    settled = [
        (2, 19.0, 1, Award.WINNER),
        (1, 13.0, 2, Award.PRIZE),
        (3, 13.0, 2, Award.PRIZE),
    ]
    assert await hall.settle() == settled
    assert await hall.settle() == settled


async def test_below_the_minimum_there_is_no_place(world: World) -> None:
    hall = await opened(world, minimum=2, formula=Formula.MEDIAN)
    await hall.give(0, 0, 10, 10)
    await hall.give(1, 0, 3, 3)
    await hall.give(1, 1, 4, 4)
    assert await hall.settle() == [
        (2, 7.0, 1, Award.WINNER),
        (1, None, None, Award.PARTICIPANT),
        (3, None, None, Award.PARTICIPANT),
    ]


async def test_jurors_who_differ_strongly_are_pointed_out(hall: Hall) -> None:
    await hall.give(0, 0, 10, 10)
    await hall.give(0, 1, 5, 6)
    async with hall.world.database.reading() as session:
        where = await jury.ground(session, hall.fair.stage.id)
        first, *_ = await results.table(session, where, hall.fair.nominations[0].id)
    assert (first.total.value, first.total.apart, first.total.wide) == (15.5, 45.0, True)


async def test_what_was_changed_by_hand_stays_when_a_new_entry_is_settled(hall: Hall) -> None:
    for entry, points in ((0, 6), (1, 9), (2, 3)):
        await hall.give(entry, 0, points, points)
    await hall.settle()
    await hall.act(lambda s: outcomes.put_award(s, hall.organiser, 2, Award.LAUREATE, LATER))
    await hall.act(lambda s: outcomes.put_place(s, hall.organiser, 2, 0, LATER))
    late = await hall.world.organisation("Колледж № 4")
    head = await hall.world.member(late, name="Анна 4")
    await fair.entry(hall.world, hall.fair, late, head, state=EntryState.ADMITTED)
    assert await hall.settle() == [
        (2, 18.0, 1, Award.WINNER),
        (3, 6.0, 3, Award.PRIZE),
        (1, 12.0, None, Award.LAUREATE),
        (4, None, None, Award.PARTICIPANT),
    ]


async def test_results_are_out_for_everybody_at_once_and_only_once(hall: Hall) -> None:
    await hall.give(0, 0, 6, 6)
    await hall.settle()
    assert await hall.letters(LetterKind.RESULT) == []
    await hall.release()
    told_of = [(head.id, number) for number, head in enumerate(hall.heads, 1)]
    assert await hall.letters(LetterKind.RESULT) == told_of
    assert (await hall.world.all(Stage))[0].released_at == LATER
    assert await refused(hall.release()) == "refusal-results-out"
    for act in (
        hall.act(lambda s: outcomes.put_place(s, hall.organiser, 1, 2, LATER)),
        hall.act(lambda s: outcomes.say(s, hall.organiser, 1, "Молодцы", LATER)),
        hall.act(lambda s: outcomes.unsettle(s, hall.organiser, 1, 1, LATER)),
        hall.put(1, 0, 0, 5),
    ):
        assert await refused(act) == "refusal-results-out"
    assert await hall.letters(LetterKind.RESULT) == told_of


async def test_a_release_that_breaks_off_in_the_middle_has_told_nobody(hall: Hall) -> None:
    await hall.settle()

    async def killed(session: AsyncSession) -> None:
        await outcomes.release(session, hall.organiser, hall.fair.stage.id, 3, LATER)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await hall.act(killed)
    assert (await hall.letters(LetterKind.RESULT), (await hall.world.all(Stage))[0].released_at) == ([], None)
    await hall.release()
    assert len(await hall.letters(LetterKind.RESULT)) == 3


async def test_a_release_waits_until_every_nomination_is_settled_and_its_number_was_seen(hall: Hall) -> None:
    assert await refused(hall.release()) == "refusal-release-unsettled"
    await hall.settle()
    assert await refused(hall.release(2)) == "refusal-release-number"
    assert await hall.letters(LetterKind.RESULT) == []


async def test_chosen_entries_go_on_with_their_numbers_and_their_history(hall: Hall) -> None:
    final = Stage(contest_id=hall.fair.contest.id, position=2, title="Финал", closes_at=LATER + timedelta(days=9))
    await hall.world.add(final)
    await hall.give(0, 0, 6, 6)
    await hall.settle()
    stage = hall.fair.stage.id
    advance = lambda s: outcomes.advance(s, hall.organiser, stage, LATER)  # noqa: E731
    await hall.act(lambda s: outcomes.choose(s, hall.organiser, 1, LATER, on=True))
    assert await refused(hall.act(advance)) == "refusal-next-kept"
    await hall.release()
    _, number = await hall.act(advance)
    moved, stays, _ = await hall.world.all(Entry)
    assert (number, moved.stage_id, moved.state, moved.number, moved.version) == (1, final.id, EntryState.DRAFT, 1, 0)
    assert (stays.stage_id, stays.state) == (stage, EntryState.ADMITTED)
    assert await hall.letters(LetterKind.ADVANCED) == [(hall.heads[0].id, 1)]
    assert [one.stage_id for one in await hall.world.all(Outcome)] == [stage] * 3
    assert await refused(hall.act(advance)) == "refusal-next-nobody"
    async with hall.world.database.reading() as session:
        assert [(one.title, outcome.place) for one, outcome in await told.of_entry(session, 1)] == [
            ("Отборочный этап", 1)
        ]


async def test_without_a_next_stage_nobody_can_be_chosen(hall: Hall) -> None:
    await hall.settle()
    act = hall.act(lambda s: outcomes.choose(s, hall.organiser, 1, LATER, on=True))
    assert await refused(act) == "refusal-next-none"


@pytest.mark.parametrize(
    ("feedback", "averages", "comments"),
    [
        (Feedback.NONE, [], []),
        (Feedback.SCORES, [("Идея", 7.5), ("Воплощение", 6.0)], []),
        (Feedback.COMMENTS, [("Идея", 7.5), ("Воплощение", 6.0)], [("Сильная идея", "")]),
        (Feedback.NAMED, [("Идея", 7.5), ("Воплощение", 6.0)], [("Сильная идея", "Павел Новиков")]),
    ],
)
async def test_an_entrant_learns_as_much_as_the_contest_tells(
    world: World, feedback: Feedback, averages: list[Any], comments: list[Any]
) -> None:
    hall = await opened(world, feedback=feedback)
    await hall.act(lambda s: sheets.comment(s, hall.viewers[0], 1, "Сильная идея"))
    await hall.give(0, 0, 9, 7)
    await hall.give(0, 1, 6, 5)
    await hall.settle()
    async with world.database.reading() as session:
        assert await refused(told.told(session, 1, hall.fair.stage.id)) == "refusal-results-kept"
    await hall.release()
    async with world.database.reading() as session:
        found = await told.told(session, 1, hall.fair.stage.id)
    assert [(one.title, one.points) for one in found.averages] == averages
    assert list(found.comments) == comments


async def test_only_whoever_leads_the_contest_settles_and_gives_out(hall: Hall) -> None:
    viewer, stage, nomination = hall.viewers[0], hall.fair.stage.id, hall.fair.nominations[0].id
    acts: list[Callable[[AsyncSession], Awaitable[object]]] = [
        lambda s: outcomes.settle(s, viewer, stage, nomination, LATER),
        lambda s: outcomes.unsettle(s, viewer, stage, nomination, LATER),
        lambda s: outcomes.put_place(s, viewer, 1, 1, LATER),
        lambda s: outcomes.release(s, viewer, stage, 3, LATER),
        lambda s: outcomes.advance(s, viewer, stage, LATER),
        lambda s: criteria.add(s, viewer, stage, "Ещё", LATER),
    ]
    assert [await refused(hall.act(act)) for act in acts] == ["refusal-right-contest"] * len(acts)
