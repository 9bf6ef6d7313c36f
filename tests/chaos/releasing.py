"""The results of a stage are given out and the chosen go on, while the bot is killed at random moments."""

import asyncio
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import func, select

from bot.demo.local import LocalTelegram
from bot.demo.screen import Screen
from bot.telegram.doors.base import Door
from bot.telegram.doors.outcomes import NextStage, Outcomes, ReleaseNow
from models.database import Database
from models.tables import AuditEntry, Entry, EntryState, Incoming, Letter, LetterKind, LetterState, Stage
from tests.chaos import bot_process
from tests.chaos.held import EVERY, FIRST, held, settings, when
from tests.chaos.history import IN_FLIGHT
from tests.chaos.ordeal import Bot

AROUND = 0.3
"""Seconds after a press in which the bot dies: perhaps before, perhaps in, perhaps after the transaction."""
MIDWAY = 0.3
"""Seconds a bot lives at most once another letter has gone."""
RELEASED, ADVANCED = LetterKind.RESULT, LetterKind.ADVANCED
GOES_ON = "– в этапе «Финал»"
"""What only a letter to those who go on says."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is true at one moment: whether results are out, how many entries are in the next stage, letters owed."""

    out: bool
    moved: int
    results: int
    onward: int


@dataclass(slots=True)
class Fate:
    """What has come of it: what the dead bot left behind each time, screens and truths after it lived again, messages
    by account, what the log and the entries say at the end."""

    teams: int
    kills: int = 0
    left: list[Found] = field(default_factory=list)
    shown: list[tuple[bool, int]] = field(default_factory=list)
    true: list[tuple[bool, int]] = field(default_factory=list)
    results: Counter[int] = field(default_factory=Counter)
    onward: Counter[int] = field(default_factory=Counter)
    logged: Counter[str] = field(default_factory=Counter)
    entries: Counter[tuple[int, EntryState, int]] = field(default_factory=Counter)
    seconds: float = 0

    @property
    def chosen(self) -> int:
        """How many entries go on."""
        return -(-self.teams // EVERY)

    @property
    def repeated(self) -> int:
        """Messages beyond the first of each."""
        return sum(got.total() - len(got) for got in (self.results, self.onward))

    def broken(self) -> list[str]:
        """The promises that were not kept."""
        wholes = {
            Found(out=False, moved=0, results=0, onward=0),
            Found(out=True, moved=0, results=self.teams, onward=0),
            Found(out=True, moved=self.chosen, results=self.teams, onward=self.chosen),
        }
        stay = {(1, EntryState.ADMITTED, 1): self.teams - self.chosen, (2, EntryState.DRAFT, 0): self.chosen}
        promises = {
            f"half states: {set(self.left) - wholes}": set(self.left) <= wholes,
            f"screens {self.shown} where {self.true} is true": self.shown == self.true,
            f"{self.teams - len(self.results)} not told of a result": len(self.results) == self.teams,
            f"{len(self.onward)} told that they go on": len(self.onward) == self.chosen,
            f"{self.repeated} repeats of {self.kills} deaths": self.repeated <= IN_FLIGHT * self.kills,
            f"in the log: {self.logged}": self.logged == {"results-released": 1, "stage-advanced": 1},
            f"entries: {self.entries}": self.entries == stay,
        }
        return [promise for promise, kept in promises.items() if not kept]

    def told(self) -> str:
        """One line of figures."""
        return (
            f"{self.teams} teams, {self.kills} kills: {len(self.results)} told of a result, {len(self.onward)} of "
            f"{self.chosen} that they go on, {self.repeated} repeats (≤ {IN_FLIGHT * self.kills}), "
            f"{len(self.left)} looks at what a dead bot left; {self.seconds:.0f} s"
        )


class Releasing:
    """`teams` wait for their results. The bot dies around each of the two presses, and `kills` times midway."""

    def __init__(self, seed: int, teams: int = 16, kills: int = 1) -> None:
        self._chance = random.Random(seed)  # noqa: S311 – repeatable on purpose
        self._kills, self._fate = kills, Fate(teams)

    async def run(self, url: str) -> Fate:
        """Go through it over the empty database at `url`."""
        began, fate = time.monotonic(), self._fate
        async with LocalTelegram.process() as telegram:
            self._database = Database(url)
            self._phone = await held(self._database, telegram, fate.teams, released=False)
            self._bot = Bot(settings(telegram, url), "all", bot_process.live_whole)
            await self._bot.start()
            await self._phone.say("/contests")
            await self._pressed(ReleaseNow(stage=1, number=fate.teams))
            await self._brought(RELEASED, fate.teams)
            await self._pressed(NextStage(stage=1, sure=True))
            await self._brought(ADVANCED, fate.chosen)
            await self._bot.stop()
            await self._collect(telegram)
            await self._database.close()
        fate.seconds = time.monotonic() - began
        return fate

    async def _pressed(self, door: Door) -> None:
        """A press in which the bot dies; an impatient organiser presses again. Then what is shown is what is true."""
        shown = await self._phone.screen()
        message = shown.id if shown else 0
        press = {"message_id": message, "data": door.pack()}
        await self._phone.act("press", press)
        await self._die(self._chance.uniform(0.0, AROUND))
        await self._phone.act("press", press)
        await self._phone.press_data(Outcomes(stage=1).pack(), message)
        await when(self._handled)
        await self._phone.quiet()
        screen = await self._phone.sees("Итоги · «Лонгриды»")
        found = await self._found()
        waiting = 0 if not found.out else self._fate.chosen - found.moved
        self._fate.true.append((found.out, waiting))
        self._fate.shown.append(_said(screen))

    async def _brought(self, kind: LetterKind, number: int) -> None:
        """Deaths while letters go, until all have gone."""
        for kill in range(1, self._kills + 1):
            await when(partial(self._sent, kind, number * kill // (self._kills + 2)))
            await self._die(self._chance.uniform(0.0, MIDWAY))
        await when(partial(self._sent, kind, number))

    async def _die(self, after: float) -> None:
        """Be killed, leave what is there to be looked at, and live again."""
        await asyncio.sleep(after)
        await self._bot.kill()
        self._fate.kills += 1
        self._fate.left.append(await self._found())
        await self._bot.start()

    async def _found(self) -> Found:
        letters = select(func.count()).select_from(Letter)
        moved = select(func.count()).select_from(Entry).where(Entry.stage_id == 2)
        async with self._database.reading() as session:
            out = await session.scalar(select(Stage.released_at).where(Stage.id == 1))
            numbers = [
                await session.scalar(query) or 0
                for query in (moved, *(letters.where(Letter.kind == kind) for kind in (RELEASED, ADVANCED)))
            ]
        return Found(out is not None, *numbers)

    async def _handled(self) -> bool:
        query = select(func.count()).select_from(Incoming).where(Incoming.handled_at.is_(None))
        async with self._database.reading() as session:
            return not await session.scalar(query)

    async def _sent(self, kind: LetterKind, least: int) -> bool:
        query = select(func.count()).select_from(Letter).where(Letter.kind == kind, Letter.state == LetterState.SENT)
        async with self._database.reading() as session:
            return (await session.scalar(query) or 0) >= least

    async def _collect(self, telegram: LocalTelegram) -> None:
        fate = self._fate
        for account in range(FIRST, FIRST + fate.teams):
            phone = await telegram.person("Анна", id=account)
            onward = [GOES_ON in message.text for message in await phone.messages()]
            fate.results += Counter({account: onward.count(False)})
            fate.onward += Counter({account: onward.count(True)})
        async with self._database.reading() as session:
            fate.logged = Counter(await session.scalars(select(AuditEntry.action)))
            rows = await session.execute(select(Entry.stage_id, Entry.state, Entry.version))
            fate.entries = Counter((stage, state, version) for stage, state, version in rows)


def _said(screen: Screen) -> tuple[bool, int]:
    """What the overview of results says: are they out, and how many entries may go on?"""
    onward = [int(label.rpartition(" ")[2]) for label in screen.labels if label.startswith("В следующий этап")]
    return "Оглашены" in screen.text, sum(onward)
