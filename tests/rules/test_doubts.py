"""Doubts are counted by what is to be done about them."""

from models.rules import doubts


def test_doubts_are_counted_by_kind_with_the_gravest_first() -> None:
    codes = [("row-joined", 2), ("term-unknown", 1), ("term-empty", 2), ("year-guessed", 1), ("row-unread", 1)]
    codes += [("section-guessed", 1), ("executor-empty", 4)]
    assert list(doubts.counted(codes).items()) == [
        ("term", 3), ("term-check", 1), ("executor", 4), ("unread", 1), ("section", 1), ("row", 2),
    ]  # fmt: skip


def test_flags_of_a_term_are_doubts_about_it() -> None:
    assert doubts.of_term(("partly-read", "all-year"), is_unknown=False, text="март") == ("term-partly-read",)
    assert doubts.of_term(("year-unknown",), is_unknown=True, text="март") == ("year-unknown",)
    assert doubts.of_term((), is_unknown=True, text="потом") == ("term-unknown",)
    assert doubts.of_term(("empty-cell",), is_unknown=True, text="") == ("term-empty",)
