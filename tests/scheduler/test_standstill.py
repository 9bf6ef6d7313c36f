"""Killed midway, after a standstill, or with a clock that steps: reminders are neither repeated nor forgotten."""

from datetime import date, timedelta

import pytest

from models.tables import Letter, LetterKind, LetterState
from scheduler import reminders as planning
from tests.scheduler.post_office import PostOffice, at
from tests.world import ZONE, World

TERM = date(2024, 6, 30)
THREE_DAYS = at("2024-06-27T10:00")


class KilledError(Exception):
    """The process ended here."""


async def plan_and_die(world: World) -> None:
    """Plan, and be killed before it is committed."""
    async with world.database.writing() as session:
        assert await planning.plan(session, ZONE, None, THREE_DAYS) == 1
        raise KilledError


async def test_a_kill_in_the_middle_of_planning_neither_loses_nor_repeats(world: World, office: PostOffice) -> None:
    college = await world.organisation()
    await world.member(college)
    await world.activity(college, due=TERM)
    with pytest.raises(KilledError):
        await plan_and_die(world)
    assert await world.all(Letter) == []
    assert [await office.tick(THREE_DAYS) for _ in range(2)] == [1, 0]


@pytest.mark.parametrize(
    "step",
    [
        timedelta(minutes=1),
        timedelta(hours=1),
        timedelta(hours=-1),
        timedelta(days=1),
        timedelta(days=-1),
        timedelta(days=3),
    ],
    ids=str,
)
async def test_a_standstill_or_a_step_of_the_clock_neither_repeats_nor_forgets(
    world: World, office: PostOffice, step: timedelta
) -> None:
    college = await world.organisation()
    await world.member(college, summaries=False)
    await world.activity(college, due=date(2024, 7, 4))
    before, ends = at("2024-07-01T10:30"), at("2024-07-05T12:00")
    await office.look(at("2024-06-27T10:00"))
    await office.pass_time(at("2024-07-01T09:30"), before)
    await office.tick(before + step, whole=True)
    await office.pass_time(before + step, ends)
    letters = [letter for letter in await world.all(Letter) if letter.state is LetterState.SENT]
    said = [(letter.kind, letter.occasion[11:]) for letter in letters]
    assert len(said) == len(set(said))
    missed = {(LetterKind.REMINDER, "1")} if step == timedelta(days=3) else set()
    before_it = {(LetterKind.REMINDER, days) for days in ("7", "3", "1", "0")}
    assert set(said) == (before_it | {(LetterKind.OVERDUE, "1")}) - missed
    assert [message.first_line for message in office.arrived][-2:] == [
        "⏳ Сегодня последний день, ждём 1 отчёт",
        "🔴 Срок прошёл, ещё ждём 1 отчёт",
    ]
