"""The formal check of an entry: admitted, returned to be mended until a day, not admitted – or taken back to be checked
again."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Select, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.queries import desk_cards, recipients
from models.queries.desk_cards import Case, Turn
from models.refusal import Refusal
from models.rules import mending, reasons, rights
from models.rules.deadlines import end_of_day
from models.rules.entries import DECIDED
from models.rules.rights import Right, Viewer
from models.tables import Entry, EntryCheck, EntryState, LetterKind, Sheet, Verdict

SETTLED = frozenset(
    {
        "refusal-gone",
        "refusal-check-admitted",
        "refusal-check-returned",
        "refusal-check-not-admitted",
        "refusal-check-draft",
        "refusal-check-withdrawn",
        "refusal-check-newer",
    }
)
"""Refusals after which nothing is asked about this version any more."""


@dataclass(frozen=True, slots=True)
class Decided:
    """An entry with the decision about it, and what waits next."""

    case: Case
    turn: Turn


async def admit(
    session: AsyncSession, viewer: Viewer, entry_id: int, version: int, now: datetime, *, looked: bool = False
) -> Decided:
    """Let this version go to the jury. `looked`: its links were opened. Refusal when it has been decided about, with
    who and when."""
    rights.require(viewer, Right.CONTEST)
    found = await undecided(session, viewer, entry_id, version, lock=True)
    return await _decide(session, viewer, found, Verdict.ADMITTED, now, looked=looked)


async def send_back(
    session: AsyncSession, viewer: Viewer, entry_id: int, version: int, day: date, comment: str, now: datetime
) -> Decided:
    """Return this version: `comment`, of at most 1,000 characters, says what to mend, and `day` is the last one for it,
    by the calendar of the network."""
    rights.require(viewer, Right.CONTEST)
    found = await undecided(session, viewer, entry_id, version, lock=True)
    mending.require_within(day, mending.window(now, viewer.network_zone))
    comment = reasons.given(comment, "refusal-mend-empty")
    until = end_of_day(day, viewer.network_zone)
    found.case.entry.until = until
    return await _decide(session, viewer, found, Verdict.RETURNED, now, comment=comment, until=until)


async def refuse(
    session: AsyncSession, viewer: Viewer, entry_id: int, version: int, comment: str, now: datetime
) -> Decided:
    """Do not admit this version, for a reason of at most 1,000 characters."""
    rights.require(viewer, Right.CONTEST)
    found = await undecided(session, viewer, entry_id, version, lock=True)
    comment = reasons.given(comment, "refusal-not-admit-empty")
    return await _decide(session, viewer, found, Verdict.NOT_ADMITTED, now, comment=comment)


async def undecided(
    session: AsyncSession, viewer: Viewer, entry_id: int, version: int, *, lock: bool = False
) -> Decided:
    """An entry of which this version waits for a decision the viewer may take. Raises Refusal otherwise."""
    rights.require(viewer, Right.CONTEST)
    case, turn = await desk_cards.case(session, entry_id, lock=lock)
    if not case.waits:
        raise decided(case)
    if case.entry.version != version:
        raise Refusal("refusal-check-newer")
    sent_by = case.version.submitted_by if case.version else None
    if viewer.person_id in (case.entry.author_id, sent_by):
        raise Refusal("refusal-own-entry")
    return Decided(case, turn)


def decided(case: Case) -> Refusal:
    """What became of the entry, by whom and when."""
    if case.check is None or case.entry.state not in DECIDED:
        return Refusal(f"refusal-check-{case.entry.state}")
    return Refusal(f"refusal-check-{case.entry.state}", name=case.decider, at=case.check.decided_at)


async def _decide(
    session: AsyncSession,
    viewer: Viewer,
    found: Decided,
    verdict: Verdict,
    now: datetime,
    *,
    comment: str = "",
    until: datetime | None = None,
    looked: bool = False,
) -> Decided:
    """The decision is its own entry of the log: it is written once."""
    entry = found.case.entry
    entry.state, entry.changed_at = EntryState(verdict), now
    check = EntryCheck(
        entry_id=entry.id, stage_id=entry.stage_id, version=entry.version, verdict=verdict, comment=comment,
        until=until, looked=looked, decided_by=viewer.person_id or None, decided_at=now,
    )  # fmt: skip
    session.add(check)
    await session.flush()
    await letters.write_to(session, concerned(entry, viewer), LetterKind.ENTRY_CHECKED, check.id, now)
    return replace(found, case=replace(found.case, check=check, decider=viewer.name))


def concerned(entry: Entry, viewer: Viewer) -> Select[int]:
    """The author and the heads of the organisation; not who decided."""
    return recipients.told_of_decision(
        entry.organisation_id or 0, entry.author_id or 0, viewer.person_id, by_head=False
    )


async def recheck(session: AsyncSession, viewer: Viewer, entry_id: int, now: datetime) -> Case:
    """Take a decision back: the entry waits for its check again. Refusal once it is with the jury."""
    rights.require(viewer, Right.CONTEST)
    case, _ = await desk_cards.case(session, entry_id, lock=True)
    require_decided(case)
    entry = case.entry
    judged = exists().where(Sheet.entry_id == entry.id, Sheet.stage_id == entry.stage_id)
    if await session.scalar(select(judged)):
        raise Refusal("refusal-check-judged")
    before, entry.state, entry.changed_at = entry.state, EntryState.SUBMITTED, now
    audit.record(
        session, viewer, now, "entry-rechecked", "entry", entry.id,
        before={"state": before}, after={"state": entry.state},
    )  # fmt: skip
    return case


def require_decided(case: Case) -> None:
    """Raise Refusal unless there is a decision to take back."""
    if case.waits:
        raise Refusal("refusal-check-waits")
    if case.entry.state not in DECIDED:
        raise Refusal(f"refusal-check-{case.entry.state}")
