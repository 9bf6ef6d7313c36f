"""A published plan changed: what, from what to what, and everything that was changed before."""

from bot.telegram.doors.base import Door


class Amend(Door, prefix="amend"):
    """What of an activity can be changed."""

    activity: int
    page: int = 1


class AmendTerm(Door, prefix="amterm"):
    """Ask for another term of a result."""

    milestone: int


class AmendTarget(Door, prefix="amtarget"):
    """Ask for other figures to reach; `clear` proposes none at all."""

    milestone: int
    clear: bool = False


class AmendCrew(Door, prefix="amcrew"):
    """Who executes a result: one more, or one less."""

    milestone: int


class AmendOut(Door, prefix="amout"):
    """Propose one executor less."""

    executor: int


class AmendSeek(Door, prefix="amseek"):
    """Whom to add; words and page narrow the list down."""

    milestone: int
    page: int = 1
    words: str = ""


class AmendIn(Door, prefix="amin"):
    """Propose one executor more."""

    milestone: int
    whom: int
    group: bool = False


class AmendNow(Door, prefix="amnow"):
    """Make the proposed change without a reason; `mark` tells the proposal from another one."""

    milestone: int
    mark: int


class Amendments(Door, prefix="amended"):
    """Everything that was changed about an activity."""

    activity: int
    page: int = 1
