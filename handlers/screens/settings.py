"""Settings as they are seen: switches, quiet hours, the summary's day and hour, zones."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.telegram import doors
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from locales import LANGUAGES, Html, Say
from models.queries.wishes import Wishes
from models.rules import quiet
from models.rules.quiet import SUNDAY, Quiet
from models.rules.rights import Viewer

SUMMARY_HOURS = (8, 9, 10, 12, 14, 16, 18, 20)
"""Hours of the weekly summary that are offered, as far as they are not quiet."""


def settings(say: Say, viewer: Viewer, wishes: Wishes, network: Quiet, now: datetime) -> Screen:
    """What the bot may write about and when; what cannot be switched off is said plainly.

    `network` are the quiet hours of whoever has chosen none.
    """
    if not viewer.person_id:
        return Screen(say("settings-stranger"), [common.ways(say)])
    text = common.lines(
        say("settings"),
        "",
        say("settings-zone", zone=_zone(say, wishes.zone), time=_clock(say, now)),
        quiet_hours(say, wishes, network),
        say("settings-summary", when=_when(say, wishes, now)) if wishes.summaries else None,
        "",
        say("settings-always"),
    )
    kinds = ["reminders", "summaries", *(["praise"] if viewer.organisations() else []), "news"]
    switches = [_switch(say, what, on=getattr(wishes, what)) for what in kinds]
    languages = [
        Button(say(f"language-{code}"), doors.Language(code=code)) for code in LANGUAGES if code != say.language
    ]
    rows = [
        *_pairs(switches),
        [Button(say("button-hours"), doors.Hours()), Button(say("button-summary"), doors.SummaryDays())],
        [*languages, Button(say("button-zone"), doors.Zones())],
        common.ways(say),
    ]
    return Screen(text, rows)


def hours(say: Say, wishes: Wishes, network: Quiet) -> Screen:
    """The quiet hours that are offered, the network's, and Sundays; others are typed."""
    mine = str(wishes.quiet(network))
    choices = [
        Button(say("hours-mine" if one == mine else "hours-other", hours=_span(one)), doors.TakeHours(number=number))
        for number, one in enumerate(quiet.CHOICES, 1)
    ]
    text = common.lines(say("hours"), "", quiet_hours(say, wishes, network), say("hours-what"), "", say("hours-typed"))
    rows = [
        *_pairs(choices),
        [Button(say("hours-network", hours=_span(str(network))), doors.TakeHours(number=0))],
        [_switch(say, "sundays", on=wishes.sundays)] if SUNDAY in network.days_off else [],
        common.ways(say, doors.Settings()),
    ]
    return Screen(text, rows, asks=Question("hours"))


def summary_days(say: Say, wishes: Wishes, network: Quiet) -> Screen:
    """The weekdays; those on which the bot keeps silent are not offered."""
    days = [
        Button(say(f"day-of-week-{day}"), doors.SummaryHours(day=day))
        for day in range(7)
        if day not in wishes.quiet(network).days_off
    ]
    return Screen(say("summary-days"), [*_pairs(days), common.ways(say, doors.Settings())])


def summary_hours(say: Say, day: int, wishes: Wishes, network: Quiet, now: datetime) -> Screen:
    """The hours of that day which are not quiet."""
    mine = wishes.quiet(network)
    buttons = [
        Button(f"{hour:02}:00", doors.SummaryAt(day=day, hour=hour)) for hour in SUMMARY_HOURS if mine.hears(hour)
    ]
    text = say("summary-hours", day=say(f"day-of-week-{day}"), zone=say.zone_mark(now))
    return Screen(text, [*_pairs(buttons), common.ways(say, doors.SummaryDays())])


def zones(say: Say, names: Sequence[str], now: datetime) -> Screen:
    """The zones of Russia, each with the time it is there."""
    buttons = [
        Button(
            say("zone-network") if not name else _zone(say, name) + f" {now.astimezone(ZoneInfo(name)):%H:%M}",
            doors.Zone(number=number),
        )
        for number, name in enumerate(names)
    ]
    return Screen(say("zones"), [*_pairs(buttons), common.ways(say, doors.Settings())])


def _zone(say: Say, name: str | None) -> Html:
    return say(f"zone-{name.partition('/')[2].lower()}") if name else say("zone-network")


def _clock(say: Say, now: datetime) -> str:
    return f"{now.astimezone(say.zone):%H:%M} {say.zone_mark(now)}"


def _when(say: Say, wishes: Wishes, now: datetime) -> Html:
    zone = say.zone_mark(now)
    return say(
        "settings-when", day=say(f"day-of-week-{wishes.summary_day}"), hour=f"{wishes.summary_hour:02}:00", zone=zone
    )


def quiet_hours(say: Say, wishes: Wishes, network: Quiet) -> Html:
    """When the bot does not speak first to this person."""
    mine = wishes.quiet(network)
    key = "settings-quiet-sunday" if SUNDAY in mine.days_off else "settings-quiet"
    return say(key, begins=f"{mine.begins:%H:%M}", ends=f"{mine.ends:%H:%M}")


def _span(hours: str) -> str:
    return hours.replace("-", "–")


def _switch(say: Say, what: str, *, on: bool) -> Button:
    return Button(say(f"switch-{what}-{'on' if on else 'off'}"), doors.Switch(what=what, on=not on))


def _pairs(buttons: Sequence[Button]) -> list[Sequence[Button]]:
    return [buttons[index : index + 2] for index in range(0, len(buttons), 2)]
