"""One entry on the organiser's desk: what was sent, the rules it keeps, the team, what is different, what happened."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from html import escape

from bot.telegram.doors import checks
from bot.telegram.doors import desk as doors
from bot.telegram.screen import Button, Screen
from handlers.screens import answers, common
from handlers.screens.plans import pairs
from handlers.screens.review import age
from locales import Html, Say
from models.queries.desk_cards import Case, Event, Sheet
from models.rules import fields
from models.rules.checks import Finding, Mark, Member, Point
from models.rules.desk import EXTENDABLE
from models.rules.differences import Change, Differences
from models.rules.entries import DECIDED
from models.tables import Contest, EntryState, FieldKind, Verdict

ROOM = 2400
"""Characters of texts a card has room for, shared by all of them."""
LEAST, MOST = 200, 1000
"""The fewest and the most of them for one text."""
SHOWN = 1200
"""Characters of one text among the differences."""
MARKS = {Mark.MET: "✅", Mark.BROKEN: "🔴", Mark.UNSEEN: "▫️"}


def card(say: Say, sheet: Sheet, now: datetime, *, decides: bool, looked: bool = False) -> Screen:
    """Everything about one entry. `decides`: the viewer may decide about it; `looked`: and has opened its links."""
    case = sheet.case
    found = sheet.findings(looked=looked)
    text = common.lines(
        state(say, case, now),
        *heading(say, case),
        _term(say, case),
        *_last(say, case),
        "",
        *_answers(say, sheet),
        "",
        *_team(say, sheet.team),
        *_rules(say, case, found),
    )
    rows = [
        *(_decisions(say, case, found, looked=looked) if decides and case.waits else []),
        *pairs(_looking(say, sheet)),
        *pairs(_others(say, case) if decides else []),
        *_following(say, sheet),
        common.ways(say, doors.Desk(contest=case.contest.id)),
    ]
    return Screen(text, rows)


def state(say: Say, case: Case, now: datetime) -> Html:
    """«📨 Заявка № 12, ждёт проверки 2 дня», «✅ Заявка № 12 допущена: Ольга П., 17 июня»."""
    entry, check = case.entry, case.check
    number = called(say, case)
    if case.waits and entry.submitted_at is not None:
        return say("desk-head-waits", entry=number, days=age(say, entry.submitted_at, now))
    if check is not None and entry.state in DECIDED:
        decided = say(f"desk-head-{entry.state}", entry=number, name=case.decider, at=check.decided_at)
        return common.lines(decided, say("desk-mend-until", at=check.until)) if check.until else decided
    if entry.state is EntryState.DRAFT and entry.number is None:
        return say("desk-head-draft")
    return say("desk-head", entry=number, state=say(f"desk-state-{entry.state}"))


def called(say: Say, case: Case) -> Html:
    """«Заявка № 12», or a draft that has no number yet."""
    number = case.entry.number
    return say("desk-entry-draft") if number is None else say("desk-entry", number=str(number))


def heading(say: Say, case: Case) -> list[Html]:
    """Whose it is, where it belongs, who wrote it."""
    entry = case.entry
    sent = case.version.submitted_at if case.version else None
    return [
        Html(escape(case.organisation, quote=False)),
        say("desk-place", nomination=case.nomination, stage=case.stage.title)
        if case.stage.title
        else say("desk-place-number", nomination=case.nomination, number=case.stage.position),
        say("desk-sent", name=case.author, at=sent, version=entry.version)
        if sent and entry.version > 1
        else say("desk-sent-once", name=case.author, at=sent)
        if sent
        else say("desk-author", name=case.author),
    ]


def _term(say: Say, case: Case) -> Html | None:
    """Until when it may be sent, where that is still to happen."""
    if case.deadline is None or case.entry.state is not EntryState.DRAFT:
        return None
    own = case.entry.until is not None and case.deadline == case.entry.until and case.stage.closes_at != case.deadline
    return say("desk-own-term" if own else "desk-term", at=case.deadline)


def _last(say: Say, case: Case) -> list[Html]:
    """What was said about it last."""
    if case.check is None or not case.check.comment:
        return []
    return [say("review-last"), common.quote(case.check.comment)]


def _answers(say: Say, sheet: Sheet) -> list[str]:
    """Each field that is answered, then what is missing."""
    values = sheet.values
    texts = [field for field in sheet.fields if field.kind is FieldKind.TEXT and field.id in values]
    width = max(LEAST, min(MOST, ROOM // max(1, len(texts))))
    said: list[str] = [
        answers.said(say, field.title, field.kind, values[field.id], width)
        for field in sheet.fields
        if field.id in values
    ]
    if sheet.case.entry.state is not EntryState.DRAFT:
        return said or [say("desk-nothing")]
    gaps = fields.gaps(sheet.fields, values)
    missing = [say("desk-missing", titles="; ".join(gap.field.title for gap in gaps))] if gaps else [say("desk-full")]
    filled = sum(field.id in values for field in sheet.fields)
    return [say("desk-filled", filled=filled, asked=len(sheet.fields)), *missing, *(["", *said] if said else [])]


def _team(say: Say, team: Sequence[Member]) -> list[str]:
    confirmed = sum(one.state == "confirmed" for one in team)
    lines = [
        say(
            "desk-member-head" if one.head else "desk-member",
            name=one.name,
            state=say(f"desk-member-{one.state}"),
        )
        for one in team
    ]
    return [say("desk-team", number=len(team), confirmed=confirmed), *lines]


def _rules(say: Say, case: Case, found: Sequence[Finding]) -> list[Html]:
    """The list of rules, while there is something to decide."""
    return [Html(), say("check-rules"), *(finding(say, one) for one in found)] if case.waits else []


def finding(say: Say, one: Finding) -> Html:
    """«✅ В команде 4 студента из 5», «🔴 Не подтвердили участие: …»."""
    return Html(f"{MARKS[one.mark]} {in_words(say, one)}")


def in_words(say: Say, one: Finding) -> Html:
    """The same without its mark."""
    if one.point is Point.TEAM:
        return say(f"check-team-{one.mark}", number=one.number, most=one.most)
    if one.about:
        return say(f"check-{one.point}-{one.mark}", about=", ".join(one.about))
    return say(f"check-{one.point}-{one.mark}")


def _decisions(say: Say, case: Case, found: Sequence[Finding], *, looked: bool) -> list[Sequence[Button]]:
    """Admit, return, refuse; and say that the links were opened."""
    number, version = case.entry.id, case.entry.version
    is_sure = all(one.mark is not Mark.BROKEN for one in found)
    look = any(one.point is Point.OPENS for one in found)
    tick = Button(say("button-looked" if looked else "button-look"), doors.DeskEntry(entry=number, looked=not looked))
    return [
        [
            Button(
                say("button-admit"),
                checks.Admit(entry=number, version=version, looked=looked, sure=is_sure),
                style="success",
            ),
            Button(say("button-mend"), checks.MendUntil(entry=number, version=version), style="danger"),
        ],
        [tick] if look else [],
        [Button(say("button-not-admit"), checks.NotAdmit(entry=number, version=version))],
    ]


def _looking(say: Say, sheet: Sheet) -> list[Button]:
    """Files, whole texts, what is different, what happened."""
    number, case = sheet.case.entry.id, sheet.case
    values = sheet.values
    files = sum(len(value.get("files", ())) for value in values.values())
    is_new = 0 < case.checked < case.entry.version
    return [
        *([Button(say("button-materials", number=files), doors.DeskFiles(entry=number))] if files else []),
        *([Button(say("button-differences"), doors.Differences(entry=number))] if is_new else []),
        *([Button(say("button-whole-text"), doors.DeskWhole(entry=number))] if _is_cut(sheet) else []),
        Button(say("button-attempts"), doors.DeskHistory(entry=number)),
    ]


def _is_cut(sheet: Sheet) -> bool:
    texts = [value["text"] for value in sheet.values.values() if "text" in value]
    return any(len(text) > max(LEAST, min(MOST, ROOM // len(texts))) for text in texts)


def _others(say: Say, case: Case) -> list[Button]:
    """More time, or a decision taken back."""
    number = case.entry.id
    again = case.entry.state in DECIDED
    prolong = case.entry.state in EXTENDABLE and case.deadline is not None
    return [
        *([Button(say("button-prolong"), checks.Prolong(entry=number))] if prolong else []),
        *([Button(say("button-recheck"), checks.Recheck(entry=number))] if again else []),
    ]


def _following(say: Say, sheet: Sheet) -> list[Sequence[Button]]:
    turn = sheet.turn
    if turn.next_id is None:
        return []
    return [[Button(say("button-desk-following", number=turn.waiting), doors.DeskEntry(entry=turn.next_id))]]


def nothing_waits(say: Say, contest: Contest) -> Screen:
    """The queue is empty."""
    return Screen(say("check-none"), [common.ways(say, doors.Desk(contest=contest.id))])


def files(say: Say, sheet: Sheet, shown: Screen) -> Screen:
    """The files sent again, and the card below."""
    values = sheet.values
    pieces = answers.files([(field.title, values[field.id]) for field in sheet.fields if field.id in values])
    return replace(
        shown,
        rows=[[button for button in row if not isinstance(button.door, doors.DeskFiles)] for row in shown.rows],
        gallery=pieces,
        lost=lambda number: say("files-lost", number=number),
    )


def whole(say: Say, sheet: Sheet) -> Screen:
    """All texts in full, one after the other."""
    values = sheet.values
    texts = [
        common.lines(say("answer-title", title=field.title), common.quote(values[field.id]["text"]))
        for field in sheet.fields
        if field.kind is FieldKind.TEXT and field.id in values
    ]
    ways = common.ways(say, doors.DeskEntry(entry=sheet.case.entry.id))
    return Screen(Html("\n\n".join(texts)) or say("desk-nothing"), [ways])


def changes(say: Say, case: Case, found: Differences) -> Screen:
    """Field by field: what was there, what is now."""
    blocks = [
        say("diff-title", number=str(case.entry.number or ""), old=case.checked, new=case.entry.version),
        *(_change(say, one) for one in found.changes),
        *([say("diff-came", names=", ".join(found.came))] if found.came else []),
        *([say("diff-left", names=", ".join(found.left))] if found.left else []),
        *([] if found else [say("diff-none")]),
    ]
    ways = common.ways(say, doors.DeskEntry(entry=case.entry.id))
    return Screen(Html("\n\n".join(blocks)), [ways])


def _change(say: Say, one: Change) -> Html:
    if one.kind == FieldKind.TEXT:
        old, new = ((value or {}).get("text", "") for value in (one.old, one.new))
        return common.lines(
            say("answer-title", title=one.title),
            say("diff-was") if old else say("diff-was-nothing"),
            answers.quoted(say, old, SHOWN) if old else None,
            say("diff-is") if new else say("diff-is-nothing"),
            answers.quoted(say, new, SHOWN) if new else None,
        )
    old, new = (answers.brief(say, one.kind, value) if value else say("diff-nothing") for value in (one.old, one.new))
    return common.lines(say("answer-title", title=one.title), say("diff-line", old=old, new=new))


def history(say: Say, case: Case, events: Sequence[Event]) -> Screen:
    """Each thing that happened, oldest first, with the words that were said."""
    parts = [_event(say, one) for one in events] or [say("story-empty")]
    ways = common.ways(say, doors.DeskEntry(entry=case.entry.id))
    return Screen(Html("\n\n".join([say("desk-history", entry=called(say, case)), *parts])), [ways])


def _event(say: Say, one: Event) -> Html:
    who = one.person or say("story-nobody")
    if one.what == "sent":
        line = say("desk-event-sent", at=one.at, name=who, version=one.version)
    elif one.what == Verdict.RETURNED and one.until is not None:
        line = say("desk-event-returned", at=one.at, name=who, until=one.until)
    elif one.what == Verdict.ADMITTED:
        line = say("desk-event-admitted-looked" if one.looked else "desk-event-admitted", at=one.at, name=who)
    else:
        line = say(f"desk-event-{one.what}", at=one.at, name=who)
    return common.lines(line, common.quote(one.comment) if one.comment else None)
