"""What is sent together: one personal letter, or everything the bot wants to say unasked to one person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import causes, contest_letters, escalations, notices, summaries
from models.queries import letters as questions
from models.queries.causes import Owed
from models.queries.contest_letters import Unsent
from models.queries.escalations import Stuck
from models.queries.letters import Content, Queue
from models.queries.notices import Notices
from models.queries.readers import Reader
from models.queries.summaries import Summary
from models.rules.rights import HOLDERS, STAFF, Right
from models.tables import PROACTIVE, Letter, LetterKind


@dataclass(frozen=True, slots=True)
class Nudge:
    """Everything said unasked, in one message: what is owed (by its term, each thing once), the week, the queue, what
    has been overdue for long, what comes up now and then. `back`: the reader was away, and this is all that waits for
    them. `unsent`: entries to contests that are still to be sent."""

    owed: Sequence[Owed] = ()
    summary: Summary | None = None
    queue: Queue | None = None
    stuck: Stuck | None = None
    back: bool = False
    unsent: Sequence[Unsent] = ()
    notices: Notices | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    """One message to be, and the letters it settles: `fresh` are in it, `stale` have nothing to say any more."""

    content: Content | Nudge | None
    fresh: Sequence[int]
    stale: Sequence[int]


async def gather(session: AsyncSession, letters: Sequence[Letter], to: Reader, now: datetime, zone: str) -> Bundle:
    """What these letters of one person say at `now` (UTC), in a number of statements that depends on nothing but
    their kinds. `zone` is the network's."""
    alive = [one for one in letters if one.expires_at is None or now < one.expires_at]
    content: Content | Nudge | None = None
    fresh: set[int] = set()
    if any(one.kind in PROACTIVE for one in alive):
        content, fresh = await _nudge(session, alive, to, now, zone)
    elif alive and (content := await questions.about(session, alive[0], to, now)):
        fresh = {alive[0].id}
    return Bundle(content, sorted(fresh), sorted(one.id for one in letters if one.id not in fresh))


async def _nudge(
    session: AsyncSession, letters: Sequence[Letter], to: Reader, now: datetime, zone: str
) -> tuple[Nudge | None, set[int]]:
    owed = await causes.owed(session, letters, to, now, zone)
    weeks, queues, stuck_for, returns = (
        [one for one in letters if one.kind is kind]
        for kind in (LetterKind.SUMMARY, LetterKind.QUEUE, LetterKind.ESCALATION, LetterKind.BACK)
    )
    summary = await summaries.summary(session, to, now) if weeks else None
    reviews = to.roles & HOLDERS[Right.REVIEW]
    queue = await questions.queue(session) if queues and reviews else None
    stuck = await _stuck(session, stuck_for, to, now)
    waiting = await causes.waiting(session, to, now) if returns else []
    said = ((weeks, summary), (queues, queue), (stuck_for, stuck), (returns, waiting))
    unsent = await contest_letters.unsent(session, letters, to, now, zone)
    more = await notices.gather(session, letters, to, now)
    told = {one.id for several, content in said if content for one in several}
    fresh = {*owed, *told, *(one.letter_id for one in unsent), *(more.letters if more else ())}
    items = _each_once([*owed.values(), *waiting])
    return (Nudge(items, summary, queue, stuck, bool(waiting), unsent, more) if fresh else None), fresh


async def _stuck(session: AsyncSession, letters: Sequence[Letter], to: Reader, now: datetime) -> Stuck | None:
    """For staff who want reminders; of two such letters the one that looks back least says the other too."""
    if not letters or not to.reminders or not to.roles & STAFF:
        return None
    found = await escalations.stuck(session, min(one.subject_id for one in letters), now)
    return found if found.number else None


def _each_once(owed: Iterable[Owed]) -> Sequence[Owed]:
    """Each assignment once, the draft on it preferred; the nearest term first."""
    found: dict[int, Owed] = {}
    for one in owed:
        if one.assignment_id not in found or one.kind is LetterKind.DRAFT:
            found[one.assignment_id] = one
    return sorted(found.values(), key=lambda one: (one.due_at, one.assignment_id))
