"""Registration and one's own profile."""

from bot.telegram.doors.base import Door
from models.tables import Role


class Consent(Door, prefix="consent"):
    """The text about personal data."""


class Agree(Door, prefix="agree"):
    """Yes to the text of this version."""

    version: str


class Disagree(Door, prefix="disagree"):
    """No: nothing is kept."""


class JoinAs(Door, prefix="joinas"):
    """Head or student?"""

    role: Role


class Age(Door, prefix="age"):
    """Is the person under 18?"""

    role: Role
    minor: bool


class Choose(Door, prefix="choose"):
    """The organisations one can join, found by words."""

    role: Role
    words: str = ""
    page: int = 1


class Join(Door, prefix="join"):
    """Ask to belong to this organisation."""

    role: Role
    organisation: int


class Profile(Door, prefix="profile"):
    """What the bot knows about the person."""


class Rename(Door, prefix="rename"):
    """Ask for another name."""


class Contact(Door, prefix="contact"):
    """Ask for another contact."""


class Leave(Door, prefix="leave"):
    """Leave an organisation, or take a request back."""

    membership: int
    sure: bool = False
