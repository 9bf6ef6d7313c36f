"""A row of a draft as it is seen: what is unsure, its fields, its results with what their terms mean."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.phrases import doubt
from bot.telegram.screen import Button, Screen
from bot.telegram.targets import figures as told_figures
from handlers.screens import common
from handlers.screens.draft_terms import meaning
from handlers.screens.plans import pairs
from handlers.screens.steps import executor
from locales import Html, Say
from models.queries.draft_rows import Result, Row
from models.queries.steps import Named
from models.rules.rights import Right, Viewer, holds
from models.tables import Activity, DoubtNote

RESULTS = 4
"""How many results of a row stand on a page."""
TITLE, TEXT, SHORT = 800, 500, 160
"""Characters of a title, of a long field and of a line on the card; the whole of a field is where it is corrected."""
DOUBTS = 3
"""How many doubts are told one by one."""
FIELDS = ("title", "description", "result")
"""What is corrected most often."""
SELDOM = ("place", "number")


def row(
    say: Say,
    viewer: Viewer,
    found: Row,
    results: Sequence[Result],
    named: Sequence[Named],
    doubts: Sequence[DoubtNote],
    pages: Pages,
) -> Screen:
    """Doubts, fields and results of a row; each of several results has a card of its own."""
    alone = results[0] if found.results == 1 and results else None
    text = common.lines(
        say("plan-title", title=common.cut(found.activity.title, TITLE) or say("draft-untitled-row")),
        _where(say, found),
        *_doubts(say, doubts),
    )
    told = _fields(say, found.activity)
    blocks = [_alone(say, found.activity, alone, named)] if alone else _several(say, results, named, pages)
    rows = _row_buttons(say, found, alone, results, doubts, pages) if holds(viewer, Right.PLAN) else []
    back = doors.PlanSection(plan=found.plan.id, section=found.activity.section_id or 0)
    fields = [common.lines(*told)] if told else []
    return Screen(Html("\n\n".join([text, *fields, *blocks])), [*rows, common.ways(say, back)])


def _where(say: Say, found: Row) -> Html:
    title = found.section.title if found.section else found.plan.title
    return say("card-place", section=common.cut(title, 80), number=found.activity.number or "–")


def _doubts(say: Say, doubts: Sequence[DoubtNote]) -> list[Html]:
    """What is unsure, before anything else: «Проверьте: срок непонятен: «…»»."""
    if not doubts:
        return []
    told = [say("row-doubt", doubt=doubt(say, each.code, each.details)) for each in doubts[:DOUBTS]]
    more = [say("row-doubts-more", number=len(doubts) - DOUBTS)] if len(doubts) > DOUBTS else []
    return [Html(""), *told, *more]


def _fields(say: Say, about: Activity) -> list[Html]:
    told = [
        say(f"plan-field-{name}", text=common.cut(value, TEXT if name != "place" else SHORT))
        for name, value in (("description", about.description), ("result", about.result), ("place", about.place))
        if value
    ]
    return [*told, *([say("plan-target", targets=told_figures(say, about.targets))] if about.targets else [])]


def _alone(say: Say, about: Activity, only: Result, named: Sequence[Named]) -> Html:
    """The only result: its words where they are others than the row's, its term and executors."""
    text = only.milestone.text
    return common.lines(
        say("draft-result-text", text=common.cut(text, TEXT)) if text != about.title else None,
        *term(say, only),
        _executors(say, only, named),
    )


def _several(say: Say, results: Sequence[Result], named: Sequence[Named], pages: Pages) -> list[Html]:
    return [
        common.lines(
            say("plan-step", number=number, text=common.cut(each.milestone.text, SHORT)),
            *term(say, each, short=True),
            _executors(say, each, named),
        )
        for number, each in enumerate(results, pages.offset + 1)
    ]


def term(say: Say, about: Result, *, short: bool = False) -> list[Html]:
    """The term as written, and what it means."""
    written = about.milestone.term_text
    if not written:
        return [say("card-term", text=say("card-term-unset"))]
    means = meaning(say, written, about.milestone.term, about.periods)
    return [say("card-term", text=common.cut(written, SHORT)), *(means[:1] if short else means)]


