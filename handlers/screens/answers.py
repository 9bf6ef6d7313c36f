"""What an entry answers to a field, in words: whole, or cut to what a card has room for."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from typing import Any

from bot.telegram.screen import Piece
from handlers.screens import common, evidence
from locales import Html, Say
from models.rules.field_words import written
from models.tables import EvidenceKind, FieldKind

Value = Mapping[str, Any]
NAMES = 3
"""How many files are named beside their number."""


def said(say: Say, title: str, kind: str, value: Value, width: int) -> Html:
    """The field and its answer: a text as a quotation below, cut at `width` characters, anything else beside it."""
    if kind == FieldKind.TEXT:
        return common.lines(say("answer-title", title=title), quoted(say, value["text"], width))
    return say("answer-said", title=title, answer=brief(say, kind, value))


def quoted(say: Say, text: str, width: int) -> Html:
    """A quotation that folds when it is long; of one that is cut, how much is left."""
    rest = len(text) - width
    if rest <= 0:
        return common.quote(text)
    return common.lines(common.quote(text[:width] + "…"), say("answer-more", number=rest))


def brief(say: Say, kind: str, value: Value) -> Html:
    """An answer of one line."""
    match kind:
        case FieldKind.NUMBER:
            return Html(written(value["number"]))
        case FieldKind.DATE:
            return Html(say.day(date.fromisoformat(value["date"])))
        case FieldKind.CHOICE | FieldKind.CHOICES:
            return Html(escape(", ".join(value["choices"]), quote=False))
        case FieldKind.LINK:
            tags = value.get("tagged")  # somebody vouches for them: nobody has opened the post
            more = f" · {say('answer-tagged', tags=' '.join(tags))}" if tags else ""
            return Html(evidence.anchor(value["link"]) + more)
        case FieldKind.CONSENT:
            return say("answer-consent")
        case FieldKind.FILE | FieldKind.PHOTO | FieldKind.VIDEO:
            return _files(say, value["files"])
    return Html(escape(common.cut(value["text"], 200), quote=False))


def _files(say: Say, files: Sequence[Mapping[str, Any]]) -> Html:
    """«2 фото», «1 файл: сценарий.pdf»."""
    tally = evidence.tally(say, Counter(EvidenceKind(one["kind"]) for one in files))
    names = [common.cut(one["name"], 40) for one in files if one["name"]]
    more = ", ".join(names[:NAMES]) + ("…" if len(names) > NAMES else "")
    return Html(f"{tally}: {escape(more, quote=False)}" if names else tally)


def files(values: Sequence[tuple[str, Value]]) -> Sequence[Piece]:
    """The files of the answers as they are sent again, each with the title of its field; photos first."""
    order = tuple(EvidenceKind)
    found = [
        Piece(EvidenceKind(one["kind"]), one["file"], Html(escape(common.cut(title, 200), quote=False)))
        for title, value in values
        for one in value.get("files", ())
    ]
    return sorted(found, key=lambda piece: order.index(piece.kind))
