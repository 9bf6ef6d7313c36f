"""Plans: what they ask for, how each part goes, who has not reported; publishing, and the proof an activity needs."""

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms, Seen
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import drafts, strangers
from handlers.screens import plans as screens
from handlers.screens import publishing, steps
from models.actions import plans as acts
from models.queries import counters, executors, plans
from models.queries import steps as questions
from models.rules.deadlines import day_of
from models.rules.rights import Right, holds
from models.tables import PlanState

rooms = Rooms()


@rooms.room(doors.Plans, may=Right.SEE_ALL, command="plans")
async def overview(visit: Visit, door: doors.Plans) -> Screen:
    """All plans, each with its state and how far it is."""
    pages = Pages(await plans.number_of(visit.session), door.page)
    lines = await plans.lines(visit.session, visit.now, pages.size, pages.offset)
    return screens.overview(visit.say, visit.viewer, lines, pages)


@rooms.room(doors.PlanCard, may=Right.SEE_ALL)
async def card(visit: Visit, door: doors.PlanCard) -> Screen:
    """One plan with its sections; a draft with what is unsure in it."""
    found = await plans.card(visit.session, door.plan)
    if found.plan.state is PlanState.DRAFT:
        return await drafts.card(visit, found, door.page)
    sections = await plans.sections(visit.session, door.plan, visit.now)
    return screens.card(visit.say, visit.viewer, found, sections, Pages(len(sections), door.page))


@rooms.room(doors.PlanSection, may=Right.SEE_ALL)
async def section(visit: Visit, door: doors.PlanSection) -> Screen:
    """The activities of a section, each with its status."""
    heading = await plans.heading(visit.session, door.plan, door.section)
    pages = Pages(heading.activities, door.page)
    if heading.plan.state is PlanState.DRAFT:
        return await drafts.section(visit, heading, pages)
    lines = await plans.activities(visit.session, door.plan, door.section, visit.now, pages.size, pages.offset)
    return screens.section(visit.say, heading, lines, pages, visit.now)


@rooms.room(doors.PlanActivity, may=Right.SEE_ALL)
async def activity(visit: Visit, door: doors.PlanActivity) -> Screen:
    """Everything about one activity, and how each of its results goes."""
    place = await questions.place(visit.session, door.activity)
    if place.plan.state is PlanState.DRAFT:
        return await drafts.row(visit, door.activity, door.page)
    pages = Pages(place.occurrences, door.page, steps.STEPS)
    shown = await questions.steps(visit.session, door.activity, visit.now, pages.size, pages.offset)
    named = await questions.executors(visit.session, [each.milestone.id for each in shown])
    aimed = place.activity.targets or any(each.milestone.targets for each in shown)
    counted = await counters.counts(visit.session, [door.activity]) if aimed else None
    return steps.activity(visit.say, visit.viewer, place, shown, named, pages, counted)


@rooms.room(doors.WhoOwes, may=Right.SEE_ALL)
async def who_owes(visit: Visit, door: doors.WhoOwes) -> Screen:
    """Which organisations have not reported on one result yet."""
    step, about = await questions.step(visit.session, door.occurrence, visit.now)
    pages = Pages(step.tally.owed + step.tally.missed, door.page)
    owing = await questions.who_owes(visit.session, door.occurrence, pages.size, pages.offset)
    return steps.who_owes(visit.say, visit.viewer, step, about, owing, pages, visit.now)


@rooms.room(doors.ProofNeeded, may=Right.SEE_ALL)
async def proof_needed(visit: Visit, door: doors.ProofNeeded) -> Screen:
    """What reports on an activity must contain; each press on a kind asks for one more of it."""
    if door.kind:
        about = await acts.need(visit.session, visit.viewer, door.activity, door.kind, visit.now)
    else:
        about = (await questions.place(visit.session, door.activity)).activity
    return publishing.proof_needed(visit.say, visit.viewer, about)


@rooms.room(doors.NoExecutor, may=Right.SEE_ALL)
async def without_executor(visit: Visit, door: doors.NoExecutor) -> Seen:
    """The results whose executor nobody has found among organisations and groups; a draft's can be told at once."""
    found = await plans.card(visit.session, door.plan)
    if found.plan.state is PlanState.DRAFT and holds(visit.viewer, Right.PLAN):
        return await strangers.overview(visit, doors.Strangers(plan=door.plan, page=door.page))
    pages = Pages(found.strangers, door.page)
    orphans = await questions.without_executor(visit.session, door.plan, pages.size, pages.offset)
    return steps.without_executor(visit.say, found.plan, orphans, pages)


@rooms.room(doors.Publish, may=Right.PLAN)
async def publish(visit: Visit, door: doors.Publish) -> Screen:
    """Say what publishing will do; when one is sure, do it."""
    if door.sure:
        done = await acts.publish(visit.session, visit.viewer, door.plan, visit.now)
        return publishing.published(visit.say, door.plan, done.assignments, done.people)
    plan = await acts.match_executors(visit.session, visit.viewer, door.plan, visit.now)
    today = day_of(visit.now, plan.zone or visit.zone)
    preview = await executors.preview(visit.session, plan.id, today)
    return publishing.publish(visit.say, plan, preview)
