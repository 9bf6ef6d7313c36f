"""Who has sent no entry is reminded: the heads of exactly those organisations, once a day."""

from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest
from sqlalchemy import update

from models.actions import silence
from models.queries import silence as asked
from models.queries.letters import about
from models.queries.readers import reader
from models.queries.silence import EntryAwaited, Reached
from models.refusal import Refusal
from models.rules.rights import Viewer
from models.tables import EntryState, Letter, LetterKind, Membership, MembershipState, Organisation, Person, Role, Stage
from tests.fair import Fair, entry, fair
from tests.world import MORNING, ZONE, World


@dataclass
class Network:
    """Five colleges: one has sent an entry, one has a draft, one took its entry back, one has nothing, one no head."""

    world: World
    fair: Fair
    masha: Viewer
    homes: list[Organisation]
    heads: list[Person]

    async def remind(self, now: datetime = MORNING, viewer: Viewer | None = None) -> int:
        async with self.world.database.writing() as session:
            return await silence.remind(session, viewer or self.masha, 1, now)

    async def told(self) -> list[int]:
        return sorted(one.person_id for one in await self.world.all(Letter) if one.kind is LetterKind.ENTRY_AWAITED)

    async def says(self, person: Person, now: datetime = MORNING) -> object:
        async with self.world.database.reading() as session:
            letter = Letter(person_id=person.id, kind=LetterKind.ENTRY_AWAITED, subject_id=1, created_at=MORNING)
            return await about(session, letter, await reader(session, person.id, ZONE), now)


@pytest.fixture
async def network(world: World) -> Network:
    made = await fair(world)
    homes = [await world.organisation(f"Колледж {number}") for number in range(1, 6)]
    heads = [await world.member(home, name=f"Глава {home.id}") for home in homes[:4]]
    await entry(world, made, homes[0], heads[0])
    await entry(world, made, homes[1], heads[1], state=EntryState.DRAFT)
    await entry(world, made, homes[2], heads[2], state=EntryState.WITHDRAWN)
    masha = await world.viewer(await world.staff(Role.ORGANISER, "Мария Орлова"))
    return Network(world, made, masha, homes, heads)


async def refused(doing: Awaitable[object]) -> str:
    with pytest.raises(Refusal) as refusal:
        await doing
    return refusal.value.key


async def test_who_has_sent_none_is_listed_with_what_is_begun_there(network: Network) -> None:
    async with network.world.database.reading() as session:
        found = await asked.page(session, 1, 10, 0)
        assert [(one.organisation, one.drafts, one.heads, one.reminded_at) for one in found] == [
            ("Колледж 2", 1, 1, None),
            ("Колледж 3", 0, 1, None),
            ("Колледж 4", 0, 1, None),
            ("Колледж 5", 0, 0, None),
        ]
        assert await asked.count(session, 1) == 4
        assert await asked.reached(session, 1) == Reached(4, 3, 3)


async def test_their_heads_are_reminded_once_a_day_by_the_calendar_of_the_network(network: Network) -> None:
    assert await network.remind() == 3
    evening = datetime.fromisoformat("2024-06-17T20:59:00+00:00")
    assert await refused(network.remind(evening)) == "refusal-silence-today"
    assert await network.told() == [one.id for one in network.heads[1:]]
    assert await network.remind(evening + timedelta(minutes=2)) == 3


async def test_a_head_of_two_such_colleges_gets_one_letter(network: Network) -> None:
    async with network.world.database.writing() as session:
        row = {"role": Role.HEAD, "state": MembershipState.CONFIRMED, "asked_at": MORNING}
        session.add(Membership(person_id=network.heads[1].id, organisation_id=network.homes[4].id, **row))
    assert await network.remind() == 3


async def test_the_letter_says_what_is_begun_and_nothing_once_an_entry_has_come(network: Network) -> None:
    draft = await network.says(network.heads[1])
    assert isinstance(draft, EntryAwaited)
    assert (draft.organisation, draft.entry_id, draft.closes_at) == ("Колледж 2", 2, network.fair.stage.closes_at)
    nothing = await network.says(network.heads[3])
    assert isinstance(nothing, EntryAwaited)
    assert (nothing.organisation, nothing.entry_id) == ("Колледж 4", None)
    assert await network.says(network.heads[0]) is None
    assert await network.says(network.heads[1], MORNING + timedelta(days=31)) is None


async def test_nobody_is_reminded_of_what_is_closed(network: Network) -> None:
    async with network.world.database.writing() as session:
        await session.execute(update(Stage).values(closes_at=MORNING - timedelta(seconds=1)))
    assert await refused(network.remind()) == "refusal-silence-closed"


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.OBSERVER])
async def test_who_only_looks_reminds_nobody(network: Network, role: Role) -> None:
    other = await network.world.viewer(await network.world.staff(role, "Ольга Перминова"))
    assert await refused(network.remind(viewer=other)) == "refusal-right-contest"
    assert await network.told() == []
