"""Put together what a page or a line has cut: rows, hyphenated words, doubled syllables."""

import re
from collections.abc import Iterable

COMPOUND_STEM = re.compile(r"\b[а-яё]{4,}о$", re.IGNORECASE)
ADJECTIVE = re.compile(
    r"^[а-яё]{3,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|юю|ыми|ими)\b", re.IGNORECASE
)
UNFINISHED = re.compile(r"(?:[-–,(«]|\b(?:и|в|на|с|по|для|от|об|о|к|или|при|из|за|не|до))$", re.IGNORECASE)
LONGEST_WORD = 60
CUT_WORD = re.compile(r"([А-Яа-яЁё]{2,})- ([а-яё]{2,})")
SHORTEST_SYLLABLE, LONGEST_SYLLABLE = 2, 4


def joined(left: str, right: str) -> str:
    """`right` continues `left`: «об-» + «разовательным» is one word, «учебно-» + «методические» keeps its hyphen."""
    if not left or not right:
        return left or right
    end = left[-LONGEST_WORD:]
    if re.search(r"[А-Яа-яЁёA-Za-z]-$", end) and right[0].islower():
        keeps = COMPOUND_STEM.search(end[:-1]) and ADJECTIVE.match(right)
        return left + right if keeps else left[:-1] + right
    doubled = doubled_syllable(left, right)
    return f"{left} {right[len(doubled) :].lstrip()}" if doubled else f"{left} {right}"


def lines(texts: Iterable[str]) -> str:
    """Lines of one cell as one text; a word cut at the end of a line is whole again."""
    whole = ""
    for text in texts:
        cut = bool(re.search(r"[А-Яа-яЁёA-Za-z]-$", whole[-LONGEST_WORD:])) and text[:1].islower()
        whole = joined(whole, text) if cut else f"{whole} {text}".strip()
    return whole


def doubled_syllable(left: str, right: str) -> str:
    """«проведение» + «ние обучающих»: the end of the last word said again at the top of the next page; else nothing."""
    last = re.search(r"([а-яё]+)$", left[-LONGEST_WORD:], re.IGNORECASE)
    first = re.match(r"([а-яё]+)(?=\s)", right)
    if not last or not first or not SHORTEST_SYLLABLE < len(first[1]) <= LONGEST_SYLLABLE:
        return ""
    return first[1] if last[1].lower().endswith(first[1]) and len(last[1]) > len(first[1]) + 1 else ""


def whole_words(text: str) -> str:
    """«колле- гиях» inside a cell is one word, cut where a line once ended."""
    return CUT_WORD.sub(lambda found: joined(found[1] + "-", found[2]), text)


def is_unfinished(text: str) -> bool:
    """Whether the text plainly goes on: a hyphen, a comma, a conjunction, an open bracket."""
    open_bracket = text.count("(") > text.count(")")
    return open_bracket or bool(UNFINISHED.search(text[-LONGEST_WORD:]))


def goes_on(text: str) -> bool:
    """Whether the text plainly started before: a small letter, a closing bracket."""
    return bool(re.match(r"[a-zа-яё),.;:»]", text))
