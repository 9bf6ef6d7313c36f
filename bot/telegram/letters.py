"""What the letters say: a message about one event, with buttons that open the rooms it leads to."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, get_args

from bot.telegram import (
    amendments,
    announcements,
    asks,
    contest_letters,
    desk,
    diplomas,
    doors,
    nudges,
    papers,
    results,
    teams,
)
from bot.telegram.copies import Delivery
from bot.telegram.links import Links
from bot.telegram.phrases import lines, quote, until
from bot.telegram.screen import Button, Screen
from locales import Html, Say
from models.actions.delivery import Parcel
from models.queries.amendments import Amended
from models.queries.announcement_letters import (
    Announced,
    AnnouncementTold,
    Corrected,
    Held,
    Nagged,
    TakenBack,
)
from models.queries.bundles import Nudge
from models.queries.contest_letters import ContestTold
from models.queries.desk_letters import DeskContent
from models.queries.diplomas import Annulled, Brought
from models.queries.jury_letters import JuryContent
from models.queries.letters import (
    Broken,
    Content,
    MembershipAsked,
    MembershipDecided,
    PlanPublished,
    ReportDecided,
    ReportWithHead,
    RolesChanged,
    Uncertain,
)
from models.queries.obstacle_letters import ExtensionTold, ProblemTold
from models.queries.papers import PaperRefused, PlanRead
from models.queries.readers import Reader
from models.queries.teams import TeamAnswered, TeamAsked
from models.tables import Decision, MembershipState, Role

TRACE = 2500
"""How many characters of a trace are shown: the end of it, where the failure is."""


def render(say: Say, parcel: Parcel, now: datetime, links: Links) -> Screen | Delivery:
    """The screen of one parcel, in its reader's language and zone; or what is copied, corrected or taken back. `links`
    are the addresses of the bot that sends it."""
    if isinstance(parcel.content, Brought | Annulled):
        return diplomas.letter(say, parcel.content, parcel.to, links)
    if isinstance(parcel.content, Announced | Corrected | TakenBack):
        return announcements.delivery(say, parcel.content)
    if isinstance(parcel.content, Nudge):
        return nudges.nudge(say, parcel.content, parcel.to, now)
    return event(say, parcel.content, parcel.to, now)


def event(say: Say, content: Content, to: Reader, now: datetime) -> Screen:
    """The screen of one personal letter."""
    match content:
        case MembershipAsked() | MembershipDecided():
            return _asked(say, content) if isinstance(content, MembershipAsked) else _membership(say, content, to)
        case PlanPublished():
            return _published(say, content, now)
        case ReportWithHead():
            return _with_head(say, content)
        case ReportDecided():
            return _decided(say, content, now)
        case RolesChanged():
            return _roles(say, to)
        case Broken() | Uncertain():
            return _of_failures(say, content)
        case Announced() | Corrected() | TakenBack() | Held() | Brought() | Annulled():
            raise TypeError("it is rendered by itself")
    return _of_their_own(say, content, now)


def _of_failures(say: Say, content: Broken | Uncertain) -> Screen:
    """What went wrong, for admins."""
    if isinstance(content, Uncertain):
        return _uncertain(say, content)
    text = say("letter-mishap", code=content.code, times=content.times, trace=content.trace[-TRACE:])
    return Screen(text, [_home(say)])


PLAIN: Mapping[type, Callable[[Say, Any], Screen]] = {
    PlanRead: papers.letter,
    PaperRefused: papers.letter,
    Amended: amendments.letter,
    TeamAsked: teams.letter,
    TeamAnswered: teams.letter,
    AnnouncementTold: announcements.told,
    Nagged: announcements.nagged,
}
"""Letters that fill a file each."""
TIMED: Mapping[type, Callable[[Say, Any, datetime], Screen]] = {
    **dict.fromkeys((ExtensionTold, ProblemTold), asks.letter),
    **dict.fromkeys(get_args(ContestTold), contest_letters.letter),
    **dict.fromkeys(get_args(DeskContent), desk.letter),
    **dict.fromkeys(get_args(JuryContent), results.letter),
}
"""Those that say how long there is still time."""


def _of_their_own(say: Say, content: Content, now: datetime) -> Screen:
    plain = PLAIN.get(type(content))
    return plain(say, content) if plain else TIMED[type(content)](say, content, now)


def _home(say: Say) -> Sequence[Button]:
    return [Button(say("button-home"), doors.Home())]


def _asked(say: Say, asked: MembershipAsked) -> Screen:
    """Somebody under age is confirmed in the room, where the parent's paper is asked for."""
    text = say(
        "letter-asked",
        name=asked.name,
        role=say(f"role-{asked.role}"),
        organisation=asked.organisation,
    )
    number = asked.membership_id
    decide = [
        Button(say("letter-confirm"), doors.Confirm(membership=number), style="success"),
        Button(say("letter-refuse"), doors.Refuse(membership=number), style="danger"),
    ]
    return Screen(
        lines(text, say("letter-asked-minor") if asked.is_minor else None),
        [
            [] if asked.is_minor else decide,
            [Button(say("letter-request"), doors.Request(membership=number)), *_home(say)],
        ],
    )


