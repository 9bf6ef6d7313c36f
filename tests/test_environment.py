"""The set-up: what it finds ready, what it says, and that it makes a .venv which works from nothing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot import environment, installation
from bot.environment import ROOT

FILES = ("bot/__init__.py", "bot/environment.py", "bot/installation.py", "tests/__init__.py", "tests/__main__.py")
SMALL = "# one small package stands for all\nmagic-filter==1.0.12\n"
ANSWER = (
    "from importlib import metadata\n"
    "from bot import environment\n"
    "environment.prepare('bot')\n"
    "import magic_filter, os, sys\n"
    "print(metadata.version('magic-filter'), sys.argv[1:], os.path.basename(sys.prefix))\n"
)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A project of one small package, in a folder with a space and Cyrillic letters."""
    folder = tmp_path / "Мой план"
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    (folder / "requirements.txt").write_text(SMALL, encoding="utf-8")
    (folder / "bot/__main__.py").write_text(ANSWER, encoding="utf-8")
    return folder


@pytest.fixture
def bare(tmp_path: Path) -> str:
    """A Python without a single package of ours, but with the pip of this machine's Python."""
    candidate = getattr(sys, "_base_executable", sys.executable)
    asked = subprocess.run([candidate, "-Ic", "import pip"], capture_output=True, check=False)
    probe = subprocess.run([candidate, "-Ic", "import magic_filter"], capture_output=True, check=False)
    if asked.returncode or not probe.returncode:
        pytest.skip("needs a Python below that has pip and not the packages")
    return str(candidate)


def start(python: str, folder: Path, *words: str, **around: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    command = [python, "-m", "bot", *words]
    return subprocess.run(
        command,
        cwd=folder,
        env={**inherited, **around},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=240,
    )


def test_the_python_of_the_tests_has_everything() -> None:
    assert environment.ready(environment.TESTS)


def test_an_older_package_is_not_ready(tmp_path: Path) -> None:
    assert environment.numbers("3.9.1") < environment.numbers("3.31.0")


def test_pins_are_those_that_every_system_needs() -> None:
    pins = environment.pins(environment.RUN)
    assert pins["aiogram"] == "3.31.0"
    assert "uvloop" not in pins


def test_only_the_way_to_an_index_is_handed_on_to_pip() -> None:
    question = "from bot import installation; print(sorted(n for n in installation.for_pip() if n.startswith('PIP_')))"
    around = {"PIP_TARGET": "/x", "PIP_CERT": "/c", "PIP_CONSTRAINT": "/y", "PIP_USER": "1", "PYTHONPATH": str(ROOT)}
    answer = subprocess.run(
        [sys.executable, "-c", question], env={"PATH": "", **around}, capture_output=True, text=True, check=True
    )
    wanted = ["PIP_CERT", "PIP_DISABLE_PIP_VERSION_CHECK", "PIP_REQUIRE_VIRTUALENV", "PIP_USER"]
    assert answer.stdout.strip() == str(wanted)


@pytest.mark.parametrize(
    "line",
    [
        "NewConnectionError: Failed to establish a new connection: [Errno -2] Name or service not known",
        "HTTPSConnectionPool(host='h', port=443): Max retries exceeded with url: /",
        "ReadTimeoutError: HTTPSConnectionPool(host='h', port=443): Read timed out.",
    ],
)
def test_a_missing_network_is_known_by_what_pip_says(line: str) -> None:
    assert installation.NO_CONNECTION.search(line) is not None


@pytest.mark.slow
def test_a_clone_sets_itself_up_once_and_mends_itself(clone: Path, bare: str, tmp_path: Path) -> None:
    home = str(tmp_path / "nowhere")
    first = start(bare, clone, "demo", "--no-browser", HOME=home, PIP_TARGET=str(tmp_path / "elsewhere"))
    if installation.NO_NETWORK in first.stderr:
        pytest.skip("the package index cannot be reached from here")
    told = "1.0.12 ['demo', '--no-browser'] .venv\n"
    assert (first.stdout, first.stderr.strip()) == (told, installation.MAKING.format(count=1))

    again = start(bare, clone, "demo", "--no-browser", HOME=home)
    assert (again.stdout, again.stderr) == (told, "")

    (clone / ".venv/.unfinished").touch()
    mended = start(bare, clone, "demo", "--no-browser", HOME=home)
    assert (mended.stdout, mended.stderr.startswith(installation.REPAIRING)) == (told, True)

    (clone / "requirements.txt").write_text(SMALL + "# changed\n", encoding="utf-8")
    renewed = start(bare, clone, "demo", "--no-browser", HOME=home)
    assert (renewed.stdout, renewed.stderr.strip()) == (told, installation.RENEWING)


@pytest.mark.slow
def test_no_network_is_said_in_plain_words(clone: Path, bare: str) -> None:
    nowhere = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_CACHE_DIR": "1", "PIP_RETRIES": "0"}
    nowhere["PIP_PROXY"] = "http://127.0.0.1:9"
    ended = start(bare, clone, **nowhere)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.strip().endswith(installation.NO_NETWORK)


def test_a_folder_that_cannot_be_written_is_said_in_plain_words(clone: Path, bare: str) -> None:
    (clone / ".venv.lock").mkdir()
    ended = start(bare, clone)
    assert (ended.returncode, ended.stderr.strip()) == (1, installation.NO_WRITING.format(path=clone / ".venv.lock"))


def test_an_old_python_is_told_which_one_to_take() -> None:
    old = next((found for minor in (10, 9, 8) if (found := working(f"python3.{minor}"))), None)
    if old is None:
        pytest.skip("no Python older than 3.11 on this machine")
    ended = subprocess.run([old, "-m", "bot", "demo"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("Нужен Python 3.11 или новее, а это 3.")


def working(name: str) -> str | None:
    """The interpreter by that name, if it starts: a version manager leaves names that do not."""
    path = shutil.which(name)
    return path if path and subprocess.run([path, "-c", ""], capture_output=True, check=False).returncode == 0 else None
