"""The two real orders the product ships with are read without a fault."""

import importlib.util
import json
from datetime import date
from pathlib import Path

import pytest

from models import documents
from models.documents.reading import Activity, Approval, Executor, Milestone, Reading, Target, Term

SAMPLES = Path(documents.__file__).parent / "samples"
SHARED = Path(__file__).parents[3] / "shared"
CENTRE = "Муниципального опорного центра дополнительного образования Нижнетуринского городского округа"

# section.activity | milestone | windows | executors
KIROV = """
1.1 | Организация работы медиацентров на уровне каждой ПОО | 2024-06-01…2024-06-30 | ПОО, ЦОПП
1.2 | Подготовлен проект распоряжения о создании координационного центра | 2024-06-01…2024-11-30 | ЦОПП
1.3 | Запущена работа сайта и социальных сетей | 2024-06-01…2024-09-30 | ЦОПП, ПОО
1.3 | Сайт и социальные сети наполнены образовательным и новостным контентом | 2024-06-01…2024-12-31 | ПОО, ЦОПП, ИРО
2.1 | Разработана учебная программа | 2024-06-01…2024-06-30 | ИРО
2.2 | Проведено обучение с применением дистанционных образовательных технологий | 2024-09-01…2024-11-30 | ИРО, ЦОПП, ПОО
3.1 | Получено не менее 34 заявок | 2024-09-01…2024-10-31 | ИРО, ЦОПП, ПОО
3.2| Разработаны учебно-методические материалы для интенсивов, отобраны спикеры | 2024-05-01…2024-05-31 | ЦОПП, ПОО, ИРО
3.2 | Проведены обучающие интенсивы | 2024-06-01…2024-06-30 2024-09-01…2024-09-30 | ЦОПП, ПОО, ИРО
3.3 | Проведена дискуссия/круглый стол | 2024-06-01…2024-12-31 | ЦОПП, ПОО
4.1 | проведен мониторинг | 2024-11-01…2024-11-30 | ЦОПП
4.1 | презентация итогового рейтинга | 2024-11-01…2024-11-30 | ЦОПП
"""

# section.activity | how the title begins and ends | window | executors
NIZHNYAYA_TURA = """
1.1  | Проведение … сертификатом ПФ.             | 2021-12-01…2022-01-31           | МОЦ
1.2  | Создание … в НТГО                         | 2022-01-01…2022-01-31           | МОЦ
1.3  | Создание … освещения деятельности         | 2022-01-01…2022-02-28           | МОЦ
1.4  | Мониторинг … учреждения ДО                | 2022-01-01…2022-12-31 quarterly | МОЦ
1.5  | Мероприятия, … в соцсетях.                | by-plan                         | МОЦ, организации ДО
2.6  | Мониторинг … в ОО                         | 2022-01-01…2022-12-31 quarterly | МОЦ
2.7  | Мониторинг … с номиналом                  | 2022-01-01…2022-12-31 quarterly | МОЦ
2.8  | Мониторинг … сетевой форме                | by-plan                         | МОЦ
3.9  | Опрос … проведенного исследования. | 2022-01-01…2022-02-28           | МОЦ, руководители ОО, руководители ОДО
3.10 | Анализ … WorldSkills Junior               | 2022-02-01…2022-03-31           | УО, МОЦ, руководители организаций
3.11 | Мониторинг … образовательных программ.    | 2022-03-01…2022-03-31           |
3.12 | Организация … компетенций WorldSkills     | 2022-04-01…2022-08-31           | УО, МОЦ, руководители организаций
3.13 | Контроль … портал Навигатор               | 2022-04-01…2022-08-31           | МОЦ, организации
3.14 | Контроль … портал Навигатор               | 2022-09-01…2022-09-30           |
4.15 | Открытые … и ИДДТ                         | 2022-01-01…2022-12-31 yearly    | МОЦ, ЦДО, ИДДТ
4.16 | Конкурс … образования (кружка/секции)     | 2022-08-01…2022-08-31           | МОЦ
5.17 | Разработка … сельской местности           | 2022-01-01…2022-12-31 yearly    | МОЦ
5.18 | Консультативная … и т.д.                  | 2022-01-01…2022-12-31           | МОЦ
5.19 | Подготовка … одной ОО                     | 2022-01-01…2022-12-31 yearly    | МОЦ, ОО
5.20 | Развитие … сетевом взаимодействии         | 2022-01-01…2022-12-31           | МОЦ, руководители ОО
"""


