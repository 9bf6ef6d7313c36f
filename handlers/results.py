"""What an entrant learns once the results are out: place, award, averages and words, as the contest tells them."""

from bot.telegram.doors import outcomes as doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import results as screens
from models.queries import results
from models.queries.results import Told
from models.refusal import Refusal
from models.rules.rights import Right, holds, speaks_for

rooms = Rooms()


@rooms.room(doors.Result, may=Right.BELONG)
async def result(visit: Visit, door: doors.Result) -> Screen:
    """The result of one entry, for its team, the heads of its organisation and those who see the contest."""
    told = await results.told(visit.session, door.entry, door.stage)
    await _require_theirs(visit, told)
    return screens.result(visit.say, told)


async def _require_theirs(visit: Visit, told: Told) -> None:
    entry = told.settled.entry
    if holds(visit.viewer, Right.CONTEST_SEE) or speaks_for(visit.viewer, entry.organisation_id or 0):
        return
    if not await results.in_team(visit.session, entry.id, visit.viewer.person_id):
        raise Refusal("refusal-other-organisation")
