"""A draft as it is seen before it is published: doubts first, then its sections, then what can be done with it."""

from collections.abc import Mapping, Sequence

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common, materials
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.draft_rows import Outline, RowLine, SectionLine
from models.queries.plans import Card
from models.rules.draft_fields import mark
from models.rules.rights import Right, Viewer, holds
from models.tables import Plan, Section

TITLE, APPROVER = 1_200, 400
"""Characters of a plan's title and of who approved it on its card: together with the sections they fill a message."""


def card(say: Say, viewer: Viewer, found: Card, outline: Outline, doubts: Mapping[str, int], pages: Pages) -> Screen:
    """What the plan is, what is unsure in it, its sections with their counts."""
    shown = outline.sections[pages.offset : pages.offset + pages.size]
    text = common.lines(
        *_about(say, found.plan, outline),
        "",
        say("plan-state-draft"),
        *_unsure(say, found, doubts),
        say("plan-indicators", number=found.indicators) if found.indicators else None,
        "",
        *(_section(say, number, each) for number, each in enumerate(shown, pages.offset + 1)),
        None if outline.sections else say("draft-plan-empty"),
    )
    return Screen(text, _rows(say, viewer, found, shown, sum(doubts.values()), pages))


def _about(say: Say, plan: Plan, outline: Outline) -> list[str | None]:
    first, last = plan.starts_on or outline.first, plan.ends_on or outline.last
    return [
        say("plan-title", title=common.cut(plan.title, TITLE) or say("draft-untitled")),
        _order(say, plan),
        common.quote(common.cut(plan.approver, APPROVER)) if plan.approver else None,
        say("plan-period", start=first, end=last) if first and last else None,
    ]


def _unsure(say: Say, found: Card, doubts: Mapping[str, int]) -> list[Html]:
    """«Проверьте: 3 срока не поняты · 1 строка не прочитана», and whose executor is not found."""
    counted = Html(" · ".join(say(f"draft-doubts-{kind}", number=number) for kind, number in doubts.items()))
    told = [say("draft-check", doubts=counted)] if counted else []
    if found.strangers:
        told.append(say("plan-warning-executor", number=found.strangers))
    return told or [say("draft-sure")] if found.activities else []


def _section(say: Say, number: int, each: SectionLine) -> Html:
    title = common.cut(each.title, 80) or say("plan-no-section")
    activities = say("plan-activities", number=each.activities)
    results = say("draft-results", number=each.results)
    told = f"{activities}, {results}" if each.results != each.activities else activities
    return say("plan-section-line", number=number, title=title, told=Html(told))


def _rows(
    say: Say, viewer: Viewer, found: Card, shown: Sequence[SectionLine], doubts: int, pages: Pages
) -> list[Sequence[Button]]:
    plan = found.plan.id
    mine = holds(viewer, Right.PLAN)
    sections = [
        Button(say("plan-section", number=number), doors.PlanSection(plan=plan, section=each.id))
        for number, each in enumerate(shown, pages.offset + 1)
    ]
    publish = Button(say("plan-publish"), doors.Publish(plan=plan), style=None if doubts else "primary")
    look = Button(say("draft-doubts", number=doubts), doors.Doubts(plan=plan), style="primary")
    unknown = doors.Strangers(plan=plan) if mine else doors.NoExecutor(plan=plan)
    orphans = Button(say("plan-no-executor", number=found.strangers), unknown)
    return [
        [look] if doubts else [publish] if mine and found.activities else [],
        *pairs(sections),
        pages.arrows(lambda page: doors.PlanCard(plan=plan, page=page)),
        [orphans] if found.strangers else [],
        *(_editors(say, plan) if mine else []),
        [
            *materials.button(say, viewer, doors.PlanMaterials(plan=plan), found.materials),
            Button(say("button-paper"), doors.PlanPaper(plan=plan)),
        ],
        [publish] if mine and doubts and found.activities else [],
        [Button(say("draft-drop"), doors.DropDraft(plan=plan))] if mine else [],
        common.ways(say, doors.Plans()),
    ]


def _editors(say: Say, plan: int) -> list[Sequence[Button]]:
    return [
        [Button(say("add-row"), doors.AddRow(plan=plan))],
        [
            Button(say("draft-rename"), doors.FixPlan(plan=plan)),
            Button(say("draft-order"), doors.FixOrder(plan=plan)),
        ],
        [Button(say("plan-ladder"), doors.Ladder(plan=plan))],
    ]


