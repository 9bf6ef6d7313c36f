"""A contest once more: the same nominations, forms and criteria, every date moved by whole years."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.queries import contests as questions
from models.refusal import Refusal
from models.rules import contest_dates as dates
from models.rules import contests as rules
from models.rules import rights, shifts
from models.rules.rights import Right, Viewer
from models.tables import Contest, Criterion, Field, Nomination, Stage
from models.tables.search import fold

SAME = ("file", "file_name", "link", "team", "each", "team_closes", "blind", "formula", "minimum", "spread", "feedback")
OF_FIELD = ("position", "kind", "title", "hint", "required", "limits")
OF_CRITERION = ("position", "title", "hint", "scale", "weight", "required")


async def copy(session: AsyncSession, viewer: Viewer, contest_id: int, zone: str, now: datetime) -> Contest:
    """A draft like this contest, so many whole years later that it opens after `now` (UTC). Years its title and its
    words name move along. Its entries, jury, results and link stay its own. `zone` is the network's.
    """
    rights.require(viewer, Right.CONTEST)
    old = await session.get(Contest, contest_id)
    if old is None:
        raise Refusal("refusal-gone")
    stages = await questions.stages(session, contest_id)
    years = dates.years_to(stages[0].opens_at if stages else None, now, zone)
    title = shifts.words(old.title, years)[: rules.TITLE]
    new = Contest(
        token=rules.new_token(),
        author_id=viewer.person_id,
        title=title,
        search=fold(title),
        about=shifts.words(old.about, years),
        diploma=dict(old.diploma),
        created_at=now,
        **{name: getattr(old, name) for name in SAME},
    )
    session.add(new)
    await session.flush()
    named = await _nominations(session, old, new)
    for stage in stages:
        await _stage(session, stage, new, named, years, zone)
    audit.record(session, viewer, now, "contest-begun", "contest", new.id, before={"contest": old.id})
    await session.flush()
    return new


async def _nominations(session: AsyncSession, old: Contest, new: Contest) -> dict[int | None, int | None]:
    """Which nomination of the old one became which of the new one."""
    made: dict[int | None, int | None] = {None: None}
    for one in await questions.nominations(session, old.id):
        row = Nomination(contest_id=new.id, position=one.position, title=one.title, about=one.about)
        session.add(row)
        await session.flush()
        made[one.id] = row.id
    return made


async def _stage(
    session: AsyncSession, old: Stage, new: Contest, named: dict[int | None, int | None], years: int, zone: str
) -> None:
    moved = {name: dates.carried(getattr(old, name), years, zone) for name in dates.COLUMNS.values()}
    stage = Stage(contest_id=new.id, position=old.position, title=old.title, **moved)
    session.add(stage)
    await session.flush()
    for one in await session.scalars(select(Field).where(Field.stage_id == old.id).order_by(Field.position)):
        same = {name: getattr(one, name) for name in OF_FIELD}
        session.add(Field(stage_id=stage.id, nomination_id=named[one.nomination_id], **same))
    for each in await session.scalars(select(Criterion).where(Criterion.stage_id == old.id)):
        same = {name: getattr(each, name) for name in OF_CRITERION}
        session.add(Criterion(stage_id=stage.id, nomination_id=named[each.nomination_id], **same))
