"""An announcement as its readers get it, and what its author is told of it."""

from bot.telegram import doors
from bot.telegram.copies import Copies
from bot.telegram.phrases import lines
from bot.telegram.screen import Button, Screen
from locales import Say
from models.queries.announcement_letters import Announced, AnnouncementTold
from models.tables import PartKind


def copies(say: Say, content: Announced) -> Copies:
    """The next step of it."""
    parts = content.step.parts
    numbers = [(part.id, part.message) for part in parts]
    return Copies(parts[0].chat, numbers, forward=parts[0].kind is PartKind.POLL)


def told(say: Say, content: AnnouncementTold) -> Screen:
    """What happened to it, what that means, and the way to it."""
    number = content.announcement.id
    text = lines(say(f"announce-told-{content.what}", title=name(say, content.announcement.title)))
    home = Button(say("button-home"), doors.Home())
    if content.what == "tried":
        send = Button(say("button-announce-send"), doors.ConfirmAnnouncement(announcement=number), style="primary")
        return Screen(text, [[send], [Button(say("button-announce-draft"), _card(number)), home]])
    return Screen(text, [[Button(say("letter-open"), _card(number), style="primary"), home]])


def _card(number: int) -> doors.AnnouncementCard:
    return doors.AnnouncementCard(announcement=number)


def name(say: Say, title: str) -> str:
    """What an announcement is called: its first words, if it has any."""
    return title or say("announce-nameless")
