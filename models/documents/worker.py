"""Reading what strangers send: in a process of its own, with so much time and memory and no more.

A file is a plan, or a list of who judges what; both are asked for in the same way.
"""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, astuple
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from models.refusal import Refusal

if TYPE_CHECKING:
    from models.documents.reading import Reading
    from models.rules.jury_lists import Line

SECONDS = 20
MEMORY = 1024 * 1024 * 1024
AT_ONCE = 2
# The worker is not told the token and the other secrets of the bot.
KEPT = frozenset(["PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "PYTHONUTF8"])
ROOT = Path(__file__).parents[2]
T = TypeVar("T")
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
    return _reading(_told(data, name, "plan", seconds, memory, child))


def read_list(data: bytes, name: str, child: _Child | None = None) -> "list[Line]":
    """The list in a file, or the Refusal of `jury_list.read` or "list-broken": it wanted too much time or memory."""
    from models.documents import jury_list  # noqa: PLC0415
    from models.rules.jury_lists import LARGEST_FILE, Line  # noqa: PLC0415

    if len(data) > LARGEST_FILE:
        return jury_list.read(data, name)
    try:
        return [Line(*line) for line in json.loads(_told(data, name, "list", SECONDS, MEMORY, child))]
    except Refusal as refusal:
        raise (refusal if refusal.key.startswith("list-") else Refusal("list-broken", name=name)) from None


def _told(data: bytes, name: str, what: str, seconds: float, memory: int, child: _Child | None) -> bytes:
    """What the worker says of a file. Refusal when it refuses, or ends without a word."""
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from {__name__} import main; main({memory})"
    command = [sys.executable, "-P", "-c", start]
    surroundings = {key: value for key, value in os.environ.items() if key in KEPT}
    asked = json.dumps({"name": name, "what": what}).encode() + b"\n" + data
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
    kind, _, rest = told.partition(b"\n")
    if kind == b"refusal":
        refused = json.loads(rest)
        raise Refusal(refused["key"], **refused["details"])
    return rest


async def read_aside(data: bytes, name: str) -> "Reading":
    """The same without holding anybody up; more than AT_ONCE files wait for each other. Cancelled, it ends at once."""
    return await _aside(lambda child: read(data, name, child=child))


async def read_list_aside(data: bytes, name: str) -> "list[Line]":
    """The list in a file, in the same way."""
    return await _aside(lambda child: read_list(data, name, child))


async def _aside(work: Callable[[_Child], T]) -> T:
    child = _Child()
    try:
        return await asyncio.get_running_loop().run_in_executor(_desk, work, child)
    except asyncio.CancelledError:
        child.end()
        raise


def _ran_out(code: int, complaint: bytes) -> bool:
    """Out of memory: Python says so, other libraries abort."""
    return code < 0 or b"memory" in complaint.lower()


def _reading(told: bytes) -> "Reading":
    from pydantic import TypeAdapter  # noqa: PLC0415

    from models.documents.reading import Reading  # noqa: PLC0415

    return TypeAdapter(Reading).validate_json(told)


def main(memory: int) -> None:
    """The worker: what is asked and a file on its input, what was read or a refusal on its output."""
    _bound(memory)
    first, _, data = sys.stdin.buffer.read().partition(b"\n")
    try:
        told = b"read\n" + json.dumps(_read(data, **json.loads(first)), default=str).encode()
    except Refusal as refused:
        told = b"refusal\n" + json.dumps({"key": refused.key, "details": refused.details}).encode()
    sys.stdout.buffer.write(told)


def _read(data: bytes, name: str, what: str) -> object:
    """Within the bounds."""
    from models import documents  # noqa: PLC0415
    from models.documents import jury_list  # noqa: PLC0415

    if what == "list":
        return [astuple(line) for line in jury_list.read(data, name)]
    return asdict(documents.read(data, name))


def _bound(memory: int) -> None:
    """Memory and processor time; Windows has no such bounds, there only the time-out holds."""
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
