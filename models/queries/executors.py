"""Questions about executors: whom a plan names, whom that makes owe, and what publishing would do."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, case, func, literal, select, true, union, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import (
    Activity,
    ActivityState,
    Alias,
    Executor,
    Group,
    GroupMember,
    Membership,
    MembershipState,
    Milestone,
    Occurrence,
    Organisation,
)


def pairs(*conditions: ColumnElement[bool]) -> CompoundSelect[Any]:
    """(occurrence_id, organisation_id), each once: occurrences with the organisations their milestones name.

    Groups are expanded. `conditions` narrow down over Activity, Milestone, Occurrence and Executor.
    """
    direct = _occurrences(Executor.organisation_id, *conditions).where(Executor.organisation_id.is_not(None))
    member = GroupMember.group_id == Executor.group_id
    grouped = _occurrences(GroupMember.organisation_id, *conditions).join(GroupMember, member)
    return union(direct, grouped)


def _occurrences(organisation: Any, *conditions: ColumnElement[bool]) -> Select[Any]:
    return (
        select(Occurrence.id.label("occurrence_id"), organisation.label("organisation_id"))
        .select_from(Occurrence)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .join(Executor, Executor.milestone_id == Milestone.id)
        .where(Activity.state != ActivityState.CANCELLED, Occurrence.closed_at.is_(None), *conditions)
    )


@dataclass(frozen=True, slots=True)
class Preview:
    """What publishing will do: `past` counts items whose term was over before today, `ahead` the people who are told
    when nothing is asked about those; of `unknown` items somebody who executes them is not known."""

    organisations: int
    assignments: int
    people: int
    past: int
    ahead: int
    unknown: int


async def preview(session: AsyncSession, plan_id: int, today: date) -> Preview:
    """What publishing this plan today would do, in one statement."""
    owed = pairs(Activity.plan_id == plan_id).cte("owed")
    coming = pairs(Activity.plan_id == plan_id, func.coalesce(Occurrence.due_on >= today, true())).cte("coming")
    told, ahead = (
        select(func.count(Membership.person_id.distinct())).where(
            Membership.state == MembershipState.CONFIRMED,
            Membership.organisation_id.in_(select(some.c.organisation_id)),
        )
        for some in (owed, coming)
    )
    unknown = select(func.count(Milestone.id)).join(Activity).where(Activity.plan_id == plan_id, unmatched())
    past = select(func.count()).where(Occurrence.id.in_(select(owed.c.occurrence_id)), Occurrence.due_on < today)
    row = await session.execute(
        select(
            select(func.count(owed.c.organisation_id.distinct())).scalar_subquery(),
            select(func.count()).select_from(owed).scalar_subquery(),
            told.scalar_subquery(),
            past.scalar_subquery(),
            ahead.scalar_subquery(),
            unknown.scalar_subquery(),
        )
    )
    return Preview(*row.one())


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation or a group, by the names an order may call it; id 0 is whoever is outside the network.

    An `alias` is such a name that somebody remembered, folded.
    """

    id: int
    is_group: bool
    name: str
    other_name: str = ""
    is_alias: bool = False


async def names(session: AsyncSession) -> list[Named]:
    """Every group, organisation and alias, in one statement; groups first: an abbreviation usually means one."""
    groups = select(Group.id, literal(1), Group.name, Group.full_name, literal(0))
    organisations = select(Organisation.id, literal(0), Organisation.name, Organisation.short_name, literal(0))
    means = func.coalesce(Alias.group_id, Alias.organisation_id, 0)
    aliases = select(means, case((Alias.group_id.is_(None), 0), else_=1), Alias.name, literal(""), literal(1))
    rows = await session.execute(union_all(groups, organisations, aliases))
    found = [Named(number, bool(group), name, other, bool(alias)) for number, group, name, other, alias in rows]
    return sorted(found, key=lambda each: (each.is_alias, not each.is_group, each.id))


def stranger() -> ColumnElement[bool]:
    """Of an executor: nobody has said yet whom the name means."""
    return and_(Executor.organisation_id.is_(None), Executor.group_id.is_(None), ~Executor.outside)


def nobody() -> ColumnElement[bool]:
    """Of a milestone: it names no executor at all."""
    return ~select(Executor.id).where(Executor.milestone_id == Milestone.id).exists()


def unmatched() -> ColumnElement[bool]:
    """Of a milestone: it names an executor nobody has matched, or none at all."""
    return nobody() | select(Executor.id).where(Executor.milestone_id == Milestone.id, stranger()).exists()
