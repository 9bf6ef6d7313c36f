"""What a reminder offers."""

from bot.telegram.doors.base import Door


class Snooze(Door, prefix="snooze"):
    """Remind me again: «evening», «tomorrow»."""

    until: str


class Why(Door, prefix="why"):
    """Why did I get this?"""

    kind: str
