"""The term of a draft's result: typed, chosen or taken from the calendar, seen as what it means, and only then kept."""

from datetime import date

from aiogram.types import Message

from bot.telegram import dates, doors
from bot.telegram.dates import Calendar
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import additions
from handlers.screens import draft_terms as screens
from models.actions import draft_terms as acts
from models.documents.term_offers import Offer
from models.queries import draft_rows
from models.refusal import Refusal
from models.rules.deadlines import day_of
from models.rules.draft_states import OVER, require_draft
from models.rules.rights import Right
from models.tables import Plan

rooms = Rooms()

BEHIND, AHEAD = 3, 6
"""Years of the calendar before and after this one: a plan is made for the next year, or for five."""


@rooms.room(doors.FixTerm, may=Right.PLAN)
async def ask(visit: Visit, door: doors.FixTerm) -> Screen:
    """Which term?"""
    found, about = await draft_rows.result(visit.session, door.milestone)
    require_draft(found.plan)
    return screens.ask(visit.say, found, about, adding=door.adding)


@rooms.answer("draft-term", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def typed_term(visit: Visit, message: Message, about: str) -> Screen:
    """A typed term, before it counts."""
    milestone, _, adding = about.partition(":")
    return await _typed(visit, message, int(milestone), adding == "1")


@rooms.answer("draft-term-offer", may=Right.PLAN)
@late.plan_ended_by(OVER)
async def typed_again(visit: Visit, message: Message, about: str) -> Screen:
    """Another term in place of the one that is offered."""
    offered = Offer.unpacked(about)
    return await _typed(visit, message, offered.milestone_id, offered.adding)


async def _typed(visit: Visit, message: Message, milestone: int, adding: bool) -> Screen:
    made = await acts.offer(visit.session, visit.viewer, milestone, typed.words(message), adding=adding)
    return screens.offer(visit.say, made)


@rooms.room(doors.ReadyTerm, may=Right.PLAN)
async def ready(visit: Visit, door: doors.ReadyTerm) -> Screen:
    """What a ready term would mean."""
    made = await acts.offer(visit.session, visit.viewer, door.milestone, door.choice, adding=door.adding)
    return screens.offer(visit.say, made)


@rooms.room(doors.TermSince, may=Right.PLAN)
async def since(visit: Visit, door: doors.TermSince) -> Screen:
    """From which day?"""
    found, about = await draft_rows.result(visit.session, door.milestone)
    require_draft(found.plan)
    known = [each.starts_on or each.due_on for each in about.periods if each.starts_on or each.due_on]
    shown = _calendar(visit, found.plan, door.month, known[0] if known else None)
    return screens.since(visit.say, door, shown)


@rooms.room(doors.TermUntil, may=Right.PLAN)
async def until(visit: Visit, door: doors.TermUntil) -> Screen:
    """Until which day?"""
    found, about = await draft_rows.result(visit.session, door.milestone)
    require_draft(found.plan)
    first = dates.day(door.first) if door.first else None
    shown = _calendar(visit, found.plan, door.month, first or (about.periods[0].due_on if about.periods else None))
    return screens.until(visit.say, door, Calendar(first, shown.last, shown.wanted) if first else shown)


def _calendar(visit: Visit, plan: Plan, month: int, near: date | None) -> Calendar:
    """Years around now, open at the wanted month, else at what is known."""
    today = day_of(visit.now, plan.zone or visit.zone)
    first, last = date(today.year - BEHIND, 1, 1), date(today.year + AHEAD, 12, 31)
    return Calendar(first, last, month or dates.number_of_month(near or plan.starts_on or today))


@rooms.room(doors.TermDays, may=Right.PLAN)
async def days(visit: Visit, door: doors.TermDays) -> Screen:
    """What the chosen days would mean."""
    first = dates.day(door.first) if door.first else None
    made = await acts.offer_days(
        visit.session, visit.viewer, door.milestone, first, dates.day(door.last), adding=door.adding
    )
    return screens.offer(visit.say, made)


@rooms.room(doors.TakeTerm, may=Right.PLAN)
async def take(visit: Visit, door: doors.TakeTerm) -> Screen:
    """The term on the screen counts; a button of an older screen takes nothing. A row being made goes on."""
    question = await visit.memory.recall(visit.session)
    offered = Offer.unpacked(question.about if question and question.name == "draft-term-offer" else "")
    if (offered.milestone_id, offered.mark) != (door.milestone, door.mark):
        raise Refusal("refusal-offer-gone")
    done = await acts.take(visit.session, visit.viewer, offered, visit.now)
    if offered.adding and not done.executors_text:
        told = screens.told(visit.say, done)
        return additions.who(visit.say, done.activity_id, door.milestone, done.title, told=told)
    return screens.taken(visit.say, done)
