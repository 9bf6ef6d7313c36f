"""Templates of announcements as they are seen: the list to begin from, one of them, the question before it goes."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.announcements import name
from bot.telegram.doors import templates as ways
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import audience_words, common
from handlers.screens.announcements import tally
from locales import Html, Say
from models.queries.announcements import Line
from models.queries.audience_names import Names
from models.rules.audiences import Audience
from models.rules.rights import Viewer
from models.tables import Announcement, AnnouncementPart


def overview(say: Say, viewer: Viewer, door: ways.Templates, lines: Sequence[Line], pages: Pages) -> Screen:
    """One press begins a new announcement; another shows what the template says."""
    back = common.ways(say, doors.Announce())
    asked = Question("templates")
    if not lines:
        everything = [Button(say("button-templates-all"), ways.Templates())] if door.words else []
        text = say("templates-not-found", words=door.words) if door.words else say("templates-none")
        return Screen(text, [everything, back], asks=asked)
    numbered = list(enumerate(lines, pages.offset + 1))
    buttons = [
        [
            Button(say("button-template-start", number=number), ways.StartFrom(announcement=one.row.id)),
            Button(say("plans-open", number=number), ways.TemplateCard(announcement=one.row.id)),
        ]
        for number, one in numbered
    ]
    head = say("templates-found", words=door.words) if door.words else say("templates", number=pages.total)
    items = [_item(say, number, one, viewer) for number, one in numbered]
    text = Html("\n\n".join([head, *items, say("news-seek")]))
    arrows = pages.arrows(lambda page: door.model_copy(update={"page": page}))
    return Screen(text, [*buttons, arrows, back], asks=asked)


def _item(say: Say, number: int, one: Line, viewer: Viewer) -> Html:
    row = one.row
    whose = say("template-network") if row.shared else say("template-own")
    by = f" · {common.cut(one.author, 30)}" if one.author and row.author_id != viewer.person_id else ""
    title = say("announcements-item", number=number, title=common.cut(name(say, row.title), 60))
    return common.lines(title, whose + by)


def card(
    say: Say,
    row: Announcement,
    parts: Sequence[AnnouncementPart],
    to: tuple[Audience, Names],
    *,
    change: bool,
    share: bool,
) -> Screen:
    """What it says, what it is made of, and to whom. `change`: it may be thrown away, `share`: given to all."""
    number = row.id
    words = [part.text for part in parts if part.text]
    text = common.lines(
        say("template-title"),
        say("template-network") if row.shared else say("template-own"),
        "",
        say("announce-parts", what=tally(say, parts)),
        say("audience-to", who=audience_words.brief(say, *to)) if to[0] else say("template-to-nobody"),
        say("announce-official" if row.official else "announce-news"),
        Html(f"<blockquote expandable>{words[0]}</blockquote>") if words else None,
    )
    start = Button(say("button-template-begin"), ways.StartFrom(announcement=number), style="primary")
    label = say("button-template-mine" if row.shared else "button-template-share")
    others = [
        *([Button(label, ways.ShareTemplate(announcement=number, on=not row.shared))] if change and share else []),
        *([Button(say("button-template-drop"), ways.ForgetTemplate(announcement=number))] if change else []),
    ]
    return Screen(text, [[start], others, common.ways(say, ways.Templates())])


def forget(say: Say, row: Announcement) -> Screen:
    """Asked once."""
    number = row.id
    yes = Button(say("button-announce-drop-yes"), ways.ForgetTemplate(announcement=number, sure=True), style="danger")
    no = Button(say("button-announce-drop-no"), ways.TemplateCard(announcement=number))
    text = say("template-drop-sure", title=name(say, row.title))
    return Screen(text, [[yes, no], common.ways(say, ways.TemplateCard(announcement=number))])
