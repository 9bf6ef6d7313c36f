"""What is different between two versions of an entry: field by field, old → new, and who came or left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Answer = Mapping[str, Any]
Sent = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One field. None: it was not answered. `kind` is a kind of field, of the newer answer where there are two."""

    title: str
    kind: str
    old: Answer | None
    new: Answer | None


@dataclass(frozen=True, slots=True)
class Differences:
    """What changed; `came` and `left` are names of the team."""

    changes: Sequence[Change]
    came: Sequence[str]
    left: Sequence[str]

    def __bool__(self) -> bool:
        return bool(self.changes or self.came or self.left)


def between(old: Sent, new: Sent) -> Differences:
    """From the older to the newer of two `EntryVersion.sent`, in the order of the newer; what was taken out comes last.

    A photo that is sent again is the same one: files are compared by what the messenger calls them for good.
    """
    before, after = ({one["field"]: one for one in sent["answers"]} for sent in (old, new))
    changes = [
        Change(after[key]["title"], after[key]["kind"], _value(before.get(key)), after[key]["value"])
        for key in after
        if key not in before or _essence(before[key]["value"]) != _essence(after[key]["value"])
    ]
    gone = [Change(one["title"], one["kind"], one["value"], None) for key, one in before.items() if key not in after]
    were, are = ({one["person"]: one["name"] for one in sent["team"]} for sent in (old, new))
    came = [name for person, name in are.items() if person not in were]
    left = [name for person, name in were.items() if person not in are]
    return Differences([*changes, *gone], came, left)


def _value(answer: Answer | None) -> Answer | None:
    return None if answer is None else answer["value"]


def _essence(value: Answer) -> Any:
    return sorted(one["unique"] for one in value["files"]) if "files" in value else value
