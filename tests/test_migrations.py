"""The migrations lead to exactly the tables of the model, and lose nothing on the way."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text

from models.database import Database
from models.migrate import migrate, version
from models.tables import Base
from tests.world import World


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, Base.metadata))


async def test_a_migrated_database_is_the_model(database: Database) -> None:
    async with database.engine.connect() as connection:
        assert await connection.run_sync(_differences) == []


async def test_migrating_again_changes_nothing(world: World) -> None:
    college = await world.organisation()
    head = await world.member(college)
    await migrate(world.database)
    has, expected = await version(world.database)
    assert has == expected
    assert (await world.viewer(head)).organisations() == (college.id,)


async def test_foreign_keys_hold_after_migrating(database: Database) -> None:
    await migrate(database)
    if database.is_sqlite:
        async with database.reading() as session:
            assert await session.scalar(text("PRAGMA foreign_keys")) == 1


async def test_a_number_on_a_button_is_never_given_again(world: World) -> None:
    numbered = {table.name for table in Base.metadata.sorted_tables if table.dialect_kwargs.get("sqlite_autoincrement")}
    if world.database.is_sqlite:
        async with world.database.reading() as session:
            found = await session.scalars(text("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'"))
            assert numbered <= set(found)
    person = await world.person("Анна")
    async with world.database.writing() as session:
        await session.execute(text("DELETE FROM people"))
    assert (await world.person("Борис")).id > person.id
