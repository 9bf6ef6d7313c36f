"""What is seen before an announcement goes: the number of people, who is left out, and that it cannot be unsent."""

from collections.abc import Mapping

from bot.telegram import doors
from bot.telegram.announcement_cards import lasting
from bot.telegram.announcements import general, name
from bot.telegram.pace import PER_SECOND
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import announcements, audience_words, common
from handlers.screens.audiences import Target
from locales import Html, Say
from models.queries.announcements import Sheet
from models.queries.audience_names import Names
from models.queries.audiences import Reached
from models.rules import announcements as rules


def confirm(
    say: Say, door: doors.ConfirmAnnouncement, sheet: Sheet, to: Target, called: Names, missing: Mapping[str, int]
) -> Screen:
    """Whom it goes to, in words and in numbers; the last button sends, or for many a number that is typed."""
    row, number, reached = sheet.row, sheet.row.id, to.reached
    many = to.number > rules.TYPED
    text = common.lines(
        say("announce-sure"),
        say("announce-title", title=name(say, row.title)),
        say("announce-parts", what=announcements.tally(say, sheet.parts)),
        "",
        say("audience-to", who=audience_words.brief(say, to.audience, called)) if to.audience else None,
        say("announce-reach", number=reached.people, organisations=reached.organisations) if to.audience else None,
        *audience_words.halls(say, to.chats),
        *_left_out(say, reached),
        *(_missing(say, blank, number) for blank, number in missing.items()),
        say("announce-at-once" if door.now else "announce-quiet"),
        say("announce-lasts", time=lasting(say, _seconds(sheet, reached))),
        *(["", say("announce-type", number=to.number)] if many else []),
    )
    send = Button(
        say("button-announce-go", number=to.number),
        doors.SendAnnouncement(announcement=number, number=to.number, now=door.now),
        style="primary",
    )
    hurry = Button(
        say("button-announce-quiet" if door.now else "button-announce-now"),
        doors.ConfirmAnnouncement(announcement=number, now=not door.now),
    )
    later = Button(say("button-announce-later"), doors.WhenAnnouncement(announcement=number))
    asked = Question("announce-count", f"{number}:now" if door.now else str(number)) if many else None
    ways = common.ways(say, doors.AnnouncementCard(announcement=number))
    return Screen(text, [[] if many else [send], [later, *([hurry] if row.official else [])], ways], asks=asked)


def _left_out(say: Say, reached: Reached) -> list[Html]:
    return [
        *([say("audience-empty", number=reached.empty)] if reached.empty else []),
        *([say("announce-out-lost", number=reached.unreachable)] if reached.unreachable else []),
        *([say("announce-out-muted", number=reached.muted)] if reached.muted else []),
    ]


def _missing(say: Say, blank: str, number: int) -> Html:
    """Who has no value for a blank reads general words there."""
    return say("announce-blanks-missing", blank=f"{{{blank}}}", number=number, words=general(say, blank))


def _seconds(sheet: Sheet, reached: Reached) -> int:
    calls = len(rules.steps(sheet.parts, buttons=bool(sheet.row.buttons)))
    return max(1, round(reached.people * calls / PER_SECOND))
