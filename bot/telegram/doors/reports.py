"""Reports and their evidence."""

from bot.telegram.doors.base import Door


class Write(Door, prefix="write"):
    """Begin or go on with a report."""

    assignment: int


class Drafts(Door, prefix="drafts"):
    """Reports begun and not sent."""


class Evidence(Door, prefix="proofs"):
    """What has been sent so far, each with a button that takes it out."""

    report: int
    page: int = 1


class TakeOut(Door, prefix="takeout"):
    """Take one piece out of the draft."""

    evidence: int


class Preview(Door, prefix="preview"):
    """The report as the reviewer will see it."""

    report: int


class Send(Door, prefix="send"):
    """Submit; the attempt makes a second press harmless."""

    report: int
    attempt: int


class Postpone(Door, prefix="later"):
    """Put the draft away."""

    report: int


class Discard(Door, prefix="discard"):
    """Delete a draft."""

    report: int
    sure: bool = False


class Materials(Door, prefix="files"):
    """Send the original files again, from the messenger's own store."""

    report: int


class Attempts(Door, prefix="attempts"):
    """All decisions about one report."""

    report: int
