"""Questions about announcements: the card counts by its own index, a list shows what is going on first."""

from datetime import timedelta
from typing import Any

from sqlalchemy import func, insert, select, text

from models.actions import announcements as acts
from models.actions import sending
from models.actions.announcements import Offer
from models.database import Database
from models.queries import announcements
from models.queries.announcements import of_many
from models.rules.ready_audiences import Ready, ready
from models.tables import (
    BROADCAST,
    Announcement,
    AnnouncementState,
    Letter,
    LetterKind,
    LetterState,
    PartKind,
    Person,
    Role,
)
from tests.world import MORNING, World

NIGHT = MORNING + timedelta(hours=12)


async def letters(world: World, people: list[Person], kind: LetterKind, **more: Any) -> None:
    """A letter of announcement 1 to each of these."""
    row = {"kind": kind, "subject_id": 1, "priority": 9, "not_before": MORNING, "created_at": MORNING}
    async with world.database.writing() as session:
        await session.execute(insert(Letter), [row | more | {"person_id": one.id} for one in people])


async def test_each_kind_of_letter_is_counted_by_what_became_of_it(world: World) -> None:
    people = [await world.person(name) for name in "АБВГД"]
    await letters(world, people[:2], LetterKind.ANNOUNCEMENT, state=LetterState.SENT, sent_at=MORNING)
    await letters(world, people[2:3], LetterKind.ANNOUNCEMENT, state=LetterState.UNREACHABLE)
    await letters(world, people[3:4], LetterKind.ANNOUNCEMENT, not_before=NIGHT)
    await letters(world, people[4:], LetterKind.ANNOUNCEMENT, state=LetterState.HELD)
    await letters(world, people[:1], LetterKind.ANNOUNCEMENT_EDIT)
    await letters(world, people, LetterKind.PLAN_PUBLISHED)
    async with world.database.reading() as session:
        found = await announcements.progress(session, 1, MORNING)
    main = found[LetterKind.ANNOUNCEMENT]
    assert (main.sent, main.unreachable, main.left, main.later, main.total) == (2, 1, 2, 1, 5)
    assert found[LetterKind.ANNOUNCEMENT_EDIT].left == 1
    assert set(found) == {LetterKind.ANNOUNCEMENT, LetterKind.ANNOUNCEMENT_EDIT}


async def test_the_letters_of_an_announcement_are_found_by_their_own_index(database: Database) -> None:
    query = select(func.count()).where(of_many(BROADCAST, 1))
    asked = query.compile(database.engine.sync_engine, compile_kwargs={"literal_binds": True})
    explain = "EXPLAIN QUERY PLAN" if database.is_sqlite else "EXPLAIN"
    async with database.reading() as session:
        if not database.is_sqlite:
            await session.execute(text("SET enable_seqscan = off"))
        plan = "\n".join(str(tuple(row)) for row in await session.execute(text(f"{explain} {asked}")))
    assert "ix_letters_of_many" in plan


async def test_what_is_going_on_stands_first_and_nobody_sees_anothers_draft(world: World) -> None:
    await world.member(await world.organisation())
    olga, boss = await world.staff(), await world.staff(Role.ADMIN, "Пётр")
    mine, admin = await world.viewer(olga), await world.viewer(boss)
    async with world.database.writing() as session:
        for number in (1, 2):
            row = (await acts.add(session, mine, 0, Offer(number, PartKind.TEXT, f"№ {number}"), MORNING)).row
            row.audience = ready(Ready.HEADS).packed()
            await sending.send(session, mine, row.id, 1, MORNING)
        (await session.get_one(Announcement, 2)).state = AnnouncementState.SENT
        await acts.add(session, mine, 0, Offer(3, PartKind.TEXT, "№ 3"), MORNING)
    async with world.database.reading() as session:
        seen = [one.row.title for one in await announcements.lines(session, mine, 10, 0)]
        theirs = [one.row.title for one in await announcements.lines(session, admin, 10, 0)]
        assert await announcements.count(session, admin) == 2
    assert seen == ["№ 1", "№ 3", "№ 2"]
    assert theirs == ["№ 1", "№ 2"]
