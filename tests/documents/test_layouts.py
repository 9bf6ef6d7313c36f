"""One rule of reading at a time, on tables of a few rows."""

import pytest

from models import documents
from models.documents.reading import Reading

HEADER = ["№ п/п", "Наименование мероприятия", "Промежуточный результат", "Срок", "Ответственный исполнитель"]
SIMPLE = ["№", "Мероприятие", "Сроки исполнения", "Ответственные"]


def read(*rows: list[str], title: str = "План мероприятий на 2024 год", encoding: str = "utf-8") -> Reading:
    text = "\n".join([title, "", *("\t".join(row) for row in rows)])
    return documents.read(text.encode(encoding), "план.txt")


def codes(reading: Reading) -> list[str]:
    return [each.code for each in reading.warnings]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_every_encoding_gives_the_same_reading(encoding: str) -> None:
    rows = (SIMPLE, ["1", "Семинар", "май – июнь", "ЦОПП"])
    assert read(*rows, encoding=encoding) == read(*rows)


@pytest.mark.parametrize(
    "header",
    [
        ["№", "Мероприятия", "Срок", "Ответственный исполнитель"],
        ["№ п/п", "Наименование мероприятия", "Дата проведения", "Исполнители"],
        ["N п/п", "Направления деятельности", "Период реализации", "Ответственные лица"],
        ["", "Содержание работы", "Сроки проведения мероприятия", "Ответственный за проведение мероприятия"],
    ],
)
def test_columns_are_known_by_their_words(header: list[str]) -> None:
    activity = read(header, ["1.", "Семинар", "май", "ЦОПП"]).activities[0]
    assert (activity.number, activity.title, activity.term_text, activity.executors_text) == (
        "1",
        "Семинар",
        "май",
        "ЦОПП",
    )


def test_columns_may_stand_in_any_order() -> None:
    activity = read(
        ["Срок", "Исполнитель", "Место проведения", "Мероприятие", "№"], ["май", "ЦОПП", "Киров", "Семинар", "7"]
    ).activities[0]
    assert (activity.number, activity.title, activity.place, activity.term_text) == ("7", "Семинар", "Киров", "май")


def test_a_row_that_numbers_the_columns_is_no_activity() -> None:
    assert len(read(SIMPLE, ["1", "2", "3", "4"], ["1", "Семинар", "май", "ЦОПП"]).activities) == 1


def test_numbering_starts_again_in_each_section() -> None:
    reading = read(
        SIMPLE, ["Этап первый", "", "", ""], ["1", "А", "май", "X"], ["II. Второй", "", "", ""], ["1", "Б", "май", "X"]
    )
    assert [(each.number, each.title) for each in reading.sections] == [("", "Этап первый"), ("II.", "Второй")]
    assert [(each.section, each.number) for each in reading.activities] == [(0, "1"), (1, "1")]


def test_a_number_over_its_parts_is_a_section() -> None:
    reading = read(SIMPLE, ["1", "Подготовка", "", ""], ["1.1", "Приказ", "май", "УО"], ["1.2", "План", "май", "УО"])
    assert [each.title for each in reading.sections] == ["Подготовка"]
    assert [each.number for each in reading.activities] == ["1.1", "1.2"]


def test_a_section_may_stand_in_the_column_of_titles() -> None:
    reading = read(
        SIMPLE,
        ["1", "А", "май", "X"],
        ["", "II. Учёба", "", ""],
        ["2", "Б", "май", "X"],
        ["", "Итоги", "", ""],
        ["1", "В", "май", "X"],
    )
    assert [(each.number, each.title) for each in reading.sections] == [("II.", "Учёба"), ("", "Итоги")]
    assert [(each.section, each.title) for each in reading.activities] == [(None, "А"), (0, "Б"), (1, "В")]


def test_a_signature_laid_out_as_a_row_is_said_not_joined() -> None:
    reading = read(SIMPLE, ["1", "Семинар", "май", "ЦОПП"], [], ["Начальник отдела", "И.И. Иванов", "", ""])
    assert [each.title for each in reading.activities] == ["Семинар"]
    assert [(each.row, each.code, each.details["text"]) for each in reading.warnings] == [
        (6, "row-unread", "Начальник отдела И.И. Иванов")
    ]


def test_a_line_of_prose_over_numbered_rows_is_a_section_with_a_doubt() -> None:
    text = "\n".join(["План на 2024 год", "\t".join(SIMPLE), "1\tА\tмай\tX", "Второй этап", "1\tБ\tмай\tX"])
    reading = documents.read(text.encode(), "план.txt")
    assert [each.title for each in reading.sections] == ["Второй этап"]
    assert codes(reading) == ["section-guessed"]


def test_words_alone_after_the_last_row_are_said_not_made_a_section() -> None:
    reading = read(SIMPLE, ["1", "А", "май", "X"], ["Начальник отдела", "", "", ""])
    assert (reading.sections, codes(reading)) == ((), ["row-unread"])


