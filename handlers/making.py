"""A contest is made by its organiser: begun or copied, named and ruled, published, ended."""

from aiogram.types import Message

from bot.telegram.doors import contests as doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import contests, late, typed
from handlers.screens import making as screens
from handlers.screens import nominations
from models.actions import contest_copies, contest_states
from models.actions import contests as acts
from models.actions.contest_states import Network
from models.queries import contest_aims, people
from models.queries import contests as questions
from models.refusal import Refusal
from models.rules import contests as rules
from models.rules import links
from models.rules.field_words import number
from models.rules.rights import Right, require

rooms = Rooms()


@rooms.room(doors.NewContest, may=Right.CONTEST)
async def new(visit: Visit, door: doors.NewContest) -> Screen:
    """What is it called?"""
    return screens.begin(visit.say, others=bool(await questions.count(visit.session, visit.viewer, "")))


@rooms.answer("contest-new", may=Right.CONTEST)
async def begun(visit: Visit, message: Message, about: str) -> Screen:
    """A draft from now on; what does it award?"""
    row = await acts.begin(visit.session, visit.viewer, typed.words(message), visit.now)
    return nominations.overview(visit.say, row, ())


@rooms.room(doors.ContestCopies, may=Right.CONTEST)
async def copies(visit: Visit, door: doors.ContestCopies) -> Screen:
    """Which one shall it be like?"""
    pages = Pages(await questions.count(visit.session, visit.viewer, ""), door.page)
    found = await questions.lines(visit.session, visit.viewer, "", visit.now, pages.size, pages.offset)
    if not found:
        raise Refusal("refusal-gone")
    return screens.copies(visit.say, found, pages, visit.now)


@rooms.room(doors.CopyContest, may=Right.CONTEST)
async def copy(visit: Visit, door: doors.CopyContest) -> Screen:
    """A draft like it."""
    row = await contest_copies.copy(visit.session, visit.viewer, door.contest, visit.zone, visit.now)
    return await workshop(visit, row.id, done=visit.say("making-copied"))


@rooms.room(doors.ContestSettings, may=Right.CONTEST)
async def settings(visit: Visit, door: doors.ContestSettings) -> Screen:
    """Everything it is made of."""
    return await workshop(visit, door.contest)


async def workshop(visit: Visit, contest_id: int, *, done: str = "") -> Screen:
    """The same, from anywhere."""
    require(visit.viewer, Right.CONTEST)
    found = await questions.card(visit.session, visit.viewer, contest_id, visit.now)
    return screens.workshop(visit.say, found, visit.now, done=done)


# ─── words and rules


@rooms.room(doors.FixContest, may=Right.CONTEST)
async def fix(visit: Visit, door: doors.FixContest) -> Screen:
    """Its title, what it is about, its regulations."""
    return screens.fix(visit.say, await acts.editable(visit.session, visit.viewer, door.contest), door.field)


@rooms.answer("contest-title", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, doors.Contests())
async def titled(visit: Visit, message: Message, about: str) -> Screen:
    """Another title."""
    row = await acts.rename(visit.session, visit.viewer, int(about), typed.words(message))
    return await workshop(visit, row.id, done=visit.say("stage-set"))


@rooms.answer("contest-about", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, doors.Contests())
async def described(visit: Visit, message: Message, about: str) -> Screen:
    """What it is about."""
    row = await acts.describe(visit.session, visit.viewer, int(about), typed.words(message))
    return await workshop(visit, row.id, done=visit.say("stage-set"))


@rooms.answer("contest-regulations", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, doors.Contests())
async def regulated(visit: Visit, message: Message, about: str) -> Screen:
    """A file with the regulations, or a link to them."""
    if message.document is not None:
        file, name = message.document.file_id, message.document.file_name or ""
        row = await acts.regulate(visit.session, visit.viewer, int(about), file=file, name=name)
    else:
        row = await acts.regulate(visit.session, visit.viewer, int(about), link=_link(message))
    return await workshop(visit, row.id, done=visit.say("stage-set"))


