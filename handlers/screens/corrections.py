"""A field of a draft's row: what stands there and what may be written, then that it is written."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.phrases import quote
from bot.telegram.screen import Button, Question, Screen
from bot.telegram.targets import figures as told_figures
from handlers.screens import common
from locales import Say
from models.queries.draft_rows import Fixed, Result, Row
from models.rules.draft_fields import LIMITS, MAY_BE_EMPTY

TOLD = 300
"""Characters of what stood there before and of what stands there now."""


def text(say: Say, found: Row, field: str) -> Screen:
    """Ask for a field of the row; what stands there is shown whole, however long it is."""
    about = found.activity
    written, what = str(getattr(about, field)), say(f"field-{field}")
    back = doors.PlanActivity(activity=about.id)
    clear = doors.FixText(activity=about.id, field=field, clear=True)
    shown = common.lines(
        say("fix-whose", what=what)
        if field == "title"
        else say("fix-what", what=what, title=common.cut(about.title, 160)),
        quote(written) if written else say("fix-nothing"),
        "",
        say("fix-how", limit=LIMITS[field]),
    )
    empty = [Button(say("fix-clear"), clear)] if written and field in MAY_BE_EMPTY else []
    return Screen(shown, [empty, common.ways(say, back)], asks=Question("draft-text", f"{about.id}:{field}"))


def result(say: Say, found: Row, about: Result) -> Screen:
    """Ask what a result of the row is."""
    milestone = about.milestone
    shown = common.lines(
        say("fix-what", what=say("field-milestone"), title=common.cut(found.activity.title, 160)),
        quote(milestone.text),
        "",
        say("fix-how", limit=LIMITS["title"]),
    )
    asks = Question("draft-result", str(milestone.id))
    return Screen(shown, [common.ways(say, back_of(found, milestone.id))], asks=asks)


def target(say: Say, found: Row, about: Result) -> Screen:
    """Ask for the figures to reach."""
    milestone = about.milestone
    figures = milestone.targets or (found.activity.targets if found.results == 1 else [])
    shown = common.lines(
        say("fix-what", what=say("field-target"), title=common.cut(milestone.text, 160)),
        say("plan-target", targets=told_figures(say, figures)) if figures else say("fix-nothing"),
        "",
        say("fix-target-how"),
    )
    clear = Button(say("fix-clear"), doors.FixTarget(milestone=milestone.id, clear=True))
    ways = common.ways(say, back_of(found, milestone.id))
    return Screen(shown, [[clear] if figures else [], ways], asks=Question("draft-target", str(milestone.id)))


def back_of(found: Row, milestone_id: int) -> doors.Door:
    """The card a result stands on: its own where the row has several."""
    if found.results == 1:
        return doors.PlanActivity(activity=found.activity.id)
    return doors.RowResult(milestone=milestone_id)


def fixed(say: Say, done: Fixed) -> Screen:
    """What it was and what it is now; on to the row, or to what is still unsure."""
    told = common.lines(
        say("fixed", what=say(f"field-{done.field}"), title=common.cut(done.activity.title, 160)),
        "",
        say("fix-was", text=common.cut(done.before, TOLD)) if done.before else None,
        say("fixed-now", text=common.cut(done.after, TOLD)) if done.after else say("fixed-empty"),
    )
    return Screen(told, onward(say, done.activity.id, done.plan.id))


def onward(say: Say, activity_id: int, plan_id: int) -> list[Sequence[Button]]:
    """Where one goes on after a correction."""
    return [
        [Button(say("fixed-row"), doors.PlanActivity(activity=activity_id), style="primary")],
        [
            Button(say("fixed-doubts"), doors.Doubts(plan=plan_id)),
            Button(say("published-look"), doors.PlanCard(plan=plan_id)),
        ],
        common.ways(say),
    ]
