"""The rows of a table of activities → items with their milestones, before terms and executors are understood."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from models.documents import joining
from models.documents.columns import Columns
from models.documents.numbering import DASH, NUMBER, NUMBER_AND_TITLE, NUMBERED_TITLE, SECTION, is_column_numbers
from models.documents.reading import Doubt, Section
from models.documents.rows import Row
from models.documents.sections import section_title

TOTAL = re.compile(r"^(?:итого|всего)\b", re.IGNORECASE)
FURNITURE = re.compile(
    r"^(?:\d{1,4}|-\s*\d+\s*-|(?:продолжение|окончание) таблицы.*|таблица \d+|стр(?:аница|\.)?\s*\d+.*)$", re.IGNORECASE
)
HOUR = re.compile(r"\d{1,2}:\d\d(?:\s*[-–—]\s*\d{1,2}:\d\d)?\s+(?=[А-ЯЁA-Z«\"])")
LONGEST_TITLE = 120
CELLS = ("title", "description", "result", "milestone", "term", "executor", "place")


@dataclass
class Item:
    """An activity or a milestone while rows are still being added to it: role → text."""

    row: int
    cells: dict[str, str]
    number: str = ""
    section: int | None = None
    milestones: list["Item"] = field(default_factory=list)
    is_part: bool = False

    def text(self, role: str) -> str:
        return self.cells.get(role, "")


class Body:
    """Takes the rows of one table in order; sections, items and doubts grow as it goes."""

    def __init__(self, sections: list[Section], doubts: list[Doubt]) -> None:
        self.sections = sections
        self.doubts = doubts
        self.items: list[Item] = []
        self._new_page = False
        self._section_is_last = False

    def read(self, columns: Columns, rows: Sequence[Row]) -> None:
        """One table; may be called again for the next one, whose rows follow on."""
        last = max((place for place, row in enumerate(rows) if row.in_table and not row.is_blank), default=-1)
        following: list[Row | None] = [None]
        for row in reversed(rows[: last + 1]):
            is_row = row.in_table and not row.is_blank and not columns.repeats_in(row) and not is_column_numbers(row)
            following.append(row if is_row else following[-1])
        for row, after in zip(rows[: last + 1], reversed(following[:-1]), strict=True):
            self._take(columns, row, after)

    def open_above(self, row: Row) -> None:
        """A title that stands over a table, outside it."""
        self._open_section(row.text, row, is_sure=True)

    def _take(self, columns: Columns, row: Row, following: Row | None) -> None:
        if row.is_blank or columns.repeats_in(row):
            self._new_page = True
            return
        if (
            is_column_numbers(row)
            or (TOTAL.match(row.text) and not row.merged)
            or (not row.in_table and FURNITURE.match(row.text))
        ):
            return
        title = section_title(columns, row, following) or self._title_between(columns, row, following)
        if title and not self._continues_section(title):
            self._open_section(title, row)
        elif title:
            self.sections[-1] = _longer(self.sections[-1], title)
        elif not row.in_table:
            self.doubts.append(Doubt("row-unread", row.line, {"text": row.text[:100]}))
        else:
            self._take_item(columns, row)
        self._new_page = False

    def _title_between(self, columns: Columns, row: Row, following: Row | None) -> str:
        """A title alone between two whole rows is a section's, if neither its words nor a page say that it goes on."""
        title = columns.cell(row, "title")
        if len(row.filled) != 1 or not title or self._new_page or not self.items or self._section_is_last:
            return ""
        last = self._last()
        told = last.text("term") and last.text("executor") and not joining.is_unfinished(self.items[-1].text("title"))
        begins = following is not None and NUMBER.match(columns.cell(following, "number"))
        if not told or not begins or not title[0].isupper() or len(title) > LONGEST_TITLE:
            return ""
        self.doubts.append(Doubt("section-guessed", row.line, {"text": title[:100]}))
        return title

    def _continues_section(self, title: str) -> bool:
        return self._section_is_last and bool(self.sections) and title[0].islower()

    def _open_section(self, title: str, row: Row, *, is_sure: bool = False) -> None:
        if row.doubt or not (row.in_table or is_sure or SECTION.match(title)):
            self.doubts.append(Doubt("section-guessed", row.line, {"text": title[:100]}))
        numbered = NUMBERED_TITLE.match(title)
        number, words = (numbered[1], numbered[2]) if numbered else ("", title)
        self.sections.append(Section(len(self.sections), words.strip(), number, row.line))
        self._section_is_last = True

    def _take_item(self, columns: Columns, row: Row) -> None:
        is_guessed = row.filled[-1] >= len(columns.headers) or columns.is_tick_doubtful(row)
        doubt = row.doubt or ("cells-guessed" if is_guessed else "")
        if doubt:
            self.doubts.append(Doubt(doubt, row.line, {"text": row.text[:100]}))
        cells = {role: columns.cell(row, role) for role in CELLS}
        cells["milestone"] = "" if DASH.match(cells["milestone"]) else cells["milestone"]
        cells["title"] = joining.whole_words(cells["title"])
        cells["title"], hour = _without_hour(cells["title"])
        cells["term"] = f"{cells['term']} {hour}" if hour and cells["term"] else cells["term"]
        self._lend(cells, columns, row)
        label = columns.cell(row, "number")
        number = NUMBER.match(label)
        digits = number[1] if number else ""
        if not digits:
            digits, cells["title"] = _number_in_title(columns, cells["title"])
        if digits or (DASH.match(label) and cells["title"]):
            self._start(digits, cells, row)
        elif label and not (cells["title"] and cells["term"]):
            self.doubts.append(Doubt("row-unread", row.line, {"text": row.text[:100]}))
        elif self.items and _is_another_result(columns, cells, row):
            self.items[-1].milestones.append(Item(row.line, _milestone_cells(cells)))
        elif self._is_under_its_term(columns, cells):
            self.doubts.append(Doubt("term-carried", row.line, {"text": self._last().text("term")}))
            self._start("", {**cells, "term": self._last().text("term")}, row)
        elif self.items and not self._section_is_last and self._is_rest(cells):
            self._join(cells, row)
        elif self.items and not self._section_is_last and cells["milestone"]:
            self.items[-1].milestones.append(Item(row.line, _milestone_cells(cells)))
            self._join({role: cells[role] for role in ("title", "description", "result", "place")}, row)
        elif cells["title"] and (cells["term"] or cells["executor"] or "number" not in columns.roles):
            self._unnumbered(columns, cells, row)
        else:
            self.doubts.append(Doubt("row-unread", row.line, {"text": row.text[:100]}))

    def _lend(self, cells: dict[str, str], columns: Columns, row: Row) -> None:
        """A term or an executor whose cell is one with the cell above is the same for a row that says something new."""
        is_new = columns.cell(row, "number") or (cells["milestone"] and not joining.goes_on(cells["milestone"]))
        for role in ("term", "executor"):
            if is_new and self.items and not cells[role] and row.merged.intersection(columns.places(role)):
                cells[role] = self._last().text(role) or self.items[-1].text(role)

    def _start(self, number: str, cells: dict[str, str], row: Row) -> None:
        item = Item(row.line, _said(cells), number, len(self.sections) - 1 if self.sections else None)
        if cells["milestone"]:
            item.milestones.append(Item(row.line, _milestone_cells(cells)))
        self.items.append(item)
        self._section_is_last = False

    def _unnumbered(self, columns: Columns, cells: dict[str, str], row: Row) -> None:
        """A row under an activity that has no term of its own is a part of it; else an activity without a number."""
        last = self.items[-1] if self.items and not self._section_is_last else None
        if last and last.number and not last.text("term") and cells["term"]:
            part = _milestone_cells({**cells, "milestone": cells["title"]})
            last.milestones.append(Item(row.line, part, is_part=True))
            return
        self._start("", cells, row)
        if "number" in columns.roles:
            self.doubts.append(Doubt("number-missing", row.line, {"text": cells["title"][:100]}))

    def _is_under_its_term(self, columns: Columns, cells: dict[str, str]) -> bool:
        """«Сентябрь» stands once before several activities, in a table without numbers."""
        if "number" in columns.roles or self._new_page or self._section_is_last or not self.items:
            return False
        term_first = columns.places("term")[:1] == (0,)
        told = cells["title"] and cells["executor"] and not cells["term"] and not cells["milestone"]
        whole = not joining.goes_on(cells["title"]) and not joining.is_unfinished(self._last().text("title"))
        return term_first and bool(told) and whole and bool(self._last().text("term"))

    def _is_rest(self, cells: dict[str, str]) -> bool:
        """Whether a row without a number only ends the row before: no term of its own, and its words go on."""
        last = self._last()
        if DASH.match(cells["term"]) or DASH.match(cells["executor"]):
            return False
        if cells["term"] and not _goes_on_term(last.text("term"), cells["term"]):
            return not (cells["title"] or cells["milestone"] or cells["executor"])
        pieces = [(last.text(role) or self.items[-1].text(role), cells[role]) for role in CELLS if cells[role]]
        cut = any(joining.goes_on(new) or joining.is_unfinished(old) for old, new in pieces)
        return cut or (not cells["milestone"] and (self._new_page or not cells["executor"]))

    def _last(self) -> Item:
        return self.items[-1].milestones[-1] if self.items[-1].milestones else self.items[-1]

    def _join(self, cells: dict[str, str], row: Row) -> None:
        for role, text in cells.items():
            last = self._last() if role in ("milestone", "term", "executor") else self.items[-1]
            doubled = joining.doubled_syllable(last.text(role), text)
            if doubled:
                self.doubts.append(Doubt("word-doubled", row.line, {"text": doubled}))
            last.cells[role] = joining.joined(last.text(role), text)
        if (
            not any(joining.goes_on(text) for text in cells.values() if text)
            and any(cells.values())
            and not cells.get("term")
        ):
            self.doubts.append(Doubt("row-joined", row.line, {"text": row.text[:100]}))


