"""Any plan that is written out and read back is the same plan, in Word and in Excel.

What paper cannot carry, and why:

- a line break inside a text, or two spaces: a cell is read as one line, because Word and Excel break lines where the
  column ends, and nobody can tell which breaks are meant;
- a hyphen before a space («кино- и»): where a column ends, words are cut so;
- an abbreviation right after «руководители ОО» stands for «руководители …» too, unless it stands alone elsewhere;
- words that readers take out of any text as decoration (`**`, `<b>`, `__`), and control characters;
- a title that is no title: it must begin with a capital letter, a digit or a quotation mark;
- targets a human has corrected without changing the text they stand in: a document says its targets in words;
- why a term was doubted (flags) and the row it stood in: they belong to the document that was read first.
"""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import documents
from models.documents import written
from models.documents.reading import (
    Activity,
    Approval,
    Indicator,
    IndicatorValue,
    Milestone,
    Reading,
    Section,
    Term,
)
from models.documents.written.drawing import Done
from models.documents.written.proofread import named
from models.rules import executors, targets, terms
from models.rules.plan_years import PlanYears

KINDS = ("docx", "xlsx")
TITLES = (
    "План мероприятий по созданию медиацентров на 2025 год",
    "План-график («дорожная карта») на 2024–2026 годы",
    "План работы школы на 2025-2026 учебный год",
    "Комплекс мер по развитию наставничества",
    "Неделя психологии в школе",
    "Медиацентры: что и когда",
)
COLUMNS = (
    (),
    ("№ п/п", "Наименование мероприятия", "Краткое описание процесса", "Результат по процессу",
     "Промежуточный результат", "Срок", "Ответственный исполнитель"),
    ("№", "Срок", "Ответственные", "Содержание работы"),
    ("Мероприятие", "Дата проведения", "Место проведения", "Отметка о выполнении"),
    ("N п/п", "Мероприятия", "Срок начала", "Срок окончания", "Исполнители", "Количество участников"),
    ("Сентябрь", "Октябрь", "Мероприятие"),
)  # fmt: skip
TERMS = (
    "июнь 2024 г.", "июнь – ноябрь 2024 г.", "до 15 марта 2025 года", "с 01.09.2025", "25–29 марта", "сентябрь–май",
    "июнь 2024 г. сентябрь 2024 г.", "1 раз в квартал", "ежемесячно до 5 числа", "еженедельно", "2 раза в год",
    "каждое полугодие", "в течение года", "в течение учебного года", "весь период", "постоянно", "по графику",
    "по мере необходимости", "II квартал 2025 г.", "декабрь 2024 – январь 2025", "29.02.2024", "2025 год",
    "весенние каникулы", "когда получится", "", "2024 г.", "– 10 мая 2025",
)  # fmt: skip
EXECUTORS = (
    "ЦОПП", "ПОО, ЦОПП (в части организационного сопровождения)", "Иванова А.А., директор",
    "Министерство образования, науки и молодёжи; ИРО (в части обучения)", "зам. директора по УВР",
    "классные руководители 5–11 кл.", "МБОУ СОШ № 3, ДДТ", "", "Управление образования (Петров П.П.)",
    "КОГОАУ ДПО «Институт развития, образования» (далее – ИРО)", "руководители ОО, ОДО",
)  # fmt: skip
WORDS = (
    "семинар", "Проведение", "обучающих интенсивов", "«Медиацентр»", '"кавычки"', "a; b | c", "=СУММ(A1)", "+7", "-5",
    "@канал", "1.10", "не менее 34 заявок", "Web-школа", "колледжей;", "№ 3", "(для всех)", "и", "по плану", "2025",
    "ответственный за срок", "Мероприятия", "строка\nдругая", "Всего", "https://example.org/?a=1&b=<2>", "_x0041_",
    "показатель", "100 %", "раздел", "ё", "😀",
)  # fmt: skip
NUMBERS = ("", "1", "2", "1.1", "1.10", "12", "2.3.1")
UNITS = ("", "%", "единиц", "чел.")
FIGURES = ("34", "не менее 34", "100%", "12 600", "0,5", "", "действующая (письмо № 261 от 27.12.2021)", "да")

phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
texts = st.one_of(phrases, phrases.map(lambda words: f"Подготовка: {words}"), st.just("Очень длинное слово " * 60))
titles = texts.map(lambda text: text.rstrip(": ") or "Семинар")


