"""Announcements being written: what there is, whom it is for, and where to go from here."""

from collections import Counter
from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.announcements import name
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.announcements import Line, Sheet
from models.queries.audiences import Reached
from models.rules import announcements as rules
from models.rules.rights import STAFF, Viewer
from models.tables import Announcement, AnnouncementPart, AnnouncementState, PartKind


def empty(say: Say, earlier: int, kept: int) -> Screen:
    """Nothing is begun: what can be sent, or begun from."""
    text = common.lines(say("announce-begin"), "", say("announce-how"))
    past = [
        *([Button(say("button-templates", number=kept), doors.templates.Templates())] if kept else []),
        *([Button(say("button-announcements", number=earlier), doors.Announcements())] if earlier else []),
    ]
    return Screen(text, [past, common.ways(say)], asks=Question("announce"))


def draft(say: Say, sheet: Sheet, reached: Reached, *, note: str = "") -> Screen:
    """Stands under what the author sends: what there is, and how many people it is for."""
    row = sheet.row
    text = common.lines(
        note or None,
        say("announce-draft"),
        say("announce-remark", remark=row.remark) if row.remark else None,
        *([say("announce-title", title=row.title)] if row.title else []),
        "",
        say("announce-parts", what=tally(say, sheet.parts)) if sheet.parts else say("announce-no-parts"),
        say("announce-keys-number", number=len(row.buttons)) if row.buttons else None,
        whom(say, reached) if reached.people or not row.chats else None,
        say("announce-chats", number=len(row.chats)) if row.chats else None,
        say("announce-official" if row.official else "announce-news"),
        "",
        say("announce-more"),
    )
    number = row.id
    people = Button(
        say("button-whom"),
        doors.audiences.Whom(announcement=number),
        style=None if reached.people or row.chats else "primary",
    )
    send = Button(say("button-announce-send"), doors.ConfirmAnnouncement(announcement=number), style="primary")
    others = [
        Button(say("button-announce-try"), doors.TryAnnouncement(announcement=number)) if sheet.parts else None,
        Button(say("button-announce-as"), doors.TryAs(announcement=number)) if _has_blanks(sheet) else None,
        Button(
            say("button-announce-news" if row.official else "button-announce-official"),
            doors.Official(announcement=number, on=not row.official),
        ),
        Button(say("button-announce-keys"), doors.acknowledging.Keys(announcement=number)),
        Button(say("button-take-out"), doors.AnnouncementParts(announcement=number)) if sheet.parts else None,
        Button(say("button-template-keep"), doors.templates.KeepTemplate(announcement=number)) if sheet.parts else None,
        Button(say("button-announce-drop"), doors.DiscardAnnouncement(announcement=number)),
    ]
    rows = [
        [send, people] if sheet.parts else [people],
        *pairs([button for button in others if button]),
        common.ways(say, doors.Announcements()),
    ]
    return Screen(text, rows, asks=Question("announce", str(number)), follows=True)


def _has_blanks(sheet: Sheet) -> bool:
    return bool(rules.blanks(part.text for part in sheet.parts))


def try_as(say: Say, row: Announcement) -> Screen:
    """Asks for a name."""
    back = common.ways(say, doors.AnnouncementCard(announcement=row.id))
    return Screen(say("announce-as-whom"), [back], asks=Question("announce-as", str(row.id)))


def trying_as(say: Say, row: Announcement, reader: str) -> Screen:
    """Whose values are filled in."""
    return Screen(say("announce-as", name=reader), [common.ways(say, doors.AnnouncementCard(announcement=row.id))])


def whom(say: Say, reached: Reached) -> Html:
    """«Получат: 34 человека»."""
    return say("announce-whom", number=reached.people) if reached.people else say("announce-nobody")


def tally(say: Say, parts: Sequence[AnnouncementPart]) -> Html:
    """«текст · 2 фото · файл»."""
    counted = Counter(part.kind for part in parts)
    return Html(" · ".join(say(f"part-{kind}", number=counted[kind]) for kind in PartKind if counted[kind]))


