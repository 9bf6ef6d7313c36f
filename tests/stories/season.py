"""A whole contest with 34 colleges: its people with their phones, and what many of them do alike, as rows at once."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from bot.telegram.doors import Door
from models.tables import (
    Contest,
    Criterion,
    Entry,
    EntryState,
    EntryVersion,
    Juror,
    Membership,
    MembershipState,
    Nomination,
    Organisation,
    Person,
    Role,
    Score,
    Sheet,
    SheetState,
    Stage,
    TeamMember,
    TeamState,
)
from tests.stories.conftest import Stage as Scene
from tests.stories.office import shown
from tests.world import MORNING

COLLEGES = 34
Points = Sequence[tuple[int, int, int]]
"""What each juror in turn gives for three criteria."""


class Season:
    """The people of a contest. Entries are known by their numbers, heads and colleges by theirs."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.world = scene, scene.world
        self.homes: list[Organisation] = []
        self.heads: list[Person] = []
        self.jury: list[Phone] = []

    async def open(self) -> None:
        """34 colleges with a head each, a student of the first one, an organiser."""
        for number in range(1, COLLEGES + 1):
            self.homes.append(await self.world.organisation(f"Колледж № {number}"))
            self.heads.append(await self.world.member(self.homes[-1], name=f"Руководитель {number}"))
        self.student = await self.world.member(self.homes[0], Role.STUDENT, "Мария Лаптева")
        self.phones = [await self.scene.phone(head) for head in self.heads]
        self.masha = await self.scene.phone(self.student)
        self.nina = await self.scene.staff(Role.ORGANISER, "Нина Шилова")

    async def go(self, phone: Phone, door: Door) -> Screen:
        """Stand before a door: as if its button had been on the first screen."""
        home = shown(await phone.start())
        return shown(await phone.press_data(door.pack(), home.id))

    async def stages(self) -> list[Stage]:
        return await self.world.all(Stage)

    async def entries(self) -> Mapping[int, Entry]:
        """By their numbers."""
        return {one.number: one for one in await self.world.all(Entry) if one.number}

    async def send(self, colleges: Collection[int], nomination: int, now: datetime) -> None:
        """Heads of these colleges have sent an entry each, one after the other."""
        titles = {one.position: one.id for one in await self.world.all(Nomination)}
        (contest,) = await self.world.all(Contest)
        first = (await self.stages())[0].id
        async with self.world.database.writing() as session:
            for number, college in enumerate(colleges, contest.numbered + 1):
                head = self.heads[college - 1]
                row = Entry(
                    contest_id=contest.id, nomination_id=titles[nomination], stage_id=first, number=number, version=1,
                    organisation_id=self.homes[college - 1].id, author_id=head.id, state=EntryState.SUBMITTED,
                    created_at=now, changed_at=now, submitted_at=now,
                )  # fmt: skip
                session.add(row)
                await session.flush()
                member = {"head": True, "state": TeamState.CONFIRMED, "asked_at": now}
                session.add(TeamMember(entry_id=row.id, person_id=head.id, **member))
                session.add(_version(row, head, now))
            total = contest.numbered + len(colleges)
            await session.execute(update(Contest).values(numbered=total))

    async def admit(self, numbers: Collection[int]) -> None:
        """These entries were checked and are in order."""
        await self._change(Entry.number.in_(numbers), state=EntryState.ADMITTED)

    async def send_again(self, numbers: Collection[int], now: datetime) -> None:
        """These have sent what the next stage asks for, and were admitted."""
        entries = await self.entries()
        await self._change(Entry.number.in_(numbers), state=EntryState.ADMITTED, version=1, submitted_at=now)
        people = {one.id: one for one in self.heads}
        async with self.world.database.writing() as session:
            rows = [entries[number] for number in numbers]
            session.add_all(_version(row, people[row.author_id or 0], now) for row in rows)

    async def _change(self, which: Any, **values: Any) -> None:
        async with self.world.database.writing() as session:
            await session.execute(update(Entry).where(which).values(**values))

    async def sits_in(self, juror: str, college: int) -> None:
        """A juror works in this college too."""
        (person,) = [one for one in await self.world.all(Person) if one.name == juror]
        row = {"role": Role.HEAD, "state": MembershipState.CONFIRMED, "asked_at": MORNING}
        await self.world.add(Membership(person_id=person.id, organisation_id=self.homes[college - 1].id, **row))

    async def score(self, stage: Stage, points: Mapping[int, Points], usual: Points, now: datetime) -> None:
        """The jurors in their order give these points to the entries (`usual` where nothing is said) and hand in; what
        is handed in already stays."""
        async with self.world.database.writing() as session:
            criteria = list(
                await session.scalars(
                    select(Criterion.id).where(Criterion.stage_id == stage.id).order_by(Criterion.position)
                )
            )
            jurors = list(await session.scalars(select(Juror.id).order_by(Juror.id)))
            open_ones = await session.execute(
                select(Sheet.id, Sheet.juror_id, Entry.number)
                .join(Entry, Entry.id == Sheet.entry_id)
                .where(Sheet.stage_id == stage.id, Sheet.state == SheetState.OPEN)
            )
            given, rows = [], []
            for sheet, juror, number in open_ones:
                said = points.get(number or 0, usual)
                if jurors.index(juror) >= len(said):
                    continue  # this juror has not come to it
                given.append(sheet)
                rows += [
                    {"sheet_id": sheet, "criterion_id": criterion, "points": one}
                    for criterion, one in zip(criteria, said[jurors.index(juror)], strict=True)
                ]
            await session.execute(insert(Score), rows)
            await session.execute(update(Sheet).where(Sheet.id.in_(given)).values(state=SheetState.GIVEN, given_at=now))


def _version(row: Entry, head: Person, now: datetime) -> EntryVersion:
    team = [{"person": head.id, "name": head.name, "head": True, "state": TeamState.CONFIRMED}]
    sent = {"answers": [], "team": team}
    return EntryVersion(
        entry_id=row.id, stage_id=row.stage_id, version=1, sent=sent, submitted_by=head.id, submitted_at=now
    )
