"""A problem as it is seen: what hinders and which help is needed, the answer, the end of it."""

from collections.abc import Sequence
from datetime import datetime

from bot.telegram import doors
from bot.telegram.asks import heading, helping, trouble_text
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from locales import Html, Say
from models.queries.obstacles import Place, Trouble
from models.rules.rights import Right, Viewer, holds

HELPS = ("advice", "hands", "things", "word")
"""What is needed most often, in the order of the buttons."""


def what(say: Say, door: doors.TellProblem, place: Place) -> Screen:
    """What hinders? And which help is needed: chosen here, or said in the same words."""
    helps = [
        Button(
            say("help-chosen", what=say(f"help-{name}")) if name == door.help else say(f"help-{name}"),
            doors.TellProblem(assignment=door.assignment, help="" if name == door.help else name),
        )
        for name in HELPS
    ]
    text = common.lines(say("trouble-title", title=place.title), "", say("trouble-what"))
    rows = [
        *(helps[index : index + 2] for index in range(0, len(helps), 2)),
        common.ways(say, doors.Card(assignment=door.assignment)),
    ]
    return Screen(text, rows, asks=Question("problem", f"{door.assignment}:{door.help}"))


def card(say: Say, viewer: Viewer, trouble: Trouble, now: datetime, *, done: str = "") -> Screen:
    """One problem, with what can be done about it. `done` says what has just been done."""
    staff = holds(viewer, Right.EXTEND)
    assignment = trouble.place.assignment.id
    back: doors.Door = doors.Problems() if staff else doors.Card(assignment=assignment)
    rows = [
        *helping(say, trouble, helper=staff),
        [Button(say("extension-item"), doors.Card(assignment=assignment, show="all"))] if staff else [],
        common.ways(say, back),
    ]
    return Screen(trouble_text(say, trouble, now), rows, toast=done, notice=Html(done))


def overview(say: Say, door: doors.Problems, found: Sequence[Trouble], pages: Pages) -> Screen:
    """What hinders whom, oldest first; one button a problem."""
    if not found:
        return Screen(say("problems-none"), [common.ways(say)])
    numbered = list(enumerate(found, pages.offset + 1))
    items = [_item(say, number, one) for number, one in numbered]
    buttons = [
        Button(say("problems-open", number=number), doors.Problem(problem=one.problem.id)) for number, one in numbered
    ]
    rows = [
        *(buttons[index : index + 2] for index in range(0, len(buttons), 2)),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say),
    ]
    return Screen(Html("\n\n".join([say("problems-title", number=pages.total), *items])), rows)


def _item(say: Say, number: int, one: Trouble) -> Html:
    place = one.place
    return common.lines(
        say("ask-item", number=number, organisation=place.organisation, title=common.cut(place.title, 90)),
        say("problems-line", text=common.cut(one.problem.text, 120)),
        say("problems-answered") if one.problem.answer else None,
    )


def answer(say: Say, trouble: Trouble) -> Screen:
    """What to answer?"""
    number = trouble.problem.id
    text = common.lines(*heading(say, trouble.place), common.quote(trouble.problem.text), say("answer-what"))
    return Screen(text, [common.ways(say, doors.Problem(problem=number))], asks=Question("problem-answer", str(number)))
