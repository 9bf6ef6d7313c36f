"""What a door is, and the list of all of them."""

from typing import Any

from aiogram.filters.callback_data import CallbackData

WORDS = 15
"""How many characters of a search fit into a button beside everything else."""


def fit(words: str) -> str:
    """Search words as a door can carry them: one line, no separator, at most `WORDS` characters."""
    return " ".join(words.replace(":", " ").split())[:WORDS].strip()


DOORS: dict[str, type["Door"]] = {}


class Door(CallbackData, prefix="?"):
    """The root of all doors; it keeps the list of them."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        if cls.__prefix__ in DOORS:
            raise TypeError(f"two doors with the prefix {cls.__prefix__!r}")
        DOORS[cls.__prefix__] = cls
