"""What may be answered to a field of a form: what was typed, pressed or sent becomes a checked value, or a refusal.

Values by kind: text {"text"}, number {"number"}, date {"date": "2024-10-01"}, choice and choices {"choices": [words]},
link {"link"} and, once somebody has said that they are in the post, {"tagged": [hashtags]}, consent {"agreed": true},
file, photo and video {"files": […]}. Limits by kind, any of them missing: text {"least", "most"} characters; number
{"least", "most", "whole"}; date {"after", "before"}, both days included; choice {"options"}; choices {"options",
"least", "most"}; link {"hosts", "hashtags"}. Files and their limits: see `models.rules.field_files`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from models.refusal import Refusal
from models.rules import field_files, field_words
from models.rules.field_files import Sent
from models.tables import Field, FieldKind
from models.tables.search import fold

Value = dict[str, Any]
AGREED: Final[Value] = {"agreed": True}
CHOSEN = (FieldKind.CHOICE, FieldKind.CHOICES)
_KEYS = {
    FieldKind.TEXT: "text",
    FieldKind.NUMBER: "number",
    FieldKind.DATE: "date",
    FieldKind.LINK: "link",
    FieldKind.CONSENT: "agreed",
    **dict.fromkeys(CHOSEN, "choices"),
    **dict.fromkeys(field_files.KINDS, "files"),
}
"""What a value of each kind holds."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A field that keeps an entry from being sent: it is not answered, or not as it must be (`why`)."""

    field: Field
    why: Refusal | None = None


def typed(field: Field, words: str, today: date, hidden: Sequence[str] = (), have: Value | None = None) -> Value:
    """The value somebody's `words` mean; `hidden` are the addresses behind them, `today` the entrant's day, `have` what
    is answered by now.

    Raises Refusal when the field takes something else, or the words do not keep its limits.
    """
    if not words.strip() and not hidden:
        raise Refusal(f"refusal-field-wants-{field.kind}")
    match field.kind:
        case FieldKind.TEXT:
            value: Value = {"text": words.strip()}
        case FieldKind.NUMBER:
            value = {"number": field_words.number(words)}
        case FieldKind.DATE:
            value = {"date": field_words.day(field.limits, words, today).isoformat()}
        case FieldKind.LINK:
            value = {"link": field_words.link(words, hidden)}
            tags = field_words.hashtags(words, hashtags(field))
            value |= {"tagged": list(tags)} if tags else {}
        case FieldKind.CHOICE | FieldKind.CHOICES:
            return chosen(field, _option(field, words), have)
        case _:
            raise Refusal(f"refusal-field-wants-{field.kind}")
    require_within(field, value)
    return value


def chosen(field: Field, number: int, have: Value | None) -> Value:
    """What is chosen after the option with this number (from 0) was pressed; of several, one pressed again is out.

    Fewer than must be chosen are no refusal yet: the others follow. Raises Refusal when there is no such option any
    more, or one too many.
    """
    every = options(field)
    if number >= len(every):
        raise Refusal("refusal-field-option-gone")
    if field.kind is FieldKind.CHOICE:
        return {"choices": [every[number]]}
    before = set((have or {}).get("choices", ()))
    after = before ^ {every[number]}
    most = field.limits.get("most")
    if most and len(after) > max(most, len(before)):
        raise Refusal("refusal-field-choices-most", most=most)
    return {"choices": [one for one in every if one in after]}


def dated(field: Field, day: date) -> Value:
    """A day that was pressed in a calendar. Raises Refusal when it does not keep the limits."""
    return _checked(field, {"date": day.isoformat()})


def agreed(field: Field) -> Value:
    """The consent that was pressed. Raises Refusal when the field asks for something else."""
    return _checked(field, dict(AGREED))


def sent(field: Field, file: Sent, have: Value | None) -> Value:
    """The files after one more has come. Raises Refusal when the field takes no such file, or no more of them."""
    if field.kind not in field_files.KINDS:
        raise Refusal(f"refusal-field-wants-{field.kind}")
    return field_files.added(field.kind, field.limits, file, (have or {}).get("files", ()))


