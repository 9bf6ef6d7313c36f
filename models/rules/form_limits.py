"""What an organiser may ask of an answer, by the kind of the field: how limits are read as they are typed."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from models.refusal import Refusal
from models.rules import field_words, links, typed_dates
from models.rules.dashes import DASHES
from models.rules.field_files import KINDS as FILES
from models.rules.field_files import MOST as MOST_FILES
from models.rules.field_words import LONGEST
from models.rules.fields import CHOSEN
from models.rules.materials import LARGEST
from models.tables import FieldKind
from models.tables.search import fold

OF_KIND: Mapping[FieldKind, Sequence[str]] = {
    FieldKind.TEXT: ("least", "most"),
    FieldKind.NUMBER: ("least", "most"),
    FieldKind.DATE: ("after", "before"),
    FieldKind.CHOICE: ("options",),
    FieldKind.CHOICES: ("options", "least", "most"),
    FieldKind.LINK: ("hosts", "hashtags"),
    FieldKind.FILE: ("most", "types", "megabytes"),
    FieldKind.PHOTO: ("most",),
    FieldKind.VIDEO: ("most", "seconds", "megabytes"),
    FieldKind.CONSENT: (),
}
"""The limits that are typed; that a number is whole is said by a button."""
LIMITS = ("least", "most", "after", "before", "options", "hosts", "hashtags", "types", "megabytes", "seconds")
OPTIONS = (2, 30)
"""How many options there are to choose from."""
OPTION = 60
"""Characters of an option: it stands on a button."""
LISTED = 10
"""The most hosts, hashtags or types of files."""
NONE = (*DASHES, "нет", "no", "none")
"""What is typed to have no limit."""


def read(kind: FieldKind, name: str, words: str, today: date) -> Any:
    """The limit these words mean; None for no limit. Refusal when they mean nothing, or more than there can be."""
    if name not in OF_KIND[kind]:
        raise Refusal("refusal-gone")
    if words.strip().casefold() in NONE and name != "options":
        return None
    if name in ("least", "most", "megabytes", "seconds"):
        return _number(words, *_range(kind, name))
    if name in ("after", "before"):
        return typed_dates.read(words, today).isoformat()
    return _LISTS[name](words)


def require(kind: FieldKind, limits: Mapping[str, Any]) -> None:
    """Raise Refusal unless something can be answered within these limits."""
    for low, high in (("least", "most"), ("after", "before")):
        if limits.get(low) is not None and limits.get(high) is not None and limits[low] > limits[high]:
            raise Refusal("refusal-limits-cross")
    if kind in CHOSEN and len(limits.get("options", ())) < OPTIONS[0]:
        raise Refusal("refusal-options-few", least=OPTIONS[0])
    number = len(limits.get("options", ()))
    if kind is FieldKind.CHOICES and max(limits.get("least") or 0, limits.get("most") or 0) > number:
        raise Refusal("refusal-options-more", number=number)


def options(words: str) -> list[str]:
    """One option a line; the same twice is one. Refusal when there are too few or too many, or one is too long."""
    named = {fold(line): line for each in words.splitlines() if (line := " ".join(each.split()))}
    if len(named) < OPTIONS[0]:
        raise Refusal("refusal-options-few", least=OPTIONS[0])
    if len(named) > OPTIONS[1]:
        raise Refusal("refusal-options-many", most=OPTIONS[1])
    if long := next((one for one in named.values() if len(one) > OPTION), None):
        raise Refusal("refusal-option-long", option=long[:40], most=OPTION)
    return list(named.values())


def _number(words: str, least: float, most: float) -> float:
    found = field_words.number(words)
    if not least <= found <= most:
        ends = {"least": field_words.written(least), "most": field_words.written(most)}
        raise Refusal("refusal-limit-number", **ends)
    return found


def _range(kind: FieldKind, name: str) -> tuple[float, float]:
    """Between which numbers a limit may be."""
    if kind is FieldKind.NUMBER:
        return -field_words.GREATEST, field_words.GREATEST
    if name == "megabytes":
        return 1, LARGEST // 2**20
    if name == "seconds":
        return 1, 24 * 3600
    if kind in FILES:
        return 1, MOST_FILES
    return 1, LONGEST if kind is FieldKind.TEXT else OPTIONS[1]


def _hosts(words: str) -> list[str]:
    """«vk.com, rutube.ru»: what stands between the scheme and the path of an address."""
    found = [links.normal(one).key.partition("/")[0] for one in _words(words)]
    return _some(found)


def _hashtags(words: str) -> list[str]:
    found = [one.removeprefix("#") for one in _words(words)]
    if not all(re.fullmatch(r"\w+", one) for one in found):
        raise Refusal("refusal-hashtag")
    return _some([f"#{one}" for one in found])


def _types(words: str) -> list[str]:
    found = [one.removeprefix(".").lower() for one in _words(words)]
    if not all(re.fullmatch(r"[a-z0-9]{1,6}", one) for one in found):
        raise Refusal("refusal-file-types")
    return _some(found)


def _words(words: str) -> list[str]:
    return [one for one in re.split(r"[\s,;]+", words) if one]


def _some(found: list[str]) -> list[str]:
    kept = list(dict.fromkeys(found))
    if not kept or len(kept) > LISTED:
        raise Refusal("refusal-limit-list", most=LISTED)
    return kept


_LISTS: Mapping[str, Callable[[str], list[str]]] = {
    "options": options,
    "hosts": _hosts,
    "hashtags": _hashtags,
    "types": _types,
}
