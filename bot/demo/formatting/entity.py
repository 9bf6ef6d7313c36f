"""Entities of a text, in UTF-16 units: sorting, merging, cutting – what Telegram does after any parser."""

from __future__ import annotations

from typing import Any

Entity = dict[str, Any]

PRE = frozenset({"code", "pre"})
SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
_PRIORITY = {"blockquote": 0, "expandable_blockquote": 0, "pre": 11, "code": 20, "text_link": 49, "text_mention": 49}
_PRIORITY |= {"bold": 90, "italic": 91, "underline": 92, "strikethrough": 93, "spoiler": 94, "custom_emoji": 99}


def utf16(text: str) -> int:
    """How long the text is in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def ordered(entities: list[Entity]) -> list[Entity]:
    return sorted(entities, key=lambda e: (e["offset"], -e["length"], _PRIORITY.get(e["type"], 50)))


def tidy(entities: list[Entity]) -> list[Entity]:
    """Merge what touches, keep code free of other marks, and put in order."""
    if len(entities) < 2:
        return [entity for entity in entities if entity["length"] > 0]
    code = _code(entities)
    spans = [_span(entity) for entity in code]
    others = [e for e in entities if e["type"] not in (*SPLITTABLE, *PRE) and e["length"] > 0]
    kept = code + [e for e in others if "quote" in e["type"] or not _touches(e, spans)]
    for kind in SPLITTABLE:
        styled = _merged([_span(e) for e in entities if e["type"] == kind])
        kept += [{"type": kind, "offset": start, "length": end - start} for start, end in _without(styled, spans)]
    return ordered(kept)


def _span(entity: Entity) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]


def _code(entities: list[Entity]) -> list[Entity]:
    """Code and blocks of code, the first and longest of those that overlap."""
    kept: list[Entity] = []
    for entity in ordered([e for e in entities if e["type"] in PRE and e["length"] > 0]):
        if not kept or entity["offset"] >= _span(kept[-1])[1]:
            kept.append(entity)
    return kept


def _touches(entity: Entity, spans: list[tuple[int, int]]) -> bool:
    own = _span(entity)
    return any(own[0] < end and start < own[1] for start, end in spans)


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _without(spans: list[tuple[int, int]], holes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    for hole_start, hole_end in holes:
        pieces = []
        for start, end in spans:
            pieces += [(start, min(end, hole_start)), (max(start, hole_end), end)]
        spans = [(start, end) for start, end in pieces if start < end]
    return spans


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without white space at both ends; entities moved and cut to fit."""
    body = text.strip(" \t\r\n\v\0")
    if len(body) == len(text):
        return text, entities
    lead = utf16(text[: len(text) - len(text.lstrip(" \t\r\n\v\0"))]) if body else 0
    length, kept = utf16(body), []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] + entity["length"] - lead, length)
        if start < end:
            kept.append({**entity, "offset": start, "length": end - start})
    return body, kept
