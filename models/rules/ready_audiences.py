"""Audiences that are asked for most, so that nobody has to put them together."""

from enum import StrEnum

from models.rules.audience_values import Item, Standing, Subject, Value
from models.rules.audiences import Audience, Condition
from models.tables import Role


class Ready(StrEnum):
    """Audiences that are asked for most."""

    HEADS = "heads"
    OVERDUE = "overdue"
    NOTHING = "nothing"
    COORDINATORS = "coordinators"
    STUDENTS = "students"
    EVERYBODY = "everybody"


def of(*conditions: tuple[Subject, tuple[Value, ...], bool]) -> Audience:
    """An audience of one part: what each condition asks about, its values, whether it is negated."""
    part = tuple(Condition(key, *condition) for key, condition in enumerate(conditions, 1))
    return Audience((part,), len(part))


def heads_who(*items: Item) -> Audience:
    """The heads of all organisations that stand so with any of these items."""
    return of((Subject.ROLE, (Role.HEAD,), False), (Subject.ITEM, items, False))


def ready(which: Ready) -> Audience:
    """One of the audiences that are asked for most."""
    match which:
        case Ready.HEADS:
            return of((Subject.ROLE, (Role.HEAD,), False))
        case Ready.OVERDUE:
            return heads_who(Item(Standing.OVERDUE))
        case Ready.NOTHING:
            handed_in = (Item(Standing.REPORTED), Item(Standing.RETURNED))
            return of(
                (Subject.ROLE, (Role.HEAD,), False),
                (Subject.ITEM, (Item(Standing.OWES),), False),
                (Subject.ITEM, handed_in, True),
            )
        case Ready.COORDINATORS:
            return of((Subject.ROLE, (Role.COORDINATOR,), False))
        case Ready.STUDENTS:
            return of((Subject.ROLE, (Role.STUDENT,), False))
        case Ready.EVERYBODY:
            return of((Subject.ROLE, tuple(Role), False))
