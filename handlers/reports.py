"""Reports: begun, filled over several messages, previewed, sent – and gone on with on any other day."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.rooms import Rooms, Seen
from bot.telegram.screen import Screen, Whisper
from bot.telegram.visit import Visit
from handlers import review
from handlers.evidence import offered
from handlers.screens import proof
from handlers.screens import reports as screens
from models.actions import evidence as acts
from models.actions import reports
from models.actions.evidence import Added
from models.queries import drafts as waiting
from models.queries import reports as asked
from models.queries.reports import Sheet
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right, holds
from models.tables import EDITABLE

rooms = Rooms()

PROBLEMS = 5
"""How many things that could not be taken are named one by one."""


@rooms.room(doors.Write, may=Right.SEE)
async def write(visit: Visit, door: doors.Write) -> Screen:
    """Begin a report or go on with it."""
    sheet = await reports.begin(visit.session, visit.viewer, door.assignment, visit.now)
    return screens.draft(visit.say, sheet, visit.now)


@rooms.answer("evidence", may=Right.SEE)
async def evidence(visit: Visit, message: Message, about: str) -> Screen:
    """One more message with material for the draft."""
    offer = offered(message)
    try:
        added = await acts.add(visit.session, visit.viewer, int(about), offer.materials, message.message_id, visit.now)
    except Refusal as refusal:
        return screens.over(visit.say, visit.say(refusal.key, **refusal.details))
    return _status(visit, added, offer.problems)


def _status(visit: Visit, added: Added, problems: tuple[Refusal, ...], *, changed: bool = False) -> Screen:
    """The draft as it is now, with a word about what was there already and what could not be taken."""
    found = (*problems, *added.problems)
    notice = [visit.say(one.key, **one.details) for one in found[:PROBLEMS]]
    if len(found) > PROBLEMS:
        notice.append(visit.say("report-more-problems", number=len(found) - PROBLEMS))
    note = visit.say("report-changed") if changed and added.new else ""
    if added.doubles and not added.new:
        note = visit.say("report-doubles", number=added.doubles)
    return screens.draft(visit.say, added.sheet, visit.now, note=note, notice=notice)


@rooms.room(doors.Evidence, may=Right.SEE)
async def pieces(visit: Visit, door: doors.Evidence) -> Screen:
    """What has been sent so far, each piece with a button that takes it out."""
    sheet = await _own(visit, door.report)
    return screens.pieces(visit.say, sheet, door.page)


@rooms.room(doors.TakeOut, may=Right.SEE)
async def take_out(visit: Visit, door: doors.TakeOut) -> Screen:
    """Take one piece out."""
    sheet = await acts.take_out(visit.session, visit.viewer, door.evidence, visit.now)
    return screens.pieces(visit.say, sheet, 1).with_toast(visit.say("evidence-out"))


@rooms.room(doors.Preview, may=Right.SEE)
async def preview(visit: Visit, door: doors.Preview) -> Seen:
    """The report as the reviewer will see it; a draft that lacks something says what."""
    sheet = await asked.sheet(visit.session, door.report)
    if sheet.report.author_id != visit.viewer.person_id or sheet.report.state not in EDITABLE:
        return await review.card_of(visit, sheet)
    if missing := sheet.missing:
        return Whisper(visit.say("preview-missing", needs=proof.listed(visit.say, missing)), alert=True)
    to = reports.addressee(visit.viewer, sheet.place.organisation_id)
    return screens.preview(visit.say, sheet, visit.now, to=to)


@rooms.room(doors.Send, may=Right.SEE)
async def send(visit: Visit, door: doors.Send) -> Screen:
    """Submit; the receipt."""
    sheet = await reports.submit(visit.session, visit.viewer, door.report, door.attempt, visit.now)
    to = reports.addressee(visit.viewer, sheet.place.organisation_id)
    return screens.receipt(visit.say, sheet, to)


@rooms.room(doors.Postpone, may=Right.SEE)
async def postpone(visit: Visit, door: doors.Postpone) -> Screen:
    """Put the draft away; everything in it stays."""
    sheet = await _own(visit, door.report)
    return screens.postponed(visit.say, sheet, listed=holds(visit.viewer, Right.DRAFT))


@rooms.room(doors.Discard, may=Right.SEE)
async def discard(visit: Visit, door: doors.Discard) -> Screen:
    """Delete a draft, asked once."""
    if door.sure:
        gone = await reports.discard(visit.session, visit.viewer, door.report, visit.now)
        return screens.discarded(visit.say, gone)
    sheet = await _own(visit, door.report)
    reports.require_unseen(sheet)
    return screens.discard(visit.say, sheet)


@rooms.room(doors.Drafts, may=Right.DRAFT, command="drafts")
async def drafts(visit: Visit, door: doors.Drafts) -> Screen:
    """Reports begun and not sent."""
    found, every = await waiting.drafts(visit.session, visit.viewer.person_id)
    return screens.drafts(visit.say, found, every, visit.now)


@rooms.room(doors.Forward, may=Right.FORWARD)
async def forward(visit: Visit, door: doors.Forward) -> Screen:
    """The head sends a student's report up."""
    sheet = await reports.forward(visit.session, visit.viewer, door.report, door.attempt, visit.now)
    return screens.forwarded(visit.say, sheet)


async def rewritten(visit: Visit, message: Message) -> Seen | None:
    """An earlier message was changed: the draft that holds it follows; None when it is in no report of theirs."""
    if not holds(visit.viewer, Right.SEE):
        return None
    report = await asked.holding(visit.session, visit.viewer.person_id, message.message_id)
    if report is None:
        return None
    offer = offered(message)
    try:
        added = await acts.rewrite(visit.session, visit.viewer, report, offer.materials, message.message_id, visit.now)
    except Refusal as refusal:
        return Whisper(visit.say("report-changed-not", why=visit.say(refusal.key, **refusal.details)))
    question = await visit.memory.recall(visit.session)
    if question is not None and (question.name, question.about) == ("evidence", str(report)):
        return _status(visit, added, offer.problems, changed=True)
    return Whisper(visit.say("report-changed-elsewhere", number=str(report), title=added.sheet.place.title))


async def _own(visit: Visit, report_id: int) -> Sheet:
    """The viewer's own report that can still be changed."""
    sheet = await asked.sheet(visit.session, report_id)
    rights.require_for(visit.viewer, Right.SEE, sheet.place.organisation_id)
    reports.require_editable(visit.viewer, sheet)
    return sheet
