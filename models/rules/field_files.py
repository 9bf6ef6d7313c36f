"""Files of a form: how many, of which types, how large and how long; the same one twice is one.

A file is {"file": the messenger's name, "unique": the same in every chat, "name", "size": bytes or null, "kind"}.
Limits, any of them missing: {"most": how many, "types": ["pdf", …], "seconds": the longest video, "megabytes"}.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.refusal import Refusal
from models.rules.materials import LARGEST
from models.rules.proof import IMAGES
from models.tables import EvidenceKind, FieldKind

MOST = 10
"""How many files a field takes when it does not say: one album."""
KINDS = (FieldKind.FILE, FieldKind.PHOTO, FieldKind.VIDEO)
FILMS = (".mp4", ".mov", ".avi", ".mkv", ".webm", ".m4v", ".mpg", ".mpeg", ".wmv")
_MEGABYTE = 2**20
_TYPES = {EvidenceKind.PHOTO: "jpg", EvidenceKind.VIDEO: "mp4", EvidenceKind.ANIMATION: "mp4"}
_SAME = {"jpeg": "jpg", "tif": "tiff", "mpeg": "mpg", "htm": "html"}
_ROUND = (EvidenceKind.VIDEO_NOTE, EvidenceKind.ANIMATION)


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it came: the messenger's names for it, and what it says of it. `size` in bytes, `seconds` of a video:
    None when it is not told, as of a video sent as a file."""

    kind: EvidenceKind
    file: str
    unique: str
    name: str = ""
    size: int | None = None
    seconds: int | None = None

    @property
    def value(self) -> dict[str, Any]:
        """The file as an answer keeps it."""
        return {"file": self.file, "unique": self.unique, "name": self.name[:300], "size": self.size, "kind": self.kind}


def added(kind: FieldKind, limits: Mapping[str, Any], sent: Sent, have: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The files of a field after one more has come. Where only one is wanted, the new one takes the old one's place.

    Raises Refusal when the field takes no such file, or no more of them.
    """
    _require_kind(kind, sent)
    _require_type(limits, sent)
    _require_size(limits, sent.size)
    _require_seconds(kind, limits, sent)
    most = limits.get("most") or MOST
    kept = [one for one in have if one["unique"] != sent.unique] if most > 1 else []
    if len(kept) >= most:
        raise Refusal("refusal-field-files-most", most=most)
    return {"files": [*kept, sent.value]}


def without(unique: str, have: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    """The files without one of them. Raises Refusal when it is out already."""
    left = [one for one in have if one["unique"] != unique]
    if len(left) == len(have):
        raise Refusal("refusal-field-file-gone")
    return left


def require_within(kind: FieldKind, limits: Mapping[str, Any], files: Sequence[dict[str, Any]]) -> None:
    """Raise Refusal unless these files keep the limits, which may have changed; how long they are is not kept."""
    most = limits.get("most") or MOST
    if not files:
        raise Refusal(f"refusal-field-wants-{kind}")
    if len(files) > most:
        raise Refusal("refusal-field-files-over", number=len(files), most=most)
    for one in files:
        sent = Sent(EvidenceKind(one["kind"]), one["file"], one["unique"], one["name"], one["size"])
        _require_kind(kind, sent)
        _require_type(limits, sent)
        _require_size(limits, sent.size)


def _require_kind(kind: FieldKind, sent: Sent) -> None:
    name = sent.name.lower()
    is_document = sent.kind is EvidenceKind.DOCUMENT
    if kind is FieldKind.PHOTO and not (sent.kind is EvidenceKind.PHOTO or (is_document and name.endswith(IMAGES))):
        raise Refusal("refusal-field-wants-photo")
    is_film = sent.kind in (EvidenceKind.VIDEO, *_ROUND) or (is_document and name.endswith(FILMS))
    if kind is FieldKind.VIDEO and not is_film:
        raise Refusal("refusal-field-wants-video")


def _require_type(limits: Mapping[str, Any], sent: Sent) -> None:
    wanted = [one.strip().lower().removeprefix(".") for one in limits.get("types") or ()]
    if not wanted:
        return
    ending = sent.name.lower().rpartition(".")[2] if "." in sent.name else _TYPES.get(sent.kind, "")
    if _SAME.get(ending, ending) not in {_SAME.get(one, one) for one in wanted}:
        raise Refusal("refusal-field-type", types=", ".join(one.upper() for one in wanted))


def _require_size(limits: Mapping[str, Any], size: int | None) -> None:
    limit = min((limits.get("megabytes") or LARGEST // _MEGABYTE) * _MEGABYTE, LARGEST)
    if size is not None and size > limit:
        raise Refusal("refusal-field-large", size=-(-size // _MEGABYTE), limit=int(limit // _MEGABYTE))


def _require_seconds(kind: FieldKind, limits: Mapping[str, Any], sent: Sent) -> None:
    """The messenger tells how long a video is, but not of one that comes as a file."""
    longest = limits.get("seconds")
    if kind is not FieldKind.VIDEO or not longest:
        return
    if sent.seconds is None:
        raise Refusal("refusal-field-length-unknown", seconds=longest)
    if sent.seconds > longest:
        raise Refusal("refusal-field-film-long", seconds=sent.seconds, longest=longest)
