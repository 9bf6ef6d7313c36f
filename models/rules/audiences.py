"""Whom an announcement is for: conditions that buttons put together, kept as JSON, never more than a screen can show.

A person is reached *in a place*: as head or student of one organisation, or by a role in the network. An audience is
one part or another; a part is all of its conditions; a condition is any of its values. «Head», «organisation»,
«group» and «item» must hold of the same place: «heads» who «owe item 3» are heads of what owes it. A negated condition
leaves out the places for which it holds; a negated role leaves out the person who holds it anywhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from models.refusal import Refusal
from models.rules.audience_values import READ, Subject, Value, packed
from models.rules.rights import STAFF, Viewer
from models.tables import Role

PARTS = 3
CONDITIONS = 6
"""Of one part."""
VALUES = 50
"""Of one condition."""
ONE_EACH = frozenset({Subject.ROLE, Subject.ORGANISATION, Subject.GROUP, Subject.LANGUAGE})
"""Another value of these means «or»: nobody is in two places at once. Who is in two groups cannot be asked for."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Any of the values, or none of them when `negated`. `key` is its number in the audience, never given again."""

    key: int
    subject: Subject
    values: tuple[Value, ...]
    negated: bool = False

    def packed(self) -> dict[str, Any]:
        """The condition as JSON keeps it."""
        values = [packed(value) for value in self.values]
        return {"key": self.key, "about": self.subject.value, "any": values, "not": self.negated}

    @classmethod
    def read(cls, packed: Any) -> "Condition":
        """The condition that was packed. Raises ValueError, KeyError or TypeError when it is none."""
        subject = Subject(packed["about"])
        values = tuple(READ[subject](value) for value in packed["any"])
        return cls(int(packed["key"]), subject, values, bool(packed["not"]))


Part = tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Audience:
    """Everybody in any of the parts; without parts nobody. `made` counts the conditions that were ever made."""

    parts: tuple[Part, ...] = ()
    made: int = 0

    def __bool__(self) -> bool:
        return bool(self.parts)

    def __iter__(self) -> Iterator[Condition]:
        return (condition for part in self.parts for condition in part)

    def packed(self) -> dict[str, Any]:
        """The audience as JSON keeps it."""
        return {"parts": [[one.packed() for one in part] for part in self.parts], "made": self.made}

    @classmethod
    def read(cls, packed: Any) -> "Audience":
        """The audience that was packed; nothing was kept: nobody. Raises ValueError, KeyError or TypeError when it is
        none."""
        if not packed:
            return cls()
        return cls(tuple(tuple(map(Condition.read, part)) for part in packed["parts"]), int(packed["made"]))

    def find(self, key: int) -> Condition:
        """One condition. Refusal when it was taken away."""
        for condition in self:
            if condition.key == key:
                return condition
        raise Refusal("refusal-condition-gone")

    def begun(self, subject: Subject, value: Value, beside: int = 0) -> tuple["Audience", int]:
        """With one more condition, and its number: in the part of the condition `beside`, or (0) in a new part.

        The same one is not put in twice, and where another value can only mean «or» it joins what is there. Refusal
        when there is no room.
        """
        part = self._part(beside) if beside else ()
        for one in part:
            if (one.subject, one.negated) == (subject, False) and (subject in ONE_EACH or one.values == (value,)):
                return self.chosen(one.key, value, on=True), one.key
        new = Condition(self.made + 1, subject, (value,))
        if not part:
            same = [one.key for one in self if (one.subject, one.values) == (subject, (value,)) and self._alone(one)]
            if same:
                return self, same[0]
            if len(self.parts) >= PARTS:
                raise Refusal("refusal-audience-parts", most=PARTS)
            return Audience((*self.parts, (new,)), new.key), new.key
        if len(part) >= CONDITIONS:
            raise Refusal("refusal-audience-conditions", most=CONDITIONS)
        grown = tuple((*each, new) if each is part else each for each in self.parts)
        return Audience(grown, new.key), new.key

    def chosen(self, key: int, value: Value, *, on: bool) -> "Audience":
        """With this value among those of a condition, or without it; one that loses its last value goes."""
        condition = self.find(key)
        if on is (value in condition.values):
            return self
        if on and len(condition.values) >= VALUES:
            raise Refusal("refusal-audience-values", most=VALUES)
        values = (*condition.values, value) if on else tuple(one for one in condition.values if one != value)
        return self._put(key, replace(condition, values=values) if values else None)

    def turned(self, key: int, *, negated: bool) -> "Audience":
        """With a condition that means «none of these», or «any of these» again."""
        return self._put(key, replace(self.find(key), negated=negated))

    def without(self, key: int) -> "Audience":
        """With one condition less; a part that loses its last one goes."""
        return self._put(self.find(key).key, None)

    def instead_of(self, other: "Audience") -> "Audience":
        """The same with numbers of its own: those of the one it replaces stand on buttons."""
        parts = (tuple(replace(one, key=one.key + other.made) for one in part) for part in self.parts)
        return Audience(tuple(parts), self.made + other.made)

    def _put(self, key: int, new: Condition | None) -> "Audience":
        parts = (tuple(new if one.key == key else one for one in part) for part in self.parts)
        left = (tuple(one for one in part if one is not None) for part in parts)
        return replace(self, parts=tuple(part for part in left if part))

    def _part(self, key: int) -> Part:
        condition = self.find(key)
        return next(part for part in self.parts if condition in part)

    def _alone(self, condition: Condition) -> bool:
        return (condition,) in self.parts


# ─── whom somebody may write to


@dataclass(frozen=True, slots=True)
class Reach:
    """`whole`: the network; else the students of these organisations."""

    whole: bool
    organisations: tuple[int, ...] = ()


def reach(viewer: Viewer) -> Reach:
    """Whom this person may write to: staff the network, a head the own students, others nobody."""
    if viewer.roles & STAFF:
        return Reach(whole=True)
    return Reach(whole=False, organisations=viewer.organisations(Role.HEAD))
