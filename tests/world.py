"""Builders of a small world over a real database: organisations, people, a published plan – and a clock to set."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import event, inspect, select

from models.clock import Clock
from models.database import Database
from models.queries import people
from models.rules.deadlines import end_of_day, start_of_day
from models.rules.rights import Viewer
from models.tables import (
    Activity,
    Assignment,
    Base,
    Executor,
    Group,
    GroupMember,
    Membership,
    MembershipState,
    Milestone,
    Occurrence,
    Organisation,
    Person,
    Plan,
    PlanState,
    Role,
    RoleGrant,
    Section,
)
from models.tables.search import fold

ZONE = "Europe/Kirov"
MORNING = datetime(2024, 6, 17, 6, 30, tzinfo=UTC)
"""Monday, 17 June 2024, 09:30 in Kirov: four days after the order was signed."""

T = TypeVar("T", bound=Base)
_APART = ("inbox", "memory")


class World:
    """A database with whatever the test put into it. Builders commit at once and give back what they made."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = Clock()
        self.clock.set(MORNING)
        self.reminding = False
        """Whether the people made from now on want what the clock writes: else no summary comes between two presses."""
        self._account = 77_000  # far from the numbers the local Telegram gives to strangers

    async def add(self, row: T) -> T:
        """Put any row in."""
        async with self.database.writing() as session:
            session.add(row)
        return row

    async def organisation(self, name: str = "Кировский авиационный техникум", **more: Any) -> Organisation:
        """An organisation; `search` follows its name."""
        search = fold(name)
        return await self.add(Organisation(name=name, **({"search": search} | more)))

    async def group(self, name: str, *members: Organisation) -> Group:
        """A group of organisations."""
        group = await self.add(Group(name=name))
        for member in members:
            await self.add(GroupMember(group_id=group.id, organisation_id=member.id))
        return group

    async def person(self, name: str = "Анна Котова", **more: Any) -> Person:
        """Somebody who gave their consent; `account` is their number in the messenger."""
        self._account += 1
        values = {"account": self._account, "language": "ru", "consent_version": "1", "consent_at": MORNING}
        values |= {"created_at": MORNING, "reminders": self.reminding, "summaries": self.reminding}
        return await self.add(Person(name=name, **(values | more)))

    async def member(
        self,
        organisation: Organisation,
        role: Role = Role.HEAD,
        name: str = "Анна Котова",
        state: MembershipState = MembershipState.CONFIRMED,
        **more: Any,
    ) -> Person:
        """A head or a student of an organisation."""
        person = await self.person(name, **more)
        row = Membership(person_id=person.id, organisation_id=organisation.id, role=role, state=state, asked_at=MORNING)
        await self.add(row)
        return person

    async def staff(self, role: Role = Role.COORDINATOR, name: str = "Ольга Перминова", **more: Any) -> Person:
        """Somebody with a role of the network."""
        person = await self.person(name, **more)
        await self.add(RoleGrant(person_id=person.id, role=role, granted_at=MORNING))
        return person

    async def plan(self, title: str = "План медиацентров", state: PlanState = PlanState.PUBLISHED) -> Plan:
        """A plan without sections."""
        return await self.add(
            Plan(title=title, number="784", approved_on=date(2024, 6, 13), state=state, created_at=MORNING)
        )

    async def section(self, plan: Plan, title: str = "Организационный этап", position: int = 0) -> Section:
        """A section of a plan."""
        return await self.add(Section(plan_id=plan.id, position=position, title=title))

    async def activity(
        self,
        *organisations: Organisation,
        due: date | None = date(2024, 6, 30),
        starts: date | None = None,
        title: str = "Запущена работа сайта и социальных сетей",
        plan: Plan | None = None,
        section: Section | None = None,
        proof: dict[str, Any] | None = None,
        zone: str = ZONE,
    ) -> list[Assignment]:
        """An activity with one milestone, assigned to each of these organisations."""
        plan = plan or await self.plan()
        activity = await self.add(
            Activity(
                plan_id=plan.id,
                section_id=section.id if section else None,
                position=1,
                number="1",
                title=title,
                proof=proof or {},
            )
        )
        search = fold(title)
        milestone = await self.add(
            Milestone(activity_id=activity.id, position=1, text=title, search=search, term_text="июнь 2024 г.")
        )
        await self.add(Executor(milestone_id=milestone.id, position=1, name="ПОО"))
        occurrence = await self.add(
            Occurrence(milestone_id=milestone.id, position=1, starts_on=starts, due_on=due, period={})
        )
        return [
            await self.add(
                Assignment(
                    plan_id=plan.id,
                    occurrence_id=occurrence.id,
                    organisation_id=organisation.id,
                    starts_at=start_of_day(starts, zone) if starts else None,
                    due_at=end_of_day(due, zone) if due else None,
                    created_at=_given(due, zone),
                )
            )
            for organisation in organisations
        ]

    async def viewer(self, person: Person) -> Viewer:
        """The person as the model sees who presses."""
        async with self.database.reading() as session:
            return await people.viewer(session, person.account, "ru", ZONE)

    async def all(self, table: type[T]) -> list[T]:
        """Every row of a table, in order."""
        async with self.database.reading() as session:
            rows = await session.scalars(select(table).order_by(*inspect(table).primary_key))
            return list(rows)

    @contextmanager
    def statements(self, database: Database | None = None, task: str = "") -> Iterator[list[str]]:
        """The SQL statements inside the block, without those of inbox and memory; of one kind of task only."""
        seen: list[str] = []

        def note(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            if task and (running := asyncio.current_task()) and running.get_name() != task:
                return
            if not statement.startswith("BEGIN") and not any(
                f"{verb} {table}" in statement for verb in ("INTO", "UPDATE", "FROM") for table in _APART
            ):
                seen.append(statement)

        engine = (database or self.database).engine.sync_engine
        event.listen(engine, "before_cursor_execute", note)
        try:
            yield seen
        finally:
            event.remove(engine, "before_cursor_execute", note)


def _given(due: date | None, zone: str) -> datetime:
    """When an assignment was given: this morning, or long before a term that is over by then."""
    ends = end_of_day(due, zone) if due else MORNING
    return MORNING if ends >= MORNING else ends - timedelta(days=30)
