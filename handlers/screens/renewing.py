"""What is seen while an announcement waits for its original to be sent anew."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.announcements import name
from bot.telegram.doors import renewing as ways
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.announcements import tally
from locales import Say
from models.rules import announcements as rules
from models.tables import Announcement, AnnouncementPart


def ask(say: Say, row: Announcement, lost: Sequence[AnnouncementPart], parts: int) -> Screen:
    """What is missing; of an album all its files are sent again, or the rest is left out."""
    words = rules.title(part.text for part in lost)
    text = common.lines(
        say("renew"),
        say("announce-title", title=name(say, row.title)),
        "",
        say("renew-what", what=tally(say, lost)),
        say("renew-words", words=common.cut(words, 60)) if words else None,
        "",
        say("renew-then"),
    )
    without = Button(say("button-renew-without"), ways.LeaveOut(announcement=row.id))
    back = common.ways(say, doors.AnnouncementCard(announcement=row.id))
    rows = [[without] if len(lost) < parts else [], back]
    return Screen(text, rows, asks=Question("announce-renew", str(row.id)), follows=True)
