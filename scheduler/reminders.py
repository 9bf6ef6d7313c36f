"""Each minute: whose term has come to a rung of the ladder, and what they are to be written."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import reminders as acts
from models.actions.reminders import Planned
from models.queries import reminders as questions
from models.queries.reminders import Owing
from models.rules import quiet
from models.rules import reminders as rules
from models.rules.quiet import Quiet
from models.rules.reminders import Rung, Window
from models.tables import LetterKind

AHEAD = timedelta(minutes=3)
"""So long before its moment a letter is planned, so that everything for one slot is there when the slot comes."""


async def plan(
    session: AsyncSession, zone: str, since: datetime | None, now: datetime, hours: Quiet = quiet.DEFAULT
) -> int:
    """Plan what has become due after `since` and up to `now` (UTC); how many letters are new.

    `since` None looks at every term: after a start, a jump of the clock, and now and then because terms are moved and
    heads arrive. What was planned before is not planned again. `zone` is the network's.
    """
    before = since + AHEAD if since else None
    windows = await _windows(session, zone, before, now + AHEAD)
    if not windows:
        return 0
    owed = await questions.owing(session, windows)
    drafts = await questions.drafting(session, windows)
    planned = [
        *_letters(owed, zone, now, hours, draft=False),
        *_letters(drafts, zone, now, hours, draft=True),
    ]
    return await acts.plan(session, planned, now)


async def _windows(
    session: AsyncSession, zone: str, since: datetime | None, now: datetime
) -> dict[str | None, list[Window]]:
    """For each zone organisations live in, the terms to look at; zones where nothing has happened are left out."""
    homes = await questions.zones(session)
    found = {home: rules.windows(home or zone, since, now) for home in homes}
    return {home: windows for home, windows in found.items() if windows}


def _letters(owing: Iterable[Owing], zone: str, now: datetime, hours: Quiet, *, draft: bool) -> Iterator[Planned]:
    find = rules.draft_rung if draft else rules.latest
    for one in owing:
        rung = find(one.due_at, one.since, now + AHEAD, one.home or zone)
        if rung is not None:
            kind = LetterKind.DRAFT if draft else rung.kind
            yield from _letter(one, rung, kind, max(now, rung.slot), one.zone or one.home or zone, hours)


def _letter(one: Owing, rung: Rung, kind: LetterKind, wanted: datetime, zone: str, hours: Quiet) -> Iterator[Planned]:
    """One letter, unless the first moment that disturbs nobody is too late for it."""
    moment = rules.allowed(wanted, zone, hours)
    if moment < rung.expires_at:
        yield Planned(one.person_id, kind, one.subject_id, rung.occasion, moment, rung.expires_at)
