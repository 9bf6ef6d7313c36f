"""The rows of an indicator table → indicators with units, values and groups."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.documents import heading, joining
from models.documents.body import TOTAL
from models.documents.columns import Columns, fold
from models.documents.numbering import DASH, NUMBER, is_column_numbers
from models.documents.reading import Doubt, Indicator, IndicatorValue
from models.documents.rows import Row
from models.rules import targets

UNIT_IN_NAME = re.compile(r"\s*[(,]\s*(?:в\s+)?(?P<unit>[^()]{1,40}?)\s*\)?\s*[.:]?$")
UNIT_WORD = re.compile(
    r"^(?:%|процент|ед\b|единиц|чел|штук|шт\b|руб|тыс|млн|млрд|балл|час|мест[оа]?\b|раз\b|лет\b|дн|организац|учрежден|договор|публикац|количество|колич)",
    re.IGNORECASE,
)
PLAIN = re.compile(rf"^{targets.NUMBER}\s*(?P<unit>%|[а-яё. ]{{0,20}})$", re.IGNORECASE)
AT_LEAST = re.compile(r"^(?:не\s+мен(?:ее|ьше)|минимум|от|≥|>=|более|свыше)\s*", re.IGNORECASE)


@dataclass
class _Line:
    row: int
    number: str
    name: str
    unit: str
    values: list[str]


def read(columns: Columns, rows: Sequence[Row], doubts: list[Doubt], year: int | None) -> list[Indicator]:
    """`year` is the plan's own, for columns that name none. Rows cut by a page are joined."""
    lines: list[_Line] = []
    years = [_year(columns.headers[place]) for place in columns.places("value")]
    for row in rows:
        if (
            not row.in_table
            or row.is_blank
            or columns.repeats_in(row)
            or is_column_numbers(row)
            or TOTAL.match(row.text)
        ):
            continue
        if row.doubt:
            doubts.append(Doubt(row.doubt, row.line, {"text": row.text[:100]}))
        values = [row.cells[place] if place < len(row.cells) else "" for place in columns.places("value")]
        if not lines and not columns.cell(row, "name") and any(map(_year, values)):
            years = [_year(value) or known for value, known in zip(values, years, strict=True)]
            continue
        _take(columns, row, values, lines, doubts)
    at_least = [
        bool(re.search(r"минимальн|не менее", fold(columns.headers[place]))) for place in columns.places("value")
    ]
    found = [_indicator(line, [each or year for each in years], at_least) for line in lines]
    return [_placed(each, found) for each in found]


def _take(columns: Columns, row: Row, values: list[str], lines: list[_Line], doubts: list[Doubt]) -> None:
    label = columns.cell(row, "number")
    number = NUMBER.match(label)
    name, unit = joining.whole_words(columns.cell(row, "name")), columns.cell(row, "unit")
    if (
        number
        or (name and DASH.match(label))
        or (name and ("number" not in columns.roles or (any(values) and not joining.goes_on(name))))
    ):
        lines.append(_Line(row.line, number[1] if number else "", name, unit, values))
    elif lines:
        last = lines[-1]
        last.name, last.unit = joining.joined(last.name, name), joining.joined(last.unit, unit)
        last.values = [joining.joined(old, new) for old, new in zip(last.values, values, strict=True)]
    else:
        doubts.append(Doubt("row-unread", row.line, {"text": row.text[:100]}))


def _indicator(line: _Line, years: list[int | None], at_least: list[bool]) -> Indicator:
    name, unit = (line.name, line.unit) if line.unit else _name_and_unit(line.name)
    values = tuple(_value(text, year, least) for text, year, least in zip(line.values, years, at_least, strict=True))
    return Indicator(line.number, name, unit, values, row=line.row)


def _name_and_unit(name: str) -> tuple[str, str]:
    found = UNIT_IN_NAME.search(name)
    if found and UNIT_WORD.match(found["unit"]):
        return name[: found.start()].strip(" ,"), found["unit"]
    return name.strip(), ""


def _value(text: str, year: int | None, at_least: bool) -> IndicatorValue:
    """Always keeps the text; a number only when there is nothing else in the cell."""
    found = PLAIN.match(AT_LEAST.sub("", text).strip(" ."))
    if not found:
        return IndicatorValue(text, year)
    return IndicatorValue(text, year, ">=" if at_least or AT_LEAST.match(text) else "=", targets.number(found["value"]))


def _placed(indicator: Indicator, all_of_them: Sequence[Indicator]) -> Indicator:
    """«2.1» belongs to «2»; «2» without a value of its own is a group."""
    above = indicator.number.rpartition(".")[0]
    parent = above if above and any(each.number == above for each in all_of_them) else ""
    below = any(indicator.number and each.number.startswith(indicator.number + ".") for each in all_of_them)
    is_group = below and not any(value.value_text for value in indicator.values)
    return replace(indicator, parent=parent, is_group=is_group)


def _year(text: str) -> int | None:
    years, _ = heading.years_in(text)
    return years[0] if len(years) == 1 else None
