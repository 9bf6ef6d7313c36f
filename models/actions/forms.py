"""What a stage asks for: fields are added, mended, put in order and taken out; a ready form is taken whole."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import contests, stages
from models.queries.stages import Asked, Place, fields
from models.refusal import Refusal
from models.rules import contests as rules
from models.rules import form_limits, ready_forms, rights
from models.rules.deadlines import day_of
from models.rules.fields import CHOSEN
from models.rules.rights import Right, Viewer
from models.tables import Field, FieldKind, Nomination

SETTLED = (*stages.SETTLED, "refusal-form-full")
HINT = 500
"""Characters of a hint."""


async def add(
    session: AsyncSession, viewer: Viewer, stage_id: int, kind: FieldKind, words: str, now: datetime
) -> Asked:
    """One more thing to ask for: its title on the first line; below it the hint, or what can be chosen, a line each.

    Refusal once entries are taken, when there are too many already, or there is nothing to choose from.
    """
    where = await stages.place(session, viewer, stage_id)
    rules.require_unopened(where.contest, where.stage, now)
    there = await fields(session, stage_id)
    if len(there) >= rules.FIELDS:
        raise Refusal("refusal-form-full", most=rules.FIELDS)
    title, _, below = words.strip().partition("\n")
    made = Field(
        stage_id=stage_id,
        position=max((one.position for one in there), default=0) + 1,
        kind=kind,
        title=contests.one_line(title, rules.NAME),
        limits={"options": form_limits.options(below)} if kind in CHOSEN else {},
        hint="" if kind in CHOSEN else contests.short(below.strip(), HINT),
        required=True,
    )
    session.add(made)
    await session.flush()
    return Asked(where, made)


async def field(session: AsyncSession, viewer: Viewer, field_id: int) -> Asked:
    """A field of a form that can still be looked after. Refusal when it is gone, or its contest over."""
    rights.require(viewer, Right.CONTEST)
    found = await session.get(Field, field_id)
    if found is None:
        raise Refusal("refusal-gone")
    return Asked(await stages.place(session, viewer, found.stage_id), found)


async def unopened(session: AsyncSession, viewer: Viewer, field_id: int, now: datetime) -> Asked:
    """The same as long as nobody has been able to answer it."""
    asked = await field(session, viewer, field_id)
    rules.require_unopened(asked.place.contest, asked.place.stage, now)
    return asked


async def rename(session: AsyncSession, viewer: Viewer, field_id: int, words: str) -> Asked:
    """Another title; words may be mended also while entries are taken."""
    asked = await field(session, viewer, field_id)
    asked.field.title = contests.one_line(words, rules.NAME)
    return asked


async def hint(session: AsyncSession, viewer: Viewer, field_id: int, words: str) -> Asked:
    """What helps to answer; none with «-»."""
    asked = await field(session, viewer, field_id)
    asked.field.hint = "" if words.strip() in form_limits.NONE else contests.short(words.strip(), HINT)
    return asked


async def limit(
    session: AsyncSession, viewer: Viewer, field_id: int, name: str, words: str, zone: str, now: datetime
) -> Asked:
    """Set one of its limits as it was typed, or take it away. Refusal as of `form_limits`."""
    asked = await unopened(session, viewer, field_id, now)
    found = form_limits.read(asked.field.kind, name, words, day_of(now, zone))
    return _limited(asked, name, found)


async def make_whole(session: AsyncSession, viewer: Viewer, field_id: int, now: datetime, *, on: bool) -> Asked:
    """Only whole numbers, or any."""
    asked = await unopened(session, viewer, field_id, now)
    if asked.field.kind is not FieldKind.NUMBER:
        raise Refusal("refusal-gone")
    return _limited(asked, "whole", on or None)


def _limited(asked: Asked, name: str, found: Any) -> Asked:
    limits = {key: value for key, value in asked.field.limits.items() if key != name}
    limits |= {} if found is None else {name: found}
    form_limits.require(asked.field.kind, limits)
    asked.field.limits = limits
    return asked


async def require(session: AsyncSession, viewer: Viewer, field_id: int, now: datetime, *, on: bool) -> Asked:
    """Must it be answered?"""
    asked = await unopened(session, viewer, field_id, now)
    asked.field.required = on
    return asked


async def ask_in(session: AsyncSession, viewer: Viewer, field_id: int, nomination_id: int, now: datetime) -> Asked:
    """It is asked in one nomination only; 0: in all of them."""
    asked = await unopened(session, viewer, field_id, now)
    if nomination_id:
        found = await session.get(Nomination, nomination_id)
        if found is None or found.contest_id != asked.place.contest.id:
            raise Refusal("refusal-gone")
    asked.field.nomination_id = nomination_id or None
    return asked


async def move(session: AsyncSession, viewer: Viewer, field_id: int, *, up: bool) -> tuple[Asked, Sequence[Field]]:
    """It changes places with its neighbour; at the end of the form nothing happens. With it the whole form as it is."""
    asked = await field(session, viewer, field_id)
    every = await fields(session, asked.field.stage_id)
    contests.swap(every, asked.field, up=up)
    return asked, sorted(every, key=lambda one: one.position)


async def drop(session: AsyncSession, viewer: Viewer, field_id: int, now: datetime) -> Place:
    """It is asked no more."""
    asked = await unopened(session, viewer, field_id, now)
    await session.delete(asked.field)
    await session.flush()
    return asked.place


async def take_ready(
    session: AsyncSession, viewer: Viewer, stage_id: int, name: str, words: Mapping[str, str], now: datetime
) -> Place:
    """Take a ready form whole. Refusal "refusal-form-there" when the stage asks for something already.

    `words` are the titles and hints in the organiser's language: "title", "title-hint", …
    """
    where = await stages.place(session, viewer, stage_id)
    rules.require_unopened(where.contest, where.stage, now)
    if await fields(session, stage_id):
        raise Refusal("refusal-form-there")
    made = [
        {
            "stage_id": stage_id,
            "position": position,
            "kind": one.kind,
            "title": words[one.name],
            "hint": words[f"{one.name}-hint"],
            "required": one.required,
            "limits": dict(one.limits),
        }
        for position, one in enumerate(ready_forms.FORMS[name], 1)
    ]
    await session.execute(insert(Field), made)
    return where
