"""Forms that are ready to be taken: what contests of this kind usually ask for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from models.tables import FieldKind


@dataclass(frozen=True, slots=True)
class ReadyField:
    """One thing to ask for; its words are the texts of its `name`."""

    name: str
    kind: FieldKind
    limits: Mapping[str, Any] = field(default_factory=dict)
    required: bool = True


TITLE = ReadyField("title", FieldKind.TEXT, {"least": 3, "most": 150})
ABOUT = ReadyField("about", FieldKind.TEXT, {"least": 100, "most": 1500})
RIGHTS = ReadyField("rights", FieldKind.CONSENT)
FORMS: Mapping[str, Sequence[ReadyField]] = {
    "link": (TITLE, ABOUT, ReadyField("post", FieldKind.LINK), RIGHTS),
    "video": (
        TITLE,
        ABOUT,
        ReadyField("film", FieldKind.LINK),
        ReadyField("shots", FieldKind.PHOTO, {"most": 5}, required=False),
        RIGHTS,
    ),
    "text": (
        TITLE,
        ReadyField("paper", FieldKind.FILE, {"most": 1, "types": ["docx", "pdf", "odt"]}),
        ReadyField("published", FieldKind.LINK, required=False),
        RIGHTS,
    ),
    "centre": (
        TITLE,
        ABOUT,
        ReadyField("pages", FieldKind.LINK),
        ReadyField("members", FieldKind.NUMBER, {"least": 1, "most": 500, "whole": True}),
        ReadyField("posts", FieldKind.NUMBER, {"least": 0, "most": 100_000, "whole": True}),
        ReadyField("shots", FieldKind.PHOTO, {"most": 5}, required=False),
        RIGHTS,
    ),
}
"""By the word of a door. A published work, a film, an article, a whole media centre."""
