"""Who judges a contest: people are invited by a link, come in, are given a nomination, and leave."""

import secrets
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.queries import jury
from models.queries.jury import Ground, Seat
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right, Viewer
from models.tables import (
    Contest,
    ContestState,
    Juror,
    JuryLink,
    LetterKind,
    Nomination,
    Outcome,
    Role,
    RoleGrant,
    Sheet,
    SheetState,
)
from models.tables.upsert import insert_missing

LASTS = timedelta(days=14)
"""How long an invitation lets people in."""
TOKEN = 16
"""Random bytes in an address that must not be guessed."""
OVER = (ContestState.ARCHIVED, ContestState.CANCELLED)


async def running(session: AsyncSession, viewer: Viewer, contest_id: int) -> Contest:
    """A contest whose jury can be changed. Refusal when it is gone, archived or cancelled."""
    rights.require(viewer, Right.CONTEST)
    contest = await session.get(Contest, contest_id)
    if contest is None:
        raise Refusal("refusal-gone")
    return require_running(contest)


def require_running(contest: Contest) -> Contest:
    """Raise Refusal when the contest is archived or cancelled."""
    if contest.state in OVER:
        raise Refusal("refusal-contest-over")
    return contest


async def invite(session: AsyncSession, viewer: Viewer, contest_id: int, now: datetime) -> tuple[Contest, JuryLink]:
    """The link by which people become jurors: the one that still works, or a new one."""
    rights.require(viewer, Right.CONTEST)
    contest = await running(session, viewer, contest_id)
    return contest, await jury.link(session, contest_id, now) or await _link(session, viewer, contest, now)


async def renew(session: AsyncSession, viewer: Viewer, contest_id: int, now: datetime) -> tuple[Contest, JuryLink]:
    """A new link; all earlier ones let nobody in any more."""
    rights.require(viewer, Right.CONTEST)
    contest = await running(session, viewer, contest_id)
    mine = update(JuryLink).where(JuryLink.contest_id == contest_id, JuryLink.expires_at > now)
    await session.execute(mine.values(expires_at=now).execution_options(synchronize_session=False))
    return contest, await _link(session, viewer, contest, now)


async def _link(session: AsyncSession, viewer: Viewer, contest: Contest, now: datetime) -> JuryLink:
    link = JuryLink(
        contest_id=contest.id,
        token=secrets.token_urlsafe(TOKEN),
        uses=0,
        most=10,
        expires_at=now + LASTS,
        created_by=viewer.person_id or None,
        created_at=now,
    )
    session.add(link)
    await session.flush()
    audit.record(session, viewer, now, "jury-invited", "contest", contest.id)
    return link


async def invitation(session: AsyncSession, viewer: Viewer, token: str, now: datetime) -> tuple[Contest, bool]:
    """The contest a token invites to judge, and whether the viewer does so already.

    Refusals: "refusal-jury-link" (nobody knows it), "refusal-jury-expired", "refusal-jury-full", and once the contest
    is over.
    """
    rights.require(viewer, Right.ENTER)
    link, contest, sits = await jury.invited(session, token, viewer.person_id)
    require_running(contest)
    if not sits and link.expires_at <= now:
        raise Refusal("refusal-jury-expired")
    if not sits and link.uses >= link.most:
        raise Refusal("refusal-jury-full")
    return contest, sits


async def join(session: AsyncSession, viewer: Viewer, token: str, now: datetime) -> Contest:
    """The viewer judges in this contest from now on, and holds the role of a juror. Twice is once.

    The place is taken by one statement, so that of two people at the last place one gets in.
    """
    rights.require(viewer, Right.BELONG)
    contest, sits = await invitation(session, viewer, token, now)
    if sits:
        return contest
    taken = (
        update(JuryLink)
        .where(JuryLink.token == token, JuryLink.uses < JuryLink.most)
        .values(uses=JuryLink.uses + 1)
        .returning(JuryLink.created_by)
    )
    inviter = (await session.execute(taken)).one_or_none()
    if inviter is None:
        raise Refusal("refusal-jury-full")
    row = {"contest_id": contest.id, "person_id": viewer.person_id, "joined_at": now}
    await insert_missing(session, Juror, [row])
    role = {"person_id": viewer.person_id, "role": Role.JUROR, "granted_at": now, "granted_by": inviter[0]}
    if await insert_missing(session, RoleGrant, [role]):
        audit.record(session, viewer, now, "role-granted", "person", viewer.person_id, after={"role": Role.JUROR.value})
    audit.record(session, viewer, now, "jury-joined", "contest", contest.id)
    return contest


async def place(
    session: AsyncSession, viewer: Viewer, juror_id: int, nomination_id: int, now: datetime
) -> tuple[Ground, Seat]:
    """Let a juror judge one nomination, or (0) any. What they have been given already stays."""
    rights.require(viewer, Right.CONTEST)
    where, seat = await jury.seat(session, juror_id)
    require_running(where.contest)
    nomination = await session.get(Nomination, nomination_id) if nomination_id else None
    if nomination_id and (nomination is None or nomination.contest_id != where.contest.id):
        raise Refusal("refusal-gone")
    seat.juror.nomination_id = nomination.id if nomination else None
    after = {"nomination": nomination_id}
    audit.record(session, viewer, now, "jury-nomination", "contest", where.contest.id, after=after)
    return where, replace(seat, nomination=nomination.title if nomination else "")


async def remove(session: AsyncSession, viewer: Viewer, juror_id: int, now: datetime) -> tuple[Ground, Seat]:
    """Somebody judges no more: their sheets go with them, and the role where it was their last jury.

    Refusal "refusal-juror-settled" when outcomes rest on what they gave.
    """
    rights.require(viewer, Right.CONTEST)
    where, seat = await jury.seat(session, juror_id)
    require_running(where.contest)
    if await _counted(session, juror_id):
        raise Refusal("refusal-juror-settled")
    person_id = seat.juror.person_id
    await session.execute(delete(Juror).where(Juror.id == juror_id))
    elsewhere = await session.scalar(select(func.count()).select_from(Juror).where(Juror.person_id == person_id))
    audit.record(session, viewer, now, "jury-left", "contest", where.contest.id, before={"given": seat.given})
    if not elsewhere:
        mine = delete(RoleGrant).where(RoleGrant.person_id == person_id, RoleGrant.role == Role.JUROR)
        await session.execute(mine)
        before = {"role": Role.JUROR.value}
        audit.record(session, viewer, now, "role-revoked", "person", person_id, before=before)
        occasion = now.isoformat(timespec="seconds")
        await letters.write(session, [person_id], LetterKind.ROLES_CHANGED, person_id, now, occasion=occasion)
    return where, seat


async def _counted(session: AsyncSession, juror_id: int) -> bool:
    """Is a sheet of this juror part of an outcome?"""
    found = (
        select(Sheet.id)
        .join(Outcome, (Outcome.entry_id == Sheet.entry_id) & (Outcome.stage_id == Sheet.stage_id))
        .where(Sheet.juror_id == juror_id, Sheet.state == SheetState.GIVEN)
        .limit(1)
    )
    return await session.scalar(found) is not None
