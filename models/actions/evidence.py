"""What goes into a draft and out of it: over several messages, each thing once, within the limits of one report."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import reports
from models.queries import reports as asked
from models.queries.reports import Sheet
from models.refusal import Refusal
from models.rules import rights
from models.rules.materials import PIECES, WORDS, Material
from models.rules.rights import Right, Viewer
from models.tables import Evidence, EvidenceKind, Report
from models.tables.upsert import given, insert_missing


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an offer: the report as it is now, how much is new, what was there already, what did not fit."""

    sheet: Sheet
    new: int = 0
    doubles: int = 0
    problems: tuple[Refusal, ...] = ()


async def add(
    session: AsyncSession, viewer: Viewer, report_id: int, materials: Sequence[Material], message: int, now: datetime
) -> Added:
    """Put what a message (by its number) offers into the draft; the same thing twice stays one thing."""
    rights.require(viewer, Right.SEE)
    sheet = await reports.own(session, viewer, report_id)
    have = {piece.fingerprint for piece in sheet.pieces}
    doubles = sum(1 for one in materials if one.fingerprint in have)
    fitting, problems = _fitting(sheet.pieces, [one for one in materials if one.fingerprint not in have])
    if not fitting:
        return Added(sheet, 0, doubles, problems)
    rows = [_row(sheet.report, one, message, now) for one in fitting]
    await insert_missing(session, Evidence, [given(row) for row in rows])
    sheet.report.changed_at = now
    return Added(replace(sheet, pieces=[*sheet.pieces, *rows]), len(rows), doubles, problems)


async def rewrite(
    session: AsyncSession, viewer: Viewer, report_id: int, materials: Sequence[Material], message: int, now: datetime
) -> Added:
    """The author changed a message: what came out of it becomes what it says now. An empty offer changes nothing."""
    rights.require(viewer, Right.SEE)
    sheet = await reports.own(session, viewer, report_id)
    others = [piece for piece in sheet.pieces if piece.message != message]
    elsewhere = {piece.fingerprint for piece in others}
    wanted, problems = _fitting(others, [one for one in materials if one.fingerprint not in elsewhere])
    doubles = len(materials) - len(wanted) - len(problems)
    if not wanted:
        return Added(sheet, 0, doubles, problems)
    await session.execute(delete(Evidence).where(Evidence.report_id == report_id, Evidence.message == message))
    rows = [_row(sheet.report, one, message, now) for one in wanted]
    await insert_missing(session, Evidence, [given(row) for row in rows])
    sheet.report.changed_at = now
    return Added(replace(sheet, pieces=[*others, *rows]), len(rows), doubles, problems)


async def take_out(session: AsyncSession, viewer: Viewer, evidence_id: int, now: datetime) -> Sheet:
    """Take one piece out of an own draft."""
    rights.require(viewer, Right.SEE)
    report_id = await asked.of_evidence(session, evidence_id)
    if report_id is None:
        raise Refusal("refusal-evidence-gone")
    sheet = await reports.own(session, viewer, report_id)
    await session.execute(delete(Evidence).where(Evidence.id == evidence_id))
    sheet.report.changed_at = now
    return replace(sheet, pieces=[piece for piece in sheet.pieces if piece.id != evidence_id])


def _fitting(pieces: Sequence[Evidence], new: Sequence[Material]) -> tuple[list[Material], tuple[Refusal, ...]]:
    """What of the new still fits into the limits of one report."""
    words = sum(len(piece.text) for piece in pieces if piece.kind is EvidenceKind.TEXT)
    room = PIECES - len(pieces)
    fitting: dict[str, Material] = {}
    problems: dict[str, Refusal] = {}
    for one in new:
        size = len(one.text) if one.kind is EvidenceKind.TEXT else 0
        if one.fingerprint in fitting:
            continue
        if len(fitting) >= room:
            problems["full"] = Refusal("refusal-report-full", limit=PIECES)
        elif words + size > WORDS:
            problems["long"] = Refusal("refusal-report-long", limit=WORDS, left=max(0, WORDS - words))
        else:
            fitting[one.fingerprint] = one
            words += size
    return list(fitting.values()), tuple(problems.values())


def _row(report: Report, one: Material, message: int, now: datetime) -> Evidence:
    return Evidence(report_id=report.id, attempt=report.attempt, message=message, created_at=now, **asdict(one))
