"""Pasted plans: what looks like one though nobody asked for it."""

LENGTH, LINES = 300, 4
"""A text shorter than this, in characters, or with fewer lines that say something, is talk and no plan."""


def may_be_a_plan(text: str) -> bool:
    """Long enough, and on several lines, as a table is."""
    return len(text) >= LENGTH and sum(1 for line in text.splitlines() if line.strip()) >= LINES
