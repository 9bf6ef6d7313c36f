"""How far an announcement has come: one card, drawn by the room that shows it and again by the process that sends."""

import math
from collections.abc import Sequence
from dataclasses import replace

from bot.telegram import doors
from bot.telegram.announcements import name
from bot.telegram.pace import PER_SECOND
from bot.telegram.phrases import lines
from bot.telegram.screen import Button, Screen
from locales import Html, Say
from models.actions import sending
from models.queries.announcements import ONGOING, Card, Progress
from models.rules import announcements as rules
from models.tables import AnnouncementState

BAR = 10
"""How many squares the bar has."""


def card(say: Say, card: Card, *, own: bool, rate: float = PER_SECOND) -> Screen:
    """Sent, failed, unreachable, left, and the time to go at so many messages a second. The message that shows it to
    the author (`own`) is kept up to date."""
    row, progress = card.row, card.of()
    text = lines(
        say(f"announce-state-{row.state}"),
        say("announce-title", title=name(say, row.title)),
        say(f"announce-halted-{row.halted}") if row.halted else None,
        "",
        *_numbers(say, progress),
        *_left(say, card, rate),
        say("announce-final", at=row.finished_at)
        if row.state is AnnouncementState.CANCELLED and row.finished_at
        else None,
    )
    live = own and (row.state in ONGOING or row.card != sending.CLOSED)
    screen = Screen(text, _rows(say, card, live=live))
    number = row.id
    if not live:
        return screen
    return replace(screen, kept=lambda session, message: sending.keep_card(session, number, message))


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


def lasting(say: Say, seconds: int) -> Html:
    """«20 с», «3 мин», «1 ч 5 мин»."""
    if seconds < 60:
        return say("announce-seconds", number=seconds)
    hours, minutes = divmod(math.ceil(seconds / 60), 60)
    return say("announce-hours", hours=hours, minutes=minutes) if hours else say("announce-minutes", number=minutes)


def _rows(say: Say, card: Card, *, live: bool) -> Sequence[Sequence[Button]]:
    number = card.row.id
    stop = Button(say("button-announce-stop"), doors.CancelAnnouncement(announcement=number), style="danger")
    pause = Button(say("button-announce-pause"), doors.PauseAnnouncement(announcement=number), style="primary")
    resume = Button(say("button-announce-resume"), doors.ResumeAnnouncement(announcement=number), style="success")
    acts = {AnnouncementState.SENDING: [pause, stop], AnnouncementState.PAUSED: [resume, stop]}
    back: doors.Door = doors.LeaveCard(announcement=number, home=False) if live else doors.Announcements()
    home: doors.Door = doors.LeaveCard(announcement=number, home=True) if live else doors.Home()
    ways = [Button(say("button-back"), back), Button(say("button-home"), home)]
    return [acts.get(card.row.state, []), ways]


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
