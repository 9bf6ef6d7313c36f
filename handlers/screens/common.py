"""What many screens share: the way back, the way home, a title cut at a word."""

from collections.abc import Sequence

from bot.telegram.doors import Door, Home
from bot.telegram.phrases import cut, lines, quote
from bot.telegram.screen import Button
from locales import Say

__all__ = ["MARKS", "cut", "lines", "quote", "ways"]

MARKS = {
    "done": "✅",
    "submitted": "📨",
    "returned": "↩️",
    "soon": "⏳",
    "overdue": "🔴",
    "upcoming": "▫️",
}
"""The one legend of marks. The word always stands beside it."""


def ways(say: Say, back: Door | None = None) -> Sequence[Button]:
    """The last row of every screen: «‹ Назад» and «Домой», always in this order and place."""
    home = Button(say("button-home"), Home())
    return [Button(say("button-back"), back), home] if back is not None else [home]
