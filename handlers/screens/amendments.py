"""Changes of a published plan as a coordinator sees them: what can be changed, from what to what, what was changed."""

from collections.abc import Sequence

from bot.telegram import doors
from bot.telegram.amendments import change, from_to
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from bot.telegram.targets import figures as told_figures
from handlers.screens import choices, common, steps
from handlers.screens.draft_terms import meaning
from locales import Html, Say
from models.documents.term_offers import Offer
from models.queries.amendments import Change, Made
from models.queries.choices import Found
from models.queries.crews import Crew
from models.queries.draft_rows import Result, Row
from models.queries.executors import Named
from models.queries.steps import Named as Executing
from models.rules.proposals import Field, Proposal

RESULTS = 4
"""How many results of an activity stand on a page."""
TITLE = 200


def overview(
    say: Say, row: Row, shown: Sequence[Result], named: Sequence[Executing], pages: Pages, changed: int
) -> Screen:
    """Each result as it is now, and three buttons to change it."""
    blocks = [_result(say, number, one, row, named) for number, one in enumerate(shown, pages.offset + 1)]
    only = pages.total == 1
    rows: list[Sequence[Button]] = []
    for number, one in enumerate(shown, pages.offset + 1):
        label = {} if only else {"number": number}
        suffix = "" if only else "-number"
        rows += [
            [
                Button(say(f"amend-term{suffix}", **label), doors.AmendTerm(milestone=one.milestone.id)),
                Button(say(f"amend-target{suffix}", **label), doors.AmendTarget(milestone=one.milestone.id)),
            ],
            [Button(say(f"amend-crew{suffix}", **label), doors.AmendCrew(milestone=one.milestone.id))],
        ]
    activity = row.activity.id
    past = Button(say("amend-history", number=changed), doors.Amendments(activity=activity))
    rows += [
        pages.arrows(lambda page: doors.Amend(activity=activity, page=page)),
        [past] if changed else [],
        common.ways(say, doors.PlanActivity(activity=activity)),
    ]
    heading = common.lines(say("amend-title", title=common.cut(row.activity.title, TITLE)), say("amend-how"))
    return Screen(Html("\n\n".join([heading, *blocks])), rows)


def _result(say: Say, number: int, one: Result, row: Row, named: Sequence[Executing]) -> Html:
    milestone = one.milestone
    mine = [steps.executor(say, each) for each in named if each.milestone_id == milestone.id]
    figures = milestone.targets or row.activity.targets
    return common.lines(
        say("plan-step", number=number, text=common.cut(milestone.text, TITLE)),
        say("card-term", text=common.cut(milestone.term_text, TITLE) or say("card-term-unset")),
        say("plan-executors", names=Html(", ".join(mine))) if mine else say("plan-executors-none"),
        say("plan-target", targets=told_figures(say, figures)) if figures else None,
    )


def term(say: Say, row: Row, about: Result) -> Screen:
    """Ask for another term."""
    milestone = about.milestone
    text = common.lines(
        say("fix-term-title", title=common.cut(milestone.text, TITLE)),
        say("amend-is", text=common.cut(milestone.term_text, TITLE)) if milestone.term_text else None,
        *(meaning(say, milestone.term_text, milestone.term, about.periods) if milestone.term_text else []),
        "",
        say("amend-term-how"),
    )
    back = doors.Amend(activity=row.activity.id)
    return Screen(text, [common.ways(say, back)], asks=Question("amend-term", str(milestone.id)))


def target(say: Say, row: Row, about: Result) -> Screen:
    """Ask for other figures."""
    milestone = about.milestone
    figures = milestone.targets or row.activity.targets
    text = common.lines(
        say("amend-target-title", title=common.cut(milestone.text, TITLE)),
        say("plan-target", targets=told_figures(say, figures)) if figures else None,
        "",
        say("fix-target-how"),
    )
    clear = [Button(say("fix-clear"), doors.AmendTarget(milestone=milestone.id, clear=True))] if figures else []
    back = doors.Amend(activity=row.activity.id)
    return Screen(text, [clear, common.ways(say, back)], asks=Question("amend-target", str(milestone.id)))


