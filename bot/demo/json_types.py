"""Names for JSON: `Json` is an object, `Value` whatever JSON can hold – checked where it is read, not before."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
Value = Any
