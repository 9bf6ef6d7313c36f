"""When the bot reminds of a term: the moments of its ladder, and what of it still makes sense."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.rules import ladders, quiet
from models.rules.deadlines import day_of
from models.rules.ladders import AFTER, EARLIEST, USUAL, Ladder, Step
from models.rules.quiet import Quiet
from models.rules.workdays import REST, RUSSIA, Calendar
from models.tables import LetterKind

DRAFT = 2
"""Days before the term on which somebody with a draft hears of it."""
HOUR = time(10)
"""Local time of every reminder."""
WEEK = timedelta(days=7)
BACK, AHEAD = max(AFTER) + 7 + REST, EARLIEST + REST
"""How many days before and after today lie the terms there may be something to say of."""
LATE = timedelta(days=3)
"""How long after a head has come back it is still worth saying what waits."""
SNOOZED = "again"
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder for one term: `days` before it (negative: after), the moment (UTC) it is climbed, and
    the moment from which it is not to be said any more; None where that is the term itself."""

    term: date
    step: Step
    slot: datetime
    expires_at: datetime | None

    @property
    def days(self) -> int:
        """Days before the term, negative after it."""
        return self.step.days

    @property
    def kind(self) -> LetterKind:
        """A reminder before the term, «overdue» after it."""
        return LetterKind.REMINDER if self.days >= 0 else LetterKind.OVERDUE

    @property
    def occasion(self) -> str:
        """What tells this letter from others about the same assignment: a moved term makes another one."""
        return f"{self.term}:{abs(self.days)}"

    @property
    def is_last(self) -> bool:
        """Is it the last one before the term?"""
        return self.expires_at is None


def slot(day: date, zone: str, at: time = HOUR) -> datetime:
    """The moment (UTC) at which it is `at` on `day` in `zone`."""
    return datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)


def reached(now: datetime, zone: str) -> date:
    """The last day in `zone` whose hour of reminders has come at `now` (UTC)."""
    today = day_of(now, zone)
    return today if slot(today, zone) <= now else today - DAY


def latest(term: date, now: datetime, zone: str, ladder: Ladder = USUAL, calendar: Calendar = RUSSIA) -> Rung | None:
    """The rung the term has come to at `now` (UTC): after a standstill the missed ones are one. None before the first
    and after the last one, and between the end of the term and the first day after it."""
    steps = ladders.steps(term, ladder, calendar)
    number = _passed(steps, reached(now, zone))
    rung = _rung(term, steps, number, zone) if number >= 0 else None
    return rung if rung and _alive(rung, now, zone) else None


def _passed(steps: Sequence[Step], today: date) -> int:
    """The number of the last step whose day has come; -1 when none has."""
    return sum(step.day <= today for step in steps) - 1


def _rung(term: date, steps: Sequence[Step], number: int, zone: str) -> Rung:
    step, moment = steps[number], slot(steps[number].day, zone)
    following = steps[number + 1] if number + 1 < len(steps) else None
    if following is None:
        return Rung(term, step, moment, moment + WEEK)
    if step.days >= 0 > following.days:
        return Rung(term, step, moment, None)
    return Rung(term, step, moment, slot(following.day, zone))


def _alive(rung: Rung, now: datetime, zone: str) -> bool:
    return now < (rung.expires_at or slot(rung.term + DAY, zone, time()))


def draft_rung(term: date, now: datetime, zone: str, calendar: Calendar = RUSSIA) -> Rung | None:
    """The reminder of a draft, once its moment has passed and as long as the term has not."""
    step = Step(DRAFT, calendar.last_working(term - DAY * DRAFT))
    rung = Rung(term, step, slot(step.day, zone), None)
    return rung if rung.slot <= now and _alive(rung, now, zone) else None


def again(occasion: str, until: datetime) -> str:
    """The occasion of the same letter put off until `until`: it is still about the same term."""
    return f"{occasion.partition(':')[0]}:{SNOOZED}:{until.astimezone(UTC):%m-%dT%H}"


