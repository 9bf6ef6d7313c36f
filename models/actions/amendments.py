"""A published plan is changed: a term, the figures to reach, who executes it. Those concerned hear of it, once."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, crews, duties, letters
from models.actions.corrections import found, told_figures
from models.documents import term_offers
from models.documents.term_offers import Offer
from models.queries import amendments, draft_rows
from models.queries import crews as questions
from models.queries.amendments import CONCERNED, Made, of_milestone
from models.queries.strangers import Whom
from models.refusal import Refusal
from models.rules import reasons, rights
from models.rules.deadlines import day_of
from models.rules.proposals import Field, Proposal, order_in, require_published
from models.rules.rights import Right, Viewer
from models.tables import Activity, Amendment, Assignment, AssignmentState, LetterKind, Milestone, Plan


async def propose_term(session: AsyncSession, viewer: Viewer, milestone_id: int, words: str, now: datetime) -> Proposal:
    """What another term would be; nothing is changed.

    Refusal when it is not understood, is over already ("refusal-amend-past"), or the plan is not published.
    """
    rights.require(viewer, Right.PLAN)
    row, result = await draft_rows.result(session, milestone_id)
    plan = require_published(row.plan)
    extent = await draft_rows.extent(session, plan.id)
    lent = term_offers.years(plan, row.section, *extent)
    meant = term_offers.read(words, lent, (extent[0], extent[1]) if extent[0] and extent[1] else None)
    dues = [each.due_on for each in meant.spans if each.due_on]
    if dues and max(dues) < day_of(now, plan.zone or viewer.network_zone):
        raise Refusal("refusal-amend-past", day=max(dues))
    was = result.milestone.term_text
    return Proposal(Field.TERM, milestone_id, was, meant.text, Offer(milestone_id, was, meant).packed())


async def propose_target(session: AsyncSession, viewer: Viewer, milestone_id: int, words: str) -> Proposal:
    """What other figures would be; no words take them away. Refusal "refusal-target-words" where there is no figure."""
    rights.require(viewer, Right.PLAN)
    row, result = await draft_rows.result(session, milestone_id)
    require_published(row.plan)
    after = found(words)
    if words and not after:
        raise Refusal("refusal-target-words")
    before = result.milestone.targets or row.activity.targets
    return Proposal(Field.TARGET, milestone_id, told_figures(before), told_figures(after), json.dumps(after))


async def propose_in(session: AsyncSession, viewer: Viewer, milestone_id: int, whom: Whom) -> Proposal:
    """One executor more. Refusal when it is one already."""
    rights.require(viewer, Right.PLAN)
    crew = await questions.of_milestone(session, milestone_id, whom)
    require_published(crew.plan)
    return Proposal(Field.IN, milestone_id, "", crews.newcomer(crew).name, json.dumps([whom.number, whom.is_group]))


async def propose_out(session: AsyncSession, viewer: Viewer, executor_id: int) -> Proposal:
    """One executor less. Refusal when it is none any more."""
    rights.require(viewer, Right.PLAN)
    crew = await questions.of_executor(session, executor_id)
    require_published(crew.plan)
    return Proposal(Field.OUT, crew.milestone.id, crew.hand(executor_id).executor.name, "", str(executor_id))


async def make(session: AsyncSession, viewer: Viewer, proposal: Proposal, words: str, now: datetime) -> Made:
    """The change counts from now on: kept with its reason (`words`, may be empty) and told to whom it concerns.

    Refusal when the plan is not published any more, somebody has changed the same thing meanwhile
    ("refusal-amend-changed", now=), or the reason says nothing.
    """
    rights.require(viewer, Right.PLAN)
    reason = reasons.given(words, "refusal-amend-reason") if words else ""
    plan = await _lock(session, proposal.milestone_id)
    row, result = await draft_rows.result(session, proposal.milestone_id)
    which = await _change(session, viewer, proposal, plan, row.activity, result.milestone, now)
    amendment = Amendment(
        plan_id=plan.id,
        activity_id=row.activity.id,
        milestone_id=proposal.milestone_id,
        field=proposal.field.value,
        before={"text": proposal.before},
        after={"text": proposal.after},
        reason=reason[:500],
        order=order_in(reason),
        person_id=viewer.person_id,
        created_at=now,
    )
    session.add(amendment)
    await session.flush()
    audit.record(
        session, viewer, now, f"plan-amended-{proposal.field}", "activity", row.activity.id,
        before={"value": proposal.before[:200]}, after={"value": proposal.after[:200]},
    )  # fmt: skip
    people = amendments.people(of_milestone(proposal.milestone_id), *which)
    told = await letters.write_to(session, people, LetterKind.PLAN_AMENDED, amendment.id, now)
    return Made(amendment, result.milestone.text, told)


async def _lock(session: AsyncSession, milestone_id: int) -> Plan:
    """The plan, locked: one change after the other."""
    whose = select(Activity.plan_id).join(Milestone, Milestone.activity_id == Activity.id)
    plan = select(Plan).where(Plan.id == whose.where(Milestone.id == milestone_id).scalar_subquery())
    return require_published(await session.scalar(plan.with_for_update()))


async def _change(
    session: AsyncSession,
    viewer: Viewer,
    proposal: Proposal,
    plan: Plan,
    activity: Activity,
    milestone: Milestone,
    now: datetime,
) -> list[ColumnElement[bool]]:
    """Make it so; which assignments of the result are concerned by it."""
    zone = plan.zone or viewer.network_zone
    match proposal.field:
        case Field.TERM:
            _require_unchanged(milestone.term_text, proposal)
            meant = Offer.unpacked(proposal.value).meant
            milestone.term_text, milestone.term = meant.text, meant.term
            await duties.renew(session, milestone.id, meant.spans, zone, now)
        case Field.TARGET:
            _require_unchanged(told_figures(milestone.targets or activity.targets), proposal)
            after: list[dict[str, Any]] = json.loads(proposal.value)
            shared = bool(activity.targets) and milestone.targets in ([], activity.targets)
            if milestone.targets or not shared:
                milestone.targets = after
            if shared:  # what was shown and is changed is the activity's
                activity.targets = after
        case Field.IN:
            number, is_group = json.loads(proposal.value)
            await crews.put_in(session, await questions.of_milestone(session, milestone.id, Whom(number, is_group)))
            await duties.give(session, milestone.id, zone, now)
            return [Assignment.created_at == now]
        case Field.OUT:
            number = int(proposal.value)
            await crews.put_out(session, await questions.of_executor(session, number), number)
            await duties.take(session, milestone.id, now)
            return [Assignment.state == AssignmentState.CANCELLED, Assignment.closed_at == now]
    return [Assignment.state.in_(CONCERNED)]


def _require_unchanged(as_it_is: str, proposal: Proposal) -> None:
    if as_it_is != proposal.before:
        raise Refusal("refusal-amend-changed", now=as_it_is or "–")
