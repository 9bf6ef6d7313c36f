"""Results as an organiser settles them: nominations, the table with its formula, one entry, and the last look."""

from collections.abc import Sequence

from bot.telegram.contests import ends
from bot.telegram.doors import outcomes as doors
from bot.telegram.doors.best import Best
from bot.telegram.doors.jury import Jury
from bot.telegram.paging import Pages
from bot.telegram.results import stands
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.jury import round_of
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.jury import Ground
from models.queries.outcomes import Figures, Opinion, Pile, Row, Settled
from models.rules import totals
from models.rules.counters import plain
from models.rules.rights import Right, Viewer, holds
from models.tables import Award, Contest, Criterion, Nomination, SheetState

PLACES = 5
"""How many places have a button; others are typed."""


def overview(
    say: Say,
    viewer: Viewer,
    where: Ground,
    piles: Sequence[Pile],
    waiting: int,
    criteria: Sequence[Criterion],
) -> Screen:
    """How far each nomination is, and what is next: settle, give out, go on."""
    stage = where.stage
    text = common.lines(
        *_heading(say, where),
        "",
        *(_pile(say, number, one) for number, one in enumerate(piles, 1)),
        "",
        formula(say, where.contest, criteria),
    )
    buttons = [
        Button(f"{number}. {common.cut(one.title, 22)}", doors.Outcomes(stage=stage.id, nomination=one.id))
        for number, one in enumerate(piles, 1)
        if one.entries
    ]
    rows = [
        *pairs(buttons),
        *(_ahead(say, where, piles, waiting) if holds(viewer, Right.CONTEST) else []),
        common.ways(say, Jury(contest=where.contest.id)),
    ]
    return Screen(text, rows)


def _heading(say: Say, where: Ground) -> list[Html]:
    stage = where.stage
    return [
        say("outcomes-title", title=where.contest.title),
        round_of(say, where),
        say("outcomes-out", at=stage.released_at) if stage.released_at else say("outcomes-kept"),
    ]


def _pile(say: Say, number: int, one: Pile) -> Html:
    if not one.entries:
        return say("outcomes-empty", number=number, title=one.title)
    done = one.settled == one.entries
    key = "outcomes-done" if done else ("outcomes-silent" if one.silent else "outcomes-scored")
    return say("outcomes-pile", number=number, title=one.title, entries=one.entries, state=say(key, number=one.silent))


def _ahead(say: Say, where: Ground, piles: Sequence[Pile], waiting: int) -> Sequence[Sequence[Button]]:
    stage = where.stage.id
    if where.stage.released_at is not None:
        onward = Button(say("next-go", number=waiting), doors.NextStage(stage=stage), style="primary")
        return [[onward]] if waiting else []
    is_ready = any(one.entries for one in piles) and all(one.settled == one.entries for one in piles)
    return [[Button(say("outcomes-release"), doors.Release(stage=stage), style="primary" if is_ready else None)]]


def formula(say: Say, contest: Contest, criteria: Sequence[Criterion]) -> Html:
    """How points become totals, in words: what anybody may be told who asks why."""
    is_weighted = any(one.weight != 1 for one in criteria)
    text = common.lines(
        say("formula-weighted" if is_weighted else "formula-plain"),
        say(f"formula-{contest.formula}"),
        say("formula-optional") if not all(one.required for one in criteria) else None,
        say("formula-minimum", number=max(1, contest.minimum)),
        say("formula-own"),
        say("formula-ties"),
        say("formula-spread", spread=contest.spread) if contest.spread < totals.NEVER else None,
    )
    return Html(f"<blockquote expandable>{text}</blockquote>")


