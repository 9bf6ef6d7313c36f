"""A plan as a file to take away."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of


class PlanPaper(Door, prefix="planfile"):
    """A plan with what was done, as Word or Excel; without a format, the choice of one."""

    plan: int
    format: Annotated[str, one_of("", "docx", "xlsx")] = ""
