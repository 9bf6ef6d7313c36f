"""Registration as it is seen: the welcome, the consent, the questions, the wait."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from locales import Html, Say
from models.queries.memberships import Deciders, Request
from models.queries.organisations import Place
from models.rules import consent as rule
from models.rules.rights import Viewer
from models.tables import Membership, MembershipState, Organisation, Role

NAMED = 3
"""How many of those who decide are named."""


def welcome(say: Say) -> Screen:
    """What this is and how to begin, in at most five lines."""
    return Screen(say("welcome"), [[Button(say("button-register"), doors.Consent(), style="primary")]])


def consent(say: Say, viewer: Viewer) -> Screen:
    """The text about personal data; whoever agreed to it already can take that back."""
    text = say("consent", version=rule.VERSION)
    if viewer.consented:
        back = [Button(say("button-withdraw"), doors.Disagree(), style="danger")]
        return Screen(common.lines(text, "", say("consent-given")), [back, common.ways(say, doors.Profile())])
    yes = Button(say("button-agree"), doors.Agree(version=rule.VERSION), style="success")
    no = Button(say("button-disagree"), doors.Disagree())
    return Screen(text, [[yes, no], common.ways(say)])


def disagreed(say: Say, *, known: bool) -> Screen:
    """Nothing is kept; the way back stays open."""
    text = say("consent-withdrawn" if known else "consent-refused")
    return Screen(text, [[Button(say("button-consent"), doors.Consent())]])


def agreed(say: Say) -> Screen:
    """For somebody who works here already and agreed to the new text."""
    return Screen(say("consent-thanks"), [common.ways(say, doors.Profile())])


def ask_name(say: Say) -> Screen:
    """How is the person called?"""
    return Screen(say("ask-name"), [common.ways(say)], asks=Question("name"))


def renamed(say: Say, name: str) -> Screen:
    """The new name, and who sees it."""
    return Screen(say("renamed", name=name), [common.ways(say, doors.Profile())])


def who(say: Say, viewer: Viewer) -> Screen:
    """Head or student?"""
    return Screen(say("ask-role", name=viewer.name), [roles(say), common.ways(say, doors.Profile())])


def roles(say: Say) -> Sequence[Button]:
    """The two ways to belong to an organisation."""
    return [
        Button(say("button-as-student"), doors.JoinAs(role=Role.STUDENT)),
        Button(say("button-as-head"), doors.JoinAs(role=Role.HEAD)),
    ]


def age(say: Say) -> Screen:
    """Under 18? And what follows from it."""
    rows = [
        [
            Button(say("button-adult"), doors.Age(role=Role.STUDENT, minor=False)),
            Button(say("button-minor"), doors.Age(role=Role.STUDENT, minor=True)),
        ],
        common.ways(say, doors.Profile()),
    ]
    return Screen(say("ask-age"), rows)


def places(say: Say, door: doors.Choose, found: Sequence[Place], pages: Pages) -> Screen:
    """Organisations to choose from: whole names in the text, one button each; typed words search."""
    heading = (
        say("places-found", words=door.words, number=pages.total)
        if door.words
        else say("places-all", number=pages.total)
    )
    items = [
        say("places-item", number=number, name=one.name) + (say("places-town", town=one.town) if one.town else "")
        for number, one in enumerate(found, pages.offset + 1)
    ]
    empty = say("places-none", words=door.words) if door.words else say("places-empty")
    buttons = [
        [Button(f"{number}. {common.cut(one.label)}", doors.Join(role=door.role, organisation=one.id))]
        for number, one in enumerate(found, pages.offset + 1)
    ]
    everything = [Button(say("button-all-places"), doors.Choose(role=door.role))] if door.words else []
    rows = [
        *buttons,
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        everything,
        common.ways(say, doors.Profile()),
    ]
    more = ["", say("places-search")] if pages.last > 1 else []
    text = common.lines(heading, "", *items, *more) if items else empty
    return Screen(text, rows, asks=Question("organisation", door.role.value))


def asked(
    say: Say, one: Membership, home: Organisation, deciders: Deciders, *, new: bool, contests: bool = False
) -> Screen:
    """The request is made (or was already); who decides. `contests`: there are some to look at meanwhile."""
    text = common.lines(
        say("asked-new" if new else "asked-already", organisation=home.name, role=say(f"role-{one.role}")),
        _deciders(say, deciders),
        say("asked-next"),
    )
    return Screen(text, [[_take_back(say, one.id)], _contests(say, contests), common.ways(say, doors.Profile())])


def waiting(say: Say, requests: Sequence[Request], deciders: Deciders, *, contests: bool = False) -> Screen:
    """What is asked for, since when, who decides."""
    items = [
        say("waiting-item", organisation=one.organisation_name, role=say(f"role-{one.role}"), since=one.asked_at)
        for one in requests
    ]
    single = len(requests) == 1
    back = [[_take_back(say, one.id) if single else _take_back(say, one.id, one.organisation)] for one in requests]
    text = common.lines(say("waiting"), *items, "", _deciders(say, deciders), say("asked-next"))
    rows = [
        [Button(say("button-refresh"), doors.Home())],
        *back,
        _contests(say, contests),
        [Button(say("button-profile"), doors.Profile())],
    ]
    return Screen(text, rows, toast=say("waiting-toast"))


def _contests(say: Say, there: bool) -> Sequence[Button]:
    """Back to what many have come for by a link."""
    return [Button(say("button-contests"), doors.contests.Contests())] if there else []


def over(say: Say, last: Request) -> Screen:
    """It came to nothing, or is over: why, and how to ask again."""
    key = last.state if last.state is not MembershipState.LEFT or last.decided_at else "taken-back"
    text = common.lines(
        say(f"over-{key}", organisation=last.organisation_name, role=say(f"role-{last.role}")),
        common.quote(last.reason) if last.reason else None,
        *([] if last.state is MembershipState.SUSPENDED else ["", say("over-again")]),
    )
    again = [] if last.state is MembershipState.SUSPENDED else roles(say)
    return Screen(text, [again, [Button(say("button-profile"), doors.Profile())]])


def _take_back(say: Say, membership: int, organisation: str = "") -> Button:
    label = say("button-take-back")
    return Button(
        f"{label}: {common.cut(organisation, 24)}" if organisation else label, doors.Leave(membership=membership)
    )


def _deciders(say: Say, deciders: Deciders) -> Html:
    names = [name for _, name in deciders.people if name][:NAMED]
    if not deciders.people:
        return say("decides-nobody")
    if not names:
        return say(f"decides-{deciders.role}")
    return say(f"decides-{deciders.role}-named", names=", ".join(names))
