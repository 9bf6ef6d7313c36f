"""What people do with the bot in groups and channels: take it in, shut it up, throw it out, speak in a topic."""

from __future__ import annotations

from bot.demo.acts import Impossible
from bot.demo.formatting.detected import detected
from bot.demo.groups import KINDS, Group
from bot.demo.json_types import Json
from bot.demo.people import Person
from bot.demo.state import Telegram

_FIRST = -1_001_000_000_001


def make(telegram: Telegram, title: str, kind: str, topics: dict[int, str]) -> Group:
    """A chat of many in which the bot is not yet."""
    if kind not in KINDS:
        raise Impossible(f"a chat of many is one of {', '.join(KINDS)}")
    number = min([_FIRST + 1, *telegram.people]) - 1
    group = telegram.people[number] = Group(number, title=title, kind=kind, topics=topics)
    return group


def change(telegram: Telegram, group: Group, by: Person, *, status: str, silenced: bool) -> None:
    """The bot's place in the chat is another one; it hears of it as my_chat_member."""
    old = group.member(telegram.bot_user())
    group.status, group.silenced = status, silenced
    new = group.member(telegram.bot_user())
    about: Json = {"chat": group.chat(), "from": by.user(), "date": telegram.clock.unix()}
    telegram.updates.add("my_chat_member", about | {"old_chat_member": old, "new_chat_member": new})


def write(telegram: Telegram, group: Group, by: Person, text: str, thread: int) -> None:
    """Somebody writes into a group. The bot sees commands only, as any bot that is not an administrator."""
    content: Json = {"text": text, **group.thread(thread)}
    if thread:
        topic = {"name": group.topics[thread], "icon_color": 7322096}
        head = {"message_id": thread, "date": telegram.clock.unix(), "chat": group.chat(), "from": by.user()}
        content["reply_to_message"] = {**head, "forum_topic_created": topic, **group.thread(thread)}
    if found := detected(text, []):
        content["entities"] = found
    message = telegram.put(group, content, outgoing=True, sender=by.user())
    if text.startswith("/"):
        telegram.updates.add("message", message.body)


def upgrade(telegram: Telegram, group: Group, by: Person) -> Group:
    """A group becomes a supergroup with another number; the bot is told in the old one."""
    new = make(telegram, group.title, "supergroup", dict(group.topics))
    new.status, new.silenced = group.status, group.silenced
    group.migrated_to = new.id
    message = telegram.put(group, {"migrate_to_chat_id": new.id}, outgoing=True, sender=by.user())
    telegram.updates.add("message", message.body)
    return new
