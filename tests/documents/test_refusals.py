"""What is no plan is refused with the reason, and nothing whatever makes the reader fall."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import documents
from models.documents.reading import Reading
from models.refusal import Refusal

SAMPLES = [path.read_bytes() for path in sorted((Path(documents.__file__).parent / "samples").glob("*.txt"))]
HEADER = "№\tМероприятие\tСрок\tОтветственный\n"

POEM = "Мороз и солнце; день чудесный!\nЕщё ты дремлешь, друг прелестный –\nПора, красавица, проснись.\n"
PRICES = "№\tНаименование\tЦена, руб.\n1\tБумага А4\t350\n2\tКартридж\t4200\n"
CONTACTS = "ФИО\tДолжность\tТелефон\nИванова А.А.\tдиректор\t8 (8332) 00-00-00\n"
GOODS = "№\tНаименование товара\tСрок поставки\tЦена\n1\tБумага\tмай 2024\t350\n"
OFFICES = "Наименование учреждения\tОтветственный\tТелефон\nКолледж № 1\tИванова А.А.\t8 (8332) 00-00-00\n"
PAGE = (
    "<!DOCTYPE html>\n<html><head><title>План мероприятий</title></head>\n"
    "<body><p>Срок проведения мероприятия и ответственный</p></body></html>\n"
)
PROSE = (
    "План мероприятий утверждён приказом от 13.06.2024 № 784.\n"
    "1. Провести семинар до 15 июня.\n2. Контроль оставляю за собой.\n"
)


@pytest.mark.parametrize(
    "data, key",
    [
        (b"", "document-empty"),
        (b" \r\n\t \n", "document-empty"),
        (b"\x00\x01\x02\x03" * 50, "document-not-text"),
        (bytes(range(128, 256)) * 8, "document-not-text"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\x00", "document-broken"),
        (b"x" * (documents.LARGEST_FILE + 1), "document-too-big"),
        ((HEADER + "1\tСеминар\tмай 2024\tПОО\n" * (documents.MOST_ROWS + 1)).encode(), "document-too-big"),
    ],
    ids=["empty", "blank", "binary", "noise", "pdf", "too many bytes", "too many rows"],
)
def test_what_cannot_be_read_is_refused(data: bytes, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        documents.read(data, "файл.txt")
    assert refused.value.key == key


@pytest.mark.parametrize(
    "text, reason",
    [
        (POEM, "no-table"),
        (PROSE, "no-table"),
        (PAGE, "no-table"),
        (PRICES, "no-columns"),
        (CONTACTS, "no-columns"),
        (GOODS, "no-columns"),
        (OFFICES, "no-columns"),
    ],
    ids=[
        "a poem",
        "an order without a table",
        "a page without a table",
        "a price list",
        "a contact list",
        "goods with terms",
        "offices with persons",
    ],
)
def test_what_is_no_plan_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        documents.read(text.encode(), "файл.txt")
    assert (refused.value.key, refused.value.details) == ("document-not-a-plan", {"name": "файл.txt", "reason": reason})


def test_a_header_without_rows_is_a_reading_with_a_warning() -> None:
    reading = documents.read(HEADER.encode(), "файл.txt")
    assert (reading.activities, [each.code for each in reading.warnings]) == ((), ["rows-none"])


@given(st.sampled_from(SAMPLES), st.integers(0, 13_000))
def test_a_cut_file_is_a_reading_or_a_refusal(data: bytes, length: int) -> None:
    assert _outcome(data[:length])


@given(st.sampled_from(SAMPLES), st.integers(0, 12_000), st.integers(1, 400), st.binary(max_size=8))
def test_a_damaged_file_is_a_reading_or_a_refusal(data: bytes, start: int, length: int, patch: bytes) -> None:
    assert _outcome(data[:start] + patch + data[start + length :])


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode())))
def test_anything_at_all_is_a_reading_or_a_refusal(data: bytes) -> None:
    assert _outcome(data)


CELLS = st.sampled_from(
    [
        "",
        "1",
        "2.",
        "1.1",
        "I.",
        "Раздел 1. Начало",
        "Итого",
        "Семинар",
        "учебно-",
        "методический",
        "май 2024",
        "до 5",
        "2024 г.",
        "ПОО,",
        "(далее – ИРО)",
        "№",
        "Срок",
    ]
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=6).map("\t".join), max_size=25).map("\n".join))
def test_any_table_is_read_the_same_twice(body: str) -> None:
    data = (HEADER + body).encode()
    reading = documents.read(data, "файл.txt")
    assert reading == documents.read(data, "файл.txt")
    assert reading.as_json()["years"] == list(reading.years)


def _outcome(data: bytes) -> str:
    try:
        reading: Reading = documents.read(data, "файл.txt")
    except Refusal as refused:
        return refused.key
    reading.as_json(lambda key, **details: f"{key} {details}")
    return "read"
