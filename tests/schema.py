"""Requests are checked against the official schema of the Bot API, where it is at hand beside the project."""

import json
from functools import cache
from pathlib import Path
from typing import Any

SCHEMA = Path(__file__).parents[2] / "shared" / "telegram" / "bot-api-10.3-schema.json"

Fields = dict[str, tuple[str, bool]]


@cache
def _shapes() -> tuple[dict[str, Fields], dict[str, Fields]]:
    """Methods and types: name → field → (type, required)."""
    children = [
        child
        for section in json.loads(SCHEMA.read_text(encoding="utf-8"))["items"]
        for child in section.get("children", [])
    ]
    shapes: dict[str, dict[str, Fields]] = {"methods": {}, "types": {}}
    for child in children:
        fields = {field["name"]: (field["type"], field["required"]) for field in child["annotations"]}
        shapes.setdefault(child["category"], {})[child["name"]] = fields
    return shapes["methods"], shapes["types"]


def faults(method: str, params: dict[str, Any]) -> list[str]:
    """What is wrong with a request, in words; nothing when the schema agrees."""
    methods, _ = _shapes()
    if method not in methods:
        return [f"{method}: no such method"]
    words = str(params.values())
    asked = {name: value for name, value in params.items() if f"attach://{name}" not in words}  # the rest are files
    return list(_object(method, methods[method], asked))


def _object(where: str, fields: Fields, given: dict[str, Any]) -> list[str]:
    found = [f"{where}.{name}: unknown" for name in given if name not in fields]
    found += [
        f"{where}.{name}: missing" for name, (_, required) in fields.items() if required and given.get(name) is None
    ]
    for name, value in given.items():
        if name in fields and value is not None:
            found += _value(f"{where}.{name}", fields[name][0], value)
    return found


def _value(where: str, kind: str, value: Any) -> list[str]:
    _, types = _shapes()
    if kind.startswith("Array of "):
        items = _decoded(value)
        if not isinstance(items, list):
            return [f"{where}: {value!r:.60} is no {kind}"]
        inner = kind.removeprefix("Array of ")
        return [fault for index, item in enumerate(items) for fault in _value(f"{where}[{index}]", inner, item)]
    choices = [choice for part in kind.split(" or ") for choice in part.replace(" and ", ", ").split(", ")]
    if len(choices) > 1:
        tried = [_value(where, choice, value) for choice in choices]
        return [] if [] in tried else min(tried, key=len)
    match kind:
        case "String" | "InputFile":
            fits = isinstance(value, str)
        case "Integer":
            fits = str(value).lstrip("-").isdigit()
        case "Float":
            fits = isinstance(value, int | float | str)
        case "Boolean" | "True":
            fits = value in (True, "true", "True", "1") or (
                kind == "Boolean" and value in (False, "false", "False", "0")
            )
        case _:
            decoded = _decoded(value)
            if not isinstance(decoded, dict):
                return [f"{where}: {value!r:.60} is no {kind}"]
            return _object(where, types[kind], decoded) if types.get(kind) else _one_of(where, kind, decoded)
    return [] if fits else [f"{where}: {value!r:.60} is no {kind}"]


def _one_of(where: str, kind: str, given: dict[str, Any]) -> list[str]:
    """A type without fields of its own stands for those whose names begin with its."""
    _, types = _shapes()
    kin = [fields for name, fields in types.items() if name.startswith(kind) and name != kind]
    tried = [_object(where, fields, given) for fields in kin]
    return [] if [] in tried else min(tried, key=len, default=[f"{where}: unknown type {kind}"])


def _decoded(value: Any) -> Any:
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value
