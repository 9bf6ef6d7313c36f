"""What a juror does with a sheet: gives points, comments, hands it in, takes it up again, or declines to judge.

Whatever is pressed, the sheet must be the presser's own, its entry nobody's of theirs, and its scores not closed.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.actions.jury import require_running
from models.queries import sheets
from models.queries.sheets import REASON, Scored, Work
from models.refusal import Refusal
from models.rules import dashes, reasons, rights, totals
from models.rules.rights import Right, Viewer
from models.tables import EntryState, LetterKind, Score, Sheet, SheetState, Stage
from models.tables.upsert import insert

LONGEST = 2000
"""Characters of a comment."""
SETTLED = frozenset(
    {
        "refusal-gone",
        "refusal-results-out",
        "refusal-scores-closed",
        "refusal-sheet-entry",
        "refusal-sheet-is-given",
        "refusal-sheet-recused",
        "refusal-sheet-own",
        "refusal-contest-over",
        "refusal-criterion-gone",
    }
)
"""Refusals after which neither points nor words are asked for any more."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A sheet with its criteria and the points so far."""

    work: Work
    scored: list[Scored]

    @property
    def points(self) -> dict[int, int]:
        """The points so far, by criterion."""
        return {one.criterion.id: one.points for one in self.scored if one.points is not None}


async def mine(session: AsyncSession, viewer: Viewer, sheet_id: int) -> Filled:
    """One of the viewer's own sheets, to look at. Refusal when it is somebody else's, or the entry is their own."""
    rights.require(viewer, Right.SCORE)
    work = await sheets.work(session, sheet_id)
    if work.juror.person_id != viewer.person_id:
        raise Refusal("refusal-sheet-other")
    if work.own:
        raise Refusal("refusal-sheet-own")
    return Filled(work, await sheets.scored(session, work))


async def _open(session: AsyncSession, viewer: Viewer, sheet_id: int) -> Filled:
    """The same, as long as points may be written on it; meanwhile nobody settles the stage or changes its criteria."""
    await _hold(session, sheet_id)
    found = await mine(session, viewer, sheet_id)
    require_open(found.work)
    return found


async def _hold(session: AsyncSession, sheet_id: int) -> None:
    """Lock the stage of a sheet before anything of it is read: whoever settles it waits, or has been waited for."""
    which = select(Sheet.stage_id).where(Sheet.id == sheet_id).scalar_subquery()
    await session.execute(select(Stage.id).where(Stage.id == which).with_for_update(read=True))


def require_judged(work: Work) -> None:
    """Raise Refusal unless the entry is being judged, and this juror has not declined to."""
    require_running(work.contest)
    if work.stage.released_at is not None:
        raise Refusal("refusal-results-out")
    if work.settled:
        raise Refusal("refusal-scores-closed")
    if work.entry.state is not EntryState.ADMITTED or work.entry.stage_id != work.stage.id:
        raise Refusal("refusal-sheet-entry")
    if work.sheet.state is SheetState.RECUSED:
        raise Refusal("refusal-sheet-recused")


def require_open(work: Work) -> None:
    """The same, and unless the sheet was given."""
    require_judged(work)
    if work.sheet.state is SheetState.GIVEN:
        raise Refusal("refusal-sheet-is-given")


async def put(session: AsyncSession, viewer: Viewer, sheet_id: int, criterion_id: int, points: int) -> Filled:
    """So many points for a criterion. Refusals: "refusal-criterion-gone", "refusal-points" (most) outside its scale."""
    rights.require(viewer, Right.SCORE)
    found = await _open(session, viewer, sheet_id)
    criterion = about(found, criterion_id).criterion
    if not 0 <= points <= criterion.scale:
        raise Refusal("refusal-points", most=criterion.scale)
    row = {"sheet_id": sheet_id, "criterion_id": criterion_id, "points": points}
    said = insert(session, Score).values(row)
    key = ["sheet_id", "criterion_id"]
    await session.execute(said.on_conflict_do_update(index_elements=key, set_={"points": points}))
    return _with(found, criterion_id, points)


