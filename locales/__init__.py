"""What we say: `speaker(language, zone)` gives a `Say`, and `say(key, …)` a text in that language, safe for HTML."""

from datetime import date, datetime
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentNone

LANGUAGES: Final = ("ru", "en")
DEFAULT: Final = "ru"
_MOSCOW: Final = 3 * 3600


class Html(str):
    """A string that is HTML already: a text of ours put into another text, never anybody's input."""

    __slots__ = ()


class Say:
    """Speaks one language to a reader in one zone."""

    def __init__(self, language: str, zone: str) -> None:
        self.language = language if language in LANGUAGES else DEFAULT
        self.zone = ZoneInfo(zone)

    def __call__(self, key: str, /, **args: str | int | date | datetime) -> Html:
        """The text of `key`. Strings are escaped unless they are `Html`; days and moments are written out.

        Raises LookupError for a missing key and ValueError for a missing argument: a text is never half said.
        """
        bundle = _bundle(self.language)
        if not bundle.has_message(key):
            raise LookupError(f"no text {key!r} in {self.language}")
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise LookupError(f"text {key!r} in {self.language} has no value")
        text, errors = bundle.format_pattern(pattern, {name: self._ready(value) for name, value in args.items()})
        if errors or isinstance(text, FluentNone):
            raise ValueError(f"text {key!r} in {self.language}: {errors}")
        return Html(text)

    def day(self, day: date) -> str:
        """«28 июня 2024»."""
        return format_date(day, "d MMMM y", locale=self.language)

    def short(self, day: date) -> str:
        """«28 июня»."""
        return format_date(day, "d MMMM", locale=self.language)

    def month(self, day: date) -> str:
        """«июнь 2024»."""
        return format_date(day, "LLLL y", locale=self.language)

    def weekday(self, day: date) -> str:
        """«пятница, 28 июня»."""
        return format_date(day, "EEEE, d MMMM", locale=self.language)

    def days(self, first: date, last: date) -> str:
        """«23–29 сентября», «30 сентября – 6 октября»."""
        end = format_date(last, "d MMMM", locale=self.language)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{end}"
        return f"{format_date(first, 'd MMMM', locale=self.language)} – {end}"

    def moment(self, moment: datetime) -> str:
        """«28 июня, 14:05 МСК»: in the reader's zone, which is always named."""
        local = moment.astimezone(self.zone)
        return f"{format_datetime(local, 'd MMMM, HH:mm', locale=self.language)} {self.zone_mark(moment)}"

    def zone_mark(self, moment: datetime) -> str:
        """«МСК», «МСК+2»: how people in Russia name a zone; UTC elsewhere."""
        offset = moment.astimezone(self.zone).utcoffset()
        seconds = int(offset.total_seconds()) if offset is not None else 0
        hours, rest = divmod(seconds - _MOSCOW, 3600)
        if rest or not -1 <= hours <= 9:
            return f"UTC{seconds / 3600:+g}"
        name = "МСК" if self.language == "ru" else "MSK"
        return name if hours == 0 else f"{name}{hours:+d}"

    def _ready(self, value: Any) -> Any:
        match value:
            case Html():
                return str(value)
            case str():
                return escape(value, quote=False)
            case datetime():
                return self.moment(value)
            case date():
                return self.day(value)
        return value


@cache
def speaker(language: str, zone: str) -> Say:
    """The voice for a language («ru», «en»; anything else is Russian) and a zone («Europe/Kirov»)."""
    return Say(language, zone)


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((Path(__file__).parent / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
