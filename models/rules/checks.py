"""The list of rules a formal check goes through: what the bot can tell by itself, and what only a human can see."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.rules import fields as rules
from models.rules.field_files import KINDS as FILES
from models.rules.fields import Gap, Value
from models.tables import Field, FieldKind, TeamState


class Point(StrEnum):
    """One rule, in the order of the list."""

    TEAM = "team"  # one head, and not too many students
    CONFIRMED = "confirmed"  # everybody named said so themselves
    CONSENT = "consent"
    REQUIRED = "required"
    LIMITS = "limits"  # length, numbers, days, what can be chosen
    HOST = "host"
    HASHTAG = "hashtag"  # the entrant said that they are in the post
    FILES = "files"  # how many, of which type, how big
    OPENS = "opens"  # only a human can open a link


class Mark(StrEnum):
    """How a rule is kept."""

    MET = "met"
    BROKEN = "broken"
    UNSEEN = "unseen"  # nobody has looked yet


@dataclass(frozen=True, slots=True)
class Finding:
    """How one rule is kept. `about` names the people or the fields it is broken by; `number` of `most` where it counts
    something."""

    point: Point
    mark: Mark
    about: Sequence[str] = ()
    number: int = 0
    most: int = 0


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in the team, as far as the rules care."""

    name: str
    head: bool
    state: TeamState


def findings(
    students: int, form: Sequence[Field], values: Mapping[int, Value], team: Sequence[Member], *, looked: bool
) -> Sequence[Finding]:
    """Each rule that has anything to say about this entry. `students`: how many a team may have beside its head;
    `looked`: whoever checks has opened the links."""
    gaps = rules.gaps(form, values)
    kinds = {field.kind for field in form}
    answered = {field.kind for field in form if field.id in values}
    found = [_team(students, team), _confirmed(team)]
    if FieldKind.CONSENT in kinds:
        found.append(_of(Point.CONSENT, gaps, lambda gap: gap.field.kind is FieldKind.CONSENT))
    found.append(_of(Point.REQUIRED, gaps, lambda gap: gap.why is None and gap.field.kind is not FieldKind.CONSENT))
    limited = _of(Point.LIMITS, gaps, lambda gap: gap.why is not None and gap.field.kind in _MEASURED)
    if limited.mark is Mark.BROKEN:
        found.append(limited)
    found += _links(form, values, gaps)
    if answered & set(FILES):
        found.append(_of(Point.FILES, gaps, lambda gap: gap.why is not None and gap.field.kind in FILES))
    if FieldKind.LINK in answered:
        found.append(Finding(Point.OPENS, Mark.MET if looked else Mark.UNSEEN))
    return found


_MEASURED = (FieldKind.TEXT, FieldKind.NUMBER, FieldKind.DATE, FieldKind.CHOICE, FieldKind.CHOICES)


def _team(students: int, team: Sequence[Member]) -> Finding:
    number = sum(not one.head for one in team)
    is_met = number <= students and sum(one.head for one in team) == 1
    return Finding(Point.TEAM, Mark.MET if is_met else Mark.BROKEN, number=number, most=students)


def _confirmed(team: Sequence[Member]) -> Finding:
    silent = [one.name for one in team if one.state is not TeamState.CONFIRMED]
    return Finding(Point.CONFIRMED, Mark.BROKEN if silent else Mark.MET, silent)


def _of(point: Point, gaps: Iterable[Gap], concerns: Callable[[Gap], bool]) -> Finding:
    titles = [gap.field.title for gap in gaps if concerns(gap)]
    return Finding(point, Mark.BROKEN if titles else Mark.MET, titles)


def _links(form: Sequence[Field], values: Mapping[int, Value], gaps: Sequence[Gap]) -> Sequence[Finding]:
    """Where a link has to lead and what has to stand in the post, where the form says so."""
    given = [field for field in form if field.kind is FieldKind.LINK and field.id in values]
    found = []
    if any(field.limits.get("hosts") for field in given):
        found.append(_of(Point.HOST, gaps, lambda gap: gap.why is not None and gap.why.key == "refusal-field-host"))
    if any(field.limits.get("hashtags") for field in given):
        silent = [field.title for field in given if rules.untagged(field, dict(values[field.id]))]
        found.append(Finding(Point.HASHTAG, Mark.BROKEN if silent else Mark.MET, silent))
    return found


def broken(found: Iterable[Finding]) -> Sequence[Finding]:
    """Those that are not kept."""
    return [one for one in found if one.mark is Mark.BROKEN]
