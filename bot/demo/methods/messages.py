"""Deleting, copying, forwarding and pinning messages that are there."""

from __future__ import annotations

from bot.demo import acts
from bot.demo.errors import bad_request
from bot.demo.json_types import Json, Value
from bot.demo.methods import content
from bot.demo.parameters import Parameters
from bot.demo.people import Message, Person
from bot.demo.state import Telegram

_DELETABLE = 48 * 3600
_AT_ONCE = 100
_CAPTIONED = ("photo", "video", "document", "audio", "voice", "animation")


def find(person: Person, number: int, purpose: str) -> Message:
    """The message a call names; raises Refused "message to … not found"."""
    if not number:
        raise bad_request("message identifier is not specified")
    message = person.find(number)
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    return message


def _check_deletable(telegram: Telegram, message: Message) -> None:
    if telegram.clock.unix() - message.body["date"] > _DELETABLE:
        raise bad_request("message can't be deleted for everyone")


def delete_message(telegram: Telegram, given: Parameters) -> Value:
    person = telegram.chat(given.text("chat_id"))
    message = find(person, given.number("message_id"), "delete")
    _check_deletable(telegram, message)
    telegram.remove(person, [message.id])
    return True


def _numbers(given: Parameters) -> list[int]:
    numbers = given.items("message_ids", "message identifiers")
    if not numbers:
        raise bad_request("message identifiers are not specified")
    if len(numbers) > _AT_ONCE:
        raise bad_request("too many message identifiers specified")
    return [int(number) for number in numbers]


def delete_messages(telegram: Telegram, given: Parameters) -> Value:
    person = telegram.chat(given.text("chat_id"))
    found = [message for number in _numbers(given) if (message := person.find(number))]
    for message in found:
        _check_deletable(telegram, message)
    if found:
        telegram.remove(person, [message.id for message in found])
    return True


def _copied(telegram: Telegram, message: Message, given: Parameters) -> Json:
    body = {key: value for key, value in acts.forwarded(message).items() if key != "forward_origin"}
    if "poll" in body:
        body["poll"] = _anew(telegram, body["poll"])
    if "caption" in given and any(kind in body for kind in _CAPTIONED):
        body = {k: v for k, v in body.items() if not k.startswith("caption")} | content.caption(telegram, given)
    return body


def _anew(telegram: Telegram, poll: Json) -> Json:
    """A copied poll is another one: nobody has answered it yet."""
    options = [{**option, "voter_count": 0} for option in poll["options"]]
    return {**poll, "id": telegram.next_group(), "options": options, "total_voter_count": 0}


def copy_message(telegram: Telegram, given: Parameters) -> Value:
    person, source = telegram.chat(given.text("chat_id")), telegram.chat(given.text("from_chat_id"))
    body = _copied(telegram, find(source, given.number("message_id"), "copy"), given)
    return {"message_id": content.send(telegram, person, body, given).id}


def forward_message(telegram: Telegram, given: Parameters) -> Value:
    person, source = telegram.chat(given.text("chat_id")), telegram.chat(given.text("from_chat_id"))
    message = find(source, given.number("message_id"), "forward")
    return content.send(telegram, person, acts.forwarded(message), given).body


def _several(telegram: Telegram, given: Parameters, purpose: str) -> Value:
    person, source = telegram.chat(given.text("chat_id")), telegram.chat(given.text("from_chat_id"))
    numbers = _numbers(given)
    if numbers != sorted(set(numbers)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    found = [message for number in numbers if (message := source.find(number))]
    if not found:
        raise bad_request(f"there are no messages to {purpose}")
    bodies = _together(telegram, found)
    if purpose == "copy":
        bodies = [_without_origin(telegram, body, given) for body in bodies]
    telegram.recipient(person)
    same = content.options(given) | content.thread(person, given)
    telegram.limits.spend(person.id, len(bodies))
    sent = [telegram.put(person, body | same, outgoing=False) for body in bodies]
    return [{"message_id": message.id} for message in sent]


def _together(telegram: Telegram, found: list[Message]) -> list[Json]:
    """Contents to send on; parts of one album stay one album."""
    groups: dict[str, str] = {}
    bodies = []
    for message in found:
        body = acts.forwarded(message)
        if group := message.body.get("media_group_id"):
            body["media_group_id"] = groups.setdefault(group, telegram.next_group())
        bodies.append(body)
    return bodies


def _without_origin(telegram: Telegram, body: Json, given: Parameters) -> Json:
    if "poll" in body:
        body = {**body, "poll": _anew(telegram, body["poll"])}
    dropped = ["forward_origin"]
    if given.flag("remove_caption"):
        dropped += ["caption", "caption_entities"]
    return {key: value for key, value in body.items() if key not in dropped}


def copy_messages(telegram: Telegram, given: Parameters) -> Value:
    return _several(telegram, given, "copy")


def forward_messages(telegram: Telegram, given: Parameters) -> Value:
    return _several(telegram, given, "forward")


def pin_chat_message(telegram: Telegram, given: Parameters) -> Value:
    person = telegram.chat(given.text("chat_id"))
    message = find(person, given.number("message_id"), "pin")
    person.pinned = [number for number in person.pinned if number != message.id] + [message.id]
    telegram.events.add("pin", person.id, message_ids=person.pinned)
    return True


def unpin_chat_message(telegram: Telegram, given: Parameters) -> Value:
    person = telegram.chat(given.text("chat_id"))
    number = given.number("message_id") or (person.pinned[-1] if person.pinned else -1)
    if number not in person.pinned:
        raise bad_request("message to unpin not found")
    person.pinned.remove(number)
    telegram.events.add("pin", person.id, message_ids=person.pinned)
    return True


def unpin_all_chat_messages(telegram: Telegram, given: Parameters) -> Value:
    person = telegram.chat(given.text("chat_id"))
    person.pinned.clear()
    telegram.events.add("pin", person.id, message_ids=[])
    return True