def _membership(say: Say, decided: MembershipDecided, to: Reader) -> Screen:
    text = say(
        f"letter-membership-{decided.state}",
        organisation=decided.organisation,
        role=say(f"role-{decided.role}"),
    )
    reason = quote(decided.reason) if decided.reason else None
    confirmed = decided.state is MembershipState.CONFIRMED
    main = [Button(say("button-activities"), doors.Activities(), style="primary")] if confirmed else []
    again = say("letter-membership-again") if decided.state is MembershipState.REFUSED else None
    return Screen(lines(text, reason, again), [main, _home(say)], menu=to.roles)


def _published(say: Say, plan: PlanPublished, now: datetime) -> Screen:
    what = say("letter-plan-network" if plan.network else "letter-plan-own", number=plan.number)
    nearest = say("letter-plan-nearest", until=until(say, plan.nearest, now)) if plan.nearest else None
    door: doors.Door = doors.PlanCard(plan=plan.plan_id) if plan.network else doors.Activities(plan=plan.plan_id)
    label = say("letter-plan" if plan.network else "button-activities")
    return Screen(
        lines(
            say("letter-plan-published", title=plan.title),
            "",
            what,
            nearest,
            say("letter-plan-late", number=plan.late) if plan.late and not plan.network else None,
            say("letter-plan-materials") if plan.materials else None,
        ),
        [[Button(label, door, style="primary")], _home(say)],
    )


def _with_head(say: Say, report: ReportWithHead) -> Screen:
    text = say("letter-with-head", title=report.title, author=report.author)
    return Screen(text, [[Button(say("letter-look"), doors.ByHead(), style="primary")], _home(say)])


def _decided(say: Say, report: ReportDecided, now: datetime) -> Screen:
    """The decision, the reviewer's own words, and what to do next."""
    head = say(f"letter-report-{report.decision}", title=report.title, number=str(report.report_id))
    reason = quote(report.reason) if report.reason else None
    if report.decision is not Decision.RETURNED:
        card = Button(say("letter-open"), doors.Card(assignment=report.assignment_id))
        return Screen(lines(head, reason), [[card], _home(say)])
    term = say("letter-report-term", until=until(say, report.due_at, now)) if report.due_at else None
    whose = say("letter-report-by-head") if report.by_head else None
    go_on: doors.Door = doors.Write(assignment=report.assignment_id)
    label = say("letter-complete")
    if not report.mine:
        go_on, label = doors.Card(assignment=report.assignment_id), say("letter-open")
    return Screen(lines(head, reason, whose, term), [[Button(label, go_on, style="primary")], _home(say)])


def _roles(say: Say, to: Reader) -> Screen:
    """All roles that count now; the menu of commands follows them."""
    names = [Html(f"• {say(f'role-{role}')}") for role in Role if role in to.roles]
    text = lines(say("letter-roles"), *names) if names else say("letter-roles-none")
    return Screen(text, [_home(say)], menu=to.roles)


def _uncertain(say: Say, letters: Uncertain) -> Screen:
    """Who may have missed what; nothing of it is sent again."""
    rows = [
        say("letter-uncertain-one", name=one.name, what=say(f"letter-kind-{one.kind}"), at=one.tried_at)
        for one in letters.doubts
    ]
    rest = letters.number - len(rows)
    more = say("letter-uncertain-more", number=rest) if rest else None
    head = say("letter-uncertain", number=letters.number)
    return Screen(lines(head, *rows, more, "", say("letter-uncertain-why")), [_home(say)])
