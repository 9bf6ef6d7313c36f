"""What was pushed, done and sent in one ordeal, and whether it is what was promised."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from models.tables import LetterState

IN_FLIGHT = 3
"""Messages on their way at once to a messenger as near as the local one: what a crash may repeat."""
ENDS = (LetterState.SENT, LetterState.FAILED, LetterState.DROPPED, LetterState.UNREACHABLE, LetterState.UNCERTAIN)


@dataclass(slots=True)
class History:
    """Keys of updates in the order they were pushed and done, by person; messages that arrived, by person.

    `apologies` were made to people who had to wait for the database: the one thing that is said without a letter.
    """

    seed: int
    way: str
    kills: int = 0
    pushed: dict[int, list[str]] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    owed: set[int] = field(default_factory=set)
    arrived: Counter[int] = field(default_factory=Counter)
    stray: list[str] = field(default_factory=list)
    apologies: int = 0
    left: int = 0
    backward: list[str] = field(default_factory=list)
    stopped: bool = False
    seconds: float = 0
    _seen: dict[int, tuple[LetterState, int]] = field(default_factory=dict)

    @property
    def updates(self) -> int:
        """How many updates were pushed."""
        return sum(map(len, self.pushed.values()))

    @property
    def lost(self) -> int:
        """Updates without an effect."""
        return len({key for keys in self.pushed.values() for key in keys} - set(self.done))

    @property
    def doubled(self) -> int:
        """Effects beyond the first."""
        return len(self.done) - len(set(self.done))

    @property
    def repeated(self) -> int:
        """Messages beyond the first of a letter."""
        return self.arrived.total() - len(self.arrived)

    def look(self, letters: Sequence[tuple[int, LetterState, int]]) -> None:
        """The letters as they stand now: number, state, fence."""
        for number, state, fence in letters:
            before, last = self._seen.get(number, (LetterState.WAITING, 0))
            if (before in ENDS and state is not before) or fence < last:
                self.backward.append(f"letter {number}: {before}/{last} → {state}/{fence}")
            self._seen[number] = (state, fence)

    def broken(self, *, in_order: bool) -> list[str]:
        """The promises that were not kept. `in_order`: each person's updates were done in the order of the pushes."""
        known = {key: person for person, keys in self.pushed.items() for key in keys}
        order: dict[int, list[str]] = {person: [] for person in self.pushed}
        for key in dict.fromkeys(self.done):
            order.setdefault(known.get(key, 0), []).append(key)
        promises = {
            f"{self.lost} updates without an effect": self.lost == 0,
            f"{self.doubled} effects twice": self.doubled == 0,
            "effects of nothing": set(self.done) <= set(known),
            "one person's updates out of order": not in_order or bool(self.lost) or order == self.pushed,
            f"{self.left} updates left in the inbox": self.left == 0,
            f"letters that did not arrive: {len(self.owed - set(self.arrived))}": self.owed <= set(self.arrived),
            f"messages without a letter: {self.stray[:3]}": not self.stray,
            f"{self.repeated} messages repeated": self.repeated <= IN_FLIGHT * self.kills,
            f"states moved backward: {self.backward[:3]}": not self.backward,
            "the bot did not stop when it was asked to": self.stopped,
        }
        return [promise for promise, kept in promises.items() if not kept]

    def told(self) -> str:
        """One line of figures."""
        return (
            f"seed {self.seed:>3} {self.way:<8} kills {self.kills:>3}  updates {self.updates:>5}: "
            f"lost {self.lost}, twice {self.doubled}; letters {len(self.owed):>4}: "
            f"lost {len(self.owed - set(self.arrived))}, repeated {self.repeated} (≤ {IN_FLIGHT * self.kills}); "
            f"apologies {self.apologies}; {self.seconds:.0f} s"
        )
