"""What a reminder offers."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from models.tables import PROACTIVE


class Snooze(Door, prefix="snooze"):
    """Remind me again: «evening», «tomorrow»."""

    until: Annotated[str, one_of("evening", "tomorrow")]


class Why(Door, prefix="why"):
    """Why did I get this?"""

    kind: Annotated[str, one_of(*PROACTIVE)]
