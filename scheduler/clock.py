"""Which job when. APScheduler only rings the bells; the work is done one tick after the other, each in its own short
transaction, and all time comes from our own clock, which may be jumped."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import inbox, mishaps, planning
from models.clock import Clock
from models.database import Database
from models.rules import quiet, workdays
from models.rules.quiet import Quiet
from scheduler import announcements, contests, notices, reminders, summaries

log = structlog.get_logger()

Tick = Callable[[AsyncSession, datetime], Awaitable[object]]
GRACE = 3600
"""Seconds a bell may ring late. APScheduler's own second would drop it for ever."""


class Ticks:
    """The fixed ticks of the product. `ring` is called when a tick has planned something to be delivered."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        zone: str,
        ring: Callable[[], None],
        hours: Quiet = quiet.DEFAULT,
    ) -> None:
        self._database = database
        self._clock = clock
        self._zone = zone
        self._delivery = ring
        self._hours = hours
        self._bell = asyncio.Event()
        self._since: datetime | None = None
        self._forget = True

    async def run(self) -> None:
        """Tick until cancelled: at once, then each minute."""
        bells = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": GRACE}
        )
        bells.add_job(self._minute, "cron", second=0)
        bells.add_job(self._hour, "cron", minute=30, second=30)
        bells.start()
        await asyncio.to_thread(self._prepare)
        self._bell.set()
        try:
            while True:
                await self._bell.wait()
                self._bell.clear()
                await self.tick()
        finally:
            bells.shutdown(wait=False)

    def _prepare(self) -> None:
        """What takes long the first time and would stop everybody: the holidays, and the statements."""
        workdays.country(self._clock.now().year)
        planning.prepare(self._database)

    def ring(self) -> None:
        """The clock jumped: look at everything, at once."""
        self._since = None
        self._bell.set()

    async def tick(self) -> None:
        """Do all that is due now. What fails is noted and looked at again as a whole; the rest goes on."""
        now, since = self._clock.now(), self._since
        self._since = now
        whole = since if since is None or since <= now else None
        done = [
            await self._do("reminders", lambda session, at: reminders.plan(session, self._zone, whole, at)),
            await self._do("summaries", lambda session, at: summaries.plan(session, self._zone, whole, at)),
            await self._do("announcements", lambda session, at: announcements.plan(session, self._zone, whole, at)),
            await self._do("contests", lambda session, at: contests.plan(session, self._zone, self._hours, whole, at)),
            await self._do("notices", lambda session, at: notices.plan(session, self._zone, whole, at)),
        ]
        if self._forget:
            self._forget = not await self._do("inbox", inbox.forget_old)
        if not all(done):
            self._since = None
        self._delivery()

    async def _do(self, name: str, tick: Tick) -> bool:
        """One tick in one transaction; False when it failed, or says itself that there is more to do."""
        now = self._clock.now()
        try:
            async with self._database.writing() as session:
                done = await tick(session, now)
        except Exception as failure:  # noqa: BLE001 – whatever it was, the next tick goes on
            log.warning("a tick failed", tick=name, kind=type(failure).__name__)
            await self._note(failure, now)
            return False
        return done is not False

    async def _note(self, failure: Exception, now: datetime) -> None:
        try:
            async with self._database.writing() as session:
                await mishaps.note(session, failure, now)
        except Exception as second:  # noqa: BLE001 – the database itself may be away
            log.warning("a mishap could not be noted", trace=mishaps.places(failure), kind=type(second).__name__)

    async def _minute(self) -> None:
        self._bell.set()

    async def _hour(self) -> None:
        self._since, self._forget = None, True
        self._bell.set()
