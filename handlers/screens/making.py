"""A contest as its organiser makes it: what there is, what is missing, its title and rules, its beginning and end."""

from collections.abc import Sequence
from datetime import datetime

from bot.telegram import contests as words
from bot.telegram.doors import contests as doors
from bot.telegram.doors import making as parts
from bot.telegram.doors.forms import Form, TryForm
from bot.telegram.doors.jury import Criteria
from bot.telegram.paging import Pages
from bot.telegram.phrases import lines
from bot.telegram.screen import Button, Question, Screen
from bot.telegram.targets import figures
from handlers.screens import common, contests
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.contest_aims import Aimable
from models.queries.contests import Card, Line
from models.rules import links
from models.rules.contests import Phase
from models.tables import Contest, ContestState, Stage

TEAMS = (0, 1, 3, 5, 10)
EACH = (1, 2, 3, 5)
"""What is offered by buttons; a team of another size is typed."""


def begin(say: Say, *, others: bool) -> Screen:
    """What is it called?"""
    copies = [Button(say("button-contest-copies"), doors.ContestCopies())] if others else []
    text = lines(say("making-new"), "", say("making-new-how"))
    return Screen(text, [copies, common.ways(say, doors.Contests())], asks=Question("contest-new"))


def copies(say: Say, found: Sequence[Line], pages: Pages, now: datetime) -> Screen:
    """Which one shall the new one be like?"""
    numbered = list(enumerate(found, pages.offset + 1))
    buttons = [
        Button(say("button-contest-copy", number=number), doors.CopyContest(contest=one.contest.id))
        for number, one in numbered
    ]
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: doors.ContestCopies(page=page)),
        common.ways(say, doors.NewContest()),
    ]
    return Screen(Html("\n\n".join([say("making-copies"), *contests.items(say, numbered, now)])), rows)


def workshop(say: Say, found: Card, now: datetime, *, done: str = "") -> Screen:
    """Everything a contest is made of, what is missing, and where to go on. `done`: what has just been done."""
    row, numbers = found.contest, found.numbers
    text = lines(
        say("contest-title", title=row.title),
        words.standing(say, found.phase, found.stage, now),
        "",
        say("making-nominations", number=len(found.nominations)),
        *_dates(say, found),
        say("making-form", number=numbers.asked, criteria=numbers.criteria),
        say("contest-team", number=row.team) if row.team else say("contest-team-alone"),
        say("contest-each", number=row.each),
        _regulations(say, row),
        say("making-aim", title=common.cut(found.activity, 80)) if found.activity else None,
        *_lacks(say, found),
    )
    return Screen(text, _rooms(say, found, now), toast=done)


def _dates(say: Say, found: Card) -> list[Html]:
    several = len(found.stages) > 1
    told = []
    for number, stage in enumerate(found.stages, 1):
        span = _span(say, stage)
        told.append(say("making-stage", number=number, dates=span) if several else say("making-dates", dates=span))
    return told


def _span(say: Say, stage: Stage) -> Html:
    if stage.opens_at is None or stage.closes_at is None:
        return say("making-no-dates")
    return Html(f"{say.day(words.opening_day(stage.opens_at))} – {words.ends(say, stage.closes_at)}")


def _regulations(say: Say, row: Contest) -> Html:
    there = [
        *([row.file_name or say("making-file")] if row.file else []),
        *([links.shown(row.link)] if row.link else []),
    ]
    return say("making-regulations", what=", ".join(there)) if there else say("making-no-regulations")


def _lacks(say: Say, found: Card) -> list[Html]:
    """What keeps a draft from being published; nothing for one that is."""
    if found.phase is not Phase.DRAFT:
        return []
    if not found.lacks:
        return [Html(), say("making-ready")]
    return [
        Html(),
        say("making-lacks"),
        *(say(f"making-lacks-{name}", number=found.numbers.unasked) for name in found.lacks),
    ]


def _rooms(say: Say, found: Card, now: datetime) -> Sequence[Sequence[Button]]:
    """The next step first, then every part of it."""
    number = found.contest.id
    back = common.ways(say, doors.ContestCard(contest=number))
    if found.contest.state not in (ContestState.DRAFT, ContestState.PUBLISHED):
        return [_ends(say, found, now), back]
    stages = len(found.stages) > 1
    every = [
        Button(say("button-making-nominations"), parts.Nominations(contest=number)),
        Button(say("button-making-stages" if stages else "button-making-dates"), parts.Stages(contest=number)),
        *(_single(say, found.stages[0]) if not stages and found.stages else []),
        Button(say("button-making-rules"), doors.ContestRules(contest=number)),
        Button(say("button-making-about"), doors.FixContest(contest=number, field="about")),
        Button(say("button-making-regulations"), doors.FixContest(contest=number, field="regulations")),
        Button(say("button-making-title"), doors.FixContest(contest=number, field="title")),
        Button(say("button-making-aim"), doors.ContestAims(contest=number)),
        *([Button(say("button-form-try"), TryForm(contest=number))] if found.numbers.asked else []),
        *([] if stages else [Button(say("button-stage-new"), parts.AddStage(contest=number))]),
    ]
    return [_next(say, found), *pairs(every), _ends(say, found, now), back]


def _single(say: Say, stage: Stage) -> list[Button]:
    """What the only stage asks for, and how it is judged."""
    return [
        Button(say("button-making-form"), Form(stage=stage.id)),
        Button(say("jury-criteria"), Criteria(stage=stage.id)),
    ]


