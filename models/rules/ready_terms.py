"""Terms ready to choose, in the words an order would use: whatever is chosen is read like anything typed."""

from datetime import date

from models.rules import repeats
from models.rules.dates import fold

CHOICES = ("year", "quarterly", "monthly", "ongoing", "undated")
_WORDS = {
    "quarterly": "ежеквартально",
    "monthly": "ежемесячно",
    "ongoing": "постоянно",
    "undated": "по плану работы",
}


def words(choice: str, years: tuple[int, ...]) -> str:
    """One of `CHOICES` in words; the whole of `years`, or of the plan's time where they are unknown."""
    if choice != "year":
        return _WORDS[choice]
    if not years:
        return "в течение года"
    return f"в течение {years[0]} года" if len(years) == 1 else f"{years[0]}-{years[-1]} годы"


def days(first: date | None, last: date, written: str) -> str:
    """Days a human has chosen, or only the last one; a season written before («в каникулы») stays in brackets."""
    chosen = f"до {last:%d.%m.%Y}" if first is None else f"{first:%d.%m.%Y} – {last:%d.%m.%Y}"
    chosen = f"{last:%d.%m.%Y}" if first == last else chosen
    season = repeats.HOLIDAYS.search(fold(written))
    return f"{chosen} ({season[0].strip()})" if season else chosen
