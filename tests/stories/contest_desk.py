"""Where entries are checked: an organiser, and heads whose entries wait on the desk of one contest."""

from typing import Any

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from bot.telegram.doors import Door
from models.tables import Entry, EntryState, EntryVersion, Letter, LetterKind, Organisation, Person, Role
from tests.fair import Fair, entry, fair
from tests.stories.conftest import Stage
from tests.world import MORNING

WORK = {0: {"text": "Один день медиацентра"}, 1: {"link": "https://vk.com/wall-1_1"}}


def shown(screen: Screen | None) -> Screen:
    assert screen is not None
    return screen


class Counter:
    """An organiser's phone and a head's, with the contest between them."""

    def __init__(self, stage: Stage, fair: Fair, home: Organisation, anna: Person, *phones: Phone) -> None:
        self.stage, self.fair, self.home, self.anna = stage, fair, home, anna
        self.masha, self.head = phones

    @classmethod
    async def opened(cls, stage: Stage, *nominations: str, **more: Any) -> "Counter":
        """A contest with an organiser, and a college with a head."""
        made = await fair(stage.world, *nominations, **more)
        masha = await stage.staff(Role.ORGANISER, "Мария Орлова")
        home = await stage.world.organisation()
        anna = await stage.world.member(home)
        head = await stage.phone(anna)
        if made.stage.closes_at and made.stage.closes_at > MORNING:
            await stage.jump(MORNING)  # the news that entries are taken comes now, and not between two presses
            await head.sees("Открыт приём заявок")
        return cls(stage, made, home, anna, masha, head)

    async def sent(self, *students: Person, values: dict[int, dict[str, Any]] | None = None, **more: Any) -> Entry:
        """The head's entry, submitted."""
        said = WORK if values is None else values
        return await entry(self.stage.world, self.fair, self.home, self.anna, *students, values=said, **more)

    async def go(self, door: Door, phone: Phone | None = None) -> Screen:
        """Stand before a door: as if its button had been on the first screen."""
        phone = phone or self.masha
        home = shown(await phone.start())
        return shown(await phone.press_data(door.pack(), home.id))

    async def again(self, number: int, **values: dict[str, Any]) -> None:
        """The entrant has mended the entry and sent it once more."""
        async with self.stage.world.database.writing() as session:
            row = await session.get_one(Entry, number)
            row.state, row.version, row.submitted_at = (
                EntryState.SUBMITTED,
                row.version + 1,
                self.stage.world.clock.now(),
            )
            versions = [one for one in await self.stage.world.all(EntryVersion) if one.entry_id == number]
            old = versions[-1].sent
            said = {one["title"]: one for one in old["answers"]}
            for title, value in values.items():
                said[title]["value"] = value
            session.add(
                EntryVersion(
                    entry_id=number, stage_id=row.stage_id, version=row.version, submitted_by=row.author_id,
                    sent={"answers": list(said.values()), "team": old["team"]}, submitted_at=row.submitted_at,
                )
            )  # fmt: skip

    async def states(self) -> list[EntryState]:
        return [one.state for one in await self.stage.world.all(Entry)]

    async def letters(self, kind: LetterKind) -> list[int]:
        return [one.person_id for one in await self.stage.world.all(Letter) if one.kind is kind]
