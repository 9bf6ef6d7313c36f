"""How assignments stand, as conditions of a query: the words of `rules.deadlines.standing` in SQL."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_

from models.rules.deadlines import SOON
from models.tables import OWED, Assignment


def owed() -> ColumnElement[bool]:
    """Nobody has reported yet, or it was returned."""
    return Assignment.state.in_(OWED)


def past() -> ColumnElement[bool]:
    """The term was over before anybody was told of it: legal in an order, and no reason to shout."""
    return Assignment.due_at < Assignment.created_at


def overdue(now: datetime) -> ColumnElement[bool]:
    """Owed, and the term is over at `now` (UTC)."""
    return and_(owed(), Assignment.due_at < now, Assignment.due_at >= Assignment.created_at)


def soon(now: datetime) -> ColumnElement[bool]:
    """Owed, and the term comes within a week of `now` (UTC)."""
    return and_(owed(), Assignment.due_at >= now, Assignment.due_at <= now + SOON)
