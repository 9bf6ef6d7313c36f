"""Sheets and results: whose they are, when they are closed, what they come to, and that results come out at once."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import criteria, outcomes, sheets
from models.actions.sheets import Filled
from models.queries import jury
from models.queries import outcomes as results
from models.queries import results as told
from models.refusal import Refusal
from models.rules.rights import Viewer
from models.tables import (
    Award,
    Base,
    Contest,
    Entry,
    EntryState,
    Feedback,
    Formula,
    Juror,
    Letter,
    LetterKind,
    Membership,
    MembershipState,
    Organisation,
    Outcome,
    Person,
    Role,
    Score,
    Sheet,
    SheetState,
    Stage,
)
from tests import fair
from tests.fair import Fair
from tests.world import MORNING, World

LATER = MORNING + timedelta(hours=1)
T = TypeVar("T")


@dataclass
class Hall:
    """Three entries of one nomination, two jurors with a sheet for each, an organiser."""

    world: World
    fair: Fair
    organiser: Viewer
    heads: list[Person]
    colleges: list[Organisation]
    entries: list[Entry]
    people: list[Person]
    jurors: list[Juror]
    viewers: list[Viewer]

    def sheet(self, entry: int, juror: int) -> int:
        """The number of a juror's sheet: entries and jurors counted from 0."""
        return entry * len(self.jurors) + juror + 1

    async def act(self, deed: Callable[[AsyncSession], Awaitable[T]]) -> T:
        async with self.world.database.writing() as session:
            return await deed(session)

    async def put(self, entry: int, juror: int, criterion: int, points: int) -> Filled:
        """Points by one of the two jurors."""
        number = self.fair.criteria[criterion].id
        return await self.act(lambda s: sheets.put(s, self.viewers[juror], self.sheet(entry, juror), number, points))

    async def give(self, entry: int, juror: int, *points: int, now: datetime = LATER) -> Filled:
        """All points of a sheet, handed in."""
        for criterion, one in enumerate(points):
            await self.put(entry, juror, criterion, one)
        return await self.act(lambda s: sheets.give(s, self.viewers[juror], self.sheet(entry, juror), now))

    async def mark(self, table: type[Base], number: int, **values: Any) -> None:
        async with self.world.database.writing() as session:
            await session.execute(update(table).where(table.id == number).values(**values))  # type: ignore[attr-defined]

    async def settle(self) -> list[tuple[int | None, float | None, int | None, Award]]:
        """What was settled: number, total, place, award, best first."""
        stage, nomination = self.fair.stage.id, self.fair.nominations[0].id
        _, rows = await self.act(lambda s: outcomes.settle(s, self.organiser, stage, nomination, LATER))
        kept = [(row.number, row.outcome) for row in rows]
        return [(number, one.total, one.place, one.award) for number, one in kept if one is not None]

    async def release(self, number: int = 3) -> None:
        await self.act(lambda s: outcomes.release(s, self.organiser, self.fair.stage.id, number, LATER))

    async def letters(self, kind: LetterKind) -> list[tuple[int, int]]:
        return [(one.person_id, one.subject_id) for one in await self.world.all(Letter) if one.kind is kind]


async def opened(world: World, **more: Any) -> Hall:
    made = await fair.fair(world, **more)
    colleges = [await world.organisation(f"Колледж № {number}") for number in (1, 2, 3)]
    heads = [await world.member(college, name=f"Анна {college.id}") for college in colleges]
    state = EntryState.ADMITTED
    pairs = zip(colleges, heads, strict=True)
    entries = [await fair.entry(world, made, college, head, state=state) for college, head in pairs]
    both = [await fair.juror(world, made, name) for name in ("Павел Новиков", "Вера Лодыгина")]
    people, jurors = [person for person, _ in both], [juror for _, juror in both]
    for entry in entries:
        for juror in jurors:
            await fair.sheet(world, made, entry, juror)
    organiser = await world.viewer(await world.staff(Role.ORGANISER))
    viewers = [await world.viewer(person) for person in people]
    return Hall(world, made, organiser, heads, colleges, entries, people, jurors, viewers)


@pytest.fixture
async def hall(world: World) -> Hall:
    return await opened(world)


async def refused(act: Awaitable[object]) -> str:
    with pytest.raises(Refusal) as no:
        await act
    return no.value.key


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
