"""Editing a message in place: its text, caption, media or buttons."""

from __future__ import annotations

from bot.demo import markup
from bot.demo.errors import NOT_MODIFIED, bad_request
from bot.demo.json_types import Json, Value
from bot.demo.methods import content, messages
from bot.demo.parameters import Parameters
from bot.demo.people import Message, Person
from bot.demo.state import Telegram

_TEXT = ("text", "entities", "link_preview_options")
_CAPTION = ("caption", "caption_entities", "show_caption_above_media")
_MEDIA = ("photo", "video", "document", "audio", "voice", "animation", "has_media_spoiler")
_IN_ALBUM = {"photo": ("photo", "video"), "video": ("photo", "video"), "document": ("document",), "audio": ("audio",)}


def _editable(telegram: Telegram, given: Parameters) -> tuple[Person, Message]:
    if "inline_message_id" in given and "chat_id" not in given:
        raise bad_request("MESSAGE_ID_INVALID")
    person = telegram.chat(given.text("chat_id"))
    message = messages.find(person, given.number("message_id"), "edit")
    telegram.recipient(person)
    if message.outgoing or message.plain_keyboard or "forward_origin" in message.body:
        raise bad_request("message can't be edited")
    return person, message


def _replace(telegram: Telegram, person: Person, message: Message, gone: tuple[str, ...], new: Json) -> Value:
    """Put `new` where the fields `gone` were; refuses when nothing would change."""
    body = {key: value for key, value in message.body.items() if key not in gone} | new
    if body == message.body:
        raise bad_request(NOT_MODIFIED)
    message.body = body
    telegram.changed(person, message)
    return message.body


def _buttons(given: Parameters) -> Json:
    keyboard = markup.inline(given.values.get("reply_markup"))
    return {"reply_markup": keyboard} if keyboard else {}


def edit_message_text(telegram: Telegram, given: Parameters) -> Value:
    words = content.text(telegram, given)
    person, message = _editable(telegram, given)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return _replace(telegram, person, message, (*_TEXT, "reply_markup"), words | _buttons(given))


def edit_message_caption(telegram: Telegram, given: Parameters) -> Value:
    words = content.caption(telegram, given)
    person, message = _editable(telegram, given)
    if not any(kind in message.body for kind in _MEDIA):
        raise bad_request("there is no caption in the message to edit")
    return _replace(telegram, person, message, (*_CAPTION, "reply_markup"), words | _buttons(given))


def edit_message_media(telegram: Telegram, given: Parameters) -> Value:
    item = given.value("media", "InputMedia")
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    if item.get("type") not in ("photo", "video", "document", "audio", "animation"):
        raise bad_request("can't parse InputMedia: invalid media type specified")
    person, message = _editable(telegram, given)
    _check_album(message, item["type"])
    part = Parameters(item, given.files)
    new = content.media(telegram, part, item["type"], "media") | content.caption(telegram, part) | _buttons(given)
    return _replace(telegram, person, message, (*_TEXT, *_CAPTION, *_MEDIA, "reply_markup"), new)


def _check_album(message: Message, kind: str) -> None:
    """A part of an album can only become another thing that could stand there."""
    if "media_group_id" not in message.body:
        return
    now = next(name for name in _IN_ALBUM if name in message.body)
    if kind not in _IN_ALBUM[now]:
        raise bad_request("message can't be edited")


def edit_message_reply_markup(telegram: Telegram, given: Parameters) -> Value:
    keyboard = _buttons(given)
    person, message = _editable(telegram, given)
    return _replace(telegram, person, message, ("reply_markup",), keyboard)
