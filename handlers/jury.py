"""The jury as an organiser leads it: who sits in it and how far they are, and how people come in by a link."""

from dataclasses import replace

from bot.telegram.doors import jury as doors
from bot.telegram.paging import Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import scoring
from handlers.screens import jury as screens
from handlers.screens.registration import ask_name
from locales import DEFAULT, LANGUAGES
from models.actions import dealing, people
from models.actions import jury as acts
from models.queries import jury
from models.queries.jury import Ground
from models.rules.rights import Right
from models.tables import Role

rooms = Rooms()


@rooms.room(doors.Jury, may=Right.CONTEST_SEE)
async def overview(visit: Visit, door: doors.Jury) -> Screen:
    """How far the jury has come, and everybody in it."""
    return await _overview(visit, await jury.current(visit.session, door.contest), door.page)


async def _overview(visit: Visit, where: Ground, page: int = 1) -> Screen:
    figures = await jury.progress(visit.session, where)
    pages = Pages(figures.jurors, page)
    seats = await jury.seats(visit.session, where, pages.size, pages.offset)
    return screens.overview(visit.say, visit.viewer, where, figures, seats, pages)


@rooms.room(doors.InviteJury, may=Right.CONTEST)
async def invite(visit: Visit, door: doors.InviteJury) -> Screen:
    """The link to pass on; a new one ends the old ones."""
    act = acts.renew if door.renew else acts.invite
    contest, link = await act(visit.session, visit.viewer, door.contest, visit.now)
    return screens.invite(visit.say, contest, link, visit.links.to("j", link.token), renewed=door.renew)


@rooms.link("j", may=Right.ENTER)
async def invited(visit: Visit, token: str) -> Screen:
    """Somebody has followed the link: what they are asked for, and what they agree to."""
    contest, sits = await acts.invitation(visit.session, visit.viewer, token, visit.now)
    if sits and Role.JUROR in visit.viewer.roles:
        return await scoring.listed(visit, doors.MySheets(contest=contest.id))
    return screens.invited(visit.say, visit.viewer, contest, token)


@rooms.room(doors.JoinJury, may=Right.ENTER)
async def join(visit: Visit, door: doors.JoinJury) -> Screen:
    """Yes: only from now on something is kept; whoever has no name yet is asked for it."""
    await acts.invitation(visit.session, visit.viewer, door.token, visit.now)
    if not visit.viewer.consented:
        code = (visit.user.language_code or "")[:2]
        language = code if code in LANGUAGES else DEFAULT
        person = await people.agree(visit.session, visit.viewer, door.version, language, visit.now)
        visit.viewer = replace(visit.viewer, person_id=person.id, name=person.name, consented=True)
    contest = await acts.join(visit.session, visit.viewer, door.token, visit.now)
    visit.viewer = replace(visit.viewer, network_roles=visit.viewer.network_roles | {Role.JUROR})
    joined = screens.joined(visit.say, visit.viewer, contest)
    return joined if visit.viewer.name else replace(joined, asks=ask_name(visit.say).asks)


@rooms.room(doors.JurorCard, may=Right.CONTEST_SEE)
async def card(visit: Visit, door: doors.JurorCard) -> Screen:
    """One juror: how far they are, what they judge."""
    return screens.card(visit.say, visit.viewer, *await jury.seat(visit.session, door.juror))


@rooms.room(doors.JurorNomination, may=Right.CONTEST)
async def which(visit: Visit, door: doors.JurorNomination) -> Screen:
    """Which nomination do they judge?"""
    where, seat = await jury.seat(visit.session, door.juror)
    return screens.which(visit.say, seat, await jury.nominations(visit.session, where.contest.id))


@rooms.room(doors.PutNomination, may=Right.CONTEST)
async def put(visit: Visit, door: doors.PutNomination) -> Screen:
    """They judge this one from now on."""
    where, seat = await acts.place(visit.session, visit.viewer, door.juror, door.nomination, visit.now)
    nomination = seat.nomination or visit.say("jury-any")
    done = visit.say("juror-placed", nomination=nomination)
    return screens.card(visit.say, visit.viewer, where, seat).with_toast(done)


@rooms.room(doors.DropJuror, may=Right.CONTEST)
async def drop(visit: Visit, door: doors.DropJuror) -> Screen:
    """They judge no more; what goes with them is said first."""
    if not door.sure:
        _, seat = await jury.seat(visit.session, door.juror)
        return screens.ask_drop(visit.say, seat)
    where, seat = await acts.remove(visit.session, visit.viewer, door.juror, visit.now)
    screen = await _overview(visit, where)
    return screen.with_toast(visit.say("juror-dropped", name=seat.name))


@rooms.room(doors.Deal, may=Right.CONTEST)
async def deal(visit: Visit, door: doors.Deal) -> Screen:
    """How are the entries given out?"""
    where = await jury.ground(visit.session, door.stage)
    return screens.deal(visit.say, where, await jury.progress(visit.session, where))


@rooms.room(doors.DealNow, may=Right.CONTEST)
async def deal_now(visit: Visit, door: doors.DealNow) -> Screen:
    """Give out what nobody has yet; jurors hear of it."""
    if door.each:
        number = await dealing.evenly(visit.session, visit.viewer, door.stage, door.each, visit.now)
    else:
        number = await dealing.by_nomination(visit.session, visit.viewer, door.stage, visit.now)
    screen = await _overview(visit, await jury.ground(visit.session, door.stage))
    return screen.with_toast(visit.say("jury-dealt" if number else "jury-dealt-none", number=number))


@rooms.room(doors.Hand, may=Right.CONTEST)
async def hand(visit: Visit, door: doors.Hand) -> Screen:
    """Entries one by one."""
    return await _hand(visit, door)


async def _hand(visit: Visit, door: doors.Hand) -> Screen:
    where, seat = await jury.seat(visit.session, door.juror)
    pages = Pages(await jury.count_entries(visit.session, where.stage.id, seat.juror.nomination_id), door.page)
    found = await jury.handed(visit.session, where.stage.id, seat.juror, pages.size, pages.offset)
    return screens.hand(visit.say, seat, found, pages)


@rooms.room(doors.HandOne, may=Right.CONTEST)
async def hand_one(visit: Visit, door: doors.HandOne) -> Screen:
    """Give this one, or take it back."""
    await dealing.hand(visit.session, visit.viewer, door.juror, door.entry, visit.now, on=door.on)
    return await _hand(visit, doors.Hand(juror=door.juror, page=door.page))


@rooms.room(doors.NagJury, may=Right.CONTEST)
async def nag(visit: Visit, door: doors.NagJury) -> Screen:
    """Remind those who are behind, once a day."""
    where, number = await dealing.nag(visit.session, visit.viewer, door.stage, visit.now)
    screen = await _overview(visit, where)
    return screen.with_toast(visit.say("jury-nagged", number=number))