@st.composite
def results(draw: st.DrawFn, years: PlanYears) -> Milestone:
    """A term and executors as a document has them, sometimes corrected by a human since."""
    term_text, who = draw(st.sampled_from(TERMS)), draw(st.sampled_from(EXECUTORS))
    meant_term, meant_who = term_text, who
    if draw(st.integers(0, 4)) == 0:
        meant_term, meant_who = draw(st.sampled_from(TERMS)), draw(st.sampled_from(EXECUTORS))
    text = draw(titles)
    term = replace(terms.read(meant_term, years), flags=())
    return Milestone(
        text, term_text, term, who, executors.share_roles(executors.split(meant_who), frozenset()), targets.find(text)
    )


@st.composite
def activities(draw: st.DrawFn, section: int | None, years: PlanYears) -> Activity:
    own = draw(results(years))
    several = tuple(draw(st.lists(results(years), max_size=3)))
    result = draw(st.one_of(st.just(""), texts))
    return Activity(
        number=draw(st.sampled_from(NUMBERS)),
        section=section,
        title=own.text,
        term_text="" if several else own.term_text,
        term=Term() if several else own.term,
        executors_text="" if several else own.executors_text,
        executors=() if several else own.executors,
        description=draw(st.one_of(st.just(""), texts)),
        result=result,
        place=draw(st.sampled_from(("", "Актовый зал", "г. Киров, ул. Труда, 5"))),
        targets=targets.of_row(own.text, result),
        milestones=several,
    )


@st.composite
def indicators(draw: st.DrawFn) -> tuple[Indicator, ...]:
    years = draw(st.sampled_from([(None,), (2025,), (2024, 2025, 2026)]))
    return tuple(
        Indicator(
            draw(st.sampled_from(("", "1", "2", "3.1"))),
            draw(st.sampled_from(("Число заявок", "Доля педагогов", "количество конкурсов, организованных центром"))),
            draw(st.sampled_from(UNITS)),
            tuple(IndicatorValue(draw(st.sampled_from(FIGURES)), year) for year in years),
        )
        for _ in range(draw(st.integers(0, 4)))
    )


@st.composite
def plans(draw: st.DrawFn) -> Reading:
    years = PlanYears((2025,))
    sections: list[Section] = []
    items = list(draw(st.lists(activities(None, years), max_size=2)))
    for index in range(draw(st.integers(0, 3))):
        number = draw(st.sampled_from(("", "1.", "II.", "№ 3.")))
        title = draw(
            st.sampled_from(("Организационный этап", "Работа с кадрами; учёба", "«Кванториум»", "Итоги 2026 года"))
        )
        sections.append(Section(index, title, number))
        items += draw(st.lists(activities(index, years), max_size=3))
    return Reading(
        title=draw(st.sampled_from(TITLES)),
        approved=draw(st.sampled_from([None, Approval("Утверждён приказом министерства от 13.06.2024 № 784-п")])),
        legend=draw(
            st.sampled_from([{}, {"ЦОПП": "Центр опережающей профессиональной подготовки", "МЦ": "медиацентр"}])
        ),
        columns=draw(st.sampled_from(COLUMNS)),
        sections=tuple(sections),
        activities=tuple(items),
        indicators_title=draw(st.sampled_from(("", "Целевые показатели"))),
        indicators=draw(indicators()),
    )


def line(text: str) -> str:
    return " ".join(text.split())


def said(plan: Reading) -> dict[str, Any]:
    """What a plan says, a line each; terms and executors by what they mean."""
    return {
        "title": plan.title,
        "approved": plan.approved.text if plan.approved else "",
        "legend": {short: full for short, full in plan.legend.items() if short in ("ЦОПП", "МЦ")},
        "sections": [(each.number, each.title) for each in plan.sections],
        "activities": [
            (one.section, one.number, *map(line, (one.title, one.description, one.result, one.place)), one.targets)
            for one in plan.activities
        ],
        "results": [
            (line(each.text), replace(each.term, flags=()), named(each.executors), each.targets)
            for one in plan.activities
            for each in one.own_milestones
        ],
        "indicators_title": plan.indicators_title if plan.indicators else "",
        "indicators": [
            (each.number, each.name, each.unit, [value.value_text for value in each.values]) for each in plan.indicators
        ],
    }


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(plan=plans())
def test_a_plan_written_out_and_read_back_is_equal(kind: str, plan: Reading) -> None:
    back = documents.read(written.on_paper(plan, Done(), kind), f"план.{kind}")
    assert said(back) == said(plan)
