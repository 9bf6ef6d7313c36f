"""Where announcements are written: a coordinator, and three heads to write to."""

import asyncio

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.rules.ready_audiences import Ready, ready
from models.tables import Announcement, AnnouncementState, Letter, LetterKind, LetterState
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage

NIGHT, AWAKE = at("2024-06-17T23:00"), at("2024-06-18T08:01")


def shown(screen: Screen | None) -> Screen:
    assert screen is not None
    return screen


class Desk:
    """A coordinator who writes to three heads."""

    def __init__(self, stage: Stage, olga: Phone, heads: list[Phone]) -> None:
        self.stage, self.olga, self.heads = stage, olga, heads

    async def write(self, *texts: str) -> Screen:
        """Begin an announcement and send these messages for it."""
        screen = shown(await self.olga.say("/announce"))
        for text in texts:
            screen = shown(await self.olga.say(text))
        return screen

    async def address(self, which: Ready = Ready.HEADS) -> None:
        """Choose whom it is for."""
        row = (await self.stage.world.all(Announcement))[-1]
        async with self.stage.world.database.writing() as session:
            kept = await session.get_one(Announcement, row.id)
            kept.audience = ready(which).packed()

    async def go(self) -> Screen:
        """Confirm and send it."""
        await self.olga.press("Отправить…")
        return shown(await self.olga.press("Отправить · "))

    async def wait_for_the_morning(self, text: str) -> Screen:
        """Send it at night: everybody sleeps, and the card says so."""
        await self.stage.jump(NIGHT)
        await self.write(text)
        await self.address()
        card = await self.go()
        waiting = await self.olga.sees("из них ждут конца тихих часов: 3")
        assert waiting.id == card.id
        return waiting

    async def got(self, phone: Phone) -> list[str]:
        """What the bot has brought to somebody."""
        return [screen.text for screen in await phone.messages()]

    async def state(self) -> AnnouncementState:
        return (await self.stage.world.all(Announcement))[-1].state

    async def until(self, state: AnnouncementState) -> None:
        """Wait until it stands so."""
        async with asyncio.timeout(8):
            while await self.state() is not state:
                await asyncio.sleep(0.02)

    async def states(self) -> list[LetterState]:
        return [letter.state for letter in await self.stage.world.all(Letter) if letter.kind is LetterKind.ANNOUNCEMENT]

    @classmethod
    async def opened(cls, stage: Stage) -> "Desk":
        """A desk on this stage; cards are looked after at once."""
        stage.app.cards.every = 0.1
        heads = [await stage.head(name, f"Колледж {name}") for name in ("Анна Котова", "Борис Лапин", "Вера Зайцева")]
        return cls(stage, await stage.staff(), heads)
