"""Cut a term into marks: dates as officials write them («10–15 июня», «III квартал») and the words that bind them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
MONTH = (
    r"(?:янв(?:ар[а-я]*)?|февр?(?:ал[а-я]*)?|мар(?:т[а-я]*)?|апр(?:ел[а-я]*)?|ма[йяею]|июн[а-я]*|июл[а-я]*|авг(?:уст[а-я]*)?"
    r"|сент?(?:ябр[а-я]*)?|окт(?:ябр[а-я]*)?|ноя(?:бр[а-я]*)?|дек(?:абр[а-я]*)?)(?![а-я])\.?"
)
YEAR_WORD = r"(?:гг|годы|годов|годах|года|году|год|г)\b\.?(?:\s*г\b\.?)?"
ORDINAL = r"(?:iv|i{1,3}|[1-4]|перв\w*|втор\w*|трет\w*|четверт\w*)(?:\s*-?\s*(?:й|я|е|го|ое|ый|ой|ая|ей|ую|ю|ом|м)\b)?"
LEXEMES = re.compile(
    rf"""
      (?P<school>(?P<sy>(?:19|20)\d\d)\s*[-/]\s*(?:(?:19|20)?\d\d)\s*(?:учебн\w*|уч\b\.?)\s*(?:{YEAR_WORD})?)
    | (?P<iso>(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)(?!\d))
    | (?P<monthyear>(?P<mm>0?[1-9]|1[0-2])[./](?P<my>20\d\d)(?!\d)\s*(?:{YEAR_WORD})?)
    | (?P<numeric>(?P<nd>\d{{1,2}})\s*[./]\s*(?P<nm>\d{{1,2}})
        (?:\s*[./]\s*(?P<ny>(?:19|20)\d\d|\d\d)(?!\d))?(?!\d)\s*(?:{YEAR_WORD})?)
    | (?P<quarter>(?P<q>{ORDINAL})\s*(?:квартал\w*|кв\b\.?))
    | (?P<half>(?P<h>{ORDINAL})\s*(?:полугоди\w*|п/г))
    | (?P<yearend>кон(?:ец|це|ца|цу)\s+(?:календарного\s+)?(?=(?:19|20)\d\d|года?\b))
    | (?P<part>(?P<p>начал\w*|середин\w*|кон(?:ец|це|ца|цу)
        |{ORDINAL}\s*(?:декад\w*|половин\w*|недел\w*)|последн\w+\s+недел\w*)
        \s+(?={MONTH}))
    | (?P<year>(?P<y>(?:19|20)\d\d)(?!\d)(?:\s*-?(?:го|м|й)\b)?\s*(?:{YEAR_WORD})?)
    | (?P<daymonth>(?P<dd>\d{{1,2}})(?:\s*-?(?:го|е)\b)?\s*(?P<dm>{MONTH}))
    | (?P<month>(?P<m>{MONTH}))
    | (?P<season>(?P<s>весн|лет(?=о|ом|а\b)|осен)\w*)
    | (?P<day>(?P<d>\d{{1,2}})(?!\d)(?:\s*-?(?:го|е)\b)?)
    | (?P<until>(?:в\s+срок\s+)?\b(?:до|не\s+позд?нее|не\s+позже|ко?)\b)
    | (?P<since>\b(?:начиная\s+с|не\s+ранее|не\s+раньше|после|со?)\b)
    | (?P<to>-|\bпо\b)
    | (?P<and>[,;&+]|\bи\b)
    | (?P<word>[^\W\d_][\w-]*|\d+)
    """,
    re.VERBOSE,
)
SHORT_YEAR = re.compile(r"(?<![\d./-])(\d\d)\s?(?:гг|года?|году|г)\b")
SEASONS = {"весн": (3, 5), "лет": (6, 8), "осен": (9, 11)}


@dataclass(frozen=True)
class Mark:
    """A stretch of the calendar as far as the text says: months and days (0 = not said), the year if there is one."""

    first_month: int
    last_month: int
    first_day: int = 0
    last_day: int = 0
    year: int | None = None
    last_year: int | None = None
    rough: bool = False


@dataclass(frozen=True)
class Token:
    """A mark, or a word that binds marks: until, since, to, and, year, word."""

    kind: str
    mark: Mark | None = None
    text: str = ""


def fold(text: str) -> str:
    """One spelling for all typography: case, ё, dashes, spaces, Cyrillic look-alikes of Roman numerals."""
    folded = re.sub(r"[\u2010-\u2015\u2212]", "-", text.lower().replace("ё", "е"))
    folded = re.sub(r"\s+", " ", folded).strip()
    folded = re.sub(r"[\"«“„](\d{1,2})[\"»”“]", r"\1", folded)
    folded = SHORT_YEAR.sub(r"20\1 г", folded)
    return re.sub(r"\b[іi]{1,3}v?\b|\bіv\b", lambda found: found[0].replace("і", "i"), folded)


def spelled_out(text: str) -> str:
    """«I, III и IV кварталы» → «I квартал, III квартал и IV квартал»: every numeral with its own word."""
    for word in ("квартал", "полугодие"):
        stem = r"(?:квартал|кв\b)" if word == "квартал" else "полугоди"
        lonely = re.compile(rf"(?<![\w.])({ORDINAL})(\s*(?:-|,|и\b)\s*)(?={ORDINAL}\s*{stem})")
        for _ in range(3):
            text = lonely.sub(rf"\1 {word}\2", text)
    return text


def tokens(text: str) -> Iterator[Token]:
    """The marks and binding words of a folded term, in order."""
    part: tuple[int, int] | None = None
    for found in LEXEMES.finditer(text):
        kind = next(name for name in _GROUPS if found[name] is not None)
        if kind == "part":
            part = _part_of_month(found["p"])
            continue
        mark = _mark(kind, found)
        if mark and part and kind == "month":
            mark = Mark(mark.first_month, mark.last_month, *part, rough=True)
        part = None
        yield Token(kind if mark is None else "mark", mark, found[0].strip())


_GROUPS = (
    "school", "iso", "monthyear", "numeric", "quarter", "half", "yearend", "part", "year", "daymonth", "month",
    "season", "day", "until", "since", "to", "and", "word",
)  # fmt: skip


def _mark(kind: str, found: re.Match[str]) -> Mark | None:
    if kind == "school":
        return Mark(9, 8, year=int(found["sy"]), last_year=int(found["sy"]) + 1)
    if kind == "iso":
        return _day(int(found["im"]), int(found["id"]), int(found["iy"]))
    if kind == "monthyear":
        return Mark(int(found["mm"]), int(found["mm"]), year=int(found["my"]))
    if kind == "numeric":
        return _day(int(found["nm"]), int(found["nd"]), _full_year(found["ny"]))
    if kind == "daymonth":
        return _day(month_number(found["dm"]), int(found["dd"]), None)
    if kind == "day":
        return _day(0, int(found["d"]), None)
    return _longer_mark(kind, found)


def _longer_mark(kind: str, found: re.Match[str]) -> Mark | None:
    if kind == "month":
        return Mark(month_number(found["m"]), month_number(found["m"]))
    if kind == "quarter":
        quarter = ordinal(found["q"])
        return Mark(quarter * 3 - 2, quarter * 3)
    if kind == "half" and ordinal(found["h"]) < 3:
        half = ordinal(found["h"])
        return Mark(half * 6 - 5, half * 6)
    if kind == "yearend":
        return Mark(12, 12)
    if kind == "season":
        return Mark(*SEASONS[found["s"]], rough=True)
    return None


def _day(month: int, day: int, year: int | None) -> Mark | None:
    return Mark(month, month, day, day, year) if month <= 12 and 1 <= day <= 31 else None


def _full_year(digits: str | None) -> int | None:
    if digits is None:
        return None
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def month_number(word: str) -> int:
    """1–12 for a month's name in any case or shortened; 0 for any other word."""
    return next((number for number, stem in enumerate(MONTHS, 1) if word.lower().startswith(stem)), 0)


def ordinal(word: str) -> int:
    """1–4 for «I», «2-й», «третий» …"""
    roman = re.match(r"i{1,3}v?|iv", word)
    if roman:
        return {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(roman[0], 4)
    if word[0].isdigit():
        return int(word[0])
    return next(number for number, stem in enumerate(("перв", "втор", "трет", "четв"), 1) if word.startswith(stem))


def _part_of_month(words: str) -> tuple[int, int]:
    """The days of «начало», «вторая декада», «последняя неделя» …; 0 stands for the month's last day."""
    if words.startswith(("начал", "середин", "кон")):
        return {"н": (1, 10), "с": (11, 20), "к": (21, 0)}[words[0]]
    if words.startswith("последн"):
        return (25, 0)
    number = ordinal(words)
    if "половин" in words:
        return (1, 15) if number == 1 else (16, 0)
    if "недел" in words:
        return (number * 7 - 6, number * 7)
    return {1: (1, 10), 2: (11, 20)}.get(number, (21, 0))
