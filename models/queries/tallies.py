"""Assignments counted by how they stand: the columns of a Tally for any query grouped over them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func

from models.queries import obstacles, standings
from models.rules.plan_states import Tally
from models.tables import Assignment, AssignmentState

_DEAD = (AssignmentState.WAIVED, AssignmentState.CANCELLED)


def live() -> ColumnElement[bool]:
    """What counts: neither waived nor cancelled."""
    return Assignment.state.not_in(_DEAD)


def columns(now: datetime) -> tuple[ColumnElement[int], ...]:
    """The columns of a Tally, in its order, for a query grouped over Assignment; `now` is UTC."""
    conditions = (
        live(),
        Assignment.state == AssignmentState.ACCEPTED,
        Assignment.state == AssignmentState.SUBMITTED,
        standings.soon(now),
        standings.overdue(now),
        and_(live(), func.coalesce(Assignment.starts_at <= now, Assignment.id > 0)),
        and_(live(), obstacles.is_moved()),
        Assignment.state == AssignmentState.MISSED,
    )
    return tuple(func.coalesce(func.sum(case((condition, 1), else_=0)), 0) for condition in conditions)


def counted(numbers: Sequence[Any]) -> Tally:
    """The Tally those columns of a row make."""
    return Tally(*(int(number) for number in numbers))
