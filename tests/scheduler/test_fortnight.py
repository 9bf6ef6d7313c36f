"""Two weeks of the real plan's June, lived through at any pace: never at night, never twice in a slot, never empty."""

import itertools
import random
from collections import Counter
from datetime import date, datetime, timedelta

import pytest

from models.queries import readers
from models.rules import quiet
from models.tables import PROACTIVE, Letter, LetterState, Person, Role
from tests.scheduler.post_office import PostOffice, at
from tests.world import ZONE, World

BEGINS, ENDS = at("2024-06-17T09:30"), at("2024-07-03T12:00")
SLOT = timedelta(minutes=50)
TERMS = (
    date(2024, 6, 20),
    date(2024, 6, 28),
    date(2024, 6, 30),
    date(2024, 6, 30),
    date(2024, 7, 1),
    date(2024, 7, 31),
)
"""Terms as the order has them: mostly ends of months, one of them a Sunday."""


async def people(world: World) -> None:
    """Three colleges, one of them far in the east; heads, students and staff."""
    colleges = [
        await world.organisation("Колледж 1"),
        await world.organisation("Колледж 2"),
        await world.organisation("Колледж 3", zone="Asia/Kamchatka"),
    ]
    for college in colleges:
        await world.member(college)
        await world.member(college, Role.STUDENT)
    await world.member(colleges[0], name="Второй руководитель", zone="Europe/Kaliningrad")
    for role in (Role.COORDINATOR, Role.ADMIN, Role.OBSERVER):
        await world.staff(role)
    for number, term in enumerate(TERMS):
        await world.activity(*colleges, due=term, title=f"Дело {number}")


async def lives(world: World) -> dict[int, str]:
    """Where each person is."""
    async with world.database.reading() as session:
        return {person.id: (await readers.reader(session, person.id, ZONE)).zone for person in await world.all(Person)}


def moments(seed: int) -> list[datetime]:
    """Ticks of the fortnight: minutes, hours, now and then a standstill of up to three days."""
    dice = random.Random(seed)  # noqa: S311 – a dice, not a secret
    now, ticks = BEGINS, []
    while now < ENDS:
        ticks.append(now)
        now += timedelta(minutes=dice.choice((1, 7, 20, 30, 45, 60, 60, 90, 240, 60 * dice.randint(1, 72))))
    return ticks


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
async def test_a_fortnight_nags_nobody(world: World, office: PostOffice, seed: int) -> None:
    await people(world)
    for now in moments(seed):
        await office.tick(now, whole=now.minute % 2 == 0)
        await office.deliver(now)
    zones = await lives(world)
    for message in office.arrived:
        assert not quiet.is_quiet(message.at, zones[message.person_id])
        assert message.screen.text.count("\n") >= 2
    for person in zones:
        own = [message.at for message in office.arrived if message.person_id == person]
        assert all(later - earlier >= SLOT for earlier, later in itertools.pairwise(own))
    letters = [letter for letter in await world.all(Letter) if letter.kind in PROACTIVE]
    assert {letter.state for letter in letters} <= {LetterState.SENT, LetterState.DROPPED, LetterState.WAITING}
    said = Counter((letter.person_id, letter.kind, letter.subject_id, letter.occasion) for letter in letters)
    assert set(said.values()) == {1}
    assert len(office.arrived) > 10
