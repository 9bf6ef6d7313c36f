"""The name on a diploma is wrong: what is asked of its owner, and what the organisers read."""

from html import unescape

from bot.telegram.diplomas import whose
from bot.telegram.doors.diplomas import MyDiplomas
from bot.telegram.screen import Question, Screen
from handlers.screens import common
from locales import Say
from models.tables import Diploma


def ask(say: Say, row: Diploma) -> Screen:
    """What stands on it now."""
    text = say("wrong-name-ask", number=row.number, name=whose(row.words))
    return Screen(text, [common.ways(say, MyDiplomas())], asks=Question("diploma-wrong", str(row.id)))


def told(say: Say, row: Diploma, right: str) -> str:
    """The question as organisers read it: plain text, kept as it is."""
    return unescape(say("wrong-name-told", number=row.number, name=whose(row.words), right=right))


def sent(say: Say, row: Diploma) -> Screen:
    """It is on its way."""
    return Screen(say("wrong-name-sent", number=row.number), [common.ways(say, MyDiplomas())])
