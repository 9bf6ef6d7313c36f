"""Small pieces of screens that both rooms and letters say: a term, a cut title, a quotation."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from html import escape
from typing import Any

from locales import Html, Say
from models.rules.deadlines import days_left, due_day

DETAIL = 160
"""Characters of an order's words inside a doubt."""
_ROMAN = ("", "I", "II", "III", "IV")


def cut(title: str, width: int = 44) -> str:
    """A title in a list: at most `width` characters, cut at a word with «…»."""
    title = " ".join(title.split())
    if len(title) <= width:
        return title
    head = title[:width].rsplit(" ", 1)[0] if " " in title[:width] else title[: width - 1]
    return head.rstrip(" ,.;:–-«(") + "…"


def hall(title: str, topic: str) -> str:
    """A group or a channel by its name, with the topic in it."""
    return f"{title} · {topic}" if topic else title


def lines(*parts: str | None) -> Html:
    """Texts of ours joined by line ends; empty ones are left out, "" between two makes a blank line."""
    return Html("\n".join(part for part in parts if part is not None))


def quote(text: str) -> Html:
    """Somebody's own words as a quotation that folds when it is long."""
    tag = "<blockquote expandable>" if len(text) > 200 or text.count("\n") > 3 else "<blockquote>"
    return Html(f"{tag}{escape(text, quote=False)}</blockquote>")


def until(say: Say, due_at: datetime, now: datetime) -> Html:
    """Until which day of the order, and how many days are left or over."""
    left = days_left(due_at, now)
    day = say.day(due_day(due_at))
    if left > 0:
        return say("until-left", day=day, days=left)
    return say("until-today", day=day) if left == 0 else say("until-over", day=day, days=-left)


def counted(say: Say, **numbers: int) -> list[Html]:
    """«🔴 1 просрочено», «📨 2 на проверке»: how many stand how, where there are any."""
    return [say(f"count-{name}", number=number) for name, number in numbers.items() if number]


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


def doubt(say: Callable[..., str], code: str, details: Mapping[str, Any], *, whole: bool = False) -> str:
    """What was unsure in a reading; the words of the order are cut unless the `whole` of them is wanted."""
    told: dict[str, Any] = {}
    for name, one in details.items():
        words = str(one) if whole else cut(str(one), DETAIL)
        told[name] = date.fromisoformat(words) if name == "approved" else words
    return say(code, **told)
