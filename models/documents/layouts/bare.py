"""A table without any separators: lines one after another, rows known by their numbers or by their terms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from models.documents import columns as headers
from models.documents import heading
from models.documents.columns import Columns
from models.documents.layouts import bare_cells, bare_header, bare_indicators
from models.documents.layouts.bare_cells import Known
from models.documents.layouts.bare_header import Header, Line
from models.documents.numbering import NUMBER, NUMBER_AND_TITLE, SECTION
from models.documents.rows import Row
from models.rules import executors
from models.rules.plan_years import PlanYears

NUMBER_AND_NAME = re.compile(r"^(\d{1,3}(?:\.\d{1,3})*)\s+([А-ЯЁ«\"].+)$")
COLUMN_NUMBERS = re.compile(r"^(?:\d{1,2}\s+)*\d{1,2}$")


@dataclass
class _Part:
    """The lines of one row, or of a title between rows (`number` empty and `is_section`)."""

    number: str
    line: int
    lines: list[Line] = field(default_factory=list)
    is_section: bool = False
    guessed: bool = False


def rows(lines: Sequence[str]) -> list[Row]:
    """Prose, the header, and rows as wide as it; nothing when there is no header here, or nothing dated under it."""
    told = list(bare_header.told(lines))
    plain = bare_header.find(told)
    found = plain or bare_header.by_paragraphs(told)
    if not found:
        return []
    place, header = found
    columns = header.columns
    above = told[place].number
    prose = [
        Row((" ".join(line.split()),), number, in_table=False) for number, line in enumerate(lines[: above - 1], 1)
    ]
    under, figures = _without_figures(told[place + header.length :])
    body = _body(under, header)
    is_counted = "number" in columns.roles or _begins_with_one(body)
    days = not is_counted and _is_of_a_month(prose)
    parts = _numbered(body, columns) if is_counted else _dated(body, columns, days=days)
    if not plain and not _are_whole(parts, columns):
        return []
    made = _laid(parts, columns, Known(days=days))
    when = "term" if "term" in columns.roles else "executor"
    is_table = any(columns.cell(row, "title") and columns.cell(row, when) for row in made)
    return [*prose, Row(columns.headers, above), *made, *figures] if is_table else []


def _without_figures(lines: Sequence[Line]) -> tuple[Sequence[Line], list[Row]]:
    """The lines up to a table of figures, and its rows under the line that is its title."""
    end = bare_indicators.begin(lines)
    title = lines[end - 1 : end] if 0 < end < len(lines) and _is_title_of_figures(lines[end - 1]) else []
    above = [Row((line.text,), line.number, in_table=False) for line in title]
    return lines[: end - len(title)], [*above, *bare_indicators.rows(lines[end:])]


def _is_of_a_month(prose: Sequence[Row]) -> bool:
    """Whether the title names one month: then days need not."""
    return PlanYears((), heading.read(prose).period).is_month


def _are_whole(parts: Sequence[_Part], columns: Columns) -> bool:
    """Whether most rows have a paragraph for every column: only then a header of any words is one."""
    numbered = [sum(line.opens for line in part.lines) for part in parts if part.number]
    return sum(count == len(columns.roles) - 1 for count in numbered) * 2 > len(numbered)


def _is_title_of_figures(line: Line) -> bool:
    return line.opens and bool(headers.NAME_OF_INDICATOR.search(headers.fold(line.text)))


def _body(lines: Sequence[Line], header: Header) -> list[Line]:
    """Without the numbers of the columns under the header, and without the header of every next page."""
    kept: list[Line] = []
    place = _column_numbers(lines)
    while place < len(lines):
        again = bare_header.at(lines, place)
        if again and again.columns.roles == header.columns.roles:
            place += again.length
            place += _column_numbers(lines[place:])
        else:
            kept.append(lines[place])
            place += 1
    return kept


def _column_numbers(lines: Sequence[Line]) -> int:
    """How many lines «1 2 3 4» or «1», «2», «3» take; 0 when these are no column numbers."""
    if lines and re.match(r"^1 2 3\b", lines[0].text) and COLUMN_NUMBERS.match(lines[0].text):
        return 1
    count = 0
    while count < len(lines) and lines[count].text == str(count + 1):
        count += 1
    if count < 3:
        return 0
    return count - (count < len(lines) and count > 3 and lines[count - 1].text == "1")


def _begins_with_one(lines: Sequence[Line]) -> bool:
    return any(re.match(r"^1(?:\.1)?\s*[.)]", line.text) for line in lines[:3])


def _numbered(lines: Sequence[Line], columns: Columns) -> list[_Part]:
    """A row starts at the number that comes next; a Roman numeral, or «1.» over «1.1», starts a section, and so does
    a month alone where no column says when."""
    by_months = "term" not in columns.roles
    parts: list[_Part] = []
    last: list[int] = []
    for line in lines:
        number, rest = _number(line.text)
        counted = [int(digit) for digit in number.split(".")] if number else []
        if number and not rest and counted == [1] and last and line.opens and not parts[-1].is_section:
            parts += _title_at_end(parts[-1])
        restarts = counted == [1] and bool(rest and last) and not parts[-1].is_section and _is_row(parts[-1], rest)
        if restarts:
            parts += _last_line(parts[-1])
        if number and (restarts or _comes_next(last, counted, parts)):
            parts.append(_Part(number, line.number, [Line(rest, line.number, line.opens)] if rest else []))
            last = counted
        elif SECTION.match(line.text) or (by_months and line.opens and heading.month_in(line.text)):
            parts.append(_Part("", line.number, [line], is_section=True))
        elif parts:
            parts[-1].lines.append(line)
        else:
            parts.append(_Part("", line.number, [line], is_section=True))
    return parts


def _title_at_end(part: _Part) -> list[_Part]:
    """The numbers start again: the last paragraph of the row before is the title of what begins."""
    start = next((place for place in range(len(part.lines) - 1, 0, -1) if part.lines[place].opens), None)
    if start is None:
        return []
    title, part.lines = part.lines[start:], part.lines[:start]
    return [_Part("", title[0].number, title, is_section=True)]


def _is_row(above: _Part, rest: str) -> bool:
    """Whether «1 …» after a row is another row: both say when."""
    return all(bare_cells.says_when(text) for text in (above.lines[0].text if above.lines else "", rest))


def _last_line(part: _Part) -> list[_Part]:
    """Rows stand on one line each, and the numbers start again: the line between is the title of what begins."""
    if len(part.lines) < 2:
        return []
    title = part.lines.pop()
    return [_Part("", title.number, [title], is_section=True, guessed=not SECTION.match(title.text))]


def _number(text: str) -> tuple[str, str]:
    alone = NUMBER.match(text)
    if alone:
        return alone[1], ""
    titled = NUMBER_AND_TITLE.match(text) or NUMBER_AND_NAME.match(text)
    return (titled[1], titled[2]) if titled else ("", "")


def _comes_next(last: Sequence[int], new: Sequence[int], parts: Sequence[_Part]) -> bool:
    if not last or (parts and parts[-1].is_section):
        return new[-1] == 1 or list(new) == _after(last)
    deeper = [*last, 1]
    shallower = [[*last[:depth], last[depth] + 1, *([1] * more)] for depth in range(len(last) - 1) for more in (0, 1)]
    return list(new) in (_after(last), deeper, *shallower)


def _after(last: Sequence[int]) -> list[int]:
    return [*last[:-1], last[-1] + 1] if last else []


def _dated(lines: Sequence[Line], columns: Columns, *, days: bool) -> list[_Part]:
    """Rows without numbers, the term first: every term starts one; two terms in a row are one cell cut in two."""
    if "term" not in columns.roles or columns.roles.index("term") > 0:
        return _paragraphs(lines, columns)
    parts: list[_Part] = []
    spans = dict(bare_cells.term_spans([line.text for line in lines], days=days))
    until = 0
    for place, line in enumerate(lines):
        if place in spans and not (parts and place == until):
            parts.append(_Part("", line.number))
        until = spans.get(place, until)
        if parts:
            parts[-1].lines.append(line)
        else:
            parts.append(_Part("", line.number, [line], is_section=True))
    return parts


def _paragraphs(lines: Sequence[Line], columns: Columns) -> list[_Part]:
    """Rows without numbers, a cell a paragraph: the term is where it should be, or a title stands before the row."""
    cells: list[list[Line]] = []
    for line in lines:
        if line.opens or not cells:
            cells.append([])
        cells[-1].append(line)
    width, term_at = len(columns.roles), columns.roles.index("term") if "term" in columns.roles else 0
    dated = [bare_cells.is_term(bare_cells.text(cell)) for cell in cells]
    parts: list[_Part] = []
    place = 0
    while place < len(cells):
        fits, after = (at < len(cells) and dated[at] for at in (place + term_at, place + term_at + 1))
        taken = 1 if after and not fits else width
        part = [line for cell in cells[place : place + taken] for line in cell]
        parts.append(_Part("", part[0].number, part, is_section=taken == 1))
        place += taken
    return parts


def _laid(parts: Sequence[_Part], columns: Columns, known: Known) -> list[Row]:
    """Twice: what the plain rows say of each column decides about the others."""
    roles = [role for role in columns.roles if role != "number"]
    parts = [each for part, after in zip_longest(parts, parts[1:]) for each in _apart(part, after, roles)]
    for part in parts:
        cells = bare_cells.split(part.lines, roles, known)
        for role, text in cells.texts.items() if cells.sure and not part.is_section else ():
            known.learn(role, text)
    return [_row(part, columns, roles, known) for part in parts]


def _apart(part: _Part, following: _Part | None, roles: Sequence[str]) -> list[_Part]:
    """A paragraph after the executors that is no name, before another row, is a title that stood between them."""
    if part.is_section or not following or not following.number or roles[-1] != "executor":
        return [part]
    start = next((place for place in range(len(part.lines) - 1, 0, -1) if part.lines[place].opens), 0)
    title = part.lines[start:]
    paragraphs = 1 + sum(line.opens for line in part.lines[1:])
    if paragraphs <= len(roles) or executors.begins_name(title[0].text) or not title[0].text[0].isupper():
        return [part]
    return [replace(part, lines=part.lines[:start]), _Part("", title[0].number, title, is_section=True, guessed=True)]


def _row(part: _Part, columns: Columns, roles: Sequence[str], known: Known) -> Row:
    if part.is_section:
        doubt = "section-guessed" if part.guessed else ""
        return Row((bare_cells.text(part.lines), *[""] * (len(columns.headers) - 1)), part.line, doubt=doubt)
    cells = bare_cells.split(part.lines, roles, known)
    texts = {**cells.texts, "number": part.number}
    line = tuple(texts.pop(role, "") for role in columns.roles)
    line = line if "number" in columns.roles or not part.number else (f"{part.number}. {line[0]}", *line[1:])
    is_sure = cells.sure and not (_holds_place(columns) and sum(each.opens for each in part.lines) != len(roles))
    return Row(line, part.line, doubt="" if is_sure else "cells-guessed")


def _holds_place(columns: Columns) -> bool:
    """«Дата и место»: where the place ends and the next cell begins is seen by paragraphs only."""
    return any("мест" in headers.fold(columns.headers[at]) for at in columns.places("term"))
