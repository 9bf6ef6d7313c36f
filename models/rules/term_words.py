"""A term in the words an order would use, so that reading them again gives the same term."""

from models.rules.terms import Term
from models.rules.windows import Window

PERIODS = {"weekly": "неделю", "monthly": "месяц", "quarterly": "квартал", "half-year": "полугодие", "yearly": "год"}
OFTEN = {"weekly": "еженедельно", "monthly": "ежемесячно", "quarterly": "ежеквартально", "yearly": "ежегодно"}
OTHERS = {"half-year": "каждое полугодие", "ongoing": "постоянно", "by-plan": "по плану"}


def words(term: Term) -> str:
    """«01.06.2024 – 30.06.2024», «2 раза в квартал, с 01.09.2024»; empty where there is nothing to say."""
    windows = term.ranges or ((term.start, term.end),)
    dated = "; ".join(_window(window) for window in windows if any(window))
    again = term.recurrence
    if again and again.kind == "by-plan" and again.note:
        return again.note  # it is the whole text already
    note = f"({again.note})" if again and again.note and again.kind != "unknown" else ""
    return " ".join(part for part in (", ".join(part for part in (_often(term), dated) if part), note) if part)


def _window(window: Window) -> str:
    start, end = window
    if start and end:
        return f"{start:%d.%m.%Y}" if start == end else f"{start:%d.%m.%Y} – {end:%d.%m.%Y}"
    return f"до {end:%d.%m.%Y}" if end else f"с {start:%d.%m.%Y}"


def _often(term: Term) -> str:
    again = term.recurrence
    if again is None or again.kind == "unknown":
        return ""
    if again.times and again.kind in PERIODS:
        often = f"{again.times} {'раза' if 1 < again.times < 5 else 'раз'} в {PERIODS[again.kind]}"
    else:
        often = OFTEN.get(again.kind) or OTHERS[again.kind]
    return f"{often} до {again.day} числа" if again.day else often
