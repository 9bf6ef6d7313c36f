"""parse_mode HTML, tag by tag as TDLib reads it, with its complaints and byte offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.demo.errors import cannot_parse
from bot.demo.formatting import marks
from bot.demo.formatting.entity import Entity, utf16

_PLAIN = re.compile(r"[^<&]+")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
_STYLE = {"i": "italic", "em": "italic", "b": "bold", "strong": "bold", "s": "strikethrough", "strike": "strikethrough"}
_STYLE |= {"del": "strikethrough", "u": "underline", "ins": "underline", "tg-spoiler": "spoiler", "span": "spoiler"}
_TAGS = frozenset({*_STYLE, "a", "pre", "code", "blockquote", "tg-emoji", "tg-time"})
_SPACE = " \t\r\n\v\0"


@dataclass(slots=True)
class _Open:
    tag: str
    arguments: dict[str, str]
    offset: int
    piece: int


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.text = source + "\0"
        self.at = 0
        self.pieces: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def byte(self, position: int) -> int:
        return len(self.source[:position].encode())

    def put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.offset += utf16(piece)

    def skip_space(self) -> None:
        while self.at < len(self.source) and self.text[self.at] in _SPACE:
            self.at += 1

    def until(self, stops: str) -> str:
        start = self.at
        while self.text[self.at] not in stops:
            self.at += 1
        return self.text[start : self.at]

    def read(self) -> None:
        while self.at < len(self.source):
            plain = _PLAIN.match(self.source, self.at)
            if plain:
                self.put(plain[0])
                self.at = plain.end()
            elif self.text[self.at] == "&":
                self.put(self.reference() or self.take())
            elif self.text[self.at + 1] == "/":
                self.end_tag()
            else:
                self.start_tag()
        if self.open:
            raise cannot_parse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')

    def take(self) -> str:
        self.at += 1
        return self.text[self.at - 1]

    def reference(self) -> str:
        """The character behind ``&…;``; empty, with nothing read, when there is none."""
        match = _REFERENCE.match(self.source, self.at)
        if not match:
            return ""
        if match[3]:
            character = _NAMED.get(match[3], "")
        else:
            code = int(match[1], 16) if match[1] else int(match[2])
            character = chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""
        if character:
            self.at = match.end()
        return character

    def start_tag(self) -> None:
        begin = self.at
        self.at += 1
        tag = self.until(_SPACE + ">").lower()
        if self.at >= len(self.source):
            raise cannot_parse(f"Unclosed start tag at byte offset {self.byte(begin)}")
        if tag not in _TAGS:
            raise cannot_parse(f'Unsupported start tag "{tag}" at byte offset {self.byte(begin)}')
        arguments: dict[str, str] = {}
        while self.text[self.at] != ">":
            self.skip_space()
            if self.text[self.at] == ">":
                break
            self.attribute(tag, begin, arguments)
        self.at += 1
        if tag == "span" and arguments.get("class") != "tg-spoiler":
            raise cannot_parse(f'Tag "span" must have class "tg-spoiler" at byte offset {self.byte(begin)}')
        self.open.append(_Open(tag, arguments, self.offset, len(self.pieces)))

    def attribute(self, tag: str, begin: int, arguments: dict[str, str]) -> None:
        name = self.until(_SPACE + "=>\"'/").lower()
        if not name:
            raise cannot_parse(f'Empty attribute name in the tag "{tag}" at byte offset {self.byte(begin)}')
        self.skip_space()
        if self.text[self.at] != "=":
            if self.at >= len(self.source):
                raise cannot_parse(f"Unclosed start tag at byte offset {self.byte(begin)}")
            arguments[name] = ""
            return
        self.at += 1
        self.skip_space()
        if self.at >= len(self.source):
            raise cannot_parse(f'Unclosed start tag "{tag}" at byte offset {self.byte(begin)}')
        arguments[name] = self.value()
        if self.at >= len(self.source):
            raise cannot_parse(f"Unclosed start tag at byte offset {self.byte(begin)}")

    def value(self) -> str:
        quote = self.text[self.at]
        if quote not in "'\"":
            start = self.at
            while self.text[self.at].isascii() and (self.text[self.at].isalnum() or self.text[self.at] in ".-"):
                self.at += 1
            if self.text[self.at] not in _SPACE + ">":
                raise cannot_parse(f"Unexpected end of name token at byte offset {self.byte(start)}")
            return self.text[start : self.at].lower()
        self.at += 1
        value = []
        while self.at < len(self.source) and self.text[self.at] != quote:
            value.append((self.text[self.at] == "&" and self.reference()) or self.take())
        self.at += self.text[self.at] == quote
        return "".join(value)

    def end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise cannot_parse(f"Unexpected end tag at byte offset {self.byte(begin)}")
        self.at += 2
        name = self.until(_SPACE + ">").lower()
        self.skip_space()
        if self.text[self.at] != ">":
            raise cannot_parse(f"Unclosed end tag at byte offset {self.byte(begin)}")
        self.at += 1
        opened = self.open[-1]
        if name and name != opened.tag:
            raise cannot_parse(
                f'Unmatched end tag at byte offset {self.byte(begin)}, expected "</{opened.tag}>", found "</{name}>"'
            )
        self.open.pop()
        if self.offset > opened.offset:
            self.close(opened)

    def close(self, opened: _Open) -> None:
        entity: Entity = {"type": _STYLE.get(opened.tag, opened.tag), "offset": opened.offset}
        entity["length"] = self.offset - opened.offset
        if opened.tag == "blockquote" and "expandable" in opened.arguments:
            entity["type"] = "expandable_blockquote"
        elif opened.tag in ("pre", "code"):
            self.close_code(entity, opened)
            return
        elif opened.tag == "a":
            found = marks.link(entity, opened.arguments.get("href") or "".join(self.pieces[opened.piece :]))
            if not found:
                return
        elif opened.tag == "tg-emoji":
            marks.emoji(entity, opened.arguments.get("emoji-id", ""))
        elif opened.tag == "tg-time":
            marks.date_time(entity, opened.arguments.get("unix", ""), opened.arguments.get("format", ""))
        self.entities.append(entity)

    def close_code(self, entity: Entity, opened: _Open) -> None:
        """``<pre><code class="language-x">`` is one entity with a language, whichever is outside."""
        language = opened.arguments.get("class", "")
        if opened.tag == "code" and language.startswith("language-"):
            entity["language"] = language.removeprefix("language-")
        last = self.entities[-1] if self.entities else {}
        same = (last.get("offset"), last.get("length")) == (entity["offset"], entity["length"])
        if same and {last["type"], entity["type"]} == {"pre", "code"} and "language" in {**last, **entity}:
            last["language"] = entity.get("language") or last["language"]
            last["type"] = "pre"
        else:
            self.entities.append(entity)


def parse(source: str) -> tuple[str, list[Entity]]:
    """Text and entities of HTML; raises Refused with TDLib's description."""
    reader = _Reader(source)
    reader.read()
    for entity in reader.entities:
        if entity["type"] == "code":
            entity.pop("language", None)
    return "".join(reader.pieces), reader.entities
