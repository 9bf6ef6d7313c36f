"""How a contest stands: the stage it has come to, whether entries are taken, what a draft still lacks."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from secrets import token_urlsafe

from models.refusal import Refusal
from models.rules.rights import Right, Viewer, holds
from models.tables import Contest, ContestState, Stage

NOMINATIONS = 20
"""The most nominations of a contest: more fit on no card."""
STAGES = 5
FIELDS = 30
"""The most things a stage asks for."""
TITLE, NAME, ABOUT, LINK = 300, 200, 2000, 500
"""Characters of the title of a contest, of a nomination or a field, of what is said about the contest, of a link."""
TEAM, EACH = 20, 50
"""The greatest team a contest may allow, and the most entries of one organisation to one nomination."""


class Phase(StrEnum):
    """What a contest is today; the first and the last two are its states, the others follow from dates."""

    DRAFT = "draft"
    SOON = "soon"  # it will take entries
    OPEN = "open"  # it takes entries
    CLOSED = "closed"  # they are checked and judged
    OVER = "over"  # its results are out
    ARCHIVED = "archived"
    CANCELLED = "cancelled"


def new_token() -> str:
    """An address that nobody guesses from another: sixteen characters."""
    return token_urlsafe(12)


def is_open(stage: Stage, now: datetime) -> bool:
    """Does the stage take entries at `now` (UTC)? Its last second is included."""
    return stage.opens_at is not None and stage.closes_at is not None and stage.opens_at <= now <= stage.closes_at


def has_opened(contest: Contest, stage: Stage, now: datetime) -> bool:
    """Has somebody been able to answer what this stage asks for? From then on it asks everybody for the same."""
    return contest.state is not ContestState.DRAFT and stage.opens_at is not None and stage.opens_at <= now


def current(stages: Sequence[Stage], now: datetime) -> Stage | None:
    """The stage a contest has come to at `now` (UTC): the one that takes entries, else the first without results, else
    the last. `stages` by their position."""
    for stage in reversed(stages):
        if is_open(stage, now):
            return stage
    waiting = [stage for stage in stages if stage.released_at is None]
    return waiting[0] if waiting else stages[-1] if stages else None


def phase(contest: Contest, stage: Stage | None, now: datetime) -> Phase:
    """What a contest is at `now` (UTC) whose current stage is this one."""
    if contest.state is not ContestState.PUBLISHED:
        return Phase(contest.state.value)
    if stage is None or stage.opens_at is None:
        return Phase.CLOSED
    if stage.released_at is not None:
        return Phase.OVER
    if now < stage.opens_at:
        return Phase.SOON
    return Phase.OPEN if is_open(stage, now) else Phase.CLOSED


def lacks(*, nominations: int, asked: int, unasked: int, stage: Stage | None, now: datetime) -> Sequence[str]:
    """What keeps a draft from being published, as the ends of text keys: "nominations", "dates", "over", "fields".

    `asked`: how many things an entry must or may hold, `unasked`: in how many nominations it is nothing; `stage` is the
    first.
    """
    dated = stage is not None and stage.opens_at is not None and stage.closes_at is not None
    over = stage is not None and stage.closes_at is not None and stage.closes_at <= now
    missing = (
        ("nominations", not nominations),
        ("dates", not dated),
        ("over", over),
        ("fields", not asked or unasked > 0),
    )
    return [name for name, is_missing in missing if is_missing]


def require_look(viewer: Viewer, contest: Contest) -> None:
    """Raise Refusal when the contest is a draft and the viewer no organiser: for them there is none yet."""
    if contest.state is ContestState.DRAFT and not holds(viewer, Right.CONTEST):
        raise Refusal("refusal-gone")


def require_live(contest: Contest) -> None:
    """Raise Refusal unless the contest can still be changed."""
    if contest.state is ContestState.CANCELLED:
        raise Refusal("refusal-contest-cancelled")
    if contest.state is ContestState.ARCHIVED:
        raise Refusal("refusal-contest-archived")


def require_unopened(contest: Contest, stage: Stage, now: datetime) -> None:
    """Raise Refusal once entries are taken: then everybody is asked for the same."""
    require_live(contest)
    if has_opened(contest, stage, now):
        raise Refusal("refusal-contest-opened")
