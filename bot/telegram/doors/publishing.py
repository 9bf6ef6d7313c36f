"""Publishing a plan that has items whose term is over."""

from bot.telegram.doors.base import Door
from models.rules.past import Past


class PublishPast(Door, prefix="pubpast"):
    """Make a draft binding, and this is what becomes of such items."""

    plan: int
    past: Past
    sure: bool = False
