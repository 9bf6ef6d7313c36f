"""Tomorrow as staff see it today: how many people are written to, where, and about what."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Screen
from handlers.screens import common
from handlers.screens.profile import name
from locales import Html, Say
from models.queries.forecasts import Home, Overview, Receiver
from models.queries.freeze import Frozen

TITLES = 4
"""How many titles are named for one person; the rest is counted."""


def overview(say: Say, day: date, found: Overview, pages: Pages, frozen: Frozen | None) -> Screen:
    """By hour and by organisation."""
    homes = [_home(say, number, one) for number, one in enumerate(found.homes, pages.offset + 1)]
    text = common.lines(
        say("tomorrow", day=say.weekday(day), number=found.people),
        say("home-frozen", since=frozen.since) if frozen else None,
        "",
        *(say("tomorrow-hour", time=_clock(say, one.at), number=one.people) for one in found.hours),
        "" if homes else None,
        *(homes or [say("tomorrow-none")]),
        "",
        say("tomorrow-note"),
    )
    buttons = [
        Button(f"{number}. {common.cut(_label(say, one), 20)}", doors.TomorrowOf(organisation=one.organisation_id))
        for number, one in enumerate(found.homes, pages.offset + 1)
    ]
    rows = [
        *(buttons[index : index + 2] for index in range(0, len(buttons), 2)),
        pages.arrows(lambda page: doors.Tomorrow(page=page)),
        common.ways(say, doors.Post()),
    ]
    return Screen(text, rows)


def people(say: Say, door: doors.TomorrowOf, day: date, found: Sequence[Receiver], pages: Pages) -> Screen:
    """The people of one organisation, each with the moment and what it is about."""
    items = [_receiver(say, number, one) for number, one in enumerate(found, pages.offset + 1)]
    text = Html("\n\n".join([say("tomorrow-of", day=say.weekday(day)), *(items or [say("tomorrow-none")])]))
    rows = [
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say, doors.Tomorrow()),
    ]
    return Screen(text, rows)


def _home(say: Say, number: int, one: Home) -> Html:
    counts = [
        say(f"tomorrow-{what}", number=count)
        for what, count in (("reminders", one.reminders), ("summaries", one.summaries), ("others", one.others))
        if count
    ]
    whom = say("tomorrow-home", number=str(number), name=_label(say, one), people=one.people)
    return Html(f"{whom}: {', '.join(counts)}")


def _label(say: Say, one: Home) -> str:
    return one.label if one.organisation_id else say("tomorrow-staff")


def _receiver(say: Say, number: int, one: Receiver) -> Html:
    rest = len(one.titles) - TITLES
    return common.lines(
        say("tomorrow-person", number=str(number), name=name(say, one.name), time=_clock(say, one.at)),
        *(say("tomorrow-title", title=common.cut(title, 60)) for title in one.titles[:TITLES]),
        say("nudge-more", number=rest) if rest > 0 else None,
        *(say("tomorrow-kind", kind=say(f"kind-{kind}")) for kind in one.kinds),
    )


def _clock(say: Say, at: datetime) -> str:
    return f"{at.astimezone(say.zone):%H:%M} {say.zone_mark(at)}"
