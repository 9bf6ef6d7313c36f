"""The parts a new message is made of: text, caption, media, the message it answers, the keyboard under it."""

from __future__ import annotations

from bot.demo import files, markup
from bot.demo.errors import bad_request
from bot.demo.files import StoredFile
from bot.demo.formatting import formatted
from bot.demo.formatting.entity import Entity
from bot.demo.groups import Group
from bot.demo.json_types import Json, Value
from bot.demo.parameters import Parameters
from bot.demo.people import Message, Person
from bot.demo.state import Telegram


def _known(telegram: Telegram, entities: list[Entity]) -> list[Entity]:
    """Mentions of people the bot has never met are dropped, the words stay."""
    kept = []
    for entity in entities:
        if "user" in entity:
            person = telegram.people.get(entity["user"]["id"])
            if person is None:
                continue
            kept.append({**entity, "user": person.user()})
        else:
            kept.append(entity)
    return kept


def text(telegram: Telegram, given: Parameters) -> Json:
    entities = given.items("entities", "MessageEntity")
    body, found = formatted.message_text(given.text("text"), given.text("parse_mode"), entities)
    found = _known(telegram, found)
    preview = given.value("link_preview_options", "LinkPreviewOptions")
    content: Json = {"text": body}
    if found:
        content["entities"] = found
    if preview:
        content["link_preview_options"] = preview
    return content


def caption(telegram: Telegram, given: Parameters) -> Json:
    entities = given.items("caption_entities", "MessageEntity")
    body, found = formatted.caption(given.text("caption"), given.text("parse_mode"), entities)
    content: Json = {"caption": body} if body else {}
    if found := _known(telegram, found):
        content["caption_entities"] = found
    if body and given.flag("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return content


def media(telegram: Telegram, given: Parameters, kind: str, field: str) -> Json:
    """The uploaded or known file in `field`, as it stands in a message."""
    return as_content(_file(telegram, given, kind, field), given)


def _file(telegram: Telegram, given: Parameters, kind: str, field: str) -> StoredFile:
    upload = given.upload(field)
    if upload is not None:
        if not upload.data:
            raise bad_request("file must be non-empty")
        if kind == "photo":
            files.check_photo(upload)
        details = {name: given.number(name) for name in ("width", "height", "duration", "length")}
        details |= {name: given.text(name) for name in ("performer", "title")}  # type: ignore[misc]
        return telegram.files.keep(kind, upload, **{name: value for name, value in details.items() if value})
    named = given.text(field)
    if not named or named.startswith("attach://"):
        raise bad_request("media not found" if field == "media" else f"there is no {kind} in the request")
    return telegram.files.again(named, kind)


def as_content(file: StoredFile, given: Parameters) -> Json:
    content: Json = {file.kind: file.media}
    if file.kind == "animation":
        content["document"] = file.media
    if given.flag("has_spoiler") and file.kind in ("photo", "video", "animation"):
        content["has_media_spoiler"] = True
    return content


def reply(person: Person, given: Parameters) -> Json:
    """The message that is answered; raises Refused when it is not there."""
    wanted: Value = given.value("reply_parameters", "ReplyParameters") or {}
    if not isinstance(wanted, dict):
        raise bad_request("can't parse ReplyParameters: expected an Object")
    number = int(wanted.get("message_id") or given.number("reply_to_message_id"))
    if not number:
        return {}
    original = person.find(number)
    if original is None:
        if wanted.get("allow_sending_without_reply") or given.flag("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": {k: v for k, v in original.body.items() if k != "reply_to_message"}}


def options(given: Parameters) -> Json:
    return {"has_protected_content": True} if given.flag("protect_content") else {}


def thread(person: Person, given: Parameters) -> Json:
    """The topic a message is for; raises Refused when the chat has no such topic."""
    number = given.number("message_thread_id")
    if not number:
        return {}
    if not isinstance(person, Group):
        raise bad_request("message thread not found")
    return person.thread(number)


def send(telegram: Telegram, person: Person, content: Json, given: Parameters) -> Message:
    """Put a finished message into the chat with its keyboard, within the flood limits."""
    keyboard = markup.read(given.values.get("reply_markup"))
    telegram.recipient(person)
    content = {**reply(person, given), **content, **options(given), **thread(person, given)}
    telegram.limits.spend(person.id)
    if keyboard and keyboard.get("inline_keyboard"):
        content["reply_markup"] = keyboard
    plain = keyboard is not None and "inline_keyboard" not in keyboard
    if plain and keyboard is not None:
        person.keyboard = None if keyboard.get("remove_keyboard") else keyboard
    message = telegram.put(person, content, outgoing=False)
    message.plain_keyboard = plain
    return message
