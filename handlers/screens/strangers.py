"""Unknown names of a draft as a coordinator sees them: the list, whom one may mean, what was chosen."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import choices, common, plans
from locales import Html, Say
from models.queries.aliases import Remembered
from models.queries.choices import Found
from models.queries.crews import Nameless
from models.queries.executors import Named
from models.queries.strangers import Chosen, Namesakes, Unknown
from models.tables import Organisation, Plan

ITEMS = 12
"""How many numbers of items are named."""


def overview(say: Say, unknown: Unknown, pages: Pages) -> Screen:
    """Each name once with how often it stands; a button asks who it is."""
    plan = unknown.plan.id
    nameless = [Button(say("button-nameless", number=unknown.nameless), doors.Nameless(plan=plan))]
    end = [
        nameless if unknown.nameless else [],
        [Button(say("button-aliases"), doors.Aliases())],
        common.ways(say, doors.PlanCard(plan=plan)),
    ]
    if not unknown.strangers:
        return Screen(say("strangers-none"), end)
    page = list(enumerate(unknown.strangers[pages.offset : pages.offset + pages.size], pages.offset + 1))
    items = [say("stranger-line", number=number, name=one.name, items=one.items) for number, one in page]
    buttons = [
        [Button(f"{number}. {common.cut(one.name, 40)}", doors.Stranger(executor=one.executor_id))]
        for number, one in page
    ]
    text = common.lines(say("strangers-title", number=pages.total), say("strangers-hint"), "", *items)
    return Screen(text, [*buttons, pages.arrows(lambda page: doors.Strangers(plan=plan, page=page)), *end])


def who(say: Say, door: doors.Stranger, about: Namesakes, likely: Sequence[Named]) -> Screen:
    """At most five it may mean, and the ways when it is none of them."""
    fit = choices.fit(likely)
    names = [say("stranger-like-below")] if fit else [say("stranger-like"), *choices.listed(say, likely)]
    text = common.lines(
        *_asked(say, about),
        "",
        *(names if likely else [say("stranger-unlike")]),
        *([] if fit else [""]),
        say("stranger-remember"),
    )
    rows = [
        *choices.buttons(likely, lambda one: doors.Means(executor=door.executor, whom=one.id, group=one.is_group)),
        [Button(say("button-seek"), doors.Seek(executor=door.executor))],
        [
            Button(say("button-new-organisation"), doors.NewMeant(executor=door.executor)),
            Button(say("button-new-group"), doors.NewGroup(executor=door.executor)),
        ],
        [Button(say("button-outside"), doors.Means(executor=door.executor, whom=0))],
        common.ways(say, doors.Strangers(plan=about.plan_id)),
    ]
    return Screen(text, rows)


def _asked(say: Say, about: Namesakes) -> list[Html | None]:
    numbers = list(dict.fromkeys(place.item or "–" for place in about.same))
    listed = ", ".join(numbers[:ITEMS]) + ("…" if len(numbers) > ITEMS else "")
    return [
        say("stranger-title", name=about.name),
        say("stranger-full", name=about.full_name) if about.full_name else None,
        say("stranger-where", items=about.items, numbers=listed),
    ]


def seek(
    say: Say, door: doors.Seek, about: Namesakes, found: Found, organisations: Sequence[Named], pages: Pages
) -> Screen:
    """What the words found; typing again looks again."""
    ways = choices.Ways(
        lambda one: doors.Means(executor=door.executor, whom=one.id, group=one.is_group),
        Question("stranger-search", str(door.executor)),
        doors.Stranger(executor=door.executor),
    )
    return choices.seek(say, door, _asked(say, about), found, organisations, pages, ways)


def chosen(say: Say, done: Chosen) -> Screen:
    """Who it is, in how many items at once; on to the next name, or back."""
    about, whom, plan = done.about, done.whom, done.about.plan_id
    if not whom.id:
        text = say("stranger-is-outside", name=about.name)
    elif done.alias is None:
        text = say("stranger-is-so", name=about.name)
    else:
        text = say("stranger-is", name=about.name, whom=whom.name)
    onward = Button(say("button-next-stranger", number=about.left), doors.Strangers(plan=plan), style="primary")
    to_plan = Button(say("published-look"), doors.PlanCard(plan=plan), style=None if about.left else "primary")
    undo = [Button(say("button-undo"), doors.ForgetAlias(alias=done.alias))] if done.alias else []
    kept = say("stranger-kept", items=about.items) if done.alias else say("stranger-everywhere", items=about.items)
    empty = say("group-empty") if whom.is_group and not whom.other_name and done.alias is None else None
    rows = [[onward] if about.left else [], [to_plan, *undo], common.ways(say)]
    return Screen(common.lines(text, kept, empty), rows)


def ask_name(say: Say, door: doors.NewMeant, about: Namesakes) -> Screen:
    """How is the new organisation called? The order's own words are one press away."""
    as_written = Button(say("button-as-written"), door.model_copy(update={"named": True}), style="primary")
    text = common.lines(*_asked(say, about), "", say("ask-organisation-name"))
    rows = [[as_written], common.ways(say, doors.Stranger(executor=door.executor))]
    return Screen(text, rows, asks=Question("stranger-organisation", str(door.executor)))


