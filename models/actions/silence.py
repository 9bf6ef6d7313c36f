"""Heads of organisations that have sent no entry are reminded: at most once a day."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.queries import contests, silence
from models.refusal import Refusal
from models.rules import rights
from models.rules.contests import Phase, current, phase
from models.rules.deadlines import day_of
from models.rules.rights import Right, Viewer
from models.tables import Contest, LetterKind


async def require_open(session: AsyncSession, contest_id: int, now: datetime) -> Contest:
    """The contest, while it takes entries. Refusal otherwise: nobody could do what they are reminded of."""
    contest = await contests.contest(session, contest_id)
    stage = current(await contests.stages(session, contest_id), now)
    if phase(contest, stage, now) is not Phase.OPEN:
        raise Refusal("refusal-silence-closed")
    return contest


async def remind(session: AsyncSession, viewer: Viewer, contest_id: int, now: datetime) -> int:
    """Owe each head one letter today, by the network's calendar; to how many. Refusal when all of them have got it."""
    rights.require(viewer, Right.CONTEST)
    await require_open(session, contest_id, now)
    day = day_of(now, viewer.network_zone).isoformat()
    people = silence.heads(contest_id)
    number = await letters.write_to(session, people, LetterKind.ENTRY_AWAITED, contest_id, now, occasion=day)
    if not number:
        raise Refusal("refusal-silence-today")
    audit.record(session, viewer, now, "entries-awaited", "contest", contest_id, after={"number": number})
    return number
