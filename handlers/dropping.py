"""An entry that was never sent is thrown away, asked once."""

from bot.telegram.doors import dropping as doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import dropping as screens
from models.actions import entries as acts
from models.queries import entries
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.EntryDrop, may=Right.FILL)
async def drop(visit: Visit, door: doors.EntryDrop) -> Screen:
    """What goes with it is said first."""
    if door.sure:
        return screens.dropped(visit.say, await acts.drop(visit.session, visit.viewer, door.entry, visit.now))
    form = await entries.form(visit.session, door.entry)
    acts.require_droppable(visit.viewer, form)
    return screens.sure(visit.say, form)
