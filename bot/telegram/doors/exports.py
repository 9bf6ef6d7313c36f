"""What leaves a contest as a file: entries, scores, everything that was attached."""

from bot.telegram.doors.base import Door


class Exports(Door, prefix="exports"):
    """Which file?"""

    contest: int


class EntriesPaper(Door, prefix="entriesxlsx"):
    """All entries, a sheet for each nomination."""

    contest: int


class ScoresPaper(Door, prefix="scoresxlsx"):
    """All sheets of the jury, a sheet for each stage."""

    contest: int


class OrderFiles(Door, prefix="orderfiles"):
    """All files of all entries, gathered aside and sent in parts."""

    contest: int
