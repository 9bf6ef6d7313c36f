"""The log of actions."""

from bot.telegram.doors.base import Door


class Audit(Door, prefix="audit"):
    """Who did what; `action` filters."""

    action: str = ""
    page: int = 1


class AuditFilter(Door, prefix="auditby"):
    """Choose an action to filter by."""


class AuditPaper(Door, prefix="auditcsv"):
    """The log as a file."""

    action: str = ""
