"""What is done with an entry as a whole: begun, sent with a number, taken back, and brought back again."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.queries import entries
from models.queries.entries import Form, Mate, Opening
from models.refusal import Refusal
from models.rules import entries as rules
from models.rules import rights
from models.rules.rights import Right, Viewer, speaks_for
from models.tables import (
    Contest,
    Entry,
    EntryState,
    EntryVersion,
    Nomination,
    TeamMember,
    TeamState,
)


@dataclass(frozen=True, slots=True)
class Begun:
    """An entry to write in. `is_there`: the organisation had it before, and may have no other one."""

    form: Form
    is_there: bool = False


async def begin(
    session: AsyncSession,
    viewer: Viewer,
    nomination_id: int,
    organisation_id: int,
    have: int,
    now: datetime,
    received: datetime,
    until: datetime | None = None,
) -> Begun:
    """A new entry of an organisation, led by the viewer; where it may have no other one, the one that is there.

    `have` is how many of them were seen when it was begun: a second press finds one more, and opens that one.
    `until`: a deadline of its own (UTC), for one that is let in late. Raises Refusal when entries are not taken at
    `received`, and when the viewer does not speak for the organisation.
    """
    rights.require(viewer, Right.ENTRY)
    if not speaks_for(viewer, organisation_id):
        belongs = organisation_id in viewer.organisations()
        raise Refusal("refusal-entry-head" if belongs else "refusal-other-organisation")
    found = await entries.opening_of(session, nomination_id)
    rules.require_open(found.contest, found.stage, until, received)
    every = await entries.of_organisation(session, found.contest.id, organisation_id)
    there = [one for one in every if one.nomination_id == nomination_id]
    if len(there) >= found.contest.each or len(there) > have:
        return Begun(await entries.form(session, there[-1].id), is_there=True)
    entry = _new(found, found.nomination(nomination_id), viewer, now, until)
    entry.organisation_id = organisation_id
    return Begun(await _opened(session, viewer, found, entry, now))


async def rehearse(session: AsyncSession, viewer: Viewer, nomination_id: int, now: datetime) -> Form:
    """An organiser's trial of the form, which counts nowhere; the one that was begun before, if there is one."""
    rights.require(viewer, Right.CONTEST)
    there = await entries.trial(session, nomination_id, viewer.person_id)
    if there is not None:
        return await entries.form(session, there)
    found = await entries.opening_of(session, nomination_id)
    entry = _new(found, found.nomination(nomination_id), viewer, now, None)
    entry.trial = True
    return await _opened(session, viewer, found, entry, now)


def _new(found: Opening, nomination: Nomination, viewer: Viewer, now: datetime, until: datetime | None) -> Entry:
    return Entry(
        contest_id=found.contest.id,
        nomination_id=nomination.id,
        stage_id=found.stage.id,
        author_id=viewer.person_id,
        until=until,
        created_at=now,
        changed_at=now,
    )


async def _opened(session: AsyncSession, viewer: Viewer, found: Opening, entry: Entry, now: datetime) -> Form:
    """Whoever begins it leads its team."""
    session.add(entry)
    await session.flush()
    head = TeamMember(
        entry_id=entry.id,
        person_id=viewer.person_id,
        head=True,
        state=TeamState.CONFIRMED,
        asked_at=now,
        decided_at=now,
    )
    session.add(head)
    asked, answers = await entries.questions(session, entry)
    label = next((one.organisation for one in viewer.belongings if one.organisation_id == entry.organisation_id), "")
    nomination = found.nomination(entry.nomination_id)
    return Form(
        entry, found.contest, nomination, found.stage, label, team=[Mate(head, viewer.name)], fields=asked,
        answers=answers,
    )  # fmt: skip


def require_seen(viewer: Viewer, form: Form) -> None:
    """Raise Refusal unless the viewer leads the entry or is in its team; of a trial, is its author."""
    if form.entry.trial:
        rights.require(viewer, Right.CONTEST)
        if form.entry.author_id != viewer.person_id:
            raise Refusal("refusal-entry-trial")
        return
    rights.require_for(viewer, Right.ENTRY, form.entry.organisation_id or 0)
    mate = form.mate(viewer.person_id)
    if not form.led_by(viewer) and (mate is None or not mate.is_in):
        raise Refusal("refusal-entry-team")


def require_led(viewer: Viewer, form: Form) -> None:
    """Raise Refusal unless the viewer may send it, take it back and choose its team."""
    require_seen(viewer, form)
    if not form.led_by(viewer):
        raise Refusal("refusal-entry-head")


