"""Terms in words: «до пятницы, 28 июня (осталось 3 дня)», «просрочено на 2 дня», «I квартал 2022»."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from handlers.screens.common import MARKS
from locales import Html, Say
from models.rules.deadlines import Standing, day_of, days_left

_ROMAN = ("", "I", "II", "III", "IV")


def until(say: Say, due_at: datetime, now: datetime) -> Html:
    """Until when, and how many days are left or over, in the reader's zone."""
    zone = say.zone.key
    left = days_left(due_at, now, zone)
    day = say.day(day_of(due_at, zone))
    if left > 0:
        return say("until-left", day=day, days=left)
    return say("until-today", day=day) if left == 0 else say("until-over", day=day, days=-left)


def period(say: Say, label: Mapping[str, Any]) -> Html:
    """The name of an occurrence («I квартал 2022», «июнь 2024»); empty for a single one."""
    if not label:
        return Html()
    args = {name: str(value) for name, value in label.items() if name != "key"}
    if label["key"] == "month":
        return Html(say.month(date(int(args["year"]), int(args["month"]), 1)))
    if label["key"] in ("quarter", "half"):
        args["number"] = _ROMAN[int(args["number"])]
    return say(f"period-{label['key']}", **args)


_MARK = {
    Standing.OVERDUE: "overdue",
    Standing.RETURNED: "returned",
    Standing.SOON: "soon",
    Standing.SUBMITTED: "submitted",
    Standing.DONE: "done",
    Standing.UPCOMING: "upcoming",
}


def mark(standing: Standing) -> str:
    """The mark of a standing, or nothing where the legend has none."""
    return MARKS.get(_MARK.get(standing, ""), "")
