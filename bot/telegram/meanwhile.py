"""What a person hears while their update waits: a press is answered within a second, an outage is told of once."""

import asyncio
from collections.abc import Coroutine, Iterable
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, Update

from bot.telegram.halls import is_of_many
from bot.telegram.turns import account
from locales import speaker

log = structlog.get_logger()

HURRY = 0.7
"""Seconds the room has to answer a press with a word of its own; then it is answered without one."""
ANSWER = 5
"""Seconds the answer itself may take."""
PATIENCE = 2.0
"""Seconds the database may be away before people hear of it."""
AGAIN = 300.0
"""Seconds after which a person may hear of an outage once more."""
AT_ONCE = 8
"""How many are told of an outage at the same time."""


class Meanwhile:
    """Speaks for rooms that cannot speak yet. Whether a press is still to be answered is known only here."""

    def __init__(self, bot: Bot, language: str, zone: str) -> None:
        self.hurry = HURRY
        self._bot = bot
        self._language = language
        self._zone = zone
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._answered: set[str] = set()
        self._since: float | None = None
        self._told: dict[int, float] = {}
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()

    def arrived(self, update: Update) -> None:
        """An update is here. A press that nobody answers soon is answered without a word: the work follows.

        Who comes in the middle of an outage hears of it at once.
        """
        press = update.callback_query
        if self._since is not None:
            self.away([update], self._since)
        if press is not None and press.id not in self._timers and press.id not in self._answered:
            later = asyncio.get_running_loop().call_later
            self._timers[press.id] = later(self.hurry, lambda: self._start(self._answer(press, None)))

    def answers(self, press: CallbackQuery) -> bool:
        """The room answers the press itself from here on; False when that is too late."""
        self._hold(press)
        late = press.id in self._answered
        self._answered.discard(press.id)
        return not late

    def away(self, updates: Iterable[Update], since: float) -> None:
        """The database has not answered since that moment of the loop's clock: whoever waits is told, once."""
        now = asyncio.get_running_loop().time()
        self._since = since if self._since is None else self._since
        if now - self._since < PATIENCE:
            return
        for update in updates:
            if not _of_many(update) and self._told.get(account(update), now - AGAIN) <= now - AGAIN:
                self._told[account(update)] = now
                self._start(self._apologise(update))

    def over(self) -> None:
        """The database answers."""
        if self._since is not None:
            now = asyncio.get_running_loop().time()
            self._since = None
            self._told = {person: at for person, at in self._told.items() if at > now - AGAIN}

    async def close(self) -> None:
        """Fall silent."""
        for timer in self._timers.values():
            timer.cancel()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        # no group: a lost answer must not cancel the others
        task = asyncio.get_running_loop().create_task(work, name="meanwhile")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _hold(self, press: CallbackQuery) -> None:
        if timer := self._timers.pop(press.id, None):
            timer.cancel()

    async def _answer(self, press: CallbackQuery, text: str | None) -> None:
        """One answer; when it did not arrive, the room may still try its own."""
        self._hold(press)
        self._answered.add(press.id)
        try:
            await self._bot.answer_callback_query(
                press.id, text=text, show_alert=True if text else None, request_timeout=ANSWER
            )
        except TelegramAPIError as error:
            self._answered.discard(press.id)
            if "query is too old" not in error.message:
                log.warning("a press was not answered", reason=error.message)

    async def _apologise(self, update: Update) -> None:
        user = getattr(update.event, "from_user", None)
        text = speaker((user and user.language_code) or self._language, self._zone)("away")
        press = update.callback_query
        async with self._gate:
            if press is not None and press.id not in self._answered:
                await self._answer(press, text)
                return
            try:
                await self._bot.send_message(account(update), text)
            except TelegramAPIError as error:
                log.warning("an outage was not told of", reason=error.message)


def _of_many(update: Update) -> bool:
    """Nobody waits for an answer where the bot's place has changed, and none is given in a group."""
    return update.my_chat_member is not None or (update.message is not None and is_of_many(update.message.chat))
