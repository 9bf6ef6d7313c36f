"""Which column is what, by the words of the header."""

import re
from dataclasses import dataclass

from models.documents import ticks
from models.documents.numbering import DASH, NUMBER
from models.documents.rows import Row
from models.rules import dates

# The first that fits wins: «Ответственный за проведение мероприятия» is an executor, «Срок мероприятия» a term.
ROLES = (
    ("number", re.compile(r"^(?:[№#n]|no|номер|п\s*[./\\]?\s*п\b\.?|пункта?|\s)+$")),
    ("title", re.compile(r"^(?:форма,?|тема,?)?\s*(?:и\s+)?(?:наименован|назван|перечень)\w*.*мероприят")),
    (
        "executor",
        re.compile(
            r"ответственн|исполнител|^организаторы?\b|^кто (?:проводит|отвечает|делает)"
            r"|^куратор|^координатор|^докладчик|^ведущий|^кто$|^отв(?:етств)?\."
        ),
    ),
    ("milestone", re.compile(r"промежуточн\w* (?:результат|итог)|^контрольн\w* (?:точк|событи)|^веха")),
    (
        "term",
        re.compile(
            r"^место\b.*\b(?:врем|дат|срок)|^(?:плановы[ей] )?срок|^начало\b|^дедлайн|^периодичность|^дат[аы]\b"
            r"|^(?:предполагаемая|примерная|планируемая|ориентировочная) дата|^контрольн\w+ (?:срок|дата)"
            r"|^период\b|^время\b|^месяц\b|^когда\b|^календарн\w* срок"
            r"|\bсроки? (?:исполн|реализ|провед|выполн)"
        ),
    ),
    ("until", re.compile(r"^(?:окончани|заверш|конец\b)")),
    ("place", re.compile(r"^место\b|^где\b|^площадка")),
    ("budget", re.compile(r"^сумма|финансир|финанс-|стоимость|бюджет|^объем|затрат|тыс\.? ?руб")),
    ("people", re.compile(r"^(?:количество|кол-во|к-во|число|охват|категори|целевая аудитор|участники)")),
    ("mark", re.compile(r"^отметка|^исполнение\b|^статус|^примечани|^факт|^выполнение\b")),
    (
        "result",
        re.compile(
            r"результат|^вид документа|^выход\b|^(?:подтверждающ|итогов|отчетн)\w+ документ"
            r"|^форма (?:отчет|завершен|представл)|^итог|^документ|^ожидаем"
        ),
    ),
    ("description", re.compile(r"описание|^форма\b|^формат\b|^содержание (?:процесса|мероприят)|^механизм")),
    (
        "title",
        re.compile(
            r"мероприят|направлен\w* (?:деятельн|работы)|^(?:основное )?содержание|содержани\w+ (?:работы|деятельн)"
            r"|^(?:формы и )?вид\w* (?:деятельн|работ)|^формы и методы работ|^тематика|^тема\b|^событи|^задач"
            r"|^(?:планируемые )?действи|^работы?\b|^шаг|^этап|^(?:рассматриваемые )?вопрос|^повестк|^акци[яи]\b"
            r"|^пункты? плана"
            r"|^что(?:$| (?:нужно|надо|необходимо|сделать|делать|делаем))",
        ),
    ),
    ("title", re.compile(r"^наименование|^название|^перечень")),
)  # fmt: skip
NAME_OF_INDICATOR = re.compile(r"показател|индикатор")
VALUE = re.compile(r"значени|^план\b|^факт\b|^целев|(?:19|20)\d\d|^базов")
UNIT = re.compile(r"^ед(?:иниц\w*|\.)?\s*(?:измер\w*|изм\.?)?$")
# A price list has names and terms of delivery, a list of contacts names and persons: such a name needs both columns.
ANY_NAME = re.compile(r"^(?:наименование|название|перечень)(?!.*(?:мероприят|работ|событ|деятельн|конкурс|акци|этап))")
# Where no sign parts the columns of the beginning and the end, both headers and both days stand in one cell.
TWO_ENDS = re.compile(r"\bначал\w*\b.*\b(?:окончани|заверш)")
DAY = rf"(?:\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}|\d\d)|(?:\d{{1,2}}\s+)?{dates.MONTH}\s+20\d\d)(?:\s*г(?:ода|\.)?)?"
TWO_DAYS = re.compile(rf"^(?P<start>{DAY})\s+(?P<end>{DAY})$", re.IGNORECASE)
SECOND_ROW = frozenset(["term", "until", "executor", "budget", "people", "place"])
LONGEST_HEADER_CELL = 160


