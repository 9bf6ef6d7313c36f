"""Results are settled, kept back, and given out: to everybody at once, in one transaction, or to nobody."""

from datetime import datetime
from typing import Any

from sqlalchemy import Float, Integer, case, delete, exists, literal, select, true, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.actions.jury import require_running
from models.queries import jury, outcomes
from models.queries.jury import Ground
from models.queries.outcomes import Figures, Row, Settled
from models.refusal import Refusal
from models.rules import dashes, rights, totals
from models.rules.rights import Right, Viewer
from models.tables import Award, Entry, EntryState, LetterKind, Outcome, TeamMember, TeamState
from models.tables.upsert import columns_of, insert

WORD = 1000
"""Characters of an organiser's word to one entrant."""
LAST = 999
"""The last place anybody can be given."""
SETTLED = frozenset({"refusal-gone", "refusal-results-out", "refusal-contest-over"})
"""Refusals after which neither a place nor a word is asked for any more."""


async def _kept(session: AsyncSession, viewer: Viewer, stage_id: int) -> Ground:
    """A stage whose results are not out yet, locked: nobody gives points meanwhile. Refusal when they are."""
    rights.require(viewer, Right.CONTEST)
    return _require_kept(await jury.ground(session, stage_id, lock=True))


def _require_kept(where: Ground) -> Ground:
    require_running(where.contest)
    if where.stage.released_at is not None:
        raise Refusal("refusal-results-out")
    return where


async def settle(
    session: AsyncSession, viewer: Viewer, stage_id: int, nomination_id: int, now: datetime
) -> tuple[Ground, list[Row]]:
    """Write down what every entry of a nomination came to, with the place and award its total suggests. From now on its
    jurors change nothing. What is settled already stays as it is. Refusal when there is nothing to settle."""
    rights.require(viewer, Right.CONTEST)
    where = await _kept(session, viewer, stage_id)
    rows = await outcomes.table(session, where, nomination_id)
    if not rows:
        raise Refusal("refusal-settle-nothing")
    new = [row for row in rows if row.outcome is None]
    if new:
        places = totals.places({row.entry_id: row.total.value for row in rows})
        values = [_outcome(row, places.get(row.entry_id)) for row in new]
        found = columns_of(session, values, Integer, Float, Integer, Integer, Outcome.award.type)
        columns = ["entry_id", "total", "given", "place", "award", "stage_id"]
        made = select(*found, literal(stage_id)).where(true())
        await session.execute(insert(session, Outcome).from_select(columns, made).on_conflict_do_nothing())
        after = {"nomination": nomination_id, "entries": len(new)}
        audit.record(session, viewer, now, "outcomes-settled", "contest", where.contest.id, after=after)
    return where, await outcomes.table(session, where, nomination_id)


def _outcome(row: Row, place: int | None) -> tuple[int, float | None, int, int | None, str]:
    return row.entry_id, row.total.value, row.total.given, place, totals.award(place).value


async def unsettle(session: AsyncSession, viewer: Viewer, stage_id: int, nomination_id: int, now: datetime) -> Ground:
    """Throw the outcomes of a nomination away: its jurors may go on. Refusal once they are out."""
    rights.require(viewer, Right.CONTEST)
    where = await _kept(session, viewer, stage_id)
    mine = select(Entry.id).where(Entry.nomination_id == nomination_id)
    gone = delete(Outcome).where(Outcome.stage_id == stage_id, Outcome.entry_id.in_(mine))
    await session.execute(gone.execution_options(synchronize_session=False))
    after = {"nomination": nomination_id}
    audit.record(session, viewer, now, "outcomes-dropped", "contest", where.contest.id, after=after)
    return where


async def _mine(session: AsyncSession, viewer: Viewer, outcome_id: int) -> Settled:
    """An outcome that can still be changed, locked. Refusal once the results are out."""
    rights.require(viewer, Right.CONTEST)
    found = await outcomes.settled(session, outcome_id, lock=True)
    _require_kept(found.where)
    return found


def _changed(session: AsyncSession, viewer: Viewer, found: Settled, now: datetime, **after: Any) -> Settled:
    audit.record(session, viewer, now, "outcome-changed", "entry", found.entry.id, after=after)
    return found


async def put_place(session: AsyncSession, viewer: Viewer, outcome_id: int, place: int, now: datetime) -> Settled:
    """Its place, by hand; 0: none. The award follows unless it is one that no place gives."""
    rights.require(viewer, Right.CONTEST)
    if place > LAST:
        raise Refusal("refusal-place", most=LAST)
    found = await _mine(session, viewer, outcome_id)
    found.outcome.place = place or None
    if found.outcome.award not in (Award.GRAND_PRIX, Award.LAUREATE):
        found.outcome.award = totals.award(place or None)
    return _changed(session, viewer, found, now, place=place)


async def put_award(session: AsyncSession, viewer: Viewer, outcome_id: int, award: Award, now: datetime) -> Settled:
    """Its award, by hand."""
    rights.require(viewer, Right.CONTEST)
    found = await _mine(session, viewer, outcome_id)
    found.outcome.award = award
    return _changed(session, viewer, found, now, award=award.value)


async def choose(session: AsyncSession, viewer: Viewer, outcome_id: int, now: datetime, *, on: bool) -> Settled:
    """Whether it goes on to the next stage. Refusal "refusal-next-none" when there is none."""
    rights.require(viewer, Right.CONTEST)
    found = await _mine(session, viewer, outcome_id)
    if on and found.where.following is None:
        raise Refusal("refusal-next-none")
    found.outcome.advances = on
    return _changed(session, viewer, found, now, advances=on)