def sample(name: str) -> Reading:
    return documents.read((SAMPLES / name).read_bytes(), name)


@pytest.fixture(scope="module")
def kirov() -> Reading:
    return sample("kirov-784.txt")


@pytest.fixture(scope="module")
def tura() -> Reading:
    return sample("nizhnyaya-tura-262.txt")


def test_every_milestone_of_the_kirov_plan_is_read(kirov: Reading) -> None:
    rows = [(activity, milestone) for activity in kirov.activities for milestone in activity.milestones]
    assert [_row(activity, milestone.text, milestone) for activity, milestone in rows] == _table(KIROV)


def test_every_activity_of_the_nizhnyaya_tura_plan_is_read(tura: Reading) -> None:
    assert [_row(each, _ends(each.title), each) for each in tura.activities] == _table(NIZHNYAYA_TURA)


def test_kirov_has_a_title_an_order_and_four_sections(kirov: Reading) -> None:
    assert kirov.title == (
        "План мероприятий по созданию молодежных медиацентров в профессиональных образовательных организациях "
        "среднего профессионального образования Кировской области"
    )
    assert kirov.years == (2024,)
    assert kirov.approved is not None
    assert (str(kirov.approved.date), kirov.approved.number, kirov.approved.appendix) == (
        "2024-06-13",
        "784",
        "Приложение № 2",
    )
    assert (
        kirov.approved.text == "УТВЕРЖДЕН распоряжением министерства образования Кировской области от 13 ИЮН 2024 № 784"
    )
    assert [(each.index, each.title) for each in kirov.sections] == [
        (0, "Организационный этап"),
        (1, "Образовательный и методический этап"),
        (2, "Этап организации специальных мероприятий"),
        (3, "Рейтинговый этап"),
    ]
    assert kirov.indicators == ()


def test_abbreviations_are_explained_wherever_the_document_does_it(kirov: Reading) -> None:
    assert kirov.legend == {
        "медиацентры": "медиацентров",
        "ПОО": "профессиональных образовательных организациях среднего профессионального образования Кировской области",
        "ЦОПП": "Центр опережающей профессиональной подготовки",
        "ИРО": "КОГОАУ ДПО «Институт образования Кировской области»",
    }


def test_a_row_cut_by_a_page_is_one_row(kirov: Reading) -> None:
    activity = kirov.activities[2]
    assert activity.milestones[1].executors == (
        Executor("ПОО"),
        Executor("ЦОПП", scope="в части организационного сопровождения"),
        Executor(
            "ИРО", full_name="КОГОАУ ДПО «Институт образования Кировской области»", scope="в части проведения обучения"
        ),
    )
    assert kirov.activities[6].title == "Организация и проведение обучающих интенсивов"


def test_numbers_to_reach_stand_with_their_results(kirov: Reading) -> None:
    assert [each.targets for each in kirov.activities] == [
        (Target("=", 34, "ПОО"),), (), (), (), (Target(">=", 34, "человек"),), (), (Target("=", 3, "ПОО"),),
        (Target(">=", 1, "дискуссии/круглого стола"),), (),
    ]  # fmt: skip
    assert kirov.activities[5].milestones[0].targets == (Target(">=", 34, "заявок"),)


