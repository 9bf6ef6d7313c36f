"""What a report must contain before it can be sent, and what is still missing."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from models.tables import EvidenceKind

FILES = (
    EvidenceKind.PHOTO,
    EvidenceKind.VIDEO,
    EvidenceKind.ANIMATION,
    EvidenceKind.DOCUMENT,
    EvidenceKind.AUDIO,
    EvidenceKind.VOICE,
    EvidenceKind.VIDEO_NOTE,
)
WANTED = ("text", "photo", "link", "file")
IMAGES = (".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".tif", ".tiff", ".bmp")


@dataclass(frozen=True, slots=True)
class Need:
    """`number` pieces of `kind` («text», «photo», «link», «file»; «any» is anything at all)."""

    kind: str
    number: int = 1


def needs(proof: Mapping[str, Any]) -> tuple[Need, ...]:
    """What an activity's `proof` asks for. Nothing stated means: anything, at least one piece."""
    stated = tuple(Need(kind, int(proof[kind])) for kind in WANTED if proof.get(kind))
    return stated or (Need("any"),)


def missing(proof: Mapping[str, Any], kinds: Iterable[EvidenceKind]) -> tuple[Need, ...]:
    """What is still needed, with how many more. `kinds` are as `counted` says.

    A link is always accepted instead of photos and files (feature T11).
    """
    have = Counter(kinds)
    files = sum(have[kind] for kind in FILES)
    links = have[EvidenceKind.LINK]
    found = {
        "text": have[EvidenceKind.TEXT],
        "link": links,
        "photo": have[EvidenceKind.PHOTO],
        "file": files,
        "any": sum(have.values()),
    }
    return tuple(
        Need(need.kind, need.number - found[need.kind])
        for need in needs(proof)
        if found[need.kind] < need.number and not (links and need.kind in ("photo", "file"))
    )


def counted(kind: EvidenceKind, file_name: str) -> EvidenceKind:
    """What a piece counts as: a picture sent as a file is a photo all the same."""
    is_picture = kind is EvidenceKind.DOCUMENT and file_name.lower().endswith(IMAGES)
    return EvidenceKind.PHOTO if is_picture else kind
