"""Registration: consent first, then a name, a role, an organisation – and a wait that says whom for."""

from dataclasses import replace

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.paging import SIZE, Pages
from bot.telegram.rooms import Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import typed
from handlers.screens import registration as screens
from locales import DEFAULT, LANGUAGES
from models.actions import memberships as requests
from models.actions import people as acts
from models.queries import contests, memberships, organisations
from models.refusal import Refusal
from models.rules import consent
from models.rules.rights import HEAD_STUDENT, Right
from models.tables import MembershipState, Role

rooms = Rooms()


async def threshold(visit: Visit) -> Screen:
    """What somebody without any role sees: the welcome, or the place where their registration stopped."""
    say, viewer = visit.say, visit.viewer
    if not viewer.person_id:
        return screens.welcome(say)
    if not viewer.consented:
        return screens.consent(say, viewer)
    if not viewer.name:
        return screens.ask_name(say)
    past = await memberships.of_person(visit.session, viewer.person_id)
    waiting = [one for one in past if one.state is MembershipState.ASKED]
    if waiting:
        last = waiting[-1]
        who = await memberships.deciders(visit.session, last.role, last.organisation_id, asker=viewer.person_id)
        return screens.waiting(say, waiting, who, contests=await contests.is_any(visit.session))
    return screens.over(say, past[-1]) if past else screens.who(say, viewer)


@rooms.room(doors.Consent, may=Right.ENTER)
async def consent_text(visit: Visit, door: doors.Consent) -> Screen:
    """The text about personal data, with yes and no."""
    return screens.consent(visit.say, visit.viewer)


@rooms.room(doors.Agree, may=Right.ENTER)
async def agree(visit: Visit, door: doors.Agree) -> Screen:
    """Yes: only from now on something is kept. A text that changed meanwhile is shown anew."""
    if not consent.is_current(door.version):
        return screens.consent(visit.say, visit.viewer).with_toast(visit.say("consent-changed"))
    code = (visit.user.language_code or "")[:2]
    language = code if code in LANGUAGES else DEFAULT
    person = await acts.agree(visit.session, visit.viewer, door.version, language, visit.now)
    visit.viewer = replace(visit.viewer, person_id=person.id, name=person.name, consented=True)
    if visit.viewer.roles:
        return screens.agreed(visit.say) if person.name else screens.ask_name(visit.say)
    return await threshold(visit)


@rooms.room(doors.Disagree, may=Right.ENTER)
async def disagree(visit: Visit, door: doors.Disagree) -> Screen:
    """No: nothing is kept, and one may come back."""
    await acts.withdraw(visit.session, visit.viewer, visit.now)
    return screens.disagreed(visit.say, known=bool(visit.viewer.person_id))


@rooms.answer("name", may=Right.BELONG)
async def named(visit: Visit, message: Message, about: str) -> Screen:
    """The person's name; then who they are."""
    person = await acts.rename(visit.session, visit.viewer, typed.words(message), visit.now)
    visit.viewer = replace(visit.viewer, name=person.name)
    return screens.renamed(visit.say, person.name) if visit.viewer.roles else await threshold(visit)


@rooms.room(doors.JoinAs, may=Right.BELONG)
async def join_as(visit: Visit, door: doors.JoinAs) -> Screen:
    """Head or student; a student is asked the age unless they are known to be grown up."""
    if not visit.viewer.consented:
        return screens.consent(visit.say, visit.viewer)
    if not visit.viewer.name:
        return screens.ask_name(visit.say)
    if door.role is Role.STUDENT and visit.viewer.is_minor is not False:
        return screens.age(visit.say)
    return await _places(visit, door.role, "", 1)


@rooms.room(doors.Age, may=Right.BELONG)
async def age(visit: Visit, door: doors.Age) -> Screen:
    """Under 18 or not, by the person's own word; only students are asked."""
    if door.role is not Role.STUDENT:
        raise Refusal("refusal-gone")
    await acts.set_age(visit.session, visit.viewer, visit.now, minor=door.minor)
    return await _places(visit, door.role, "", 1)


@rooms.room(doors.Choose, may=Right.BELONG)
async def choose(visit: Visit, door: doors.Choose) -> Screen:
    """The organisations one can join; words typed now search among them."""
    return await _places(visit, door.role, door.words, door.page)


@rooms.answer("organisation", may=Right.BELONG)
async def searched(visit: Visit, message: Message, about: str) -> Screen:
    """Organisations found by the words typed."""
    return await _places(visit, Role(about), doors.fit(typed.words(message)), 1)


@rooms.room(doors.Join, may=Right.BELONG)
async def join(visit: Visit, door: doors.Join) -> Screen:
    """Ask to belong there; say who decides."""
    asked = await requests.ask(visit.session, visit.viewer, door.role, door.organisation, visit.now)
    there = await contests.is_any(visit.session)
    return screens.asked(visit.say, asked.membership, asked.organisation, asked.deciders, new=asked.new, contests=there)


async def _places(visit: Visit, role: Role, words: str, page: int) -> Screen:
    if role not in HEAD_STUDENT:
        raise Refusal("refusal-gone")
    pages = Pages(await organisations.joinable(visit.session, words), page)
    found = await organisations.to_join(visit.session, words, SIZE, pages.offset)
    return screens.places(visit.say, doors.Choose(role=role, words=words, page=pages.number), found, pages)
