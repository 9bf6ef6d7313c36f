"""Where a contest is judged: an organiser, three colleges with an admitted entry each, and jurors."""

from typing import Any

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import Entry, EntryState, Juror, Organisation, Person, Role
from tests import fair
from tests.fair import Fair
from tests.stories.conftest import Stage
from tests.stories.office import shown

COLLEGES = ("Кировский авиационный техникум", "Слободской колледж", "Вятский колледж культуры")
HEADS = ("Анна Котова", "Пётр Ершов", "Мария Попова")


class Panel:
    """A contest of two nominations, with its people."""

    def __init__(self, stage: Stage, fair: Fair, organiser: Phone) -> None:
        self.stage, self.fair, self.organiser = stage, fair, organiser
        self.colleges: list[Organisation] = []
        self.heads: list[Person] = []
        self.phones: list[Phone] = []
        self.entries: list[Entry] = []

    @classmethod
    async def opened(cls, stage: Stage, **more: Any) -> "Panel":
        """Three admitted entries of the first nomination, nobody in the jury yet."""
        made = await fair.fair(stage.world, "Лонгрид", "Подкаст", **more)
        panel = cls(stage, made, await stage.staff(Role.ORGANISER, "Ирина Смирнова"))
        for college, head in zip(COLLEGES, HEADS, strict=True):
            await panel.enter(college, head)
        return panel

    async def enter(self, college: str, head: str, **more: Any) -> Entry:
        """One more admitted entry."""
        home = await self.stage.world.organisation(college)
        person = await self.stage.world.member(home, name=head)
        values = {0: {"text": f"Один день: {college}, {head}"}} if not more else more.pop("values")
        made = await fair.entry(
            self.stage.world, self.fair, home, person, state=EntryState.ADMITTED, values=values, **more
        )
        self.colleges.append(home)
        self.heads.append(person)
        self.phones.append(await self.stage.phone(person))
        self.entries.append(made)
        return made

    async def juror(self, name: str = "Павел Новиков", *entries: int) -> tuple[Phone, Juror]:
        """The phone of a juror who has these entries (numbers from 0; all, when none is named) to judge."""
        person, seat = await fair.juror(self.stage.world, self.fair, name)
        for number in entries or range(len(self.entries)):
            await fair.sheet(self.stage.world, self.fair, self.entries[number], seat)
        return await self.stage.phone(person), seat

    async def board(self) -> Screen:
        """The jury, as the organiser comes to it."""
        await self.organiser.say("/contests")
        await self.organiser.press("Открыть 1")
        return shown(await self.organiser.press("Жюри"))

    async def outcomes(self) -> Screen:
        """The results, as the organiser comes to them."""
        await self.board()
        return shown(await self.organiser.press("Итоги"))

    @staticmethod
    async def judge(phone: Phone, entry: str, *points: str) -> Screen:
        """Give these points to «№ 1», criterion by criterion, and hand the sheet in."""
        await phone.say("/jury")
        await phone.press(entry)
        await phone.press("1. ")
        for one in points:
            await phone.press(one)
        return shown(await phone.press("Сдать оценку"))
