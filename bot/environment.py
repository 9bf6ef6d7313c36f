"""Decides, before anything else is imported, whether this Python has what is needed, and else goes on inside .venv.

Standard library only, and readable to Python 3.8, which is refused in words instead of a SyntaxError.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "Scripts" / "python.exe" if os.name == "nt" else VENV / "bin" / "python"
STAMP = VENV / ".ready"
UNFINISHED = VENV / ".unfinished"
RUN = ("requirements.txt",)
TESTS = ("requirements.txt", "tests/requirements.txt")
OLDEST = (3, 11)
HANDED_OVER = "PLAN_BOT_HANDED_OVER"

TOO_OLD = (
    "Нужен Python {need} или новее, а это {have}. Запустите так: {hint}\n"
    "Python {need} or newer is needed, and this is {have}. Start it as: {hint}"
)
NO_NEWER = (
    "Нужен Python {need} или новее, а это {have}. Новый есть на python.org.\n"
    "Python {need} or newer is needed, and this is {have}. Get it from python.org."
)
STILL_NOT = (
    "В .venv всё поставлено, но его Python этого не видит. Удалите папку .venv и повторите команду.\n"
    "Everything is in .venv, but its Python does not see it. Delete the folder .venv and repeat the command."
)


class Unready(Exception):
    """The set-up did not succeed; the words say why and what to do."""


def prepare(module: str, needs: tuple[str, ...] = RUN) -> None:
    """Return when all that the files `needs` name can be imported; else set up .venv and start `module` anew in it."""
    speak_unicode()
    handed_over = os.environ.pop(HANDED_OVER, None) == str(ROOT)
    try:
        refuse_an_old_python(module)
        if ready(needs):
            return
        complete(needs, handed_over)
    except Unready as reason:
        raise SystemExit(say(str(reason))) from None
    except KeyboardInterrupt:
        say("\nПрервано, следующий запуск продолжит.\nInterrupted, the next start goes on.")
        raise SystemExit(130) from None
    hand_over([str(PYTHON), "-m", module, *sys.argv[1:]])


def complete(needs: tuple[str, ...], handed_over: bool) -> None:
    """See to a finished .venv. One that is finished and yet would not do is not tried again, or it never ended."""
    if not stamped(needs):
        from bot import installation

        installation.set_up(needs)
    elif handed_over:
        raise Unready(STILL_NOT)


def say(words: str) -> int:
    """Print to the error stream, so that what a command prints stays its own; the exit code of a failure comes back."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()
    return 1


def speak_unicode() -> None:
    """A pipe on Windows, or a bare C locale, must not make Russian words crash."""
    for stream in (sys.stdout, sys.stderr):
        if stream.isatty():
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a real stream has it
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def refuse_an_old_python(module: str) -> None:
    """Raise Unready below the oldest Python, naming a newer one if the machine has it."""
    if sys.version_info >= OLDEST:
        return
    names = ("python3.%d" % minor for minor in range(20, 10, -1))
    newer = next((name for name in names if shutil.which(name)), None)
    words = TOO_OLD if newer else NO_NEWER
    hint = " ".join([str(newer), "-m", module, *sys.argv[1:]])
    raise Unready(words.format(need="%d.%d" % OLDEST, have="%d.%d.%d" % sys.version_info[:3], hint=hint))


def ready(needs: tuple[str, ...]) -> bool:
    """Whether the running Python has all of it: it is the finished .venv, or an environment somebody else made."""
    installed_as_a_package = not (ROOT / needs[0]).exists()
    return installed_as_a_package or (inside_venv() and stamped(needs)) or importable(needs)


def inside_venv() -> bool:
    return VENV.exists() and VENV.samefile(sys.prefix)


def stamped(needs: tuple[str, ...]) -> bool:
    """Whether .venv was finished with just these files, and its Python is still the one it was finished with."""
    kept = remembered()
    if UNFINISHED.exists() or not PYTHON.exists():
        return False
    if any(kept.get(name) != mark for name, mark in fingerprints(needs).items()):
        return False
    return not inside_venv() or kept.get("python") == version()


def remembered() -> dict[str, str]:
    try:
        content = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def fingerprints(needs: tuple[str, ...]) -> dict[str, str]:
    return {name: hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in needs}


def version() -> str:
    return "%d.%d" % sys.version_info[:2]


def importable(needs: tuple[str, ...]) -> bool:
    """Whether the running Python has every package, none older than the version known to work."""
    try:
        return all(numbers(metadata.version(name)) >= numbers(pin) for name, pin in pins(needs).items())
    except metadata.PackageNotFoundError:
        return False


def pins(needs: tuple[str, ...]) -> dict[str, str]:
    """Package → exact version, without those that only some systems need."""
    lines = [line for name in needs for line in (ROOT / name).read_text(encoding="utf-8").splitlines()]
    return dict(line.split("==", 1) for line in lines if "==" in line and ";" not in line and not line.startswith("#"))


def numbers(text: str) -> list[int]:
    return [int(part) for part in text.strip().split(".") if part.isdigit()]


def surroundings() -> dict[str, str]:
    """The environment for our Python: nothing inherited may point it at somebody else's packages."""
    foreign = {"PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"}
    return {name: value for name, value in os.environ.items() if name not in foreign}


def hand_over(command: list[str]) -> None:
    """Become the command; on Windows, where a process cannot be replaced, wait for it and end as it ends."""
    environment = {**surroundings(), "PYTHONPATH": str(ROOT), "VIRTUAL_ENV": str(VENV), HANDED_OVER: str(ROOT)}
    if os.name != "nt":
        os.execve(command[0], command, environment)
    child = subprocess.Popen(command, env=environment)
    while True:
        try:
            sys.exit(child.wait())
        except KeyboardInterrupt:  # the console tells the child as well, and the child decides when to end
            continue
