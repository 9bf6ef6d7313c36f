"""A contest as sheets of text: a line for each entry with a column for each field, and a line for each juror's sheet.

`words` are what the headers and states are called in the reader's language; days are written in the zone given.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from models.documents.written import sheets
from models.documents.written.sheets import Table
from models.queries.entry_exports import Column, Judged, Scores, Sent, Whole
from models.rules.field_words import written
from models.tables import FieldKind

TIME = "%d.%m.%Y %H:%M"
HEADER = ("number", "organisation", "town", "state", "sent", "version", "sender", "head", "students", "comment")
WIDTHS = (8, 40, 18, 18, 18, 9, 28, 28, 40, 40)
JUDGED = ("number", "nomination", "organisation", "juror", "sheet", "given")
JUDGED_WIDTHS = (8, 24, 40, 28, 16, 18)
FIELD, POINTS, COMMENT = 36, 14, 60
"""Widths in signs."""
Words = Callable[[str], str]


def entries(whole: Whole, words: Words, zone: ZoneInfo) -> bytes:
    """A sheet for each nomination, with its own fields. Half a second for 2,000 of them: give it a thread."""
    rows: dict[int, list[Sent]] = {number: [] for number, _ in whole.nominations}
    for row in whole.rows:
        rows[row.nomination_id].append(row)
    return sheets.book(
        [_nomination(whole, number, title, rows[number], words, zone) for number, title in whole.nominations]
    )


def _nomination(whole: Whole, number: int, title: str, rows: Sequence[Sent], words: Words, zone: ZoneInfo) -> Table:
    columns = [one for one in whole.columns if one.nomination_id in (None, number)]
    header = [*(words(f"export-{name}") for name in HEADER), *(one.title for one in columns)]
    widths = [*WIDTHS, *(FIELD for _ in columns)]
    return Table(title, header, _lines(rows, columns, words, zone), widths)


def _lines(rows: Sequence[Sent], columns: Sequence[Column], words: Words, zone: ZoneInfo) -> Iterable[Sequence[str]]:
    """One line an entry, whatever number of stages it went through: the newest of them last."""
    line: list[str] = []
    answers: dict[int, str] = {}
    before = 0
    for row in rows:
        if row.entry_id != before and line:
            yield [*line, *(answers.get(one.field_id, "") for one in columns)]
            answers = {}
        before = row.entry_id
        said = json.loads(row.said)
        answers |= {one["field"]: answer(one["kind"], one["value"], words) for one in said["answers"]}
        line = _entry(row, said["team"], words, zone)
    if line:
        yield [*line, *(answers.get(one.field_id, "") for one in columns)]


def _entry(row: Sent, team: Sequence[Mapping[str, Any]], words: Words, zone: ZoneInfo) -> list[str]:
    heads, students = ([one["name"] for one in team if bool(one["head"]) is head] for head in (True, False))
    return [
        str(row.number), row.organisation, row.town, words(f"export-state-{row.state}"),
        _moment(row.submitted_at, zone), str(row.version), row.sender, ", ".join(heads), ", ".join(students),
        row.comment,
    ]  # fmt: skip


def answer(kind: str, value: Mapping[str, Any], words: Words) -> str:
    """An answer in one cell."""
    match kind:
        case FieldKind.TEXT:
            return str(value["text"])
        case FieldKind.NUMBER:
            return written(value["number"])
        case FieldKind.DATE:
            return f"{date.fromisoformat(value['date']):%d.%m.%Y}"
        case FieldKind.CHOICE | FieldKind.CHOICES:
            return "; ".join(value["choices"])
        case FieldKind.LINK:
            return str(value["link"])
        case FieldKind.CONSENT:
            return words("export-agreed")
    return "; ".join(one["name"] or words("export-file") for one in value["files"])


def scores(found: Scores, words: Words, zone: ZoneInfo) -> bytes:
    """A sheet for each stage: a line for each juror and entry, a column for each criterion; no score, no cell."""
    points = {(sheet, criterion): str(given) for sheet, criterion, given in found.points}
    return sheets.book([
        _stage(found, stage, title or f"{words('export-stage')} {number}", points, words, zone)
        for number, (stage, title) in enumerate(found.stages, 1)
    ])  # fmt: skip


def _stage(
    found: Scores, stage: int, title: str, points: Mapping[tuple[int, int], str], words: Words, zone: ZoneInfo
) -> Table:
    asked = [(number, name) for number, whose, name in found.criteria if whose == stage]
    header = [*(words(f"export-{name}") for name in JUDGED), *(name for _, name in asked), words("export-comment")]
    lines = [
        [*_judged(one, words, zone), *(points.get((one.sheet_id, number), "") for number, _ in asked), one.comment]
        for one in found.sheets
        if one.stage_id == stage
    ]
    return Table(title, header, lines, [*JUDGED_WIDTHS, *(POINTS for _ in asked), COMMENT])


def _judged(one: Judged, words: Words, zone: ZoneInfo) -> list[str]:
    given = _moment(one.given_at, zone) if one.given_at else ""
    return [
        str(one.number), one.nomination, one.organisation, one.juror, words(f"export-sheet-{one.state}"), given
    ]  # fmt: skip


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):{TIME}}"
