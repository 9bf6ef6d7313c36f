"""The form of an entry as it is filled in: one question, all of them, and everything once more before it is sent."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from bot.telegram import dates, doors
from bot.telegram.dates import Calendar
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import answers, common
from locales import Html, Say
from models.queries.entries import Form
from models.rules import field_files, fields
from models.rules.field_words import LONGEST, written
from models.rules.fields import Gap, Value
from models.tables import Field, FieldKind

OPTION = 60
TITLE = 40
LARGEST = 20
"""Megabytes: what the messenger lets a bot fetch."""
Rows = list[Sequence[Button]]


def question(
    say: Say, form: Form, field: Field, today: date, *, month: int = 0, done: str = "", notice: str = "", led: int = 0
) -> Screen:
    """One question: what is wanted, what is answered by now, and the ways on. `done` is a word about what has just been
    written down, `notice` says by itself what could not be taken, `led` is the message that led here (0: a press)."""
    entry, number = form.entry.id, field.id
    answer = form.answers.get(number)
    value = answer.value if answer and fields.suits(field, answer.value) else None
    text = common.lines(
        *([done, ""] if done else []),
        say("fill-heading", contest=common.cut(form.contest.title), nomination=form.nomination.title),
        say("fill-progress", place=form.place(field), total=len(form.fields), answered=len(form.answers)),
        "",
        say("fill-title", title=field.title),
        common.quote(field.hint) if field.hint else None,
        *_wanted(say, field),
        None if field.required else say("fill-optional"),
        *_answered(say, field, value),
    )
    on = Button(say("fill-on"), doors.filling.FillNext(entry=entry, question=number), style="primary")
    skip = Button(say("fill-skip"), doors.filling.FillNext(entry=entry, question=number))
    every = Button(say("fill-all"), doors.filling.FillAll(entry=entry))
    clear = Button(say("fill-clear"), doors.filling.FillClear(entry=entry, question=number))
    rows: Rows = [
        *_choices(say, form, field, value, today, month),
        [*([on] if value else [] if field.required else [skip]), every],
        [clear] if value and not field.required and "files" not in value else [],
        [Button(say("fill-leave"), doors.EntryCard(entry=entry))],
        common.ways(say, _back(form, field)),
    ]
    return Screen(
        text, rows, asks=Question("fill", f"{entry}:{number}:{led}"), follows=field.kind in field_files.KINDS,
        notice=Html(notice),
    )  # fmt: skip


def _back(form: Form, field: Field) -> doors.Door:
    place = form.place(field)
    before = form.fields[place - 2].id if place > 1 else 0
    return doors.filling.Fill(entry=form.entry.id, question=before) if before else doors.EntryCard(entry=form.entry.id)


def _wanted(say: Say, field: Field) -> list[Html]:
    """What the answer has to be, in words."""
    limits, kind = field.limits, field.kind
    lines = [say(f"fill-wants-{kind}", most=limits.get("most") or field_files.MOST)]
    match kind:
        case FieldKind.TEXT:
            lines += _between(say, kind, {"least": limits.get("least"), "most": limits.get("most") or LONGEST})
        case FieldKind.NUMBER:
            lines += [say("fill-whole")] if limits.get("whole") else []
            lines += _between(say, kind, {name: _read(written, limits.get(name)) for name in ("least", "most")})
        case FieldKind.DATE:
            days = {name: _read(date.fromisoformat, limits.get(name)) for name in ("after", "before")}
            lines += _between(say, kind, days)
        case FieldKind.CHOICES:
            least, most = limits.get("least") or 1, limits.get("most") or len(fields.options(field))
            key = "fill-choices-exactly" if least == most else "fill-choices"
            lines += [say(key, least=least, most=most)] if limits.get("least") or limits.get("most") else []
        case FieldKind.LINK:
            lines += [say("fill-hosts", hosts=", ".join(limits["hosts"]))] if limits.get("hosts") else []
            tags = " ".join(fields.hashtags(field))
            lines += [say("fill-hashtags", tags=tags)] if tags else []
        case FieldKind.FILE | FieldKind.PHOTO | FieldKind.VIDEO:
            lines.append(_file(say, limits))
    return lines


def _read(read: Callable[[Any], Any], given: Any) -> Any:
    return None if given is None else read(given)


def _between(say: Say, kind: FieldKind, ends: Mapping[str, Any]) -> list[Html]:
    """«От 10 до 200 знаков»: with as many ends as there are."""
    there = {name: end for name, end in ends.items() if end is not None}
    return [say(f"fill-{kind}-{'-'.join(there)}", **there)] if there else []


def _file(say: Say, limits: Mapping[str, Any]) -> Html:
    parts = [
        say("fill-types", types=", ".join(one.upper() for one in limits["types"])) if limits.get("types") else None,
        say("fill-seconds", seconds=limits["seconds"]) if limits.get("seconds") else None,
        say("fill-megabytes", limit=min(limits.get("megabytes") or LARGEST, LARGEST)),
    ]
    return Html(" ".join(part for part in parts if part))


def _answered(say: Say, field: Field, value: Value | None) -> list[str]:
    if value is None:
        return []
    is_text = field.kind is FieldKind.TEXT
    said = answers.quoted(say, value["text"], LONGEST) if is_text else answers.brief(say, field.kind, value)
    lines = ["", say("fill-have", value=said)]
    gap = next(iter(fields.gaps([field], {field.id: value})), None)
    if gap is not None and gap.why is not None:
        lines.append(say("fill-unfit", why=say(gap.why.key, **gap.why.details)))
    return lines


def _choices(say: Say, form: Form, field: Field, value: Value | None, today: date, month: int) -> Rows:
    """The buttons a kind has of its own."""
    entry, number = form.entry.id, field.id
    match field.kind:
        case FieldKind.CHOICE | FieldKind.CHOICES:
            chosen = set((value or {}).get("choices", ()))
            return [
                [Button(_option(one, chosen), doors.filling.FillChoose(entry=entry, question=number, option=place))]
                for place, one in enumerate(fields.options(field))
            ]
        case FieldKind.CONSENT if value is None:
            return [[Button(say("fill-agree"), doors.filling.FillAgree(entry=entry, question=number), style="success")]]
        case FieldKind.LINK if value is not None and fields.untagged(field, value):
            tagged = doors.filling.FillTagged(entry=entry, question=number)
            return [[Button(say("fill-tagged"), tagged, style="success")]]
        case FieldKind.DATE:
            return _calendar(say, form, field, today, month)
        case FieldKind.FILE | FieldKind.PHOTO | FieldKind.VIDEO:
            return _files(say, form, field, value)
    return []


def _option(words: str, chosen: set[str]) -> str:
    return f"✓ {common.cut(words, OPTION)}" if words in chosen else common.cut(words, OPTION)


def _calendar(say: Say, form: Form, field: Field, today: date, month: int) -> Rows:
    """A calendar where both ends are told, else the day is typed: nobody turns ninety years of pages."""
    after, before = field.limits.get("after"), field.limits.get("before")
    if not after or not before:
        return []
    first, last = date.fromisoformat(after), date.fromisoformat(before)
    shown = Calendar(first, last, month or dates.number_of_month(min(max(first, today), last)))
    entry, number = form.entry.id, field.id
    return list(
        dates.rows(
            say,
            shown,
            lambda day: doors.filling.FillDay(entry=entry, question=number, day=day),
            lambda turned: doors.filling.Fill(entry=entry, question=number, month=turned),
        )
    )


def _files(say: Say, form: Form, field: Field, value: Value | None) -> Rows:
    files = (value or {}).get("files", ())
    out = [
        Button(
            say("fill-out", number=place),
            doors.filling.FillDetach(entry=form.entry.id, question=field.id, unique=one["unique"]),
        )
        for place, one in enumerate(files, 1)
    ]
    return [out[index : index + 3] for index in range(0, len(out), 3)]


def everything(say: Say, form: Form, pages: Pages) -> Screen:
    """All questions: answered, still open, optional; each opens."""
    shown = form.fields[pages.offset : pages.offset + pages.size]
    gaps = {gap.field.id: gap for gap in form.gaps}
    items = [
        say(_state(form, one, gaps), number=number, title=common.cut(one.title, 80))
        for number, one in enumerate(shown, pages.offset + 1)
    ]
    entry = form.entry.id
    buttons = [
        Button(say("fill-open", number=number), doors.filling.Fill(entry=entry, question=one.id))
        for number, one in enumerate(shown, pages.offset + 1)
    ]
    rows: Rows = [
        *(buttons[index : index + 3] for index in range(0, len(buttons), 3)),
        pages.arrows(lambda page: doors.filling.FillAll(entry=entry, page=page)),
        [Button(say("entry-check"), doors.entries.EntryCheck(entry=entry), style="primary")],
        common.ways(say, doors.EntryCard(entry=entry)),
    ]
    heading = say("fill-heading", contest=common.cut(form.contest.title), nomination=form.nomination.title)
    return Screen(
        common.lines(heading, say("fill-every", answered=len(form.answers), total=len(form.fields)), "", *items), rows
    )


def _state(form: Form, field: Field, gaps: Mapping[int, Gap]) -> str:
    if field.id in gaps:
        return "fill-item-unfit" if gaps[field.id].why else "fill-item-open"
    return "fill-item-done" if field.id in form.answers else "fill-item-optional"


def check(say: Say, form: Form, *, leads: bool, done: str = "") -> Screen:
    """The whole entry before it is sent: every answer, the team, and what is missing with a way to it."""
    entry, gaps = form.entry, form.gaps
    version = form.snapshot
    text = common.lines(
        *([done, ""] if done else []),
        say("check-gaps" if gaps else "check-ready" if leads else "check-head"),
        "",
        say("fill-heading", contest=form.contest.title, nomination=form.nomination.title),
        *([say("check-team", names=", ".join(one["name"] for one in version["team"]))] if form.contest.team else []),
        *(["", *(_line(say, one) for one in version["answers"])] if version["answers"] else []),
        *(["", say("check-missing", number=len(gaps)), *(_gap(say, gap) for gap in gaps)] if gaps else []),
    )
    fix = [
        Button(common.cut(gap.field.title, TITLE), doors.filling.Fill(entry=entry.id, question=gap.field.id))
        for gap in gaps[:8]
    ]
    send = Button(
        say("entry-send" if entry.version == 0 else "entry-send-again"),
        doors.entries.EntrySend(entry=entry.id, version=entry.version),
        style="primary",
    )
    files = sum(len(one["value"].get("files", ())) for one in version["answers"])
    again = Button(say("entry-files", number=files), doors.entries.EntryFiles(entry=entry.id))
    rows: Rows = [
        *([one] for one in fix),
        [send] if leads and not gaps and form.is_unsent else [],
        [*([again] if files else []), Button(say("fill-all"), doors.filling.FillAll(entry=entry.id))],
        [Button(say("entry-team"), doors.teams.EntryTeam(entry=entry.id))] if form.has_team else [],
        common.ways(say, doors.EntryCard(entry=entry.id)),
    ]
    return Screen(text, rows)


def _line(say: Say, one: Mapping[str, Any]) -> Html:
    return say("answer-said", title=one["title"], answer=answers.brief(say, one["kind"], one["value"]))


def _gap(say: Say, gap: Gap) -> Html:
    why = say(gap.why.key, **gap.why.details) if gap.why else None
    return say("check-unfit", title=gap.field.title, why=why) if why else say("check-empty", title=gap.field.title)
