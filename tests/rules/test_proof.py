"""What a report must contain, and what is still missing."""

from typing import Any

import pytest

from models.rules.proof import Need, counted, missing, needs
from models.tables import EvidenceKind

K = EvidenceKind


@pytest.mark.parametrize(
    "proof,kinds,still",
    [
        ({}, [], [Need("any")]),
        ({}, [K.VOICE], []),
        ({"photo": 2}, [K.PHOTO], [Need("photo", 1)]),
        ({"photo": 2}, [K.PHOTO, K.PHOTO], []),
        ({"photo": 2}, [K.TEXT], [Need("photo", 2)]),
        ({"photo": 2}, [K.LINK], []),
        ({"file": 1}, [K.LINK], []),
        ({"file": 1}, [K.VIDEO_NOTE], []),
        ({"text": 1}, [K.LINK], [Need("text", 1)]),
        ({"link": 1}, [K.PHOTO], [Need("link", 1)]),
        ({"text": 1, "photo": 3}, [K.PHOTO], [Need("text", 1), Need("photo", 2)]),
        ({"photo": 1}, [K.DOCUMENT], [Need("photo", 1)]),
    ],
)
def test_a_report_says_what_is_still_missing(proof: dict[str, Any], kinds: list[K], still: list[Need]) -> None:
    assert list(missing(proof, kinds)) == still


def test_nothing_stated_means_anything_at_all() -> None:
    assert needs({}) == (Need("any"),)
    assert needs({"photo": 0}) == (Need("any"),)


def test_a_picture_sent_as_a_file_counts_as_a_photo() -> None:
    assert counted(K.DOCUMENT, "IMG_0042.JPG") is K.PHOTO
    assert counted(K.DOCUMENT, "отчёт.pdf") is K.DOCUMENT
    assert counted(K.VIDEO, "clip.jpg") is K.VIDEO
