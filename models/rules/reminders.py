"""When the bot reminds of a term: the ladder of days before and after it, and what of it still makes sense."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.rules import quiet
from models.rules.deadlines import day_of
from models.rules.quiet import Quiet
from models.tables import LetterKind

BEFORE = (14, 7, 3, 1, 0)
"""Days before the term, the last one on its morning."""
AFTER = (1, 3, 7, 14, 21, 28)
"""Days after it: the first, third and seventh, then weekly, six times in all."""
DRAFT = 2
"""Days before the term on which somebody with a draft hears of it."""
HOUR = time(10)
"""Local time of every reminder."""
EVENING = time(18)
LADDER = (*BEFORE, *(-days for days in AFTER))
LONGEST = timedelta(days=max(BEFORE) + 1)
LAST = timedelta(days=max(AFTER) + 8)
SNOOZED = "again"


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder for one term: `days` before it (negative: after), the moment (UTC) it is climbed, and
    the moment from which the next one says it better."""

    day: date
    days: int
    slot: datetime
    expires_at: datetime

    @property
    def kind(self) -> LetterKind:
        """A reminder before the term, «overdue» after it."""
        return LetterKind.REMINDER if self.days >= 0 else LetterKind.OVERDUE

    @property
    def occasion(self) -> str:
        """What tells this letter from others about the same assignment: a moved term makes another one."""
        return f"{self.day}:{abs(self.days)}"


def slot(day: date, zone: str, at: time = HOUR) -> datetime:
    """The moment (UTC) at which it is `at` on `day` in `zone`."""
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


def rungs(due_at: datetime, zone: str) -> Iterator[Rung]:
    """The whole ladder of a term, first to last; days and hours are the organisation's."""
    day = day_of(due_at, zone)
    moments = [slot(day - timedelta(days=days), zone) for days in LADDER]
    ends = [due_at if days == 0 else following for days, following in zip(LADDER, moments[1:], strict=False)]
    ends.append(moments[-1] + timedelta(days=7))
    for days, moment, end in zip(LADDER, moments, ends, strict=True):
        yield Rung(day, days, moment, end)


def latest(due_at: datetime, since: datetime, now: datetime, zone: str) -> Rung | None:
    """The last rung that has passed at `now`: after a standstill the missed ones are one.

    None when it lies before `since` (UTC), the moment from which the organisation owes: nobody is reminded of what
    they have just been given, or just got back.
    """
    passed = [rung for rung in rungs(due_at, zone) if rung.slot <= now]
    return passed[-1] if passed and since <= passed[-1].slot and now < passed[-1].expires_at else None


def draft_rung(due_at: datetime, since: datetime, now: datetime, zone: str) -> Rung | None:
    """The reminder of a draft begun at `since`, once its moment has passed and as long as the term has not."""
    day = day_of(due_at, zone)
    moment = slot(day - timedelta(days=DRAFT), zone)
    return Rung(day, DRAFT, moment, due_at) if since <= moment <= now < due_at else None


def again(occasion: str, until: datetime) -> str:
    """The occasion of the same letter put off until `until`: it is still about the same term."""
    return f"{occasion.partition(':')[0]}:{SNOOZED}:{until.astimezone(UTC):%m-%dT%H}"


def makes_sense(
    kind: LetterKind, occasion: str, due_at: datetime | None, since: datetime, now: datetime, zone: str
) -> bool:
    """Does a letter planned earlier still say what would be planned at `now`?

    False after the term was moved and when the next rung has come; one that was put off only follows the term.
    """
    if due_at is None:
        return False
    day, _, rest = occasion.partition(":")
    if rest.startswith(SNOOZED):
        return day == str(day_of(due_at, zone))
    find = draft_rung if kind is LetterKind.DRAFT else latest
    rung = find(due_at, since, now, zone)
    return rung is not None and rung.occasion == occasion and kind in (rung.kind, LetterKind.DRAFT)


def allowed(moment: datetime, zone: str, hours: Quiet = quiet.DEFAULT) -> datetime:
    """`moment`, or when that would disturb, ten in the morning (UTC) of the next day that is not off.

    Ten and not the first minute after the night: what was put off meets the reminders of that day in one message.
    """
    if not quiet.is_quiet(moment, zone, hours):
        return moment
    morning = slot(day_of(quiet.next_allowed(moment, zone, hours), zone), zone)
    return quiet.next_allowed(morning, zone, hours)


def put_off(until: str, now: datetime, zone: str, hours: Quiet = quiet.DEFAULT) -> datetime:
    """When «evening» (18:00, while it is still ahead) or «tomorrow» (10:00) is for somebody in `zone`, in UTC."""
    today = day_of(now, zone)
    evening = slot(today, zone, EVENING)
    if until == "evening" and now < evening and not quiet.is_quiet(evening, zone, hours):
        return evening
    return allowed(slot(today + timedelta(days=1), zone), zone, hours)


@dataclass(frozen=True, slots=True)
class PutOff:
    """What was put off until when (UTC), and how many of the terms will be over by then."""

    until: datetime
    number: int
    over: int


@dataclass(frozen=True, slots=True)
class Window:
    """Due moments (UTC, both ends included) that may have something to be reminded of."""

    begins: datetime
    ends: datetime


def windows(zone: str, since: datetime | None, now: datetime) -> list[Window]:
    """Which terms of organisations in `zone` reach a rung after `since` and not after `now`; None, or a day ago,
    looks at all."""
    if since is None or now - since > timedelta(days=1):
        return [Window(now - LAST, now + LONGEST)]
    days = [day_of(since, zone), day_of(now, zone)]
    reached = [day for day in dict.fromkeys(_days(days[0], days[1])) if since < slot(day, zone) <= now]
    steps = sorted({*LADDER, DRAFT})
    return [
        Window(slot(day + timedelta(days=step), zone, time()), slot(day + timedelta(days=step + 1), zone, time()))
        for day in reached
        for step in steps
    ]


def _days(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)