@dataclass(frozen=True)
class Columns:
    """A header understood: the role of each column, its words, and whether it is of a `plan` or of `indicators`."""

    kind: str
    roles: tuple[str, ...]
    headers: tuple[str, ...]

    def cell(self, row: Row, role: str) -> str:
        """The text under a role, columns of one role joined; empty where there is no such column or cell.

        A term has its end in a column of its own, or is made of the headers of the months that are ticked.
        """
        if role == "term" and "until" in self.roles:
            start, end = self._joined(row, "term"), self._joined(row, "until")
            return f"{start} – {end}" if start and end else f"до {end}" if end else start
        if role == "term" and any(TWO_ENDS.search(fold(self.headers[place])) for place in self.places("term")):
            return TWO_DAYS.sub(r"\g<start> – \g<end>", self._joined(row, "term"))
        if role == "term" and "when" in self.roles:
            return ", ".join(filter(None, [self._joined(row, "term"), *self.ticked(row)]))
        return self._joined(row, role)

    def ticked(self, row: Row) -> list[str]:
        """When, by the months, quarters or years of a calendar grid: its headers, or the days that stand under them."""
        return [ticks.term(self.headers[at], row.cells[at]) for at in self.places("when") if at < len(row.cells)]

    def is_tick_doubtful(self, row: Row) -> bool:
        """Whether something in a calendar grid is neither a mark nor a day."""
        return any(
            ticks.is_doubtful(self.headers[at], row.cells[at]) for at in self.places("when") if at < len(row.cells)
        )

    def _joined(self, row: Row, role: str) -> str:
        found = (row.cells[place] for place in self.places(role) if place < len(row.cells))
        return " ".join(cell for cell in found if cell)

    def places(self, role: str) -> tuple[int, ...]:
        return tuple(place for place, each in enumerate(self.roles) if each == role)

    def repeats_in(self, row: Row) -> bool:
        """Whether a row is this header once more, as at the top of every page."""
        return [fold(cell) for cell in row.cells if cell] == [fold(cell) for cell in self.headers if cell]


def fold(text: str) -> str:
    return " ".join(text.lower().replace("ё", "е").split())


def recognise(row: Row) -> Columns | None:
    """The columns, if this row is a header of activities or of indicators."""
    if (
        not row.in_table
        or len(row.filled) < 2
        or row.merged
        or any(len(cell) > LONGEST_HEADER_CELL for cell in row.cells)
    ):
        return None
    if DASH.match(row.cells[row.filled[0]]) or NUMBER.match(row.cells[row.filled[0]]):
        return None
    return _indicators(row) or _plan(row)


def deepened(columns: Columns, row: Row) -> Columns | None:
    """The header with its second row, «Срок» over «начало» and «окончание»; None when this row is no part of it."""
    if any(columns.cell(row, role) for role in ("number", "title", "name", "unit")) or row.is_blank:
        return None
    if columns.kind == "plan":
        return _plan_of_two(columns.headers, row)
    if not all(ticks.ONLY_YEAR.match(fold(row.cells[place])) for place in row.filled):
        return None
    above, below = _alike(columns.headers, row.cells)
    return _indicators(Row(tuple(f"{one} {two}".strip() for one, two in zip(above, below, strict=True)), row.line))


def of_two(above: Row, row: Row) -> Columns | None:
    """A header only both rows make: «Мероприятие» and a year, over the quarters alone."""
    named = [role_of(cell) for cell in above.cells]
    if not above.in_table or not row.in_table or "title" not in named or row.is_blank:
        return None
    is_under = not any(named[place] in ("number", "title") for place in row.filled if place < len(named))
    columns = _plan_of_two(above.cells, row) if is_under else None
    return columns if columns and "when" in columns.roles else None


