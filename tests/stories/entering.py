"""Somebody enters a contest: a college with a head, her phone, and a contest that asks for as much as one likes."""

from datetime import UTC, datetime
from typing import Any

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import (
    Contest,
    ContestState,
    Entry,
    EntryState,
    Field,
    FieldKind,
    Letter,
    LetterKind,
    LetterState,
    Organisation,
    Person,
)
from tests.fair import Fair, fair
from tests.stories.conftest import Stage
from tests.world import MORNING, World

CLOSES = datetime(2024, 7, 17, 20, 59, 59, tzinfo=UTC)
HEADING = "«Лучший медиацентр», Лонгрид"
KINDS: tuple[tuple[FieldKind, str, bool, dict[str, Any]], ...] = (
    (FieldKind.TEXT, "Название работы", True, {"least": 5, "most": 60}),
    (FieldKind.NUMBER, "Сколько человек в кадре", True, {"least": 1, "most": 50, "whole": True}),
    (FieldKind.DATE, "День публикации", True, {"after": "2024-06-01", "before": "2024-06-30"}),
    (FieldKind.CHOICE, "Жанр", True, {"options": ["Репортаж", "Интервью"]}),
    (FieldKind.CHOICES, "Темы", True, {"options": ["Учёба", "Спорт", "Музей"], "least": 2, "most": 2}),
    (FieldKind.LINK, "Публикация", True, {"hosts": ["vk.com"], "hashtags": ["Медиацентр43"]}),
    (FieldKind.PHOTO, "Кадры", True, {"most": 4}),
    (FieldKind.FILE, "Сценарий", False, {"most": 1, "types": ["pdf"]}),
    (FieldKind.CONSENT, "Согласие на показ", True, {}),
)


class Office:
    """A contest, a college with a head, and her phone."""

    def __init__(self, stage: Stage, contest: Fair, college: Organisation, phone: Phone) -> None:
        self.stage, self.contest, self.college, self.phone = stage, contest, college, phone

    async def ask_everything(self) -> None:
        """The contest asks for every kind of answer."""
        async with self.stage.world.database.writing() as session:
            for field in self.contest.fields:
                await session.delete(await session.get_one(Field, field.id))
        for place, (kind, title, required, limits) in enumerate(KINDS, 1):
            row = {"position": place, "kind": kind, "title": title, "required": required, "limits": limits}
            await self.stage.world.add(Field(stage_id=self.contest.stage.id, **row))

    async def begin(self) -> Screen:
        """From the contest's card to the first question."""
        await self.phone.say("/contests")
        await self.phone.press("Открыть 1")
        await self.phone.press("Подать заявку")
        return shown(await self.phone.press("Начать 1"))

    async def ready(self) -> None:
        """Everything that must be answered is."""
        await self.begin()
        await self.phone.say("Один день медиацентра")
        await self.phone.press("Пропустить")

    async def states(self) -> list[tuple[EntryState, int | None, int]]:
        return [(one.state, one.number, one.version) for one in await self.stage.world.all(Entry)]


def shown(screen: Screen | None) -> Screen:
    assert screen is not None
    return screen


async def said(phone: Phone) -> list[str]:
    return [screen.text for screen in await phone.messages()]


async def quiet_fair(world: World, head: Person, **more: Any) -> Fair:
    """A contest of which this head has heard: the letter that entries are taken would come between two presses."""
    contest = await fair(world, "Лонгрид", state=ContestState.DRAFT, **more)
    letter = {"kind": LetterKind.CONTEST_OPENED, "subject_id": contest.stage.id, "state": LetterState.SENT}
    await world.add(Letter(person_id=head.id, not_before=MORNING, created_at=MORNING, **letter))
    async with world.database.writing() as session:
        (await session.get_one(Contest, contest.contest.id)).state = ContestState.PUBLISHED
    return contest


async def office(stage: Stage) -> Office:
    """The office of a college, before anything is begun."""
    college = await stage.world.organisation()
    head = await stage.world.member(college)
    contest = await quiet_fair(stage.world, head, closes=CLOSES)
    return Office(stage, contest, college, await stage.phone(head))
