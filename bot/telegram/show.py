"""A screen is brought to the person: edited, sent or whispered. All of Telegram's moods about that are known here."""

from dataclasses import replace

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError, TelegramNotFound
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot.telegram import menu
from bot.telegram.halls import is_of_many
from bot.telegram.memory import Told
from bot.telegram.screen import Screen, Whisper
from bot.telegram.send import NO_PREVIEW, deliver
from bot.telegram.split import split
from locales import Html

log = structlog.get_logger()

REFUSALS = (TelegramBadRequest, TelegramNotFound)
"""A plain no to this one call; the message can still be sent anew."""
TOAST = 200
"""Telegram's limit of an answer to a press, in characters."""
HURRY = 5
"""Seconds the word over a screen may take: the screen itself waits behind it."""


async def show(
    bot: Bot,
    event: TelegramObject,
    seen: Screen | Whisper,
    told: Told,
    *,
    more: bool = False,
    answered: bool = False,
) -> int | None:
    """Bring what was decided to the person the event came from; the id of the message that now holds the screen.

    `told` is the message that stood under the question before. `more` says that further messages of the same person
    wait to be handled: a screen that only follows them is left to the last one, so ten photos are answered once.
    `answered` says that the press got its answer already, without a word: the word goes into the chat then.
    Somebody who blocked the bot meanwhile is not an error: they saw it coming.
    """
    try:
        if isinstance(event, CallbackQuery):
            shown = await _after_press(bot, event, seen, answered)
        elif isinstance(event, Message) and is_of_many(event.chat):
            await _among_many(bot, event, seen)
            return None
        elif isinstance(event, Message):
            shown = await _after_message(bot, event, seen, told, more)
        else:
            return None
        if shown is not None and isinstance(seen, Screen) and seen.menu is not None:
            await menu.renew(bot, event.chat.id if isinstance(event, Message) else event.from_user.id, seen.menu)
    except TelegramForbiddenError:
        return None
    return shown


async def _after_press(bot: Bot, press: CallbackQuery, seen: Screen | Whisper, answered: bool) -> int | None:
    heard = not answered and await _answer(bot, press, seen)
    chat = press.from_user.id
    if isinstance(seen, Whisper):
        if seen.text and not heard:
            await bot.send_message(chat, seen.text, link_preview_options=NO_PREVIEW)
        return None
    if seen.toast and not heard:
        seen = replace(seen, text=Html(f"{seen.toast}\n\n{seen.text}"))
    message = press.message
    if seen.apart:
        return await deliver(bot, chat, seen)
    alone = not (seen.gallery or seen.paper or seen.picture or seen.enclosed)
    if alone and isinstance(message, Message):
        edited = await _edit(bot, message, seen)
        if edited is not None:
            return edited
    elif isinstance(message, Message):
        await _strip(bot, message)
    return await deliver(bot, chat, seen)


async def _after_message(bot: Bot, message: Message, seen: Screen | Whisper, told: Told, more: bool) -> int | None:
    chat = message.chat.id
    if isinstance(seen, Whisper):
        if seen.text:
            await bot.send_message(chat, seen.text, link_preview_options=NO_PREVIEW)
        return None
    for part in split(seen.notice) if seen.notice else ():
        await bot.send_message(chat, part, link_preview_options=NO_PREVIEW)
    if seen.follows and more:
        return None
    if seen.follows and told.message_id:
        if message.media_group_id and message.media_group_id == told.album:
            return await edit(bot, chat, told.message_id, seen) or await deliver(bot, chat, seen)
        await _remove(bot, chat, told.message_id)
    return await deliver(bot, chat, seen)


async def _among_many(bot: Bot, message: Message, seen: Screen | Whisper) -> None:
    """In a group only a word is said, where it was asked for: a screen would show all what one person owes."""
    if isinstance(seen, Whisper) and seen.text:
        thread = message.message_thread_id if message.is_topic_message else None
        await bot.send_message(message.chat.id, seen.text, message_thread_id=thread, link_preview_options=NO_PREVIEW)


async def _answer(bot: Bot, press: CallbackQuery, seen: Screen | Whisper) -> bool:
    """Say the word over the screen; False when it came too late or did not arrive: the screen must still come."""
    text = seen.text if isinstance(seen, Whisper) else seen.toast
    try:
        await bot.answer_callback_query(
            press.id, text=text[:TOAST] or None, show_alert=seen.alert or None, request_timeout=HURRY
        )
    except TelegramForbiddenError:
        raise
    except TelegramAPIError as error:
        if "query is too old" not in error.message:
            log.warning("a press was not answered", reason=error.message)
        return False
    return True


async def _edit(bot: Bot, message: Message, screen: Screen) -> int | None:
    return await edit(bot, message.chat.id, message.message_id, screen) if message.text is not None else None


async def edit(bot: Bot, chat: int, message_id: int, screen: Screen) -> int | None:
    """Edit in place; None when the message is gone, too old or not ours, so that a new one is sent instead."""
    parts = split(screen.text)
    if len(parts) > 1:
        return None
    try:
        await bot.edit_message_text(
            parts[0],
            chat_id=chat,
            message_id=message_id,
            reply_markup=screen.markup(),
            link_preview_options=NO_PREVIEW,
        )
    except REFUSALS as error:
        return message_id if "message is not modified" in error.message else None
    return message_id


async def _strip(bot: Bot, message: Message) -> None:
    """Take the buttons off a message whose screen moves below; if that is refused, old buttons still work."""
    try:
        await bot.edit_message_reply_markup(chat_id=message.chat.id, message_id=message.message_id)
    except REFUSALS:
        return


async def _remove(bot: Bot, chat: int, message_id: int) -> None:
    try:
        await bot.delete_message(chat, message_id)
    except REFUSALS:
        return
