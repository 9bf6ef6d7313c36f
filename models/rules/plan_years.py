"""What time a plan is for, as far as its document says: years to lend to terms that name none."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PlanYears:
    """What the document says of its own time: the years, and its period where that is not whole years.

    `source` is «title», «section» or «context» (neighbouring terms, the approval): years from the context may lend
    themselves to a date without a year, but make no period for «ежемесячно». `near` is the year of the term before.
    """

    years: tuple[int, ...] = ()
    own_period: tuple[date, date] | None = None
    source: str = "title"
    near: int | None = None
    school: bool = False

    @property
    def whole(self) -> tuple[date, date] | None:
        """All the time the plan covers."""
        if self.own_period:
            return self.own_period
        return (date(self.years[0], 1, 1), date(self.years[-1], 12, 31)) if self.years else None

    @property
    def period(self) -> tuple[date, date] | None:
        """The same, when the document says so itself."""
        return None if self.source == "context" else self.whole

    @property
    def is_month(self) -> bool:
        """Whether the plan, or this part of it, is for one month."""
        return self.own_period is not None and (self.own_period[1] - self.own_period[0]).days < 31

    def year_of(self, month: int) -> int | None:
        """The year a bare month belongs to: the only one in the period, or the neighbours'."""
        fitting = list(self.years)
        if self.own_period:
            (first, last) = ((day.year, day.month) for day in self.own_period)
            fitting = [year for year in range(first[0], last[0] + 1) if first <= (year, month) <= last] or fitting
        return fitting[0] if len(fitting) == 1 else self.near


NO_YEARS = PlanYears()
