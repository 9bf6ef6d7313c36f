"""The files of a contest as they are offered and handed over."""

from functools import partial

from bot.telegram.doors import desk
from bot.telegram.doors import exports as doors
from bot.telegram.screen import Button, Paper, Screen
from handlers.screens import common
from locales import Say
from models.documents.written import entries as paper
from models.queries.entry_exports import Scores, Whole
from models.tables import Contest, FilesOrder


def choice(say: Say, contest: Contest, sent: int, judged: int, order: FilesOrder | None) -> Screen:
    """What there is to be taken; an order that is being gathered says how far it is."""
    number = contest.id
    text = common.lines(
        say("exports", title=contest.title),
        "",
        say("exports-what", sent=sent, judged=judged) if sent else say("exports-nothing"),
        *_gathered(say, order),
    )
    rows = [
        [Button(say("button-entries-xlsx"), doors.EntriesPaper(contest=number))] if sent else [],
        [Button(say("button-scores-xlsx"), doors.ScoresPaper(contest=number))] if judged else [],
        [Button(say("button-files-zip"), doors.OrderFiles(contest=number))] if sent and order is None else [],
        common.ways(say, desk.Desk(contest=number)),
    ]
    return Screen(text, rows)


def _gathered(say: Say, order: FilesOrder | None) -> list[str]:
    if order is None:
        return []
    if not order.parts:
        return ["", say("parcel-begun")]
    return ["", say("parcel-going", part=order.part, parts=order.parts)]


def ordered(say: Say, door: doors.OrderFiles, *, is_new: bool) -> Screen:
    """They come by themselves."""
    text = say("parcel-ordered" if is_new else "parcel-ordered-already")
    return Screen(text, [common.ways(say, doors.Exports(contest=door.contest))])


def entries(say: Say, contest: Contest, whole: Whole) -> Screen:
    """The book of all entries."""
    made = Paper(f"{say('entries-file')} {contest.id}.xlsx", partial(paper.entries, whole, _words(say), say.zone))
    number = len({one.entry_id for one in whole.rows})
    text = say("entries-made", number=number, title=contest.title)
    return Screen(text, [common.ways(say, doors.Exports(contest=contest.id))], paper=made)


def scores(say: Say, contest: Contest, found: Scores) -> Screen:
    """The book of all sheets."""
    made = Paper(f"{say('scores-file')} {contest.id}.xlsx", partial(paper.scores, found, _words(say), say.zone))
    text = say("scores-made", number=len(found.sheets), title=contest.title)
    return Screen(text, [common.ways(say, doors.Exports(contest=contest.id))], paper=made)


def _words(say: Say) -> paper.Words:
    """Each key is looked up once: two thousand lines say the same few words."""
    known: dict[str, str] = {}

    def words(key: str) -> str:
        if key not in known:
            known[key] = str(say(key))
        return known[key]

    return words
