"""The buttons under an announcement, as their author chooses them."""

from collections.abc import Mapping, Sequence

from bot.telegram import doors
from bot.telegram.doors import Door
from bot.telegram.doors import acknowledging as ways
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.audience_choices import Choice
from models.rules import links
from models.rules.announcements import ACK
from models.tables import Announcement


def keys(say: Say, row: Announcement, titles: Mapping[int, str], contests: Mapping[int, str]) -> Screen:
    """What stands under it, each with a button that takes it away, and what else may."""
    number = row.id
    asked = any(key["kind"] == ACK for key in row.buttons)
    listed = [_key(say, place, key, titles, contests) for place, key in enumerate(row.buttons, 1)] or [
        say("announce-no-keys")
    ]
    out = [
        Button(say("button-out", number=place), ways.DropKey(announcement=number, number=key["number"]), style="danger")
        for place, key in enumerate(row.buttons, 1)
    ]
    known = [Button(say("button-key-ack"), ways.AskToAcknowledge(announcement=number, on=True))] if not asked else []
    more = [
        *known,
        Button(say("button-key-link"), ways.AddLink(announcement=number)),
        Button(say("button-key-item"), ways.ChooseItem(announcement=number)),
        Button(say("button-key-contest"), ways.ChooseContest(announcement=number)),
    ]
    back = common.ways(say, doors.AnnouncementCard(announcement=number))
    return Screen(common.lines(say("announce-keys"), "", *listed), [*pairs(out), *pairs(more), back])


def _key(
    say: Say, place: int, key: Mapping[str, object], titles: Mapping[int, str], contests: Mapping[int, str]
) -> Html:
    match key["kind"]:
        case "link":
            return say("key-link", number=place, label=str(key["label"]), url=links.shown(str(key["url"])))
        case "item":
            title = titles.get(int(str(key["activity"])), "")
            return say("key-item", number=place, title=common.cut(title, 60))
        case "contest":
            title = contests.get(int(str(key["contest"])), "")
            return say("key-contest", number=place, title=common.cut(title, 60))
    return say("key-ack", number=place)


def link(say: Say, row: Announcement) -> Screen:
    """Asks for a link."""
    back = common.ways(say, ways.Keys(announcement=row.id))
    return Screen(say("announce-link-ask"), [back], asks=Question("announce-link", str(row.id)))


def choose_item(say: Say, door: ways.ChooseItem, found: Sequence[Choice], pages: Pages) -> Screen:
    """Items of plans in force; words can be typed to find one."""
    adds = [ways.AddItem(announcement=door.announcement, activity=one.id) for one in found]
    return _choose(say, door, "item", found, adds, pages)


def choose_contest(say: Say, door: ways.ChooseContest, found: Sequence[Choice], pages: Pages) -> Screen:
    """Published contests; words can be typed to find one."""
    adds = [ways.AddContest(announcement=door.announcement, contest=one.id) for one in found]
    return _choose(say, door, "contest", found, adds, pages)


def _choose(
    say: Say,
    door: ways.ChooseItem | ways.ChooseContest,
    what: str,
    found: Sequence[Choice],
    adds: Sequence[Door],
    pages: Pages,
) -> Screen:
    first = pages.offset + 1
    listed = [say("announce-item", number=at, title=common.cut(one.name, 80)) for at, one in enumerate(found, first)]
    buttons = [Button(say("which-choose", number=at), add) for at, add in enumerate(adds, first)]
    text = common.lines(say(f"announce-{what}-ask"), "", *(listed or [say(f"announce-{what}-none")]))
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say, ways.Keys(announcement=door.announcement)),
    ]
    return Screen(text, rows, asks=Question(f"announce-{what}", str(door.announcement)))
