"""aiogram loaded in a fifth of its time: its types are built when they are first used, not all of them at the start.

While it is imported, aiogram builds the validators of its 300 types: five seconds of seven, and a bot uses a few dozen
of them. pydantic builds a type by itself at its first use, as soon as it finds the names the fields are annotated
with. aiogram's modules import those for type checkers alone, so here they get them in earnest.
"""

import sys
from importlib import import_module

from pydantic import BaseModel


def load() -> None:
    """Import aiogram with its types still to be built; to be called before anybody else imports it."""
    if "aiogram" in sys.modules:
        return
    build = BaseModel.__dict__["model_rebuild"]
    BaseModel.model_rebuild = classmethod(_not_yet)  # type: ignore[assignment,method-assign]
    try:
        types = import_module("aiogram.types")
    finally:
        BaseModel.model_rebuild = build  # type: ignore[method-assign]
    names = {name: getattr(types, name) for name in types.__all__}
    for name, module in list(sys.modules.items()):
        if name.startswith("aiogram.types."):
            vars(module).update(names | vars(module))


def _not_yet(_cls: type[BaseModel], /, **_: object) -> None:
    """A type asked to build itself is built at its first use."""
