"""The text about personal data has a version: a yes is a yes to one text only."""

VERSION = "1"
"""Changes with every change of the purpose, the data or who sees them: then everybody is asked again."""


def is_current(version: str | None) -> bool:
    """Was the yes given to the text of today?"""
    return version == VERSION
