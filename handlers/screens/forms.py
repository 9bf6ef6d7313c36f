"""What a stage asks for, as an organiser puts it together: the list, one thing of it, what is ready to be taken."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.telegram.doors import contests
from bot.telegram.doors import forms as doors
from bot.telegram.paging import Pages
from bot.telegram.phrases import lines
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.stages import Asked, Place
from models.rules import field_words, form_limits
from models.rules.fields import CHOSEN
from models.rules.ready_forms import FORMS
from models.tables import Contest, Field, FieldKind, Nomination


def overview(
    say: Say, where: Place, found: Sequence[Field], nominations: Sequence[Nomination], wanted: int, *, done: str = ""
) -> Screen:
    """Everything the stage asks for, in order."""
    number = where.stage.id
    titles = {one.id: one.title for one in nominations}
    pages = Pages(len(found), wanted)
    page = list(enumerate(found[pages.offset : pages.offset + pages.size], pages.offset + 1))
    items = [_item(say, place, one, titles) for place, one in page] or [say("form-empty")]
    opened = [Button(str(place), doors.FieldCard(asked=one.id)) for place, one in page]
    text = Html("\n\n".join([say("form-title", title=where.contest.title, number=len(found)), *items]))
    ready = [] if found else [Button(say("button-form-ready"), doors.ReadyForms(stage=number))]
    rows = [
        opened,
        pages.arrows(lambda page: doors.Form(stage=number, page=page)),
        [Button(say("button-field-new"), doors.NewField(stage=number), style=None if found else "primary"), *ready],
        common.ways(say, contests.ContestSettings(contest=where.contest.id)),
    ]
    return Screen(text, rows, toast=done)


def _item(say: Say, place: int, one: Field, titles: dict[int, str]) -> Html:
    details = [
        say(f"field-kind-{one.kind}"),
        *limits(say, one),
        *([] if one.required else [say("field-optional")]),
        *([say("field-only", title=common.cut(titles[one.nomination_id], 40))] if one.nomination_id in titles else []),
    ]
    return lines(say("form-item", number=place, title=one.title), Html(" · ".join(details)))


def limits(say: Say, one: Field) -> list[Html]:
    """«от 100 знаков», «vk.com», «3 варианта»: every limit in a few words."""
    told = [_limit(say, one.kind, name, one.limits[name]) for name in form_limits.LIMITS if name in one.limits]
    return [*told, *([say("limit-whole")] if one.limits.get("whole") else [])]


def _limit(say: Say, kind: FieldKind, name: str, value: Any) -> Html:
    if name == "options":
        return say("limit-options", number=len(value))
    if isinstance(value, list):
        return say(f"limit-{name}", what=", ".join(value))
    if name in ("after", "before"):
        return say(f"limit-{name}", day=date.fromisoformat(value))
    if kind is FieldKind.NUMBER:
        return say(f"limit-number-{name}", number=field_words.written(value))
    unit = {FieldKind.TEXT: "text", FieldKind.CHOICES: "choices"}.get(kind, "files")
    return say(f"limit-{name}" if name in ("megabytes", "seconds") else f"limit-{unit}-{name}", number=value)


def ready(say: Say, where: Place) -> Screen:
    """What is ready to be taken: each with what it asks for."""
    items = [
        lines(say(f"ready-{name}"), Html(", ".join(say(f"ready-field-{one.name}") for one in fields)))
        for name, fields in FORMS.items()
    ]
    buttons = [
        Button(say(f"button-ready-{name}"), doors.TakeReady(stage=where.stage.id, form=name), style="primary")
        for name in FORMS
    ]
    own = [Button(say("button-field-new"), doors.NewField(stage=where.stage.id))]
    text = Html("\n\n".join([say("ready-title", title=where.contest.title), *items]))
    rows = [*pairs(buttons), own, common.ways(say, contests.ContestSettings(contest=where.contest.id))]
    return Screen(text, rows)


def words(say: Say, name: str) -> dict[str, str]:
    """The titles and hints of a ready form, as `models.actions.forms.take_ready` wants them."""
    titles: dict[str, str] = {one.name: say(f"ready-field-{one.name}") for one in FORMS[name]}
    return titles | {f"{one.name}-hint": say(f"ready-hint-{one.name}") for one in FORMS[name]}


def kinds(say: Say, where: Place) -> Screen:
    """What kind of answer is wanted?"""
    number = where.stage.id
    buttons = [Button(say(f"button-kind-{kind}"), doors.NewFieldOf(stage=number, kind=kind)) for kind in FieldKind]
    return Screen(say("field-new"), [*pairs(buttons), common.ways(say, doors.Form(stage=number))])


def new(say: Say, where: Place, kind: FieldKind) -> Screen:
    """How is it asked?"""
    number = where.stage.id
    text = lines(say(f"field-kind-{kind}-new"), "", say("field-new-choices" if kind in CHOSEN else "field-new-how"))
    return Screen(
        text, [common.ways(say, doors.NewField(stage=number))], asks=Question("field-new", f"{number}:{kind}")
    )


def card(say: Say, asked: Asked, nominations: Sequence[Nomination], *, done: str = "") -> Screen:
    """One thing that is asked for, with a button for all that can be another way."""
    one, number = asked.field, asked.field.id
    titles = {each.id: each.title for each in nominations}
    text = lines(
        say("contest-stage", title=one.title),
        *([common.quote(one.hint)] if one.hint else []),
        "",
        Html(" · ".join([say(f"field-kind-{one.kind}"), *limits(say, one)])),
        *(Html(f"• {say('field-option', option=option)}") for option in one.limits.get("options", ())),
        say("field-must" if one.required else "field-may"),
        say("field-only", title=titles[one.nomination_id]) if one.nomination_id in titles else say("field-everywhere"),
    )
    words = [
        Button(say("button-field-title"), doors.FixField(asked=number, field="title")),
        Button(say("button-field-hint"), doors.FixField(asked=number, field="hint")),
    ]
    bounds = [
        Button(say(_bound(one.kind, name)), doors.FixField(asked=number, field=name))
        for name in form_limits.OF_KIND[one.kind]
    ]
    if one.kind is FieldKind.NUMBER:
        whole = bool(one.limits.get("whole"))
        label = say("button-limit-any" if whole else "button-limit-whole")
        bounds.append(Button(label, doors.FieldWhole(asked=number, on=not whole)))
    must = say("button-field-may" if one.required else "button-field-must")
    where = [Button(say("button-field-where"), doors.FieldWhere(asked=number))] if len(nominations) > 1 else []
    rows = [
        words,
        *pairs(bounds),
        [Button(must, doors.FieldRequired(asked=number, on=not one.required)), *where],
        [
            Button(say("button-up"), doors.MoveField(asked=number, up=True)),
            Button(say("button-down"), doors.MoveField(asked=number, up=False)),
        ],
        [Button(say("button-field-drop"), doors.DropField(asked=number), style="danger")],
        common.ways(say, doors.Form(stage=one.stage_id)),
    ]
    return Screen(text, rows, toast=done)


def _bound(kind: FieldKind, name: str) -> str:
    """The text of the button for a limit."""
    many = name in ("least", "most") and kind not in (FieldKind.TEXT, FieldKind.NUMBER)
    return f"button-limit-{name}-many" if many else f"button-limit-{name}"


def fix(say: Say, asked: Asked, what: str) -> Screen:
    """Another title, hint or limit: typed."""
    one = asked.field
    there = [common.quote("\n".join(one.limits["options"]))] if what == "options" and one.limits.get(what) else []
    text = lines(say("contest-stage", title=one.title), *there, "", say(f"field-fix-{what}"))
    back = common.ways(say, doors.FieldCard(asked=one.id))
    return Screen(text, [back], asks=Question("field", f"{one.id}:{what}"))


def where(say: Say, asked: Asked, nominations: Sequence[Nomination]) -> Screen:
    """In which nomination is it asked?"""
    number = asked.field.id
    every = [Button(say("button-field-everywhere"), doors.FieldIn(asked=number, nomination=0))]
    buttons = [[Button(common.cut(one.title), doors.FieldIn(asked=number, nomination=one.id))] for one in nominations]
    text = lines(say("contest-stage", title=asked.field.title), "", say("field-where"))
    return Screen(text, [every, *buttons, common.ways(say, doors.FieldCard(asked=number))])


def drop(say: Say, asked: Asked) -> Screen:
    """Asked once."""
    yes = Button(say("button-field-drop-yes"), doors.DropField(asked=asked.field.id, sure=True), style="danger")
    no = Button(say("button-contest-keep"), doors.FieldCard(asked=asked.field.id))
    return Screen(say("field-drop-sure", title=asked.field.title), [[yes, no]])


def attempt(say: Say, row: Contest, nominations: Sequence[Nomination]) -> Screen:
    """In which nomination is it tried?"""
    buttons = [[Button(common.cut(one.title), doors.TryForm(contest=row.id, nomination=one.id))] for one in nominations]
    text = lines(say("contest-title", title=row.title), "", say("form-try"))
    return Screen(text, [*buttons, common.ways(say, contests.ContestSettings(contest=row.id))])
