"""«Есть проблема»: a head says what hinders and which help is needed, a coordinator answers, either says «solved»."""

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import problems as screens
from models.actions import problems
from models.actions.extensions import require_owed
from models.queries import obstacles
from models.rules import rights
from models.rules.rights import Right

rooms = Rooms()


@rooms.room(doors.TellProblem, may=Right.SEE)
async def what(visit: Visit, door: doors.TellProblem) -> Screen:
    """What hinders? A problem that is open is shown instead."""
    ground = await obstacles.ground(visit.session, door.assignment)
    rights.require_speaker(visit.viewer, ground.place.organisation_id)
    if ground.problem_id is not None:
        trouble = await obstacles.trouble(visit.session, ground.problem_id)
        return screens.card(visit.say, visit.viewer, trouble, visit.now, done=visit.say("problem-there"))
    require_owed(ground.place)
    return screens.what(visit.say, door, ground.place)


@rooms.answer("problem", may=Right.SEE)
@late.ended_by(problems.SETTLED, lambda assignment: doors.Card(assignment=assignment))
async def tell(visit: Visit, message: Message, about: str) -> Screen:
    """What was written is told; when a report came meanwhile, nothing is asked any more."""
    assignment, _, chosen = about.partition(":")
    needed = visit.say("problem-help", what=visit.say(f"help-{chosen}")) if chosen else ""
    words = typed.words(message)
    trouble, is_new = await problems.tell(visit.session, visit.viewer, int(assignment), words, needed, visit.now)
    done = visit.say("problem-sent" if is_new else "problem-there")
    return screens.card(visit.say, visit.viewer, trouble, visit.now, done=done)


@rooms.room(doors.Problems, may=Right.EXTEND)
async def overview(visit: Visit, door: doors.Problems) -> Screen:
    """What hinders whom, the oldest first."""
    pages = Pages(await visit.session.scalar(obstacles.hindering()) or 0, door.page)
    found = await obstacles.troubles(visit.session, pages.size, pages.offset)
    return screens.overview(visit.say, door, found, pages)


@rooms.room(doors.Problem, may=Right.SEE)
async def card(visit: Visit, door: doors.Problem) -> Screen:
    """One problem, as it stands now."""
    trouble = await obstacles.trouble(visit.session, door.problem)
    rights.require_for(visit.viewer, Right.SEE, trouble.place.organisation_id)
    return screens.card(visit.say, visit.viewer, trouble, visit.now)


@rooms.room(doors.AnswerProblem, may=Right.EXTEND)
async def ask_answer(visit: Visit, door: doors.AnswerProblem) -> Screen:
    """What to answer?"""
    return screens.answer(visit.say, await problems.unsolved(visit.session, door.problem))


@rooms.answer("problem-answer", may=Right.EXTEND)
@late.ended_by(problems.SETTLED, lambda problem: doors.Problem(problem=problem))
async def answer(visit: Visit, message: Message, about: str) -> Screen:
    """The answer is told; when the problem was solved meanwhile, nothing is asked any more."""
    words = typed.words(message)
    trouble = await problems.answer(visit.session, visit.viewer, int(about), words, visit.now)
    return screens.card(visit.say, visit.viewer, trouble, visit.now, done=visit.say("problem-answered"))


@rooms.room(doors.SolveProblem, may=Right.SEE)
async def solve(visit: Visit, door: doors.SolveProblem) -> Screen:
    """It hinders no more."""
    trouble = await problems.solve(visit.session, visit.viewer, door.problem, visit.now)
    return screens.card(visit.say, visit.viewer, trouble, visit.now, done=visit.say("problem-done"))
