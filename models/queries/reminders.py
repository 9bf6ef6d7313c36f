"""Where and when something may be due, which ladders are climbed, and which drafts lie about."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

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


async def lately_published(session: AsyncSession, since: datetime) -> bool:
    """Has a plan been published after `since` (UTC)?"""
    return bool(await session.scalar(select(exists().where(Plan.published_at > since))))


async def due_moments(session: AsyncSession, begins: datetime, ends: datetime) -> Sequence[datetime]:
    """The different moments after `begins` and up to `ends` (UTC) at which something owed is due, in two statements.

    The index is hopped through from one moment to the next, so the price grows with the moments and not with the rows.
    """
    found: set[datetime] = set()
    for state in OWED:
        found |= {moment for moment in await session.scalars(_hops(state, begins, ends)) if moment}
    return sorted(found)


def _hops(state: AssignmentState, begins: datetime, ends: datetime) -> Select[Any]:
    first = select(func.min(Assignment.due_at).label("moment")).where(
        Assignment.state == state, Assignment.due_at > begins, Assignment.due_at <= ends
    )
    hops = first.cte("hops", recursive=True)
    other = aliased(Assignment)
    following = select(func.min(other.due_at)).where(
        other.state == state, other.due_at > hops.c.moment, other.due_at <= ends
    )
    hop = select(following.correlate(hops).scalar_subquery()).where(hops.c.moment.is_not(None))
    return select(hops.union_all(hop).c.moment)


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
