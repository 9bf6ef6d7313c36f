"""Review: the queue, one report after another, accepted or returned; and students' reports for their head."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.screens import queue as lists
from handlers.screens import reports as drafts
from handlers.screens import review as screens
from models.actions import reviews
from models.actions.reports import addressee
from models.actions.reviews import Decided
from models.queries import drafts as waiting
from models.queries import histories, reports
from models.queries import reviews as asked
from models.queries.reports import Sheet
from models.queries.reviews import Sieve, Turn
from models.refusal import Refusal
from models.rules import rights
from models.rules.rights import Right, holds, holds_for
from models.tables import EDITABLE, ReportState, Role

rooms = Rooms()
CHOICES = 8
BY = ("plan", "organisation", "activity")


@rooms.room(doors.Queue, may=Right.REVIEW, command="queue")
async def queue(visit: Visit, door: doors.Queue) -> Screen:
    """Reports that wait, oldest first."""
    sieve = _sieve(door)
    pages = Pages(await asked.count(visit.session, sieve), door.page)
    found = await asked.page(visit.session, sieve, pages.size, pages.offset)
    return lists.overview(visit.say, door, found, pages, visit.now)


@rooms.room(doors.QueueFilter, may=Right.REVIEW)
async def sift(visit: Visit, door: doors.QueueFilter) -> Screen:
    """Choose a plan, an organisation or an activity."""
    if door.by not in BY:
        raise Refusal("refusal-gone")
    pages = Pages(await asked.count_choices(visit.session, door.by), door.page, CHOICES)
    found = await asked.choices(visit.session, door.by, pages.size, pages.offset)
    return lists.choices(visit.say, door, found, pages)


@rooms.room(doors.Review, may=Right.REVIEW)
async def card(visit: Visit, door: doors.Review) -> Screen:
    """One report to decide about; one that is decided says what became of it."""
    sieve = _sieve(door)
    turn = await asked.turn(visit.session, door.report, sieve)
    if turn is not None:
        _require_look(visit, turn.sheet)
    return _turn(visit, turn, sieve)


def _turn(visit: Visit, turn: Turn | None, sieve: Sieve) -> Screen:
    if turn is None:
        raise Refusal("refusal-gone")
    show = screens.card if turn.sheet.report.state is ReportState.SUBMITTED else screens.settled
    return show(visit.say, turn, sieve, visit.now)


@rooms.room(doors.Accept, may=Right.REVIEW)
async def accept(visit: Visit, door: doors.Accept) -> Screen:
    """Accept this attempt, and show the next report."""
    decided = await reviews.accept(visit.session, visit.viewer, door.report, door.attempt, visit.now, _sieve(door))
    return _following(visit, decided, _sieve(door), "done-accepted")


@rooms.room(doors.Return, may=Right.SEE)
async def why(visit: Visit, door: doors.Return) -> Screen:
    """Ask why this attempt goes back."""
    sheet = await reports.sheet(visit.session, door.report)
    reviews.require_undecided(visit.viewer, sheet, door.attempt)
    return screens.reasons(visit.say, door, sheet)


@rooms.room(doors.ReturnBecause, may=Right.SEE)
async def because(visit: Visit, door: doors.ReturnBecause) -> Screen:
    """Return it with a ready phrase."""
    if door.phrase not in screens.PHRASES:
        raise Refusal("refusal-gone")
    back = doors.Return(**door.model_dump(exclude={"phrase"}))
    return await _send_back(visit, back, visit.say(f"phrase-{door.phrase}"))


@rooms.answer("return-reason", may=Right.SEE)
async def reason(visit: Visit, message: Message, about: str) -> Screen:
    """Return it with the reviewer's own words. When somebody was faster, nothing is asked any more."""
    report, attempt, reject, plan, organisation, activity = map(int, about.split(":"))
    back = doors.Return(
        report=report,
        attempt=attempt,
        reject=bool(reject),
        plan=plan,
        organisation=organisation,
        activity=activity,
    )
    if message.text is None:
        raise Refusal("refusal-comment-words")
    try:
        return await _send_back(visit, back, message.text)
    except Refusal as refusal:
        if refusal.key not in reviews.SETTLED:
            raise
        return drafts.over(visit.say, visit.say(refusal.key, **refusal.details))