def tagged(field: Field, have: Value | None) -> Value:
    """The link with its author's word that every hashtag is in the post, which the bot cannot open."""
    if not have or "link" not in have:
        raise Refusal("refusal-field-wants-link")
    return {"link": have["link"], "tagged": list(hashtags(field))}


def untagged(field: Field, value: Value) -> Sequence[str]:
    """The hashtags nobody has said to be in the post yet, each with «#»."""
    have = {fold(tag) for tag in value.get("tagged", ())}
    return [tag for tag in hashtags(field) if fold(tag) not in have]


def hashtags(field: Field) -> Sequence[str]:
    """The hashtags a link's post must have, each with «#»."""
    given = field.limits.get("hashtags") or () if field.kind is FieldKind.LINK else ()
    return [f"#{tag.strip().removeprefix('#')}" for tag in given]


def options(field: Field) -> Sequence[str]:
    """What can be chosen, in order; nothing where nothing is chosen."""
    return field.limits.get("options") or () if field.kind in CHOSEN else ()


def gaps(fields: Iterable[Field], values: Mapping[int, Value]) -> Sequence[Gap]:
    """What is to be mended before an entry can be sent: required fields without an answer, and answers that are not
    whole or do not keep the limits, which may have changed since. `values` by the field's number."""
    found = []
    for field in fields:
        value = values.get(field.id)
        if value is None:
            found += [Gap(field)] if field.required else []
            continue
        try:
            require_whole(field, value)
        except Refusal as why:
            found.append(Gap(field, why))
    return found


def require_whole(field: Field, value: Value) -> None:
    """Raise Refusal unless the value answers the field fully: enough is chosen, the hashtags are confirmed."""
    require_within(field, value)
    least = field.limits.get("least") or 1
    if field.kind is FieldKind.CHOICES and len(value["choices"]) < least:
        raise Refusal("refusal-field-choices-least", least=least, chosen=len(value["choices"]))
    if tags := untagged(field, value):
        raise Refusal("refusal-field-untagged", tags=" ".join(tags))


def suits(field: Field, value: Value) -> bool:
    """Is the value of the field's kind at all, or was that changed after it had been answered?"""
    return _KEYS[field.kind] in value


def require_within(field: Field, value: Value) -> None:
    """Raise Refusal unless the value is of the field's kind and keeps its limits, as far as it has been given."""
    limits = field.limits
    if not suits(field, value):
        raise Refusal(f"refusal-field-wants-{field.kind}")
    match field.kind:
        case FieldKind.TEXT:
            field_words.require_length(limits, value["text"])
        case FieldKind.NUMBER:
            field_words.require_number(limits, value["number"])
        case FieldKind.DATE:
            field_words.require_day(limits, date.fromisoformat(value["date"]))
        case FieldKind.LINK:
            field_words.require_host(limits, value["link"])
        case FieldKind.CHOICE | FieldKind.CHOICES:
            _require_options(field, value["choices"])
        case FieldKind.FILE | FieldKind.PHOTO | FieldKind.VIDEO:
            field_files.require_within(field.kind, limits, value["files"])


def _checked(field: Field, value: Value) -> Value:
    require_within(field, value)
    return value


def _option(field: Field, words: str) -> int:
    """The number of the option that was typed instead of pressed."""
    wanted = fold(words)
    found = [number for number, one in enumerate(options(field)) if fold(one) == wanted]
    if len(found) != 1:
        raise Refusal(f"refusal-field-wants-{field.kind}")
    return found[0]


def _require_options(field: Field, choices: Sequence[str]) -> None:
    most = field.limits.get("most")
    if not choices or any(one not in options(field) for one in choices):
        raise Refusal(f"refusal-field-wants-{field.kind}")
    if field.kind is FieldKind.CHOICES and most and len(choices) > most:
        raise Refusal("refusal-field-choices-most", most=most)
