"""Marked-up text is read as Telegram reads it: plain words, entities in UTF-16 units, and exact complaints."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.errors import Refused
from bot.demo.formatting.entity import SPLITTABLE, tidy, trimmed, utf16
from bot.demo.formatting.formatted import formatted
from bot.demo.screen import marked

Entity = dict[str, Any]


def entity(kind: str, offset: int, length: int, **more: object) -> Entity:
    return {"type": kind, "offset": offset, "length": length, **more}


READ = [
    ("HTML", "<b>Пл<i>ан</i></b>", "План", [entity("bold", 0, 4), entity("italic", 2, 2)]),
    ("HTML", "😀<b>a</b>", "😀a", [entity("bold", 2, 1)]),
    ("HTML", "&lt;&amp;&gt;&quot;&#1103;&#x44F;&nbsp;", '<&>"яя&nbsp;', []),
    ("HTML", "<b>a</b><strong>b</strong>", "ab", [entity("bold", 0, 2)]),
    ("HTML", "<u>a</u><ins>b</ins>", "ab", [entity("underline", 0, 2)]),
    ("HTML", "<s>a</s> <del>b</del>", "a b", [entity("strikethrough", 0, 1), entity("strikethrough", 2, 1)]),
    (
        "HTML",
        '<tg-spoiler>a</tg-spoiler> <span class="tg-spoiler">b</span>',
        "a b",
        [entity("spoiler", 0, 1), entity("spoiler", 2, 1)],
    ),
    ("HTML", "<b> a </b>", "a", [entity("bold", 0, 1)]),
    ("HTML", "<b></b>a", "a", []),
    ("HTML", '<a href="ya.ru?a=1&amp;b=2">Я</a>', "Я", [entity("text_link", 0, 1, url="http://ya.ru/?a=1&b=2")]),
    ("HTML", '<a href="nowhere">Я</a>', "Я", []),
    ("HTML", '<a href="tg://user?id=12">Я</a>', "Я", [entity("text_mention", 0, 1, user={"id": 12})]),
    ("HTML", "<code>a<b>b</b></code>", "ab", [entity("code", 0, 2)]),
    ("HTML", "<b>a<code>b</code>c</b>", "abc", [entity("bold", 0, 1), entity("code", 1, 1), entity("bold", 2, 1)]),
    ("HTML", '<pre><code class="language-python">x</code></pre>', "x", [entity("pre", 0, 1, language="python")]),
    ("HTML", "<pre>x</pre>", "x", [entity("pre", 0, 1)]),
    ("HTML", "<blockquote>a</blockquote>", "a", [entity("blockquote", 0, 1)]),
    ("HTML", "<blockquote expandable>a</blockquote>", "a", [entity("expandable_blockquote", 0, 1)]),
    (
        "HTML",
        '<tg-time unix="1719640800" format="wDT">29 июня</tg-time>',
        "29 июня",
        [entity("date_time", 0, 7, unix_time=1719640800, date_time_format="wDT")],
    ),
    ("HTML", '<tg-emoji emoji-id="5">👍</tg-emoji>', "👍", [entity("custom_emoji", 0, 2, custom_emoji_id="5")]),
    ("HTML", "<B>a</B>", "a", [entity("bold", 0, 1)]),
    ("MarkdownV2", "*a* _b_ __c__ ~d~ ||e||", "a b c d e", [
        entity("bold", 0, 1), entity("italic", 2, 1), entity("underline", 4, 1), entity("strikethrough", 6, 1),
        entity("spoiler", 8, 1),
    ]),
    ("MarkdownV2", r"1\. 😀 *я*", "1. 😀 я", [entity("bold", 6, 1)]),
    ("MarkdownV2", "[Я](https://ya.ru/a\\)b)", "Я", [entity("text_link", 0, 1, url="https://ya.ru/a)b")]),
    ("MarkdownV2", "`a*b`", "a*b", [entity("code", 0, 3)]),
    ("MarkdownV2", "```python\nx\n```", "x", [entity("pre", 0, 1, language="python")]),
    ("MarkdownV2", ">a\n>b\nc", "a\nb\nc", [entity("blockquote", 0, 3)]),
    ("MarkdownV2", ">a\n>b||", "a\nb", [entity("expandable_blockquote", 0, 3)]),
    ("MarkdownV2", "*a _b_*", "a b", [entity("bold", 0, 3), entity("italic", 2, 1)]),
    (
        "MarkdownV2",
        "![скоро](tg://time?unix=5&format=D)",
        "скоро",
        [entity("date_time", 0, 5, unix_time=5, date_time_format="D")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("mode", "source", "text", "entities"), READ)
def test_marks_become_entities(mode: str, source: str, text: str, entities: list[Entity]) -> None:
    assert formatted(source, mode, None) == (text, entities)


FOUND = [
    ("/start now", [entity("bot_command", 0, 6)]),
    ("см. https://ya.ru/a?b=1, и", [entity("url", 4, 19)]),
    ("сайт колледж.рф.", [entity("url", 5, 10)]),
    ("a@b.ru", [entity("email", 0, 6)]),
    ("😀 @ivanov", [entity("mention", 3, 7)]),
    ("#победа", [entity("hashtag", 0, 7)]),
    ("5/7 и/или 1.2", []),
]


@pytest.mark.parametrize(("text", "entities"), FOUND)
def test_telegram_finds_links_and_commands_itself(text: str, entities: list[Entity]) -> None:
    assert formatted(text, "", None) == (text, entities)


COMPLAINTS = [
    ("HTML", "я<div>x</div>", 'Unsupported start tag "div" at byte offset 2'),
    ("HTML", "<Иванов>", 'Unsupported start tag "иванов" at byte offset 0'),
    ("HTML", "<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("HTML", "<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("HTML", "😀</b>", "Unexpected end tag at byte offset 4"),
    ("HTML", "a <b", "Unclosed start tag at byte offset 2"),
    ("HTML", "5 < 7", 'Unsupported start tag "" at byte offset 2'),
    ("HTML", "<b>x</b", "Unclosed end tag at byte offset 4"),
    ("HTML", '<a href="x', "Unclosed start tag at byte offset 0"),
    ("HTML", "<a href=ы>", "Unexpected end of name token at byte offset 8"),
    ("HTML", "<a =x>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ("HTML", "<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("HTML", '<tg-emoji emoji-id="x">x</tg-emoji>', "Invalid custom emoji identifier specified"),
    ("MarkdownV2", "я.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
    ("MarkdownV2", "a | b", "Character '|' is reserved and must be escaped with the preceding '\\'"),
    ("MarkdownV2", "a!", "Character '!' is reserved and must be escaped with the preceding '\\'"),
    ("MarkdownV2", "a > b", "Character '>' is reserved and must be escaped with the preceding '\\'"),
    ("MarkdownV2", "я *b", "Can't find end of Bold entity at byte offset 3"),
    ("MarkdownV2", "_b", "Can't find end of Italic entity at byte offset 0"),
    ("MarkdownV2", "__b", "Can't find end of Underline entity at byte offset 0"),
    ("MarkdownV2", "~b", "Can't find end of Strikethrough entity at byte offset 0"),
    ("MarkdownV2", "||b", "Can't find end of Spoiler entity at byte offset 0"),
    ("MarkdownV2", "`b", "Can't find end of Code entity at byte offset 0"),
    ("MarkdownV2", "```b", "Can't find end of Pre entity at byte offset 0"),
    ("MarkdownV2", "```py\nb", "Can't find end of PreCode entity at byte offset 0"),
    ("MarkdownV2", "[b", "Can't find end of TextUrl entity at byte offset 0"),
    ("MarkdownV2", "[b](c", "Can't find end of a URL at byte offset 4"),
    ("MarkdownV2", "![b]", "Custom emoji entity must contain a tg://emoji URL"),
    ("MarkdownV2", ">*b\nc", "Can't find end of Bold entity at byte offset 1"),
]


@pytest.mark.parametrize(("mode", "source", "complaint"), COMPLAINTS)
def test_what_cannot_be_read_is_named_with_its_byte(mode: str, source: str, complaint: str) -> None:
    with pytest.raises(Refused) as refused:
        formatted(source, mode, None)
    assert refused.value.description == f"Bad Request: can't parse entities: {complaint}"


def test_given_entities_are_kept_within_the_text() -> None:
    inside = [entity("bold", 0, 2), entity("date_time", 0, 2, unix_time=1), entity("hashtag", 0, 1)]
    assert formatted("😀", "", inside) == ("😀", [entity("date_time", 0, 2, unix_time=1), entity("bold", 0, 2)])
    with pytest.raises(Refused) as refused:
        formatted("😀", "", [entity("bold", 0, 3)])
    beyond = "Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at 3"
    assert refused.value.description == beyond


LETTERS = st.text(alphabet="абв xyz😀&<>\"'", min_size=1, max_size=30).filter(lambda text: text.strip() == text)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Entity]]:
    """A text with styles and links that lie anywhere, also across each other."""
    text = draw(LETTERS)
    marks: list[Entity] = []
    for kind in draw(st.lists(st.sampled_from((*SPLITTABLE, "code")), max_size=5)):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        marks.append(entity(kind, utf16(text[:start]), utf16(text[start:end])))
    return text, tidy(marks)


@given(marked_texts())
def test_what_is_written_as_html_is_read_back(case: tuple[str, list[Entity]]) -> None:
    text, entities = case
    assert formatted(marked(text, entities), "HTML", None) == (text, tidy(entities))


@given(st.text(max_size=60))
def test_escaped_text_never_fails_and_never_changes(text: str) -> None:
    clean = text.replace("\0", "").encode("utf-8", "ignore").decode().strip(" \t\r\n\v")
    assert formatted(marked(clean, []), "HTML", None)[0] == clean


@given(st.text(alphabet="<>/ab &;=\"' \\*_`[]()|~!.\n😀", max_size=40), st.sampled_from(["HTML", "MarkdownV2"]))
def test_any_source_is_read_or_refused_and_entities_stay_inside(source: str, mode: str) -> None:
    try:
        text, entities = formatted(source, mode, None)
    except Refused as reason:
        refused = reason.description
    else:
        refused = "Bad Request: can't parse entities: "
        assert all(0 <= e["offset"] < e["offset"] + e["length"] <= utf16(text) for e in entities)
    assert refused.startswith("Bad Request: can't parse entities: ")


def test_trimming_moves_entities_along() -> None:
    assert trimmed(" \n😀ab ", [entity("bold", 0, 5), entity("italic", 6, 1)]) == ("😀ab", [entity("bold", 0, 3)])