def crew(say: Say, about: Crew) -> Screen:
    """Everybody who executes it; a press proposes one less, another one more."""
    items = [say("choice-item", number=number, name=one.executor.name) for number, one in enumerate(about.hands, 1)]
    text = common.lines(
        say("crew-title"),
        say("plan-item-line", number=about.activity.number or "–", title=common.cut(about.milestone.text, TITLE)),
        "",
        *(items or [say("plan-executors-none")]),
    )
    out = [
        [Button(say("amend-out", name=common.cut(one.executor.name, 30)), doors.AmendOut(executor=one.executor.id))]
        for one in about.hands
    ]
    more = Button(say("button-add-executor"), doors.AmendSeek(milestone=about.milestone.id))
    return Screen(text, [*out, [more], common.ways(say, doors.Amend(activity=about.activity.id))])


def seek(
    say: Say, door: doors.AmendSeek, about: Crew, found: Found, organisations: Sequence[Named], pages: Pages
) -> Screen:
    """Whom to add; typing looks again."""
    put = doors.AmendIn(milestone=door.milestone, whom=0)
    ways = choices.Ways(
        lambda one: put.model_copy(update={"whom": one.id, "group": one.is_group}),
        Question("amend-search", str(door.milestone)),
        doors.AmendCrew(milestone=door.milestone),
    )
    number, title = about.activity.number or "–", common.cut(about.milestone.text, TITLE)
    heading = [say("crew-whom"), say("plan-item-line", number=number, title=title)]
    return choices.seek(say, door, heading, found, organisations, pages, ways)


def propose(say: Say, row: Row, about: Result, made: Proposal, people: int) -> Screen:
    """From what to what, who hears of it, and why? Nothing counts yet."""
    means = []
    if made.field is Field.TERM:
        meant = Offer.unpacked(made.value).meant
        means = [*meaning(say, meant.text, meant.term, meant.spans), *(say(f"offer-{code}") for code in meant.doubts)]
    text = common.lines(
        say(f"amend-ask-{made.field}", title=common.cut(about.milestone.text, TITLE)),
        *from_to(say, made.field, made.before, made.after),
        *means,
        "",
        _told(say, made.field, people),
        say("amend-why"),
    )
    now = Button(say("amend-now"), doors.AmendNow(milestone=made.milestone_id, mark=made.mark))
    back = doors.Amend(activity=row.activity.id)
    return Screen(text, [[now], common.ways(say, back)], asks=Question("amend-why", made.packed()))


def _told(say: Say, field: Field, people: int) -> Html:
    """Who hears of it: those who owe it; of an executor, only they themselves."""
    return say(f"amend-told-{field}") if field in (Field.IN, Field.OUT) else say("amend-told", number=people)


def made(say: Say, done: Made) -> Screen:
    """It counts, and who hears of it."""
    amendment = done.amendment
    text = common.lines(
        say(f"amended-{amendment.field}", title=common.cut(done.title, TITLE)),
        *change(say, amendment),
        "",
        say("amended-told", number=done.people),
    )
    activity = amendment.activity_id or 0
    rows = [
        [Button(say("fixed-row"), doors.PlanActivity(activity=activity), style="primary")],
        [Button(say("amend-more"), doors.Amend(activity=activity))],
        common.ways(say, doors.Plans()),
    ]
    return Screen(text, rows)


def history(say: Say, row: Row, found: Sequence[Change], pages: Pages) -> Screen:
    """Who changed what, when and why."""
    items = [_change(say, one, several=row.results > 1) for one in found] or [say("amendments-none")]
    heading = say("amendments-title", title=common.cut(row.activity.title, TITLE))
    rows = [
        pages.arrows(lambda page: doors.Amendments(activity=row.activity.id, page=page)),
        common.ways(say, doors.PlanActivity(activity=row.activity.id)),
    ]
    return Screen(Html("\n\n".join([heading, *items])), rows)


def _change(say: Say, one: Change, *, several: bool) -> Html:
    amendment = one.amendment
    return common.lines(
        say(f"amendment-{amendment.field}", at=amendment.created_at, name=one.author),
        say("amendment-of", title=common.cut(one.title, 80)) if several else None,
        *change(say, amendment),
        common.quote(amendment.reason) if amendment.reason else None,
    )
