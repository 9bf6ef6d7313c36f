"""A row of a plan in one line: each part finds its place, and what finds none is not left out."""

import pytest

from models.documents import one_line
from models.documents.one_line import Line
from models.rules.plan_years import PlanYears

KNOWN = ("ПОО", "ЦОПП", "Отдел по плану")


def read(text: str) -> Line:
    return one_line.read(text, KNOWN.__contains__, PlanYears((2025,)))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Семинар для руководителей; до 15 марта; ПОО; не менее 30 участников",
            ("Семинар для руководителей", "до 15 марта", "ПОО", "не менее 30 участников"),
        ),
        (
            "Семинар; не менее 30 участников; ПОО, ЦОПП; ежеквартально",
            ("Семинар", "ежеквартально", "ПОО, ЦОПП", "не менее 30 участников"),
        ),
        ("Семинар\nдо 15 марта\nПОО", ("Семинар", "до 15 марта", "ПОО", "")),
        ("Семинар; 1 раз в квартал", ("Семинар", "1 раз в квартал", "", "")),
        ("Семинар; 2 семинара; школы города", ("Семинар", "", "школы города", "2 семинара")),
        ("Семинар; до 45 марта; ПОО", ("Семинар", "до 45 марта", "ПОО", "")),
        ("Семинар; Отдел по плану", ("Семинар", "", "Отдел по плану", "")),
        ("  Семинар  ;; ПОО ; ", ("Семинар", "", "ПОО", "")),
        ("Семинар", ("Семинар", "", "", "")),
    ],
)
def test_each_part_finds_its_place(text: str, parts: tuple[str, ...]) -> None:
    line = read(text)
    assert (line.title, line.term_text, line.executors_text, line.result) == parts
    assert line.unread == []


def test_a_second_part_of_a_kind_is_not_left_out() -> None:
    line = read("Семинар; март; ПОО; апрель; школы города; 30 участников; 12 семинаров")
    assert (line.term_text, line.executors_text, line.result) == ("март", "ПОО", "30 участников")
    assert line.unread == ["апрель", "школы города", "12 семинаров"]


def test_executors_keep_their_scope() -> None:
    line = read("Семинар; ЦОПП (в части обучения)")
    assert [(each.name, each.scope) for each in line.executors] == [("ЦОПП", "в части обучения")]