async def _send_back(visit: Visit, door: doors.Return, comment: str) -> Screen:
    sieve = _sieve(door)
    decided = await reviews.send_back(
        visit.session, visit.viewer, door.report, door.attempt, comment, visit.now, sieve, reject=door.reject
    )
    if decided.sheet.last is not None and decided.sheet.last.by_head:
        return lists.head_returned(visit.say, decided.sheet)
    return _following(visit, decided, sieve, "done-rejected" if door.reject else "done-returned")


def _following(visit: Visit, decided: Decided, sieve: Sieve, key: str) -> Screen:
    """What was done, over the next report of the queue as it is narrowed down; an empty queue says so."""
    done = visit.say(key, number=str(decided.sheet.report.id))
    if decided.following is None:
        return lists.over(visit.say, done)
    return screens.card(visit.say, decided.following, sieve, visit.now, done=done)


@rooms.room(doors.Materials, may=Right.SEE)
async def materials(visit: Visit, door: doors.Materials) -> Screen:
    """The files once more, by the messenger's own names for them, and the card below."""
    sheet = await reports.sheet(visit.session, door.report)
    return screens.materials(visit.say, await card_of(visit, sheet), sheet)


@rooms.room(doors.Attempts, may=Right.SEE)
async def attempts(visit: Visit, door: doors.Attempts) -> Screen:
    """Everything that happened to one report."""
    sheet = await reports.sheet(visit.session, door.report)
    _require_look(visit, sheet)
    events = await histories.of_assignment(visit.session, sheet.report.assignment_id)
    mine = [event for event in events if event.report_id == door.report]
    back = doors.Review(report=door.report) if _is_staff(visit) else doors.Preview(report=door.report)
    return screens.attempts(visit.say, sheet, mine, back)


@rooms.room(doors.ByHead, may=Right.FORWARD, command="pupils")
async def pupils(visit: Visit, door: doors.ByHead) -> Screen:
    """Students' reports that wait for their head."""
    own = visit.viewer.organisations(Role.HEAD)
    pages = Pages(await waiting.count_pupils(visit.session, own), door.page)
    found = await waiting.pupils(visit.session, own, pages.size, pages.offset)
    return lists.pupils(visit.say, door, found, pages, visit.now)


async def card_of(visit: Visit, sheet: Sheet) -> Screen:
    """A report as this viewer meets it: to decide about, to send, or only to look at."""
    _require_look(visit, sheet)
    report, organisation = sheet.report, sheet.place.organisation_id
    if report.state is ReportState.SUBMITTED and _is_staff(visit):
        return _turn(visit, await asked.turn(visit.session, report.id, Sieve()), Sieve())
    if report.state is ReportState.WITH_HEAD and holds_for(visit.viewer, Right.FORWARD, organisation):
        return screens.head_card(visit.say, sheet, visit.now)
    if report.state in EDITABLE and report.author_id == visit.viewer.person_id:
        return drafts.preview(visit.say, sheet, visit.now, to=addressee(visit.viewer, organisation))
    return screens.read_only(visit.say, sheet, visit.now)


def _require_look(visit: Visit, sheet: Sheet) -> None:
    """Raise Refusal unless the viewer may see this report; a draft is seen by its author and the head."""
    organisation = sheet.place.organisation_id
    rights.require_for(visit.viewer, Right.SEE, organisation)
    is_author = sheet.report.author_id == visit.viewer.person_id
    if sheet.report.state is ReportState.DRAFT and not is_author:
        rights.require_for(visit.viewer, Right.FORWARD, organisation)


def _is_staff(visit: Visit) -> bool:
    return holds(visit.viewer, Right.REVIEW)


def _sieve(door: doors.Queue | doors.Review | doors.Accept | doors.Return) -> Sieve:
    return Sieve(door.plan, door.organisation, door.activity)
