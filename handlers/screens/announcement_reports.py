"""How an announcement went, as it is seen: by organisation, and the sheet with everybody in it."""

from collections.abc import Sequence
from functools import partial

from bot.telegram import doors
from bot.telegram.announcements import name
from bot.telegram.paging import Pages
from bot.telegram.phrases import hall
from bot.telegram.screen import Button, Paper, Screen
from handlers.screens import common
from locales import Html, Say
from models.documents.written import sheets
from models.queries.announcement_reports import Recipient, Share
from models.queries.announcements import Card
from models.queries.chats import Fate
from models.tables import Announcement, LetterState

COLUMNS = ("name", "organisation", "state", "sent", "acknowledged", "error")
WIDTHS = (32, 40, 22, 18, 18, 40)
TIME = "%d.%m.%Y %H:%M"


def report(
    say: Say,
    door: doors.AnnouncementReport,
    card: Card,
    found: tuple[Sequence[Share], Sequence[Fate]],
    pages: Pages,
) -> Screen:
    """A line for each organisation; how many have acknowledged it, where that is asked for. Groups and channels follow
    on every page."""
    row, (shares, halls) = card.row, found
    asks = any(button.get("kind") == "ack" for button in row.buttons)
    items = [_share(say, number, one, asks=asks) for number, one in enumerate(shares, pages.offset + 1)]
    text = common.lines(
        say("announce-report"), say("announce-title", title=name(say, row.title)), "", *items, *_halls(say, halls)
    )
    rows = [
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        [Button(say("button-announce-sheet"), doors.AnnouncementPaper(announcement=row.id))],
        common.ways(say, doors.AnnouncementCard(announcement=row.id)),
    ]
    return Screen(text, rows)


def _share(say: Say, number: int, one: Share, *, asks: bool) -> Html:
    label = one.label or say("announce-report-apart")
    line = say("announce-report-line", number=number, label=common.cut(label, 40), sent=one.sent, total=one.total)
    return Html(f"{line} · {say('announce-report-known', number=one.acknowledged)}") if asks else line


def _halls(say: Say, halls: Sequence[Fate]) -> list[Html]:
    if not halls:
        return []
    told = [
        say("announce-report-chat", chat=hall(one.chat.title, one.chat.topic), fate=_fate(say, one)) for one in halls
    ]
    return [Html(), say("announce-report-chats"), *told]


def _fate(say: Say, one: Fate) -> Html:
    """What became of it there; where the bot cannot write, that is the reason and not that somebody has blocked it."""
    if one.state is not LetterState.UNREACHABLE:
        return say(f"announce-fate-{one.state}")
    return say("announce-fate-chat-shut" if one.chat.removed_at is None else "announce-fate-chat-gone")


def paper(say: Say, row: Announcement, people: Sequence[Recipient], halls: Sequence[Fate]) -> Screen:
    """The sheet, and how many lines it has."""
    header = [say(f"announce-column-{column}") for column in COLUMNS]
    lines = [_line(say, one) for one in people] + [_hall_line(say, one) for one in halls]
    made = partial(sheets.table, say("announce-sheet"), header, lines, WIDTHS)
    text = say("announce-sheet-text", title=name(say, row.title), number=len(lines))
    ways = common.ways(say, doors.AnnouncementReport(announcement=row.id))
    return Screen(text, [ways], paper=Paper(f"announcement-{row.id}.xlsx", made))


def _line(say: Say, one: Recipient) -> list[str]:
    """Moments are in the reader's zone."""
    moments = [f"{at.astimezone(say.zone):{TIME}}" if at else "" for at in (one.sent_at, one.acknowledged_at)]
    return [one.name, one.organisation, say(f"announce-fate-{one.state}"), *moments, one.error]


def _hall_line(say: Say, one: Fate) -> list[str]:
    at = f"{one.sent_at.astimezone(say.zone):{TIME}}" if one.sent_at else ""
    return [hall(one.chat.title, one.chat.topic), say("announce-sheet-chat"), _fate(say, one), at, "", one.error]


def newcomers(say: Say, row: Announcement, number: int) -> Screen:
    """How many have joined since; the button is the confirmation."""
    text = common.lines(
        say("announce-newcomers", number=number),
        say("announce-title", title=name(say, row.title)),
        "",
        say("announce-newcomers-means"),
    )
    go = Button(
        say("button-announce-go", number=number), doors.Newcomers(announcement=row.id, number=number), style="primary"
    )
    return Screen(text, [[go], common.ways(say, doors.AnnouncementCard(announcement=row.id))])
