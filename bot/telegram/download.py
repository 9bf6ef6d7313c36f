"""A file somebody sent is fetched from the messenger: its bytes, a refusal, or word that the line is bad now."""

import asyncio
from collections.abc import Sequence
from io import BytesIO

from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNotFound,
    TelegramRetryAfter,
)
from aiohttp import ClientError

from bot.telegram.patience import PAUSES
from models.refusal import Refusal

WITHIN = 120
"""Seconds in which a file has to come: twenty megabytes over a poor line."""
NO = (TelegramBadRequest, TelegramForbiddenError, TelegramNotFound)


class BadLine(Exception):
    """The messenger cannot be had now; `pause` is how many seconds it asked to be left alone."""

    def __init__(self, pause: float = 0) -> None:
        super().__init__(pause)
        self.pause = pause


async def download(bot: Bot, file: str, pauses: Sequence[float] = PAUSES) -> bytes:
    """The bytes of a file by the messenger's name for it. `pauses` between tries are in seconds.

    Raises Refusal: "paper-big" (more than the messenger hands out), "paper-gone"; and BadLine.
    """
    for pause in (*pauses, None):
        try:
            return await _once(bot, file)
        except NO as error:
            raise Refusal("paper-big" if "too big" in error.message else "paper-gone") from None
        except TelegramRetryAfter as error:
            raise BadLine(error.retry_after) from None
        except TelegramAPIError:  # patience has tried again already
            raise BadLine from None
        except (ClientError, TimeoutError, OSError):  # not chained: their words hold the address, and that the token
            if pause is None:
                raise BadLine from None
            await asyncio.sleep(pause)
    raise BadLine


async def _once(bot: Bot, file: str) -> bytes:
    """Its address lives an hour, so it is asked for each time."""
    about = await bot.get_file(file)
    if about.file_path is None:
        raise Refusal("paper-gone")
    kept = BytesIO()
    await bot.download_file(about.file_path, kept, timeout=WITHIN)
    return kept.getvalue()
