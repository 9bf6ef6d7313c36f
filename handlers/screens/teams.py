"""A team as it is seen: by its head, who calls people, and by those who are called."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Screen
from handlers.screens import common
from locales import Html, Say
from models.queries.entries import Form, Mate
from models.queries.teams import Pupil
from models.rules.rights import Viewer
from models.tables import TeamState

NAME = 30
Rows = list[Sequence[Button]]


def summary(say: Say, form: Form) -> list[Html]:
    """The team in a line or two: who takes part, and who has not said so yet."""
    if not form.has_team:
        return []
    names = ", ".join(mate.name for mate in form.team if mate.member.state is TeamState.CONFIRMED)
    waits = [mate.name for mate in form.team if mate.member.state is TeamState.ASKED]
    lines = [say("mates-line", names=names)] if names else []
    return [*lines, say("mates-waits", names=", ".join(waits))] if waits else lines


def answers(say: Say, entry: int) -> Rows:
    """What somebody who is called may say."""
    yes = Button(say("mates-yes"), doors.teams.TeamJoin(entry=entry), style="success")
    no = Button(say("mates-no"), doors.teams.TeamDecline(entry=entry, sure=True), style="danger")
    return [[yes, no]]


def team(say: Say, viewer: Viewer, form: Form, *, is_open: bool, done: str = "") -> Screen:
    """Everybody, each with what they said; the head calls and puts out, the others answer for themselves."""
    entry = form.entry.id
    leads = form.led_by(viewer)
    items = [_member(say, number, mate) for number, mate in enumerate(form.team, 1)]
    text = common.lines(
        say("mates-title", contest=form.contest.title, nomination=form.nomination.title),
        say("mates-places", students=len(form.students), most=form.contest.team),
        "",
        *items,
        "" if leads else None,
        say("mates-open" if is_open else "mates-closed") if leads else None,
    )
    out = [
        Button(say("mates-out", number=number), doors.teams.TeamOut(entry=entry, person=mate.member.person_id))
        for number, mate in enumerate(form.team, 1)
        if leads and is_open and not mate.member.head
    ]
    full = len(form.students) >= form.contest.team
    call = Button(say("mates-call"), doors.teams.TeamCall(entry=entry), style="primary")
    rows: Rows = [
        [call] if leads and is_open and not full else [],
        *(out[index : index + 3] for index in range(0, len(out), 3)),
        *_own(say, viewer, form),
        common.ways(say, doors.EntryCard(entry=entry)),
    ]
    return Screen(text, rows, toast=done)


def _member(say: Say, number: int, mate: Mate) -> Html:
    member = mate.member
    words = say("mates-head" if member.head else f"mates-{member.state}")
    published = say("mates-published") if member.publication_at else None
    gone = None if mate.belongs else say("mates-gone")
    more = "".join(f" · {part}" for part in (published, gone) if part)
    return Html(say("mates-item", number=number, name=mate.name, state=words) + more)


def _own(say: Say, viewer: Viewer, form: Form) -> Rows:
    """What one may say about oneself."""
    mate, entry = form.mate(viewer.person_id), form.entry.id
    if mate is None or mate.member.state is TeamState.DECLINED:
        return []
    if mate.member.state is TeamState.ASKED:
        return answers(say, entry)
    agreed = mate.member.publication_at is not None
    publish = Button(
        say("mates-publish-no" if agreed else "mates-publish-yes"), doors.teams.TeamPublish(entry=entry, on=not agreed)
    )
    leave = Button(say("mates-leave"), doors.teams.TeamDecline(entry=entry))
    return [[publish], [] if mate.member.head else [leave]]


def call(say: Say, form: Form, found: Sequence[Pupil], pages: Pages) -> Screen:
    """Whom to call? The students of the organisation who are not in the team."""
    entry = form.entry.id
    back = doors.teams.EntryTeam(entry=entry)
    if not found:
        return Screen(say("mates-nobody"), [[Button(say("button-team"), doors.Team())], common.ways(say, back)])
    buttons = [
        [
            Button(
                say("mates-again", name=common.cut(one.name, NAME)) if one.declined else common.cut(one.name, NAME),
                doors.teams.TeamIn(entry=entry, person=one.id),
            )
        ]
        for one in found
    ]
    left = form.contest.team - len(form.students)
    rows: Rows = [
        *buttons,
        pages.arrows(lambda page: doors.teams.TeamCall(entry=entry, page=page)),
        common.ways(say, back),
    ]
    return Screen(common.lines(say("mates-whom", left=left), say("mates-whom-hint")), rows)


def joined(say: Say, form: Form) -> Screen:
    """Thanks; and the second question, asked apart: may one's name and work be published?"""
    entry = form.entry.id
    text = common.lines(
        say("mates-joined", contest=form.contest.title, nomination=form.nomination.title), "", say("mates-publish-ask")
    )
    yes = Button(say("mates-publish-yes"), doors.teams.TeamPublish(entry=entry, on=True), style="success")
    no = Button(say("mates-publish-no"), doors.teams.TeamPublish(entry=entry, on=False))
    return Screen(text, [[yes], [no], common.ways(say, doors.EntryCard(entry=entry))])


def leave(say: Say, form: Form) -> Screen:
    """Asked once of somebody who had said yes: really?"""
    entry = form.entry.id
    text = say("mates-leave-sure", contest=form.contest.title, nomination=form.nomination.title)
    yes = Button(say("mates-leave-yes"), doors.teams.TeamDecline(entry=entry, sure=True), style="danger")
    no = Button(say("mates-leave-no"), doors.EntryCard(entry=entry))
    return Screen(text, [[yes, no], common.ways(say, doors.EntryCard(entry=entry))])


def declined(say: Say, form: Form) -> Screen:
    """The head has been told."""
    text = say("mates-declined-you", contest=form.contest.title, nomination=form.nomination.title)
    return Screen(text, [common.ways(say, doors.MyEntries())])
