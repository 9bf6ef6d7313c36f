"""What may be answered to a field: values of every kind, their limits, and what keeps an entry from being sent."""

from datetime import date
from typing import Any

import pytest

from models.refusal import Refusal
from models.rules import fields
from models.rules.field_files import Sent
from models.rules.field_words import written
from models.tables import EvidenceKind, Field, FieldKind
from models.tables import FieldKind as K

TODAY = date(2024, 10, 20)
MEGABYTE = 2**20


def field(kind: FieldKind, number: int = 1, *, required: bool = True, **limits: Any) -> Field:
    return Field(id=number, stage_id=1, position=number, kind=kind, title="Поле", required=required, limits=limits)


def refused(one: Field, words: str, *hidden: str) -> tuple[str, dict[str, Any]]:
    with pytest.raises(Refusal) as no:
        fields.typed(one, words, TODAY, hidden)
    return no.value.key, no.value.details


@pytest.mark.parametrize(
    "kind,limits,words,value",
    [
        (K.TEXT, {}, "  Наш день \n", {"text": "Наш день"}),
        (K.TEXT, {"least": 3, "most": 3}, "эра", {"text": "эра"}),
        (K.NUMBER, {}, "12", {"number": 12}),
        (K.NUMBER, {}, "1 200,50", {"number": 1200.5}),
        (K.NUMBER, {}, "−3", {"number": -3}),
        (K.NUMBER, {"whole": True}, "4,0", {"number": 4}),
        (K.NUMBER, {"least": 0, "most": 10}, "0", {"number": 0}),
        (K.DATE, {}, "5.11", {"date": "2024-11-05"}),
        (K.DATE, {}, "завтра", {"date": "2024-10-21"}),
        (K.DATE, {"before": "2024-10-20"}, "5 октября", {"date": "2024-10-05"}),
        (K.DATE, {"after": "2024-09-01", "before": "2024-10-20"}, "2.09", {"date": "2024-09-02"}),
        (K.DATE, {"after": "2024-10-01", "before": "2024-10-20"}, "20.10.2024", {"date": "2024-10-20"}),
        (K.CHOICE, {"options": ["Лонгрид", "Подкаст"]}, "подкаст", {"choices": ["Подкаст"]}),
        (K.LINK, {}, "Смотрите: vk.com/wall-1_2.", {"link": "https://vk.com/wall-1_2"}),
        (K.LINK, {"hosts": ["vk.com"]}, "https://m.vk.com/a", {"link": "https://m.vk.com/a"}),
        (K.LINK, {"hosts": ["https://Пример.рф/"]}, "пример.рф/a", {"link": "https://xn--e1afmkfd.xn--p1ai/a"}),
        (K.LINK, {}, "college.museum/a", {"link": "https://college.museum/a"}),
    ],
)
def test_words_become_a_value(kind: FieldKind, limits: dict[str, Any], words: str, value: dict[str, Any]) -> None:
    assert fields.typed(field(kind, **limits), words, TODAY) == value


@pytest.mark.parametrize(
    "kind,limits,words,key,details",
    [
        (K.TEXT, {}, "   ", "wants-text", {}),
        (K.TEXT, {"least": 10}, "Коротко", "short", {"length": 7, "least": 10, "more": 3}),
        (K.TEXT, {"most": 5}, "Длинно!", "long", {"length": 7, "most": 5, "over": 2}),
        (K.TEXT, {"most": 9000}, "я" * 4001, "long", {"length": 4001, "most": 4000, "over": 1}),
        (K.NUMBER, {}, "12 чел.", "wants-number", {}),
        (K.NUMBER, {}, "1e9", "wants-number", {}),
        (K.NUMBER, {}, "nan", "wants-number", {}),
        (K.NUMBER, {}, "٣", "wants-number", {}),
        (K.NUMBER, {}, "9" * 5000, "wants-number", {}),
        (K.NUMBER, {"whole": True}, "3,5", "whole", {}),
        (K.NUMBER, {"least": 1, "most": 5.5}, "6", "number-least-most", {"least": "1", "most": "5,5"}),
        (K.NUMBER, {"least": 0}, "-1", "number-least", {"least": "0"}),
        (K.NUMBER, {"most": 10}, "11", "number-most", {"most": "10"}),
        (
            K.DATE,
            {"after": "2024-10-01", "before": "2024-10-20"},
            "21.10.2024",
            "date-after-before",
            {"day": date(2024, 10, 21), "after": date(2024, 10, 1), "before": date(2024, 10, 20)},
        ),
        (
            K.DATE,
            {"after": "2024-11-01"},
            "сегодня",
            "date-after",
            {"day": date(2024, 10, 20), "after": date(2024, 11, 1)},
        ),
        (
            K.DATE,
            {"before": "2024-10-01"},
            "завтра",
            "date-before",
            {"day": date(2024, 10, 21), "before": date(2024, 10, 1)},
        ),
        (K.CHOICE, {"options": ["Да", "Нет"]}, "Может быть", "wants-choice", {}),
        (K.LINK, {}, "ссылки пока нет", "wants-link", {}),
        (K.LINK, {}, "vk.com/a и vk.com/b", "links", {"number": 2}),
        (K.LINK, {"hosts": ["vk.com", "rutube.ru"]}, "evilvk.com/a", "host", {"hosts": "vk.com, rutube.ru"}),
        (K.FILE, {}, "вот он", "wants-file", {}),
        (K.PHOTO, {}, "vk.com/photo", "wants-photo", {}),
        (K.VIDEO, {}, "vk.com/video", "wants-video", {}),
        (K.CONSENT, {}, "да", "wants-consent", {}),
    ],
)
def test_words_that_do_not_fit_are_refused_with_what_to_do(
    kind: FieldKind, limits: dict[str, Any], words: str, key: str, details: dict[str, Any]
) -> None:
    assert refused(field(kind, **limits), words) == (f"refusal-field-{key}", details)


