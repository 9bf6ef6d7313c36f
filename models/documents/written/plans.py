"""A plan as the database has it → a Reading, the value that goes on paper."""

from models.documents import printed
from models.documents.reading import (
    Activity,
    Approval,
    Executor,
    Indicator,
    IndicatorValue,
    Milestone,
    Reading,
    Section,
    Target,
    Term,
)
from models.documents.written import headers
from models.queries.whole_plans import Json, WholeActivity, WholeMilestone, WholePlan


def reading(plan: WholePlan) -> Reading:
    """Its terms are those a human has settled on, its words those of the document."""
    return Reading(
        title=plan.title,
        approved=_approval(plan),
        legend=plan.legend,
        columns=tuple(plan.columns),
        sections=tuple(Section(place, title, number) for place, (number, title) in enumerate(plan.sections)),
        activities=tuple(map(_activity, plan.activities)),
        indicators_title=plan.indicators_title,
        indicators=tuple(
            Indicator(number, name, unit, tuple(IndicatorValue(**value) for value in values))
            for number, name, unit, values in plan.indicators
        ),
    )


def _approval(plan: WholePlan) -> Approval | None:
    """The words of the document; where there are none, those an order would use."""
    if plan.approver:
        return Approval(plan.approver, plan.approved_on, plan.number)
    if plan.approved_on is None:
        return None
    number = f" № {plan.number}" if plan.number else ""
    return Approval(f"Утверждён приказом от {plan.approved_on:%d.%m.%Y}{number}", plan.approved_on, plan.number)


def _activity(activity: WholeActivity) -> Activity:
    milestones = tuple(map(_milestone, activity.milestones))
    targets = _targets(activity.targets)
    alone = milestones[0] if headers.is_itself(milestones, activity.title, targets) else None
    return Activity(
        activity.number,
        activity.section,
        activity.title,
        alone.term_text if alone else "",
        alone.term if alone else Term(),
        alone.executors_text if alone else "",
        alone.executors if alone else (),
        activity.description,
        activity.result,
        activity.place,
        targets,
        () if alone else milestones,
    )


def _milestone(milestone: WholeMilestone) -> Milestone:
    return Milestone(
        milestone.text,
        milestone.term_text,
        printed.meant(milestone.term),
        milestone.executors_text,
        tuple(Executor(name, scope=scope) for name, scope in milestone.executors),
        _targets(milestone.targets),
    )


def _targets(targets: object) -> tuple[Target, ...]:
    kept: list[Json] = list(targets) if isinstance(targets, list) else []
    return tuple(Target(**each) for each in kept)
