"""What stands above the table: the title, who approved it and when, the years it covers."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.documents.numbering import NUMBERED_TITLE
from models.documents.reading import Approval
from models.documents.rows import Row
from models.rules import dates

TITLE = re.compile(
    r"^(?:\w+ )?(?:план(?:-график|-календарь)?|график|календарь|календарный план|перечень|программа"
    r"|[\"«(]*дорожная карта|комплекс мер|комплекс мероприятий|мероприятия|комплексный план|циклограмма|регламент)\b",
    re.IGNORECASE,
)
SPACED = re.compile(r"^п\s?л\s?а\s?н\b", re.IGNORECASE)
ANOTHER_BLOCK = re.compile(
    r"^(?:утвержд|согласован|приложение|приказыва|распоряжени|постановлени|от\s+\d|№|раздел\b|исп\b)", re.IGNORECASE
)
YEAR = r"(?:19|20)\d\d"
SPAN = re.compile(rf"(?<![\d.])({YEAR})\s*(?:г\w*\.?\s*)?[-–—/]\s*({YEAR}|\d\d)(?!\d)(?P<school>\s*(?:учебн|уч\b))?")
SINGLE = re.compile(rf"(?<![\d.№/-])({YEAR})(?![\d/]|\.\d)")
SEVERAL = re.compile(rf"\bна\s+({YEAR})(?:\s+г\w*\.?)?[^.]{{0,60}}?\s(и|до)\s+({YEAR})", re.IGNORECASE)
SCHOOL = re.compile(rf"(?<!\d)({YEAR})\s*[-–—/]\s*(?:{YEAR}|\d\d)\s*(?:учебн|уч\b)", re.IGNORECASE)
ISSUED = re.compile(
    r"(?P<who>(?:утвержд|приложени|согласован|постановлени|распоряжени|приказ|решени)[^\n]*?)"
    r"(?:\bот\s*|(?=[\"«“]\d))(?P<day>[\"«“]?\d{1,2}[\"»”]?)\s*"
    r"(?:\.\s*(?P<number>\d{1,2})\s*\.\s*|\s(?P<month>[А-Яа-яё]{3,9})\.?\s+)(?P<year>(?:19|20)\d\d)\s*(?:г\w*\.?)?\s*"
    r"(?:(?:№|N)\s*(?P<order>[\w/-]*\d[\w/-]*))?",
    re.IGNORECASE,
)
SHOUTED = re.compile(
    r"\b(?:КОМПЛЕКСНЫЙ|КАЛЕНДАРНЫЙ|ПЕРСПЕКТИВНЫЙ|ПЛАН(?:-ГРАФИК)?|РАБОТЫ|МЕРОПРИЯТИЙ|МЕРОПРИЯТИЯ|ГРАФИК|НА|ПО)\b"
)
APPENDIX = re.compile(r"Приложени[ея]\s*(?:(?:№|N)\s*)?\d+", re.IGNORECASE)
PLAIN_TITLE = re.compile(r"^[А-ЯЁA-Z\d«\"][^\n]{4,300}$")
FURNITURE = re.compile(r"©|\||>|https?:|www\.|@|\bдалее\b|[,;:]$|_{3}|^\d{1,2}\.\d{1,2}\.\d{2,4}\b", re.IGNORECASE)
DAY = rf"(\d{{1,2}})\.(\d{{1,2}})\.({YEAR})"
PERIOD = re.compile(rf"\bс\s+{DAY}\s*(?:г\w*\.?)?\s*(?:по|до)\s+{DAY}")
ONE_MONTH = re.compile(rf"\bна\s+({dates.MONTH})\s+({YEAR})", re.IGNORECASE)
MONTH_ALONE = re.compile(rf"^(?:месяц\s*-?\s*)?({dates.MONTH})\s*({YEAR})?\s*(?:г\w*)?[.:]?$")
FARTHEST_TITLE = 12
FARTHEST, LONGEST_LINE = 200, 1_000


@dataclass(frozen=True)
class Heading:
    """The title without legends, the years it names, a period when it is not whole calendar years."""

    title: str = ""
    years: tuple[int, ...] = ()
    period: tuple[date, date] | None = None
    is_school: bool = False
    approved: Approval | None = None


def read(prose: Sequence[Row]) -> Heading:
    """From the lines above the first table; what is not there stays empty."""
    lines = [re.sub(r"^#+\s+", "", row.text[:LONGEST_LINE]) for row in prose[-FARTHEST:]]
    start = _title_start(lines)
    title = _title(lines, start) if start is not None else ""
    years, is_school = years_in(title)
    period = (date(years[0], 9, 1), date(years[-1], 8, 31)) if is_school else period_in(title)
    years = tuple(range(period[0].year, period[1].year + 1)) if period and not is_school else years
    return Heading(
        _without_legend(title),
        years,
        period,
        is_school,
        _approval([*lines[:start], title]),
    )


def years_in(text: str) -> tuple[tuple[int, ...], bool]:
    """The years a title or a section names, and whether they are a school year; other documents' dates do not count."""
    text = re.sub(r"\d{1,2}\s*\.\s*\d{1,2}\s*\.\s*\d{4}|(?:№|\bN)\s*\S+", " ", text)
    text = re.sub(rf"\bот\s+\d{{1,2}}\s+[а-яё]+\s+{YEAR}", " ", text, flags=re.IGNORECASE)
    span = SPAN.search(text)
    if span:
        first, last = int(span[1]), int(span[2] if len(span[2]) == 4 else span[1][:2] + span[2])
        if 0 < last - first <= 15:
            return tuple(range(first, last + 1)), bool(SCHOOL.search(text))
    several = SEVERAL.search(text)
    if several and 0 < int(several[3]) - int(several[1]) <= 15:
        first, last = int(several[1]), int(several[3])
        return (tuple(range(first, last + 1)) if several[2] == "до" else (first, last)), False
    singles = [int(found[1]) for found in SINGLE.finditer(text)]
    return tuple(singles[-1:]), False


