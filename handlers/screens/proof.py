"""What a report must contain, in words."""

from collections.abc import Iterable, Mapping
from typing import Any

from locales import Html, Say
from models.rules.proof import Need, needs


def needed(say: Say, proof: Mapping[str, Any]) -> Html:
    """«текст, не меньше 2 фото» – what an activity asks for."""
    return listed(say, needs(proof))


def listed(say: Say, wanted: Iterable[Need]) -> Html:
    """Needs joined by commas."""
    return Html(", ".join(say(f"proof-{need.kind}", number=need.number) for need in wanted))
