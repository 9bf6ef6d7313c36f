"""What a file is, by its first bytes and its insides, never by its name; what cannot be read is refused here."""

from models.documents.readers import archive
from models.refusal import Refusal

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
OTHERS = (b"{\\rtf", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")


def kind(data: bytes) -> str:
    """«docx», «doc», «sheet», «pdf» or «text».

    Raises Refusal: "document-password", "document-macros", "document-bomb", "document-broken", "document-scanned" (a
    picture), "document-format" (something else there is no reader for).
    """
    if data.startswith(b"PK"):
        return archive.kind(data)
    if data.startswith(COMPOUND):
        return _compound(data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(PICTURES):
        raise Refusal("document-scanned")
    if data.startswith(OTHERS):
        raise Refusal("document-format")
    return "text"


def _compound(data: bytes) -> str:
    """A file of the old Office: the names of its streams stand in it as they are."""
    if _has_stream(data, "EncryptedPackage"):
        raise Refusal("document-password")
    if any(_has_stream(data, name) for name in ("_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA")):
        raise Refusal("document-macros")
    if _has_stream(data, "WordDocument"):
        return "doc"
    if _has_stream(data, "Workbook") or _has_stream(data, "Book"):
        return "sheet"
    raise Refusal("document-format")


def _has_stream(data: bytes, name: str) -> bool:
    """A directory entry holds its name in UTF-16 with a zero after it, at a multiple of 128 bytes."""
    wanted, place = f"{name}\0".encode("utf-16-le"), -1
    while (place := data.find(wanted, place + 1)) >= 0:
        if place % 128 == 0:
            return True
    return False