def test_what_is_doubtful_in_the_kirov_plan_is_said_by_row(kirov: Reading) -> None:
    assert [(each.row, each.code, dict(each.details)) for each in kirov.warnings] == [
        (30, "term-before-approval", {"text": "май 2024 г.", "approved": "2024-06-13"}),
        (33, "word-doubled", {"text": "ние"}),
    ]


def test_nizhnyaya_tura_has_a_title_an_order_and_five_sections(tura: Reading) -> None:
    assert tura.title == f"План работы {CENTRE} на 2022 г."
    assert tura.years == (2022,)
    assert tura.approved == Approval(
        "Утверждено приказом Управления образования От 29.12.2021 № 262", date(2021, 12, 29), "262", "Приложение № 1"
    )
    assert [_ends(each.title) for each in tura.sections] == [
        "Мероприятия, … в НТГО.",
        "Мониторинги",
        "Мероприятия, … выбранными компетенциями)",
        "Конкурсы, открытые мероприятия",
        "Методическая деятельность МОЦ",
    ]


def test_the_indicator_table_has_ten_figures_one_of_them_a_text(tura: Reading) -> None:
    assert tura.indicators_title == "ТАБЛИЦА ПОКАЗАТЕЛЕЙ МОЦ"
    values = [(each.number, each.unit, each.values[0].year, each.values[0].value) for each in tura.indicators]
    assert values == [
        ("1", "единиц", 2022, 1), ("2", "единиц", 2022, 1), ("3", "единиц", 2022, 1), ("4", "", 2022, 5),
        ("5", "%", 2022, 100), ("6", "единиц", 2022, 1), ("7", "единиц", 2022, 1), ("8", "единиц", 2022, 1),
        ("9", "единиц", 2022, None), ("10", "единиц", 2022, 1),
    ]  # fmt: skip
    assert tura.indicators[8].values[0].value_text == (
        "действующая (письмо в РМЦ о продлении сроков реализации) №261 от 27.12.2021)"
    )


def test_a_year_taken_from_the_title_is_flagged(tura: Reading) -> None:
    flagged = [each.number for each in tura.activities if "year-from-title" in each.term.flags]
    assert flagged == ["9", "14"]


def test_what_is_doubtful_in_the_nizhnyaya_tura_plan_is_said_by_row(tura: Reading) -> None:
    assert [(each.row, each.code) for each in tura.warnings] == [
        (58, "executor-role-carried"),
        (61, "executor-empty"),
        (64, "executor-empty"),
    ]


@pytest.mark.parametrize("name", ["kirov-784", "nizhnyaya-tura-262"])
def test_the_independent_score_is_full(name: str) -> None:
    tool, expected = SHARED / "tools" / "score_plan.py", SHARED / "seeds" / f"{name}.expected.json"
    if not tool.exists() or not expected.exists():
        pytest.skip("the score and the expected readings are not beside this checkout (../shared)")
    spec = importlib.util.spec_from_file_location("score_plan", tool)
    assert spec is not None
    assert spec.loader is not None
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    figures = score.score(json.loads(expected.read_text("utf-8")), sample(f"{name}.txt").as_json())
    assert {each: right for each, (right, wanted) in figures.items() if right != wanted} == {}


def _table(text: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in line.split("|")) for line in text.strip().splitlines()]


def _row(activity: Activity, text: str, owed: Activity | Milestone) -> tuple[str, ...]:
    assert activity.section is not None
    place = f"{activity.section + 1}.{activity.number}"
    return (place, text, _when(owed.term), ", ".join(each.name for each in owed.executors))


def _when(term: Term) -> str:
    spans = term.ranges or ((term.start, term.end),)
    words = [f"{start}…{end}" for start, end in spans if start or end]
    return " ".join([*words, *([term.recurrence.kind] if term.recurrence else [])])


def _ends(title: str) -> str:
    words = title.split()
    return f"{words[0]} … {' '.join(words[-2:])}" if len(words) > 4 else title