def test_a_number_without_anything_is_an_activity_to_ask_about() -> None:
    reading = read(SIMPLE, ["1", "А", "май", "X"], ["2", "", "", ""])
    assert [each.number for each in reading.activities] == ["1", "2"]
    assert codes(reading) == ["title-empty", "term-empty", "executor-empty"]


def test_a_title_in_capitals_and_a_stamp_without_a_number_are_read() -> None:
    reading = read(
        SIMPLE,
        ["1", "А", "май", "X"],
        title="УТВЕРЖДАЮ\nДиректор\n«01» сентября 2024 г.\n\nПЛАН РАБОТЫ\nЦОПП на 2024 год",
    )
    assert reading.title == "План работы ЦОПП на 2024 год"
    assert (str(reading.approved and reading.approved.date), reading.approved and reading.approved.number) == (
        "2024-09-01",
        "",
    )


def test_a_row_cut_by_a_page_is_joined_and_its_words_too() -> None:
    reading = read(
        HEADER,
        ["1", "Семинар", "Разработаны учебно-", "май 2024", "ЦОПП (в части со-"],
        HEADER,
        ["", "", "методические материалы", "", "провождения)"],
    )
    milestone = reading.activities[0].milestones[0]
    assert (milestone.text, milestone.executors[0].scope) == (
        "Разработаны учебно-методические материалы",
        "в части сопровождения",
    )


def test_a_term_cut_by_a_page_is_joined() -> None:
    reading = read(SIMPLE, ["1", "Семинар", "июнь –", "ЦОПП"], SIMPLE, ["", "", "декабрь 2024 г.", ""])
    assert [(each.term_text, str(each.term.end)) for each in reading.activities] == [
        ("июнь – декабрь 2024 г.", "2024-12-31")
    ]


def test_a_second_result_is_another_milestone() -> None:
    reading = read(
        HEADER, ["1", "Семинар", "Программа готова", "май", "ИРО"], ["", "", "Семинар прошёл", "июнь", "ЦОПП"]
    )
    assert [each.text for each in reading.activities[0].milestones] == ["Программа готова", "Семинар прошёл"]
    assert (str(reading.activities[0].term.start), str(reading.activities[0].term.end)) == ("2024-05-01", "2024-06-30")


def test_rows_under_an_activity_without_a_term_are_its_parts_and_inherit_executors() -> None:
    reading = read(SIMPLE, ["2", "Акции:", "", "Комитет"], ["", "«Десант»", "март", ""], ["", "«Минимум»", "май", ""])
    parts = reading.activities[0].own_milestones
    assert [(each.text, [who.name for who in each.executors]) for each in parts] == [
        ("«Десант»", ["Комитет"]),
        ("«Минимум»", ["Комитет"]),
    ]


def test_an_activity_without_milestones_is_its_own() -> None:
    activity = read(SIMPLE, ["1", "Семинар", "май", "ЦОПП"]).activities[0]
    assert [(each.text, each.term, each.executors) for each in activity.own_milestones] == [
        ("Семинар", activity.term, activity.executors)
    ]


def test_the_year_of_a_section_goes_before_that_of_the_title() -> None:
    reading = read(
        SIMPLE,
        ["Мероприятия на 2019 год", "", "", ""],
        ["1", "Семинар", "в течение года", "УО"],
        title="План на 2018 - 2019 годы",
    )
    assert (reading.years, str(reading.activities[0].term.start)) == ((2018, 2019), "2019-01-01")


def test_a_year_missing_everywhere_else_is_that_of_the_order() -> None:
    reading = read(
        SIMPLE,
        ["1", "Семинар", "до 16 апреля", "УО"],
        title="Приложение к распоряжению от 19 апреля 2010 г. № 287р\nПлан мероприятий",
    )
    assert (str(reading.activities[0].term.end), reading.activities[0].term.flags) == (
        "2010-04-16",
        ("year-from-context",),
    )
    assert codes(reading) == ["term-before-approval"]


def test_a_school_year_in_the_title_is_the_period_of_the_plan() -> None:
    reading = read(SIMPLE, ["1", "Семинар", "март", "УО"], title="План работы на 2023-2024 учебный год")
    assert [str(day) for day in reading.period or ()] == ["2023-09-01", "2024-08-31"]
    assert str(reading.activities[0].term.start) == "2024-03-01"


def test_a_full_name_explained_in_one_row_is_short_in_all() -> None:
    reading = read(SIMPLE, ["1", "А", "май", "Институт развития (далее – ИРО)"], ["2", "Б", "май", "Институт развития"])
    assert [each.executors[0].name for each in reading.activities] == ["ИРО", "ИРО"]
    assert reading.legend == {"ИРО": "Институт развития"}


