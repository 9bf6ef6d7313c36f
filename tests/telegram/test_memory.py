"""A question is remembered until it is answered, another is asked, or a screen without one is shown."""

import pytest
from sqlalchemy import event

from bot.telegram.memory import Memory, Told
from bot.telegram.screen import Question
from models.database import Database
from models.tables import Memory as Row
from tests.world import World

NAME = Question("name", "7")


async def asked(database: Database, question: Question | None, message: int | None = None, person: int = 1) -> None:
    async with database.writing() as session:
        await Memory(person).ask(session, question, message)


async def recalled(database: Database, person: int = 1) -> tuple[Question | None, Told]:
    memory = Memory(person)
    async with database.reading() as session:
        return await memory.recall(session), memory.told


async def test_a_question_survives_with_its_subject_and_its_message(database: Database) -> None:
    await asked(database, NAME, 42)
    assert await recalled(database) == (NAME, Told(42))
    assert await recalled(database, person=2) == (None, Told())


async def test_another_question_takes_its_place(database: Database) -> None:
    await asked(database, NAME, 42)
    await asked(database, Question("term"), 43)
    assert await recalled(database) == (Question("term"), Told(43))


async def test_a_screen_without_a_question_forgets_it(database: Database, world: World) -> None:
    await asked(database, NAME, 42)
    await asked(database, None)
    assert await recalled(database) == (None, Told())
    assert await world.all(Row) == []


async def test_the_screen_below_is_followed_with_its_album(database: Database) -> None:
    await asked(database, NAME, 42)
    memory = Memory(1)
    async with database.writing() as session:
        await memory.recall(session)
        await memory.follow(session, 50, "album")
    assert await recalled(database) == (NAME, Told(50, "album"))


async def test_nothing_new_costs_nothing(database: Database) -> None:
    await asked(database, NAME, 42)
    seen: list[str] = []
    event.listen(database.engine.sync_engine, "before_cursor_execute", lambda *given: seen.append(given[2]))
    memory = Memory(1)
    async with database.writing() as session:
        await memory.recall(session)
        seen.clear()
        await memory.ask(session, NAME, None)
        await memory.follow(session, 42, "")
        assert seen == []
        await memory.follow(session, 43, "")
        assert len(seen) == 1


async def crash(database: Database) -> None:
    async with database.writing() as session:
        await Memory(1).ask(session, NAME, 42)
        raise InterruptedError


async def test_a_crash_takes_the_question_with_the_change(database: Database) -> None:
    with pytest.raises(InterruptedError):
        await crash(database)
    assert await recalled(database) == (None, Told())
