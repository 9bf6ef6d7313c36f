"""One press or message: one transaction, one viewer, one screen; the only place that commits a person's act."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import structlog
from aiogram import BaseMiddleware, Bot
from aiogram.types import CallbackQuery, Message, TelegramObject, Update, User
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.telegram.halls import is_of_many
from bot.telegram.links import Links
from bot.telegram.meanwhile import Meanwhile
from bot.telegram.memory import Memory
from bot.telegram.screen import Screen, Whisper
from bot.telegram.show import show
from bot.telegram.turns import Later
from locales import Say, speaker
from models.actions import inbox
from models.actions import people as acts
from models.actions.inbox import Taken, Turn
from models.clock import Clock
from models.database import Away, Database
from models.queries import people
from models.refusal import Refusal
from models.rules import quiet
from models.rules.quiet import Quiet
from models.rules.rights import Viewer

log = structlog.get_logger()

AGAIN = 1.0
"""Seconds after which an update is tried again that the database did not answer to."""
TURN = 0.2
"""Seconds after which an update is tried again that has to wait for an earlier one elsewhere."""
Forecast = Callable[[AsyncSession, datetime], Awaitable[None]]


async def _nothing(session: AsyncSession, now: datetime) -> None:
    """Where nobody plans, nothing is foreseen."""


@dataclass(slots=True)
class Visit:
    """What a room is given. `hours` are the network's quiet hours and `zone` is its zone; `command` is the word typed
    after «/», if any. `forecast` writes down the letters of tomorrow, for whoever takes them back. `links` are the
    addresses to pass on. `received` is when the update came in, for a deadline that is exact to the second: on a busy
    day `now` is later."""

    session: AsyncSession
    viewer: Viewer
    say: Say
    now: datetime
    received: datetime
    user: User
    memory: Memory
    hours: Quiet = quiet.DEFAULT
    command: str = ""
    zone: str = "UTC"
    forecast: Forecast = _nothing
    links: Links = field(default_factory=Links)


class Visits(BaseMiddleware):
    """Opens the transaction before the room, commits after it, and shows the screen only then.

    A refusal rolls everything back and is spoken; the update counts as handled all the same. What fails unexpectedly
    goes to `mishap`, which says so kindly. Nothing is sent to Telegram inside the transaction: with one writer at a
    time, a slow answer of Telegram would make everybody wait and then fail.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        network: tuple[str, str],
        refusal: Callable[[Visit, Refusal, TelegramObject], Screen | Whisper],
        mishap: Callable[[Database, datetime, Say, Exception], Awaitable[Screen]],
        committed: Callable[[], None],
        meanwhile: Meanwhile,
        hours: Quiet = quiet.DEFAULT,
        forecast: Forecast = _nothing,
        links: Links | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._language, self._zone = network
        self._refusal = refusal
        self._mishap = mishap
        self._committed = committed
        self._meanwhile = meanwhile
        self._hours = hours
        self._forecast = forecast
        self._links = links or Links()

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> None:
        """Handle one update, once. Raises Later when that is not possible now."""
        if not isinstance(event, Update) or (user := _user(event)) is None:
            return
        bot: Bot = data["bot"]
        now = self._clock.now()
        memory = Memory(user.id)
        began = asyncio.get_running_loop().time()
        try:
            seen = await self._decide(handler, event, data, user, memory, now)
        except Away:
            self._meanwhile.away([event], began)
            raise Later(AGAIN) from None
        self._meanwhile.over()
        press = event.callback_query
        answered = press is not None and not self._meanwhile.answers(press)
        if seen is None:
            return
        self._committed()
        shown = await show(bot, event.event, seen, memory.told, more=bool(data.get("more")), answered=answered)
        kept = seen.kept if isinstance(seen, Screen) else None
        if shown is not None and (memory.asks or kept):
            async with self._database.writing() as session:
                await memory.follow(session, shown, _album(event))
                if kept:
                    await kept(session, shown)

    async def _decide(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: Update,
        data: dict[str, Any],
        user: User,
        memory: Memory,
        now: datetime,
    ) -> Screen | Whisper | None:
        say = speaker(user.language_code or self._language, self._zone)
        visit: Visit | None = None
        try:
            async with self._database.writing() as session:
                turn = await inbox.take(session, event.update_id, now)
                if _is_elsewhere(turn):
                    return None
                viewer = await people.viewer(session, user.id, user.language_code or self._language, self._zone)
                say = speaker(viewer.language, viewer.zone)
                if viewer.unreachable and event.my_chat_member is None and not _is_among_many(event):
                    await acts.set_reachable(session, user.id, now, reachable=True)  # a first /start says nothing else
                visit = data["visit"] = Visit(
                    session,
                    viewer,
                    say,
                    now,
                    turn.received_at or now,
                    user,
                    memory,
                    self._hours,
                    zone=self._zone,
                    forecast=self._forecast,
                )
                visit.links = self._links
                seen: object = await handler(event, data)
                if isinstance(seen, Screen):
                    seen.markup()  # one that cannot be built must fail here, where somebody hears of it
                    await memory.ask(session, seen.asks, _message_id(event) if seen.asks else None)
                return seen if isinstance(seen, Screen | Whisper) else None
        except Refusal as refusal:
            seen = self._refusal(visit, refusal, event.event) if visit else Whisper(say(refusal.key, **refusal.details))
        except (Away, Later):
            raise
        except Exception as failure:  # noqa: BLE001 – whatever it was, the person hears of it and the update is not tried for ever
            seen = await self._mishap(self._database, now, say, failure)
        try:
            async with self._database.writing() as session:
                turn = await inbox.take(session, event.update_id, now)
        except Away:
            raise
        except SQLAlchemyError as failure:  # it is taken up again later; the person must hear of it now
            log.error("an update stays in the inbox", reason=type(failure).__name__)  # noqa: TRY400 – the text holds values
            return seen
        return None if _is_elsewhere(turn) else seen


def _is_elsewhere(turn: Turn) -> bool:
    """Has somebody else handled the update? Raises Later when it has to wait for what is done elsewhere."""
    if turn.taken is Taken.LATER:
        raise Later(TURN)
    return turn.taken is Taken.DONE


def _is_among_many(update: Update) -> bool:
    """Was it said in a group? That tells nothing of the person's own chat."""
    return update.message is not None and is_of_many(update.message.chat)


def _user(update: Update) -> User | None:
    return getattr(update.event, "from_user", None)


def _message_id(update: Update) -> int | None:
    """The message a press came from: the next screen takes its place."""
    event = update.event
    if isinstance(event, CallbackQuery) and event.message:
        return event.message.message_id
    return None


def _album(update: Update) -> str:
    event = update.event
    return (event.media_group_id or "") if isinstance(event, Message) else ""
