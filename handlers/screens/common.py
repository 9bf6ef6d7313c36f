"""What many screens share: the way back, the way home, a title cut at a word."""

from collections.abc import Sequence
from html import escape

from bot.telegram.doors import Door, Home
from bot.telegram.screen import Button
from locales import Html, Say

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


def cut(title: str, width: int = 44) -> str:
    """A title in a list: at most `width` characters, cut at a word with «…»."""
    title = " ".join(title.split())
    if len(title) <= width:
        return title
    head = title[:width].rsplit(" ", 1)[0] if " " in title[:width] else title[: width - 1]
    return head.rstrip(" ,.;:–-«(") + "…"


def lines(*parts: str | None) -> Html:
    """Texts of ours joined by line ends; empty ones are left out, "" between two makes a blank line."""
    return Html("\n".join(part for part in parts if part is not None))


def quote(text: str) -> Html:
    """Somebody's own words as a quotation that folds when it is long."""
    tag = "<blockquote expandable>" if len(text) > 200 or text.count("\n") > 3 else "<blockquote>"
    return Html(f"{tag}{escape(text, quote=False)}</blockquote>")
