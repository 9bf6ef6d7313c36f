"""The buttons under an announcement, and what comes of them: who knows, who does not, and another word to those."""

from bot.telegram.doors.base import Door


class Keys(Door, prefix="annkeys"):
    """The buttons of a draft."""

    announcement: int


class AskToAcknowledge(Door, prefix="annack"):
    """«Ознакомлен» stands under it, or does not."""

    announcement: int
    on: bool


class AddLink(Door, prefix="annlink"):
    """Ask for a link."""

    announcement: int


class ChooseItem(Door, prefix="annitems"):
    """Choose the item of a plan that a button opens."""

    announcement: int
    words: str = ""
    page: int = 1


class AddItem(Door, prefix="annitem"):
    """A button opens this item."""

    announcement: int
    activity: int


class ChooseContest(Door, prefix="annct"):
    """Which contest does the button open?"""

    announcement: int
    words: str = ""
    page: int = 1


class AddContest(Door, prefix="annctadd"):
    """This one."""

    announcement: int
    contest: int


class OpenContest(Door, prefix="annctopen"):
    """The card of a contest, in a message of its own."""

    contest: int


class DropKey(Door, prefix="annkey"):
    """Take a button away, by its number."""

    announcement: int
    number: int


class Acknowledge(Door, prefix="ack"):
    """«Ознакомлен»."""

    announcement: int


class OpenItem(Door, prefix="annopen"):
    """The reader's own card of an item."""

    activity: int


class Silent(Door, prefix="annwho"):
    """Who has got it and said nothing."""

    announcement: int
    page: int = 1


class Nag(Door, prefix="annnag"):
    """Remind those, and nobody else; `times` tells that it was not done meanwhile."""

    announcement: int
    times: int
