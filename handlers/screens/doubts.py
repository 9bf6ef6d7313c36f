"""What was unsure in the reading of a draft, in words: the list, and what belongs to no row."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.phrases import doubt
from bot.telegram.screen import Button, Screen
from handlers.screens import common
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.doubts import DoubtLine
from models.rules.rights import Right, Viewer, holds
from models.tables import DoubtNote, Plan


def overview(say: Say, viewer: Viewer, plan: Plan, lines: Sequence[DoubtLine], pages: Pages) -> Screen:
    """Each doubt with its row; a button opens the row, or what was not read."""
    back = common.ways(say, doors.PlanCard(plan=plan.id))
    if not lines:
        publish = Button(say("plan-publish"), doors.Publish(plan=plan.id), style="primary")
        look = Button(say("published-look"), doors.PlanCard(plan=plan.id))
        return Screen(say("doubts-none"), [[publish, look] if holds(viewer, Right.PLAN) else [look], common.ways(say)])
    numbered = list(enumerate(lines, pages.offset + 1))
    items = [_line(say, number, each) for number, each in numbered]
    buttons = [Button(say("doubt-open", number=number), _behind(each)) for number, each in numbered]
    rows = [*pairs(buttons), pages.arrows(lambda page: doors.Doubts(plan=plan.id, page=page)), back]
    title = say("doubts-title", number=pages.total)
    return Screen(Html("\n\n".join([title, *items])), rows)


def _behind(each: DoubtLine) -> doors.Door:
    """The row, or one of its results; a doubt about no row has a screen of its own."""
    if each.activity is None:
        return doors.Doubt(doubt=each.doubt.id)
    if each.results > 1 and each.doubt.milestone_id:
        return doors.RowResult(milestone=each.doubt.milestone_id)
    return doors.PlanActivity(activity=each.activity.id)


def _line(say: Say, number: int, each: DoubtLine) -> Html:
    told = doubt(say, each.doubt.code, each.doubt.details)
    where = common.cut(each.activity.title, 70) if each.activity else ""
    line = say("doubt-line", number=number, doubt=told)
    return common.lines(line, say("doubt-where", title=where) if where else None)


def one(say: Say, viewer: Viewer, about: DoubtNote, plan: Plan) -> Screen:
    """A doubt about no row: the words that were not read, and what may be done about them."""
    text = common.lines(
        say("doubt-row", number=str(about.row)) if about.row else None,
        say("row-doubt", doubt=doubt(say, about.code, about.details, whole=True)),
        "",
        say("doubt-how-section" if about.code == "section-guessed" else "doubt-how"),
    )
    settle = Button(say("doubt-settle"), doors.Settle(doubt=about.id), style="success")
    add = Button(say("add-row"), doors.AddRow(plan=plan.id))
    rows = [[settle], [add]] if holds(viewer, Right.PLAN) else []
    return Screen(text, [*rows, common.ways(say, doors.Doubts(plan=plan.id))])