def test_what_is_no_date_and_no_address_is_refused_as_everywhere() -> None:
    assert refused(field(K.DATE), "скоро")[0] == "refusal-date-unread"
    assert refused(field(K.LINK), "javascript:alert(1)")[0] == "refusal-link-scheme"
    assert refused(field(K.LINK), "слово")[0] == "refusal-link-broken"


def test_the_same_link_twice_and_one_behind_words_is_one() -> None:
    link = field(K.LINK)
    assert fields.typed(link, "vk.com/a", TODAY, ["https://www.vk.com/a/"]) == {"link": "https://www.vk.com/a/"}
    assert fields.typed(link, "наша работа", TODAY, ["https://vk.com/a"]) == {"link": "https://vk.com/a"}


def test_hashtags_stand_in_the_words_or_are_confirmed() -> None:
    link = field(K.LINK, hashtags=["Медиа_Центр", "#Киров"])
    assert fields.hashtags(link) == ["#Медиа_Центр", "#Киров"]
    bare = fields.typed(link, "vk.com/a #медиа_центр", TODAY)
    assert bare == {"link": "https://vk.com/a", "tagged": ["#Медиа_Центр"]}
    assert fields.untagged(link, bare) == ["#Киров"]
    (gap,) = fields.gaps([link], {1: bare})
    assert gap.why is not None
    assert (gap.why.key, gap.why.details) == ("refusal-field-untagged", {"tags": "#Киров"})
    sure = fields.tagged(link, bare)
    assert sure == {"link": "https://vk.com/a", "tagged": ["#Медиа_Центр", "#Киров"]}
    assert fields.gaps([link], {1: sure}) == []


def test_nothing_is_confirmed_about_a_link_that_is_not_there() -> None:
    with pytest.raises(Refusal, match="refusal-field-wants-link"):
        fields.tagged(field(K.LINK, hashtags=["Киров"]), None)


def test_one_option_takes_the_place_of_another() -> None:
    choice = field(K.CHOICE, options=["Лонгрид", "Подкаст"])
    assert fields.chosen(choice, 1, {"choices": ["Лонгрид"]}) == {"choices": ["Подкаст"]}


def test_several_options_are_marked_and_taken_off_in_the_order_of_the_form() -> None:
    several = field(K.CHOICES, options=["а", "б", "в"], least=2, most=2)
    one = fields.chosen(several, 2, None)
    assert one == {"choices": ["в"]}
    assert [gap.why.key for gap in fields.gaps([several], {1: one}) if gap.why] == ["refusal-field-choices-least"]
    two = fields.chosen(several, 0, one)
    assert two == {"choices": ["а", "в"]}
    assert fields.gaps([several], {1: two}) == []
    with pytest.raises(Refusal, match="refusal-field-choices-most"):
        fields.chosen(several, 1, two)
    assert fields.chosen(several, 0, two) == {"choices": ["в"]}
    assert fields.typed(several, "А", TODAY, have=one) == two


def test_an_option_made_up_is_refused() -> None:
    with pytest.raises(Refusal, match="refusal-field-option-gone"):
        fields.chosen(field(K.CHOICE, options=["а"]), 1, None)
    with pytest.raises(Refusal, match="refusal-field-option-gone"):
        fields.chosen(field(K.TEXT), 0, None)


def photo(number: int = 1) -> Sent:
    return Sent(EvidenceKind.PHOTO, f"file{number}", f"u{number}", size=1000)


def document(name: str, size: int = 1000) -> Sent:
    return Sent(EvidenceKind.DOCUMENT, "file", f"u-{name}", name, size)


def film(seconds: int | None, kind: EvidenceKind = EvidenceKind.VIDEO, name: str = "") -> Sent:
    return Sent(kind, "film", "u-film", name, 1000, seconds)


def test_files_come_one_after_another_and_the_same_one_stays_one() -> None:
    photos = field(K.PHOTO, most=2)
    one = fields.sent(photos, photo(1), None)
    two = fields.sent(photos, photo(2), one)
    assert [file["unique"] for file in two["files"]] == ["u1", "u2"]
    assert [file["unique"] for file in fields.sent(photos, photo(1), two)["files"]] == ["u2", "u1"]
    with pytest.raises(Refusal, match="refusal-field-files-most"):
        fields.sent(photos, photo(3), two)
    assert one["files"] == [{"file": "file1", "unique": "u1", "name": "", "size": 1000, "kind": "photo"}]


