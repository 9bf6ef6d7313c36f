"""The team of an entry: its head calls students, each of them says by button whether they take part."""

from bot.telegram import doors
from bot.telegram.paging import SIZE, Pages, offset
from bot.telegram.rooms import Rooms, Seen
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import teams as screens
from models.actions import entries as access
from models.actions import teams as acts
from models.queries import entries, teams
from models.queries.entries import Form
from models.refusal import Refusal
from models.rules import entries as rules
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.teams.EntryTeam, may=Right.ENTRY)
async def team(visit: Visit, door: doors.teams.EntryTeam) -> Screen:
    """Who takes part, and who has said so."""
    form = await entries.form(visit.session, door.entry)
    access.require_seen(visit.viewer, form)
    return _team(visit, form)


def _team(visit: Visit, form: Form, done: str = "") -> Screen:
    return screens.team(visit.say, visit.viewer, form, is_open=_is_open(visit, form), done=done)


def _is_open(visit: Visit, form: Form) -> bool:
    try:
        rules.require_team_open(form.contest, form.stage, form.entry, visit.received)
    except Refusal:
        return False
    return True


@rooms.room(doors.teams.TeamCall, may=Right.ENTRY)
async def call(visit: Visit, door: doors.teams.TeamCall) -> Seen:
    """Whom to call?"""
    form = await entries.form(visit.session, door.entry)
    acts.require_callable(visit.viewer, form, visit.received)
    total, found = await teams.callable_(visit.session, form.entry, SIZE, offset(door.page))
    if not found and door.page > 1:
        return await call(visit, door.model_copy(update={"page": 1}))
    return screens.call(visit.say, form, found, Pages(total, door.page))


@rooms.room(doors.teams.TeamIn, may=Right.ENTRY)
async def put_in(visit: Visit, door: doors.teams.TeamIn) -> Screen:
    """Call this student."""
    form = await acts.call(visit.session, visit.viewer, door.entry, door.person, visit.now, visit.received)
    return _team(visit, form, visit.say("mates-called"))


@rooms.room(doors.teams.TeamOut, may=Right.ENTRY)
async def put_out(visit: Visit, door: doors.teams.TeamOut) -> Screen:
    """Put somebody out."""
    form = await acts.put_out(visit.session, visit.viewer, door.entry, door.person, visit.received)
    return _team(visit, form, visit.say("mates-put-out"))


@rooms.room(doors.teams.TeamJoin, may=Right.ENTRY)
async def join(visit: Visit, door: doors.teams.TeamJoin) -> Screen:
    """«I take part»; then the consent to publication is asked apart."""
    form = await acts.answer(visit.session, visit.viewer, door.entry, visit.now, joins=True)
    return screens.joined(visit.say, form)


@rooms.room(doors.teams.TeamDecline, may=Right.ENTRY)
async def decline(visit: Visit, door: doors.teams.TeamDecline) -> Screen:
    """«I do not»: asked once of somebody who had said yes, told to the head at once."""
    if door.sure:
        form = await acts.answer(visit.session, visit.viewer, door.entry, visit.now, joins=False)
        return screens.declined(visit.say, form)
    form = await entries.form(visit.session, door.entry)
    access.require_seen(visit.viewer, form)
    return screens.leave(visit.say, form)


@rooms.room(doors.teams.TeamPublish, may=Right.ENTRY)
async def publish(visit: Visit, door: doors.teams.TeamPublish) -> Screen:
    """Whether one's name and work may be published."""
    form = await acts.publish(visit.session, visit.viewer, door.entry, visit.now, agrees=door.on)
    return _team(visit, form, visit.say("mates-publish-on" if door.on else "mates-publish-off"))
