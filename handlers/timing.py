"""When the bot reminds, as coordinators decide it: the ladder of a plan or an item, and the days nobody works."""

from datetime import date

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import typed
from handlers.screens import timing as screens
from models.actions import days_off as corrections
from models.actions import ladders as acts
from models.queries import days_off, plans, steps
from models.refusal import Refusal
from models.rules import ladders, spans
from models.rules.deadlines import day_of
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.Ladder, may=Right.PLAN)
async def ladder(visit: Visit, door: doors.Ladder) -> Screen:
    """The days before a term; a button or typed days set others."""
    if door.days:
        wanted = None if door.days == doors.AS_ABOVE else ladders.read(door.days)
        await acts.set_ladder(visit.session, visit.viewer, visit.now, wanted, plan=door.plan, activity=door.activity)
    return await _ladder(visit, door.plan, door.activity)


@rooms.answer("ladder", may=Right.PLAN)
async def climbed(visit: Visit, message: Message, about: str) -> Screen:
    """Days as they were typed; `about` is «plan.activity», one of them 0."""
    plan, _, activity = about.partition(".")
    wanted = ladders.read(typed.words(message))
    await acts.set_ladder(visit.session, visit.viewer, visit.now, wanted, plan=int(plan), activity=int(activity))
    return await _ladder(visit, int(plan), int(activity))


async def _ladder(visit: Visit, plan: int, activity: int) -> Screen:
    if activity:
        place = await steps.place(visit.session, activity)
        return screens.ladder(visit.say, place.plan, place.activity)
    return screens.ladder(visit.say, (await plans.heading(visit.session, plan, 0)).plan)


@rooms.room(doors.DaysOff, may=Right.PLAN, command="daysoff")
async def calendar(visit: Visit, door: doors.DaysOff) -> Screen:
    """What the network corrects in the country's calendar, from this month on."""
    return await _calendar(visit)


async def _calendar(visit: Visit) -> Screen:
    today = day_of(visit.now, visit.viewer.zone)
    found = await days_off.corrections(visit.session, today.replace(day=1))
    return screens.calendar(visit.say, found, today, await days_off.calendar(visit.session))


@rooms.room(doors.AskDays, may=Right.PLAN)
async def ask(visit: Visit, door: doors.AskDays) -> Screen:
    """Ask which days are off, or worked."""
    return screens.ask_days(visit.say, off=door.off)


@rooms.answer("days-off", may=Right.PLAN)
async def corrected(visit: Visit, message: Message, about: str) -> Screen:
    """The days as they were typed; `about` is «off» or «work»."""
    days = spans.read(typed.words(message), day_of(visit.now, visit.viewer.zone))
    await corrections.correct(visit.session, visit.viewer, days, visit.now, off=about == "off")
    return await _calendar(visit)


@rooms.room(doors.ForgetDay, may=Right.PLAN)
async def forget(visit: Visit, door: doors.ForgetDay) -> Screen:
    """Let the country's calendar count again."""
    if not 1 <= door.day <= date.max.toordinal():
        raise Refusal("refusal-gone")
    await corrections.forget(visit.session, visit.viewer, date.fromordinal(door.day), visit.now)
    return await _calendar(visit)
