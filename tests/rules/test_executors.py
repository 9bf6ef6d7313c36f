"""Who is to do it, cut out of a cell."""

import pytest

from models.rules import executors
from models.rules.executors import Executor


@pytest.mark.parametrize(
    "cell, names",
    [
        ("ЦОПП", "ЦОПП"),
        ("ИРО, ЦОПП, ПОО,", "ИРО | ЦОПП | ПОО"),
        ("ЦОПП; ПОО", "ЦОПП | ПОО"),
        ("ЦОПП / ПОО", "ЦОПП | ПОО"),
        ("1. Управление образования 2. Отдел культуры", "Управление образования | Отдел культуры"),
        ("Ответственный: УО; соисполнители: ЦДО", "УО | ЦДО"),
        ("школы № 1, 2, 3, УО", "школы № 1, 2, 3 | УО"),
        ("отдел образования, подведомственные учреждения", "отдел образования | подведомственные учреждения"),
        ("Управление по культуре, спорту и туризму, УО", "Управление по культуре, спорту и туризму | УО"),
        ('ГБПОУ "Колледж" ГАПОУ "Техникум"', 'ГБПОУ "Колледж" | ГАПОУ "Техникум"'),
        (
            "Министерство образования Коми Министерство культуры Коми",
            "Министерство образования Коми | Министерство культуры Коми",
        ),
        ("ЦОПП и ПОО", "ЦОПП | ПОО"),
        ("Министерство образования и науки", "Министерство образования и науки"),
        ("УО, МОЦ, руководители организаций", "УО | МОЦ | руководители организаций"),
        (
            "Министерство образования, науки и молодежи, Министерство культуры",
            "Министерство образования, науки и молодежи | Министерство культуры",
        ),
        ("Институт «Свет, звук и цвет», ЦОПП", "Институт «Свет, звук и цвет» | ЦОПП"),
        ("Ладогин В.И. Темникова Т.К.", "Ладогин В.И. | Темникова Т.К."),
        ("Пресс-служба главы (О.В. Валуева) Центр (Е.Н. Пихтина)", "Пресс-служба главы | Центр"),
        ("ЦОПП, ЦОПП", "ЦОПП"),
        ("", ""),
        ("–", ""),
    ],
)
def test_a_cell_is_cut_into_names(cell: str, names: str) -> None:
    assert " | ".join(each.name for each in executors.split(cell)) == names


def test_a_scope_and_a_legend_belong_to_their_executor() -> None:
    cell = "ПОО, ЦОПП (в части сопровождения), КОГОАУ ДПО «Институт» (далее – ИРО) (в части проведения обучения)"
    assert executors.split(cell) == (
        Executor("ПОО"),
        Executor("ЦОПП", scope="в части сопровождения"),
        Executor("ИРО", full_name="КОГОАУ ДПО «Институт»", scope="в части проведения обучения"),
    )


def test_a_full_name_explained_elsewhere_becomes_its_abbreviation() -> None:
    legend = {"ЦОПП": "Центр опережающей профессиональной подготовки"}
    assert executors.split("центр опережающей профессиональной подготовки", legend)[0].name == "ЦОПП"


def test_a_person_in_brackets_is_kept_aside() -> None:
    assert executors.split("Комитет (В.В. Зоренко)") == (Executor("Комитет", person="В.В. Зоренко"),)


def test_a_role_word_is_shared_by_abbreviations_that_stand_nowhere_alone() -> None:
    plain = executors.split("МОЦ, руководители ОО, ОДО")
    assert [each.name for each in executors.share_roles(plain, frozenset())] == [
        "МОЦ",
        "руководители ОО",
        "руководители ОДО",
    ]


def test_a_role_word_is_not_shared_with_an_executor_in_its_own_right() -> None:
    plain = executors.split("руководители ОО, УО")
    assert [each.name for each in executors.share_roles(plain, frozenset({"УО"}))] == ["руководители ОО", "УО"]
