"""Contests: the list and the card for everybody, and what an organiser does with one as a whole."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of

RULES = ("team", "each", "team_closes", "blind")
WORDS = ("title", "about", "regulations")


class Contests(Door, prefix="contests"):
    """Every contest one may see; words typed now search among them."""

    words: str = ""
    page: int = 1


class ContestCard(Door, prefix="contest"):
    """One contest: what it is about, its dates, and what one can do."""

    contest: int


class Regulations(Door, prefix="ctfile"):
    """The file with the regulations, once more."""

    contest: int


class ContestSettings(Door, prefix="ctset"):
    """What an organiser makes a contest of: everything there is, and what is missing."""

    contest: int


class NewContest(Door, prefix="ctnew"):
    """Begin one: what is it called?"""


class ContestCopies(Door, prefix="ctcopies"):
    """Which of the contests there are shall the new one be like?"""

    page: int = 1


class CopyContest(Door, prefix="ctcopy"):
    """A new one like this, so many years later."""

    contest: int


class FixContest(Door, prefix="ctfix"):
    """Another title, another text, other regulations?"""

    contest: int
    field: Annotated[str, one_of(*WORDS)]


class DropRegulations(Door, prefix="ctnofile"):
    """Neither a file nor a link any more."""

    contest: int


class ContestRules(Door, prefix="ctrules"):
    """Who may take part, how often, and whether jurors see whose work it is."""

    contest: int


class SetRule(Door, prefix="ctrule"):
    """One of the rules from now on."""

    contest: int
    rule: Annotated[str, one_of(*RULES)]
    value: int


class PublishContest(Door, prefix="ctgo"):
    """Let everybody find it, looked at once more before."""

    contest: int
    sure: bool = False


class CancelContest(Door, prefix="ctoff"):
    """End it before its time, asked once; `told`: with the reason that was typed."""

    contest: int
    sure: bool = False
    told: bool = False


class ArchiveContest(Door, prefix="ctarch"):
    """Put it away, or take it out again."""

    contest: int
    on: bool


class DiscardContest(Door, prefix="ctdrop"):
    """Throw a draft away, asked once."""

    contest: int
    sure: bool = False


class ContestAims(Door, prefix="ctaims"):
    """Which item of a plan do its entries count for?"""

    contest: int
    page: int = 1


class ContestAim(Door, prefix="ctaim"):
    """This one; 0: none."""

    contest: int
    activity: int
