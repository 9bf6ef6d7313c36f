"""Entries are given to jurors: by nomination, evenly, or one by one; and those who are behind are reminded."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from sqlalchemy import Integer, Select, delete, exists, insert, literal, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.actions.jury import require_running
from models.queries import jury
from models.queries.jury import Ground
from models.refusal import Refusal
from models.rules import dealing, rights
from models.rules.deadlines import day_of, start_of_day
from models.rules.rights import Right, Viewer
from models.tables import Entry, Juror, LetterKind, Outcome, Sheet, SheetState
from models.tables.upsert import columns_of, insert_missing
from models.tables.upsert import insert as upsert

MORNING = time(10)
"""When somebody who has had word of new entries today hears of still more, tomorrow."""
PAUSE = timedelta(minutes=10)
"""How long entries that are given one by one may still be added to before the juror hears of them."""


async def still_dealt(session: AsyncSession, viewer: Viewer, stage_id: int) -> Ground:
    """A stage whose entries can still be given out. Refusal once its results are out."""
    rights.require(viewer, Right.CONTEST)
    where = await jury.ground(session, stage_id)
    require_running(where.contest)
    if where.stage.released_at is not None:
        raise Refusal("refusal-results-out")
    return where


async def by_nomination(session: AsyncSession, viewer: Viewer, stage_id: int, now: datetime) -> int:
    """Give each juror every entry of their nomination, or of all, but their own; in one statement. How many are new."""
    rights.require(viewer, Right.CONTEST)
    where = await still_dealt(session, viewer, stage_id)
    theirs = or_(Juror.nomination_id.is_(None), Juror.nomination_id == Entry.nomination_id)
    columns = {
        "entry_id": Entry.id,
        "stage_id": literal(stage_id),
        "juror_id": Juror.id,
        "assigned_at": literal(now, Sheet.assigned_at.type),
    }
    found = (
        select(*columns.values())
        .join_from(Entry, Juror, Juror.contest_id == Entry.contest_id)
        .where(jury.judged(stage_id), theirs, ~jury.own())
    )
    made = upsert(session, Sheet).from_select(list(columns), found).on_conflict_do_nothing().returning(Sheet.id)
    return await _dealt(session, viewer, where, len((await session.execute(made)).all()), now)


async def evenly(session: AsyncSession, viewer: Viewer, stage_id: int, each: int, now: datetime) -> int:
    """Give each entry to `each` jurors, all with about as much to do; what is given already stays. How many are new."""
    rights.require(viewer, Right.CONTEST)
    if not 1 <= each <= dealing.MOST:
        raise Refusal("refusal-gone")
    where = await still_dealt(session, viewer, stage_id)
    dealt = await asyncio.to_thread(_evenly, await jury.pairs(session, where), each)
    if dealt:
        found = columns_of(session, dealt, Integer, Integer)
        made = select(*found, literal(stage_id), literal(now, Sheet.assigned_at.type))
        columns = ["entry_id", "juror_id", "stage_id", "assigned_at"]
        await session.execute(insert(Sheet).from_select(columns, made))
    return await _dealt(session, viewer, where, len(dealt), now)


def _evenly(pairs: str, each: int) -> list[tuple[int, int]]:
    """What is missing of these pairs; a thousand entries and a dozen jurors cost 50 ms."""
    jurors: dict[int, set[int]] = defaultdict(set)
    given = []
    for entry, juror, there in json.loads(pairs):
        jurors[juror].add(entry)
        if there:
            given.append((entry, juror))
    return dealing.deal(sorted(set().union(*jurors.values())), jurors, each, given)


async def as_listed(
    session: AsyncSession, viewer: Viewer, stage_id: int, pairs: Sequence[tuple[int, int]], now: datetime
) -> None:
    """Give out these pairs of entry and juror, which may be judged so; what is there already stays."""
    rights.require(viewer, Right.CONTEST)
    where = await still_dealt(session, viewer, stage_id)
    made = select(
        *columns_of(session, pairs, Integer, Integer), literal(stage_id), literal(now, Sheet.assigned_at.type)
    )
    columns = ["entry_id", "juror_id", "stage_id", "assigned_at"]
    new = upsert(session, Sheet).from_select(columns, made.where(true())).on_conflict_do_nothing()
    await session.execute(new)
    await _dealt(session, viewer, where, len(pairs), now)


async def _dealt(session: AsyncSession, viewer: Viewer, where: Ground, number: int, now: datetime) -> int:
    """Write it down, and tell each juror once a day what is new for them."""
    if not number:
        return 0
    audit.record(session, viewer, now, "jury-dealt", "contest", where.contest.id, after={"sheets": number})
    today = day_of(now, viewer.network_zone)
    tomorrow = today + timedelta(days=1)
    at = start_of_day(tomorrow, viewer.network_zone) + timedelta(hours=MORNING.hour)
    new = _to_give(where.stage.id).where(Sheet.assigned_at == now)
    later = (tomorrow.isoformat(), at)
    kind = LetterKind.JURY_WORK
    await letters.write_to(session, new, kind, where.stage.id, now, occasion=today.isoformat(), later=later)
    return number


async def hand(
    session: AsyncSession, viewer: Viewer, juror_id: int, entry_id: int, now: datetime, *, on: bool
) -> tuple[Ground, Juror]:
    """Give one juror one entry, or take it from them while their sheet is not given. Twice is once.

    Refusals: "refusal-juror-own" (the own organisation's), "refusal-juror-recused", "refusal-sheet-given" (cannot be
    taken back), "refusal-entry-not-judged".
    """
    rights.require(viewer, Right.CONTEST)
    where, seat = await jury.seat(session, juror_id)
    await still_dealt(session, viewer, where.stage.id)
    row = (
        await session.execute(
            select(Sheet, jury.own())
            .select_from(Entry)
            .join(Juror, Juror.id == juror_id)
            .outerjoin(
                Sheet, (Sheet.entry_id == Entry.id) & (Sheet.stage_id == where.stage.id) & (Sheet.juror_id == juror_id)
            )
            .where(jury.judged(where.stage.id), Entry.contest_id == where.contest.id, Entry.id == entry_id)
        )
    ).one_or_none()
    if row is None:
        raise Refusal("refusal-entry-not-judged")
    sheet, is_own = row
    if on:
        await _give(session, sheet, where, seat.juror, entry_id, now, is_own=is_own)
    elif sheet is not None:
        await _take(session, sheet)
    return where, seat.juror


async def _give(
    session: AsyncSession,
    sheet: Sheet | None,
    where: Ground,
    juror: Juror,
    entry_id: int,
    now: datetime,
    *,
    is_own: bool,
) -> None:
    if is_own:
        raise Refusal("refusal-juror-own")
    if sheet is not None and sheet.state is SheetState.RECUSED:
        raise Refusal("refusal-juror-recused")
    row = {"entry_id": entry_id, "stage_id": where.stage.id, "juror_id": juror.id, "assigned_at": now}
    if await insert_missing(session, Sheet, [row]):
        kind, occasion = LetterKind.JURY_WORK, f"{now.date().isoformat()}:hand"
        told = [juror.person_id]
        await letters.write(session, told, kind, where.stage.id, now, occasion=occasion, not_before=now + PAUSE)


async def _take(session: AsyncSession, sheet: Sheet) -> None:
    if sheet.state is SheetState.GIVEN:
        raise Refusal("refusal-sheet-given")
    if sheet.state is SheetState.OPEN:
        await session.execute(delete(Sheet).where(Sheet.id == sheet.id))


async def nag(session: AsyncSession, viewer: Viewer, stage_id: int, now: datetime) -> tuple[Ground, int]:
    """Remind everybody who has something left to give, once a day; how many letters are new.

    Refusals: "refusal-jury-nobody" when nobody is behind, "refusal-jury-nagged" when all of them have heard it today.
    """
    rights.require(viewer, Right.CONTEST)
    where = await still_dealt(session, viewer, stage_id)
    behind = _to_give(stage_id)
    today = day_of(now, viewer.network_zone).isoformat()
    number = await letters.write_to(session, behind, LetterKind.JURY_NAG, stage_id, now, occasion=today)
    if not number:
        anybody = await session.scalar(behind.limit(1))
        raise Refusal("refusal-jury-nobody" if anybody is None else "refusal-jury-nagged")
    audit.record(session, viewer, now, "jury-nagged", "contest", where.contest.id, after={"people": number})
    return where, number


def _to_give(stage_id: int) -> Select[int]:
    """The people with something left to give in a stage that has not been settled."""
    settled = exists().where(Outcome.entry_id == Sheet.entry_id, Outcome.stage_id == Sheet.stage_id)
    return (
        select(Juror.person_id)
        .distinct()
        .join(Sheet, Sheet.juror_id == Juror.id)
        .join(Entry, Entry.id == Sheet.entry_id)
        .where(
            Sheet.stage_id == stage_id,
            Sheet.state == SheetState.OPEN,
            jury.judged(stage_id),
            ~jury.own(),
            ~settled.correlate(Sheet),
        )
    )
