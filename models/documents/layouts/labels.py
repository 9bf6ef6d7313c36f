"""Words before a colon that say what follows: «Срок: до 15 марта», on lines of their own or inside one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from models.documents import columns
from models.documents.layouts.bare_header import Line

WORDS = r"(?:отв(?:етств)?\.|[А-ЯЁа-яё][А-Яа-яЁё ,/()-]{2,45}?)"
FIRST = re.compile(
    rf"^(?:(?P<number>\d{{1,3}}(?:\.\d{{1,3}})*)[.)]\s*|[-–—•*·▪]\s*)?(?P<label>{WORDS})"
    rf"(?:\s*№?\s*(?P<counted>\d{{1,3}}))?\s*(?P<sign>:|\s[-–—](?=\s))\s*(?P<text>.*)$"
)
INSIDE = re.compile(rf"(?:(?<=[.;,)])\s+|\s[-–—]\s+|\s*\()(?P<label>{WORDS})\s*:\s*")
MOST_WORDS, STEM = 4, 5
SAID_INSIDE = frozenset(["term", "until", "executor", "result", "place"])
DOT = re.compile(r"(?<=[а-яё]{3})\.$")


@dataclass(frozen=True)
class Said:
    """A piece of a line: a value under its label, or (`label` empty) plain words. `number` may stand before a label."""

    text: str
    line: int
    opens: bool = False
    label: str = ""
    role: str = ""
    number: str = ""


def find(lines: Sequence[Line]) -> list[Said]:
    """All the lines say, cut at their labels. Words of an unknown meaning are a label when they are one twice."""
    begun = [found for line in lines if (found := FIRST.match(line.text))]
    often = Counter(_stem(found["label"]) for found in begun if found["sign"] == ":")
    twice = frozenset(stem for stem, count in often.items() if count > 1)
    return [said for line in lines for said in _cut(line, twice)]


def _cut(line: Line, twice: frozenset[tuple[str, ...]]) -> list[Said]:
    first = FIRST.match(line.text)
    label = first["label"] if first else ""
    role = _role(label, twice)
    is_named = role not in ("", "other") and len(columns.fold(label).split()) <= MOST_WORDS
    if first and (is_named or (role and first["sign"] == ":")) and (first["text"] or first["sign"] == ":"):
        head = Said(first["text"], line.number, line.opens, label, role, first["number"] or first["counted"] or "")
    else:
        head = Said(line.text, line.number, line.opens)
    return _apart(head, twice)


def _apart(said: Said, twice: frozenset[tuple[str, ...]]) -> list[Said]:
    """The labels inside: «Семинар. Срок: май. Ответственный: методист», «Семинар (срок: май)»."""
    cuts = [found for found in INSIDE.finditer(said.text) if _role(found["label"], twice) in SAID_INSIDE]
    ends = [*(found.start() for found in cuts), len(said.text)][1:]
    head = said.text[: cuts[0].start()] if cuts else said.text
    pieces = [Said(trimmed(head), said.line, said.opens, said.label, said.role, said.number)]
    for found, end in zip(cuts, ends, strict=True):
        text = trimmed(said.text[found.end() : end])
        pieces.append(Said(text, said.line, False, found["label"], _role(found["label"], twice)))
    return [piece for piece in pieces if piece.text or piece.label]


def _role(label: str, twice: frozenset[tuple[str, ...]]) -> str:
    """What the label says; a label said once counts when its first word alone says the same. Empty: no label at all."""
    role = columns.role_of(label)
    if _stem(label) in twice:
        return role
    return role if role != "other" and columns.role_of(label.split(maxsplit=1)[0]) == role else ""


def _stem(label: str) -> tuple[str, ...]:
    """«Ответственный» and «Ответственные» are one label."""
    return tuple(word[:STEM] for word in columns.fold(label).split())


def trimmed(text: str) -> str:
    """Without the sign that only parts it from what follows, or a bracket that was opened before the label."""
    bare = text.strip(" ;,")
    bare = bare[:-1] if bare.endswith(")") and bare.count("(") < bare.count(")") else bare
    return DOT.sub("", bare)
