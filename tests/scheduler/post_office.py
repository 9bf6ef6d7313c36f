"""A post office for tests: ticks and deliveries step by step, at the moment a test says, without a messenger."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.telegram import letters
from bot.telegram.links import Links
from bot.telegram.screen import Screen
from locales import speaker
from models.actions import delivery
from models.actions.delivery import Parcel
from models.rules import quiet
from scheduler import contests, notices, reminders, summaries
from tests.world import ZONE, World

DAY = timedelta(days=1)
LINKS = Links("local_telegram_bot")


def at(text: str, zone: str = ZONE) -> datetime:
    """What the clock on the wall shows, as a moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Arrived:
    """A message that reached somebody."""

    at: datetime
    person_id: int
    screen: Screen
    silent: bool

    @property
    def first_line(self) -> str:
        """What a notification shows."""
        return self.screen.text.split("\n", 1)[0]

    @property
    def labels(self) -> list[str]:
        """The words on the buttons."""
        return [button.label for row in self.screen.rows for button in row]


class PostOffice:
    """Plans and delivers in the world of a test."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._since: datetime | None = None
        self.arrived: list[Arrived] = []

    async def tick(self, now: datetime, *, whole: bool = False) -> int:
        """One tick of the clock; how many letters it planned."""
        since = None if whole else self._since
        self._since = now
        async with self._world.database.writing() as session:
            ticks = (reminders.plan, summaries.plan, notices.plan)
            new = sum([await plan(session, ZONE, since, now) for plan in ticks])
            return new + await contests.plan(session, ZONE, quiet.DEFAULT, since, now)

    async def claim(self, now: datetime) -> Parcel | None:
        """The next message the postman would take."""
        while True:
            async with self._world.database.writing() as session:
                if not await delivery.waits(session, now):
                    return None
                if parcels := await delivery.claim(session, now, ZONE):
                    return parcels[0]

    async def deliver(self, now: datetime) -> list[Arrived]:
        """Bring everything that is due; what was brought."""
        new = []
        while parcel := await self.claim(now):
            screen = letters.render(speaker(parcel.to.language, parcel.to.zone), parcel, now, LINKS)
            assert isinstance(screen, Screen)
            new.append(Arrived(now, parcel.to.id, screen, parcel.silent))
            await self.record(lambda session, one=parcel: delivery.sent(session, one, now))
        self.arrived += new
        return new

    async def record(self, act: Callable[..., Awaitable[None]]) -> None:
        """Write something into the postman's book."""
        async with self._world.database.writing() as session:
            await act(session)

    async def look(self, now: datetime) -> list[Arrived]:
        """A tick and what it leads to."""
        await self.tick(now)
        return await self.deliver(now)

    async def pass_time(self, begins: datetime, ends: datetime, step: timedelta = timedelta(minutes=30)) -> None:
        """Let the bot run from one moment to another."""
        now = begins
        while now <= ends:
            await self.look(now)
            now += step
