"""Organisations that have sent no entry, and a word to their heads."""

from bot.telegram.doors.base import Door


class NoEntry(Door, prefix="noentry"):
    """Who has sent none, by name."""

    contest: int
    page: int = 1


class AskForEntries(Door, prefix="askentry"):
    """Remind their heads, once it was seen how many they are."""

    contest: int
    sure: bool = False
