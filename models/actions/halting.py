"""Announcements that something else stops: while sending is frozen they are paused, and go on when it is thawed."""

from sqlalchemy import ColumnElement, and_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import announcements, freeze
from models.refusal import Refusal
from models.tables import BROADCAST, Announcement, AnnouncementState, Letter, LetterState

PAUSES = and_(Announcement.state == AnnouncementState.PAUSED, Announcement.halted == freeze.FROZEN)


async def settle(session: AsyncSession) -> None:
    """Pause what is being sent, or let go on what was paused so, as the switch stands; doing it again is harmless."""
    if await hold(session):
        return
    numbers = (await session.scalars(select(Announcement.id).where(PAUSES))).all()
    if numbers:
        await _letters(session, LetterState.HELD, LetterState.WAITING)
        await _turn(session, PAUSES, AnnouncementState.SENDING, "")


async def hold(session: AsyncSession) -> bool:
    """Pause what is being sent while all sending is frozen; False, and nothing done, when it is not."""
    if await freeze.state(session) is None:
        return False
    goes = and_(Announcement.state == AnnouncementState.SENDING, ~_urgent())
    await _turn(session, goes, AnnouncementState.PAUSED, freeze.FROZEN)
    await _letters(session, LetterState.WAITING, LetterState.HELD)
    return True


def _urgent() -> ColumnElement[bool]:
    """The freeze does not stop these: official ones that wait for nobody's quiet hours."""
    return and_(Announcement.official, Announcement.at_once)


async def require_thawed(session: AsyncSession, row: Announcement) -> None:
    """Refusal while the freeze stops this one."""
    if not (row.official and row.at_once) and await freeze.state(session) is not None:
        raise Refusal("refusal-announce-frozen")


async def _turn(session: AsyncSession, which: ColumnElement[bool], state: AnnouncementState, why: str) -> None:
    """By the rows the session knows too: what is drawn next says how they stand."""
    turned = update(Announcement).where(which).values(state=state, halted=why)
    await session.execute(turned.execution_options(synchronize_session="fetch"))


async def _letters(session: AsyncSession, before: LetterState, after: LetterState) -> None:
    paused = select(Announcement.id).where(PAUSES)
    some = update(Letter).where(announcements.of_any(BROADCAST), Letter.subject_id.in_(paused), Letter.state == before)
    await session.execute(some.values(state=after).execution_options(synchronize_session=False))
