"""What may be a person's name, a contact, a reason, an organisation's name: tidy, short, a name without links."""

import re

from models.refusal import Refusal
from models.rules import dashes

NAME = range(2, 81)
CONTACT = 100
REASON = range(3, 501)
ORGANISATION = range(3, 301)

_LETTERS = re.compile(r"[^\W\d_]")
_NAME = re.compile(r"(?:[^\W\d_]|[ .’'\-])+")


def tidy(text: str) -> str:
    """One line with single spaces."""
    return " ".join(text.split())


def person(text: str) -> str:
    """A name as it is kept; one word is enough, some people have no more. Refusal when it is none."""
    name = tidy(text)
    if not _NAME.fullmatch(name) or len(_LETTERS.findall(name)) < NAME.start:
        raise Refusal("refusal-name")
    if len(name) not in NAME:
        raise Refusal("refusal-name-long", limit=NAME.stop - 1)
    return name


def contact(text: str) -> str:
    """How to reach somebody, in their own words; «-» takes it away. Refusal when it is too long."""
    words = tidy(text)
    if len(words) > CONTACT:
        raise Refusal("refusal-contact-long", limit=CONTACT)
    return dashes.said(words)


def reason(text: str) -> str:
    """Why somebody is not let in: they read it. Refusal when it says nothing or too much."""
    words = text.strip()
    if len(words) < REASON.start:
        raise Refusal("refusal-reason-short")
    if len(words) >= REASON.stop:
        raise Refusal("refusal-reason-long", limit=REASON.stop - 1)
    return words


def organisation(text: str) -> str:
    """The name of an organisation as it is kept. Refusal when it cannot be one."""
    name = tidy(text)
    if len(name) not in ORGANISATION or len(_LETTERS.findall(name)) < ORGANISATION.start:
        raise Refusal("refusal-organisation-name", limit=ORGANISATION.stop - 1)
    return name
