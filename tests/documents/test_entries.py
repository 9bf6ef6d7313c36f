"""Entries and scores as sheets: a column for each question, every cell a text and nothing else."""

import json
import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from models.documents.written import entries, sheets
from models.queries.entry_exports import Column, Judged, Scores, Sent, Whole
from models.tables import EntryState, SheetState

NOON = datetime(2024, 6, 17, 9, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Kirov")
EVIL = ("=cmd|'/c calc'!A1", "+1+1", "-2", "@SUM(A1)", "\t=1", "http://evil.ru", "mailto:a@b.ru", "{=1}", "007")
TEAM = [
    {"person": 1, "name": "Анна Котова", "head": True, "state": "confirmed"},
    {"person": 2, "name": "Илья Рыков", "head": False, "state": "confirmed"},
]


def words(key: str) -> str:
    return key.removeprefix("export-")


def said(*answers: tuple[int, str, dict[str, Any]]) -> str:
    given = [{"field": field, "title": "", "kind": kind, "value": value} for field, kind, value in answers]
    return json.dumps({"answers": given, "team": TEAM})


def sent(number: int, text: str, nomination: int = 1, **more: Any) -> Sent:
    values: dict[str, Any] = {
        "entry_id": number, "number": number, "nomination_id": nomination, "organisation": "КАТ", "town": "Киров",
        "state": EntryState.ADMITTED, "version": 2, "submitted_at": NOON, "sender": "Анна Котова", "comment": "",
        "said": text,
    }  # fmt: skip
    return Sent(**(values | more))


def read(data: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


COLUMNS = [
    Column(1, None, 1, "Название"),
    Column(2, 1, 1, "Ссылка"),
    Column(3, 2, 1, "Серий"),
    Column(4, None, 2, "Итог"),
]
HEADER = ["number", "organisation", "town", "state", "sent", "version", "sender", "head", "students", "comment"]


def test_a_nomination_is_a_sheet_with_the_questions_it_asks() -> None:
    rows = [
        sent(1, said((1, "text", {"text": "Один день"}), (2, "link", {"link": "https://vk.com/1"}))),
        sent(2, said((1, "text", {"text": "Голоса"}), (3, "number", {"number": 3.5})), 2, state=EntryState.RETURNED),
    ]
    found = read(entries.entries(Whole([(1, "Лонгрид"), (2, "Подкаст")], COLUMNS, rows), words, ZONE))
    common = ["КАТ", "Киров", "state-admitted", "17.06.2024 12:00", "2", "Анна Котова", "Анна Котова", "Илья Рыков", ""]
    assert found["Лонгрид"] == [
        [*HEADER, "Название", "Ссылка", "Итог"],
        ["1", *common, "Один день", "https://vk.com/1", ""],
    ]
    assert found["Подкаст"][0] == [*HEADER, "Название", "Серий", "Итог"]
    assert (found["Подкаст"][1][3], found["Подкаст"][1][-3:]) == ("state-returned", ["Голоса", "3,5", ""])


def test_an_entry_of_two_stages_is_one_line_with_the_answers_of_both() -> None:
    first, second = said((1, "text", {"text": "Один день"})), said((4, "text", {"text": "Защита"}))
    rows = [sent(1, first), sent(1, second, version=1), sent(2, first)]
    found = read(entries.entries(Whole([(1, "Лонгрид")], COLUMNS, rows), words, ZONE))["Лонгрид"]
    assert [(line[0], line[-3], line[-1]) for line in found[1:]] == [
        ("1", "Один день", "Защита"),
        ("2", "Один день", ""),
    ]


@pytest.mark.parametrize(
    ("kind", "value", "cell"),
    [
        ("date", {"date": "2024-10-01"}, "01.10.2024"),
        ("choices", {"choices": ["Фото", "Видео"]}, "Фото; Видео"),
        ("consent", {"agreed": True}, "agreed"),
        ("photo", {"files": [{"name": "", "file": "f"}, {"name": "b.jpg", "file": "f"}]}, "file; b.jpg"),
    ],
)
def test_each_kind_of_answer_has_its_words(kind: str, value: dict[str, Any], cell: str) -> None:
    assert entries.answer(kind, value, words) == cell


def test_no_cell_is_a_formula_a_number_or_a_link_whatever_it_says() -> None:
    rows = [sent(number, said((1, "text", {"text": text})), comment=text) for number, text in enumerate(EVIL, 1)]
    data = entries.entries(Whole([(1, "=1+1")], COLUMNS, rows), words, ZONE)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        assert [name for name in archive.namelist() if "rels" in name and "sheet1" in name] == []
    assert ("<f>" in sheet, "<hyperlink" in sheet) == (False, False)
    assert sheet.count("<c ") == sheet.count('t="inlineStr"')
    (lines,) = read(data).values()
    assert [line[-3] for line in lines[1:]] == [text.replace("\t", "\t") for text in EVIL]


def test_sheets_have_names_excel_takes() -> None:
    titles = ["Видео: лучшее [2024]/итог", "видео лучшее 2024 итог", "History", "'", "х" * 50, "Х" * 50]
    tables = [sheets.Table(title, ["а"], [], [10]) for title in titles]
    names = list(read(sheets.book(tables)))
    assert names == ["Видео лучшее 2024 итог", "видео лучшее 2024 итог 2", "History 2", "1", "х" * 31, f"{'Х' * 29} 2"]


def test_scores_are_a_line_for_each_juror_and_entry_and_no_score_is_an_empty_cell() -> None:
    judged = [
        Judged(1, 1, 5, "Лонгрид", "КАТ", "Павел Новиков", SheetState.GIVEN, "Сильно", NOON),
        Judged(2, 1, 5, "Лонгрид", "КАТ", "Яна Белых", SheetState.OPEN, "", None),
    ]
    criteria = [(1, 1, "Идея"), (2, 1, "Воплощение"), (3, 2, "Защита")]
    found = Scores([(1, "Отбор"), (2, "")], criteria, judged, [(1, 1, 10), (1, 2, 0), (2, 2, 7)])
    book = read(entries.scores(found, words, ZONE))
    assert book["Отбор"] == [
        ["number", "nomination", "organisation", "juror", "sheet", "given", "Идея", "Воплощение", "comment"],
        ["5", "Лонгрид", "КАТ", "Павел Новиков", "sheet-given", "17.06.2024 12:00", "10", "0", "Сильно"],
        ["5", "Лонгрид", "КАТ", "Яна Белых", "sheet-open", "", "", "7", ""],
    ]
    assert book["stage 2"] == [[*book["Отбор"][0][:6], "Защита", "comment"]]
