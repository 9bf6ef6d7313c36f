"""Home and help as they are seen."""

from collections.abc import Sequence
from datetime import datetime

from bot.telegram import doors
from bot.telegram.contests import closing_day
from bot.telegram.menu import COMMANDS
from bot.telegram.phrases import counted
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.terms import until
from locales import Html, Say
from models.queries.assignments import Line
from models.queries.home import Desk
from models.rules.rights import HOLDERS, Right, Viewer, holds
from models.tables import MembershipState, Role


def home(say: Say, viewer: Viewer, desk: Desk, nearest: Line | None, now: datetime) -> Screen:
    """Who one is, what waits in numbers, the nearest term, and the rooms of one's roles."""
    text = common.lines(
        *_who(say, viewer),
        say("home-frozen", since=desk.frozen_since) if desk.frozen_since else None,
        "",
        _own_counts(say, desk) if viewer.organisations() else None,
        _network_counts(say, viewer, desk) if holds(viewer, Right.SEE_ALL) else None,
        *_nearest(say, nearest, now),
    )
    return Screen(text, _rooms(say, viewer, desk))


def _who(say: Say, viewer: Viewer) -> list[str]:
    confirmed = [one for one in viewer.belongings if one.state is MembershipState.CONFIRMED]
    waiting = [one for one in viewer.belongings if one.state is MembershipState.ASKED]
    return [
        *(say("home-belongs", organisation=one.organisation, role=say(f"role-{one.role}")) for one in confirmed),
        *(say("home-role", role=say(f"role-{role}")) for role in Role if role in viewer.network_roles),
        *(say("home-asked", organisation=one.organisation, role=say(f"role-{one.role}")) for one in waiting),
        *([] if viewer.consented else [say("home-consent")]),
    ]


def _own_counts(say: Say, desk: Desk) -> Html:
    """«🔴 1 просрочено · ⏳ 2 до конца недели · 📨 1 на проверке», or that nothing is owed."""
    parts = counted(say, overdue=desk.overdue, soon=desk.soon, returned=desk.returned, submitted=desk.submitted)
    if parts:
        return Html(" · ".join(parts))
    if desk.owed:
        return say("home-later", number=desk.owed)
    return say("home-done" if desk.done else "home-nothing")


def _network_counts(say: Say, viewer: Viewer, desk: Desk) -> Html:
    if not desk.network_total:
        return say("home-no-plan-bring" if holds(viewer, Right.PLAN) else "home-no-plan")
    parts = [
        say("home-network", done=desk.network_done, total=desk.network_total),
        *counted(say, submitted=desk.queue, overdue=desk.network_overdue, unreachable=desk.unreachable),
    ]
    return Html(" · ".join(parts))


def _nearest(say: Say, line: Line | None, now: datetime) -> list[str]:
    if line is None or line.due_at is None:
        return []
    return ["", say("home-nearest", title=line.title, until=until(say, line.due_at, now))]


def _rooms(say: Say, viewer: Viewer, desk: Desk) -> Sequence[Sequence[Button]]:
    """Two in a row, the main one first; a number only where something waits."""
    buttons = [
        Button(_with(say("button-activities"), desk.owed), doors.Activities(), style="primary")
        if viewer.organisations()
        else None,
        Button(_with(say("button-drafts"), desk.drafts), doors.Drafts()) if desk.drafts else None,
        Button(_with(say("button-pupils"), desk.with_head), doors.ByHead()) if desk.with_head else None,
        Button(_with(say("button-queue"), desk.queue), doors.Queue(), style="primary")
        if holds(viewer, Right.REVIEW)
        else None,
        Button(_with(say("button-extensions"), desk.extensions), doors.Extensions()) if desk.extensions else None,
        Button(_with(say("button-problems"), desk.problems), doors.Problems()) if desk.problems else None,
        Button(_with(say("button-requests"), desk.requests), doors.Requests()) if desk.requests else None,
        Button(_with(say("button-sheets"), desk.sheets), doors.jury.MySheets(), style="primary")
        if holds(viewer, Right.SCORE)
        else None,
        _contests(say, viewer, desk),
        Button(_with(say("button-entries"), desk.entries), doors.MyEntries()) if desk.entries else None,
        Button(say("button-team"), doors.Team()) if holds(viewer, Right.FORWARD) else None,
        Button(say("button-plans"), doors.Plans()) if holds(viewer, Right.SEE_ALL) else None,
        Button(say("button-announce"), doors.Announce()) if holds(viewer, Right.ANNOUNCE) else None,
        Button(say("button-organisations"), doors.Organisations()) if holds(viewer, Right.ORGANISATIONS) else None,
        Button(say("button-people"), doors.People()) if holds(viewer, Right.PEOPLE) else None,
        Button(say("button-post"), doors.Post()) if holds(viewer, Right.PEOPLE) else None,
        Button(say("button-audit"), doors.Audit()) if holds(viewer, Right.AUDIT) else None,
        Button(say("button-profile"), doors.Profile())
        if viewer.consented
        else Button(say("button-introduce"), doors.Consent()),
        Button(say("button-settings"), doors.Settings()),
        Button(say("button-help"), doors.Help()),
    ]
    present = [button for button in buttons if button is not None]
    return [present[index : index + 2] for index in range(0, len(present), 2)]


def _contests(say: Say, viewer: Viewer, desk: Desk) -> Button | None:
    """Where there is a contest, or somebody who may make one; the day is said as long as entries are taken."""
    if not desk.contests and not holds(viewer, Right.CONTEST):
        return None
    if desk.contest_closes is None:
        return Button(say("button-contests"), doors.contests.Contests())
    day = say.short(closing_day(say, desk.contest_closes))
    return Button(say("button-contest-until", day=day), doors.contests.Contests())


def _with(label: str, number: int) -> str:
    return f"{label} · {number}" if number else label


def cancelled(say: Say, question: Question | None) -> Screen:
    """What was left, and that nothing is lost."""
    if question is None:
        return Screen(say("cancel-nothing"), [common.ways(say)])
    text = common.lines(say("cancel-done", what=say(f"question-{question.name}")), say("cancel-kept"))
    drafts = [Button(say("button-drafts"), doors.Drafts())] if question.name == "evidence" else []
    return Screen(text, [drafts, common.ways(say)])


def help_(say: Say, viewer: Viewer, question: Question | None) -> Screen:
    """What can be done here by somebody in these roles, with examples.

    A question that was asked stays open, and is named: help in the middle of a report must not lose the next photo.
    """
    roles = [role for role in Role if role in viewer.roles]
    parts = [say("help-intro"), *(say(f"help-{role}") for role in roles)] if roles else [say("help-stranger")]
    mine = [name for name, right in COMMANDS if right is Right.ENTER or viewer.roles & HOLDERS.get(right, viewer.roles)]
    listed = Html("\n".join(f"/{name} – {say(f'command-{name}')}" for name in mine))
    waits = [say("help-waits", what=say(f"question-{question.name}"))] if question else []
    return Screen(Html("\n\n".join([*parts, listed, *waits])), [common.ways(say)], asks=question)
