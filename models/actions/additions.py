"""A row is added to a draft by hand, a draft is begun without a paper; what is unsure stays visible as a doubt."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Result, and_, delete, func, insert, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.actions import audit, draft_locks, draft_terms, executors
from models.actions.corrections import of_row, searchable, short
from models.actions.executors import Directory
from models.documents import one_line, term_offers
from models.documents.one_line import Added, Line, Named
from models.documents.term_offers import Meant
from models.queries import draft_rows
from models.queries import executors as known
from models.refusal import Refusal
from models.rules import executors as names
from models.rules import rights
from models.rules.draft_fields import checked
from models.rules.draft_states import require_draft
from models.rules.executors import Executor as Name
from models.rules.rights import Right, Viewer
from models.tables import Activity, DoubtNote, Executor, Milestone, Plan, Section

LAST_PART = re.compile(r"(\d+)(?=\.?$)")


async def begin(session: AsyncSession, viewer: Viewer, title: str, zone: str, now: datetime) -> Plan:
    """A draft with nothing but a title; `zone` is where its days end."""
    rights.require(viewer, Right.PLAN)
    plan = Plan(title=checked(title, "title"), zone=zone, legend={}, columns=[], created_at=now)
    session.add(plan)
    await session.flush()
    audit.record(session, viewer, now, "draft-begun", "plan", plan.id, after={"title": short(plan.title)})
    return plan


async def add(session: AsyncSession, viewer: Viewer, plan_id: int, section_id: int, text: str, now: datetime) -> Added:
    """Add a row by its title, or by a whole line; section 0 is the last one. In a dozen statements for any plan.

    Whatever is not there or not understood becomes a doubt. Refusal when the title is too short or too long, when the
    section is gone, or the plan is a draft no more.
    """
    rights.require(viewer, Right.PLAN)
    place = await _place(session, plan_id, section_id)
    directory = Directory(await known.names(session), place.plan.legend)
    lent = term_offers.years(place.plan, place.section, *place.extent)
    line = one_line.read(text, lambda name: directory.find(name) is not None, lent)
    first, last = place.extent
    meant = term_offers.understood(line.term_text, lent, (first, last) if first and last else None)
    row = await _row(session, place, line)
    milestone = _milestone(row, line, meant)
    session.add(milestone)
    await session.flush()
    await draft_terms.make(session, milestone.id, meant.spans)
    strangers = await _name(session, milestone.id, line.executors, directory)
    unsure = _unsure(line, meant)
    session.add_all(
        DoubtNote(plan_id=plan_id, activity_id=row.id, milestone_id=milestone.id, code=code, details=details)
        for code, details in unsure
    )
    audit.record(session, viewer, now, "row-added", "activity", row.id, after={"title": short(row.title)})
    return Added(
        Named(place.plan, row, milestone, tuple(strangers)), place.section, place.sections, meant, tuple(unsure)
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """A draft, locked; the section (the last one, None in a plan without any), the row it ends with, how many sections
    there are, and the first and the last day the draft's terms name."""

    plan: Plan
    section: Section | None
    last: Activity | None
    sections: int
    extent: tuple[date | None, date | None]


async def _place(session: AsyncSession, plan_id: int, section_id: int) -> _Place:
    other = aliased(Section)
    number = select(func.count(other.id)).where(other.plan_id == Plan.id).correlate(Plan).scalar_subquery()
    chosen = Section.id == section_id if section_id else true()
    found: Result[*tuple[Any, ...]] = await session.execute(
        select(Plan, Section, Activity, number, *draft_rows.first_and_last(plan_id))
        .outerjoin(Section, and_(Section.plan_id == Plan.id, chosen))
        .outerjoin(Activity, and_(Activity.plan_id == Plan.id, _in_section()))
        .where(Plan.id == plan_id)
        .order_by(func.coalesce(Section.position, -1).desc(), func.coalesce(Activity.position, -1).desc())
        .limit(1)
        .with_for_update(of=Plan)
    )
    row = found.one_or_none()
    plan = require_draft(row[0] if row else None)
    if row is None or (section_id and row[1] is None):
        raise Refusal("refusal-gone")
    return _Place(plan, row[1], row[2], row[3], (row[4], row[5]))


