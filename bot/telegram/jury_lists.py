"""What a list of who judges what means, as a letter and a room say it: what is new, what there is, what is unclear."""

from bot.telegram.doors.hall import Home
from bot.telegram.doors.jury import Deal
from bot.telegram.doors.jury_lists import DealFile, DealListed
from bot.telegram.phrases import cut, lines
from bot.telegram.screen import Button, Screen
from locales import Html, Say
from models.queries.jury_lists import Trouble, Understood
from models.tables import ListState

SHOWN = 10
"""So many lines that give nothing are told of; the others are counted."""
NAME = 60
"""Characters of a file's name."""


def understood(say: Say, found: Understood) -> Screen:
    """What was read, and the button that gives it out; or why nothing was."""
    stage, meaning = found.paper.stage_id, found.meaning
    again = Button(say("list-again"), DealFile(stage=stage))
    back = [Button(say("button-back"), Deal(stage=stage)), Button(say("button-home"), Home())]
    name = cut(found.paper.file_name, NAME)
    if found.refusal:
        return Screen(say(found.refusal, name=name), [[again], back])
    number = len(meaning.pairs)
    text = lines(
        say("list-read", name=name),
        "",
        say("list-new", sheets=number, entries=meaning.entries, jurors=meaning.jurors) if number else say("list-none"),
        say("list-there", number=len(meaning.there), given=meaning.given) if meaning.there else None,
        *_troubles(say, found),
    )
    if found.paper.state is ListState.DEALT:
        return Screen(lines(text, "", say("list-dealt")), [back])
    give = Button(say("list-deal", number=number), DealListed(paper=found.paper.id, number=number), style="success")
    return Screen(text, [[give] if number else [], [again], back])


def _troubles(say: Say, found: Understood) -> list[Html | str]:
    troubles = found.meaning.troubles
    if not troubles:
        return []
    more = len(troubles) - SHOWN
    return [
        "",
        say("list-troubles", number=len(troubles)),
        *(_trouble(say, one) for one in troubles[:SHOWN]),
        *([say("list-more", number=more)] if more > 0 else []),
    ]


def _trouble(say: Say, one: Trouble) -> Html:
    line = one.line
    return say(f"list-trouble-{one.why}", row=line.row, entry=cut(line.entry, 20), juror=cut(line.juror, 40))
