"""How updates come in, by polling or webhook: written to the inbox before they are confirmed, then handled."""

import asyncio
import hmac
import json
from collections.abc import Sequence
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import Update
from aiohttp import web
from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError

from bot.telegram.halls import concerns
from bot.telegram.meanwhile import Meanwhile
from bot.telegram.turns import Turns, account
from models.actions import inbox
from models.actions.inbox import Written
from models.clock import Clock
from models.database import Database

log = structlog.get_logger()

KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]
WAIT = 50
"""Seconds of one long poll: Telegram's own ceiling."""
BREATH = 0.3
"""Seconds between two polls when the server does not wait: some answer «nothing» at once."""
PAUSES = (1, 2, 5, 10, 30)
"""Seconds to wait after failures in a row."""
CALM = 120.0
"""Seconds without another process on the token after which the next conflict counts as the first again."""
RETRY = 2
"""Seconds: the longest wait for the database, and what the messenger is asked to wait when an update was not kept."""
LOOK = 10.0
"""Seconds between two looks into the inbox for what nobody handles."""
BATCH = 100
"""How many updates are read out of the inbox at once."""


class Intake:
    """The one way in. What a stopped process had written and not handled is taken up first."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        clock: Clock,
        turns: Turns,
        meanwhile: Meanwhile,
        pauses: Sequence[float] = PAUSES,
    ) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._turns = turns
        self._meanwhile = meanwhile
        self._behind = asyncio.Event()
        self._catching_up = False
        self._conflicts, self._conflict_at = 0, float("-inf")
        self._pauses = pauses
        self._failures = 0
        self._trouble = ""

    async def resume(self) -> None:
        """Take up what the inbox still holds. Another process may be at it too: the inbox sees to that."""
        await self._take_up(await self._waiting())

    async def tend(self, look: float = LOOK) -> None:
        """Take up everything that waits; then again and again what has waited since the last look, or found no room.

        `look`: seconds between two looks.
        """
        seen: Sequence[int] | None = None
        while True:
            everything = self._catching_up = seen is None or self._behind.is_set()
            self._behind.clear()  # before the look: what is set during it asks for another one
            try:
                waiting = await self._waiting()
                await self._take_up(waiting if everything else [*set(waiting).intersection(seen or ())])
            except SQLAlchemyError as error:
                log.warning("the inbox could not be read", reason=type(error).__name__)
                self._behind.set()
                await asyncio.sleep(RETRY)
                continue
            self._catching_up = False
            seen = waiting
            await self._next_look(look)

    async def _next_look(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._behind.wait()
        except TimeoutError:
            return

    async def _waiting(self) -> Sequence[int]:
        async with self._database.reading() as session:
            return await inbox.waiting(session)

    async def _take_up(self, numbers: Sequence[int]) -> None:
        ahead = sorted(number for number in numbers if not self._turns.has(number))
        for start in range(0, len(ahead), BATCH):
            await self._turns.room()
            async with self._database.reading() as session:
                found = await inbox.read(session, ahead[start : start + BATCH])
            for number, text in found:
                await self._take_up_one(number, text)

    async def _take_up_one(self, number: int, text: str) -> None:
        """What nobody can read any more is taken out, and with it what it said."""
        try:
            update = Update.model_validate_json(text, context={"bot": self._bot})
        except ValidationError:
            log.warning("an update of another version is given up", number=number)
            async with self._database.writing() as session:
                await inbox.give_up(session, number, self._clock.now())
        else:
            self._let_in(update)

    def _let_in(self, update: Update, *, is_new: bool = False) -> None:
        """What comes new while older updates are taken up stands behind them in the inbox: were all the places given
        to new ones, each would wait for an older one that finds none."""
        self._meanwhile.arrived(update)
        if (is_new and self._catching_up) or not self._turns.add(update):
            self._behind.set()

    async def poll(self) -> None:
        """Ask for updates until cancelled; stand by while another process asks with the same token.

        Raises TelegramUnauthorizedError when the server does not know the token.
        """
        await self.unhook()
        offset, loop = None, asyncio.get_running_loop()
        while True:
            await self._turns.room()
            asked = loop.time()
            try:
                updates = await self._bot.get_updates(
                    offset, timeout=WAIT, allowed_updates=KINDS, request_timeout=WAIT + 15
                )
                await self._accept(updates)
            except TelegramUnauthorizedError:
                raise
            except TelegramRetryAfter as error:
                await asyncio.sleep(error.retry_after)
            except (TelegramAPIError, SQLAlchemyError) as error:
                await self._stumble(error)
            else:
                self._walk_on()
                offset = max((update.update_id + 1 for update in updates), default=offset)
                if not updates and loop.time() - asked < BREATH:
                    await asyncio.sleep(BREATH)

    async def unhook(self) -> None:
        """Polling needs the webhook gone. A server that knows no webhooks may refuse: then there is none."""
        try:
            await self._bot.delete_webhook()
        except TelegramUnauthorizedError:
            raise
        except TelegramAPIError as error:
            log.warning("webhook not deleted", reason=error.message)

    async def hook(self, url: str, secret: str) -> None:
        """Have updates sent to `url`; try until the server can be reached. Raises TelegramAPIError when it refuses.

        An empty secret is none.
        """
        while True:
            try:
                await self._bot.set_webhook(url, secret_token=secret or None, allowed_updates=KINDS)
            except (TelegramNetworkError, TelegramServerError, TelegramRetryAfter) as error:
                await self._stumble(error)
            else:
                return self._walk_on()

    def webhook(self, path: str, secret: str) -> web.Application:
        """A web application that takes updates at `path`; a request without the secret is refused with 401."""

        async def take(request: web.Request) -> web.Response:
            given = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
            if not hmac.compare_digest(given.encode(), secret.encode()):
                return web.Response(status=401)
            try:
                body: dict[str, Any] = json.loads(await request.text())
                update = Update.model_validate(body, context={"bot": self._bot})
            except ValueError:  # sent again it would be no better, and nothing would come after it
                log.warning("an update is not understood")
                return web.Response()
            try:
                await self._accept([update])
            except SQLAlchemyError as error:
                log.error("an update was not kept", reason=type(error).__name__)  # noqa: TRY400 – an SQL error's text holds what people wrote
                return web.Response(status=503, headers={"Retry-After": str(RETRY)})
            return web.Response()

        app = web.Application(client_max_size=4 * 2**20)
        app.router.add_post(path, take)
        return app

    async def _accept(self, updates: Sequence[Update]) -> None:
        """Write down what concerns us, then let it be handled."""
        ours = [update for update in updates if _ours(update)]
        if not ours:
            return
        for update in ours:
            self._meanwhile.arrived(update)
        began, received_at = asyncio.get_running_loop().time(), self._clock.now()  # before the turn to write comes
        try:
            async with self._database.writing() as session:
                await inbox.receive(session, [_written(update) for update in ours], received_at)
        except SQLAlchemyError:
            self._meanwhile.away(ours, began)
            raise
        self._meanwhile.over()
        for update in ours:
            self._let_in(update, is_new=True)

    async def _stumble(self, error: Exception) -> None:
        """Wait, longer each time, and say why once: a night without a network is one line of the log."""
        reason = error.message if isinstance(error, TelegramAPIError) else type(error).__name__
        if isinstance(error, TelegramConflictError) and "webhook" in reason:
            await self.unhook()
        if type(error).__name__ != self._trouble:
            self._trouble = type(error).__name__
            log.warning("standing by" if isinstance(error, TelegramConflictError) else "no updates", reason=reason)
        await asyncio.sleep(self._pause(error))

    def _pause(self, error: Exception) -> float:
        """How long to wait. Asking throws another process out that asks too, so it is left alone longer each time."""
        if isinstance(error, TelegramConflictError):
            now = asyncio.get_running_loop().time()
            failures = 0 if now - self._conflict_at > CALM else self._conflicts
            self._conflicts, self._conflict_at = failures + 1, now
        else:
            failures = self._failures
            self._failures += 1
        pause = self._pauses[min(failures, len(self._pauses) - 1)]
        return min(pause, RETRY) if isinstance(error, SQLAlchemyError) else pause

    def _walk_on(self) -> None:
        if self._trouble:
            log.info("updates come again")
        self._failures, self._trouble = 0, ""


def _written(update: Update) -> Written:
    text = update.model_dump_json(exclude_unset=True, warnings=False)
    return Written(update.update_id, account(update), text)


def _ours(update: Update) -> bool:
    """People speak with the bot in private; of groups and channels it only hears that it is there, what they are called
    now, and the word that a coordinator says in a topic. Kinds of a newer Telegram are left alone.

    In a group everybody would read what one person owes.
    """
    if message := update.message or update.edited_message:
        if message.from_user is None:
            return False
        return message.chat.type == "private" or (update.message is not None and concerns(message))
    if press := update.callback_query:
        return press.message is None or press.message.chat.type == "private"
    return update.my_chat_member is not None
