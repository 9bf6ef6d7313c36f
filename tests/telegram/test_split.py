"""A long text comes in parts Telegram takes, and nothing of it is lost."""

import re
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.demo.formatting import formatted
from bot.telegram.split import LIMIT, length, split
from locales import Html

WORDS = st.text(alphabet=st.sampled_from("аб <>&\n👍ё"), max_size=30).map(lambda text: escape(text, quote=False))
TREES = st.recursive(
    WORDS,
    lambda inner: st.tuples(
        st.sampled_from(["<b>", "<i>", '<a href="https://vk.com/a?b=1&amp;c=2">', "<blockquote expandable>"]),
        st.lists(inner, max_size=3),
    ).map(lambda pair: f"{pair[0]}{''.join(pair[1])}</{re.findall('[a-z]+', pair[0])[0]}>"),
    max_leaves=12,
)
TEXTS = st.lists(TREES, max_size=8).map(lambda parts: Html("".join(parts)))


def words(text: str) -> str:
    """What remains to be read, without the blanks at which a text may be cut."""
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]*>", "", text)))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(1, 60))
def test_every_part_fits_is_whole_html_and_nothing_is_lost(text: Html, limit: int) -> None:
    parts = split(text, limit)
    assert [part for part in parts if length(part) > limit] == []
    assert [part for part in parts if not balanced(part)] == []
    assert "".join(words(part) for part in parts) == words(text)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(1, 60))
def test_no_part_of_a_cut_text_is_empty(text: Html, limit: int) -> None:
    parts = split(text, limit)
    assert len(parts) == 1 or [part for part in parts if not words(part)] == []


def balanced(text: str) -> bool:
    open_tags: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-z]+)[^>]*>", text):
        if not closing:
            open_tags.append(name)
        elif not open_tags or open_tags.pop() != name:
            return False
    return not open_tags


def test_a_short_text_stays_one_even_with_long_tags() -> None:
    text = Html(f'<a href="https://vk.com/{"a" * 5000}">ссылка</a>')
    assert split(text) == [text]


def test_a_text_is_cut_between_paragraphs_before_lines_and_lines_before_words() -> None:
    assert split(Html("один два\n\nтри четыре"), 14) == ["один два", "три четыре"]
    assert split(Html("один два\nтри четыре"), 14) == ["один два", "три четыре"]
    assert split(Html("один два три"), 10) == ["один два", "три"]
    assert split(Html("одиннадцать"), 4) == ["один", "надц", "ать"]


@pytest.mark.parametrize("piece", ["<b>слово</b> ", "&lt;&amp; ", "👍🏽 ", "строка\n\n"])
def test_telegram_takes_every_part_of_a_very_long_text(piece: str) -> None:
    parts = split(Html(piece * 2000))
    assert len(parts) > 1
    for part in parts:
        text, _ = formatted.message_text(part, "HTML", None)
        assert 0 < len(text) <= LIMIT
