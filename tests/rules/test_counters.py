"""Who counts a target, what accepted reports say about it, which number somebody has typed."""

import pytest

from models.refusal import Refusal
from models.rules import counters
from models.rules.counters import Accepted, Counted
from models.tables import CountSource

REPORTS, MANUAL = CountSource.REPORTS, CountSource.MANUAL
LEAST = {"comparator": ">=", "value": 34, "unit": "ПОО"}


@pytest.mark.parametrize(
    "unit, executors, source, counted",
    [
        ("ПОО", "", REPORTS, Counted.ORGANISATIONS),
        ("колледжей", "", REPORTS, Counted.ORGANISATIONS),
        ("профессиональных организаций", "", REPORTS, Counted.ORGANISATIONS),
        ("ОО", "", REPORTS, Counted.ORGANISATIONS),
        ("вузы", "", REPORTS, Counted.ORGANISATIONS),
        ("МБОУ", "", REPORTS, Counted.ORGANISATIONS),
        ("школ", "", REPORTS, Counted.ORGANISATIONS),
        ("ЦРТДиЮ", "ЦРТДиЮ, школы", REPORTS, Counted.ORGANISATIONS),
        ("отчётов", "", REPORTS, Counted.REPORTS),
        ("отчета", "", REPORTS, Counted.REPORTS),
        ("заявок", "ПОО", MANUAL, Counted.REPORTS),
        ("школьников", "школы", MANUAL, Counted.REPORTS),
        ("школьных газет", "школы", MANUAL, Counted.REPORTS),
        ("участников", "", MANUAL, Counted.REPORTS),
        ("%", "ПОО", MANUAL, Counted.SHARE),
    ],
)
def test_reports_count_where_each_is_a_unit_or_stands_for_one(
    unit: str, executors: str, source: CountSource, counted: Counted
) -> None:
    assert (counters.usual(unit, executors), counters.what(unit, executors)) == (source, counted)


@pytest.mark.parametrize("unit, number", [("ПОО", 2), ("отчётов", 5), ("семинаров", 5), ("%", 62)])
def test_accepted_reports_are_organisations_reports_or_a_share(unit: str, number: int) -> None:
    (aim,) = counters.aims(0, [LEAST | {"unit": unit}], Accepted(8, 5, 2), {(counters.kind(unit), 0): (REPORTS, 99.0)})
    assert aim.number == number


def test_a_share_of_nothing_is_nothing() -> None:
    (aim,) = counters.aims(0, [LEAST | {"unit": "%"}], Accepted(), {("%", 0): (REPORTS, None)})
    assert (aim.number, aim.reached) == (0, False)


def test_a_target_is_reached_with_as_much_and_with_more() -> None:
    exact = LEAST | {"comparator": "=", "unit": "заявок"}
    reached = [
        counters.aims(0, [exact], Accepted(), {("заявк", 0): (MANUAL, number)})[0].reached
        for number in (None, 33.0, 34.0, 35.0)
    ]
    assert reached == [False, False, True, True]


def test_two_targets_of_one_unit_are_counted_apart() -> None:
    two = [LEAST | {"unit": "человек"}, LEAST | {"unit": "человек", "value": 5}]
    first, second = counters.aims(7, two, Accepted(), {("человк", 1): (MANUAL, 6.0)})
    assert (first.number, second.number, second.reached) == (None, 6.0, True)
    assert first.mark != second.mark


@pytest.mark.parametrize(
    "forms",
    [
        ("заявок", "заявки", "заявка", "Заявок"),
        ("участников", "участника", "участник"),
        ("организаций", "организации", "организация"),
        ("отчётов", "отчета", "отчёт"),
        ("мероприятий", "мероприятия", "мероприятие"),
        ("статей", "статьи", "статья"),
        ("человек", "человека"),
        ("школ", "школы", "школа"),
        ("педагогических работников", "педагогических работника", "педагогический работник"),
        ("%",),
        ("ПОО",),
    ],
)
def test_a_unit_is_the_same_in_any_case(forms: tuple[str, ...]) -> None:
    assert len({counters.kind(form) for form in forms}) == 1


def test_different_units_are_different() -> None:
    units = ("заявок", "участников", "семинаров", "школ", "школьников", "ПОО", "%", "отчётов", "организаций", "команд")
    assert len({counters.kind(unit) for unit in units}) == len(units)


@pytest.mark.parametrize(
    "words, number",
    [("12", 12), ("уже 12 заявок", 12), ("12 600", 12_600), ("12,5 %", 12.5), ("0", 0), ("12.345", 12.35), ("34.", 34)],
)
def test_one_number_is_found_in_what_is_typed(words: str, number: float) -> None:
    assert counters.typed(words) == number


@pytest.mark.parametrize(
    "words, key",
    [
        ("двенадцать", "refusal-count-number"),
        ("", "refusal-count-number"),
        ("12 из 34", "refusal-count-number"),
        ("12, 13", "refusal-count-number"),
        ("-5", "refusal-count-negative"),
        ("− 5", "refusal-count-negative"),
        ("1000000001", "refusal-count-absurd"),
        ("9" * 400, "refusal-count-absurd"),
    ],
)
def test_other_words_are_refused_with_what_to_do(words: str, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        counters.typed(words)
    assert refused.value.key == key


def test_numbers_are_said_as_people_write_them() -> None:
    assert [counters.plain(number) for number in (12.0, 0.5, 12.25, 0, 12_600.0)] == [
        "12",
        "0,5",
        "12,25",
        "0",
        "12600",
    ]
