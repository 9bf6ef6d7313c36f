"""Spoilt files through the worker itself: always a reading or a refusal; minutes of it: `python -m benchmarks fuzz`."""

import random
from collections.abc import Callable

import pytest

from models import documents
from models.documents import worker
from models.documents.reading import Reading
from models.refusal import Refusal
from tests.documents import spoiling

Spoil = Callable[[bytes, random.Random], bytes]


def outcome(data: bytes, kind: str) -> Reading | Refusal:
    try:
        return worker.read(data, f"план.{kind}")
    except Refusal as refused:
        return refused


@pytest.mark.parametrize("kind", spoiling.MADE)
def test_a_spoilt_file_of_any_kind_is_a_reading_or_a_refusal(kind: str) -> None:
    found = outcome(spoiling.spoilt(kind, seed=7), kind)
    assert isinstance(found, Reading) or found.details["name"] == f"план.{kind}"


@pytest.mark.parametrize(
    "kind, way",
    [
        ("docx", spoiling.swapped),
        ("xlsx", spoiling.lied),
        ("docx", spoiling.deep),
        ("xlsx", spoiling.deep),
        ("docx", spoiling.bombed),
        ("ods", spoiling.bombed),
        ("docx", spoiling.stretched),
    ],
)
def test_an_archive_spoilt_on_purpose_is_a_reading_or_a_refusal(kind: str, way: Spoil) -> None:
    found = outcome(way(spoiling.whole(kind), random.Random(3)), kind)  # noqa: S311  # not a secret
    assert isinstance(found, Reading) or found.details["name"] == f"план.{kind}"


@pytest.mark.parametrize("kind", ["docx", "xlsx", "ods", "csv", "pdf", "doc", "txt"])
def test_before_they_are_spoilt_they_are_plans(kind: str) -> None:
    reading = documents.read(spoiling.whole(kind), f"план.{kind}")
    assert len(reading.activities) == (9 if kind == "doc" else 29)
