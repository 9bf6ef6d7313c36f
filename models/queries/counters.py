"""Questions about targets: how far each is, and who counted it when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Result,
    Select,
    String,
    and_,
    case,
    cast,
    func,
    literal,
    null,
    select,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import contests, tallies
from models.rules import counters
from models.rules.counters import Accepted, Aim, Target, Which
from models.tables import (
    Activity,
    ActivityState,
    Assignment,
    AssignmentState,
    AuditEntry,
    Counter,
    CountSource,
    Milestone,
    Occurrence,
    Person,
    Plan,
    PlanState,
)

Kept = dict[tuple[str, int], tuple[CountSource, float | None]]


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted for some activities, by (activity, milestone); milestone 0 stands for the activity as a whole."""

    accepted: Mapping[tuple[int, int], Accepted]
    kept: Mapping[tuple[int, int], Kept]

    def aims(self, activity_id: int, figures: Sequence[Mapping[str, Any]], milestone_id: int = 0) -> Sequence[Aim]:
        """These targets of an activity, or of one of its results, with their counts."""
        here = (activity_id, milestone_id)
        return counters.aims(milestone_id, figures, self.accepted.get(here, Accepted()), self.kept.get(here, {}))

    def of(self, activity: Activity, milestone: Milestone) -> Sequence[Aim]:
        """The targets that a result has of its own."""
        return self.aims(activity.id, counters.own(milestone.targets, activity.targets), milestone.id)


async def counts(session: AsyncSession, activities: Sequence[int] | Select[int]) -> Counts:
    """What is counted for these activities and for each of their results, in one statement."""
    written = select(
        Counter.activity_id, func.coalesce(Counter.milestone_id, 0), Counter.kind, Counter.place,
        cast(Counter.source, String), Counter.number, *(literal(0) for _ in range(3)), literal("", String),
        cast(null(), Integer),
    ).where(Counter.activity_id.in_(activities))  # fmt: skip
    whole = _accepted(literal(0), activities).group_by(Milestone.activity_id)
    each = _accepted(Milestone.id, activities).group_by(Milestone.activity_id, Milestone.id)
    accepted: dict[tuple[int, int], Accepted] = {}
    kept: dict[tuple[int, int], Kept] = {}
    rows: Result[*tuple[Any, ...]] = await session.execute(union_all(written, whole, each))
    for activity, milestone, kind, place, source, number, *numbers in rows:
        if source:
            kept.setdefault((activity, milestone), {})[kind, place] = (CountSource(source), number)
        else:
            accepted[activity, milestone] = Accepted(*numbers)
    return Counts(accepted, kept)


def _accepted(milestone: Any, activities: Sequence[int] | Select[int]) -> Select[*tuple[Any, ...]]:
    """Of a group of assignments; executors that differ from result to result are not those of the activity."""
    names = Milestone.executors_text
    done = Assignment.state == AssignmentState.ACCEPTED
    return (
        select(
            Milestone.activity_id, milestone, literal("", String), literal(0), null(), null(),
            func.count(case((tallies.live(), Assignment.id))),
            func.count(case((done, Assignment.id))),
            func.count(case((done, Assignment.organisation_id)).distinct()),
            case((func.min(names) == func.max(names), func.max(names)), else_=""),
            contests.sent_for(Milestone.activity_id),
        )
        .outerjoin(Occurrence, Occurrence.milestone_id == Milestone.id)
        .outerjoin(Assignment, Assignment.occurrence_id == Occurrence.id)
        .where(Milestone.activity_id.in_(activities))
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Aimed:
    """A target with what it is a target of: its result, or the activity as a whole."""

    aim: Aim
    title: str


async def one(session: AsyncSession, which: Which, about: Target) -> Aimed:
    """One target that is known to be there, with its count."""
    found = await counts(session, [which.activity_id])
    aims = found.aims(which.activity_id, about.figures, which.milestone_id)
    return Aimed(next(aim for aim in aims if aim.mark == which.mark), about.title)


async def of_result(session: AsyncSession, activity: Activity, milestone: Milestone) -> Sequence[Aim]:
    """The targets whoever executes a result works for: its own, or else those of the activity; asks only if any."""
    if not (activity.targets or milestone.targets):
        return ()
    found = await counts(session, [activity.id])
    return found.of(activity, milestone) or found.aims(activity.id, activity.targets)


def has_targets(table: type[Activity] | type[Milestone]) -> ColumnElement[bool]:
    """Is there a figure to reach?"""
    return cast(table.targets, String) != "[]"


async def aimed(session: AsyncSession, activity: Activity) -> list[Aimed]:
    """Every target of an activity and of its results, in the plan's order, in two statements."""
    wanted = select(Milestone).where(Milestone.activity_id == activity.id, has_targets(Milestone))
    results = (await session.scalars(wanted.order_by(Milestone.position, Milestone.id))).all()
    found = await counts(session, [activity.id])
    whole = [Aimed(aim, activity.title) for aim in found.aims(activity.id, activity.targets)]
    return [*whole, *(Aimed(aim, each.text) for each in results for aim in found.of(activity, each))]


async def missed(session: AsyncSession, today: date) -> list[Aimed]:
    """The targets of published plans whose term was over before `today` without being reached, in two statements."""
    over = func.max(Occurrence.due_on) < today
    aimed: Result[*tuple[Any, ...]] = await session.execute(
        select(Activity, Milestone, over)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(Milestone, Milestone.activity_id == Activity.id)
        .outerjoin(Occurrence, Occurrence.milestone_id == Milestone.id)
        .where(Plan.state == PlanState.PUBLISHED, Activity.state == ActivityState.RUNNING)
        .where(has_targets(Activity) | has_targets(Milestone))
        .group_by(Activity.id, Milestone.id)
        .order_by(Activity.plan_id, Activity.position, Milestone.position)
    )
    rows = aimed.all()
    running = {activity.id for activity, _, is_over in rows if not is_over}
    ended = [(activity, milestone) for activity, milestone, is_over in rows if is_over]
    found = await counts(session, list({activity.id for activity, _ in ended}))
    whole = {activity.id: activity for activity, _ in ended if activity.id not in running}
    every = [Aimed(aim, one.title) for one in whole.values() for aim in found.aims(one.id, one.targets)]
    every += [Aimed(aim, milestone.text) for activity, milestone in ended for aim in found.of(activity, milestone)]
    return [one for one in every if not one.aim.reached]


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody chose or wrote, when: `source` is the choice, else `number` was written, as the log says it."""

    at: datetime
    person: str
    source: str
    number: str


HISTORY = 5
"""How many of the newest entries a screen shows."""


async def history(session: AsyncSession, activity_id: int, aim: Aim) -> Sequence[Entry]:
    """The newest entries about one target, the newest first."""
    whose = Counter.milestone_id == aim.milestone_id if aim.milestone_id else Counter.milestone_id.is_(None)
    rows = await session.execute(
        select(AuditEntry.at, Person.name, AuditEntry.after)
        .join(Counter, and_(AuditEntry.subject == "counter", AuditEntry.subject_id == Counter.id))
        .outerjoin(Person, Person.id == AuditEntry.actor_id)
        .where(Counter.activity_id == activity_id, whose, Counter.kind == aim.kind, Counter.place == aim.place)
        .order_by(AuditEntry.id.desc())
        .limit(HISTORY)
    )
    return [Entry(at, name or "", after.get("source", ""), after.get("count", "")) for at, name, after in rows]
