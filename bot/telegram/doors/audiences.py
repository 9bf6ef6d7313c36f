"""Whom an announcement is for: ready lists, conditions one by one, who that is by organisation.

A condition is `at` its number; with `new` it is one to be made beside that one, or (0) in a list of its own.
"""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from models.rules.audience_values import Scope, Standing, Subject
from models.rules.ready_audiences import Ready


class Whom(Door, prefix="aud"):
    """Whom it is for, and how many people that is."""

    announcement: int


class WhomByOrganisation(Door, prefix="audorgs"):
    """How many people get it in which organisation."""

    announcement: int
    page: int = 1


class ReadyLists(Door, prefix="audlists"):
    """The lists that are asked for most."""

    announcement: int


class TakeReady(Door, prefix="audtake"):
    """It is for one of those from now on."""

    announcement: int
    which: Annotated[str, one_of(*Ready)] = Ready.HEADS


class OwedItems(Door, prefix="audowed"):
    """The items of plans that somebody has not reported on."""

    announcement: int
    words: str = ""
    page: int = 1


class TakeOwed(Door, prefix="audowes"):
    """It is for the heads of those who owe this one."""

    announcement: int
    occurrence: int


class WriteToOwing(Door, prefix="owestell"):
    """Begin an announcement to the heads of those who have not reported on this."""

    occurrence: int


class NewCondition(Door, prefix="audnew"):
    """What is the new condition about? It goes beside another one, or (0) into a list of its own."""

    announcement: int
    beside: int = 0


class Values(Door, prefix="audv"):
    """What one condition is about, to be switched on and off."""

    announcement: int
    subject: Annotated[str, one_of(*Subject)] = Subject.ROLE
    at: int = 0
    new: bool = True
    page: int = 1


class SwitchValue(Door, prefix="audp"):
    """One of them, on or off."""

    announcement: int
    subject: Annotated[str, one_of(*Subject)] = Subject.ROLE
    at: int = 0
    new: bool = True
    value: str = ""
    on: bool = True
    page: int = 1


class SeekValue(Door, prefix="auds"):
    """Organisations found by words."""

    announcement: int
    at: int = 0
    new: bool = True
    words: str = ""
    page: int = 1


class TurnCondition(Door, prefix="audnot"):
    """«Any of these» or «none of these»."""

    announcement: int
    key: int
    on: bool


class DropCondition(Door, prefix="audout"):
    """Take a condition away."""

    announcement: int
    key: int


class ItemPlans(Door, prefix="audplans"):
    """Of which plan?"""

    announcement: int
    at: int = 0
    new: bool = True
    page: int = 1


class ItemSections(Door, prefix="audplan"):
    """The whole plan, or which section of it?"""

    announcement: int
    plan: int
    at: int = 0
    new: bool = True
    page: int = 1


class ItemActivities(Door, prefix="audsec"):
    """Which activity?"""

    announcement: int
    plan: int
    section: int
    at: int = 0
    new: bool = True
    page: int = 1


class ItemSteps(Door, prefix="audact"):
    """The whole activity, or which result of it?"""

    announcement: int
    activity: int
    at: int = 0
    new: bool = True
    page: int = 1


class ItemStandings(Door, prefix="audhow"):
    """How do they stand with it? `activity`: the one whose results were looked at."""

    announcement: int
    scope: Annotated[str, one_of(*Scope)] = Scope.EVERYTHING
    item: int = 0
    at: int = 0
    new: bool = True
    activity: int = 0


class SwitchItem(Door, prefix="audi"):
    """Those who stand so with it belong to the condition, or not any more."""

    announcement: int
    scope: Annotated[str, one_of(*Scope)] = Scope.EVERYTHING
    item: int = 0
    standing: Annotated[str, one_of(*Standing)] = Standing.OWES
    at: int = 0
    new: bool = True
    on: bool = True
