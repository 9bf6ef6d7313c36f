"""Materials of a plan as they are seen: gathered by staff, taken away, and handed to executors."""

from collections.abc import Sequence
from dataclasses import replace

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common, evidence
from locales import Html, Say
from models.queries.materials import Shelf
from models.rules.rights import Right, Viewer, holds


def button(say: Say, viewer: Viewer, door: doors.PlanMaterials, number: int) -> Sequence[Button]:
    """The way there: for staff always, for others when there is something."""
    label = say("button-shelf-number", number=number) if number else say("button-shelf")
    return [Button(label, door)] if number or holds(viewer, Right.PLAN) else []


def shelf(say: Say, viewer: Viewer, found: Shelf) -> Screen:
    """What there is; staff may send more at once."""
    if holds(viewer, Right.PLAN):
        return replace(gathered(say, found), follows=False)
    rows = [_files(say, found), common.ways(say, _back(found))]
    return Screen(common.lines(*_heading(say, found), "", *_listed(say, found)), rows)


def gathered(say: Say, found: Shelf, *, doubles: int = 0, problems: Sequence[str] = ()) -> Screen:
    """Stands under what is sent: all there is, what more can be sent, and when one is done."""
    plan, activity = _place(found)
    text = common.lines(
        say("shelf-doubles", number=doubles) if doubles else None,
        *_heading(say, found),
        "",
        *_listed(say, found),
        "",
        say("shelf-send"),
    )
    sort = [Button(say("button-take-out"), doors.SortMaterials(plan=plan, activity=activity))] if found.pieces else []
    rows = [
        [Button(say("button-done"), _back(found), style="primary")],
        [*_files(say, found), *sort],
        common.ways(say, _back(found)),
    ]
    asks = Question("materials", f"{plan}:{activity}")
    return Screen(text, rows, asks=asks, follows=True, notice=Html("\n\n".join(problems)))


def _place(found: Shelf) -> tuple[int, int]:
    return found.plan.id, found.activity.id if found.activity else 0


def _back(found: Shelf) -> doors.Door:
    if found.activity:
        return doors.PlanActivity(activity=found.activity.id)
    return doors.PlanCard(plan=found.plan.id)


def _heading(say: Say, found: Shelf) -> list[Html]:
    title = found.activity.title if found.activity else found.plan.title
    key = "shelf-activity" if found.activity else "shelf-plan"
    return [say(key, title=common.cut(title, 200))]


def _listed(say: Say, found: Shelf) -> list[Html]:
    return [
        say("evidence-item", number=number, what=evidence.described(say, piece))
        for number, piece in enumerate(found.pieces, 1)
    ] or [say("shelf-empty")]


def _files(say: Say, found: Shelf) -> list[Button]:
    plan, activity = _place(found)
    return [Button(say("button-show-files"), doors.ShowMaterials(plan=plan, activity=activity))] if found.files else []


def shown(say: Say, below: Screen, found: Shelf) -> Screen:
    """The files, and the same screen under them."""
    lost = say  # the voice that says how many files the messenger refused
    return replace(below, gallery=evidence.again(found.files), lost=lambda number: lost("files-lost", number=number))


def sort(say: Say, found: Shelf, wanted: int) -> Screen:
    """Each with a button that takes it away."""
    plan, activity = _place(found)
    pages = Pages(len(found.pieces), wanted)
    page = list(enumerate(found.pieces[pages.offset : pages.offset + pages.size], pages.offset + 1))
    listed = [say("evidence-item", number=number, what=evidence.described(say, piece)) for number, piece in page] or [
        say("shelf-empty")
    ]
    out = [
        Button(say("button-out", number=number), doors.DropMaterial(material=piece.id), style="danger")
        for number, piece in page
    ]
    rows = [
        *(out[index : index + 2] for index in range(0, len(out), 2)),
        pages.arrows(lambda page: doors.SortMaterials(plan=plan, activity=activity, page=page)),
        common.ways(say, doors.PlanMaterials(plan=plan, activity=activity)),
    ]
    return Screen(common.lines(say("evidence-title"), "", *listed), rows)


def needed(say: Say, door: doors.CardMaterials, found: Shelf) -> Screen:
    """What an executor gets: all files, and the links as words."""
    text = common.lines(
        say("shelf-needed", number=len(found.pieces)) if found.pieces else say("shelf-none"),
        *evidence.linked(found.links),
    )
    return shown(say, Screen(text, [common.ways(say, doors.Card(assignment=door.assignment))]), found)
