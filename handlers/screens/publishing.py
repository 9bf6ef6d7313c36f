"""Publishing a plan and what its reports must contain, as staff see it."""

from bot.telegram import doors
from bot.telegram.screen import Button, Screen
from handlers.screens import common, plans, proof
from locales import Say
from models.queries.executors import Preview
from models.rules.proof import WANTED
from models.rules.rights import Right, Viewer, holds
from models.tables import Activity, Plan


def proof_needed(say: Say, viewer: Viewer, about: Activity) -> Screen:
    """What a report must contain; each button asks for one more, after three for none."""
    needs = say("card-proof", needs=proof.needed(say, about.proof))
    may_change = holds(viewer, Right.PLAN)
    hint = ["", say("proof-hint")] if may_change else []
    text = common.lines(say("proof-title", title=about.title), "", needs, *hint)
    buttons = [
        Button(
            say(f"proof-kind-{kind}", number=int(about.proof.get(kind, 0))),
            doors.ProofNeeded(activity=about.id, kind=kind),
        )
        for kind in WANTED
    ]
    rows = plans.pairs(buttons) if may_change else []
    return Screen(text, [*rows, common.ways(say, doors.PlanActivity(activity=about.id))])


def publish(say: Say, plan: Plan, preview: Preview) -> Screen:
    """What will happen, in numbers, before it does."""
    back = doors.PlanCard(plan=plan.id)
    if not preview.assignments:
        orphans = Button(say("publish-orphans"), doors.NoExecutor(plan=plan.id), style="primary")
        return Screen(say("publish-nobody"), [[orphans], common.ways(say, back)])
    text = common.lines(
        say("publish-title", title=common.cut(plan.title, 200)),
        "",
        say("publish-organisations", organisations=preview.organisations, assignments=preview.assignments),
        say("publish-people", number=preview.people),
        say("publish-past", number=preview.past) if preview.past else None,
        "",
        say("publish-final"),
    )
    sure = Button(say("plan-publish"), doors.Publish(plan=plan.id, sure=True), style="primary")
    return Screen(text, [[sure], common.ways(say, back)])


def published(say: Say, plan_id: int, assignments: int, people: int) -> Screen:
    """It is done; what follows by itself."""
    text = say("published", assignments=assignments, people=people)
    look = Button(say("published-look"), doors.PlanCard(plan=plan_id), style="primary")
    return Screen(text, [[look], common.ways(say, doors.Plans())])
