"""The form of a contest is put together: taken ready, or asked for one by one, each with its limits."""

from collections.abc import Sequence

from aiogram.types import Message

from bot.telegram.doors import contests as every
from bot.telegram.doors import forms as doors
from bot.telegram.paging import SIZE
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import filling, late, making, typed
from handlers.screens import forms as screens
from models.actions import contests, entries, stages
from models.actions import forms as acts
from models.queries import contests as questions
from models.queries.stages import Asked, Place, fields
from models.rules.rights import Right
from models.tables import Field, FieldKind

rooms = Rooms()


@rooms.room(doors.Form, may=Right.CONTEST)
async def overview(visit: Visit, door: doors.Form) -> Screen:
    """Everything the stage asks for."""
    return await _form(visit, await stages.place(visit.session, visit.viewer, door.stage), door.page)


async def _form(
    visit: Visit, where: Place, page: int = 1, found: Sequence[Field] | None = None, *, done: str = ""
) -> Screen:
    found = await fields(visit.session, where.stage.id) if found is None else found
    nominations = await questions.nominations(visit.session, where.contest.id)
    return screens.overview(visit.say, where, found, nominations, page, done=done)


@rooms.room(doors.ReadyForms, may=Right.CONTEST)
async def ready(visit: Visit, door: doors.ReadyForms) -> Screen:
    """What can be taken as it is."""
    return await offer(visit, await stages.place(visit.session, visit.viewer, door.stage))


async def offer(visit: Visit, where: Place) -> Screen:
    """The same for a stage that is at hand."""
    return screens.ready(visit.say, where)


@rooms.room(doors.TakeReady, may=Right.CONTEST)
async def take(visit: Visit, door: doors.TakeReady) -> Screen:
    """Take it; what is left to do stands in the workshop."""
    words = screens.words(visit.say, door.form)
    where = await acts.take_ready(visit.session, visit.viewer, door.stage, door.form, words, visit.now)
    return await making.workshop(visit, where.contest.id, done=visit.say("ready-taken"))


@rooms.room(doors.NewField, may=Right.CONTEST)
async def kinds(visit: Visit, door: doors.NewField) -> Screen:
    """What kind of answer?"""
    return screens.kinds(visit.say, await stages.place(visit.session, visit.viewer, door.stage))


@rooms.room(doors.NewFieldOf, may=Right.CONTEST)
async def new(visit: Visit, door: doors.NewFieldOf) -> Screen:
    """How is it asked?"""
    return screens.new(visit.say, await stages.place(visit.session, visit.viewer, door.stage), door.kind)


@rooms.answer("field-new", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, every.Contests())
async def added(visit: Visit, message: Message, about: str) -> Screen:
    """One more thing to ask for."""
    stage, _, kind = about.partition(":")
    words = typed.words(message)
    asked = await acts.add(visit.session, visit.viewer, int(stage), FieldKind(kind), words, visit.now)
    return await _card(visit, asked)


@rooms.room(doors.FieldCard, may=Right.CONTEST)
async def card(visit: Visit, door: doors.FieldCard) -> Screen:
    """One of them."""
    return await _card(visit, await acts.field(visit.session, visit.viewer, door.asked))


async def _card(visit: Visit, asked: Asked, *, done: str = "") -> Screen:
    nominations = await questions.nominations(visit.session, asked.place.contest.id)
    return screens.card(visit.say, asked, nominations, done=done)


@rooms.room(doors.FixField, may=Right.CONTEST)
async def fix(visit: Visit, door: doors.FixField) -> Screen:
    """Something about it anew."""
    if door.field in ("title", "hint"):
        asked = await acts.field(visit.session, visit.viewer, door.asked)
    else:
        asked = await acts.unopened(visit.session, visit.viewer, door.asked, visit.now)
    return screens.fix(visit.say, asked, door.field)


@rooms.answer("field", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, every.Contests())
async def fixed(visit: Visit, message: Message, about: str) -> Screen:
    """The words for it."""
    number, _, what = about.partition(":")
    asked = await _fixed(visit, int(number), what, typed.words(message))
    return await _card(visit, asked, done=visit.say("stage-set"))


async def _fixed(visit: Visit, number: int, what: str, words: str) -> Asked:
    if what == "title":
        return await acts.rename(visit.session, visit.viewer, number, words)
    if what == "hint":
        return await acts.hint(visit.session, visit.viewer, number, words)
    return await acts.limit(visit.session, visit.viewer, number, what, words, visit.zone, visit.now)


@rooms.room(doors.FieldRequired, may=Right.CONTEST)
async def required(visit: Visit, door: doors.FieldRequired) -> Screen:
    """Must it be answered?"""
    asked = await acts.require(visit.session, visit.viewer, door.asked, visit.now, on=door.on)
    return await _card(visit, asked)


@rooms.room(doors.FieldWhole, may=Right.CONTEST)
async def whole(visit: Visit, door: doors.FieldWhole) -> Screen:
    """Whole numbers only?"""
    asked = await acts.make_whole(visit.session, visit.viewer, door.asked, visit.now, on=door.on)
    return await _card(visit, asked)


@rooms.room(doors.FieldWhere, may=Right.CONTEST)
async def where(visit: Visit, door: doors.FieldWhere) -> Screen:
    """In which nomination?"""
    asked = await acts.unopened(visit.session, visit.viewer, door.asked, visit.now)
    return screens.where(visit.say, asked, await questions.nominations(visit.session, asked.place.contest.id))


@rooms.room(doors.FieldIn, may=Right.CONTEST)
async def put(visit: Visit, door: doors.FieldIn) -> Screen:
    """In this one, or in all."""
    asked = await acts.ask_in(visit.session, visit.viewer, door.asked, door.nomination, visit.now)
    return await _card(visit, asked)


@rooms.room(doors.MoveField, may=Right.CONTEST)
async def move(visit: Visit, door: doors.MoveField) -> Screen:
    """Up or down."""
    asked, found = await acts.move(visit.session, visit.viewer, door.asked, up=door.up)
    return await _form(visit, asked.place, (asked.field.position - 1) // SIZE + 1, found)


@rooms.room(doors.DropField, may=Right.CONTEST)
async def drop(visit: Visit, door: doors.DropField) -> Screen:
    """Out, asked once."""
    if not door.sure:
        return screens.drop(visit.say, await acts.unopened(visit.session, visit.viewer, door.asked, visit.now))
    place = await acts.drop(visit.session, visit.viewer, door.asked, visit.now)
    return await _form(visit, place, done=visit.say("evidence-out"))


@rooms.room(doors.TryForm, may=Right.CONTEST)
async def attempt(visit: Visit, door: doors.TryForm) -> Screen:
    """The form as an entrant sees it, question by question, filled in on trial."""
    chosen = door.nomination
    if not chosen:
        row = await contests.editable(visit.session, visit.viewer, door.contest)
        found = await questions.nominations(visit.session, row.id)
        if len(found) != 1:
            return screens.attempt(visit.say, row, found)
        chosen = found[0].id
    return filling.asking(visit, await entries.rehearse(visit.session, visit.viewer, chosen, visit.now))
