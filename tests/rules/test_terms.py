"""What terms mean, phrase by phrase."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules import terms
from models.rules.plan_years import PlanYears
from models.rules.terms import Recurrence

PLAN_2024 = PlanYears((2024,))
SCHOOL_YEAR = PlanYears((2023, 2024), (date(2023, 9, 1), date(2024, 8, 31)), "title", None, school=True)
TWO_YEARS = PlanYears((2024, 2025))

# phrase | first day | last day | recurrence; every phrase stands in a plan for 2024
PHRASES = """
июнь 2024 г.                                    | 2024-06-01 | 2024-06-30 |
май 2023                                        | 2023-05-01 | 2023-05-31 |
ИЮНЬ 2024 ГОДА                                  | 2024-06-01 | 2024-06-30 |
Октябрь2023                                     | 2023-10-01 | 2023-10-31 |
03.2023                                         | 2023-03-01 | 2023-03-31 |
12 апреля с 10.00 до 12.30                      | 2024-04-12 | 2024-04-12 |
ноябрь - февраль 2025                           | 2024-11-01 | 2025-02-28 |
зима 2024                                       |            |            | unknown
в июне 2024 года                                | 2024-06-01 | 2024-06-30 |
февраль 2024                                    | 2024-02-01 | 2024-02-29 |
февр. 2023 г.                                   | 2023-02-01 | 2023-02-28 |
сентябрь                                        | 2024-09-01 | 2024-09-30 |
июнь – ноябрь 2024 г.                           | 2024-06-01 | 2024-11-30 |
сентябрь - ноябрь 2024 г.                       | 2024-09-01 | 2024-11-30 |
январь-февраль 2022                             | 2022-01-01 | 2022-02-28 |
Март—апрель                                     | 2024-03-01 | 2024-04-30 |
с сентября по ноябрь 2024 г.                    | 2024-09-01 | 2024-11-30 |
декабрь 2021 – январь 2022 гг                   | 2021-12-01 | 2022-01-31 |
декабрь – январь 2022                           | 2021-12-01 | 2022-01-31 |
декабрь 2021 - январь                           | 2021-12-01 | 2022-01-31 |
декабрь – январь                                | 2024-12-01 | 2025-01-31 |
сентябрь 2024 г. - май 2025 г.                  | 2024-09-01 | 2025-05-31 |
до 15 марта                                     |            | 2024-03-15 |
До 01.11.2007                                   |            | 2007-11-01 |
до 25 февраля 2006 г.                           |            | 2006-02-25 |
не позднее 1 октября 2024 г.                    |            | 2024-10-01 |
в срок до 10.09.2024                            |            | 2024-09-10 |
по 31 мая 2024 г.                               |            | 2024-05-31 |
до конца 2024 года                              |            | 2024-12-31 |
до конца года                                   |            | 2024-12-31 |
до конца мая                                    |            | 2024-05-31 |
С 28 марта 2011 г.                              | 2011-03-28 |            |
начиная с 1 сентября                            | 2024-09-01 |            |
не ранее 5 мая 2024                             | 2024-05-05 |            |
с 1 по 10 июня 2024 г.                          | 2024-06-01 | 2024-06-10 |
С 5 по по 25 марта 2011г.                       | 2011-03-05 | 2011-03-25 |
22 — 28 МАЯ                                     | 2024-05-22 | 2024-05-28 |
29 МАЯ — 15 ИЮНЯ                                | 2024-05-29 | 2024-06-15 |
26 апреля                                       | 2024-04-26 | 2024-04-26 |
6 июня 2012 года 09 часов 30 минут              | 2012-06-06 | 2012-06-06 |
15.05.2024 в 10.00                              | 2024-05-15 | 2024-05-15 |
01.11.2007                                      | 2007-11-01 | 2007-11-01 |
09.12.                                          | 2024-12-09 | 2024-12-09 |
10.06.24                                        | 2024-06-10 | 2024-06-10 |
«15» марта 2024 г.                              | 2024-03-15 | 2024-03-15 |
март-апрель 24 г.                               | 2024-03-01 | 2024-04-30 |
9 мая 2024 г. 10.00                             | 2024-05-09 | 2024-05-09 |
2024-06-10                                      | 2024-06-10 | 2024-06-10 |
10-15.06.2024                                   | 2024-06-10 | 2024-06-15 |
10.06-15.06.2024                                | 2024-06-10 | 2024-06-15 |
с 10.06 по 15.06.2024                           | 2024-06-10 | 2024-06-15 |
с 01.09.2024 до 31.05.2025                      | 2024-09-01 | 2025-05-31 |
I квартал 2024                                  | 2024-01-01 | 2024-03-31 |
2 квартал 2023 года                             | 2023-04-01 | 2023-06-30 |
3-й квартал                                     | 2024-07-01 | 2024-09-30 |
четвёртый квартал                               | 2024-10-01 | 2024-12-31 |
III–IV кварталы                                 | 2024-07-01 | 2024-12-31 |
IV кв. 2024 г.                                  | 2024-10-01 | 2024-12-31 |
2 квартал (апрель-июнь)                         | 2024-04-01 | 2024-06-30 |
1 полугодие 2024                                | 2024-01-01 | 2024-06-30 |
второе полугодие                                | 2024-07-01 | 2024-12-31 |
2024 год                                        | 2024-01-01 | 2024-12-31 |
2024-2026 годы                                  | 2024-01-01 | 2026-12-31 |
осень 2024                                      | 2024-09-01 | 2024-11-30 |
первая декада июня                              | 2024-06-01 | 2024-06-10 |
конец мая 2024 г.                               | 2024-05-21 | 2024-05-31 |
в течение года                                  | 2024-01-01 | 2024-12-31 |
В теч-е года                                    | 2024-01-01 | 2024-12-31 |
в теч-е года в теч-е года                       | 2024-01-01 | 2024-12-31 |
в течение 2023 года                             | 2023-01-01 | 2023-12-31 |
в течение июня 2024                             | 2024-06-01 | 2024-06-30 |
в течение учебного года                         | 2024-09-01 | 2025-08-31 |
в течение 2023-2024 учебного года               | 2023-09-01 | 2024-08-31 |
2023/2024 уч. г.                                | 2023-09-01 | 2024-08-31 |
22 апреля, далее - по необходимости             | 2024-04-22 | 2024-04-22 |
1 раз в квартал                                 | 2024-01-01 | 2024-12-31 | quarterly
ежеквартально                                   | 2024-01-01 | 2024-12-31 | quarterly
не реже 1 раза в квартал                        | 2024-01-01 | 2024-12-31 | quarterly
ежемесячно                                      | 2024-01-01 | 2024-12-31 | monthly
до 25 числа каждого месяца                      | 2024-01-01 | 2024-12-31 | monthly
ежемесячно с сентября по ноябрь                 | 2024-09-01 | 2024-11-30 | monthly
1 раз в полугодие                               | 2024-01-01 | 2024-12-31 | half-year
2 раза в год                                    | 2024-01-01 | 2024-12-31 | yearly
1 раз в течение года                            | 2024-01-01 | 2024-12-31 | yearly
1 раз в год (весенние или осенние каникулы)     | 2024-01-01 | 2024-12-31 | yearly
ежегодно, март                                  | 2024-03-01 | 2024-03-31 | yearly
еженедельно                                     | 2024-01-01 | 2024-12-31 | weekly
каждую пятницу                                  | 2024-01-01 | 2024-12-31 | weekly
постоянно                                       |            |            | ongoing
весь период                                     |            |            | ongoing
в течение всего периода                         |            |            | ongoing
на постоянной основе                            |            |            | ongoing
по плану работы                                 |            |            | by-plan
по графику                                      |            |            | by-plan
по отдельному графику ФЦТ                       |            |            | by-plan
в соответствии с планом                         |            |            | by-plan
по мере необходимости                           |            |            | by-plan
весенние каникулы                               |            |            | by-plan
10 ноября X 1 года                              |            |            | unknown
до 2                                            |            |            | unknown
31 июня 2024 г.                                 |            |            | unknown
10.06.2024 - 05.06.2024                         |            |            | unknown
после окончания смены                           |            |            | unknown
в течение 10 дней после совещания               |            |            | unknown
—                                               |            |            | unknown
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in PHRASES.strip().splitlines()]


