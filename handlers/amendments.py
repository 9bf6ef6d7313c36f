"""A published plan changed: a term, the figures to reach, who executes it – seen, reasoned, made and told."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import amendments as screens
from models.actions import amendments as acts
from models.queries import amendments as questions
from models.queries import choices, crews, draft_rows
from models.queries import steps as activities
from models.queries.strangers import Whom
from models.refusal import Refusal
from models.rules.proposals import OVER, Proposal, require_published
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.Amend, may=Right.PLAN)
async def overview(visit: Visit, door: doors.Amend) -> Screen:
    """Each result with what can be changed about it."""
    row = await draft_rows.row(visit.session, door.activity)
    require_published(row.plan)
    pages = Pages(row.results, door.page, screens.RESULTS)
    shown = await draft_rows.results(visit.session, door.activity, pages.size, pages.offset)
    named = await activities.executors(visit.session, [one.milestone.id for one in shown])
    changed = await visit.session.scalar(questions.number_of(door.activity)) or 0
    return screens.overview(visit.say, row, shown, named, pages, changed)


@rooms.room(doors.AmendTerm, may=Right.PLAN)
async def term(visit: Visit, door: doors.AmendTerm) -> Screen:
    """Which term?"""
    row, about = await draft_rows.result(visit.session, door.milestone)
    require_published(row.plan)
    return screens.term(visit.say, row, about)


@rooms.answer("amend-term", may=Right.PLAN)
@late.ended_by(OVER, doors.Plans())
async def typed_term(visit: Visit, message: Message, about: str) -> Screen:
    """What the typed term would mean, and whom it concerns."""
    words = typed.words(message)
    made = await acts.propose_term(visit.session, visit.viewer, int(about), words, visit.now)
    return await _proposed(visit, made)


@rooms.room(doors.AmendTarget, may=Right.PLAN)
async def target(visit: Visit, door: doors.AmendTarget) -> Screen:
    """Which figures?"""
    if door.clear:
        return await _proposed(visit, await acts.propose_target(visit.session, visit.viewer, door.milestone, ""))
    row, about = await draft_rows.result(visit.session, door.milestone)
    require_published(row.plan)
    return screens.target(visit.say, row, about)


@rooms.answer("amend-target", may=Right.PLAN)
@late.ended_by(OVER, doors.Plans())
async def typed_target(visit: Visit, message: Message, about: str) -> Screen:
    """The typed figures, before they count."""
    made = await acts.propose_target(visit.session, visit.viewer, int(about), typed.words(message))
    return await _proposed(visit, made)


@rooms.room(doors.AmendCrew, may=Right.PLAN)
async def crew(visit: Visit, door: doors.AmendCrew) -> Screen:
    """Who executes it?"""
    about = await crews.of_milestone(visit.session, door.milestone)
    require_published(about.plan)
    return screens.crew(visit.say, about)


@rooms.room(doors.AmendOut, may=Right.PLAN)
async def one_less(visit: Visit, door: doors.AmendOut) -> Screen:
    """One executor less, before it counts."""
    return await _proposed(visit, await acts.propose_out(visit.session, visit.viewer, door.executor))


@rooms.room(doors.AmendSeek, may=Right.PLAN)
async def seek(visit: Visit, door: doors.AmendSeek) -> Screen:
    """Whom to add: groups and organisations found by words; without words, all of them."""
    about = await crews.of_milestone(visit.session, door.milestone)
    require_published(about.plan)
    found = await choices.found(visit.session, door.words)
    pages = Pages(found.organisations, door.page)
    listed = await choices.organisations(visit.session, door.words, pages.size, pages.offset)
    return screens.seek(visit.say, door, about, found, listed, pages)


@rooms.answer("amend-search", may=Right.PLAN)
@late.ended_by(OVER, doors.Plans())
async def sought(visit: Visit, message: Message, about: str) -> Screen:
    """The words typed."""
    return await seek(visit, doors.AmendSeek(milestone=int(about), words=doors.fit(typed.words(message))))


@rooms.room(doors.AmendIn, may=Right.PLAN)
async def one_more(visit: Visit, door: doors.AmendIn) -> Screen:
    """One executor more, before it counts."""
    whom = Whom(door.whom, door.group)
    return await _proposed(visit, await acts.propose_in(visit.session, visit.viewer, door.milestone, whom))


async def _proposed(visit: Visit, made: Proposal) -> Screen:
    row, about = await draft_rows.result(visit.session, made.milestone_id)
    people = await questions.concerned(visit.session, made.milestone_id)
    return screens.propose(visit.say, row, about, made, people)


@rooms.answer("amend-why", may=Right.PLAN)
@late.ended_by(OVER | {"refusal-amend-changed", "refusal-executor-there"}, doors.Plans())
async def because(visit: Visit, message: Message, about: str) -> Screen:
    """The change counts, for this reason."""
    made = await acts.make(visit.session, visit.viewer, Proposal.unpacked(about), typed.words(message), visit.now)
    return screens.made(visit.say, made)


@rooms.room(doors.AmendNow, may=Right.PLAN)
async def without_reason(visit: Visit, door: doors.AmendNow) -> Screen:
    """The change on the screen counts; a button of an older screen changes nothing."""
    question = await visit.memory.recall(visit.session)
    proposal = Proposal.unpacked(question.about if question and question.name == "amend-why" else "")
    if (proposal.milestone_id, proposal.mark) != (door.milestone, door.mark):
        raise Refusal("refusal-offer-gone")
    return screens.made(visit.say, await acts.make(visit.session, visit.viewer, proposal, "", visit.now))


@rooms.room(doors.Amendments, may=Right.SEE_ALL)
async def history(visit: Visit, door: doors.Amendments) -> Screen:
    """Everything that was changed about an activity, the newest first."""
    row = await draft_rows.row(visit.session, door.activity)
    pages = Pages(await visit.session.scalar(questions.number_of(door.activity)) or 0, door.page)
    found = await questions.changes(visit.session, door.activity, pages.size, pages.offset)
    return screens.history(visit.say, row, found, pages)
