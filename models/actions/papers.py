"""What is done with papers: a plan is handed in as a document or pasted piece by piece, and becomes a draft or not."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models import documents
from models.actions import letters, plans
from models.documents.reading import Reading
from models.queries import papers, people
from models.queries.papers import Gathered
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import LetterKind, Paper, PaperState, PaperText, Person
from models.tables.upsert import insert

MEGABYTE = 1024 * 1024
MOST_MEGABYTES = documents.LARGEST_FILE // MEGABYTE
FORGOTTEN = timedelta(days=1)
"""How old a pasted text may be to go on with it when nobody asked for more."""
MOST_TRIES = 3
"""How often a paper is begun: one that ends the process that reads it must not do so for ever."""


async def hand_in(
    session: AsyncSession, viewer: Viewer, file: str, name: str, size: int | None, now: datetime
) -> Paper:
    """A document is to be read; `file` is the messenger's name for it, `size` its bytes, where they are known.

    Refusal "refusal-paper-big" (name, megabytes) for more than the messenger hands out.
    """
    rights.require(viewer, Right.PLAN)
    if size is not None and size > documents.LARGEST_FILE:
        raise Refusal("refusal-paper-big", name=name, megabytes=max(MOST_MEGABYTES + 1, round(size / MEGABYTE)))
    paper = Paper(person_id=viewer.person_id, file=file, file_name=name[:300], file_size=size, created_at=now)
    session.add(paper)
    await session.flush()
    return paper


async def paste(
    session: AsyncSession, viewer: Viewer, message: int, text: str, now: datetime, *, asked: bool
) -> Gathered:
    """One more message, by its number, of a plan that is pasted; how much of it there is by now.

    Not `asked` for, it goes on with an earlier one only while that is still fresh.
    """
    rights.require(viewer, Right.PLAN)
    mine = _pasted_by(viewer)
    if not asked:
        await session.execute(delete(Paper).where(*mine, Paper.created_at < now - FORGOTTEN))
    number = await session.scalar(select(Paper.id).where(*mine))
    if number is None:
        paper = Paper(person_id=viewer.person_id, state=PaperState.COLLECTING, created_at=now)
        session.add(paper)
        await session.flush()
        number = paper.id
    piece = insert(session, PaperText).values(paper_id=number, message=message, text=text)
    again = piece.on_conflict_do_update(index_elements=["paper_id", "message"], set_={"text": text})
    await session.execute(again)
    return await _gathered(session, number)


async def rewrite(session: AsyncSession, viewer: Viewer, message: int, text: str) -> Gathered | None:
    """A message was changed: its piece follows. None when it is in no text of theirs that is still gathered."""
    rights.require(viewer, Right.PLAN)
    mine = select(Paper.id).where(*_pasted_by(viewer))
    number = await session.scalar(
        update(PaperText)
        .where(PaperText.message == message, PaperText.paper_id.in_(mine))
        .values(text=text)
        .returning(PaperText.paper_id)
    )
    return None if number is None else await _gathered(session, number)


async def complete(session: AsyncSession, viewer: Viewer, paper_id: int, now: datetime) -> None:
    """The pasted text is whole and is to be read. Refusal "refusal-paper-begun" the second time."""
    rights.require(viewer, Right.PLAN)
    waiting = update(Paper).where(*_pasted_by(viewer), Paper.id == paper_id)
    done = await session.scalar(waiting.values(state=PaperState.WAITING, created_at=now).returning(Paper.id))
    if done is None:
        raise await _too_late(session, viewer, paper_id)


async def drop(session: AsyncSession, viewer: Viewer, paper_id: int) -> None:
    """Forget a pasted text. Refusal "refusal-paper-begun" when it is read already."""
    rights.require(viewer, Right.PLAN)
    gone = delete(Paper).where(*_pasted_by(viewer), Paper.id == paper_id)
    if await session.scalar(gone.returning(Paper.id)) is None:
        raise await _too_late(session, viewer, paper_id)


def _pasted_by(viewer: Viewer) -> tuple[ColumnElement[bool], ...]:
    """The text this person is pasting; there is at most one."""
    return Paper.person_id == viewer.person_id, Paper.state == PaperState.COLLECTING


async def _too_late(session: AsyncSession, viewer: Viewer, paper_id: int) -> Refusal:
    paper = await session.get(Paper, paper_id)
    mine = paper is not None and paper.person_id == viewer.person_id
    return Refusal("refusal-paper-begun" if mine else "refusal-gone")


async def _gathered(session: AsyncSession, paper_id: int) -> Gathered:
    found = await papers.gathered(session, paper_id)
    if found is None:
        raise Refusal("refusal-gone")
    return found


@dataclass(frozen=True, slots=True)
class Begun:
    """A paper somebody reads now: a file by the messenger's name for it, or a text (of no name)."""

    id: int
    file: str
    name: str
    text: str
    since: datetime


