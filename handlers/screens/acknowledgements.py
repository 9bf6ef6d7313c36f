"""Who has said nothing, as the author sees it."""

from collections.abc import Sequence

from bot.telegram.announcements import name
from bot.telegram.doors import acknowledging as doors
from bot.telegram.doors.announcements import AnnouncementCard
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Screen
from handlers.screens import common, profile
from locales import Html, Say
from models.queries.acknowledgements import Count, Silent
from models.rules.announcements import MOST_NAGS
from models.tables import Announcement, AnnouncementState


def silent(
    say: Say, door: doors.Silent, row: Announcement, count: Count, lines: Sequence[Silent], pages: Pages
) -> Screen:
    """How many know, who does not, and how often they may still be reminded."""
    items = [_line(say, number, one) for number, one in enumerate(lines, pages.offset + 1)]
    left = MOST_NAGS - row.nags
    text = common.lines(
        say("announce-known-title", known=count.known, got=count.got),
        say("announce-title", title=name(say, row.title)),
        "",
        *(items or [say("announce-all-know")]),
        *(["", say("announce-nags-left", number=left)] if items else []),
    )
    again = Button(
        say("button-nag", number=pages.total), doors.Nag(announcement=row.id, times=row.nags), style="primary"
    )
    may = bool(items) and left > 0 and row.state is AnnouncementState.SENT
    rows = [
        [again] if may else [],
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say, AnnouncementCard(announcement=row.id)),
    ]
    return Screen(text, rows)


def _line(say: Say, number: int, one: Silent) -> Html:
    who = profile.name(say, one.name)
    if not one.organisation:
        return say("announce-silent", number=number, name=who)
    return say("announce-silent-of", number=number, name=who, organisation=common.cut(one.organisation, 40))
