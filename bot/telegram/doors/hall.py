"""The hall: home, help, settings."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from locales import LANGUAGES


class Home(Door, prefix="home"):
    """The first screen."""


class Cancel(Door, prefix="cancel"):
    """Leave the question that was asked; drafts stay."""


class Help(Door, prefix="help"):
    """What a person in this role can do here."""


class Settings(Door, prefix="set"):
    """Language, zone, what the bot may write about."""


class Language(Door, prefix="lang"):
    """Speak another language from now on."""

    code: Annotated[str, one_of(*LANGUAGES)]


class Switch(Door, prefix="switch"):
    """Let the bot write about «reminders» or «summaries», or not."""

    what: Annotated[str, one_of("reminders", "summaries")]
    on: bool


class Zones(Door, prefix="zones"):
    """Choose one's own zone."""


class Zone(Door, prefix="zone"):
    """Take the zone with this number of the list; 0 is the network's."""

    number: int


class Page(Door, prefix="page"):
    """The label «2/7» between the arrows: says where one is."""

    number: int
    last: int
