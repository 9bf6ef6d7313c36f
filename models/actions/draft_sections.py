"""The sections of a draft corrected by hand: called otherwise, or no section at all."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.actions.corrections import short
from models.refusal import Refusal
from models.rules import rights
from models.rules.draft_fields import checked, mark
from models.rules.draft_states import require_draft
from models.rules.rights import Right, Viewer
from models.tables import Activity, Plan, Section


async def retitle(session: AsyncSession, viewer: Viewer, section_id: int, words: str, now: datetime) -> Section:
    """Give a section another title. Refusal when that is too short or too long, or the plan is a draft no more."""
    rights.require(viewer, Right.PLAN)
    section = await _section(session, section_id)
    before, section.title = section.title, checked(words, "title")
    audit.record(
        session, viewer, now, "section-retitled", "plan", section.plan_id,
        before={"title": short(before)}, after={"title": short(section.title)},
    )  # fmt: skip
    return section


async def drop(session: AsyncSession, viewer: Viewer, section_id: int, asked: int, now: datetime) -> Section:
    """It was no section: its rows belong to the one before it, or to none. What it was comes back.

    Refusal "refusal-row-changed" when `asked` is not the mark of its title.
    """
    rights.require(viewer, Right.PLAN)
    section = await _section(session, section_id)
    if mark(section.title) != asked:
        raise Refusal("refusal-row-changed")
    earlier = Section.plan_id == section.plan_id, Section.position < section.position
    before = select(Section.id).where(*earlier).order_by(Section.position.desc()).limit(1).scalar_subquery()
    await session.execute(update(Activity).where(Activity.section_id == section_id).values(section_id=before))
    await session.execute(delete(Section).where(Section.id == section_id))
    audit.record(
        session, viewer, now, "section-deleted", "plan", section.plan_id, before={"title": short(section.title)}
    )
    return section


async def _section(session: AsyncSession, section_id: int) -> Section:
    """A section of a draft, the plan locked."""
    query = select(Section, Plan).join(Plan, Plan.id == Section.plan_id).where(Section.id == section_id)
    row = (await session.execute(query.with_for_update(of=Plan))).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    require_draft(row[1])
    return row[0]