def pieces(say: Say, sheet: Sheet) -> Screen:
    """Its messages one by one; an album is one thing."""
    groups = [step.parts for step in rules.steps(sheet.parts, buttons=False)]
    listed = [_piece(say, number, group) for number, group in enumerate(groups, 1)] or [say("announce-no-parts")]
    out = [
        Button(say("button-out", number=number), doors.DropPart(part=group[0].id), style="danger")
        for number, group in enumerate(groups, 1)
    ]
    ways = common.ways(say, doors.AnnouncementCard(announcement=sheet.row.id))
    text = common.lines(say("announce-pieces"), "", *listed)
    return Screen(text, [*pairs(out), ways], asks=Question("announce", str(sheet.row.id)))


def _piece(say: Say, number: int, group: Sequence[AnnouncementPart]) -> Html:
    words = rules.title(part.text for part in group)
    what = tally(say, group)
    if not words:
        return say("announce-piece", number=number, what=what)
    return say("announce-piece-words", number=number, what=what, words=common.cut(words, 60))


def overview(say: Say, viewer: Viewer, lines: Sequence[Line], pages: Pages, rule: bool | None) -> Screen:
    """Every announcement with how it stands; a button opens it. `rule`: whether others' need a consent, for admins."""
    new = Button(say("button-announce-new"), doors.Announce(), style="primary")
    label = say("button-announce-rule-off" if rule else "button-announce-rule-on")
    ruling = [] if rule is None else [Button(label, doors.approving.ApprovalRule(on=not rule))]
    templates = Button(say("button-templates-all"), doors.templates.Templates())
    ways: list[Sequence[Button]] = [[new, templates], ruling, common.ways(say)]
    if not lines:
        return Screen(say("announcements-none"), ways)
    arrows = pages.arrows(lambda page: doors.Announcements(page=page))
    head = say("announcements-title", number=pages.total)
    return _listed(say, viewer, lines, pages, head, [arrows, *ways])


def found(
    say: Say, viewer: Viewer, door: doors.templates.FoundAnnouncements, lines: Sequence[Line], pages: Pages
) -> Screen:
    """Those that hold the words; other words can be typed."""
    ways: list[Sequence[Button]] = [[Button(say("button-news-all"), doors.Announcements())], common.ways(say)]
    if not lines:
        return Screen(say("announcements-not-found", words=door.words), ways, asks=Question("announcements"))
    arrows = pages.arrows(lambda page: door.model_copy(update={"page": page}))
    return _listed(say, viewer, lines, pages, say("news-found", words=door.words), [arrows, *ways])


def _listed(
    say: Say, viewer: Viewer, lines: Sequence[Line], pages: Pages, head: Html, ways: Sequence[Sequence[Button]]
) -> Screen:
    others = bool(viewer.roles & STAFF)
    numbered = list(enumerate(lines, pages.offset + 1))
    items = [_item(say, number, one, viewer, others=others) for number, one in numbered]
    buttons = [
        Button(say("plans-open", number=number), doors.AnnouncementCard(announcement=one.row.id))
        for number, one in numbered
    ]
    text = Html("\n\n".join([head, *items, say("news-seek")]))
    return Screen(text, [*pairs(buttons), *ways], asks=Question("announcements"))


def _item(say: Say, number: int, one: Line, viewer: Viewer, *, others: bool) -> Html:
    row = one.row
    by = f" · {common.cut(one.author, 30)}" if others and one.author and row.author_id != viewer.person_id else ""
    recurs = row.every and row.state is AnnouncementState.SCHEDULED
    at = row.scheduled_at if recurs else row.started_at
    return common.lines(
        say("announcements-item", number=number, title=common.cut(name(say, row.title), 60)),
        say(f"announcements-{'repeats' if recurs else row.state}", sent=one.sent, at=at or row.created_at) + by,
    )


def discard(say: Say, row: Announcement) -> Screen:
    """Asked once: really?"""
    yes = Button(
        say("button-announce-drop-yes"), doors.DiscardAnnouncement(announcement=row.id, sure=True), style="danger"
    )
    no = Button(say("button-announce-drop-no"), doors.AnnouncementCard(announcement=row.id))
    text = say("announce-drop-sure", title=name(say, row.title))
    return Screen(text, [[yes, no], common.ways(say, doors.AnnouncementCard(announcement=row.id))])


def discarded(say: Say) -> Screen:
    """It is gone, and one can begin anew."""
    again = Button(say("button-announce-new"), doors.Announce())
    return Screen(say("announce-dropped-draft"), [[again], common.ways(say, doors.Announcements())])
