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
    contest = await contests.contest(visit.session, door.contest)
    sent, judged = await entry_exports.counts(visit.session, door.contest)
    order = await acts.state(visit.session, visit.viewer, door.contest)
    return screens.choice(visit.say, contest, sent, judged, order)


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
    return screens.ordered(visit.say, door, is_new=is_new)
