"""Where an announcement is addressed: a coordinator, three colleges, and one item that two of them owe."""

from datetime import date

import pytest
from sqlalchemy import update

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.rules.audiences import Audience
from models.tables import Announcement, Assignment, AssignmentState, Organisation, Role
from tests.stories.conftest import Stage

SITE = "Запущена работа сайта и социальных сетей"
NAMES = ("Анна Котова", "Борис Лапин", "Вера Зайцева")


def shown(screen: Screen | None) -> Screen:
    assert screen is not None
    return screen


class Desk:
    """A coordinator, three colleges with a head and a student each, and one item that two of them owe."""

    def __init__(self, stage: Stage, olga: Phone, heads: list[Phone], colleges: list[Organisation]) -> None:
        self.stage, self.olga, self.heads, self.colleges = stage, olga, heads, colleges

    async def whom(self, text: str = "Ждём отчёты") -> Screen:
        """Begin an announcement and ask whom it is for."""
        await self.olga.say("/announce")
        await self.olga.say(text)
        return await self.press("Кому")

    async def press(self, *labels: str) -> Screen:
        """Press one after the other; the last screen."""
        screen = None
        for label in labels:
            screen = await self.olga.press(label)
        return shown(screen)

    async def audience(self) -> Audience:
        """What is kept of the last draft."""
        return Audience.read((await self.stage.world.all(Announcement))[-1].audience)

    async def got(self) -> list[list[str]]:
        """What each head has been brought."""
        return [[screen.text for screen in await phone.messages()] for phone in self.heads]


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    colleges, heads = [], []
    for number, name in enumerate(NAMES, 1):
        college = await stage.world.organisation(f"Колледж {number}")
        heads.append(await stage.phone(await stage.world.member(college, name=name)))
        await stage.world.member(college, Role.STUDENT, f"Студент {number}")
        colleges.append(college)
    owed = await stage.world.activity(*colleges, title=SITE, due=date(2024, 6, 30))
    async with stage.world.database.writing() as session:
        accepted = update(Assignment).where(Assignment.id == owed[2].id).values(state=AssignmentState.ACCEPTED)
        await session.execute(accepted)
    return Desk(stage, await stage.staff(), heads, colleges)
