"""What an author does with a report: begins, fills and sends it; and a head who sends a student's one up."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.queries import recipients, reports
from models.queries.reports import Place, Sheet
from models.refusal import Refusal
from models.rules import reminders, rights
from models.rules.deadlines import day_of
from models.rules.rights import Right, Viewer
from models.tables import (
    EDITABLE,
    OWED,
    Assignment,
    AssignmentState,
    LetterKind,
    Report,
    ReportState,
    Role,
)
from models.tables.upsert import insert


async def begin(session: AsyncSession, viewer: Viewer, assignment_id: int, now: datetime) -> Sheet:
    """The viewer's one live report on this assignment, begun now if there is none.

    Raises Refusal when it is on its way already (with its number and when), or when nothing is owed any more.
    """
    rights.require(viewer, Right.SEE)
    place, sheet = await reports.place(session, assignment_id, viewer.person_id)
    _require_writer(viewer, place.organisation_id)
    if sheet is not None and sheet.report.state not in EDITABLE:
        raise _sent(sheet)
    await _require_owed(session, place)
    if sheet is not None:
        return sheet
    values = {"assignment_id": assignment_id, "author_id": viewer.person_id, "created_at": now, "changed_at": now}
    new = insert(session, Report).values(values).on_conflict_do_nothing().returning(Report)
    report = (await session.scalars(new)).one_or_none()
    if report is None:  # another process was faster
        return await begin(session, viewer, assignment_id, now)
    return Sheet(report, place, viewer.name, "", None, "", 0, 0, ())


async def discard(session: AsyncSession, viewer: Viewer, report_id: int, now: datetime) -> Sheet:
    """Delete an own draft that nobody has seen yet; what it was."""
    rights.require(viewer, Right.SEE)
    sheet = await own(session, viewer, report_id)
    require_unseen(sheet)
    await session.execute(delete(Report).where(Report.id == report_id))
    audit.record(session, viewer, now, "report-discarded", "report", report_id, before={"pieces": len(sheet.pieces)})
    return sheet


def require_unseen(sheet: Sheet) -> None:
    """Raise Refusal when somebody has decided about the report: then it is not the author's alone."""
    if sheet.report.state is not ReportState.DRAFT:
        raise Refusal("refusal-discard-returned")


async def submit(session: AsyncSession, viewer: Viewer, report_id: int, attempt: int, now: datetime) -> Sheet:
    """Send an own report: a student's goes to the head, anybody else's to the coordinators.

    A coordinator's own report is on behalf of the organisation. Raises Refusal on a second press (with the number
    and when), when something is missing, and when somebody else was faster.
    """
    rights.require(viewer, Right.SEE)
    sheet = await own(session, viewer, report_id)
    if sheet.report.attempt != attempt:
        raise Refusal("refusal-attempt-over")
    await _require_owed(session, sheet.place)
    if sheet.missing:
        raise Refusal("refusal-report-incomplete")
    before = sheet.report.state
    to = addressee(viewer, sheet.place.organisation_id)
    if to == "head":
        if not await recipients.has_head(session, sheet.place.organisation_id):
            raise Refusal("refusal-no-head")
        sheet.report.state = ReportState.WITH_HEAD
        sheet.report.submitted_at = sheet.report.changed_at = now
        audit.record(session, viewer, now, "report-with-head", "report", report_id, before={"state": before})
        heads = recipients.heads(sheet.place.organisation_id, viewer.person_id)
        await letters.write_to(session, heads, LetterKind.REPORT_WITH_HEAD, report_id, now, occasion=str(attempt))
        return sheet
    await _submit(session, viewer, sheet, now, "report-submitted", on_behalf=to == "behalf")
    return sheet


async def forward(session: AsyncSession, viewer: Viewer, report_id: int, attempt: int, now: datetime) -> Sheet:
    """The head sends a student's report up to the coordinators; the student stays its author."""
    rights.require(viewer, Right.FORWARD)
    sheet = await reports.sheet(session, report_id, lock=True)
    rights.require_for(viewer, Right.FORWARD, sheet.place.organisation_id)
    if sheet.report.state is not ReportState.WITH_HEAD:
        raise _sent(sheet)
    if sheet.report.attempt != attempt:
        raise Refusal("refusal-attempt-over")
    await _require_owed(session, sheet.place)
    await _submit(session, viewer, sheet, now, "report-forwarded")
    return sheet