async def clear(session: AsyncSession, viewer: Viewer, sheet_id: int, criterion_id: int) -> Filled:
    """No points for a criterion: which is not a zero."""
    rights.require(viewer, Right.SCORE)
    found = await _open(session, viewer, sheet_id)
    about(found, criterion_id)
    gone = delete(Score).where(Score.sheet_id == sheet_id, Score.criterion_id == criterion_id)
    await session.execute(gone)
    return _with(found, criterion_id, None)


def about(found: Filled, criterion_id: int) -> Scored:
    """A criterion of this sheet. Refusal when it is none of them, or not any more."""
    for one in found.scored:
        if one.criterion.id == criterion_id:
            return one
    raise Refusal("refusal-criterion-gone")


def _with(found: Filled, criterion_id: int, points: int | None) -> Filled:
    scored = [Scored(one.criterion, points) if one.criterion.id == criterion_id else one for one in found.scored]
    return Filled(found.work, scored)


async def comment(session: AsyncSession, viewer: Viewer, sheet_id: int, words: str) -> Filled:
    """The juror's own words about the work; «-» takes them away. Refusal when they are too long."""
    rights.require(viewer, Right.SCORE)
    found = await _open(session, viewer, sheet_id)
    said = dashes.said(words)
    if len(said) > LONGEST:
        raise Refusal("refusal-sheet-comment", most=LONGEST, length=len(said))
    found.work.sheet.comment = said
    return found


async def give(session: AsyncSession, viewer: Viewer, sheet_id: int, now: datetime) -> Filled:
    """Hand the sheet in: it counts from now on. Refusal "refusal-sheet-missing" names what has no points yet."""
    rights.require(viewer, Right.SCORE)
    found = await _open(session, viewer, sheet_id)
    if not found.scored:
        raise Refusal("refusal-sheet-criteria")
    if missing := totals.missing(found.points, [one.criterion for one in found.scored]):
        raise Refusal("refusal-sheet-missing", title=missing[0].title[:60], number=len(missing))
    found.work.sheet.state, found.work.sheet.given_at = SheetState.GIVEN, now
    return found


async def reopen(session: AsyncSession, viewer: Viewer, sheet_id: int, now: datetime) -> Filled:
    """Take a given sheet up again: it counts not until it is given once more.

    Refusal "refusal-scores-late" when the day by which scores were promised is over: what is given then stays.
    """
    rights.require(viewer, Right.SCORE)
    await _hold(session, sheet_id)
    found = await mine(session, viewer, sheet_id)
    require_judged(found.work)
    if found.work.sheet.state is SheetState.OPEN:
        return found
    ends = found.work.stage.scored_by
    if ends is not None and now > ends:
        raise Refusal("refusal-scores-late", at=ends)
    found.work.sheet.state, found.work.sheet.given_at = SheetState.OPEN, None
    return found


async def recuse(session: AsyncSession, viewer: Viewer, sheet_id: int, words: str, now: datetime) -> Filled:
    """The juror does not judge this entry: what they gave counts nowhere, and the organiser is told why."""
    rights.require(viewer, Right.SCORE)
    await _hold(session, sheet_id)
    found = await mine(session, viewer, sheet_id)
    require_judged(found.work)
    reason = reasons.given(words, "refusal-recuse-empty")
    if len(reason) > REASON:
        raise Refusal("refusal-comment-long", limit=REASON, length=len(reason))
    sheet, contest = found.work.sheet, found.work.contest
    sheet.state, sheet.reason, sheet.given_at = SheetState.RECUSED, reason, None
    audit.record(session, viewer, now, "sheet-recused", "entry", found.work.entry.id)
    if contest.author_id is not None:
        await letters.write(session, [contest.author_id], LetterKind.SHEET_RECUSED, sheet_id, now)
    return found
