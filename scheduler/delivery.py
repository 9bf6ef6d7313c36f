"""The postman: takes letters out of the book a few messages ahead, posts them at the permitted pace, records each."""

import asyncio
import math
from collections import deque
from collections.abc import Sequence
from datetime import datetime

import structlog
from aiogram import Bot
from sqlalchemy.ext.asyncio import AsyncSession

from bot.telegram import letters, menu
from bot.telegram.copies import Delivery
from bot.telegram.courier import Courier, NotOurs
from bot.telegram.line import Line
from bot.telegram.links import Links
from bot.telegram.pace import Pace
from bot.telegram.plainly import Plainly
from bot.telegram.post import Fate, Outcome, post
from bot.telegram.screen import Screen
from locales import speaker
from models.actions import delivery, leases, mishaps
from models.actions.delivery import Parcel
from models.actions.leases import Lost
from models.clock import Clock
from models.database import Database
from models.rules import quiet
from models.rules.quiet import Quiet
from scheduler import lease
from scheduler.lease import Keeper, Watch

log = structlog.get_logger()

MOST = 10
"""The most messages on their way at once. There are as many as the latency needs: 1 up to 0.03 s, 3 up to 0.09 s, 10 at
0.3 s. A crash repeats no more than those."""
AHEAD = 0.1
"""Seconds for which messages are claimed at once, 3 at the permitted pace; when less than that is left, the next ones
are. So what is more urgent, and a pause, come 0.2 s later at most."""
STALE = 1.0
"""Seconds after which what was claimed and could not leave is looked at anew: it may have been paused meanwhile."""
USUAL = 0.02
"""Seconds a letter is thought to take before any has been sent: one goes alone until the line proves slower."""
SLOW = 0.05
"""Seconds a message goes alone; if it is not there by then, the next one waits for it no longer."""
LOOK = 2.0
"""Seconds after which the book is looked into though nobody rang: another process may have written."""
WITHIN = 10
"""Seconds in which the messenger has to answer; who hangs longer holds a place of those on their way."""
FINISH = 5.0
"""Seconds that messages on their way get to arrive when the postman has to stop."""
STUMBLE = 1.0
"""Seconds to wait when the database did not answer."""