def section(
    say: Say, viewer: Viewer, plan: Plan, about: Section | None, lines: Sequence[RowLine], pages: Pages
) -> Screen:
    """The rows of a section with their terms; doubts are told beside them. A button opens one."""
    title = about.title if about else say("plan-no-section")
    numbered = list(enumerate(lines, pages.offset + 1))
    items = [_row(say, place, line) for place, line in numbered]
    buttons = [
        Button(
            say("plan-item", number=label(line.activity.number, place)), doors.PlanActivity(activity=line.activity.id)
        )
        for place, line in numbered
    ]
    here = about.id if about else 0
    text = common.lines(
        say("plan-title", title=common.cut(title, 600)), say("plan-part", plan=common.cut(plan.title, 80))
    )
    add = Button(say("add-row"), doors.AddRow(plan=plan.id, section=here))
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: doors.PlanSection(plan=plan.id, section=here, page=page)),
        *([[add], _of_section(say, about)] if holds(viewer, Right.PLAN) else []),
        common.ways(say, doors.PlanCard(plan=plan.id)),
    ]
    return Screen(Html("\n\n".join([text, *(items or [say("plan-section-empty")])])), rows)


def _of_section(say: Say, about: Section | None) -> list[Button]:
    """What can be corrected in a section itself."""
    if about is None:
        return []
    return [
        Button(say("section-rename"), doors.FixSection(section=about.id)),
        Button(say("section-drop"), doors.DropSection(section=about.id)),
    ]


def label(number: str, place: int) -> str:
    """The number on paper; a row without one is called by its place in the section."""
    return number or f"({place})"


def _row(say: Say, place: int, line: RowLine) -> Html:
    parts = [
        say("draft-row-term", text=common.cut(line.term_text, 80)) if line.term_text else say("card-term-unset"),
        *([say("draft-results", number=line.results)] if line.results > 1 else []),
        *([say("draft-row-doubts", number=line.doubts)] if line.doubts else []),
    ]
    title = common.cut(line.activity.title, 160) or say("draft-untitled-row")
    heading = say("plan-item-line", number=label(line.activity.number, place), title=title)
    return common.lines(heading, Html(" · ".join(parts)))


def rename(say: Say, plan: Plan) -> Screen:
    """Ask for another title of the plan."""
    text = common.lines(
        say("fix-plan"), "", common.quote(common.cut(plan.title, 3_000)) if plan.title else say("draft-untitled")
    )
    back = doors.PlanCard(plan=plan.id)
    return Screen(text, [common.ways(say, back)], asks=Question("draft-plan-title", str(plan.id)))


def renamed(say: Say, plan: Plan) -> Screen:
    """The title as it is now."""
    text = common.lines(say("fixed-plan"), "", common.quote(common.cut(plan.title, 3_000)))
    look = Button(say("published-look"), doors.PlanCard(plan=plan.id), style="primary")
    return Screen(text, [[look], common.ways(say, doors.Plans())])


def order(say: Say, plan: Plan) -> Screen:
    """Ask for the number and the day of the plan's order."""
    known = plan.number or plan.approved_on
    text = common.lines(
        say("fix-order"), "", common.quote(_order(say, plan) or plan.number) if known else say("fix-nothing")
    )
    clear = Button(say("fix-clear"), doors.FixOrder(plan=plan.id, clear=True))
    ways = common.ways(say, doors.PlanCard(plan=plan.id))
    return Screen(text, [[clear] if known else [], ways], asks=Question("draft-plan-order", str(plan.id)))


def ordered(say: Say, plan: Plan) -> Screen:
    """The order as it is now."""
    text = common.lines(say("fixed-order"), "", _order(say, plan) or say("fixed-empty"))
    look = Button(say("published-look"), doors.PlanCard(plan=plan.id), style="primary")
    return Screen(text, [[look], common.ways(say, doors.Plans())])


def _order(say: Say, plan: Plan) -> Html | None:
    return say("plan-order", number=plan.number, day=plan.approved_on) if plan.number and plan.approved_on else None


def drop(say: Say, plan: Plan, activities: int) -> Screen:
    """Is the draft to be deleted? What that means."""
    text = say("draft-drop-sure", title=common.cut(plan.title, 300), number=activities)
    sure = Button(say("draft-drop-yes"), doors.DropDraft(plan=plan.id, mark=mark(plan.title)), style="danger")
    return Screen(text, [[sure], common.ways(say, doors.PlanCard(plan=plan.id))])


def dropped(say: Say, title: str) -> Screen:
    """The draft is gone."""
    plans = Button(say("button-plans"), doors.Plans(), style="primary")
    return Screen(say("draft-dropped", title=common.cut(title, 300)), [[plans], common.ways(say)])
