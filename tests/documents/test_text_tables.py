"""Tables without tabs: strokes, one cell a line, markdown, drawn boxes, dated lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import documents
from models.documents.readers import text
from models.documents.reading import Reading
from models.refusal import Refusal

ON_THE_LINE = """
План мероприятий на 2024 год
N п/п | Мероприятие | Место | Срок | Ответственный |
1 | 2 | 3 | 4 | 5 |
Общие мероприятия | ||||
1. | Семинар | Киров | май | ЦОПП |
2. | Учёба руко- водителей | | июнь | ИРО, ПОО |
Конкурсы | ||||
3. | Конкурс | | сентябрь - октябрь | ИРО |
"""

ONE_CELL_A_LINE = """
План мероприятий на 2024 год
N п/п |
Мероприятие |
Место |
Срок |
Ответственный |
Общие мероприятия | ||||
1. |
Семинар |
Киров |
май |
ЦОПП |
2. |
Учёба
руководителей |
|
июнь |
ИРО, ПОО |
Конкурсы | ||||
3. |
Конкурс |
|
сентябрь - октябрь |
ИРО |
"""

MARKDOWN = """
План мероприятий на 2024 год

| N п/п | Мероприятие | Место | Срок | Ответственный |
|---|---|---|---|---|
| Общие мероприятия | ||||
| 1. | Семинар | Киров | май | ЦОПП |
| 2. | Учёба руководителей | | июнь | ИРО, ПОО |
| Конкурсы | ||||
| 3. | Конкурс | | сентябрь - октябрь | ИРО |
"""

BOX = """
План мероприятий на 2024 год
┌───┬───────────────┬───────┬────────────┬───────────────┐
│ N │  Мероприятие  │ Место │    Срок    │ Ответственный │
├───┼───────────────┼───────┼────────────┼───────────────┤
│ Общие мероприятия                                      │
├───┼───────────────┼───────┼────────────┼───────────────┤
│1. │Семинар        │Киров  │май         │ЦОПП           │
├───┼───────────────┼───────┼────────────┼───────────────┤
│2. │Учёба          │       │июнь        │ИРО,           │
│   │руководителей  │       │            │ПОО            │
├───┴───────────────┴───────┴────────────┴───────────────┤
│ Конкурсы                                               │
├───┬───────────────┬───────┬────────────┬───────────────┤
│3. │Конкурс        │       │сентябрь -  │ИРО            │
│   │               │       │октябрь     │               │
└───┴───────────────┴───────┴────────────┴───────────────┘
"""

DROPPED = """
План мероприятий на 2024 год
N п/п | Мероприятия | СМИ | Срок исполнения |
Ответственные |
1. | Принять планы |
до 25 февраля 2024 г. | Минздрав РТ |
|
2. | Собрать сведения | все СМИ | март | Минздрав РТ |
"""

CALENDAR = """
Календарь конкурса
АПРЕЛЬ – НОЯБРЬ 2023 ГОДА

ДО 14 АПРЕЛЯ Подготовка списка координаторов
26 АПРЕЛЯ Вебинар для координаторов
22 — 28 МАЯ Прием работ
29 МАЯ — 15 ИЮНЯ Оценка работ жюри
"""


def read(source: str) -> Reading:
    return documents.read(source.encode(), "план.txt")


@pytest.mark.parametrize(
    "source", [ON_THE_LINE, ONE_CELL_A_LINE, MARKDOWN, BOX], ids=["a row a line", "a cell a line", "markdown", "a box"]
)
def test_the_same_plan_is_read_from_every_drawing(source: str) -> None:
    reading = read(source)
    assert [each.title for each in reading.sections] == ["Общие мероприятия", "Конкурсы"]
    assert [
        (each.section, each.number, each.title, each.place, each.term_text, [who.name for who in each.executors])
        for each in reading.activities
    ] == [
        (0, "1", "Семинар", "Киров", "май", ["ЦОПП"]),
        (0, "2", "Учёба руководителей", "", "июнь", ["ИРО", "ПОО"]),
        (1, "3", "Конкурс", "", "сентябрь - октябрь", ["ИРО"]),
    ]
    assert reading.warnings == ()


def test_an_empty_cell_that_fell_out_does_not_shift_the_term() -> None:
    assert [(each.term_text, each.executors_text) for each in read(DROPPED).activities] == [
        ("до 25 февраля 2024 г.", "Минздрав РТ"),
        ("март", "Минздрав РТ"),
    ]


def test_dated_lines_are_a_plan_of_their_own() -> None:
    assert [(each.title, str(each.term.start), str(each.term.end)) for each in read(CALENDAR).activities] == [
        ("Подготовка списка координаторов", "None", "2023-04-14"),
        ("Вебинар для координаторов", "2023-04-26", "2023-04-26"),
        ("Прием работ", "2023-05-22", "2023-05-28"),
        ("Оценка работ жюри", "2023-05-29", "2023-06-15"),
    ]


PIECES = st.sampled_from(
    [
        "|",
        "||",
        "│",
        "├─┼─┤",
        "\n",
        " ",
        "1.",
        "2.",
        "1.1",
        "№",
        "Мероприятие",
        "Срок",
        "Ответственный",
        "май 2024",
        "I. Этап",
        "---",
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_strokes_are_a_reading_or_a_refusal(source: str) -> None:
    assert _outcome(source) == _outcome(source)


def _outcome(source: str) -> Reading | str:
    try:
        return read(source)
    except Refusal as refused:
        return refused.key


@given(st.lists(PIECES, max_size=60).map("".join))
def test_every_row_of_the_source_has_its_line(source: str) -> None:
    lines = source.count("\n") + 1
    assert all(1 <= row.line <= lines for row in text.rows(source.encode()))


def test_words_in_a_calendar_grid_are_taken_for_a_mark_with_a_doubt() -> None:
    text = (
        "План на 2025 год\n№\tМероприятие\tI\tII\tIII\tIV\tИсполнитель\n"
        "1\tСбор\t\tЦОПП\t\t\tИРО\n2\tСовет\t-\t+\t\t\tИРО"
    )
    reading = documents.read(text.encode(), "план.txt")
    assert [each.term_text for each in reading.activities] == ["II квартал", "II квартал"]
    assert [(each.row, each.code) for each in reading.warnings] == [(3, "cells-guessed")]


def test_money_by_years_is_no_term() -> None:
    text = (
        "План на 2025-2026 годы\n№\tМероприятие\tСрок\tОбъём средств\t\tИсполнитель\n\t\t\t2025\t2026\t\n"
        "1\tСбор\tмай 2025\t10\t20\tИРО"
    )
    reading = documents.read(text.encode(), "план.txt")
    assert [each.term_text for each in reading.activities] == ["май 2025"]
