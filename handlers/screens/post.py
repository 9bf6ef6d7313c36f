"""The post as staff see it: what became of the letters, and the switch that stops what is said unasked."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Screen
from handlers.screens import common
from handlers.screens.profile import name
from locales import Html, Say
from models.queries.freeze import Frozen
from models.queries.post import Sent, Tally
from models.rules.rights import Right, Viewer, holds
from models.tables import LetterState, Person


def overview(say: Say, viewer: Viewer, tally: Tally) -> Screen:
    """A week in numbers; those of which there are none are left out, except of what arrived."""
    counts = (
        ("retried", tally.retried),
        ("unreachable", tally.unreachable),
        ("failed", tally.failed),
        ("uncertain", tally.uncertain),
        ("waiting", tally.waiting),
        ("dropped", tally.dropped),
    )
    text = common.lines(
        say("post"),
        say("home-frozen", since=tally.frozen_since) if tally.frozen_since else None,
        "",
        say("post-sent", number=tally.sent),
        *(say(f"post-{what}", number=number) for what, number in counts if number),
    )
    freeze = say("button-thaw" if tally.frozen_since else "button-freeze")
    rows = [
        [Button(say("button-tomorrow"), doors.Tomorrow(), style="primary")],
        [
            *([Button(say("button-lost", number=tally.lost), doors.Letters())] if tally.lost else []),
            *(
                [Button(say("button-retried", number=tally.retried), doors.Letters(show="retried"))]
                if tally.retried
                else []
            ),
        ],
        [Button(say("button-unreachable", number=tally.people), doors.People(show="unreachable"))]
        if tally.people
        else [],
        [Button(freeze, doors.Freezer())] if holds(viewer, Right.FREEZE) else [],
        common.ways(say),
    ]
    return Screen(text, rows)


def letters(say: Say, door: doors.Letters, whose: Person | None, found: Sequence[Sent], pages: Pages) -> Screen:
    """A page of letters: to whom, what, and what became of it."""
    head = say("letters-of", name=name(say, whose.name)) if whose else say(f"letters-{door.show}")
    items = [_item(say, number, one, named=whose is None) for number, one in enumerate(found, pages.offset + 1)]
    text = Html("\n\n".join([head, *(items or [say("letters-none")])]))
    people = {one.person_id: one.name for one in found} if whose is None else {}
    buttons = [
        Button(common.cut(name(say, called), 20), doors.PersonCard(person=person)) for person, called in people.items()
    ]
    back: doors.Door = doors.PersonCard(person=whose.id) if whose else doors.Post()
    rows = [
        *(buttons[index : index + 2] for index in range(0, len(buttons), 2)),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say, back),
    ]
    return Screen(text, rows)


def _item(say: Say, number: int, one: Sent, *, named: bool) -> Html:
    title = common.cut(one.title, 60)
    what = say("letters-about", kind=say(f"kind-{one.kind}"), title=title) if title else say(f"kind-{one.kind}")
    who = [say("letters-to", name=name(say, one.name))] if named else []
    return common.lines(Html(f"{number}. " + " · ".join([*who, what])), _fate(say, one))


def _fate(say: Say, one: Sent) -> Html:
    """What became of it, and when."""
    match one.state:
        case LetterState.SENT if one.sent_at:
            key = "fate-retried" if one.attempts > 1 else "fate-sent"
            return say(key, at=one.sent_at, attempts=one.attempts) if one.attempts > 1 else say(key, at=one.sent_at)
        case LetterState.FAILED:
            return say("fate-failed", at=one.not_before, reason=one.error)
        case LetterState.WAITING if one.attempts:
            return say("fate-again", at=one.not_before, attempts=one.attempts)
    return say(f"fate-{one.state}", at=one.not_before)


def freezer(say: Say, frozen: Frozen | None, tally: Tally, announcements: int) -> Screen:
    """How it stands and what the other position means; the button is the confirmation. So many `announcements` are
    paused by it."""
    if frozen is None:
        text = common.lines(say("freeze-off"), "", say("freeze-means"))
        button = Button(say("freeze-do"), doors.Freeze(on=True), style="danger")
    else:
        text = common.lines(
            say("freeze-on", since=frozen.since, name=name(say, frozen.by)),
            say("freeze-held", number=tally.held) if tally.held else None,
            say("freeze-announcements", number=announcements) if announcements else None,
            "",
            say("thaw-means"),
        )
        button = Button(say("thaw-do"), doors.Freeze(on=False), style="success")
    return Screen(text, [[button], common.ways(say, doors.Post())])
