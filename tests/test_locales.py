"""Every language says the same things with the same arguments, nothing unused, and refusals fit their window."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from locales import LANGUAGES, Html, Say, speaker
from models.tables import LetterKind, LetterState

ROOT = Path(__file__).parents[1]
SPEAKERS = ("bot", "handlers", "models", "scheduler")
WINDOW = 200
"""Characters of an alert over the screen: Telegram's limit for the answer to a press."""


class _Arguments(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802 – the visitor's protocol
        self.names.add(node.id.name)


def messages(language: str) -> dict[str, fluent.Message]:
    found: dict[str, fluent.Message] = {}
    for path in sorted((ROOT / "locales" / language).glob("*.ftl")):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            assert not isinstance(entry, fluent.Junk), f"{path.name}: {entry.content!r}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{path.name} says {entry.id.name} again"
                found[entry.id.name] = entry
    return found


def arguments(message: fluent.Message) -> set[str]:
    visitor = _Arguments()
    visitor.visit(message)
    return visitor.names


RU, EN = messages("ru"), messages("en")


def trees() -> Iterator[ast.Module]:
    for folder in SPEAKERS:
        for path in (ROOT / folder).rglob("*.py"):
            if "demo" not in path.parts or path.parent.name == "commands":
                yield ast.parse(path.read_text(encoding="utf-8"))


def spoken() -> tuple[set[str], set[str], list[re.Pattern[str]]]:
    """Keys said outright, all other words in the code, and patterns of keys that are put together."""
    said: set[str] = set()
    words: set[str] = set()
    patterns = set()
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if name in ("say", "Refusal") and re.fullmatch(r"[a-z][a-z0-9-]+", str(node.args[0].value)):
                    said.add(str(node.args[0].value))
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words.add(node.value)
            if isinstance(node, ast.JoinedStr):
                parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
                if any(part and re.search(r"[a-z]{3}", str(part)) for part in parts):
                    patterns.add("".join(".+" if part is None else re.escape(str(part)) for part in parts))
    return said, words, [re.compile(pattern) for pattern in patterns]


def test_languages_say_the_same_keys() -> None:
    assert sorted(RU) == sorted(EN)


def test_languages_take_the_same_arguments() -> None:
    assert {key: arguments(RU[key]) for key in RU} == {key: arguments(EN[key]) for key in EN}


def test_every_key_said_in_the_code_exists() -> None:
    said, _, _ = spoken()
    assert sorted(said - set(RU)) == []


def test_every_letter_and_every_fate_of_one_has_its_words() -> None:
    wanted = [f"fate-{state}" for state in LetterState] + [f"kind-{kind}" for kind in LetterKind]
    assert [key for key in wanted if key not in RU] == []


def test_no_text_is_unused() -> None:
    said, words, patterns = spoken()
    unused = [key for key in RU if key not in said | words and not any(p.fullmatch(key) for p in patterns)]
    assert unused == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_refusals_fit_the_window_over_the_screen(language: str) -> None:
    texts = messages(language)
    long = {key: longest(texts[key]) for key in texts if key.startswith("refusal-") and longest(texts[key]) > WINDOW}
    assert long == {}


def longest(message: fluent.Message) -> int:
    """The length of a text with every argument of ten characters and its longest variant."""
    return _pattern_length(message.value) if message.value else 0


def _pattern_length(pattern: fluent.Pattern) -> int:
    total = 0
    for element in pattern.elements:
        match element:
            case fluent.TextElement():
                total += len(element.value)
            case fluent.Placeable(expression=fluent.SelectExpression(variants=variants)):
                total += max(_pattern_length(variant.value) for variant in variants)
            case _:
                total += 10
    return total


def test_every_text_is_html_telegram_can_read() -> None:
    for language in LANGUAGES:
        for key, message in messages(language).items():
            source = FluentSerializer().serialize_entry(message)
            opened = re.findall(r"<(b|i|u|s|code|blockquote)\b", source)
            assert sorted(opened) == sorted(re.findall(r"</(b|i|u|s|code|blockquote)>", source)), (language, key)


def test_what_people_write_is_escaped_and_our_own_texts_are_not() -> None:
    say = Say("ru", "Europe/Kirov")
    assert say("card-title", title="<script> & co") == "<b>&lt;script&gt; &amp; co</b>"
    assert say("card-title", title=Html("<i>да</i>")) == "<b><i>да</i></b>"


@pytest.mark.parametrize(
    "days,words", [(1, "остался 1 день"), (2, "осталось 2 дня"), (5, "осталось 5 дней"), (21, "остался 21 день")]
)
def test_days_are_counted_as_russians_count(days: int, words: str) -> None:
    assert speaker("ru", "Europe/Kirov")("until-left", day="30 июня", days=days) == f"до 30 июня ({words})"


def test_a_missing_argument_or_key_is_never_half_said() -> None:
    say = speaker("ru", "Europe/Kirov")
    with pytest.raises(ValueError, match="until-today"):
        say("until-today")
    with pytest.raises(LookupError, match="no-such-text"):
        say("no-such-text")


def test_an_unknown_language_hears_russian() -> None:
    assert speaker("tt", "Europe/Kirov")("button-home") == "Домой"
