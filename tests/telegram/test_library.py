"""aiogram loaded swiftly: its types wait for their first use, and none of them misses a name then."""

import os
import subprocess
import sys

HELD = "from aiogram import methods, types; print(types.Message.__pydantic_complete__)"
BUILT = """
kinds = [kind for of in (types, methods) for kind in map(vars(of).get, of.__all__) if hasattr(kind, "model_rebuild")]
for kind in kinds:
    kind.model_rebuild()
print(len(kinds))
"""
STARTED = "from bot.commands.line import call; call(['run']); "


def _said(program: str, **settings: str) -> str:
    """What a Python of its own prints: a process loads a library once."""
    command = [sys.executable, "-c", program]
    child = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | settings)
    return child.stdout + child.stderr[-600:]


def test_every_type_and_method_can_be_built_later() -> None:
    held, built = _said("from bot.telegram import library; library.load(); " + HELD + BUILT).split()
    assert (held, int(built) > 500) == ("False", True)


def test_a_bot_loads_it_so() -> None:
    nowhere = {"BOT_TOKEN": f"123456:{'a' * 35}", "DATABASE_URL": "sqlite+aiosqlite:////nowhere/at/all.sqlite3"}
    assert _said(STARTED + HELD, **nowhere).split()[0] == "False"
