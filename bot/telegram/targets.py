"""What a plan wants to reach, in words, with how far that is."""

from collections.abc import Mapping, Sequence
from typing import Any

from locales import Html, Say
from models.rules.counters import Aim, plain

_TARGET = {">=": "plan-target-least"}


def figures(say: Say, targets: Sequence[Mapping[str, Any]]) -> Html:
    """«не меньше 34 заявок, 3 ПОО»."""
    return Html(", ".join(_figure(say, one["comparator"], one["value"], one["unit"]) for one in targets))


def _figure(say: Say, comparator: str, value: float, unit: str) -> Html:
    return say(_TARGET.get(comparator, "plan-target-exact"), value=str(value), unit=unit)


def figure(say: Say, aim: Aim) -> Html:
    """«не меньше 34 заявок»."""
    return _figure(say, aim.comparator, aim.value, aim.unit)


def count(say: Say, aim: Aim) -> Html:
    """«уже 12», «✅ достигнута, уже 36», «пока не вписано»."""
    if aim.number is None:
        return say("counter-none")
    return say("counter-reached" if aim.reached else "counter-number", number=plain(aim.number))


def counted(say: Say, aims: Sequence[Aim]) -> list[Html]:
    """«Цель: не меньше 34 заявок · уже 12», a line for each."""
    return [
        say("plan-target", targets=say("counter-target", target=figure(say, one), count=count(say, one)))
        for one in aims
    ]
