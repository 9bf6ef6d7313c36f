"""Puts everything together: the only module that knows everybody."""

import asyncio
import signal
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.types import Update
from aiohttp import ClientError, ClientSession, web

import handlers
from bot.settings import Settings
from bot.telegram import menu
from bot.telegram.intake import Intake
from bot.telegram.line import Line
from bot.telegram.links import Links
from bot.telegram.meanwhile import Meanwhile
from bot.telegram.pace import Pace
from bot.telegram.patience import Patience
from bot.telegram.plainly import Plainly
from bot.telegram.turns import Later, Turns
from bot.telegram.visit import Visits
from handlers.mishaps import mishap, refused
from models.actions import mishaps
from models.clock import Clock
from models.database import Database
from models.rules.quiet import Quiet
from scheduler import forecast
from scheduler.cards import Cards
from scheduler.clock import Ticks
from scheduler.delivery import Postman
from scheduler.files import Files
from scheduler.jury_lists import Lists
from scheduler.papers import Reader

log = structlog.get_logger()

DRAIN = 8.0
"""Seconds that running handlers get to finish after SIGTERM: ten in all, with the farewell."""


class App:
    """The bot and the clock of one installation."""

    def __init__(self, settings: Settings, bot: Bot, database: Database, clock: Clock, pace: Pace) -> None:
        self.settings = settings
        self.bot = bot
        self.database = database
        self.clock = clock
        hours = Quiet(*settings.quiet_hours)
        self.links = Links()
        self.postman = Postman(bot, database, clock, settings.timezone, hours, pace, settings.sender_lease, self.links)
        self.reader = Reader(bot, database, clock, settings.timezone, self.postman.keeper, self.postman.ring)
        self.lists = Lists(bot, database, clock, settings.timezone, self.postman.keeper, self.postman.ring)
        self.files = Files(bot, database, clock, settings.timezone, self.postman.keeper)
        self.cards = Cards(bot, database, clock, settings.timezone, self.postman.keeper, lambda: pace.rate)
        self.ticks = Ticks(database, clock, settings.timezone, self.postman.ring, hours)
        network = (settings.language, settings.timezone)
        self.meanwhile = Meanwhile(bot, *network)
        self.visits = Visits(
            database,
            clock,
            network,
            refused,
            mishap,
            self._committed,
            self.meanwhile,
            hours,
            lambda session, now: forecast.plan(session, settings.timezone, now),
            self.links,
        )
        self.dispatcher = Dispatcher(disable_fsm=True)
        self.dispatcher.update.outer_middleware(self.visits)
        self.dispatcher.include_router(handlers.routes())
        self.turns = Turns(self._handle)
        self.intake = Intake(bot, database, clock, self.turns, self.meanwhile)

    def _committed(self) -> None:
        """A press may have written a letter, brought a plan or a list to be read, or asked for files."""
        self.postman.ring()
        self.reader.ring()
        self.lists.ring()
        self.files.ring()

    async def _handle(self, update: Update, more: bool) -> None:
        try:
            await self.dispatcher.feed_update(self.bot, update, more=more)
        except Later:
            raise
        except Exception as failure:  # noqa: BLE001 – the act is committed; one lost answer must not end the bot
            trace = mishaps.places(failure)  # places only: a traceback would hold what people wrote
            log.error("an answer was not delivered", trace=trace)  # noqa: TRY400

    async def run(self, role: str, stop: asyncio.Event) -> None:
        """Work until `stop` is set: «web» answers people, «clock» plans and delivers letters, «all» does both."""
        version = await self._set_clock(self.settings.clock_url) if self.settings.clock_url else -1
        async with asyncio.TaskGroup() as group:
            tasks = []
            if role in ("all", "clock"):
                tasks += [group.create_task(work) for work in self._clockwork()]
            if role in ("all", "web"):
                tasks.append(group.create_task(self.intake.tend()))
                tasks.append(group.create_task(menu.decorate(self.bot)))
                tasks.append(group.create_task(self._listen()))
            if self.settings.clock_url:
                tasks.append(group.create_task(self._follow_clock(self.settings.clock_url, version)))
            await stop.wait()
            for task in tasks:  # nothing new comes in; what is on its way ends beside the handlers
                task.cancel()
            await self.turns.close(DRAIN)
            await self.meanwhile.close()

    def _clockwork(self) -> list[Coroutine[Any, Any, None]]:
        """What happens by itself."""
        aside = [self.reader.run(), self.lists.run(), self.files.run()]
        return [self._deliver(), self.cards.run(), *aside, self.ticks.run()]

    async def _deliver(self) -> None:
        """The postman goes out when the bot's name is known: it stands in the codes of diplomas."""
        await self.links.learn(self.bot)
        await self.postman.run()

    async def _listen(self) -> None:
        await self.links.learn(self.bot)
        if not self.settings.webhook_url:
            await self.intake.poll()
            return
        secret = self.settings.webhook_secret.get_secret_value() if self.settings.webhook_secret else ""
        url = self.settings.webhook_url
        runner = web.AppRunner(self.intake.webhook(url.path or "/", secret), shutdown_timeout=DRAIN / 2)
        await runner.setup()
        host, port = self.settings.webhook_listen
        try:
            await web.TCPSite(runner, host, port).start()
            await self.intake.hook(str(url), secret)
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def _set_clock(self, url: str, seen: int = -1) -> int:
        """Take the time of the demo's clock once it answers and its version is another than `seen`; the version."""
        while True:
            try:
                async with ClientSession() as http, http.get(url, params={"seen": seen, "wait": 30}) as answer:
                    told = await answer.json()
            except (ClientError, TimeoutError):
                await asyncio.sleep(0.5)
                continue
            self.clock.set(datetime.fromisoformat(told["now"]))
            return int(told["version"])

    async def _follow_clock(self, url: str, version: int) -> None:
        """Follow the demo's clock: after each jump the ticks look at once at what has become due."""
        while True:
            version = await self._set_clock(url, version)
            self.ticks.ring()


@asynccontextmanager
async def opened(settings: Settings, clock: Clock | None = None) -> AsyncIterator[App]:
    """An app with its connections, closed at the end."""
    server = TelegramAPIServer.from_base(str(settings.bot_api_url).rstrip("/"))
    session = Line(api=server)
    session.middleware(Plainly())
    pace = Pace()
    session.middleware(Patience(pace))
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML)
    bot = Bot(settings.bot_token.get_secret_value(), session=session, default=properties)
    database = Database(settings.database_url)
    try:
        yield App(settings, bot, database, clock or Clock(), pace)
    finally:
        await bot.session.close()
        await database.close()


async def run(settings: Settings, role: str = "all") -> None:
    """Run until SIGINT or SIGTERM; what runs is finished, what waits stays in the database."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows: Ctrl-C arrives as KeyboardInterrupt
            loop.add_signal_handler(number, stop.set)
    async with opened(settings) as app:
        log.info("started", role=role)
        await app.run(role, stop)
        log.info("stopped")
