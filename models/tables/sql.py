"""What both engines can do and SQLAlchemy has no word for."""

from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class with_keys(FunctionElement[Any]):  # noqa: N801 – written like the function it is
    """A JSON object, given as text, with more keys: `with_keys(text, "name", Person.name, …)`, names as literals."""

    type = JSON()
    inherit_cache = True


class random_token(FunctionElement[str]):  # noqa: N801 – the same
    """32 hexadecimal digits nobody can guess, others for each row."""

    type = String()
    inherit_cache = True


@compiles(with_keys, "sqlite")
def _patched(element: with_keys, compiler: Any, **more: Any) -> str:
    base, *pairs = [compiler.process(one, **more) for one in element.clauses]
    return f"json_patch({base}, json_object({', '.join(pairs)}))"


@compiles(with_keys, "postgresql")
def _joined(element: with_keys, compiler: Any, **more: Any) -> str:
    base, *pairs = [compiler.process(one, **more) for one in element.clauses]
    return f"CAST(CAST({base} AS jsonb) || jsonb_build_object({', '.join(pairs)}) AS json)"


@compiles(random_token, "sqlite")
def _blob(element: random_token, compiler: Any, **more: Any) -> str:
    return "lower(hex(randomblob(16)))"


@compiles(random_token, "postgresql")
def _uuid(element: random_token, compiler: Any, **more: Any) -> str:
    return "replace(CAST(gen_random_uuid() AS text), '-', '')"
