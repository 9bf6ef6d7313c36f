"""Praise, reports that wait too long, people out of reach: written down by the clock, each once."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import CTE, ColumnElement, and_, exists
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import reminders, slots
from models.actions.reminders import Planned
from models.actions.slots import Slot
from models.queries import reach, recipients
from models.rules.waiting import REVIEW
from models.tables import LetterKind, Membership, MembershipState, Person, Report, ReportState


async def praise(session: AsyncSession, months: Sequence[Slot], zone: str, now: datetime) -> int:
    """Owe a kind word to everybody who wants one and belongs somewhere. Not an act of a viewer: the clock does it.

    Whether everything was really done is looked up when the letter goes. How many are new.
    """

    def whom(slot: CTE) -> ColumnElement[bool]:
        member = exists().where(Membership.person_id == Person.id, Membership.state == MembershipState.CONFIRMED)
        return and_(Person.praise, member)

    return await slots.owe(session, LetterKind.PRAISE, months, zone, now, whom)


async def remind_reviewers(session: AsyncSession, hours: Sequence[Slot], zone: str, now: datetime) -> int:
    """Owe the reviewers a word while reports wait too long. Not an act of a viewer: the clock does it. How many are
    new."""

    def whom(slot: CTE) -> ColumnElement[bool]:
        waits = exists().where(Report.state == ReportState.SUBMITTED, Report.submitted_at < now - REVIEW)
        return and_(Person.reminders, Person.id.in_(recipients.coordinators()), waits)

    return await slots.owe(session, LetterKind.REVIEWS_WAIT, hours, zone, now, whom)


async def tell_of_unreachable(session: AsyncSession, now: datetime) -> int:
    """Owe a head (of a student) or the coordinators (of everybody else) a word about people whom messages do not
    reach; each time somebody blocks the bot they hear of it once. Not an act of a viewer: the clock does it.
    """
    planned = [
        Planned(told, LetterKind.UNREACHABLE, lost, f"{since:%Y-%m-%dT%H:%M:%S}", now, None)
        for told, lost, since in await reach.untold(session, now)
    ]
    return await reminders.plan(session, planned, now)
