"""Reading what strangers send: in a process of its own, with so much time and memory and no more."""

import asyncio
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from models.refusal import Refusal

if TYPE_CHECKING:
    from models.documents.reading import Reading

SECONDS = 20
MEMORY = 1024 * 1024 * 1024
AT_ONCE = 2
# The worker is not told the token and the other secrets of the bot.
KEPT = frozenset(["PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "PYTHONUTF8"])
ROOT = Path(__file__).parents[2]
_desk = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="reading")


class _Child:
    """The process that reads one file; whoever does not want the reading any more ends it at any moment."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._unwanted = False

    def begun(self, process: "subprocess.Popen[bytes]") -> None:
        """It runs now."""
        self._process = process
        if self._unwanted:
            process.kill()

    def end(self) -> None:
        """Kill it, also if it is only about to begin; one that has ended is left alone."""
        self._unwanted = True
        if self._process is not None:
            self._process.kill()


def read(
    data: bytes, name: str, seconds: float = SECONDS, memory: int = MEMORY, child: _Child | None = None
) -> "Reading":
    """The plan in a file, or the Refusal of `documents.read`; besides, always with name=:

    "document-slow" (seconds=), "document-bomb" (the file wanted more than `memory` bytes of address space).
    """
    from models import documents  # noqa: PLC0415  # the other side of this module must not import it twice

    if len(data) > documents.LARGEST_FILE:
        return documents.read(data, name)
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from {__name__} import main; main({memory})"
    command = [sys.executable, "-P", "-c", start]
    surroundings = {key: value for key, value in os.environ.items() if key in KEPT}
    asked = json.dumps({"name": name}).encode() + b"\n" + data
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=surroundings, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        if child is not None:
            child.begun(process)
        try:
            told, complaint = process.communicate(asked, seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            raise Refusal("document-slow", name=name, seconds=int(seconds)) from None
    if process.returncode != 0:
        raise Refusal("document-bomb" if _ran_out(process.returncode, complaint) else "document-broken", name=name)
    return _answer(told)


async def read_aside(data: bytes, name: str) -> "Reading":
    """The same without holding anybody up; more than AT_ONCE files wait for each other. Cancelled, it ends at once."""
    child = _Child()
    try:
        return await asyncio.get_running_loop().run_in_executor(_desk, read, data, name, SECONDS, MEMORY, child)
    except asyncio.CancelledError:
        child.end()
        raise


def _ran_out(code: int, complaint: bytes) -> bool:
    """Out of memory: Python says so, other libraries abort."""
    return code < 0 or b"memory" in complaint.lower()


def _answer(told: bytes) -> "Reading":
    from pydantic import TypeAdapter  # noqa: PLC0415

    from models.documents.reading import Reading  # noqa: PLC0415

    kind, _, rest = told.partition(b"\n")
    if kind == b"refusal":
        refused = json.loads(rest)
        raise Refusal(refused["key"], **refused["details"])
    return TypeAdapter(Reading).validate_json(rest)


def main(memory: int) -> None:
    """The worker: a name and a file on its input, a reading or a refusal on its output."""
    _bound(memory)
    from models import documents  # noqa: PLC0415  # within the bounds

    first, _, data = sys.stdin.buffer.read().partition(b"\n")
    try:
        reading = documents.read(data, json.loads(first)["name"])
    except Refusal as refused:
        told = b"refusal\n" + json.dumps({"key": refused.key, "details": refused.details}).encode()
    else:
        told = b"reading\n" + json.dumps(asdict(reading), default=str).encode()
    sys.stdout.buffer.write(told)


def _bound(memory: int) -> None:
    """Memory and processor time; Windows has no such bounds, there only the time-out holds."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
