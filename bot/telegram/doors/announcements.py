"""Announcements: written, tried on oneself, sent, stopped, let go on."""

from bot.telegram.doors.base import Door


class Announce(Door, prefix="announce"):
    """Begin an announcement, or go on with the one that was begun."""


class Announcements(Door, prefix="anns"):
    """All of them, what is going on first."""

    page: int = 1


class AnnouncementCard(Door, prefix="ann"):
    """One announcement as it stands: the draft, or how far it has come."""

    announcement: int


class AnnouncementParts(Door, prefix="annparts"):
    """The messages of a draft, each with a button that takes it out."""

    announcement: int


class DropPart(Door, prefix="annout"):
    """Take one message out."""

    part: int


class Official(Door, prefix="annofficial"):
    """An official one reaches those too who have muted news."""

    announcement: int
    on: bool


class TryAnnouncement(Door, prefix="anntry"):
    """Send it to oneself, and to nobody else."""

    announcement: int


class TryAs(Door, prefix="annas"):
    """See it, alone, with the values of one of its readers filled in."""

    announcement: int


class ConfirmAnnouncement(Door, prefix="annsure"):
    """Look at the number of people before it goes; `now`: an official one disturbs their quiet hours."""

    announcement: int
    now: bool = False


class SendAnnouncement(Door, prefix="annsend"):
    """Send it to so many people as were seen."""

    announcement: int
    number: int
    now: bool = False


class PauseAnnouncement(Door, prefix="annpause"):
    """Stop after what is on its way."""

    announcement: int


class ResumeAnnouncement(Door, prefix="anngo"):
    """Go on with the next person."""

    announcement: int


class CancelAnnouncement(Door, prefix="annstop"):
    """Call it off for good, asked once."""

    announcement: int
    sure: bool = False


class DiscardAnnouncement(Door, prefix="anndrop"):
    """Throw the draft away, asked once."""

    announcement: int
    sure: bool = False


class LeaveCard(Door, prefix="annleave"):
    """Go away from the message that follows the sending: it must not be drawn over what is shown there next."""

    announcement: int
    home: bool = False
