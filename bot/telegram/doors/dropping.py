"""An entry that was never sent is thrown away."""

from bot.telegram.doors.base import Door


class EntryDrop(Door, prefix="entrydrop"):
    """Delete it, asked once."""

    entry: int
    sure: bool = False
