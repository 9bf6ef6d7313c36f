"""Closing a period: what it means, that it is done, and the way back."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.screen import Button, Screen
from handlers.screens import common
from handlers.screens.terms import period
from locales import Html, Say
from models.queries.steps import Step
from models.rules.rights import Right, Viewer, holds
from models.tables import Activity


def buttons(say: Say, viewer: Viewer, step: Step) -> Sequence[Button]:
    """Close it or open it again; nothing for what has no periods, or was given to nobody."""
    occurrence = step.occurrence
    if not occurrence.period or not step.tally.total or not holds(viewer, Right.PLAN):
        return []
    if occurrence.closed_at:
        return [Button(say("button-open-period"), doors.OpenPeriod(occurrence=occurrence.id))]
    return [Button(say("button-close-period"), doors.ClosePeriod(occurrence=occurrence.id))]


def _title(say: Say, key: str, step: Step) -> Html:
    return say(key, period=period(say, step.occurrence.period) or "–")


def ask(say: Say, step: Step, about: Activity) -> Screen:
    """Asked once: who has not handed in will not be able to."""
    text = common.lines(
        _title(say, "period-ask", step),
        common.quote(common.cut(step.milestone.text or about.title, 200)),
        "",
        say("period-ask-owed", number=step.tally.owed) if step.tally.owed else say("period-ask-all"),
        say("period-ask-waiting", number=step.tally.submitted) if step.tally.submitted else None,
        say("period-ask-back"),
    )
    occurrence = step.occurrence.id
    sure = Button(say("button-close-period"), doors.ClosePeriod(occurrence=occurrence, sure=True), style="danger")
    return Screen(text, [[sure], common.ways(say, doors.WhoOwes(occurrence=occurrence))])


def closed(say: Say, step: Step, about: Activity, missed: int) -> Screen:
    """It is closed; how many have missed it."""
    again = Button(say("button-open-period"), doors.OpenPeriod(occurrence=step.occurrence.id))
    missing = say("period-missed", number=missed) if missed else None
    return _done(say, common.lines(_title(say, "period-closed", step), missing), about, [again])


def opened(say: Say, step: Step, about: Activity, owed: int) -> Screen:
    """It is open again; how many owe it."""
    waited = say("period-owed", number=owed) if owed else None
    return _done(say, common.lines(_title(say, "period-opened", step), waited), about, [])


def _done(say: Say, text: Html, about: Activity, more: Sequence[Button]) -> Screen:
    look = Button(say("button-to-card"), doors.PlanActivity(activity=about.id), style="primary")
    return Screen(text, [[look, *more], common.ways(say)])