def table(
    say: Say,
    viewer: Viewer,
    where: Ground,
    nomination: Nomination,
    rows: Sequence[Row],
    pages: Pages,
    settled: int,
    *,
    done: str = "",
) -> Screen:
    """Best first; what is settled has a button, and what should be looked at is said."""
    stage = where.stage
    place = doors.Outcomes(stage=stage.id, nomination=nomination.id)
    head = [*_heading(say, where), say("table-nomination", title=nomination.title)]
    lines = [_row(say, row, where.contest) for row in rows]
    note = [say("table-suggested")] if settled < pages.total and lines else []
    text = Html("\n\n".join([common.lines(*head), *(lines or [say("jury-no-entries")]), *note]))
    buttons = [
        Button(say("sheets-open", number=str(row.number)), doors.OutcomeCard(outcome=row.outcome.id))
        for row in rows
        if row.outcome
    ]
    may = holds(viewer, Right.CONTEST) and stage.released_at is None
    screen = [
        *pairs(buttons),
        pages.arrows(lambda page: place.model_copy(update={"page": page})),
        _settling(say, stage.id, nomination.id, settled, pages.total) if may else [],
        [Button(say("best-button"), Best(stage=stage.id, nomination=nomination.id))]
        if may and where.following and 0 < settled == pages.total
        else [],
        common.ways(say, doors.Outcomes(stage=stage.id)),
    ]
    return Screen(text, screen, toast=done)


def _settling(say: Say, stage: int, nomination: int, settled: int, total: int) -> Sequence[Button]:
    return [
        *(
            [Button(say("table-settle"), doors.Settle(stage=stage, nomination=nomination), style="primary")]
            if settled < total
            else []
        ),
        *([Button(say("table-unsettle"), doors.Unsettle(stage=stage, nomination=nomination))] if settled else []),
    ]


def _row(say: Say, row: Row, contest: Contest) -> Html:
    """«№ 12 · КАТ», what it came to, what it got, and what should be looked at."""
    outcome = row.outcome
    total, given = (outcome.total, outcome.given) if outcome else (row.total.value, row.total.given)
    return common.lines(
        say("table-row", number=str(row.number or 0), organisation=common.cut(row.organisation, 50)),
        _total(say, total, given, contest),
        stands(say, outcome.place, outcome.award) if outcome else None,
        say("table-advances") if outcome and outcome.advances else None,
        say("table-wide", apart=plain(row.total.apart)) if row.total.wide else None,
    )


def _total(say: Say, total: float | None, given: int, contest: Contest) -> Html:
    """«Итог 27,33 · оценок: 3», or of how many scores there are too few."""
    if total is None:
        return say("table-few", number=given, least=max(1, contest.minimum))
    return say("table-total", total=plain(total), number=given)


def ask_unsettle(say: Say, where: Ground, door: doors.Unsettle) -> Screen:
    """What is lost."""
    yes = Button(say("table-unsettle-yes"), door.model_copy(update={"sure": True}), style="danger")
    back = doors.Outcomes(stage=where.stage.id, nomination=door.nomination)
    return Screen(say("table-unsettle-sure"), [[yes], common.ways(say, back)])


def card(say: Say, viewer: Viewer, found: Settled, opinions: Sequence[Opinion], *, done: str = "") -> Screen:
    """One entry: total, place, award, whether it goes on, the word to it, and what each juror made of it."""
    outcome, where = found.outcome, found.where
    text = common.lines(
        say("sheet-title", number=str(found.entry.number or 0), nomination=found.nomination),
        Html(common.quote(found.organisation)) if found.organisation else None,
        "",
        _total(say, outcome.total, outcome.given, where.contest),
        stands(say, outcome.place, outcome.award),
        say("table-advances") if outcome.advances else None,
        *([say("outcome-word"), common.quote(outcome.word)] if outcome.word else []),
        *(["", *(_opinion(say, one) for one in opinions)] if opinions else []),
    )
    back = doors.Outcomes(stage=where.stage.id, nomination=found.entry.nomination_id)
    if not holds(viewer, Right.CONTEST) or where.stage.released_at is not None:
        return Screen(text, [common.ways(say, back)])
    rows = [*_hands(say, found), common.ways(say, back)]
    text = common.lines(text, "", say("outcome-place-ask"))
    return Screen(text, rows, toast=done, asks=Question("outcome-place", str(outcome.id)))


