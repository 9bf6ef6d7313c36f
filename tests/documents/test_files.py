"""The two orders on every kind of paper, made here: whatever the file, the same reading."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from models import documents
from models.documents.readers.text import clean
from models.documents.reading import Reading
from tests.documents import paper
from tests.documents.paper import Line

SAMPLES = Path(documents.__file__).parent / "samples"
# Made once, the .doc by a word processor from the .docx below, the .xls by xlwt as `paper.excel` writes the new ones:
# the tests need nothing that writes these formats.
OLD = Path(__file__).parent / "old"
NAMES = ["kirov-784", "nizhnyaya-tura-262"]
PAPERS: dict[str, Callable[[list[Line]], bytes]] = {
    "docx": lambda lines: paper.word(lines, merged=(0, 1, 2, 3)),
    "plain.docx": paper.word,
    "xlsx": paper.excel,
    "ods": paper.open_document,
    "csv": paper.comma_separated,
    "utf.csv": lambda lines: paper.comma_separated(lines, ",", "utf-8-sig"),
    "pipe.csv": lambda lines: paper.comma_separated(lines, "|"),
    "pdf": paper.printed,
}


def lines_of(name: str) -> list[Line]:
    text = (SAMPLES / f"{name}.txt").read_text("utf-8")
    return paper.lines_of("\n".join("\t".join(map(clean, line.split("\t"))) for line in text.splitlines()))


def understood(reading: Reading) -> dict[str, Any]:
    """All of a reading but the doubts: they name rows, which are others in another file."""
    return {key: value for key, value in reading.as_json().items() if key != "warnings"}


def from_text(name: str) -> Reading:
    return documents.read((SAMPLES / f"{name}.txt").read_bytes(), f"{name}.txt")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", PAPERS)
def test_every_paper_gives_the_same_reading(name: str, kind: str) -> None:
    reading = documents.read(PAPERS[kind](lines_of(name)), f"{name}.{kind}")
    assert understood(reading) == understood(from_text(name))
    assert [each.code for each in reading.warnings] == [each.code for each in from_text(name).warnings]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", ["doc", "xls"])
def test_the_old_formats_give_the_same_reading(name: str, kind: str) -> None:
    read = documents.read((OLD / f"{name}.{kind}").read_bytes(), f"{name}.{kind}")
    assert understood(read) == understood(from_text(name))


HEADER: Line = ("№", "Мероприятие", "Срок", "Ответственный")
TITLE: Line = ("План на 2024 год",)


def test_numbers_that_word_counts_itself_are_read() -> None:
    reading = documents.read(
        paper.numbered_word([HEADER, ("", "А", "май", "УО"), ("", "Б", "июнь", "УО")]), "план.docx"
    )
    assert [(each.number, each.title) for each in reading.activities] == [("1", "А"), ("2", "Б")]


def test_names_on_lines_of_their_own_are_several_executors() -> None:
    executors = "Министерство образования\nЦОПП\nАдминистрация\nгорода Кирова"
    for make in (paper.word, paper.excel, paper.open_document):
        reading = documents.read(make([TITLE, HEADER, ("1", "А", "май", executors)]), "план")
        assert [each.name for each in reading.activities[0].executors] == [
            "Министерство образования",
            "ЦОПП",
            "Администрация города Кирова",
        ]


def test_an_executor_merged_over_several_activities_is_theirs() -> None:
    rows = [TITLE, HEADER, ("1", "А", "май", "УО"), ("2", "Б", "июнь", ""), ("3", "В", "июль", "ИРО")]
    merged = partial(paper.open_document, merged=True)
    for make in (paper.word_with_a_merged_executor, paper.excel_with_a_merged_executor, merged):
        reading = documents.read(make(rows), "план")
        assert [[who.name for who in each.executors] for each in reading.activities] == [["УО"], ["УО"], ["ИРО"]]
        assert reading.warnings == ()


def test_a_word_longer_than_its_column_is_whole_again() -> None:
    long = "переосвидетельствование профессионального"
    rows = [TITLE, HEADER, *((str(number), long, "май", "УО") for number in range(1, 4))]
    reading = documents.read(paper.printed(rows, widths=(5, 6, 30, 30)), "план.pdf")
    assert [each.title for each in reading.activities] == [long] * 3


def test_a_pdf_without_ruled_lines_is_read_by_its_words() -> None:
    lines = [TITLE, ("№ Мероприятие Срок Ответственный",), ("1. Семинар май 2024 г. ЦОПП",)]
    reading = documents.read(paper.printed(lines), "план.pdf")
    assert [(each.title, each.term_text, each.executors_text) for each in reading.activities] == [
        ("Семинар", "май 2024 г.", "ЦОПП")
    ]


def test_dates_and_numbers_of_a_sheet_are_as_people_see_them() -> None:
    reading = documents.read(paper.excel_with_dates(), "план.xlsx")
    assert [(each.number, each.term_text, str(each.term.end)) for each in reading.activities] == [
        ("1", "15.03.2024", "2024-03-15")
    ]


def test_an_old_sheet_has_dates_merged_executors_and_hidden_sheets_too() -> None:
    reading = documents.read((OLD / "dates.xls").read_bytes(), "план.xls")
    assert [(each.number, each.term_text, [who.name for who in each.executors]) for each in reading.activities] == [
        ("1", "15.03.2024", ["УО"]),
        ("2", "май", ["УО"]),
    ]


def test_dates_of_an_open_document_are_as_people_see_them() -> None:
    rows = [TITLE, HEADER, ("1", "Семинар", "15.03.2024", "УО")]
    reading = documents.read(paper.open_document(rows, dates=True), "план.ods")
    assert [(each.term_text, str(each.term.end)) for each in reading.activities] == [("15.03.2024", "2024-03-15")]


@pytest.mark.parametrize("make", [paper.excel, paper.open_document])
def test_a_hidden_sheet_is_not_read(make: Callable[..., bytes]) -> None:
    rows = [TITLE, HEADER, ("1", "А", "май", "УО")]
    assert len(documents.read(make(rows, hidden=True), "план").activities) == 1
