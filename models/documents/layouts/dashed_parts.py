"""One line → its parts: the term between two signs is found first, the title stands before it, executors after."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from models.documents.layouts import bare_cells
from models.documents.layouts.bare_cells import PERSON_LINE, RESULT
from models.rules import executors, targets, terms

STRONG = r"\s+[-–—]+\s*|[–—]\s+|\s*;\s*"
SIGN = re.compile(rf"{STRONG}|\s*,\s+|\s*\(|\)\s*")
QUOTED = re.compile(r"«[^»]*»|\"[^\"]*\"|“[^”]*”")
EDGES = " ;,–—-("
IN_BRACKETS = re.compile(r"^\(([^()]*)\)$")
TERM = r"(?:срок\w*(?:\s+(?:исполн|провед|реализ|выполн)\w+)?|дата)\s*[:–—-]?"
TERM_LABEL = re.compile(rf"(?:^|[\s(,;–—-]){TERM}\s*$", re.IGNORECASE)
TERM_FIRST = re.compile(rf"^{TERM}\s+", re.IGNORECASE)
EXECUTOR_LABEL = re.compile(
    r"^(?:отв(?:етств)?\.|ответственн\w+(?:\s+(?:лиц\w+|исполнител\w+))?|исполнител\w+|исп\.)\s*[:–—-]?\s*",
    re.IGNORECASE,
)
NAMED = re.compile(rf"{executors.PERSON}\s*$")
ONLY_YEAR = re.compile(r"^\d{4}\.?$")
MOST_PIECES, LONGEST_LINE = 8, 1_000
TERM_DOT = re.compile(r"(?<=[а-яё]{3})\.$")


@dataclass(frozen=True)
class Parts:
    """role → text; `is_dated` when a term was found, `is_sure` when nothing was guessed."""

    texts: dict[str, str]
    is_dated: bool
    is_sure: bool


@dataclass(frozen=True)
class _Run:
    """A term from sign to sign; `weight` is how strong the signs on its sides are."""

    start: int
    end: int
    text: str
    weight: int


def split(text: str) -> Parts:
    """A line without a term is a title, and an executor if it ends with a name after a sign."""
    runs = list(_runs(text[:LONGEST_LINE]))
    if not runs:
        return _without_term(text)
    best = max(run.weight for run in runs)
    likely = [run for run in runs if run.weight == best]
    run = likely[-1]
    before, after = TERM_LABEL.sub("", text[: run.start]).strip(EDGES), _trimmed(text[run.end :])
    found = _around(before, after)
    is_named = not text[run.end :].lstrip().startswith("(") or _is_name(EXECUTOR_LABEL.sub("", after))
    is_sure = found.is_sure and is_named and len(likely) == 1
    return Parts({**found.texts, "term": TERM_DOT.sub("", run.text)}, True, is_sure)


def _runs(text: str) -> Iterator[_Run]:
    """The longest terms between two signs, left to right; a year alone only between strong ones."""
    cuts = [(0, 0, 2), *_signs(text), (len(text), len(text), 2)]
    at = 0
    while at < len(cuts) - 1:
        until = next(
            (to for to in range(min(len(cuts) - 1, at + MOST_PIECES), at, -1) if _is_term(text, cuts, at, to)), 0
        )
        if until:
            start, end = cuts[at][1], cuts[until][0]
            yield _Run(start, end, TERM_FIRST.sub("", _trimmed(text[start:end])), cuts[at][2] + cuts[until][2])
        at = until or at + 1


def _signs(text: str) -> list[tuple[int, int, int]]:
    """Where signs stand, and how strong they are; those inside quotation marks part nothing."""
    quoted = [found.span() for found in QUOTED.finditer(text)]
    return [
        (found.start(), found.end(), 1 + bool(re.fullmatch(STRONG, found[0])))
        for found in SIGN.finditer(text)
        if not any(start < found.start() < end for start, end in quoted)
    ]


def _is_term(text: str, cuts: list[tuple[int, int, int]], start: int, end: int) -> bool:
    told = TERM_FIRST.sub("", text[cuts[start][1] : cuts[end][0]].strip())
    if not told or terms.is_clock(told) or not bare_cells.is_term(told):
        return False
    if ONLY_YEAR.match(told):
        return cuts[start][2] + cuts[end][2] == 4
    follows = bool(text[cuts[end][1] :].strip(EDGES))
    return all(
        _is_note(piece, follows=follows) if "(" in sign else _is_more(piece)
        for sign, piece in _inside(text, cuts[start + 1 : end + 1])
    )


def _inside(text: str, cuts: list[tuple[int, int, int]]) -> Iterator[tuple[str, str]]:
    """Each piece with the sign before it."""
    for one, two in pairwise(cuts):
        yield text[one[0] : one[1]], text[one[1] : two[0]].strip()


def _is_more(text: str) -> bool:
    """What a term goes on with: another one, or words that are no name."""
    return bare_cells.is_term(text) or not (_is_name(text) or text[:1].isupper())


def _is_note(text: str, *, follows: bool) -> bool:
    """What brackets say of a term; where nobody is named after them, they may name an executor."""
    return bare_cells.is_term(text) or (follows and not _is_name(text))


def _is_name(text: str) -> bool:
    return bool(executors.HEAD_NOUN.match(text) or executors.begins_name(text) or NAMED.search(text))


def _around(before: str, after: str) -> Parts:
    if not before:
        title, *rest = _strong(after) or [""]
        return _titled(title, rest, is_sure=bool(title))
    pieces = _strong(before) or [before]
    if after:
        return _titled(before, _strong(after), is_sure=len(pieces) == 1)
    if len(pieces) > 1 and _is_name(pieces[-1]):
        return _titled(before[: before.rindex(pieces[-1])].strip(EDGES), pieces[-1:], is_sure=len(pieces) == 2)
    if len(pieces) == 2 and PERSON_LINE.match(pieces[0]):
        return _titled(pieces[1], pieces[:1], is_sure=True)
    title, sign, last = before.rpartition(", ")
    if sign and PERSON_LINE.match(last):
        return _titled(title, [last], is_sure=True)
    return Parts({"title": before}, True, len(pieces) == 1)


def _titled(title: str, pieces: list[str], *, is_sure: bool) -> Parts:
    """After the title and the term: executors, and then a result; a place may stand before executors."""
    pieces = [EXECUTOR_LABEL.sub("", piece) for piece in pieces]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) < 2:
        return Parts({"title": title, **({"executor": pieces[0]} if pieces else {})}, True, is_sure)
    names = [_is_name(piece) for piece in pieces]
    if all(names):
        return Parts({"title": title, "executor": "; ".join(pieces)}, True, is_sure)
    if names[-1] and not names[0]:
        return Parts({"title": title, "place": "; ".join(pieces[:-1]), "executor": pieces[-1]}, True, False)
    rest = "; ".join(pieces[1:])
    told = bool(names[0] and len(pieces) == 2 and (targets.find(rest) or RESULT.match(rest)))
    return Parts({"title": title, "executor": pieces[0], "result": rest}, True, is_sure and told)


def _without_term(text: str) -> Parts:
    pieces = _strong(text)
    if len(pieces) > 2:
        return Parts({**_titled(pieces[0], pieces[2:], is_sure=False).texts, "term": pieces[1]}, False, False)
    if len(pieces) == 2 and _is_name(pieces[1]):
        return Parts({"title": pieces[0], "executor": EXECUTOR_LABEL.sub("", pieces[1])}, False, True)
    return Parts({"title": text}, False, len(pieces) < 2)


def _strong(text: str) -> list[str]:
    """Cut at dashes and semicolons only."""
    cuts = [(0, 0, 2), *(sign for sign in _signs(text) if sign[2] == 2), (len(text), len(text), 2)]
    pieces = (_trimmed(text[one[1] : two[0]]) for one, two in pairwise(cuts))
    return [piece for piece in pieces if piece]


def _trimmed(text: str) -> str:
    bare = IN_BRACKETS.sub(r"\1", text.strip(" ;,–—-"))
    bare = bare[1:] if bare.startswith(("(", ")")) and bare.count("(") != bare.count(")") else bare
    bare = bare[:-1] if bare.endswith(")") and bare.count(")") > bare.count("(") else bare
    return bare.strip(" ;,–—-")
