"""The log as it is seen, and as a spreadsheet reads it."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Any

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Paper, Screen
from handlers.screens import common
from locales import Html, Say
from models.queries.audit import Entry
from models.rules.deadlines import day_of

FILE = "audit.csv"

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for a formula at the beginning of a cell."""
UNNUMBERED = ("network", "day")
"""Things whose number says nothing to a reader: there is one network, and a day is named below."""


def entries(
    say: Say,
    door: doors.Audit,
    shown: Sequence[Entry],
    subjects: Mapping[tuple[str, int], str],
    pages: Pages,
) -> Screen:
    """A page of the log: when, who, what, to what, before → after."""
    door = door.model_copy(update={"page": pages.number})
    blocks = [_entry(say, one, subjects) for one in shown]
    title = say("log-title", number=pages.total)
    heading = common.lines(title, say("log-filtered", action=action(say, door.action)) if door.action else None)
    everything = [Button(say("button-show-all"), doors.Audit())] if door.action else []
    rows = [
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        [Button(say("button-log-filter"), doors.AuditFilter()), *everything],
        [Button(say("button-log-file"), doors.AuditPaper(action=door.action))] if shown else [],
        common.ways(say),
    ]
    return Screen(Html("\n\n".join([heading, *(blocks or [say("log-empty")])])), rows)


def _entry(say: Say, one: Entry, subjects: Mapping[tuple[str, int], str]) -> Html:
    called = subjects.get((one.subject, one.subject_id), "")
    kind = known(say, f"log-kind-{one.subject}", one.subject)
    subject = kind if one.subject in UNNUMBERED else say("log-subject", kind=kind, number=str(one.subject_id))
    return common.lines(
        say("log-entry", day=day_of(one.at, say.zone.key), time=_time(say, one.at), who=who(say, one)),
        say("log-what", action=action(say, one.action)),
        Html(f"{subject}: {escape(common.cut(called, 80), quote=False)}") if called else subject,
        *changes(say, one),
    )


def _time(say: Say, at: datetime) -> str:
    """«09:30 МСК»."""
    return f"{at.astimezone(say.zone):%H:%M} {say.zone_mark(at)}"


def who(say: Say, one: Entry) -> str:
    """A name; a number where the name is unknown; or the operator."""
    if one.actor:
        return one.actor
    return say("log-person", number=str(one.actor_id)) if one.actor_id else say("log-operator")


def action(say: Say, name: str) -> Html:
    """An action in words; one that has no words yet is shown by its key."""
    return known(say, f"audit-{name}", name)


def changes(say: Say, one: Entry) -> list[Html]:
    """«состояние: ждёт → подтверждено», a line for each thing that changed."""
    return [
        Html(f"{known(say, f'log-field-{key}', key)}: {_change(say, one, key)}")
        for key in dict.fromkeys((*one.before, *one.after))
        if one.before.get(key) != one.after.get(key)
    ]


def _change(say: Say, one: Entry, key: str) -> str:
    after = value(say, one.after[key]) if key in one.after else None
    if key not in one.before:
        return after or ""
    return f"{value(say, one.before[key])} → {after if after is not None else '–'}"


def value(say: Say, written: Any) -> Html:
    """A state, a role, yes or no in words; anything else as it is."""
    match written:
        case None:
            return Html("–")
        case bool():
            return say("log-yes" if written else "log-no")
        case str():
            return known(say, f"log-value-{written}", written)
    return Html(escape(str(written), quote=False))


def known(say: Say, key: str, otherwise: str) -> Html:
    """The text of `key`, or the bare word where there is none: the log must never fail to open."""
    try:
        return say(key)
    except LookupError:
        return Html(escape(otherwise, quote=False))


def filters(say: Say, actions: Sequence[tuple[str, int]]) -> Screen:
    """Every action with how often it happened."""
    buttons = [
        [Button(f"{common.cut(action(say, name), 36)} · {times}", doors.Audit(action=name))] for name, times in actions
    ]
    text = say("log-filters") if buttons else say("log-empty")
    return Screen(text, [*buttons, common.ways(say, doors.Audit())])


def paper(say: Say, door: doors.AuditPaper, shown: Sequence[Entry], total: int) -> Screen:
    """The file, and how much of the log it holds."""
    text = say("log-file", number=len(shown), total=total)
    return Screen(text, [common.ways(say, doors.Audit(action=door.action))], paper=Paper(FILE, table(say, shown)))


def table(say: Say, shown: Sequence[Entry]) -> bytes:
    """CSV as spreadsheets with Russian settings open it: semicolons, UTF-8 with a mark; no cell is a formula.

    Moments are in the reader's zone, without its name, so that they sort.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(
        say(f"log-column-{name}") for name in ("at", "who", "action", "subject", "number", "before", "after")
    )
    for one in shown:
        at = one.at.astimezone(say.zone).strftime("%Y-%m-%d %H:%M:%S")
        cells = (
            at,
            who(say, one),
            action(say, one.action),
            one.subject,
            one.subject_id,
            _json(one.before),
            _json(one.after),
        )
        writer.writerow([safe(str(cell)) for cell in cells])
    return out.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """A cell that no spreadsheet computes."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _json(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False) if values else ""
