"""Links that open a room of the bot: `https://t.me/<its name>?start=c_<token>` arrives here as «/start c_<token>».

What a link opens is said by its prefix, see `bot.telegram.rooms`; the token is a random one, for an address that
anybody may pass on must not be guessed from another.
"""

import asyncio
import re

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

log = structlog.get_logger()

TOLD = re.compile(r"/start\s+([a-z]{1,8})_([A-Za-z0-9_-]{1,50})\s*")
"""What the messenger writes for whoever follows a link: a prefix and a token."""
PAUSE = 1.0
"""Seconds after which a server that could not be reached is asked again."""


class Links:
    """The addresses of one bot. Its name is learned at the start; until then there is no address to give."""

    def __init__(self, name: str = "") -> None:
        self.name = name

    async def learn(self, bot: Bot) -> None:
        """Ask the messenger what the bot is called; try until it can be reached.

        Raises TelegramUnauthorizedError when it does not know the token. A server that refuses leaves the bot nameless.
        """
        while not self.name:
            try:
                self.name = (await bot.me()).username or ""
            except TelegramUnauthorizedError:
                raise
            except (TelegramNetworkError, TelegramServerError, TelegramRetryAfter):
                await asyncio.sleep(PAUSE)
            except TelegramAPIError as error:
                log.warning("the bot's name is not known: there are no links", reason=error.message)
                return

    def to(self, prefix: str, token: str) -> str:
        """The address of what `token` stands for; empty as long as the bot's name is not known."""
        return f"https://t.me/{self.name}?start={prefix}_{token}" if self.name else ""
