"""What Telegram finds in a text by itself: commands, links, addresses, names, hashtags."""

from __future__ import annotations

import re

from bot.demo.formatting.entity import Entity, utf16

_ENDINGS = "ru|рф|su|com|org|net|me|info|io|dev|app|edu|gov|рус|москва|ua|by|kz|eu|de|uk|online|site|pro|tv|xyz"
_PATTERN = re.compile(
    r"(?P<email>[a-zA-Z0-9._%+-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*\.[a-zA-Z]{2,})"
    r"|(?P<url>(?:https?://|tg://)[^\s<>\"«»]+|(?<![\w@./])(?:[\w-]+\.)+(?:" + _ENDINGS + r")(?![\w.-]*\w)"
    r"(?:[:/?#][^\s<>\"«»]*)?)"
    r"|(?<![\w/<>])(?P<bot_command>/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?)(?![\w/])"
    r"|(?<![\w@])(?P<mention>@[a-zA-Z0-9_]{4,32})(?!\w)"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d]\w*)",
    re.IGNORECASE,
)
_HINT = re.compile(r"[./@#]")
_COVERS = ("code", "pre", "text_link", "text_mention", "date_time", "custom_emoji")


def detected(text: str, entities: list[Entity]) -> list[Entity]:
    """Entities to add, none of them within code or a link."""
    if not _HINT.search(text):
        return []
    taken = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in _COVERS]
    found = []
    for match in _PATTERN.finditer(text):
        kind = match.lastgroup or "url"
        words = match[0].rstrip(".,:;!?)'…") if kind == "url" else match[0]
        start = utf16(text[: match.start()])
        end = start + utf16(words)
        if not any(start < other_end and other_start < end for other_start, other_end in taken):
            found.append({"type": kind, "offset": start, "length": end - start})
    return found
