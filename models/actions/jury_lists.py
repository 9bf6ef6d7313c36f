"""A file says who judges what: it is handed in, read aside, and dealt once an organiser has seen what it means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import dealing, letters
from models.queries import jury_lists
from models.queries.jury_lists import Understood
from models.refusal import Refusal
from models.rules import rights
from models.rules.jury_lists import LARGEST_FILE, MOST_MEGABYTES, Line
from models.rules.rights import Right, Viewer
from models.tables import JuryList, LetterKind, ListState

MOST_TRIES = 3
"""How often a list is begun: one that ends the process that reads it must not do so for ever."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A list somebody reads now: a file by the messenger's name for it."""

    id: int
    file: str
    name: str
    since: datetime


async def hand_in(
    session: AsyncSession, viewer: Viewer, stage_id: int, file: str, name: str, size: int | None, now: datetime
) -> None:
    """A file is to be read; `file` is the messenger's name for it, `size` its bytes, where they are known.

    Refusals: "refusal-list-big" (name, megabytes), and those of dealing: the stage is over.
    """
    rights.require(viewer, Right.CONTEST)
    where = await dealing.still_dealt(session, viewer, stage_id)
    if size is not None and size > LARGEST_FILE:
        raise Refusal("refusal-list-big", name=name, megabytes=MOST_MEGABYTES)
    person = viewer.person_id
    session.add(JuryList(stage_id=where.stage.id, person_id=person, file=file, file_name=name[:300], created_at=now))


async def begin(session: AsyncSession, now: datetime, apart: Sequence[int] = ()) -> Begun | None:
    """Take the list that waits longest, besides those set `apart`; None when there is none.

    It is counted before it is read, so that a crash counts too; one that was begun often enough is refused here.
    """
    while paper := await session.scalar(jury_lists.next_waiting(apart).with_for_update(skip_locked=True)):
        if paper.tried < MOST_TRIES:
            paper.tried += 1
            return Begun(paper.id, paper.file, paper.file_name, paper.created_at)
        await _settle(session, paper, ListState.REFUSED, now, refusal="list-broken")
    return None


async def give_back(session: AsyncSession, list_id: int) -> None:
    """It was begun and could not be had: it waits as before, and the attempt does not count."""
    waiting = update(JuryList).where(JuryList.id == list_id, JuryList.state == ListState.WAITING)
    await session.execute(waiting.values(tried=JuryList.tried - 1))


async def keep(session: AsyncSession, list_id: int, lines: Sequence[Line], now: datetime) -> None:
    """It was read: whoever sent it is told what it means, once."""
    paper = await session.get(JuryList, list_id, with_for_update=True)
    if paper is not None and paper.state is ListState.WAITING:
        kept = [[line.row, line.number, line.entry, line.juror] for line in lines]
        await _settle(session, paper, ListState.READ, now, lines=kept)


async def refuse(session: AsyncSession, list_id: int, key: str, now: datetime) -> None:
    """It cannot be read: why is kept, and whoever sent it is told, once."""
    paper = await session.get(JuryList, list_id, with_for_update=True)
    if paper is not None and paper.state is ListState.WAITING:
        await _settle(session, paper, ListState.REFUSED, now, refusal=key)


async def _settle(session: AsyncSession, paper: JuryList, state: ListState, now: datetime, **values: object) -> None:
    paper.state = state
    for name, value in values.items():
        setattr(paper, name, value)
    await letters.write(session, [paper.person_id], LetterKind.JURY_LIST, paper.id, now)


async def deal(session: AsyncSession, viewer: Viewer, list_id: int, number: int, now: datetime) -> Understood:
    """Give out what a list means, once, if that is still the `number` of sheets that was seen.

    Refusals: "refusal-list-dealt", "refusal-list-changed" (number), "refusal-gone", and those of dealing.
    """
    rights.require(viewer, Right.CONTEST)
    found = await jury_lists.understood(session, list_id, lock=True)
    if found.paper.state is ListState.DEALT:
        raise Refusal("refusal-list-dealt")
    if len(found.meaning.pairs) != number or not number:
        raise Refusal("refusal-list-changed", number=len(found.meaning.pairs))
    found.paper.state = ListState.DEALT
    await dealing.as_listed(session, viewer, found.where.stage.id, sorted(found.meaning.pairs), now)
    return found
