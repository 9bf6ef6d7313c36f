"""All files of a contest in parts: nothing too big, nothing lost, no two under one name, nothing outside its folder."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.materials import LARGEST
from models.rules.parcels import Attached, parts, paths


def file(name: str = "a.pdf", size: int | None = 10, number: int = 1, kind: str = "document") -> Attached:
    return Attached(number, "Колледж", "Лонгрид", "Работа", "file", name, size, kind)


def test_as_many_as_fit_go_into_a_part_and_the_order_stays() -> None:
    files = [file(size=size) for size in (4, 4, 3, 9, 1)]
    assert [[one.size for one in part] for part in parts(files, 10)] == [[4, 4], [3], [9, 1]]


def test_one_whose_size_nobody_knows_gets_the_room_of_the_largest() -> None:
    assert [len(part) for part in parts([file(size=None), file(size=None), file(size=None)])] == [2, 1]


def test_what_the_messenger_hands_to_no_bot_stands_in_a_part_and_takes_no_room() -> None:
    big = file("film.mov", LARGEST + 1)
    assert parts([file(size=9), big, file(size=1)], 10) == [[file(size=9), big, file(size=1)]]


@given(st.lists(st.one_of(st.none(), st.integers(0, 2 * LARGEST)), max_size=30))
def test_no_part_is_heavier_than_it_may_be_and_nothing_is_lost(sizes: list[int | None]) -> None:
    files = [file(size=size) for size in sizes]
    found = parts(files)
    assert [one for part in found for one in part] == files
    assert all(sum(one.weight for one in part if not one.is_too_big) <= 45 * 2**20 for part in found)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("работа.pdf", "0001/работа.pdf"),
        ("../../etc/passwd", "0001/etc passwd"),
        ("C:\\Windows\\a.exe", "0001/C Windows a.exe"),
        ("a\x00b\n.txt", "0001/a b.txt"),
        ("фото\u202egpj.exe", "0001/фото gpj.exe"),
        ("...", "0001/file"),
        ("д" * 300 + ".docx", f"0001/{'д' * 55}.docx"),
        ("", "0001/Работа"),
    ],
)
def test_a_name_is_only_a_name(name: str, path: str) -> None:
    assert list(paths([file(name)])) == [path]


def test_files_of_one_name_lie_side_by_side_and_entries_in_folders_of_their_own() -> None:
    files = [file(), file("A.PDF"), file(number=12), file("", kind="photo"), file("", kind="photo")]
    assert list(paths(files)) == [
        "0001/a.pdf",
        "0001/A (2).PDF",
        "0012/a.pdf",
        "0001/Работа.jpg",
        "0001/Работа (2).jpg",
    ]
