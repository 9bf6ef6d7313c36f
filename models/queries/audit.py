"""Questions about the log: who did what to what, and how often.

A decision about a report is written once, as a Review, one about an entry of a contest as an EntryCheck; here they
stand among the other entries.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Select, String, cast, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from models import tables
from models.queries.organisations import LABEL
from models.tables import (
    Activity,
    Assignment,
    AuditEntry,
    Contest,
    Counter,
    EntryCheck,
    Group,
    Membership,
    Milestone,
    Occurrence,
    Organisation,
    Person,
    Plan,
    Report,
    Review,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log. `actor` is empty for somebody deleted or nameless; `actor_id` None for the operator too."""

    id: int
    at: datetime
    actor_id: int | None
    actor: str
    action: str
    subject: str
    subject_id: int
    before: dict[str, Any]
    after: dict[str, Any]


LOG = union_all(
    select(
        AuditEntry.id,
        AuditEntry.at,
        AuditEntry.actor_id,
        AuditEntry.action,
        AuditEntry.subject,
        AuditEntry.subject_id,
        AuditEntry.before,
        AuditEntry.after,
    ),
    select(
        -Review.id,
        Review.decided_at,
        Review.reviewer_id,
        literal("report-") + cast(Review.decision, String),
        literal("report"),
        Review.report_id,
        literal({}, JSON),
        literal({}, JSON),
    ),
    select(
        -EntryCheck.id,
        EntryCheck.decided_at,
        EntryCheck.decided_by,
        literal("entry-") + cast(EntryCheck.verdict, String),
        literal("entry"),
        EntryCheck.entry_id,
        literal({}, JSON),
        literal({}, JSON),
    ),
).subquery("log")


async def total(session: AsyncSession, action: str = "") -> int:
    """How many entries there are of this action, or of all."""
    return await session.scalar(_narrowed(select(func.count()).select_from(LOG), action)) or 0


async def entries(session: AsyncSession, action: str, limit: int, offset: int = 0) -> Sequence[Entry]:
    """One page of the log, newest first."""
    query = select(
        LOG.c.id,
        LOG.c.at,
        LOG.c.actor_id,
        func.coalesce(Person.name, ""),
        LOG.c.action,
        LOG.c.subject,
        LOG.c.subject_id,
        LOG.c.before,
        LOG.c.after,
    ).outerjoin(Person, Person.id == LOG.c.actor_id)
    newest = (LOG.c.at.desc(), LOG.c.id.desc())
    rows = await session.execute(_narrowed(query, action).order_by(*newest).limit(limit).offset(offset))
    return [Entry(*row) for row in rows]


async def actions(session: AsyncSession) -> Sequence[tuple[str, int]]:
    """Every action that was ever logged and how often, the most frequent first."""
    number = func.count()
    often = select(LOG.c.action, number).group_by(LOG.c.action).order_by(number.desc(), LOG.c.action)
    rows = await session.execute(often)
    return [(action, times) for action, times in rows]


async def subjects(session: AsyncSession, shown: Iterable[Entry]) -> Mapping[tuple[str, int], str]:
    """What the things in these entries are called, by (kind, number), in one statement; what is gone is left out."""
    wanted: dict[str, set[int]] = {}
    for one in shown:
        wanted.setdefault(one.subject, set()).add(one.subject_id)
    known = [_NAMES[kind].where(_KEYS[kind].in_(numbers)) for kind, numbers in wanted.items() if kind in _NAMES]
    if not known:
        return {}
    return {(kind, number): name for kind, number, name in await session.execute(union_all(*known))}


_KEYS: dict[str, Any] = {
    "person": Person.id,
    "organisation": Organisation.id,
    "group": Group.id,
    "plan": Plan.id,
    "activity": Activity.id,
    "milestone": Milestone.id,
    "counter": Counter.id,
    "membership": Membership.id,
    "assignment": Assignment.id,
    "report": Report.id,
    "contest": Contest.id,
    "entry": tables.Entry.id,
}


def _named(kind: str, name: Any) -> Select[str, int, str]:
    return select(literal(kind, String), _KEYS[kind], cast(name, String))


def _of_assignment(query: Select[str, int, str]) -> Select[str, int, str]:
    return query.join(Occurrence, Occurrence.id == Assignment.occurrence_id).join(
        Milestone, Milestone.id == Occurrence.milestone_id
    )


_NAMES: dict[str, Select[str, int, str]] = {
    "person": _named("person", Person.name),
    "organisation": _named("organisation", LABEL),
    "group": _named("group", Group.name),
    "plan": _named("plan", Plan.title),
    "activity": _named("activity", Activity.title),
    "milestone": _named("milestone", Milestone.text),
    "counter": _named("counter", Activity.title).join(Activity, Activity.id == Counter.activity_id),
    "membership": _named("membership", Person.name + literal(" → ") + LABEL)
    .join(Person, Person.id == Membership.person_id)
    .join(Organisation, Organisation.id == Membership.organisation_id),
    "assignment": _of_assignment(_named("assignment", Milestone.text)),
    "report": _of_assignment(_named("report", Milestone.text).join(Assignment, Assignment.id == Report.assignment_id)),
    "contest": _named("contest", Contest.title),
    "entry": _named("entry", LABEL + literal(" → ") + Contest.title)
    .join(Contest, Contest.id == tables.Entry.contest_id)
    .join(Organisation, Organisation.id == tables.Entry.organisation_id),
}


def _narrowed(query: Select[*tuple[Any, ...]], action: str) -> Select[*tuple[Any, ...]]:
    return query.where(LOG.c.action == action) if action else query
