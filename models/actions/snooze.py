"""People put off what they were just reminded of."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions.reminders import LATER
from models.queries import causes as questions
from models.queries.causes import CAUSES, Cause
from models.rules import reminders, rights
from models.rules.rights import Right, Viewer
from models.rules.snooze import PutOff
from models.tables import Letter, LetterState
from models.tables.upsert import insert

PATIENCE = timedelta(days=3)
"""How long a letter that was put off may still go out after its moment."""


async def snooze(session: AsyncSession, viewer: Viewer, until: datetime, now: datetime, *, sure: bool) -> PutOff:
    """Say again at `until` (UTC) what this person was reminded of last and still owes; the newest wish counts.

    Where a term will be over by then, nothing happens before they are `sure`. Pressing twice plans once.
    """
    rights.require(viewer, Right.BELONG)
    causes = await questions.last_causes(session, viewer.person_id)
    over = sum(now <= cause.due_at < until for cause in causes)
    if not causes or (over and not sure):
        return PutOff(until, len(causes), over, asked=bool(causes))
    await _forget(session, viewer, causes)
    await _write(session, [_again(viewer.person_id, cause, until, now) for cause in causes])
    return PutOff(until, len(causes), over)


async def _forget(session: AsyncSession, viewer: Viewer, causes: Sequence[Cause]) -> None:
    """What was put off until another moment does not come then."""
    earlier = update(Letter).where(
        Letter.person_id == viewer.person_id,
        Letter.state == LetterState.WAITING,
        Letter.kind.in_(CAUSES),
        Letter.subject_id.in_({cause.subject_id for cause in causes}),
        Letter.occasion.contains(f":{reminders.SNOOZED}:"),
    )
    await session.execute(earlier.values(state=LetterState.DROPPED))


def _again(person_id: int, cause: Cause, until: datetime, now: datetime) -> dict[str, Any]:
    return {
        "person_id": person_id,
        "kind": cause.kind,
        "subject_id": cause.subject_id,
        "occasion": reminders.again(cause.occasion, until),
        "state": LetterState.WAITING,
        "priority": LATER,
        "not_before": until,
        "expires_at": until + PATIENCE,
        "created_at": now,
    }


async def _write(session: AsyncSession, letters: Sequence[dict[str, Any]]) -> None:
    """One that has been written before and was forgotten waits again, now until its new moment."""
    new = insert(session, Letter).values(list(letters))
    again = {name: new.excluded[name] for name in ("state", "not_before", "expires_at")}
    key = ["person_id", "kind", "subject_id", "occasion"]
    dropped = Letter.state == LetterState.DROPPED
    await session.execute(new.on_conflict_do_update(index_elements=key, set_=again, where=dropped))
