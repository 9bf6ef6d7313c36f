"""What happened to one assignment: its reports and decisions, moved terms, problems, changes of the plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import String, cast, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from models.tables import (
    EDITABLE,
    Amendment,
    Assignment,
    AuditEntry,
    Occurrence,
    Person,
    Report,
    ReportState,
    Review,
)

SENT = ("report-submitted", "report-with-head", "report-forwarded")
"""The audit's words for a report on its way up."""
OBSTACLES = (
    "extension-asked", "extension-granted", "extension-refused", "problem-told", "problem-answered", "problem-solved",
)  # fmt: skip
"""The audit's words for what became of a term, and for what hindered."""


@dataclass(frozen=True, slots=True)
class Latest:
    """The report that matters on a card: the viewer's own live one, else the newest one that was sent."""

    report_id: int
    state: ReportState
    attempt: int
    mine: bool
    submitted_at: datetime | None
    author: str
    comment: str
    decided_at: datetime | None

    @property
    def editable(self) -> bool:
        """Is it the viewer's to go on with?"""
        return self.mine and self.state in EDITABLE


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: `what` is an audit word or a decision. `report_id` is 0 where no report is concerned."""

    at: datetime
    what: str
    report_id: int
    person: str
    comment: str


async def latest(session: AsyncSession, assignment_id: int, person_id: int) -> Latest | None:
    """The report a card speaks of, with its last decision."""
    decision = (
        select(Review.comment, Review.decided_at)
        .where(Review.report_id == Report.id)
        .order_by(Review.id.desc())
        .limit(1)
    )
    mine = Report.author_id == person_id
    row = (
        await session.execute(
            select(
                Report.id,
                Report.state,
                Report.attempt,
                mine,
                Report.submitted_at,
                Person.name,
                decision.with_only_columns(Review.comment).scalar_subquery(),
                decision.with_only_columns(Review.decided_at).scalar_subquery(),
            )
            .join(Person, Person.id == Report.author_id)
            .where(Report.assignment_id == assignment_id, mine | (Report.state != ReportState.DRAFT))
            .order_by((mine & Report.state.in_(EDITABLE)).desc(), Report.id.desc())
            .limit(1)
        )
    ).one_or_none()
    if row is None:
        return None
    number, state, attempt, own, submitted_at, author, comment, decided_at = row
    return Latest(number, state, attempt, bool(own), submitted_at, author, comment or "", decided_at)


async def of_assignment(session: AsyncSession, assignment_id: int) -> Sequence[Event]:
    """Submissions and decisions of all reports on an assignment, what became of its term and its problems, what was
    changed in the plan; oldest first, in one statement."""
    own = select(Report.id).where(Report.assignment_id == assignment_id)
    sent = (
        select(AuditEntry.at.label("at"), AuditEntry.action, AuditEntry.subject_id, Person.name, literal(""))
        .outerjoin(Person, Person.id == AuditEntry.actor_id)
        .where(AuditEntry.subject == "report", AuditEntry.subject_id.in_(own), AuditEntry.action.in_(SENT))
    )
    decided = (
        select(
            Review.decided_at,
            literal("decision-") + cast(Review.decision, String),
            Review.report_id,
            Person.name,
            Review.comment,
        )
        .join(Person, Person.id == Review.reviewer_id)
        .where(Review.report_id.in_(own))
    )
    hindered = (
        select(AuditEntry.at, AuditEntry.action, literal(0), Person.name, literal(""))
        .outerjoin(Person, Person.id == AuditEntry.actor_id)
        .where(
            AuditEntry.subject == "assignment",
            AuditEntry.subject_id == assignment_id,
            AuditEntry.action.in_(OBSTACLES),
        )
    )
    whole = ("term", "target")  # who else executes it is nobody's business here
    amended = (
        select(
            Amendment.created_at,
            literal("amended-") + Amendment.field,
            literal(0),
            Person.name,
            Amendment.before["text"].as_string() + " → " + Amendment.after["text"].as_string(),
        )
        .join(Person, Person.id == Amendment.person_id)
        .join(Occurrence, Occurrence.milestone_id == Amendment.milestone_id)
        .join(Assignment, Assignment.occurrence_id == Occurrence.id)
        .where(Assignment.id == assignment_id, Amendment.field.in_(whole))
    )
    rows = await session.execute(union_all(sent, decided, hindered, amended).order_by("at"))
    return [Event(at, what, report, name or "", comment) for at, what, report, name, comment in rows]
