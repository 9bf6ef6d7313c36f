"""Days and deadlines: how many days are left, when a term ends in a zone, what that makes of an assignment."""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from models.tables import AssignmentState


class Standing(StrEnum):
    """How an assignment stands today; the order of the members is the order of a list: most urgent first."""

    OVERDUE = "overdue"
    PAST = "past"  # the term was over before anybody was told of it
    RETURNED = "returned"
    SOON = "soon"  # within a week
    ACTIVE = "active"
    UNDATED = "undated"
    UPCOMING = "upcoming"  # its window has not begun
    SUBMITTED = "submitted"
    DONE = "done"
    MISSED = "missed"  # its period was closed before anything was accepted
    CLOSED = "closed"  # waived or cancelled


SOON = timedelta(days=7)
DAY = timedelta(days=1)


def end_of_day(day: date, zone: str) -> datetime:
    """The last second of `day` in `zone`, in UTC: the due moment of a term that ends on that day."""
    return datetime.combine(day, time(23, 59, 59), ZoneInfo(zone)).astimezone(UTC)


def start_of_day(day: date, zone: str) -> datetime:
    """The first moment of `day` in `zone`, in UTC."""
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def day_of(moment: datetime, zone: str) -> date:
    """The calendar day of a moment in `zone`."""
    return moment.astimezone(ZoneInfo(zone)).date()


def due_day(due_at: datetime) -> date:
    """The calendar day of a due moment, as the order names it, without asking for the zone.

    A due moment is the last second of its day in a zone between UTC−10 and UTC+13, so ten and a half hours earlier it
    is that day in UTC, wherever the organisation lives. A reader two zones away must not see another day.
    """
    return (due_at.astimezone(UTC) - timedelta(hours=10, minutes=30)).date()


def days_left(due_at: datetime, now: datetime) -> int:
    """Whole days until a due moment: 0 on the last day where it is due, negative when it is over."""
    return (due_at - now) // DAY


def days_late(due_at: datetime | None, submitted_at: datetime | None) -> int:
    """By how many days a submission missed its term, begun ones counted; 0 when it was in time or there is no term."""
    if due_at is None or submitted_at is None:
        return 0
    return max(0, -days_left(due_at, submitted_at))


def days_between(first: datetime, last: datetime, zone: str) -> int:
    """How many midnights lie between two moments in `zone`."""
    return (day_of(last, zone) - day_of(first, zone)).days


def standing(
    state: AssignmentState, starts_at: datetime | None, due_at: datetime | None, created_at: datetime, now: datetime
) -> Standing:
    """What an assignment in this state and with these moments is at `now` (all UTC).

    An order may name a term that was over when it was signed; that is not overdue (domain: «ask, do not shout»).
    """
    match state:
        case AssignmentState.SUBMITTED:
            return Standing.SUBMITTED
        case AssignmentState.ACCEPTED:
            return Standing.DONE
        case AssignmentState.MISSED:
            return Standing.MISSED
        case AssignmentState.WAIVED | AssignmentState.CANCELLED:
            return Standing.CLOSED
    if due_at is not None and created_at <= due_at < now:
        return Standing.OVERDUE
    if state is AssignmentState.RETURNED:
        return Standing.RETURNED
    if due_at is not None and due_at < now:
        return Standing.PAST
    if due_at is not None and due_at - now <= SOON:
        return Standing.SOON
    if starts_at is not None and starts_at > now:
        return Standing.UPCOMING
    return Standing.ACTIVE if due_at is not None else Standing.UNDATED
