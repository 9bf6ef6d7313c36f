"""An announcement whose bot is killed at random moments: while it goes, is paused, let go on, corrected, taken back."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from pydantic import SecretStr
from sqlalchemy import func, select, update

from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone
from models.database import Database
from models.rules.ready_audiences import Ready, ready
from models.tables import (
    Announcement,
    AnnouncementState,
    Letter,
    LetterKind,
    LetterState,
    Membership,
    MembershipState,
    Organisation,
    Person,
    Role,
    RoleGrant,
)
from tests.chaos import bot_process
from tests.chaos.history import IN_FLIGHT
from tests.chaos.ordeal import Bot

AUTHOR, FIRST = 49_999, 50_000
LEASE = 3.0
"""Seconds after which the next life sends: shorter than usual, for there are many deaths."""
LIVES = (0.05, 1.2)
"""Seconds a bot lives at least and at most, once something has been done again."""
LEFT = (LetterState.WAITING, LetterState.CLAIMED, LetterState.HELD)
OLD, NEW = "Сбор в пятницу", "Сбор в субботу"


@dataclass(slots=True)
class Toll:
    """What has come of it: deaths, messages by account, the card's last words, what stands in the chats at the end."""

    people: int
    kills: int = 0
    got: Counter[int] = field(default_factory=Counter)
    card: str = ""
    corrected: int = 0
    left: int = 0
    seconds: float = 0

    @property
    def repeated(self) -> int:
        """Messages beyond the first of each."""
        return self.got.total() - len(self.got)

    def broken(self) -> list[str]:
        """The promises that were not kept."""
        promises = {
            f"{self.people - len(self.got)} did not get it": len(self.got) == self.people,
            f"{self.repeated} repeats of {self.kills} deaths": self.repeated <= IN_FLIGHT * self.kills,
            f"the card says {self.card!r}": f"Дошло: {self.people} из {self.people}"
            in self.card.replace("\N{NO-BREAK SPACE}", ""),
            f"{self.corrected} corrected": self.corrected == self.people,
            f"{self.left} messages left": self.left <= self.repeated,
        }
        return [promise for promise, kept in promises.items() if not kept]

    def told(self) -> str:
        """One line of figures."""
        return (
            f"{self.people} people, {self.kills} kills: {len(self.got)} got it, {self.repeated} repeats, "
            f"{self.corrected} corrected, {self.left} left; {self.seconds:.0f} s"
        )


