"""How far an announcement has come: one card, drawn by the room that shows it and again by the process that sends."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.telegram import doors
from bot.telegram.announcements import decisions, name
from bot.telegram.pace import PER_SECOND
from bot.telegram.phrases import lines
from bot.telegram.screen import Button, Screen
from locales import Html, Say
from models.actions import sending
from models.queries import freeze
from models.queries.announcements import ONGOING, OVER, Card, Progress
from models.rules import announcements as rules
from models.rules import recurrences
from models.rules.recurrences import Recurrence
from models.tables import Announcement, AnnouncementState, LetterKind

BAR = 10
"""How many squares the bar has."""
DAY = 24
WEEK = 7
FAR = 10
"""Hours from which minutes are not told any more; after two days hours are not either."""


def card(say: Say, card: Card, now: datetime, *, own: bool, admin: bool = False, rate: float = PER_SECOND) -> Screen:
    """Sent, failed, unreachable, left, and the time to go at so many messages a second. The message that shows it to
    the author (`own`) is kept up to date."""
    row = card.row
    text = lines(
        say(f"announce-state-{_state(row)}"),
        say("announce-title", title=name(say, row.title)),
        say("announce-by", name=card.sheet.author) if not own and card.sheet.author else None,
        say("repeat-run") if row.series_id else None,
        say(f"announce-halted-{row.halted}") if row.halted else None,
        "",
        *(_scheduled(say, card, now) if row.scheduled_at and row.state is AnnouncementState.SCHEDULED else ()),
        *(_numbers(say, card.of()) if row.state in (*ONGOING, *OVER) else ()),
        say("announce-chats", number=len(row.chats)) if row.chats else None,
        *_left(say, card, rate),
        *_changed(say, card),
        say("announce-final", at=row.finished_at)
        if row.state is AnnouncementState.CANCELLED and row.finished_at
        else None,
    )
    live = own and (row.state in ONGOING or (row.state in OVER and row.card != sending.CLOSED))
    screen = Screen(text, _rows(say, card, now, own=own, admin=admin, live=live))
    if not live:
        return screen
    return replace(screen, kept=lambda session, message: sending.keep_card(session, row.id, message))


def _state(row: Announcement) -> str:
    """How it stands, as the key of its title."""
    if row.deleted_at:
        return "deleted"
    return "repeats" if row.every and row.state is AnnouncementState.SCHEDULED else row.state


def often(say: Say, recurrence: Recurrence) -> Html:
    """«пн, чт» or «каждый месяц, 15-го»."""
    if not recurrence.weekdays:
        return say("repeat-monthly", day=recurrence.day)
    if len(recurrence.weekdays) == WEEK:
        return say("repeat-daily")
    return Html(", ".join(say(f"weekday-{day}").lower() for day in sorted(recurrence.weekdays)))


def _scheduled(say: Say, card: Card, now: datetime) -> list[Html]:
    """When it goes, in how long, and that it finds its people then."""
    at = card.row.scheduled_at or now
    left = max(0, math.ceil((at - now).total_seconds()))
    recurrence = recurrences.read(card.row.every)
    if at <= now:
        return [say("announce-when-now")]
    return [
        say("announce-when", at=at, time=lasting(say, left))
        if recurrence is None
        else say("repeat-next", often=often(say, recurrence), at=at, time=lasting(say, left)),
        say("announce-working" if card.row.working else "announce-always"),
        say("announce-then" if recurrence is None else "repeat-then"),
    ]


def _numbers(say: Say, progress: Progress) -> list[Html]:
    share = progress.sent * BAR // progress.total if progress.total else 0
    return [
        Html("▰" * share + "▱" * (BAR - share)),
        say("announce-sent", sent=progress.sent, total=progress.total),
        *([say("announce-failed", number=progress.failed)] if progress.failed else []),
        *([say("announce-unreachable", number=progress.unreachable)] if progress.unreachable else []),
        *([say("announce-dropped", number=progress.dropped)] if progress.dropped else []),
    ]


def _left(say: Say, card: Card, rate: float) -> list[Html]:
    """How many are left and how long that takes; who waits for the morning takes no time now."""
    progress = card.of()
    if not progress.left:
        return []
    calls = len(rules.steps(card.sheet.parts, buttons=bool(card.row.buttons)))
    seconds = math.ceil((progress.left - progress.later) * max(1, calls) / rate)
    going = card.row.state is AnnouncementState.SENDING and seconds
    return [
        say("announce-left-time", number=progress.left, time=lasting(say, seconds))
        if going
        else say("announce-left", number=progress.left),
        *([say("announce-later", number=progress.later)] if progress.later else []),
    ]


def _changed(say: Say, card: Card) -> list[Html]:
    """How far corrections and the removal have come, and how many have been reminded."""
    kinds = (LetterKind.ANNOUNCEMENT_EDIT, LetterKind.ANNOUNCEMENT_GONE, LetterKind.ANNOUNCEMENT_NAG)
    found = [(kind, card.of(kind)) for kind in kinds if card.of(kind).total]
    return [say(f"progress-{kind}", sent=one.sent, total=one.total) for kind, one in found]


def lasting(say: Say, seconds: int) -> Html:
    """«20 с», «3 мин», «1 ч 5 мин», «2 дня»."""
    if seconds < 60:
        return say("announce-seconds", number=seconds)
    hours, minutes = divmod(math.ceil(seconds / 60), 60)
    if hours > 2 * DAY:
        return say("announce-days", number=round(hours / DAY))
    if hours >= FAR:
        return say("announce-only-hours", number=hours)
    return say("announce-hours", hours=hours, minutes=minutes) if hours else say("announce-minutes", number=minutes)


def _rows(say: Say, card: Card, now: datetime, *, own: bool, admin: bool, live: bool) -> Sequence[Sequence[Button]]:
    number = card.row.id
    ways = _ways(say, number, live=live)
    match card.row.state:
        case AnnouncementState.SENDING | AnnouncementState.PAUSED:
            return [_control(say, card), _changes(say, card, now), ways]
        case AnnouncementState.ASKED if own:
            return [[Button(say("button-announce-withdraw"), doors.approving.Withdraw(announcement=number))], ways]
        case AnnouncementState.ASKED if admin:
            return [*decisions(say, number), ways]
        case AnnouncementState.SCHEDULED if own:
            return [*_planning(say, card), ways]
        case AnnouncementState.SENT | AnnouncementState.CANCELLED:
            return [*_afterwards(say, card, now), *([_anew(say, number)] if own else []), ways]
    return [ways]


def _ways(say: Say, number: int, *, live: bool) -> Sequence[Button]:
    """Back and home; a card that is kept up to date is left aloud."""
    back: doors.Door = doors.LeaveCard(announcement=number, home=False) if live else doors.Announcements()
    home: doors.Door = doors.LeaveCard(announcement=number, home=True) if live else doors.Home()
    return [Button(say("button-back"), back), Button(say("button-home"), home)]


def _control(say: Say, card: Card) -> Sequence[Button]:
    number = card.row.id
    stop = Button(say("button-announce-stop"), doors.CancelAnnouncement(announcement=number), style="danger")
    if card.row.halted == freeze.FROZEN:
        return [stop]
    if card.row.lost:
        renew = doors.renewing.Renew(announcement=number)
        return [Button(say("button-renew"), renew, style="primary"), stop]
    if card.row.state is AnnouncementState.PAUSED:
        go = Button(say("button-announce-resume"), doors.ResumeAnnouncement(announcement=number), style="success")
        return [go, stop]
    return [Button(say("button-announce-pause"), doors.PauseAnnouncement(announcement=number), style="primary"), stop]


def _planning(say: Say, card: Card) -> Sequence[Sequence[Button]]:
    row, number, working = card.row, card.row.id, card.row.working
    always = say("button-announce-always" if working else "button-announce-working")
    when = Button(say("button-announce-when"), doors.WhenAnnouncement(announcement=number))
    stop = Button(
        say("button-repeat-stop" if row.every else "button-announce-unschedule"), doors.Unschedule(announcement=number)
    )
    run = int(row.scheduled_at.timestamp()) // 60 if row.every and row.scheduled_at else 0
    skip = Button(say("button-repeat-skip"), doors.recurring.SkipRun(announcement=number, run=run))
    return [
        *([[skip]] if run else []),
        [when, stop],
        [Button(always, doors.WorkingHours(announcement=number, on=not working))],
    ]


def _afterwards(say: Say, card: Card, now: datetime) -> Sequence[Sequence[Button]]:
    row, number, progress = card.row, card.row.id, card.of()
    missed = progress.failed + progress.unreachable
    again = Button(say("button-announce-again", number=missed), doors.RetryFailed(announcement=number))
    newcomers = Button(say("button-announce-newcomers"), doors.Newcomers(announcement=number))
    silent = Button(say("button-announce-silent"), doors.acknowledging.Silent(announcement=number))
    over = row.state is AnnouncementState.SENT and row.deleted_at is None
    asked = any(key["kind"] == rules.ACK for key in row.buttons)
    return [
        [
            Button(say("button-announce-report"), doors.AnnouncementReport(announcement=number)),
            *([silent] if over and asked else []),
        ],
        [*([again] if over and missed else []), *([newcomers] if over else [])],
        _changes(say, card, now),
    ]


def _anew(say: Say, number: int) -> Sequence[Button]:
    """It serves once more: as the beginning of another one, or as a template."""
    return [
        Button(say("button-announce-alike"), doors.templates.StartFrom(announcement=number)),
        Button(say("button-template-keep"), doors.templates.KeepTemplate(announcement=number)),
    ]


def _changes(say: Say, card: Card, now: datetime) -> Sequence[Button]:
    """Correct it, and take it back as long as the messenger allows."""
    row, last_at = card.row, card.of().last_at
    if row.deleted_at is not None or last_at is None:
        return []
    correct = Button(say("button-announce-correct"), doors.changing.Correct(announcement=row.id))
    back = Button(say("button-announce-take-back"), doors.changing.TakeBack(announcement=row.id), style="danger")
    return [correct, back] if last_at + rules.RETRACTABLE > now else [correct]


def called_off(say: Say, card: Card, *, own: bool) -> Screen:
    """Asked once: it is for good. The card is not drawn over the question."""
    row, progress = card.row, card.of()
    text = lines(
        say("announce-stop-sure", title=name(say, row.title)),
        "",
        say("announce-stop-means", sent=progress.sent, left=progress.left),
    )
    yes = Button(
        say("button-announce-stop-yes"), doors.CancelAnnouncement(announcement=row.id, sure=True), style="danger"
    )
    no = Button(say("button-announce-stop-no"), doors.AnnouncementCard(announcement=row.id))
    screen = Screen(text, [[yes, no]])
    return replace(screen, kept=lambda session, _: sending.keep_card(session, row.id, 0)) if own else screen
