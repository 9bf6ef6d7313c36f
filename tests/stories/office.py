"""Where terms are moved and problems told: a head with one item by 30 June, and a coordinator."""

from datetime import date, datetime

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import Assignment, Extension, ExtensionState, Organisation
from tests.stories.conftest import Stage

SITE = "Запущена работа сайта и социальных сетей"
HOME = "Кировский авиационный техникум"


def shown(screen: Screen | None) -> Screen:
    assert screen is not None
    return screen


class Office:
    """A head with one item by 30 June, and a coordinator."""

    def __init__(self, stage: Stage, college: Organisation, head: Phone, olga: Phone) -> None:
        self.stage, self.college, self.head, self.olga = stage, college, head, olga

    async def card(self, phone: Phone | None = None) -> Screen:
        """The card of the item."""
        phone = phone or self.head
        await phone.say("/activities")
        return shown(await phone.press("Открыть 1"))

    async def ask(self, day: str = "10.07", why: str = "Само мероприятие перенесли на июль") -> Screen:
        """Ask for another day by typing, and wait until the coordinator has heard of it."""
        await self.card()
        await self.head.press("Перенести срок")
        await self.head.say(day)
        sent = shown(await self.head.say(why))
        await self.olga.sees("Просят перенести")
        return sent

    async def due_at(self) -> datetime | None:
        return (await self.stage.world.all(Assignment))[0].due_at

    async def kept(self) -> list[tuple[ExtensionState, date | None]]:
        return [(one.state, one.granted_on) for one in await self.stage.world.all(Extension)]

    @classmethod
    async def opened(cls, stage: Stage) -> "Office":
        """An office on this stage."""
        college = await stage.world.organisation()
        await stage.world.activity(college)
        head = await stage.phone(await stage.world.member(college))
        return cls(stage, college, head, await stage.phone(await stage.world.staff()))
