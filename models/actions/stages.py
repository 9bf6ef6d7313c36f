"""The stages of a contest and their dates; a deadline that is moved is told to everybody it concerns, once."""

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, contest_letters, contests
from models.queries import contests as questions
from models.queries.stages import Place
from models.refusal import Refusal
from models.rules import contest_dates as dates
from models.rules import contests as rules
from models.rules import rights
from models.rules.deadlines import day_of
from models.rules.rights import Right, Viewer
from models.tables import Contest, ContestState, Entry, Stage

SETTLED = (*contests.SETTLED, "refusal-stage-opened", "refusal-stage-released")
TOLD = ("closes", "scored")
"""Dates whose change is told: the deadline to entrants and jurors, the day by which to score to jurors."""


async def place(session: AsyncSession, viewer: Viewer, stage_id: int) -> Place:
    """A stage that can be changed, its contest locked, in one statement. Refusal when it is gone or over."""
    rights.require(viewer, Right.CONTEST)
    whose = select(Stage.contest_id).where(Stage.id == stage_id).scalar_subquery()
    rows = await session.execute(
        select(Contest, Stage)
        .join(Stage, Stage.contest_id == Contest.id)
        .where(Contest.id == whose)
        .order_by(Stage.position)
        .with_for_update(of=Contest)
    )
    found = rows.all()
    at = next((at for at, (_, one) in enumerate(found) if one.id == stage_id), None)
    if at is None:
        raise Refusal("refusal-gone")
    contest, every = found[0][0], [one for _, one in found]
    rules.require_live(contest)
    neighbours = every[at - 1] if at else None, every[at + 1] if at + 1 < len(every) else None
    return Place(contest, every[at], *neighbours, at + 1)


def require_settable(where: Place, which: str, at: datetime, zone: str, now: datetime) -> None:
    """Raise Refusal unless this date of the stage may be this moment: in its order, and no opening taken back, no
    deadline in the past, nothing after the results are out."""
    if where.stage.released_at is not None:
        raise Refusal("refusal-stage-released")
    if which == "opens" and rules.has_opened(where.contest, where.stage, now):
        raise Refusal("refusal-stage-opened")
    where.window(which, zone, now).require(day_of(at, zone))
    if which == "closes" and at <= now:
        raise Refusal("refusal-stage-past")
    if which == "closes" and where.stage.opens_at is not None and at <= where.stage.opens_at:
        raise Refusal("refusal-stage-span")


async def set_date(
    session: AsyncSession, viewer: Viewer, stage_id: int, which: str, at: datetime, zone: str, now: datetime
) -> Place:
    """Put a date of a stage on this moment (UTC); `zone` is the network's. What a deadline goes past is moved along.

    Of a published contest the change of what is `TOLD` is told to everybody it concerns. Refusal as of
    `require_settable`. The same date again changes nothing.
    """
    where = await place(session, viewer, stage_id)
    require_settable(where, which, at, zone, now)
    stage, old = where.stage, dates.of(where.stage)
    new = dates.moved(stage, at, zone) if which == "closes" else {**old, which: at}
    if new == old:
        return where
    _put(stage, new)
    _note(session, viewer, where, old, new, now)
    await session.flush()
    if where.contest.state is ContestState.PUBLISHED:
        for name in TOLD:
            if name in old and old[name] != new[name]:
                await contest_letters.tell_moved(session, stage, name, old[name], new[name], now)
    return where


async def set_span(session: AsyncSession, viewer: Viewer, stage_id: int, words: str, zone: str, now: datetime) -> Place:
    """When entries are taken, both days at once as they were typed; only as long as the contest is a draft."""
    where = await place(session, viewer, stage_id)
    if where.contest.state is not ContestState.DRAFT:
        raise Refusal("refusal-contest-opened")
    opens, closes = dates.span(words, day_of(now, zone), zone)
    if closes <= now:
        raise Refusal("refusal-stage-past")
    where.stage.opens_at = None
    require_settable(where, "closes", closes, zone, now)
    _put(where.stage, dates.moved(where.stage, closes, zone))
    require_settable(where, "opens", opens, zone, now)
    where.stage.opens_at = opens
    return where


async def clear(session: AsyncSession, viewer: Viewer, stage_id: int, which: str, now: datetime) -> Place:
    """Nothing is promised for this date any more; those needed stay."""
    where = await place(session, viewer, stage_id)
    if which in dates.NEEDED or where.stage.released_at is not None:
        raise Refusal("refusal-gone")
    old = dates.of(where.stage)
    setattr(where.stage, dates.COLUMNS[which], None)
    _note(session, viewer, where, old, dates.of(where.stage), now)
    return where


async def rename(session: AsyncSession, viewer: Viewer, stage_id: int, words: str) -> Place:
    """«Отборочный», «Финал»."""
    where = await place(session, viewer, stage_id)
    where.stage.title = contests.one_line(words, rules.NAME)
    return where


async def add(session: AsyncSession, viewer: Viewer, contest_id: int) -> Place:
    """One more stage at the end. Refusal when there are enough."""
    contest = await contests.editable(session, viewer, contest_id)
    every = await questions.stages(session, contest_id)
    if len(every) >= rules.STAGES:
        raise Refusal("refusal-stages-many", most=rules.STAGES)
    position = max((one.position for one in every), default=0) + 1
    made = Stage(contest_id=contest_id, position=position)
    session.add(made)
    await session.flush()
    return Place(contest, made, every[-1] if every else None, None, len(every) + 1)


async def drop(session: AsyncSession, viewer: Viewer, stage_id: int, now: datetime) -> Contest:
    """Take a stage out with its form. Refusal for the first one, and once there are entries in it."""
    where = await place(session, viewer, stage_id)
    if where.number == 1:
        raise Refusal("refusal-stage-first")
    used = exists().where(Entry.stage_id == stage_id, Entry.trial.is_(False))
    if rules.has_opened(where.contest, where.stage, now) or await session.scalar(select(used)):
        raise Refusal("refusal-stage-opened")
    await session.delete(where.stage)
    await session.flush()
    return where.contest


def _put(stage: Stage, new: Mapping[str, datetime]) -> None:
    for name, at in new.items():
        setattr(stage, dates.COLUMNS[name], at)


def _note(
    session: AsyncSession,
    viewer: Viewer,
    where: Place,
    old: Mapping[str, datetime],
    new: Mapping[str, datetime],
    now: datetime,
) -> None:
    """A published contest's dates are promises: what became of them is in the log."""
    if where.contest.state is ContestState.DRAFT:
        return
    changed = [name for name in dates.COLUMNS if old.get(name) != new.get(name)]
    before, after = ({name: _written(of[name]) for name in changed if name in of} for of in (old, new))
    audit.record(session, viewer, now, "stage-moved", "contest", where.contest.id, before=before, after=after)


def _written(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")
