"""Blind judging hides names of the organisation and of the team, however they are written, and nothing else."""

import pytest

from models.rules import blinding

NAMES = ("Кировский авиационный техникум", "КАТ", "Анна Котова")


@pytest.mark.parametrize(
    "text, shown",
    [
        ("Снимала Анна Котова", "Снимала ▒▒▒"),
        ("Котова  Анна, 2 курс", "▒▒▒, 2 курс"),
        ("АННА КОТОВА (кат)", "▒▒▒ (▒▒▒)"),
        ("Кировский\nавиационный техникум", "▒▒▒"),
        ("Катя и катер", "Катя и катер"),
        ("Анна и Пётр", "Анна и Пётр"),
    ],
)
def test_names_are_taken_out_however_they_are_written(text: str, shown: str) -> None:
    assert blinding.hidden(text, NAMES) == shown


def test_without_names_a_text_stays_as_it_is() -> None:
    assert blinding.hidden("Анна (Котова) [.*]", ()) == "Анна (Котова) [.*]"
    assert blinding.hidden("цена 5 ру.", ("", "ру")) == "цена 5 ру."


def test_a_name_with_signs_of_patterns_is_only_a_name() -> None:
    assert blinding.hidden("Колледж (№ 5)* у реки", ("Колледж (№ 5)*",)) == "▒▒▒ у реки"


@pytest.mark.parametrize(
    "name, shown",
    [("Котова Анна.PDF", "3.pdf"), ("без точки", "3"), ("", "3"), ("a.b/c", "3"), ("x.очень-длинное", "3")],
)
def test_a_file_is_called_by_its_number_and_kind(name: str, shown: str) -> None:
    assert blinding.file_name(name, 3) == shown
