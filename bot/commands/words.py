"""Our texts as a terminal shows them: without HTML."""

import html
import re
from datetime import date, datetime

from locales import Say, speaker


class Plain:
    """Speaks the command line's language: Russian, in the network's zone."""

    def __init__(self, zone: str = "Europe/Moscow") -> None:
        self._say: Say = speaker("ru", zone)

    def __call__(self, key: str, **args: str | int | date | datetime) -> str:
        """The text of `key`; raises as `Say` does."""
        return html.unescape(re.sub(r"</?[a-z][^>]*>", "", self._say(key, **args)))

    def day(self, day: date) -> str:
        """«28 июня 2024»."""
        return self._say.day(day)
