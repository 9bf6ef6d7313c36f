"""An announcement that has arrived is corrected, or taken back from all chats."""

from bot.telegram.doors.base import Door


class Correct(Door, prefix="annedit"):
    """Write another text for all; `part` is the message it is about (0: choose)."""

    announcement: int
    part: int = 0


class TakeBack(Door, prefix="anndel"):
    """Delete it for all, asked once."""

    announcement: int
    sure: bool = False