def _is_another_result(columns: Columns, cells: dict[str, str], row: Row) -> bool:
    """A whole line beside a title that is one cell over several lines: whatever its words, no rest of the one above."""
    told = cells["milestone"] and cells["term"] and cells["executor"]
    return bool(told and not row.merged.isdisjoint(columns.places("title")))


def _without_hour(title: str) -> tuple[str, str]:
    """«10:00 Открытие недели»: where no sign parts two columns, the hour stands before the title."""
    found = HOUR.match(title)
    return (title[found.end() :], found[0].strip()) if found else (title, "")


def _number_in_title(columns: Columns, title: str) -> tuple[str, str]:
    found = NUMBER_AND_TITLE.match(title) if "number" not in columns.roles else None
    return (found[1], found[2]) if found else ("", title)


def _milestone_cells(cells: dict[str, str]) -> dict[str, str]:
    return _said({role: cells[role] for role in ("milestone", "term", "executor")})


def _said(cells: dict[str, str]) -> dict[str, str]:
    """A dash fills a cell and says nothing."""
    return {role: "" if DASH.match(text) else text for role, text in cells.items()}


def _goes_on_term(old: str, new: str) -> bool:
    """«июнь –» + «декабрь 2024 г.», «декабрь» + «2024 г.»."""
    return bool(re.search(r"[-–—,]$|\b(?:и|до|с|по)$", old)) or bool(
        old and re.match(r"^(?:[-–—]|(?:19|20)\d\d\b|г(?:од|\.))", new)
    )


def _longer(section: Section, rest: str) -> Section:
    return Section(section.index, joining.joined(section.title, rest), section.number, section.row)
