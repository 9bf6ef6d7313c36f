"""A plan without a table: a row a line, its parts held apart by dashes, semicolons, commas or brackets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from models.documents import columns as headers
from models.documents import heading, joining
from models.documents.layouts import bare_header, dashed_parts
from models.documents.layouts.bare_header import Line
from models.documents.layouts.dashed_parts import Parts
from models.documents.numbering import SECTION
from models.documents.rows import Row

MARKED = re.compile(r"^(?:(?P<number>\d{1,4}(?:\.\d{1,3})*)[.)](?:\s+|(?=\D))|[-–—•*·▪]\s+)(?P<text>\S.*)$")
FEWEST, FEWEST_PLAIN, SHARE = 2, 3, 0.6
FARTHEST, MOST_LINES = 400, 4_000  # a long text shows at its beginning what it is: every line is costly
HEADER = {"title": "Мероприятие", "term": "Срок", "executor": "Ответственный", "place": "Место", "result": "Результат"}


@dataclass(frozen=True)
class _Entry:
    """A row with its number, or (`parts` empty) a line that is none."""

    line: int
    text: str
    number: str = ""
    is_marked: bool = False
    is_title: bool = False
    parts: Parts | None = None


def rows(lines: Sequence[str]) -> list[Row]:
    """Prose, a header of the usual names and the rows; nothing unless most of the lines have a term between signs."""
    told = list(bare_header.told(lines))
    if len(told) > FARTHEST and (len(told) > MOST_LINES or not rows([line.text for line in told[:FARTHEST]])):
        return []
    marked = [line for line in told if MARKED.match(line.text)]
    entries = _entries(told, by_marks=len(marked) >= FEWEST)
    entries = [replace(one, is_title=_is_over(one, two)) for one, two in zip_longest(entries, entries[1:])]
    start = next((at for at, each in enumerate(entries) if each.parts), len(entries))
    made = [each for each in entries if each.parts and not each.is_title]
    if not made or not _is_clear(made, entries[start:], [each.text for each in entries[:start]]):
        return []
    is_marked = any(each.is_marked for each in made)
    roles = [role for role in HEADER if role in ("title", "term") or any(_cell(each, role) for each in made)]
    header = (*["№"] * is_marked, *(HEADER[role] for role in roles))
    above = [_prose(each) for each in entries[:start] if not _is_header(each.text)]
    body = [_row(each, roles, is_marked=is_marked) for each in entries[start:]]
    return [*above, Row(header, entries[start].line), *body]


def _is_over(entry: _Entry, following: _Entry | None) -> bool:
    """«1. Подготовка» over rows with bullets is the title of a part; so is a line numbered as parts are."""
    if entry.parts is None:
        return bool(SECTION.match(entry.text))
    below = following is not None and following.is_marked and not following.number and following.parts is not None
    return bool(entry.number and not _dated(entry) and not _cell(entry, "executor") and below)


def _is_clear(made: Sequence[_Entry], body: Sequence[_Entry], above: Sequence[str]) -> bool:
    """Lines of two parts need a heading that calls them a plan; those without marks need all three parts."""
    dated = [each for each in made if _dated(each)]
    told = [each for each in dated if _cell(each, "executor")]
    if not any(each.is_marked for each in made):
        return len(told) >= FEWEST_PLAIN and len(told) >= SHARE * len(body)
    is_called = any(heading.TITLE.match(text) for text in above)
    return len(dated) >= FEWEST and len(dated) >= SHARE * len(made) and (is_called or len(told) * 2 >= len(dated))


def _dated(entry: _Entry) -> bool:
    return entry.parts is not None and entry.parts.is_dated


def _cell(entry: _Entry, role: str) -> str:
    return entry.parts.texts.get(role, "") if entry.parts else ""


def _entries(lines: Sequence[Line], *, by_marks: bool) -> list[_Entry]:
    """A mark begins a row, a line that goes on is put to it; without marks every line is one."""
    found: list[_Entry] = []
    for line in lines:
        mark = MARKED.match(line.text)
        last = found[-1] if found else None
        if last and last.parts and not line.opens and not mark and _goes_on(last, line.text):
            found[-1] = _entry(replace(last, text=joining.lines([last.text, line.text])))
        elif mark and by_marks:
            found.append(_entry(_Entry(line.number, mark["text"], mark["number"] or "", is_marked=True)))
        else:
            plain = _Entry(line.number, line.text)
            dated = _entry(plain)
            found.append(dated if not by_marks and _dated(dated) and _cell(dated, "executor") else plain)
    return found


def _entry(entry: _Entry) -> _Entry:
    return replace(entry, parts=dashed_parts.split(entry.text))


def _goes_on(last: _Entry, text: str) -> bool:
    if SECTION.match(text):
        return False
    return (
        text[0] in "(–—"
        or joining.goes_on(text)
        or joining.is_unfinished(last.text)
        or (last.is_marked and not _dated(last))
    )


def _is_header(text: str) -> bool:
    """«Мероприятие – срок – ответственный» over the rows says what their order says anyway."""
    roles = [headers.role_of(piece) for piece in dashed_parts.SIGN.split(text)]
    return len(roles) > 1 and "title" in roles and "other" not in roles and {"term", "executor"} <= set(roles)


def _prose(entry: _Entry) -> Row:
    return Row((entry.text,), entry.line, in_table=False)


def _row(entry: _Entry, roles: Sequence[str], *, is_marked: bool) -> Row:
    """A dash stands where a row has no number: it begins a row all the same."""
    if entry.is_title:
        text = f"{entry.number}. {entry.text}" if entry.number else entry.text
        return Row((text, *[""] * (len(roles) - 1 + is_marked)), entry.line)
    if entry.parts is None:
        return _prose(entry)
    cells = [_cell(entry, role) for role in roles]
    doubt = "" if entry.parts.is_sure else "cells-guessed"
    return Row((*[entry.number or "–"] * is_marked, *cells), entry.line, doubt=doubt)
