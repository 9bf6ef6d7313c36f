"""Questions about results that are out: what an entrant learns, as far as the contest tells it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import jury, outcomes
from models.queries.outcomes import Settled
from models.refusal import Refusal
from models.rules import totals
from models.tables import Criterion, Entry, Feedback, Juror, Outcome, Person, Score, Sheet, Stage, TeamMember


@dataclass(frozen=True, slots=True)
class Average:
    """What jurors gave for one criterion on average."""

    title: str
    points: float
    scale: int


@dataclass(frozen=True, slots=True)
class Told:
    """What an entrant learns: the outcome and, as far as the contest tells it, averages and the jurors' words with
    their names (empty where they are not told)."""

    settled: Settled
    averages: Sequence[Average] = ()
    comments: Sequence[tuple[str, str]] = ()
    scale: float = 0.0


async def told(session: AsyncSession, entry_id: int, stage_id: int) -> Told:
    """What an entrant learns of a stage whose results are out. Refusal when they are not, or nothing came of it."""
    where = await jury.ground(session, stage_id)
    if where.stage.released_at is None:
        raise Refusal("refusal-results-kept")
    found = await outcomes.of_stage(session, where, and_(Outcome.entry_id == entry_id, Outcome.stage_id == stage_id))
    feedback = where.contest.feedback
    if feedback is Feedback.NONE:
        return Told(found)
    averages, scale = await _averages(session, found)
    comments = [] if feedback is Feedback.SCORES else await _comments(session, found)
    named = feedback is Feedback.NAMED
    said = [(comment, name if named else "") for comment, name in comments]
    return Told(found, averages, said, scale)


async def _averages(session: AsyncSession, found: Settled) -> tuple[list[Average], float]:
    """By criterion, and the whole scale, of which a criterion that nobody judged is a part too."""
    whole = outcomes.scale(found.where.stage.id, found.entry.nomination_id)
    got = await session.execute(
        outcomes.given(found.where.stage.id)
        .with_only_columns(Criterion.title, func.avg(Score.points), Criterion.scale, whole)
        .join(Score, Score.sheet_id == Sheet.id)
        .join(Criterion, Criterion.id == Score.criterion_id)
        .where(Entry.id == found.entry.id)
        .group_by(Criterion.id, Criterion.title, Criterion.scale, Criterion.position)
        .order_by(Criterion.position, Criterion.id)
    )
    rows = got.all()
    averages = [Average(title, totals.hundredths(float(points)), most) for title, points, most, _ in rows]
    return averages, float(rows[0][3]) if rows else 0.0


async def _comments(session: AsyncSession, found: Settled) -> Sequence[tuple[str, str]]:
    rows = await session.execute(
        outcomes.given(found.where.stage.id)
        .with_only_columns(Sheet.comment, Person.name)
        .join(Person, Person.id == Juror.person_id)
        .where(Entry.id == found.entry.id, Sheet.comment != "")
        .order_by(Sheet.id)
    )
    return [(comment, name) for comment, name in rows]


async def in_team(session: AsyncSession, entry_id: int, person_id: int) -> bool:
    """Is this person in the team of the entry?"""
    mine = select(TeamMember.id).where(TeamMember.entry_id == entry_id, TeamMember.person_id == person_id)
    return await session.scalar(mine) is not None


async def of_entry(session: AsyncSession, entry_id: int) -> Sequence[tuple[Stage, Outcome]]:
    """The stages in which an entry has an outcome that is out, in their order: for the card of the entry."""
    rows = await session.execute(
        select(Stage, Outcome)
        .join(Outcome, Outcome.stage_id == Stage.id)
        .where(Outcome.entry_id == entry_id, Stage.released_at.is_not(None))
        .order_by(Stage.position)
    )
    return [(stage, outcome) for stage, outcome in rows]
