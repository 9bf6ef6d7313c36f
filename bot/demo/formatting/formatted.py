"""A text of the bot, with its parse_mode or entities, as it will stand in the message."""

from __future__ import annotations

from typing import Any

from bot.demo.errors import Refused, bad_request
from bot.demo.formatting import given, html_text, markdown_text
from bot.demo.formatting.detected import detected
from bot.demo.formatting.entity import Entity, ordered, tidy, trimmed

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
_RAW_LIMIT = 32768


def formatted(source: str, parse_mode: str, entities: list[Any] | None) -> tuple[str, list[Entity]]:
    """Plain text and entities; raises Refused in Telegram's words."""
    if len(source) > _RAW_LIMIT // 4 and len(source.encode()) > _RAW_LIMIT:
        raise bad_request("text is too long")
    mode = parse_mode.lower()
    if mode in ("", "none"):
        text, found = source, given.entities(source, entities or [])
    elif mode == "html":
        text, found = html_text.parse(source)
    elif mode == "markdown":
        raise Refused(501, "Not Implemented: the local Telegram does not read the old Markdown; use MarkdownV2 or HTML")
    elif mode == "markdownv2":
        text, found = markdown_text.parse(source)
    else:
        raise bad_request("unsupported parse_mode")
    text, found = trimmed(text, tidy(found))
    return text, ordered(found + detected(text, found))


def message_text(source: str, parse_mode: str, entities: list[Any] | None) -> tuple[str, list[Entity]]:
    if not source:
        raise bad_request("message text is empty")
    text, found = formatted(source, parse_mode, entities)
    if not text:
        raise bad_request("text must be non-empty")
    if len(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return text, found


def caption(source: str, parse_mode: str, entities: list[Any] | None) -> tuple[str, list[Entity]]:
    text, found = formatted(source, parse_mode, entities) if source else ("", [])
    if len(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return text, found
