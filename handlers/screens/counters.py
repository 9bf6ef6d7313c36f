"""Targets as a coordinator counts them: each with its number, where that comes from, who wrote what when."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from bot.telegram.targets import count, figure
from handlers.screens import common, plans
from locales import Html, Say
from models.queries.counters import Aimed, Entry
from models.queries.draft_rows import Row
from models.rules.counters import Aim, Which, Written, plain
from models.tables import CountSource

TITLE = 160


def overview(say: Say, row: Row, aimed: Sequence[Aimed], pages: Pages) -> Screen:
    """Every target in a block; a button opens it."""
    activity = row.activity.id
    back = common.ways(say, doors.PlanActivity(activity=activity))
    heading = say("counters-title", title=common.cut(row.activity.title, TITLE))
    if not aimed:
        return Screen(common.lines(heading, "", say("counters-none")), [back])
    blocks = [
        common.lines(
            say("counters-item", number=number, target=figure(say, one.aim), count=count(say, one.aim)),
            say("counters-of", title=common.cut(one.title, 80)) if one.aim.milestone_id else None,
            _source(say, one.aim),
        )
        for number, one in enumerate(aimed, pages.offset + 1)
    ]
    buttons = [
        Button(say("counters-open", number=number), _door(activity, one.aim))
        for number, one in enumerate(aimed, pages.offset + 1)
    ]
    rows = [
        *plans.pairs(buttons),
        pages.arrows(lambda page: doors.Counters(activity=activity, page=page)),
        back,
    ]
    return Screen(Html("\n\n".join([heading, *blocks])), rows)


def _door(activity: int, aim: Aim) -> doors.Counter:
    return doors.Counter(activity=activity, milestone=aim.milestone_id, mark=aim.mark)


def _source(say: Say, aim: Aim) -> Html:
    """«Число вписывают вручную», «Считаю организации, у которых принят отчёт»."""
    return say(f"counter-by-{aim.counted}" if aim.source is CountSource.REPORTS else f"counter-by-{aim.source}")


def one(say: Say, activity: int, each: Aimed, entries: Sequence[Entry]) -> Screen:
    """One target; where numbers are written down, the next message is one."""
    aim = each.aim
    by_hand = aim.source is CountSource.MANUAL
    text = common.lines(
        say("plan-target", targets=say("counter-target", target=figure(say, aim), count=count(say, aim))),
        say("counters-of", title=common.cut(each.title, TITLE)),
        "",
        _source(say, aim),
        say("counter-write") if by_hand else None,
        *(["", *(_entry(say, entry) for entry in entries)] if entries else []),
    )
    may = {CountSource.REPORTS: True, CountSource.ENTRIES: aim.contest, CountSource.MANUAL: True}
    sources = [each for each, offered in may.items() if offered and each is not aim.source]
    others = [
        Button(
            say(f"counter-take-{each}"),
            doors.CountBy(activity=activity, milestone=aim.milestone_id, mark=aim.mark, source=each),
        )
        for each in sources
    ]
    which = Which(activity, aim.milestone_id, aim.mark)
    asks = Question("count", which.packed()) if by_hand else None
    rows = [
        *([one] for one in others),
        common.ways(say, doors.PlanActivity(activity=activity)),
    ]
    return Screen(text, rows, asks=asks)


def _entry(say: Say, entry: Entry) -> Html:
    if entry.source:
        return say(f"counter-chose-{entry.source}", at=entry.at, name=entry.person)
    return say("counter-wrote", at=entry.at, name=entry.person, number=entry.number)


def written(say: Say, activity: int, done: Written) -> Screen:
    """It is written down: what it was, what it is."""
    before = None if done.before is None else say("counter-was", number=plain(done.before))
    text = common.lines(
        say("counter-written", number=plain(done.aim.number or 0)),
        say("counters-of", title=common.cut(done.title, TITLE)),
        say("plan-target", targets=say("counter-target", target=figure(say, done.aim), count=count(say, done.aim))),
        before,
    )
    rows = [
        [Button(say("fixed-row"), doors.PlanActivity(activity=activity), style="primary")],
        [Button(say("counter-again"), _door(activity, done.aim))],
        common.ways(say, doors.Plans()),
    ]
    return Screen(text, rows)
