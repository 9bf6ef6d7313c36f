"""What the numbers in an audience are called: organisations, groups, plans, activities and their results."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import JSON, Select, cast, literal, null, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.organisations import LABEL
from models.rules.audience_values import Item, Scope, Subject, Taking
from models.rules.audiences import Condition
from models.tables import Activity, Contest, Group, Milestone, Occurrence, Organisation, Plan


@dataclass(frozen=True, slots=True)
class Name:
    """What a thing is called; of a part of a plan also the number of its activity and its period."""

    text: str
    number: str = ""
    period: Mapping[str, Any] = field(default_factory=dict)


Names = Mapping[tuple[str, int], Name]
"""By what it is («organisation», «group», or a scope) and its number; what is gone has no name."""
Rows = Select[*tuple[Any, ...]]


async def names(session: AsyncSession, conditions: Iterable[Condition]) -> Names:
    """The names of everything these conditions are about, in one statement; in none where they name nothing."""
    wanted: dict[str, set[int]] = {}
    for condition in conditions:
        for value in condition.values:
            if isinstance(value, Item) and value.scope is not Scope.EVERYTHING:
                wanted.setdefault(value.scope, set()).add(value.id)
            elif isinstance(value, Taking):
                wanted.setdefault(condition.subject, set()).add(value.contest)
            elif isinstance(value, int):
                wanted.setdefault(condition.subject, set()).add(value)
    if not wanted:
        return {}
    rows = await session.execute(union_all(*(_named(what, sorted(ids)) for what, ids in wanted.items())))
    return {(what, number): Name(text, place, period or {}) for what, number, text, place, period in rows}


async def name(session: AsyncSession, scope: Scope, number: int) -> Name | None:
    """The name of a plan or a part of one; None when it is gone, or everything is meant."""
    if scope is Scope.EVERYTHING:
        return None
    row = (await session.execute(_named(scope, [number]))).one_or_none()
    return Name(row[2], row[3], row[4] or {}) if row else None


def _named(what: str, ids: list[int]) -> Rows:
    match what:
        case Subject.ORGANISATION:
            return _row(what, Organisation.id, LABEL).where(Organisation.id.in_(ids))
        case Subject.GROUP:
            return _row(what, Group.id, Group.name).where(Group.id.in_(ids))
        case Subject.CONTEST:
            return _row(what, Contest.id, Contest.title).where(Contest.id.in_(ids))
        case Scope.PLAN:
            return _row(what, Plan.id, Plan.title).where(Plan.id.in_(ids))
        case Scope.ACTIVITY:
            return _row(what, Activity.id, Activity.title, Activity.number).where(Activity.id.in_(ids))
        case Scope.MILESTONE:
            found = _row(what, Milestone.id, Milestone.text, Activity.number)
            return found.join(Activity, Activity.id == Milestone.activity_id).where(Milestone.id.in_(ids))
    found = _row(what, Occurrence.id, Milestone.text, Activity.number, Occurrence.period)
    found = found.join(Milestone, Milestone.id == Occurrence.milestone_id)
    return found.join(Activity, Activity.id == Milestone.activity_id).where(Occurrence.id.in_(ids))


_NOWHERE = literal("")
_ONCE = cast(null(), JSON)


def _row(what: str, number: Any, text: Any, place: Any = _NOWHERE, period: Any = _ONCE) -> Rows:
    return select(literal(str(what)), number, text, place, period)
