"""The database is brought to the shape this version of the product expects."""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from models.database import Database

_FOLDER = Path(__file__).parent / "migrations"


async def migrate(database: Database) -> None:
    """Run the migrations that are missing, in one transaction. Safe to call at every start.

    On SQLite foreign keys are off meanwhile: rebuilding a parent table with them on would empty its children. They are
    checked before the commit; IntegrityError when a migration broke one.
    """
    async with database.engine.connect() as connection:
        await _foreign_keys(database, connection, on=False)
        try:
            async with connection.begin():
                await connection.run_sync(_upgrade)
                if database.is_sqlite:
                    await connection.run_sync(_check)
        finally:
            await _foreign_keys(database, connection, on=True)


async def version(database: Database) -> tuple[str | None, str | None]:
    """The schema version the database has, and the one this product expects."""
    async with database.engine.connect() as connection:
        has = await connection.run_sync(lambda sync: MigrationContext.configure(sync).get_current_revision())
    return has, ScriptDirectory.from_config(_config()).get_current_head()


async def _foreign_keys(database: Database, connection: AsyncConnection, *, on: bool) -> None:
    """Switch SQLite's check; it can only be done outside a transaction, so past SQLAlchemy."""
    if database.is_sqlite:
        driver: Any = (await connection.get_raw_connection()).driver_connection
        await driver.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    return config


def _upgrade(connection: Connection) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _check(connection: Connection) -> None:
    if broken := connection.execute(text("PRAGMA foreign_key_check")).all():
        raise IntegrityError("foreign_key_check", None, ValueError(f"{len(broken)} broken references"))
