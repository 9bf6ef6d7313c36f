"""What is seen before an announcement is corrected or taken back."""

import math
from collections.abc import Sequence
from datetime import datetime

from bot.telegram import doors
from bot.telegram.announcement_cards import lasting
from bot.telegram.announcements import name
from bot.telegram.doors import changing as ways
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.announcements import Card
from models.rules import announcements as rules
from models.tables import Announcement, AnnouncementPart


def which(say: Say, row: Announcement, parts: Sequence[AnnouncementPart]) -> Screen:
    """Which of its messages?"""
    listed = [
        say("announce-piece-words", number=number, what=say(f"part-{part.kind}", number=1), words=_words(say, part))
        for number, part in enumerate(parts, 1)
    ]
    buttons = [
        Button(say("which-choose", number=number), ways.Correct(announcement=row.id, part=part.id))
        for number, part in enumerate(parts, 1)
    ]
    back = common.ways(say, doors.AnnouncementCard(announcement=row.id))
    return Screen(common.lines(say("announce-correct-which"), "", *listed), [*pairs(buttons), back])


def _words(say: Say, part: AnnouncementPart) -> str:
    return common.cut(name(say, rules.title([part.text])), 60)


def correct(say: Say, row: Announcement, part: AnnouncementPart) -> Screen:
    """The text as it is, and that a new one counts at once."""
    text = common.lines(
        say("announce-correct"), Html(f"<blockquote expandable>{part.text}</blockquote>") if part.text else None
    )
    back = common.ways(say, doors.AnnouncementCard(announcement=row.id))
    return Screen(text, [back], asks=Question("announce-edit", str(part.id)))


def take_back(say: Say, card: Card, now: datetime) -> Screen:
    """How many have it, and how long it can still be deleted."""
    row, progress = card.row, card.of()
    ends = (progress.last_at or now) + rules.RETRACTABLE
    left = max(0, math.ceil((ends - now).total_seconds()))
    text = common.lines(
        say("announce-take-back", title=name(say, row.title)),
        "",
        say("announce-take-back-means", number=progress.sent, time=lasting(say, left)),
        say("announce-take-back-stops", number=progress.left) if progress.left else None,
    )
    yes = Button(say("button-announce-take-back-yes"), ways.TakeBack(announcement=row.id, sure=True), style="danger")
    no = Button(say("button-announce-drop-no"), doors.AnnouncementCard(announcement=row.id))
    return Screen(text, [[yes, no], common.ways(say, doors.AnnouncementCard(announcement=row.id))])