async def choose_best(
    session: AsyncSession, viewer: Viewer, stage_id: int, nomination_id: int, number: int, now: datetime
) -> tuple[Ground, list[Row], list[Row]]:
    """The best `number` of a nomination go on, by place, and nobody else; entries that share the place at the border do
    not, and are left to the organiser. The table, and those at the border.

    Refusals: "refusal-best-number", "refusal-next-none", "refusal-release-unsettled" (title, number) while an entry has
    no outcome, "refusal-settle-nothing".
    """
    rights.require(viewer, Right.CONTEST)
    if not 1 <= number <= LAST:
        raise Refusal("refusal-best-number", most=LAST)
    where = await _kept(session, viewer, stage_id)
    if where.following is None:
        raise Refusal("refusal-next-none")
    rows = await outcomes.table(session, where, nomination_id)
    came = [row.outcome for row in rows if row.outcome]
    if len(came) < len(rows):
        title = await outcomes.title(session, nomination_id)
        raise Refusal("refusal-release-unsettled", title=title[:60], number=len(rows) - len(came))
    if not came:
        raise Refusal("refusal-settle-nothing")
    last, border = totals.best((one.place for one in came), number)
    mine = select(Entry.id).where(Entry.nomination_id == nomination_id)
    chosen = case((Outcome.place <= last, True), else_=False)
    put = update(Outcome).where(Outcome.stage_id == stage_id, Outcome.entry_id.in_(mine)).values(advances=chosen)
    await session.execute(put.execution_options(synchronize_session=False))
    after = {"nomination": nomination_id, "number": sum((one.place or LAST + 1) <= last for one in came)}
    audit.record(session, viewer, now, "outcomes-best", "contest", where.contest.id, after=after)
    return where, rows, [row for row in rows if border and row.outcome and row.outcome.place == border]


async def say(session: AsyncSession, viewer: Viewer, outcome_id: int, words: str, now: datetime) -> Settled:
    """The organiser's own word to this entrant; «-» takes it away. Refusal when it is too long."""
    rights.require(viewer, Right.CONTEST)
    said = dashes.said(words)
    if len(said) > WORD:
        raise Refusal("refusal-outcome-word", most=WORD, length=len(said))
    found = await _mine(session, viewer, outcome_id)
    found.outcome.word = said
    return _changed(session, viewer, found, now)


async def ready(session: AsyncSession, viewer: Viewer, stage_id: int, *, lock: bool = False) -> tuple[Ground, Figures]:
    """What would be given out. Refusals: "refusal-results-out", "refusal-release-unsettled" (title, number) as long as
    a nomination has entries without an outcome, "refusal-release-nothing"."""
    rights.require(viewer, Right.CONTEST)
    where = _require_kept(await jury.ground(session, stage_id, lock=lock))
    for pile in await outcomes.piles(session, where):
        if pile.settled < pile.entries:
            raise Refusal("refusal-release-unsettled", title=pile.title[:60], number=pile.entries - pile.settled)
    figures = await outcomes.figures(session, where)
    if not figures.entries:
        raise Refusal("refusal-release-nothing")
    return where, figures


async def release(
    session: AsyncSession, viewer: Viewer, stage_id: int, number: int, now: datetime
) -> tuple[Ground, Figures]:
    """Give out the results of a stage, whose `number` of entries was seen before: from now on everybody sees them, and
    each team is owed a message of its own. It is one transaction: they are out for everybody, or for nobody.

    Refusals of `ready`, and "refusal-release-number" (number) when there are others by now.
    """
    rights.require(viewer, Right.CONTEST)
    where, figures = await ready(session, viewer, stage_id, lock=True)
    if figures.entries != number:
        raise Refusal("refusal-release-number", number=figures.entries)
    where.stage.released_at = now
    await letters.write_each(session, outcomes.team(stage_id), LetterKind.RESULT, now)
    after = {"entries": figures.entries, "people": figures.people}
    audit.record(session, viewer, now, "results-released", "contest", where.contest.id, after=after)
    return where, figures


async def advance(session: AsyncSession, viewer: Viewer, stage_id: int, now: datetime) -> tuple[Ground, int]:
    """Chosen entries go on to the next stage: as drafts again, under their numbers, with the fields and dates of that
    stage; what they were in this one stays. How many. Their teams are told, once whatever happens twice.

    Refusals: "refusal-next-kept" before the results are out, "refusal-next-none" without a next stage,
    "refusal-next-nobody" when nobody was chosen or all have gone on.
    """
    rights.require(viewer, Right.CONTEST)
    where = await jury.ground(session, stage_id, lock=True)
    require_running(where.contest)
    if where.stage.released_at is None:
        raise Refusal("refusal-next-kept")
    if where.following is None:
        raise Refusal("refusal-next-none")
    chosen = exists().where(Outcome.entry_id == Entry.id, Outcome.stage_id == stage_id, Outcome.advances)
    moved = (
        update(Entry)
        .where(jury.judged(stage_id), chosen)
        .values(
            stage_id=where.following.id,
            state=EntryState.DRAFT,
            version=0,
            until=None,
            withdrawn_from=None,
            changed_at=now,
        )
        .returning(Entry.id)
        .execution_options(synchronize_session=False)
    )
    number = len((await session.scalars(moved)).all())
    if not number:
        raise Refusal("refusal-next-nobody")
    there = (
        select(TeamMember.person_id, Entry.id)
        .join(Entry, Entry.id == TeamMember.entry_id)
        .where(Entry.stage_id == where.following.id, chosen, TeamMember.state == TeamState.CONFIRMED)
    )
    occasion = str(where.following.id)
    await letters.write_each(session, there, LetterKind.ADVANCED, now, occasion=occasion)
    after = {"stage": where.following.id, "entries": number}
    audit.record(session, viewer, now, "stage-advanced", "contest", where.contest.id, after=after)
    return where, number
