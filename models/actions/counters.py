"""A coordinator says where the number of a target comes from, or writes it down: both stay in the log."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Result, and_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.queries import contests
from models.refusal import Refusal
from models.rules import counters, rights
from models.rules.counters import Target, Which, Written
from models.rules.rights import Right, Viewer
from models.tables import Activity, Counter, CountSource, Milestone, Plan


async def choose(session: AsyncSession, viewer: Viewer, which: Which, source: CountSource, now: datetime) -> Target:
    """From now on the number of this target comes from `source`; choosing the same again changes nothing.

    Refusal when the plan is no more or does not bind, "refusal-target-gone" when it has no such target by now, or
    "refusal-count-contest" when entries are to count and no contest belongs to the activity.
    """
    rights.require(viewer, Right.PLAN)
    found = await _taken(session, which)
    if source is CountSource.ENTRIES and not found.contest:
        raise Refusal("refusal-count-contest")
    if found.counter.source is source:
        return found.target
    before, found.counter.source = found.counter.source, source
    session.add(found.counter)
    await session.flush()
    audit.record(
        session, viewer, now, "target-source", "counter", found.counter.id,
        before={"source": before.value}, after={"source": source.value},
    )  # fmt: skip
    return found.target


async def write(session: AsyncSession, viewer: Viewer, which: Which, words: str, now: datetime) -> Written:
    """So much there is by now. Refusal as of `counters.typed` and `choose`, or when reports or entries count it."""
    rights.require(viewer, Right.PLAN)
    found = await _taken(session, which)
    counter = found.counter
    if counter.source is not CountSource.MANUAL:
        raise Refusal(f"refusal-count-{counter.source}")
    before, counter.number = counter.number, counters.typed(words)
    session.add(counter)
    await session.flush()
    audit.record(
        session, viewer, now, "target-counted", "counter", counter.id,
        before={} if before is None else {"count": counters.plain(before)},
        after={"count": counters.plain(counter.number)},
    )  # fmt: skip
    kept = {(counter.kind, counter.place): (counter.source, counter.number)}
    aims = counters.aims(which.milestone_id, found.target.figures, counters.Accepted(), kept)
    return Written(found.target.title, next(aim for aim in aims if aim.mark == which.mark), before)


@dataclass(frozen=True, slots=True)
class _Taken:
    target: Target
    counter: Counter
    contest: bool


async def _taken(session: AsyncSession, which: Which) -> _Taken:
    """The target with its counter, or a new one that counts as usual; the plan is locked, so there is one at most."""
    mine = Counter.milestone_id == which.milestone_id if which.milestone_id else Counter.milestone_id.is_(None)
    whole: Result[*tuple[Any, ...]] = await session.execute(
        select(Plan, Activity, Milestone, Counter, contests.is_counting(Activity.id))
        .join(Activity, Activity.plan_id == Plan.id)
        .join(Milestone, Milestone.activity_id == Activity.id)
        .outerjoin(Counter, and_(Counter.activity_id == Activity.id, mine))
        .where(Activity.id == which.activity_id)
        .where(Milestone.id == which.milestone_id if which.milestone_id else Milestone.id > 0)
        .with_for_update(of=Plan)
    )
    rows = whole.all()
    if not rows:
        raise Refusal("refusal-gone")
    plan, activity, milestone, _, contest = rows[0]
    counters.require_counting(plan)
    figures = counters.own(milestone.targets, activity.targets) if which.milestone_id else activity.targets
    found = next((one for one in counters.placed(figures) if counters.mark(*one[1:]) == which.mark), None)
    if found is None:
        raise Refusal("refusal-target-gone")
    figure, kind, place = found
    target = Target(milestone.text if which.milestone_id else activity.title, figures)
    for *_, kept, _ in rows:
        if kept is not None and (kept.kind, kept.place) == (kind, place):
            return _Taken(target, kept, contest)
    names = {each.executors_text for _, _, each, *_ in rows}
    usual = counters.usual(figure["unit"], names.pop() if len(names) == 1 else "", contest=contest)
    whose = {"activity_id": activity.id, "milestone_id": which.milestone_id or None}
    return _Taken(target, Counter(**whose, kind=kind, place=place, source=usual), contest)
