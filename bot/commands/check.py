"""`bot check`: the effective settings, and whether the database answers and has the shape this version expects."""

from sqlalchemy.exc import SQLAlchemyError

from bot import expectations
from bot.commands.mistakes import Stop
from bot.settings import Settings
from models import migrate
from models.database import Database


async def check(settings: Settings) -> int:
    """Print what holds; 1 when the database cannot be used. Nothing is made or changed."""
    shown = settings.describe()
    width = max(len(name) for name, _ in shown)
    print("\n".join(f"{name:<{width}}  {value}" for name, value in shown))
    print(f"\nБаза: {await _state(settings.database_url)}")
    return 0


async def _state(url: str) -> str:
    """The database in words; Stop when it does not answer or is newer than the product."""
    if (file := expectations.sqlite_file(url)) is not None and not file.exists():
        return f"файла {file} ещё нет, он появится при первом запуске"
    database = Database(url)
    try:
        has, expected = await migrate.version(database)
    except (SQLAlchemyError, OSError) as reason:
        cause = str(getattr(reason, "orig", None) or reason).splitlines()[0]
        raise Stop(f"База не отвечает ({expectations.masked(url)}): {cause}. Проверьте DATABASE_URL.") from None
    finally:
        await database.close()
    if has == expected:
        return f"отвечает, версия схемы {has}, как и нужно"
    return f"отвечает, версия схемы {has or 'пока никакая'}, при запуске станет {expected}"