def ask_short(say: Say, executor: int, new: Organisation) -> Screen:
    """It is there; how is it called where there is little room?"""
    without = Button(say("button-no-short"), doors.Means(executor=executor, whom=new.id), style="primary")
    text = say("ask-short-name", name=new.name)
    return Screen(text, [[without], common.ways(say)], asks=Question("stranger-short", f"{executor}:{new.id}"))


def nameless(say: Say, plan: Plan, found: Sequence[Nameless], pages: Pages) -> Screen:
    """Results without an executor; a button opens where one is added."""
    back = doors.Strangers(plan=plan.id)
    if not found:
        return Screen(say("nameless-none"), [common.ways(say, back)])
    items = [say("plan-item-line", number=one.number or "–", title=common.cut(one.text, 120)) for one in found]
    buttons = [
        Button(say("plan-item", number=one.number or "–"), doors.MilestoneExecutors(milestone=one.milestone_id))
        for one in found
    ]
    arrows = pages.arrows(lambda page: doors.Nameless(plan=plan.id, page=page))
    text = Html("\n\n".join([say("nameless-title", number=pages.total), *items, say("nameless-hint")]))
    return Screen(text, [*plans.pairs(buttons), arrows, common.ways(say, back)])


def remembered(say: Say, door: doors.Aliases, found: Sequence[Remembered], pages: Pages) -> Screen:
    """Names and whom they mean; each can be forgotten."""
    back = doors.OrganisationCard(organisation=door.organisation) if door.organisation else doors.Plans()
    if not found:
        return Screen(say("aliases-none"), [common.ways(say, back)])
    page = list(enumerate(found, pages.offset + 1))
    items = [
        say("alias-line", number=number, name=one.name, whom=one.label)
        if one.label
        else say("alias-outside", number=number, name=one.name)
        for number, one in page
    ]
    buttons = [Button(say("button-forget", number=number), doors.ForgetAlias(alias=one.id)) for number, one in page]
    arrows = pages.arrows(lambda page: door.model_copy(update={"page": page}))
    text = common.lines(say("aliases-title", number=pages.total), say("aliases-hint"), "", *items)
    return Screen(text, [*plans.pairs(buttons), arrows, common.ways(say, back)])


def forgotten(say: Say, name: str) -> Screen:
    """It is not remembered any more."""
    rows = [[Button(say("button-aliases"), doors.Aliases()), Button(say("button-plans"), doors.Plans())]]
    return Screen(say("alias-forgotten", name=name), [*rows, common.ways(say)])
