"""Contests: the list and the card for everybody, and what an organiser does with one as a whole."""

from bot.telegram.doors.base import Door


class Contests(Door, prefix="contests"):
    """Every contest one may see; words typed now search among them."""

    words: str = ""
    page: int = 1


class ContestCard(Door, prefix="contest"):
    """One contest: what it is about, its dates, and what one can do."""

    contest: int


class Regulations(Door, prefix="ctfile"):
    """The file with the regulations, once more."""

    contest: int
