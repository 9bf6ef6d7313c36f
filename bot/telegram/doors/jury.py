"""The jury of a contest: who sits in it, what each is given, what points are given for."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from models.rules.criteria import SETS


class Jury(Door, prefix="jury"):
    """How far the jury has come, and everybody in it."""

    contest: int
    page: int = 1


class InviteJury(Door, prefix="juryask"):
    """The link by which people become jurors; `renew`: a new one, and the old ones end."""

    contest: int
    renew: bool = False


class JoinJury(Door, prefix="juryjoin"):
    """Yes to an invitation, and to the text about personal data of this version (empty: agreed before)."""

    token: str
    version: str = ""


class JurorCard(Door, prefix="juror"):
    """One juror."""

    juror: int


class JurorNomination(Door, prefix="jurornom"):
    """Which nomination a juror judges: asked."""

    juror: int


class PutNomination(Door, prefix="jurorput"):
    """This one; 0: any."""

    juror: int
    nomination: int


class DropJuror(Door, prefix="jurorout"):
    """Somebody judges no more, asked once."""

    juror: int
    sure: bool = False


class Deal(Door, prefix="deal"):
    """How are the entries given out?"""

    stage: int


class DealNow(Door, prefix="dealnow"):
    """Give them out: each to so many jurors; 0: to everybody of its nomination."""

    stage: int
    each: int


class Hand(Door, prefix="juryhand"):
    """Entries one juror may be given, one by one."""

    juror: int
    page: int = 1


class HandOne(Door, prefix="handentry"):
    """Give them this one, or take it back."""

    juror: int
    entry: int
    on: bool
    page: int = 1


class NagJury(Door, prefix="jurynag"):
    """Remind everybody who has something left to give."""

    stage: int


class Criteria(Door, prefix="criteria"):
    """What points are given for in a stage."""

    stage: int


class ReadyCriteria(Door, prefix="critset"):
    """Begin with a ready set."""

    stage: int
    ready: Annotated[str, one_of(*SETS)]


class AddCriterion(Door, prefix="critadd"):
    """Ask what a new criterion is called."""

    stage: int


class CriterionCard(Door, prefix="crit"):
    """One criterion with everything that can be changed."""

    criterion: int


class CriterionWords(Door, prefix="critword"):
    """Ask for another title or hint, an own scale or weight."""

    criterion: int
    aspect: Annotated[str, one_of("title", "hint", "scale", "weight")]


class CriterionScale(Door, prefix="critscale"):
    """So many points at most."""

    criterion: int
    scale: int


class CriterionWeight(Door, prefix="critweight"):
    """What its points are multiplied by, in hundredths."""

    criterion: int
    weight: int


class CriterionNeeded(Door, prefix="critneed"):
    """Whether a sheet can be given without it."""

    criterion: int
    on: bool


class CriterionNomination(Door, prefix="critnom"):
    """In which nomination it holds: asked."""

    criterion: int


class PutCriterion(Door, prefix="critput"):
    """In this one; 0: in all."""

    criterion: int
    nomination: int


class DropCriterion(Door, prefix="critout"):
    """Points are given for it no more, asked once."""

    criterion: int
    sure: bool = False


class MySheets(Door, prefix="sheets"):
    """What a juror has to judge, to do first; of one contest, or (0) of all."""

    contest: int = 0
    page: int = 1
