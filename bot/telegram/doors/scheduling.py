"""When an announcement goes, and what can be done once it has gone."""

from bot.telegram.doors.base import Door


class WhenAnnouncement(Door, prefix="annwhen"):
    """Choose a day; `month` is the one the calendar shows (0: this one)."""

    announcement: int
    month: int = 0


class WhenDay(Door, prefix="annday"):
    """Choose an hour of this day, by its number in the calendar."""

    announcement: int
    day: int


class WhenHour(Door, prefix="annat"):
    """It goes at so many minutes of this day."""

    announcement: int
    day: int
    minutes: int


class WorkingHours(Door, prefix="annwork"):
    """It goes in working hours only, or not only."""

    announcement: int
    on: bool


class Unschedule(Door, prefix="annback"):
    """It is a draft again."""

    announcement: int


class AnnouncementReport(Door, prefix="annrep"):
    """How it went, organisation by organisation."""

    announcement: int
    page: int = 1


class AnnouncementPaper(Door, prefix="annxlsx"):
    """The same person by person, as a sheet."""

    announcement: int


class RetryFailed(Door, prefix="annagain"):
    """Send it again to those whom it did not reach."""

    announcement: int


class Newcomers(Door, prefix="annnew"):
    """Send it to those who have joined since; `number` of them was seen (0: ask)."""

    announcement: int
    number: int = 0
