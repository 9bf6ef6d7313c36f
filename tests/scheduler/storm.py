"""A storm: the messenger stumbles, hangs, loses answers and says «wait», some people are gone; and what has arrived."""

import asyncio
import time
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select

from models.database import Database
from models.tables import Letter, LetterState, Person
from tests.scheduler.rush import FIRST, LIMIT, Record, Rush, rush

STUMBLES = 0.2
"""The share of calls that fail before they take effect."""
EVERY = 10
"""Every tenth has blocked the bot."""
AT_ONCE = 3
"""How many calls in a row a burst refuses."""
JUMP = timedelta(minutes=1)
"""By so much the clock goes on when all that is left waits for its next try."""


@dataclass(frozen=True, slots=True)
class Storm:
    """How hard: people, letters to them, the shares of calls whose answer is dropped or never comes though the message
    was taken, and how often the messenger says «wait», for how many seconds."""

    seed: int
    people: int
    letters: int
    dropped: float
    hung: float
    bursts: int
    waits: int
    patience: float = 60.0

    async def blow(self, database: Database) -> "Wreckage":
        """Go through it over an empty database."""
        began = time.monotonic()
        async with rush(database) as crowd:
            await crowd.people(self.people)
            blocked = set(range(FIRST, FIRST + self.people, EVERY))
            for account in blocked:
                await (await crowd.telegram.person(id=account)).act("block", {})
            await crowd.owe(self.letters)
            await self._worsen(crowd, 0)
            async with asyncio.timeout(self.patience):
                await self._deliver(crowd)
            owed, states = await _book(database)
            return Wreckage(self, await crowd.record(), blocked, owed, states, time.monotonic() - began)

    async def _deliver(self, crowd: Rush) -> None:
        """The postman works until nothing waits; a burst comes whenever a further part of the letters has gone."""
        bursts = 1
        async with crowd.postman() as postman:
            while (states := await crowd.states()).keys() & {LetterState.WAITING, LetterState.CLAIMED}:
                part = bursts * self.letters // (self.bursts + 2)
                if bursts <= self.bursts and states.get(LetterState.SENT, 0) > part:
                    await self._worsen(crowd, bursts)
                    bursts += 1
                if not await _due(crowd):
                    crowd.clock.set(crowd.clock.now() + JUMP)
                    postman.ring()
                await asyncio.sleep(0.1)

    async def _worsen(self, crowd: Rush, burst: int) -> None:
        shares = {"500": STUMBLES, "drop-after": self.dropped, "timeout-after": self.hung}
        faults = [
            {"method": "sendMessage", "kind": kind, "share": share, "seed": 97 * self.seed + 7 * burst + number}
            for number, (kind, share) in enumerate(shares.items())
        ]
        wait = {"method": "sendMessage", "kind": "429", "retry_after": self.waits, "times": AT_ONCE * min(burst, 1)}
        await crowd.telegram.rules(flood=True, faults=[wait, *faults])


@dataclass(frozen=True, slots=True)
class Wreckage:
    """What the messenger's record and the book say afterwards. `owed`: letters by the account they were written to."""

    storm: Storm
    record: Record
    blocked: set[int]
    owed: Counter[int]
    states: dict[tuple[bool, LetterState], int]
    seconds: float

    @property
    def taken(self) -> Counter[tuple[int, str]]:
        """Messages that were taken, by account and words: each letter says something of its own."""
        taken = [call["params"] for call in self.record.calls if call["status"] in (200, 0)]
        return Counter((int(one["chat_id"]), one["text"]) for one in taken)

    @property
    def ambiguous(self) -> int:
        """Calls of whose outcome nobody has heard."""
        return sum(call["status"] == 0 for call in self.record.calls)

    @property
    def repeated(self) -> int:
        """Messages beyond the first of a letter."""
        return self.taken.total() - len(self.taken)

    def broken(self) -> list[str]:
        """The promises that were not kept."""
        reached = Counter({account: number for account, number in self.owed.items() if account not in self.blocked})
        refused = Counter(int(call["params"]["chat_id"]) for call in self.record.calls if call["status"] == 403)
        early, worst = self.record.too_early(self.storm.waits), self.record.worst_second()
        left = (self.owed - reached).total()
        book = {(True, LetterState.UNREACHABLE): left, (False, LetterState.SENT): reached.total()}
        promises = {
            "not exactly the letters arrived": Counter(account for account, _ in self.taken) == reached,
            f"{self.repeated} repeats of {self.ambiguous} ambiguous outcomes": self.repeated <= self.ambiguous,
            f"who has blocked the bot was tried {refused}": refused == Counter(self.blocked),
            f"the book says {self.states}": self.states == book,
            f"{early} sends inside retry_after": early == 0,
            f"{worst} messages in a second": worst <= LIMIT,
        }
        return [promise for promise, kept in promises.items() if not kept]

    def told(self) -> str:
        """One line of figures."""
        calls = Counter(call["status"] for call in self.record.calls)
        return (
            f"seed {self.storm.seed:>3}  letters {self.owed.total()}: calls {calls.total()}, 500 × {calls[500]}, "
            f"429 × {calls[429]}, ambiguous {self.ambiguous}, repeated {self.repeated}, blocked {len(self.blocked)}; "
            f"worst second {self.record.worst_second()}; {self.seconds:.0f} s"
        )


async def _due(crowd: Rush) -> int:
    """How many letters wait and could go now, or are on their way."""
    due = select(func.count()).where(
        Letter.state.in_((LetterState.WAITING, LetterState.CLAIMED)), Letter.not_before <= crowd.clock.now()
    )
    async with crowd.database.reading() as session:
        return await session.scalar(due) or 0


async def _book(database: Database) -> tuple[Counter[int], dict[tuple[bool, LetterState], int]]:
    """Letters by account; and by whether the person is out of reach and how the letter stands."""
    away = Person.unreachable_since.is_not(None)
    query = (
        select(Person.account, away, Letter.state, func.count())
        .join(Letter, Letter.person_id == Person.id)
        .group_by(Person.account, away, Letter.state)
    )
    owed: Counter[int] = Counter()
    states: Counter[tuple[bool, LetterState]] = Counter()
    async with database.reading() as session:
        for account, gone, state, number in await session.execute(query):
            owed[account] += number
            states[bool(gone), state] += number
    return owed, dict(states)
