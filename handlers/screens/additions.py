"""A row that is added to a draft, as it is seen: what is asked, and what was understood."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.phrases import doubt
from bot.telegram.screen import Button, Question, Screen
from bot.telegram.targets import figures as told_figures
from handlers.screens import common
from handlers.screens.corrections import onward
from handlers.screens.draft_terms import meaning
from handlers.screens.plans import pairs
from locales import Html, Say
from models.documents.one_line import Added, Named
from models.tables import Plan

SHORT, TITLE = 120, 700
"""Characters of a title that only names a row, and of one that is looked at."""


def new_plan(say: Say, *, alone: bool = False) -> Screen:
    """Ask for the title of a new plan. `alone`: there is no draft, and what that means is said."""
    text = common.lines(*([say("new-no-draft"), ""] if alone else []), say("new-plan-how"))
    bring = [Button(say("button-paper-import"), doors.Import())] if alone else []
    back = doors.Plans() if alone else doors.New()
    return Screen(text, [bring, common.ways(say, back)], asks=Question("draft-new"))


def choose(say: Say, found: Sequence[Plan], pages: Pages) -> Screen:
    """To which of the drafts?"""
    numbered = list(enumerate(found, pages.offset + 1))
    items = [say("plans-item", number=place, title=_title(say, plan)) for place, plan in numbered]
    buttons = [Button(say("new-here", number=place), doors.AddRow(plan=plan.id)) for place, plan in numbered]
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: doors.New(page=page)),
        [Button(say("new-plan"), doors.NewPlan())],
        common.ways(say),
    ]
    return Screen(Html("\n\n".join([say("new-choose"), *items])), rows)


def ask(say: Say, plan: Plan, section: int, *, begun: bool = False, other: bool = False) -> Screen:
    """Ask for a title, or for everything in one line. `begun`: the plan is new; `other`: another may be meant."""
    text = common.lines(
        say("new-begun" if begun else "add-title", title=_title(say, plan)), "", say("add-how"), "", say("add-example")
    )
    back: doors.Door = doors.PlanSection(plan=plan.id, section=section) if section else doors.PlanCard(plan=plan.id)
    rows = [[Button(say("new-plan"), doors.NewPlan())] if other else [], common.ways(say, back)]
    return Screen(text, rows, asks=Question("draft-add", f"{plan.id}:{section}"))


def _title(say: Say, plan: Plan) -> str:
    return common.cut(plan.title, SHORT) or say("draft-untitled")


def added(say: Say, done: Added) -> Screen:
    """The row as it was understood from one line; what is unsure is told, and stays a doubt."""
    row = done.row
    text = common.lines(
        say("added", title=common.cut(row.activity.title, TITLE)),
        say("add-section", section=common.cut(done.section.title, SHORT)) if done.section else None,
        "",
        say("card-term", text=common.cut(done.meant.text, SHORT) or say("card-term-unset")),
        *(meaning(say, done.meant.text, done.meant.term, done.meant.spans) if done.meant.text else []),
        *_executors(say, row),
        say("plan-target", targets=told_figures(say, row.activity.targets)) if row.activity.targets else None,
        *(["", *(say("row-doubt", doubt=doubt(say, code, told)) for code, told in done.doubts)] if done.doubts else []),
    )
    again = Button(say("add-more"), doors.AddRow(plan=row.plan.id))
    move = [Button(say("row-move"), doors.MoveRow(activity=row.activity.id))] if done.sections > 1 else []
    return Screen(text, [*onward(say, row.activity.id, row.plan.id)[:-1], [again, *move], common.ways(say)])


def _executors(say: Say, row: Named) -> list[Html]:
    """The executors as written, and the names nobody is found for."""
    written = row.milestone.executors_text
    told = [say("plan-executors", names=common.cut(written, 400))] if written else []
    unknown = ", ".join(row.strangers)
    return [*told, *([say("orphans-names", names=common.cut(unknown, 300))] if unknown else [])]


def who(
    say: Say, activity_id: int, milestone_id: int, title: str, *, written: str = "", told: Sequence[Html] = ()
) -> Screen:
    """Ask who executes the row. `written` stands there by now, `told` is what was written down just before."""
    text = common.lines(
        *told,
        *([""] if told else []),
        say("add-who", title=common.cut(title, 300)),
        say("fix-was", text=common.cut(written, 300)) if written else None,
    )
    rows = [
        [
            Button(say("add-who-choose"), doors.SeekExecutor(milestone=milestone_id)),
            Button(say("add-skip"), doors.PlanActivity(activity=activity_id)),
        ],
        common.ways(say, doors.FixTerm(milestone=milestone_id, adding=True)),
    ]
    return Screen(text, rows, asks=Question("draft-add-who", str(milestone_id)))


def ready(say: Say, done: Named) -> Screen:
    """Title, term and executors are there."""
    text = common.lines(
        say("added", title=common.cut(done.activity.title, TITLE)),
        say("card-term", text=common.cut(done.milestone.term_text, SHORT) or say("card-term-unset")),
        *_executors(say, done),
    )
    again = [Button(say("add-more"), doors.AddRow(plan=done.plan.id))]
    return Screen(text, [*onward(say, done.activity.id, done.plan.id)[:-1], again, common.ways(say)])
