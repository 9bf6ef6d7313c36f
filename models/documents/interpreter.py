"""Rows → a reading: the one interpreter behind all readers."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from models.documents import columns as headers
from models.documents import heading, indicators, legend, meaning, several
from models.documents.body import Body
from models.documents.columns import Columns
from models.documents.numbering import NUMBERED_TITLE
from models.documents.reading import Doubt, Indicator, Reading
from models.documents.rows import Row
from models.documents.sections import LONGEST_SECTION
from models.refusal import Refusal


@dataclass
class _Table:
    """A header and the rows up to the next table; `above` are the lines of prose before it."""

    columns: Columns
    above: Sequence[Row]
    rows: list[Row] = field(default_factory=list)


def interpret(rows: Sequence[Row]) -> Reading:
    """Raises Refusal("document-not-a-plan", reason="no-table" | "no-columns") when there is no plan in it."""
    tables = _tables(rows)
    if not tables:
        raise Refusal("document-not-a-plan", reason="no-columns" if any(row.in_table for row in rows) else "no-table")
    above = tables[0].above[-heading.FARTHEST :]
    abbreviations, taken = legend.listed([row.text for row in above])
    above = [row for place, row in enumerate(above) if place not in taken]
    head = heading.read(above)
    doubts: list[Doubt] = []
    body = Body([], doubts)
    figures: list[Indicator] = []
    for table in tables:
        if table.columns.kind == "plan":
            title = _title_over(table, is_first=table is tables[0])
            if title:
                body.open_above(title)
            body.read(table.columns, table.rows)
        else:
            figures += indicators.read(
                table.columns, table.rows, doubts, head.years[0] if len(head.years) == 1 else None
            )
    if not body.items and not figures:
        doubts.append(Doubt("rows-none", tables[0].rows[0].line if tables[0].rows else None))
    explained = {
        **abbreviations,
        **legend.find([_prose(above), *(row.text for table in tables for row in table.rows)]),
    }
    meant = meaning.understand(body, head, explained, doubts, _roles(tables))
    return Reading(
        title=head.title or ("" if body.items or body.sections else _indicators_title(tables)),
        years=head.years or meant.years,
        period=head.period,
        approved=head.approved,
        legend=meant.legend,
        columns=_columns(tables[0]),
        sections=tuple(body.sections),
        activities=meant.activities,
        indicators_title=_indicators_title(tables),
        indicators=tuple(figures),
        warnings=tuple(sorted(doubts, key=lambda doubt: doubt.row or 0)),
    )


def _tables(rows: Sequence[Row]) -> list[_Table]:
    """Cut where a header starts; the same header again is only the top of another page."""
    tables: list[_Table] = []
    prose: list[Row] = []
    for source in rows:
        row = several.flat(source, tables[-1].columns.places("executor") if tables else ())
        both = headers.of_two(prose[-1], row) if prose and not tables else None
        if both:
            prose.pop()
        columns = both or headers.recognise(row)
        second = headers.deepened(tables[-1].columns, row) if tables and not tables[-1].rows else None
        if second:
            tables[-1].columns = second
        elif columns and not (tables and tables[-1].columns.repeats_in(row)):
            tables.append(_Table(columns, _tail(tables[-1].rows) if tables else tuple(prose)))
        elif tables:
            tables[-1].rows.append(row)
        else:
            prose.append(row)
    return tables


def _tail(rows: list[Row]) -> list[Row]:
    """The prose after the last row of a table: it stands above the next one."""
    last = max((place for place, row in enumerate(rows) if row.in_table and not row.is_blank), default=-1)
    return rows[last + 1 :]


def _title_over(table: _Table, *, is_first: bool) -> Row | None:
    """The line right above a table that is the title of its part: numbered as sections are."""
    told = [row for row in table.above if row.text]
    if not told or (is_first and len(told) < 2) or not NUMBERED_TITLE.match(told[-1].text):
        return None
    return told[-1] if len(told[-1].text) <= LONGEST_SECTION else None


def _prose(rows: Sequence[Row]) -> str:
    return " ".join(row.text for row in rows if row.text)


def _indicators_title(tables: Sequence[_Table]) -> str:
    first = next((table for table in tables if table.columns.kind == "indicators"), None)
    lines = [row.text for row in first.above if row.text] if first else []
    return lines[-1] if lines else ""


def _columns(table: _Table) -> tuple[str, ...]:
    """As written, without the empty cells a line may end with."""
    named = [place for place, header in enumerate(table.columns.headers) if header]
    return table.columns.headers[: named[-1] + 1]


def _roles(tables: Sequence[_Table]) -> frozenset[str]:
    return frozenset(role for table in tables for role in table.columns.roles)
