"""What leaves a contest as a file: entries and scores as sheets at once, all attachments in parts from aside."""

from bot.telegram.doors import exports as doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import exports as screens
from models.actions import exports as acts
from models.queries import contests, entry_exports
from models.refusal import Refusal
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.Exports, may=Right.CONTEST)
async def overview(visit: Visit, door: doors.Exports) -> Screen:
    """Which file?"""
    return await _choice(visit, door.contest)


async def _choice(visit: Visit, contest_id: int, *, done: str = "") -> Screen:
    contest = await contests.contest(visit.session, contest_id)
    sent, judged = await entry_exports.counts(visit.session, contest_id)
    order = await acts.state(visit.session, visit.viewer, contest_id)
    return screens.choice(visit.say, contest, sent, judged, order).with_toast(done)


@rooms.room(doors.EntriesPaper, may=Right.CONTEST)
async def entries(visit: Visit, door: doors.EntriesPaper) -> Screen:
    """All entries; the file is made in a thread, after the visit."""
    contest = await contests.contest(visit.session, door.contest)
    whole = await entry_exports.whole(visit.session, door.contest)
    if not whole.rows:
        raise Refusal("refusal-export-nothing")
    return screens.entries(visit.say, contest, whole)


@rooms.room(doors.ScoresPaper, may=Right.CONTEST)
async def scores(visit: Visit, door: doors.ScoresPaper) -> Screen:
    """All sheets of the jury."""
    contest = await contests.contest(visit.session, door.contest)
    found = await entry_exports.scores(visit.session, door.contest)
    if not found.sheets:
        raise Refusal("refusal-export-no-scores")
    return screens.scores(visit.say, contest, found)


@rooms.room(doors.OrderFiles, may=Right.CONTEST)
async def files(visit: Visit, door: doors.OrderFiles) -> Screen:
    """They are gathered aside and come in parts; asked for twice, they come once."""
    is_new = await acts.order(visit.session, visit.viewer, door.contest, visit.now)
    done = visit.say("parcel-ordered" if is_new else "parcel-ordered-already")
    return await _choice(visit, door.contest, done=done)
