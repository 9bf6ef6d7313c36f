"""What cannot be read is refused in words, and reading never takes more time or memory than it is given."""

import asyncio
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from models import documents
from models.documents import worker
from models.documents.reading import Reading
from models.refusal import Refusal
from tests.documents import paper
from tests.documents.printer import Printer

ROWS = [("План на 2024 год",), ("№", "Мероприятие", "Срок"), ("1", "Семинар", "май")]
SAMPLE = Path(documents.__file__).parent / "samples" / "kirov-784.txt"
BOMB = 70 * 1024 * 1024


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """An Office file with one more part in it."""
    kept = BytesIO(data)
    with zipfile.ZipFile(kept, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return kept.getvalue()


def locked_zip() -> bytes:
    """Every part marked as encrypted, in its own header and in the directory."""
    data = bytearray(paper.word(ROWS))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + flags] |= 1
            place = data.find(mark, place + 4)
    return bytes(data)


def compound(*streams: str) -> bytes:
    """The beginning of a file of the old Office with these names in its directory."""
    entries = b"".join(f"{name}\0".encode("utf-16-le").ljust(128, b"\0") for name in streams)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + entries


def scan() -> bytes:
    """A PDF without a letter."""
    return Printer().pdf()


def archive_of(name: str) -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr(name, b"")
    return kept.getvalue()


@pytest.mark.parametrize(
    "data, key",
    [
        (locked_zip(), "document-password"),
        (compound("Root Entry", "EncryptedPackage"), "document-password"),
        (with_part(paper.word(ROWS), "word/vbaProject.bin", b"x"), "document-macros"),
        (with_part(paper.excel(ROWS), "xl/vbaProject.bin", b"x"), "document-macros"),
        (compound("Root Entry", "WordDocument", "_VBA_PROJECT"), "document-macros"),
        (with_part(paper.word(ROWS), "word/extra.xml", b" " * BOMB), "document-bomb"),
        (scan(), "document-scanned"),
        (b"\xff\xd8\xff\xe0 JFIF", "document-scanned"),
        (b"{\\rtf1 text}", "document-format"),
        (archive_of("photo.jpg"), "document-format"),
        (compound("Root Entry", "PowerPoint Document"), "document-format"),
        (compound("Root Entry", "WordDocument"), "document-broken"),
        (compound("Root Entry", "Workbook"), "document-broken"),
        (paper.word(ROWS)[:-40], "document-broken"),
        (paper.printed(ROWS)[:200], "document-broken"),
        (archive_of("word/document.xml"), "document-broken"),
        (archive_of("xl/workbook.xml"), "document-broken"),
    ],
    ids=[
        "a locked .docx", "a locked new file", "macros in Word", "macros in Excel", "macros in an old file", "a bomb",
        "a scan", "a picture", "another format", "an archive", "slides", "half an old Word", "half an old Excel",
        "half a .docx", "half a PDF", "no .docx at all", "no .xlsx at all",
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(data: bytes, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        documents.read(data, "файл")
    assert (refused.value.key, refused.value.details) == (key, {"name": "файл"})


def test_the_worker_reads_what_is_read_here() -> None:
    assert worker.read(SAMPLE.read_bytes(), SAMPLE.name) == documents.read(SAMPLE.read_bytes(), SAMPLE.name)


def test_the_worker_hands_refusals_over() -> None:
    with pytest.raises(Refusal) as refused:
        worker.read(b"\xff\xd8\xff", "фото.jpg")
    assert (refused.value.key, refused.value.details) == ("document-scanned", {"name": "фото.jpg"})


def test_a_file_that_takes_too_long_is_let_go() -> None:
    with pytest.raises(Refusal) as refused:
        worker.read(SAMPLE.read_bytes(), "план.txt", seconds=0.01)
    assert (refused.value.key, refused.value.details) == ("document-slow", {"name": "план.txt", "seconds": 0})


def test_a_file_that_wants_too_much_memory_is_let_go() -> None:
    nested = b"<w:p/>" * 2_000_000
    start = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    data = replaced(paper.word(ROWS), "word/document.xml", start + nested + b"</w:body></w:document>")
    with pytest.raises(Refusal) as refused:
        worker.read(data, "план.docx", memory=256 * 1024 * 1024)
    assert refused.value.key == "document-bomb"


def replaced(data: bytes, name: str, content: bytes) -> bytes:
    kept = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
    return kept.getvalue()


async def test_nobody_waits_while_a_file_is_read() -> None:
    async def beats() -> int:
        count = 0
        while True:
            await asyncio.sleep(0.005)
            count += 1
            beaten[0] = count

    beaten = [0]
    begin = time.monotonic()
    async with asyncio.TaskGroup() as group:
        heart = group.create_task(beats())
        reading = await worker.read_aside(SAMPLE.read_bytes(), SAMPLE.name)
        heart.cancel()
    assert isinstance(reading, Reading)
    assert beaten[0] > (time.monotonic() - begin) / 0.1


async def test_a_reading_nobody_wants_any_more_gives_its_place_up_at_once() -> None:
    long = paper.printed([*ROWS[:2], *((str(number), "Семинар", "май 2024 г.") for number in range(1, 400))])
    begin = time.monotonic()
    unwanted = [asyncio.ensure_future(worker.read_aside(long, "план.pdf")) for _ in range(worker.AT_ONCE)]  # noqa: TID251 – cancelled below
    await asyncio.sleep(0.3)
    for one in unwanted:
        one.cancel()
    short = await worker.read_aside(SAMPLE.read_bytes(), SAMPLE.name)
    took = time.monotonic() - begin
    assert [one.cancelled() for one in unwanted] == [True] * worker.AT_ONCE
    assert len(short.activities) == 9
    begin = time.monotonic()
    assert len((await worker.read_aside(long, "план.pdf")).activities) == 399
    assert took < time.monotonic() - begin


def test_reading_libraries_are_not_imported_before_a_file_needs_them() -> None:
    import subprocess
    import sys

    names = "('docx', 'pdfplumber', 'python_calamine', 'doc2docx', 'lxml')"
    question = (
        f"import sys, bot.commands.plan, models.documents.worker; print([n for n in {names} if n in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
