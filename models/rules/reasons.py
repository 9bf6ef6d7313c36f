"""A reason in somebody's own words: long enough to say something, short enough to be read."""

from models.refusal import Refusal

LONGEST = 1000
"""Characters."""
ENOUGH = 3
"""The fewest letters and digits that can be a reason: «ок» and a slip of the finger are none."""


def given(words: str, empty: str) -> str:
    """The reason without the spaces around it. Raises Refusal: with the key `empty` when it says nothing."""
    reason = words.strip()
    if sum(sign.isalnum() for sign in reason) < ENOUGH:
        raise Refusal(empty)
    if len(reason) > LONGEST:
        raise Refusal("refusal-comment-long", limit=LONGEST, length=len(reason))
    return reason
