"""A screen is posted to somebody who has not pressed anything; Telegram's moods about that become an outcome."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError

from bot.telegram.copies import Delivery, Missing, Untouchable, bring
from bot.telegram.screen import Screen
from bot.telegram.send import deliver, enclose

GONE = (
    *("chat not found", "user is deactivated", "PEER_ID_INVALID"),
    *("not enough rights", "no rights to send", "need administrator rights", "CHAT_WRITE_FORBIDDEN"),
    *("message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED"),
)
"""Refusals that mean nothing arrives there, though they come as «bad request»: nobody is there, a chat of many does not
let the bot write, its topic is gone."""


class Fate(StrEnum):
    """What became of a message."""

    SENT = "sent"
    UNREACHABLE = "unreachable"
    FAILED = "failed"
    LOST = "lost"  # what was to be copied is not there any more
    MOVED = "moved"  # the chat has another number now: `chat`
    AGAIN = "again"  # it has certainly not been sent
    UNKNOWN = "unknown"  # the line broke: it was sent or not, nobody knows
    KEPT = "kept"  # it was not sent, because somebody else may be the sender by now
    WAIT = "wait"  # the messenger is overrun: nobody is to be written to for `pause` seconds


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a message, why (the messenger's words), for how many seconds to wait, where the chat has gone.

    `posted`: parts of an announcement and the messages they are now; `file`: what it calls an enclosed paper.
    """

    fate: Fate
    reason: str = ""
    pause: float = 0
    chat: int = 0
    failure: Exception | None = None
    posted: Sequence[tuple[int | None, int]] = ()
    file: str = ""


async def post(
    bot: Bot, chat: int, parcel: Screen | Delivery, *, silent: bool = False, thread: int | None = None
) -> Outcome:
    """Send it once. `silent`: without a sound; `thread`: the topic of a forum."""
    posted: Sequence[tuple[int | None, int]] = ()
    file = ""
    try:
        if isinstance(parcel, Screen) and parcel.enclosed is not None:
            message = await enclose(bot, chat, parcel, parcel.enclosed, silent=silent)
            file = message.document.file_id if message.document else ""
        elif isinstance(parcel, Screen):
            await deliver(bot, chat, parcel, silent=silent, thread=thread)
        else:
            posted = await bring(bot, chat, parcel, silent=silent, thread=thread)
    except Missing as missing:
        return Outcome(Fate.LOST, str(missing))
    except Untouchable as refused:
        return Outcome(Fate.FAILED, str(refused))
    except TelegramMigrateToChat as error:
        return Outcome(Fate.MOVED, error.message, chat=error.migrate_to_chat_id)
    except TelegramRetryAfter as error:
        return Outcome(Fate.WAIT, error.message, float(error.retry_after))
    except TelegramAPIError as error:
        return Outcome(_fate(error), error.message, failure=error if _fate(error) is Fate.FAILED else None)
    except ClientDecodeError:
        return Outcome(Fate.UNKNOWN, "the answer was not the messenger's")
    return Outcome(Fate.SENT, posted=posted, file=file)


def _fate(error: TelegramAPIError) -> Fate:
    """What a refusal or a broken line means for the message."""
    match error:
        case TelegramForbiddenError():
            return Fate.UNREACHABLE
        case TelegramBadRequest() if any(sign in error.message for sign in GONE):
            return Fate.UNREACHABLE
        case TelegramNetworkError(__cause__=ClientConnectorError()) | TelegramUnauthorizedError():
            return Fate.AGAIN
        case TelegramEntityTooLarge():
            return Fate.FAILED
        case TelegramServerError() | TelegramNetworkError():
            return Fate.UNKNOWN
    return Fate.FAILED
