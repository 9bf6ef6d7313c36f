"""Names in a draft that nobody has matched, and who executes one of its results."""

from bot.telegram.doors.base import Door


class Strangers(Door, prefix="strangers"):
    """The names of a plan that were not recognised."""

    plan: int
    page: int = 1


class Stranger(Door, prefix="stranger"):
    """Whom one of them may mean; any executor of that name leads here."""

    executor: int


class Seek(Door, prefix="seek"):
    """Look for whom it means by words."""

    executor: int
    words: str = ""
    page: int = 1


class Means(Door, prefix="means"):
    """It means this group or organisation; 0 is somebody outside the network."""

    executor: int
    whom: int
    group: bool = False


class NewMeant(Door, prefix="newmeant"):
    """A new organisation is meant; `named`: it is called as in the order."""

    executor: int
    named: bool = False


class NewGroup(Door, prefix="newgroup"):
    """A new group is meant, which is called as in the order."""

    executor: int


class Nameless(Door, prefix="nameless"):
    """The results of a plan without any executor."""

    plan: int
    page: int = 1


class MilestoneExecutors(Door, prefix="crew"):
    """Who executes one result of a draft."""

    milestone: int


class OneExecutor(Door, prefix="hand"):
    """What can be done about one executor; the next message says for which part they are named."""

    executor: int


class TakeExecutor(Door, prefix="unhand"):
    """Take one executor out."""

    executor: int


class SeekExecutor(Door, prefix="crewseek"):
    """Look for one more executor."""

    milestone: int
    words: str = ""
    page: int = 1


class PutExecutor(Door, prefix="crewput"):
    """Add this organisation or group."""

    milestone: int
    whom: int
    group: bool = False


class Aliases(Door, prefix="aliases"):
    """Names that are remembered: of everybody, or of one organisation."""

    organisation: int = 0
    page: int = 1


class ForgetAlias(Door, prefix="unalias"):
    """Forget one of them."""

    alias: int
