"""Another date for one organisation: asked for by its head, granted – that day or another – or refused by staff."""

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.queries import obstacles, recipients
from models.queries.obstacles import Place, Request
from models.refusal import Refusal
from models.rules import extensions, reasons, rights
from models.rules.deadlines import due_day, end_of_day
from models.rules.extensions import Window
from models.rules.rights import Right, Viewer
from models.tables import AssignmentState, Extension, ExtensionState, LetterKind
from models.tables.upsert import insert

SETTLED = frozenset(
    {
        "refusal-extension-granted",
        "refusal-extension-refused",
        "refusal-extension-sent",
        "refusal-assignment-closed",
        "refusal-period-closed",
        "refusal-assignment-accepted",
        "refusal-gone",
    }
)
"""Refusals after which neither the day nor the reason is asked any more."""


def window(viewer: Viewer, place: Place, now: datetime) -> Window:
    """The days the term can be moved to. Raises Refusal when nothing is owed, or there is no term to move."""
    require_owed(place)
    if place.assignment.due_at is None:
        raise Refusal("refusal-extension-no-term")
    return extensions.window(place.assignment.due_at, now, place.zone or viewer.network_zone)


def require_owed(place: Place) -> None:
    """Raise Refusal unless a report is still waited for: afterwards nothing is left to move."""
    assignment = place.assignment
    if place.is_owed:
        return
    if assignment.state is AssignmentState.SUBMITTED and assignment.submitted_at:
        raise Refusal("refusal-extension-sent", at=assignment.submitted_at)
    if assignment.state is AssignmentState.ACCEPTED and assignment.closed_at:
        raise Refusal("refusal-assignment-accepted", at=assignment.closed_at)
    if assignment.state is AssignmentState.MISSED and assignment.closed_at:
        raise Refusal("refusal-period-closed", day=assignment.closed_at)
    raise Refusal("refusal-assignment-closed")


async def ask(
    session: AsyncSession, viewer: Viewer, assignment_id: int, wanted_on: date, reason: str, now: datetime
) -> tuple[Request, bool]:
    """Ask for another last day; the request, and whether it is a new one: there is at most one that waits.

    Raises Refusal when the viewer does not speak for the organisation, nothing is owed, the day does not suit, or no
    reason is given.
    """
    rights.require(viewer, Right.SEE)
    ground = await obstacles.ground(session, assignment_id, lock=True)
    rights.require_speaker(viewer, ground.place.organisation_id)
    if ground.extension_id is not None:
        return await obstacles.request(session, ground.extension_id), False
    extensions.require_within(wanted_on, window(viewer, ground.place, now))
    values = {
        "assignment_id": assignment_id,
        "asked_by": viewer.person_id,
        "asked_at": now,
        "wanted_on": wanted_on,
        "reason": reasons.given(reason, "refusal-extension-why"),
    }
    new = insert(session, Extension).values(values).on_conflict_do_nothing().returning(Extension)
    extension = (await session.scalars(new)).one_or_none()
    if extension is None:  # somebody of the same organisation was faster
        return await ask(session, viewer, assignment_id, wanted_on, reason, now)
    term = _day(ground.place)
    audit.record(
        session, viewer, now, "extension-asked", "assignment", assignment_id,
        before={"term": term}, after={"term": wanted_on.isoformat()},
    )  # fmt: skip
    staff = recipients.coordinators(viewer.person_id)
    await letters.write_to(session, staff, LetterKind.EXTENSION_ASKED, extension.id, now)
    return Request(extension, ground.place, viewer.name, ""), True


async def grant(session: AsyncSession, viewer: Viewer, extension_id: int, day: date, now: datetime) -> Request:
    """The organisation's term ends on `day` from now on, the one asked for or another; the plan's stays as it is.

    Raises Refusal when somebody has decided already, when nothing is owed any more, or the day does not suit.
    """
    rights.require(viewer, Right.EXTEND)
    request = await undecided(session, viewer, extension_id, lock=True)
    place, extension = request.place, request.extension
    extensions.require_within(day, window(viewer, place, now))
    before = _day(place)
    place.assignment.due_at = end_of_day(day, place.zone or viewer.network_zone)
    extension.state, extension.granted_on = ExtensionState.GRANTED, day
    return await _decide(session, viewer, request, now, {"term": before}, {"term": day.isoformat()})


async def refuse(session: AsyncSession, viewer: Viewer, extension_id: int, comment: str, now: datetime) -> Request:
    """The term stays, for a reason of at most 1,000 characters. Raises Refusal as `grant` does."""
    rights.require(viewer, Right.EXTEND)
    request = await undecided(session, viewer, extension_id, lock=True)
    request.extension.comment = reasons.given(comment, "refusal-extension-why-not")
    request.extension.state = ExtensionState.REFUSED
    return await _decide(session, viewer, request, now, {"state": ExtensionState.ASKED}, {"state": "refused"})


async def undecided(session: AsyncSession, viewer: Viewer, extension_id: int, *, lock: bool = False) -> Request:
    """A request the viewer may decide about. Raises Refusal with who has done so and when, or what made it moot."""
    rights.require(viewer, Right.EXTEND)
    request = await obstacles.request(session, extension_id, lock=lock)
    extension = request.extension
    if extension.state is not ExtensionState.ASKED:
        if lock and not request.decider:  # whoever waited for the lock sees the decision, but not the name beside it
            request = await obstacles.request(session, extension_id)
        raise decided(request)
    require_owed(request.place)
    if extension.asked_by == viewer.person_id:
        raise Refusal("refusal-own-extension")
    return request


def decided(request: Request) -> Refusal:
    """Who has decided about the request already, what and when."""
    extension = request.extension
    at = extension.decided_at or extension.asked_at
    if extension.granted_on is not None:
        return Refusal("refusal-extension-granted", name=request.decider, at=at, day=extension.granted_on)
    return Refusal("refusal-extension-refused", name=request.decider, at=at)


async def _decide(
    session: AsyncSession,
    viewer: Viewer,
    request: Request,
    now: datetime,
    before: dict[str, str],
    after: dict[str, str],
) -> Request:
    extension, place = request.extension, request.place
    extension.decided_by, extension.decided_at = viewer.person_id, now
    audit.record(
        session, viewer, now, f"extension-{extension.state}", "assignment", extension.assignment_id,
        before=before, after=after,
    )  # fmt: skip
    concerned = recipients.told_of_decision(place.organisation_id, extension.asked_by, viewer.person_id, by_head=False)
    await letters.write_to(session, concerned, LetterKind.EXTENSION_DECIDED, extension.id, now)
    return replace(request, decider=viewer.name)


def _day(place: Place) -> str:
    due_at = place.assignment.due_at
    return due_day(due_at).isoformat() if due_at else ""
