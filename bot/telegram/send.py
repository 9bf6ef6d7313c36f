"""A screen becomes new messages: papers, files and a picture first, then the text with its buttons."""

from collections.abc import Sequence

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramEntityTooLarge, TelegramNotFound
from aiogram.types import (
    BufferedInputFile,
    InputFile,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    LinkPreviewOptions,
    MediaUnion,
    Message,
)

from bot.telegram.download import BadLine, download
from bot.telegram.screen import Paper, Piece, Screen
from bot.telegram.split import length, split
from models.refusal import Refusal
from models.tables import EvidenceKind

log = structlog.get_logger()

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
ALBUM = 10
"""How many files Telegram takes in one album."""
CAPTION = 1024
"""Telegram's limit of a text under a picture, in characters after parsing."""


async def deliver(bot: Bot, chat: int, screen: Screen, *, silent: bool = False, thread: int | None = None) -> int:
    """Send the screen as new messages to a chat; the id of the last one, which holds the buttons. `thread`: the topic
    of a forum, where texts alone are sent."""
    lost = sum([await _hand_over(bot, chat, album) for album in _albums(screen.gallery)])
    if lost and screen.lost is not None:
        await bot.send_message(chat, screen.lost(lost), disable_notification=silent or None)
    if screen.paper is not None:
        await bot.send_document(chat, BufferedInputFile(await screen.paper.made(), screen.paper.name))
    if screen.enclosed is not None:
        return (await enclose(bot, chat, screen, screen.enclosed, silent=silent)).message_id
    if screen.picture is not None and (shown := await _hang(bot, chat, screen, screen.picture, silent=silent)):
        return shown
    *first, last = split(screen.text)
    for part in first:
        await bot.send_message(
            chat,
            part,
            message_thread_id=thread,
            disable_notification=silent or None,
            link_preview_options=NO_PREVIEW,
        )
    message = await bot.send_message(
        chat,
        last,
        message_thread_id=thread,
        reply_markup=screen.markup(),
        disable_notification=silent or None,
        link_preview_options=NO_PREVIEW,
    )
    return message.message_id


async def enclose(bot: Bot, chat: int, screen: Screen, paper: Paper, *, silent: bool = False) -> Message:
    """Send a paper with the text under it; it is made anew when the messenger does not know its old name any more."""
    if paper.file:
        try:
            return await _enclosed(bot, chat, screen, paper.file, silent=silent)
        except TelegramBadRequest as error:
            log.warning("a paper's name was refused", reason=error.message)
    return await _enclosed(bot, chat, screen, BufferedInputFile(await paper.made(), paper.name), silent=silent)


async def _enclosed(bot: Bot, chat: int, screen: Screen, document: InputFile | str, *, silent: bool) -> Message:
    return await bot.send_document(
        chat, document, caption=screen.text, reply_markup=screen.markup(), disable_notification=silent or None
    )


async def _hang(bot: Bot, chat: int, screen: Screen, picture: Paper, *, silent: bool) -> int | None:
    """Send the picture; the id of its message when the text stands under it, None when the text is still to be sent.

    A picture that cannot be drawn, or that the messenger refuses, is left out: the text says the same.
    """
    try:
        photo = BufferedInputFile(await picture.made(), picture.name)
    except Exception as failure:  # noqa: BLE001 – whatever it was, the words must arrive
        log.warning("a picture was not drawn", reason=type(failure).__name__)
        return None
    fits = length(screen.text) <= CAPTION
    try:
        if not fits:
            await bot.send_photo(chat, photo, disable_notification=True)  # the text behind it is what rings
            return None
        message = await bot.send_photo(
            chat, photo, caption=screen.text, reply_markup=screen.markup(), disable_notification=silent or None
        )
    except (TelegramBadRequest, TelegramEntityTooLarge, TelegramNotFound) as error:
        log.warning("a picture was refused", reason=error.message)
        return None
    return message.message_id


_FAMILY = {
    EvidenceKind.PHOTO: "picture",
    EvidenceKind.VIDEO: "picture",
    EvidenceKind.DOCUMENT: "document",
    EvidenceKind.AUDIO: "audio",
}


def _albums(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Neighbours that may stand in one album (photos with videos, documents, audio), at most ten together. What is sent
    under another name goes by itself: ten such files at a time would be hundreds of megabytes."""
    albums: list[list[Piece]] = []
    family: str | None = None
    for piece in pieces:
        own = None if _is_renamed(piece) else _FAMILY.get(piece.kind)
        if own is None or own != family or len(albums[-1]) == ALBUM:
            albums.append([])
        albums[-1].append(piece)
        family = own
    return albums


async def _hand_over(bot: Bot, chat: int, album: list[Piece]) -> int:
    """Send the files; how many were refused. One bad file refuses its whole album: then each goes by itself."""
    try:
        await _send_album(bot, chat, album)
    except (Refusal, BadLine) as error:
        log.warning("a file could not be had under another name", reason=str(error))
        return 1
    except TelegramBadRequest as error:
        log.warning("files were refused", number=len(album), reason=error.message)
        return 1 if len(album) == 1 else sum([await _hand_over(bot, chat, [piece]) for piece in album])
    return 0


async def _send_album(bot: Bot, chat: int, album: list[Piece]) -> None:
    if len(album) > 1:
        await bot.send_media_group(chat, [_media(piece) for piece in album])
        return
    (piece,) = album
    if _is_renamed(piece):
        await _send_renamed(bot, chat, piece)
        return
    caption = piece.caption or None
    match piece.kind:
        case EvidenceKind.PHOTO:
            await bot.send_photo(chat, piece.file, caption=caption)
        case EvidenceKind.VIDEO:
            await bot.send_video(chat, piece.file, caption=caption)
        case EvidenceKind.ANIMATION:
            await bot.send_animation(chat, piece.file, caption=caption)
        case EvidenceKind.AUDIO:
            await bot.send_audio(chat, piece.file, caption=caption)
        case EvidenceKind.VOICE:
            await bot.send_voice(chat, piece.file, caption=caption)
        case EvidenceKind.VIDEO_NOTE:
            await bot.send_video_note(chat, piece.file)
        case _:
            await bot.send_document(chat, piece.file, caption=caption)


def _is_renamed(piece: Piece) -> bool:
    """Only of these does the messenger show a name; a photo or a film has none on its face."""
    return bool(piece.name) and piece.kind in (EvidenceKind.DOCUMENT, EvidenceKind.AUDIO)


async def _send_renamed(bot: Bot, chat: int, piece: Piece) -> None:
    """A file keeps its name as long as it is sent by the messenger's own: so it is fetched and sent anew.

    Raises Refusal or BadLine when it cannot be fetched: the messenger hands out twenty megabytes at most.
    """
    content = await download(bot, piece.file)
    await bot.send_document(chat, BufferedInputFile(content, piece.name), caption=piece.caption or None)


def _media(piece: Piece) -> MediaUnion:
    caption = piece.caption or None
    match piece.kind:
        case EvidenceKind.PHOTO:
            return InputMediaPhoto(media=piece.file, caption=caption)
        case EvidenceKind.VIDEO:
            return InputMediaVideo(media=piece.file, caption=caption)
        case EvidenceKind.AUDIO:
            return InputMediaAudio(media=piece.file, caption=caption)
    return InputMediaDocument(media=piece.file, caption=caption)
