"""A long text in parts Telegram takes: cut between paragraphs or words, every tag closed and opened again."""

import re

from locales import Html

LIMIT = 4096
"""Telegram's limit of a message in characters after parsing."""

_TAG = re.compile(r"<(/?)([a-z-]+)[^>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);|.", re.IGNORECASE | re.DOTALL)


def length(text: str) -> int:
    """How long Telegram counts a text: characters, without tags, an entity like «&lt;» as one."""
    return sum(1 for match in _TAG.finditer(text) if not match[2])


def split(text: Html, limit: int = LIMIT) -> list[Html]:
    """`text` in parts of at most `limit` counted characters."""
    if len(text) <= limit or length(text) <= limit:
        return [text]
    tokens = [(match[0], match[2], bool(match[1])) for match in _TAG.finditer(text)]
    parts: list[Html] = []
    open_tags: list[tuple[str, str]] = []
    begin = 0
    while begin < len(tokens):
        end = _end(tokens, begin, limit)
        head = "".join(tag for tag, _ in open_tags)
        body = "".join(token for token, _, _ in tokens[begin:end])
        empty = not any(token.strip() for token, name, _ in tokens[begin:end] if not name)
        _follow(open_tags, tokens[begin:end])
        tail = "".join(f"</{name}>" for _, name in reversed(open_tags))
        if not empty:  # Telegram refuses a message of nothing but blanks and tags
            parts.append(Html((head + body).strip() + tail))
        begin = end
    return parts


def _end(tokens: list[tuple[str, str, bool]], begin: int, limit: int) -> int:
    """Where this part ends: at the last blank line, line or word that fits, or hard at the limit."""
    counted, index = 0, begin
    best: dict[str, int] = {}
    while index < len(tokens) and counted < limit:
        piece, name, _ = tokens[index]
        counted += not name
        index += 1
        if piece == "\n":
            best["blank" if index > 1 and tokens[index - 2][0] == "\n" else "line"] = index
        elif piece == " ":
            best["word"] = index
    if index == len(tokens):
        return index
    half = begin + (index - begin) // 2
    return next((best[kind] for kind in ("blank", "line", "word") if best.get(kind, 0) > half), index)


def _follow(open_tags: list[tuple[str, str]], tokens: list[tuple[str, str, bool]]) -> None:
    for token, name, closing in tokens:
        if not name:
            continue
        if closing:
            open_tags.pop()
        else:
            open_tags.append((token, name))
