"""What a card says about a term that was moved, a request that waits and a problem, and the two buttons for them."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.screen import Button
from handlers.screens import common
from locales import Say
from models.queries.assignments import Details
from models.queries.obstacles import Hindrance
from models.rules.rights import Right, Viewer, holds, speaks_for
from models.tables import OWED

SHOWN = 160
"""Characters of a problem on the card; the whole of it is behind its button."""


def lines(say: Say, details: Details, hindrance: Hindrance) -> list[str]:
    """«Срок перенесён до …», «Просили перенести до …», «Есть проблема: …»."""
    asked, moved, problem = hindrance.asked, hindrance.moved, hindrance.problem
    planned = details.occurrence.due_on
    owed = details.assignment.state in OWED
    return [
        *([say("card-moved", day=moved.granted_on, planned=planned)] if moved and moved.granted_on and planned else []),
        *([say("card-move-asked", day=asked.wanted_on)] if asked and owed else []),
        *([say("card-problem", text=common.cut(problem.text, SHOWN))] if problem else []),
    ]


def buttons(say: Say, viewer: Viewer, details: Details, hindrance: Hindrance) -> Sequence[Button]:
    """Ask for another date and tell a problem; what was asked or told already is opened instead."""
    assignment = details.assignment
    asked, problem = hindrance.asked, hindrance.problem
    owed = assignment.state in OWED
    speaks = owed and speaks_for(viewer, details.organisation.id)
    row = []
    if asked and owed and (speaks or holds(viewer, Right.EXTEND)):
        row.append(Button(say("card-move"), doors.Extension(extension=asked.id)))
    elif speaks and assignment.due_at is not None:
        row.append(Button(say("card-extend"), doors.Extend(assignment=assignment.id)))
    if problem and (speaks_for(viewer, details.organisation.id) or holds(viewer, Right.EXTEND)):
        row.append(Button(say("card-trouble-open"), doors.Problem(problem=problem.id)))
    elif speaks:
        row.append(Button(say("card-trouble"), doors.TellProblem(assignment=assignment.id)))
    return row
