"""The form of an entry is filled in: one question after another, by words, buttons and files, today or later."""

import re
from datetime import date

from aiogram.types import Message, MessageOriginChannel

from bot.telegram import dates, doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import evidence, late
from handlers.screens import entry_steps as steps
from handlers.screens import filling as screens
from models.actions import filling as acts
from models.actions.filling import Where
from models.queries import entries
from models.queries.entries import Form
from models.refusal import Refusal
from models.rules import fields
from models.rules.deadlines import day_of
from models.rules.field_files import Sent
from models.rules.rights import Right
from models.tables import Field, FieldKind

rooms = Rooms()


@rooms.room(doors.filling.Fill, may=Right.FILL)
async def fill(visit: Visit, door: doors.filling.Fill) -> Screen:
    """One question; without its number, the first that has no answer."""
    form = await _writable(visit, door.entry)
    return asking(visit, form, form.asked(door.question) if door.question else None, month=door.month)


@rooms.room(doors.filling.FillNext, may=Right.FILL)
async def on(visit: Visit, door: doors.filling.FillNext) -> Screen:
    """The next question that has no answer."""
    form = await _writable(visit, door.entry)
    return _after(visit, form, door.question)


@rooms.room(doors.filling.FillAll, may=Right.FILL)
async def everything(visit: Visit, door: doors.filling.FillAll) -> Screen:
    """All questions with their marks."""
    form = await _writable(visit, door.entry)
    return screens.everything(visit.say, form, Pages(len(form.fields), door.page, 9))


async def _writable(visit: Visit, entry: int) -> Form:
    form = await entries.form(visit.session, entry)
    acts.require_filled_by(visit.viewer, form, visit.received)
    return form


def asking(
    visit: Visit,
    form: Form,
    field: Field | None = None,
    *,
    month: int = 0,
    done: str = "",
    notice: str = "",
    led: int = 0,
) -> Screen:
    """This question, or the first without an answer; when none is left, the whole entry. `led`: the message that led to
    it, if it was one."""
    field = field or form.open_after()
    if field is None:
        return screens.check(visit.say, form, leads=form.led_by(visit.viewer), done=done)
    return screens.question(visit.say, form, field, _today(visit), month=month, done=done, notice=notice, led=led)


def _after(visit: Visit, form: Form, number: int, done: str = "", led: int = 0) -> Screen:
    """The next question without an answer; after the last one, the whole entry."""
    field = form.open_after(number)
    if field is None:
        return screens.check(visit.say, form, leads=form.led_by(visit.viewer), done=done)
    return asking(visit, form, field, done=done, led=led)


def _written_down(visit: Visit, form: Form, number: int, led: int = 0) -> Screen:
    """On to the next question, unless the answer is not whole yet; what was sent once is looked at as a whole."""
    field = form.asked(number)
    answer = form.answers.get(number)
    if answer is not None and fields.gaps([field], {number: answer.value}):
        return asking(visit, form, field, led=led)
    done = visit.say("fill-kept", title=field.title)
    if form.sent is not None and not form.gaps:
        return screens.check(visit.say, form, leads=form.led_by(visit.viewer), done=done)
    return _after(visit, form, number, done, led)


def _today(visit: Visit) -> date:
    return day_of(visit.received, visit.viewer.zone)


# ─── answers


@rooms.answer("fill", may=Right.FILL)
async def heard(visit: Visit, message: Message, about: str) -> Screen:
    """A message with an answer: words or a file."""
    entry, number, led = map(int, about.split(":"))
    where = Where(entry, number, visit.received)
    file = _file(message)
    try:
        if file is None:
            return await _words(visit, message, where, led)
        form = await acts.attach(visit.session, visit.viewer, where, file)
    except Refusal as refusal:
        if refusal.key in acts.SETTLED:
            return await _over(visit, refusal, entry)
        if file is None:
            raise
        form = await entries.form(visit.session, entry)
        return asking(visit, form, form.asked(number), notice=visit.say(refusal.key, **refusal.details))
    return asking(visit, form, form.asked(number))


