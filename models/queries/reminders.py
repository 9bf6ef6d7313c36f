"""Where and when something may be due, which ladders are climbed, and which drafts lie about."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import (
    EDITABLE,
    OWED,
    Activity,
    Assignment,
    AssignmentState,
    Evidence,
    Membership,
    MembershipState,
    Organisation,
    Person,
    Plan,
    Report,
    Review,
)

S = TypeVar("S", bound=Select[*tuple[Any, ...]])


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


async def ladders(session: AsyncSession) -> Sequence[str]:
    """Every ladder in use, as it is kept; "" is the usual one."""
    kept = select(Plan.ladder).where(Plan.ladder.is_not(None))
    kept_by_items = select(Activity.ladder).where(Activity.ladder.is_not(None))
    return ["", *(one for (one,) in await session.execute(kept.union(kept_by_items)) if one)]


async def due_moments(session: AsyncSession, begins: datetime, ends: datetime) -> Sequence[datetime]:
    """The different moments from `begins` to `ends` (UTC) at which something owed is due; the index alone answers."""
    moments = select(Assignment.due_at).where(Assignment.state.in_(OWED), Assignment.due_at.between(begins, ends))
    return [moment for moment in await session.scalars(moments.distinct()) if moment]


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
