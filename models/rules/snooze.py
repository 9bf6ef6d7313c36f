"""A reminder put off: two hours, the evening, tomorrow morning, a day of one's own – never into quiet hours."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from models.refusal import Refusal
from models.rules import quiet
from models.rules.deadlines import day_of
from models.rules.quiet import Quiet
from models.rules.reminders import slot

CHOICES = ("hours", "evening", "tomorrow")
HOURS = timedelta(hours=2)
EVENING = time(18)
MORNING = time(9)
FARTHEST = timedelta(days=60)
"""Nothing can be put off for longer."""
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PutOff:
    """What is put off until when (UTC), and how many of the terms will be over by then. `asked`: nothing has been put
    off yet, because nobody has said that they mean it all the same."""

    until: datetime
    number: int
    over: int
    asked: bool = False


def moment(choice: str, now: datetime, zone: str, hours: Quiet = quiet.DEFAULT) -> datetime:
    """When a choice is for somebody in `zone` with these quiet hours, in UTC: the next morning where it would be in
    them, or has passed."""
    wanted = {"hours": now + HOURS, "evening": slot(day_of(now, zone), zone, EVENING)}.get(choice)
    if wanted is not None and wanted > now and not quiet.is_quiet(wanted, zone, hours):
        return wanted
    return on(day_of(now, zone) + DAY, zone, hours)


def on(day: date, zone: str, hours: Quiet = quiet.DEFAULT) -> datetime:
    """Nine in the morning of that day (UTC), or as soon after it as nobody is disturbed."""
    morning = slot(day, zone, MORNING)
    woken = quiet.next_allowed(morning, zone, hours)
    return quiet.next_allowed(max(woken, slot(day_of(woken, zone), zone, MORNING)), zone, hours)


def choices(now: datetime, zone: str, hours: Quiet = quiet.DEFAULT) -> dict[str, datetime]:
    """What is offered at `now`: each choice with its moment (UTC), none of them twice."""
    found = {choice: moment(choice, now, zone, hours) for choice in CHOICES}
    tomorrow = found["tomorrow"]
    return {choice: at for choice, at in found.items() if choice == "tomorrow" or at < tomorrow}


def days(now: datetime, zone: str) -> tuple[date, date]:
    """The first and the last day one can choose."""
    today = day_of(now, zone)
    return today + DAY, today + FARTHEST


def chosen(day: date, now: datetime, zone: str) -> date:
    """That day. Refusal when it has passed, is today, or is too far."""
    first, last = days(now, zone)
    if not first <= day <= last:
        raise Refusal("refusal-snooze-day", first=first, last=last)
    return day
