"""An announcement as its readers get it, and what its author is told of it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.telegram import doors
from bot.telegram.copies import Album, AlbumPiece, Change, Copies, Delivery, Drawn, Removal
from bot.telegram.doors import acknowledging as keys
from bot.telegram.phrases import lines, quote
from bot.telegram.screen import Button, Screen
from locales import Html, Say
from models.queries.announcement_letters import Announced, AnnouncementTold, Corrected, Nagged, TakenBack
from models.queries.blanks import Values
from models.rules import announcements as rules
from models.tables import Announcement, PartKind


def delivery(say: Say, content: Announced | Corrected | TakenBack) -> Delivery:
    """The next step of it, its new text, or its end, in one call."""
    match content:
        case TakenBack():
            return Removal(content.messages)
        case Corrected():
            screen = Screen(filled(say, content.part.text, content.values), rows(say, content))
            caption = content.part.kind is not PartKind.TEXT
            return Change(content.message, screen.text, caption, screen.markup())
    return _step(say, content)


def _step(say: Say, content: Announced) -> Delivery:
    """What has nothing filled in and was not corrected is copied as it is."""
    parts = content.step.parts
    under = rows(say, content) if content.step.buttons else []
    if not parts:
        return Drawn(None, Screen(say("announce-keys-below"), under))
    first = parts[0]
    ours = any(part.revision > 0 or rules.blanks([part.text]) for part in parts)
    if ours and len(parts) > 1:
        pieces = [AlbumPiece(one.id, one.kind, one.file, filled(say, one.text, content.values)) for one in parts]
        return Album(pieces)
    text = filled(say, first.text, content.values) if ours else None
    if text is not None and first.kind is PartKind.TEXT:
        return Drawn(first.id, Screen(text, under))
    return Copies(
        first.chat,
        [(part.id, part.message) for part in parts],
        forward=first.kind is PartKind.POLL,
        markup=Screen(Html(), under).markup(),
        caption=text,
    )


def filled(say: Say, text: str, values: Values) -> Html:
    """The text with this reader's own values; what there is none for is said in general words."""

    def value(name: str) -> str:
        known = values.get(name)
        if isinstance(known, date):
            return say.day(known)
        return known or general(say, name)

    return Html(rules.filled(text, value))


def general(say: Say, name: str) -> Html:
    """What stands in a blank where there is no value."""
    return say(f"blank-{_BLANKS[name]}")


_BLANKS = {"имя": "name", "организация": "home", "срок": "term"}


def rows(say: Say, content: Announced | Corrected) -> list[list[Button]]:
    """Its buttons, one in a row."""
    return [[_key(say, content.announcement_id, key)] for key in content.keys]


def keys_of(say: Say, row: Announcement) -> list[list[Button]]:
    """The same of an announcement that is read again."""
    return [[_key(say, row.id, key)] for key in row.buttons]


def _key(say: Say, number: int, key: Mapping[str, Any]) -> Button:
    match key["kind"]:
        case "link":
            return Button(key["label"], url=key["url"])
        case "item":
            return Button(say("key-open-item"), keys.OpenItem(activity=key["activity"]))
        case "contest":
            return Button(say("button-contest-open"), keys.OpenContest(contest=key["contest"]))
    return acknowledge(say, number)


def acknowledge(say: Say, number: int) -> Button:
    """«Ознакомлен»."""
    return Button(say("key-acknowledge"), keys.Acknowledge(announcement=number), style="success")


def nagged(say: Say, content: Nagged) -> Screen:
    """What was not acknowledged, with the button to do so."""
    row = content.announcement
    return Screen(say("announce-nag", title=name(say, row.title)), [[acknowledge(say, row.id)]])


def told(say: Say, content: AnnouncementTold) -> Screen:
    """What happened to it, what that means, and the way to it."""
    number = content.announcement.id
    row = content.announcement
    remark = quote(row.remark) if content.what == "returned" and row.remark else None
    text = lines(say(f"announce-told-{content.what}", title=name(say, row.title)), remark)
    home = Button(say("button-home"), doors.Home())
    if content.what == "tried":
        send = Button(say("button-announce-send"), doors.ConfirmAnnouncement(announcement=number), style="primary")
        return Screen(text, [[send], [Button(say("button-announce-draft"), _card(number)), home]])
    if content.what == "asked":
        return Screen(text, [*decisions(say, number), [Button(say("letter-open"), _card(number)), home]])
    return Screen(text, [[Button(say("letter-open"), _card(number), style="primary"), home]])


def decisions(say: Say, number: int) -> list[list[Button]]:
    """An admin looks at it, lets it go, or hands it back."""
    ways = doors.approving
    return [
        [Button(say("button-announce-look"), ways.LookAt(announcement=number))],
        [
            Button(say("button-announce-approve"), ways.Approve(announcement=number), style="success"),
            Button(say("button-announce-return"), ways.HandBack(announcement=number), style="danger"),
        ],
    ]


def _card(number: int) -> doors.AnnouncementCard:
    return doors.AnnouncementCard(announcement=number)


def name(say: Say, title: str) -> str:
    """What an announcement is called: its first words, if it has any."""
    return title or say("announce-nameless")
