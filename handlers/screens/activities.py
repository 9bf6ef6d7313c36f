"""My activities as they are seen: the list, its filters, a card, its story."""

from collections.abc import Sequence
from datetime import datetime

from bot.telegram import doors, targets
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common, hindrances, proof, stories, timing
from handlers.screens.terms import mark, period, until
from locales import Html, Say
from models.queries.assignments import Counts, Details, Line, Option
from models.queries.histories import Event, Latest
from models.queries.obstacles import Hindrance
from models.rules import ladders
from models.rules.counters import Aim
from models.rules.deadlines import Standing, day_of, days_late, due_day, standing
from models.rules.past import NOTED
from models.rules.rights import Right, Viewer, holds_for
from models.tables import OWED, Assignment, AssignmentState

TERMED = (Standing.OVERDUE, Standing.RETURNED, Standing.SOON, Standing.ACTIVE, Standing.UPCOMING)
"""Standings whose term still matters."""
TABS = ("now", "late", "week", "back", "wait", "done", "shut")


def no_organisation(say: Say) -> Screen:
    """For staff without an organisation of their own: where the network's activities are."""
    return Screen(say("activities-staff"), [[Button(say("button-plans"), doors.Plans())], common.ways(say)])


def overview(
    say: Say, door: doors.Activities, counts: Counts, lines: Sequence[Line], pages: Pages, now: datetime
) -> Screen:
    """The list: numbers in the text, titles whole, one button a line; tabs with their counts."""
    several = len({line.organisation_id for line in lines}) > 1
    heading = common.lines(
        say("activities-title", number=pages.total),
        say("activities-found", words=door.words) if door.words else None,
        say(f"tab-{door.show}") if door.show in TABS[1:] else None,
        say("activities-narrowed") if door.section or door.plan else None,
    )
    items = [_item(say, number, line, now, several) for number, line in enumerate(lines, pages.offset + 1)]
    body = "\n\n".join(items) if items else say(f"activities-none-{'found' if door.words else door.show}")
    cards = [
        Button(say("activities-open", number=number), _card(door, line.id, pages.number))
        for number, line in enumerate(lines, pages.offset + 1)
    ]
    rows = [
        *(cards[index : index + 3] for index in range(0, len(cards), 3)),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        *_tabs(say, door, counts),
        [
            Button(say("activities-filters"), doors.Filters(show=door.show, section=door.section, plan=door.plan)),
            Button(say("button-calendar"), doors.CalendarFile()),
        ],
        common.ways(say),
    ]
    return Screen(Html(f"{heading}\n\n{body}"), rows)


def _card(door: doors.Activities, assignment: int, page: int) -> doors.Card:
    return doors.Card(
        assignment=assignment, show=door.show, section=door.section, plan=door.plan, words=door.words, page=page
    )


def _item(say: Say, number: int, line: Line, now: datetime, several: bool) -> str:
    how = standing(line.state, line.starts_at, line.due_at, line.created_at, now)
    label = period(say, line.period)
    return common.lines(
        say("activities-item", number=number, title=line.title) + (f" · {label}" if label else ""),
        _status(say, how, line.due_at, now),
        say("activities-organisation", organisation=line.organisation) if several else None,
    )


def _status(say: Say, how: Standing, due_at: datetime | None, now: datetime) -> Html:
    """«🔴 просрочено: до 30 июня …»: the mark, the word, the term."""
    words = say(f"standing-{how}")
    sign = mark(how)
    term = f": {until(say, due_at, now)}" if due_at and how in TERMED else ""
    return Html(f"{sign} {words}{term}".strip())


def _tabs(say: Say, door: doors.Activities, counts: Counts) -> Sequence[Sequence[Button]]:
    """The filters that hold something, except the one shown; three in a row."""
    buttons = [
        Button(f"{say(f'tab-{show}')} · {counts.shown(show)}", door.model_copy(update={"show": show, "page": 1}))
        for show in TABS
        if show != door.show and counts.shown(show)
    ]
    if door.words or door.section or door.plan:
        buttons.append(Button(say("activities-reset"), doors.Activities()))
    return [buttons[index : index + 2] for index in range(0, len(buttons), 2)]


def filters(say: Say, door: doors.Filters, options: Sequence[Option]) -> Screen:
    """Sections by plan, and a question for words."""
    several = len({option.plan_id for option in options}) > 1
    rows = [
        [
            Button(
                f"{common.cut(f'{option.section}', 36)} · {option.number}",
                doors.Activities(show="all", section=option.section_id, plan=option.plan_id if several else 0),
            )
        ]
        for option in options[:20]
    ]
    back = doors.Activities(show=door.show, section=door.section, plan=door.plan)
    return Screen(say("activities-search"), [*rows, common.ways(say, back)], asks=Question("search"))