@pytest.mark.parametrize("phrase, start, end, kind", ROWS, ids=[row[0] for row in ROWS])
def test_a_phrase_means_these_days(phrase: str, start: str, end: str, kind: str) -> None:
    term = terms.read(phrase, PLAN_2024)
    assert (_iso(term.start), _iso(term.end), term.recurrence.kind if term.recurrence else "") == (start, end, kind)


@pytest.mark.parametrize(
    "phrase, ranges",
    [
        ("июнь 2024 г. сентябрь 2024 г.", "2024-06-01 2024-06-30, 2024-09-01 2024-09-30"),
        ("30.11.2007 01.12.2007", "2007-11-30 2007-11-30, 2007-12-01 2007-12-01"),
        ("март, май 2024", "2024-03-01 2024-03-31, 2024-05-01 2024-05-31"),
        ("в 2024 году: март, май", "2024-03-01 2024-03-31, 2024-05-01 2024-05-31"),
        ("март 2023 г., май", "2023-03-01 2023-03-31, 2023-05-01 2023-05-31"),
        ("I, III кварталы 2024 года", "2024-01-01 2024-03-31, 2024-07-01 2024-09-30"),
        ("1, 5 и 10 июня", "2024-06-01 2024-06-01, 2024-06-05 2024-06-05, 2024-06-10 2024-06-10"),
        ("сентябрь-октябрь, декабрь", "2024-09-01 2024-10-31, 2024-12-01 2024-12-31"),
    ],
)
def test_several_windows_are_kept_apart(phrase: str, ranges: str) -> None:
    term = terms.read(phrase, PLAN_2024)
    assert ", ".join(f"{start} {end}" for start, end in term.ranges) == ranges
    assert (term.start, term.end) == (term.ranges[0][0], term.ranges[-1][1])


