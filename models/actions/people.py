"""What changes about a person: consent, who they are, whether they can be reached."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.refusal import Refusal
from models.rules import consent, names, rights
from models.rules.rights import Right, Viewer
from models.tables import Extension, Membership, MembershipState, Person, Problem, Report, Review
from models.tables.upsert import insert_missing


async def agree(session: AsyncSession, viewer: Viewer, version: str, language: str, now: datetime) -> Person:
    """Yes to the text of this version: only now something is kept about the person. A second yes changes nothing.

    Raises Refusal when the text has changed since it was shown.
    """
    rights.require(viewer, Right.ENTER)
    if not consent.is_current(version):
        raise Refusal("refusal-consent-stale")
    if not viewer.person_id:
        row = {"account": viewer.account, "language": language, "created_at": now}
        await insert_missing(session, Person, [row])
    person = (await session.scalars(select(Person).where(Person.account == viewer.account).with_for_update())).one()
    if person.consent_version != version:
        before, after = {"version": person.consent_version}, {"version": version}
        person.consent_version, person.consent_at = version, now
        known = replace(viewer, person_id=person.id)
        audit.record(session, known, now, "consent-given", "person", person.id, before=before, after=after)
    return person


async def withdraw(session: AsyncSession, viewer: Viewer, now: datetime) -> None:
    """Take the yes back: everything about the person is deleted. Of a stranger there is nothing.

    Raises Refusal while the person belongs somewhere, and when others' records rest on what they did.
    """
    rights.require(viewer, Right.ENTER)
    if not viewer.person_id:
        return
    if viewer.roles:
        raise Refusal("refusal-withdraw-member")
    me = viewer.person_id
    suspended = select(Membership.id).where(Membership.person_id == me, Membership.state == MembershipState.SUSPENDED)
    reports = select(Report.id).where(or_(Report.author_id == me, Report.submitted_by == me))
    reviews = select(Review.id).where(Review.reviewer_id == me)
    asked = select(Extension.id).where(or_(Extension.asked_by == me, Extension.decided_by == me))
    problems = select(Problem.id).where(or_(Problem.told_by == me, Problem.solved_by == me))
    for records in (suspended, reports, reviews, asked, problems):
        if await session.scalar(records.limit(1)) is not None:
            raise Refusal("refusal-withdraw-records")
    audit.record(session, replace(viewer, person_id=0), now, "consent-withdrawn", "person", me)
    await session.execute(delete(Person).where(Person.id == me))


async def rename(session: AsyncSession, viewer: Viewer, name: str, now: datetime) -> Person:
    """The person is called this from now on. Raises Refusal when it is no name."""
    rights.require(viewer, Right.BELONG)
    person = await _me(session, viewer)
    person.name = names.person(name)
    audit.record(session, viewer, now, "person-renamed", "person", person.id)
    return person


async def set_contact(session: AsyncSession, viewer: Viewer, words: str, now: datetime) -> Person:
    """How to reach the person outside the bot; «-» takes it away. Raises Refusal when it is too long."""
    rights.require(viewer, Right.BELONG)
    person = await _me(session, viewer)
    person.contact = names.contact(words)
    audit.record(session, viewer, now, "person-contact", "person", person.id)
    return person


async def set_age(session: AsyncSession, viewer: Viewer, now: datetime, *, minor: bool) -> None:
    """Whether the person is under 18, by their own word."""
    rights.require(viewer, Right.BELONG)
    person = await _me(session, viewer)
    if person.is_minor is not minor:
        before, after = {"minor": person.is_minor}, {"minor": minor}
        person.is_minor = minor
        audit.record(session, viewer, now, "person-age", "person", person.id, before=before, after=after)


async def _me(session: AsyncSession, viewer: Viewer) -> Person:
    if not viewer.consented:
        raise Refusal("refusal-consent-first")
    person = await session.get(Person, viewer.person_id, with_for_update=True)
    if person is None:
        raise Refusal("refusal-not-registered")
    return person


async def set_reachable(session: AsyncSession, account: int, now: datetime, *, reachable: bool) -> None:
    """Somebody blocked the bot, or came back. Not an act of a viewer: the messenger says so."""
    values = {"unreachable_since": None if reachable else now}
    await session.execute(update(Person).where(Person.account == account).values(values))
