"""What the bot says unasked: what is owed, the week, the queue – whatever has come together, in one message."""

from collections.abc import Sequence
from datetime import datetime
from html import escape

from bot.telegram import contest_letters, doors, notices, pictures, summaries
from bot.telegram.phrases import cut, lines, period, until
from bot.telegram.screen import Button, Paper, Screen
from locales import Html, Say
from models.queries.bundles import Nudge
from models.queries.causes import Owed
from models.queries.escalations import Stuck
from models.queries.readers import Reader
from models.queries.summaries import Summary
from models.rules.deadlines import days_left
from models.tables import LetterKind

LISTED = 6
"""How many items a message names; the rest is counted."""
WIDTH = 90
"""Characters of a title: longer ones from orders are whole on the card."""

Rows = list[Sequence[Button]]


def nudge(say: Say, what: Nudge, to: Reader, now: datetime) -> Screen:
    """One message for everything; the most urgent part is its first line."""
    parts: list[Html] = []
    rows: Rows = []
    if what.owed:
        parts.append(say("nudge-back") if what.back else Html())
        parts.append(_owed(say, what.owed, now))
        rows += [*_reports(say, what.owed), *_obstacles(say, what.owed, to)]
    if what.unsent:
        parts.append(contest_letters.unsent(say, what.unsent, now))
        rows += contest_letters.ways_in(say, what.unsent)
    if what.summary:
        named = {one.assignment_id for one in what.owed[:LISTED]}
        parts.append(summaries.told(say, what.summary, named, now))
        rows += summaries.ways_in(say, what.summary, to)
    if what.queue and not (what.summary and what.summary.network):  # the network's week says it too
        parts.append(say("nudge-queue", number=what.queue.number))
        rows.append([Button(say("button-queue"), doors.Queue(), style="primary")])
    if what.stuck:
        parts.append(_stuck(say, what.stuck))
        rows.append([Button(say("nudge-stuck-list"), doors.Stuck(days=what.stuck.days))])
    if what.notices:
        parts += notices.parts(say, what.notices, now)
        rows += notices.ways_in(say, what.notices, to)
    return Screen(
        Html("\n\n".join(part for part in parts if part)),
        [*rows, *_last(say, what)],
        picture=_picture(say, what.summary),
    )


def _picture(say: Say, summary: Summary | None) -> Paper | None:
    if summary is None or summary.network is None:
        return None
    return pictures.week(say, summary.network, summary.monday, summary.sunday)


# ─── what is owed


def _owed(say: Say, owed: Sequence[Owed], now: datetime) -> Html:
    several = len({one.organisation for one in owed}) > 1
    listed = [_line(say, number, one, several, now) for number, one in enumerate(owed[:LISTED], 1)]
    rest = len(owed) - len(listed)
    return lines(_headline(say, owed, now), "", *listed, say("nudge-more", number=rest) if rest > 0 else None)


def _headline(say: Say, owed: Sequence[Owed], now: datetime) -> Html:
    """What a notification shows: how long there is, or how much is still waited for."""
    late = sum(one.due_at < now for one in owed)
    number = len(owed)
    if late == number:
        return say("nudge-late", number=number)
    if late:
        return say("nudge-both", number=number, late=late)
    days = days_left(owed[0].due_at, now)
    if days <= 0:
        return say("nudge-today", number=number)
    drafts = all(one.kind is LetterKind.DRAFT for one in owed)
    return say("nudge-draft" if drafts else "nudge-soon", days=days, number=number)


def _line(say: Say, number: int, one: Owed, several: bool, now: datetime) -> Html:
    when = period(say, one.period)
    title = cut(one.title, WIDTH)
    draft = say("nudge-begun") if one.kind is LetterKind.DRAFT else None
    extra = [part for part in (say("nudge-whose", name=one.organisation) if several else None, draft) if part]
    what = Html(" · ".join(part for part in (escape(title, quote=False), when) if part))
    line = say("nudge-item", number=str(number), title=what, until=until(say, one.due_at, now))
    return Html(" · ".join([line, *extra]))


def _reports(say: Say, owed: Sequence[Owed]) -> Rows:
    """«Сдать 1», «Сдать 2» …, two in a row; a single one needs no number."""
    listed = owed[:LISTED]
    if len(listed) == 1:
        return [[Button(say(_verb(listed[0])), doors.Write(assignment=listed[0].assignment_id), style="primary")]]
    buttons = [
        Button(say(f"{_verb(one)}-number", number=str(number)), doors.Write(assignment=one.assignment_id))
        for number, one in enumerate(listed, 1)
    ]
    rows = _pairs(buttons)
    return [*rows, [Button(say("button-activities"), doors.Activities())]] if len(owed) > LISTED else rows


def _obstacles(say: Say, owed: Sequence[Owed], to: Reader) -> Rows:
    """Another date, or a problem: of the only item there is, else of one to be chosen. Heads ask, not students."""
    if not to.heads:
        return []
    only = owed[0].assignment_id if len(owed) == 1 else 0
    date = doors.Extend(assignment=only) if only else doors.Which(ask="date")
    trouble = doors.TellProblem(assignment=only) if only else doors.Which(ask="trouble")
    return [[Button(say("card-extend"), date), Button(say("card-trouble"), trouble)]]


def _verb(one: Owed) -> str:
    return "nudge-go-on" if one.kind is LetterKind.DRAFT else "nudge-report"


def _pairs(buttons: Sequence[Button]) -> Rows:
    return [buttons[index : index + 2] for index in range(0, len(buttons), 2)]


# ─── what has been overdue for long


def _stuck(say: Say, stuck: Stuck) -> Html:
    listed = [Html(f"• {say('nudge-stuck-one', name=one.name, number=one.number)}") for one in stuck.organisations]
    rest = stuck.total - len(listed)
    head = say("nudge-stuck", days=stuck.days, number=stuck.number, organisations=stuck.total)
    return lines(head, *listed, say("nudge-more", number=rest) if rest > 0 else None)


# ─── the last rows


def _last(say: Say, what: Nudge) -> Rows:
    """Put it off, and why it came; only what is owed can be put off."""
    why = Button(say("nudge-why"), _why(what))
    home = Button(say("button-home"), doors.Home())
    return [[Button(say("nudge-later"), doors.Later()), why], [home]] if what.owed else [[why, home]]


def _why(what: Nudge) -> doors.Why:
    """Asks for the rules that sent it, the most urgent ones."""
    kinds = [
        *([LetterKind.BACK] if what.back else dict.fromkeys(one.kind for one in what.owed)),
        *([LetterKind.ENTRY_UNSENT] if what.unsent else []),
        *([LetterKind.SUMMARY] if what.summary else []),
        *([LetterKind.QUEUE] if what.queue else []),
        *([LetterKind.ESCALATION] if what.stuck else []),
        *(notices.kinds(what.notices) if what.notices else []),
    ]
    return doors.rules(kinds)