def _link(message: Message) -> str:
    found = links.find(message.text or "")
    if len(found) != 1:
        raise Refusal("refusal-regulations")
    return found[0]


@rooms.room(doors.DropRegulations, may=Right.CONTEST)
async def unregulated(visit: Visit, door: doors.DropRegulations) -> Screen:
    """Neither file nor link."""
    row = await acts.unregulate(visit.session, visit.viewer, door.contest)
    return screens.fix(visit.say, row, "regulations")


@rooms.room(doors.ContestRules, may=Right.CONTEST)
async def ruling(visit: Visit, door: doors.ContestRules) -> Screen:
    """Team, number of entries, what jurors see."""
    return screens.ruling(visit.say, await acts.editable(visit.session, visit.viewer, door.contest))


@rooms.room(doors.SetRule, may=Right.CONTEST)
async def ruled(visit: Visit, door: doors.SetRule) -> Screen:
    """One of them."""
    row = await acts.rule(visit.session, visit.viewer, door.contest, door.rule, door.value, visit.now)
    return screens.ruling(visit.say, row)


@rooms.answer("contest-team", may=Right.CONTEST)
@late.ended_by(acts.SETTLED, doors.Contests())
async def team(visit: Visit, message: Message, about: str) -> Screen:
    """A team of another size."""
    size = number(typed.words(message))
    if size != int(size):
        raise Refusal("refusal-contest-number", first=0, last=rules.TEAM)
    row = await acts.rule(visit.session, visit.viewer, int(about), "team", int(size), visit.now)
    return screens.ruling(visit.say, row)


@rooms.room(doors.ContestAims, may=Right.CONTEST)
async def aims(visit: Visit, door: doors.ContestAims) -> Screen:
    """For which item of a plan do its entries count?"""
    row = await acts.editable(visit.session, visit.viewer, door.contest)
    pages = Pages(await contest_aims.count(visit.session), door.page)
    found = await contest_aims.lines(visit.session, pages.size, pages.offset)
    return screens.aims(visit.say, row, found, pages)


@rooms.room(doors.ContestAim, may=Right.CONTEST)
async def aim(visit: Visit, door: doors.ContestAim) -> Screen:
    """For this one."""
    row = await acts.aim(visit.session, visit.viewer, door.contest, door.activity, visit.now)
    return await workshop(visit, row.id, done=visit.say("stage-set"))


# ─── beginning and end


@rooms.room(doors.PublishContest, may=Right.CONTEST)
async def publish(visit: Visit, door: doors.PublishContest) -> Screen:
    """Looked at once more, then it binds."""
    if door.sure:
        network = Network(visit.zone, visit.hours)
        card = await contest_states.publish(visit.session, visit.viewer, door.contest, network, visit.now)
        return contests.drawn(visit, card, done=visit.say("contest-published"))
    found = await questions.card(visit.session, visit.viewer, door.contest, visit.now)
    if found.phase is not rules.Phase.DRAFT or found.lacks:
        return screens.workshop(visit.say, found, visit.now)
    return screens.publish(visit.say, found, await people.heads(visit.session))


@rooms.room(doors.DiscardContest, may=Right.CONTEST)
async def discard(visit: Visit, door: doors.DiscardContest) -> Screen:
    """A draft thrown away, asked once."""
    if door.sure:
        await contest_states.discard(visit.session, visit.viewer, door.contest, visit.now)
        return screens.discarded(visit.say)
    row = await acts.editable(visit.session, visit.viewer, door.contest)
    return screens.discard(visit.say, row)


@rooms.room(doors.ArchiveContest, may=Right.CONTEST)
async def archive(visit: Visit, door: doors.ArchiveContest) -> Screen:
    """Put away, or back."""
    act = contest_states.archive if door.on else contest_states.unarchive
    row = await act(visit.session, visit.viewer, door.contest, visit.now)
    return await workshop(visit, row.id)
