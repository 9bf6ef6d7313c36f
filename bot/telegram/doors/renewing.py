"""An announcement whose original was deleted waits for it to be sent anew."""

from bot.telegram.doors.base import Door


class Renew(Door, prefix="annrenew"):
    """Ask for the message that takes the place of the lost one."""

    announcement: int


class LeaveOut(Door, prefix="annwithout"):
    """Go on without what is lost."""

    announcement: int
