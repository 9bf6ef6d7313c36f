"""Reminders are planned by the clock and put off by people."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import causes as questions
from models.queries.causes import Cause
from models.rules import quiet, reminders, rights
from models.rules.quiet import Quiet
from models.rules.reminders import PutOff
from models.rules.rights import Right, Viewer
from models.tables import Letter, LetterKind, Priority
from models.tables.upsert import insert_missing

LATER = int(Priority.UNASKED)
"""The priority of what the bot says unasked: behind results and requests."""
PATIENCE = timedelta(days=3)
"""How long a letter that was put off may still go out after its moment."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One letter to be; all moments UTC."""

    person_id: int
    kind: LetterKind
    subject_id: int
    occasion: str
    not_before: datetime
    expires_at: datetime


async def plan(session: AsyncSession, planned: Sequence[Planned], now: datetime) -> int:
    """Owe these letters; how many are new. Not an act of a viewer: the clock does it, and twice is once."""
    rows = [{**asdict(one), "priority": LATER, "created_at": now} for one in planned]
    return await insert_missing(session, Letter, rows)


async def snooze(
    session: AsyncSession, viewer: Viewer, until: str, now: datetime, hours: Quiet = quiet.DEFAULT
) -> PutOff:
    """Say again in the «evening» or «tomorrow» what this person was reminded of last and still owes.

    Pressing twice plans once.
    """
    rights.require(viewer, Right.BELONG)
    moment = reminders.put_off(until, now, viewer.zone, hours)
    causes = await questions.last_causes(session, viewer.person_id)
    await plan(session, [_again(viewer.person_id, cause, moment) for cause in causes], now)
    return PutOff(moment, len(causes), sum(now <= cause.due_at < moment for cause in causes))


def _again(person_id: int, cause: Cause, moment: datetime) -> Planned:
    occasion = reminders.again(cause.occasion, moment)
    return Planned(person_id, cause.kind, cause.subject_id, occasion, moment, moment + PATIENCE)
