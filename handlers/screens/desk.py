"""The organiser's desk as it is seen: a contest in numbers, and its entries in lists."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.telegram.doors import Door, exports, late_codes, questions, silence
from bot.telegram.doors import desk as doors
from bot.telegram.doors.contests import ContestCard
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.plans import pairs
from handlers.screens.review import age
from locales import Html, Say
from models.queries.desk import Board, Line, Share
from models.rules.desk import PILES
from models.rules.rights import Right, Viewer, holds
from models.tables import Contest, EntryState

ORDER = (
    EntryState.SUBMITTED,
    EntryState.RETURNED,
    EntryState.ADMITTED,
    EntryState.NOT_ADMITTED,
    EntryState.DRAFT,
    EntryState.WITHDRAWN,
)
"""As one looks at them: first what waits for the organiser."""


def board(say: Say, viewer: Viewer, found: Board, now: datetime) -> Screen:
    """How many entries of each kind, by nomination, and who has sent none."""
    states = [state for state in ORDER if found.counts.get(state)]
    text = common.lines(
        say("desk-title", title=found.contest.title),
        _term(say, found, now),
        "",
        say("desk-homes", homes=found.homes, missing=found.missing),
        *([say(f"desk-count-{state}", number=found.counts[state]) for state in states] or [say("desk-none")]),
        *_nominations(say, found.nominations),
    )
    return Screen(
        text,
        [
            *_main(say, viewer, found),
            *_piles(say, found, decides=holds(viewer, Right.CONTEST)),
            common.ways(say, ContestCard(contest=found.contest.id)),
        ],
    )


def _term(say: Say, found: Board, now: datetime) -> Html | None:
    closes_at = found.stage.closes_at if found.stage else None
    if closes_at is None:
        return None
    return say("desk-closed" if closes_at < now else "desk-closes", at=closes_at)


def _nominations(say: Say, found: Sequence[Share]) -> list[Html]:
    if len(found) < 2:
        return []
    lines = [
        say("desk-share", number=number, title=common.cut(one.title, 60), sent=one.sent) + _waiting(say, one)
        for number, one in enumerate(found, 1)
    ]
    return [Html(), say("desk-nominations"), *map(Html, lines)]


def _waiting(say: Say, one: Share) -> str:
    return say("desk-share-waiting", number=one.waiting) if one.waiting else ""


def _main(say: Say, viewer: Viewer, found: Board) -> list[Sequence[Button]]:
    """What to do next."""
    waiting = found.counts.get(EntryState.SUBMITTED, 0)
    check = Button(say("button-desk-check", number=waiting), doors.NextCheck(contest=found.contest.id), style="primary")
    return [[check]] if waiting and holds(viewer, Right.CONTEST) else []


def _piles(say: Say, found: Board, *, decides: bool) -> list[Sequence[Button]]:
    """Lists of entries: by what is to be done with them, by nomination, by organisation, by day."""
    number = found.contest.id
    asked = Button(say("button-questions", number=found.questions), questions.Questions(contest=number))
    silent = Button(say("button-silence", number=found.missing), silence.NoEntry(contest=number))
    total = sum(found.counts.values())
    codes = [
        Button(say("button-late-codes"), late_codes.LateCodes(contest=number)),
        Button(say("button-exports"), exports.Exports(contest=number)),
    ]
    if not total:
        return [[silent, asked], codes if decides else []]
    by_state = {states[0]: pile for pile, states in PILES.items() if len(states) == 1}
    piles = [
        Button(say(f"button-desk-{by_state[state]}"), doors.DeskList(contest=number, pile=by_state[state]))
        for state in ORDER
        if found.counts.get(state)
    ]
    nominations = [
        Button(say("button-desk-nomination", number=place), doors.DeskList(contest=number, nomination=one.id))
        for place, one in enumerate(found.nominations, 1)
        if len(found.nominations) > 1
    ]
    return [
        [Button(say("button-desk-all", number=total), doors.DeskList(contest=number))],
        *pairs(piles),
        *pairs(nominations),
        [
            Button(say("button-desk-homes"), doors.DeskHomes(contest=number)),
            Button(say("button-desk-days"), doors.DeskDays(contest=number)),
        ],
        [silent, asked] if found.missing else [asked],
        codes if decides else [],
    ]


def days(say: Say, contest: Contest, counts: Sequence[tuple[date, int]]) -> Screen:
    """The last days, the newest first, each with a bar."""
    most = max((number for _, number in counts), default=0)
    items = [
        say("desk-day", day=say.weekday(day), number=number) + f"  {'▇' * -(-number * 10 // most)}"
        for day, number in counts
        if number
    ] or [say("desk-days-none", number=len(counts))]
    text = common.lines(say("desk-days", title=contest.title), "", *items, "", say("desk-days-note"))
    return Screen(text, [common.ways(say, doors.Desk(contest=contest.id))])


def homes(say: Say, door: doors.DeskHomes, contest: Contest, found: Sequence[Share], pages: Pages) -> Screen:
    """Organisations with how much they have sent; a button opens their entries."""
    numbered = list(enumerate(found, pages.offset + 1))
    items = [
        Html(say("desk-share", number=number, title=common.cut(one.title, 60), sent=one.sent) + _waiting(say, one))
        for number, one in numbered
    ]
    buttons = [
        Button(say("plans-open", number=number), doors.DeskHome(contest=contest.id, organisation=one.id))
        for number, one in numbered
    ]
    text = common.lines(say("desk-by-homes", title=contest.title), "", *(items or [say("desk-none")]))
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say, doors.Desk(contest=contest.id)),
    ]
    return Screen(text, rows)


def entries(
    say: Say,
    door: doors.DeskList | doors.DeskHome,
    contest: Contest,
    found: Sequence[Line],
    pages: Pages,
    now: datetime,
) -> Screen:
    """Entries with how they stand; a number or a part of an organisation's name finds one."""
    asks = None
    head = say("desk-of-home")
    back: Door = doors.DeskHomes(contest=contest.id)
    if isinstance(door, doors.DeskList):
        asks = Question("desk", str(contest.id))
        head = say("desk-found", words=door.words) if door.words else say(f"desk-pile-{door.pile}")
        back = doors.DeskList(contest=contest.id) if door.words else doors.Desk(contest=contest.id)
    items = [_item(say, one, now) for one in found]
    buttons = [Button(called(say, one), doors.DeskEntry(entry=one.id)) for one in found]
    text = Html("\n\n".join([
        Html(f"{head} · {pages.total}"),
        *(items or [say("desk-not-found" if isinstance(door, doors.DeskList) and door.words else "desk-none-here")]),
        *([say("desk-seek")] if asks else []),
    ]))  # fmt: skip
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say, back),
    ]
    return Screen(text, rows, asks=asks)


def called(say: Say, one: Line) -> str:
    """«№ 12», or a draft by its organisation."""
    if one.number is not None:
        return say("desk-number", number=str(one.number))
    return say("desk-draft-of", organisation=common.cut(one.organisation, 24))


def _item(say: Say, one: Line, now: datetime) -> Html:
    number = say("desk-number", number=str(one.number)) if one.number is not None else say("desk-draft")
    return common.lines(
        say("desk-line", number=number, organisation=common.cut(one.organisation, 70)),
        say("desk-line-state", nomination=common.cut(one.nomination, 40), state=_state(say, one, now)),
    )


def _state(say: Say, one: Line, now: datetime) -> Html:
    """How it stands; of a draft how much is filled in, of one that waits for how long."""
    match one.state:
        case EntryState.DRAFT:
            return say("desk-filled", filled=one.filled, asked=one.asked)
        case EntryState.SUBMITTED if one.submitted_at is not None:
            words = say("desk-waits", days=age(say, one.submitted_at, now))
            return Html(f"{words}, {say('desk-again')}") if one.version > 1 else words
    return say(f"desk-state-{one.state}")
