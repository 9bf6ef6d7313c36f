"""Publishing a plan and what its reports must contain, as staff see it."""

from bot.telegram import doors
from bot.telegram.screen import Button, Screen
from handlers.screens import common, plans, proof
from locales import Html, Say
from models.queries.executors import Preview
from models.rules.past import NOTED, Past
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
    """What will happen, in numbers, before it does; items whose term is over are asked about, once for all."""
    back = doors.PlanCard(plan=plan.id)
    if not preview.assignments:
        orphans = Button(say("publish-orphans"), doors.Strangers(plan=plan.id), style="primary")
        return Screen(say("publish-nobody"), [[orphans], common.ways(say, back)])
    heading = _numbers(say, plan, preview, preview.people)
    unknown = [Button(say("publish-orphans"), doors.Strangers(plan=plan.id))] if preview.unknown else []
    if preview.past:
        choices = [[Button(say(f"button-past-as-{past}"), doors.PublishPast(plan=plan.id, past=past))] for past in Past]
        text = common.lines(*heading, "", say("publish-ask-past", number=preview.past))
        return Screen(text, [*choices, unknown, common.ways(say, back)])
    sure = Button(say("plan-publish"), doors.Publish(plan=plan.id, sure=True), style="primary")
    text = common.lines(*heading, "", say("publish-final"))
    return Screen(text, [[sure], unknown, common.ways(say, back)])


def _numbers(say: Say, plan: Plan, preview: Preview, people: int) -> list[Html | None]:
    return [
        say("publish-title", title=common.cut(plan.title, 200)),
        Html(),
        say("publish-organisations", organisations=preview.organisations, assignments=preview.assignments),
        say("publish-people", number=people),
        say("publish-unknown", number=preview.unknown) if preview.unknown else None,
    ]


def confirm(say: Say, plan: Plan, preview: Preview, door: doors.PublishPast) -> Screen:
    """The same with what was chosen for items whose term is over, before it is done."""
    text = common.lines(
        *_numbers(say, plan, preview, preview.ahead if door.past in NOTED else preview.people),
        "",
        say(f"publish-past-{door.past}", number=preview.past),
        "",
        say("publish-final"),
    )
    sure = Button(say("plan-publish"), door.model_copy(update={"sure": True}), style="primary")
    return Screen(text, [[sure], common.ways(say, doors.Publish(plan=plan.id))])


def published(say: Say, plan_id: int, assignments: int, people: int, past: Past | None = None) -> Screen:
    """It is done; what follows by itself."""
    text = common.lines(
        say("published", assignments=assignments, people=people), say(f"published-{past}") if past else None
    )
    look = Button(say("published-look"), doors.PlanCard(plan=plan_id), style="primary")
    return Screen(text, [[look], common.ways(say, doors.Plans())])
