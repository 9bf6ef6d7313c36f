"""What is done with plans: a reading becomes a draft, a draft binding, later joiners owe the same, proof is asked."""

from dataclasses import dataclass
from datetime import date, datetime
from textwrap import shorten

from sqlalchemy import ColumnElement, func, select, true, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, drafts, executors, letters
from models.actions.drafts import Written
from models.documents.reading import Reading
from models.queries import amendments, standings
from models.queries import executors as named
from models.queries.draft_rows import first_and_last
from models.refusal import Refusal
from models.rules import rights
from models.rules.deadlines import day_of
from models.rules.draft_states import require_draft
from models.rules.past import Past
from models.rules.proof import WANTED
from models.rules.rights import Right, Viewer
from models.tables import (
    Activity,
    Assignment,
    LetterKind,
    Occurrence,
    Plan,
    PlanState,
)

MOST_PIECES = 3
"""How many photos, links or files an activity can ask for; one more press and it asks for none."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """The draft, and what it came to."""

    plan_id: int
    written: Written


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did: new assignments, and people who will be told."""

    assignments: int
    people: int


async def import_reading(
    session: AsyncSession, viewer: Viewer, reading: Reading, digest: str, now: datetime, zone: str | None = None
) -> ImportResult:
    """Write a draft; only the network's staff sees it. `zone` is where its days end (the publisher's by default).

    Refusal "refusal-plan-known" (number, title) when the same file (`digest`) is a plan already, "refusal-plan-empty"
    when the reading has no activities.
    """
    rights.require(viewer, Right.PLAN)
    known = await session.scalar(select(Plan).where(Plan.digest == digest).limit(1))
    if known is not None:
        raise Refusal("refusal-plan-known", number=str(known.id), title=shorten(known.title, 60, placeholder="…"))
    if not reading.activities:
        raise Refusal("refusal-plan-empty")
    directory = executors.Directory(await named.names(session), reading.legend)
    plan, written = await drafts.write(session, reading, directory, digest, zone, now)
    after = {"activities": written.activities, "occurrences": written.occurrences, "strangers": len(written.strangers)}
    audit.record(session, viewer, now, "plan-imported", "plan", plan.id, after=after)
    return ImportResult(plan.id, written)


async def match_executors(session: AsyncSession, viewer: Viewer, plan_id: int, now: datetime) -> Plan:
    """Look again whom a draft's unmatched names mean: organisations may have come since. Refusal for no draft."""
    rights.require(viewer, Right.PLAN)
    plan = require_draft(await session.get(Plan, plan_id, with_for_update=True), "refusal-plan-published")
    found = await executors.match(session, plan)
    if found:
        audit.record(session, viewer, now, "plan-executors-matched", "plan", plan.id, after={"found": found})
    return plan


async def publish(
    session: AsyncSession, viewer: Viewer, plan_id: int, now: datetime, past: Past | None = None
) -> Published:
    """Make a draft binding: assignments for every executor, one letter for every member who owes, in five statements.

    `past` is what becomes of items whose term is over (feature P10); None: they can be handed in, nobody asks for them.

    Refusal "refusal-plan-published" (day) the second time, "refusal-plan-nobody" when it would bind nobody.
    """
    rights.require(viewer, Right.PLAN)
    first, last = first_and_last(plan_id)
    opened = await session.execute(
        update(Plan)
        .where(Plan.id == plan_id, Plan.state == PlanState.DRAFT)
        .values(
            state=PlanState.PUBLISHED,
            published_at=now,
            starts_on=func.coalesce(Plan.starts_on, first),
            ends_on=func.coalesce(Plan.ends_on, last),
        )
        .returning(Plan.id)
    )
    if opened.scalar_one_or_none() is None:
        plan = await session.get(Plan, plan_id)
        raise _published(plan) if plan else Refusal("refusal-gone")
    new = await executors.assign(session, viewer.network_zone, now, [Activity.plan_id == plan_id], past=past)
    if not new:
        raise Refusal("refusal-plan-nobody")
    told = await _tell(session, plan_id, now)
    after = {"assignments": new, "people": told} | ({"past": past.value} if past else {})
    audit.record(session, viewer, now, "plan-published", "plan", plan_id, after=after)
    return Published(new, told)


def _published(plan: Plan) -> Refusal:
    return Refusal("refusal-plan-published", day=plan.published_at or plan.created_at)


async def _tell(session: AsyncSession, plan_id: int, now: datetime) -> int:
    """One letter for each member of an organisation that owes something, however many items."""
    members = amendments.people(Assignment.plan_id == plan_id, standings.owed())
    return await letters.write_to(session, members, LetterKind.PLAN_PUBLISHED, plan_id, now)


async def assign_member(
    session: AsyncSession, viewer: Viewer, group_id: int, organisation_id: int, now: datetime, *, past: bool
) -> int:
    """Give an organisation that has joined a group what published plans ask of the group (feature P05); how many items.

    `past`: also items whose term is over. Nobody is told by this: whoever lets the organisation in does that.
    """
    rights.require(viewer, Right.ORGANISATIONS)
    zone = viewer.network_zone
    what = _binding(None if past else day_of(now, zone))
    return await executors.assign(session, zone, now, what, group_id=group_id, organisation_id=organisation_id)


async def assign_group(session: AsyncSession, viewer: Viewer, group_id: int, now: datetime) -> int:
    """The same for everybody who is in the group and has not got it yet, without items whose term is over."""
    rights.require(viewer, Right.ORGANISATIONS)
    zone = viewer.network_zone
    return await executors.assign(session, zone, now, _binding(day_of(now, zone)), group_id=group_id)


def _binding(since: date | None) -> list[ColumnElement[bool]]:
    """What published plans ask; `since` leaves out what was due before that day."""
    published = Activity.plan_id.in_(select(Plan.id).where(Plan.state == PlanState.PUBLISHED))
    return [published] if since is None else [published, func.coalesce(Occurrence.due_on >= since, true())]


async def need(session: AsyncSession, viewer: Viewer, activity_id: int, kind: str, now: datetime) -> Activity:
    """Ask for one more piece of `kind` in reports on this activity; after three, for none (feature T09).

    What is asked is looked up when a report is sent, so drafts follow and what was submitted stands.
    """
    rights.require(viewer, Right.PLAN)
    activity = await session.get(Activity, activity_id, with_for_update=True)
    if activity is None or kind not in WANTED:
        raise Refusal("refusal-gone")
    before = dict(activity.proof)
    number = (int(before.get(kind, 0)) + 1) % (MOST_PIECES + 1)
    kept = {name: count for name, count in before.items() if name != kind}
    activity.proof = {**kept, kind: number} if number else kept
    audit.record(session, viewer, now, "proof-changed", "activity", activity.id, before=before, after=activity.proof)
    return activity
