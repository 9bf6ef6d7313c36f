"""The hall: home, help, the way out of a question."""

from bot.telegram.doors.base import Door


class Home(Door, prefix="home"):
    """The first screen."""


class Cancel(Door, prefix="cancel"):
    """Leave the question that was asked; drafts stay."""


class Help(Door, prefix="help"):
    """What a person in this role can do here."""


class Page(Door, prefix="page"):
    """The label «2/7» between the arrows: says where one is."""

    number: int
    last: int
