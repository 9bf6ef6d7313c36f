"""Entities the bot counted out itself (`entities`, `caption_entities`), checked."""

from __future__ import annotations

from typing import Any

from bot.demo.errors import bad_request
from bot.demo.formatting import links
from bot.demo.formatting.entity import Entity, utf16

_EXTRA = {"pre": "language", "custom_emoji": "custom_emoji_id"}
_KNOWN = frozenset(
    [
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)


def entities(text: str, given: list[Any]) -> list[Entity]:
    """The known ones; raises Refused for what is no entity of this text."""
    length = utf16(text)
    kept = []
    for item in given:
        if not isinstance(item, dict):
            raise bad_request("can't parse MessageEntity: expected an Object")
        if not isinstance(item.get("type"), str):
            raise bad_request("can't parse MessageEntity: Can't find field \"type\"")
        if item["type"] in _KNOWN:
            kept.append(_one(item, length))
    return kept


def _one(item: dict[str, Any], limit: int) -> Entity:
    try:
        entity: Entity = {"type": item["type"], "offset": int(item["offset"]), "length": int(item["length"])}
    except (KeyError, TypeError, ValueError):
        raise bad_request("can't parse MessageEntity: Can't find field \"offset\"") from None
    if entity["offset"] < 0 or entity["length"] < 0 or entity["offset"] + entity["length"] > limit:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        raise bad_request(f"entity beginning at UTF-16 offset {start} ends after the end of the text at {end}")
    extra = _EXTRA.get(entity["type"])
    if extra and item.get(extra):
        entity[extra] = item[extra]
    if entity["type"] == "text_mention":
        entity["user"] = {"id": item.get("user", {}).get("id")}
    if entity["type"] == "date_time":
        entity |= {key: item[key] for key in ("unix_time", "date_time_format") if item.get(key) is not None}
    if entity["type"] == "text_link":
        entity["url"] = _checked(str(item.get("url", "")))
    return entity


def _checked(url: str) -> str:
    try:
        return links.checked(url)
    except links.WrongLink as reason:
        raise bad_request(f"entity {reason}") from None
