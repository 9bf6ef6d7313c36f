"""What putting the largest plan on paper costs, 2,000 rows, against merely writing the same cells with the library; and
how long the draft that is made of one holds the event loop at a time."""

import asyncio
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.dispatch import Figures
from benchmarks.documents import asked, largest
from models import documents
from models.actions import plans
from models.database import Database
from models.migrate import migrate
from models.rules.rights import OPERATOR

ROUNDS = 3
NOW = datetime(2024, 6, 17, 6, 30, tzinfo=UTC)
PLAN = """
from models import documents
from models.documents import written
from models.documents.written.drawing import Done
plan = documents.read(data, 'план.docx')
rows = [('№', 'Мероприятие', 'Срок', 'Ответственный', 'Исполнение')]
rows += [(one.number, one.title, one.term_text, one.executors_text, '–') for one in plan.activities]
"""
OURS = "assert len(written.on_paper(plan, Done(), {kind!r})) > 10_000"
BARE = {
    "docx": """
import docx, io
table = (paper := docx.Document()).add_table(len(rows), 5)
for line, row in zip(table._tbl.tr_lst, rows):
    for cell, text in zip(line.tc_lst, row):
        cell.p_lst[0].add_r().text = text
paper.save(io.BytesIO())
""",
    "xlsx": """
import io, xlsxwriter
book = xlsxwriter.Workbook(io.BytesIO(), {'in_memory': True})
sheet = book.add_worksheet()
for place, row in enumerate(rows):
    sheet.write_row(place, 0, row)
book.close()
""",
}
PROMISES = {"docx": (1.5, 1.5), "xlsx": (5.0, 1.5)}
LONGEST = 0.15
"""Of what writing a draft costs, the largest part in which nobody else has a turn: 20 of 350 ms in November 2026."""


async def measure() -> Figures:
    """Ratios of processor time and of peak memory, each in a process of its own, taken in turns; the plan is read
    before the clock starts, and read again within it: what goes out is proofread."""
    figures: Figures = []
    with tempfile.TemporaryDirectory() as folder:
        stretch = await _stretch(Path(folder))
        figures.append(("paper: a draft of 2,000 rows is written, longest stretch / all, CPU", stretch, LONGEST))
        path = Path(folder) / "plan.docx"
        path.write_bytes(largest())
        for kind, (time, peak) in PROMISES.items():
            ours, bare = [], []
            for _ in range(ROUNDS):
                bare.append(await asked(path, PLAN, BARE[kind]))
                ours.append(await asked(path, PLAN, OURS.format(kind=kind)))
            times, peaks = ([median(each[at] for each in taken) for taken in (ours, bare)] for at in (0, 1))
            figures += [
                (f"paper: 2,000 rows as .{kind}, proofread / bare cells, CPU", times[0] / times[1], time),
                (f"paper: 2,000 rows as .{kind}, proofread / bare cells, peak memory", peaks[0] / peaks[1], peak),
            ]
    return figures


async def _stretch(folder: Path) -> float:
    """The median share of the longest stretch, in processor time of the loop's own thread: the machine may be busy."""
    reading = documents.read(largest(), "plan.docx")
    database = Database(f"sqlite+aiosqlite:///{folder / 'bench.sqlite3'}")
    await migrate(database)
    shares = []
    for number in range(ROUNDS):
        stretches: list[float] = []
        async with asyncio.TaskGroup() as group:
            watch = group.create_task(_watch(stretches))
            async with database.writing() as session:
                await plans.import_reading(session, OPERATOR, reading, str(number), NOW)
            watch.cancel()
        shares.append(max(stretches) / sum(stretches))
    await database.close()
    return median(shares)


async def _watch(stretches: list[float]) -> None:
    """Note what others spend between two turns of this task."""
    before = time.thread_time()
    while True:
        await asyncio.sleep(0.001)
        now = time.thread_time()
        stretches.append(now - before)
        before = now