def _hands(say: Say, found: Settled) -> Sequence[Sequence[Button]]:
    """What is changed by hand: places, awards, going on, a word."""
    outcome = found.outcome
    places = [
        Button(f"• {place}" if place == outcome.place else str(place), doors.PutPlace(outcome=outcome.id, place=place))
        for place in range(1, PLACES + 1)
    ]
    none = Button(say("outcome-no-place"), doors.PutPlace(outcome=outcome.id, place=0))
    awards = [
        Button(
            f"• {say(f'award-{one}')}" if one is outcome.award else say(f"award-{one}"),
            doors.PutAward(outcome=outcome.id, award=one),
        )
        for one in Award
    ]
    on = not outcome.advances
    following = Button(say("outcome-advance" if on else "outcome-stay"), doors.Advance(outcome=outcome.id, on=on))
    return [
        places,
        [none],
        *pairs(awards),
        [
            *([following] if found.where.following else []),
            Button(say("outcome-say"), doors.OutcomeWord(outcome=outcome.id)),
        ],
    ]


def _opinion(say: Say, one: Opinion) -> Html:
    if one.state is SheetState.RECUSED:
        return common.lines(say("opinion-recused", name=one.name), common.quote(one.reason))
    if one.state is SheetState.OPEN:
        return say("opinion-open", name=one.name)
    value = plain(one.value or 0.0)
    return common.lines(
        say("opinion-given", name=one.name, value=value), common.quote(one.comment) if one.comment else None
    )


def ask_word(say: Say, found: Settled) -> Screen:
    """What is said to this entrant with the result?"""
    outcome = found.outcome
    text = common.lines(
        say("sheet-title", number=str(found.entry.number or 0), nomination=found.nomination),
        "",
        say("outcome-word-ask"),
        *(["", common.quote(outcome.word)] if outcome.word else []),
    )
    back = common.ways(say, doors.OutcomeCard(outcome=outcome.id))
    return Screen(text, [back], asks=Question("outcome-word", str(outcome.id)))


def confirm(say: Say, where: Ground, figures: Figures) -> Screen:
    """Who hears what; after this there is no way back."""
    contest, stage = where.contest, where.stage
    text = common.lines(
        say("release-title", title=contest.title),
        round_of(say, where),
        "",
        *_counted(say, figures),
        "",
        say("release-people", number=figures.people),
        say(f"release-feedback-{contest.feedback}"),
        say("release-final"),
    )
    yes = Button(
        say("release-yes", number=figures.people),
        doors.ReleaseNow(stage=stage.id, number=figures.entries),
        style="success",
    )
    return Screen(text, [[yes], common.ways(say, doors.Outcomes(stage=stage.id))])


def _counted(say: Say, figures: Figures) -> list[Html]:
    return [
        say("release-entries", number=figures.entries),
        say("release-awards", winners=figures.winners, prizes=figures.prizes),
        *([say("release-advance", number=figures.advance)] if figures.advance else []),
    ]


def released(say: Say, where: Ground, figures: Figures) -> Screen:
    """They are out."""
    stage = where.stage.id
    text = common.lines(
        say("released", title=where.contest.title),
        say("released-people", number=figures.people),
        *([say("released-next", number=figures.advance)] if figures.advance else []),
    )
    onward = [Button(say("next-go", number=figures.advance), doors.NextStage(stage=stage), style="primary")]
    return Screen(text, [onward if figures.advance else [], common.ways(say, doors.Outcomes(stage=stage))])


def ask_next(say: Say, where: Ground, number: int) -> Screen:
    """What happens to them."""
    stage, following = where.stage.id, where.following
    back = common.ways(say, doors.Outcomes(stage=stage))
    if following is None or not number:
        return Screen(say("next-nobody" if following else "next-none"), [back])
    text = common.lines(
        say("next-title", stage=following.title or say("next-untitled"), number=number),
        say("next-until", day=ends(say, following.closes_at)) if following.closes_at else say("next-undated"),
        say("next-what"),
    )
    yes = Button(say("next-yes"), doors.NextStage(stage=stage, sure=True), style="success")
    return Screen(text, [[yes], back])


def gone_on(say: Say, where: Ground, number: int) -> Screen:
    """They are there."""
    text = say("next-done", number=number)
    return Screen(text, [common.ways(say, doors.Outcomes(stage=where.stage.id))])
