"""Reports that wait for a decision."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of


class Queue(Door, prefix="queue"):
    """Reports that wait, oldest first; 0 means any plan, any organisation, any activity."""

    plan: int = 0
    organisation: int = 0
    activity: int = 0
    page: int = 1


class QueueFilter(Door, prefix="sift"):
    """Choose what the queue shows: «plan», «organisation» or «activity»."""

    by: Annotated[str, one_of("plan", "organisation", "activity")]
    page: int = 1


class Review(Door, prefix="review"):
    """One report to decide about; the rest is the queue's filter."""

    report: int
    plan: int = 0
    organisation: int = 0
    activity: int = 0


class Accept(Door, prefix="accept"):
    """Accept this attempt; the rest is the queue's filter."""

    report: int
    attempt: int
    plan: int = 0
    organisation: int = 0
    activity: int = 0


class Return(Door, prefix="return"):
    """Choose or write why this attempt goes back; `reject` for good. The rest is the queue's filter."""

    report: int
    attempt: int
    reject: bool = False
    plan: int = 0
    organisation: int = 0
    activity: int = 0


class ReturnBecause(Door, prefix="because"):
    """Return (or reject) with a ready phrase. The rest is the queue's filter."""

    report: int
    attempt: int
    phrase: Annotated[str, one_of("photo", "link", "text", "access", "other", "number")]
    reject: bool = False
    plan: int = 0
    organisation: int = 0
    activity: int = 0


class ByHead(Door, prefix="pupils"):
    """Students' reports that wait for their head."""

    page: int = 1


class Forward(Door, prefix="forward"):
    """The head sends a student's report up."""

    report: int
    attempt: int
