"""The stages of a contest with their dates, as an organiser sets them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

from bot.telegram import contests as words
from bot.telegram import dates
from bot.telegram.dates import Calendar
from bot.telegram.doors import Door, contests, forms, making
from bot.telegram.doors.jury import Criteria
from bot.telegram.phrases import lines
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.stages import Place
from models.rules import contest_dates
from models.rules.contest_dates import COLUMNS, NEEDED, Window
from models.rules.deadlines import due_day
from models.tables import Contest, Stage


def overview(say: Say, row: Contest, found: Sequence[Stage]) -> Screen:
    """All stages; a button opens one."""
    numbered = list(enumerate(found, 1))
    items = [Html("\n".join([name(say, number, one), *words.dates(say, one)])) for number, one in numbered]
    buttons = [Button(say("plans-open", number=number), making.StageCard(stage=one.id)) for number, one in numbered]
    new = [Button(say("button-stage-new"), making.AddStage(contest=row.id))]
    rows = [*pairs(buttons), new, common.ways(say, contests.ContestSettings(contest=row.id))]
    return Screen(Html("\n\n".join([say("contest-title", title=row.title), *items])), rows)


def name(say: Say, number: int, stage: Stage) -> Html:
    """«Финал», «Этап 2»."""
    return say("contest-stage", title=stage.title) if stage.title else say("contest-stage-number", number=number)


def shown(say: Say, which: str, at: datetime | None) -> Html:
    """One date as it stands; a dash for none."""
    if at is None:
        return Html("–")
    return Html(say.day(words.opening_day(at))) if which == "opens" else words.ends(say, at)


def card(say: Say, where: Place, *, done: str = "") -> Screen:
    """One stage: a line and a button for each of its dates."""
    stage = where.stage
    dated = contest_dates.of(stage)
    several = where.before is not None or where.after is not None
    text = lines(
        say("contest-title", title=where.contest.title),
        name(say, where.number, stage) if several else None,
        "",
        *(say(f"stage-{which}", when=shown(say, which, dated.get(which))) for which in COLUMNS),
        "",
        say("stage-how"),
    )
    number = stage.id
    buttons = [Button(say(f"button-stage-{which}"), making.StageDate(stage=number, which=which)) for which in COLUMNS]
    form = [
        Button(say("button-making-form"), forms.Form(stage=number)),
        Button(say("jury-criteria"), Criteria(stage=number)),
    ]
    more = [
        Button(say("button-stage-name"), making.RenameStage(stage=number)),
        *([Button(say("button-stage-drop"), making.DropStage(stage=number))] if where.before is not None else []),
    ]
    back: Door = making.Stages(contest=where.contest.id)
    back = back if several else contests.ContestSettings(contest=where.contest.id)
    rows = [*pairs(buttons), form, more if several else [], common.ways(say, back)]
    return Screen(text, rows, toast=done)


def first_dates(say: Say, where: Place, window: Window, today: date) -> Screen:
    """When are entries taken? Both days are typed at once, or the first is pressed."""
    text = lines(say("contest-title", title=where.contest.title), "", say("stage-span-how"), say("stage-span-example"))
    return Screen(
        text,
        [
            *_picker(say, where, "opens", window, today, 0),
            common.ways(say, contests.ContestSettings(contest=where.contest.id)),
        ],
        asks=Question("stage-span", str(where.stage.id)),
    )


def when(say: Say, where: Place, which: str, window: Window, today: date, month: int = 0) -> Screen:
    """One date: pressed in a calendar, or typed."""
    at = contest_dates.of(where.stage).get(which)
    text = lines(
        say("contest-title", title=where.contest.title),
        say(f"stage-{which}", when=shown(say, which, at)) if at else None,
        "",
        say(f"stage-ask-{which}"),
        say("date-typed"),
        say("stage-hour") if which == "closes" else None,
    )
    clear = [Button(say("button-stage-clear"), making.ClearDate(stage=where.stage.id, which=which))]
    rows = [
        *_picker(say, where, which, window, today, month),
        clear if at and which not in NEEDED else [],
        common.ways(say, making.StageCard(stage=where.stage.id)),
    ]
    return Screen(text, rows, asks=Question("stage-date", f"{where.stage.id}:{which}"))


def _picker(say: Say, where: Place, which: str, window: Window, today: date, month: int) -> Sequence[Sequence[Button]]:
    number = where.stage.id
    at = contest_dates.of(where.stage).get(which)
    day = (words.opening_day(at) if which == "opens" else due_day(at)) if at else None
    after = day or max(today, window.first)
    calendar = Calendar(window.first, window.last, month or dates.number_of_month(after))

    def pick(day: int) -> Door:
        return making.StageDay(stage=number, which=which, day=day)

    def turn(to: int) -> Door:
        return making.StageDate(stage=number, which=which, month=to)

    return dates.picker(say, calendar, today, after, pick, turn)


def move(say: Say, where: Place, which: str, at: datetime, changed: Mapping[str, datetime], people: int) -> Screen:
    """A published date, before it is another one: what it was, what goes along, and who hears of it."""
    old = contest_dates.of(where.stage)
    told = [
        say(f"stage-change-{one}", before=shown(say, one, old.get(one)), after=shown(say, one, new))
        for one, new in changed.items()
    ]
    minute = int(at.astimezone(UTC).timestamp()) // 60
    yes = making.MoveStage(stage=where.stage.id, which=which, minute=minute)
    text = lines(say("contest-title", title=where.contest.title), "", *told, "", say("stage-tell", number=people))
    return Screen(
        text,
        [
            [Button(say("button-stage-move"), yes, style="primary")],
            common.ways(say, making.StageDate(stage=where.stage.id, which=which)),
        ],
    )


def rename(say: Say, where: Place) -> Screen:
    """What is it called?"""
    text = lines(name(say, where.number, where.stage), "", say("stage-name-how"))
    number = where.stage.id
    return Screen(text, [common.ways(say, making.StageCard(stage=number))], asks=Question("stage-name", str(number)))


def drop(say: Say, where: Place) -> Screen:
    """Asked once."""
    yes = Button(say("button-stage-drop-yes"), making.DropStage(stage=where.stage.id, sure=True), style="danger")
    no = Button(say("button-contest-keep"), making.StageCard(stage=where.stage.id))
    return Screen(say("stage-drop-sure", number=where.number), [[yes, no]])