class Postman:
    """Delivers letters until cancelled, while he holds the sender's lease; what is claimed and not sent goes back, what
    is being sent is finished. `lasts` is the length of the lease in seconds, `links` are the addresses
    of the bot."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        zone: str,
        hours: Quiet = quiet.DEFAULT,
        pace: Pace | None = None,
        lasts: float = lease.LASTS,
        links: Links | None = None,
    ) -> None:
        self._line = bot
        self._database = database
        self._clock = clock
        self._zone = zone
        self._hours = hours
        self._pace = pace or Pace()
        self._keeper = Keeper(database, lease.sender(bot.id), self._take_over, lasts)
        self._links = links or Links()
        self._fence = 0
        self._courier = Courier(self._pace, lambda: self._keeper.holds(self._fence))
        self._bell = asyncio.Event()
        self._sending: set[asyncio.Task[None]] = set()
        self._under_way: set[int] = set()
        self._landed = asyncio.Event()
        self._claiming: asyncio.Task[Sequence[Parcel]] | None = None
        self._claimed: deque[Parcel] = deque()
        self._claimed_at = Watch()
        self._alone = False
        self._more = False
        self._took = USUAL
        self._resting = False

    def ring(self) -> None:
        """Something new was written: look now."""
        self._bell.set()

    @property
    def keeper(self) -> Keeper:
        """Who holds the lease: what only one process may do is done by the one that sends."""
        return self._keeper

    @property
    def busy(self) -> bool:
        """Is a letter looked for or on its way? Not while all that is due has to wait for the pace of its chat."""
        return not self._resting or self._bell.is_set() or bool(self._sending)

    async def run(self) -> None:
        """Deliver until cancelled.

        The postman has a line of his own: on the common one a call that is told to wait sleeps and tries again by
        itself, but what waits may have become stale.
        """
        session = Line(api=self._line.session.api, timeout=WITHIN)
        session.middleware(Plainly())
        session.middleware(self._courier)
        async with Bot(self._line.token, session=session, default=self._line.default).context() as bot:
            keeping = asyncio.get_running_loop().create_task(self._keeper.run())  # it outlives the last message
            try:
                while True:
                    if (fence := await self._keeper.fence()) != self._fence:
                        self._fence = fence
                        self._claimed.clear()  # what was claimed before waits again
                    await self._round(bot)
            finally:
                await self._close()
                keeping.cancel()
                await asyncio.wait([keeping])
                await self._keeper.release()

    async def _take_over(self, session: AsyncSession, fence: int) -> None:
        await delivery.take_over(session, fence, self._clock.now())

    async def _round(self, bot: Bot) -> None:
        """Send the next message, or wait for one. Those after it are claimed meanwhile: what is claimed and not sent
        goes back and repeats nothing."""
        await self._pace.opened()
        try:
            parcel = await self._next()
        except Lost:
            return
        except Exception as failure:  # noqa: BLE001 – whatever it was, the postman goes on
            _tell("the letters could not be read", failure)
            await asyncio.sleep(STUMBLE)
            return
        if parcel is None:
            await self._rest()
            return
        if self._enough_for() < AHEAD:
            self._claiming = self._claim_aside()
        await self._place()
        if self._claimed_at.shows() < STALE and await self._pace.turn(parcel.to.account, parcel.messages):
            self._dispatch(bot, parcel)
        else:
            await self._give_back()

    async def _next(self) -> Parcel | None:
        """The next message. It stays among the claimed until it is dispatched: when the postman has to stop, it must
        still be given back. When what was asked aside found nothing, it is asked anew: somebody may be free again."""
        while not self._claimed:
            is_old = self._claiming is not None
            await self._take()
            if not is_old:
                break
        return self._claimed[0] if self._claimed else None

    async def _take(self) -> None:
        """What has been claimed aside, or is claimed now. If that fails, the next one is claimed alone: whatever it
        failed for holds up nothing that goes before it."""
        self._claiming = self._claim_aside()
        try:
            claimed = await asyncio.shield(self._claiming)
        except Exception:
            self._claiming, self._alone = None, True
            raise
        self._claiming, self._alone = None, False
        self._claimed.extend(claimed)

    def _claim_aside(self) -> asyncio.Task[Sequence[Parcel]]:
        """What is being claimed, or is from now on."""
        if self._claiming is not None:
            return self._claiming
        self._bell.clear()
        return asyncio.get_running_loop().create_task(self._claim())

    def _enough_for(self) -> float:
        """Seconds in which all that is claimed will have left."""
        return sum(one.messages for one in self._claimed) / self._pace.rate

    def _places(self) -> int:
        """How many may be on their way: as many as leave while one of them is, and a little more."""
        return max(1, min(MOST, math.ceil(self._pace.rate * self._took * 1.1)))

    async def _place(self) -> None:
        """Wait until one more may be on its way. Where each is back before the next one leaves, the next one waits
        for it, a moment at most."""
        while len(self._under_way) >= max(2, self._places()):
            self._landed.clear()
            await self._landed.wait()
        try:
            async with asyncio.timeout(SLOW):
                while self._under_way and self._places() == 1:
                    self._landed.clear()
                    await self._landed.wait()
        except TimeoutError:
            return

    async def _claim(self) -> Sequence[Parcel]:
        """The next messages, none when nothing is due. Looking takes no write lock; claiming does."""
        while True:
            busy = self._pace.busy() | self._under_way | {one.to.account for one in self._claimed}
            most = 1 if self._alone else max(1, round(AHEAD * self._pace.rate))
            if not self._more:
                async with self._database.reading() as session:
                    if not await delivery.waits(session, self._clock.now(), busy):
                        return ()
            async with self._database.writing() as session:
                await leases.check(session, self._keeper.name, self._fence)
                now = self._clock.now()
                parcels = await delivery.claim(session, now, self._zone, busy, self._hours, self._fence, most)
            self._more = bool(parcels)
            if parcels:
                self._claimed_at = Watch()
                return parcels

    def _dispatch(self, bot: Bot, parcel: Parcel) -> None:
        self._courier.expect(parcel.to.account)
        # no group: it would cancel what is on its way to a person
        task = asyncio.get_running_loop().create_task(self._send(bot, parcel))
        self._sending.add(task)
        self._under_way.add(parcel.to.account)
        task.add_done_callback(self._sending.discard)
        self._claimed.popleft()

    async def _rest(self) -> None:
        """Wait for the bell, for somebody who has just been written to, or for the next look."""
        self._resting = True
        try:
            async with asyncio.timeout(self._pace.rest(LOOK)):
                await self._bell.wait()
        except TimeoutError:
            return
        finally:
            self._resting = False

    async def _send(self, bot: Bot, parcel: Parcel) -> None:
        """Render, post, record; a letter that cannot be rendered is our mishap and is not tried for ever."""
        begun = asyncio.get_running_loop().time()
        screen = None
        try:
            screen = letters.render(speaker(parcel.to.language, parcel.to.zone), parcel, self._clock.now(), self._links)
            outcome = await self._post(bot, parcel, screen)
        except NotOurs:
            outcome = Outcome(Fate.KEPT)
        except Exception as failure:  # noqa: BLE001 – one letter must not stop the others
            outcome = Outcome(Fate.FAILED, failure=failure)
        await self._record(parcel, outcome)
        self._under_way.discard(parcel.to.account)
        self._landed.set()
        if outcome.fate is not Fate.SENT:
            return
        self._took += (asyncio.get_running_loop().time() - begun - self._took) / 8
        if isinstance(screen, Screen) and screen.menu is not None:
            await menu.renew(self._line, parcel.to.account, screen.menu)

    async def _post(self, bot: Bot, parcel: Parcel, screen: Screen | Delivery) -> Outcome:
        if not self._keeper.holds(parcel.fence) or (parcel.once and not await self._intend(parcel)):
            raise NotOurs
        outcome = await post(bot, parcel.to.account, screen, silent=parcel.silent, thread=parcel.to.thread or None)
        if outcome.fate is not Fate.SENT:
            log.warning("not delivered", fate=outcome.fate, reason=outcome.reason, pause=outcome.pause)
        return outcome

    async def _intend(self, parcel: Parcel) -> bool:
        """Write the intent down; without it a letter that must not come twice does not go."""
        try:
            async with self._database.writing() as session:
                return await delivery.intend(session, parcel, self._clock.now())
        except Exception as failure:  # noqa: BLE001 – then it is kept
            _tell("an intent could not be recorded", failure)
            return False

    async def _record(self, parcel: Parcel, outcome: Outcome) -> None:
        """Write the outcome down. While the database is away it is tried again: the message has been sent."""
        now = self._clock.now()
        while True:
            try:
                async with self._database.writing() as session:
                    await _write_down(session, parcel, outcome, now)
            except Exception as failure:  # noqa: BLE001 – the message has been sent and must be recorded
                _tell("an outcome could not be recorded", failure)
                await asyncio.sleep(STUMBLE)
            else:
                return

    async def _close(self) -> None:
        """Give back what was claimed a moment ago and let arrive what is on its way."""
        await self._give_back()
        if self._sending:
            await asyncio.wait(self._sending, timeout=FINISH)
        for task in self._sending:
            task.cancel()

    async def _give_back(self) -> None:
        """What is claimed and was not sent waits again. When the database is away too, the next round tries it again;
        after a stop the next holder sees to it."""
        back = list(self._claimed)
        self._claimed.clear()
        if self._claiming is not None:
            claiming, self._claiming = self._claiming, None
            await asyncio.wait([claiming])
            back += claiming.result() if claiming.exception() is None else ()
        if not back:
            return
        try:
            async with self._database.writing() as session:
                for parcel in back:
                    await delivery.give_back(session, parcel)
        except Exception as failure:  # noqa: BLE001 – whatever it was, it stays claimed by us
            self._claimed.extend(back)
            _tell("a letter could not be given back", failure)


async def _write_down(session: AsyncSession, parcel: Parcel, outcome: Outcome, now: datetime) -> None:
    """What became of a message, as the book says it."""
    match outcome.fate:
        case Fate.SENT:
            await delivery.sent(session, parcel, now, outcome.posted, outcome.file)
        case Fate.LOST:
            await delivery.lost(session, parcel, now, outcome.reason)
        case Fate.UNREACHABLE:
            await delivery.unreachable(session, parcel, now, outcome.reason)
        case Fate.FAILED:
            await delivery.failed(session, parcel, outcome.reason or type(outcome.failure).__name__)
        case Fate.MOVED:
            await delivery.moved(session, parcel, now, outcome.chat)
        case _:
            await _keep(session, parcel, outcome, now)
    if outcome.failure is not None:
        await mishaps.note(session, outcome.failure, now, outcome.reason)


async def _keep(session: AsyncSession, parcel: Parcel, outcome: Outcome, now: datetime) -> None:
    """What is to be tried again."""
    match outcome.fate:
        case Fate.KEPT:
            await delivery.give_back(session, parcel)
        case Fate.AGAIN:
            await delivery.again(session, parcel, now, outcome.reason)
        case Fate.UNKNOWN:
            await delivery.unknown(session, parcel, now, outcome.reason)
        case Fate.WAIT:
            await delivery.again(session, parcel, now, outcome.reason, outcome.pause)


def _tell(what: str, failure: Exception) -> None:
    """Into the log: the kind and the places, never the values an exception's message may hold."""
    log.warning(what, trace=mishaps.places(failure))
