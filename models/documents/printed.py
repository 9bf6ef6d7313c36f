"""A reading as JSON in the shape of `plan check --json`; keys it cannot fill are left out."""

from collections.abc import Callable
from datetime import date
from typing import Any

from models.documents import reading as read
from models.documents.reading import Reading

Json = dict[str, Any]


def reading(plan: Reading, say: Callable[..., str] | None) -> Json:
    """Dates are ISO strings; `warnings[].message` is there when `say` is given."""
    return {
        "title": plan.title,
        "years": list(plan.years),
        **_filled(period=[day.isoformat() for day in plan.period or ()], approved=_approval(plan.approved)),
        "legend": dict(plan.legend),
        "columns": list(plan.columns),
        "sections": [{"index": each.index, "number": each.number, "title": each.title} for each in plan.sections],
        "activities": [_activity(each) for each in plan.activities],
        **_filled(indicators_title=plan.indicators_title),
        "indicators": [_indicator(each) for each in plan.indicators],
        "warnings": [_doubt(each, say) for each in plan.warnings],
    }


def _filled(**values: Any) -> Json:
    return {key: value for key, value in values.items() if value not in (None, "", [], {}, ())}


def _approval(approved: read.Approval | None) -> Json:
    if approved is None:
        return {}
    day = approved.date.isoformat() if approved.date else None
    return _filled(text=approved.text, date=day, number=approved.number, appendix=approved.appendix)


def _activity(activity: read.Activity) -> Json:
    return {
        "number": activity.number,
        "section": activity.section,
        "title": activity.title,
        **_filled(description=activity.description, result=activity.result, place=activity.place),
        **({} if activity.milestones else {"term_text": activity.term_text}),
        "term": term(activity.term),
        **({} if activity.milestones else {"executors_text": activity.executors_text}),
        **_executors(activity.executors),
        **_filled(targets=_targets(activity.targets), milestones=[_milestone(each) for each in activity.milestones]),
    }


def _milestone(milestone: read.Milestone) -> Json:
    return {
        "text": milestone.text,
        "term_text": milestone.term_text,
        "term": term(milestone.term),
        "executors_text": milestone.executors_text,
        **_executors(milestone.executors),
        **_filled(targets=_targets(milestone.targets), executors_inherited=milestone.inherits_executors or None),
    }


def _executors(executors: tuple[read.Executor, ...]) -> Json:
    details = [
        _filled(name=each.name, full_name=each.full_name, scope=each.scope, person=each.person) for each in executors
    ]
    told = any(len(each) > 1 for each in details)
    return {"executors": [each.name for each in executors], **_filled(executor_details=details if told else None)}


def _targets(targets: tuple[read.Target, ...]) -> list[Json]:
    return [{"comparator": each.comparator, "value": each.value, "unit": each.unit} for each in targets]


def term(meant: read.Term) -> Json:
    """TERM of the domain's JSON: both ends always there, ranges and flags only when there are any."""
    again = meant.recurrence
    ranges = [[start and start.isoformat(), end and end.isoformat()] for start, end in meant.ranges]
    return {
        "start": meant.start.isoformat() if meant.start else None,
        "end": meant.end.isoformat() if meant.end else None,
        "recurrence": _filled(kind=again.kind, times=again.times, day=again.day, note=again.note) if again else None,
        **_filled(ranges=ranges, flags=list(meant.flags)),
    }


def meant(term: Json) -> read.Term:
    """The term again from its JSON; from nothing, a term that says nothing."""
    again = term.get("recurrence")
    ranges = tuple((_day(start), _day(end)) for start, end in term.get("ranges", ()))
    return read.Term(
        _day(term.get("start")),
        _day(term.get("end")),
        read.Recurrence(**again) if again else None,
        ranges,
        tuple(term.get("flags", ())),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _indicator(indicator: read.Indicator) -> Json:
    values = [
        {"year": each.year, "value_text": each.value_text, "comparator": each.comparator, "value": each.value}
        for each in indicator.values
    ]
    named = {"number": indicator.number, "name": indicator.name, "unit": indicator.unit, "values": values}
    return {**named, **_filled(parent=indicator.parent, group=indicator.is_group or None)}


def _doubt(doubt: read.Doubt, say: Callable[..., str] | None) -> Json:
    message = {"message": say(doubt.code, **doubt.details)} if say else {"details": dict(doubt.details)}
    return {**_filled(row=doubt.row), "code": doubt.code, **message}
