"""Late codes: made once, typed by heads after the deadline, each refusal with its reason, and never used in vain."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest

from models.actions import entries, late_codes
from models.refusal import Refusal
from models.rules.deadlines import end_of_day
from models.rules.rights import Viewer
from models.tables import Entry, EntryState, LateCode, Organisation, Person, Role
from tests.fair import Fair, entry, fair
from tests.world import MORNING, ZONE, World

LATE = MORNING + timedelta(hours=1)
JULY = date(2024, 7, 1)
UNTIL = end_of_day(JULY, ZONE)


@dataclass
class Gate:
    """A contest that closed a minute ago, an organiser, and a head with a draft."""

    world: World
    fair: Fair
    masha: Viewer
    home: Organisation
    anna: Person
    head: Viewer
    draft: Entry

    async def make(self, most: int = 1, day: date = JULY, have: int = 0, viewer: Viewer | None = None) -> str:
        async with self.world.database.writing() as session:
            row = await late_codes.make(session, viewer or self.masha, 1, most, day, have, MORNING)
            return row.code if row else ""

    async def use(self, words: str, viewer: Viewer | None = None, received: datetime = LATE) -> LateCode:
        async with self.world.database.writing() as session:
            return await late_codes.use_for(session, viewer or self.head, self.draft.id, words, LATE, received)

    async def begin(self, words: str, nomination: int = 1, viewer: Viewer | None = None) -> int:
        async with self.world.database.writing() as session:
            act = late_codes.begin_with
            form, _ = await act(session, viewer or self.head, nomination, self.home.id, words, LATE, LATE)
            return form.entry.id

    async def uses(self) -> list[int]:
        return [one.uses for one in await self.world.all(LateCode)]

    async def until(self) -> list[datetime | None]:
        return [one.until for one in await self.world.all(Entry)]


@pytest.fixture
async def gate(world: World) -> Gate:
    made = await fair(world, "Лонгрид", "Подкаст", closes=LATE - timedelta(minutes=1))
    home = await world.organisation()
    anna = await world.member(home)
    draft = await entry(world, made, home, anna, state=EntryState.DRAFT)
    masha = await world.viewer(await world.staff(Role.ORGANISER, "Мария Орлова"))
    return Gate(world, made, masha, home, anna, await world.viewer(anna), draft)


async def refused(doing: Awaitable[object]) -> str:
    with pytest.raises(Refusal) as refusal:
        await doing
    return refusal.value.key


async def test_a_code_lets_a_draft_in_until_its_day_and_the_entry_can_be_sent(gate: Gate) -> None:
    code = await gate.make()
    await gate.use(f" {code.lower()[:3]}-{code[3:]} ")
    assert (await gate.uses(), await gate.until()) == ([1], [UNTIL])
    async with gate.world.database.writing() as session:
        form = await entries.submit(session, gate.head, gate.draft.id, 0, LATE)
        assert (form.entry.state, form.entry.number) == (EntryState.SUBMITTED, 1)


async def test_a_new_entry_is_begun_with_a_code_and_has_its_day(gate: Gate) -> None:
    code = await gate.make()
    number = await gate.begin(code, nomination=2)
    assert [(one.id, one.nomination_id, one.until) for one in await gate.world.all(Entry)] == [
        (gate.draft.id, 1, None),
        (number, 2, UNTIL),
    ]
    assert await gate.uses() == [1]


async def test_a_code_is_not_used_where_the_organisation_may_have_no_other_entry(gate: Gate) -> None:
    code = await gate.make()
    assert await refused(gate.begin(code)) == "refusal-code-place"
    assert (await gate.uses(), len(await gate.world.all(Entry))) == ([0], 1)


async def test_each_code_that_lets_nobody_in_says_why(gate: Gate) -> None:
    assert await refused(gate.use("AB2C3E")) == "refusal-code-wrong"
    code = await gate.make()
    after = UNTIL + timedelta(seconds=1)
    assert await refused(gate.use(code, received=after)) == "refusal-code-expired"
    await gate.begin(code, nomination=2)
    assert await refused(gate.use(code)) == "refusal-code-used"


async def test_of_two_who_type_the_last_use_of_a_code_at_once_one_is_let_in(gate: Gate) -> None:
    code = await gate.make()
    done = await asyncio.gather(gate.use(code), gate.begin(code, nomination=2), return_exceptions=True)
    (refusal,) = [one for one in done if isinstance(one, Refusal)]
    assert (refusal.key, await gate.uses()) == ("refusal-code-used", [1])
    assert [until for until in await gate.until() if until] == [UNTIL]


async def test_a_code_taken_back_lets_nobody_in_any_more_and_who_is_in_stays(gate: Gate) -> None:
    code = await gate.make(most=3)
    await gate.begin(code, nomination=2)
    async with gate.world.database.writing() as session:
        await late_codes.drop(session, gate.masha, 1, LATE - timedelta(seconds=1))
    assert await refused(gate.use(code)) == "refusal-code-expired"
    assert await gate.until() == [None, UNTIL]


async def test_no_code_is_needed_in_time_nor_twice(gate: Gate) -> None:
    code = await gate.make(most=3)
    assert await refused(gate.use(code, received=LATE - timedelta(minutes=1))) == "refusal-code-early"
    await gate.use(code)
    assert await refused(gate.use(code)) == "refusal-code-early"
    assert await gate.uses() == [1]


async def test_a_button_pressed_twice_makes_one_code(gate: Gate) -> None:
    assert len(await gate.make()) == 6
    assert await gate.make() == ""
    assert len(await gate.make(have=1)) == 6
    assert len(await gate.world.all(LateCode)) == 2


@pytest.mark.parametrize(
    ("most", "day", "key"),
    [
        (2, JULY, "refusal-gone"),
        (1, date(2024, 6, 16), "refusal-extension-past"),
        (1, date(2025, 7, 1), "refusal-extension-far"),
    ],
)
async def test_a_forged_number_or_a_day_that_is_no_day_makes_none(gate: Gate, most: int, day: date, key: str) -> None:
    assert await refused(gate.make(most, day)) == key


async def test_only_organisers_make_codes_and_only_heads_of_the_college_use_them(gate: Gate) -> None:
    olga = await gate.world.viewer(await gate.world.staff(Role.COORDINATOR))
    assert await refused(gate.make(viewer=olga)) == "refusal-right-contest"
    code = await gate.make()
    pupil = await gate.world.viewer(await gate.world.member(gate.home, Role.STUDENT, "Илья Рыков"))
    away = await gate.world.viewer(await gate.world.member(await gate.world.organisation("Другой колледж")))
    for viewer, key in ((pupil, "refusal-entry-head"), (away, "refusal-other-organisation")):
        assert await refused(gate.use(code, viewer)) == key
        assert await refused(gate.begin(code, 2, viewer)) == key
    assert await gate.uses() == [0]
