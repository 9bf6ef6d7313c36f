"""The letter about a plan that was sent, as it is read on a phone."""

from datetime import date

from bot.telegram import papers
from locales import speaker
from models.queries.papers import PaperRefused, Part, PlanRead

SAY = speaker("ru", "Europe/Kirov")
LIMITS: dict[str, int] = {"megabytes": 20, "rows": 2000, "seconds": 20}


def read(*parts: Part, terms: int = 0, others: int = 0, strangers: int = 0, title: str = "План") -> PlanRead:
    return PlanRead(7, title, "784", date(2024, 6, 13), parts, terms, others, strangers)


def test_results_are_told_where_they_are_more_than_activities() -> None:
    screen = papers.letter(SAY, read(Part("Начало", 3, 5), Part("Обучение", 2, 2)))
    assert screen.text.split("\n")[:5] == [
        "<b>План прочитан:</b> «План»",
        "№ 784 от 13 июня 2024",
        "",
        "2 раздела, 5 мероприятий, 7 результатов со сроком",
        "<b>1.</b> Начало: 3 мероприятия, 5 результатов со сроком",
    ]


def test_a_plan_without_sections_and_title_is_told_in_numbers() -> None:
    screen = papers.letter(SAY, read(Part("", 1, 1), title=""))
    assert screen.text.split("\n")[:4] == [
        "<b>План прочитан:</b> «без названия»",
        "№ 784 от 13 июня 2024",
        "",
        "1 мероприятие",
    ]


def test_many_sections_are_cut() -> None:
    screen = papers.letter(SAY, read(*(Part(f"Часть {number}", 1, 1) for number in range(12))))
    lines = screen.text.split("\n")
    assert (lines[3], lines[11], lines[12]) == (
        "12 разделов, 12 мероприятий",
        "<b>8.</b> Часть 7: 1 мероприятие",
        "… и ещё 4 раздела",
    )


def test_doubts_are_told_by_their_kind() -> None:
    screen = papers.letter(SAY, read(Part("", 1, 1), terms=3, others=1, strangers=2))
    assert screen.text.split("\n")[5] == "Проверьте: 3 срока не поняты, 2 исполнителя не найдены, 1 место под вопросом."
    assert [[button.label for button in row] for row in screen.rows] == [
        ["Посмотреть сомнения · 6"],
        ["Открыть план", "Домой"],
    ]


def test_every_reason_has_words_for_a_file_and_for_a_text() -> None:
    for key, of_text in papers.OF_TEXT.items():
        details: dict[str, str | int] = {"name": "план.docx", "number": "3", "title": "План", **LIMITS}
        assert papers.letter(SAY, PaperRefused("план.docx", key, details, 0)).text
        text = papers.letter(SAY, PaperRefused("", key, details, 0)).text
        assert text == SAY(f"paper-text-{of_text}", **details)
        assert "план.docx" not in text
