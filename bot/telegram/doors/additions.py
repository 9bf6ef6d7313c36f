"""A row is added to a draft, a draft is begun by hand: by one line, or step by step."""

from bot.telegram.doors.base import Door


class New(Door, prefix="new"):
    """To which draft is something added? Or a new one."""

    page: int = 1


class NewPlan(Door, prefix="newplan"):
    """Begin a draft with nothing but a title."""


class AddRow(Door, prefix="addrow"):
    """Add a row to a draft; section 0 is its last one."""

    plan: int
    section: int = 0


class NameExecutors(Door, prefix="addwho"):
    """Who executes the row that is being made?"""

    milestone: int
