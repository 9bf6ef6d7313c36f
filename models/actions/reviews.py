"""What a reviewer does with a report: accepts it, returns or rejects it with a reason; so does a head."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import letters
from models.queries import recipients, reviews
from models.queries.reports import Sheet
from models.queries.reviews import WHOLE, Sieve, Turn
from models.refusal import Refusal
from models.rules import reasons, rights
from models.rules.rights import Right, Viewer
from models.tables import AssignmentState, Decision, LetterKind, ReportState, Review

SETTLED = frozenset(
    {
        "refusal-already-accepted",
        "refusal-already-returned",
        "refusal-already-rejected",
        "refusal-attempt-over",
        "refusal-gone",
    }
)
"""Refusals after which the question «why?» is asked no more."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A report with the decision about it, and the one that waits next (None: the queue is empty)."""

    sheet: Sheet
    following: Turn | None


async def accept(
    session: AsyncSession, viewer: Viewer, report_id: int, attempt: int, now: datetime, sieve: Sieve = WHOLE
) -> Decided:
    """Accept this attempt and close the assignment. Refusal when it has been decided about, with who and when."""
    rights.require(viewer, Right.REVIEW)
    sheet, following = await reviews.with_following(session, report_id, sieve)
    require_undecided(viewer, sheet, attempt)
    sheet.report.state = ReportState.ACCEPTED
    sheet.place.assignment.state = AssignmentState.ACCEPTED
    sheet.place.assignment.closed_at = now
    return Decided(await _decide(session, viewer, sheet, Decision.ACCEPTED, "", now), following)


async def send_back(
    session: AsyncSession,
    viewer: Viewer,
    report_id: int,
    attempt: int,
    comment: str,
    now: datetime,
    sieve: Sieve = WHOLE,
    *,
    reject: bool = False,
) -> Decided:
    """Return this attempt with a reason, or reject the report for good: then the organisation begins a new one.

    Staff decide about submitted reports, a head about students' reports that wait for the head. A returned report
    goes on under its number as the next attempt. The reason is at most 1,000 characters.
    """
    rights.require(viewer, Right.SEE)
    sheet, following = await reviews.with_following(session, report_id, sieve)
    require_undecided(viewer, sheet, attempt)
    comment = reasons.given(comment, "refusal-comment-empty")
    by_head = sheet.report.state is ReportState.WITH_HEAD
    if by_head and reject:
        raise Refusal("refusal-right-review")
    if sheet.place.closed_at is not None and not (by_head or reject):
        raise Refusal("refusal-period-closed-return", day=sheet.place.closed_at)
    sheet.report.state = ReportState.REJECTED if reject else ReportState.RETURNED
    if not by_head:
        _owe_again(sheet, now)
    decision = Decision.REJECTED if reject else Decision.RETURNED
    sheet = await _decide(session, viewer, sheet, decision, comment, now, by_head=by_head)
    if not reject:
        sheet.report.attempt += 1
    return Decided(sheet, None if by_head else following)


def _owe_again(sheet: Sheet, now: datetime) -> None:
    """The organisation owes it again; what belongs to a closed period has been missed."""
    assignment, is_closed = sheet.place.assignment, sheet.place.closed_at is not None
    assignment.state = AssignmentState.MISSED if is_closed else AssignmentState.RETURNED
    assignment.closed_at = now if is_closed else None


def require_undecided(viewer: Viewer, sheet: Sheet, attempt: int) -> None:
    """Raise Refusal unless this attempt waits for a decision and the viewer may take it."""
    report = sheet.report
    if report.state is ReportState.WITH_HEAD:
        rights.require_for(viewer, Right.FORWARD, sheet.place.organisation_id)
    elif not rights.holds_for(viewer, Right.FORWARD, sheet.place.organisation_id):
        rights.require(viewer, Right.REVIEW)
    if report.state not in (ReportState.WITH_HEAD, ReportState.SUBMITTED):
        raise decided(sheet)
    if report.state is ReportState.SUBMITTED:
        rights.require(viewer, Right.REVIEW)
        if viewer.person_id in (report.author_id, report.submitted_by):
            raise Refusal("refusal-own-report")
    if report.attempt != attempt:
        raise Refusal("refusal-attempt-over")


def decided(sheet: Sheet) -> Refusal:
    """Who has decided about the report already, what and when."""
    last = sheet.last
    if last is None:
        return Refusal("refusal-gone")
    return Refusal(f"refusal-already-{last.decision}", name=sheet.reviewer, at=last.decided_at)


async def _decide(
    session: AsyncSession,
    viewer: Viewer,
    sheet: Sheet,
    decision: Decision,
    comment: str,
    now: datetime,
    *,
    by_head: bool = False,
) -> Sheet:
    report = sheet.report
    report.changed_at = now
    review = Review(
        report_id=report.id,
        attempt=report.attempt,
        decision=decision,
        comment=comment,
        reviewer_id=viewer.person_id,
        by_head=by_head,
        decided_at=now,
    )
    session.add(review)
    concerned = recipients.told_of_decision(
        sheet.place.organisation_id, report.author_id, viewer.person_id, by_head=by_head
    )
    occasion = f"{report.attempt}:{decision}"
    with session.no_autoflush:  # a return goes on to change the report again: both are one statement
        await letters.write_to(session, concerned, LetterKind.REPORT_DECIDED, report.id, now, occasion=occasion)
    return replace(sheet, last=review, reviewer=viewer.name)
