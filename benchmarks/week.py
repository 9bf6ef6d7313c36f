"""What a week's summary costs with 3,500 organisations, and how long drawing its picture holds the event loop."""

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from benchmarks.dispatch import Figures
from bot.telegram import pictures
from locales import speaker
from models.database import Database
from models.migrate import migrate
from models.queries import network
from models.tables import Activity, Assignment, AssignmentState, Milestone, Occurrence, Organisation, Plan, Section

ORGANISATIONS, ITEMS, SECTIONS = 3500, 14, 14
NOW = datetime(2024, 6, 24, 6, tzinfo=UTC)
STATES = (AssignmentState.OPEN, AssignmentState.SUBMITTED, AssignmentState.RETURNED, AssignmentState.ACCEPTED)
ROUNDS = 9
HELD = 0.02


async def measure() -> Figures:
    """The week of the whole network to one grouped query; the stall of the loop while it is drawn to 20 ms."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{Path(folder) / 'week.sqlite3'}")
        await migrate(database)
        async with database.writing() as session:
            await _fill(session)
        async with database.reading() as session:
            plain, whole = await _in_turns(lambda: _plain(session), lambda: _week(session))
            found = await _week(session)
        await database.close()
    return [
        ("week: everything a coordinator hears of 3,500 organisations / one grouped query, wall", whole / plain, 10.0),
        ("week: longest stall of the loop while a picture is drawn / 20 ms", await _stall(found) / HELD, 1.0),
    ]


async def _fill(session: AsyncSession) -> None:
    many = range(1, ITEMS + 1)
    plan = {"id": 1, "title": "План", "number": "1", "created_at": NOW - timedelta(days=60)}
    await session.execute(insert(Plan), [plan])
    await session.execute(insert(Section), [{"plan_id": 1, "position": one, "title": f"Этап {one}"} for one in many])
    activities = [{"plan_id": 1, "section_id": one, "position": one, "title": "Сайт"} for one in many]
    await session.execute(insert(Activity), activities)
    await session.execute(insert(Milestone), [{"activity_id": one, "position": 1, "text": "Сайт"} for one in many])
    await session.execute(insert(Occurrence), [{"milestone_id": one, "position": 1} for one in many])
    places = range(1, ORGANISATIONS + 1)
    await session.execute(insert(Organisation), [{"name": f"Колледж {one:04}", "search": ""} for one in places])
    await session.execute(insert(Assignment), [_assignment(place, one) for place in places for one in many])


def _assignment(organisation: int, item: int) -> dict[str, Any]:
    mixed = organisation * 31 + item * 17
    return {
        "plan_id": 1,
        "organisation_id": organisation,
        "occurrence_id": item,
        "state": STATES[mixed % 4],
        "due_at": NOW + timedelta(days=mixed % 60 - 30),
        "created_at": NOW - timedelta(days=60),
        "submitted_at": NOW - timedelta(days=mixed % 40),
    }


async def _plain(session: AsyncSession) -> None:
    accepted = func.sum(Assignment.state == AssignmentState.ACCEPTED)
    await session.execute(
        select(Assignment.organisation_id, func.count(), accepted).group_by(Assignment.organisation_id)
    )


async def _week(session: AsyncSession) -> network.Network:
    return await network.network(session, NOW + timedelta(days=6), NOW, drawn=True)


async def _in_turns(*ways: Callable[[], Awaitable[Any]]) -> list[float]:
    """The median seconds of each way, taken in turns so that noise hits all alike."""
    taken: list[list[float]] = [[] for _ in ways]
    for _ in range(ROUNDS):
        for way, times in zip(ways, taken, strict=True):
            begin = time.perf_counter()
            await way()
            times.append(time.perf_counter() - begin)
    return [median(times) for times in taken]


async def _stall(found: network.Network) -> float:
    """The longest time the loop did not come round while a picture was drawn; the least of some, for others who want
    the processor only add to it."""
    return min([await _one_stall(found, NOW.date() + timedelta(weeks=week)) for week in range(ROUNDS)])


async def _one_stall(found: network.Network, monday: date) -> float:
    picture = pictures.week(speaker("ru", "Europe/Kirov"), found, monday, monday + timedelta(days=6))
    longest = 0.0
    async with asyncio.TaskGroup() as group:
        drawing = group.create_task(picture.made()) if picture else None
        while drawing and not drawing.done():
            begin = time.perf_counter()
            await asyncio.sleep(0.001)
            longest = max(longest, time.perf_counter() - begin - 0.001)
    return longest
