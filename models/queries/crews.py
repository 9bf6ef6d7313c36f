"""Who executes one result of a plan, as the plan calls them and as they are known."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries.executors import Named, nobody
from models.queries.organisations import LABEL
from models.queries.strangers import Whom, called
from models.refusal import Refusal
from models.tables import Activity, Executor, Group, Milestone, Organisation, Plan


@dataclass(frozen=True, slots=True)
class Hand:
    """One executor; `label` is what whoever it means is called, empty for a stranger and for somebody outside."""

    executor: Executor
    label: str

    @property
    def is_stranger(self) -> bool:
        """Has nobody said yet whom the name means?"""
        return not self.label and not self.executor.outside


@dataclass(frozen=True, slots=True)
class Crew:
    """A result with its executors in their order; `whom` is whoever was asked about, None when there is none."""

    plan: Plan
    activity: Activity
    milestone: Milestone
    hands: Sequence[Hand]
    whom: Named | None

    def hand(self, executor_id: int) -> Hand:
        """One of them. Refusal when it is there no more."""
        found = next((one for one in self.hands if one.executor.id == executor_id), None)
        if found is None:
            raise Refusal("refusal-executor-gone")
        return found


NOBODY = Whom(0)


async def of_milestone(session: AsyncSession, milestone_id: int, whom: Whom = NOBODY, *, lock: bool = False) -> Crew:
    """Who executes this result, in one statement. Refusal when there is no such result."""
    query = (
        select(Plan, Activity, Milestone, Executor, func.coalesce(LABEL, Group.name, ""), called(whom))
        .select_from(Milestone)
        .join(Activity, Activity.id == Milestone.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .outerjoin(Executor, Executor.milestone_id == Milestone.id)
        .outerjoin(Organisation, Organisation.id == Executor.organisation_id)
        .outerjoin(Group, Group.id == Executor.group_id)
        .where(Milestone.id == milestone_id)
        .order_by(Executor.position, Executor.id)
    )
    rows = (await session.execute(query.with_for_update(of=Plan) if lock else query)).all()
    if not rows:
        raise Refusal("refusal-gone")
    plan, activity, milestone, _, _, name = rows[0]
    hands = [Hand(executor, label) for _, _, _, executor, label, _ in rows if executor is not None]
    named = Named(whom.number, whom.is_group, name) if whom.number and name is not None else None
    return Crew(plan, activity, milestone, hands, named)


async def of_executor(session: AsyncSession, executor_id: int, *, lock: bool = False) -> Crew:
    """The same for the result of one executor, in two statements."""
    milestone = await session.scalar(select(Executor.milestone_id).where(Executor.id == executor_id))
    if milestone is None:
        raise Refusal("refusal-executor-gone")
    return await of_milestone(session, milestone, lock=lock)


@dataclass(frozen=True, slots=True)
class Nameless:
    """A result without any executor."""

    milestone_id: int
    number: str
    text: str


async def nameless(session: AsyncSession, plan_id: int, limit: int, offset: int = 0) -> Sequence[Nameless]:
    """One page of a plan's results that name no executor at all, in its order."""
    rows = await session.execute(
        select(Milestone.id, Activity.number, Milestone.text)
        .join(Activity, Activity.id == Milestone.activity_id)
        .where(Activity.plan_id == plan_id, nobody())
        .order_by(Activity.position, Milestone.position)
        .limit(limit)
        .offset(offset)
    )
    return [Nameless(*row) for row in rows]
