"""Settings: how one is spoken to, what the bot may write about, and when."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from locales import LANGUAGES


class Settings(Door, prefix="set"):
    """Language, zone, what the bot may write about and when."""


class Language(Door, prefix="lang"):
    """Speak another language from now on."""

    code: Annotated[str, one_of(*LANGUAGES)]


class Switch(Door, prefix="switch"):
    """Let the bot write about «reminders», «summaries», «praise», «news», or on «sundays» – or not."""

    what: Annotated[str, one_of("reminders", "summaries", "praise", "news", "sundays")]
    on: bool


class Zones(Door, prefix="zones"):
    """Choose one's own zone."""


class Zone(Door, prefix="zone"):
    """Take the zone with this number of the list; 0 is the network's."""

    number: int


class Hours(Door, prefix="hours"):
    """Choose one's own quiet hours; others than those offered can be typed."""


class TakeHours(Door, prefix="quiet"):
    """Take the quiet hours with this number of the list; 0 is the network's."""

    number: int


class SummaryDays(Door, prefix="weekday"):
    """Choose the day of the weekly summary."""


class SummaryHours(Door, prefix="weekhour"):
    """Choose the hour of the weekly summary on this day; Monday is 0."""

    day: int


class SummaryAt(Door, prefix="weekat"):
    """Take this day and hour for the weekly summary."""

    day: int
    hour: int
