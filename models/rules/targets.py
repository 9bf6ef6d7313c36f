"""Numbers to reach in a result: «не менее 34 заявок» → ≥ 34 «заявок», «в 3 ПОО» → 3 «ПОО»."""

import re
from dataclasses import dataclass

NUMBER = r"(?P<value>\d{1,3}(?:[ \u00a0]\d{3})+|\d{1,12}(?:[.,]\d{1,6})?)"
UNIT = r"(?P<unit>%|[А-ЯЁа-яё][\w-]*(?:/[\w-]+)*)"
AT_LEAST = re.compile(
    rf"(?:не\s+мен(?:ее|ьше)(?:\s+чем)?(?:\s+(?:в|на|для|до|у))?|минимум|≥|>=)\s*{NUMBER}\s*{UNIT}", re.IGNORECASE
)
EXACTLY = re.compile(rf"(?<![\w№.,:/-])(?<!№\s)(?<!\bдо\s)(?:в|на|для|у|по|=)?\s*\b{NUMBER}\s+{UNIT}", re.IGNORECASE)
LONGEST = 2_000
LESS_SURE = re.compile(r"(?:более|свыше|менее|больше|меньше|до|от|№|N|п\.|пункт\w*|приложени\w*)\s*$", re.IGNORECASE)
ADJECTIVE = re.compile(r".+(?:ых|их|ого|его|ой|ый|ий|ая|ое|ые|ие)$")
NOT_COUNTED = re.compile(
    r"(?:янв|фев|мар|апр|ма[йя]$|июн|июл|авг|сен|окт|ноя|дек|год|г$|гг$|лет$|класс|кварт|полугод|числ|час|мин|раз|этап|тур|ступен|уров|и$|или$|по$|до$|на$|в$)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Target:
    """`comparator` is «>=» or «=»; `unit` as written."""

    comparator: str
    value: int | float
    unit: str


def find(text: str) -> tuple[Target, ...]:
    """Targets in the order written; years, dates, numbers of documents and «не более» are none."""
    text = text[:LONGEST]
    found = _at_least(text)
    taken = [(start, end) for start, end, _ in found]
    for match in EXACTLY.finditer(text):
        if any(start <= match.start("value") < end for start, end in taken) or NOT_COUNTED.match(match["unit"]):
            continue
        if not LESS_SURE.search(text[: match.start("value")]):
            found.append((match.start(), match.end(), Target("=", number(match["value"]), _unit(match, text))))
    return tuple(target for _, _, target in sorted(found, key=lambda each: each[0]))


def of_row(title: str, result: str) -> tuple[Target, ...]:
    """The targets of a row: those of its result, else what its title says for sure («Сбор не менее 34 заявок»)."""
    return find(result) or tuple(target for _, _, target in _at_least(title[:LONGEST]))


def _at_least(text: str) -> list[tuple[int, int, Target]]:
    return [
        (match.start(), match.end(), Target(">=", number(match["value"]), _unit(match, text)))
        for match in AT_LEAST.finditer(text)
    ]


def number(text: str) -> int | float:
    """«12 600» → 12600, «0,5» → 0.5."""
    plain = text.replace(" ", "").replace("\u00a0", "").replace(",", ".")
    return float(plain) if "." in plain else int(plain)


def _unit(match: re.Match[str], text: str) -> str:
    """The word counted; an adjective or «дискуссии/круглого» takes the noun after it along."""
    unit = match["unit"]
    following = re.match(r"\s+([А-ЯЁа-яё][\w-]*)", text[match.end() :])
    return f"{unit} {following[1]}" if following and ADJECTIVE.match(unit.split("/")[-1]) else unit
