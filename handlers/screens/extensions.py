"""Another term as it is seen: the calendar, the reason, the request and what was decided about it."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.telegram import dates, doors
from bot.telegram.asks import decisions, heading, request_text
from bot.telegram.dates import Calendar
from bot.telegram.paging import Pages
from bot.telegram.phrases import until
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from locales import Html, Say
from models.queries.assignments import Line
from models.queries.obstacles import Place, Request
from models.rules.extensions import Window
from models.rules.rights import Right, Viewer, holds

EXCUSES = ("people", "event", "papers", "access")
"""Reasons most often given, in the order of the buttons."""


def which(say: Say, door: doors.Which, lines: Sequence[Line], pages: Pages, now: datetime) -> Screen:
    """What is owed, nearest term first: which of these is it about?"""
    if not lines:
        return Screen(say("activities-none-now"), [common.ways(say, doors.Activities())])
    numbered = list(enumerate(lines, pages.offset + 1))
    items = [
        say("which-item", number=number, title=one.title) + (f", {until(say, one.due_at, now)}" if one.due_at else "")
        for number, one in numbered
    ]
    buttons = [Button(say("which-choose", number=number), _about(door.ask, one.id)) for number, one in numbered]
    rows = [
        *(buttons[index : index + 3] for index in range(0, len(buttons), 3)),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say, doors.Activities()),
    ]
    return Screen(Html("\n\n".join([say(f"which-{door.ask}"), *items])), rows)


def _about(ask: str, assignment: int) -> doors.Door:
    return doors.Extend(assignment=assignment) if ask == "date" else doors.TellProblem(assignment=assignment)


def when(say: Say, door: doors.Extend, place: Place, where: Window, now: datetime) -> Screen:
    """Until which day? A calendar, days chosen most often, or a typed date."""
    text = common.lines(
        say("extend-title", title=place.title),
        say("extend-now", until=until(say, place.assignment.due_at, now)) if place.assignment.due_at else None,
        "",
        say("extend-when"),
        say("date-typed"),
    )
    rows = _picker(
        say,
        where,
        door.month,
        lambda number: doors.ExtendTo(assignment=door.assignment, day=number),
        lambda number: doors.Extend(assignment=door.assignment, month=number),
    )
    back = doors.Card(assignment=door.assignment)
    return Screen(text, [*rows, common.ways(say, back)], asks=Question("extend-date", str(door.assignment)))


def _picker(say: Say, where: Window, month: int, pick: dates.Pick, turn: dates.Pick) -> Sequence[Sequence[Button]]:
    shown = Calendar(where.first, where.last, month)
    return dates.picker(say, shown, where.today, max(where.due, where.today), pick, turn)


def why(say: Say, place: Place, day: date) -> Screen:
    """Why? A ready reason, or own words."""
    assignment, number = place.assignment.id, day.toordinal()
    ready = [
        Button(say(f"excuse-{name}-short"), doors.ExtendBecause(assignment=assignment, day=number, excuse=name))
        for name in EXCUSES
    ]
    text = common.lines(say("extend-title", title=place.title), say("extend-to", day=day), "", say("extend-why"))
    rows = [
        *(ready[index : index + 2] for index in range(0, len(ready), 2)),
        common.ways(say, doors.Extend(assignment=assignment)),
    ]
    return Screen(text, rows, asks=Question("extend-reason", f"{assignment}:{number}"))


def card(say: Say, viewer: Viewer, request: Request, now: datetime, *, done: str = "") -> Screen:
    """One request, with buttons for whoever may decide about it. `done` says what has just been done."""
    assignment = request.place.assignment.id
    staff = holds(viewer, Right.EXTEND)
    own = request.extension.asked_by == viewer.person_id
    back: doors.Door = doors.Extensions() if staff else doors.Card(assignment=assignment)
    rows = [
        *(decisions(say, request, now) if staff and not own else []),
        [Button(say("extension-item"), doors.Card(assignment=assignment, show="all"))] if staff else [],
        common.ways(say, back),
    ]
    waits = say("extension-waits") if request.waits and (own or not staff) else None
    text = common.lines(request_text(say, request, now), *(["", waits] if waits else []))
    return Screen(text, rows, toast=done, notice=Html(done))


def overview(say: Say, door: doors.Extensions, found: Sequence[Request], pages: Pages, now: datetime) -> Screen:
    """Who asks for another term; one button a request."""
    if not found:
        return Screen(say("extensions-none"), [common.ways(say)])
    numbered = list(enumerate(found, pages.offset + 1))
    items = [_item(say, number, one, now) for number, one in numbered]
    buttons = [
        Button(say("extensions-open", number=number), doors.Extension(extension=one.extension.id))
        for number, one in numbered
    ]
    rows = [
        *(buttons[index : index + 2] for index in range(0, len(buttons), 2)),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say),
    ]
    return Screen(Html("\n\n".join([say("extensions-title", number=pages.total), *items])), rows)


def _item(say: Say, number: int, one: Request, now: datetime) -> Html:
    place = one.place
    due_at = place.assignment.due_at
    return common.lines(
        say("ask-item", number=number, organisation=place.organisation, title=common.cut(place.title, 90)),
        say("extensions-line", until=until(say, due_at, now), day=one.extension.wanted_on) if due_at else None,
    )


def other(say: Say, door: doors.OtherTerm, request: Request, where: Window) -> Screen:
    """Which other day? Chosen or typed, it is looked at once more before it counts."""
    text = common.lines(
        *heading(say, request.place), "", say("other-when", day=request.extension.wanted_on), say("date-typed")
    )
    rows = _picker(
        say,
        where,
        door.month,
        lambda number: doors.OfferTerm(extension=door.extension, day=number),
        lambda number: doors.OtherTerm(extension=door.extension, month=number),
    )
    back = doors.Extension(extension=door.extension)
    return Screen(text, [*rows, common.ways(say, back)], asks=Question("extend-other", str(door.extension)))


def offer(say: Say, request: Request, day: date) -> Screen:
    """The chosen day beside the one asked for, before it counts."""
    number = request.extension.id
    text = common.lines(*heading(say, request.place), "", say("offer", day=day, wanted=request.extension.wanted_on))
    grant = doors.GrantTerm(extension=number, day=day.toordinal())
    rows = [
        [Button(say("button-grant", day=day), grant, style="success")],
        common.ways(say, doors.OtherTerm(extension=number)),
    ]
    return Screen(text, rows)


def why_not(say: Say, request: Request) -> Screen:
    """Why does the term stay?"""
    number = request.extension.id
    text = common.lines(*heading(say, request.place), "", say("keep-why", day=request.extension.wanted_on))
    return Screen(
        text, [common.ways(say, doors.Extension(extension=number))], asks=Question("extend-refuse", str(number))
    )
