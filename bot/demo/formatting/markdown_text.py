"""parse_mode MarkdownV2, sign by sign as TDLib reads it, with its complaints and byte offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.demo.errors import cannot_parse
from bot.demo.formatting import marks
from bot.demo.formatting.entity import Entity, utf16

_PLAIN = re.compile(r"[^_*\[\]()~`>#+\-=|{}.!\n\\]+")
_IN_CODE = re.compile(r"[^`\\]+")
_LANGUAGE = re.compile(r"([^\s`]*)(?=\s)")
_ADDRESS = re.compile(r"((?:\\[\x01-\x7e]|[^)])*)\)")
_NAMES = {"bold": "Bold", "italic": "Italic", "underline": "Underline", "strikethrough": "Strikethrough"}
_NAMES |= {"spoiler": "Spoiler", "code": "Code", "pre": "Pre", "text_link": "TextUrl", "custom_emoji": "CustomEmoji"}
_SINGLE = {"*": "bold", "~": "strikethrough", "[": "text_link"}
_CLOSING = {"bold": "*", "strikethrough": "~", "text_link": "]", "custom_emoji": "]", "underline": "__", "code": "`"}
_CLOSING |= {"pre": "```", "spoiler": "||"}


@dataclass(slots=True)
class _Open:
    kind: str
    offset: int
    position: int
    piece: int
    language: str = ""


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.pieces: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []
        self.line_start = True

    def byte(self, position: int) -> int:
        return len(self.source[:position].encode())

    def put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.offset += utf16(piece)
        self.line_start = piece == "\n"

    def quoting(self) -> bool:
        return any(opened.kind == "blockquote" for opened in self.open)

    def no_end(self) -> Exception:
        opened = self.open[-1]
        name = "PreCode" if opened.language else _NAMES.get(opened.kind, "BlockQuote")
        return cannot_parse(f"Can't find end of {name} entity at byte offset {self.byte(opened.position)}")

    def reserved(self) -> Exception:
        sign = self.source[self.at]
        return cannot_parse(f"Character '{sign}' is reserved and must be escaped with the preceding '\\'")

    def read(self) -> None:
        while self.at < len(self.source):
            if not self.plain() and not self.closing():
                self.opening()
        if self.quoting() and self.open[-1].kind == "blockquote":
            self.finish()
        if self.open:
            raise self.no_end()

    def plain(self) -> bool:
        in_code = bool(self.open) and self.open[-1].kind in ("code", "pre")
        match = (_IN_CODE if in_code else _PLAIN).match(self.source, self.at)
        if match:
            self.put(match[0])
            self.at = match.end()
            return True
        if self.source[self.at] != "\\":
            return False
        escaped = self.source[self.at + 1 : self.at + 2]
        taken = escaped if escaped and 0 < ord(escaped) <= 126 else ""
        self.put(taken or "\\")
        self.line_start = False
        self.at += 1 + len(taken)
        return True

    def closing(self) -> bool:
        if not self.open:
            return False
        kind, rest = self.open[-1].kind, self.source[self.at : self.at + 4]
        if self.quoting() and rest[0] == "\n" and rest[1:2] != ">":
            return self.end_of_quote()
        if kind == "blockquote":
            return self.end_of_expandable(rest)
        ends = rest[0] == "_" and rest[1:2] != "_" if kind == "italic" else rest.startswith(_CLOSING[kind])
        if ends:
            self.at += len(_CLOSING.get(kind, "_"))
            self.finish()
        return ends

    def end_of_quote(self) -> bool:
        if self.open[-1].kind != "blockquote":
            raise self.no_end()
        self.at += 1
        self.finish()
        self.put("\n")
        return True

    def end_of_expandable(self, rest: str) -> bool:
        """``||`` ends an expandable quotation only where its last line ends."""
        if not rest.startswith("||") or (rest[2:] and (rest[2] != "\n" or rest[3:4] == ">")):
            return False
        self.at += 2
        self.finish("expandable_blockquote")
        return True

    def opening(self) -> None:
        sign, start = self.source[self.at], self.at
        if sign == "\n":
            self.put("\n")
            self.at += 1
            return
        if sign == ">" and (self.line_start or not self.pieces):
            self.at += 1
            if not self.quoting():
                self.begin("blockquote", start)
            return
        kind, length = self.recognise(sign)
        language = self.language() if kind == "pre" else ""
        self.at = self.at if kind == "pre" else self.at + length
        self.begin(kind, start, language)

    def recognise(self, sign: str) -> tuple[str, int]:
        following = self.source[self.at + 1 : self.at + 3]
        if sign == "_":
            return ("underline", 2) if following[:1] == "_" else ("italic", 1)
        if sign == "`":
            return ("pre", 3) if following == "``" else ("code", 1)
        if sign in _SINGLE:
            return _SINGLE[sign], 1
        if sign == "|" and following[:1] == "|":
            return "spoiler", 2
        if sign == "!" and following[:1] == "[":
            return "custom_emoji", 2
        raise self.reserved()

    def language(self) -> str:
        """Read past the opening of a block of code; returns the language it names."""
        self.at += 3
        match = _LANGUAGE.match(self.source, self.at)
        language = match[1] if match else ""
        self.at += len(language)
        for newline in ("\r\n", "\n\r", "\n", "\r"):
            if self.source.startswith(newline, self.at):
                self.at += len(newline)
                break
        return language

    def begin(self, kind: str, position: int, language: str = "") -> None:
        self.open.append(_Open(kind, self.offset, position, len(self.pieces), language))
        if kind != "blockquote":
            self.line_start = False

    def finish(self, kind: str = "") -> None:
        opened = self.open.pop()
        entity: Entity = {"type": kind or opened.kind, "offset": opened.offset, "length": self.offset - opened.offset}
        keep = True
        if opened.language:
            entity["language"] = opened.language
        elif opened.kind == "text_link":
            keep = self.finish_link(entity, opened)
        elif opened.kind == "custom_emoji":
            self.finish_emoji(entity)
        if keep and entity["length"]:
            self.entities.append(entity)

    def address(self, what: str) -> str | None:
        """The ``(…)`` after a link's words, unescaped; None when there is none."""
        if not self.source.startswith("(", self.at):
            return None
        start = self.at + 1
        match = _ADDRESS.match(self.source, start)
        if not match:
            raise cannot_parse(f"Can't find end of {what} at byte offset {self.byte(start)}")
        self.at = match.end()
        return re.sub(r"\\([\x01-\x7e])", r"\1", match[1])

    def finish_link(self, entity: Entity, opened: _Open) -> bool:
        href = self.address("a URL")
        return marks.link(entity, "".join(self.pieces[opened.piece :]) if href is None else href)

    def finish_emoji(self, entity: Entity) -> None:
        href = self.address("a custom emoji URL")
        if href is None:
            raise cannot_parse("Custom emoji entity must contain a tg://emoji URL")
        marks.own_address(entity, href)


def parse(source: str) -> tuple[str, list[Entity]]:
    """Text and entities of MarkdownV2; raises Refused with TDLib's description."""
    reader = _Reader(source)
    reader.read()
    return "".join(reader.pieces), reader.entities
