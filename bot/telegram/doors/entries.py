"""Entries to contests: begun, looked at, sent, taken back."""

from bot.telegram.doors.base import Door


class MyEntries(Door, prefix="entries"):
    """All entries one has to do with, over all contests."""

    page: int = 1


class EntryCard(Door, prefix="entry"):
    """One entry: how it stands, and what comes next."""

    entry: int


class EntryStart(Door, prefix="entrystart"):
    """Which nomination, of which organisation (0: the only one, or choose)?"""

    contest: int
    organisation: int = 0
    page: int = 1


class EntryBegin(Door, prefix="entrynew"):
    """Begin one; `have` is how many of them were seen, so that a second press begins no other."""

    nomination: int
    organisation: int
    have: int


class EntryCheck(Door, prefix="entrycheck"):
    """Look at it before it is sent: all answers, and what is missing."""

    entry: int


class EntrySend(Door, prefix="entrysend"):
    """Send it; the number of the version makes a second press harmless."""

    entry: int
    version: int


class EntryWithdraw(Door, prefix="entryback"):
    """Take it back, asked once."""

    entry: int
    sure: bool = False


class EntryRestore(Door, prefix="entryagain"):
    """Bring a withdrawn one back."""

    entry: int


class EntryVersions(Door, prefix="entrysent"):
    """What was sent, version by version."""

    entry: int
    page: int = 1


class EntryCopy(Door, prefix="entrycopy"):
    """One version as it was sent."""

    version: int


class EntryFiles(Door, prefix="entryfiles"):
    """Send its files again, from the messenger's own store."""

    entry: int
