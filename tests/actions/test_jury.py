"""A jury: who comes in by a link, who is given what, and that nobody judges their own."""

from collections import Counter
from collections.abc import Awaitable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from models.actions import dealing, jury
from models.queries import jury as asked
from models.queries.jury import Ground, Progress
from models.refusal import Refusal
from models.rules.rights import Viewer
from models.tables import (
    Entry,
    EntryState,
    Juror,
    JuryLink,
    Letter,
    LetterKind,
    Membership,
    MembershipState,
    Organisation,
    Person,
    Role,
    RoleGrant,
    Sheet,
    SheetState,
    TeamMember,
)
from tests import fair
from tests.fair import Fair
from tests.world import MORNING, World

LATER = MORNING + timedelta(hours=1)
EXPIRED = MORNING + jury.LASTS + timedelta(seconds=1)


@dataclass
class Panel:
    """A contest of two nominations with an organiser, and entries of several colleges."""

    world: World
    fair: Fair
    organiser: Viewer
    colleges: list[Organisation] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)

    async def enter(self, number: int, nomination: int = 0, state: EntryState = EntryState.ADMITTED) -> None:
        """So many more colleges, with an entry each."""
        for _ in range(number):
            college = await self.world.organisation(f"Колледж № {len(self.colleges) + 1}")
            head = await self.world.member(college, name=f"Руководитель {len(self.colleges) + 1}")
            self.colleges.append(college)
            made = await fair.entry(self.world, self.fair, college, head, state=state, nomination=nomination)
            self.entries.append(made)

    async def jurors(self, number: int) -> list[tuple[Person, Juror]]:
        return [await fair.juror(self.world, self.fair, f"Эксперт {one}") for one in range(1, number + 1)]

    async def dealt(self) -> list[tuple[int, int]]:
        """Entry and juror of every sheet, in order."""
        return sorted((one.entry_id, one.juror_id) for one in await self.world.all(Sheet))

    async def progress(self) -> Progress:
        async with self.world.database.reading() as session:
            return await asked.progress(session, await asked.ground(session, self.fair.stage.id))

    async def letters(self, kind: LetterKind) -> list[int]:
        return [letter.person_id for letter in await self.world.all(Letter) if letter.kind is kind]


@pytest.fixture
async def panel(world: World) -> Panel:
    made = await fair.fair(world, "Лонгрид", "Подкаст")
    return Panel(world, made, await world.viewer(await world.staff(Role.ORGANISER)))


async def refused(act: Awaitable[object]) -> str:
    with pytest.raises(Refusal) as no:
        await act
    return no.value.key


async def invite(panel: Panel, *, renew: bool = False) -> str:
    act = jury.renew if renew else jury.invite
    async with panel.world.database.writing() as session:
        return (await act(session, panel.organiser, panel.fair.contest.id, MORNING))[1].token


async def join(panel: Panel, viewer: Viewer, token: str, now: object = LATER) -> None:
    async with panel.world.database.writing() as session:
        await jury.join(session, viewer, token, now)  # type: ignore[arg-type]


async def guest(panel: Panel, name: str = "Павел Новиков") -> Viewer:
    return await panel.world.viewer(await panel.world.person(name))


async def test_whoever_follows_the_link_judges_and_holds_the_role(panel: Panel) -> None:
    token, pavel = await invite(panel), await guest(panel)
    await join(panel, pavel, token)
    await join(panel, pavel, token)
    (seat,) = await panel.world.all(Juror)
    assert (seat.person_id, seat.nomination_id) == (pavel.person_id, None)
    held = [(one.person_id, one.granted_by) for one in await panel.world.all(RoleGrant) if one.role is Role.JUROR]
    assert held == [(pavel.person_id, panel.organiser.person_id)]
    assert [link.uses for link in await panel.world.all(JuryLink)] == [1]


async def test_a_link_is_the_same_one_until_a_new_one_ends_it(panel: Panel) -> None:
    token = await invite(panel)
    assert await invite(panel) == token
    newer = await invite(panel, renew=True)
    assert newer != token
    pavel = await guest(panel)
    assert await refused(join(panel, pavel, token)) == "refusal-jury-expired"
    await join(panel, pavel, newer)
    assert len(await panel.world.all(Juror)) == 1


