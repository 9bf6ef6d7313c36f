"""The mark of a standing."""

from bot.telegram.phrases import period, until
from handlers.screens.common import MARKS
from models.rules.deadlines import Standing

__all__ = ["mark", "period", "until"]

_MARK = {
    Standing.OVERDUE: "overdue",
    Standing.RETURNED: "returned",
    Standing.SOON: "soon",
    Standing.SUBMITTED: "submitted",
    Standing.DONE: "done",
    Standing.UPCOMING: "upcoming",
}


def mark(standing: Standing) -> str:
    """The mark of a standing, or nothing where the legend has none."""
    return MARKS.get(_MARK.get(standing, ""), "")
