"""Members, people, organisations."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from models.tables import Role

Reachable = Annotated[str, one_of("all", "unreachable")]
Silent = Annotated[str, one_of("all", "silent")]


class Requests(Door, prefix="asks"):
    """Who waits to be confirmed."""

    page: int = 1


class Request(Door, prefix="ask"):
    """One who waits."""

    membership: int


class Confirm(Door, prefix="confirm"):
    """Let them in; `paper` says that the parent's signature is kept at the college."""

    membership: int
    paper: bool = False


class Refuse(Door, prefix="refuse"):
    """Do not let them in; a reason is asked, or `phrase` is one of the ready ones."""

    membership: int
    phrase: Annotated[str, one_of("", "unknown", "elsewhere", "role")] = ""


class People(Door, prefix="people"):
    """People of the network; `show` is «all» or «unreachable»."""

    show: Reachable = "all"
    words: str = ""
    page: int = 1


class PersonCard(Door, prefix="person"):
    """One person; the rest is the way back to the list."""

    person: int
    show: Reachable = "all"
    words: str = ""
    page: int = 1


class Grant(Door, prefix="grant"):
    """Give a role of the network."""

    person: int
    role: Role


class Revoke(Door, prefix="revoke"):
    """Take a role of the network back."""

    person: int
    role: Role


class Organisations(Door, prefix="orgs"):
    """Organisations; `show` is «all» or «silent»."""

    show: Silent = "all"
    words: str = ""
    page: int = 1


class OrganisationCard(Door, prefix="org"):
    """One organisation: its people, its groups, how it stands; the rest is the way back to the list."""

    organisation: int
    show: Silent = "all"
    words: str = ""
    page: int = 1


class Stuck(Door, prefix="stuck"):
    """Organisations with something overdue for at least so many days."""

    days: int = 7
    page: int = 1


class AddOrganisation(Door, prefix="orgadd"):
    """Ask for the name of a new organisation."""


class Groups(Door, prefix="groups"):
    """The groups an organisation may belong to."""

    organisation: int


class Enrol(Door, prefix="enrol"):
    """Put an organisation into a group; `past` decides about items whose term is over («ask», «owe», «skip»)."""

    organisation: int
    group: int
    past: Annotated[str, one_of("ask", "owe", "skip")] = "ask"


class Team(Door, prefix="team"):
    """The head's own people."""

    page: int = 1
