"""An announcement goes again and again: on which days, at what time, and not this once."""

from bot.telegram.doors.base import Door


class RepeatWeekly(Door, prefix="repweek"):
    """Choose days of the week; `days` holds the chosen ones as bits."""

    announcement: int
    days: int = 0


class RepeatMonthly(Door, prefix="repmonth"):
    """Choose a day of the month."""

    announcement: int


class RepeatTime(Door, prefix="reptime"):
    """Choose a time for these days of the week, or (0) this day of the month."""

    announcement: int
    days: int = 0
    day: int = 0


class RepeatAt(Door, prefix="repat"):
    """It goes then, again and again."""

    announcement: int
    days: int
    day: int
    minutes: int


class SkipRun(Door, prefix="repskip"):
    """Pass over the next run, which was seen at this minute of the common calendar."""

    announcement: int
    run: int
