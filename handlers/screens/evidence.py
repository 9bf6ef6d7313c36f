"""What a report holds, in words: counted, listed, quoted, and shown again as files."""

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape

from bot.telegram import doors
from bot.telegram.screen import Button, Piece
from handlers.screens import common
from locales import Html, Say
from models.queries.reports import Sheet
from models.rules import links
from models.tables import Evidence, EvidenceKind, Material

QUOTED = 1500
"""How many characters of a report's text stand on a card; the rest is among the materials."""
_CAPTION = 1000
_GROUPS = {
    EvidenceKind.PHOTO: "photo",
    EvidenceKind.VIDEO: "video",
    EvidenceKind.ANIMATION: "video",
    EvidenceKind.VIDEO_NOTE: "video",
    EvidenceKind.DOCUMENT: "file",
    EvidenceKind.AUDIO: "audio",
    EvidenceKind.VOICE: "audio",
    EvidenceKind.LINK: "link",
    EvidenceKind.TEXT: "text",
}
_ALBUMS = tuple(_GROUPS)
"""The order in which files are shown: what fits into one album together."""


def tally(say: Say, kinds: Mapping[EvidenceKind, int]) -> Html:
    """«4 фото · 1 ссылка · текст»; empty for nothing."""
    groups: Counter[str] = Counter()
    for kind, number in kinds.items():
        groups[_GROUPS[kind]] += number
    order = dict.fromkeys(_GROUPS.values())
    return Html(" · ".join(say(f"tally-{name}", number=groups[name]) for name in order if groups[name]))


def anchor(url: str) -> Html:
    """A link one can press, shown as people read it."""
    return Html(f'<a href="{escape(url)}">{escape(links.shown(url), quote=False)}</a>')


def contents(say: Say, sheet: Sheet) -> list[str]:
    """The text as a quotation, the links, and how much of what there is."""
    return [
        *([excerpt(say, sheet.text)] if sheet.text else []),
        *linked(sheet.links),
        say("evidence-all", what=tally(say, sheet.tally)),
    ]


def excerpt(say: Say, text: str) -> Html:
    """The beginning of a long text and how much more there is; a short one whole."""
    rest = len(text) - QUOTED
    if rest <= 0:
        return common.quote(text)
    return common.lines(common.quote(text[:QUOTED] + "…"), say("evidence-more-text", number=rest))


def shown_again(say: Say, sheet: Sheet) -> Sequence[Button]:
    """The button that sends the files again, and with them the whole text when a card cuts it."""
    door = doors.Materials(report=sheet.report.id)
    if files := len(sheet.files):
        return [Button(say("button-materials", number=files), door)]
    return [Button(say("button-whole-text"), door)] if len(sheet.text) > QUOTED else []


def linked(urls: Sequence[str]) -> list[str]:
    """The links, one a line."""
    return [f"🔗 {anchor(url)}" for url in urls]


def gallery(sheet: Sheet) -> Sequence[Piece]:
    """The files of a report as they are sent again."""
    return again(sheet.files)


def again(files: Sequence[Evidence | Material]) -> Sequence[Piece]:
    """Files as they are sent again, grouped so that albums come together."""
    grouped = sorted(files, key=lambda piece: _ALBUMS.index(piece.kind))
    return [
        Piece(piece.kind, piece.file, Html(escape(common.cut(piece.text, _CAPTION), quote=False))) for piece in grouped
    ]


def described(say: Say, piece: Evidence | Material) -> Html:
    """One piece in a list: «Фото: «на сцене»», «Файл отчёт.pdf», «Ссылка vk.com/…»."""
    match piece.kind:
        case EvidenceKind.TEXT:
            what = common.cut(piece.text, 60)
        case EvidenceKind.LINK:
            what = links.shown(piece.text)
        case _:
            what = common.cut(piece.file_name or piece.text, 60)
    name = say(f"evidence-{piece.kind}")
    return say("evidence-described", kind=name, what=what) if what else name
