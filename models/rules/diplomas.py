"""What may stand on a diploma: the words an organiser gives, what is filled into them, who is given one."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any, Self

from models.refusal import Refusal
from models.rules.names import tidy
from models.tables import Award, DiplomaKind


class Whom(StrEnum):
    """To whom papers of a kind go."""

    BOTH = "both"  # one to the team, one to each of its members
    PEOPLE = "people"
    TEAM = "team"
    NOBODY = "nobody"


LIMITS = {"issuer": 300, "signer": 200, "diploma": 500, "certificate": 500}
"""How many characters each of the words may have: what still can be read on the page."""
NAME = range(2, 301)
"""How long the name on a diploma may be: a team has that of its organisation."""
LINES = 4
"""How many lines the words may have."""
BLANKS = "{имя}, {организация}, {конкурс}, {номинация}, {этап}"
BLANK = re.compile(r"\{(имя|организация|конкурс|номинация|этап)\}", re.IGNORECASE)
"""What is filled in on each paper: «{номинация}»."""
_VALUES = {
    "имя": "name",
    "организация": "organisation",
    "конкурс": "contest",
    "номинация": "nomination",
    "этап": "stage",
}


@dataclass(frozen=True, slots=True)
class Words:
    """What an organiser says for all papers of a contest, as it is kept in `Contest.diploma`.

    `issuer` may have several lines; the first line of `signer` is a name, the others the post. `diploma` and
    `certificate` are the texts under the names, the usual ones when they are empty. `day` is the date on the paper as
    ISO, that of the issue when it is empty. `diplomas` and `certificates`: who gets them.
    """

    issuer: str = ""
    signer: str = ""
    diploma: str = ""
    certificate: str = ""
    day: str = ""
    diplomas: Whom = Whom.BOTH
    certificates: Whom = Whom.PEOPLE

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> Self:
        """The words as they are kept; what is not there is as usual."""
        values = {one.name: kept[one.name] for one in fields(cls) if one.name in kept}
        whom = {name: Whom(values[name]) for name in ("diplomas", "certificates") if name in values}
        return cls(**(values | whom))

    def kept(self) -> dict[str, Any]:
        """The words as they are to be kept."""
        return asdict(self)

    @property
    def missing(self) -> str:
        """What has to be said before anything is issued: «issuer», «signer»; nothing when all is there."""
        return next((name for name in ("issuer", "signer") if not getattr(self, name)), "")

    def to(self, kind: DiplomaKind) -> Whom:
        """Who gets papers of this kind."""
        return self.diplomas if kind is DiplomaKind.DIPLOMA else self.certificates

    def kinds(self, *whom: Whom) -> list[DiplomaKind]:
        """The kinds of papers that go to one of these."""
        return [kind for kind in DiplomaKind if self.to(kind) in whom]

    def on(self, today: date) -> date:
        """The date on a paper that is issued today."""
        return date.fromisoformat(self.day) if self.day else today


def words(part: str, text: str) -> str:
    """Words for one part of the papers, line by line without needless spaces. Refusal when they are too many, or
    something is to be filled in that is not known."""
    lines = [line for line in map(tidy, text.splitlines()) if line]
    said = "\n".join(lines)
    if not said:
        raise Refusal("refusal-diploma-empty")
    if len(said) > LIMITS[part]:
        raise Refusal("refusal-diploma-long", limit=LIMITS[part], number=len(said))
    if len(lines) > LINES:
        raise Refusal("refusal-diploma-lines", limit=LINES)
    if unknown := re.search(r"[{}]", BLANK.sub("", said)):
        raise Refusal("refusal-diploma-blank", sign=unknown[0], blanks=BLANKS)
    return said


def name(text: str) -> str:
    """A name as it is printed. Refusal when it is none."""
    said = tidy(text)
    if len(said) not in NAME:
        raise Refusal("refusal-diploma-name", limit=NAME.stop - 1)
    return said


def filled(text: str, values: Mapping[str, Any]) -> str:
    """The text with the value of each blank in its place."""
    return BLANK.sub(lambda found: str(values.get(_VALUES[found[1].lower()], "")), text)


def has_place(award: Award, place: int | None) -> bool:
    """Is the place told? Only where it is the award: who is a laureate or took part has not been ranked for others."""
    return place is not None and award in (Award.WINNER, Award.PRIZE)
