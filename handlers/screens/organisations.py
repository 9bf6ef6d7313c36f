"""Organisations as the coordinator sees them: the list, a card, groups."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.phrases import counted
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.profile import name
from locales import Html, Say
from models.queries.assignments import Counts
from models.queries.escalations import Debtor, Stuck
from models.queries.memberships import Request
from models.queries.organisations import Joining, Line, Membering, Totals
from models.rules.deadlines import due_day
from models.tables import MembershipState, Organisation, Role

SHOWN = 12
"""How many people a card names."""

PAST = ("ask", "owe", "skip")
"""What becomes of items whose term is over when an organisation joins a group."""


def overview(say: Say, door: doors.Organisations, totals: Totals, found: Sequence[Line], pages: Pages) -> Screen:
    """Names with what is wrong; one button each; silent ones apart; a new one can be added."""
    door = door.model_copy(update={"page": pages.number})
    silent = door.show == "silent"
    items = [_item(say, number, one) for number, one in enumerate(found, pages.offset + 1)]
    text = common.lines(
        say("orgs-silent" if silent else "orgs-all", number=pages.total),
        say("orgs-found", words=door.words) if door.words else None,
        "",
        *(items or [say("orgs-none-silent" if silent and not door.words else "orgs-none")]),
        "",
        say("orgs-search"),
    )
    buttons = [
        [
            Button(
                f"{number}. {common.cut(one.label)}",
                doors.OrganisationCard(organisation=one.id, show=door.show, words=door.words, page=pages.number),
            )
        ]
        for number, one in enumerate(found, pages.offset + 1)
    ]
    rows = [
        *buttons,
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        _other(say, door, totals),
        [Button(say("button-add-organisation"), doors.AddOrganisation())],
        common.ways(say),
    ]
    return Screen(text, rows, asks=Question("organisations", door.show))


def _item(say: Say, number: int, one: Line) -> Html:
    faults = [
        *([] if one.heads else [say("orgs-headless")]),
        *([say("count-overdue", number=one.overdue)] if one.overdue else []),
    ]
    town = say("places-town", town=one.town) if one.town else ""
    head = say("orgs-item", number=number, name=one.label) + town
    return Html(f"{head} – {' · '.join(faults)}" if faults else head)


def stuck(say: Say, found: Stuck, shown: Sequence[Debtor], pages: Pages) -> Screen:
    """Who has owed how much for so long, those who owe most first; a button opens each."""
    items = [
        say("stuck-item", number=number, name=one.name, reports=one.number, day=due_day(one.since))
        for number, one in enumerate(shown, pages.offset + 1)
    ]
    text = common.lines(say("stuck-title", days=found.days, number=found.number), "", *(items or [say("stuck-none")]))
    buttons = [
        [Button(f"{number}. {common.cut(one.name)}", doors.OrganisationCard(organisation=one.organisation_id))]
        for number, one in enumerate(shown, pages.offset + 1)
    ]
    arrows = pages.arrows(lambda page: doors.Stuck(days=found.days, page=page))
    return Screen(text, [*buttons, arrows, common.ways(say, doors.Organisations())])


def _other(say: Say, door: doors.Organisations, totals: Totals) -> Sequence[Button]:
    if door.show == "silent":
        buttons = [Button(say("button-all-organisations"), doors.Organisations(words=door.words))]
    elif totals.silent:
        other = doors.Organisations(show="silent", words=door.words)
        buttons = [Button(say("button-silent", number=totals.silent), other)]
    else:
        buttons = []
    return [*buttons, *([Button(say("button-show-all"), doors.Organisations(show=door.show))] if door.words else [])]


def card(
    say: Say,
    home: Organisation,
    counts: Counts,
    inside: Sequence[Membering],
    people: Sequence[Request],
    back: doors.Organisations,
) -> Screen:
    """Who is in it, what groups it is in, how its assignments stand, and that nobody leads it."""
    led = any(one.role is Role.HEAD and one.state is MembershipState.CONFIRMED for one in people)
    text = common.lines(
        say("org-name", name=home.name),
        _place(say, home),
        "",
        None if led or not home.joining else say("org-headless"),
        *(_person(say, one) for one in people[:SHOWN]),
        say("org-more") if len(people) > SHOWN else None,
        say("org-nobody") if not people else None,
        "",
        say("org-groups", names=", ".join(one.name for one in inside)) if inside else say("org-no-groups"),
        _counts(say, counts),
    )
    waiting = [
        [Button(f"📨 {common.cut(one.person, 30)}", doors.Request(membership=one.id))]
        for one in people[:SHOWN]
        if one.state is MembershipState.ASKED
    ]
    rows = [
        *waiting,
        [
            Button(say("button-groups"), doors.Groups(organisation=home.id)),
            Button(say("button-aliases"), doors.Aliases(organisation=home.id)),
        ],
        common.ways(say, back),
    ]
    return Screen(text, rows)


def _place(say: Say, home: Organisation) -> Html | None:
    """«КАТ, Киров», or the one of the two that is known."""
    known = [part for part in (home.short_name, home.town) if part]
    return say("org-place", place=", ".join(known)) if known else None


def _person(say: Say, one: Request) -> Html:
    line = say(f"org-person-{one.state}", name=name(say, one.person), role=say(f"role-{one.role}"))
    return Html(f"{line} · {say('people-blocked')}" if one.unreachable else line)


def _counts(say: Say, of: Counts) -> Html:
    parts = counted(say, overdue=of.overdue, soon=of.soon, returned=of.returned, submitted=of.submitted)
    if not (of.owed or of.submitted or of.done):
        return say("org-owes-nothing")
    return Html(" · ".join([say("org-counts", owed=of.owed, done=of.done), *parts]))


def ask_name(say: Say) -> Screen:
    """How is the new organisation called?"""
    rows = [common.ways(say, doors.Organisations())]
    return Screen(say("ask-organisation-name"), rows, asks=Question("organisation-name"))


def added(say: Say, new: Organisation) -> Screen:
    """It is there; most want it in a group next."""
    rows = [
        [
            Button(say("button-groups"), doors.Groups(organisation=new.id), style="primary"),
            Button(say("button-open-organisation"), doors.OrganisationCard(organisation=new.id)),
        ],
        common.ways(say, doors.Organisations()),
    ]
    return Screen(say("org-added", name=new.name), rows)


def groups(say: Say, home: Organisation, all_groups: Sequence[Membering]) -> Screen:
    """Every group with its size; those it is not in can be pressed."""
    items = [
        say("group-inside" if one.member else "group-outside", name=one.name, number=one.size) for one in all_groups
    ]
    buttons = [
        [Button(f"+ {common.cut(one.name, 30)}", doors.Enrol(organisation=home.id, group=one.id))]
        for one in all_groups
        if not one.member
    ]
    text = common.lines(say("groups-title", name=home.name), "", *(items or [say("groups-none")]))
    return Screen(text, [*buttons, common.ways(say, doors.OrganisationCard(organisation=home.id))])


def ask_past(say: Say, joining: Joining) -> Screen:
    """Some items of the group are over already: are they owed too?"""
    home, group = joining.organisation, joining.group
    future, past = (
        Button(say(f"button-past-{what}"), doors.Enrol(organisation=home.id, group=group.id, past=what))
        for what in ("skip", "owe")
    )
    rows = [[future, past], common.ways(say, doors.Groups(organisation=home.id))]
    return Screen(say("ask-past", name=home.name, group=group.name, number=joining.over), rows)


def enrolled(say: Say, joining: Joining, assignments: int) -> Screen:
    """It is in the group, and this many assignments came with it."""
    home = joining.organisation
    rows = [
        [Button(say("button-open-organisation"), doors.OrganisationCard(organisation=home.id))],
        common.ways(say, doors.Groups(organisation=home.id)),
    ]
    return Screen(say("enrolled", name=home.name, group=joining.group.name, number=assignments), rows)
