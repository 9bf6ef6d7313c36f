"""One step of an announcement is brought into a chat: copied from its author's as it is, with the buttons under it;
later it may be corrected there, or taken back."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.types import (
    InlineKeyboardMarkup,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    MediaUnion,
)

from bot.telegram.screen import Screen
from bot.telegram.send import NO_PREVIEW, deliver
from locales import Html
from models.tables import PartKind

SIGNS = ("message to copy not found", "message to forward not found", "there are no messages to", "can't be copied")
"""Refusals that mean the author's message, not the reader's chat: with everybody it would be the same."""
SAME = "message is not modified"

Posted = Sequence[tuple[int | None, int]]


class Missing(Exception):
    """The author's message is not there any more, or cannot be copied; the messenger's own words."""


class Untouchable(Exception):
    """The message in the reader's chat is gone, or too old to be changed; the messenger's own words."""


@dataclass(frozen=True, slots=True)
class Copies:
    """Messages of the author's `chat`, by the numbers of their parts, in order. `forward`: so that it stays the same
    poll. `markup` stands under a single one, `caption` in place of its own."""

    chat: int
    messages: Sequence[tuple[int, int]]
    forward: bool = False
    markup: InlineKeyboardMarkup | None = None
    caption: Html | None = None


@dataclass(frozen=True, slots=True)
class AlbumPiece:
    """A file of an album by the messenger's name for it, the part it is, and the text under it."""

    part: int
    kind: PartKind
    file: str
    caption: Html


@dataclass(frozen=True, slots=True)
class Album:
    """An album whose captions are ours: the messenger copies one only with its own."""

    pieces: Sequence[AlbumPiece]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A message of ours in place of a part that has something filled in, or the buttons alone (no part)."""

    part: int | None
    screen: Screen


@dataclass(frozen=True, slots=True)
class Change:
    """A message that is there says something else; a `caption` is the text under a file."""

    message: int
    text: Html
    caption: bool
    markup: InlineKeyboardMarkup | None


@dataclass(frozen=True, slots=True)
class Removal:
    """Messages that are deleted."""

    messages: Sequence[int]


Delivery = Copies | Album | Drawn | Change | Removal


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a new message goes, and whether it rings."""

    chat: int
    thread: int | None
    quiet: bool | None


async def bring(bot: Bot, chat: int, what: Delivery, *, silent: bool = False, thread: int | None = None) -> Posted:
    """Do it in one call; the parts and the messages they are there. `thread`: the topic of a forum. Raises Missing,
    Untouchable."""
    match what:
        case Copies():
            return await _copy(bot, _Place(chat, thread, silent or None), what)
        case Album():
            return await _gathered(bot, _Place(chat, thread, silent or None), what)
        case Drawn():
            return [(what.part, await deliver(bot, chat, what.screen, silent=silent, thread=thread))]
        case Change():
            await _touch(_change(bot, chat, what))
        case Removal():
            await _touch(bot.delete_messages(chat, list(what.messages)))
    return ()


async def _copy(bot: Bot, to: _Place, copies: Copies) -> Posted:
    try:
        if len(copies.messages) > 1:
            return await _album(bot, to, copies)
        return [await _one(bot, to, copies)]
    except TelegramBadRequest as error:
        if any(sign in error.message for sign in SIGNS):
            raise Missing(error.message) from error
        raise


async def _one(bot: Bot, to: _Place, copies: Copies) -> tuple[int, int]:
    ((part, message),) = copies.messages
    if copies.forward:
        forwarded = await bot.forward_message(
            to.chat, copies.chat, message, message_thread_id=to.thread, disable_notification=to.quiet
        )
        return part, forwarded.message_id
    copied = await bot.copy_message(
        to.chat,
        copies.chat,
        message,
        message_thread_id=to.thread,
        caption=copies.caption,
        reply_markup=copies.markup,
        disable_notification=to.quiet,
    )
    return part, copied.message_id


async def _album(bot: Bot, to: _Place, copies: Copies) -> Posted:
    """The messenger leaves out of an album what it does not find: that is no reason to send the rest to others, and
    what has come of it is taken away again."""
    numbers = [message for _, message in copies.messages]
    made = await bot.copy_messages(
        to.chat, copies.chat, numbers, message_thread_id=to.thread, disable_notification=to.quiet
    )
    if len(made) < len(numbers):
        with suppress(TelegramAPIError):
            await bot.delete_messages(to.chat, [one.message_id for one in made])
        raise Missing(f"{len(numbers) - len(made)} of {len(numbers)} messages of an album not found")
    return [(part, one.message_id) for (part, _), one in zip(copies.messages, made, strict=True)]


async def _gathered(bot: Bot, to: _Place, album: Album) -> Posted:
    media = [_MEDIA[one.kind](media=one.file, caption=one.caption or None) for one in album.pieces]
    made = await bot.send_media_group(to.chat, media, message_thread_id=to.thread, disable_notification=to.quiet)
    return [(one.part, message.message_id) for one, message in zip(album.pieces, made, strict=True)]


_MEDIA: dict[PartKind, Callable[..., MediaUnion]] = {
    PartKind.PHOTO: InputMediaPhoto,
    PartKind.VIDEO: InputMediaVideo,
    PartKind.DOCUMENT: InputMediaDocument,
    PartKind.AUDIO: InputMediaAudio,
}


async def _change(bot: Bot, chat: int, change: Change) -> None:
    if change.caption:
        await bot.edit_message_caption(
            chat_id=chat, message_id=change.message, caption=change.text, reply_markup=change.markup
        )
        return
    await bot.edit_message_text(
        change.text,
        chat_id=chat,
        message_id=change.message,
        reply_markup=change.markup,
        link_preview_options=NO_PREVIEW,
    )


async def _touch(act: Awaitable[object]) -> None:
    """What is as it should be already is fine; what cannot be touched any more is nobody's fault."""
    try:
        await act
    except TelegramBadRequest as error:
        if SAME not in error.message:
            raise Untouchable(error.message) from error
