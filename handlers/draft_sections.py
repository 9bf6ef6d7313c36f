"""The sections of a draft: called otherwise, or taken away when they are none."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import draft_sections as screens
from models.actions import draft_sections as acts
from models.queries import draft_rows
from models.rules.draft_states import OVER, require_draft
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.FixSection, may=Right.PLAN)
async def ask(visit: Visit, door: doors.FixSection) -> Screen:
    """Ask for another title of the section."""
    section, plan = await draft_rows.section(visit.session, door.section)
    require_draft(plan)
    return screens.ask(visit.say, section)


@rooms.answer("draft-section", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def titled(visit: Visit, message: Message, about: str) -> Screen:
    """The section is called so from now on."""
    section = await acts.retitle(visit.session, visit.viewer, int(about), typed.words(message), visit.now)
    return screens.titled(visit.say, section)


@rooms.room(doors.DropSection, may=Right.PLAN)
async def drop(visit: Visit, door: doors.DropSection) -> Screen:
    """Say what it means; when one is sure, do it."""
    if door.mark:
        return screens.dropped(
            visit.say, await acts.drop(visit.session, visit.viewer, door.section, door.mark, visit.now)
        )
    section, plan = await draft_rows.section(visit.session, door.section)
    require_draft(plan)
    return screens.drop(visit.say, section)