class Broadcast:
    """`people` are written to; the bot dies `kills` times while it sends, once as it corrects, and once at the end."""

    def __init__(self, seed: int, people: int, kills: int, patience: float = 120.0) -> None:
        self._chance = random.Random(seed)  # noqa: S311 – repeatable on purpose
        self._people, self._kills, self._patience = people, kills, patience

    async def run(self, url: str) -> Toll:
        """Go through it over the empty database at `url`."""
        toll, began = Toll(self._people), time.monotonic()
        database = Database(url)
        async with LocalTelegram.process() as telegram:
            self._telegram, self._database, self._toll = telegram, database, toll
            self._bot = Bot(self._settings(telegram, url), "all", bot_process.live_whole)
            author = await self._crowd()
            await self._bot.start()
            await self._send(author)
            toll.card = (await author.sees("Объявление отправлено", patience=self._patience)).text
            await self._correct(author)
            await self._take_back(author)
            await self._bot.stop()
        await database.close()
        toll.seconds = time.monotonic() - began
        return toll

    def _settings(self, telegram: LocalTelegram, url: str) -> dict[str, object]:
        return {
            "bot_token": SecretStr(telegram.token),
            "bot_api_url": telegram.url,
            "database_url": url,
            "sender_lease": LEASE,
        }

    async def _crowd(self) -> Phone:
        """An author, and heads to write to."""
        now = await self._telegram.clock()
        common = {"language": "ru", "created_at": now, "consent_version": "1", "consent_at": now, "reminders": False}
        async with self._database.writing() as session:
            session.add(home := Organisation(name="Колледж", search="колледж"))
            session.add(author := Person(account=AUTHOR, name="Ольга", **common))
            heads = [Person(account=FIRST + at, name="Анна", **common) for at in range(self._people)]
            session.add_all(heads)
            await session.flush()
            session.add(RoleGrant(person_id=author.id, role=Role.COORDINATOR, granted_at=now))
            belong = {"role": Role.HEAD, "state": MembershipState.CONFIRMED, "asked_at": now}
            session.add_all(Membership(person_id=one.id, organisation_id=home.id, **belong) for one in heads)
        for at in range(self._people):
            await self._telegram.person("Анна", id=FIRST + at, started=True)
        phone = await self._telegram.person("Ольга", id=AUTHOR, started=True)
        phone.patience = 60
        return phone

    async def _send(self, author: Phone) -> None:
        """Written, confirmed, paused and let go on, with deaths in between."""
        await author.say("/announce")
        await author.say(OLD)
        await self._set(audience=ready(Ready.HEADS).packed(), official=True)
        await author.press("Отправить…")
        await author.press("Сейчас, даже ночью")
        many = self._people > 100
        await (author.say(str(self._people)) if many else author.press("Отправить · "))
        for number in range(self._kills):
            act = (self._wait, self._pause)[number % 2]
            await act(author)
        await self._until(LetterKind.ANNOUNCEMENT)

    async def _set(self, **values: object) -> None:
        async with self._database.writing() as session:
            await session.execute(update(Announcement).values(**values))

    async def _wait(self, author: Phone) -> None:
        """Die in the middle of it."""
        await self._done(LetterKind.ANNOUNCEMENT)
        await self._die()

    async def _pause(self, author: Phone) -> None:
        """Die at a moment around a pause; it stays paused until it is let go on."""
        await self._done(LetterKind.ANNOUNCEMENT)
        await author.act("press", await self._button(author, "annpause"))
        await self._die()
        async with asyncio.timeout(self._patience):
            while await self._state() is AnnouncementState.SENDING:
                await asyncio.sleep(0.05)
        await author.act("press", await self._button(author, "anngo"))
        async with asyncio.timeout(self._patience):
            while await self._state() is AnnouncementState.PAUSED:
                await asyncio.sleep(0.05)

    async def _button(self, author: Phone, door: str) -> dict[str, object]:
        last = await author.screen()
        return {"message_id": last.id if last else 0, "data": f"{door}:1"}

    async def _correct(self, author: Phone) -> None:
        await author.press("Исправить текст")
        await author.act("send", {"text": NEW})
        await self._done(LetterKind.ANNOUNCEMENT_EDIT)
        await self._die()
        await self._until(LetterKind.ANNOUNCEMENT_EDIT)
        self._toll.got = Counter({at: number for at in self._accounts() if (number := len(await self._texts(at)))})
        self._toll.corrected = sum([NEW in await self._texts(at) for at in self._accounts()])

    async def _take_back(self, author: Phone) -> None:
        card = await author.sees("Исправлено: ")
        await author.act("press", {"message_id": card.id, "data": "anndel:1:1"})
        await self._done(LetterKind.ANNOUNCEMENT_GONE)
        await self._die()
        await self._until(LetterKind.ANNOUNCEMENT_GONE)
        self._toll.left = sum([len(await self._texts(at)) for at in self._accounts()])

    def _accounts(self) -> range:
        return range(FIRST, FIRST + self._people)

    async def _texts(self, account: int) -> list[str]:
        phone = await self._telegram.person("Анна", id=account)
        return [message.text for message in await phone.messages()]

    async def _die(self) -> None:
        """Be killed a moment from now, and live again."""
        await asyncio.sleep(self._chance.uniform(*LIVES))
        await self._bot.kill()
        self._toll.kills += 1
        await self._bot.start()

    async def _done(self, kind: LetterKind) -> None:
        """Wait until another letter has gone, or none is left."""
        before = await self._count(kind, LetterState.SENT)
        await self._when(lambda: self._moved(kind, before))

    async def _moved(self, kind: LetterKind, before: int) -> bool:
        return await self._count(kind, LetterState.SENT) > before or not await self._count(kind, *LEFT)

    async def _until(self, kind: LetterKind) -> None:
        """Wait until none of these letters is left."""
        await self._when(lambda: self._over(kind))

    async def _over(self, kind: LetterKind) -> bool:
        return await self._count(kind) > 0 and not await self._count(kind, *LEFT)

    async def _when(self, so: Callable[[], Awaitable[bool]]) -> None:
        async with asyncio.timeout(self._patience):
            while not await so():
                await asyncio.sleep(0.05)

    async def _count(self, kind: LetterKind, *states: LetterState) -> int:
        query = select(func.count()).where(Letter.kind == kind)
        async with self._database.reading() as session:
            return await session.scalar(query.where(Letter.state.in_(states)) if states else query) or 0

    async def _state(self) -> AnnouncementState:
        async with self._database.reading() as session:
            return (await session.scalars(select(Announcement.state))).one()
