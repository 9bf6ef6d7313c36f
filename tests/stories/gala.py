"""Where diplomas are given out: an organiser, a winner with a student, somebody who took part; results are out."""

import asyncio
from io import BytesIO
from typing import Any

import pdfplumber

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.queries.diplomas import KINDS
from models.tables import Award, EntryState, Letter, LetterState, Organisation, Outcome, Person, Role
from tests import fair as fairs
from tests.stories.conftest import Stage
from tests.world import MORNING


def shown(screen: Screen | None) -> Screen:
    """The screen, which must be there."""
    assert screen is not None
    return screen


class Gala:
    """A contest whose results are out: a winner with a student, and somebody who took part."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.people: list[Person] = []

    async def open(self) -> None:
        """The people with their phones, and then what the bot writes to them about."""
        world = self.stage.world
        colleges = [await world.organisation(name) for name in ("Кировский авиационный техникум", "Вятский колледж")]
        anna, pyotr = [
            await world.member(home, name=name)
            for home, name in zip(colleges, ("Анна Котова", "Пётр Ильин"), strict=True)
        ]
        masha = await world.member(colleges[0], Role.STUDENT, "Мария Лаптева")
        self.people = [anna, masha, pyotr]
        self.anna, self.masha, self.pyotr = [await self.stage.phone(one) for one in self.people]
        self.nina = await self.stage.staff(Role.ORGANISER, "Нина Шилова")
        self.fair = await fairs.fair(world)
        self.fair.stage.released_at = MORNING
        await world.add(self.fair.stage)
        await self._came_to(colleges[0], anna, masha, award=Award.WINNER, place=1)
        await self._came_to(colleges[1], pyotr, award=Award.PARTICIPANT)

    async def _came_to(self, home: Organisation, *team: Person, **outcome: Any) -> None:
        world, state = self.stage.world, EntryState.ADMITTED
        entry = await fairs.entry(world, self.fair, home, *team, state=state)
        await world.add(Outcome(entry_id=entry.id, stage_id=self.fair.stage.id, total=9.0, **outcome))

    async def desk(self) -> Screen:
        """The organiser's desk, by way of the contest's card."""
        await self.nina.say("/contests")
        await self.nina.press("Открыть 1")
        return shown(await self.nina.press("Дипломы"))

    async def words(self) -> None:
        """Say who issues and signs them."""
        await self.desk()
        await self.nina.press("Кто выдаёт")
        await self.nina.say("Министерство образования\nЦОПП")
        await self.nina.press("Кто подписывает")
        await self.nina.say("О. В. Перминова\nдиректор ЦОПП")

    async def issue(self) -> Screen:
        """Give out all that is due."""
        await self.words()
        await self.nina.press("Выдать · 4")
        return shown(await self.nina.press("Выдать · 4"))

    async def brought(self, number: int) -> None:
        """Wait until so many letters have arrived: each chat gets one a second."""
        async with asyncio.timeout(20):
            while [one.state for one in await self.letters()] != [LetterState.SENT] * number:
                await asyncio.sleep(0.05)

    async def letters(self) -> list[Letter]:
        """Those about diplomas."""
        return [one for one in await self.stage.world.all(Letter) if one.kind in KINDS]

    async def page(self, phone: Phone, name: str) -> list[str]:
        """The lines of a PDF that came to this phone."""
        return await page(self.stage, phone, name)


async def page(stage: Stage, phone: Phone, name: str) -> list[str]:
    """The lines of the last PDF of this name that came to a phone."""
    files = [one for one in await phone.messages() if one.media == "document"]
    document = [one.body["document"] for one in files if one.body["document"]["file_name"] == name][-1]
    async with stage.telegram.session.get(f"{stage.telegram.url}/client/file/{document['file_id']}") as answer:
        return _lines(await answer.read())


def _lines(content: bytes) -> list[str]:
    with pdfplumber.open(BytesIO(content)) as paper:
        (only,) = paper.pages
        return only.extract_text().splitlines()
