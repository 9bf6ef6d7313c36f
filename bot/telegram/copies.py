"""One step of an announcement is brought into a chat: copied from its author's as it is, with the buttons under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineKeyboardMarkup

from bot.telegram.screen import Screen
from bot.telegram.send import deliver

SIGNS = ("message to copy not found", "message to forward not found", "there are no messages to", "can't be copied")
"""Refusals that mean the author's message, not the reader's chat: with everybody it would be the same."""

Posted = Sequence[tuple[int | None, int]]


class Missing(Exception):
    """The author's message is not there any more, or cannot be copied; the messenger's own words."""


@dataclass(frozen=True, slots=True)
class Copies:
    """Messages of the author's `chat`, by the numbers of their parts, in order; without any, the `screen` alone.

    `forward`: so that it stays the same poll. `markup` stands under a single one.
    """

    chat: int = 0
    messages: Sequence[tuple[int, int]] = ()
    forward: bool = False
    markup: InlineKeyboardMarkup | None = None
    screen: Screen | None = None


async def copy(bot: Bot, chat: int, copies: Copies, *, silent: bool = False) -> Posted:
    """Bring them in one call; the parts and the messages they are there. Raises Missing."""
    if copies.screen is not None:
        return [(None, await deliver(bot, chat, copies.screen, silent=silent))]
    try:
        if len(copies.messages) > 1:
            return await _album(bot, chat, copies, silent=silent)
        return [await _one(bot, chat, copies, silent=silent)]
    except TelegramBadRequest as error:
        if any(sign in error.message for sign in SIGNS):
            raise Missing(error.message) from error
        raise


async def _one(bot: Bot, chat: int, copies: Copies, *, silent: bool) -> tuple[int, int]:
    ((part, message),) = copies.messages
    quiet = silent or None
    if copies.forward:
        forwarded = await bot.forward_message(chat, copies.chat, message, disable_notification=quiet)
        return part, forwarded.message_id
    copied = await bot.copy_message(chat, copies.chat, message, reply_markup=copies.markup, disable_notification=quiet)
    return part, copied.message_id


async def _album(bot: Bot, chat: int, copies: Copies, *, silent: bool) -> Posted:
    """The messenger leaves out of an album what it does not find: that is no reason to send the rest to others."""
    numbers = [message for _, message in copies.messages]
    made = await bot.copy_messages(chat, copies.chat, numbers, disable_notification=silent or None)
    if len(made) < len(numbers):
        raise Missing(f"{len(numbers) - len(made)} of {len(numbers)} messages of an album not found")
    return [(part, one.message_id) for (part, _), one in zip(copies.messages, made, strict=True)]
