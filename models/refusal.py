"""Refusal: the model says no, and knows why."""

from datetime import date, datetime


class Refusal(Exception):
    """An expected "no".

    `key` names a text in `locales` (never a sentence), `details` are that text's arguments.
    Whoever raises it has changed nothing: the caller's transaction is rolled back.
    """

    def __init__(self, key: str, /, **details: str | int | date | datetime) -> None:
        super().__init__(key)
        self.key = key
        self.details = details
