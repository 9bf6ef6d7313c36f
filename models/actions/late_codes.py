"""A late code is made and taken back by organisers, and used by a head once the deadline has passed."""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, entries
from models.queries import contests, late_codes
from models.queries import entries as asked
from models.queries.entries import Form
from models.refusal import Refusal
from models.rules import late_codes as rules
from models.rules import mending, rights
from models.rules.contests import require_live
from models.rules.deadlines import day_of, end_of_day
from models.rules.entries import UNSENT
from models.rules.rights import Right, Viewer
from models.tables import Entry, LateCode

SETTLED = frozenset({"refusal-gone", "refusal-code-early", "refusal-code-sent", "refusal-code-place"})
"""Refusals after which no code is asked for any more."""


async def make(
    session: AsyncSession, viewer: Viewer, contest_id: int, most: int, day: date, have: int, now: datetime
) -> LateCode | None:
    """A code for so many entries, which may then be sent until the end of `day` by the network's calendar; until then
    it can be typed. None when there are not `have` codes any more: the button was pressed twice."""
    rights.require(viewer, Right.CONTEST)
    require_live(await contests.contest(session, contest_id))
    if most not in rules.COUNTS:
        raise Refusal("refusal-gone")
    mending.require_within(day, mending.window(now, viewer.network_zone))
    if await late_codes.count(session, contest_id) != have:
        return None
    until = end_of_day(day, viewer.network_zone)
    row = LateCode(
        contest_id=contest_id, code=rules.new(), uses=0, most=most, until=until, expires_at=until,
        created_by=viewer.person_id or None, created_at=now,
    )  # fmt: skip
    session.add(row)
    audit.record(
        session, viewer, now, "late-code-made", "contest", contest_id,
        after={"number": most, "term": day.isoformat()},
    )  # fmt: skip
    return row


async def drop(session: AsyncSession, viewer: Viewer, code_id: int, now: datetime) -> LateCode:
    """It lets nobody in any more; who is in stays in."""
    rights.require(viewer, Right.CONTEST)
    row = await session.get(LateCode, code_id, with_for_update=True)
    if row is None:
        raise Refusal("refusal-gone")
    if row.expires_at > now:
        row.expires_at = now
        audit.record(session, viewer, now, "late-code-dropped", "contest", row.contest_id)
    return row


async def use_for(
    session: AsyncSession, viewer: Viewer, entry_id: int, words: str, now: datetime, received: datetime
) -> LateCode:
    """The draft may be sent until the code's day. Raises Refusal as `rules.require_usable` does, and when there is no
    need of a code: the entry can still be sent at `received`, or is sent already."""
    rights.require(viewer, Right.ENTRY)
    late = await late_codes.late(session, entry_id)
    entry = late.entry
    _require_led(viewer, entry.organisation_id or 0)
    if entry.state not in UNSENT:
        raise Refusal("refusal-code-sent")
    rules.require_needed(late.contest, late.stage, entry.until, received)
    code = await _usable(session, entry.contest_id, words, received)
    code.uses += 1
    entry.until = code.until
    _note(session, viewer, entry, code, now)
    return code


async def begin_with(
    session: AsyncSession,
    viewer: Viewer,
    nomination_id: int,
    organisation_id: int,
    words: str,
    now: datetime,
    received: datetime,
) -> tuple[Form, LateCode]:
    """A new entry that may be sent until the code's day. Raises Refusal as above, and when the organisation may have no
    other one there."""
    rights.require(viewer, Right.ENTRY)
    _require_led(viewer, organisation_id)
    found = await asked.opening_of(session, nomination_id)
    rules.require_needed(found.contest, found.stage, None, received)
    code = await _usable(session, found.contest.id, words, received)
    each = found.contest.each
    begun = await entries.begin(session, viewer, nomination_id, organisation_id, each, now, received, until=code.until)
    if begun.is_there:
        raise Refusal("refusal-code-place", each=each)
    code.uses += 1
    _note(session, viewer, begun.form.entry, code, now)
    return begun.form, code


def _require_led(viewer: Viewer, organisation_id: int) -> None:
    if not rights.speaks_for(viewer, organisation_id):
        belongs = organisation_id in viewer.organisations()
        raise Refusal("refusal-entry-head" if belongs else "refusal-other-organisation")


async def _usable(session: AsyncSession, contest_id: int, words: str, received: datetime) -> LateCode:
    return rules.require_usable(await late_codes.locked(session, contest_id, rules.folded(words)), received)


def _note(session: AsyncSession, viewer: Viewer, entry: Entry, code: LateCode, now: datetime) -> None:
    after = {"term": day_of(code.until, viewer.network_zone).isoformat()}
    audit.record(session, viewer, now, "entry-late", "entry", entry.id, after=after)
