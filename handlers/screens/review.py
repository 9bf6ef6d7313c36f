"""The queue and its cards, as a reviewer or a head sees them: what came, what is new, what to decide."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.telegram import doors
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common, evidence, stories
from handlers.screens.reports import heading
from locales import Html, Say
from models.queries.histories import Event
from models.queries.reports import Sheet
from models.queries.reviews import Sieve, Turn
from models.rules.deadlines import days_between, days_late
from models.tables import EvidenceKind, Report, ReportState

PHRASES = ("photo", "link", "text", "access", "other", "number")
"""Reasons most often given, in the order of the buttons."""


def age(say: Say, sent_at: datetime, now: datetime) -> int:
    """For how many days it has waited."""
    return max(0, days_between(sent_at, now, say.zone.key))


def card(say: Say, turn: Turn, sieve: Sieve, now: datetime, *, done: str = "") -> Screen:
    """One report to decide about. `done` says what was decided just before."""
    sheet = turn.sheet
    report = sheet.report
    place: dict[str, Any] = asdict(sieve)
    following = doors.Review(report=turn.next_id, **place) if turn.next_id else None
    rows = [
        [
            Button(
                say("button-accept"), doors.Accept(report=report.id, attempt=report.attempt, **place), style="success"
            ),
            Button(
                say("button-return"), doors.Return(report=report.id, attempt=report.attempt, **place), style="danger"
            ),
        ],
        _looking(say, sheet),
        [Button(say("button-following", number=turn.waiting - 1), following)] if following else [],
        common.ways(say, doors.Queue(**place)),
    ]
    return Screen(_described(say, sheet, now), rows, toast=done, notice=Html(done))


def head_card(say: Say, sheet: Sheet, now: datetime) -> Screen:
    """A student's report, for the head: send it up or give it back."""
    report, attempt = sheet.report.id, sheet.report.attempt
    rows = [
        [
            Button(say("button-forward"), doors.Forward(report=report, attempt=attempt), style="success"),
            Button(say("button-return-student"), doors.Return(report=report, attempt=attempt), style="danger"),
        ],
        _looking(say, sheet),
        common.ways(say, doors.ByHead()),
    ]
    return Screen(_described(say, sheet, now), rows)


def read_only(say: Say, sheet: Sheet, now: datetime) -> Screen:
    """A report the viewer only looks at, with what became of it."""
    back = doors.Card(assignment=sheet.report.assignment_id)
    return Screen(_described(say, sheet, now), [_looking(say, sheet), common.ways(say, back)])


def settled(say: Say, turn: Turn, sieve: Sieve, now: datetime) -> Screen:
    """A report out of the queue that has been decided about meanwhile: what became of it, and the next one."""
    place: dict[str, Any] = asdict(sieve)
    following = doors.Review(report=turn.next_id, **place) if turn.next_id else None
    rows = [
        _looking(say, turn.sheet),
        [Button(say("button-following", number=turn.waiting), following)] if following else [],
        common.ways(say, doors.Queue(**place)),
    ]
    return Screen(_described(say, turn.sheet, now), rows)


def _looking(say: Say, sheet: Sheet) -> Sequence[Button]:
    """Show the files; what happened so far."""
    return [*evidence.shown_again(say, sheet), Button(say("button-attempts"), doors.Attempts(report=sheet.report.id))]


def _described(say: Say, sheet: Sheet, now: datetime) -> Html:
    return common.lines(
        _state(say, sheet, now),
        *heading(say, sheet),
        _author(say, sheet),
        _punctuality(say, sheet),
        *_fresh(say, sheet),
        *_last(say, sheet),
        "",
        *evidence.contents(say, sheet),
    )


def _state(say: Say, sheet: Sheet, now: datetime) -> Html:
    """«📨 На проверке, ждёт 1 день», «✅ Принят: Анна П., 12 июня»."""
    report, last = sheet.report, sheet.last
    if report.state in (ReportState.SUBMITTED, ReportState.WITH_HEAD) and report.submitted_at:
        key = "review-waits" if report.state is ReportState.SUBMITTED else "review-waits-head"
        return say(key, days=age(say, report.submitted_at, now))
    if last is None:
        return say("review-draft")
    return say(f"review-{last.decision}", name=sheet.reviewer, at=last.decided_at)