async def _submit(
    session: AsyncSession, viewer: Viewer, sheet: Sheet, now: datetime, action: str, *, on_behalf: bool = False
) -> None:
    report, assignment = sheet.report, sheet.place.assignment
    after = {"state": ReportState.SUBMITTED, "attempt": report.attempt} | ({"on_behalf": True} if on_behalf else {})
    audit.record(session, viewer, now, action, "report", report.id, before={"state": report.state}, after=after)
    report.state = ReportState.SUBMITTED
    report.submitted_at = report.changed_at = now
    report.submitted_by = viewer.person_id
    assignment.state = AssignmentState.SUBMITTED
    assignment.submitted_at = now
    await _call_reviewers(session, viewer, now)


async def _call_reviewers(session: AsyncSession, viewer: Viewer, now: datetime) -> None:
    """One word about the queue a day: whoever has had today's hears of it in the morning."""
    tomorrow = day_of(now, viewer.zone) + timedelta(days=1)
    morning = reminders.allowed(reminders.slot(tomorrow, viewer.zone), viewer.zone)
    await letters.write_to(
        session,
        recipients.coordinators(viewer.person_id),
        LetterKind.QUEUE,
        0,
        now,
        occasion=day_of(now, viewer.zone).isoformat(),
        later=(day_of(morning, viewer.zone).isoformat(), morning),
    )


def addressee(viewer: Viewer, organisation_id: int) -> str:
    """Where the viewer's own report goes: «head», «review», or «behalf»: to review, on behalf of the organisation."""
    if organisation_id in viewer.organisations(Role.HEAD):
        return "review"
    return "behalf" if rights.holds(viewer, Right.SUBMIT_FOR) else "head"


async def own(session: AsyncSession, viewer: Viewer, report_id: int) -> Sheet:
    """The viewer's own report, locked, which can still be changed."""
    sheet = await reports.sheet(session, report_id, lock=True)
    require_editable(viewer, sheet)
    return sheet


def require_editable(viewer: Viewer, sheet: Sheet) -> None:
    """Raise Refusal unless the viewer is the author of this report and may still change it."""
    if sheet.report.author_id != viewer.person_id:
        raise Refusal("refusal-not-author")
    _require_writer(viewer, sheet.place.organisation_id)
    if sheet.report.state not in EDITABLE:
        raise _sent(sheet)
    _require_open(sheet.place.assignment)
    if sheet.place.assignment.state in (AssignmentState.WAIVED, AssignmentState.CANCELLED):
        raise Refusal("refusal-assignment-closed")


def _require_writer(viewer: Viewer, organisation_id: int) -> None:
    if not rights.holds(viewer, Right.SUBMIT_FOR):
        rights.require_for(viewer, Right.DRAFT, organisation_id)


def _sent(sheet: Sheet) -> Refusal:
    """Why a report cannot be changed or sent: it has been, and when."""
    report = sheet.report
    keys = {
        ReportState.WITH_HEAD: "refusal-report-with-head",
        ReportState.SUBMITTED: "refusal-report-sent",
        ReportState.ACCEPTED: "refusal-report-accepted",
        ReportState.REJECTED: "refusal-report-rejected",
    }
    if report.state not in keys:  # a head presses «forward» on what has been returned
        return Refusal("refusal-attempt-over")
    decided = report.state in reports.OVER and sheet.last
    at = sheet.last.decided_at if decided and sheet.last else report.submitted_at
    return Refusal(keys[report.state], number=str(report.id), at=at or report.changed_at)


async def _require_owed(session: AsyncSession, place: Place) -> None:
    """Raise Refusal unless the organisation still owes this."""
    assignment: Assignment = place.assignment
    if assignment.state in OWED:
        return
    _require_open(assignment)
    if assignment.state is AssignmentState.SUBMITTED:
        other = await reports.under_review(session, assignment.id)
        if other is not None:
            raise Refusal("refusal-other-sent", number=str(other[0]), name=other[1], at=other[2])
    if assignment.state is AssignmentState.ACCEPTED and assignment.closed_at is not None:
        raise Refusal("refusal-assignment-accepted", at=assignment.closed_at)
    raise Refusal("refusal-assignment-closed")


def _require_open(assignment: Assignment) -> None:
    """Raise Refusal when the period it is for is closed."""
    if assignment.state is AssignmentState.MISSED and assignment.closed_at is not None:
        raise Refusal("refusal-period-closed", day=assignment.closed_at)
