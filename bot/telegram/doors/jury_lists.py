"""Who judges what, from a file: asked for, offered as a table to fill in, looked at, dealt."""

from bot.telegram.doors.base import Door


class DealFile(Door, prefix="dealfile"):
    """Ask for a file that says who judges which entry of a stage."""

    stage: int


class DealForm(Door, prefix="dealform"):
    """The table to fill in, with what is dealt already."""

    stage: int


class DealList(Door, prefix="deallist"):
    """What a file that was read means."""

    paper: int


class DealListed(Door, prefix="deallistgo"):
    """Give out so many sheets as were seen."""

    paper: int
    number: int