@pytest.mark.parametrize(
    "phrase, recurrence",
    [
        ("2 раза в год", Recurrence("yearly", times=2)),
        ("не менее двух раз в месяц", Recurrence("monthly", times=2)),
        ("раз в квартал", Recurrence("quarterly", times=1)),
        ("до 25 числа каждого месяца", Recurrence("monthly", day=25)),
        ("ежеквартально (до 10 числа)", Recurrence("quarterly", day=10, note="до 10 числа")),
        (
            "1 раз в год (весенние или осенние каникулы)",
            Recurrence("yearly", times=1, note="весенние или осенние каникулы"),
        ),
        ("по графику ФЦТ", Recurrence("by-plan", note="по графику ФЦТ")),
        ("по плану работы", Recurrence("by-plan")),
    ],
)
def test_a_recurrence_keeps_what_else_was_said(phrase: str, recurrence: Recurrence) -> None:
    assert terms.read(phrase, PLAN_2024).recurrence == recurrence


@pytest.mark.parametrize(
    "phrase, flags",
    [
        ("январь 2024", ()),
        ("январь-февраль", ("year-from-title",)),
        ("в течение года", ("all-year",)),
        ("декабрь – январь 2022", ("year-crossing",)),
        ("декабрь – январь", ("year-crossing", "year-guessed", "year-from-title")),
        ("конец мая 2024", ("approximate",)),
        ("до марта 2024", ("until-month",)),
        ("22 апреля, далее - по необходимости", ("year-from-title", "then-as-needed")),
        ("10 ноября X 1 года", ("symbolic-year",)),
        ("31 июня 2024", ("date-impossible",)),
        ("", ("empty-cell",)),
        ("март 2024 по завершении ремонта", ("partly-read",)),
    ],
)
def test_a_guess_says_so(phrase: str, flags: tuple[str, ...]) -> None:
    assert terms.read(phrase, PLAN_2024).flags == flags


def test_in_a_school_year_each_month_has_its_own_year() -> None:
    read = [
        terms.read(phrase, SCHOOL_YEAR)
        for phrase in ("октябрь", "март", "декабрь-январь", "в течение года", "ежемесячно")
    ]
    assert [(_iso(term.start), _iso(term.end)) for term in read] == [
        ("2023-10-01", "2023-10-31"),
        ("2024-03-01", "2024-03-31"),
        ("2023-12-01", "2024-01-31"),
        ("2023-09-01", "2024-08-31"),
        ("2023-09-01", "2024-08-31"),
    ]


def test_in_a_plan_for_two_years_a_bare_month_is_asked_about() -> None:
    term = terms.read("март", TWO_YEARS)
    assert (term.is_unknown, term.flags) == (True, ("year-unknown",))


def test_in_a_plan_for_two_years_a_bare_month_follows_its_neighbour() -> None:
    assert terms.read("март", PlanYears((2024, 2025), near=2025)).end == date(2025, 3, 31)


def test_every_march_of_a_plan_for_two_years_is_a_yearly_note() -> None:
    term = terms.read("ежегодно, март", PlanYears((2024, 2025), near=2024))
    assert (term.start, term.end, term.recurrence) == (
        date(2024, 1, 1),
        date(2025, 12, 31),
        Recurrence("yearly", note="март"),
    )


def test_years_known_only_from_other_rows_make_no_period() -> None:
    term = terms.read("ежемесячно", PlanYears((2014,), source="context"))
    assert (term.start, term.end) == (None, None)


def test_without_any_year_a_month_is_unknown() -> None:
    assert terms.read("июнь").flags == ("year-unknown",)


WORDS = (
    "до с по - – и , ; . 1 2 31 15 2024 99 г. гг года I II IV квартал полугодие январь мая июнь декабре конец начало"
    " раз в год месяц ежемесячно постоянно каникулы числа ( ) 31.02.2024 10.06 00.00 X течение учебного 1/2"
)


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join)))
def test_any_text_is_read_the_same_twice_and_never_backwards(text: str) -> None:
    for plan in (PLAN_2024, SCHOOL_YEAR, TWO_YEARS, PlanYears()):
        term = terms.read(text, plan)
        assert term == terms.read(text, plan)
        for start, end in ((term.start, term.end), *term.ranges):
            assert start is None or end is None or start <= end


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
