"""A report being written, as its author sees it: while evidence arrives, what to take out, the preview, the receipt."""

from collections.abc import Sequence
from datetime import datetime

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common, evidence, proof
from handlers.screens.terms import period, until
from locales import Html, Say
from models.queries.drafts import Draft
from models.queries.reports import Sheet
from models.rules.deadlines import days_late
from models.rules.proof import Need
from models.tables import Decision, ReportState


def draft(say: Say, sheet: Sheet, now: datetime, *, note: str = "", notice: Sequence[str] = ()) -> Screen:
    """Stands under what the author sends: what there is, what is still missing, and where to go from here.

    `note` is a word about the last message («это фото уже есть»), `notice` says by itself what could not be taken.
    """
    report = sheet.report
    tally = evidence.tally(say, sheet.tally)
    missing = sheet.missing
    text = common.lines(
        note or None,
        *heading(say, sheet),
        *_returned(say, sheet),
        *_term(say, sheet, now),
        "",
        *(_having(say, tally, missing) if tally else [say("report-empty")]),
        say("report-saved"),
    )
    more = [
        Button(say("button-take-out"), doors.Evidence(report=report.id)) if sheet.pieces else None,
        Button(say("button-postpone"), doors.Postpone(report=report.id)),
    ]
    rows = [
        [Button(say("button-ready"), doors.Preview(report=report.id), style=None if missing else "primary")],
        [button for button in more if button],
        common.ways(say, doors.Card(assignment=report.assignment_id)),
    ]
    return Screen(text, rows, asks=_asks(sheet), follows=True, notice=Html("\n\n".join(notice)))


def _having(say: Say, tally: Html, missing: Sequence[Need]) -> list[str]:
    """What there is, and what else."""
    more = say("report-missing", needs=proof.listed(say, missing)) if missing else say("report-complete")
    return [say("report-have", what=tally), more, say("report-can-send")]


def heading(say: Say, sheet: Sheet) -> list[str]:
    """Which report, on what."""
    label = period(say, sheet.place.period)
    title = say("report-title", number=str(sheet.report.id), title=sheet.place.title) + (f" · {label}" if label else "")
    return [title, say("report-organisation", organisation=sheet.place.organisation)]


def _returned(say: Say, sheet: Sheet) -> list[str]:
    last = sheet.last
    if last is None or last.decision is not Decision.RETURNED or sheet.report.state is not ReportState.RETURNED:
        return []
    return ["", say("report-returned", at=last.decided_at, attempt=sheet.report.attempt), common.quote(last.comment)]


def _term(say: Say, sheet: Sheet, now: datetime) -> list[str]:
    """The term, what is needed, and that being late is no obstacle."""
    due_at = sheet.place.assignment.due_at
    late = days_late(due_at, now)
    return [
        *([say("report-term", until=until(say, due_at, now))] if due_at and not late else []),
        *([say("report-late", days=late)] if late else []),
        say("report-needs", needs=proof.needed(say, sheet.place.proof)),
    ]


def _asks(sheet: Sheet) -> Question:
    return Question("evidence", str(sheet.report.id))


def pieces(say: Say, sheet: Sheet, wanted: int) -> Screen:
    """Everything in the draft, each with a button that takes it out."""
    report = sheet.report
    pages = Pages(len(sheet.pieces), wanted)
    shown = sheet.pieces[pages.offset : pages.offset + pages.size]
    numbered = list(enumerate(shown, pages.offset + 1))
    listed = [
        say("evidence-item", number=number, what=evidence.described(say, piece)) for number, piece in numbered
    ] or [say("evidence-none")]
    out = [
        Button(say("button-out", number=number), doors.TakeOut(evidence=piece.id), style="danger")
        for number, piece in numbered
    ]
    discard = Button(say("button-discard"), doors.Discard(report=report.id))
    rows = [
        *(out[index : index + 2] for index in range(0, len(out), 2)),
        pages.arrows(lambda page: doors.Evidence(report=report.id, page=page)),
        [discard] if report.state is ReportState.DRAFT else [],
        common.ways(say, doors.Write(assignment=report.assignment_id)),
    ]
    text = common.lines(say("evidence-title"), "", *listed)
    return Screen(text, rows, asks=_asks(sheet))


