"""A calendar of buttons: one month at a time, the days that can be chosen, and the ones chosen most often above it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.telegram.doors import Door, NoDay
from bot.telegram.screen import Button
from locales import Say
from models.refusal import Refusal

WEEK = 7
NOTHING = "·"
"""What stands where no day can be chosen: a button cannot be empty."""
Pick = Callable[[int], Door]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days from `first` to `last`, both chosen too; `wanted` is the month to show, as `number_of_month`."""

    first: date
    last: date
    wanted: int = 0

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def month(self) -> int:
        """The month shown: the first one when none is wanted, and never one without a day to choose."""
        return min(max(self.wanted, number_of_month(self.first)), number_of_month(self.last))


def number_of_month(day: date) -> int:
    """Months since the year 0: how a button carries a month."""
    return day.year * 12 + day.month - 1


def day(number: int) -> date:
    """The day a button carries as its number in the calendar. Refusal when there is no such day."""
    try:
        return date.fromordinal(number)
    except (ValueError, OverflowError):
        raise Refusal("refusal-gone") from None


def rows(say: Say, shown: Calendar, pick: Pick, turn: Pick) -> Sequence[Sequence[Button]]:
    """The month with its arrows, the days of the week, and the weeks. `pick` makes the door of a day from its number
    in the calendar, `turn` that of a month."""
    begins = date(*divmod_month(shown.month), 1)
    nothing = NoDay(first=shown.first.toordinal(), last=shown.last.toordinal())
    start = begins - timedelta(days=begins.weekday())
    weeks = [start + timedelta(days=WEEK * number) for number in range(6)]
    return [
        _heading(say, shown, begins, nothing, turn),
        [Button(say(f"weekday-{number}"), nothing) for number in range(WEEK)],
        *(
            [_day(shown, week + timedelta(days=number), begins.month, nothing, pick) for number in range(WEEK)]
            for week in weeks
            if number_of_month(week) <= shown.month
        ),
    ]


def divmod_month(number: int) -> tuple[int, int]:
    """Year and month behind the number of a month."""
    year, month = divmod(number, 12)
    return year, month + 1


def _heading(say: Say, shown: Calendar, begins: date, nothing: Door, turn: Pick) -> Sequence[Button]:
    """«‹ июль 2024 ›»: arrows only to months with a day to choose."""
    number = shown.month
    row = [Button("‹", turn(number - 1))] if number > number_of_month(shown.first) else []
    row.append(Button(say.month(begins), nothing))
    return [*row, Button("›", turn(number + 1))] if number < number_of_month(shown.last) else row


def _day(shown: Calendar, one: date, month: int, nothing: Door, pick: Pick) -> Button:
    if one.month != month or one not in shown:
        return Button(NOTHING, nothing)
    return Button(str(one.day), pick(one.toordinal()))


def picker(say: Say, shown: Calendar, today: date, after: date, pick: Pick, turn: Pick) -> Sequence[Sequence[Button]]:
    """The days chosen most often, as of `quick`, and the month below."""
    return [*quick(say, shown, today, after, pick), *rows(say, shown, pick, turn)]


def quick(say: Say, shown: Calendar, today: date, after: date, pick: Pick) -> Sequence[Sequence[Button]]:
    """«Сегодня», «Завтра», and a week, two weeks, a month after `after`: those that can be chosen, two in a row."""
    days = {
        "today": today,
        "tomorrow": today + timedelta(days=1),
        "week": after + timedelta(days=WEEK),
        "fortnight": after + timedelta(days=2 * WEEK),
        "month": after + timedelta(days=30),
    }
    offered = {one: name for name, one in reversed(days.items()) if one in shown}
    buttons = [Button(say(f"date-{offered[one]}"), pick(one.toordinal())) for one in sorted(offered)]
    return [buttons[index : index + 2] for index in range(0, len(buttons), 2)]
