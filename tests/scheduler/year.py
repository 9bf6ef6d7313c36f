"""A year of the real plan: 34 colleges and 300 people, some of whom are late, away, or never come."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from sqlalchemy import ColumnElement, Update, insert, select, update

from models import documents
from models.actions import networks, plans
from models.documents import networks as lists
from models.rules.rights import OPERATOR
from models.tables import (
    OWED,
    Assignment,
    AssignmentState,
    GroupMember,
    Membership,
    MembershipState,
    Organisation,
    Person,
    Role,
    RoleGrant,
)
from tests.scheduler.post_office import Arrived, PostOffice, at
from tests.world import ZONE, World

SAMPLES = Path(documents.__file__).parent / "samples"
BEGINS = datetime.fromisoformat("2024-06-14T05:00:00+00:00")
"""The morning after the order was signed, a Friday."""
HOURS = (9, 10, 12)
"""When the day is looked at, in Kirov: the hour of summaries, of reminders, and once more."""
LATE, LAZY = 0.7, 0.9
"""Up to here of ten colleges report in time, up to here late; the rest never does."""


@dataclass(frozen=True, slots=True)
class Year:
    """What was lived through: who is what, and everything that arrived."""

    people: dict[int, str]
    weeks: int
    arrived: Sequence[Arrived] = field(repr=False)

    def by_role(self) -> dict[str, tuple[int, float, int]]:
        """For each role: how many people, messages per person and week, and the most in one week."""
        weekly = Counter((one.person_id, one.at.isocalendar()[:2]) for one in self.arrived)
        found = {}
        for role in dict.fromkeys(self.people.values()):
            own = [person for person, held in self.people.items() if held == role]
            messages = [number for (person, _), number in weekly.items() if person in set(own)]
            found[role] = (len(own), sum(messages) / len(own) / self.weeks, max(messages, default=0))
        return found


async def live(world: World, colleges: int, people: int, days: int, seed: int = 1) -> Year:
    """So many colleges and people, for so many days from the order on."""
    dice = random.Random(seed)  # noqa: S311 – a dice, not a secret
    held = await _settle(world, colleges, people)
    office = PostOffice(world)
    for number in range(days):
        day = (BEGINS + timedelta(days=number)).date()
        for hour in HOURS:
            now = at(f"{day}T{hour:02}:00")
            await office.tick(now - timedelta(minutes=2), whole=day.weekday() == 0 and hour == HOURS[-1])
            await office.deliver(now)
        await _work(world, day, dice)
    return Year(held, max(1, days // 7), office.arrived)


async def _settle(world: World, colleges: int, people: int) -> dict[int, str]:
    """The plan, published; for each college a head, a deputy and students; staff. What each person is."""
    listed = lists.read((SAMPLES / "colleges.tsv").read_bytes())[:colleges]
    reading = documents.read((SAMPLES / "kirov-784.txt").read_bytes(), "kirov-784.txt")
    async with world.database.writing() as session:
        await networks.load(session, OPERATOR, listed, BEGINS, group="ПОО")
        draft = await plans.import_reading(session, OPERATOR, reading, "kirov", BEGINS, ZONE)
        await plans.match_executors(session, OPERATOR, draft.plan_id, BEGINS)
        await plans.publish(session, OPERATOR, draft.plan_id, BEGINS)
        homes = list(await session.scalars(select(GroupMember.organisation_id).order_by(GroupMember.organisation_id)))
        consented = {"language": "ru", "consent_version": "1", "consent_at": BEGINS, "created_at": BEGINS}
        rows = [{"id": number, "account": number, "name": f"Человек {number}"} for number in range(1, people + 1)]
        await session.execute(insert(Person), [row | consented for row in rows])
        held = {number: _role(number, len(homes)) for number in range(1, people + 1)}
        members = [number for number, role in held.items() if role in ("head", "deputy", "student")]
        await session.execute(insert(Membership), [_member(number, held[number], homes) for number in members])
        staff = [number for number in held if number not in set(members)]
        grants = [{"person_id": number, "role": Role(held[number]), "granted_at": BEGINS} for number in staff]
        await session.execute(insert(RoleGrant), grants)
        rest = {"away_from": date(2024, 7, 1), "away_until": date(2024, 7, 28)}
        await session.execute(update(Person).where(Person.id <= len(homes), Person.id % 3 == 0).values(**rest))
    return held


def _role(number: int, colleges: int) -> str:
    if number <= 2 * colleges:
        return "head" if number <= colleges else "deputy"
    staff = {1: "coordinator", 2: "coordinator", 3: "admin", 4: "observer"}
    return staff.get(number - 2 * colleges, "student")


def _member(number: int, role: str, homes: Sequence[int]) -> dict[str, object]:
    return {
        "person_id": number,
        "organisation_id": homes[(number - 1) % len(homes)],
        "role": Role.HEAD if role == "head" else Role.STUDENT,
        "state": MembershipState.CONFIRMED,
        "deputy": role == "deputy",
        "asked_at": BEGINS,
        "decided_at": BEGINS,
    }


async def _work(world: World, day: date, dice: random.Random) -> None:
    """On working days colleges hand in: the good ones before the term, the late ones after it; reviews follow."""
    if day.weekday() > 4:
        return
    now = at(f"{day}T15:00")
    share = int(dice.random() * 10)
    good, late = Organisation.id % 10 < LATE * 10, Organisation.id % 10 < LAZY * 10
    async with world.database.writing() as session:
        handed_in = update(Assignment).where(Assignment.state == AssignmentState.SUBMITTED)
        await session.execute(handed_in.values(state=AssignmentState.ACCEPTED, closed_at=now))
        for whose, ends in ((good, now + timedelta(days=2)), (late, now - timedelta(days=9))):
            await session.execute(_hand_in(whose, ends, share, now))


def _hand_in(whose: ColumnElement[bool], ends: datetime, share: int, now: datetime) -> Update:
    homes = select(Organisation.id).where(whose, Organisation.id % 3 == share % 3)
    owed = update(Assignment).where(Assignment.state.in_(OWED), Assignment.due_at < ends)
    handed_in = owed.where(Assignment.organisation_id.in_(homes))
    return handed_in.values(state=AssignmentState.SUBMITTED, submitted_at=now)