def _executors(say: Say, about: Result, named: Sequence[Named]) -> Html:
    mine = [executor(say, one) for one in named if one.milestone_id == about.milestone.id]
    if not mine:
        return say("plan-executors-none")
    shown: list[Html] = []
    length = 0
    for one in mine:
        length += len(one)
        if length > TEXT and shown:
            return say("draft-executors-more", names=Html(", ".join(shown)), number=len(mine) - len(shown))
        shown.append(one)
    return say("plan-executors", names=Html(", ".join(shown)))


def _row_buttons(
    say: Say, found: Row, alone: Result | None, results: Sequence[Result], doubts: Sequence[DoubtNote], pages: Pages
) -> list[Sequence[Button]]:
    about = found.activity
    settle = Button(say("doubt-settle"), doors.SettleRow(activity=about.id), style="success")
    several = [
        Button(say("draft-result", number=number), doors.RowResult(milestone=each.milestone.id))
        for number, each in enumerate(results, pages.offset + 1)
    ]
    texts = [Button(say(f"fix-{name}"), doors.FixText(activity=about.id, field=name)) for name in FIELDS]
    own = _result_buttons(say, found, alone) if alone else []
    return [
        [settle] if doubts else [],
        *pairs(several if not alone else []),
        pages.arrows(lambda page: doors.PlanActivity(activity=about.id, page=page)),
        *pairs([*own, *texts, Button(say("row-more"), doors.RowMore(activity=about.id))]),
    ]


def more(say: Say, found: Row) -> Screen:
    """The fields seldom corrected, and what belongs to reports and reminders."""
    about = found.activity
    texts = [Button(say(f"fix-{name}"), doors.FixText(activity=about.id, field=name)) for name in SELDOM]
    rest = [
        Button(say("plan-proof"), doors.ProofNeeded(activity=about.id)),
        Button(say("plan-ladder"), doors.Ladder(activity=about.id)),
        Button(say("button-shelf"), doors.PlanMaterials(plan=found.plan.id, activity=about.id)),
    ]
    moves = [
        Button(say("row-move"), doors.MoveRow(activity=about.id)),
        Button(say("row-join"), doors.JoinNext(activity=about.id)),
        Button(say("row-split"), doors.SplitRow(activity=about.id)),
        Button(say("row-drop"), doors.DropRow(activity=about.id)),
    ]
    text = say("row-more-title", title=common.cut(about.title, TITLE))
    return Screen(text, [*pairs([*moves, *texts, *rest]), common.ways(say, doors.PlanActivity(activity=about.id))])


def _result_buttons(say: Say, found: Row, about: Result) -> list[Button]:
    """What can be corrected in one result."""
    milestone = about.milestone
    own = milestone.text == found.activity.title
    words = [] if own else [Button(say("fix-milestone"), doors.FixResult(milestone=milestone.id))]
    return [
        Button(say("fix-term"), doors.FixTerm(milestone=milestone.id), style="primary"),
        Button(say("fix-executors"), doors.MilestoneExecutors(milestone=milestone.id)),
        Button(say("fix-target"), doors.FixTarget(milestone=milestone.id)),
        *words,
    ]


def result(
    say: Say, viewer: Viewer, found: Row, about: Result, named: Sequence[Named], doubts: Sequence[DoubtNote]
) -> Screen:
    """One result of a row that has several."""
    milestone = about.milestone
    mine = [each for each in doubts if each.milestone_id == milestone.id]
    text = common.lines(
        say("plan-title", title=common.cut(milestone.text, TITLE)),
        say("plan-part", plan=common.cut(found.activity.title, SHORT)),
        *_doubts(say, mine),
        "",
        *term(say, about),
        _executors(say, about, named),
        say("plan-target", targets=told_figures(say, milestone.targets)) if milestone.targets else None,
    )
    settle = doors.SettleRow(activity=found.activity.id, milestone=milestone.id)
    rows = [
        [Button(say("doubt-settle"), settle, style="success")] if mine else [],
        *pairs(_result_buttons(say, found, about)),
    ]
    back = common.ways(say, doors.PlanActivity(activity=found.activity.id))
    return Screen(text, [*(rows if holds(viewer, Right.PLAN) else []), back])
