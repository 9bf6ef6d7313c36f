"""More time for one entrant: the entry may be sent until another day than everybody else's."""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.actions.checks import concerned
from models.queries import desk_cards
from models.queries.desk_cards import Case
from models.refusal import Refusal
from models.rules import mending, rights
from models.rules.deadlines import day_of, end_of_day
from models.rules.desk import EXTENDABLE
from models.rules.mending import Window
from models.rules.rights import Right, Viewer
from models.tables import LetterKind

SETTLED = frozenset({"refusal-gone", "refusal-prolong-settled", "refusal-prolong-open"})
"""Refusals after which no day is asked for any more."""


def window(viewer: Viewer, case: Case, now: datetime) -> Window:
    """The days this entry can be given. Refusal when it is decided about, or nothing ever closes."""
    if case.entry.state not in EXTENDABLE:
        raise Refusal("refusal-prolong-settled")
    if case.deadline is None:
        raise Refusal("refusal-prolong-open")
    return mending.window(now, viewer.network_zone, case.deadline)


async def prolong(session: AsyncSession, viewer: Viewer, entry_id: int, day: date, now: datetime) -> Case:
    """This entry may be sent until the end of `day`, by the network's calendar; everybody else's deadline stays."""
    rights.require(viewer, Right.CONTEST)
    case, _ = await desk_cards.case(session, entry_id, lock=True)
    mending.require_within(day, window(viewer, case, now))
    before = case.deadline
    case.entry.until = end_of_day(day, viewer.network_zone)
    audit.record(
        session, viewer, now, "entry-prolonged", "entry", entry_id,
        before={"term": day_of(before, viewer.network_zone).isoformat()} if before else {},
        after={"term": day.isoformat()},
    )  # fmt: skip
    people = concerned(case.entry, viewer)
    await letters.write_to(session, people, LetterKind.ENTRY_PROLONGED, entry_id, now, occasion=day.isoformat())
    return case
