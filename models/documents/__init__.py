"""What comes in on paper: a plan in a file → a Reading."""

from models.documents import columns, interpreter, readers
from models.documents.reading import Reading
from models.refusal import Refusal

LARGEST_FILE = 20 * 1024 * 1024
MOST_ROWS = 2_000
MOST_LINES = 50_000


def read(data: bytes, name: str) -> Reading:
    """The plan in a file; `name` is what its sender called it. What strangers send is read by `worker.read`.

    Raises Refusal, always with name=: "document-empty", "document-too-big" (megabytes= and rows= are the limits),
    "document-not-text", "document-not-a-plan" (reason="no-table" or "no-columns"), and those of `readers.kinds`.
    """
    try:
        return _read(data, name)
    except Refusal as refused:
        raise Refusal(refused.key, name=name, **refused.details) from None


def _read(data: bytes, name: str) -> Reading:
    if len(data) > LARGEST_FILE:
        raise _too_big()
    if not data.strip():
        raise Refusal("document-empty")
    rows = readers.rows(data, name)
    told = (row for row in rows if row.in_table and not row.is_blank and columns.recognise(row) is None)
    if len(rows) > MOST_LINES or sum(1 for _ in told) > MOST_ROWS:
        raise _too_big()
    return interpreter.interpret(rows)


def _too_big() -> Refusal:
    return Refusal("document-too-big", megabytes=LARGEST_FILE // 1024 // 1024, rows=MOST_ROWS)
