"""Groups and channels as they are seen: where a draft goes besides people."""

from collections.abc import Sequence

from bot.telegram.doors import audiences as whom
from bot.telegram.doors import chats as ways
from bot.telegram.paging import Pages
from bot.telegram.phrases import hall
from bot.telegram.screen import Button, Screen
from handlers.screens import common
from locales import Html, Say
from models.queries.chats import is_open
from models.rules.halls import Hall
from models.tables import Announcement, Chat

WIDTH = 40
"""Characters of a title on a button."""


def overview(say: Say, row: Announcement, chats: Sequence[Chat], pages: Pages) -> Screen:
    """Each with a button that ticks it."""
    back = common.ways(say, whom.Whom(announcement=row.id))
    if not chats:
        return Screen(common.lines(say("chats"), "", say("chats-none"), say("chats-how")), [back])
    shut = [say("chats-shut", chat=hall(chat.title, chat.topic)) for chat in chats if not is_open(chat)]
    text = common.lines(say("chats"), "", say("chats-means"), *shut, "", say("chats-how"))
    arrows = pages.arrows(lambda page: ways.Chats(announcement=row.id, page=page))
    return Screen(text, [*([_tick(say, row, chat, pages)] for chat in chats if is_open(chat)), arrows, back])


def _tick(say: Say, row: Announcement, chat: Chat, pages: Pages) -> Button:
    on = chat.id not in row.chats
    label = common.cut(hall(chat.title, chat.topic), WIDTH)
    door = ways.SwitchChat(announcement=row.id, chat=chat.id, on=on, page=pages.number)
    return Button(label if on else say("chats-chosen", chat=label), door)


def remembered(say: Say, place: Hall) -> Html:
    """What is said in the group itself."""
    return say("chats-remembered", chat=hall(place.title, place.topic))