def period_in(text: str) -> tuple[date, date] | None:
    """«с 01.09.2025 по 31.05.2026», «на октябрь 2025 года»; None where nothing of the kind is said."""
    found = PERIOD.search(text)
    if found:
        ends = _date(found[3], int(found[2]), found[1]), _date(found[6], int(found[5]), found[4])
        return (ends[0], ends[1]) if ends[0] and ends[1] and ends[0] <= ends[1] else None
    month = ONE_MONTH.search(text)
    return whole_month(int(month[2]), dates.month_number(month[1])) if month else None


def month_in(title: str) -> tuple[int, int | None] | None:
    """The month, and the year if it is said, that a section is called by: «Сентябрь», «ОКТЯБРЬ 2025 г.»."""
    found = MONTH_ALONE.match(dates.fold(title))
    return (dates.month_number(found[1]), int(found[2]) if found[2] else None) if found else None


def whole_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _title_start(lines: Sequence[str]) -> int | None:
    """The last line that begins as a title does; of a title on several lines, its first."""
    starts = [place for place, line in enumerate(lines) if TITLE.match(line) or SPACED.match(line)]
    if not starts:
        return _plain_title(lines)
    start = starts[-1]
    above = [
        place
        for place in starts
        if start - 2 <= place < start and lines[place].lower() in ("план", "план-график", "дорожная карта")
    ]
    return above[0] if above else start


def _plain_title(lines: Sequence[str]) -> int | None:
    """Where no line begins as plans do: the one right above the table, if it may be a title at all."""
    place = max((place for place, line in enumerate(lines) if line), default=-1)
    line = lines[place] if place >= 0 else ""
    is_title = PLAIN_TITLE.match(line) and not ANOTHER_BLOCK.match(line) and not NUMBERED_TITLE.match(line)
    return place if is_title and not FURNITURE.search(line) else None


def _title(lines: Sequence[str], start: int) -> str:
    parts: list[str] = []
    for line in lines[start : start + FARTHEST_TITLE]:
        if parts and (
            ANOTHER_BLOCK.match(line) or NUMBERED_TITLE.match(line) or (not line and len(" ".join(parts)) > 30)
        ):
            break
        parts += [line] if line else []
    whole = " ".join(parts).strip()
    whole = whole if re.search(r"\bгг?\.$", whole) else whole.strip(" .")
    return SHOUTED.sub(lambda found: found[0].capitalize() if found.start() == 0 else found[0].lower(), whole)


def _without_legend(title: str) -> str:
    return " ".join(re.sub(r"\s*\((?:именуем\w+\s+)?далее[^()]*\)", "", title).split())


def _approval(lines: Sequence[str]) -> Approval | None:
    """The last «утверждён … от … № …» above the title."""
    text = " ".join(line for line in lines if line)
    found = list(ISSUED.finditer(text))
    if not found:
        return None
    last = found[-1]
    stamps = [place.start() for place in re.finditer(r"утвержд", text[: last.start("day")], re.IGNORECASE)]
    begin = stamps[-1] if stamps and last.start("day") - stamps[-1] < 300 else last.start()
    appendix = APPENDIX.search(text)
    month = int(last["number"]) if last["number"] else dates.month_number(last["month"])
    return Approval(
        text[begin : last.end()].strip(),
        _date(last["year"], month, last["day"]),
        last["order"] or "",
        appendix[0] if appendix else "",
    )


def _date(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(re.sub(r"\D", "", day)))
    except ValueError:
        return None
