"""The rows of a draft rearranged by hand: moved to another section, split in two, deleted."""

import re
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, draft_locks
from models.actions.corrections import found, searchable, short
from models.actions.draft_locks import Ground
from models.queries.draft_rows import Cut
from models.refusal import Refusal
from models.rules import rights
from models.rules.draft_fields import checked, mark
from models.rules.rights import Right, Viewer
from models.tables import Activity, DoubtNote, Executor, Milestone, Occurrence, Plan, Section


async def move(session: AsyncSession, viewer: Viewer, activity_id: int, section_id: int, now: datetime) -> Ground:
    """Put a row at the end of another section (0: of none). Refusal when either is gone, or the draft is published."""
    rights.require(viewer, Right.PLAN)
    ground = await draft_locks.activity(session, activity_id)
    row = ground.activity
    target, last = await _end_of(session, row, section_id)
    if section_id and target is None:
        raise Refusal("refusal-gone")
    before = row.section_id or 0
    await _make_room(session, row, last)
    row.section_id, row.position = section_id or None, last + 1
    audit.record(
        session, viewer, now, "row-moved", "activity", row.id,
        before={"section": before}, after={"section": section_id},
    )  # fmt: skip
    return Ground(ground.plan, target, row, ground.milestones)


async def _end_of(session: AsyncSession, row: Activity, section_id: int) -> tuple[Section | None, int]:
    """The section, and the place of the last row in it or before it."""
    place = select(func.coalesce(Section.position, -1)).where(Section.id == section_id).scalar_subquery()
    before = (
        select(func.max(Activity.position))
        .outerjoin(Section, Section.id == Activity.section_id)
        .where(Activity.plan_id == row.plan_id, func.coalesce(Section.position, -1) <= func.coalesce(place, -1))
        .scalar_subquery()
    )
    one = select(literal(1).label("one")).subquery()
    query = (
        select(Section, before)
        .select_from(one)
        .outerjoin(Section, (Section.id == section_id) & (Section.plan_id == row.plan_id))
    )
    section, last = (await session.execute(query)).one()
    return section, -1 if last is None else int(last)


async def _make_room(session: AsyncSession, row: Activity, after: int) -> None:
    """Let the other rows behind a place stand one place further."""
    behind = update(Activity).where(Activity.plan_id == row.plan_id, Activity.position > after, Activity.id != row.id)
    await session.execute(behind.values(position=Activity.position + 1).execution_options(synchronize_session=False))


async def drop(session: AsyncSession, viewer: Viewer, activity_id: int, asked: int, now: datetime) -> Ground:
    """Delete a row with its results and doubts; what it was comes back.

    Refusal "refusal-row-changed" when `asked` is not the mark of its title.
    """
    rights.require(viewer, Right.PLAN)
    ground = await draft_locks.activity(session, activity_id)
    if mark(ground.activity.title) != asked:
        raise Refusal("refusal-row-changed")
    await session.execute(delete(Activity).where(Activity.id == activity_id))
    audit.record(
        session, viewer, now, "row-deleted", "plan", ground.plan.id, before={"title": short(ground.activity.title)}
    )
    return ground


async def cut(session: AsyncSession, viewer: Viewer, activity_id: int, words: str) -> Cut:
    """Where these words stand in the title of a row; nothing is changed.

    Refusal "refusal-split-words" when they are not there, or nothing would be left before them.
    """
    rights.require(viewer, Right.PLAN)
    ground = await draft_locks.activity(session, activity_id)
    wanted = re.escape(" ".join(words.split()))
    at_word = rf"(?:(?<=\W)(?=\w)|(?<=\s))(?={wanted})"
    begins = re.search(at_word, ground.activity.title, re.IGNORECASE) if wanted else None
    if begins is None:
        raise Refusal("refusal-split-words")
    made = Cut(ground.plan, ground.activity, begins.start())
    if not all(sum(sign.isalnum() for sign in part) >= 3 for part in made.titles):
        raise Refusal("refusal-split-words")
    return made


async def split(
    session: AsyncSession, viewer: Viewer, activity_id: int, letter: int, looked_at: int, now: datetime
) -> tuple[Plan, Activity]:
    """Make two rows of one: the second has the rest of the title, the same term and executors; it comes back.

    Refusal "refusal-row-changed" when the title is not the one that was looked at any more.
    """
    rights.require(viewer, Right.PLAN)
    ground = await draft_locks.activity(session, activity_id)
    row, only = ground.activity, ground.milestones[0] if len(ground.milestones) == 1 else None
    made = Cut(ground.plan, row, letter)
    if made.mark != looked_at or only is None:
        raise Refusal("refusal-row-changed")
    before, (first, second) = row.title, made.titles
    checked(first, "title")
    await _make_room(session, row, row.position)
    new = await _row(session, row, checked(second, "title"))
    own = only.text == before
    milestone = Milestone(
        activity_id=new.id, position=0, text=second, search=searchable(second), term_text=only.term_text,
        term=only.term, executors_text=only.executors_text, targets=[],
    )  # fmt: skip
    session.add(milestone)
    await session.flush()
    await _copy(session, only.id, milestone.id)
    only.text = first if own else only.text
    only.search, row.title = searchable(only.text, first), first
    audit.record(
        session, viewer, now, "row-split", "activity", row.id,
        before={"title": short(before)}, after={"title": short(first), "activity": new.id},
    )  # fmt: skip
    return ground.plan, new


async def _row(session: AsyncSession, beside: Activity, title: str, **more: Any) -> Activity:
    """A new row right after another one."""
    new = Activity(
        plan_id=beside.plan_id,
        section_id=beside.section_id,
        position=beside.position + 1,
        title=title,
        proof={},
        **more,
    )
    session.add(new)
    await session.flush()
    return new


async def _copy(session: AsyncSession, old: int, new: int) -> None:
    """The executors and the periods of one result for another."""
    whom = [Executor.organisation_id, Executor.group_id, Executor.outside]
    people = [Executor.position, Executor.name, Executor.scope, *whom]
    times = [Occurrence.position, Occurrence.period, Occurrence.starts_on, Occurrence.due_on]
    for table, columns in ((Executor, people), (Occurrence, times)):
        same = select(literal(new), *columns).where(table.milestone_id == old)
        await session.execute(insert(table).from_select(["milestone_id", *(one.key for one in columns)], same))


async def split_off(session: AsyncSession, viewer: Viewer, milestone_id: int, now: datetime) -> tuple[Ground, Activity]:
    """Make one of several results a row of its own, right after its row; the old row, and the new one.

    Refusal "refusal-only-result" when it is the only one by now.
    """
    rights.require(viewer, Right.PLAN)
    ground, milestone = await draft_locks.milestone(session, milestone_id)
    if len(ground.milestones) < 2:
        raise Refusal("refusal-only-result")
    await _make_room(session, ground.activity, ground.activity.position)
    new = await _row(session, ground.activity, milestone.text, targets=found(milestone.text))
    milestone.activity_id, milestone.position, milestone.search = new.id, 0, searchable(milestone.text)
    mine = update(DoubtNote).where(DoubtNote.milestone_id == milestone_id)
    await session.execute(mine.values(activity_id=new.id))
    audit.record(
        session, viewer, now, "row-split", "activity", ground.activity.id,
        before={"title": short(ground.activity.title)}, after={"title": short(new.title), "activity": new.id},
    )  # fmt: skip
    return ground, new
