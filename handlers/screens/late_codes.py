"""Late codes as they are seen: an organiser's list, a new one, and what a head is asked."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.telegram import dates
from bot.telegram.dates import Calendar
from bot.telegram.doors import EntryCard, desk
from bot.telegram.doors import late_codes as doors
from bot.telegram.doors.contests import ContestCard
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.entries import Opening
from models.rules import late_codes as rules
from models.rules.entries import UNSENT
from models.rules.mending import Window
from models.rules.rights import Belonging
from models.tables import Contest, Entry, LateCode


def overview(
    say: Say,
    door: doors.LateCodes,
    contest: Contest,
    found: Sequence[LateCode],
    pages: Pages,
    now: datetime,
    *,
    done: str = "",
) -> Screen:
    """Each with how often it was used and until when it lets in; one that does can be copied and taken back."""
    numbered = list(enumerate(found, pages.offset + 1))
    items = [_item(say, number, one, now) for number, one in numbered]
    live = [(number, one) for number, one in numbered if _is_live(one, now)]
    buttons = [
        button
        for number, one in live
        for button in (
            Button(say("late-copy", number=number), copy=one.code),
            Button(say("late-drop", number=number), doors.DropCode(late=one.id), style="danger"),
        )
    ]
    rows = [
        [Button(say("late-new"), doors.NewCode(contest=contest.id), style="primary")],
        *pairs(buttons),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say, desk.Desk(contest=contest.id)),
    ]
    text = Html("\n\n".join([say("late-codes", title=contest.title), *(items or [say("late-codes-none")])]))
    return Screen(text, rows, toast=done, notice=Html(done))


def _is_live(one: LateCode, now: datetime) -> bool:
    return one.expires_at >= now and one.uses < one.most


def _item(say: Say, number: int, one: LateCode, now: datetime) -> Html:
    state = "live" if _is_live(one, now) else "used" if one.uses >= one.most else "over"
    return common.lines(
        say("late-code", number=number, code=one.code, uses=one.uses, most=one.most),
        say(f"late-code-{state}", at=one.expires_at),
    )


def new(say: Say, door: doors.NewCode, contest: Contest, where: Window, have: int) -> Screen:
    """For how many, by a button; until which day, in the calendar or typed: then it is made."""
    shown = Calendar(where.first, where.last, door.month)
    counts = [
        Button(
            say("late-most-chosen" if number == door.most else "late-most", number=number),
            door.model_copy(update={"most": number}),
        )
        for number in rules.COUNTS
    ]

    def pick(number: int) -> doors.MakeCode:
        return doors.MakeCode(contest=contest.id, most=door.most, day=number, have=have)

    def turn(number: int) -> doors.NewCode:
        return door.model_copy(update={"month": number})

    rows = [
        counts,
        *dates.picker(say, shown, where.today, where.today, pick, turn),
        common.ways(say, doors.LateCodes(contest=contest.id)),
    ]
    text = common.lines(say("late-make", number=door.most), "", say("late-until"), say("date-typed"))
    return Screen(text, rows, asks=Question("late-day", f"{contest.id}:{door.most}:{have}"))


def made(say: Say, code: LateCode) -> Screen:
    """The code, to be handed on."""
    text = common.lines(
        say("late-made", code=code.code),
        say("late-made-for", number=code.most, at=code.until),
        "",
        say("late-made-what"),
    )
    copy = Button(say("late-copy-it"), copy=code.code, style="primary")
    return Screen(text, [[copy], common.ways(say, doors.LateCodes(contest=code.contest_id))])


def which(say: Say, found: Opening, there: Sequence[Entry], own: Mapping[int, Belonging]) -> Screen:
    """One's drafts, and nominations with room for another entry; when there is one choice, the code is asked for."""
    choices = [*_drafts(say, found, there, own), *_places(say, found, there, own)]
    back = common.ways(say, ContestCard(contest=found.contest.id))
    if not choices:
        return Screen(say("late-nothing"), [back])
    if len(choices) == 1:
        return ask(say, choices[0][1], found.contest)
    buttons = [[Button(label, door)] for label, door in choices]
    return Screen(say("late-which", contest=found.contest.title), [*buttons, back])


def _drafts(
    say: Say, found: Opening, there: Sequence[Entry], own: Mapping[int, Belonging]
) -> list[tuple[str, doors.LateFor]]:
    return [
        (
            say("late-draft", what=_place(found, one.nomination_id, own, one.organisation_id or 0)),
            doors.LateFor(contest=found.contest.id, entry=one.id),
        )
        for one in there
        if one.state in UNSENT
    ]


def _places(
    say: Say, found: Opening, there: Sequence[Entry], own: Mapping[int, Belonging]
) -> list[tuple[str, doors.LateFor]]:
    taken = [(one.nomination_id, one.organisation_id) for one in there]
    return [
        (
            say("late-place", what=_place(found, one.id, own, home)),
            doors.LateFor(contest=found.contest.id, nomination=one.id, organisation=home),
        )
        for home in own
        for one in found.nominations
        if taken.count((one.id, home)) < found.contest.each
    ]


def _place(found: Opening, nomination: int, own: Mapping[int, Belonging], home: int) -> str:
    """The nomination, and whose entry it is when one leads several organisations."""
    title = common.cut(found.nomination(nomination).title, 40)
    return f"{title} · {common.cut(own[home].organisation, 20)}" if len(own) > 1 else title


def ask(say: Say, door: doors.LateFor, contest: Contest) -> Screen:
    """Asks for the code."""
    text = common.lines(say("late-code-ask", contest=contest.title), "", say("late-code-ask-what"))
    about = f"{door.contest}:{door.entry}:{door.nomination}:{door.organisation}"
    ways = common.ways(say, ContestCard(contest=contest.id))
    return Screen(text, [ways], asks=Question("late-code", about))


def used(say: Say, entry: int, code: LateCode) -> Screen:
    """Until when the entry may be sent now, and the way to it."""
    go_on = Button(say("late-go-on"), EntryCard(entry=entry), style="primary")
    return Screen(say("late-used", at=code.until), [[go_on], common.ways(say)])
