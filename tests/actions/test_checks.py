"""Deciding about entries: who may, once, about the version that was seen, and who is told."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from sqlalchemy import update

from models.actions import checks, prolonging
from models.queries import audit, desk_cards
from models.refusal import Refusal
from models.rules.deadlines import end_of_day
from models.rules.rights import Viewer
from models.tables import (
    AuditEntry,
    Entry,
    EntryCheck,
    EntryState,
    Letter,
    LetterKind,
    Membership,
    MembershipState,
    Role,
    Verdict,
)
from tests.fair import Fair, entry, fair, juror, sheet
from tests.world import MORNING, ZONE, World

LATER = MORNING + timedelta(hours=1)
JULY = date(2024, 7, 1)
WHY = "Добавьте хештег"


@dataclass
class Desk:
    """Two organisers, a head with an entry that waits, and another one behind it."""

    world: World
    fair: Fair
    masha: Viewer
    pasha: Viewer
    head: Viewer
    row: Entry
    other: Entry

    async def admit(self, viewer: Viewer | None = None, version: int = 1) -> checks.Decided:
        async with self.world.database.writing() as session:
            return await checks.admit(session, viewer or self.masha, self.row.id, version, LATER, looked=True)

    async def send_back(self, viewer: Viewer | None = None, day: date = JULY, words: str = WHY) -> checks.Decided:
        async with self.world.database.writing() as session:
            return await checks.send_back(session, viewer or self.masha, self.row.id, 1, day, words, LATER)

    async def refuse(self, viewer: Viewer | None = None, words: str = "Не по теме конкурса") -> checks.Decided:
        async with self.world.database.writing() as session:
            return await checks.refuse(session, viewer or self.masha, self.row.id, 1, words, LATER)

    async def recheck(self, viewer: Viewer | None = None) -> object:
        async with self.world.database.writing() as session:
            return await checks.recheck(session, viewer or self.masha, self.row.id, LATER)

    async def prolong(self, day: date, viewer: Viewer | None = None) -> object:
        async with self.world.database.writing() as session:
            return await prolonging.prolong(session, viewer or self.masha, self.row.id, day, LATER)

    async def mark(self, **values: object) -> None:
        async with self.world.database.writing() as session:
            await session.execute(update(Entry).where(Entry.id == self.row.id).values(**values))

    async def now(self) -> Entry:
        return next(one for one in await self.world.all(Entry) if one.id == self.row.id)

    async def told(self, kind: LetterKind) -> list[int]:
        return [one.person_id for one in await self.world.all(Letter) if one.kind is kind]


@pytest.fixture
async def desk(world: World) -> Desk:
    made = await fair(world)
    home, away = await world.organisation(), await world.organisation("Слободской колледж")
    anna, pyotr = await world.member(home), await world.member(away, name="Пётр Зорин")
    row, other = await entry(world, made, home, anna), await entry(world, made, away, pyotr)
    masha, pasha = [await world.staff(Role.ORGANISER, name) for name in ("Мария Орлова", "Павел Носов")]
    return Desk(world, made, await world.viewer(masha), await world.viewer(pasha), await world.viewer(anna), row, other)


async def refused(doing: Awaitable[object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refusal) as refusal:
        await doing
    return refusal.value.key, dict(refusal.value.details)


async def test_an_admitted_entry_is_told_to_its_author_once_and_the_next_one_is_named(desk: Desk) -> None:
    found = await desk.admit()
    assert (found.turn.next_id, found.turn.waiting) == (desk.other.id, 1)
    assert [(one.verdict, one.version, one.looked) for one in await desk.world.all(EntryCheck)] == [
        (Verdict.ADMITTED, 1, True)
    ]
    assert (await desk.now()).state is EntryState.ADMITTED
    assert await desk.told(LetterKind.ENTRY_CHECKED) == [desk.head.person_id]


async def test_a_returned_entry_has_a_day_of_its_own_by_the_calendar_of_the_network(desk: Desk) -> None:
    await desk.send_back()
    (check,) = await desk.world.all(EntryCheck)
    row = await desk.now()
    until = end_of_day(JULY, ZONE)
    assert (check.verdict, check.comment, check.until) == (Verdict.RETURNED, WHY, until)
    assert (row.state, row.until) == (EntryState.RETURNED, until)


@pytest.mark.parametrize(
    ("act", "key"),
    [
        (Desk.admit, "refusal-check-admitted"),
        (Desk.send_back, "refusal-check-returned"),
        (Desk.refuse, "refusal-check-not-admitted"),
    ],
)
async def test_the_second_organiser_hears_who_decided_and_when(
    desk: Desk, act: Callable[..., Awaitable[object]], key: str
) -> None:
    await act(desk)
    for again in (Desk.admit, Desk.send_back, Desk.refuse):
        assert await refused(again(desk, desk.pasha)) == (key, {"name": "Мария Орлова", "at": LATER})
    assert len(await desk.world.all(EntryCheck)) == 1


async def test_what_was_seen_is_what_is_decided_about(desk: Desk) -> None:
    await desk.mark(version=2)
    assert await refused(desk.admit()) == ("refusal-check-newer", {})


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.OBSERVER, Role.JUROR])
async def test_who_only_looks_decides_nothing(desk: Desk, role: Role) -> None:
    other = await desk.world.viewer(await desk.world.staff(role, "Ольга Перминова"))
    for doing in (desk.admit(other), desk.send_back(other), desk.refuse(other), desk.recheck(other)):
        assert (await refused(doing))[0] == "refusal-right-contest"
    assert (await refused(desk.prolong(date(2024, 8, 1), other)))[0] == "refusal-right-contest"


async def test_nobody_decides_about_an_entry_of_their_own(desk: Desk) -> None:
    await desk.mark(author_id=desk.masha.person_id)
    assert (await refused(desk.admit()))[0] == "refusal-own-entry"
    await desk.admit(desk.pasha)


@pytest.mark.parametrize(
    ("state", "key"),
    [(EntryState.DRAFT, "refusal-check-draft"), (EntryState.WITHDRAWN, "refusal-check-withdrawn")],
)
async def test_what_was_taken_back_meanwhile_is_not_decided_about(desk: Desk, state: EntryState, key: str) -> None:
    await desk.mark(state=state)
    assert await refused(desk.admit()) == (key, {})


async def test_a_trial_is_on_nobodys_desk(desk: Desk) -> None:
    await desk.mark(trial=True)
    assert await refused(desk.admit()) == ("refusal-gone", {})


@pytest.mark.parametrize(
    ("day", "key"),
    [(date(2024, 6, 16), "refusal-extension-past"), (date(2025, 6, 17), "refusal-extension-far")],
)
async def test_the_day_to_mend_it_by_lies_ahead_and_not_too_far(desk: Desk, day: date, key: str) -> None:
    assert (await refused(desk.send_back(day=day)))[0] == key
    await desk.send_back(day=date(2024, 6, 17))


async def test_a_reason_says_something(desk: Desk) -> None:
    assert (await refused(desk.send_back(words=" – ")))[0] == "refusal-mend-empty"
    assert (await refused(desk.refuse(words="..")))[0] == "refusal-not-admit-empty"
    assert (await refused(desk.refuse(words="х" * 1001)))[0] == "refusal-comment-long"


async def test_a_decision_can_be_taken_back_until_the_jury_has_the_entry(desk: Desk) -> None:
    await desk.admit()
    await desk.recheck()
    assert (await desk.now()).state is EntryState.SUBMITTED
    assert await refused(desk.recheck()) == ("refusal-check-waits", {})
    await desk.admit(desk.pasha)
    _, one = await juror(desk.world, desk.fair)
    await sheet(desk.world, desk.fair, desk.row, one)
    assert await refused(desk.recheck()) == ("refusal-check-judged", {})
    assert [one.action for one in await desk.world.all(AuditEntry)] == ["entry-rechecked"]


async def test_more_time_is_given_to_one_entry_and_told(desk: Desk) -> None:
    await desk.prolong(date(2024, 8, 1))
    assert (await desk.now()).until == end_of_day(date(2024, 8, 1), ZONE)
    assert [one.until for one in await desk.world.all(Entry) if one.id == desk.other.id] == [None]
    assert await desk.told(LetterKind.ENTRY_PROLONGED) == [desk.head.person_id]
    assert (await refused(desk.prolong(date(2024, 8, 1))))[0] == "refusal-extension-sooner"


async def test_what_is_decided_about_needs_no_more_time(desk: Desk) -> None:
    await desk.admit()
    assert await refused(desk.prolong(date(2024, 8, 1))) == ("refusal-prolong-settled", {})


async def test_every_head_of_the_organisation_hears_of_it_and_students_do_not(desk: Desk) -> None:
    home = desk.row.organisation_id
    deputy = await desk.world.person("Вера Зайцева")
    values = {"person_id": deputy.id, "role": Role.HEAD, "state": MembershipState.CONFIRMED, "asked_at": MORNING}
    await desk.world.add(Membership(organisation_id=home, **values))
    pupil = await desk.world.person("Илья Рыков")
    await desk.world.add(Membership(organisation_id=home, **(values | {"person_id": pupil.id, "role": Role.STUDENT})))
    await desk.refuse()
    assert sorted(await desk.told(LetterKind.ENTRY_CHECKED)) == sorted([desk.head.person_id, deputy.id])


async def test_the_queue_goes_on_after_each_entry_and_begins_anew_at_its_end(desk: Desk) -> None:
    async with desk.world.database.reading() as session:
        turns = [(await desk_cards.case(session, one.id))[1] for one in (desk.row, desk.other)]
        assert [(turn.next_id, turn.waiting) for turn in turns] == [(desk.other.id, 1), (desk.row.id, 1)]
        assert await desk_cards.first(session, desk.fair.contest.id) == desk.row.id


async def test_of_two_who_decide_at_once_one_does_and_the_other_hears_of_it(desk: Desk) -> None:
    done = await asyncio.gather(desk.admit(), desk.refuse(desk.pasha), return_exceptions=True)
    (refusal,) = [one for one in done if isinstance(one, Refusal)]
    (check,) = await desk.world.all(EntryCheck)
    name = "Мария Орлова" if check.verdict is Verdict.ADMITTED else "Павел Носов"
    assert (refusal.key, refusal.details["name"]) == (f"refusal-check-{check.verdict}", name)


async def test_a_decision_stands_in_the_log_once(desk: Desk) -> None:
    await desk.send_back()
    async with desk.world.database.reading() as session:
        shown = await audit.entries(session, "", 10)
        names = await audit.subjects(session, shown)
    assert [(one.action, one.actor, one.subject_id) for one in shown] == [
        ("entry-returned", "Мария Орлова", desk.row.id)
    ]
    assert names == {("entry", desk.row.id): "Кировский авиационный техникум → Лучший медиацентр"}