def test_what_is_not_understood_is_said_by_row() -> None:
    reading = read(SIMPLE, ["1", "А", "после ремонта", "УО"], ["2", "Б", "", ""], ["3", "В", "декабрь – январь", "УО"])
    assert [(each.row, each.code, dict(each.details)) for each in reading.warnings] == [
        (4, "term-unknown", {"text": "после ремонта"}),
        (5, "term-empty", {}),
        (5, "executor-empty", {}),
        (6, "year-guessed", {"text": "декабрь – январь"}),
    ]


def test_a_row_that_fits_nowhere_is_not_dropped_in_silence() -> None:
    reading = read(SIMPLE, ["", "", "", "УО"], ["1", "А", "май", "УО"])
    assert codes(reading) == ["row-unread"]


def test_the_signature_after_the_table_is_no_row() -> None:
    text = "\n".join(
        ["План на 2024 год", "\t".join(SIMPLE), "1\tСеминар\tмай\tУО", "", "Начальник отдела", "И.И. Иванов"]
    )
    reading = documents.read(text.encode(), "план.txt")
    assert (len(reading.activities), reading.sections, reading.warnings) == (1, (), ())


def test_indicators_have_years_units_comparators_and_groups() -> None:
    reading = read(
        ["№", "Наименование показателя", "Ед. изм.", "2024 год", "2025 год"],
        ["1", "Охват", "", "", ""],
        ["1.1", "Доля педагогов", "%", "не менее 80", "90,5"],
        ["1.2", "Положение", "да/нет", "утверждено", "—"],
    )
    first, second, third = reading.indicators
    assert (first.is_group, second.parent, third.parent) == (True, "1", "1")
    assert [(each.year, each.comparator, each.value) for each in second.values] == [(2024, ">=", 80), (2025, "=", 90.5)]
    assert [(each.value_text, each.value) for each in third.values] == [("утверждено", None), ("—", None)]


def test_a_minimum_in_the_header_means_at_least() -> None:
    reading = read(
        ["№", "Индикатор", "Минимальное значение"], ["1", "Число детей от 5 до 18 лет (человек в год)", "12600"]
    )
    value = reading.indicators[0].values[0]
    assert (reading.indicators[0].unit, value.comparator, value.value) == ("человек в год", ">=", 12600)


def test_the_json_words_warnings_when_it_is_given_a_voice() -> None:
    reading = read(SIMPLE, ["1", "А", "", "УО"])
    assert reading.as_json(lambda key, **details: f"<{key} {len(details)}>")["warnings"] == [
        {"row": 4, "code": "term-empty", "message": "<term-empty 0>"}
    ]
    assert reading.as_json()["warnings"] == [{"row": 4, "code": "term-empty", "details": {}}]


def test_a_term_that_stands_once_is_carried_with_a_doubt() -> None:
    reading = read(
        ["Месяц", "Мероприятие", "Ответственный"],
        ["Сентябрь", "Совет", "УО"],
        ["", "Опрос", "ИРО"],
        ["Октябрь", "Семинар", "УО"],
    )
    assert [(each.title, each.term_text) for each in reading.activities] == [
        ("Совет", "Сентябрь"),
        ("Опрос", "Сентябрь"),
        ("Семинар", "Октябрь"),
    ]
    assert [(each.row, each.code) for each in reading.warnings] == [(5, "term-carried")]


def test_a_numbered_line_over_a_table_is_its_section() -> None:
    table = "\t".join(SIMPLE) + "\n{}\tА\tмай\tX"
    text = f"План на 2024 год\n1. Начало\n{table.format('1.1')}\n2. Конец\n{table.format('2.1')}"
    reading = documents.read(text.encode(), "план.txt")
    assert [(each.number, each.title) for each in reading.sections] == [("1.", "Начало"), ("2.", "Конец")]
    assert [each.section for each in reading.activities] == [0, 1]


def test_years_of_indicators_may_stand_on_a_second_row() -> None:
    reading = read(
        ["№", "Наименование показателя", "Ед. изм.", "Значения", ""],
        ["", "", "", "2024", "2025"],
        ["1", "Доля детей", "%", "80", "не менее 85"],
    )
    assert [(each.year, each.comparator, each.value) for each in reading.indicators[0].values] == [
        (2024, "=", 80),
        (2025, ">=", 85),
    ]


def test_a_row_wider_than_its_header_is_said() -> None:
    assert codes(read(SIMPLE, ["1", "Школа", "семья", "май", "УО"]))[0] == "cells-guessed"


def test_an_empty_term_in_the_plan_of_one_month_is_that_month_with_a_doubt() -> None:
    reading = read(SIMPLE, ["1", "Семинар", "", "ЦОПП"], title="План на март 2026 года")
    assert [str(each.term.end) for each in reading.activities] == ["2026-03-31"]
    assert [(each.code, each.details["text"]) for each in reading.warnings] == [
        ("term-carried", "План на март 2026 года")
    ]
