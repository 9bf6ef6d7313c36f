"""A request for another term, and a problem: what rooms and letters both say about them, and the buttons to decide."""

from collections.abc import Sequence
from datetime import datetime
from html import escape

from bot.telegram import doors
from bot.telegram.phrases import lines, period, quote, until
from bot.telegram.screen import Button, Screen
from locales import Html, Say
from models.queries.obstacle_letters import ExtensionTold, ProblemTold
from models.queries.obstacles import Place, Request, Trouble
from models.rules import extensions
from models.rules.deadlines import due_day
from models.tables import ExtensionState

Rows = Sequence[Sequence[Button]]


def heading(say: Say, place: Place) -> list[str]:
    """What it is about, and whose it is."""
    label = period(say, place.period)
    title = escape(place.title, quote=False)
    return [say("ask-about", title=Html(f"{title} · {label}" if label else title)), Html(escape(place.organisation))]


def request_text(say: Say, request: Request, now: datetime) -> Html:
    """The request from its first line, how it stands, to the words of both sides."""
    extension, place = request.extension, request.place
    due_at = place.assignment.due_at
    is_moved = due_at is not None and place.planned_on is not None and place.planned_on != due_day(due_at)
    return lines(
        say(f"extension-{extension.state}", day=extension.granted_on or extension.wanted_on),
        *heading(say, place),
        "",
        say("extension-term", until=until(say, due_at, now)) if due_at and request.waits else None,
        say("extension-planned", day=place.planned_on) if is_moved and place.planned_on else None,
        say("extension-wanted", day=extension.wanted_on, name=request.asker, at=extension.asked_at),
        quote(extension.reason),
        *_decision(say, request),
    )


def _decision(say: Say, request: Request) -> list[str]:
    extension = request.extension
    if extension.decided_at is not None:
        decided = say(f"extension-{extension.state}-by", name=request.decider, at=extension.decided_at)
        return [decided, *([quote(extension.comment)] if extension.comment else [])]
    return [] if request.place.is_owed else [say("extension-moot")]


def decisions(say: Say, request: Request, now: datetime) -> Rows:
    """Grant the day (while it suits), choose another, or refuse; nothing when there is nothing to decide."""
    extension, due_at = request.extension, request.place.assignment.due_at
    if not request.waits or due_at is None:
        return []
    where = extensions.window(due_at, now, request.place.zone or say.zone.key)
    day = extension.wanted_on
    grant = Button(
        say("button-grant", day=day),
        doors.GrantTerm(extension=extension.id, day=day.toordinal()),
        style="success",
    )
    return [
        [grant] if day in where else [],
        [
            Button(say("button-other-day"), doors.OtherTerm(extension=extension.id)),
            Button(say("button-keep-term"), doors.KeepTerm(extension=extension.id), style="danger"),
        ],
    ]


def trouble_text(say: Say, trouble: Trouble, now: datetime) -> Html:
    """The problem, from its first line, how it stands, to the answer."""
    problem, place = trouble.problem, trouble.place
    due_at = place.assignment.due_at
    return lines(
        say("problem-solved" if problem.solved_at else "problem-open"),
        *heading(say, place),
        say("extension-term", until=until(say, due_at, now)) if due_at and place.is_owed else None,
        "",
        say("problem-told", name=trouble.teller, at=problem.told_at),
        quote(problem.text),
        *([say("problem-answer"), quote(problem.answer)] if problem.answer else []),
        say("problem-solved-by", name=trouble.solver, at=problem.solved_at) if problem.solved_at else None,
    )


def helping(say: Say, trouble: Trouble, *, helper: bool) -> Rows:
    """Answer (for whoever can help), or say that it is solved; nothing once it is."""
    problem = trouble.problem
    if problem.solved_at is not None:
        return []
    solved = Button(say("button-solved"), doors.SolveProblem(problem=problem.id), style="success")
    answer = Button(say("button-answer"), doors.AnswerProblem(problem=problem.id), style="primary")
    return [[answer, solved] if helper else [solved]]


def letter(say: Say, told: ExtensionTold | ProblemTold, now: datetime) -> Screen:
    """A letter about either: to staff with the buttons to decide, to the organisation with the way to its item."""
    home = Button(say("button-home"), doors.Home())
    place = (told.request if isinstance(told, ExtensionTold) else told.trouble).place
    card = Button(say("letter-open"), doors.Card(assignment=place.assignment.id))
    if isinstance(told, ExtensionTold):
        waits = told.request.extension.state is ExtensionState.ASKED
        rows = [*decisions(say, told.request, now), [home]] if waits else [[card, home]]
        return Screen(request_text(say, told.request, now), rows)
    first = say("letter-problem-answered") if told.is_answer else None
    text = lines(first, trouble_text(say, told.trouble, now))
    return Screen(text, [*helping(say, told.trouble, helper=told.helper), [card, home]])
