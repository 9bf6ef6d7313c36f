"""Makes, renews or repairs .venv: one process at a time, with the machine's pip or the one that comes with Python."""

from __future__ import annotations

import contextlib
import errno
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import venv
from collections import deque
from collections.abc import Iterator

from bot import environment
from bot.environment import PYTHON, ROOT, STAMP, UNFINISHED, VENV, Unready, say

OLDEST_PIP = (22, 3)  # the first with --python, which fills an environment that has no pip of its own

MAKING = (
    "Ставлю в .venv всё нужное, пакетов: {count}. Это один раз, около минуты.\n"
    "Setting up .venv, packages: {count}. Once, about a minute."
)
REPAIRING = (
    "Прежний .venv не доделан или не работает, делаю заново.\nThe .venv is unfinished or broken, making it anew."
)
RENEWING = "Версии пакетов изменились, обновляю .venv.\nThe versions of packages have changed, renewing .venv."
WAITING = "Другая команда уже готовит .venv, жду её.\nAnother command is preparing .venv, waiting for it."
NO_PIP = (
    "У этого Python ({path}) нет ни pip 22.3 или новее, ни ensurepip: пакеты поставить нечем.\n"
    "Debian, Ubuntu: sudo apt install python3-pip\n"
    "This Python has neither pip (22.3 or newer) nor ensurepip. On Debian and Ubuntu: sudo apt install python3-pip"
)
NO_NETWORK = (
    "Пакеты не скачались: нет связи с индексом пакетов. Проверьте интернет или прокси и повторите команду.\n"
    "The packages could not be downloaded: no connection to the index. Check the network or the proxy and repeat."
)
NO_SPACE = "На диске кончилось место, .venv не готов.\nThe disk is full, .venv is not ready."
NO_WRITING = (
    "Не могу писать в {path}, а там нужна папка .venv. Скопируйте проект туда, где писать можно.\n"
    "Cannot write to {path}, where the folder .venv is needed. Copy the project to where you can write."
)
PIP_FAILED = (
    "pip не справился, его слова выше. Повторите команду; не поможет – удалите папку .venv и повторите ещё раз.\n"
    "pip failed, its words are above. Repeat the command; if that does not help, delete the folder .venv and repeat."
)

# Of pip's variables only those that say how to reach an index are handed on: a target, a prefix or a constraint
# meant for other work would put our packages elsewhere or refuse them.
REACHING_AN_INDEX = frozenset(
    f"PIP_{name}"
    for name in (
        *("INDEX_URL", "EXTRA_INDEX_URL", "FIND_LINKS", "NO_INDEX", "CERT", "CLIENT_CERT", "TRUSTED_HOST", "PROXY"),
        *("TIMEOUT", "DEFAULT_TIMEOUT", "RETRIES", "CACHE_DIR", "NO_CACHE_DIR", "CONFIG_FILE", "KEYRING_PROVIDER"),
    )
)
NO_CONNECTION = re.compile(
    "NewConnectionError|Failed to establish|Max retries|ConnectTimeout|[Rr]ead timed out|ReadTimeout|getaddrinfo"
    "|[Nn]ame resolution|ProxyError|Network is unreachable|Connection (reset|refused|broken)"
    r"|from versions: none\)"  # all that pip says of an index it did not reach, once it has stopped trying
)


def set_up(needs: tuple[str, ...]) -> None:
    """Leave a .venv that has everything the files `needs` name; raise Unready with the reason and the way out."""
    try:
        with alone():
            if not environment.stamped(needs):
                build(needs)
    except OSError as reason:
        words = NO_SPACE if reason.errno == errno.ENOSPC else NO_WRITING.format(path=reason.filename or ROOT)
        raise Unready(words) from reason


def build(needs: tuple[str, ...]) -> None:
    if not runs():
        make(needs)
    elif has_everything(needs):
        return remember(needs)
    else:
        say(RENEWING)
    UNFINISHED.touch()
    install(needs)
    remember(needs)
    UNFINISHED.unlink()
    return None


def runs() -> bool:
    """Whether there is a finished .venv whose Python starts and is new enough."""
    question = (
        "import os, sys, sysconfig\n"
        f"sys.exit(sys.version_info < {environment.OLDEST} or not os.path.isdir(sysconfig.get_path('purelib')))"
    )
    return not UNFINISHED.exists() and PYTHON.exists() and ask(question)


def has_everything(needs: tuple[str, ...]) -> bool:
    """Whether a .venv that somebody filled by hand will do as it is."""
    question = f"from bot import environment; raise SystemExit(not environment.importable({needs!r}))"
    return not STAMP.exists() and ask(question)


