"""A chat of many as the messenger names it."""

from dataclasses import dataclass

from models.tables import ChatKind


@dataclass(frozen=True, slots=True)
class Hall:
    """The messenger's number of a group or channel, what it is, its title; of a topic in it, its number and name."""

    account: int
    kind: ChatKind
    title: str
    thread: int = 0
    topic: str = ""