@pytest.mark.parametrize(("change", "key"), [("expired", "refusal-jury-expired"), ("full", "refusal-jury-full")])
async def test_a_link_that_is_over_or_full_lets_nobody_in(panel: Panel, change: str, key: str) -> None:
    token = await invite(panel)
    async with panel.world.database.writing() as session:
        (link,) = await panel.world.all(JuryLink)
        kept = await session.merge(link)
        kept.uses = kept.most if change == "full" else 0
    now = EXPIRED if change == "expired" else LATER
    assert await refused(join(panel, await guest(panel), token, now)) == key
    assert await panel.world.all(Juror) == []


async def test_nobody_knows_a_guessed_token(panel: Panel) -> None:
    await invite(panel)
    assert await refused(join(panel, await guest(panel), "x" * 22)) == "refusal-jury-link"


async def test_a_juror_who_leaves_takes_open_sheets_and_the_role_along(panel: Panel) -> None:
    await panel.enter(1)
    (person, juror), (_, other) = await panel.jurors(2)
    await fair.sheet(panel.world, panel.fair, panel.entries[0], juror)
    await fair.sheet(panel.world, panel.fair, panel.entries[0], other)
    async with panel.world.database.writing() as session:
        await jury.remove(session, panel.organiser, juror.id, LATER)
    assert [one.juror_id for one in await panel.world.all(Sheet)] == [other.id]
    held = [one.person_id for one in await panel.world.all(RoleGrant) if one.role is Role.JUROR]
    assert held == [other.person_id]
    assert await panel.letters(LetterKind.ROLES_CHANGED) == [person.id]


async def evenly(panel: Panel, each: int) -> int:
    async with panel.world.database.writing() as session:
        return await dealing.evenly(session, panel.organiser, panel.fair.stage.id, each, LATER)


async def by_nomination(panel: Panel) -> int:
    async with panel.world.database.writing() as session:
        return await dealing.by_nomination(session, panel.organiser, panel.fair.stage.id, LATER)


async def test_entries_are_dealt_evenly_and_again_only_what_is_new(panel: Panel) -> None:
    await panel.enter(6)
    await panel.jurors(3)
    assert await evenly(panel, 2) == 12
    assert Counter(juror for _, juror in await panel.dealt()) == {1: 4, 2: 4, 3: 4}
    assert await evenly(panel, 2) == 0
    await panel.enter(1, nomination=1)
    assert await evenly(panel, 2) == 2
    assert await panel.progress() == Progress(criteria=2, jurors=3, entries=7, alone=0, sheets=14, given=0, behind=3)


async def test_everybody_gets_all_of_their_nomination(panel: Panel) -> None:
    await panel.enter(2)
    await panel.enter(1, nomination=1)
    await fair.juror(panel.world, panel.fair, "Эксперт подкастов", nomination_id=panel.fair.nominations[1].id)
    await fair.juror(panel.world, panel.fair, "Эксперт во всём")
    assert await by_nomination(panel) == 4
    assert await panel.dealt() == [(1, 2), (2, 2), (3, 1), (3, 2)]
    assert await by_nomination(panel) == 0


async def test_only_admitted_entries_that_are_no_trial_are_dealt(panel: Panel) -> None:
    for state in (EntryState.SUBMITTED, EntryState.RETURNED, EntryState.WITHDRAWN, EntryState.ADMITTED):
        await panel.enter(1, state=state)
    college, head = panel.colleges[0], await panel.world.person()
    trial = {"state": EntryState.ADMITTED, "trial": True}
    await fair.entry(panel.world, panel.fair, college, head, **trial)  # type: ignore[arg-type]
    await panel.jurors(1)
    assert (await by_nomination(panel), await evenly(panel, 3)) == (1, 0)
    assert await panel.dealt() == [(4, 1)]


@pytest.mark.parametrize("state", [MembershipState.CONFIRMED, MembershipState.ASKED])
async def test_nobody_is_dealt_an_entry_of_their_organisation(panel: Panel, state: MembershipState) -> None:
    await panel.enter(2)
    (person, _), _ = await panel.jurors(2)
    await belong(panel, person, 0, state)
    assert await evenly(panel, 2) == 3
    assert await panel.dealt() == [(1, 2), (2, 1), (2, 2)]


async def belong(
    panel: Panel, person: Person, college: int, state: MembershipState = MembershipState.CONFIRMED
) -> None:
    row = {"role": Role.HEAD, "state": state, "asked_at": MORNING}
    await panel.world.add(Membership(person_id=person.id, organisation_id=panel.colleges[college].id, **row))


async def test_nobody_is_dealt_an_entry_they_are_in_the_team_of(panel: Panel) -> None:
    await panel.enter(1)
    (person, _), _ = await panel.jurors(2)
    await panel.world.add(TeamMember(entry_id=1, person_id=person.id, asked_at=MORNING))
    assert await by_nomination(panel) == 1
    assert await panel.dealt() == [(1, 2)]