def ask(question: str) -> bool:
    surroundings = {**environment.surroundings(), "PYTHONPATH": str(ROOT)}
    try:
        answer = subprocess.run([str(PYTHON), "-c", question], env=surroundings, capture_output=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0


def make(needs: tuple[str, ...]) -> None:
    """An empty .venv without pip: the machine's pip fills it, which saves the seconds that installing pip takes."""
    if VENV.exists():
        say(REPAIRING)
        shutil.rmtree(VENV)
    say(MAKING.format(count=len(environment.pins(needs))))
    VENV.mkdir()
    UNFINISHED.touch()
    venv.EnvBuilder(symlinks=os.name != "nt").create(VENV)


def remember(needs: tuple[str, ...]) -> None:
    question = "import sys; print('%d.%d' % sys.version_info[:2])"
    python = subprocess.run([str(PYTHON), "-c", question], capture_output=True, text=True, check=True).stdout.strip()
    marks = {**environment.remembered(), **environment.fingerprints(needs), "python": python}
    fresh = STAMP.with_suffix(".new")
    fresh.write_text(json.dumps(marks, indent=1), encoding="utf-8")
    fresh.replace(STAMP)


def install(needs: tuple[str, ...]) -> None:
    """Let pip put the exact versions into .venv; raise Unready in words when it cannot."""
    command = [*pip(), "install", "--no-input", "--progress-bar", "off"]
    for name in needs:
        command += ["-r", str(ROOT / name)]
    tail, code = run(command)
    if code == 0:
        return
    text = "\n".join(tail)
    if NO_CONNECTION.search(text):
        raise Unready(NO_NETWORK)
    if "No space left" in text:
        raise Unready(NO_SPACE)
    say("\n".join(list(tail)[-12:]))
    raise Unready(PIP_FAILED)


def pip() -> list[str]:
    """The pip of the running Python, or of the one below it, or that which ensurepip puts into .venv."""
    for candidate in dict.fromkeys([sys.executable, getattr(sys, "_base_executable", sys.executable)]):
        found = subprocess.run(
            [candidate, "-m", "pip", "--version"], env=for_pip(), capture_output=True, text=True, check=False
        )
        number = re.match(r"pip (\d+)\.(\d+)", found.stdout)
        if number and (int(number[1]), int(number[2])) >= OLDEST_PIP:
            return [candidate, "-m", "pip", "--python", str(PYTHON)]
    specification = importlib.util.find_spec("ensurepip")
    if specification is None or specification.origin is None:
        raise Unready(NO_PIP.format(path=sys.executable))
    _, code = run([str(PYTHON), "-m", "ensurepip", "--default-pip"])
    if code:
        raise Unready(NO_PIP.format(path=sys.executable))
    return [str(PYTHON), "-m", "pip"]


def run(command: list[str]) -> tuple[deque[str], int]:
    """Run to the end, showing a person at a terminal what is being fetched; the last lines and the exit code."""
    tail: deque[str] = deque(maxlen=60)
    child = subprocess.Popen(
        command,
        env=for_pip(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        close_fds=False,  # it inherits the lock, so that the next start waits for it should we be killed
        start_new_session=True,
    )
    with child:
        try:
            for raw in child.stdout or ():
                tail.append(raw.decode("utf-8", "replace").rstrip())
                show(tail[-1])
        except BaseException:
            end(child)
            raise
    show("")
    return tail, child.returncode


def end(child: subprocess.Popen[bytes]) -> None:
    """Nobody may go on writing into .venv: pip works through a process of its own, which ends with it."""
    if sys.platform == "win32":
        child.kill()
    else:
        os.killpg(child.pid, signal.SIGKILL)


def show(line: str) -> None:
    """One changing line at a terminal; elsewhere nothing."""
    if sys.stderr.isatty() and (not line or line.startswith(("Collecting", "Installing"))):
        sys.stderr.write(f"\r\x1b[K  {line[:70]}" if line else "\r\x1b[K")
        sys.stderr.flush()


def for_pip() -> dict[str, str]:
    """pip's environment: it may be told how to reach an index, and nothing else; what a pip.conf forbids is lifted."""
    around = environment.surroundings()
    kept = {name: value for name, value in around.items() if not name.startswith("PIP_") or name in REACHING_AN_INDEX}
    ours = {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"}
    return {**kept, **ours}


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Hold the set-up's lock; should we die, the system lets go of it."""
    with (ROOT / ".venv.lock").open("a+b") as lock:
        if not grasp(lock.fileno()):
            say(WAITING)
            while not grasp(lock.fileno()):
                time.sleep(0.2)
        os.set_inheritable(lock.fileno(), True)
        yield


def grasp(descriptor: int) -> bool:
    """Take the lock if it is free."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as reason:
        if reason.errno not in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            raise
        return False
    return True