def makes_sense(occasion: str, planned_at: datetime, due_at: datetime | None, since: datetime, zone: str) -> bool:
    """Does a letter planned at `planned_at` (UTC) still speak of the same term, owed since before it was planned?

    False after the term was moved, and when the report went away and came back; that the next rung has come, the
    letter's own expiry says. One that was put off only follows the term.
    """
    if due_at is None:
        return False
    day, _, rest = occasion.partition(":")
    return day == str(day_of(due_at, zone)) and (rest.startswith(SNOOZED) or since <= planned_at)


def allowed(moment: datetime, zone: str, hours: Quiet = quiet.DEFAULT) -> datetime:
    """`moment`, or when that would disturb, ten in the morning (UTC) of the next day that is not off; later when the
    quiet time ends later.

    Ten and not the first minute after the night: what was put off meets the reminders of that day in one message.
    """
    if not quiet.is_quiet(moment, zone, hours):
        return moment
    woken = quiet.next_allowed(moment, zone, hours)
    return quiet.next_allowed(max(woken, slot(day_of(woken, zone), zone)), zone, hours)


@dataclass(frozen=True, slots=True)
class Window:
    """All terms of one day in one zone: due from `begins` to before `ends` (UTC), with the rung they have come to.

    `today` is the day there on which it is said, `hour` the last hour of reminders of a working day (UTC), not before
    the rung's own: what was published since that hour has its first word at the next one.
    """

    begins: datetime
    ends: datetime
    today: date
    rung: Rung
    hour: datetime


def comes(zone: str, since: datetime | None, now: datetime) -> bool:
    """Has the hour of reminders come in `zone` after `since` and not after `now`? With None: whenever it was."""
    return since is None or slot(reached(now, zone), zone) > since


def windows(
    zone: str, since: datetime | None, now: datetime, terms: Iterable[date], ladder: Ladder, calendar: Calendar
) -> Iterator[Window]:
    """Which of these days have come to a rung after `since` (None: ever) and not after `now`, and to which."""
    today, before = reached(now, zone), reached(since, zone) if since else date.min
    for term in terms:
        if term > today + DAY * (ladder[0] + REST):
            continue
        rung = latest(term, now, zone, ladder, calendar)
        if rung and rung.step.day > before:
            yield _window(rung, today, zone, calendar)


def drafts(
    zone: str, since: datetime | None, now: datetime, terms: Iterable[date], calendar: Calendar
) -> Iterator[Window]:
    """The same for the reminder of a draft."""
    today, before = reached(now, zone), reached(since, zone) if since else date.min
    for term in terms:
        if today <= term <= today + DAY * (DRAFT + REST):
            rung = draft_rung(term, now, zone, calendar)
            if rung and rung.step.day > before:
                yield _window(rung, today, zone, calendar)


def _window(rung: Rung, today: date, zone: str, calendar: Calendar) -> Window:
    begins, ends = (slot(day, zone, time()) for day in (rung.term, rung.term + DAY))
    return Window(begins, ends, today, rung, max(rung.slot, slot(calendar.last_working(today), zone)))


def terms(now: datetime, zone: str) -> list[date]:
    """Every day whose terms there may be something to say of at `now`."""
    today = reached(now, zone)
    return [today + DAY * number for number in range(-BACK, AHEAD + 1)]


@dataclass(frozen=True, slots=True)
class Return:
    """The first working morning after an absence that ended on the day `gone`; moments are UTC."""

    gone: date
    slot: datetime
    expires_at: datetime


def returns(zone: str, since: datetime | None, now: datetime, calendar: Calendar) -> Iterator[Return]:
    """Which absences have ended so that their heads are back after `since` (None: within days) and not after `now`."""
    today = reached(now, zone)
    before = reached(since, zone) if since else today - LATE
    for number in range(1, REST + LATE.days + 1):
        gone = today - DAY * number
        back = calendar.next_working(gone + DAY)
        if before < back <= today:
            yield Return(gone, slot(back, zone), slot(back, zone) + LATE)
