"""What can be asked of a person or an organisation: the values of an audience's conditions, and how they are kept."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from models.refusal import Refusal
from models.tables import Role

MOST = 2**31 - 1
"""The greatest number a database takes for an id."""


class Subject(StrEnum):
    """What a condition asks about. Another one («event») is a word here, a kind of value in `READ`, and what it
    means in `models.queries.audience_clauses`."""

    ROLE = "role"
    ORGANISATION = "organisation"
    GROUP = "group"
    ITEM = "item"
    LANGUAGE = "language"
    PRESENCE = "presence"
    CONTEST = "contest"


class Standing(StrEnum):
    """How an organisation stands with what a plan asks of it."""

    OWES = "owes"  # nobody has reported, or it was returned
    OVERDUE = "overdue"  # owed, and the term is over
    RETURNED = "returned"
    REPORTED = "reported"  # it waits for a review, or was accepted
    ACCEPTED = "accepted"
    MISSED = "missed"  # its period was closed before


class Scope(StrEnum):
    """How much of the plans is meant."""

    EVERYTHING = "everything"
    PLAN = "plan"
    ACTIVITY = "activity"
    MILESTONE = "milestone"
    OCCURRENCE = "occurrence"


@dataclass(frozen=True, slots=True)
class Item:
    """An organisation that stands so with any assignment of this scope; `id` is the number of the plan, activity …"""

    standing: Standing
    scope: Scope = Scope.EVERYTHING
    id: int = 0


class Presence(StrEnum):
    """How a person has been seen lately."""

    NEW = "new"  # came within so many days
    SILENT = "silent"  # has done nothing that the log knows of for so many days


@dataclass(frozen=True, slots=True)
class Lately:
    """People who are new, or silent, by days counted back from the moment of sending."""

    presence: Presence
    days: int


class Entered(StrEnum):
    """How an organisation stands with a contest."""

    NOT = "not"  # it has sent no entry
    DRAFT = "draft"  # it has begun one that is not sent
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Taking:
    """Organisations that stand so with the contest of this number."""

    entered: Entered
    contest: int


OFFERED = (
    Lately(Presence.NEW, 7),
    Lately(Presence.NEW, 30),
    Lately(Presence.SILENT, 14),
    Lately(Presence.SILENT, 30),
    Lately(Presence.SILENT, 90),
)
"""What can be chosen."""
Value = Role | int | Item | str | Lately | Taking


def packed(value: Value) -> Any:
    """A value as JSON keeps it."""
    match value:
        case Role():
            return value.value
        case Item():
            return [value.standing.value, value.scope.value, value.id]
        case Lately():
            return [value.presence.value, value.days]
        case Taking():
            return [value.entered.value, value.contest]
    return value


def _lately(packed: Any) -> Lately:
    presence, days = packed
    return Lately(Presence(presence), int(days))


def _taking(packed: Any) -> Taking:
    entered, contest = packed
    if not 0 < int(contest) <= MOST:
        raise ValueError("no such number")
    return Taking(Entered(entered), int(contest))


def _item(packed: Any) -> Item:
    standing, scope, number = packed
    return Item(Standing(standing), Scope(scope), int(number))


READ: dict[Subject, Any] = {
    Subject.ROLE: Role,
    Subject.ORGANISATION: int,
    Subject.GROUP: int,
    Subject.ITEM: _item,
    Subject.LANGUAGE: str,
    Subject.PRESENCE: _lately,
    Subject.CONTEST: _taking,
}


def word(value: Value) -> str:
    """A value as a button carries it; an item takes more than a word."""
    if isinstance(value, Taking):
        return f"{value.entered}-{value.contest}"
    return f"{value.presence}-{value.days}" if isinstance(value, Lately) else str(value)


def value_of(subject: Subject, carried: str) -> Value:
    """What a button carries. Refusal when there is no such value: a button made up by somebody else means nothing."""
    try:
        match subject:
            case Subject.ROLE:
                return Role(carried)
            case Subject.LANGUAGE if carried.isalpha() and carried.isascii():
                return carried
            case Subject.PRESENCE if (value := _lately(carried.split("-"))) in OFFERED:
                return value
            case Subject.CONTEST:
                return _taking(carried.split("-"))
            case Subject.ORGANISATION | Subject.GROUP if 0 < int(carried) <= MOST:
                return int(carried)
    except (ValueError, TypeError):
        pass
    raise Refusal("refusal-gone")
