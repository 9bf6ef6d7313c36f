"""People of the network as they are seen: the list, a card with roles."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.profile import name
from locales import Html, Say
from models.queries.memberships import Request
from models.queries.people import Known, Line, Totals
from models.rules.deadlines import day_of
from models.rules.rights import HEAD_STUDENT, Right, Viewer, holds
from models.tables import MembershipState, Role


def overview(say: Say, door: doors.People, totals: Totals, found: Sequence[Line], pages: Pages) -> Screen:
    """Names with what they are; one button each, and the two lists there are."""
    door = door.model_copy(update={"page": pages.number})
    heading = say(f"people-{'unreachable' if door.show == 'unreachable' else 'all'}", number=pages.total)
    items = [_item(say, number, one) for number, one in enumerate(found, pages.offset + 1)]
    text = common.lines(
        heading,
        say("people-found", words=door.words) if door.words else None,
        "",
        *(items or [say("people-none")]),
        "",
        say("people-search"),
    )
    buttons = [
        Button(
            f"{number}. {common.cut(name(say, one.name), 20)}",
            doors.PersonCard(person=one.id, show=door.show, words=door.words, page=pages.number),
        )
        for number, one in enumerate(found, pages.offset + 1)
    ]
    rows = [
        *(buttons[index : index + 2] for index in range(0, len(buttons), 2)),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        _other(say, door, totals),
        common.ways(say),
    ]
    return Screen(text, rows, asks=Question("people", door.show))


def _item(say: Say, number: int, one: Line) -> Html:
    parts = [
        *(say(f"role-{role}") for role in Role if role in one.roles),
        *(
            say(f"people-{state}", role=say(f"role-{role}"), organisation=organisation)
            for organisation, role, state in one.belongs
        ),
        *([say("people-blocked")] if one.unreachable else []),
    ]
    head = say("people-item", number=number, name=name(say, one.name))
    return Html(f"{head} – {', '.join(parts)}" if parts else head)


def _other(say: Say, door: doors.People, totals: Totals) -> Sequence[Button]:
    """To the other list, and out of a search."""
    if door.show == "unreachable":
        buttons = [Button(say("button-everybody"), doors.People(words=door.words))]
    elif totals.unreachable:
        other = doors.People(show="unreachable", words=door.words)
        buttons = [Button(say("button-unreachable", number=totals.unreachable), other)]
    else:
        buttons = []
    return [*buttons, *([Button(say("button-show-all"), doors.People(show=door.show))] if door.words else [])]


def card(say: Say, viewer: Viewer, known: Known, past: Sequence[Request], back: doors.People) -> Screen:
    """One person: roles, memberships, reachability; admins see the roles as buttons."""
    person, zone = known.person, say.zone.key
    text = common.lines(
        say("person-name", name=name(say, person.name)),
        say("profile-contact", contact=person.contact) if person.contact else None,
        *(say("person-role", role=say(f"role-{role}")) for role in Role if role in known.roles),
        *(_membership(say, one) for one in past),
        say("person-minor") if person.is_minor else None,
        "",
        say("person-since", day=day_of(person.created_at, zone)),
        say("person-acted", at=known.acted_at) if known.acted_at else None,
        say("person-told", at=known.told_at) if known.told_at else None,
        say("person-unreachable", since=person.unreachable_since) if person.unreachable_since else None,
    )
    waiting = [
        [Button(f"📨 {common.cut(one.organisation, 30)}", doors.Request(membership=one.id))]
        for one in past
        if one.state is MembershipState.ASKED
    ]
    buttons = _roles(say, person.id, known.roles) if holds(viewer, Right.ROLES) else []
    rows = [
        *waiting,
        [Button(say("button-letters"), doors.Letters(show="all", person=person.id))] if known.told_at else [],
        *(buttons[index : index + 2] for index in range(0, len(buttons), 2)),
        common.ways(say, back),
    ]
    return Screen(text, rows)


def _membership(say: Say, one: Request) -> Html:
    paper = say("person-paper", day=day_of(one.paper_at, say.zone.key)) if one.paper_at else ""
    state = say(f"membership-{one.state}")
    line = say("person-member", organisation=one.organisation, role=say(f"role-{one.role}"), state=state)
    return Html(f"{line}{paper}")


def _roles(say: Say, person: int, held: frozenset[Role]) -> list[Button]:
    """A role held can be taken back, another one given: the sign says which, not only the colour."""
    return [
        Button(f"– {say(f'role-{role}')}", doors.Revoke(person=person, role=role), style="danger")
        if role in held
        else Button(f"+ {say(f'role-{role}')}", doors.Grant(person=person, role=role))
        for role in Role
        if role not in HEAD_STUDENT
    ]
