"""What a message holds that can be evidence: texts, links and files; the same thing twice is one thing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from models.refusal import Refusal
from models.rules import links
from models.tables import EvidenceKind

LARGEST = 20 * 2**20
"""Bytes: what the messenger lets a bot fetch. A larger file could be passed on but never kept."""
PIECES = 50
"""How many pieces one report may hold."""
WORDS = 10_000
"""How many characters of text one report may hold in all."""


@dataclass(frozen=True, slots=True)
class Material:
    """One thing offered as evidence. `text` is a text, a link or a caption; `file` the messenger's name for a file.

    The tables that keep it have columns of these names.
    """

    kind: EvidenceKind
    fingerprint: str
    text: str = ""
    file: str = ""
    file_name: str = ""
    file_size: int | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """Everything one message offers, and what of it cannot be taken and why."""

    materials: tuple[Material, ...] = ()
    problems: tuple[Refusal, ...] = ()

    def __add__(self, other: "Offer") -> "Offer":
        return Offer(self.materials + other.materials, self.problems + other.problems)


def from_words(text: str, hidden: Iterable[str] = ()) -> Offer:
    """The links of a text, and the text itself when it says more than links; `hidden` are addresses behind its words.

    Links of a strange scheme are taken out of the text and come back as problems.
    """
    kept, offer = _links(text, [*links.find(text), *hidden])
    rest = text
    for found in links.find(text):
        rest = rest.replace(found, "", 1)
    if any(sign.isalnum() for sign in rest) and kept:
        offer = Offer((Material(EvidenceKind.TEXT, _print("text", kept), kept),)) + offer
    return offer


def from_file(
    kind: EvidenceKind,
    unique: str,
    file: str,
    *,
    caption: str = "",
    hidden: Iterable[str] = (),
    name: str = "",
    size: int | None = None,
) -> Offer:
    """A file with its caption and the caption's links, which are taken even when the file is too large."""
    kept, offer = _links(caption, [*links.find(caption), *hidden])
    if size is not None and size > LARGEST:
        return offer + Offer((), (Refusal("refusal-file-large", size=-(-size // 2**20), limit=LARGEST // 2**20),))
    return Offer((Material(kind, _print("file", unique), kept, file, name[:300], size),)) + offer


def from_link(url: str) -> Offer:
    """One link by itself (the address of a forwarded post)."""
    return _links("", [url])[1]


def joined(texts: Sequence[tuple[int | None, str]]) -> str:
    """The texts of a report (number of the message, text) as one; what the messenger cut is whole again."""
    whole = ""
    before: tuple[int | None, str] | None = None
    for number, text in texts:
        if before is not None:
            follows = before[0] is not None and number == before[0] + 1
            whole += "" if follows and len(before[1]) >= 4096 else "\n\n"
        whole += text
        before = number, text
    return whole


def _links(text: str, found: Sequence[str]) -> tuple[str, Offer]:
    """The text without what is no link, and the links."""
    materials: dict[str, Material] = {}
    problems: list[Refusal] = []
    for given in dict.fromkeys(found):
        try:
            link = links.normal(given)
        except Refusal as problem:
            problems.append(problem)
            text = text.replace(given, "")
            continue
        one = Material(EvidenceKind.LINK, _print("link", link.key), link.url)
        materials.setdefault(one.fingerprint, one)
    return text.strip(), Offer(tuple(materials.values()), tuple(problems))


def _print(prefix: str, what: str) -> str:
    """A fingerprint that fits its column."""
    plain = f"{prefix}:{what}"
    if prefix != "text" and len(plain) <= 200:
        return plain
    return f"{prefix}#{sha256(what.encode('utf-8', 'replace')).hexdigest()}"