def card(
    say: Say,
    viewer: Viewer,
    door: doors.Card,
    details: Details,
    latest: Latest | None,
    hindrance: Hindrance,
    aims: Sequence[Aim],
    now: datetime,
) -> Screen:
    """One item: what to show, by when, with whom, how it stands, and the one main button."""
    assignment, milestone, activity = details.assignment, details.milestone, details.activity
    how = standing(assignment.state, assignment.starts_at, assignment.due_at, assignment.created_at, now)
    label = period(say, details.occurrence.period)
    text = common.lines(
        say("card-title", title=milestone.text) + (f" · {label}" if label else ""),
        _place_in_plan(say, details),
        say("card-whose", organisation=details.organisation.short_name or details.organisation.name)
        if details.organisation.id not in viewer.organisations()
        else None,
        "",
        say("card-activity", title=activity.title) if activity.title != milestone.text else None,
        say("card-description", text=activity.description) if activity.description else None,
        say("card-result", text=activity.result) if activity.result else None,
        say("card-term", text=milestone.term_text or say("card-term-unset")),
        *_with_whom(say, viewer, details),
        *(
            say("card-target", target=targets.figure(say, one), count=targets.count(say, one))
            for one in aims
            if one.number is not None
        ),
        say("card-proof", needs=proof.needed(say, activity.proof)),
        "",
        _status(say, how, assignment.due_at, now),
        *hindrances.lines(say, details, hindrance),
        say(f"card-noted-{assignment.note}") if assignment.note in NOTED else None,
        _missed(say, assignment),
        *_decision(say, details, latest),
        *_ahead(say, details, now),
    )
    needed = Button(say("button-shelf-number", number=details.materials), doors.CardMaterials(assignment=assignment.id))
    story = Button(say("card-history"), doors.History(assignment=assignment.id))
    rows = [
        _main(say, viewer, details, latest),
        hindrances.buttons(say, viewer, details, hindrance),
        [*([needed] if details.materials else []), *([story] if latest or hindrance else [])],
        common.ways(say, _back(viewer, door, details)),
    ]
    return Screen(text, rows)


def _missed(say: Say, one: Assignment) -> Html | None:
    """That its period is closed, and what to do when the report is needed after all."""
    if one.state is not AssignmentState.MISSED or one.closed_at is None:
        return None
    return say("card-period-closed", day=one.closed_at)


def _ahead(say: Say, details: Details, now: datetime) -> Sequence[Html]:
    """That the term falls on a day off, and what the bot will say of it to whom; nothing once nothing is owed."""
    one = details.assignment
    if one.state not in OWED or one.due_at is None or one.due_at < one.created_at:
        return ()
    term, ladder = due_day(one.due_at), ladders.of(details.activity.ladder, details.plan.ladder)
    off = timing.day_off(say, term, details.calendar) if now <= one.due_at else None
    ahead = timing.ahead(say, term, ladder, details.calendar, day_of(now, say.zone.key))
    return [part for part in (off, ahead) if part]


def _back(viewer: Viewer, door: doors.Card, details: Details) -> doors.Door:
    """To one's own list; staff came from the list of those who owe."""
    if details.organisation.id not in viewer.organisations():
        return doors.WhoOwes(occurrence=details.occurrence.id)
    return doors.Activities(show=door.show, section=door.section, plan=door.plan, words=door.words, page=door.page)


def _place_in_plan(say: Say, details: Details) -> Html:
    """«Организационный этап, п. 3»."""
    section = details.section.title if details.section else details.plan.title
    return say("card-place", section=common.cut(section, 80), number=details.activity.number or "–")


def _with_whom(say: Say, viewer: Viewer, details: Details) -> list[str]:
    names = [
        say("card-executor-scope" if one.scope else "card-executor", name=one.name, scope=one.scope)
        for one in details.others
    ]
    key = "card-executors" if details.organisation.id in viewer.organisations() else "card-executors-too"
    return [say(key, names=Html(", ".join(names)))] if names else []


def _decision(say: Say, details: Details, latest: Latest | None) -> list[str]:
    """When it was sent and what was decided, in the reviewer's words."""
    if latest is None:
        return []
    late = days_late(details.assignment.due_at, latest.submitted_at)
    sent: list[str] = (
        [say("card-sent", number=str(latest.report_id), at=latest.submitted_at)] if latest.submitted_at else []
    )
    if late:
        sent.append(say("card-late", days=late))
    if latest.comment and latest.decided_at:
        sent += [say("card-decided", at=latest.decided_at), common.quote(latest.comment)]
    elif details.assignment.state is AssignmentState.ACCEPTED and latest.decided_at:
        sent.append(say("card-accepted", at=latest.decided_at))
    return sent


def _main(say: Say, viewer: Viewer, details: Details, latest: Latest | None) -> Sequence[Button]:
    """The one thing to do now."""
    assignment, organisation = details.assignment, details.organisation.id
    write = doors.Write(assignment=assignment.id)
    if assignment.state in (AssignmentState.OPEN, AssignmentState.RETURNED):
        if latest and latest.editable:
            key = "card-complete" if latest.attempt > 1 or latest.decided_at else "card-continue"
            return [Button(say(key), write, style="primary")]
        if holds_for(viewer, Right.DRAFT, organisation):
            return [Button(say("card-report"), write, style="primary")]
        if holds_for(viewer, Right.SUBMIT_FOR, organisation):
            return [Button(say("card-report-for"), write)]
        return []
    if latest is None:
        return []
    if assignment.state is AssignmentState.SUBMITTED and holds_for(viewer, Right.REVIEW, organisation):
        return [Button(say("card-review"), doors.Review(report=latest.report_id), style="primary")]
    return [Button(say("card-materials"), doors.Materials(report=latest.report_id))]


def history(say: Say, door: doors.History, details: Details, events: Sequence[Event]) -> Screen:
    """What happened, line by line, with the words of the reviewers."""
    text = stories.told(say, say("card-title", title=details.milestone.text), events)
    return Screen(text, [common.ways(say, doors.Card(assignment=door.assignment))])
