"""However a table is drawn in text, the same plan is read from it: the two orders, and any plan at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import documents
from models.documents.reading import Reading
from tests.documents import drawings
from tests.documents.drawings import Draw
from tests.documents.paper import Line
from tests.documents.test_files import NAMES, from_text, lines_of, understood

EXACT = pytest.mark.parametrize("draw", drawings.EVERY, ids=lambda draw: draw.__name__)


@EXACT
@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_gives_the_same_reading(name: str, draw: Draw) -> None:
    reading = documents.read(drawings.drawn(lines_of(name), draw).encode(), "план.txt")
    assert understood(reading) == understood(from_text(name))


TITLES = [
    "Семинар для руководителей",
    "Приём заявок",
    "Конкурс «Лучший медиацентр»",
    "Подготовка отчёта по итогам года",
]
TERMS = [
    "май", "до 15 марта", "сентябрь – октябрь", "1 раз в квартал", "в течение года", "10-12 апреля", "постоянно",
    "III квартал", "15.03.2024", "по плану работы",
]  # fmt: skip
EXECUTORS = [
    "ЦОПП",
    "ПОО, ИРО",
    "Министерство образования Кировской области",
    "Иванова И.И.",
    "ЦОПП (в части обучения)",
]
PLACES = ["Актовый зал", "г. Киров", ""]
ROW = st.tuples(*map(st.sampled_from, (TITLES, TERMS, PLACES, EXECUTORS)))
HEADERS = ["Наименование мероприятия", "Срок исполнения", "Место проведения", "Ответственный исполнитель"]
SECTIONS = ["I. Организационный этап", "II. Образовательный этап"]


def plan(rows: list[tuple[str, ...]], order: list[int], sections: int) -> list[Line]:
    """A title, a header and rows with the columns in this order, cut into as many sections as told."""
    lines: list[Line] = [("План мероприятий на 2024 год",), ("№ п/п", *(HEADERS[place] for place in order))]
    for number, row in enumerate(rows):
        if sections and number in (0, len(rows) // 2 + 1):
            lines.append((SECTIONS[bool(number)], "", "", "", ""))
        lines.append((f"{number + 1}.", *(row[place] for place in order)))
    return lines


def rows_of(reading: Reading) -> list[tuple[str, ...]]:
    return [(each.number, each.title, each.term_text, each.executors_text) for each in reading.activities]


@EXACT
@settings(max_examples=30)
@given(rows=st.lists(ROW, min_size=2, max_size=6), order=st.permutations(range(4)), sections=st.integers(0, 1))
def test_any_plan_is_read_from_every_drawing(
    draw: Draw, rows: list[tuple[str, ...]], order: list[int], sections: int
) -> None:
    reading = documents.read(drawings.drawn(plan(rows, order, sections), draw).encode(), "план.txt")
    told = [(str(number), title, term, who) for number, (title, term, _, who) in enumerate(rows, 1)]
    assert (rows_of(reading), len(reading.sections)) == (told, bool(sections) + (sections and len(rows) > 2))


@pytest.mark.parametrize(
    "draw, columns",
    [(draw, columns) for draw in drawings.WITHOUT_SIGNS for columns in ([0, 1, 3], [0, 1, 2, 3])]
    + [(draw, [1, 0, 3]) for draw in drawings.WITHOUT_SIGNS if draw is not drawings.one_line],
)
def test_a_plan_without_any_signs_is_read_by_its_terms(draw: Draw, columns: list[int]) -> None:
    rows = list(zip(TITLES, TERMS, ["Актовый зал"] * 4, EXECUTORS, strict=False))
    header: Line = ("№ п/п", *(HEADERS[place] for place in columns))
    lines = [
        ("План мероприятий на 2024 год",),
        header,
        *((f"{number}.", *(row[place] for place in columns)) for number, row in enumerate(rows, 1)),
    ]
    reading = documents.read(drawings.drawn(lines, draw).encode(), "план.txt")
    assert [(each.title, each.term_text) for each in reading.activities] == [row[:2] for row in rows]


def test_what_was_guessed_without_signs_is_said_by_row() -> None:
    text = (
        "План на 2024 год\n№ Мероприятие Срок Место проведения Ответственный\n1. Семинар май Дом детей Отдел культуры"
    )
    reading = documents.read(text.encode(), "план.txt")
    assert [(each.row, each.code) for each in reading.warnings] == [(3, "cells-guessed")]


def test_an_hour_alone_belongs_to_the_day_of_the_row_above() -> None:
    text = "Программа\nВремя\tМероприятие\n6 июня 2024 года 9:30\tОткрытие\n10 часов 00 минут\tИгры"
    reading = documents.read(text.encode(), "план.txt")
    assert [(str(each.term.end), each.term.flags) for each in reading.activities] == [
        ("2024-06-06", ()),
        ("2024-06-06", ("date-from-previous-row",)),
    ]
    assert [(each.row, each.code) for each in reading.warnings if each.code.startswith("day")] == [
        (4, "day-from-row-above")
    ]


def test_a_header_on_two_rows_is_one() -> None:
    text = (
        "План на 2024 год\n№\tМероприятие\tСрок\t\tИсполнитель\n\t\tначало\tокончание\t\n1\tСеминар\t1 марта\t5 мая\tУО"
    )
    reading = documents.read(text.encode(), "план.txt")
    assert [(each.term_text, str(each.term.start), str(each.term.end)) for each in reading.activities] == [
        ("1 марта – 5 мая", "2024-03-01", "2024-05-05")
    ]


def test_ticked_months_are_the_term() -> None:
    text = "План на 2024 год\n№\tМероприятие\tянварь\tфевраль\tмарт\tИсполнитель\n1\tСеминар\t+\t-\t+\tУО"
    reading = documents.read(text.encode(), "план.txt")
    assert [(each.term_text, len(each.term.ranges)) for each in reading.activities] == [("январь, март", 2)]


FIGURES: list[Line] = [
    ("Целевые показатели",),
    ("№", "Наименование показателя", "Ед. изм.", "2025", "2026"),
    ("1", "Доля детей в кружках", "%", "78", "80"),
    ("2", "Число кружков", "ед.", "не менее 12", "14"),
]


@pytest.mark.parametrize("draw", drawings.WITHOUT_SIGNS[:3], ids=lambda draw: draw.__name__)
def test_figures_under_a_plan_without_signs_are_no_rows_of_it(draw: Draw) -> None:
    rows: list[tuple[str, ...]] = [(TITLES[at], TERMS[at], "", EXECUTORS[at]) for at in range(4)]
    reading = documents.read(drawings.drawn([*plan(rows, [0, 1, 3], 0), *FIGURES], draw).encode(), "план.txt")
    assert [each.title for each in reading.activities] == TITLES
    assert [each.number for each in reading.indicators] == ["1", "2"]
    guessed = {each.row for each in reading.warnings if each.code == "cells-guessed"}
    told = {each.row for each in reading.indicators if [value.value_text for value in each.values][-1] != ""}
    plain = [each.name for each in reading.indicators if each.row not in guessed]
    assert (told, plain) == (
        {each.row for each in reading.indicators},
        ["Доля детей в кружках", "Число кружков"] if draw is drawings.blank_lines else [],
    )


def test_numbers_that_start_again_under_a_title_between_lines_are_other_rows() -> None:
    text = (
        "План на 2025 год\n№ Мероприятие Сроки Ответственные\nЗаседание 1\n1 Анализ работы январь 2025 Завуч\n"
        "2 Отчёт до 3 марта Методист\nЗаседание 2\n1 Итоги апрель Директор\n2 Выставка май 2025 Учителя"
    )
    reading = documents.read(text.encode(), "план.txt")
    assert [(each.number, each.title, each.term_text, each.executors_text) for each in reading.activities] == [
        ("1", "Анализ работы", "январь 2025", "Завуч"),
        ("2", "Отчёт", "до 3 марта", "Методист"),
        ("1", "Итоги", "апрель", "Директор"),
        ("2", "Выставка", "май 2025", "Учителя"),
    ]
    assert [each.title for each in reading.sections] == ["Заседание 1", "Заседание 2"]
    assert [(each.row, each.code) for each in reading.warnings] == [(6, "section-guessed")]


def test_a_place_beside_the_day_may_end_anywhere_so_it_is_a_doubt() -> None:
    text = "План на 2025 год\n№\nМероприятие\nДата, место\nОтветственный\n1.\nСалют\n12 июня\nнабережная\nМКУ «Город»"
    reading = documents.read(text.encode(), "план.txt")
    assert [(each.title, each.term_text) for each in reading.activities] == [("Салют", "12 июня")]
    assert [(each.row, each.code) for each in reading.warnings] == [(6, "cells-guessed")]
