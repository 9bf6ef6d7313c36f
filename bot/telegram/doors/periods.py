"""Periods of a recurring result."""

from bot.telegram.doors.base import Door


class ClosePeriod(Door, prefix="shut"):
    """Take no more reports for a period."""

    occurrence: int
    sure: bool = False


class OpenPeriod(Door, prefix="reopen"):
    """Take reports for it again."""

    occurrence: int
