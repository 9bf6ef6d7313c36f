"""A draft of many rows is written a hundred at a time, and in between the loop is others'."""

import asyncio
from typing import Any

from sqlalchemy import event, func, select

from models import documents
from models.actions import drafts, plans
from models.rules.rights import OPERATOR
from models.tables import Executor, Milestone, Occurrence
from tests.world import MORNING, ZONE, World

ROWS = 450
PAPER = "План на 2024 год\n№;Мероприятие;Срок;Ответственный\n" + "".join(
    f"{number};Мероприятие {number};до 15 мая 2024 г.;ЦОПП, ПОО\n" for number in range(1, ROWS + 1)
)


async def test_others_have_their_turn_between_two_statements(world: World) -> None:
    reading = documents.read(PAPER.encode(), "plan.csv")
    turns, sent = [0], list[tuple[int, int]]()

    async def others() -> None:
        while True:
            turns[0] += 1
            await asyncio.sleep(0)

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, executemany: bool) -> None:
        if statement.startswith("INSERT"):
            sent.append((turns[0], len(parameters) if executemany else 1))

    engine = world.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    async with asyncio.TaskGroup() as group, world.database.writing() as session:
        watch = group.create_task(others())
        made = await plans.import_reading(session, OPERATOR, reading, "digest", MORNING, ZONE)
        watch.cancel()
    event.remove(engine, "before_cursor_execute", note)
    assert max(size for _, size in sent) == drafts.AT_ONCE
    assert len({turn for turn, _ in sent}) == len(sent)
    assert (made.written.activities, made.written.occurrences, made.written.strangers) == (ROWS, ROWS, ("ЦОПП", "ПОО"))
    async with world.database.reading() as session:
        counted = [await session.scalar(select(func.count(table.id))) for table in (Milestone, Occurrence, Executor)]
    assert counted == [ROWS, ROWS, 2 * ROWS]


async def test_a_result_keeps_what_was_read_for_it(world: World) -> None:
    reading = documents.read(PAPER.encode(), "plan.csv")
    async with world.database.writing() as session:
        await plans.import_reading(session, OPERATOR, reading, "digest", MORNING, ZONE)
    async with world.database.reading() as session:
        rows = await session.execute(
            select(Milestone.text, Executor.name)
            .join(Executor, Executor.milestone_id == Milestone.id)
            .order_by(Milestone.id, Executor.position)
        )
        found = [tuple(row) for row in rows]
    assert found == [(f"Мероприятие {number}", name) for number in range(1, ROWS + 1) for name in ("ЦОПП", "ПОО")]
