"""Plans as they are seen: the list, a plan, a section."""

from collections.abc import Sequence
from datetime import datetime

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.phrases import counted
from bot.telegram.screen import Button, Screen
from handlers.screens import common, materials
from handlers.screens.terms import until
from locales import Html, Say
from models.queries.plans import ActivityLine, Card, Heading, PlanLine, SectionLine
from models.rules.plan_states import Status, Tally, status
from models.rules.rights import Right, Viewer, holds
from models.tables import Plan

MARKS = {Status.DONE: "done", Status.UPCOMING: "upcoming"}


def overview(say: Say, viewer: Viewer, lines: Sequence[PlanLine], pages: Pages) -> Screen:
    """Every plan in a line; a button opens it, and another one asks for a new plan."""
    brings = holds(viewer, Right.PLAN)
    bring = [Button(say("button-paper-import"), doors.Import(), style=None if lines else "primary")] if brings else []
    if not lines:
        return Screen(say("plans-none-bring" if brings else "plans-none"), [bring, common.ways(say)])
    items = [
        common.lines(
            say("plans-item", number=number, title=line.plan.title),
            say(f"plan-state-{line.plan.state}") + after(progress(say, line.tally)),
        )
        for number, line in enumerate(lines, pages.offset + 1)
    ]
    buttons = [
        Button(say("plans-open", number=number), doors.PlanCard(plan=line.plan.id))
        for number, line in enumerate(lines, pages.offset + 1)
    ]
    week = [Button(say("button-week"), doors.Week())]
    rows = [*pairs(buttons), pages.arrows(lambda page: doors.Plans(page=page)), bring, week, common.ways(say)]
    return Screen(Html("\n\n".join([say("plans-title", number=pages.total), *items])), rows)


def pairs(buttons: Sequence[Button]) -> list[Sequence[Button]]:
    """Two in a row."""
    return [buttons[index : index + 2] for index in range(0, len(buttons), 2)]


def after(words: str) -> Html:
    """What follows on the same line; nothing when there is nothing."""
    return Html(f" · {words}" if words else "")


def progress(say: Say, tally: Tally) -> Html:
    """«принято 7 из 34 · 🔴 5 просрочено · ⏳ 2 …»: due, overdue and moved are told; nothing for a draft."""
    if not tally.total:
        return Html()
    parts = counted(
        say,
        overdue=tally.overdue,
        soon=tally.due,
        submitted=tally.submitted,
        missed=tally.missed,
        moved=tally.moved,
    )
    return Html(" · ".join([say("plan-progress", done=tally.done, total=tally.total), *parts]))


def card(say: Say, viewer: Viewer, found: Card, sections: Sequence[SectionLine], pages: Pages) -> Screen:
    """What the plan is, how it goes as a whole and by sections, what somebody should look at."""
    plan = found.plan
    shown = sections[pages.offset : pages.offset + pages.size]
    whole = sum((each.tally for each in sections), Tally())
    text = common.lines(
        *_about(say, plan),
        "",
        say(f"plan-state-{plan.state}") + after(progress(say, whole)),
        say("plan-indicators", number=found.indicators) if found.indicators else None,
        *_warnings(say, found),
        "",
        *(_section_line(say, number, each) for number, each in enumerate(shown, pages.offset + 1)),
    )
    return Screen(text, _plan_rows(say, viewer, found, shown, pages))


def _plan_rows(
    say: Say, viewer: Viewer, found: Card, shown: Sequence[SectionLine], pages: Pages
) -> list[Sequence[Button]]:
    plan = found.plan
    ladder = [Button(say("plan-ladder"), doors.Ladder(plan=plan.id))] if holds(viewer, Right.PLAN) else []
    orphans = Button(say("plan-no-executor", number=found.strangers), doors.NoExecutor(plan=plan.id))
    buttons = [
        Button(say("plan-section", number=number), doors.PlanSection(plan=plan.id, section=each.id))
        for number, each in enumerate(shown, pages.offset + 1)
    ]
    return [
        *pairs(buttons),
        pages.arrows(lambda page: doors.PlanCard(plan=plan.id, page=page)),
        [orphans] if found.strangers else [],
        [*materials.button(say, viewer, doors.PlanMaterials(plan=plan.id), found.materials), *ladder],
        [Button(say("button-paper"), doors.PlanPaper(plan=plan.id))],
        [Button(say("button-clone"), doors.ClonePlan(plan=plan.id))] if holds(viewer, Right.PLAN) else [],
        common.ways(say, doors.Plans()),
    ]


def _about(say: Say, plan: Plan) -> list[str | None]:
    order = say("plan-order", number=plan.number, day=plan.approved_on) if plan.number and plan.approved_on else None
    span = None
    if plan.starts_on and plan.ends_on:
        span = say("plan-period", start=plan.starts_on, end=plan.ends_on)
    return [
        say("plan-title", title=plan.title),
        order,
        common.quote(plan.approver) if plan.approver else None,
        span,
    ]


def _warnings(say: Say, found: Card) -> list[str]:
    return [
        say(f"plan-warning-{name}", number=number)
        for name, number in (("executor", found.strangers), ("term", found.unknown))
        if number
    ]


def _section_line(say: Say, number: int, each: SectionLine) -> Html:
    title = common.cut(each.title, 80) or say("plan-no-section")
    told = progress(say, each.tally) or say("plan-activities", number=each.activities)
    return say("plan-section-line", number=number, title=title, told=told)


def section(say: Say, heading: Heading, lines: Sequence[ActivityLine], pages: Pages, now: datetime) -> Screen:
    """The activities with their statuses; a button opens one."""
    about = heading.section
    title = about.title if about else say("plan-no-section")
    items = [_activity_line(say, line, now) for line in lines]
    buttons = [
        Button(say("plan-item", number=line.activity.number or "–"), doors.PlanActivity(activity=line.activity.id))
        for line in lines
    ]
    here = about.id if about else 0
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: doors.PlanSection(plan=heading.plan.id, section=here, page=page)),
        common.ways(say, doors.PlanCard(plan=heading.plan.id)),
    ]
    text = common.lines(say("plan-title", title=title), say("plan-part", plan=common.cut(heading.plan.title, 80)))
    return Screen(Html("\n\n".join([text, *(items or [say("plan-section-empty")])])), rows)


def _activity_line(say: Say, line: ActivityLine, now: datetime) -> Html:
    """Number and title; the status with its mark and word; counts of what is due and overdue; the next term."""
    about = line.activity
    title = say("plan-item-line", number=about.number or "–", title=common.cut(about.title, 120))
    next_term = say("plan-next", until=until(say, line.next_due, now)) if line.next_due else None
    how = status(about.state, line.tally)
    counts = progress(say, line.tally)  # it says «🔴 5 просрочено» itself
    told = counts if how is Status.OVERDUE else Html(_status(say, how) + after(counts))
    return common.lines(title, told, next_term)


def _status(say: Say, how: Status) -> Html:
    sign = common.MARKS.get(MARKS.get(how, ""), "")
    return Html(f"{sign} {say(f'status-{how}')}".strip())
