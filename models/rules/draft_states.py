"""Only a draft is corrected by hand: a published plan binds people, and is changed by amendments."""

from models.refusal import Refusal
from models.tables import Plan, PlanState

OVER = frozenset({"refusal-draft-published", "refusal-gone"})
"""Refusals after which nothing is left to ask about a draft."""


def require_draft(plan: Plan | None) -> Plan:
    """The plan, when it is still a draft. Refusal when it is gone, or binding by now."""
    if plan is None:
        raise Refusal("refusal-gone")
    if plan.state is not PlanState.DRAFT:
        raise Refusal("refusal-draft-published", day=plan.published_at or plan.created_at)
    return plan
