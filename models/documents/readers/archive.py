"""Files of the new Office are zip archives: looked into before anything is unpacked."""

import zipfile
from io import BytesIO

from models.refusal import Refusal

LARGEST_UNPACKED, LARGEST_PART = 200 * 1024 * 1024, 64 * 1024 * 1024
MOST_PARTS = 5_000
OPEN_SHEET = b"application/vnd.oasis.opendocument.spreadsheet"


def kind(data: bytes) -> str:
    """«docx» or «sheet». Raises Refusal: see `kinds.kind`."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _kind(archive)
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, ValueError, RuntimeError):
        raise Refusal("document-broken") from None


def _kind(archive: zipfile.ZipFile) -> str:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise Refusal("document-password")
    texts = [part.file_size for part in parts if part.filename.endswith((".xml", ".rels", ".bin"))]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise Refusal("document-bomb")
    if max(texts, default=0) > LARGEST_PART:
        raise Refusal("document-bomb")
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Refusal("document-macros")
    if "word/document.xml" in names:
        return "docx"
    if names & {"xl/workbook.xml", "xl/workbook.bin"} or _is_open_sheet(archive, names):
        return "sheet"
    raise Refusal("document-format")


def is_open_sheet(data: bytes) -> bool:
    """Is this archive, which is one, a sheet of OpenDocument?"""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return _is_open_sheet(archive, {part.filename for part in archive.infolist()})


def _is_open_sheet(archive: zipfile.ZipFile, names: set[str]) -> bool:
    if "mimetype" not in names or not archive.read("mimetype").startswith(OPEN_SHEET):
        return False
    if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise Refusal("document-password")
    if any(name.startswith("Basic/") for name in names):
        raise Refusal("document-macros")
    return True
