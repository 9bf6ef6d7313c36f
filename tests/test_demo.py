"""`bot demo` as somebody runs it: it comes up, outlives the death of the bot, ends with everything it has started."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from models import documents

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="signals and /proc are of another kind there"),
]
ROOT = Path(documents.__file__).parents[2]
PATIENCE = 90.0
"""Seconds for a start on a machine that is busy with other tests."""


class Demo:
    """A running demo and what it prints."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "demo.out"
        command = [sys.executable, "-m", "bot", "demo", "--no-browser", "--port", "0"]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command, cwd=ROOT, stdout=log, stderr=log, env={**os.environ, "TMPDIR": str(folder)}
            )

    def printed(self) -> str:
        """Everything so far."""
        return self.log.read_text(encoding="utf-8")

    def wait_for(self, words: str) -> str:
        """Everything printed, once these words are there."""
        end = time.monotonic() + PATIENCE
        while words not in self.printed():
            if time.monotonic() > end or self.process.poll() is not None:
                raise AssertionError(f"no {words!r} in:\n{self.printed()}")
            time.sleep(0.1)
        return self.printed()

    def children(self) -> list[tuple[int, str]]:
        """The processes it has started: number and command line."""
        listed = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
        rows = [line.split(None, 2) for line in listed.splitlines()]
        return [(int(pid), args) for pid, parent, args in rows if int(parent) == self.process.pid]


@pytest.fixture
def demo() -> Iterator[Demo]:
    with tempfile.TemporaryDirectory() as folder:
        running = Demo(Path(folder))
        yield running
        if running.process.poll() is None:
            running.process.kill()
            running.process.wait()


def test_the_demo_comes_up_outlives_the_bot_and_ends_whole(demo: Demo) -> None:
    address = re.search(r"Готово: (http://127\.0\.0\.1:\d+)", demo.wait_for("Ctrl-C."))
    assert address is not None
    children = demo.children()
    assert sorted(args.split(" -m ")[1].split()[0] for _, args in children) == ["bot", "bot.demo"]
    os.kill(next(pid for pid, args in children if args.endswith("bot run")), signal.SIGKILL)
    demo.wait_for("Через 2 с запущу снова")
    end = time.monotonic() + PATIENCE
    while not any(args.endswith("bot run") for _, args in demo.children()):
        assert time.monotonic() < end
        time.sleep(0.1)
    last = [pid for pid, _ in demo.children()]
    begun = time.monotonic()
    demo.process.send_signal(signal.SIGINT)
    assert demo.process.wait(10) == 0
    assert time.monotonic() - begun < 3  # it promises two, on a machine that does nothing else
    assert [pid for pid in last if Path(f"/proc/{pid}/cmdline").exists()] == []
    assert demo.printed().rstrip().endswith("Показ окончен.")
    assert [path.name for path in demo.folder.iterdir()] == ["demo.out"]
