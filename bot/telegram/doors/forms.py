"""What a stage of a contest asks for."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from models.rules.form_limits import LIMITS
from models.rules.ready_forms import FORMS
from models.tables import FieldKind


class Form(Door, prefix="ctform"):
    """Everything it asks for, in order."""

    stage: int
    page: int = 1


class ReadyForms(Door, prefix="ctready"):
    """Forms that are ready to be taken."""

    stage: int


class TakeReady(Door, prefix="cttake"):
    """Take this one."""

    stage: int
    form: Annotated[str, one_of(*FORMS)]


class NewField(Door, prefix="ctask"):
    """What kind of answer is wanted?"""

    stage: int


class NewFieldOf(Door, prefix="ctasknew"):
    """This kind: how is it asked?"""

    stage: int
    kind: FieldKind


class FieldCard(Door, prefix="ctfield"):
    """One thing that is asked for."""

    asked: int


class FixField(Door, prefix="ctfldfix"):
    """Its title, its hint or one of its limits anew."""

    asked: int
    field: Annotated[str, one_of("title", "hint", *LIMITS)]


class FieldRequired(Door, prefix="ctmust"):
    """It must be answered, or may be."""

    asked: int
    on: bool


class FieldWhole(Door, prefix="ctwhole"):
    """Only whole numbers, or any."""

    asked: int
    on: bool


class FieldWhere(Door, prefix="ctwhere"):
    """In which nomination is it asked?"""

    asked: int


class FieldIn(Door, prefix="ctin"):
    """In this one; 0: in all."""

    asked: int
    nomination: int


class MoveField(Door, prefix="ctfldup"):
    """It changes places with its neighbour."""

    asked: int
    up: bool


class DropField(Door, prefix="ctflddrop"):
    """It is asked no more, asked once."""

    asked: int
    sure: bool = False


class TryForm(Door, prefix="cttry"):
    """Fill it in as an entrant would, in one nomination (0: the only one, or choose); it counts nowhere."""

    contest: int
    nomination: int = 0
