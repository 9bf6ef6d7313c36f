"""The letter about a plan that was sent, as it is read on a phone."""

from collections.abc import Mapping
from datetime import date

from bot.telegram import papers
from locales import speaker
from models.queries.draft_rows import SectionLine
from models.queries.papers import PaperRefused, PlanRead
from models.tables import Plan

SAY = speaker("ru", "Europe/Kirov")
LIMITS: dict[str, int] = {"megabytes": 20, "rows": 2000, "seconds": 20}


def read(
    *sections: tuple[str, int, int], title: str = "План", strangers: int = 0, doubts: Mapping[str, int] = {}
) -> PlanRead:
    plan = Plan(id=7, title=title, number="784", approved_on=date(2024, 6, 13))
    return PlanRead(plan, [SectionLine(number, *one) for number, one in enumerate(sections)], doubts, strangers)


def test_results_are_told_where_they_are_more_than_activities() -> None:
    screen = papers.letter(SAY, read(("Начало", 3, 5), ("Обучение", 2, 2)))
    assert screen.text.split("\n")[:6] == [
        "<b>План прочитан:</b> «План»",
        "№ 784 от 13 июня 2024",
        "",
        "2 раздела, 5 мероприятий, 7 результатов",
        "<b>1.</b> Начало: 3 мероприятия, 5 результатов",
        "<b>2.</b> Обучение: 2 мероприятия",
    ]


def test_a_plan_without_sections_and_title_is_told_in_numbers() -> None:
    screen = papers.letter(SAY, read(("", 1, 1), title=""))
    assert screen.text.split("\n")[:4] == [
        "<b>План прочитан:</b> «План без названия»",
        "№ 784 от 13 июня 2024",
        "",
        "1 мероприятие",
    ]


def test_many_sections_are_cut() -> None:
    lines = papers.letter(SAY, read(*((f"Часть {number}", 1, 1) for number in range(12)))).text.split("\n")
    assert (lines[3], lines[11], lines[12]) == (
        "12 разделов, 12 мероприятий",
        "<b>8.</b> Часть 7: 1 мероприятие",
        "… и ещё 4 раздела",
    )


def test_doubts_are_told_by_their_kind_and_lead_on() -> None:
    screen = papers.letter(SAY, read(("", 1, 1), doubts={"term": 3, "row": 1}, strangers=2))
    told = "Проверьте: 3 срока не поняты, 1 строка под вопросом, 2 исполнителя не найдены."
    assert screen.text.split("\n")[5] == told
    assert [[(button.label, button.style) for button in row] for row in screen.rows] == [
        [("Посмотреть сомнения · 4", "primary")],
        [("Исполнитель не найден · 2", None)],
        [("Открыть план", None), ("Домой", None)],
    ]


def test_every_reason_has_words_for_a_file_and_for_a_text() -> None:
    for key, of_text in papers.OF_TEXT.items():
        details: dict[str, str | int] = {"name": "план.docx", "number": "3", "title": "План", **LIMITS}
        assert papers.letter(SAY, PaperRefused("план.docx", key, details, 0)).text
        text = papers.letter(SAY, PaperRefused("", key, details, 0)).text
        assert text == SAY(f"paper-text-{of_text}", **details)
        assert "план.docx" not in text