def _next(say: Say, found: Card) -> Sequence[Button]:
    if found.phase is not Phase.DRAFT or found.lacks:
        return []
    return [Button(say("button-contest-publish"), doors.PublishContest(contest=found.contest.id), style="primary")]


def _ends(say: Say, found: Card, now: datetime) -> list[Button]:
    number = found.contest.id
    match found.contest.state:
        case ContestState.DRAFT:
            return [Button(say("button-contest-discard"), doors.DiscardContest(contest=number))]
        case ContestState.ARCHIVED:
            return [Button(say("button-contest-unarchive"), doors.ArchiveContest(contest=number, on=False))]
        case ContestState.CANCELLED:
            return []
    open_ = any(stage.closes_at is not None and stage.closes_at >= now for stage in found.stages)
    archive = [] if open_ else [Button(say("button-contest-archive"), doors.ArchiveContest(contest=number, on=True))]
    return [*archive, Button(say("button-contest-cancel"), doors.CancelContest(contest=number))]


def fix(say: Say, row: Contest, what: str) -> Screen:
    """Another title, text or regulations: what there is, and what to send."""
    now = {"title": row.title, "about": row.about, "regulations": row.file_name or row.link}[what]
    drop = [Button(say("button-regulations-drop"), doors.DropRegulations(contest=row.id))]
    text = lines(
        say("contest-title", title=row.title), *([common.quote(now)] if now else []), "", say(f"making-fix-{what}")
    )
    rows = [drop if what == "regulations" and now else [], common.ways(say, doors.ContestSettings(contest=row.id))]
    return Screen(text, rows, asks=Question(f"contest-{what}", str(row.id)))


def ruling(say: Say, row: Contest) -> Screen:
    """Who may take part, how often, what jurors see; a typed number is the size of the team."""

    def offer(name: str, numbers: Sequence[int], label: str) -> list[Button]:
        return [
            Button(say(label, number=one), doors.SetRule(contest=row.id, rule=name, value=one))
            for one in numbers
            if one != getattr(row, name)
        ]

    def switch(name: str) -> Button:
        on = bool(getattr(row, name))
        return Button(
            say(f"button-rule-{name}-{'off' if on else 'on'}"),
            doors.SetRule(contest=row.id, rule=name, value=int(not on)),
        )

    text = lines(
        say("contest-title", title=row.title),
        "",
        say("contest-team", number=row.team) if row.team else say("contest-team-alone"),
        say("contest-each", number=row.each),
        say(f"rule-team_closes-{'on' if row.team_closes else 'off'}"),
        say(f"rule-blind-{'on' if row.blind else 'off'}"),
        "",
        say("making-rules-how"),
    )
    rows = [
        offer("team", TEAMS, "button-rule-team"),
        offer("each", EACH, "button-rule-each"),
        [switch("team_closes")],
        [switch("blind")],
        common.ways(say, doors.ContestSettings(contest=row.id)),
    ]
    return Screen(text, rows, asks=Question("contest-team", str(row.id)))


def publish(say: Say, found: Card, heads: int) -> Screen:
    """Looked at once more: what will happen by itself."""
    row, stage = found.contest, found.stages[0]
    opens = words.opening_day(stage.opens_at) if stage.opens_at else None
    text = lines(
        say("contest-publish-sure", title=row.title),
        say("making-dates", dates=_span(say, stage)),
        say("contest-publish-opens", day=opens, number=heads) if opens else None,
        say("contest-publish-after"),
    )
    yes = Button(say("button-contest-publish-yes"), doors.PublishContest(contest=row.id, sure=True), style="success")
    return Screen(text, [[yes], common.ways(say, doors.ContestSettings(contest=row.id))])


def discard(say: Say, row: Contest) -> Screen:
    """Asked once."""
    go = Button(say("button-contest-discard-yes"), doors.DiscardContest(contest=row.id, sure=True), style="danger")
    no = Button(say("button-contest-keep"), doors.ContestSettings(contest=row.id))
    return Screen(say("contest-discard-sure", title=row.title), [[go, no]])


def discarded(say: Say) -> Screen:
    """It is gone."""
    return Screen(say("contest-discarded"), [common.ways(say, doors.Contests())])


def aims(say: Say, row: Contest, found: Sequence[Aimable], pages: Pages) -> Screen:
    """Items of plans that want to reach a figure: for which of them do entries count?"""
    back = common.ways(say, doors.ContestSettings(contest=row.id))
    none = [Button(say("button-aim-none"), doors.ContestAim(contest=row.id, activity=0))] if row.activity_id else []
    if not found:
        return Screen(say("making-aims-none"), [none, back])
    numbered = list(enumerate(found, pages.offset + 1))
    items = [
        lines(
            say("aim-item", number=number, title=common.cut(one.title, 160)),
            say("plan-target", targets=figures(say, one.targets)),
        )
        for number, one in numbered
    ]
    buttons = [
        Button(say("button-aim", number=number), doors.ContestAim(contest=row.id, activity=one.activity_id))
        for number, one in numbered
    ]
    rows = [*pairs(buttons), pages.arrows(lambda page: doors.ContestAims(contest=row.id, page=page)), none, back]
    return Screen(Html("\n\n".join([say("making-aims"), *items])), rows)