def _in_section() -> ColumnElement[bool]:
    """Of an activity: it stands in the section of the same line, or in none where there is none."""
    return or_(Activity.section_id == Section.id, and_(Section.id.is_(None), Activity.section_id.is_(None)))


async def _row(session: AsyncSession, place: _Place, line: Line) -> Activity:
    """The new row behind the last one of its section, with the number that comes next."""
    plan_id, section, last = place.plan.id, place.section, place.last
    position = last.position + 1 if last else await _end(session, plan_id, section)
    behind = update(Activity).where(Activity.plan_id == plan_id, Activity.position >= position)
    await session.execute(behind.values(position=Activity.position + 1).execution_options(synchronize_session=False))
    row = Activity(
        plan_id=plan_id,
        section_id=section.id if section else None,
        position=position,
        number=_next(last.number) if last else "1",
        title=checked(line.title, "title"),
        result=checked(line.result, "result"),
        proof={},
    )
    row.targets = of_row(row)
    session.add(row)
    await session.flush()
    return row


async def _end(session: AsyncSession, plan_id: int, section: Section | None) -> int:
    """Where the rows of an empty section begin: behind those of the sections before it."""
    if section is None:
        return 0
    before = select(Section.id).where(Section.plan_id == plan_id, Section.position < section.position)
    loose = Activity.section_id.is_(None)
    place = select(func.max(Activity.position)).where(
        Activity.plan_id == plan_id, or_(loose, Activity.section_id.in_(before))
    )
    last = await session.scalar(place)
    return 0 if last is None else last + 1


def _next(number: str) -> str:
    """«4» after «3», «1.5» after «1.4»; nothing after what is no number."""
    return LAST_PART.sub(lambda digits: str(int(digits[1]) + 1), number)[:20] if LAST_PART.search(number) else ""


def _milestone(row: Activity, line: Line, meant: Meant) -> Milestone:
    return Milestone(
        activity_id=row.id,
        position=0,
        text=row.title,
        search=searchable(row.title),
        term_text=meant.text,
        term=meant.term,
        executors_text=line.executors_text,
        targets=row.targets,
    )


async def _name(session: AsyncSession, milestone_id: int, named: Sequence[Name], directory: Directory) -> list[str]:
    """Write the executors down, each as whom it means; the names nobody is found for come back."""
    rows = [
        {
            "milestone_id": milestone_id,
            "position": position,
            "name": each.name[:400],
            "scope": "; ".join(part for part in (each.scope, each.person) if part),
            **executors.target(directory.find(each.name)),
        }
        for position, each in enumerate(named)
    ]
    if rows:
        await session.execute(insert(Executor), rows)
    return [each.name for each in named if directory.find(each.name) is None]


def _unsure(line: Line, meant: Meant) -> list[tuple[str, dict[str, str]]]:
    """Every doubt about the line: its term, executors nobody named, words nobody understood."""
    return [
        *((code, {"text": meant.text} if meant.text else {}) for code in meant.doubts),
        *([] if line.executors else [("executor-empty", {})]),
        *(("part-unread", {"text": part}) for part in line.unread),
    ]


async def name(session: AsyncSession, viewer: Viewer, milestone_id: int, words: str, now: datetime) -> Named:
    """The executors of a row, written as in a plan («ПОО, ЦОПП»), in place of those that are there.

    Refusal "refusal-executors-words" when no name is in the words; "refusal-draft-published", "refusal-gone".
    """
    rights.require(viewer, Right.PLAN)
    ground, milestone = await draft_locks.milestone(session, milestone_id)
    named = names.split(words, ground.plan.legend)
    if not named or len(words) > names.LONGEST:
        raise Refusal("refusal-executors-words")
    directory = Directory(await known.names(session), ground.plan.legend)
    before, milestone.executors_text = milestone.executors_text, " ".join(words.split())
    await session.execute(delete(Executor).where(Executor.milestone_id == milestone_id))
    strangers = await _name(session, milestone_id, named, directory)
    await draft_locks.settle(session, {"executor-empty"}, now, DoubtNote.milestone_id == milestone_id)
    audit.record(
        session, viewer, now, "row-executors", "activity", ground.activity.id,
        before={"executors": short(before)}, after={"executors": short(milestone.executors_text)},
    )  # fmt: skip
    return Named(ground.plan, ground.activity, milestone, tuple(strangers))
