"""Contests as everybody sees them: the list, and a card that says what to do by when."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.telegram import contests as words
from bot.telegram.doors import Consent, EntryStart, Home, MyEntries, desk, diplomas, late_codes, questions
from bot.telegram.doors import contests as doors
from bot.telegram.doors.jury import Jury
from bot.telegram.paging import Pages
from bot.telegram.phrases import lines
from bot.telegram.screen import Button, Piece, Question, Screen
from handlers.screens import common
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.contests import Card, Line
from models.rules import links
from models.rules.contests import Phase
from models.rules.rights import Right, Viewer, holds, speaks_for
from models.tables import EvidenceKind

ABOUT = 700
"""Characters of a nomination's own words on the card of a contest."""


def overview(
    say: Say, viewer: Viewer, door: doors.Contests, found: Sequence[Line], pages: Pages, now: datetime
) -> Screen:
    """One block each; words are typed to find one."""
    asked = Question("contests")
    new = [Button(say("button-contest-new"), doors.NewContest())] if holds(viewer, Right.CONTEST) else []
    if not found:
        key = "contests-not-found" if door.words else "contests-none"
        everything = [Button(say("button-contests-all"), doors.Contests())] if door.words else []
        text = say(key, words=door.words) if door.words else say(key)
        return Screen(text, [new, everything, common.ways(say)], asks=asked)
    numbered = list(enumerate(found, pages.offset + 1))
    opened = [
        Button(say("plans-open", number=number), doors.ContestCard(contest=one.contest.id)) for number, one in numbered
    ]
    heading = say("contests-found", words=door.words) if door.words else say("contests-title", number=pages.total)
    more = [say("contests-seek")] if pages.last > 1 else []
    rows = [*pairs(opened), pages.arrows(lambda page: door.model_copy(update={"page": page})), new, common.ways(say)]
    return Screen(Html("\n\n".join([heading, *items(say, numbered, now), *more])), rows, asks=asked)


def items(say: Say, numbered: Iterable[tuple[int, Line]], now: datetime) -> list[Html]:
    """Each with its number in the list, and how it stands."""
    return [
        lines(
            say("contests-item", number=number, title=common.cut(one.contest.title, 120)),
            words.standing(say, one.phase, one.stage, now),
        )
        for number, one in numbered
    ]


def card(say: Say, viewer: Viewer, found: Card, link: str, now: datetime, *, done: str = "") -> Screen:
    """What the contest is, its dates, and what the viewer can do about it. `done` says what has just been done."""
    text = lines(
        say("contest-title", title=found.contest.title),
        words.standing(say, found.phase, found.stage, now),
        *(["", common.quote(found.contest.about)] if found.contest.about else []),
        *_nominations(say, found),
        *_dates(say, found),
        "",
        _rules(say, found),
        _regulations(say, found),
        *_figures(say, viewer, found),
    )
    back = doors.Contests() if viewer.roles else None
    make = holds(viewer, Right.CONTEST)
    making = [Button(say("button-contest-settings"), doors.ContestSettings(contest=found.contest.id))] if make else []
    rows = [
        _stranger(say, viewer),
        _entering(say, viewer, found),
        [*_desk(say, viewer, found), *_jury(say, viewer, found)],
        [*making, *_ended(say, viewer, found)],
        *pairs([*_papers(say, found, link), *_questions(say, viewer, found)]),
        common.ways(say, back),
    ]
    return Screen(text, rows, toast=done)


def _ended(say: Say, viewer: Viewer, found: Card) -> Sequence[Button]:
    """What an organiser does once results of a stage are out."""
    out = any(stage.released_at for stage in found.stages) and holds(viewer, Right.CONTEST)
    return [Button(say("button-diplomas"), diplomas.Diplomas(contest=found.contest.id))] if out else []


def _nominations(say: Say, found: Card) -> list[Html]:
    if not found.nominations:
        return []
    short = ABOUT // len(found.nominations)
    items = [
        say("contest-nomination", number=number, title=one.title)
        + (say("contest-nomination-about", about=common.cut(one.about, short)) if one.about else "")
        for number, one in enumerate(found.nominations, 1)
    ]
    return [Html(), say("contest-nominations"), *map(Html, items)]


