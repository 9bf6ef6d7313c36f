"""The hall: /start, home, help, settings, /cancel – where everybody comes in and finds the way."""

from dataclasses import replace

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen, Whisper
from bot.telegram.visit import Visit
from handlers import registration
from handlers.screens import hall as screens
from locales import LANGUAGES, speaker
from models.actions import people as acts
from models.queries import assignments, home, people
from models.queries.assignments import Wanted
from models.refusal import Refusal
from models.rules.rights import Right

rooms = Rooms()

ZONES = (
    "",
    "Europe/Kaliningrad",
    "Europe/Moscow",
    "Europe/Samara",
    "Asia/Yekaterinburg",
    "Asia/Omsk",
    "Asia/Krasnoyarsk",
    "Asia/Irkutsk",
    "Asia/Yakutsk",
    "Asia/Vladivostok",
    "Asia/Magadan",
    "Asia/Kamchatka",
)
"""The zones of Russia, west to east; the first is the network's own."""


@rooms.room(doors.Home, may=Right.ENTER, command="home start")
async def enter(visit: Visit, door: doors.Home) -> Screen:
    """The first screen of somebody we know, a welcome for somebody we do not."""
    home = await home_screen(visit)
    return replace(home, menu=visit.viewer.roles) if visit.command else home


async def home_screen(visit: Visit) -> Screen:
    """What waits for this person, in numbers, and the rooms of their roles."""
    if not visit.viewer.roles:
        return await registration.threshold(visit)
    desk = await home.desk(visit.session, visit.viewer, visit.now)
    nearest = None
    if own := visit.viewer.organisations():
        found = await assignments.lines(visit.session, Wanted(own), "next", visit.now, limit=1)
        nearest = found[0] if found else None
    return screens.home(visit.say, visit.viewer, desk, nearest, visit.now)


@rooms.room(doors.Cancel, may=Right.ENTER, command="cancel")
async def cancel(visit: Visit, door: doors.Cancel) -> Screen:
    """Leave the question; say what was left, and that drafts are kept."""
    question = await visit.memory.recall(visit.session)
    return screens.cancelled(visit.say, question)


@rooms.room(doors.Help, may=Right.ENTER, command="help")
async def help_(visit: Visit, door: doors.Help) -> Screen:
    """What a person in these roles can do, with examples; a question that was asked stays open."""
    question = await visit.memory.recall(visit.session)
    return screens.help_(visit.say, visit.viewer, question)


@rooms.room(doors.Settings, may=Right.ENTER, command="settings")
async def settings(visit: Visit, door: doors.Settings) -> Screen:
    """Language, zone, and what the bot may write about."""
    wishes = await people.wishes(visit.session, visit.viewer)
    return screens.settings(visit.say, visit.viewer, wishes)


@rooms.room(doors.Language, may=Right.ENTER)
async def language(visit: Visit, door: doors.Language) -> Screen:
    """Speak another language from now on."""
    if door.code not in LANGUAGES:
        raise Refusal("refusal-gone")
    await acts.speak(visit.session, visit.viewer, door.code)
    visit.say = speaker(door.code, visit.viewer.zone)
    wishes = await people.wishes(visit.session, visit.viewer)
    return screens.settings(visit.say, visit.viewer, wishes)


@rooms.room(doors.Switch, may=Right.BELONG)
async def switch(visit: Visit, door: doors.Switch) -> Screen:
    """Turn a kind of letter on or off."""
    await acts.switch(visit.session, visit.viewer, door.what, on=door.on)
    wishes = await people.wishes(visit.session, visit.viewer)
    return screens.settings(visit.say, visit.viewer, wishes)


@rooms.room(doors.Zones, may=Right.BELONG)
async def zones(visit: Visit, door: doors.Zones) -> Screen:
    """Choose one's own zone."""
    return screens.zones(visit.say, ZONES, visit.now)


@rooms.room(doors.Zone, may=Right.BELONG)
async def zone(visit: Visit, door: doors.Zone) -> Screen:
    """Times are shown in this zone from now on."""
    if not 0 <= door.number < len(ZONES):
        raise Refusal("refusal-gone")
    await acts.move(visit.session, visit.viewer, ZONES[door.number] or None)
    wishes = await people.wishes(visit.session, visit.viewer)
    if wishes.zone:
        visit.say = speaker(visit.say.language, wishes.zone)
    return screens.settings(visit.say, visit.viewer, wishes)


@rooms.room(doors.Page, may=Right.ENTER)
async def page(visit: Visit, door: doors.Page) -> Whisper:
    """The label between the arrows: where one is."""
    return Whisper(visit.say("page", number=door.number, last=door.last))