async def submit(session: AsyncSession, viewer: Viewer, entry_id: int, version: int, received: datetime) -> Form:
    """Send an entry as it is now; it gets its number the first time.

    `version` is how many times it had been sent when the button was drawn: a second press finds one more. The moment it
    counts from is `received`. Raises Refusal on that, when something is missing, when nothing has changed since it was
    sent, and when it comes after the deadline: the draft stays.
    """
    rights.require(viewer, Right.FILL)
    form = await entries.form(session, entry_id, lock=True)
    require_led(viewer, form)
    entry = form.entry
    if entry.version != version:
        raise _moved_on(entry)
    rules.require_writable(form.contest, form.stage, entry, received)
    if form.gaps:
        raise Refusal("refusal-entry-incomplete")
    rules.require_place(form.contest, len(form.students))
    if gone := [mate.name for mate in form.students if not mate.belongs]:
        raise Refusal("refusal-team-gone", name=gone[0])
    if not form.is_unsent:
        raise Refusal("refusal-entry-same", number=str(entry.number or 0))
    if entry.number is None and not entry.trial:
        entry.number = await _next_number(session, form)
    entry.version += 1
    entry.state, entry.submitted_at, entry.changed_at = EntryState.SUBMITTED, received, received
    sent = EntryVersion(
        entry_id=entry.id,
        stage_id=entry.stage_id,
        version=entry.version,
        sent=form.snapshot,
        submitted_by=viewer.person_id,
        submitted_at=received,
    )
    session.add(sent)
    await session.flush()
    return replace(form, sent=sent)


def _moved_on(entry: Entry) -> Refusal:
    """Why a button that was drawn for another version does nothing."""
    if entry.submitted_at is None:
        return Refusal("refusal-gone")
    return Refusal("refusal-entry-sent", number=str(entry.number or 0), at=entry.submitted_at)


async def _next_number(session: AsyncSession, form: Form) -> int:
    """The next number of the contest, taken by one statement: of two entries sent together each gets its own."""
    taken = (
        update(Contest)
        .where(Contest.id == form.contest.id)
        .values(numbered=Contest.numbered + 1)
        .returning(Contest.numbered)
        .execution_options(synchronize_session=False)
    )
    return int((await session.execute(taken)).scalar_one())


def require_withdrawable(viewer: Viewer, form: Form) -> None:
    """Raise Refusal unless the viewer leads the entry, and it is neither withdrawn nor turned down."""
    require_led(viewer, form)
    if form.entry.state not in rules.WRITTEN:
        gone = form.entry.state is EntryState.WITHDRAWN
        raise Refusal("refusal-entry-withdrawn" if gone else "refusal-entry-not-admitted")


async def withdraw(session: AsyncSession, viewer: Viewer, entry_id: int, now: datetime) -> Form:
    """Take an entry back; until the deadline it can be brought back. Raises Refusal when it is withdrawn already."""
    rights.require(viewer, Right.FILL)
    form = await entries.form(session, entry_id, lock=True)
    require_withdrawable(viewer, form)
    entry = form.entry
    audit.record(session, viewer, now, "entry-withdrawn", "entry", entry.id, before={"state": entry.state})
    entry.withdrawn_from, entry.state, entry.changed_at = entry.state, EntryState.WITHDRAWN, now
    return form


def require_droppable(viewer: Viewer, form: Form) -> None:
    """Raise Refusal unless the viewer leads the entry and it was never sent: what was sent can only be withdrawn."""
    require_led(viewer, form)
    if form.entry.submitted_at is not None or form.entry.number is not None:
        raise Refusal("refusal-entry-kept")


async def drop(session: AsyncSession, viewer: Viewer, entry_id: int, now: datetime) -> Form:
    """Delete an entry that was never sent, with its answers and its team; what it was."""
    rights.require(viewer, Right.FILL)
    form = await entries.form(session, entry_id, lock=True)
    require_droppable(viewer, form)
    audit.record(session, viewer, now, "entry-deleted", "contest", form.contest.id)
    await session.delete(form.entry)
    return form


async def restore(session: AsyncSession, viewer: Viewer, entry_id: int, now: datetime, received: datetime) -> Form:
    """Bring a withdrawn entry back to what it was. Raises Refusal after the deadline, and when the organisation has
    begun another one in its place."""
    rights.require(viewer, Right.FILL)
    form = await entries.form(session, entry_id, lock=True, alone=True)
    require_led(viewer, form)
    entry = form.entry
    if entry.state is not EntryState.WITHDRAWN:
        raise Refusal("refusal-entry-not-withdrawn")
    if not entry.trial:
        rules.require_open(form.contest, form.stage, entry.until, received)
        every = await entries.of_organisation(session, entry.contest_id, entry.organisation_id or 0)
        if sum(one.nomination_id == entry.nomination_id for one in every) >= form.contest.each:
            raise Refusal("refusal-entry-place-taken")
    entry.state = entry.withdrawn_from or EntryState.DRAFT
    entry.withdrawn_from, entry.changed_at = None, now
    audit.record(session, viewer, now, "entry-restored", "entry", entry.id, after={"state": entry.state})
    return form
