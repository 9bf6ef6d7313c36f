"""Whom an announcement is for, as it is chosen: the list so far, ready lists, how many people in which organisation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.telegram import doors
from bot.telegram.doors import audiences as whom
from bot.telegram.paging import Pages
from bot.telegram.phrases import period
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import audience_words as words
from handlers.screens import common
from handlers.screens.plans import pairs
from handlers.screens.terms import until
from locales import Html, Say
from models.queries.audience_choices import Owed
from models.queries.audience_names import Names
from models.queries.audiences import Reached, Share
from models.queries.chats import is_open
from models.rules.audience_values import Subject
from models.rules.audiences import CONDITIONS, PARTS, Audience, Reach
from models.rules.ready_audiences import Ready
from models.tables import Chat

OFFERED = {
    True: tuple(Subject),
    False: (Subject.LANGUAGE, Subject.PRESENCE),
}
"""What conditions can be about: for whoever writes to the network, and for a head, who has students only."""
SHARES = 12
"""How many organisations stand on a page: they need no buttons."""
LISTS = {
    True: (Ready.OVERDUE, Ready.NOTHING, Ready.HEADS, Ready.COORDINATORS, Ready.STUDENTS, Ready.EVERYBODY),
    False: (Ready.STUDENTS,),
}


@dataclass(frozen=True, slots=True)
class Target:
    """A draft with the audience it has so far, whom that reaches, and whom its author may write to."""

    announcement: int
    audience: Audience
    reached: Reached
    reach: Reach
    chats: Sequence[Chat] = ()

    @property
    def number(self) -> int:
        """How many people and chats get it."""
        return self.reached.people + sum(map(is_open, self.chats))


def overview(say: Say, target: Target, names: Names) -> Screen:
    """Its conditions, the number of people, and what can be changed."""
    if not target.audience:
        return lists(say, target)
    number = target.announcement
    text = common.lines(
        say("audience-title"),
        "",
        words.audience(say, target.audience, names),
        "",
        words.reached(say, target.reached),
        *words.halls(say, target.chats),
    )
    edit = [
        Button(
            say("button-audience-edit", number=place),
            whom.Values(announcement=number, subject=one.subject, at=one.key, new=False),
        )
        for place, one in enumerate(target.audience, 1)
    ]
    rows = [
        [Button(say("button-audience-ready"), doors.AnnouncementCard(announcement=number), style="primary")],
        [_by_organisation(say, target)] if target.reached.people else [],
        *pairs(edit),
        *pairs(_more(say, target)),
        [Button(say("button-audience-lists"), whom.ReadyLists(announcement=number)), *_halls(say, target)],
        common.ways(say, doors.AnnouncementCard(announcement=number)),
    ]
    return Screen(text, rows)


def _halls(say: Say, target: Target) -> list[Button]:
    """Groups and channels, for those who write to the network."""
    label = say("button-chats-number", number=len(target.chats)) if target.chats else say("button-chats")
    return [Button(label, doors.chats.Chats(announcement=target.announcement))] if target.reach.whole else []


def _by_organisation(say: Say, target: Target) -> Button:
    door = whom.WhomByOrganisation(announcement=target.announcement)
    return Button(say("button-audience-orgs", number=target.reached.organisations), door)


def _more(say: Say, target: Target) -> list[Button]:
    """One more condition for each part that has room, and one more part."""
    parts = target.audience.parts
    key = "button-audience-and" if len(parts) == 1 else "button-audience-and-list"
    more = [
        Button(say(key, number=place), whom.NewCondition(announcement=target.announcement, beside=part[0].key))
        for place, part in enumerate(parts, 1)
        if len(part) < CONDITIONS
    ]
    if len(parts) < PARTS:
        more.append(Button(say("button-audience-or"), whom.NewCondition(announcement=target.announcement)))
    return more


def lists(say: Say, target: Target) -> Screen:
    """The lists that are asked for most; taking one replaces what was chosen."""
    number, whole = target.announcement, target.reach.whole
    ready = [
        Button(
            say(f"audience-ready-{one}" if whole else "audience-ready-own"),
            whom.TakeReady(announcement=number, which=one),
        )
        for one in LISTS[whole]
    ]
    owed = [Button(say("button-audience-owed"), whom.OwedItems(announcement=number), style="primary")] if whole else []
    text = common.lines(
        say("audience-title"),
        "",
        *words.halls(say, target.chats),
        *([] if target.audience or target.chats else [say("audience-nobody")]),
        say("audience-lists-instead") if target.audience else say("audience-lists" if whole else "audience-lists-own"),
    )
    back = whom.Whom(announcement=number) if target.audience else doors.AnnouncementCard(announcement=number)
    own = [] if target.audience else [Button(say("button-audience-own"), whom.NewCondition(announcement=number))]
    return Screen(text, [owed, *pairs(ready), [*own, *_halls(say, target)], common.ways(say, back)])


def owed(say: Say, target: Target, door: whom.OwedItems, found: Sequence[Owed], pages: Pages, now: datetime) -> Screen:
    """Results somebody has not reported on, the oldest term first; choosing one is all it takes."""
    items = [_owed(say, number, one, now) for number, one in enumerate(found, pages.offset + 1)]
    none = say("audience-owed-none-found" if door.words else "audience-owed-none")
    text = common.lines(
        say("audience-owed", number=pages.total),
        say("audience-found", words=door.words) if door.words else None,
        "",
        *(items or [none]),
        "",
        say("audience-owed-search"),
    )
    buttons = [
        Button(
            say("button-audience-take", number=number, organisations=one.organisations),
            whom.TakeOwed(announcement=target.announcement, occurrence=one.occurrence_id),
        )
        for number, one in enumerate(found, pages.offset + 1)
    ]
    everything = door.model_copy(update={"words": "", "page": 1})
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        [Button(say("button-show-all"), everything)] if door.words else [],
        common.ways(say, whom.ReadyLists(announcement=target.announcement)),
    ]
    return Screen(text, rows, asks=Question("audience-owed", str(target.announcement)))


def _owed(say: Say, number: int, one: Owed, now: datetime) -> Html:
    label = period(say, one.period)
    title = common.cut(one.text, words.WIDTH)
    term = until(say, one.due_at, now) if one.due_at else say("card-term-unset")
    named = Html(f"{say('audience-owed-item', number=number, title=title)}{f', {label}' if label else ''}")
    return common.lines(named, say("audience-owed-count", number=one.organisations, until=term))


def by_organisation(say: Say, target: Target, shares: Sequence[Share], pages: Pages) -> Screen:
    """How many people in which organisation, by name; those with a role of the network come first."""
    items = [
        say(
            "audience-share",
            number=number,
            organisation=one.label if one.organisation_id else say("audience-share-apart"),
            people=one.people,
        )
        for number, one in enumerate(shares, pages.offset + 1)
    ]
    text = common.lines(
        say("audience-orgs"),
        words.reached(say, target.reached),
        "",
        *(items or [say("audience-orgs-none")]),
    )
    arrows = pages.arrows(lambda page: whom.WhomByOrganisation(announcement=target.announcement, page=page))
    return Screen(text, [arrows, common.ways(say, whom.Whom(announcement=target.announcement))])


def subjects(say: Say, target: Target, beside: int) -> Screen:
    """What is the new condition about?"""
    number = target.announcement
    buttons = [
        Button(say(f"audience-subject-{one}"), _first(one, number, beside)) for one in OFFERED[target.reach.whole]
    ]
    text = common.lines(
        say("audience-subject" if beside or not target.audience else "audience-subject-also"),
        "",
        words.reached(say, target.reached) if target.audience else say("audience-subject-how"),
    )
    back = whom.Whom(announcement=number)
    return Screen(text, [*pairs(buttons), common.ways(say, back)])


def _first(subject: Subject, announcement: int, beside: int) -> doors.Door:
    if subject is Subject.ITEM:
        return whom.ItemPlans(announcement=announcement, at=beside)
    return whom.Values(announcement=announcement, subject=subject, at=beside)
