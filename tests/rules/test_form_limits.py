"""The limits of an answer as an organiser types them: read, bounded, and never such that nothing could be answered."""

from datetime import date
from typing import Any

import pytest

from models.refusal import Refusal
from models.rules import form_limits
from models.tables import FieldKind

TODAY = date(2024, 9, 10)
TEXT, NUMBER, DATE, CHOICE, CHOICES, LINK, FILE, VIDEO = (
    *(FieldKind.TEXT, FieldKind.NUMBER, FieldKind.DATE, FieldKind.CHOICE),
    *(FieldKind.CHOICES, FieldKind.LINK, FieldKind.FILE, FieldKind.VIDEO),
)


@pytest.mark.parametrize(
    ("kind", "name", "words", "limit"),
    [
        (TEXT, "least", "100", 100),
        (TEXT, "most", "1 500", 1500),
        (TEXT, "most", "-", None),
        (NUMBER, "least", "−3,5", -3.5),
        (DATE, "after", "1.10", "2024-10-01"),
        (CHOICE, "options", "Да\n Нет \nда", ["да", "Нет"]),
        (LINK, "hosts", "https://vk.com/club1, www.rutube.ru", ["vk.com", "rutube.ru"]),
        (LINK, "hashtags", "#медиацентр СПО", ["#медиацентр", "#СПО"]),
        (FILE, "types", ".docx, PDF pdf", ["docx", "pdf"]),
        (VIDEO, "seconds", "360", 360),
        (VIDEO, "megabytes", "20", 20),
        (FILE, "most", "нет", None),
    ],
)
def test_a_limit_is_read_as_it_is_typed(kind: FieldKind, name: str, words: str, limit: Any) -> None:
    assert form_limits.read(kind, name, words, TODAY) == limit


@pytest.mark.parametrize(
    ("kind", "name", "words", "refusal"),
    [
        (TEXT, "most", "много", "refusal-field-wants-number"),
        (TEXT, "most", "5000", "refusal-limit-number"),
        (TEXT, "least", "0", "refusal-limit-number"),
        (FILE, "most", "11", "refusal-limit-number"),
        (VIDEO, "megabytes", "21", "refusal-limit-number"),
        (DATE, "after", "31.02", "refusal-date-none"),
        (CHOICE, "options", "Один", "refusal-options-few"),
        (CHOICE, "options", "-", "refusal-options-few"),
        (CHOICE, "options", "\n".join(map(str, range(31))), "refusal-options-many"),
        (CHOICE, "options", "Да\n" + "щ" * 61, "refusal-option-long"),
        (LINK, "hosts", "где-то там", "refusal-link-broken"),
        (LINK, "hashtags", "#мы-вместе", "refusal-hashtag"),
        (LINK, "hashtags", " ".join(f"т{number}" for number in range(11)), "refusal-limit-list"),
        (FILE, "types", "документы", "refusal-file-types"),
        (TEXT, "hashtags", "#да", "refusal-gone"),
    ],
)
def test_what_is_no_limit_is_refused(kind: FieldKind, name: str, words: str, refusal: str) -> None:
    with pytest.raises(Refusal, match=refusal):
        form_limits.read(kind, name, words, TODAY)


@pytest.mark.parametrize(
    ("kind", "limits", "refusal"),
    [
        (TEXT, {"least": 100, "most": 50}, "refusal-limits-cross"),
        (DATE, {"after": "2024-10-02", "before": "2024-10-01"}, "refusal-limits-cross"),
        (CHOICES, {"options": ["а", "б"], "least": 3}, "refusal-options-more"),
        (CHOICE, {"options": ["а"]}, "refusal-options-few"),
    ],
)
def test_a_question_nobody_could_answer_is_refused(kind: FieldKind, limits: dict[str, Any], refusal: str) -> None:
    with pytest.raises(Refusal, match=refusal):
        form_limits.require(kind, limits)


def test_limits_that_leave_room_are_kept() -> None:
    form_limits.require(TEXT, {"least": 50, "most": 50})
    form_limits.require(CHOICES, {"options": ["а", "б"], "least": 1, "most": 2})
