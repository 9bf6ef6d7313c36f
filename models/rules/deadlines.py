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
    CLOSED = "closed"  # waived or cancelled


SOON = timedelta(days=7)


def end_of_day(day: date, zone: str) -> datetime:
    """The last second of `day` in `zone`, in UTC: the due moment of a term that ends on that day."""
    return datetime.combine(day, time(23, 59, 59), ZoneInfo(zone)).astimezone(UTC)


def start_of_day(day: date, zone: str) -> datetime:
    """The first moment of `day` in `zone`, in UTC."""
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)


def day_of(moment: datetime, zone: str) -> date:
    """The calendar day of a moment in `zone`."""
    return moment.astimezone(ZoneInfo(zone)).date()


def days_left(due_at: datetime, now: datetime, zone: str) -> int:
    """Whole calendar days until the due day in `zone`: 0 on the day itself, negative when it is over."""
    return (day_of(due_at, zone) - day_of(now, zone)).days


def days_late(due_at: datetime | None, submitted_at: datetime | None, zone: str) -> int:
    """By how many days a submission missed its term; 0 when it was in time or there is no term."""
    if due_at is None or submitted_at is None:
        return 0
    return max(0, -days_left(due_at, submitted_at, zone))


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
