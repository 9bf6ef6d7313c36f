"""A contest begins to bind, ends before its time, goes into the archive; a draft is thrown away."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, contest_letters, contests
from models.queries import contests as questions
from models.queries.contests import Card
from models.refusal import Refusal
from models.rules import names
from models.rules.quiet import Quiet
from models.rules.rights import Right, Viewer, require
from models.tables import Contest, ContestState, Entry


@dataclass(frozen=True, slots=True)
class Network:
    """Where the network lives: its zone, and the hours when it is not spoken to."""

    zone: str
    hours: Quiet


async def publish(session: AsyncSession, viewer: Viewer, contest_id: int, network: Network, now: datetime) -> Card:
    """From now on everybody finds it; it opens by itself, or has opened already, of which the heads hear.

    Refusal "refusal-contest-lacks" while something is missing, "refusal-contest-published" the second time.
    """
    found = await contests.editable(session, viewer, contest_id)
    if found.state is not ContestState.DRAFT:
        raise Refusal("refusal-contest-published")
    card = await questions.card(session, viewer, contest_id, now)
    if card.lacks:
        raise Refusal("refusal-contest-lacks")
    found.state, found.published_at = ContestState.PUBLISHED, now
    audit.record(session, viewer, now, "contest-published", "contest", found.id)
    await session.flush()
    await contest_letters.tell_opened(session, network.zone, network.hours, now)
    return await questions.card(session, viewer, contest_id, now)


async def give_reason(session: AsyncSession, viewer: Viewer, contest_id: int, words: str) -> Contest:
    """Why it is going to be cancelled, in 3–500 characters: everybody who took part reads it then."""
    found = await contests.editable(session, viewer, contest_id)
    found.reason = names.reason(words)
    return found


async def cancel(
    session: AsyncSession, viewer: Viewer, contest_id: int, now: datetime, *, silent: bool = False
) -> Contest:
    """There is no contest any more: whoever took part hears of it and why, what they sent is kept. `silent`: the reason
    that was given is not told."""
    found = await contests.editable(session, viewer, contest_id)
    if found.state is ContestState.DRAFT:
        raise Refusal("refusal-gone")
    found.state = ContestState.CANCELLED
    if silent:
        found.reason = ""
    audit.record(session, viewer, now, "contest-cancelled", "contest", found.id)
    await session.flush()
    await contest_letters.tell_cancelled(session, found, now)
    return found


async def archive(session: AsyncSession, viewer: Viewer, contest_id: int, now: datetime) -> Contest:
    """It is over: nobody is told, and it stands among current ones no more. Refusal while entries are taken."""
    found = await contests.editable(session, viewer, contest_id)
    stages = await questions.stages(session, contest_id)
    if found.state is ContestState.DRAFT:
        raise Refusal("refusal-gone")
    if any(stage.closes_at is not None and stage.closes_at >= now for stage in stages):
        raise Refusal("refusal-contest-open")
    found.state = ContestState.ARCHIVED
    audit.record(session, viewer, now, "contest-archived", "contest", found.id)
    return found


async def unarchive(session: AsyncSession, viewer: Viewer, contest_id: int, now: datetime) -> Contest:
    """Back among the current ones."""
    require(viewer, Right.CONTEST)
    found = await session.get(Contest, contest_id, with_for_update=True)
    if found is None or found.state is not ContestState.ARCHIVED:
        raise Refusal("refusal-gone")
    found.state = ContestState.PUBLISHED
    audit.record(session, viewer, now, "contest-unarchived", "contest", found.id)
    return found


async def discard(session: AsyncSession, viewer: Viewer, contest_id: int, now: datetime) -> None:
    """Throw a draft away, with the trial entries to it. Refusal "refusal-contest-published" once it binds."""
    found = await contests.editable(session, viewer, contest_id)
    used = exists().where(Entry.contest_id == found.id, Entry.trial.is_(False))
    if found.state is not ContestState.DRAFT or await session.scalar(select(used)):
        raise Refusal("refusal-contest-published")
    audit.record(session, viewer, now, "contest-discarded", "contest", found.id)
    await session.delete(found)