async def begin(session: AsyncSession, now: datetime, apart: Collection[int] = ()) -> Begun | None:
    """Take the paper that waits longest, besides those set `apart`; None when there is none.

    It is counted before it is read, so that a crash counts too; one that was begun often enough is refused here.
    """
    while paper := await session.scalar(papers.next_waiting(apart).with_for_update(skip_locked=True)):
        if paper.tried < MOST_TRIES:
            paper.tried += 1
            text = "" if paper.file else await _text(session, paper.id)
            return Begun(paper.id, paper.file, paper.file_name, text, paper.created_at)
        await _refuse(session, paper, Refusal("document-broken", name=paper.file_name), now)
    return None


async def _text(session: AsyncSession, paper_id: int) -> str:
    """The pieces in the order they were written in, whatever the order they came in."""
    pieces = select(PaperText.text).where(PaperText.paper_id == paper_id).order_by(PaperText.message)
    return "\n".join(await session.scalars(pieces))


async def give_back(session: AsyncSession, paper_id: int) -> None:
    """It was begun and could not be had: it waits as before, and the attempt does not count."""
    waiting = update(Paper).where(Paper.id == paper_id, Paper.state == PaperState.WAITING)
    await session.execute(waiting.values(tried=Paper.tried - 1))


async def keep(session: AsyncSession, paper_id: int, reading: Reading, digest: str, now: datetime, zone: str) -> None:
    """What was read becomes a draft of whoever sent it, once, and they are told. `zone` is the network's.

    Raises the Refusals of `plans.import_reading`, and "paper-role-lost" (name) when the sender may not any more.
    """
    paper = await session.get(Paper, paper_id, with_for_update=True)
    if paper is None or paper.state is not PaperState.WAITING:
        return
    sender = await session.get_one(Person, paper.person_id)
    viewer = await people.viewer(session, sender.account, sender.language, zone)
    if not rights.holds(viewer, Right.PLAN):
        raise Refusal("paper-role-lost", name=paper.file_name)
    result = await plans.import_reading(session, viewer, reading, digest, now, zone)
    paper.state, paper.plan_id = PaperState.READ, result.plan_id
    await _tell(session, paper, now)


async def refuse(session: AsyncSession, paper_id: int, refusal: Refusal, now: datetime) -> None:
    """It is no plan, or cannot be read: why is kept, and whoever sent it is told, once."""
    paper = await session.get(Paper, paper_id, with_for_update=True)
    if paper is not None and paper.state is PaperState.WAITING:
        await _refuse(session, paper, refusal, now)


async def _refuse(session: AsyncSession, paper: Paper, refusal: Refusal, now: datetime) -> None:
    paper.state = PaperState.REFUSED
    paper.refusal = {"key": refusal.key, "details": refusal.details}
    if refusal.key == "refusal-plan-known":
        paper.plan_id = int(str(refusal.details["number"]))
    await _tell(session, paper, now)


async def _tell(session: AsyncSession, paper: Paper, now: datetime) -> None:
    """One letter a paper; the words that were pasted are not needed any more."""
    await session.execute(delete(PaperText).where(PaperText.paper_id == paper.id))
    await letters.write(session, [paper.person_id], LetterKind.PLAN_READ, paper.id, now)
