"""Requests, decisions and a team as they are seen."""

from collections.abc import Sequence
from datetime import datetime

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.profile import name
from locales import Html, Say
from models.queries.memberships import Request
from models.rules.deadlines import day_of, days_between
from models.rules.rights import Right, Viewer, holds
from models.tables import MembershipState, Role

PHRASES = ("unknown", "elsewhere", "role")
"""Ready reasons: not known here, from another organisation, the wrong role."""


def requests(say: Say, found: Sequence[Request], pages: Pages) -> Screen:
    """Who waits: names in the text, one button each."""
    if not found:
        return Screen(say("requests-none"), [common.ways(say)])
    items = [
        say(
            "requests-item",
            number=number,
            name=one.person,
            role=say(f"role-{one.role}"),
            organisation=one.organisation,
        )
        for number, one in enumerate(found, pages.offset + 1)
    ]
    buttons = [
        [Button(f"{number}. {common.cut(one.person, 30)}", doors.Request(membership=one.id))]
        for number, one in enumerate(found, pages.offset + 1)
    ]
    rows = [*buttons, pages.arrows(lambda page: doors.Requests(page=page)), common.ways(say)]
    return Screen(common.lines(say("requests-title", number=pages.total), "", *items), rows)


def request(say: Say, one: Request, viewer: Viewer, now: datetime) -> Screen:
    """One who asks: who, what for, since when – and the decision, or the two buttons."""
    waited = days_between(one.asked_at, now, say.zone.key)
    text = common.lines(
        say("request-title", name=one.person),
        say("request-role", role=say(f"role-{one.role}"), organisation=one.organisation_name),
        say("request-since", since=one.asked_at, days=waited),
        _minor(say, one),
        "" if one.state is not MembershipState.ASKED else None,
        *_decision(say, one),
    )
    return Screen(text, [*_choices(say, one, viewer), common.ways(say, doors.Requests())])


def _minor(say: Say, one: Request) -> Html | None:
    """Under 18: that a paper is needed, or who has said when that it is there."""
    if one.paper_at:
        return say("request-paper", day=day_of(one.paper_at, say.zone.key))
    return say("request-minor") if one.is_minor else None


def _decision(say: Say, one: Request) -> Sequence[Html]:
    if one.state is MembershipState.ASKED:
        return ()
    decided = (
        say(f"request-{one.state}-by", name=one.decided_by, at=one.decided_at)
        if one.decided_by and one.decided_at
        else say(f"request-{one.state}")
    )
    return [decided, *([common.quote(one.reason)] if one.reason else [])]


def _choices(say: Say, one: Request, viewer: Viewer) -> Sequence[Sequence[Button]]:
    """The buttons that would work: for whom it is not to decide there are none."""
    staff = holds(viewer, Right.ORGANISATIONS)
    if one.state is not MembershipState.ASKED or one.person_id == viewer.person_id:
        return ()
    if one.role is Role.HEAD and not staff:
        return ()
    key = "button-confirm-paper" if one.is_minor else "button-confirm"
    yes = Button(say(key), doors.Confirm(membership=one.id, paper=bool(one.is_minor)), style="success")
    no = Button(say("button-refuse"), doors.Refuse(membership=one.id), style="danger")
    return [[yes], [no]] if one.is_minor else [[yes, no]]


def ask_reason(say: Say, one: Request) -> Screen:
    """Why not? The person reads the answer."""
    phrases = [
        [Button(say(f"button-refuse-{phrase}"), doors.Refuse(membership=one.id, phrase=phrase))] for phrase in PHRASES
    ]
    rows = [*phrases, common.ways(say, doors.Request(membership=one.id))]
    return Screen(say("ask-refuse-reason", name=one.person), rows, asks=Question("refuse-reason", str(one.id)))


def team(say: Say, found: Sequence[Request], pages: Pages, *, several: bool) -> Screen:
    """The head's people; those who wait can be pressed."""
    waiting = [one for one in found if one.state is MembershipState.ASKED and one.role is Role.STUDENT]
    items = [
        say(_line(one), number=number, name=name(say, one.person), role=say(f"role-{one.role}"))
        + (f" · {say('team-organisation', organisation=one.organisation)}" if several else "")
        + (f" · {say('team-unreachable')}" if one.unreachable else "")
        for number, one in enumerate(found, pages.offset + 1)
    ]
    alone = say("team-alone") if pages.total == 1 else None
    rows = [
        *([Button(f"📨 {common.cut(one.person, 30)}", doors.Request(membership=one.id))] for one in waiting),
        pages.arrows(lambda page: doors.Team(page=page)),
        [Button(say("team-absence"), doors.Absence()), Button(say("absence-deputies"), doors.Deputies())],
        common.ways(say),
    ]
    return Screen(common.lines(say("team-title", number=pages.total), "", *items, alone), rows)


def _line(one: Request) -> str:
    return "team-waiting" if one.state is MembershipState.ASKED else "team-item"