def test_where_one_file_is_wanted_a_new_one_takes_its_place() -> None:
    plan = field(K.FILE, most=1)
    first = fields.sent(plan, document("план.pdf"), None)
    assert [file["name"] for file in fields.sent(plan, document("план-2.pdf"), first)["files"]] == ["план-2.pdf"]


@pytest.mark.parametrize(
    "kind,limits,file",
    [
        (K.FILE, {}, photo()),
        (K.FILE, {"types": ["pdf", ".DOCX"]}, document("Сценарий.docx")),
        (K.FILE, {"types": ["jpg"]}, document("a.JPEG")),
        (K.FILE, {"types": ["jpg"]}, photo()),
        (K.FILE, {}, document("a.bin", 20 * MEGABYTE)),
        (K.PHOTO, {}, document("IMG_1.HEIC")),
        (K.VIDEO, {}, document("фильм.MOV")),
        (K.VIDEO, {"seconds": 60}, film(60)),
        (K.VIDEO, {}, film(10, EvidenceKind.VIDEO_NOTE)),
    ],
)
def test_files_that_fit_are_taken(kind: FieldKind, limits: dict[str, Any], file: Sent) -> None:
    one = field(kind, **limits)
    assert fields.gaps([one], {1: fields.sent(one, file, None)}) == []


@pytest.mark.parametrize(
    "kind,limits,file,key",
    [
        (K.PHOTO, {}, document("план.pdf"), "wants-photo"),
        (K.PHOTO, {}, film(5), "wants-photo"),
        (K.VIDEO, {}, photo(), "wants-video"),
        (K.VIDEO, {}, document("a.mp3"), "wants-video"),
        (K.FILE, {"types": ["pdf"]}, photo(), "type"),
        (K.FILE, {"types": ["pdf"]}, document("pdf"), "type"),
        (K.FILE, {"megabytes": 5}, document("a.pdf", 5 * MEGABYTE + 1), "large"),
        (K.FILE, {"megabytes": 500}, document("a.pdf", 20 * MEGABYTE + 1), "large"),
        (K.VIDEO, {"seconds": 60}, film(61), "film-long"),
        (K.VIDEO, {"seconds": 60}, film(None, EvidenceKind.DOCUMENT, "a.mp4"), "length-unknown"),
        (K.TEXT, {}, photo(), "wants-text"),
        (K.CONSENT, {}, photo(), "wants-consent"),
    ],
)
def test_files_that_do_not_fit_are_refused(kind: FieldKind, limits: dict[str, Any], file: Sent, key: str) -> None:
    with pytest.raises(Refusal) as no:
        fields.sent(field(kind, **limits), file, None)
    assert no.value.key == f"refusal-field-{key}"


def test_a_file_too_large_is_told_its_size_and_the_limit() -> None:
    with pytest.raises(Refusal) as no:
        fields.sent(field(K.FILE), document("a.mp4", 24 * MEGABYTE + 1), None)
    assert no.value.details == {"size": 25, "limit": 20}


def test_consent_and_a_day_are_pressed() -> None:
    assert fields.agreed(field(K.CONSENT)) == {"agreed": True}
    assert fields.dated(field(K.DATE, after="2024-10-01"), TODAY) == {"date": "2024-10-20"}
    with pytest.raises(Refusal, match="refusal-field-date-before"):
        fields.dated(field(K.DATE, before="2024-10-01"), TODAY)
    with pytest.raises(Refusal, match="refusal-field-wants-text"):
        fields.agreed(field(K.TEXT))


def test_what_is_missing_is_what_is_required_and_what_does_not_fit_any_more() -> None:
    title, story, extra, kind = (
        field(K.TEXT, 1),
        field(K.TEXT, 2, least=10),
        field(K.LINK, 3, required=False),
        field(K.CHOICE, 4, options=["новое"], required=False),
    )
    found = fields.gaps([title, story, extra, kind], {2: {"text": "мало"}, 4: {"choices": ["старое"]}})
    assert [(gap.field.id, gap.why.key if gap.why else None) for gap in found] == [
        (1, None),
        (2, "refusal-field-short"),
        (4, "refusal-field-wants-choice"),
    ]


def test_an_answer_to_a_field_that_became_another_is_asked_again() -> None:
    (gap,) = fields.gaps([field(K.NUMBER)], {1: {"text": "двенадцать"}})
    assert gap.why is not None
    assert gap.why.key == "refusal-field-wants-number"


@pytest.mark.parametrize("figure,words", [(12, "12"), (12.0, "12"), (3.5, "3,5"), (0.1, "0,1"), (-3, "-3")])
def test_a_number_is_written_as_people_do(figure: float, words: str) -> None:
    assert written(figure) == words
