"""The post: what arrived, what did not, what will go out tomorrow, and the switch that stops it all."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of


class Post(Door, prefix="post"):
    """How the letters of the last days stand."""


class Letters(Door, prefix="letters"):
    """Letters one by one: those «lost» or «retried» of everybody, or «all» of one person."""

    show: Annotated[str, one_of("lost", "retried", "all")] = "lost"
    person: int = 0
    page: int = 1


class Tomorrow(Door, prefix="morrow"):
    """Who will get what tomorrow, by organisation."""

    page: int = 1


class TomorrowOf(Door, prefix="morrowof"):
    """The same of one organisation, by person; 0: whoever belongs to none."""

    organisation: int
    page: int = 1


class Freezer(Door, prefix="freeze"):
    """Stop, or let go again, everything the bot says unasked."""


class Freeze(Door, prefix="frozen"):
    """Do it: `on` stops."""

    on: bool
