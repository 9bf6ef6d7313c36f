"""What reading the largest plan costs, a .docx of 2,000 rows, against merely opening it with the library."""

import asyncio
import json
import sys
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path
from statistics import median
from xml.sax.saxutils import escape

import docx

from benchmarks.dispatch import Figures
from models import documents

ROUNDS = 5
ROOT = Path(documents.__file__).parents[2]
HEADER = ("№ п/п", "Наименование мероприятия", "Срок", "Ответственный исполнитель")
OPEN = "import docx, io; docx.Document(io.BytesIO(data))"
READ = "from models import documents; assert len(documents.read(data, 'план.docx').activities) == 2000"
ASK = """
import json, sys, time
data = open(sys.argv[1], 'rb').read()
{imports}
begin = time.process_time()
{work}
spent = time.process_time() - begin
peak = next(int(line.split()[1]) for line in open('/proc/self/status') if line.startswith('VmHWM'))
print(json.dumps([spent, peak]))
"""


async def measure() -> Figures:
    """Ratios of processor time and of peak memory, each in a process of its own, taken in turns."""
    opened, read = [], []
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder))
        for _ in range(ROUNDS):
            opened.append(await asked(path, "import docx", OPEN))
            read.append(await asked(path, "import docx, models.documents", READ))
    times, peaks = ([median(each[at] for each in taken) for taken in (read, opened)] for at in (0, 1))
    return [
        ("documents: a .docx of 2,000 rows read / opened, CPU", times[0] / times[1], 30.0),
        ("documents: a .docx of 2,000 rows read / opened, peak memory", peaks[0] / peaks[1], 1.5),
    ]


def written(folder: Path) -> Path:
    path = folder / "plan.docx"
    path.write_bytes(largest())
    return path


async def asked(path: Path, imports: str, work: str) -> tuple[float, float]:
    """Seconds of processor time, and the most memory the process ever had, in KiB; only Linux says so."""
    code = ASK.format(imports=imports, work=work)
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, str(path), stdout=asyncio.subprocess.PIPE, cwd=ROOT
    )
    told, _ = await child.communicate()
    spent, peak = json.loads(told)
    return spent, peak


def largest() -> bytes:
    """As many rows as are allowed, written straight into the XML."""
    kept, made = BytesIO(), BytesIO()
    docx.Document().save(kept)
    rows = [
        HEADER,
        *((f"{n}.", f"Мероприятие {n} для руководителей", "до 15 мая 2024 г.", "ЦОПП, ПОО") for n in range(1, 2001)),
    ]
    table = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    body = f"{paragraph('План мероприятий на 2024 год')}<w:tbl>{table}</w:tbl>"
    with zipfile.ZipFile(kept) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:body>", b"<w:body>" + body.encode(), 1)
            new.writestr(name, content)
    return made.getvalue()


def cell(text: str) -> str:
    return f"<w:tc>{paragraph(text)}</w:tc>"


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"
