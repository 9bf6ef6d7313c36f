"""A second pair of eyes: what others are about to send is looked at by an admin, let go, or handed back with a word."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.doors import approving as ways
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen, Whisper
from bot.telegram.visit import Visit
from handlers import announcements as drafts
from handlers import late, typed
from handlers.screens import approving as screens
from handlers.sending import card
from models.actions import approving
from models.queries import announcements
from models.queries.announcements import Sheet
from models.rules.rights import Right

rooms = Rooms()

SETTLED = ("refusal-gone", "refusal-announce-decided")


@rooms.room(ways.ApprovalRule, may=Right.APPROVE)
async def rule(visit: Visit, door: ways.ApprovalRule) -> Screen:
    """From now on it is needed, or is not."""
    await approving.rule(visit.session, visit.viewer, visit.now, on=door.on)
    return await drafts.overview(visit, doors.Announcements())


@rooms.room(ways.LookAt, may=Right.APPROVE)
async def look(visit: Visit, door: ways.LookAt) -> Whisper:
    """All of it comes to the admin alone."""
    await approving.look(visit.session, visit.viewer, door.announcement, visit.now)
    return Whisper(visit.say("announce-trying"))


@rooms.room(ways.Approve, may=Right.APPROVE)
async def approve(visit: Visit, door: ways.Approve) -> Screen:
    """It goes."""
    return await card(
        visit, await approving.approve(visit.session, visit.viewer, door.announcement, visit.zone, visit.now)
    )


@rooms.room(ways.HandBack, may=Right.APPROVE)
async def hand_back(visit: Visit, door: ways.HandBack) -> Screen:
    """Why does it not go as it is?"""
    row = await approving.asked(visit.session, visit.viewer, door.announcement)
    return screens.why(visit.say, row)


@rooms.answer("announce-return", may=Right.APPROVE)
@late.ended_by(SETTLED, doors.Announcements())
async def because(visit: Visit, message: Message, about: str) -> Screen:
    """The author is told why."""
    words = typed.words(message)
    row = await approving.hand_back(visit.session, visit.viewer, int(about), words, visit.now)
    return screens.handed_back(visit.say, row)


@rooms.room(ways.Withdraw, may=Right.ANNOUNCE)
async def withdraw(visit: Visit, door: ways.Withdraw) -> Screen:
    """A draft again."""
    row = await approving.withdraw(visit.session, visit.viewer, door.announcement, visit.now)
    return await drafts.draft(visit, Sheet(row, await announcements.parts(visit.session, row.id)))
