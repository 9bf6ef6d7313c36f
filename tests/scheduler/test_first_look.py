"""The first look after a start finds its statements put together already."""

from datetime import date

from models.actions import planning
from models.database import Database
from models.tables import Report, Role
from scheduler import reminders
from tests.scheduler.post_office import at
from tests.world import MORNING, ZONE, World


def _letters_put_together(database: Database) -> set[str]:
    kept = database.engine.sync_engine._compiled_cache  # noqa: SLF001
    assert kept is not None
    return {str(one) for one in kept.values() if "INTO letters" in str(one)}


async def test_the_first_look_puts_no_statement_together(world: World) -> None:
    college = await world.organisation()
    await world.staff(Role.COORDINATOR)
    head = await world.member(college, away_from=date(2024, 6, 20), away_until=date(2024, 6, 30))
    (owed,) = await world.activity(college, due=date(2024, 6, 24))
    await world.add(Report(assignment_id=owed.id, author_id=head.id, created_at=MORNING, changed_at=MORNING))
    planning.prepare(world.database)
    before = _letters_put_together(world.database)
    async with world.database.writing() as session:
        assert await reminders.plan(session, ZONE, None, at("2024-07-01T10:00")) > 0
    assert len(before) == 10
    assert _letters_put_together(world.database) == before
