"""`bot run`: the database brought up to date, the first admins let in, then the bot at work until told to stop."""

import asyncio
import gc

from aiogram.exceptions import TelegramAPIError, TelegramUnauthorizedError
from sqlalchemy.exc import SQLAlchemyError

from bot import app, expectations, logs
from bot.commands.mistakes import Stop
from bot.settings import Settings
from models.actions import roles
from models.clock import Clock
from models.database import Database
from models.migrate import migrate

STRANGER = (
    "BOT_TOKEN: сервер {server} не знает такого токена. "
    "Проверьте, скопирован ли он целиком, или возьмите новый у @BotFather (/token)."
)
NO_DATABASE = (
    "DATABASE_URL: база {url} не открывается для записи ({cause}). "
    "Проверьте адрес, права на файл и папку и не держит ли её другая программа."
)
NO_WEBHOOK = "WEBHOOK_URL: сервер {server} не принял адрес {url} ({cause})."
NO_PORT = "WEBHOOK_LISTEN: порт {port} на {host} не открывается ({cause}). Возможно, он занят другой программой."
SETTLED = (60, 600, 3600)
"""Ages of the bot, in seconds, at which all that was built by then stays too: looking through it held everything up for
0.2 s, again and again. What was garbage at just these three moments stays with it."""


async def run(settings: Settings, role: str) -> None:
    """Work until SIGINT or SIGTERM. Stop when the server does not know the token."""
    gc.freeze()  # what is loaded stays: from here on only what comes after it is looked through
    gc.enable()
    for age in SETTLED:
        asyncio.get_running_loop().call_later(age, gc.freeze)
    logs.configure(settings.log_level)
    logs.watch(asyncio.get_running_loop())
    try:
        await prepare(settings)
    except (SQLAlchemyError, OSError) as reason:
        cause = str(getattr(reason, "orig", None) or reason).splitlines()[0]
        await asyncio.sleep(0.1)  # the driver's thread ends, or it would complain below these last words
        raise Stop(NO_DATABASE.format(url=expectations.masked(settings.database_url), cause=cause), code=2) from None
    try:
        await app.run(settings, role)
    except BaseExceptionGroup as failures:
        if (words := _explained(failures, settings)) is None:
            raise
        raise Stop(words, code=2) from None


async def prepare(settings: Settings) -> None:
    """Bring the database up to date and let the first admins in. Raises SQLAlchemyError or OSError."""
    database = Database(settings.database_url)
    try:
        await migrate(database)
        async with database.writing() as session:
            await roles.ensure_admins(session, settings.admin_ids, Clock().now(), settings.language)
    finally:
        await database.close()


def _explained(failures: BaseExceptionGroup[BaseException], settings: Settings) -> str | None:
    """What the operator can put right; None for a fault of ours."""
    for failure in failures.exceptions:
        match failure:
            case BaseExceptionGroup():
                return _explained(failure, settings)
            case TelegramUnauthorizedError():
                return STRANGER.format(server=settings.bot_api_url)
            case TelegramAPIError(message=cause):
                return NO_WEBHOOK.format(server=settings.bot_api_url, url=settings.webhook_url, cause=cause)
            case OSError(strerror=cause):
                host, port = settings.webhook_listen
                return NO_PORT.format(host=host, port=port, cause=cause)
    return None
