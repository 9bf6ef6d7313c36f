"""A list of who judges what is found by its header, whatever else stands in the file; what is no list is refused."""

import time

import pytest

from models.documents import jury_list, worker
from models.documents.written import sheets
from models.refusal import Refusal
from models.rules.jury_lists import LARGEST_FILE, Line

HEADER = ("№ заявки", "Номинация", "Организация", "Эксперты")
ROWS = [
    ("1", "Лонгрид", "КАТ", "Новиков П.; Лодыгина Вера"),
    ("№ 2", "Лонгрид", "Слободской колледж", ""),
    ("", "", "", "Новиков Павел"),
    ("12.0", "Подкаст", "", "=cmd|' /C calc'!A0"),
]
LINES = [
    Line(2, 1, "1", "Новиков П."),
    Line(2, 1, "1", "Лодыгина Вера"),
    Line(4, None, "", "Новиков Павел"),
    Line(5, 12, "12.0", "=cmd|' /C calc'!A0"),
]


def excel(*rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> bytes:
    return sheets.table("Жюри", header, rows, [20] * len(header))


def refused(data: bytes, name: str) -> str:
    with pytest.raises(Refusal) as no:
        worker.read_list(data, name)
    assert no.value.details["name"] == name
    return no.value.key


def test_a_sheet_and_a_csv_say_the_same() -> None:
    lines = [HEADER, *ROWS]
    semicolons = "\n".join(";".join(f'"{cell}"' for cell in line) for line in lines).encode("cp1251")
    tabs = "\n".join("\t".join(line) for line in lines).encode()
    assert worker.read_list(excel(*ROWS), "жюри.xlsx") == LINES
    assert jury_list.read(semicolons, "жюри.csv") == LINES
    assert jury_list.read(tabs, "жюри.txt") == LINES


def test_columns_are_found_under_a_title_in_any_order_and_several_may_hold_jurors() -> None:
    rows = [
        "Распределение работ,,",
        ",,",
        "Член жюри 1,Член жюри 2,Номер",
        "Новиков,,7",
        "Лодыгина,Новиков,8",
    ]
    assert jury_list.read("\n".join(rows).encode(), "a.csv") == [
        Line(4, 7, "7", "Новиков"),
        Line(5, 8, "8", "Лодыгина"),
        Line(5, 8, "8", "Новиков"),
    ]


@pytest.mark.parametrize(
    ("data", "name", "key"),
    [
        (b"", "a.xlsx", "list-empty"),
        (b" \n \n", "a.csv", "list-empty"),
        ("№,Название\n1,Один день".encode(), "a.csv", "list-columns"),
        ("Просто письмо: завтра жюри собирается.".encode(), "a.txt", "list-columns"),
        (b"%PDF-1.7\n", "a.pdf", "list-format"),
        (b"\x89PNG\r\n", "a.xlsx", "list-format"),
        (bytes(range(256)) * 20, "a.xlsx", "list-format"),
        (b"PK\x03\x04" + b"spoilt" * 50, "a.xlsx", "list-broken"),
        (b"x" * (LARGEST_FILE + 1), "a.csv", "list-too-big"),
        (("№,Эксперт\n" + "1,Новиков\n" * 5001).encode(), "a.csv", "list-too-big"),
    ],
)
def test_what_is_no_list_is_refused_with_the_reason(data: bytes, name: str, key: str) -> None:
    assert refused(data, name) == key


def test_two_thousand_rows_are_read_in_time_and_a_whole_book_in_a_cell_is_cut() -> None:
    rows = [(str(number), "", "", "Новиков Павел; Лодыгина Вера") for number in range(1, 2000)]
    began = time.monotonic()
    lines = worker.read_list(excel(*rows, ("2000", "", "", "я" * 30_000)), "жюри.xlsx")
    assert time.monotonic() - began < worker.SECONDS / 2
    assert (len(lines), lines[-1]) == (3999, Line(2001, 2000, "2000", "я" * 80))
