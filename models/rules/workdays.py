"""Which days nobody works: the country's holidays and transfers, corrected by what the network knows better."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache

DAY = timedelta(days=1)
REST = 15
"""The longest rest that is looked across, in days: the country's own is ten."""


@cache
def country(year: int) -> frozenset[date]:
    """The days off of a year in Russia: weekends and holidays, with the transfers known so far."""
    from holidays.countries.russia import Russia  # noqa: PLC0415 – a tenth of a second that a start need not wait for

    calendar = Russia(years=year)  # type: ignore[no-untyped-call]
    days = (date(year, 1, 1) + DAY * number for number in range(366))
    return frozenset(day for day in days if day.year == year and not calendar.is_working_day(day))


@dataclass(frozen=True, slots=True)
class Calendar:
    """The country's calendar with corrections: a day is off (True) or worked (False), whatever the country says."""

    corrections: Mapping[date, bool] = field(default_factory=dict)

    def is_off(self, day: date) -> bool:
        """Does nobody work on this day?"""
        corrected = self.corrections.get(day)
        return day in country(day.year) if corrected is None else corrected

    def last_working(self, day: date) -> date:
        """The day itself or the last working one before it."""
        return self._working(day, -DAY)

    def next_working(self, day: date) -> date:
        """The day itself or the first working one after it."""
        return self._working(day, DAY)

    def _working(self, day: date, step: timedelta) -> date:
        """A rest without end (somebody has corrected a whole month) moves nothing."""
        if not self.is_off(day):
            return day
        walked = (day + step * number for number in range(1, REST + 1))
        return next((one for one in walked if not self.is_off(one)), day)


RUSSIA = Calendar()
