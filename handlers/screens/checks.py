"""Deciding about an entry as it is seen: what is not kept, until when and what to mend, why not, more time."""

from collections.abc import Sequence
from datetime import date
from html import unescape

from bot.telegram import dates
from bot.telegram.dates import Calendar
from bot.telegram.doors import checks as doors
from bot.telegram.doors import desk
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.desk_cards import finding, in_words
from handlers.screens.plans import pairs
from locales import Say
from models.queries.desk_cards import Case, Sheet, Turn
from models.rules import checks as rules
from models.rules.checks import Mark
from models.rules.mending import Window


def called(say: Say, case: Case) -> list[str]:
    """«Заявка № 12 · КАТ»."""
    return [say("check-called", number=str(case.entry.number or ""), organisation=case.organisation)]


def although(say: Say, door: doors.Admit, sheet: Sheet) -> Screen:
    """What is not as the rules want it, before it is admitted all the same."""
    doubts = [finding(say, one) for one in sheet.findings(looked=door.looked) if one.mark is not Mark.MET]
    text = common.lines(say("admit-although"), *called(say, sheet.case), "", *doubts)
    yes = Button(say("button-admit-sure"), door.model_copy(update={"sure": True}), style="success")
    return Screen(text, [[yes], _back(say, door.entry, looked=door.looked)])


def _back(say: Say, entry: int, *, looked: bool = False) -> Sequence[Button]:
    return common.ways(say, desk.DeskEntry(entry=entry, looked=looked))


def decided(say: Say, case: Case, turn: Turn) -> Screen:
    """What was decided, and the next one."""
    entry = case.entry
    done = say(f"check-done-{entry.state}", number=str(entry.number or ""))
    waits = say("check-left", number=turn.waiting) if turn.waiting else say("check-none")
    following = (
        [Button(say("button-desk-following", number=turn.waiting), desk.DeskEntry(entry=turn.next_id), style="primary")]
        if turn.next_id
        else []
    )
    card = [Button(say("button-desk-entry", number=str(entry.number or "")), desk.DeskEntry(entry=entry.id))]
    text = common.lines(done, "", waits)
    return Screen(text, [following, card, common.ways(say, desk.Desk(contest=entry.contest_id))])


def until(say: Say, door: doors.MendUntil, case: Case, where: Window) -> Screen:
    """Until which day is it to be mended? A calendar, days chosen most often, or a typed date."""
    text = common.lines(say("mend-until"), *called(say, case), "", say("date-typed"))
    rows = _picker(
        say,
        where,
        door.month,
        lambda number: doors.MendWhat(entry=door.entry, version=door.version, day=number),
        lambda number: door.model_copy(update={"month": number}),
    )
    asks = Question("mend-date", f"{door.entry}:{door.version}")
    return Screen(text, [*rows, _back(say, door.entry)], asks=asks)


def _picker(say: Say, where: Window, month: int, pick: dates.Pick, turn: dates.Pick) -> Sequence[Sequence[Button]]:
    return dates.picker(say, Calendar(where.first, where.last, month), where.today, where.first, pick, turn)


def what(say: Say, sheet: Sheet, version: int, day: date) -> Screen:
    """What is to be mended? The rules that are not kept, a ready phrase, or own words."""
    entry, number = sheet.case.entry.id, day.toordinal()
    place = {"entry": entry, "version": version, "day": number}
    bad = broken(say, sheet)
    ready = [Button(say(f"mend-{name}-short"), doors.MendBecause(**place, flaw=name)) for name in doors.FLAWS]
    text = common.lines(
        say("mend-what", day=day),
        *called(say, sheet.case),
        *(["", say("mend-broken"), common.quote(bad)] if bad else []),
        "",
        *(say("reasons-phrase", short=say(f"mend-{name}-short"), text=say(f"mend-{name}")) for name in doors.FLAWS),
    )
    by_rules = [Button(say("button-mend-rules"), doors.MendRules(**place), style="primary")] if bad else []
    asks = Question("mend-what", f"{entry}:{version}:{number}")
    back = common.ways(say, doors.MendUntil(entry=entry, version=version))
    return Screen(text, [by_rules, *pairs(ready), back], asks=asks)


def broken(say: Say, sheet: Sheet) -> str:
    """The rules that are not kept, one a line, as the entrant reads them."""
    return "\n".join(f"– {unescape(in_words(say, one))}" for one in rules.broken(sheet.findings(looked=True)))


def why_not(say: Say, door: doors.NotAdmit, case: Case) -> Screen:
    """Asks for the reason; nothing can be mended afterwards."""
    text = common.lines(say("not-admit-why"), *called(say, case), "", say("not-admit-means"))
    return Screen(text, [_back(say, door.entry)], asks=Question("not-admit", f"{door.entry}:{door.version}"))


def recheck(say: Say, case: Case) -> Screen:
    """Asked once: really?"""
    entry = case.entry.id
    yes = Button(say("button-recheck-sure"), doors.Recheck(entry=entry, sure=True), style="danger")
    text = common.lines(say("recheck-sure"), *called(say, case), "", say("recheck-means"))
    return Screen(text, [[yes], _back(say, entry)])


def rechecked(say: Say, case: Case) -> Screen:
    """It waits again."""
    entry = case.entry
    look = Button(say("button-desk-entry", number=str(entry.number or "")), desk.DeskEntry(entry=entry.id))
    ways = common.ways(say, desk.Desk(contest=entry.contest_id))
    return Screen(say("rechecked", number=str(entry.number or "")), [[look], ways])


def prolong(say: Say, door: doors.Prolong, case: Case, where: Window) -> Screen:
    """Until which day may it be sent? Everybody else's deadline stays."""
    now = say("prolong-now", at=case.deadline) if case.deadline else None
    text = common.lines(
        say("prolong-until"), say("prolong-whose", organisation=case.organisation), now, "", say("date-typed")
    )
    rows = _picker(
        say,
        where,
        door.month,
        lambda number: doors.ProlongTo(entry=door.entry, day=number),
        lambda number: door.model_copy(update={"month": number}),
    )
    return Screen(text, [*rows, _back(say, door.entry)], asks=Question("prolong", str(door.entry)))


def prolonged(say: Say, case: Case) -> Screen:
    """Until when it may be sent now."""
    at = case.entry.until or case.entry.changed_at
    return Screen(say("prolong-done", organisation=case.organisation, at=at), [_back(say, case.entry.id)])
