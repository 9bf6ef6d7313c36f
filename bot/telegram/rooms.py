"""Which room stands behind which door, command, link or question, and what it permits: the rights table of the bot.

A press is found by its prefix in a dict, because a hundred filters before the right handler cost a hundred times the
handler.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from aiogram.types import Message

from bot.telegram.doors import DOORS, Door
from bot.telegram.screen import Screen, Whisper
from bot.telegram.visit import Visit
from models.rules.rights import Right

D = TypeVar("D", bound=Door)
Seen = Screen | Whisper
S = TypeVar("S", bound=Seen)
Walk = Callable[[Visit, D], Awaitable[S]]
Listen = Callable[[Visit, Message, str], Awaitable[Seen]]
Follow = Callable[[Visit, str], Awaitable[Seen]]


@dataclass(frozen=True, slots=True)
class Room:
    """What is behind a door: the function that decides, and the right it takes."""

    door: type[Door]
    may: Right
    walk: Walk[Any, Seen]


@dataclass(frozen=True, slots=True)
class Ear:
    """Who listens to the answer to a question, and the right it takes. `about` is the question's subject."""

    may: Right
    listen: Listen


@dataclass(frozen=True, slots=True)
class Path:
    """Where a link leads, and the right it takes; the room is given the token after the prefix."""

    may: Right
    follow: Follow


@dataclass(slots=True)
class Rooms:
    """The rooms of one area; each file in `handlers` has one."""

    doors: dict[type[Door], Room] = field(default_factory=dict)
    commands: dict[str, Room] = field(default_factory=dict)
    questions: dict[str, Ear] = field(default_factory=dict)
    links: dict[str, Path] = field(default_factory=dict)

    def room(self, door: type[D], *, may: Right, command: str = "") -> Callable[[Walk[D, S]], Walk[D, S]]:
        """Put a room behind a door, and behind commands («home start») too when the door needs no numbers."""

        def put(walk: Walk[D, S]) -> Walk[D, S]:
            self._once(self.doors, door)
            self.doors[door] = Room(door, may, walk)
            for name in command.split():
                self._once(self.commands, name)
                self.commands[name] = self.doors[door]
            return walk

        return put

    def answer(self, question: str, *, may: Right) -> Callable[[Listen], Listen]:
        """Let this function hear the message that answers a question."""

        def put(listen: Listen) -> Listen:
            self._once(self.questions, question)
            self.questions[question] = Ear(may, listen)
            return listen

        return put

    def link(self, prefix: str, *, may: Right) -> Callable[[Follow], Follow]:
        """Let this room be entered by `?start=<prefix>_<token>`; it refuses a token it does not know."""

        def put(follow: Follow) -> Follow:
            self._once(self.links, prefix)
            self.links[prefix] = Path(may, follow)
            return follow

        return put

    @staticmethod
    def _once(table: dict[Any, Any], key: Any) -> None:
        if key in table:
            raise TypeError(f"two rooms for {key!r}")


class House(Rooms):
    """All rooms together."""

    def __init__(self, areas: Iterable[Rooms]) -> None:
        super().__init__()
        for area in areas:
            for mine, theirs in (
                (self.doors, area.doors),
                (self.commands, area.commands),
                (self.questions, area.questions),
                (self.links, area.links),
            ):
                for key in theirs:
                    self._once(mine, key)
                mine.update(theirs)  # type: ignore[arg-type]
        self._by_prefix = {door.__prefix__: room for door, room in self.doors.items()}
        if closed := sorted(set(DOORS) - set(self._by_prefix)):
            raise TypeError(f"doors with nothing behind them and no right stated: {', '.join(closed)}")

    def open(self, data: str) -> tuple[Room, Door] | None:
        """The room and the door a button's data lead to; None when the button is of another age."""
        room = self._by_prefix.get(data.partition(":")[0])
        if room is None:
            return None
        try:
            return room, room.door.unpack(data)
        except (TypeError, ValueError):
            return None
