"""How often, in words: «1 раз в квартал», «ежемесячно», «постоянно», «по графику», «в течение года»."""

import re
from dataclasses import dataclass

WITHOUT_DATES = ("ongoing", "by-plan")
WITH_DAYS = ("monthly", "quarterly", "half-year", "yearly")
NUMBERS = {"один": 1, "одного": 1, "два": 2, "двух": 2, "три": 3, "трех": 3, "четыре": 4, "четырех": 4}
PERIODS = (
    ("недел", "weekly"),
    ("месяц", "monthly"),
    ("квартал", "quarterly"),
    ("полуго", "half-year"),
    ("полгод", "half-year"),
    ("год", "yearly"),
    ("учебн", "yearly"),
)
TIMES = re.compile(
    r"(?:не\s+(?:реже|менее)\s+(?:чем\s+)?)?(?P<times>\d{1,2}|одного|один|двух|два|трех|три|четырех|четыре)?(?:-х|-го)?\s*"
    r"\bраза?\s+(?:в|за)\s+(?:течени[еи]\s+)?(?:календарн\w+\s+|кажд\w+\s+)?(?P<period>недел\w*|месяц\w*|квартал\w*|полугоди\w*|полгода"
    r"|учебн\w+\s+год\w*|год\w*)"
)
WEEKDAY = r"(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресен)\w*"
EVERY = (
    (
        "quarterly",
        re.compile(
            r"(?:еже|по)квартальн\w*|кажд\w+\s+квартал\w*|по\s+кварталам|(?=следующ\w+\s+за\s+отчетн\w+\s+квартал)"
        ),
    ),
    ("half-year", re.compile(r"кажд\w+\s+полугоди\w*|по\s+полугодиям")),
    (
        "monthly",
        re.compile(
            rf"ежемесячн\w*|кажд\w+\s+месяц\w*|помесячно|(?:кажд\w+\s+)?(?:перв|втор|трет|четверт|последн)\w+\s+{WEEKDAY}"
            r"(?:\s+кажд\w+)?\s+месяц\w*|(?=следующ\w+\s+за\s+отчетн\w+\s+месяц)"
        ),
    ),
    (
        "weekly",
        re.compile(rf"еженедельн\w*|кажд\w+\s+недел\w*|(?:кажд\w+|по)\s+{WEEKDAY}"),
    ),
    ("yearly", re.compile(r"ежегодн\w*|кажд\w+\s+год\w*")),
    (
        "ongoing",
        re.compile(
            r"постоянн\w*|на\s+постоянной\s+основе|регулярн\w*|систематическ\w*|непрерывн\w*|ежедневн\w*"
            r"|(?:в\s+течени[еи]|в\s+теч\b\.?|на\s+протяжении|\bвесь)\s+(?:все(?:го|му)\s+)?(?:\w+\s+)?(?:период\w*|срок\w*)(?:\s+реализации\b)?"
        ),
    ),
    (
        "by-plan",
        re.compile(
            r"\b(?:по|согласно|в\s+соответствии\s+с[о]?)\s+(?:\w+\s+){0,2}"
            r"(?:план|график|расписани|приказ|согласовани|положени|календар|заявк|запрос|мере|необходимост)\w*(?:-\w+)*(?:\s+работы\b)?"
            r"|\bпо\s+(?:мере\s+)?необходимости|по\s+мере\s+\w+|(?:в\s+)?срок\w*,?\s+(?:установленн|определ|указанн|уточн)\w*"
            r"|в\s+установленн\w+\s+срок\w*"
        ),
    ),
)
WHOLE_YEAR = re.compile(
    r"(?:в\s+течени[еи]|в\s+теч-?[еи]?\b\.?|на\s+протяжении|\bвесь|\bкруглый)\s+(?:все(?:го|му)\s+)?(?:календарн\w+\s+)?(?:текущ\w+\s+)?"
    r"(?P<school>(?:учебн\w+|уч\.?)\s+)?(?:года?\b|г\.)|круглогодично"
)
WHOLE_MONTH = re.compile(r"(?:в\s+течени[еи]|на\s+протяжении|\bвесь)\s+(?:все(?:го|му)\s+)?месяца?\b")
DURING = re.compile(r"(?:в\s+течени[еи]|в\s+теч-?[еи]?\b\.?|на\s+протяжении)\s+(?:все(?:го|му)\s+)?")
DAY_OF_MONTH = re.compile(
    r"(?:до|не\s+позд?нее|к)?\s*(?P<day>\d{1,2})(?:-?(?:го|е))?\s+числа?(?:\s+месяца)?(?:,?\s*следующ\w+\s+за\s+отчетным(?:\s+\w+)?)?"
)
HOLIDAYS = re.compile(
    r"(?:в\s+(?:период\s+)?)?(?:\w+\s+(?:и|или|,)\s+)?\b(?:весен|осен|зим|лет)н\w*(?:\s+школьн\w+)?\s+каникул\w*|\bканикул\w*"
)


@dataclass(frozen=True)
class Repeat:
    """What the words say of frequency: `kind` empty when they say nothing, `whole_year` «year», «school» or «month»."""

    kind: str = ""
    times: int | None = None
    day: int | None = None
    note: str = ""
    whole_year: str = ""
    flags: tuple[str, ...] = ()


def find(folded: str) -> tuple[Repeat, str]:
    """The repeat in a folded term, and the text that is left when its words are taken out."""
    kind, times, rest = _frequency(folded)
    whole_year, rest, flags = _whole_year(rest)
    day = DAY_OF_MONTH.search(rest) if kind in WITH_DAYS else None
    after = day[0].strip(" ,") if day and "следующ" in day[0] else ""
    if day:
        rest = _without(rest, day)
    holidays = HOLIDAYS.search(rest)
    if holidays:
        rest = _without(rest, holidays)
    note = "; ".join(part for part in (holidays[0].strip() if holidays else "", after) if part)
    return Repeat(
        kind, times, day_of_month(day[0]) if day and not after else None, note, whole_year, flags
    ), DURING.sub(" ", rest)


def day_of_month(folded: str) -> int | None:
    """25 in «до 25 числа»; None where no such day is named, or where it is of the month after."""
    found = None if "следующ" in folded else DAY_OF_MONTH.search(folded)
    return int(found["day"]) if found and 1 <= int(found["day"]) <= 31 else None


def _frequency(folded: str) -> tuple[str, int | None, str]:
    counted = TIMES.search(folded)
    if counted:
        times = counted["times"]
        kind = next(kind for stem, kind in PERIODS if counted["period"].startswith(stem))
        number = 1 if not times else NUMBERS.get(times) or (int(times) if times.isdigit() else 1)
        return kind, number, _without(folded, counted)
    for kind, pattern in EVERY:
        found = pattern.search(folded)
        if found:
            return kind, None, pattern.sub(" ", folded)
    return "", None, folded


def _whole_year(rest: str) -> tuple[str, str, tuple[str, ...]]:
    found = WHOLE_YEAR.search(rest)
    if found:
        return "school" if found["school"] else "year", WHOLE_YEAR.sub(" ", rest), ("all-year",)
    month = WHOLE_MONTH.search(rest)
    if month:
        return "month", WHOLE_MONTH.sub(" ", rest), ()
    year_named = re.search(DURING.pattern + r"(?:19|20)\d\d", rest)
    return "", rest, ("all-year",) if year_named else ()


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"
