"""Questions about a contest: an entrant asks, an organiser answers, the frequent ones are there for everybody."""

from aiogram.types import Message

from bot.telegram.doors import questions as doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import late, typed
from handlers.screens import questions as screens
from models.actions import questions as acts
from models.queries import contests, questions
from models.rules.contests import require_look
from models.rules.rights import Right, holds

rooms = Rooms()
SHOWN = 4
"""How many questions of one person stand on a screen."""
PAGE = 4


@rooms.room(doors.Frequent, may=Right.BELONG)
async def frequent(visit: Visit, door: doors.Frequent) -> Screen:
    """What was asked and answered for everybody."""
    contest = await contests.contest(visit.session, door.contest)
    require_look(visit.viewer, contest)
    pages = Pages(await questions.count_frequent(visit.session, door.contest), door.page, PAGE)
    found = await questions.frequent(visit.session, door.contest, pages.size, pages.offset)
    return screens.frequent(visit.say, visit.viewer, door, contest, found, pages)


@rooms.room(doors.Ask, may=Right.ENTRY)
async def ask(visit: Visit, door: doors.Ask) -> Screen:
    """What one has asked so far; what is written now is another question."""
    await acts.require_open(visit.session, door.contest)
    return await _thread(visit, door.contest)


async def _thread(visit: Visit, contest_id: int, *, done: str = "") -> Screen:
    contest = await contests.contest(visit.session, contest_id)
    found = await questions.thread(visit.session, contest_id, visit.viewer.person_id, SHOWN)
    return screens.thread(visit.say, contest, found, done=done)


@rooms.answer("contest-question", may=Right.ENTRY)
@late.ended_by(acts.SETTLED, lambda contest: doors.Frequent(contest=contest))
async def asked(visit: Visit, message: Message, about: str) -> Screen:
    """It goes to the organisers."""
    await acts.ask(visit.session, visit.viewer, int(about), typed.words(message), visit.now)
    return await _thread(visit, int(about), done=visit.say("question-sent"))


# ─── organisers


@rooms.room(doors.Questions, may=Right.CONTEST_SEE)
async def overview(visit: Visit, door: doors.Questions) -> Screen:
    """Those that wait for an answer first."""
    contest = await contests.contest(visit.session, door.contest)
    pages = Pages(await questions.count(visit.session, door.contest), door.page)
    found = await questions.page(visit.session, door.contest, pages.size, pages.offset)
    return screens.overview(visit.say, door, contest, found, pages)


@rooms.room(doors.QuestionCard, may=Right.CONTEST_SEE)
async def card(visit: Visit, door: doors.QuestionCard) -> Screen:
    """One question with its answer."""
    found = await questions.asked(visit.session, door.question)
    row = found.question
    before = await questions.thread(visit.session, row.contest_id, row.person_id, SHOWN)
    earlier = [one for one in before if one.question.id < row.id]
    return screens.card(visit.say, found, earlier, decides=holds(visit.viewer, Right.CONTEST))


@rooms.room(doors.AnswerQuestion, may=Right.CONTEST)
async def reply(visit: Visit, door: doors.AnswerQuestion) -> Screen:
    """What is the answer?"""
    return screens.reply(visit.say, await acts.unanswered(visit.session, visit.viewer, door.question))


@rooms.answer("contest-answer", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, lambda question: doors.QuestionCard(question=question))
async def replied(visit: Visit, message: Message, about: str) -> Screen:
    """It goes to whoever asked. When somebody was faster, nothing is asked any more."""
    found = await acts.answer(visit.session, visit.viewer, int(about), typed.words(message), visit.now)
    return screens.card(visit.say, found, [], decides=True, done=visit.say("question-answered"))


@rooms.room(doors.PublishAnswer, may=Right.CONTEST)
async def publish(visit: Visit, door: doors.PublishAnswer) -> Screen:
    """For everybody, or for nobody else."""
    found = await acts.publish(visit.session, visit.viewer, door.question, visit.now, on=door.on)
    done = visit.say("question-public" if door.on else "question-hidden")
    return screens.card(visit.say, found, [], decides=True, done=done)
