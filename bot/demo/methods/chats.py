"""What the bot can ask about a chat and a file, and how it answers a press."""

from __future__ import annotations

from bot.demo.errors import bad_request
from bot.demo.json_types import Value
from bot.demo.parameters import Parameters
from bot.demo.state import Telegram

_ANSWER = 200
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_chat(telegram: Telegram, given: Parameters) -> Value:
    person = telegram.chat(given.text("chat_id"))
    full = {**person.chat(), "accent_color_id": person.id % 7, "max_reaction_count": 11}
    full["accepted_gift_types"] = dict.fromkeys(_GIFTS, False)
    if person.username:
        full["active_usernames"] = [person.username]
    if person.pinned:
        full["pinned_message"] = person.messages[person.pinned[-1]].body
    return full


def get_chat_member(telegram: Telegram, given: Parameters) -> Value:
    person = telegram.chat(given.text("chat_id"))
    number = given.number("user_id")
    if number not in (person.id, telegram.bot.id):
        raise bad_request("user not found")
    user = person.user() if number == person.id else telegram.bot_user()
    return {"status": "member", "user": user}


def get_file(telegram: Telegram, given: Parameters) -> Value:
    if not given.text("file_id"):
        raise bad_request("file_id not specified")
    return telegram.files.prepare(given.text("file_id"))


def answer_callback_query(telegram: Telegram, given: Parameters) -> Value:
    text, identifier = given.text("text"), given.text("callback_query_id")
    query = telegram.queries.open(identifier)
    if len(text) > _ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answer = {"text": text, "show_alert": given.flag("show_alert"), "url": given.text("url") or None}
    telegram.events.add("answer", query.person, callback_query_id=identifier, **query.answer)
    return True
