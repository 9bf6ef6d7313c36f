"""How a contest stands, in words that rooms and letters share: its state, when it closes, its dates."""

from datetime import UTC, date, datetime, timedelta

from bot.telegram.phrases import until
from locales import Html, Say
from models.rules.contests import Phase
from models.rules.deadlines import DAY, day_of, days_left, due_day
from models.tables import Stage

_LAST = 59
"""The second on which a whole day ends; an hour that was typed has none."""


def opening_day(opens_at: datetime) -> date:
    """The day a stage opens, as its organiser named it: it begins where the day before ends."""
    return due_day(opens_at - timedelta(seconds=1)) + DAY


def is_whole_day(moment: datetime) -> bool:
    """Is it the end of a day, and not an hour of it?"""
    return moment.astimezone(UTC).second == _LAST


def closing_day(say: Say, moment: datetime) -> date:
    """The day as it was named; of an hour, the reader's day."""
    return due_day(moment) if is_whole_day(moment) else day_of(moment, say.zone.key)


def ends(say: Say, moment: datetime) -> Html:
    """«31 октября 2024», or with an hour of its own «31 октября, 18:00 МСК»."""
    return Html(say.day(due_day(moment)) if is_whole_day(moment) else say.moment(moment))


def closing(say: Say, closes_at: datetime, now: datetime) -> Html:
    """«до 31 октября 2024 (осталось 12 дней)», or with the hour."""
    if is_whole_day(closes_at) or closes_at < now:
        return until(say, closes_at, now)
    left = days_left(closes_at, now)
    hour = say("contest-until-hour", moment=closes_at, days=left)
    return hour if left else say("contest-until-now", moment=closes_at)


def standing(say: Say, phase: Phase, stage: Stage | None, now: datetime) -> Html:
    """The line that says what a contest is today, and what comes next."""
    if phase is Phase.SOON and stage and stage.opens_at:
        return say("contest-is-soon", day=opening_day(stage.opens_at))
    if phase is Phase.OPEN and stage and stage.closes_at:
        return say("contest-is-open", until=closing(say, stage.closes_at, now))
    if phase is Phase.CLOSED and stage and stage.results_at and stage.results_at > now:
        return say("contest-is-closed-until", day=due_day(stage.results_at))
    return say(f"contest-is-{phase}")


def dates(say: Say, stage: Stage) -> list[Html]:
    """The dates of a stage, a line each; those nobody has set are left out."""
    promised = (("checked", stage.checked_by), ("scored", stage.scored_by), ("results", stage.results_at))
    found = [say(f"contest-dates-{name}", day=due_day(moment)) for name, moment in promised if moment]
    if stage.opens_at and stage.closes_at:
        span = say("contest-dates-entries", first=opening_day(stage.opens_at), last=ends(say, stage.closes_at))
        return [span, *found]
    return found
