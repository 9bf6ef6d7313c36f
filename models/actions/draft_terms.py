"""The term of a result in a draft: offered with what it means, then taken, with its periods made anew."""

from datetime import date, datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, draft_locks
from models.actions.corrections import short
from models.documents import term_offers
from models.documents.term_offers import Offer, Span, Taken
from models.queries import draft_rows
from models.refusal import Refusal
from models.rules import doubts, ready_terms, rights
from models.rules.rights import Right, Viewer
from models.tables import Activity, DoubtNote, Milestone, Occurrence, Plan, PlanState


async def offer(session: AsyncSession, viewer: Viewer, milestone_id: int, words: str, *, adding: bool = False) -> Offer:
    """What the term would be; nothing is changed.

    Refusal when it is not understood ("refusal-term-words", "refusal-term-year"), "refusal-draft-published" (day),
    "refusal-gone".
    """
    rights.require(viewer, Right.PLAN)
    ground, milestone = await draft_locks.milestone(session, milestone_id)
    extent = await draft_rows.extent(session, ground.plan.id)
    lent = term_offers.years(ground.plan, ground.section, *extent)
    if words in ready_terms.CHOICES:
        words = ready_terms.words(words, lent.years)
    period = (extent[0], extent[1]) if extent[0] and extent[1] else None
    return Offer(milestone.id, milestone.term_text, term_offers.read(words, lent, period), adding)


async def offer_days(
    session: AsyncSession, viewer: Viewer, milestone_id: int, first: date | None, last: date, *, adding: bool = False
) -> Offer:
    """The same for days of the calendar; a season written before stays beside them."""
    rights.require(viewer, Right.PLAN)
    ground, milestone = await draft_locks.milestone(session, milestone_id)
    lent = term_offers.years(ground.plan, ground.section, first, last)
    meant = term_offers.read(ready_terms.days(first, last, milestone.term_text), lent)
    return Offer(milestone.id, milestone.term_text, meant, adding)


async def take(session: AsyncSession, viewer: Viewer, offered: Offer, now: datetime) -> Taken:
    """The offered term counts from now on. Refusal when the plan is no draft any more."""
    rights.require(viewer, Right.PLAN)
    meant = offered.meant
    is_draft = (
        select(Plan.id)
        .join(Activity, Activity.plan_id == Plan.id)
        .where(Activity.id == Milestone.activity_id, Plan.state == PlanState.DRAFT)
        .with_for_update(of=Plan, read=True)
        .correlate(Milestone)
        .exists()
    )
    plan_id = select(Activity.plan_id).where(Activity.id == Milestone.activity_id).correlate(Milestone)
    changed = await session.execute(
        update(Milestone)
        .where(Milestone.id == offered.milestone_id, is_draft)
        .values(term_text=meant.text, term=meant.term)
        .returning(Milestone.activity_id, plan_id.scalar_subquery(), Milestone.text, Milestone.executors_text)
    )
    row = changed.one_or_none()
    if row is None:
        await draft_locks.milestone(session, offered.milestone_id)
        raise Refusal("refusal-gone")
    await renew(session, offered.milestone_id, meant.spans)
    await draft_locks.settle(session, doubts.TERM, now, DoubtNote.milestone_id == offered.milestone_id)
    audit.record(
        session, viewer, now, "row-term", "activity", row[0],
        before={"term": short(offered.was)}, after={"term": short(meant.text)},
    )  # fmt: skip
    return Taken(offered, *row)


async def renew(session: AsyncSession, milestone_id: int, spans: tuple[Span, ...]) -> None:
    """Make the periods of a result anew; in a draft nobody owes anything for the old ones."""
    await session.execute(delete(Occurrence).where(Occurrence.milestone_id == milestone_id))
    await make(session, milestone_id, spans)


async def make(session: AsyncSession, milestone_id: int, spans: tuple[Span, ...]) -> None:
    """Make the periods of a result, in one statement."""
    await session.execute(insert(Occurrence), [row(milestone_id, *numbered) for numbered in enumerate(spans)])


def row(milestone_id: int, position: int, span: Span) -> dict[str, object]:
    """A period of a result as it is kept."""
    where = {"milestone_id": milestone_id, "position": position}
    return {**where, "period": span.period, "starts_on": span.starts_on, "due_on": span.due_on}
