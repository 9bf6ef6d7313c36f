"""A term of a draft as it is seen: asked for, chosen, and what it means before it counts."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from bot.telegram import dates, doors
from bot.telegram.dates import Calendar
from bot.telegram.phrases import period
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.corrections import back_of, onward
from locales import Html, Say
from models.documents.term_offers import Offer, Taken
from models.queries.draft_rows import Result, Row
from models.rules.dates import fold
from models.rules.ready_terms import CHOICES

SHOWN = 6
"""How many periods of a term are told one by one."""
YEAR_WORD = re.compile(r"(?<=\d) ?(?:г\.?|года)\.?$|\.$")


class Span(Protocol):
    """A period made of a term, kept or only offered."""

    @property
    def period(self) -> Mapping[str, Any]: ...
    @property
    def starts_on(self) -> date | None: ...
    @property
    def due_on(self) -> date | None: ...


def meaning(say: Say, written: str, term: Mapping[str, Any], spans: Sequence[Span]) -> list[Html]:
    """«Это 4 периода: I квартал 2022 – до 31 марта …», «Это с 1 июля по 30 сентября 2024», what is left to people.

    Nothing of the days when they are `written` so, above: «до 15 августа 2024 г.».
    """
    again: Mapping[str, Any] = term.get("recurrence") or {}
    if not term or again.get("kind") == "unknown":
        return [say("term-means-unknown")]
    told = [] if _says(say, written, spans) else [_told(say, again.get("kind", ""), spans)]
    if int(again.get("times") or 1) > 1:
        told.append(say("term-times", number=int(again["times"])))
    if again.get("note"):
        told.append(say("term-note", note=common.cut(str(again["note"]), 120)))
    return told


def _says(say: Say, written: str, spans: Sequence[Span]) -> bool:
    """Do the words themselves name the only days there are?"""
    days = _days(say, spans[0]) if len(spans) == 1 else None
    return days is not None and YEAR_WORD.sub("", fold(written)) == fold(days)


def _told(say: Say, kind: str, spans: Sequence[Span]) -> Html:
    if len(spans) > 1:
        some = [_period(say, each) for each in spans[:SHOWN]]
        more = [say("term-more", number=len(spans) - SHOWN)] if len(spans) > SHOWN else []
        return say("term-means-periods", number=len(spans), periods=Html(", ".join([*some, *more])))
    only = spans[0] if spans else None
    days = _days(say, only) if only else None
    return (
        say("term-means", days=days) if days else say("term-means-ongoing" if kind == "ongoing" else "term-means-none")
    )


def _days(say: Say, one: Span) -> Html | None:
    if one.starts_on is None and one.due_on is None:
        return None
    if one.starts_on == one.due_on and one.due_on:
        return say("span-day", day=one.due_on)
    if one.starts_on and one.due_on:
        return say("span-both", start=one.starts_on, end=one.due_on)
    return say("span-until", end=one.due_on) if one.due_on else say("span-since", start=one.starts_on or date.min)


def _period(say: Say, one: Span) -> Html:
    """«I квартал 2022 – до 31 марта», a window by its name or its days."""
    label = period(say, one.period)
    if one.period.get("key") in ("window", "since", "until") or not one.due_on:
        return label or _days(say, one) or Html()
    return say("term-period", name=label, day=say.short(one.due_on)) if label else _days(say, one) or Html()


def ask(say: Say, found: Row, about: Result, *, adding: bool) -> Screen:
    """Which term? Typed in any words, ready, or by the calendar."""
    milestone = about.milestone
    text = common.lines(
        say("fix-term-title", title=common.cut(milestone.text, 300)),
        say("fix-was", text=common.cut(milestone.term_text, 300)) if milestone.term_text else None,
        *(meaning(say, milestone.term_text, milestone.term, about.periods) if milestone.term_text else []),
        "",
        say("fix-term-how"),
    )
    ready = [
        Button(say(f"ready-{name}"), doors.ReadyTerm(milestone=milestone.id, choice=name, adding=adding))
        for name in CHOICES
    ]
    skip = [Button(say("add-skip"), doors.NameExecutors(milestone=milestone.id))] if adding else []
    rows = [
        *(ready[index : index + 2] for index in range(0, len(ready), 2)),
        [Button(say("term-calendar"), doors.TermSince(milestone=milestone.id, adding=adding)), *skip],
        common.ways(say, _before(found) if adding else back_of(found, milestone.id)),
    ]
    return Screen(text, rows, asks=Question("draft-term", f"{milestone.id}:{adding:d}"))


def _before(found: Row) -> doors.Door:
    """The step before the term, while a row is being made: its section, where there is a choice, else its title."""
    if found.sections > 1:
        return doors.MoveRow(activity=found.activity.id, adding=True)
    return doors.FixText(activity=found.activity.id, field="title")


def since(say: Say, door: doors.TermSince, shown: Calendar) -> Screen:
    """The first day, or none at all."""
    rows = [
        [Button(say("term-only-until"), doors.TermUntil(milestone=door.milestone, adding=door.adding))],
        *dates.rows(
            say,
            shown,
            lambda day: doors.TermUntil(milestone=door.milestone, adding=door.adding, first=day),
            lambda month: door.model_copy(update={"month": month}),
        ),
        common.ways(say, doors.FixTerm(milestone=door.milestone, adding=door.adding)),
    ]
    return Screen(say("term-since"), rows)


def until(say: Say, door: doors.TermUntil, shown: Calendar) -> Screen:
    """The last day."""
    first = dates.day(door.first) if door.first else None

    def pick(day: int) -> doors.Door:
        return doors.TermDays(milestone=door.milestone, adding=door.adding, first=door.first, last=day)

    rows = [
        [Button(say("term-one-day"), pick(door.first))] if first else [],
        *dates.rows(say, shown, pick, lambda month: door.model_copy(update={"month": month})),
        common.ways(say, doors.TermSince(milestone=door.milestone, adding=door.adding)),
    ]
    return Screen(say("term-until", day=first) if first else say("term-until-any"), rows)


def offer(say: Say, made: Offer) -> Screen:
    """What the term means, before it counts. Another one can be typed at once."""
    text = common.lines(
        say("offer-term", text=made.meant.text),
        *meaning(say, made.meant.text, made.meant.term, made.meant.spans),
        *(say(f"offer-{code}") for code in made.meant.doubts),
        "",
        say("offer-how"),
    )
    take = Button(say("offer-take"), doors.TakeTerm(milestone=made.milestone_id, mark=made.mark), style="success")
    back = doors.FixTerm(milestone=made.milestone_id, adding=made.adding)
    return Screen(text, [[take], common.ways(say, back)], asks=Question("draft-term-offer", made.packed()))


def taken(say: Say, done: Taken) -> Screen:
    """The term that counts from now on; on to the row, or to what is still unsure."""
    was = done.offer.was
    text = common.lines(*told(say, done), say("fix-was", text=common.cut(was, 300)) if was else None)
    return Screen(text, onward(say, done.activity_id, done.plan_id))


def told(say: Say, done: Taken) -> list[Html]:
    """The term as it is written down, and what it means."""
    meant = done.offer.meant
    return [say("term-taken", text=meant.text), *meaning(say, meant.text, meant.term, meant.spans)]