def _plan_of_two(cells: tuple[str, ...], row: Row) -> Columns | None:
    above, below = _alike(cells, row.cells)
    below = tuple(ticks.under(above, below))
    if not all(not cell or role_of(cell) in SECOND_ROW or ticks.is_one(cell) for cell in below):
        return None
    return _plan(Row(tuple(map(_both, above, below)), row.line))


def _alike(above: tuple[str, ...], below: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    width = max(len(above), len(below))
    return (*above, *[""] * (width - len(above))), (*below, *[""] * (width - len(below)))


def _both(first: str, second: str) -> str:
    """A month under «Срок» stands for itself; what was said over several columns is said already."""
    return second if ticks.is_one(second) or (first and second.startswith(first)) else f"{first} {second}".strip()


def _plan(row: Row) -> Columns | None:
    named = [role_of(cell) for cell in row.cells]
    if "title" not in named and "description" in named:
        named[named.index("description")] = "title"
    titles = [place for place, role in enumerate(named) if role == "title"]
    named = _dated(named, row.cells)
    dated = {"term", "executor", "when"} & set(named)
    if dated == {"when"} and ticks.are_years([row.cells[at] for at, role in enumerate(named) if role == "when"]):
        return None
    if (
        not titles
        or not dated
        or (len(dated) == 1 and all(ANY_NAME.search(fold(row.cells[place])) for place in titles))
    ):
        return None
    best = min(titles, key=lambda place: (_vagueness(row.cells[place]), place))
    roles = [role if role != "title" or place == best else "other" for place, role in enumerate(named)]
    roles = [
        role if role in ("executor", "other", "when") or role not in roles[:place] else "other"
        for place, role in enumerate(roles)
    ]
    if row.cells[0] == "" and "number" not in roles:
        roles[0] = "number"
    return Columns("plan", tuple(roles), row.cells)


def _vagueness(header: str) -> int:
    """Of several titles the activity's own goes first, a direction of work last."""
    folded = fold(header)
    return 0 if "мероприят" in folded else 2 if folded.startswith("направлен") else 1


def _dated(roles: list[str], cells: tuple[str, ...]) -> list[str]:
    """«Срок начала» and «Срок окончания» are two ends; months or quarters side by side are one term to tick."""
    ends = [
        place for place, cell in enumerate(cells) if roles[place] == "term" and re.search(r"оконч|заверш", fold(cell))
    ]
    starts = [place for place, cell in enumerate(cells) if roles[place] == "term" and place not in ends]
    for place in ends if starts else ():
        roles[place] = "until"
    if "until" in roles and not starts:
        roles[roles.index("until")] = "term"
    ticked = ticks.places([cell if role == "other" else "" for role, cell in zip(roles, cells, strict=True)])
    return ["when" if place in ticked else role for place, role in enumerate(roles)]


def role_of(cell: str) -> str:
    """What a column is by its header; «other» when its words say nothing."""
    folded = fold(cell)
    return next((role for role, words in ROLES if folded and words.search(folded)), "other")


def _indicators(row: Row) -> Columns | None:
    folded = [fold(cell) for cell in row.cells]
    names = [
        place
        for place, cell in enumerate(folded)
        if NAME_OF_INDICATOR.search(cell) and not re.search(r"^значени|^план", cell)
    ]
    if not names or any(role_of(cell) in ("term", "executor") or "мероприят" in cell for cell in folded if cell):
        return None
    roles = ["name" if place == names[0] else _indicator_role(cell) for place, cell in enumerate(folded)]
    return Columns("indicators", tuple(roles), row.cells) if "value" in roles else None


def _indicator_role(folded: str) -> str:
    if ROLES[0][1].search(folded):
        return "number"
    if UNIT.search(folded):
        return "unit"
    return "value" if VALUE.search(folded) else "other"
