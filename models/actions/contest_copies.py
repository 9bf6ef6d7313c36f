"""A contest once more: the same nominations, forms and criteria, every date moved by whole years."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.queries import contests as questions
from models.refusal import Refusal
from models.rules import contest_dates as dates
from models.rules import contests as rules
from models.rules import rights, shifts
from models.rules.rights import Right, Viewer
from models.tables import Base, Contest, Criterion, Field, Nomination, Stage
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
    await _contents(session, old, new, stages, years, zone)
    audit.record(session, viewer, now, "contest-begun", "contest", new.id, before={"contest": old.id})
    await session.flush()
    return new


async def _contents(
    session: AsyncSession, old: Contest, new: Contest, stages: Sequence[Stage], years: int, zone: str
) -> None:
    """Nominations, stages, fields and criteria, in a number of statements that does not grow with them."""
    named = await questions.nominations(session, old.id)
    await _put(
        session, Nomination, [_same(one, ("position", "title", "about")) | {"contest_id": new.id} for one in named]
    )
    await _put(session, Stage, [_stage(one, years, zone) | {"contest_id": new.id} for one in stages])
    nominations = await questions.nominations(session, new.id)
    rounds = await questions.stages(session, new.id)
    of_nomination = {None: None} | {one.id: made.id for one, made in zip(named, nominations, strict=True)}
    of_stage = {one.id: made.id for one, made in zip(stages, rounds, strict=True)}

    def moved(one: Field | Criterion, names: Sequence[str]) -> dict[str, Any]:
        where = {"stage_id": of_stage[one.stage_id], "nomination_id": of_nomination[one.nomination_id]}
        return _same(one, names) | where

    asked = await session.scalars(select(Field).where(Field.stage_id.in_(of_stage)).order_by(Field.id))
    await _put(session, Field, [moved(one, OF_FIELD) for one in asked])
    judged = await session.scalars(select(Criterion).where(Criterion.stage_id.in_(of_stage)).order_by(Criterion.id))
    await _put(session, Criterion, [moved(one, OF_CRITERION) for one in judged])


async def _put(session: AsyncSession, table: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """All of them in one statement, in their order: the numbers they get follow it."""
    if rows:
        await session.execute(insert(table), rows)


def _same(one: Base, names: Sequence[str]) -> dict[str, Any]:
    return {name: getattr(one, name) for name in names}


def _stage(old: Stage, years: int, zone: str) -> dict[str, Any]:
    moved = {name: dates.carried(getattr(old, name), years, zone) for name in dates.COLUMNS.values()}
    return _same(old, ("position", "title")) | moved
