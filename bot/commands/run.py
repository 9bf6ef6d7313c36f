"""`bot run`: the database brought up to date, the first admins let in, then the bot at work until told to stop."""

from aiogram.exceptions import TelegramNotFound, TelegramUnauthorizedError

from bot import app, logs
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


async def run(settings: Settings, role: str) -> None:
    """Work until SIGINT or SIGTERM. Stop when the server does not know the token."""
    logs.configure(settings.log_level)
    database = Database(settings.database_url)
    try:
        await migrate(database)
        async with database.writing() as session:
            await roles.ensure_admins(session, settings.admin_ids, Clock().now(), settings.language)
    finally:
        await database.close()
    try:
        await app.run(settings, role)
    except BaseExceptionGroup as failures:
        if failures.subgroup((TelegramUnauthorizedError, TelegramNotFound)) is None:
            raise
        raise Stop(STRANGER.format(server=settings.bot_api_url), code=2) from None
