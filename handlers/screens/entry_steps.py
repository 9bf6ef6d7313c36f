"""An entry from its beginning to its receipt: which nomination, what was sent and when, and how it is taken back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Any

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Screen
from handlers.screens import answers, common, entries
from handlers.screens import teams as crew
from locales import Html, Say
from models.queries.entries import Form, Opening
from models.queries.my_entries import Sending
from models.rules import entries as rules
from models.rules.field_words import LONGEST
from models.rules.rights import Belonging
from models.tables import Entry, EntryVersion

Rows = list[Sequence[Button]]
NAMED = 3
"""How many entries of one nomination are named where another one is begun, the latest ones."""


def organisations(say: Say, door: doors.EntryStart, found: Opening, own: Sequence[Belonging]) -> Screen:
    """Somebody speaks for several organisations: whose entry is it?"""
    buttons = [
        [Button(common.cut(one.organisation, 40), door.model_copy(update={"organisation": one.organisation_id}))]
        for one in own
    ]
    text = common.lines(say("start-title", contest=found.contest.title), "", say("start-whose"))
    return Screen(text, [*buttons, common.ways(say, _about(found))])


def nominations(
    say: Say, door: doors.EntryStart, found: Opening, there: Sequence[Entry], pages: Pages, now: datetime
) -> Screen:
    """Which nomination? Those the organisation has entered already are named with their entries."""
    shown = list(enumerate(found.nominations, 1))[pages.offset : pages.offset + pages.size]
    items, rows = [], Rows()
    for number, nomination in shown:
        own = [one for one in there if one.nomination_id == nomination.id]
        items.append(
            common.lines(
                say("start-item", number=number, nomination=nomination.title),
                escape(common.cut(nomination.about, 120), quote=False) if nomination.about else None,
                *(_there(say, one) for one in own[-NAMED:]),
                say("start-more", number=len(own) - NAMED) if len(own) > NAMED else None,
            )
        )
        begin = doors.entries.EntryBegin(nomination=nomination.id, organisation=door.organisation, have=len(own))
        new = Button(say("start-begin", number=number), begin, style="primary")
        look = Button(say("start-open", number=number), doors.EntryCard(entry=own[-1].id)) if own else None
        rows.append([*([look] if look else []), *([new] if len(own) < found.contest.each else [])])
    last = rules.deadline(found.stage, None)
    heading = common.lines(
        say("start-title", contest=found.contest.title), say("entry-taken", until=entries.until(say, last, now))
    )
    text = Html("\n\n".join([heading, *items]))
    arrows = pages.arrows(lambda page: door.model_copy(update={"page": page}))
    return Screen(text, [*rows, arrows, common.ways(say, _about(found))])


def _about(found: Opening) -> doors.Door:
    return doors.contests.ContestCard(contest=found.contest.id)


def _there(say: Say, entry: Entry) -> Html:
    return say("start-there", entry=entries.title(say, entry), state=say(f"entry-state-{entry.state}"))


def there(say: Say, form: Form) -> Screen:
    """The organisation has entered this nomination already, and may not do so again."""
    entry = form.entry
    text = common.lines(
        say("there", entry=entries.title(say, entry), nomination=form.nomination.title, each=form.contest.each),
        Html(f"{entries.MARKS[entry.state]} {say(f'entry-is-{entry.state}')}"),
        "",
        say("there-what"),
    )
    look = Button(say("there-open"), doors.EntryCard(entry=entry.id), style="primary")
    return Screen(text, [[look], common.ways(say, doors.MyEntries())])


# ─── sent, and taken back


def receipt(say: Say, form: Form, now: datetime) -> Screen:
    """Number, moment and what was in it; until when it can be changed."""
    entry, version = form.entry, form.sent
    if version is None:
        raise TypeError("a receipt is for what was sent")
    text = common.lines(
        say("sent-trial" if entry.trial else "sent", entry=entries.title(say, entry), at=version.submitted_at),
        say("fill-heading", contest=form.contest.title, nomination=form.nomination.title),
        say("sent-version", version=version.version) if version.version > 1 else None,
        say("sent-answers", number=len(version.sent["answers"])),
        *crew.summary(say, form),
        "",
        say("sent-next", until=entries.until(say, form.deadline, now)) if not entry.trial else None,
    )
    mine = Button(say("button-entries"), doors.MyEntries())
    rows: Rows = [
        [Button(say("sent-copy"), doors.entries.EntryCopy(version=version.id))],
        [Button(say("there-open"), doors.EntryCard(entry=entry.id)), *([] if entry.trial else [mine])],
        common.ways(say),
    ]
    return Screen(text, rows)


def late(say: Say, refusal: Html, entry_id: int, contest_id: int) -> Screen:
    """It came after the deadline: nothing is lost, and there is somebody to ask."""
    ask = Button(say("late-ask"), doors.questions.Ask(contest=contest_id), style="primary")
    code = Button(say("button-late-entry"), doors.late_codes.LateFor(contest=contest_id, entry=entry_id))
    open_ = Button(say("there-open"), doors.EntryCard(entry=entry_id))
    rows = [[ask], [code, open_], common.ways(say, doors.MyEntries())]
    return Screen(common.lines(refusal, say("late-kept")), rows)


def withdraw(say: Say, form: Form, now: datetime) -> Screen:
    """Asked once: really?"""
    entry = form.entry
    over = rules.is_over(form.deadline, now)
    text = common.lines(
        say("withdraw-sure", entry=entries.title(say, entry)),
        say("fill-heading", contest=form.contest.title, nomination=form.nomination.title),
        "",
        say("withdraw-what"),
        say("withdraw-final") if over else say("withdraw-undo", until=entries.until(say, form.deadline, now)),
    )
    yes = Button(say("withdraw-yes"), doors.entries.EntryWithdraw(entry=entry.id, sure=True), style="danger")
    no = Button(say("withdraw-no"), doors.EntryCard(entry=entry.id))
    return Screen(text, [[yes, no], common.ways(say, doors.EntryCard(entry=entry.id))])


def versions(say: Say, entry_id: int, found: Sequence[Sending], pages: Pages) -> Screen:
    """What was sent, the latest first."""
    if not found:
        return Screen(say("versions-none"), [common.ways(say, doors.EntryCard(entry=entry_id))])
    items = [
        say("versions-item", version=one.version.version, at=one.version.submitted_at, name=one.sender)
        + (f" · {escape(one.stage, quote=False)}" if one.stage else "")
        for one in found
    ]
    buttons = [
        Button(say("versions-open", version=one.version.version), doors.entries.EntryCopy(version=one.version.id))
        for one in found
    ]
    rows: Rows = [
        *(buttons[index : index + 3] for index in range(0, len(buttons), 3)),
        pages.arrows(lambda page: doors.entries.EntryVersions(entry=entry_id, page=page)),
        common.ways(say, doors.EntryCard(entry=entry_id)),
    ]
    return Screen(common.lines(say("versions-title", number=pages.total), "", *items), rows)


def copy(say: Say, form: Form, version: EntryVersion) -> Screen:
    """One version as it was sent, with its files."""
    team = ", ".join(one["name"] for one in version.sent["team"])
    text = common.lines(
        say("entry-title", entry=entries.title(say, form.entry), contest=form.contest.title),
        say("copy-title", version=version.version, at=version.submitted_at),
        say("check-team", names=team) if form.has_team else None,
        "",
        *(answers.said(say, one["title"], one["kind"], one["value"], LONGEST) for one in version.sent["answers"]),
    )
    back = doors.entries.EntryVersions(entry=form.entry.id)
    return Screen(
        text,
        [common.ways(say, back)],
        gallery=answers.files(_values(version.sent)),
        lost=lambda number: say("files-lost", number=number),
    )


def files(say: Say, form: Form) -> Screen:
    """The files of an entry as it is now."""
    shown = answers.files(_values(form.snapshot))
    back = doors.entries.EntryCheck(entry=form.entry.id)
    text = say("files-title" if shown else "files-none", number=len(shown))
    return Screen(text, [common.ways(say, back)], gallery=shown, lost=lambda number: say("files-lost", number=number))


def _values(sent: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    return [(one["title"], one["value"]) for one in sent["answers"]]
