"""A section of a draft that is called otherwise, or is none."""

from bot.telegram import doors
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from locales import Say
from models.rules.draft_fields import mark
from models.tables import Section

TITLE = 1_000
"""Characters of a section's title on these screens."""


def ask(say: Say, section: Section) -> Screen:
    """Ask for another title; the one there is shown."""
    text = common.lines(say("fix-section"), "", common.quote(common.cut(section.title, TITLE)))
    back = doors.PlanSection(plan=section.plan_id, section=section.id)
    return Screen(text, [common.ways(say, back)], asks=Question("draft-section", str(section.id)))


def titled(say: Say, section: Section) -> Screen:
    """The title as it is now."""
    text = say("fixed-section", title=common.cut(section.title, TITLE))
    here = Button(say("row-section"), doors.PlanSection(plan=section.plan_id, section=section.id), style="primary")
    return Screen(text, [[here, _plan(say, section)], common.ways(say)])


def drop(say: Say, section: Section) -> Screen:
    """Is it no section?"""
    text = say("section-drop-sure", title=common.cut(section.title, TITLE))
    sure = Button(
        say("section-drop-yes"), doors.DropSection(section=section.id, mark=mark(section.title)), style="danger"
    )
    return Screen(text, [[sure], common.ways(say, doors.PlanSection(plan=section.plan_id, section=section.id))])


def dropped(say: Say, section: Section) -> Screen:
    """It is none any more."""
    text = say("section-dropped", title=common.cut(section.title, TITLE))
    return Screen(text, [[_plan(say, section)], common.ways(say)])


def _plan(say: Say, section: Section) -> Button:
    return Button(say("published-look"), doors.PlanCard(plan=section.plan_id))
