"""Sending a text, a file or an album."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.demo.errors import bad_request
from bot.demo.json_types import Value
from bot.demo.methods import content
from bot.demo.parameters import Parameters
from bot.demo.state import Telegram

_ALBUM = 10
_ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)
_ALBUM_KINDS = ("photo", "video", "document", "audio", "animation")


def send_message(telegram: Telegram, given: Parameters) -> Value:
    words = content.text(telegram, given)
    person = telegram.chat(given.text("chat_id"))
    return content.send(telegram, person, words, given).body


def send_file(kind: str) -> Callable[[Telegram, Parameters], Any]:
    def send(telegram: Telegram, given: Parameters) -> Value:
        person = telegram.chat(given.text("chat_id"))
        body = {**content.media(telegram, given, kind, kind), **content.caption(telegram, given)}
        return content.send(telegram, person, body, given).body

    return send


def send_media_group(telegram: Telegram, given: Parameters) -> Value:
    person = telegram.chat(given.text("chat_id"))
    items = given.items("media", "media")
    if not items:
        raise bad_request("there are no messages to send")
    if len(items) > _ALBUM:
        raise bad_request("too many messages to send as an album")
    bodies = [_album_part(telegram, given, item) for item in items]
    _check_mixture([item["type"] for item in items])
    telegram.recipient(person)
    same = {**content.reply(person, given), **content.options(given), **content.thread(person, given)}
    telegram.limits.spend(person.id, len(bodies))
    group = {"media_group_id": telegram.next_group()} if len(bodies) > 1 else {}
    return [telegram.put(person, {**group, **same, **body}, outgoing=False).body for body in bodies]


def _album_part(telegram: Telegram, given: Parameters, item: Value) -> dict[str, Any]:
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    if item.get("type") not in _ALBUM_KINDS:
        raise bad_request("can't parse InputMedia: invalid media type specified")
    part = Parameters(item, given.files)
    body = content.media(telegram, part, item["type"], "media")
    return {**body, **content.caption(telegram, part)}


def _check_mixture(kinds: list[str]) -> None:
    if "animation" in kinds:
        raise bad_request("animation can't be used in an album")
    for alone in ("document", "audio"):
        if alone in kinds and set(kinds) != {alone}:
            raise bad_request(f"{alone} can't be mixed with other media types")


def send_chat_action(telegram: Telegram, given: Parameters) -> Value:
    person = telegram.recipient(telegram.chat(given.text("chat_id")))
    action = given.text("action")
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    telegram.events.add("action", person.id, action=action)
    return True
