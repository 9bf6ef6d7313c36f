"""What a message offers as evidence, and what of it cannot be taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.refusal import Refusal
from models.rules.materials import Offer, from_file, from_link, from_words, joined
from models.tables import EvidenceKind

K = EvidenceKind


def parts(offer: Offer) -> list[tuple[EvidenceKind, str]]:
    return [(one.kind, one.text) for one in offer.materials]


def keys(problems: tuple[Refusal, ...]) -> list[str]:
    return [problem.key for problem in problems]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("Провели занятие", [(K.TEXT, "Провели занятие")]),
        ("vk.com/a", [(K.LINK, "https://vk.com/a")]),
        ("vk.com/a, t.me/b.", [(K.LINK, "https://vk.com/a"), (K.LINK, "https://t.me/b")]),
        ("Сайт: vk.com/a", [(K.TEXT, "Сайт: vk.com/a"), (K.LINK, "https://vk.com/a")]),
        ("vk.com/a и www.vk.com/a/", [(K.TEXT, "vk.com/a и www.vk.com/a/"), (K.LINK, "https://vk.com/a")]),
    ],
)
def test_a_text_gives_its_links_and_what_it_says_besides(text: str, expected: list[tuple[K, str]]) -> None:
    offer = from_words(text)
    assert (parts(offer), offer.problems) == (expected, ())


def test_a_strange_link_is_taken_out_of_the_text_and_named() -> None:
    offer = from_words("Смотрите tg://resolve?domain=x и vk.com/a")
    assert parts(offer) == [(K.TEXT, "Смотрите  и vk.com/a"), (K.LINK, "https://vk.com/a")]
    assert [(one.key, one.details) for one in offer.problems] == [("refusal-link-scheme", {"scheme": "tg"})]


def test_only_a_strange_link_leaves_nothing() -> None:
    offer = from_words("javascript:alert(1)")
    assert (offer.materials, keys(offer.problems)) == ((), ["refusal-link-scheme"])


def test_an_address_behind_words_is_a_link() -> None:
    assert parts(from_words("Наша группа", ["https://vk.com/a"])) == [
        (K.TEXT, "Наша группа"),
        (K.LINK, "https://vk.com/a"),
    ]


def test_a_caption_stays_with_its_file_and_its_links_count() -> None:
    offer = from_file(K.PHOTO, "u1", "f1", caption="Пост vk.com/a")
    assert parts(offer) == [
        (K.PHOTO, "Пост vk.com/a"),
        (K.LINK, "https://vk.com/a"),
    ]


@pytest.mark.parametrize("size,taken", [(20 * 2**20, [K.VIDEO]), (20 * 2**20 + 1, []), (None, [K.VIDEO])])
def test_twenty_megabytes_is_the_limit(size: int | None, taken: list[K]) -> None:
    offer = from_file(K.VIDEO, "u1", "f1", size=size)
    assert ([one.kind for one in offer.materials], keys(offer.problems)) == (
        taken,
        [] if taken else ["refusal-file-large"],
    )


def test_a_file_too_large_still_gives_the_links_of_its_caption() -> None:
    offer = from_file(K.VIDEO, "u1", "f1", caption="disk.yandex.ru/d/a", size=25 * 2**20)
    assert parts(offer) == [(K.LINK, "https://disk.yandex.ru/d/a")]
    assert offer.problems[0].details == {"size": 25, "limit": 20}


def test_the_same_file_and_the_same_words_have_the_same_fingerprint() -> None:
    one, other = from_file(K.PHOTO, "u1", "f1"), from_file(K.PHOTO, "u1", "f2", caption="ещё раз")
    assert one.materials[0].fingerprint == other.materials[0].fingerprint
    assert from_words("Да").materials[0].fingerprint == from_words(" Да ").materials[0].fingerprint
    assert from_link("vk.com/a").materials[0].fingerprint == from_words("www.vk.com/a").materials[0].fingerprint


def test_texts_are_joined_by_a_blank_line_and_a_cut_one_without() -> None:
    assert joined([(1, "Раз"), (2, "Два")]) == "Раз\n\nДва"
    assert joined([(1, "а" * 4096), (2, "б")]) == "а" * 4096 + "б"
    assert joined([(1, "а" * 4096), (5, "б")]) == "а" * 4096 + "\n\nб"
    assert joined([]) == ""


@given(st.text())
def test_every_fingerprint_fits_its_column(text: str) -> None:
    offer = from_words(text) + from_file(K.DOCUMENT, text or "u", "f")
    assert all(0 < len(one.fingerprint) <= 200 for one in offer.materials)
