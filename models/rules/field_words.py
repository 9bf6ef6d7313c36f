"""Words read as a number, a day or one link, and the limits each of them keeps."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from models.refusal import Refusal
from models.rules import links, typed_dates
from models.tables.search import fold

Limits = Mapping[str, Any]
LONGEST = 4000
"""Characters of a text: what fits into one message, which the messenger cuts at 4,096."""
GREATEST = 10**12
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_YEAR = timedelta(days=365)


def require_length(limits: Limits, text: str) -> None:
    """Raise Refusal, with how many characters there are, unless there are enough and not too many."""
    length, least, most = len(text), limits.get("least") or 1, min(limits.get("most") or LONGEST, LONGEST)
    if length < least:
        raise Refusal("refusal-field-short", length=length, least=least, more=least - length)
    if length > most:
        raise Refusal("refusal-field-long", length=length, most=most, over=length - most)


def number(words: str) -> int | float:
    """«1 200,5», «−3», «12.50»: digits and nothing else; a whole one comes back as such. Raises Refusal otherwise."""
    plain = "".join(words.split()).replace(",", ".").replace("−", "-").replace("–", "-")
    if not _NUMBER.fullmatch(plain) or len(plain) > len(str(GREATEST)) or abs(Decimal(plain)) > GREATEST:
        raise Refusal("refusal-field-wants-number")
    found = Decimal(plain)
    return int(found) if found == found.to_integral_value() else float(found)


def written(figure: float) -> str:
    """A number as people write it: «1200», «3,5»."""
    return str(int(figure)) if figure == int(figure) else str(figure).replace(".", ",")


def require_number(limits: Limits, figure: float) -> None:
    """Raise Refusal unless the number is whole where it has to be, and neither too small nor too great."""
    if limits.get("whole") and figure != int(figure):
        raise Refusal("refusal-field-whole")
    least, most = limits.get("least"), limits.get("most")
    if (least is None or figure >= least) and (most is None or figure <= most):
        return
    ends = {name: written(end) for name, end in (("least", least), ("most", most)) if end is not None}
    raise Refusal(f"refusal-field-number-{'-'.join(ends)}", **ends)


def day(limits: Limits, words: str, today: date) -> date:
    """The day that is meant. Without a year it is the one that keeps the limits: the day of a post lies behind us.

    Raises Refusal when it is no date.
    """
    found = typed_dates.read(words, today)
    after, before = _ends(limits)
    begins = after or (before - _YEAR if before else None)
    if begins is None or _is_within(found, after, before) or not any(sign.isdigit() for sign in words):
        return found
    other = typed_dates.read(words, begins)
    return other if _is_within(other, after, before) else found


def require_day(limits: Limits, found: date) -> None:
    """Raise Refusal unless the day is neither too early nor too late."""
    after, before = _ends(limits)
    if not _is_within(found, after, before):
        ends = {name: end for name, end in (("after", after), ("before", before)) if end is not None}
        raise Refusal(f"refusal-field-date-{'-'.join(ends)}", day=found, **ends)


def _is_within(found: date, after: date | None, before: date | None) -> bool:
    return (after is None or found >= after) and (before is None or found <= before)


def _ends(limits: Limits) -> tuple[date | None, date | None]:
    after, before = limits.get("after"), limits.get("before")
    return date.fromisoformat(after) if after else None, date.fromisoformat(before) if before else None


def link(words: str, hidden: Sequence[str]) -> str:
    """The one link of the words or behind them. Raises Refusal when there is none, or several."""
    seen = [*links.find(words), *hidden]
    if not seen and len(words.split()) == 1:
        seen = [words]
    found = {one.key: one.url for one in map(links.normal, seen)}
    if len(found) > 1:
        raise Refusal("refusal-field-links", number=len(found))
    if not found:
        raise Refusal("refusal-field-wants-link")
    return next(iter(found.values()))


def hashtags(words: str, wanted: Sequence[str]) -> Sequence[str]:
    """Those of the wanted hashtags that stand in the words."""
    said = {fold(tag) for tag in re.findall(r"#\w+", words)}
    return [tag for tag in wanted if fold(tag) in said]


def require_host(limits: Limits, url: str) -> None:
    """Raise Refusal unless the link leads to one of the hosts, or to a part of one («m.vk.com»)."""
    hosts = limits.get("hosts") or ()
    host = urlsplit(url).hostname or ""
    if hosts and not any(host == one or host.endswith(f".{one}") for one in map(_plain, hosts)):
        raise Refusal("refusal-field-host", hosts=", ".join(hosts))


def _plain(host: str) -> str:
    """A host as an organiser may have typed it, as the network writes it."""
    host = host.strip().lower().rpartition("://")[2].partition("/")[0].removeprefix("www.")
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host
