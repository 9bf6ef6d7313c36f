"""Criteria: what jurors give points for, written by an organiser or begun with a ready set."""

from typing import Any

from aiogram.types import Message

from bot.telegram.doors import jury as doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import criteria as screens
from models.actions import criteria as acts
from models.queries import jury
from models.rules import criteria as rules
from models.rules.rights import Right
from models.tables import Criterion

rooms = Rooms()
OVER = frozenset({"refusal-gone", "refusal-criteria-used", "refusal-criteria-many", "refusal-contest-over"})
"""Refusals after which nothing is asked any more."""


@rooms.room(doors.Criteria, may=Right.CONTEST_SEE)
async def overview(visit: Visit, door: doors.Criteria) -> Screen:
    """What points are given for in a stage."""
    return await _overview(visit, door.stage)


async def _overview(visit: Visit, stage_id: int) -> Screen:
    where = await jury.ground(visit.session, stage_id)
    criteria = await jury.criteria(visit.session, stage_id)
    nominations = await jury.nominations(visit.session, where.contest.id)
    return screens.overview(visit.say, visit.viewer, where, criteria, nominations)


@rooms.room(doors.ReadyCriteria, may=Right.CONTEST)
async def ready(visit: Visit, door: doors.ReadyCriteria) -> Screen:
    """Begin with a ready set."""
    wanted = rules.SETS[door.ready]
    words = screens.words_of(visit.say, wanted)
    await acts.take_set(visit.session, visit.viewer, door.stage, wanted, words, visit.now)
    return await _overview(visit, door.stage)


@rooms.room(doors.AddCriterion, may=Right.CONTEST)
async def add(visit: Visit, door: doors.AddCriterion) -> Screen:
    """What is the new one called?"""
    await acts.changeable(visit.session, visit.viewer, door.stage)
    return screens.ask_new(visit.say, door.stage)


@rooms.answer("criterion-new", may=Right.CONTEST)
@late.ended_by(OVER, lambda stage: doors.Criteria(stage=stage))
async def added(visit: Visit, message: Message, about: str) -> Screen:
    """The new criterion, with what can be changed about it."""
    new = await acts.add(visit.session, visit.viewer, int(about), typed.words(message), visit.now)
    return await _card(visit, new)


@rooms.room(doors.CriterionCard, may=Right.CONTEST)
async def card(visit: Visit, door: doors.CriterionCard) -> Screen:
    """One criterion."""
    return await _card(visit, await acts.mine(visit.session, visit.viewer, door.criterion))


async def _card(visit: Visit, criterion: Criterion) -> Screen:
    where = await jury.ground(visit.session, criterion.stage_id)
    return screens.card(visit.say, criterion, await jury.nominations(visit.session, where.contest.id))


@rooms.room(doors.CriterionWords, may=Right.CONTEST)
async def ask(visit: Visit, door: doors.CriterionWords) -> Screen:
    """Which title, hint, scale or weight instead?"""
    criterion = await acts.mine(visit.session, visit.viewer, door.criterion)
    return screens.ask(visit.say, criterion, door.aspect)


_ended = late.ended_by(OVER, lambda criterion: doors.CriterionCard(criterion=criterion))


@rooms.answer("criterion-title", may=Right.CONTEST)
@_ended
async def title(visit: Visit, message: Message, about: str) -> Screen:
    """It is called this."""
    return await _typed(visit, message, about, "title")


@rooms.answer("criterion-hint", may=Right.CONTEST)
@_ended
async def hint(visit: Visit, message: Message, about: str) -> Screen:
    """Jurors are told this about it."""
    return await _typed(visit, message, about, "hint")


@rooms.answer("criterion-scale", may=Right.CONTEST)
@_ended
async def own_scale(visit: Visit, message: Message, about: str) -> Screen:
    """So many points at most."""
    return await _typed(visit, message, about, "scale")


@rooms.answer("criterion-weight", may=Right.CONTEST)
@_ended
async def own_weight(visit: Visit, message: Message, about: str) -> Screen:
    """Its points are multiplied by this."""
    return await _typed(visit, message, about, "weight")


READ = {"title": rules.title, "hint": rules.hint, "scale": rules.scale, "weight": rules.weight}


async def _typed(visit: Visit, message: Message, about: str, what: str) -> Screen:
    read: Any = READ[what]
    return await _change(visit, int(about), **{what: read(typed.words(message))})


@rooms.room(doors.CriterionScale, may=Right.CONTEST)
async def scale(visit: Visit, door: doors.CriterionScale) -> Screen:
    """One of the usual scales."""
    return await _change(visit, door.criterion, scale=rules.scale(str(door.scale)))


@rooms.room(doors.CriterionWeight, may=Right.CONTEST)
async def weight(visit: Visit, door: doors.CriterionWeight) -> Screen:
    """One of the usual weights."""
    return await _change(visit, door.criterion, weight=rules.weight(f"{door.weight / 100:.2f}"))


@rooms.room(doors.CriterionNeeded, may=Right.CONTEST)
async def needed(visit: Visit, door: doors.CriterionNeeded) -> Screen:
    """Whether a sheet can be given without it."""
    return await _change(visit, door.criterion, required=door.on)


@rooms.room(doors.CriterionNomination, may=Right.CONTEST)
async def which(visit: Visit, door: doors.CriterionNomination) -> Screen:
    """In which nomination does it hold?"""
    criterion = await acts.mine(visit.session, visit.viewer, door.criterion)
    where = await jury.ground(visit.session, criterion.stage_id)
    return screens.which(visit.say, criterion, await jury.nominations(visit.session, where.contest.id))


@rooms.room(doors.PutCriterion, may=Right.CONTEST)
async def put(visit: Visit, door: doors.PutCriterion) -> Screen:
    """It holds in this one, or in all."""
    return await _change(visit, door.criterion, nomination_id=door.nomination or None)


async def _change(visit: Visit, criterion_id: int, **values: Any) -> Screen:
    changed = await acts.change(visit.session, visit.viewer, criterion_id, visit.now, **values)
    return await _card(visit, changed)


@rooms.room(doors.DropCriterion, may=Right.CONTEST)
async def drop(visit: Visit, door: doors.DropCriterion) -> Screen:
    """Away with it."""
    if not door.sure:
        return screens.ask_drop(visit.say, await acts.mine(visit.session, visit.viewer, door.criterion))
    where = await acts.drop(visit.session, visit.viewer, door.criterion, visit.now)
    return await _overview(visit, where.stage.id)
