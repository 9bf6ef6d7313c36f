"""A screen is posted to somebody who has not pressed anything; Telegram's moods about that become an outcome."""

from dataclasses import dataclass
from enum import StrEnum

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from bot.telegram.screen import Screen
from bot.telegram.send import deliver

GONE = ("chat not found", "user is deactivated", "PEER_ID_INVALID")
"""Refusals that mean the person is not there, though they come as «bad request»."""


class Fate(StrEnum):
    """What became of a message."""

    SENT = "sent"
    UNREACHABLE = "unreachable"
    FAILED = "failed"
    AGAIN = "again"
    WAIT = "wait"  # the messenger is overrun: nobody is to be written to for `pause` seconds


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a message, why (the messenger's words), and for how many seconds to wait."""

    fate: Fate
    reason: str = ""
    pause: float = 0
    failure: Exception | None = None


async def post(bot: Bot, chat: int, screen: Screen, *, silent: bool = False) -> Outcome:
    """Send the screen once. `silent`: without a sound."""
    try:
        await deliver(bot, chat, screen, silent=silent)
    except TelegramRetryAfter as error:
        return Outcome(Fate.WAIT, error.message, float(error.retry_after))
    except TelegramForbiddenError as error:
        return Outcome(Fate.UNREACHABLE, error.message)
    except (TelegramBadRequest, TelegramEntityTooLarge) as error:
        if any(sign in error.message for sign in GONE):
            return Outcome(Fate.UNREACHABLE, error.message)
        return Outcome(Fate.FAILED, error.message, failure=error)
    except (TelegramServerError, TelegramNetworkError, TelegramUnauthorizedError) as error:
        return Outcome(Fate.AGAIN, error.message)
    except ClientDecodeError:
        return Outcome(Fate.AGAIN, "the answer was not the messenger's")
    except TelegramAPIError as error:
        return Outcome(Fate.FAILED, error.message, failure=error)
    return Outcome(Fate.SENT)
