"""The team of an entry: called by its head, each of them says for themselves."""

from bot.telegram.doors.base import Door


class EntryTeam(Door, prefix="mates"):
    """Who takes part, and who has said so."""

    entry: int


class TeamCall(Door, prefix="matesadd"):
    """Whom to call?"""

    entry: int
    page: int = 1


class TeamIn(Door, prefix="matein"):
    """Call this student."""

    entry: int
    person: int


class TeamOut(Door, prefix="mateout"):
    """Put somebody out."""

    entry: int
    person: int


class TeamJoin(Door, prefix="mateyes"):
    """«I take part.»"""

    entry: int


class TeamDecline(Door, prefix="mateno"):
    """«I do not», asked once of whoever had said yes."""

    entry: int
    sure: bool = False


class TeamPublish(Door, prefix="matepub"):
    """Whether one's name and work may be published."""

    entry: int
    on: bool
