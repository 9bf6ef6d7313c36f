"""A team: the head calls students of the own organisation, each of them says whether they take part."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import letters
from models.actions.entries import require_led, require_seen
from models.queries import entries, recipients, teams
from models.queries.entries import Form, Mate
from models.refusal import Refusal
from models.rules import entries as rules
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import EntryState, LetterKind, Person, TeamMember, TeamState


async def call(
    session: AsyncSession, viewer: Viewer, entry_id: int, person_id: int, now: datetime, received: datetime
) -> Form:
    """Ask a student to take part; they get a letter. Raises Refusal when the team is full or closed, and when the
    person is no student of the organisation."""
    rights.require(viewer, Right.ENTRY)
    form = await _led(session, viewer, entry_id, received)
    mate = form.mate(person_id)
    if mate is not None and mate.is_in:
        raise Refusal("refusal-team-there", name=mate.name)
    rules.require_place(form.contest, len(form.students) + 1)
    if not await teams.is_student(session, form.entry.organisation_id or 0, person_id):
        raise Refusal("refusal-team-stranger")
    if mate is not None:
        mate.member.state, mate.member.asked_at, mate.member.decided_at = TeamState.ASKED, now, None
        changed = form
    else:
        person = await session.get_one(Person, person_id)
        member = TeamMember(entry_id=entry_id, person_id=person_id, asked_at=now)
        session.add(member)
        await session.flush()
        mate = Mate(member, person.name)
        changed = replace(form, team=[*form.team, mate])
    await letters.write(
        session, [person_id], LetterKind.TEAM_ASKED, mate.member.id, now, occasion=f"{now.timestamp():.0f}"
    )
    return changed


async def put_out(session: AsyncSession, viewer: Viewer, entry_id: int, person_id: int, received: datetime) -> Form:
    """Somebody is in the team no more. Raises Refusal when they are out already, for the head, and in a closed team."""
    rights.require(viewer, Right.ENTRY)
    form = await _led(session, viewer, entry_id, received)
    mate = form.mate(person_id)
    if mate is None:
        raise Refusal("refusal-team-out")
    if mate.member.head:
        raise Refusal("refusal-team-head")
    await session.delete(mate.member)
    return replace(form, team=[one for one in form.team if one is not mate])


async def _led(session: AsyncSession, viewer: Viewer, entry_id: int, received: datetime) -> Form:
    form = await entries.form(session, entry_id, lock=True)
    require_callable(viewer, form, received)
    return form


def require_callable(viewer: Viewer, form: Form, received: datetime) -> None:
    """Raise Refusal unless the viewer may change the team now. A trial has none."""
    require_led(viewer, form)
    if form.entry.trial:
        raise Refusal("refusal-gone")
    rules.require_team_open(form.contest, form.stage, form.entry, received)


async def answer(session: AsyncSession, viewer: Viewer, entry_id: int, now: datetime, *, joins: bool) -> Form:
    """Say that one takes part, or that one does not (any more); those who lead the entry hear of it.

    It is one's own word, so it can be given and taken back at any time as long as the entry is not withdrawn.
    """
    rights.require(viewer, Right.ENTRY)
    form = await _mine(session, viewer, entry_id)
    member = _member(form, viewer)
    state = TeamState.CONFIRMED if joins else TeamState.DECLINED
    if member.head:
        raise Refusal("refusal-team-head")
    if member.state is TeamState.DECLINED:
        raise Refusal("refusal-team-declined")
    if member.state is state:
        return form
    member.state, member.decided_at = state, now
    member.publication_at = member.publication_at if joins else None
    heads = recipients.heads(form.entry.organisation_id or 0, viewer.person_id)
    occasion = f"{state}:{member.asked_at.timestamp():.0f}"
    await letters.write_to(session, heads, LetterKind.TEAM_ANSWERED, member.id, now, occasion=occasion)
    return form


async def publish(session: AsyncSession, viewer: Viewer, entry_id: int, now: datetime, *, agrees: bool) -> Form:
    """Agree to one's name and work being published, or take that back. It is asked apart from taking part."""
    rights.require(viewer, Right.ENTRY)
    form = await _mine(session, viewer, entry_id)
    member = _member(form, viewer)
    if member.state is not TeamState.CONFIRMED:
        raise Refusal("refusal-team-unconfirmed")
    member.publication_at = (member.publication_at or now) if agrees else None
    return form


async def _mine(session: AsyncSession, viewer: Viewer, entry_id: int) -> Form:
    form = await entries.form(session, entry_id, lock=True)
    require_seen(viewer, form)
    if form.entry.state is EntryState.WITHDRAWN:
        raise Refusal("refusal-entry-withdrawn")
    return form


def _member(form: Form, viewer: Viewer) -> TeamMember:
    """The viewer's own place in the team. Refusal when there is none: whoever only leads it takes no part."""
    mate = form.mate(viewer.person_id)
    if mate is None:
        raise Refusal("refusal-entry-team")
    return mate.member
