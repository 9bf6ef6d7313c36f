"""Entities that say more than their place: links, mentions, custom emoji, dates – the same for HTML and MarkdownV2."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from bot.demo.errors import cannot_parse
from bot.demo.formatting import links
from bot.demo.formatting.entity import Entity


def link(entity: Entity, href: str) -> bool:
    """Make a link or a mention of the entity; False when Telegram would drop it and keep the words."""
    user = links.mentioned_user(href)
    if user is not None:
        entity |= {"type": "text_mention", "user": {"id": user}}
        return True
    url = links.kept(href)
    if url:
        entity |= {"type": "text_link", "url": url}
    return url is not None


def emoji(entity: Entity, identifier: str) -> None:
    if not (identifier.isascii() and identifier.isdigit() and int(identifier)):
        raise cannot_parse("Invalid custom emoji identifier specified")
    entity |= {"type": "custom_emoji", "custom_emoji_id": identifier}


def date_time(entity: Entity, unix: str, shape: str) -> None:
    """Fill in a date_time entity (`unix`: seconds since 1970); refuses what is no moment."""
    digits = unix.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()):
        raise cannot_parse("Invalid date specified")
    entity |= {"type": "date_time", "unix_time": int(unix)}
    if shape:
        entity["date_time_format"] = shape


def own_address(entity: Entity, href: str) -> None:
    """MarkdownV2 writes both dates and custom emoji as ``![…](tg://…)``."""
    parts = urlsplit(href)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if (parts.scheme, parts.netloc) == ("tg", "time"):
        date_time(entity, query.get("unix", ""), query.get("format", ""))
    elif (parts.scheme, parts.netloc) == ("tg", "emoji"):
        emoji(entity, query.get("id", ""))
    else:
        raise cannot_parse("Custom emoji URL must have scheme tg")
