"""Files cut short or damaged anywhere: a reading or a refusal, never anything else, and in good time."""

import datetime as dt
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import documents
from models.documents.reading import Reading
from models.refusal import Refusal
from tests.documents import paper

ROWS = [
    ("План на 2024 год",),
    ("№", "Мероприятие", "Срок", "Ответственный"),
    ("Раздел I. Начало", "", "", ""),
    ("1", "Семинар", "май", "ЦОПП, ИРО"),
    ("2", "Конкурс", "до 15 июня", "ПОО"),
]
OLD = Path(__file__).parent / "old"
PATCHES = [b"", b"<", b"&", b"</w:tbl>", b"\x00", b"9999999999"]
KINDS = ["docx", "xlsx", "ods", "csv", "pdf", "doc", "xls"]
QUICK = settings(
    max_examples=40, deadline=dt.timedelta(seconds=20), suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


MADE: dict[str, Callable[[Sequence[paper.Line]], bytes]] = {
    "docx": paper.word,
    "xlsx": paper.excel,
    "ods": paper.open_document,
    "csv": paper.comma_separated,
    "pdf": paper.printed,
}


@cache
def file(kind: str) -> bytes:
    return MADE[kind](ROWS) if kind in MADE else (OLD / f"kirov-784.{kind}").read_bytes()


def outcome(data: bytes, kind: str) -> Reading | str:
    try:
        return documents.read(data, f"план.{kind}")
    except Refusal as refused:
        return refused.key


@pytest.mark.parametrize("kind", KINDS)
@QUICK
@given(share=st.floats(0, 1))
def test_a_file_cut_anywhere_is_a_reading_or_a_refusal(kind: str, share: float) -> None:
    data = file(kind)
    assert outcome(data[: int(share * len(data))], kind)


@pytest.mark.parametrize("kind", KINDS)
@QUICK
@given(share=st.floats(0, 1), patch=st.binary(min_size=1, max_size=30), drop=st.integers(0, 400))
def test_a_file_damaged_anywhere_is_a_reading_or_a_refusal(kind: str, share: float, patch: bytes, drop: int) -> None:
    data = file(kind)
    place = int(share * len(data))
    assert outcome(data[:place] + patch + data[place + drop :], kind)


@pytest.mark.parametrize(
    "kind, part", [("docx", "word/document.xml"), ("xlsx", "xl/worksheets/sheet1.xml"), ("ods", "content.xml")]
)
@QUICK
@given(share=st.floats(0, 1), patch=st.sampled_from(PATCHES), drop=st.integers(0, 60))
def test_a_part_damaged_inside_a_whole_archive_is_a_reading_or_a_refusal(
    kind: str, part: str, share: float, patch: bytes, drop: int
) -> None:
    kept = BytesIO()
    with zipfile.ZipFile(BytesIO(file(kind))) as old, zipfile.ZipFile(kept, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            place = int(share * len(content))
            new.writestr(name, content[:place] + patch + content[place + drop :] if name == part else content)
    assert outcome(kept.getvalue(), kind)
