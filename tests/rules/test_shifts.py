"""Terms moved by years: whole months, leap days, New Year, school years, and the years that texts name."""

from datetime import date

import pytest

from models.rules import shifts, terms
from models.rules.plan_years import PlanYears

WORDS = """
июнь 2024 г.                         | 1 | июнь 2025 г.
июнь 2024 г. сентябрь 2024 г.        | 2 | июнь 2026 г. сентябрь 2026 г.
до 01.09.2024                        | 1 | до 01.09.2025
до 01.09.24                          | 1 | до 01.09.25
декабрь 2024 – январь 2025           | 1 | декабрь 2025 – январь 2026
2024/25 учебный год                  | 1 | 2025/26 учебный год
2024-2025 учебный год                | 1 | 2025-2026 учебный год
май 24 г.                            | 1 | май 25 г.
29 февраля 2024 г.                   | 1 | 28 февраля 2025 г.
29.02.2024                           | 4 | 29.02.2028
29.02.24                             | 1 | 28.02.25
1 раз в квартал                      | 1 | 1 раз в квартал
сентябрь                             | 1 | сентябрь
"""


@pytest.mark.parametrize("line", WORDS.strip().splitlines())
def test_a_text_names_later_years(line: str) -> None:
    text, years, expected = (part.strip() for part in line.split("|"))
    assert shifts.words(text, int(years)) == expected


@pytest.mark.parametrize("line", WORDS.strip().splitlines())
def test_the_moved_text_means_the_moved_term(line: str) -> None:
    text, years, expected = (part.strip() for part in line.split("|"))
    now, then = PlanYears((2024,)), PlanYears((2024 + int(years),))
    moved = shifts.term(terms.read(text, now), int(years))
    again = terms.read(expected, then)
    assert (again.start, again.end, again.ranges) == (moved.start, moved.end, moved.ranges)


def test_numbers_of_documents_stay() -> None:
    assert shifts.words("по приказу № 12/2024, до мая 2024 г.", 1) == "по приказу № 12/2024, до мая 2025 г."


def test_only_the_years_of_the_plan_move_in_a_title() -> None:
    title = "План на 2024 год по Стратегии развития воспитания до 2030 года"
    assert shifts.words(title, 1, [2024]) == "План на 2025 год по Стратегии развития воспитания до 2030 года"


def test_a_window_to_the_end_of_february_ends_with_it() -> None:
    assert shifts.window((date(2023, 2, 1), date(2023, 2, 28)), 1) == (date(2024, 2, 1), date(2024, 2, 29))
    assert shifts.window((date(2024, 2, 1), date(2024, 2, 29)), 1) == (date(2025, 2, 1), date(2025, 2, 28))
    assert shifts.window((None, date(2023, 2, 28)), 1) == (None, date(2024, 2, 28))