def _author(say: Say, sheet: Sheet) -> Html:
    """Who wrote it and, when it was somebody else, who sent it."""
    if sheet.sender and sheet.report.submitted_by != sheet.report.author_id:
        return say("review-author-sender", author=sheet.author, sender=sheet.sender)
    return say("review-author", author=sheet.author)


def _punctuality(say: Say, sheet: Sheet) -> Html | None:
    """«Сдан вовремя, второй раз», «С опозданием на 2 дня»."""
    report, due_at = sheet.report, sheet.place.assignment.due_at
    if report.submitted_at is None:
        return None
    late = days_late(due_at, report.submitted_at)
    words = say("review-card-late", days=late) if late else say("review-in-time" if due_at else "review-no-term")
    moved = sheet.place.moved_from
    words = say("review-moved", words=words, day=moved) if moved else words
    again = f", {say('review-again', number=sheet.rounds + 1)}" if sheet.rounds and _waits(report) else ""
    return Html(words + again)


def _waits(report: Report) -> bool:
    return report.state in (ReportState.SUBMITTED, ReportState.WITH_HEAD)


def _fresh(say: Say, sheet: Sheet) -> list[str]:
    """What is new since the last decision."""
    if not sheet.seen or not _waits(sheet.report):
        return []
    fresh = sheet.fresh
    if not fresh:
        return [say("review-nothing-new")]
    others = evidence.tally(say, Counter(piece.kind for piece in fresh if piece.kind is not EvidenceKind.LINK))
    links = [evidence.anchor(piece.text) for piece in fresh if piece.kind is EvidenceKind.LINK]
    return [say("review-new", what=Html(" · ".join(part for part in (others, *links) if part)))]


def _last(say: Say, sheet: Sheet) -> list[str]:
    """The reason given last."""
    if sheet.last is None or not sheet.last.comment:
        return []
    return [say("review-last"), common.quote(sheet.last.comment)]


def materials(say: Say, shown: Screen, sheet: Sheet) -> Screen:
    """The files sent again, and the card below with the whole text where it was cut."""
    cut, whole = evidence.excerpt(say, sheet.text), common.quote(sheet.text)
    return Screen(
        Html(shown.text.replace(cut, whole)),
        [[button for button in row if not isinstance(button.door, doors.Materials)] for row in shown.rows],
        asks=shown.asks,
        gallery=evidence.gallery(sheet),
        lost=lambda number: say("files-lost", number=number),
    )


def attempts(say: Say, sheet: Sheet, events: Sequence[Event], back: doors.Door) -> Screen:
    """Everything that happened to one report, oldest first."""
    return Screen(stories.told(say, common.lines(*heading(say, sheet)), events), [common.ways(say, back)])


def reasons(say: Say, door: doors.Return, sheet: Sheet) -> Screen:
    """Why does it go back? A ready phrase, or own words."""
    by_head = sheet.report.state is ReportState.WITH_HEAD
    place = door.model_dump(include={"plan", "organisation", "activity"})
    key = {"report": door.report, "attempt": door.attempt, "reject": door.reject, **place}
    phrases = [Button(say(f"phrase-{name}-short"), doors.ReturnBecause(phrase=name, **key)) for name in PHRASES]
    other = door.model_copy(update={"reject": not door.reject})
    switch = Button(say("button-only-return" if door.reject else "button-reject"), other, style="danger")
    back: doors.Door = doors.Preview(report=door.report) if by_head else doors.Review(report=door.report, **place)
    about = ":".join(str(part) for part in (door.report, door.attempt, int(door.reject), *place.values()))
    quoted = [say("reasons-phrase", short=say(f"phrase-{name}-short"), text=say(f"phrase-{name}")) for name in PHRASES]
    text = common.lines(
        say("reasons-reject" if door.reject else "reasons-return", number=str(door.report)),
        "",
        *quoted,
    )
    rows = [
        *(phrases[index : index + 2] for index in range(0, len(phrases), 2)),
        [] if by_head else [switch],
        common.ways(say, back),
    ]
    return Screen(text, rows, asks=Question("return-reason", about))
