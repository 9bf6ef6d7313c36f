"""How wide and high a picture is, from its first bytes; and a small picture drawn from nothing."""

from __future__ import annotations

import struct
import zlib

FALLBACK = (1280, 960)
_START_OF_FRAME = frozenset({*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)})


def dimensions(data: bytes) -> tuple[int, int]:
    """(width, height) in pixels; a usual photograph's when the header tells nothing."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        return struct.unpack(">II", data[16:24])
    if data.startswith(b"\xff\xd8"):
        return _jpeg(data) or FALLBACK
    if data[:6] in (b"GIF87a", b"GIF89a") and len(data) >= 10:
        return struct.unpack("<HH", data[6:10])
    return FALLBACK


def _jpeg(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in _START_OF_FRAME:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def picture(width: int, height: int, tint: int) -> bytes:
    """A PNG of one flat colour; each `tint` from 0 to 0xFFFFFF gives other bytes."""
    line = b"\0" + tint.to_bytes(3, "big") * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(line * height, 1)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def sizes(width: int, height: int) -> list[tuple[str, int, int]]:
    """The copies Telegram keeps of a photo, smallest first: (letter, width, height)."""
    longest = max(width, height, 1)
    copies = []
    for letter, side in (("s", 90), ("m", 320), ("x", 800), ("y", 1280)):
        share = min(1.0, side / longest)
        copies.append((letter, max(1, round(width * share)), max(1, round(height * share))))
        if side >= longest:
            break
    return copies
