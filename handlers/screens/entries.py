"""Entries as they are seen by those who send them: the list of all, and one as it stands."""

from collections.abc import Sequence
from datetime import datetime
from html import escape

from bot.telegram import doors
from bot.telegram.doors import Door
from bot.telegram.doors.outcomes import Result
from bot.telegram.paging import Pages
from bot.telegram.results import stands
from bot.telegram.screen import Button, Screen
from handlers.screens import common
from handlers.screens import teams as crew
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.entries import Form
from models.queries.my_entries import Line, Listed
from models.rules import entries as rules
from models.rules.deadlines import days_left
from models.rules.rights import Viewer
from models.tables import Entry, EntryState, Outcome, Stage, TeamState

Rows = list[Sequence[Button]]
MARKS = {
    EntryState.DRAFT: "✏️",
    EntryState.SUBMITTED: common.MARKS["submitted"],
    EntryState.RETURNED: common.MARKS["returned"],
    EntryState.ADMITTED: common.MARKS["done"],
    EntryState.NOT_ADMITTED: "✖",
    EntryState.WITHDRAWN: "▫️",
}


def title(say: Say, entry: Entry) -> Html:
    """«Заявка № 5», «Заявка без номера», «Пробная заявка»."""
    if entry.trial:
        return say("entry-trial")
    return say("entry-number", number=str(entry.number)) if entry.number else say("entry-unnumbered")


def until(say: Say, last: datetime | None, now: datetime) -> Html:
    """«до 31 октября, 23:59 МСК (осталось 3 дня)»; nothing of days once it is over."""
    if last is None:
        return say("entry-any-time")
    if rules.is_over(last, now):
        return say("entry-until-over", at=last)
    return say("entry-until", at=last, days=days_left(last, now))


# ─── all of them


def mine(say: Say, found: Listed, pages: Pages, now: datetime) -> Screen:
    """All entries one has to do with: how each stands, and what comes next."""
    if not found.total:
        return Screen(say("entries-none"), [common.ways(say)])
    numbered = list(enumerate(found.lines, pages.offset + 1))
    items = [_item(say, number, one, now) for number, one in numbered]
    buttons = [
        Button(say("entries-open", number=number), doors.EntryCard(entry=one.entry.id)) for number, one in numbered
    ]
    rows: Rows = [
        *(buttons[index : index + 3] for index in range(0, len(buttons), 3)),
        pages.arrows(lambda page: doors.MyEntries(page=page)),
        common.ways(say),
    ]
    return Screen(Html("\n\n".join([say("entries-title", number=found.total), *items])), rows)


def _item(say: Say, number: int, one: Line, now: datetime) -> Html:
    heading = say("entries-item", number=number, contest=common.cut(one.contest.title, 60), nomination=one.nomination)
    mark = Html(f"{MARKS[one.entry.state]} {title(say, one.entry)}: {say(f'entry-state-{one.entry.state}')}")
    return common.lines(heading, mark, _next(say, one, now))


def _next(say: Say, one: Line, now: datetime) -> Html:
    """What its people do next."""
    over = rules.is_over(one.deadline, now)
    if one.asked:
        return say("entry-next-confirm")
    match one.entry.state:
        case EntryState.DRAFT if over:
            return say("entry-next-late", at=one.deadline or now)
        case EntryState.DRAFT:
            what = say("entry-next-fill", number=one.missing) if one.missing else say("entry-next-send")
            return Html(f"{what}, {until(say, one.deadline, now)}")
        case EntryState.RETURNED:
            return Html(f"{say('entry-next-mend')}, {until(say, one.entry.until or one.deadline, now)}")
        case EntryState.SUBMITTED:
            return say("entry-next-wait") if over else Html(f"{say('entry-next-edit')} {until(say, one.deadline, now)}")
    return say(f"entry-next-{one.entry.state}")


# ─── one of them


def card(
    say: Say, viewer: Viewer, form: Form, now: datetime, *, done: str = "", came: Sequence[tuple[Stage, Outcome]] = ()
) -> Screen:
    """One entry as it stands, with the button that comes next. `done` says what has just been done; `came` is what came
    of it in the stages whose results are out."""
    entry = form.entry
    text = common.lines(
        say("entry-title", entry=title(say, entry), contest=form.contest.title),
        say("entry-nomination", nomination=form.nomination.title),
        say("entry-stage", stage=form.stage.title) if form.stage.title and form.stage.position > 1 else None,
        say("entry-organisation", organisation=form.organisation) if form.organisation else None,
        "",
        *_standing(say, form, now),
        *(_result(say, stage, outcome) for stage, outcome in came),
        *_filled(say, form),
        *crew.summary(say, form),
        *(["", say("entry-asks-you")] if _is_asked(viewer, form) else []),
    )
    about = Button(say("entry-contest"), doors.contests.ContestCard(contest=entry.contest_id))
    more = [Button(_named(say, stage), Result(entry=entry.id, stage=stage.id)) for stage, _ in came]
    more += [] if entry.trial else [about]
    rows = [*_acts(say, viewer, form, now), *pairs(more), common.ways(say, _back(form))]
    return Screen(text, rows, toast=done)


