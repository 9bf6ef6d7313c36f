"""What a juror sees: the list of sheets, an entry with its points, one criterion with its buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from html import escape
from typing import Any

from bot.telegram.contests import closing
from bot.telegram.doors import jury as boards
from bot.telegram.doors import scoring as doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Piece, Question, Screen
from handlers.screens import answers, common
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.sheets import Line, Scored, Work
from models.rules import blinding, totals
from models.rules.counters import plain
from models.tables import EvidenceKind, FieldKind, SheetState

BUTTONS = 20
"""The longest scale whose every point has a button; of a longer one each tenth has, and others are typed."""
IN_A_ROW = 6
QUOTED = 1200
"""Characters of a text answer that stand on a card."""
WHOLE = 100_000
Value = Mapping[str, Any]


def overview(say: Say, door: boards.MySheets, found: Sequence[Line], todo: int, pages: Pages, now: datetime) -> Screen:
    """What is to be given first; one button a sheet."""
    if not found:
        return Screen(say("sheets-none"), [common.ways(say)])
    contests = list(dict.fromkeys(one.contest for one in found))
    head = [
        say("sheets-title", number=todo) if todo else say("sheets-all-given"),
        *(say("sheets-contest", title=title) for title in contests if len(contests) == 1),
        *([closing(say, found[0].until, now)] if len(contests) == 1 and found[0].until else []),
    ]
    lines = [_line(say, one, with_contest=len(contests) > 1) for one in found]
    buttons = [
        Button(say("sheets-open", number=str(one.number)), doors.SheetCard(sheet=one.id), style=_style(one))
        for one in found
    ]
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say),
    ]
    return Screen(Html("\n\n".join([common.lines(*head), *lines])), rows)


def _style(one: Line) -> Any:
    return "primary" if one.state is SheetState.OPEN and one.scored else None


def _line(say: Say, one: Line, *, with_contest: bool) -> Html:
    """«№ 12 · Лонгрид · КАТ» and how far it is."""
    parts = [one.nomination, *([one.organisation] if one.organisation else [])]
    return common.lines(
        say("sheets-line", number=str(one.number or 0), what=" · ".join(common.cut(part, 50) for part in parts)),
        say("sheets-contest", title=common.cut(one.contest, 60)) if with_contest else None,
        _state(say, one),
    )


def _state(say: Say, one: Line) -> Html:
    if one.state is SheetState.GIVEN:
        value = totals.of_sheet(one.worth, one.scale)
        return say("sheets-given", points=plain(value or 0.0), most=plain(one.scale))
    if one.scored:
        return say("sheets-begun", number=one.scored, of=one.criteria)
    return say("sheets-new")


def card(say: Say, work: Work, scored: Sequence[Scored], now: datetime, *, done: str = "") -> Screen:
    """The entry as it was submitted last; below it the points so far, and what can be done."""
    text = common.lines(
        *_heading(say, work),
        "",
        *_answers(say, work),
        "",
        *_points(say, work, scored),
        *_ending(say, work, now),
    )
    return Screen(text, _rows(say, work, scored), toast=done)


def _heading(say: Say, work: Work) -> list[str]:
    """Whose work it is – or, in blind judging, only which."""
    sent = work.version.sent if work.version else {"team": []}
    team = ", ".join(one["name"] for one in sent["team"])
    shown = not work.contest.blind
    return [
        say("sheet-title", number=str(work.entry.number or 0), nomination=work.nomination),
        say("sheets-contest", title=work.contest.title),
        *([say("sheet-home", organisation=work.organisation)] if shown and work.organisation else []),
        *([say("sheet-team", names=team)] if shown and team else []),
        *([] if shown else [say("sheet-blind")]),
    ]


def _answers(say: Say, work: Work, width: int = QUOTED) -> list[str]:
    if work.version is None:
        return [say("sheet-nothing")]
    return [
        answers.said(say, one["title"], one["kind"], _shown(work, one["value"]), width)
        for one in work.version.sent["answers"]
        if one["kind"] != FieldKind.CONSENT
    ]


def _is_cut(work: Work) -> bool:
    """Is some answer too long for the card?"""
    sent = work.version.sent["answers"] if work.version else []
    return any(len(one["value"].get("text", "")) > QUOTED for one in sent)


def whole(say: Say, work: Work) -> Screen:
    """Every answer in full, in as many messages as it takes."""
    text = common.lines(*_heading(say, work), "", *_answers(say, work, WHOLE))
    return Screen(text, [common.ways(say, doors.SheetCard(sheet=work.sheet.id))])


def _shown(work: Work, value: Value) -> Value:
    """The answer as a juror may see it: in blind judging without the names that would tell whose it is."""
    if not work.contest.blind:
        return value
    return {name: blinding.hidden(said, work.names) if isinstance(said, str) else said for name, said in value.items()}


def _points(say: Say, work: Work, scored: Sequence[Scored]) -> list[Html]:
    criteria = [one.criterion for one in scored]
    points = {one.criterion.id: one.points for one in scored if one.points is not None}
    value = totals.of_sheet(totals.worth(points, criteria), totals.most(criteria))
    head = (
        say("sheet-none") if value is None else say("sheet-sum", points=plain(value), most=plain(totals.most(criteria)))
    )
    return [
        head,
        *(_point(say, number, one) for number, one in enumerate(scored, 1)),
        *([say("sheet-comment", text=common.cut(work.sheet.comment, 300))] if work.sheet.comment else []),
    ]


def _point(say: Say, number: int, one: Scored) -> Html:
    weight = say("sheet-weighs", weight=plain(one.criterion.weight)) if one.criterion.weight != 1 else ""
    optional = "" if one.criterion.required else say("sheet-optional")
    given = (
        say("sheet-no-points")
        if one.points is None
        else say("sheet-points", points=one.points, most=one.criterion.scale)
    )
    return say("sheet-line", number=number, title=one.criterion.title, given=given, rest=Html(f"{weight}{optional}"))


def _ending(say: Say, work: Work, now: datetime) -> list[str]:
    """What the state of the sheet means: given, declined, or until when there is time; and whether the work is another
    one than was judged."""
    sheet, ends = work.sheet, work.stage.scored_by
    changed = work.version is not None and sheet.given_at is not None and work.version.submitted_at > sheet.given_at
    if sheet.state is SheetState.RECUSED:
        return ["", say("sheet-recused"), common.quote(sheet.reason)]
    if work.settled or work.stage.released_at is not None:
        return ["", say("sheet-closed")]
    if sheet.state is SheetState.GIVEN and sheet.given_at:
        rest = [say("sheet-changed")] if changed else []
        return ["", say("sheet-given", at=sheet.given_at), *rest]
    return ["", say("sheet-until", until=closing(say, ends, now))] if ends else []


def _rows(say: Say, work: Work, scored: Sequence[Scored]) -> Sequence[Sequence[Button]]:
    sheet = work.sheet.id
    files = answers_files(work)
    look = [
        *([Button(say("sheet-whole"), doors.SheetWhole(sheet=sheet))] if _is_cut(work) else []),
        *([Button(say("button-materials", number=len(files)), doors.SheetFiles(sheet=sheet))] if files else []),
    ]
    back = common.ways(say, boards.MySheets(contest=work.contest.id))
    if work.sheet.state is SheetState.RECUSED or work.settled or work.stage.released_at is not None:
        return [look, back]
    if work.sheet.state is SheetState.GIVEN:
        return [look, [Button(say("sheet-reopen"), doors.ReopenSheet(sheet=sheet)), _recuse(say, sheet)], back]
    judging = [
        Button(_label(number, one), doors.Judge(sheet=sheet, criterion=one.criterion.id))
        for number, one in enumerate(scored, 1)
    ]
    ready = not totals.missing(
        {one.criterion.id: one.points for one in scored if one.points is not None}, [one.criterion for one in scored]
    )
    return [
        look,
        *pairs(judging),
        [Button(say("sheet-give"), doors.GiveSheet(sheet=sheet), style="success" if ready else None)],
        [Button(say("sheet-say"), doors.SheetComment(sheet=sheet)), _recuse(say, sheet)],
        back,
    ]


def _recuse(say: Say, sheet: int) -> Button:
    return Button(say("sheet-recuse"), doors.Recuse(sheet=sheet))


def _label(number: int, one: Scored) -> str:
    given = "" if one.points is None else f" · {one.points}"
    return f"{number}. {common.cut(one.criterion.title, 18)}{given}"


def answers_files(work: Work) -> list[tuple[str, Value]]:
    """The files of an entry, each with the title of its field."""
    sent = work.version.sent["answers"] if work.version else []
    return [(one["title"], file) for one in sent for file in one["value"].get("files", ())]


def files(say: Say, below: Screen, work: Work) -> Screen:
    """The files as they came; in blind judging under names that say nothing."""
    pieces: list[Piece] = []
    for number, (title, file) in enumerate(answers_files(work), 1):
        name = blinding.file_name(file.get("name") or "", number) if work.contest.blind else ""
        caption = blinding.hidden(title, work.names) if work.contest.blind else title
        kind = EvidenceKind(file["kind"])
        pieces.append(Piece(kind, file["file"], Html(escape(common.cut(caption, 200), quote=False)), name))
    return replace(below, gallery=pieces, lost=lambda number: say("sheet-files-lost", number=number))


def judge(say: Say, work: Work, scored: Sequence[Scored], one: Scored) -> Screen:
    """One criterion: what it means, and a button a point."""
    criterion, sheet = one.criterion, work.sheet.id
    place = next(number for number, each in enumerate(scored, 1) if each.criterion.id == criterion.id)
    is_long = criterion.scale > BUTTONS
    text = common.lines(
        say("sheet-title", number=str(work.entry.number or 0), nomination=work.nomination),
        "",
        say("judge-title", title=criterion.title, place=place, of=len(scored)),
        common.quote(criterion.hint) if criterion.hint else None,
        say("judge-weight", weight=plain(criterion.weight)) if criterion.weight != 1 else None,
        say("judge-optional") if not criterion.required else None,
        "",
        say("judge-typed" if is_long else "judge-press", most=criterion.scale),
    )
    offered = [round(criterion.scale * part / 10) for part in range(11)] if is_long else range(criterion.scale + 1)
    buttons = [
        Button(
            f"• {points}" if points == one.points else str(points),
            doors.Points(sheet=sheet, criterion=criterion.id, points=points),
        )
        for points in dict.fromkeys(offered)
    ]
    rows = [
        *(buttons[index : index + IN_A_ROW] for index in range(0, len(buttons), IN_A_ROW)),
        [Button(say("judge-clear"), doors.NoPoints(sheet=sheet, criterion=criterion.id))]
        if one.points is not None
        else [],
        common.ways(say, doors.SheetCard(sheet=sheet)),
    ]
    return Screen(text, rows, asks=Question("points", f"{sheet}:{criterion.id}"))


def ask_comment(say: Say, work: Work) -> Screen:
    """What would you like to say about the work?"""
    text = common.lines(
        say("sheet-title", number=str(work.entry.number or 0), nomination=work.nomination),
        "",
        say("comment-ask"),
        say(f"comment-seen-{work.contest.feedback}"),
        *(["", common.quote(work.sheet.comment)] if work.sheet.comment else []),
    )
    sheet = work.sheet.id
    return Screen(text, [common.ways(say, doors.SheetCard(sheet=sheet))], asks=Question("sheet-comment", str(sheet)))


def given(say: Say, work: Work, scored: Sequence[Scored], following: Sequence[Line]) -> Screen:
    """It counts; and the next one."""
    text = common.lines(
        say("given-title", number=str(work.entry.number or 0)),
        *_points(say, work, scored),
        "",
        say("given-what"),
    )
    left = [one for one in following if one.state is SheetState.OPEN]
    rows = [
        [Button(say("given-next", number=str(one.number)), doors.SheetCard(sheet=one.id), style="primary")]
        for one in left
    ]
    return Screen(
        text if left else common.lines(text, say("given-last")),
        [*rows, common.ways(say, boards.MySheets(contest=work.contest.id))],
    )


def ask_recuse(say: Say, work: Work) -> Screen:
    """Why not? A ready reason, or own words."""
    sheet = work.sheet.id
    ready = [
        [Button(say(f"recuse-{name}-short"), doors.RecuseBecause(sheet=sheet, why=name))] for name in doors.EXCUSES
    ]
    text = common.lines(
        say("sheet-title", number=str(work.entry.number or 0), nomination=work.nomination), "", say("recuse-why")
    )
    return Screen(text, [*ready, common.ways(say, doors.SheetCard(sheet=sheet))], asks=Question("recuse", str(sheet)))


def recused(say: Say, work: Work) -> Screen:
    """It is nothing of theirs any more."""
    text = say("recuse-done", number=str(work.entry.number or 0))
    return Screen(text, [common.ways(say, boards.MySheets(contest=work.contest.id))])
