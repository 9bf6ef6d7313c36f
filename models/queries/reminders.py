"""Who owes something whose term is near or over, and who has a draft lying about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import standings
from models.queries.obstacles import moved_at
from models.rules.reminders import Window
from models.tables import (
    EDITABLE,
    OWED,
    Assignment,
    AssignmentState,
    Evidence,
    Membership,
    MembershipState,
    Organisation,
    Person,
    Report,
    Review,
    Role,
)

S = TypeVar("S", bound=Select[*tuple[Any, ...]])


@dataclass(frozen=True, slots=True)
class Owing:
    """One person who may have to hear of one subject (an assignment, or a report that is a draft).

    `since` is the moment from which it is owed (or the draft exists); `home` the organisation's zone, `zone` the
    person's, both None where the network's counts.
    """

    person_id: int
    subject_id: int
    due_at: datetime
    since: datetime
    home: str | None
    zone: str | None


def returned_at() -> Any:
    """When an assignment was last given back; NULL when it never was."""
    return (
        select(func.max(Review.decided_at))
        .join(Report, Report.id == Review.report_id)
        .where(Report.assignment_id == Assignment.id, Assignment.state == AssignmentState.RETURNED)
        .correlate(Assignment)
        .scalar_subquery()
    )


async def zones(session: AsyncSession) -> Sequence[str | None]:
    """The zones organisations live in; None is the network's."""
    return (await session.scalars(select(Organisation.zone).distinct())).all()


async def owing(session: AsyncSession, windows: dict[str | None, list[Window]]) -> list[Owing]:
    """Heads who want reminders, with each owed assignment whose term lies in a window of its organisation's zone."""
    rows = await session.execute(
        select(
            Person.id,
            Assignment.id,
            Assignment.due_at,
            Assignment.created_at,
            Membership.decided_at,
            Organisation.zone,
            Person.zone,
            returned_at(),
            moved_at(),
        )
        .select_from(Assignment)
        .join(Organisation, Organisation.id == Assignment.organisation_id)
        .join(Membership, Membership.organisation_id == Organisation.id)
        .join(Person, Person.id == Membership.person_id)
        .where(
            standings.owed(),
            ~standings.past(),
            Membership.role == Role.HEAD,
            Membership.state == MembershipState.CONFIRMED,
            Person.reminders,
            _in(windows),
        )
    )
    return [
        Owing(person, subject, due, max(created, joined or created, returned or created, moved or created), home, zone)
        for person, subject, due, created, joined, home, zone, returned, moved in rows
    ]


async def drafting(session: AsyncSession, windows: dict[str | None, list[Window]]) -> list[Owing]:
    """Authors who want reminders, with each begun report whose term lies in a window."""
    rows: Any = await session.execute(
        begun(
            select(Person.id, Report.id, Assignment.due_at, Report.created_at, Organisation.zone, Person.zone)
            .select_from(Report)
            .join(Person, Person.id == Report.author_id)
            .join(Assignment, Assignment.id == Report.assignment_id)
            .join(Organisation, Organisation.id == Assignment.organisation_id)
            .where(Person.reminders, _in(windows))
        )
    )
    return [Owing(*row) for row in rows]


def begun(query: S) -> S:
    """Narrow a query over reports and assignments down to drafts with something in them that are still wanted."""
    return query.where(
        Report.state.in_(EDITABLE),
        Assignment.state.in_(OWED),
        exists().where(Evidence.report_id == Report.id),
        exists().where(
            Membership.person_id == Report.author_id,
            Membership.organisation_id == Assignment.organisation_id,
            Membership.state == MembershipState.CONFIRMED,
        ),
    )


def _in(windows: dict[str | None, list[Window]]) -> ColumnElement[bool]:
    return or_(
        *(
            and_(
                Organisation.zone.is_(None) if zone is None else Organisation.zone == zone,
                Assignment.due_at >= window.begins,
                Assignment.due_at <= window.ends,
            )
            for zone, several in windows.items()
            for window in several
        )
    )


def reader_zone() -> ColumnElement[str | None]:
    """The zone a person lives in: their own, or that of the organisation they joined first; NULL for the network's."""
    home = (
        select(Organisation.zone)
        .join(Membership, Membership.organisation_id == Organisation.id)
        .where(
            Membership.person_id == Person.id,
            Membership.state == MembershipState.CONFIRMED,
            Organisation.zone.is_not(None),
        )
        .order_by(Membership.id)
        .limit(1)
        .correlate(Person)
        .scalar_subquery()
    )
    return func.coalesce(Person.zone, home)


async def reader_zones(session: AsyncSession) -> Sequence[str | None]:
    """The zones people live in; None is the network's."""
    return (await session.scalars(select(reader_zone()).select_from(Person).distinct())).all()
