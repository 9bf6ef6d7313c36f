"""Two rows of a draft become one: first looked at, then done."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, draft_locks, draft_terms
from models.actions.corrections import searchable, short
from models.actions.draft_locks import Ground
from models.documents import joined_rows, term_offers
from models.documents.joined_rows import Joined
from models.queries import draft_rows
from models.refusal import Refusal
from models.rules import doubts, rights
from models.rules.draft_fields import LIMITS
from models.rules.rights import Right, Viewer
from models.tables import Activity, DoubtNote, Executor, Material, Milestone


async def look(session: AsyncSession, viewer: Viewer, activity_id: int) -> Joined:
    """What a row and the next one of its section would be as one; nothing is changed.

    Refusal "refusal-no-next" for the last row, "refusal-text-long" when one row cannot hold both.
    """
    rights.require(viewer, Right.PLAN)
    return (await _look(session, activity_id))[0]


async def _look(session: AsyncSession, activity_id: int) -> tuple[Joined, Ground, Ground]:
    first = await draft_locks.activity(session, activity_id)
    second = await draft_locks.next_to(session, first)
    numbers = [each.id for each in (*first.milestones, *second.milestones)]
    executors = await session.scalars(
        select(Executor).where(Executor.milestone_id.in_(numbers)).order_by(Executor.milestone_id, Executor.position)
    )
    order = {number: place for place, number in enumerate(numbers)}
    found = sorted(executors, key=lambda each: (order[each.milestone_id], each.position))
    start, end = await draft_rows.extent(session, first.plan.id)
    lent = term_offers.years(first.plan, first.section, start, end)
    rows, results = (first.activity, second.activity), (first.milestones, second.milestones)
    made = joined_rows.joined(rows, results, found, lent, (start, end) if start and end else None)
    for name, text in made.texts.items():
        if len(text) > LIMITS[name]:
            raise Refusal("refusal-text-long", limit=LIMITS[name], length=len(text))
    return made, first, second


async def join(session: AsyncSession, viewer: Viewer, activity_id: int, mark: int, now: datetime) -> Joined:
    """Make them one, as they were looked at. In a dozen statements, however large the plan is.

    Refusal "refusal-row-changed" when either is not what was looked at any more.
    """
    rights.require(viewer, Right.PLAN)
    made, first, second = await _look(session, activity_id)
    if made.mark != mark:
        raise Refusal("refusal-row-changed")
    row, before = first.activity, first.activity.title
    for name, text in made.texts.items():
        setattr(row, name, text)
    if made.is_one:
        await _one(session, made, first.milestones[0], now)
    else:
        await _several(session, made, first, second)
    audit.record(
        session, viewer, now, "row-joined", "activity", row.id,
        before={"title": short(before)}, after={"title": short(row.title)},
    )  # fmt: skip
    await session.flush()
    await _hand_over(session, second.activity.id, row.id)
    await session.execute(delete(Activity).where(Activity.id == second.activity.id))
    return made


async def _one(session: AsyncSession, made: Joined, milestone: Milestone, now: datetime) -> None:
    """One result of two: its words, its term with the periods made anew, the executors of both."""
    milestone.text, milestone.search = made.result, searchable(made.result, made.texts["title"])
    made.first.targets = milestone.targets = made.targets
    if made.moving:
        milestone.executors_text = ", ".join(made.names)
        numbers = [each.id for each in made.moving]
        moved = update(Executor).where(Executor.id.in_(numbers)).execution_options(synchronize_session=False)
        place = Executor.position + len(made.names)  # behind those that are there
        await session.execute(moved.values(milestone_id=milestone.id, position=place))
    if made.meant is None:
        return
    milestone.term_text, milestone.term = made.meant.text, made.meant.term
    await draft_terms.renew(session, milestone.id, made.meant.spans)
    await draft_locks.settle(session, doubts.TERM, now, DoubtNote.milestone_id == milestone.id)
    session.add_all(
        DoubtNote(
            plan_id=made.first.plan_id, activity_id=made.first.id, milestone_id=milestone.id, code=code,
            details={"text": made.meant.text},
        )
        for code in made.meant.doubts
    )  # fmt: skip


async def _hand_over(session: AsyncSession, old: int, new: int) -> None:
    """The materials of the second row, without those that the first one has too."""
    own = select(Material.fingerprint).where(Material.activity_id == new)
    missing = update(Material).where(Material.activity_id == old, Material.fingerprint.not_in(own))
    await session.execute(missing.values(activity_id=new).execution_options(synchronize_session=False))


async def _several(session: AsyncSession, made: Joined, first: Ground, second: Ground) -> None:
    """The results of the second row come after those of the first, with what is doubtful about them."""
    for place, milestone in enumerate(second.milestones, len(first.milestones)):
        milestone.activity_id, milestone.position = first.activity.id, place
        milestone.search = searchable(milestone.text, made.texts["title"])
    mine = update(DoubtNote).where(DoubtNote.milestone_id.in_([each.id for each in second.milestones]))
    await session.execute(mine.values(activity_id=first.activity.id))
