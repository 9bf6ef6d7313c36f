"""Rows on lines of their own, parts between signs: what is clear is read, what is not is said by row."""

import pytest

from models import documents
from models.documents.reading import Reading
from models.refusal import Refusal


def read(*lines: str) -> Reading:
    return documents.read("\n".join(["План на 2025 год", "", *lines]).encode(), "план.txt")


def told(reading: Reading) -> list[tuple[str, ...]]:
    return [(each.title, each.term_text, each.executors_text) for each in reading.activities]


def doubts(reading: Reading) -> list[tuple[int | None, str]]:
    return [(each.row, each.code) for each in reading.warnings]


PLAIN = ["1. Семинар – май – ЦОПП", "2. Конкурс – до 1 июня – ИРО"]


@pytest.mark.parametrize(
    "line",
    [
        "3. Сбор – 5 июня – Ким А.А.",
        "3) Сбор — 5 июня — Ким А.А.",
        "3. Сбор; 5 июня; Ким А.А.",
        "3. Сбор, 5 июня, Ким А.А.",
        "3. Сбор (5 июня, Ким А.А.)",
        "3. Сбор – 5 июня (Ким А.А.)",
        "3. Сбор (5 июня) – Ким А.А.",
        "3. Сбор – срок – 5 июня – отв. – Ким А.А.",
        "3. Сбор, срок 5 июня, отв. Ким А.А.",
        "3. Сбор – Ким А.А. – 5 июня",
        "3. Сбор, Ким А.А., 5 июня",
        "3. Ким А.А. – Сбор – 5 июня",
        "3. 5 июня – Сбор – Ким А.А.",
        "3. Сбор –\n5 июня – Ким А.А.",
        "3. Сбор\n(5 июня – Ким А.А.)",
    ],
)
def test_the_signs_and_their_order_do_not_matter(line: str) -> None:
    reading = read(*PLAIN, line)
    assert told(reading)[2] == ("Сбор", "5 июня", "Ким А.А.")
    assert doubts(reading) == []


def test_a_result_after_the_executor_and_several_executors_are_told_apart() -> None:
    reading = read(*PLAIN, "3. Сбор – июнь – ЦОПП; ИРО", "4. Отбор – июль – ЦОПП – не менее 5 заявок")
    assert [(each.executors_text, each.result) for each in reading.activities[2:]] == [
        ("ЦОПП; ИРО", ""),
        ("ЦОПП", "не менее 5 заявок"),
    ]
    assert doubts(reading) == []


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("3. Сбор – актовый зал – 5 июня – Ким А.А.", ("Сбор – актовый зал", "5 июня", "Ким А.А.")),
        ("3. Сбор – 5 июня – актовый зал – Ким А.А.", ("Сбор", "5 июня", "Ким А.А.")),
        ("3. Сбор – 5 июня (предварительно)", ("Сбор", "5 июня", "предварительно")),
    ],
)
def test_what_has_more_parts_than_it_should_is_a_doubt(line: str, cells: tuple[str, ...]) -> None:
    reading = read(*PLAIN, line)
    assert told(reading)[2] == cells
    assert [code for row, code in doubts(reading) if row == 5] == ["cells-guessed"]


def test_a_term_nobody_understands_is_asked_about_in_its_place() -> None:
    reading = read(*PLAIN, "3. Сбор – после дождя – ЦОПП")
    assert told(reading)[2] == ("Сбор", "после дождя", "ЦОПП")
    assert doubts(reading) == [(5, "cells-guessed"), (5, "term-unknown")]


def test_words_between_rows_are_said() -> None:
    reading = read(*PLAIN, "", "Ответственность за сроки несут все", "", "3. Сбор – июнь – ЦОПП")
    assert [each[0] for each in told(reading)] == ["Семинар", "Конкурс", "Сбор"]
    assert doubts(reading) == [(6, "section-guessed")]


@pytest.mark.parametrize(
    "text",
    [
        "Заметки\n1. Семинар – май\n2. Конкурс – июнь",
        "План\n1. Семинар – май – ЦОПП",
        "План\n1. Купить мел\n2. Семинар – май – ЦОПП\n3. Помыть доску\n4. Полить цветы",
        "Семинар – май – ЦОПП\nКонкурс – июнь – ИРО",
    ],
    ids=["nothing calls it a plan", "one line", "mostly without terms", "two lines without marks"],
)
def test_what_is_not_clearly_a_plan_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        documents.read(text.encode(), "план.txt")
    assert refused.value.key == "document-not-a-plan"
