"""One condition as it is chosen: its values, «кроме», and the number of people at every step."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.telegram import doors
from bot.telegram.doors import audiences as whom
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import audience_words as words
from handlers.screens import common
from handlers.screens.audiences import Target
from handlers.screens.plans import pairs
from locales import LANGUAGES, Html, Say
from models.queries.audience_choices import Choice
from models.queries.audience_names import Names
from models.rules.audience_values import OFFERED, Entered, Item, Subject, Taking, Value, word
from models.rules.audiences import Condition
from models.tables import Role

ROLES = (Role.HEAD, Role.STUDENT, Role.COORDINATOR, Role.ORGANISER, Role.JUROR, Role.OBSERVER, Role.ADMIN)
READY: dict[Subject, Sequence[Value]] = {
    Subject.ROLE: ROLES,
    Subject.LANGUAGE: LANGUAGES,
    Subject.PRESENCE: OFFERED,
}
"""What can be chosen where the choice is always the same."""


CONTESTS = 3
"""How many contests stand on a page: each with a button for every way to stand with it."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """A condition that is put together: what it is about, and its number `at`; `new`: it is to be made yet, beside that
    one or (0) in a list of its own."""

    target: Target
    subject: Subject
    at: int
    new: bool

    @property
    def announcement(self) -> int:
        """The number of the draft."""
        return self.target.announcement

    @property
    def condition(self) -> Condition | None:
        """The condition itself, once it is there."""
        return None if self.new else self.target.audience.find(self.at)


def ready(say: Say, chosen: Choosing) -> Screen:
    """Roles, languages, presence: all there are, each switched by its button."""
    subject = chosen.subject
    buttons = [_switch(chosen, one, words.value(say, subject, one, {}), 1) for one in READY[subject]]
    rows = [[one] for one in buttons] if subject is Subject.PRESENCE else pairs(buttons)
    return _screen(say, chosen, rows, {})


def listed(say: Say, chosen: Choosing, choices: Sequence[Choice], pages: Pages, names: Names) -> Screen:
    """Groups or organisations, a page of them; the last of these can be looked for by words."""
    subject = chosen.subject
    buttons = [[_switch(chosen, one.id, _label(say, subject, one), pages.number)] for one in choices]
    values = whom.Values(announcement=chosen.announcement, subject=subject, at=chosen.at, new=chosen.new)
    arrows = pages.arrows(lambda page: values.model_copy(update={"page": page}))
    none = [] if choices else [say(f"audience-none-{subject}")]
    screen = _screen(say, chosen, [*buttons, arrows], names, none)
    if subject is not Subject.ORGANISATION:
        return screen
    return Screen(common.lines(screen.text, "", say("audience-search")), screen.rows, asks=_asks(chosen))


def sought(say: Say, chosen: Choosing, door: whom.SeekValue, choices: Sequence[Choice], pages: Pages) -> Screen:
    """Organisations found by words; choosing one leads back to the condition."""
    buttons = [[_switch(chosen, one.id, _label(say, chosen.subject, one), 1)] for one in choices]
    text = common.lines(
        say("audience-found", words=door.words),
        *([] if choices else [say("orgs-none")]),
        "",
        say("audience-search"),
    )
    arrows = pages.arrows(lambda page: door.model_copy(update={"page": page}))
    back = whom.Values(announcement=chosen.announcement, subject=chosen.subject, at=chosen.at, new=chosen.new)
    return Screen(text, [*buttons, arrows, common.ways(say, back)], asks=_asks(chosen))


def contests(say: Say, chosen: Choosing, choices: Sequence[Choice], pages: Pages, names: Names) -> Screen:
    """How does one stand with which contest? A few of them, each with all the ways there are."""
    numbered = list(enumerate(choices, pages.offset + 1))
    told = [say("audience-line", number=number, what=common.cut(one.name, 80)) for number, one in numbered]
    rows = [
        [
            _switch(chosen, Taking(how, one.id), say(f"audience-entered-{how}", number=number), pages.number)
            for how in Entered
        ]
        for number, one in numbered
    ]
    here = whom.Values(announcement=chosen.announcement, subject=chosen.subject, at=chosen.at, new=chosen.new)
    arrows = pages.arrows(lambda page: here.model_copy(update={"page": page}))
    says = [words.condition_of(say, chosen.condition, names), Html()] if chosen.condition else []
    return _screen(say, chosen, [*rows, arrows], names, [*says, *(told or [say("audience-none-contest")])])


def items(say: Say, chosen: Choosing, names: Names) -> Screen:
    """The items of a condition, each with a button that takes it out; another one can be added."""
    values = chosen.condition.values if chosen.condition else ()
    listed = [(number, one) for number, one in enumerate(values, 1) if isinstance(one, Item)]
    told = [say("audience-line", number=number, what=words.item(say, one, names)) for number, one in listed]
    out = [Button(say("button-out", number=number), switch_item(chosen, one, on=False)) for number, one in listed]
    another = whom.ItemPlans(announcement=chosen.announcement, at=chosen.at, new=False)
    return _screen(say, chosen, [*pairs(out), [Button(say("button-audience-item"), another)]], names, told)


def switch_item(chosen: Choosing, item: Item, *, on: bool) -> whom.SwitchItem:
    """The door that puts an item into the condition, or takes it out."""
    return whom.SwitchItem(
        announcement=chosen.announcement,
        scope=item.scope,
        item=item.id,
        standing=item.standing,
        at=chosen.at,
        new=chosen.new,
        on=on,
    )


def _label(say: Say, subject: Subject, one: Choice) -> str:
    name = common.cut(one.name)
    return say("audience-group", name=name, number=one.size) if subject is Subject.GROUP else name


def _switch(chosen: Choosing, one: Value, label: str, page: int) -> Button:
    condition = chosen.condition
    on = condition is not None and one in condition.values
    door = whom.SwitchValue(
        announcement=chosen.announcement,
        subject=chosen.subject,
        at=chosen.at,
        new=chosen.new,
        value=word(one),
        on=not on,
        page=page,
    )
    return Button(f"✅ {label}" if on else label, door)


def _asks(chosen: Choosing) -> Question:
    return Question("audience-organisation", f"{chosen.announcement}:{chosen.at}:{int(chosen.new)}")


def _screen(
    say: Say, chosen: Choosing, rows: Sequence[Sequence[Button]], names: Names, body: Sequence[Html] = ()
) -> Screen:
    """What the condition says now, the number of people, its choices, «кроме», «убрать»."""
    number, condition = chosen.announcement, chosen.condition
    without = condition is not None and condition.negated and chosen.subject is Subject.ITEM
    text = common.lines(
        say("audience-choose-without" if without else f"audience-choose-{chosen.subject}"),
        words.condition_of(say, condition, names) if condition and not body else None,
        *(["", *body] if body else []),
        "",
        words.reached(say, chosen.target.reached) if chosen.target.audience else say("audience-subject-how"),
    )
    if condition is None:
        back: doors.Door = whom.NewCondition(announcement=number, beside=chosen.at)
        return Screen(text, [*rows, common.ways(say, back)])
    turn = Button(
        say("audience-negated" if condition.negated else "audience-not-negated"),
        whom.TurnCondition(announcement=number, key=condition.key, on=not condition.negated),
    )
    out = Button(say("button-audience-out"), whom.DropCondition(announcement=number, key=condition.key))
    return Screen(text, [*rows, [turn, out], common.ways(say, whom.Whom(announcement=number))])