async def _words(visit: Visit, message: Message, where: Where, led: int) -> Screen:
    """Words answer the question that was seen when they were sent: the rest of a long text, or a second message sent at
    once, would answer the next one, and so would a repeated answer to a bot that broke down before it asked on."""
    seen = visit.memory.told.message_id
    if message.message_id < seen or seen < led:
        form = await _writable(visit, where.entry)
        return asking(visit, form, form.asked(where.field), done=visit.say("fill-early"), led=message.message_id)
    words, hidden = _said(message)
    form = await acts.type_in(visit.session, visit.viewer, where, words, hidden, _today(visit))
    return _written_down(visit, form, where.field, message.message_id)


def _said(message: Message) -> tuple[str, list[str]]:
    """The words of a message and the addresses behind them; a forwarded post of a channel is its own address."""
    text = message.text or message.caption or ""
    origin = message.forward_origin
    if isinstance(origin, MessageOriginChannel) and origin.chat.username:
        tags = " ".join(re.findall(r"#\w+", text))
        return tags, [f"https://t.me/{origin.chat.username}/{origin.message_id}"]
    return text, evidence.addresses(text, message.entities or message.caption_entities or ())


def _file(message: Message) -> Sent | None:
    found = evidence.attached(message)
    if found is None:
        return None
    kind, file = found
    name, seconds = getattr(file, "file_name", None) or "", getattr(file, "duration", None)
    return Sent(kind, file.file_id, file.file_unique_id, name, file.file_size, seconds)


async def _over(visit: Visit, refusal: Refusal, entry: int) -> Screen:
    """Why nothing is asked about this entry any more."""
    if refusal.key == "refusal-entries-late":
        contest = await entries.contest_of(visit.session, entry)
        return steps.late(visit.say, visit.say(refusal.key, **refusal.details), entry, contest)
    return late.over(visit, refusal, acts.SETTLED, doors.EntryCard(entry=entry))


@rooms.room(doors.filling.FillChoose, may=Right.FILL)
async def choose(visit: Visit, door: doors.filling.FillChoose) -> Screen:
    """One option: the only one leads on, of several more may follow."""
    where = Where(door.entry, door.question, visit.received)
    form = await acts.choose(visit.session, visit.viewer, where, door.option)
    field = form.asked(door.question)
    return asking(visit, form, field) if field.kind is FieldKind.CHOICES else _written_down(visit, form, door.question)


@rooms.room(doors.filling.FillDay, may=Right.FILL)
async def pick_day(visit: Visit, door: doors.filling.FillDay) -> Screen:
    """A day of the calendar."""
    where = Where(door.entry, door.question, visit.received)
    form = await acts.pick_day(visit.session, visit.viewer, where, dates.day(door.day))
    return _written_down(visit, form, door.question)


@rooms.room(doors.filling.FillAgree, may=Right.FILL)
async def agree(visit: Visit, door: doors.filling.FillAgree) -> Screen:
    """The consent that is asked for."""
    where = Where(door.entry, door.question, visit.received)
    form = await acts.agree(visit.session, visit.viewer, where)
    return _written_down(visit, form, door.question)


@rooms.room(doors.filling.FillTagged, may=Right.FILL)
async def tagged(visit: Visit, door: doors.filling.FillTagged) -> Screen:
    """The hashtags are in the post."""
    where = Where(door.entry, door.question, visit.received)
    form = await acts.confirm_hashtags(visit.session, visit.viewer, where)
    return _written_down(visit, form, door.question)


@rooms.room(doors.filling.FillClear, may=Right.FILL)
async def clear(visit: Visit, door: doors.filling.FillClear) -> Screen:
    """Answer nothing any more."""
    where = Where(door.entry, door.question, visit.received)
    form = await acts.clear(visit.session, visit.viewer, where)
    return asking(visit, form, form.asked(door.question)).with_toast(visit.say("fill-cleared"))


@rooms.room(doors.filling.FillDetach, may=Right.FILL)
async def detach(visit: Visit, door: doors.filling.FillDetach) -> Screen:
    """One file less."""
    where = Where(door.entry, door.question, visit.received)
    form = await acts.detach(visit.session, visit.viewer, where, door.unique)
    return asking(visit, form, form.asked(door.question)).with_toast(visit.say("evidence-out"))