def preview(say: Say, sheet: Sheet, now: datetime, *, to: str) -> Screen:
    """The report as the reviewer will see it, before it is sent «to» the head or to review."""
    report = sheet.report
    late = days_late(sheet.place.assignment.due_at, now)
    text = common.lines(
        say("preview-title"),
        say("preview-behalf") if to == "behalf" else None,
        "",
        *heading(say, sheet),
        say("report-late", days=late) if late else None,
        "",
        *evidence.contents(say, sheet),
    )
    send = Button(
        say(f"button-send-{to}"),
        doors.Send(report=report.id, attempt=report.attempt),
        style="primary",
    )
    rows = [
        [send],
        [*evidence.shown_again(say, sheet), Button(say("button-take-out"), doors.Evidence(report=report.id))],
        [Button(say("button-add"), doors.Write(assignment=report.assignment_id))],
        common.ways(say, doors.Write(assignment=report.assignment_id)),
    ]
    return Screen(text, rows, asks=_asks(sheet))


def receipt(say: Say, sheet: Sheet, to: str) -> Screen:
    """Number, time, what was received, who checks it and by when."""
    report = sheet.report
    late = days_late(sheet.place.assignment.due_at, report.submitted_at)
    at = report.submitted_at or report.changed_at
    text = common.lines(
        say("receipt-to-head" if to == "head" else "receipt", number=str(report.id), at=at),
        say("receipt-what", title=sheet.place.title, what=evidence.tally(say, sheet.tally)),
        say("receipt-late", days=late) if late else None,
        "",
        say(f"receipt-next-{to}"),
    )
    card = Button(say("button-to-card"), doors.Card(assignment=report.assignment_id))
    return Screen(text, [[card, Button(say("button-activities"), doors.Activities())], common.ways(say)])


def forwarded(say: Say, sheet: Sheet) -> Screen:
    """What the head has sent up."""
    text = say("receipt-forwarded", number=str(sheet.report.id), author=sheet.author, title=sheet.place.title)
    return Screen(text, [[Button(say("button-pupils"), doors.ByHead())], common.ways(say)])


def postponed(say: Say, sheet: Sheet, *, listed: bool) -> Screen:
    """Where the draft is now; staff have no list of drafts."""
    go_on = Button(say("card-continue"), doors.Write(assignment=sheet.report.assignment_id), style="primary")
    drafts = [Button(say("button-drafts"), doors.Drafts())] if listed else []
    text = common.lines(say("report-postponed", title=sheet.place.title), _kept(say, sheet))
    return Screen(text, [[go_on], drafts, common.ways(say)])


def _kept(say: Say, sheet: Sheet) -> Html:
    tally = evidence.tally(say, sheet.tally)
    return say("report-have", what=tally) if tally else say("draft-empty")


def discard(say: Say, sheet: Sheet) -> Screen:
    """Asked once: really?"""
    report = sheet.report
    text = common.lines(say("discard-sure", title=sheet.place.title), _kept(say, sheet))
    yes = Button(say("button-discard-yes"), doors.Discard(report=report.id, sure=True), style="danger")
    no = Button(say("button-discard-no"), doors.Write(assignment=report.assignment_id))
    return Screen(text, [[yes, no], common.ways(say, doors.Evidence(report=report.id))])


def discarded(say: Say, sheet: Sheet) -> Screen:
    """It is gone, and one can begin anew."""
    again = Button(say("card-report"), doors.Write(assignment=sheet.report.assignment_id))
    return Screen(say("discarded", title=sheet.place.title), [[again], common.ways(say)])


def drafts(say: Say, found: Sequence[Draft], every: int, now: datetime) -> Screen:
    """Reports begun or returned, by their term: those `found` of `every` one."""
    if not found:
        rows = [[Button(say("button-activities"), doors.Activities())], common.ways(say)]
        return Screen(say("drafts-none"), rows)
    items = [_draft(say, number, one, now) for number, one in enumerate(found, 1)]
    buttons = [
        Button(say("button-go-on", number=number), doors.Write(assignment=one.assignment_id))
        for number, one in enumerate(found, 1)
    ]
    rows = [*(buttons[index : index + 2] for index in range(0, len(buttons), 2)), common.ways(say)]
    more = [say("drafts-more", number=every - len(found))] if every > len(found) else []
    return Screen(Html("\n\n".join([say("drafts-title", number=every), *items, *more])), rows)


def _draft(say: Say, number: int, one: Draft, now: datetime) -> Html:
    label = period(say, one.period)
    tally = evidence.tally(say, one.tally)
    return common.lines(
        say("drafts-item", number=number, title=one.title) + (f" · {label}" if label else ""),
        say("drafts-returned") if one.state is ReportState.RETURNED else None,
        until(say, one.due_at, now) if one.due_at else None,
        say("report-have", what=tally) if tally else say("draft-empty"),
    )


def over(say: Say, refusal: Html) -> Screen:
    """A message came for a report that is no draft any more: why, and nothing is asked from now on."""
    return Screen(refusal, [[Button(say("button-activities"), doors.Activities())], common.ways(say)])
