"""Sheets: whose they are, what may be written on them, when they are closed."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import criteria, outcomes, sheets
from models.actions.sheets import Filled
from models.refusal import Refusal
from models.tables import (
    Award,
    Contest,
    Entry,
    EntryState,
    LetterKind,
    Membership,
    MembershipState,
    Outcome,
    Role,
    Score,
    Sheet,
    SheetState,
    Stage,
)
from tests import fair
from tests.judging import LATER, Hall, opened, refused
from tests.world import MORNING, World


@pytest.fixture
async def hall(world: World) -> Hall:
    return await opened(world)


async def test_points_are_a_draft_until_the_sheet_is_given(hall: Hall) -> None:
    await hall.put(0, 0, 0, 8)
    await hall.put(0, 0, 0, 7)
    missing = hall.act(lambda s: sheets.give(s, hall.viewers[0], 1, LATER))
    assert await refused(missing) == "refusal-sheet-missing"
    await hall.put(0, 0, 1, 0)
    found = await hall.act(lambda s: sheets.give(s, hall.viewers[0], 1, LATER))
    assert (found.points, found.work.sheet.state) == ({1: 7, 2: 0}, SheetState.GIVEN)
    assert [(one.sheet_id, one.criterion_id, one.points) for one in await hall.world.all(Score)] == [
        (1, 1, 7),
        (1, 2, 0),
    ]


@pytest.mark.parametrize("points", [-1, 11])
async def test_points_outside_the_scale_are_refused(hall: Hall, points: int) -> None:
    assert await refused(hall.put(0, 0, 0, points)) == "refusal-points"
    assert await hall.world.all(Score) == []


async def test_a_forged_number_of_somebody_elses_sheet_is_refused(hall: Hall) -> None:
    forged = hall.sheet(0, 1)
    acts: list[Callable[[AsyncSession], Awaitable[Filled]]] = [
        lambda s: sheets.mine(s, hall.viewers[0], forged),
        lambda s: sheets.put(s, hall.viewers[0], forged, 1, 10),
        lambda s: sheets.clear(s, hall.viewers[0], forged, 1),
        lambda s: sheets.comment(s, hall.viewers[0], forged, "Слабо"),
        lambda s: sheets.give(s, hall.viewers[0], forged, LATER),
        lambda s: sheets.reopen(s, hall.viewers[0], forged, LATER),
        lambda s: sheets.recuse(s, hall.viewers[0], forged, "Не моё", LATER),
    ]
    assert [await refused(hall.act(act)) for act in acts] == ["refusal-sheet-other"] * len(acts)
    assert (await hall.world.all(Score), {one.state for one in await hall.world.all(Sheet)}) == ([], {SheetState.OPEN})


async def test_a_sheet_of_the_own_organisation_is_refused_and_counts_no_more(hall: Hall) -> None:
    await hall.give(0, 0, 10, 10)
    await hall.give(0, 1, 4, 4)
    row = {"role": Role.HEAD, "state": MembershipState.CONFIRMED, "asked_at": MORNING}
    await hall.world.add(Membership(person_id=hall.people[0].id, organisation_id=hall.colleges[0].id, **row))
    viewer = await hall.world.viewer(hall.people[0])
    assert await refused(hall.act(lambda s: sheets.mine(s, viewer, 1))) == "refusal-sheet-own"
    assert await refused(hall.act(lambda s: sheets.put(s, viewer, 1, 1, 10))) == "refusal-sheet-own"
    assert await refused(hall.act(lambda s: sheets.reopen(s, viewer, 1, LATER))) == "refusal-sheet-own"
    assert (await hall.settle())[0] == (1, 8.0, 1, Award.WINNER)


async def test_a_criterion_of_another_nomination_or_contest_is_refused(hall: Hall) -> None:
    other = await fair.fair(hall.world, title="Другой конкурс")
    act = hall.act(lambda s: sheets.put(s, hall.viewers[0], 1, other.criteria[0].id, 5))
    assert await refused(act) == "refusal-criterion-gone"


async def test_a_given_sheet_is_changed_only_after_it_was_taken_up_again(hall: Hall) -> None:
    await hall.give(0, 0, 8, 8)
    assert await refused(hall.put(0, 0, 0, 9)) == "refusal-sheet-is-given"
    await hall.act(lambda s: sheets.reopen(s, hall.viewers[0], 1, LATER))
    await hall.act(lambda s: sheets.reopen(s, hall.viewers[0], 1, LATER))
    await hall.give(0, 0, 9, 9)
    assert [one.points for one in await hall.world.all(Score)] == [9, 9]


async def test_after_the_day_of_scores_a_given_sheet_stays_and_an_open_one_may_still_be_given(hall: Hall) -> None:
    await hall.give(0, 0, 8, 8)
    await hall.mark(Stage, hall.fair.stage.id, scored_by=LATER)
    late = LATER + timedelta(seconds=1)
    assert await refused(hall.act(lambda s: sheets.reopen(s, hall.viewers[0], 1, late))) == "refusal-scores-late"
    found = await hall.give(1, 0, 5, 5, now=late)
    assert found.work.sheet.given_at == late


async def test_once_settled_no_juror_changes_anything_until_it_is_returned_to_them(hall: Hall) -> None:
    await hall.give(0, 0, 8, 8)
    await hall.settle()
    for act in (hall.put(1, 0, 0, 5), hall.act(lambda s: sheets.reopen(s, hall.viewers[0], 1, LATER))):
        assert await refused(act) == "refusal-scores-closed"
    stage, nomination = hall.fair.stage.id, hall.fair.nominations[0].id
    await hall.act(lambda s: outcomes.unsettle(s, hall.organiser, stage, nomination, LATER))
    await hall.put(1, 0, 0, 5)
    assert await hall.world.all(Outcome) == []


async def test_a_sheet_given_while_results_are_settled_counts_or_is_refused_never_half(hall: Hall) -> None:
    for criterion in (0, 1):
        await hall.put(0, 0, criterion, 8)
    give = hall.act(lambda s: sheets.give(s, hall.viewers[0], 1, LATER))
    given, _ = await asyncio.gather(give, hall.settle(), return_exceptions=True)
    first = next(one for one in await hall.world.all(Outcome) if one.entry_id == hall.entries[0].id)
    sheet = (await hall.world.all(Sheet))[0]
    if isinstance(given, Refusal):
        assert (given.key, sheet.state, first.total) == ("refusal-scores-closed", SheetState.OPEN, None)
    else:
        assert (sheet.state, first.total) == (SheetState.GIVEN, 16.0)


async def test_a_recused_sheet_counts_nowhere_and_the_organiser_is_told(hall: Hall) -> None:
    await hall.mark(Contest, hall.fair.contest.id, author_id=hall.organiser.person_id)
    await hall.give(0, 0, 2, 2)
    await hall.give(0, 1, 9, 9)
    await hall.act(lambda s: sheets.recuse(s, hall.viewers[0], 1, "Знаком с командой", LATER))
    assert await hall.letters(LetterKind.SHEET_RECUSED) == [(hall.organiser.person_id, 1)]
    assert await refused(hall.put(0, 0, 0, 5)) == "refusal-sheet-recused"
    assert (await hall.settle())[0] == (1, 18.0, 1, Award.WINNER)


@pytest.mark.parametrize("state", [EntryState.WITHDRAWN, EntryState.RETURNED])
async def test_an_entry_that_is_withdrawn_or_checked_again_is_not_judged(hall: Hall, state: EntryState) -> None:
    await hall.mark(Entry, hall.entries[0].id, state=state)
    assert await refused(hall.put(0, 0, 0, 5)) == "refusal-sheet-entry"


async def test_criteria_are_frozen_by_the_first_points_but_not_their_words(hall: Hall) -> None:
    number = hall.fair.criteria[0].id
    await hall.act(lambda s: criteria.change(s, hall.organiser, number, LATER, scale=50, weight=2.0))
    await hall.put(0, 0, 0, 45)
    used = [
        hall.act(lambda s: criteria.change(s, hall.organiser, number, LATER, scale=10)),
        hall.act(lambda s: criteria.drop(s, hall.organiser, number, LATER)),
        hall.act(lambda s: criteria.add(s, hall.organiser, hall.fair.stage.id, "Ещё один", LATER)),
    ]
    assert [await refused(act) for act in used] == ["refusal-criteria-used"] * 3
    mended = await hall.act(lambda s: criteria.change(s, hall.organiser, number, LATER, title="Замысел"))
    assert (mended.title, mended.scale) == ("Замысел", 50)
