"""Abbreviations the document explains itself: «Центр … (далее – ЦОПП)»."""

import re
from collections.abc import Iterable, Sequence

EXPLAINED = re.compile(
    r"\(\s*(?:именуем\w+\s+)?далее\s*(?:по\s+тексту\s*)?(?:[-\u2010-\u2015:]\s*)?([^()]{1,80})\)", re.IGNORECASE
)
LIST = re.compile(
    r"^(?:\W*(?:список|перечень|принятые|используемые|условные)\s+)*сокращения?(?:\s+и\s+\w+)?\s*:?$", re.IGNORECASE
)
LISTED = re.compile(r"^(?P<short>[^–—]{1,80}?)\s+[–—]\s+(?P<full>.+?)[;.]?$")
FARTHEST = 25
LONGEST_TEXT = 20_000


def find(texts: Iterable[str]) -> dict[str, str]:
    """Short name → the words that stand before it; the case is the source's own."""
    known: dict[str, str] = {}
    for text in (text[:LONGEST_TEXT] for text in texts):
        done = 0
        for found in EXPLAINED.finditer(text):
            before = text[done : found.start()].strip()
            shorts = [short for short in re.split(r"\s*[,;]\s*", found[1].strip(' .«»"')) if short]
            meant = [_meant_by(short, before) for short in shorts]
            for short, full in zip(shorts, meant, strict=True):
                alone = _without_the_rest(full, meant)
                if alone:
                    known.setdefault(short, alone)
            done = found.end()
    return known


def listed(lines: Sequence[str]) -> tuple[dict[str, str], range]:
    """What a list «Сокращения: ЦОПП – Центр …» explains, a line each, and which of the lines are that list."""
    known: dict[str, str] = {}
    begin = next((place for place, line in enumerate(lines) if LIST.match(line)), len(lines))
    place = begin + 1
    while place < len(lines) and (found := LISTED.match(lines[place])):
        known.setdefault(found["short"].strip(), found["full"])
        place += 1
    return known, range(begin, place)


def _meant_by(short: str, before: str) -> str:
    """The words whose initials make the abbreviation, or that begin with the same stem, or all of the last phrase."""
    phrase = re.split(r"(?:[.;]|\),)\s+", before)[-1]
    words = phrase.split()[-FARTHEST:]
    initials = [word.strip('«»"(),')[:1].lower() for word in words]
    wanted = [letter.lower() for letter in short if letter.isalpha()]
    if " " not in short and sum(letter.isupper() for letter in short) > 1:
        for place in range(len(words) - len(wanted), -1, -1):
            if initials[place : place + len(wanted)] == wanted:
                return _trimmed(words[place:])
        return _trimmed(phrase.split(", ")[-1].split())
    stem = short.split(maxsplit=1)[0].lower()[:5] if short.split() else ""
    alike = [place for place, word in enumerate(words) if stem and word.lower().startswith(stem)]
    return _trimmed(words[alike[-1] :]) if alike else _trimmed(words)


def _without_the_rest(full: str, meant: list[str]) -> str:
    """Of two names explained in one bracket, the first ends where the second begins."""
    inner = [other for other in meant if other and other != full and full.endswith(other)]
    return _trimmed(full[: -len(max(inner, key=len))].split()) if inner else full


def _trimmed(words: list[str]) -> str:
    while words and words[-1].lower() in ("в", "на", "с", "и", "по", "для", "от"):
        words = words[:-1]
    return " ".join(words).strip(" ,;")
