"""Rows of a draft before and after they are moved, joined, split or deleted."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.phrases import quote
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.corrections import onward
from handlers.screens.draft_terms import meaning
from locales import Html, Say
from models.documents.joined_rows import Joined
from models.queries.draft_rows import Cut, Result, Row
from models.rules.draft_fields import mark
from models.tables import Activity, Plan, Section

TITLE, SHORT = 700, 160
"""Characters of a title that is looked at, and of one that only names a row."""


def where(say: Say, door: doors.MoveRow, found: Row, shown: Sequence[Section], pages: Pages) -> Screen:
    """Every section by its number; the one where the row stands is told."""
    about = found.activity
    here = found.section.title if found.section else say("plan-no-section")
    numbered = list(enumerate(shown, pages.offset + 1))
    lines = [say("plans-item", number=place, title=common.cut(each.title, 120)) for place, each in numbered]
    buttons = [
        Button(say("plan-section", number=place), doors.MoveTo(activity=about.id, section=each.id, adding=door.adding))
        for place, each in numbered
        if each.id != about.section_id or door.adding
    ]
    none = Button(say("plan-no-section"), doors.MoveTo(activity=about.id, section=0, adding=door.adding))
    back: doors.Door = doors.RowMore(activity=about.id)
    if door.adding:
        back = doors.FixText(activity=about.id, field="title")
    text = common.lines(
        say("move-title", title=common.cut(about.title, TITLE)),
        None if door.adding else say("move-here", section=common.cut(here, 120)),
        "",
        *(lines or [say("move-nowhere")]),
    )
    rows = [
        *(buttons[index : index + 2] for index in range(0, len(buttons), 2)),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        [none] if about.section_id else [],
        common.ways(say, back),
    ]
    return Screen(text, rows)


def moved(say: Say, plan: Plan, section: Section | None, about: Activity) -> Screen:
    """Where the row stands now."""
    title = section.title if section else say("plan-no-section")
    text = say("moved", title=common.cut(about.title, SHORT), section=common.cut(title, SHORT))
    return Screen(text, onward(say, about.id, plan.id))


def join(say: Say, made: Joined) -> Screen:
    """The row the two would be, whole, before they are one."""
    sure = doors.JoinNext(activity=made.first.id, mark=made.mark)
    text = common.lines(
        say("join-sure", other=common.cut(made.second.title, SHORT)),
        "",
        say("plan-title", title=common.cut(made.texts["title"], TITLE)),
        *(
            say(f"plan-field-{name}", text=common.cut(made.texts[name], 400))
            for name in ("description", "result", "place")
            if made.texts[name]
        ),
        *_one(say, made),
        say("plan-executors", names=common.cut(", ".join(made.names), 400)) if made.names else None,
    )
    back = doors.RowMore(activity=made.first.id)
    return Screen(text, [[Button(say("join-yes"), sure, style="primary")], common.ways(say, back)])


def _one(say: Say, made: Joined) -> list[Html]:
    if not made.is_one:
        return [say("join-results", number=made.results)]
    own = [] if made.result == made.texts["title"] else [say("draft-result-text", text=common.cut(made.result, 400))]
    term = say("card-term", text=common.cut(made.term_text, SHORT) or say("card-term-unset"))
    return [*own, term, *(meaning(say, made.term_text, made.meant.term, made.meant.spans) if made.meant else [])]


def joined(say: Say, made: Joined) -> Screen:
    """They are one."""
    text = say("joined", title=common.cut(made.texts["title"], TITLE))
    return Screen(text, onward(say, made.first.id, made.first.plan_id))


def split(say: Say, found: Row) -> Screen:
    """Ask for the words at which the second row begins."""
    about = found.activity
    text = common.lines(say("split-how"), "", quote(about.title))
    asks = Question("draft-split", str(about.id))
    return Screen(text, [common.ways(say, doors.RowMore(activity=about.id))], asks=asks)


def halves(say: Say, made: Cut) -> Screen:
    """The two rows, before they are two; other words may be sent instead."""
    first, second = (common.cut(title, TITLE) for title in made.titles)
    sure = doors.SplitAt(activity=made.activity.id, letter=made.letter, mark=made.mark)
    text = common.lines(
        say("split-sure"),
        "",
        say("plan-item-line", number="1", title=first),
        say("plan-item-line", number="2", title=second),
        "",
        say("split-same"),
    )
    rows = [
        [Button(say("split-yes"), sure, style="primary")],
        common.ways(say, doors.SplitRow(activity=made.activity.id)),
    ]
    return Screen(text, rows, asks=Question("draft-split", str(made.activity.id)))


def which(say: Say, found: Row, shown: Sequence[Result], pages: Pages) -> Screen:
    """Which of the results becomes a row of its own?"""
    about = found.activity
    numbered = list(enumerate(shown, pages.offset + 1))
    lines = [say("plan-step", number=place, text=common.cut(each.milestone.text, SHORT)) for place, each in numbered]
    buttons = [
        Button(say("draft-result", number=place), doors.SplitOff(milestone=each.milestone.id))
        for place, each in numbered
    ]
    rows = [
        *(buttons[index : index + 2] for index in range(0, len(buttons), 2)),
        pages.arrows(lambda page: doors.SplitRow(activity=about.id, page=page)),
        common.ways(say, doors.RowMore(activity=about.id)),
    ]
    return Screen(common.lines(say("split-which", title=common.cut(about.title, SHORT)), "", *lines), rows)


def split_off(say: Say, found: Row, about: Result) -> Screen:
    """The result as a row of its own, before it is one."""
    milestone = about.milestone
    text = common.lines(
        say("split-off-sure", title=common.cut(found.activity.title, SHORT)),
        "",
        say("plan-title", title=common.cut(milestone.text, TITLE)),
        say("card-term", text=common.cut(milestone.term_text, SHORT) or say("card-term-unset")),
    )
    sure = Button(say("split-off-yes"), doors.SplitOff(milestone=milestone.id, sure=True), style="primary")
    return Screen(text, [[sure], common.ways(say, doors.SplitRow(activity=found.activity.id))])


def two(say: Say, plan_id: int, old: int, title: str, new: int) -> Screen:
    """They are two; a button opens the new one."""
    text = say("split-done", title=common.cut(title, TITLE))
    opened = Button(say("split-open"), doors.PlanActivity(activity=new), style="primary")
    first = Button(say("split-first"), doors.PlanActivity(activity=old))
    look = Button(say("published-look"), doors.PlanCard(plan=plan_id))
    return Screen(text, [[opened, first], [look], common.ways(say)])


def drop(say: Say, found: Row) -> Screen:
    """Is the row to be deleted?"""
    about = found.activity
    text = say("row-drop-sure", title=common.cut(about.title, TITLE))
    sure = Button(say("draft-drop-yes"), doors.DropRow(activity=about.id, mark=mark(about.title)), style="danger")
    return Screen(text, [[sure], common.ways(say, doors.RowMore(activity=about.id))])


def dropped(say: Say, plan: Plan, section: int, title: str) -> Screen:
    """The row is gone; on to its section."""
    text = say("row-dropped", title=common.cut(title, TITLE))
    section_door = Button(say("row-section"), doors.PlanSection(plan=plan.id, section=section), style="primary")
    look = Button(say("published-look"), doors.PlanCard(plan=plan.id))
    return Screen(text, [[section_door, look], common.ways(say)])
