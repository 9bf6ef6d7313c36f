"""One spelling for looking things up: SQLite's LIKE knows no Cyrillic, so columns to search hold folded words."""

import re


def fold(text: str) -> str:
    """Lower case, «е» for «ё», no quotation marks or punctuation, single spaces."""
    plain = text.casefold().replace("ё", "е")
    return " ".join(re.sub(r"[^\w\s-]|_", " ", plain).split())
