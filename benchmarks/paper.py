"""What putting the largest plan on paper costs, 2,000 rows, against merely writing the same cells with the library."""

import tempfile
from pathlib import Path
from statistics import median

from benchmarks.dispatch import Figures
from benchmarks.documents import asked, largest

ROUNDS = 3
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


async def measure() -> Figures:
    """Ratios of processor time and of peak memory, each in a process of its own, taken in turns; the plan is read
    before the clock starts, and read again within it: what goes out is proofread."""
    figures: Figures = []
    with tempfile.TemporaryDirectory() as folder:
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
