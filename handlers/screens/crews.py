"""The executors of one result as a coordinator corrects them."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import choices, common
from locales import Html, Say
from models.queries.choices import Found
from models.queries.crews import Crew, Hand
from models.queries.executors import Named


def crew(say: Say, about: Crew, *, done: str = "") -> Screen:
    """Everybody with their part; a button opens one, another adds somebody."""
    items = [_hand(say, number, one) for number, one in enumerate(about.hands, 1)]
    text = common.lines(done or None, *_heading(say, about), "", *(items or [say("plan-executors-none")]))
    buttons = [
        [Button(f"{number}. {common.cut(one.executor.name, 40)}", doors.OneExecutor(executor=one.executor.id))]
        for number, one in enumerate(about.hands, 1)
    ]
    add = Button(
        say("button-add-executor"),
        doors.SeekExecutor(milestone=about.milestone.id),
        style=None if about.hands else "primary",
    )
    back = doors.PlanActivity(activity=about.activity.id)
    return Screen(text, [*buttons, [add], common.ways(say, back)])


def _heading(say: Say, about: Crew) -> list[Html]:
    return [
        say("crew-title"),
        say("plan-item-line", number=about.activity.number or "–", title=common.cut(about.milestone.text, 200)),
    ]


def _hand(say: Say, number: int, one: Hand) -> Html:
    name = say("choice-item", number=number, name=one.executor.name)
    return common.lines(name + _meaning(say, one), _scope(say, one))


def _meaning(say: Say, one: Hand) -> Html:
    """« – не узнан», « – не из сети», « – это КАТ»; nothing where the name says it."""
    if one.is_stranger:
        return say("crew-stranger")
    if one.executor.outside:
        return say("crew-outside")
    return say("crew-means", whom=one.label) if one.label != one.executor.name else Html()


def _scope(say: Say, one: Hand) -> Html | None:
    return say("crew-scope", scope=one.executor.scope) if one.executor.scope else None


def one(say: Say, about: Crew, executor_id: int) -> Screen:
    """One executor; the next message says for which part."""
    hand = about.hand(executor_id)
    text = common.lines(
        *_heading(say, about),
        "",
        say("crew-one", name=hand.executor.name) + _meaning(say, hand),
        _scope(say, hand) or say("crew-no-scope"),
        "",
        say("crew-ask-scope"),
    )
    known = [Button(say("button-who-is-it"), doors.Stranger(executor=executor_id), style="primary")]
    rows = [
        known if hand.is_stranger else [],
        [Button(say("button-executor-out"), doors.TakeExecutor(executor=executor_id), style="danger")],
        common.ways(say, doors.MilestoneExecutors(milestone=about.milestone.id)),
    ]
    return Screen(text, rows, asks=Question("executor-scope", str(executor_id)))


def seek(
    say: Say, door: doors.SeekExecutor, about: Crew, found: Found, organisations: Sequence[Named], pages: Pages
) -> Screen:
    """Whom to add; typing again looks again."""
    put = doors.PutExecutor(milestone=door.milestone, whom=0)
    ways = choices.Ways(
        lambda one: put.model_copy(update={"whom": one.id, "group": one.is_group}),
        Question("executor-search", str(door.milestone)),
        doors.MilestoneExecutors(milestone=door.milestone),
    )
    heading = [say("crew-whom"), *_heading(say, about)[1:]]
    return choices.seek(say, door, heading, found, organisations, pages, ways)
