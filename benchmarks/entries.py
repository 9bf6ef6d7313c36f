"""What handing over 2,000 entries as a sheet costs, against writing the same cells with the library; and how long the
event loop stands still while they are read and the book is made aside."""

import asyncio
import io
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

import xlsxwriter
from sqlalchemy import insert

from benchmarks.dispatch import Figures
from benchmarks.paper import _watch
from locales import speaker
from models.database import Database
from models.documents.written import entries
from models.migrate import migrate
from models.queries import entry_exports
from models.queries.entry_exports import Whole
from models.tables import Contest, Entry, EntryState, EntryVersion, Field, FieldKind, Nomination, Organisation, Stage

ENTRIES = 2000
FIELDS = 10
ROUNDS = 5
NOW = datetime(2024, 6, 17, 6, 30, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Kirov")
TEXT = "Один день медиацентра: как мы снимали, кто помогал и что из этого вышло. " * 3


async def measure() -> Figures:
    """Ratios of processor time, and the longest stretch of the loop's own thread against all of it."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{Path(folder) / 'bench.sqlite3'}")
        await migrate(database)
        await fill(database)
        taken = [await handed_over(database) for _ in range(ROUNDS)]
        async with database.reading() as session:
            whole = await entry_exports.whole(session, 1)
        await database.close()
    ours, bare = [], []
    for _ in range(ROUNDS):
        bare.append(spent(partial(cells, whole)))
        ours.append(spent(partial(book, whole)))
    seconds, stretches = ([each[at] for each in taken] for at in (0, 1))
    return [
        ("entries: 2,000 as .xlsx from the database, CPU / two seconds", median(seconds) / 2, 1.0),
        ("entries: 2,000 as .xlsx aside, longest standstill / 50 ms", median(stretches) / 0.05, 1.0),
        ("entries: 2,000 as .xlsx / bare cells, CPU", median(ours) / median(bare), 1.5),
    ]


async def handed_over(database: Database) -> tuple[float, float]:
    """Seconds of processor time from the press to the book, and the longest stretch in which nobody else has a turn."""
    stretches: list[float] = []
    async with asyncio.TaskGroup() as group:
        watch = group.create_task(_watch(stretches))
        began = time.process_time()
        async with database.writing() as session:
            whole = await entry_exports.whole(session, 1)
        await asyncio.to_thread(book, whole)
        ended = time.process_time()
        watch.cancel()
    return ended - began, max(stretches)


def book(whole: Whole) -> bytes:
    say = speaker("ru", "Europe/Kirov")
    known = {key: str(say(key)) for key in keys()}
    return entries.entries(whole, known.__getitem__, ZONE)


def keys() -> Sequence[str]:
    return [*(f"export-{name}" for name in entries.HEADER), "export-state-submitted", "export-agreed", "export-file"]


def cells(whole: Whole) -> bytes:
    """The same number of the same cells, and nothing else."""
    kept = io.BytesIO()
    made = xlsxwriter.Workbook(kept, {"constant_memory": True})
    sheet = made.add_worksheet()
    for place in range(len(whole.rows)):
        for column in range(len(entries.HEADER)):
            sheet.write_string(place, column, "Колледж")
        for column in range(FIELDS):
            sheet.write_string(place, len(entries.HEADER) + column, TEXT)
    made.close()
    return kept.getvalue()


def spent(work: partial[bytes]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


async def fill(database: Database) -> None:
    """A contest of ten questions and two thousand entries."""
    async with database.writing() as session:
        session.add(Contest(token="b", title="Конкурс", created_at=NOW, published_at=NOW))  # noqa: S106 – an address nobody opens
        await session.flush()
        session.add(Nomination(contest_id=1, position=1, title="Лонгрид"))
        session.add(Stage(contest_id=1, position=1, opens_at=NOW, closes_at=NOW))
        session.add(Organisation(name="Колледж", search="колледж"))
        await session.flush()
        kinds = (FieldKind.TEXT, FieldKind.LINK)
        for number in range(FIELDS):
            session.add(Field(stage_id=1, position=number, kind=kinds[number % 2], title=f"Вопрос {number}"))
        rows = [
            {"contest_id": 1, "nomination_id": 1, "stage_id": 1, "organisation_id": 1, "number": number, "version": 1,
             "state": EntryState.SUBMITTED, "created_at": NOW, "changed_at": NOW, "submitted_at": NOW}
            for number in range(1, ENTRIES + 1)
        ]  # fmt: skip
        await session.execute(insert(Entry), rows)
        answers = [
            {"field": number + 1, "title": f"Вопрос {number}", "kind": kinds[number % 2],
             "value": {"link": "https://vk.com/wall-1_1"} if number % 2 else {"text": TEXT}}
            for number in range(FIELDS)
        ]  # fmt: skip
        team = [{"person": 1, "name": "Анна Котова", "head": True, "state": "confirmed"}]
        sent = {"answers": answers, "team": team}
        await session.execute(
            insert(EntryVersion),
            [{"entry_id": number, "stage_id": 1, "version": 1, "sent": sent,
              "submitted_at": NOW + timedelta(seconds=number)} for number in range(1, ENTRIES + 1)],
        )  # fmt: skip
