"""The house: who may import whom, what stands at the root, how files begin and how long they are."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from bot.environment import ROOT

PACKAGES = ("bot", "handlers", "models", "scheduler", "locales", "tests")
AT_THE_ROOT = {
    *PACKAGES,
    *("pyproject.toml", "README.md", "requirements.txt", ".gitignore", ".ci", "benchmarks"),
    *("Dockerfile", "compose.yaml", "CHANGELOG.md", ".dockerignore", ".env.example"),
}
LONGEST = 400
# Put together here, so that this file does not say what it forbids.
INDEX_HOSTS = ("pypi" + ".org", "pythonhosted" + ".org", "/simp" + "le/", "--index" + "-url", "registry" + ".npmjs")
WITHOUT_TELEGRAM = ("bot.__main__", "bot.commands.line", "bot.commands.plan", "bot.commands.backup", "models.documents")


def tracked() -> list[Path]:
    """The files that git knows; skips where this is no clone."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    names = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    if not names:
        pytest.skip("not a git clone: what is tracked is not known")
    return [name for name in names if name.is_file()]


def modules() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def test_everybody_imports_only_whom_they_may() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()", "--no-cache"]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout[-3000:] + ended.stderr[-1000:]


@pytest.mark.parametrize("module", WITHOUT_TELEGRAM)
def test_a_command_without_telegram_does_not_wait_for_aiogram(module: str) -> None:
    question = f"import sys, {module}; print([name for name in ('aiogram', 'apscheduler') if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", question], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_the_bot_starts_without_what_only_a_picture_or_a_file_needs() -> None:
    heavy = ("typst", "icalendar", "docx", "pdfplumber", "python_calamine")
    question = f"import sys, bot.app; print([name for name in {heavy} if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", question], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_the_command_needs_only_the_standard_library_until_it_has_looked_around() -> None:
    question = (
        "import sys, bot.__main__\n"
        "tops = {name.partition('.')[0] for name in sys.modules} - sys.stdlib_module_names\n"
        "print(sorted(top for top in tops if getattr(sys.modules.get(top), '__spec__', None)))"
    )
    answer = subprocess.run([sys.executable, "-Sc", question], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "['bot']"


@pytest.mark.parametrize(
    "name", ["bot/__init__.py", "bot/__main__.py", "bot/environment.py", "tests/__init__.py", "tests/__main__.py"]
)
def test_what_an_old_python_reads_it_can_read(name: str) -> None:
    source = (ROOT / name).read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 8))
    assert "from __future__ import annotations" in source or not any(
        isinstance(node, ast.FunctionDef) for node in tree.body
    )


def test_the_root_holds_what_belongs_there() -> None:
    assert sorted({path.relative_to(ROOT).parts[0] for path in tracked()} - AT_THE_ROOT) == []


def test_every_module_says_first_what_it_is_for() -> None:
    assert [str(path) for path in modules() if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))] == []


def test_no_file_is_longer_than_it_can_be_read() -> None:
    read = [path for path in modules() if path.parent.name != "versions"]  # a migration is written once, by a tool
    lengths = {str(path): len(path.read_text(encoding="utf-8").splitlines()) for path in read}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_nothing_in_git_names_a_package_index() -> None:
    assert [path for path in tracked() if path.name == "uv" + ".lock"] == []
    texts = {path: path.read_bytes().decode("utf-8", "replace") for path in tracked()}
    assert [(str(path), host) for path, text in texts.items() for host in INDEX_HOSTS if host in text] == []


def test_the_versions_are_exact_and_those_of_the_tests_stand_on_top() -> None:
    lines = [line for name in ("requirements.txt", "tests/requirements.txt") for line in text(name) if line[0] != "#"]
    loose = [line for line in lines if "==" not in line]
    names = [line.partition("==")[0] for line in lines if "==" in line]
    assert (loose, len(names)) == (["-r ../requirements.txt"], len(set(names)))


def text(name: str) -> list[str]:
    return [line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if line]
