"""Targets of a published plan: how far each is, where its number comes from, and the number written down."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import counters as screens
from models.actions import counters as acts
from models.queries import counters, draft_rows
from models.queries.counters import Aimed
from models.queries.draft_rows import Row
from models.refusal import Refusal
from models.rules.counters import Which, require_counting
from models.rules.rights import Right

rooms = Rooms()
OVER = frozenset(
    {
        "refusal-gone",
        "refusal-target-gone",
        "refusal-count-archived",
        "refusal-count-reports",
        "refusal-count-entries",
    }
)
"""Refusals after which no number is asked for."""


@rooms.room(doors.Counters, may=Right.PLAN)
async def overview(visit: Visit, door: doors.Counters) -> Screen:
    """Every target of an activity; the only one is opened at once."""
    row, aimed = await _aimed(visit, door.activity)
    if len(aimed) == 1:
        return await _one(visit, door.activity, aimed[0])
    pages = Pages(len(aimed), door.page)
    return screens.overview(visit.say, row, aimed[pages.offset : pages.offset + pages.size], pages)


@rooms.room(doors.Counter, may=Right.PLAN)
async def one(visit: Visit, door: doors.Counter) -> Screen:
    """One target: how it is counted, and who wrote what."""
    for each in (await _aimed(visit, door.activity))[1]:
        if (each.aim.milestone_id, each.aim.mark) == (door.milestone, door.mark):
            return await _one(visit, door.activity, each)
    raise Refusal("refusal-target-gone")


@rooms.room(doors.CountBy, may=Right.PLAN)
async def count_by(visit: Visit, door: doors.CountBy) -> Screen:
    """Its number comes from somewhere else from now on."""
    which = Which(door.activity, door.milestone, door.mark)
    about = await acts.choose(visit.session, visit.viewer, which, door.source, visit.now)
    return await _one(visit, door.activity, await counters.one(visit.session, which, about))


@rooms.answer("count", may=Right.PLAN)
@late.ended_by(OVER, lambda activity: doors.PlanActivity(activity=activity))
async def written(visit: Visit, message: Message, about: str) -> Screen:
    """So much there is by now."""
    which = Which.unpacked(about)
    done = await acts.write(visit.session, visit.viewer, which, typed.words(message), visit.now)
    return screens.written(visit.say, which.activity_id, done)


async def _aimed(visit: Visit, activity_id: int) -> tuple[Row, list[Aimed]]:
    row = await draft_rows.row(visit.session, activity_id)
    require_counting(row.plan)
    return row, await counters.aimed(visit.session, row.activity)


async def _one(visit: Visit, activity_id: int, each: Aimed) -> Screen:
    entries = await counters.history(visit.session, activity_id, each.aim)
    return screens.one(visit.say, activity_id, each, entries)
