"""Plans without a table, a field a line: what is clear is read, what is not is said by row."""

from io import BytesIO

import docx
import pytest

from models import documents
from models.documents.reading import Reading
from tests.documents.test_unseen import FOLDER


def read(*lines: str) -> Reading:
    return documents.read("\n".join(["План на 2025 год", "", *lines]).encode(), "план.txt")


def told(reading: Reading) -> list[tuple[str, ...]]:
    return [(each.number, each.title, each.term_text, each.executors_text, each.result) for each in reading.activities]


def doubts(reading: Reading) -> list[tuple[int | None, str]]:
    return [(each.row, each.code) for each in reading.warnings]


WHOLE = ["1. Семинар", "Срок: май", "Ответственный: ЦОПП", "", "2. Конкурс", "Срок: до 1 июня", "Ответственный: ИРО"]


def test_columns_are_called_as_the_labels_are() -> None:
    reading = read(*WHOLE)
    assert reading.columns == ("№", "Мероприятие", "Срок", "Ответственный")
    assert told(reading) == [("1", "Семинар", "май", "ЦОПП", ""), ("2", "Конкурс", "до 1 июня", "ИРО", "")]
    assert doubts(reading) == []


def test_a_value_goes_on_in_the_next_line_and_a_new_name_is_another_executor() -> None:
    reading = read(*WHOLE, "Иванова И.И.", "Результат: приказ", "и протокол")
    assert told(reading)[1] == ("2", "Конкурс", "до 1 июня", "ИРО; Иванова И.И.", "приказ и протокол")
    assert doubts(reading) == []


def test_a_capital_inside_a_value_is_a_doubt() -> None:
    assert doubts(read("1. Обзор", "Результат: отчёт", "Справка", "Срок: май", "", *WHOLE)) == [
        (3, "cells-guessed"),
        (3, "executor-empty"),
    ]


def test_a_field_said_twice_is_a_doubt() -> None:
    reading = read(*WHOLE, "Результат: приказ", "Результат: отчёт")
    assert (told(reading)[1][-1], doubts(reading)) == ("приказ; отчёт", [(7, "cells-guessed")])


def test_a_number_without_fields_is_a_row_to_ask_about() -> None:
    reading = read(*WHOLE, "", "3. Итоги")
    assert told(reading)[-1] == ("3", "Итоги", "", "", "")
    assert doubts(reading) == [(11, "term-empty"), (11, "executor-empty")]


def test_who_made_the_paper_is_no_executor() -> None:
    assert told(read(*WHOLE, "", "Исполнитель: Смирнова А.А.")) == told(read(*WHOLE))


def test_a_field_apart_from_its_row_is_said() -> None:
    reading = read(*WHOLE, "", "Ответственный: завуч", "", "3. Итоги", "Срок: июнь", "Ответственный: ЦОПП")
    assert [each[3] for each in told(reading)] == ["ЦОПП", "ИРО", "ЦОПП"]
    assert doubts(reading) == [(11, "section-guessed")]


@pytest.mark.parametrize(
    "name", ["fields-under-numbers", "fields-in-parts", "dashes-under-numbers", "bullets-under-numbers"]
)
def test_paragraphs_of_a_word_document_are_read_as_lines_of_text(name: str) -> None:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    saved = BytesIO()
    document.save(saved)
    assert documents.read(saved.getvalue(), "план.docx") == documents.read("\n".join(lines).encode(), "план.txt")


def test_lines_broken_inside_a_paragraph_are_lines_too() -> None:
    document = docx.Document()
    for block in ("План на 2025 год", "\n".join(WHOLE[:3]), "\n".join(WHOLE[4:])):
        document.add_paragraph(block)
    saved = BytesIO()
    document.save(saved)
    reading = documents.read(saved.getvalue(), "план.docx")
    assert (told(reading), [each.row for each in reading.activities]) == (told(read(*WHOLE)), [2, 3])
