"""Runs the promises: `python3 -m tests [what pytest takes]`, or one check by its word: lint, types, contracts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bot import environment

CHECKS = {
    "lint": [["-m", "ruff", "check", "."], ["-m", "ruff", "format", "--check", "."]],
    "format": [["-m", "ruff", "check", "--fix", "."], ["-m", "ruff", "format", "."]],
    "types": [["-m", "mypy"]],
    "contracts": [["-c", "from importlinter.cli import lint_imports_command as main; main()"]],
}


def main() -> int:
    environment.prepare("tests", environment.TESTS)
    os.chdir(environment.ROOT)
    words = sys.argv[1:]
    if len(words) == 1 and words[0] in CHECKS:
        return max(subprocess.run([sys.executable, *command], check=False).returncode for command in CHECKS[words[0]])
    import pytest

    from bot import settings

    for name in settings.NAMES:  # the operator's own settings are no business of the tests
        os.environ.pop(name, None)

    return int(pytest.main([*abreast(words), *words]))


def abreast(words: list[str]) -> list[str]:
    """The whole suite uses the machine's cores and one process more, for they wait half the time; a named place runs in
    one process, where a debugger works."""
    named = any(word.startswith(("--pdb", "-s", "-n")) or Path(word.partition("::")[0]).exists() for word in words)
    return [] if named else ["-n", str(min(8, max(2, os.cpu_count() or 2) + 1))]


if __name__ == "__main__":
    sys.exit(main())
