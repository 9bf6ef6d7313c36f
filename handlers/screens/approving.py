"""Handing an announcement back, as the admin sees it."""

from bot.telegram import doors
from bot.telegram.announcements import name
from bot.telegram.screen import Question, Screen
from handlers.screens import common
from locales import Say
from models.tables import Announcement


def why(say: Say, row: Announcement) -> Screen:
    """Asks what is to be changed."""
    text = say("announce-return-why", title=name(say, row.title))
    back = common.ways(say, doors.AnnouncementCard(announcement=row.id))
    return Screen(text, [back], asks=Question("announce-return", str(row.id)))


def handed_back(say: Say, row: Announcement) -> Screen:
    """It is with its author again."""
    return Screen(say("announce-handed-back", title=name(say, row.title)), [common.ways(say, doors.Announcements())])