async def test_whoever_joins_an_organisation_later_has_its_entry_no_more(panel: Panel) -> None:
    await panel.enter(2)
    (person, juror), _ = await panel.jurors(2)
    assert await evenly(panel, 1) == 2
    (mine,) = [entry for entry, whose in await panel.dealt() if whose == juror.id]
    await belong(panel, person, mine - 1)
    assert await panel.progress() == Progress(criteria=2, jurors=2, entries=2, alone=1, sheets=1, given=0, behind=1)
    async with panel.world.database.reading() as session:
        _, seat = await asked.seat(session, juror.id)
    assert (seat.todo, seat.conflicts) == (0, 1)
    assert await evenly(panel, 1) == 1


async def hand(panel: Panel, juror: Juror, entry: int, *, on: bool) -> tuple[Ground, Juror]:
    async with panel.world.database.writing() as session:
        return await dealing.hand(session, panel.organiser, juror.id, entry, LATER, on=on)


async def test_an_entry_is_given_by_hand_and_taken_back_until_its_sheet_is_given(panel: Panel) -> None:
    await panel.enter(2)
    (person, juror), _ = await panel.jurors(2)
    await hand(panel, juror, 2, on=True)
    await hand(panel, juror, 2, on=True)
    assert await panel.dealt() == [(2, juror.id)]
    assert await panel.letters(LetterKind.JURY_WORK) == [person.id]
    await hand(panel, juror, 2, on=False)
    await hand(panel, juror, 2, on=False)
    assert await panel.dealt() == []
    await fair.sheet(panel.world, panel.fair, panel.entries[0], juror, state=SheetState.GIVEN)
    assert await refused(hand(panel, juror, 1, on=False)) == "refusal-sheet-given"
    await belong(panel, person, 1)
    assert await refused(hand(panel, juror, 2, on=True)) == "refusal-juror-own"
    assert await refused(hand(panel, juror, 99, on=True)) == "refusal-entry-not-judged"


async def test_new_work_is_told_once_a_day(panel: Panel) -> None:
    await panel.enter(2)
    (first, _), (second, _) = await panel.jurors(2)
    await evenly(panel, 2)
    await panel.enter(2)
    await evenly(panel, 2)
    told = [(one.person_id, one.occasion) for one in await panel.world.all(Letter) if one.kind is LetterKind.JURY_WORK]
    assert told == [(first.id, "2024-06-17"), (second.id, "2024-06-17")]


async def test_those_behind_are_reminded_once_a_day_and_nobody_else(panel: Panel) -> None:
    await panel.enter(1)
    (first, one), (_, two) = await panel.jurors(2)
    await fair.sheet(panel.world, panel.fair, panel.entries[0], one)
    await fair.sheet(panel.world, panel.fair, panel.entries[0], two, state=SheetState.GIVEN, given_at=MORNING)

    async def nag(days: int = 0) -> int:
        async with panel.world.database.writing() as session:
            now = LATER + timedelta(days=days)
            return (await dealing.nag(session, panel.organiser, panel.fair.stage.id, now))[1]

    assert await nag() == 1
    assert await refused(nag()) == "refusal-jury-nagged"
    assert await nag(days=1) == 1
    assert await panel.letters(LetterKind.JURY_NAG) == [first.id, first.id]


async def test_where_everybody_has_given_nobody_is_reminded(panel: Panel) -> None:
    async with panel.world.database.writing() as session:
        act = dealing.nag(session, panel.organiser, panel.fair.stage.id, LATER)
        assert await refused(act) == "refusal-jury-nobody"


async def test_only_whoever_leads_the_contest_may_do_any_of_it(panel: Panel) -> None:
    await panel.enter(1)
    ((person, juror),) = await panel.jurors(1)
    viewer, contest, stage = await panel.world.viewer(person), panel.fair.contest.id, panel.fair.stage.id
    async with panel.world.database.writing() as session:
        for act in (
            jury.invite(session, viewer, contest, LATER),
            jury.renew(session, viewer, contest, LATER),
            jury.place(session, viewer, juror.id, 0, LATER),
            jury.remove(session, viewer, juror.id, LATER),
            dealing.evenly(session, viewer, stage, 1, LATER),
            dealing.by_nomination(session, viewer, stage, LATER),
            dealing.hand(session, viewer, juror.id, 1, LATER, on=True),
            dealing.nag(session, viewer, stage, LATER),
        ):
            assert await refused(act) == "refusal-right-contest"
