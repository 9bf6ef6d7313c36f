"""Chats of many as they come in updates: which they are, whether the bot may write there, which word is said to it."""

import re

from aiogram.types import (
    Chat,
    ChatMemberAdministrator,
    ChatMemberOwner,
    ChatMemberRestricted,
    ChatMemberUpdated,
    Message,
)

from models.rules.halls import Hall
from models.tables import ChatKind

HERE = re.compile(r"/here(?:@\w+)?(?:\s+(.+))?\s*", re.IGNORECASE)
"""«/here», or «/here Новости» with a name for the topic."""


def is_of_many(chat: Chat) -> bool:
    """Is it a group or a channel?"""
    return chat.type != "private"


def concerns(message: Message) -> bool:
    """Of what is said in a group: the word in a topic, another number, another title."""
    said = HERE.fullmatch(message.text or "") is not None
    return said or message.migrate_to_chat_id is not None or message.new_chat_title is not None


def place(chat: Chat) -> Hall:
    """The chat itself."""
    kind = ChatKind.CHANNEL if chat.type == "channel" else ChatKind.GROUP
    return Hall(chat.id, kind, chat.title or "")


def topic(message: Message) -> Hall:
    """The topic in which a message stands, or the whole group; its name is the typed one, or the messenger's."""
    whole = place(message.chat)
    if not message.is_topic_message or message.message_thread_id is None:
        return whole
    said = HERE.fullmatch(message.text or "")
    begun = message.reply_to_message and message.reply_to_message.forum_topic_created
    name = (said and said[1]) or (begun and begun.name) or f"№ {message.message_thread_id}"
    return Hall(whole.account, whole.kind, whole.title, message.message_thread_id, name)


def is_there(update: ChatMemberUpdated) -> bool:
    """Is the bot in the chat now?"""
    member = update.new_chat_member
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status not in ("left", "kicked")


def may_post(update: ChatMemberUpdated) -> bool:
    """May it write there? In a channel only an administrator with that right may."""
    member = update.new_chat_member
    if isinstance(member, ChatMemberRestricted):
        return bool(member.can_send_messages)
    if update.chat.type != "channel":
        return True
    if isinstance(member, ChatMemberAdministrator):
        return bool(member.can_post_messages)
    return isinstance(member, ChatMemberOwner)
