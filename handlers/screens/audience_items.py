"""Which item of a plan a condition is about, step by step: the plan, its section, the activity, and how one stands."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.doors import audiences as whom
from bot.telegram.paging import Pages
from bot.telegram.phrases import period
from bot.telegram.screen import Button, Screen
from handlers.screens import audience_words as words
from handlers.screens import common
from handlers.screens.audience_values import Choosing, switch_item
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.audience_choices import Choice
from models.queries.audience_names import Name
from models.queries.plans import ActivityLine, Heading, SectionLine
from models.queries.steps import Place, Step
from models.rules.audience_values import Item, Scope, Standing, Subject


def plans(say: Say, chosen: Choosing, found: Sequence[Choice], pages: Pages) -> Screen:
    """Of which plan, or of any?"""
    shown = found[pages.offset : pages.offset + pages.size]
    items = [_line(say, number, one.name) for number, one in enumerate(shown, pages.offset + 1)]
    buttons = [
        Button(say("plans-open", number=number), _sections(chosen, one.id))
        for number, one in enumerate(shown, pages.offset + 1)
    ]
    anything = whom.ItemStandings(announcement=chosen.announcement, at=chosen.at, new=chosen.new)
    text = common.lines(say("audience-item-plan"), "", *(items or [say("audience-none-plan")]))
    rows = [
        *pairs(buttons),
        pages.arrows(
            lambda page: whom.ItemPlans(announcement=chosen.announcement, at=chosen.at, new=chosen.new, page=page)
        ),
        [Button(say("button-audience-anything"), anything)] if found else [],
        common.ways(say, _condition(chosen)),
    ]
    return Screen(text, rows)


def _condition(chosen: Choosing) -> doors.Door:
    number = chosen.announcement
    if chosen.new:
        return whom.NewCondition(announcement=number, beside=chosen.at)
    return whom.Values(announcement=number, subject=Subject.ITEM, at=chosen.at, new=False)


def _sections(chosen: Choosing, plan: int) -> whom.ItemSections:
    return whom.ItemSections(announcement=chosen.announcement, plan=plan, at=chosen.at, new=chosen.new)


def sections(say: Say, chosen: Choosing, plan: Choice, found: Sequence[SectionLine], pages: Pages) -> Screen:
    """The whole plan, or which section of it?"""
    shown = found[pages.offset : pages.offset + pages.size]
    items = [
        _line(say, number, one.title or say("plan-no-section")) for number, one in enumerate(shown, pages.offset + 1)
    ]
    buttons = [
        Button(say("plan-section", number=number), _activities(chosen, plan.id, one.id))
        for number, one in enumerate(shown, pages.offset + 1)
    ]
    here = _sections(chosen, plan.id)
    whole = whom.ItemStandings(
        announcement=chosen.announcement, scope=Scope.PLAN, item=plan.id, at=chosen.at, new=chosen.new
    )
    text = common.lines(say("plan-title", title=plan.name), say("audience-item-section"), "", *items)
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: here.model_copy(update={"page": page})),
        [Button(say("button-audience-plan"), whole)],
        common.ways(say, whom.ItemPlans(announcement=chosen.announcement, at=chosen.at, new=chosen.new)),
    ]
    return Screen(text, rows)


def _activities(chosen: Choosing, plan: int, section: int) -> whom.ItemActivities:
    return whom.ItemActivities(
        announcement=chosen.announcement, plan=plan, section=section, at=chosen.at, new=chosen.new
    )


def activities(say: Say, chosen: Choosing, heading: Heading, found: Sequence[ActivityLine], pages: Pages) -> Screen:
    """Which activity?"""
    section = heading.section
    items = [
        say("plan-item-line", number=one.activity.number or "–", title=common.cut(one.activity.title, 80))
        for one in found
    ]
    buttons = [
        Button(
            say("plan-item", number=one.activity.number or "–"),
            whom.ItemSteps(announcement=chosen.announcement, activity=one.activity.id, at=chosen.at, new=chosen.new),
        )
        for one in found
    ]
    here = _activities(chosen, heading.plan.id, section.id if section else 0)
    title = section.title if section else say("plan-no-section")
    text = common.lines(
        say("plan-title", title=title), say("audience-item-activity"), "", *(items or [say("plan-section-empty")])
    )
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: here.model_copy(update={"page": page})),
        common.ways(say, _sections(chosen, heading.plan.id)),
    ]
    return Screen(text, rows)


def steps(say: Say, chosen: Choosing, place: Place, found: Sequence[Step], pages: Pages) -> Screen:
    """The whole activity, or which result of it?"""
    number, about = chosen.announcement, place.activity
    items = [_line(say, at, _step(say, one)) for at, one in enumerate(found, pages.offset + 1)]
    buttons = [
        Button(
            say("audience-step", number=at),
            whom.ItemStandings(
                announcement=number,
                scope=Scope.OCCURRENCE,
                item=one.occurrence.id,
                at=chosen.at,
                new=chosen.new,
                activity=about.id,
            ),
        )
        for at, one in enumerate(found, pages.offset + 1)
    ]
    whole = whom.ItemStandings(
        announcement=number, scope=Scope.ACTIVITY, item=about.id, at=chosen.at, new=chosen.new, activity=about.id
    )
    here = whom.ItemSteps(announcement=number, activity=about.id, at=chosen.at, new=chosen.new)
    text = common.lines(say("plan-title", title=about.title), say("audience-item-step"), "", *items)
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: here.model_copy(update={"page": page})),
        [Button(say("button-audience-activity"), whole)],
        common.ways(say, _activities(chosen, place.plan.id, about.section_id or 0)),
    ]
    return Screen(text, rows)


def _step(say: Say, one: Step) -> Html:
    label = period(say, one.occurrence.period)
    title = say("audience-name", name=common.cut(one.milestone.text, 80))
    return Html(f"{title}, {label}") if label else title


def only(say: Say, chosen: Choosing, place: Place) -> Screen:
    """An activity with a single result is asked about as a whole."""
    about = place.activity
    back = _activities(chosen, place.plan.id, about.section_id or 0)
    return _standings(say, chosen, (Scope.ACTIVITY, about.id), Name(about.title, about.number), back)


def standings(say: Say, chosen: Choosing, door: whom.ItemStandings, name: Name | None) -> Screen:
    """How do they stand with it?"""
    scope = Scope(door.scope)
    back: doors.Door = whom.ItemPlans(announcement=chosen.announcement, at=chosen.at, new=chosen.new)
    if door.activity:
        back = whom.ItemSteps(announcement=chosen.announcement, activity=door.activity, at=chosen.at, new=chosen.new)
    elif scope is Scope.PLAN:
        back = _sections(chosen, door.item)
    return _standings(say, chosen, (scope, door.item), name, back)


def _standings(say: Say, chosen: Choosing, what: tuple[Scope, int], name: Name | None, back: doors.Door) -> Screen:
    values = chosen.condition.values if chosen.condition else ()
    buttons = []
    for standing in Standing:
        item = Item(standing, *what)
        label, on = say(f"audience-standing-{standing}"), item in values
        buttons.append(Button(f"✅ {label}" if on else label, switch_item(chosen, item, on=not on)))
    text = common.lines(say("audience-item-how"), "", words.scope(say, what[0], name))
    return Screen(text, [*pairs(buttons), common.ways(say, back)])


def _line(say: Say, number: int, title: str) -> Html:
    return say("audience-line", number=number, what=title if isinstance(title, Html) else common.cut(title, 80))
