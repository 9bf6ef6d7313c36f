"""The owner of a diploma says that the name on it is wrong."""

from bot.telegram.doors.base import Door


class WrongName(Door, prefix="wrongname"):
    """Ask how it is spelt."""

    diploma: int
