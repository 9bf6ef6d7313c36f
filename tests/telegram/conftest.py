"""The kit's bench: a bot's hand over a real local Telegram, and the whole bot where a test needs it."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, Message, Update

from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone
from bot.telegram.line import Line
from tests.stories.conftest import stage, telegram

__all__ = ["stage", "telegram"]


def bot_at(url: str, token: str) -> Bot:
    """A bot of the product's own kind, without its patience."""
    session = Line(api=TelegramAPIServer.from_base(url))
    return Bot(token, session=session, default=DefaultBotProperties(parse_mode="HTML"))


class Desk:
    """A bot, a person and somebody else: the person acts, the test holds what comes of it."""

    def __init__(self, bot: Bot, phone: Phone, other: Phone) -> None:
        self.bot = bot
        self.phone = phone
        self.other = other
        self._offset = 0

    async def update(self) -> Update:
        """The next update."""
        (update, *_) = await self.bot.get_updates(self._offset, timeout=5)
        self._offset = update.update_id + 1
        return update

    async def said(self, text: str = "Привет") -> Message:
        """What the bot hears when the person writes."""
        await self.phone.act("send", {"text": text})
        message = (await self.update()).message
        assert message is not None
        return message

    async def pressed(self, message_id: int, data: str = "home") -> CallbackQuery:
        """What the bot hears when the person presses a button on a message."""
        await self.phone.act("press", {"message_id": message_id, "data": data})
        press = (await self.update()).callback_query
        assert press is not None
        return press

    async def texts(self) -> list[str]:
        """What stands in the chat."""
        return [screen.text for screen in await self.phone.messages()]


@pytest.fixture
async def desk(telegram: LocalTelegram) -> AsyncIterator[Desk]:
    """Anna started the bot."""
    bot = bot_at(telegram.url, telegram.token)
    anna, boris = [await telegram.person(name, started=True) for name in ("Анна", "Борис")]
    yield Desk(bot, anna, boris)
    await bot.session.close()
