"""Cells with «|» after them that do not keep to lines, as law sites copy them: a stream cut into rows again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from models.documents import columns as headers
from models.documents import ticks
from models.documents.columns import Columns
from models.documents.numbering import NUMBER, is_column_numbers
from models.documents.rows import Row
from models.rules import terms
from models.rules.plan_years import PlanYears

BORDER = re.compile(r"^[\s|+:=─━┄┅┈┉═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╞╡╪-]*$")
SECTION_START = re.compile(r"^(?:[IVXLC]+|\d{1,2})[.)]\s+\S|^раздел\b", re.IGNORECASE)
WIDEST, LONGEST_HEADER = 14, 60


@dataclass(frozen=True)
class _Cell:
    text: str
    line: int
    is_prose: bool = False


def rows(lines: Sequence[str]) -> list[Row]:
    """Prose until the first header, then rows as wide as the header; cells that are not there are empty."""
    prose, cells = _cells(lines)
    found = [Row((text,), number, in_table=False) for number, text in prose]
    place, columns = 0, None
    while place < len(cells):
        header = columns if columns and _repeats(cells, place, columns) else _header_at(cells, place)
        if cells[place].is_prose:
            found.append(Row((cells[place].text,), cells[place].line, in_table=False))
            place += 1
        elif header:
            columns = header
            found.append(Row(columns.headers, cells[place].line))
            place += len(columns.headers)
        elif columns is None:
            found.append(Row((cells[place].text,), cells[place].line, in_table=False))
            place += 1
        else:
            taken, made = _row(cells, place, columns)
            found += made
            place += taken
    return found


def _cells(lines: Sequence[str]) -> tuple[list[tuple[int, str]], list[_Cell]]:
    """The lines before the first stroke, and everything from there as a stream of cells."""
    first = next(place for place, line in enumerate(lines) if "|" in line)
    prose = [(number, " ".join(line.split())) for number, line in enumerate(lines[:first], 1)]
    carried = ""
    if lines[first].strip().startswith("|") and prose and headers.role_of(prose[-1][1]) != "other":
        carried = prose.pop()[1]
    cells: list[_Cell] = []
    begun, begun_at = ([carried] if carried else []), first + 1
    if lines[first].strip() == "|" and not carried and "|" not in "".join(lines[first + 1 : first + 2]):
        first += 1  # where strokes stand on lines of their own, the first one ends no cell
    for number, line in enumerate(lines[first:], first + 1):
        if BORDER.match(line) and not re.fullmatch(r"[\s|]*", line):
            continue
        bare = line.strip()
        bare = bare[1:] if re.match(r"\|[^|]", bare) and not begun else bare
        *closed, rest = bare.split("|")
        if begun and cells and headers.role_of((closed or [rest])[0]) == "number":
            cells.append(_Cell(" ".join(begun), begun_at, is_prose=True))
            begun = []
        for text in closed:
            cells.append(_Cell(" ".join(" ".join([*begun, text]).split()), begun_at if begun else number))
            begun = []
        begun_at = begun_at if begun else number
        begun += [rest.strip()] if rest.strip() else []
    return prose, [*cells, *([_Cell(" ".join(begun), begun_at)] if begun else [])]


def _header_at(cells: Sequence[_Cell], place: int) -> Columns | None:
    """The shortest header that starts here and has the first row, section or column number right after it."""
    for width in range(2, WIDEST):
        texts = tuple(cell.text for cell in cells[place : place + width])
        following = [cell.text for cell in cells[place + width : place + 2 * width]]
        if len(texts) < width or NUMBER.match(texts[-1]):
            return None
        columns = headers.recognise(Row(texts, cells[place].line))
        if columns and following and (_begins(following, width) or _row_after_title(cells, place + width, columns)):
            return columns
    return None


def _repeats(cells: Sequence[_Cell], place: int, columns: Columns) -> bool:
    texts = tuple(cell.text for cell in cells[place : place + len(columns.headers)])
    return texts[0] == columns.headers[0] and columns.repeats_in(Row(texts, 0))


def _begins(following: Sequence[str], width: int) -> bool:
    alone = bool(following[0]) and len(following) == width and not any(following[1:])
    return bool(NUMBER.match(following[0]) or SECTION_START.match(following[0]) or alone)


def _row_after_title(cells: Sequence[_Cell], place: int, columns: Columns) -> bool:
    """A whole row of this width, perhaps after a title in one cell; after it the next one where it should be."""
    width = len(columns.headers)
    for at in (place, place + 1):
        after = at + width
        if _fits(cells, at, columns) and (after >= len(cells) or not cells[after].text or _fits(cells, after, columns)):
            return True
        title = cells[place].text
        is_header = len(title) < LONGEST_HEADER and headers.role_of(title) not in ("other", *columns.roles)
        is_year = columns.kind == "indicators" and bool(ticks.ONLY_YEAR.match(headers.fold(title)))
        if len(cells) <= place + 1 or is_header or is_year:
            return False
    return False


def _fits(cells: Sequence[_Cell], place: int, columns: Columns) -> bool:
    """Whether a whole row starts here: a number under its header, or, in a table without numbers, a term."""
    texts = [cell.text for cell in cells[place : place + len(columns.headers)]]
    if len(texts) < len(columns.headers):
        return False
    if "number" in columns.roles:
        return bool(NUMBER.match(texts[columns.roles.index("number")]))
    terms_at = columns.places("term")
    return bool(terms_at) and _is_term(texts[terms_at[0]]) and all(texts[at] for at in columns.places("title"))


def _row(cells: Sequence[_Cell], place: int, columns: Columns) -> tuple[int, list[Row]]:
    """How many cells of the stream the next row takes, and the row, or the parts of one that follow it."""
    width, line = len(columns.headers), cells[place].line
    texts = [cell.text for cell in cells[place : place + width]]
    if columns.roles[0] != "number":
        return _unnumbered(cells, place, columns)
    if NUMBER.match(texts[0]):
        if is_column_numbers(Row(tuple(texts), line)):
            return width, [Row(tuple(texts), line)]
        until = next((at for at in range(2, len(texts)) if _follows(texts[0], texts[at])), len(texts))
        if place + width < len(cells) and _follows(texts[0], cells[place + width].text):
            until = width
        return until, [_fitted(texts[:until], columns, line)]
    empty = next((at for at, text in enumerate(texts[1:], 1) if text), len(texts))
    numbered = len(texts) > 1 and bool(NUMBER.match(texts[1]))
    if texts[0] and (empty >= width or numbered or (empty == len(texts) and SECTION_START.match(texts[0]))):
        return max(1, min(empty, width)), [Row((texts[0], *[""] * (width - 1)), line)]
    if not texts[0]:
        return (width, [Row(tuple(texts), line)]) if _is_whole(cells, place, width) else (1, [])
    return _parts(cells, place, columns)


def _unnumbered(cells: Sequence[_Cell], place: int, columns: Columns) -> tuple[int, list[Row]]:
    """A row that fits as it is; a title before one that does; else all up to the next that fits, with a doubt."""
    width, line = len(columns.headers), cells[place].line
    texts = [cell.text for cell in cells[place : place + width]]
    empty = next((at for at, text in enumerate(texts[1:], 1) if text), len(texts))
    if texts[0] and (empty >= width or (_fits(cells, place + empty, columns) and not _fits(cells, place, columns))):
        return empty, [Row((texts[0], *[""] * (width - 1)), line)]
    if _fits(cells, place, columns) or not texts[0]:
        return len(texts), [Row((*texts, *[""] * (width - len(texts))), line)]
    until = next((at for at in range(2, len(texts)) if _fits(cells, place + at, columns)), len(texts))
    return until, [Row((*texts[:until], *[""] * (width - until)), line, doubt="cells-guessed")]


def _is_whole(cells: Sequence[_Cell], place: int, width: int) -> bool:
    """Whether a row without a number has all its cells: the next one starts right after them, or goes on like it."""
    here = [cell.text for cell in cells[place : place + width]]
    if not any(here) or (len(here) > 1 and NUMBER.match(here[1])):
        return False
    after = [cell.text for cell in cells[place + width : place + 2 * width]]
    if not after:
        return len(cells) - place == width
    if cells[place + width].is_prose or headers.recognise(Row(tuple(after), 0)):
        return True
    if NUMBER.match(after[0]) or (after[0] and (not any(after[1:]) or NUMBER.match("".join(after[1:2])))):
        return True
    return not after[0] and _is_whole(cells, place + width, width)


def _parts(cells: Sequence[_Cell], place: int, columns: Columns) -> tuple[int, list[Row]]:
    """Rows without a number of their own: a title with a term after it, until the next number."""
    until = min(len(cells), place + len(columns.headers))
    run = cells[place : next((at for at in range(place, until) if NUMBER.match(cells[at].text)), until)]
    term_at = next(
        (at for at, cell in enumerate(run) if at and cell.text and not terms.read(cell.text, _ANY_YEAR).is_unknown),
        None,
    )
    if term_at is None or "title" not in columns.roles or "term" not in columns.roles:
        return len(run), [_laid([("title", " ".join(cell.text for cell in run if cell.text))], columns, run[0].line)]
    title = " ".join(cell.text for cell in run[:term_at] if cell.text)
    taken = term_at + 1
    while taken < len(run) and not run[taken].text:
        taken += 1
    return taken, [_laid([("title", title), ("term", run[term_at].text)], columns, run[0].line)]


_ANY_YEAR = PlanYears((2024,))


def _laid(pairs: Sequence[tuple[str, str]], columns: Columns, line: int) -> Row:
    texts = [""] * len(columns.headers)
    for role, text in pairs:
        for place in columns.places(role)[:1]:
            texts[place] = text
    return Row(tuple(texts), line)


def _fitted(texts: list[str], columns: Columns, line: int) -> Row:
    """A row whose empty cell fell out has its term one column too far left: put it back under its header."""
    missing = len(columns.headers) - len(texts)
    term_at = next(iter(columns.places("term")), None)
    spare = missing > 0 or (texts and not texts[-1])
    if term_at and spare and term_at - 1 > 0 and len(texts) >= term_at and _is_term(texts[term_at - 1]):
        here = texts[term_at] if term_at < len(texts) else ""
        if not _is_term(here):
            texts = [*texts[: term_at - 1], "", *texts[term_at - 1 : len(columns.headers) - 1]]
    return Row((*texts, *[""] * (len(columns.headers) - len(texts))), line)


def _is_term(text: str) -> bool:
    return bool(text) and len(text) < 80 and (terms.is_clock(text) or not terms.read(text, _ANY_YEAR).is_unknown)


def _follows(number: str, text: str) -> bool:
    """Whether `text` is the number of the row after `number`: written alike, and next in order."""
    if not NUMBER.match(text) or (number.rstrip("0123456789") == "" and not text[-1:].isdigit()):
        return False
    parts = [int(part) for part in re.findall(r"\d+", number)]
    new = [int(part) for part in re.findall(r"\d+", text)]
    return new in (
        [*parts[:-1], parts[-1] + 1],
        [*parts, 1],
        *([*parts[:depth], parts[depth] + 1, 1] for depth in range(len(parts) - 1)),
    )
