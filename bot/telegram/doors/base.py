"""What a door is, and the list of all of them."""

from typing import Any, Self

from aiogram.filters.callback_data import CallbackData
from pydantic import AfterValidator, model_validator

WORDS = 15
"""How many characters of a search fit into a button beside everything else."""
BYTES = 30
"""The same in bytes, which is how Telegram counts: fifteen Cyrillic letters, seven emoji."""
MOST = 2**31 - 1
"""The greatest number a database takes for an id."""


def fit(words: str) -> str:
    """Search words as a door can carry them: one line, no separator, at most `WORDS` characters and `BYTES` bytes."""
    line = " ".join(words.replace(":", " ").split())
    short = "".join(letter for letter in line if letter.isprintable())[:WORDS]
    return short.encode()[:BYTES].decode(errors="ignore").strip()


def one_of(*allowed: str) -> AfterValidator:
    """A word of a closed list: a button made up by somebody else opens nothing."""

    def check(word: str) -> str:
        if word not in allowed:
            raise ValueError("no such word")
        return word

    return AfterValidator(check)


DOORS: dict[str, type["Door"]] = {}


class Door(CallbackData, prefix="?"):
    """The root of all doors; it keeps the list of them."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        if cls.__prefix__ in DOORS:
            raise TypeError(f"two doors with the prefix {cls.__prefix__!r}")
        DOORS[cls.__prefix__] = cls

    @model_validator(mode="after")
    def _possible(self) -> Self:
        """No number and no letter a database would choke on."""
        for _, value in self:
            if isinstance(value, int) and not 0 <= value <= MOST:
                raise ValueError("no such number")
            if isinstance(value, str) and not value.isprintable():
                raise ValueError("no such words")
        return self
