"""When an entry may be written, sent and taken back, and when its team may change; all moments UTC."""

from datetime import datetime

from models.refusal import Refusal
from models.tables import Contest, ContestState, Entry, EntryState, Stage

UNSENT = (EntryState.DRAFT, EntryState.RETURNED)
"""What still has to be sent, or sent once more."""
WRITTEN = (*UNSENT, EntryState.SUBMITTED, EntryState.ADMITTED)
"""States in which the answers may be changed as long as entries are taken."""
DECIDED = (EntryState.RETURNED, EntryState.ADMITTED, EntryState.NOT_ADMITTED)
"""What an organiser has decided about."""
SENT = (EntryState.SUBMITTED, *DECIDED)
"""What has been handed in and not been taken back."""


def deadline(stage: Stage, until: datetime | None) -> datetime | None:
    """The last second in which this entry is taken: the stage's, or its own `until` when that is later; None: any."""
    if stage.closes_at is None:
        return None
    return max(stage.closes_at, until) if until else stage.closes_at


def is_over(last: datetime | None, received: datetime) -> bool:
    """Did something come after the last second? The whole of that second is still in time."""
    return last is not None and received.replace(microsecond=0) > last


def has_begun(stage: Stage, received: datetime) -> bool:
    """Has the stage been opened? One without a day is open as soon as the contest is published."""
    return stage.opens_at is None or received >= stage.opens_at


def require_open(contest: Contest, stage: Stage, until: datetime | None, received: datetime) -> None:
    """Raise Refusal unless entries to the stage are taken at the moment something was received."""
    if contest.state is not ContestState.PUBLISHED:
        raise Refusal("refusal-contest-closed")
    if not has_begun(stage, received) and stage.opens_at and not until:
        raise Refusal("refusal-entries-early", at=stage.opens_at)
    last = deadline(stage, until)
    if last is not None and is_over(last, received):
        raise Refusal("refusal-entries-late", at=last)


def require_writable(contest: Contest, stage: Stage, entry: Entry, received: datetime) -> None:
    """Raise Refusal unless the entry may be written or sent: it is live, and entries are taken. A trial always is."""
    if entry.state is EntryState.WITHDRAWN:
        raise Refusal("refusal-entry-withdrawn")
    if entry.state not in WRITTEN:
        raise Refusal("refusal-entry-not-admitted")
    if not entry.trial:
        require_open(contest, stage, entry.until, received)


def require_team_open(contest: Contest, stage: Stage, entry: Entry, received: datetime) -> None:
    """Raise Refusal unless the team may change. Where it closes with the entries, an extension opens the texts only."""
    require_writable(contest, stage, entry, received)
    if contest.team_closes and not entry.trial and is_over(stage.closes_at, received):
        raise Refusal("refusal-team-closed")


def require_place(contest: Contest, students: int) -> None:
    """Raise Refusal when a team has more students beside its head than the contest takes."""
    if students > contest.team:
        raise Refusal("refusal-team-full", most=contest.team, over=students - contest.team)
