"""Where entries are judged: three of one nomination, two jurors with a sheet for each, an organiser."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import outcomes, sheets
from models.actions.sheets import Filled
from models.refusal import Refusal
from models.rules.rights import Viewer
from models.tables import (
    Award,
    Base,
    Entry,
    EntryState,
    Juror,
    Letter,
    LetterKind,
    Organisation,
    Person,
    Role,
)
from tests import fair
from tests.fair import Fair
from tests.world import MORNING, World

LATER = MORNING + timedelta(hours=1)
T = TypeVar("T")


@dataclass
class Hall:
    """Three entries of one nomination, two jurors with a sheet for each, an organiser."""

    world: World
    fair: Fair
    organiser: Viewer
    heads: list[Person]
    colleges: list[Organisation]
    entries: list[Entry]
    people: list[Person]
    jurors: list[Juror]
    viewers: list[Viewer]

    def sheet(self, entry: int, juror: int) -> int:
        """The number of a juror's sheet: entries and jurors counted from 0."""
        return entry * len(self.jurors) + juror + 1

    async def act(self, deed: Callable[[AsyncSession], Awaitable[T]]) -> T:
        async with self.world.database.writing() as session:
            return await deed(session)

    async def put(self, entry: int, juror: int, criterion: int, points: int) -> Filled:
        """Points by one of the two jurors."""
        number = self.fair.criteria[criterion].id
        return await self.act(lambda s: sheets.put(s, self.viewers[juror], self.sheet(entry, juror), number, points))

    async def give(self, entry: int, juror: int, *points: int, now: datetime = LATER) -> Filled:
        """All points of a sheet, handed in."""
        for criterion, one in enumerate(points):
            await self.put(entry, juror, criterion, one)
        return await self.act(lambda s: sheets.give(s, self.viewers[juror], self.sheet(entry, juror), now))

    async def mark(self, table: type[Base], number: int, **values: Any) -> None:
        async with self.world.database.writing() as session:
            await session.execute(update(table).where(table.id == number).values(**values))  # type: ignore[attr-defined]

    async def settle(self) -> list[tuple[int | None, float | None, int | None, Award]]:
        """What was settled: number, total, place, award, best first."""
        stage, nomination = self.fair.stage.id, self.fair.nominations[0].id
        _, rows = await self.act(lambda s: outcomes.settle(s, self.organiser, stage, nomination, LATER))
        kept = [(row.number, row.outcome) for row in rows]
        return [(number, one.total, one.place, one.award) for number, one in kept if one is not None]

    async def release(self, number: int = 3) -> None:
        await self.act(lambda s: outcomes.release(s, self.organiser, self.fair.stage.id, number, LATER))

    async def letters(self, kind: LetterKind) -> list[tuple[int, int]]:
        return [(one.person_id, one.subject_id) for one in await self.world.all(Letter) if one.kind is kind]


async def opened(world: World, **more: Any) -> Hall:
    made = await fair.fair(world, **more)
    colleges = [await world.organisation(f"Колледж № {number}") for number in (1, 2, 3)]
    heads = [await world.member(college, name=f"Анна {college.id}") for college in colleges]
    state = EntryState.ADMITTED
    pairs = zip(colleges, heads, strict=True)
    entries = [await fair.entry(world, made, college, head, state=state) for college, head in pairs]
    both = [await fair.juror(world, made, name) for name in ("Павел Новиков", "Вера Лодыгина")]
    people, jurors = [person for person, _ in both], [juror for _, juror in both]
    for entry in entries:
        for juror in jurors:
            await fair.sheet(world, made, entry, juror)
    organiser = await world.viewer(await world.staff(Role.ORGANISER))
    viewers = [await world.viewer(person) for person in people]
    return Hall(world, made, organiser, heads, colleges, entries, people, jurors, viewers)


async def refused(act: Awaitable[object]) -> str:
    with pytest.raises(Refusal) as no:
        await act
    return no.value.key
