"""Announcements that are being sent are watched: their cards are kept true, and what has nobody left to go to is over.

One process does it, the one that sends. What a card says is looked up each time, so after a restart it is right at the
next look; the card itself is one message of the author's chat.
"""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError

from bot.telegram.announcement_cards import card as drawn
from bot.telegram.screen import Screen
from bot.telegram.send import deliver
from bot.telegram.show import edit
from locales import speaker
from models.actions import leases, mishaps, sending
from models.actions.leases import Lost
from models.clock import Clock
from models.database import Database
from models.queries import announcements
from models.queries.announcements import ONGOING, Watched
from scheduler.lease import Keeper

log = structlog.get_logger()

EVERY = 3.0
"""Seconds between two looks: no card is edited more often."""
SHOWN = timedelta(seconds=5)
"""How long the press that began the sending may take to show the card itself."""


class Cards:
    """Watches until cancelled, while this process holds the sender's lease. `rate` is messages a second, now."""

    def __init__(
        self, bot: Bot, database: Database, clock: Clock, zone: str, keeper: Keeper, rate: Callable[[], float]
    ) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._zone = zone
        self._keeper = keeper
        self._rate = rate
        self._told: dict[int, tuple[int, str]] = {}
        """What each card said last, and in which message."""
        self.every = EVERY

    async def run(self) -> None:
        """Look again and again."""
        while True:
            fence = await self._keeper.fence()
            try:
                await self.look(fence)
            except Lost:
                pass
            except Exception as failure:  # noqa: BLE001 – whatever it was, the next look goes on
                log.warning("the cards could not be looked after", trace=mishaps.places(failure))
            await asyncio.sleep(self.every)

    async def look(self, fence: int) -> None:
        """Finish what is over, and bring every card up to date."""
        async with self._database.reading() as session:
            if not (watched := await announcements.watched(session)):
                self._told.clear()
                return
        if any(one.row.state in ONGOING for one in watched):
            async with self._database.writing() as session:
                await leases.check(session, self._keeper.name, fence)
                await sending.finish(session, self._clock.now())
            async with self._database.reading() as session:
                watched = await announcements.watched(session)
        for one in watched:
            if one.account is not None:  # an author who has left is told nothing, but what is over is over
                await self._show(one, one.account)

    async def _show(self, one: Watched, account: int) -> None:
        """Edit the card if it says something new; send it anew when it is not there, and is needed."""
        now = self._clock.now()
        async with self._database.reading() as session:
            card = await announcements.card(session, one.row.id, now)
        over = card.row.state not in ONGOING and not any(kind.left for kind in card.progress.values())
        screen = drawn(speaker(one.language, one.zone or self._zone), card, now, own=True, rate=self._rate())
        message = await self._brought(one, account, screen, over=over)
        if message is None or (message == card.row.card and not over):
            return
        async with self._database.writing() as session:
            kept = sending.CLOSED if over else message
            await sending.keep_card(session, one.row.id, kept, instead=card.row.card)

    async def _brought(self, one: Watched, account: int, screen: Screen, *, over: bool) -> int | None:
        """The message that holds the card now; 0 when it is gone and can wait for the end, None when one must wait."""
        row = one.row
        if row.card and self._told.get(row.id) == (row.card, screen.text):
            return row.card
        try:
            message = await edit(self._bot, account, row.card, screen) if row.card else None
            if message is None and (self._is_missing(one) if row.card is None else over):
                message = await deliver(self._bot, account, screen)
        except (TelegramForbiddenError, TelegramBadRequest) as error:
            log.warning("a card was refused", reason=error.message)
            return 0
        except TelegramAPIError as error:
            log.warning("a card was not shown", reason=error.message)
            return None
        if message is None:
            return None if row.card is None else 0
        self._told[row.id] = (message, screen.text)
        return message

    def _is_missing(self, one: Watched) -> bool:
        """Nobody has shown a card in the time a press takes."""
        began = one.row.started_at
        return began is None or began + SHOWN <= self._clock.now()