def _result(say: Say, stage: Stage, outcome: Outcome) -> Html:
    """«Итоги · Отборочный этап: 1 место · победитель»."""
    return Html(f"{escape(_named(say, stage), quote=False)}: {stands(say, outcome.place, outcome.award)}")


def _named(say: Say, stage: Stage) -> str:
    words = say("entry-result-open")
    return f"{words} · {common.cut(stage.title, 24)}" if stage.title else words


def _back(form: Form) -> Door:
    return doors.contests.ContestCard(contest=form.contest.id) if form.entry.trial else doors.MyEntries()


def _is_asked(viewer: Viewer, form: Form) -> bool:
    mate = form.mate(viewer.person_id)
    return mate is not None and mate.member.state is TeamState.ASKED


def _standing(say: Say, form: Form, now: datetime) -> list[str]:
    entry = form.entry
    mend_by = entry.until if entry.state is EntryState.RETURNED and not entry.trial else None
    state = say("entry-mend-by", until=until(say, mend_by, now)) if mend_by else say(f"entry-is-{entry.state}")
    mark = f"{MARKS[entry.state]} {state}"
    sent = say("entry-sent-at", at=form.sent.submitted_at, version=form.sent.version) if form.sent else None
    lines: list[str | None] = [mark, sent]
    if entry.state in (EntryState.RETURNED, EntryState.NOT_ADMITTED) and form.remark:
        lines.append(common.quote(form.remark))
    if entry.trial:
        lines.append(say("entry-trial-why"))
    elif entry.state in rules.WRITTEN:
        last = form.deadline
        key = "entry-closed" if last and rules.is_over(last, now) else "entry-taken"
        lines.append(say(key, until=until(say, last, now)))
    elif entry.state is EntryState.WITHDRAWN:
        lines.append(say("entry-back-until", until=until(say, form.deadline, now)))
    return [line for line in lines if line]


def _filled(say: Say, form: Form) -> list[str]:
    """How much is answered, and what is missing by name."""
    if form.entry.state not in rules.WRITTEN:
        return []
    gaps = form.gaps
    lines: list[str] = [say("entry-filled", answered=len(form.answers), total=len(form.fields))]
    if gaps:
        names = ", ".join(f"«{common.cut(gap.field.title)}»" for gap in gaps[:5])
        lines.append(say("entry-missing", number=len(gaps), names=names + ("…" if len(gaps) > 5 else "")))
    elif form.sent is not None and form.is_changed:
        lines.append(say("entry-changed"))
    return lines


def _acts(say: Say, viewer: Viewer, form: Form, now: datetime) -> Rows:
    """The buttons that would work."""
    entry, leads = form.entry, form.led_by(viewer)
    number = entry.id
    if _is_asked(viewer, form):
        return crew.answers(say, number)
    is_open = entry.trial or not rules.is_over(form.deadline, now)
    team = [Button(say("entry-team"), doors.teams.EntryTeam(entry=number))] if form.has_team else []
    sent = [Button(say("entry-versions"), doors.entries.EntryVersions(entry=number))] if entry.submitted_at else []
    if entry.state is EntryState.WITHDRAWN:
        again = Button(say("entry-restore"), doors.entries.EntryRestore(entry=number), style="primary")
        return [[again] if leads and is_open else [], sent]
    if entry.state not in rules.WRITTEN:
        return [[*team, *sent]]
    back = [_away(say, entry)] if leads else []
    if not is_open:
        look = Button(say("entry-look"), doors.entries.EntryCheck(entry=number))
        ask = Button(say("late-ask"), doors.questions.Ask(contest=entry.contest_id))
        code = Button(say("button-late-entry"), doors.late_codes.LateFor(contest=entry.contest_id, entry=number))
        unsent = entry.state in rules.UNSENT
        return [[ask, *([code] if leads else [])] if unsent else [], [look, *team], [*sent, *back]]
    return [[_main(say, form)], [Button(say("fill-all"), doors.filling.FillAll(entry=number)), *team], [*sent, *back]]


def _away(say: Say, entry: Entry) -> Button:
    """What was sent is taken back, what was not is thrown away."""
    if entry.submitted_at is None and entry.number is None:
        return Button(say("entry-drop"), doors.dropping.EntryDrop(entry=entry.id))
    return Button(say("entry-withdraw"), doors.entries.EntryWithdraw(entry=entry.id))


def _main(say: Say, form: Form) -> Button:
    """What comes next: to answer, to send, or to look."""
    entry = form.entry.id
    if form.gaps:
        label = "entry-begin" if not form.answers else "entry-go-on"
        return Button(say(label), doors.filling.Fill(entry=entry), style="primary")
    return Button(
        say("entry-check" if form.is_unsent else "entry-look"), doors.entries.EntryCheck(entry=entry), style="primary"
    )
