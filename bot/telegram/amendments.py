"""A change of a published plan in words: from what to what, for the rooms and for the letter about it."""

from bot.telegram import doors
from bot.telegram.phrases import cut, lines, quote
from bot.telegram.screen import Button, Screen
from locales import Html, Say
from models.queries.amendments import Amended
from models.rules.proposals import Field
from models.tables import Amendment

SHOWN = 300
"""Characters of a term or of a name, before and after."""


def from_to(say: Say, field: Field, before: str, after: str) -> list[Html]:
    """«Было: … Стало: …»; of an executor only the name."""
    if field in (Field.IN, Field.OUT):
        return [say("amend-name", name=cut(after or before, SHOWN))]
    nothing = say("amend-nothing")
    return [
        say("amend-was", text=cut(before, SHOWN) or nothing),
        say("amend-becomes", text=cut(after, SHOWN) or nothing),
    ]


def change(say: Say, amendment: Amendment) -> list[Html]:
    """The same for a change that was made."""
    return from_to(say, Field(amendment.field), amendment.before["text"], amendment.after["text"])


def letter(say: Say, told: Amended) -> Screen:
    """What has changed for the reader, and why."""
    amendment = told.amendment
    text = lines(
        say(f"letter-amended-{amendment.field}", title=cut(told.title, SHOWN)),
        None if told.title == told.activity else say("letter-amended-of", title=cut(told.activity, 120)),
        *([] if amendment.field in (Field.IN, Field.OUT) else change(say, amendment)),
        quote(amendment.reason) if amendment.reason else None,
        say("letter-amended-plan", title=cut(told.plan, 120)),
    )
    mine = told.assignment_id
    look = Button(say("letter-open"), doors.Card(assignment=mine)) if mine else None
    return Screen(text, [[look or Button(say("button-activities"), doors.Activities()), _home(say)]])


def _home(say: Say) -> Button:
    return Button(say("button-home"), doors.Home())
