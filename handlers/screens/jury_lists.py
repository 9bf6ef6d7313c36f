"""Who judges what, from a file: how it looks, the table to fill in, and that it is dealt."""

from collections.abc import Sequence
from functools import partial

from bot.telegram.doors import jury_lists as doors
from bot.telegram.doors.jury import Deal, Jury
from bot.telegram.screen import Button, Paper, Question, Screen
from handlers.screens import common
from locales import Say
from models.documents.written import sheets
from models.queries.jury import Ground
from models.queries.jury_lists import Dealt
from models.rules.jury_lists import MOST_LINES, MOST_MEGABYTES

NAMES = 40
"""So many names of jurors are told with the table."""
WIDTHS = (10, 30, 40, 50)


def ask(say: Say, where: Ground) -> Screen:
    """What has to stand in it, and where a ready table is."""
    stage = where.stage.id
    text = common.lines(
        say("list-ask", title=where.contest.title), "", say("list-ask-what", rows=MOST_LINES, megabytes=MOST_MEGABYTES)
    )
    form = Button(say("list-form"), doors.DealForm(stage=stage), style="primary")
    return Screen(text, [[form], common.ways(say, Deal(stage=stage))], asks=Question("jury-list", str(stage)))


def form(say: Say, where: Ground, dealt: Sequence[Dealt], names: Sequence[str]) -> Screen:
    """The table with what is dealt already; it is waited for at once."""
    stage = where.stage.id
    header = [str(say(f"list-head-{name}")) for name in ("entry", "nomination", "organisation", "jurors")]
    lines = [(f"{one.number}", one.nomination, one.organisation, "; ".join(one.jurors)) for one in dealt]
    made = Paper(f"{say('list-file')}.xlsx", partial(sheets.table, str(say("list-file")), header, lines, WIDTHS))
    known = "; ".join(name or str(say("jury-nameless")) for name in names[:NAMES])
    text = common.lines(
        say("list-form-made", number=len(dealt)),
        *(["", say("list-names", names=known)] if names else []),
        say("list-names-more") if len(names) > NAMES else None,
    )
    back = common.ways(say, Deal(stage=stage))
    return Screen(text, [back], paper=made, asks=Question("jury-list", str(stage)))


def reading(say: Say, stage: int, name: str) -> Screen:
    """It is read aside."""
    return Screen(say("list-reading", name=common.cut(name, 60)), [common.ways(say, Deal(stage=stage))])


def dealt(say: Say, back: Jury, number: int) -> Screen:
    """Done."""
    return Screen(say("list-done", number=number), [common.ways(say, back)])