def _dates(say: Say, found: Card) -> list[Html]:
    """Every stage with its dates; the name of a stage says something only where there are several."""
    several = len(found.stages) > 1
    told: list[Html] = []
    for number, stage in enumerate(found.stages, 1):
        dates = words.dates(say, stage)
        if several:
            named = say("contest-stage", title=stage.title)
            title = named if stage.title else say("contest-stage-number", number=number)
            told += [Html(), title, *(dates or [say("contest-no-dates")])]
        elif dates:
            told += [Html(), *dates]
    return told


def _rules(say: Say, found: Card) -> Html:
    row = found.contest
    team = say("contest-team", number=row.team) if row.team else say("contest-team-alone")
    return lines(team, say("contest-each", number=row.each))


def _regulations(say: Say, found: Card) -> Html | None:
    link = found.contest.link
    return say("contest-regulations", link=links.shown(link)) if link else None


def _figures(say: Say, viewer: Viewer, found: Card) -> list[Html]:
    """How many entries there are: of the viewer's own, or of all for those who may see them."""
    numbers = found.numbers
    if holds(viewer, Right.CONTEST_SEE) and found.phase is not Phase.DRAFT:
        return [Html(), say("contest-figures", sent=numbers.sent, drafts=numbers.drafts)]
    return [Html(), say("contest-mine", number=numbers.mine)] if numbers.mine else []


def _stranger(say: Say, viewer: Viewer) -> Sequence[Button]:
    """Whoever is not known yet is led to registration, or to where theirs stopped."""
    if viewer.roles:
        return []
    if viewer.consented:
        return [Button(say("button-contest-go-on"), Home(), style="primary")]
    return [Button(say("button-register"), Consent(), style="primary")]


def _desk(say: Say, viewer: Viewer, found: Card) -> Sequence[Button]:
    """Whoever may see all entries comes to them from here."""
    if not holds(viewer, Right.CONTEST_SEE) or found.phase is Phase.DRAFT:
        return []
    return [Button(say("button-desk"), desk.Desk(contest=found.contest.id), style="primary")]


def _entering(say: Say, viewer: Viewer, found: Card) -> list[Button]:
    """Who leads an organisation begins an entry while they are taken; what one has begun is found at any time."""
    leads = any(speaks_for(viewer, number) for number in viewer.organisations())
    begin = Button(say("contest-enter"), EntryStart(contest=found.contest.id), style="primary")
    mine = Button(say("button-entries"), MyEntries())
    late = Button(say("button-late-entry"), late_codes.LateEntry(contest=found.contest.id))
    return [
        *([begin] if leads and found.phase is Phase.OPEN else []),
        *([mine] if holds(viewer, Right.ENTRY) and found.numbers.mine else []),
        *([late] if leads and found.phase is Phase.CLOSED else []),
    ]


def _questions(say: Say, viewer: Viewer, found: Card) -> list[Button]:
    """What was asked, and the way to ask, for everybody who is known."""
    if not viewer.roles or found.phase is Phase.DRAFT:
        return []
    return [Button(say("button-faq"), questions.Frequent(contest=found.contest.id))]


def _jury(say: Say, viewer: Viewer, found: Card) -> list[Button]:
    """The same to its jury and its results."""
    if not holds(viewer, Right.CONTEST_SEE) or not found.stages:
        return []
    return [Button(say("button-jury"), Jury(contest=found.contest.id))]


def _papers(say: Say, found: Card, link: str) -> list[Button]:
    row = found.contest
    file = Button(say("button-regulations"), doors.Regulations(contest=row.id)) if row.file else None
    site = Button(say("button-regulations-link"), url=row.link) if row.link else None
    share = Button(say("button-contest-link"), copy=link) if link and found.phase is not Phase.DRAFT else None
    return [button for button in (file, site, share) if button]


def regulations(say: Say, below: Screen, found: Card) -> Screen:
    """The file, and the card under it."""
    piece = Piece(EvidenceKind.DOCUMENT, found.contest.file)
    return Screen(below.text, below.rows, gallery=[piece], lost=lambda number: say("files-lost", number=number))
