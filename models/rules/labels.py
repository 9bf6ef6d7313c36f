"""The name of an instance of a term as it is kept: a text key with arguments, in no language yet."""

from calendar import monthrange
from datetime import date
from typing import Any

from models.rules.periods import Occurrence


def label(each: Occurrence) -> dict[str, Any]:
    """The name of an instance as a text key with arguments; a window that is a whole month is called by the month."""
    kind = each.label_key.removeprefix("occurrence-")
    args = each.label_args
    match kind:
        case "quarter" | "half":
            return {"key": kind, "number": args[kind], "year": args["year"]}
        case "year":
            return {"key": kind, "year": args["year"]}
        case "month":
            return {"key": kind, "month": f"{args['month']:02}", "year": args["year"]}
        case "week" if each.start:
            return {"key": kind, "start": f"{each.start:%d.%m.%Y}"}
        case "window":
            return _window(each.start, each.end)
    return {}


def _window(start: date | None, end: date | None) -> dict[str, Any]:
    if start is None or end is None:
        only = start or end
        return {"key": "since" if start else "until", "day": f"{only:%d.%m.%Y}"} if only else {}
    last = monthrange(start.year, start.month)[1]
    if (start, end) == (start.replace(day=1), start.replace(day=last)):
        return {"key": "month", "month": f"{end.month:02}", "year": end.year}
    return {"key": "window", "start": f"{start:%d.%m.%Y}", "end": f"{end:%d.%m.%Y}"}
