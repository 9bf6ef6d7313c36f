"""Criteria as an organiser sees them: the list with its formula, one of them, what can be changed."""

from collections.abc import Mapping, Sequence

from bot.telegram.doors import Door
from bot.telegram.doors import jury as doors
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.jury import round_of
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.jury import Ground
from models.rules import totals
from models.rules.counters import plain
from models.rules.criteria import LARGEST, SCALES, SETS, WEIGHTS, Ready
from models.rules.rights import Right, Viewer, holds
from models.tables import Criterion, Nomination


def words_of(say: Say, wanted: Sequence[Ready]) -> Mapping[str, tuple[str, str]]:
    """Titles and hints of a ready set, in the organiser's language."""
    return {one.words: (say(f"criterion-{one.words}"), say(f"criterion-{one.words}-hint")) for one in wanted}


def overview(
    say: Say, viewer: Viewer, where: Ground, criteria: Sequence[Criterion], nominations: Sequence[Nomination]
) -> Screen:
    """All of them, the most a work can get, and ready sets as long as there are none."""
    stage, names = where.stage.id, {one.id: one.title for one in nominations}
    may = holds(viewer, Right.CONTEST)
    back = common.ways(say, doors.Jury(contest=where.contest.id))
    head = [
        say("criteria-title", title=where.contest.title),
        round_of(say, where),
    ]
    if not criteria:
        ready = [Button(say(f"criteria-set-{name}"), doors.ReadyCriteria(stage=stage, ready=name)) for name in SETS]
        text = common.lines(*head, "", say("criteria-none"))
        return Screen(text, [*([[one] for one in ready] if may else []), _add(say, stage) if may else [], back])
    items = [_item(say, number, one, names) for number, one in enumerate(criteria, 1)]
    text = common.lines(*head, "", *items, "", *_most(say, criteria, nominations))
    buttons = [
        Button(f"{number}. {common.cut(one.title, 22)}", doors.CriterionCard(criterion=one.id))
        for number, one in enumerate(criteria, 1)
    ]
    return Screen(text, [*(pairs(buttons) if may else []), _add(say, stage) if may else [], back])


def _add(say: Say, stage: int) -> Sequence[Button]:
    return [Button(say("criterion-add"), doors.AddCriterion(stage=stage), style="primary")]


def _item(say: Say, number: int, one: Criterion, names: Mapping[int, str]) -> Html:
    """«1. Идея – до 10 баллов, вес 2 · Лонгрид · не обязательно»."""
    more = [
        *([say("criterion-weighs", weight=plain(one.weight))] if one.weight != 1 else []),
        *([common.cut(names.get(one.nomination_id, ""))] if one.nomination_id else []),
        *([] if one.required else [say("criterion-free")]),
    ]
    rest = "".join(f" · {part}" for part in more)
    return say("criteria-item", number=number, title=one.title, scale=one.scale, rest=rest)


def _most(say: Say, criteria: Sequence[Criterion], nominations: Sequence[Nomination]) -> list[Html]:
    """The most a work can get: one figure, or one a nomination where they differ."""
    most = {one.title: totals.most(totals.concerning(criteria, one.id)) for one in nominations}
    if len(set(most.values())) == 1:
        return [say("criteria-most", number=plain(next(iter(most.values()))))]
    return [say("criteria-most-of", nomination=title, number=plain(number)) for title, number in most.items()]


def ask_new(say: Say, stage: int) -> Screen:
    """What is it called?"""
    back = common.ways(say, doors.Criteria(stage=stage))
    return Screen(say("criterion-ask-new"), [back], asks=Question("criterion-new", str(stage)))


def card(say: Say, one: Criterion, nominations: Sequence[Nomination]) -> Screen:
    """One criterion, with the usual scales and weights to press."""
    number = one.id
    names = {each.id: each.title for each in nominations}
    text = common.lines(
        say("criterion-title", title=one.title),
        common.quote(one.hint) if one.hint else say("criterion-no-hint"),
        "",
        say("criterion-scale", scale=one.scale),
        say("criterion-weight", weight=plain(one.weight)),
        say("criterion-where", nomination=names.get(one.nomination_id or 0, "") or say("criterion-all")),
        say("criterion-needed" if one.required else "criterion-not-needed"),
    )
    scales = [
        _marked(f"0–{each}", doors.CriterionScale(criterion=number, scale=each), on=each == one.scale)
        for each in SCALES
    ]
    weights = [
        _marked(
            f"× {plain(each)}", doors.CriterionWeight(criterion=number, weight=round(each * 100)), on=each == one.weight
        )
        for each in WEIGHTS
    ]
    rows = [
        [*scales, _ask(say, number, "scale")],
        [*weights, _ask(say, number, "weight")],
        [
            Button(
                say("criterion-free-it" if one.required else "criterion-need-it"),
                doors.CriterionNeeded(criterion=number, on=not one.required),
            ),
            Button(say("criterion-place"), doors.CriterionNomination(criterion=number)),
        ],
        [_ask(say, number, "title"), _ask(say, number, "hint")],
        [Button(say("criterion-drop"), doors.DropCriterion(criterion=number), style="danger")],
        common.ways(say, doors.Criteria(stage=one.stage_id)),
    ]
    return Screen(text, rows)


def _marked(label: str, door: Door, *, on: bool) -> Button:
    return Button(f"• {label}" if on else label, door)


def _ask(say: Say, criterion: int, what: str) -> Button:
    return Button(say(f"criterion-other-{what}"), doors.CriterionWords(criterion=criterion, aspect=what))


def ask(say: Say, one: Criterion, what: str) -> Screen:
    """Another title, hint, scale or weight is typed."""
    text = common.lines(say("criterion-title", title=one.title), "", say(f"criterion-ask-{what}", most=LARGEST))
    back = common.ways(say, doors.CriterionCard(criterion=one.id))
    return Screen(text, [back], asks=Question(f"criterion-{what}", str(one.id)))


def which(say: Say, one: Criterion, nominations: Sequence[Nomination]) -> Screen:
    """In all, or in one."""
    everywhere = [Button(say("criterion-all"), doors.PutCriterion(criterion=one.id, nomination=0))]
    choices = [
        [Button(common.cut(each.title), doors.PutCriterion(criterion=one.id, nomination=each.id))]
        for each in nominations
    ]
    text = common.lines(say("criterion-title", title=one.title), "", say("criterion-which"))
    return Screen(text, [everywhere, *choices, common.ways(say, doors.CriterionCard(criterion=one.id))])


def ask_drop(say: Say, one: Criterion) -> Screen:
    """Really?"""
    yes = Button(say("criterion-drop-yes"), doors.DropCriterion(criterion=one.id, sure=True), style="danger")
    return Screen(
        say("criterion-drop-sure", title=one.title), [[yes], common.ways(say, doors.CriterionCard(criterion=one.id))]
    )
