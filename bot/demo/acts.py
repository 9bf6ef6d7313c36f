"""What a person does with a phone: writes, sends, edits, forwards, presses, blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.demo.files import Upload
from bot.demo.formatting.detected import detected
from bot.demo.formatting.entity import ordered
from bot.demo.json_types import Json
from bot.demo.people import Message, Person
from bot.demo.state import Telegram

TEXT_LIMIT = 4096
_ANSWERS = 12


class Impossible(Exception):
    """A phone would not let its owner do this; says why."""


def _send(telegram: Telegram, person: Person, content: Json) -> int:
    if person.blocked:
        raise Impossible("the person has blocked the bot: unblock it first")
    person.started = True
    message = telegram.put(person, content, outgoing=True)
    telegram.updates.add("message", message.body)
    return message.id


def _reply(person: Person, message_id: int | None) -> Json:
    if message_id is None:
        return {}
    original = person.find(message_id)
    if original is None:
        raise Impossible("there is no such message to answer")
    return {"reply_to_message": {k: v for k, v in original.body.items() if k != "reply_to_message"}}


def write(telegram: Telegram, person: Person, text: str, entities: list[Any], reply_to: int | None) -> list[int]:
    """Send a text; a phone cuts a very long one into several messages, between two lines or words where it can."""
    text = text.strip()
    if not text:
        raise Impossible("an empty text cannot be sent")
    sent = []
    for part in _parts(text):
        found = ordered(list(entities) + detected(part, entities))
        content: Json = {"text": part, **_reply(person, reply_to)}
        sent.append(_send(telegram, person, content | ({"entities": found} if found else {})))
    return sent


def _parts(text: str) -> Iterator[str]:
    while len(text) > TEXT_LIMIT:
        half = TEXT_LIMIT // 2
        place = max(text.rfind("\n", half, TEXT_LIMIT), 0) or max(text.rfind(" ", half, TEXT_LIMIT), 0) or TEXT_LIMIT
        yield text[:place].strip()
        text = text[place:].strip()
    yield text


def send_files(telegram: Telegram, person: Person, kind: str, uploads: list[Upload], caption: str) -> list[int]:
    """Send files; several of them as one album, the caption under the first."""
    if not uploads:
        raise Impossible("there is no file to send")
    album = {"media_group_id": telegram.next_group()} if len(uploads) > 1 else {}
    sent = []
    for number, upload in enumerate(uploads):
        content: Json = {**album, **_media(telegram, kind, upload)}
        if caption and number == 0:
            found = detected(caption, [])
            content |= {"caption": caption, **({"caption_entities": found} if found else {})}
        sent.append(_send(telegram, person, content))
    return sent


def _media(telegram: Telegram, kind: str, upload: Upload) -> Json:
    details = {"duration": 5} if kind in ("video", "audio", "voice", "animation", "video_note") else {}
    file = telegram.files.keep(kind, upload, **details)
    return {kind: file.media, **({"document": file.media} if kind == "animation" else {})}


def send_contact(telegram: Telegram, person: Person, phone: str) -> list[int]:
    """Share one's own telephone number, as a request_contact button does."""
    contact = {"phone_number": phone, "first_name": person.first_name, "user_id": person.id}
    return [_send(telegram, person, {"contact": contact})]


def send_poll(telegram: Telegram, person: Person, question: str, options: list[str]) -> list[int]:
    """Ask a question with answers to choose from; who answers stays unknown."""
    if not question or not 2 <= len(options) <= _ANSWERS:
        raise Impossible("a poll needs a question and two to twelve answers")
    answers = [{"persistent_id": str(at), "text": text, "voter_count": 0} for at, text in enumerate(options)]
    about: Json = {"question": question, "options": answers, "total_voter_count": 0, "type": "regular"}
    about |= {"is_closed": False, "is_anonymous": True, "allows_multiple_answers": False}
    about |= {"allows_revoting": True, "members_only": False}
    return [_send(telegram, person, {"poll": {"id": telegram.next_group(), **about}})]


def delete(telegram: Telegram, person: Person, message_id: int) -> None:
    """Delete a message for both sides; the bot does not hear of it."""
    if person.find(message_id) is None:
        raise Impossible("there is no such message to delete")
    telegram.remove(person, [message_id])


def edit(telegram: Telegram, person: Person, message_id: int, text: str) -> None:
    message = person.find(message_id)
    if message is None or not message.outgoing or not text.strip():
        raise Impossible("only an own message can be edited, and not into nothing")
    words = "text" if "text" in message.body else "caption"
    marks = "entities" if words == "text" else "caption_entities"
    message.body = {key: value for key, value in message.body.items() if key != marks}
    message.body[words] = text.strip()
    if found := detected(text.strip(), []):
        message.body[marks] = found
    telegram.changed(person, message)
    telegram.updates.add("edited_message", message.body)


def forward(telegram: Telegram, person: Person, message_id: int) -> int:
    message = person.find(message_id)
    if message is None:
        raise Impossible("there is no such message to forward")
    return _send(telegram, person, forwarded(message))


def forwarded(message: Message) -> Json:
    """The content of a message as it stands in a forwarded one."""
    body = message.body
    content = {key: value for key, value in body.items() if key not in _OF_THE_ORIGINAL}
    origin = {"type": "user", "sender_user": body["from"], "date": body["date"]}
    return {"forward_origin": body.get("forward_origin", origin), **content}


_OF_THE_ORIGINAL = frozenset(
    [
        "message_id",
        "from",
        "chat",
        "date",
        "edit_date",
        "reply_markup",
        "reply_to_message",
        "media_group_id",
        "forward_origin",
        "has_protected_content",
    ]
)


def button(message: Message, row: int, column: int) -> Json:
    try:
        found: Json = message.body["reply_markup"]["inline_keyboard"][row][column]
    except (KeyError, IndexError):
        raise Impossible("there is no such button") from None
    return found


def press(telegram: Telegram, person: Person, message: Message, data: str) -> str:
    """Press a callback button, be the message old or deleted; returns the query's id."""
    if person.blocked:
        raise Impossible("the person has blocked the bot: unblock it first")
    identifier = telegram.queries.press(person.id)
    shown = message.inaccessible() if message.deleted else message.body
    query: Json = {"id": identifier, "from": person.user(), "message": shown}
    telegram.updates.add("callback_query", {**query, "chat_instance": str(-(10**15) - person.id), "data": data})
    return identifier


def block(telegram: Telegram, person: Person, blocked: bool) -> None:
    """Stop the bot or let it back in; the bot hears of it as my_chat_member."""
    if person.blocked == blocked:
        return
    person.blocked = blocked
    person.started = True
    states: tuple[Json, Json] = ({"status": "member"}, {"status": "kicked", "until_date": 0})
    old, new = states if blocked else (states[1], states[0])
    user = {"user": telegram.bot_user()}
    change: Json = {"chat": person.chat(), "from": person.user(), "date": telegram.clock.unix()}
    telegram.updates.add("my_chat_member", {**change, "old_chat_member": old | user, "new_chat_member": new | user})
    telegram.events.add("person", person.id, about=person.show())
