"""Whom a shortened, misspelt or declined name may mean: the likeliest of those known, for a human to choose from."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

from rapidfuzz import fuzz, process

K = TypeVar("K")

MOST = 5
"""How many names a person is offered."""
LEAST = 60.0
"""Of a hundred: below this two names have no more in common than a «техникум»."""
CLOSER = 200
"""So many names are compared word by word; thousands would take a tenth of a second."""
_PREFIX = 3
"""So many letters of a word stand for it: «автодор. техникум»."""
_ABBREVIATION = range(2, 9)

_LEGAL = re.compile(
    r"(?:кр|ко|[кофрс])?[гмчн](?:п?о)?[бак](?:п?о)?у|(?:фг|[гмчн])?оу|ф?гу|[мн]у|п[аб]?оу|поо?[аб]у"
    r"|(?:спо|впо|дпо|во|дод|нпо|нко|ано|анпоо|аноо|ооо|оао|пао|зао|ао|ип)"
)
"""The kind of body in letters: КОГПОБУ, ГПОАУ, МБОУ, АНО."""
_IN_WORDS = re.compile(
    r"^.*?\bучреждени\w*\s+(?:(?:высше|средне|дополнительно|профессионально|обще)го\s+)*(?:образования\s+)?(?=.*\w)"
)
"""The same in words: everything up to «учреждение» and the schooling it is for."""
_EMPTY = frozenset(["и", "в", "на", "по", "для", "с", "при", "им", "имени", "г", "город", "города", "of", "the", "and"])
_ENDING = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ией|иям|иях|ых|их|ым|им|ом|ем|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ов|ев|ам|ям|ах"
    r"|ях|ия|ию|ии|а|я|у|ю|ы|и|е|о|ь|й)$"
)
_AND = re.compile(r"(?<=[А-ЯЁ])и(?=[А-ЯЁ])")
"""«КПТУиС»: the word nobody counts among the initials."""
_STEM = 3
"""At least so many letters stay of a word without its ending."""


def likeliest(name: str, known: Mapping[K, Iterable[str]], most: int = MOST) -> list[K]:
    """The keys of the names most like `name`, the likeliest first; those that are not alike are left out.

    `known` gives each key all the names it goes by. Legal forms, cases, word order, initials («ВПМТ»), beginnings of
    words («автодор.») and small slips do not matter; a number in both must be the same.
    """
    asked = _words(name)
    if not asked:
        return []
    owners = [(key, _words(one)) for key, names in known.items() for one in names if one]
    best: dict[K, float] = {}
    for number in _near(asked, [words for _, words in owners]):
        key, words = owners[number]
        best[key] = max(best.get(key, 0.0), _score(asked, words))
    ranked = sorted((key for key, score in best.items() if score >= LEAST), key=lambda key: -best[key])
    return ranked[:most]


def _near(asked: Sequence[str], known: Sequence[tuple[str, ...]]) -> list[int]:
    """Which of many names are worth a closer look: those with words in common, and those with such initials."""
    texts = [" ".join(words) for words in known]
    alike = process.extract(" ".join(asked), texts, scorer=fuzz.token_set_ratio, processor=None, limit=CLOSER)
    short = [word for word in asked if len(word) in _ABBREVIATION]
    called = [number for number, words in enumerate(known) if any(word in _initials(words) for word in short)]
    return sorted({number for _, _, number in alike} | set(called[:CLOSER]))


def _score(asked: Sequence[str], known: tuple[str, ...]) -> float:
    """How alike two names are, of a hundred: mostly the words they share, and how little else there is."""
    if not known:
        return 0.0
    ours, theirs = " ".join(_spelled(asked, known)), " ".join(known)
    alike = 0.6 * fuzz.token_set_ratio(ours, theirs) + 0.4 * fuzz.token_sort_ratio(ours, theirs)
    if len(asked) == 1 and len(asked[0]) in _ABBREVIATION:
        alike = max(alike, 0.9 * fuzz.ratio(asked[0], _initials(known)))
    numbers, others = ({word for word in words if word.isdecimal()} for words in (asked, known))
    return alike / 2 if numbers and others and not numbers & others else alike


def _spelled(asked: Sequence[str], known: tuple[str, ...]) -> Iterable[str]:
    """The words asked for as the known name has them, where they are its beginnings or its initials."""
    initials = _initials(known)
    for word in asked:
        place = initials.find(word) if len(word) in _ABBREVIATION else -1
        if place >= 0:
            yield from known[place : place + len(word)]
        elif len(word) >= _PREFIX:
            yield next((other for other in known if other.startswith(word)), word)
        else:
            yield word


@lru_cache(maxsize=16_384)
def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words)


@lru_cache(maxsize=16_384)  # every name of the network is compared with every name of a plan
def _words(name: str) -> tuple[str, ...]:
    """The words that tell, without their endings, in their order; the legal form stays only where there is no more."""
    text = _IN_WORDS.sub("", _AND.sub("", name).casefold().replace("ё", "е"))
    words = re.findall(r"[^\W_]+", text)
    telling = [word for word in words if word not in _EMPTY and not _LEGAL.fullmatch(word)]
    return tuple(_stem(word) for word in telling or words)


def _stem(word: str) -> str:
    bare = _ENDING.sub("", word)
    return bare if len(bare) >= _STEM else word
