"""Settings: how one is spoken to, what the bot may write about unasked, and when."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import typed
from handlers.screens import settings as screens
from locales import speaker
from models.actions import wishes as acts
from models.queries import people, wishes
from models.refusal import Refusal
from models.rules import quiet
from models.rules.rights import Right
from models.rules.zones import RUSSIA

rooms = Rooms()

ZONES = ("", *RUSSIA)
"""What is offered; the first is the organisation's or the network's own."""
HOURS = ("", *quiet.CHOICES)


@rooms.room(doors.Settings, may=Right.ENTER, command="settings")
async def settings(visit: Visit, door: doors.Settings) -> Screen:
    """Language, zone, what the bot may write about and when."""
    return await _settings(visit)


@rooms.room(doors.Language, may=Right.ENTER)
async def language(visit: Visit, door: doors.Language) -> Screen:
    """Speak another language from now on."""
    await acts.speak(visit.session, visit.viewer, door.code)
    visit.say = speaker(door.code, visit.viewer.zone)
    return await _settings(visit)


@rooms.room(doors.Switch, may=Right.BELONG)
async def switch(visit: Visit, door: doors.Switch) -> Screen:
    """Turn a kind of letter, or Sundays, on or off."""
    await acts.switch(visit.session, visit.viewer, door.what, on=door.on)
    if door.what == "sundays":
        return await _hours(visit)
    return await _settings(visit)


@rooms.room(doors.Zones, may=Right.BELONG)
async def zones(visit: Visit, door: doors.Zones) -> Screen:
    """Choose one's own zone."""
    return screens.zones(visit.say, ZONES, visit.now)


@rooms.room(doors.Zone, may=Right.BELONG)
async def zone(visit: Visit, door: doors.Zone) -> Screen:
    """Times are shown in this zone from now on."""
    name = _chosen(ZONES, door.number)
    await acts.move(visit.session, visit.viewer, name or None)
    if not name:
        viewer = await people.viewer(visit.session, visit.viewer.account, visit.viewer.language, visit.zone)
        name = viewer.zone
    visit.say = speaker(visit.say.language, name)
    return await _settings(visit)


@rooms.room(doors.Hours, may=Right.BELONG)
async def hours(visit: Visit, door: doors.Hours) -> Screen:
    """Choose the hours in which the bot does not speak first, or type them."""
    return await _hours(visit)


@rooms.room(doors.TakeHours, may=Right.BELONG)
async def take_hours(visit: Visit, door: doors.TakeHours) -> Screen:
    """These are the quiet hours from now on."""
    await acts.keep_quiet(visit.session, visit.viewer, _chosen(HOURS, door.number))
    return await _settings(visit)


@rooms.answer("hours", may=Right.BELONG)
async def typed_hours(visit: Visit, message: Message, about: str) -> Screen:
    """Quiet hours in one's own words."""
    await acts.keep_quiet(visit.session, visit.viewer, typed.words(message))
    return await _settings(visit)


@rooms.room(doors.SummaryDays, may=Right.BELONG)
async def summary_days(visit: Visit, door: doors.SummaryDays) -> Screen:
    """Choose the day of the weekly summary."""
    return screens.summary_days(visit.say, await wishes.of(visit.session, visit.viewer), visit.hours)


@rooms.room(doors.SummaryHours, may=Right.BELONG)
async def summary_hours(visit: Visit, door: doors.SummaryHours) -> Screen:
    """Choose its hour."""
    if door.day not in range(7):
        raise Refusal("refusal-gone")
    found = await wishes.of(visit.session, visit.viewer)
    return screens.summary_hours(visit.say, door.day, found, visit.hours, visit.now)


@rooms.room(doors.SummaryAt, may=Right.BELONG)
async def summary_at(visit: Visit, door: doors.SummaryAt) -> Screen:
    """The weekly summary comes then from now on."""
    await acts.summarise_at(visit.session, visit.viewer, door.day, door.hour)
    return await _settings(visit)


async def _settings(visit: Visit) -> Screen:
    found = await wishes.of(visit.session, visit.viewer)
    return screens.settings(visit.say, visit.viewer, found, visit.hours, visit.now)


async def _hours(visit: Visit) -> Screen:
    return screens.hours(visit.say, await wishes.of(visit.session, visit.viewer), visit.hours)


def _chosen(offered: tuple[str, ...], number: int) -> str:
    if number >= len(offered):
        raise Refusal("refusal-gone")
    return offered[number]
