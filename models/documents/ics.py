"""Terms as a file for a calendar (RFC 5545): all-day events that a second import updates instead of doubling."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

ALARM = timedelta(hours=-14)
"""Ten in the morning of the day before, seen from the midnight on which an all-day event begins; it is local time,
because an all-day event has no zone."""
PRODUCT = "-//plan-bot//terms//RU"


@dataclass(frozen=True, slots=True)
class Event:
    """One day in a calendar. `since` (UTC) is when it came to be: with `number` it is the event's name for ever."""

    number: int
    since: datetime
    day: date
    title: str
    description: str
    category: str


def calendar(name: str, events: Sequence[Event], now: datetime) -> bytes:
    """The file, at `now` (UTC). The first call takes a quarter of a second: make it in a thread."""
    import icalendar  # noqa: PLC0415 – nothing else needs it

    made = icalendar.Calendar()
    for key, value in (("prodid", PRODUCT), ("version", "2.0"), ("calscale", "GREGORIAN"), ("method", "PUBLISH")):
        made.add(key, value)
    made.add("x-wr-calname", name)
    for one in events:
        event = icalendar.Event()
        for key, value in _told(one, now):
            event.add(key, value)
        alarm = icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", one.title)
        alarm.add("trigger", ALARM)
        event.add_component(alarm)
        made.add_component(event)
    content: bytes = made.to_ical()
    return content


def _told(one: Event, now: datetime) -> Sequence[tuple[str, Any]]:
    """The event line by line.

    A calendar takes an event it knows for a newer version of it when its SEQUENCE has grown. So that is the age of the
    assignment in seconds: every file is newer than the one before, whatever has been changed in between.
    """
    return (
        ("uid", f"{one.number}-{one.since:%Y%m%dT%H%M%S}@plan-bot"),
        ("sequence", max(0, int((now - one.since).total_seconds()))),
        ("dtstamp", now),
        ("dtstart", one.day),
        ("dtend", one.day + timedelta(days=1)),
        ("summary", one.title),
        ("description", one.description),
        ("categories", [one.category]),
        ("transp", "TRANSPARENT"),
    )
