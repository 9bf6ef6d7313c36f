"""Questions about one report: everything around it, what it is on, which one holds a message."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from models.queries.organisations import LABEL
from models.refusal import Refusal
from models.rules import materials, proof
from models.rules.deadlines import due_day
from models.rules.proof import Need
from models.tables import (
    Activity,
    Assignment,
    Evidence,
    EvidenceKind,
    Milestone,
    Occurrence,
    Organisation,
    Person,
    Report,
    ReportState,
    Review,
)

Author = aliased(Person)
Sender = aliased(Person)
Reviewer = aliased(Person)
OVER = (ReportState.ACCEPTED, ReportState.REJECTED)


@dataclass(frozen=True, slots=True)
class Place:
    """What a report is about: the assignment, in words. `planned_on` is the plan's own last day: an extension moves the
    assignment's term, not the plan's. `closed_at` is when the period it is for was closed."""

    assignment: Assignment
    title: str
    activity: str
    proof: Mapping[str, Any]
    period: Mapping[str, Any]
    organisation_id: int
    organisation: str
    planned_on: date | None = None
    closed_at: datetime | None = None

    @property
    def moved_from(self) -> date | None:
        """The plan's own last day, when the organisation's is another one by now."""
        due_at = self.assignment.due_at
        return self.planned_on if self.planned_on and due_at and due_day(due_at) != self.planned_on else None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One report with everything a screen says about it.

    `rounds` is how often staff have decided about it, `seen` up to which attempt.
    """

    report: Report
    place: Place
    author: str
    sender: str
    last: Review | None
    reviewer: str
    rounds: int
    seen: int
    pieces: Sequence[Evidence]

    @property
    def tally(self) -> Counter[EvidenceKind]:
        """How many pieces of which kind."""
        return Counter(piece.kind for piece in self.pieces)

    @property
    def fresh(self) -> Sequence[Evidence]:
        """What came since staff last decided; nothing when they have not seen it yet."""
        return [piece for piece in self.pieces if self.seen and piece.attempt > self.seen]

    @property
    def text(self) -> str:
        """Its texts as one, and after them what was written under its files."""
        texts = materials.joined([(one.message, one.text) for one in self.pieces if one.kind is EvidenceKind.TEXT])
        captions = dict.fromkeys(piece.text for piece in self.files if piece.text)
        return "\n\n".join(part for part in (texts, *captions) if part)

    @property
    def links(self) -> Sequence[str]:
        """Its links."""
        return [piece.text for piece in self.pieces if piece.kind is EvidenceKind.LINK]

    @property
    def files(self) -> Sequence[Evidence]:
        """Everything that is a file."""
        return [piece for piece in self.pieces if piece.file]

    @property
    def missing(self) -> tuple[Need, ...]:
        """What is still needed before it can be sent."""
        return proof.missing(self.place.proof, (proof.counted(one.kind, one.file_name) for one in self.pieces))


async def sheet(session: AsyncSession, report_id: int, *, lock: bool = False) -> Sheet:
    """One report, in one statement; locked when it is to be changed. Refusal when there is none."""
    query = sheets().join(Report, Report.assignment_id == Assignment.id).where(Report.id == report_id)
    if lock:
        query = query.with_for_update(of=[Report, Assignment])
    found = read((await session.execute(surrounded(query))).all())
    if found is None:
        raise Refusal("refusal-gone")
    return found


async def place(session: AsyncSession, assignment_id: int, author_id: int) -> tuple[Place, Sheet | None]:
    """An assignment, locked, and the author's live report on it, if any, in one statement.

    Raises Refusal when there is no assignment.
    """
    live = (Report.assignment_id == Assignment.id) & (Report.author_id == author_id) & Report.state.not_in(OVER)
    query = sheets().outerjoin(Report, live).where(Assignment.id == assignment_id).with_for_update(of=Assignment)
    rows = (await session.execute(surrounded(query))).all()
    if not rows:
        raise Refusal("refusal-gone")
    return _place(rows[0]), read(rows)


def sheets() -> Select[Any]:
    """The columns of a sheet; the caller joins `Report` to `Assignment` and says which."""
    staff = aliased(Review)
    decided = select(staff.attempt).where(staff.report_id == Report.id, staff.by_head.is_(False))
    return (
        select(
            Assignment,
            Milestone.text,
            Activity.title,
            Activity.proof,
            Occurrence.period,
            Organisation.id,
            LABEL,
            Report,
            Author.name,
            Sender.name,
            Review,
            Reviewer.name,
            decided.with_only_columns(func.count(staff.id)).scalar_subquery(),
            decided.with_only_columns(func.max(staff.attempt)).scalar_subquery(),
            Evidence,
            Occurrence.due_on,
            Occurrence.closed_at,
        )
        .select_from(Assignment)
        .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
        .join(Milestone, Milestone.id == Occurrence.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .join(Organisation, Organisation.id == Assignment.organisation_id)
    )


def surrounded(query: Select[Any]) -> Select[Any]:
    """With the people, the last decision and the evidence of the report in it."""
    newest = aliased(Review)
    last = select(func.max(newest.id)).where(newest.report_id == Report.id).scalar_subquery()
    return (
        query.outerjoin(Author, Author.id == Report.author_id)
        .outerjoin(Sender, Sender.id == Report.submitted_by)
        .outerjoin(Review, Review.id == last)
        .outerjoin(Reviewer, Reviewer.id == Review.reviewer_id)
        .outerjoin(Evidence, Evidence.report_id == Report.id)
        .order_by(Report.id, Evidence.message, Evidence.id)
    )


def read(rows: Sequence[Any]) -> Sheet | None:
    """Rows of `sheets` as one sheet; None when they hold no report."""
    if not rows or rows[0][7] is None:
        return None
    report, author, sender, last, reviewer, rounds, seen = rows[0][7:14]
    pieces = [row[14] for row in rows if row[14] is not None]
    return Sheet(report, _place(rows[0]), author, sender or "", last, reviewer or "", rounds, seen or 0, pieces)


def _place(row: Any) -> Place:
    return Place(*row[:7], *row[15:17])


async def holding(session: AsyncSession, author_id: int, message: int) -> int | None:
    """The number of the author's newest report that holds something out of this message of theirs."""
    number: int | None = await session.scalar(
        select(Report.id)
        .join(Evidence, Evidence.report_id == Report.id)
        .where(Report.author_id == author_id, Evidence.message == message)
        .order_by(Report.id.desc())
        .limit(1)
    )
    return number


async def of_evidence(session: AsyncSession, evidence_id: int) -> int | None:
    """The report a piece belongs to; None when it has been taken out."""
    number: int | None = await session.scalar(select(Evidence.report_id).where(Evidence.id == evidence_id))
    return number


async def under_review(session: AsyncSession, assignment_id: int) -> tuple[int, str, datetime] | None:
    """The report on an assignment that is being reviewed: its number, who sent it, when."""
    row = (
        await session.execute(
            select(Report.id, Person.name, Report.submitted_at)
            .join(Person, Person.id == func.coalesce(Report.submitted_by, Report.author_id))
            .where(Report.assignment_id == assignment_id, Report.state == ReportState.SUBMITTED)
            .order_by(Report.id.desc())
            .limit(1)
        )
    ).one_or_none()
    return (row[0], row[1], row[2]) if row and row[2] else None
