"""What follows for an announcement: how it goes step by step, what is filled in, when somebody may get it."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from html import escape, unescape
from zoneinfo import ZoneInfo

from models.refusal import Refusal
from models.rules import quiet
from models.rules.quiet import Quiet
from models.rules.workdays import RUSSIA, Calendar
from models.tables import AnnouncementPart, PartKind

MOST_PARTS = 20
"""How many messages one announcement may have: an album is up to ten of them."""
TYPED = 100
"""To more people than this it goes only after their number was typed."""
TEXT, CAPTION = 4096, 1024
"""The messenger's limits of a text and of a caption, in characters after parsing."""
RETRACTABLE = timedelta(hours=48)
"""How long a message can be taken back from all chats."""
ACK = "ack"
"""The button with which readers say that they know."""
MOST_KEYS = 6
"""How many buttons may stand under an announcement."""
MOST_NAGS = 3
"""How often those who have not acknowledged are reminded at most."""
WORKING = Quiet(time(18), time(9), frozenset())
"""Outside of working hours, as a quiet time: evenings and nights; which days are off, the calendar says."""
LOOKS = 5
"""Quiet times that overlap end together after so few looks."""
TITLE = 80
"""Characters of the first words, by which an announcement is known in lists."""
BLANK = re.compile(r"\{(имя|организация|срок)\}", re.IGNORECASE)
"""What is filled in for each person: «{имя}»."""
WORDLESS = frozenset({PartKind.POLL, PartKind.VIDEO_NOTE, PartKind.OTHER})
"""Parts without words of their own."""
_TAG = re.compile(r"<[^>]+>")

Group = Sequence[AnnouncementPart]


@dataclass(frozen=True, slots=True)
class Step:
    """One call of the messenger: the messages it brings, none when it is the buttons alone, and whether they stand
    under it."""

    parts: Group
    buttons: bool


def steps(parts: Iterable[AnnouncementPart], *, buttons: bool) -> list[Step]:
    """An announcement step by step. Neighbours of one album go together, and the buttons stand under the last message;
    under an album and a forwarded poll they cannot, and follow by themselves."""
    groups: list[list[AnnouncementPart]] = []
    for part in parts:
        if part.album and groups and groups[-1][0].album == part.album:
            groups[-1].append(part)
        else:
            groups.append([part])
    if not buttons or not groups:
        return [Step(group, buttons=False) for group in groups]
    bears = len(groups[-1]) == 1 and groups[-1][0].kind is not PartKind.POLL
    taken = [Step(group, buttons=bears and group is groups[-1]) for group in groups]
    return taken if bears else [*taken, Step((), buttons=True)]


def next_step(parts: Sequence[AnnouncementPart], posted: Iterable[int], *, buttons: bool) -> tuple[Step, bool] | None:
    """The first step of which nothing has been brought, and whether it is the last; None when all of it was.

    `posted` are the numbers of the parts that are there already.
    """
    there = set(posted)
    left = [step for step in steps(parts, buttons=buttons) if not any(part.id in there for part in step.parts)]
    return (left[0], len(left) == 1) if left else None


def blanks(texts: Iterable[str]) -> set[str]:
    """What has to be filled in in these texts."""
    return {name.lower() for text in texts for name in BLANK.findall(text)}


def filled(text: str, value: Callable[[str], str]) -> str:
    """HTML with the `value` of each blank, escaped, in its place."""
    return BLANK.sub(lambda found: escape(value(found[1].lower()), quote=False), text)


def most(part: AnnouncementPart) -> int:
    """How many characters its words may have, as the messenger counts them."""
    return TEXT if part.kind is PartKind.TEXT else CAPTION


def fits(part: AnnouncementPart, longest: int) -> bool:
    """Will the words of this part fit, once values of at most so many characters are filled in?"""
    return len(plain(part.text)) + len(BLANK.findall(part.text)) * longest <= most(part)


def require_fitting(part: AnnouncementPart, longest: int) -> None:
    """Raise Refusal unless what is filled in in this part, at most so many characters each, fits."""
    if BLANK.search(part.text) and not fits(part, longest):
        raise Refusal("refusal-announce-long", most=most(part))


def correctable(parts: Sequence[AnnouncementPart]) -> list[AnnouncementPart]:
    """The parts whose words can be changed for all. Of an album those with a caption: it stands under one of them, and
    where there is none, the first may get it."""
    found: list[AnnouncementPart] = []
    for step in steps(parts, buttons=False):
        worded = [part for part in step.parts if part.text] or list(step.parts[:1])
        found += [part for part in worded if part.kind not in WORDLESS]
    return found


def plain(text: str) -> str:
    """HTML as one reads it."""
    return unescape(_TAG.sub("", text))


def title(texts: Iterable[str]) -> str:
    """The first words of an announcement; "" when it has none."""
    words = next((line for text in texts if (line := " ".join(plain(text).split()))), "")
    return words if len(words) <= TITLE else words[: TITLE - 1].rsplit(" ", 1)[0] + "…"


def may_go(
    now: datetime, zone: str, hours: Quiet, *, at_once: bool, working: bool, calendar: Calendar = RUSSIA
) -> datetime:
    """`now`, or the first later moment (UTC) at which somebody in `zone` with these quiet `hours` may get it.

    `calendar` knows the days nobody works.
    """
    moment = now
    for _ in range(LOOKS):
        later = moment if at_once else quiet.next_allowed(moment, zone, hours)
        later = _at_work(later, zone, calendar) if working else later
        if later == moment:
            break
        moment = later
    return moment


def _at_work(moment: datetime, zone: str, calendar: Calendar) -> datetime:
    """`moment`, or the first later one (UTC) in working hours of a working day."""
    open_at = quiet.next_allowed(moment, zone, WORKING)
    day = open_at.astimezone(ZoneInfo(zone)).date()
    if not calendar.is_off(day):
        return open_at
    return datetime.combine(calendar.next_working(day), WORKING.ends, ZoneInfo(zone)).astimezone(UTC)
