"""Numbers that Word counts itself: they are not in the text of a paragraph, yet people see them."""

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
DEEPEST = 9


class Numbers:
    """Counts list paragraphs in the order of the document; bullets have no number."""

    def __init__(self, document: Any) -> None:
        self.levels = _levels(document)
        self.styles = _styles(document)
        self.counted: dict[str, list[int]] = {}

    def of(self, paragraph: "Element") -> str:
        """«1.», «2.3.» or nothing. Asking counts, so each paragraph is asked about once."""
        list_id, level = self._place(paragraph)
        about = self.levels.get((list_id, level))
        if about is None or about[0] in ("bullet", "none"):
            return ""
        counts = self.counted.setdefault(list_id, [])
        while len(counts) <= level:
            start = self.levels.get((list_id, len(counts)), ("", "", 1))[2]
            counts.append(start - (len(counts) == level))
        counts[level] += 1
        del counts[level + 1 :]
        return re.sub(r"%(\d)", lambda found: self._written(list_id, counts, int(found[1]) - 1), about[1])

    def _place(self, paragraph: "Element") -> tuple[str, int]:
        about = paragraph.find(f"{W}pPr")
        if about is None:
            return "", 0
        style = about.find(f"{W}pStyle")
        inherited = self.styles.get(style.get(f"{W}val", ""), ("", 0)) if style is not None else ("", 0)
        list_id = _val(about.find(f"{W}numPr/{W}numId")) or inherited[0]
        level = _val(about.find(f"{W}numPr/{W}ilvl"))
        return list_id, min(int(level), DEEPEST - 1) if level.isdecimal() else inherited[1]

    def _written(self, list_id: str, counts: list[int], level: int) -> str:
        count = counts[level] if level < len(counts) else 1
        form = self.levels.get((list_id, level), ("decimal", "", 1))[0]
        return _roman(count) if form in ("upperRoman", "lowerRoman") else str(count)


def _levels(document: Any) -> dict[tuple[str, int], tuple[str, str, int]]:
    """(list, level) → form of the number, its pattern, where it starts."""
    try:
        numbering: Element = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    kinds = {kind.get(f"{W}abstractNumId"): kind for kind in numbering.iter(f"{W}abstractNum")}
    found: dict[tuple[str, int], tuple[str, str, int]] = {}
    for each in numbering.iter(f"{W}num"):
        kind = kinds.get(_val(each.find(f"{W}abstractNumId")))
        for level in kind.iter(f"{W}lvl") if kind is not None else ():
            start = _val(level.find(f"{W}start"))
            about = _val(level.find(f"{W}numFmt")), _val(level.find(f"{W}lvlText"))
            place = level.get(f"{W}ilvl", "0")
            if place.isdecimal():
                found[each.get(f"{W}numId", ""), int(place)] = (*about, int(start) if start.isdecimal() else 1)
    return found


def _styles(document: Any) -> dict[str, tuple[str, int]]:
    """Styles that are lists: id → (list, level)."""
    found = {}
    for style in document.styles.element.iter(f"{W}style"):
        list_id = _val(style.find(f"{W}pPr/{W}numPr/{W}numId"))
        level = _val(style.find(f"{W}pPr/{W}numPr/{W}ilvl"))
        if list_id:
            found[style.get(f"{W}styleId", "")] = (list_id, int(level) if level.isdecimal() else 0)
    return found


def _val(element: "Element | None") -> str:
    return str(element.get(f"{W}val", "")) if element is not None else ""


def _roman(count: int) -> str:
    text = ""
    for value, sign in ROMAN:
        while count >= value and len(text) < 12:
            text, count = text + sign, count - value
    return text
