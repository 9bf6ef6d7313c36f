"""A message as a person reads it: words, labels of buttons, and the words again with their marks as HTML."""

from __future__ import annotations

import html
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ("<tg-spoiler>", "</tg-spoiler>"),
    "code": ("<code>", "</code>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
}
_MEDIA = ("photo", "video", "document", "audio", "voice", "animation", "video_note")


@dataclass(frozen=True, slots=True)
class Screen:
    """`buttons` are the labels of the inline keyboard, row by row; `body` is the whole Message."""

    body: dict[str, Any]

    @property
    def id(self) -> int:
        return int(self.body["message_id"])

    @property
    def text(self) -> str:
        return str(self.body.get("text") or self.body.get("caption") or "")

    @property
    def html(self) -> str:
        return marked(self.text, self.body.get("entities") or self.body.get("caption_entities") or [])

    @property
    def media(self) -> str | None:
        return next((kind for kind in _MEDIA if kind in self.body), None)

    @property
    def buttons(self) -> list[list[str]]:
        return [[button["text"] for button in row] for row in self.keys]

    @property
    def keys(self) -> list[list[dict[str, Any]]]:
        """The buttons themselves, with what they do."""
        markup = self.body.get("reply_markup", {})
        keyboard: list[list[dict[str, Any]]] = markup.get("inline_keyboard", [])
        return keyboard

    @property
    def labels(self) -> list[str]:
        return [label for row in self.buttons for label in row]

    def place(self, label: str) -> tuple[int, int] | None:
        """(row, column) of the button with exactly this label, else of the first that starts so."""
        places = list(self._places())
        for fits in (str.__eq__, str.startswith):
            for row, column, text in places:
                if fits(text, label):
                    return row, column
        return None

    def _places(self) -> Iterator[tuple[int, int, str]]:
        for row, labels in enumerate(self.buttons):
            for column, text in enumerate(labels):
                yield row, column, text

    def __str__(self) -> str:
        rows = "\n".join(" ".join(f"[{label}]" for label in row) for row in self.buttons)
        return f"#{self.id} {self.text}\n{rows}".rstrip()


def _tags(entity: dict[str, Any]) -> tuple[str, str] | None:
    kind = entity["type"]
    if kind == "pre":
        language = entity.get("language")
        inside = f'<code class="language-{html.escape(language)}">' if language else ""
        return f"<pre>{inside}", ("</code>" if language else "") + "</pre>"
    if kind == "text_link":
        return f'<a href="{html.escape(entity["url"])}">', "</a>"
    if kind == "text_mention":
        return f'<a href="tg://user?id={entity["user"]["id"]}">', "</a>"
    if kind == "custom_emoji":
        return f'<tg-emoji emoji-id="{entity["custom_emoji_id"]}">', "</tg-emoji>"
    if kind == "date_time":
        shape = entity.get("date_time_format")
        extra = f' format="{html.escape(shape)}"' if shape else ""
        return f'<tg-time unix="{entity["unix_time"]}"{extra}>', "</tg-time>"
    return _TAGS.get(kind)


def marked(text: str, entities: list[dict[str, Any]]) -> str:
    """HTML that Telegram would read as this text with these entities; found links stay plain."""
    units = text.encode("utf-16-le", "surrogatepass")
    cuts: dict[int, list[str]] = {}
    spans = [(e["offset"], e["offset"] + e["length"], tags) for e in entities if (tags := _tags(e))]
    for start, end, tags in _nested(spans):
        cuts.setdefault(start, []).append(tags[0])
        cuts.setdefault(end, []).insert(0, tags[1])
    pieces, last = [], 0
    for cut in sorted(cuts):
        pieces += [_escaped(units, last, cut), *cuts[cut]]
        last = cut
    return "".join(pieces) + _escaped(units, last, len(units) // 2)


def _escaped(units: bytes, start: int, end: int) -> str:
    return html.escape(units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass"), quote=False)


Span = tuple[int, int, tuple[str, str]]


def _nested(spans: list[Span]) -> list[Span]:
    """Spans cut where they cross, outer ones first, so that tags close in order."""
    done: list[Span] = []
    for start, end, tags in sorted(spans, key=lambda span: (span[0], -span[1])):
        edges = sorted({start, end, *(e for s, e, _ in done if s < start < e < end)})
        done += [(a, b, tags) for a, b in itertools.pairwise(edges)]
    return sorted(done, key=lambda span: (span[0], -span[1]))
