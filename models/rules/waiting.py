"""How long is too long: reports without a decision, people who cannot be reached."""

from datetime import timedelta

REVIEW = timedelta(days=3)
"""A report that has waited longer for its decision is worth a reminder to the reviewers."""
FAILURES = 2
"""So many messages in a row that did not arrive, and somebody who can call hears of it."""
