"""Only a draft is corrected by hand: a published plan binds people, and is changed by amendments."""

from datetime import datetime

from models.refusal import Refusal
from models.tables import Plan, PlanState

OVER = frozenset({"refusal-draft-published", "refusal-gone"})
"""Refusals after which nothing is left to ask about a draft."""


def require_draft(plan: Plan | None, key: str = "refusal-draft-published") -> Plan:
    """The plan, when it is still a draft. Refusal when it is gone, or (`key`, with the day) binding by now."""
    if plan is None:
        raise Refusal("refusal-gone")
    require_state(plan.state, plan.published_at or plan.created_at, key)
    return plan


def require_state(state: PlanState, day: datetime, key: str = "refusal-draft-published") -> None:
    """The same of a plan by its columns; `day` is when it was published."""
    if state is not PlanState.DRAFT:
        raise Refusal(key, day=day)
