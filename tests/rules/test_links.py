"""Links: found in a text, checked, and the same one twice is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.refusal import Refusal
from models.rules import links


@pytest.mark.parametrize(
    "written,normal",
    [
        ("https://vk.com/wall-1_2", "https://vk.com/wall-1_2"),
        ("vk.com/club1", "https://vk.com/club1"),
        ("t.me/mediacentre43", "https://t.me/mediacentre43"),
        ("HTTP://VK.com/Club1", "http://vk.com/Club1"),
        ("https://vk.com/", "https://vk.com"),
        ("https://vk.com:443/a", "https://vk.com/a"),
        ("college.ru:8080/news", "https://college.ru:8080/news"),
        ("//disk.yandex.ru/d/abc", "https://disk.yandex.ru/d/abc"),
        ("https://колледж.рф/Новости", "https://xn--d1abenfat.xn--p1ai/Новости"),
        ("https://vk.com/a?utm_source=x&w=wall1_2&utm_medium=y", "https://vk.com/a?w=wall1_2"),
        ("https://vk.com/a?utm_source=x", "https://vk.com/a"),
        ("https://ya.ru/?text=a%20b", "https://ya.ru/?text=a%20b"),
        ("https://site.ru/#/page/2", "https://site.ru#/page/2"),
    ],
)
def test_a_link_is_brought_into_one_form(written: str, normal: str) -> None:
    assert links.normal(written).url == normal


@pytest.mark.parametrize(
    "one,other",
    [
        ("https://vk.com/club1", "http://www.vk.com/club1/"),
        ("vk.com/club1", "https://VK.com/club1?utm_campaign=spring"),
        ("колледж.рф", "https://xn--d1abenfat.xn--p1ai/"),
        ("t.me/a", "https://t.me/a."[:-1]),
    ],
)
def test_the_same_place_written_differently_is_one_link(one: str, other: str) -> None:
    assert links.normal(one).key == links.normal(other).key


def test_different_pages_are_different_links() -> None:
    assert links.normal("vk.com/a?w=1").key != links.normal("vk.com/a?w=2").key


@pytest.mark.parametrize(
    "written,scheme",
    [
        ("javascript:alert(1)", "javascript"),
        ("JavaScript://vk.com/%0aalert(1)", "javascript"),
        ("file:///etc/passwd", "file"),
        ("tg://resolve?domain=x", "tg"),
        ("data:text/html;base64,AAAA", "data"),
        ("ftp://college.ru/a", "ftp"),
        ("mailto:a@b.ru", "mailto"),
    ],
)
def test_a_strange_scheme_is_refused_by_its_name(written: str, scheme: str) -> None:
    with pytest.raises(Refusal) as refusal:
        links.normal(written)
    assert (refusal.value.key, refusal.value.details) == ("refusal-link-scheme", {"scheme": scheme})


@pytest.mark.parametrize(
    "written",
    [
        "https://",
        "https://localhost/a",
        "https://127.0.0.1/a",
        "https://vk.com@evil.ru/a",
        "https://-a.ru",
        "https://a..ru",
        "http:vk.com",
        "https://[1::2]/a",
        "https://a.ru:99999/x",
        "просто слова",
    ],
)
def test_what_cannot_be_an_address_is_refused(written: str) -> None:
    with pytest.raises(Refusal) as refusal:
        links.normal(written)
    assert refusal.value.key == "refusal-link-broken"


def test_an_endless_link_is_refused() -> None:
    with pytest.raises(Refusal) as refusal:
        links.normal("https://vk.com/" + "a" * 2000)
    assert refusal.value.key == "refusal-link-long"


@pytest.mark.parametrize(
    "text,found",
    [
        ("Группа: vk.com/club1, сайт – https://college.ru/news.", ["vk.com/club1", "https://college.ru/news"]),
        ("(см. https://ru.wikipedia.org/wiki/Киров_(город))", ["https://ru.wikipedia.org/wiki/Киров_(город)"]),
        ("«https://vk.com/a»", ["https://vk.com/a"]),
        ("javascript:alert(1) и t.me/a", ["javascript:alert(1)", "t.me/a"]),
        ("наш колледж.рф!", ["колледж.рф"]),
        ("https://a.ru\nhttps://b.ru", ["https://a.ru", "https://b.ru"]),
        ("college.ru:8080/news", ["college.ru:8080/news"]),
        ("почта media@college.ru, срок 30.06.2024, файл отчёт.docx", []),
        ("Провели интенсив.В нём 30 человек. Файл: отчёт готов", []),
        ("Data: 12 человек, file: отчёт", []),
    ],
)
def test_links_are_found_in_a_text(text: str, found: list[str]) -> None:
    assert links.find(text) == found


def test_a_link_is_shown_in_readable_letters() -> None:
    assert links.shown("https://xn--d1abenfat.xn--p1ai/Новости/") == "колледж.рф/Новости"
    assert links.shown("https://www.vk.com/" + "a" * 100) == "vk.com/" + "a" * 40 + "…"


@given(st.text())
def test_no_text_breaks_the_search(text: str) -> None:
    for found in links.find(text):
        assert found in text


@given(st.text())
def test_a_normal_link_is_its_own_normal_form(text: str) -> None:
    try:
        link = links.normal(text)
    except Refusal:
        return
    assert links.normal(link.url) == link
    assert link.url.startswith(("http://", "https://"))
