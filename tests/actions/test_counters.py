"""Targets counted: by accepted reports, by hand, through amendments, and never where nothing binds."""

from dataclasses import dataclass

import pytest
from sqlalchemy import update

from models.actions import amendments, counters
from models.queries import counters as questions
from models.refusal import Refusal
from models.rules.counters import Aim, Which
from models.rules.rights import Viewer
from models.tables import (
    Activity,
    Assignment,
    AssignmentState,
    AuditEntry,
    Counter,
    CountSource,
    Milestone,
    Plan,
    PlanState,
    Role,
)
from tests.world import MORNING, World

ENTRIES = [{"comparator": ">=", "value": 34, "unit": "заявок"}]
COLLEGES = [{"comparator": ">=", "value": 2, "unit": "ПОО"}]


@dataclass
class Office:
    """An activity of two colleges, and a coordinator."""

    world: World
    olga: Viewer

    async def aim(self, targets: list[dict[str, object]], *, whole: bool = False) -> None:
        """Let the result have these targets, or the activity as a whole."""
        async with self.world.database.writing() as session:
            await session.execute(update(Activity if whole else Milestone).values(targets=targets))

    async def aims(self) -> list[tuple[Aim, str]]:
        async with self.world.database.reading() as session:
            activity = await session.get_one(Activity, 1)
            return [(one.aim, one.title) for one in await questions.aimed(session, activity)]

    async def only(self) -> Aim:
        ((aim, _),) = await self.aims()
        return aim

    async def which(self) -> Which:
        aim = await self.only()
        return Which(1, aim.milestone_id, aim.mark)

    async def write(self, words: str, which: Which | None = None) -> None:
        async with self.world.database.writing() as session:
            await counters.write(session, self.olga, which or await self.which(), words, MORNING)

    async def choose(self, source: CountSource, which: Which | None = None) -> None:
        async with self.world.database.writing() as session:
            await counters.choose(session, self.olga, which or await self.which(), source, MORNING)

    async def accept(self, *assignments: int) -> None:
        async with self.world.database.writing() as session:
            chosen = update(Assignment).where(Assignment.id.in_(assignments))
            await session.execute(chosen.values(state=AssignmentState.ACCEPTED, submitted_at=MORNING))


@pytest.fixture
async def office(world: World) -> Office:
    await world.activity(await world.organisation(), await world.organisation("Вятский колледж"))
    return Office(world, await world.viewer(await world.staff()))


async def test_organisations_with_an_accepted_report_are_counted_unasked(office: Office) -> None:
    await office.aim(COLLEGES)
    assert ((await office.only()).source, (await office.only()).number) == (CountSource.REPORTS, 0)
    await office.accept(1)
    assert ((await office.only()).number, (await office.only()).reached) == (1, False)
    await office.accept(2)
    assert ((await office.only()).number, (await office.only()).reached) == (2, True)
    assert await office.world.all(Counter) == []


async def test_a_target_of_the_whole_activity_counts_each_organisation_once(office: Office) -> None:
    await office.aim(COLLEGES, whole=True)
    async with office.world.database.writing() as session:
        other = Milestone(activity_id=1, position=2, text="Итоги", targets=[])
        session.add(other)
    await office.accept(1)
    ((aim, title),) = await office.aims()
    assert (aim.milestone_id, aim.number, title) == (0, 1, "Запущена работа сайта и социальных сетей")


async def test_a_number_is_written_again_and_again_and_each_time_logged(office: Office) -> None:
    await office.aim(ENTRIES)
    assert ((await office.only()).source, (await office.only()).number) == (CountSource.MANUAL, None)
    await office.write("12")
    await office.write("уже 36 заявок")
    assert ((await office.only()).number, (await office.only()).reached) == (36, True)
    logged = [(one.action, one.subject, one.before, one.after) for one in await office.world.all(AuditEntry)]
    assert logged == [
        ("target-counted", "counter", {}, {"count": "12"}),
        ("target-counted", "counter", {"count": "12"}, {"count": "36"}),
    ]


async def test_choosing_twice_is_choosing_once_and_the_written_number_waits(office: Office) -> None:
    await office.aim(ENTRIES)
    await office.write("12")
    await office.accept(1)
    await office.choose(CountSource.REPORTS)
    await office.choose(CountSource.REPORTS)
    assert (await office.only()).number == 1
    await office.choose(CountSource.MANUAL)
    assert (await office.only()).number == 12
    assert [one.action for one in await office.world.all(AuditEntry)] == [
        "target-counted", "target-source", "target-source",
    ]  # fmt: skip


async def test_what_reports_count_is_not_written_by_hand(office: Office) -> None:
    await office.aim(COLLEGES)
    with pytest.raises(Refusal, match="refusal-count-reports"):
        await office.write("2")
    assert await office.world.all(Counter) == []


async def test_another_figure_of_the_same_kind_goes_on_with_the_number(office: Office) -> None:
    await office.aim(ENTRIES)
    await office.write("12")
    async with office.world.database.writing() as session:
        proposal = await amendments.propose_target(session, office.olga, 1, "не менее 2 заявки")
        await amendments.make(session, office.olga, proposal, "", MORNING)
    aim = await office.only()
    assert (aim.value, aim.number, aim.reached) == (2, 12, True)


async def test_a_target_that_is_another_one_by_now_takes_no_number(office: Office) -> None:
    await office.aim(ENTRIES)
    old = await office.which()
    await office.aim([{"comparator": ">=", "value": 5, "unit": "семинаров"}])
    with pytest.raises(Refusal, match="refusal-target-gone"):
        await office.write("12", old)
    with pytest.raises(Refusal, match="refusal-gone"):
        await office.write("12", Which(99, 0, old.mark))
    assert await office.world.all(Counter) == []


@pytest.mark.parametrize(
    "state, key", [(PlanState.DRAFT, "refusal-count-draft"), (PlanState.ARCHIVED, "refusal-count-archived")]
)
async def test_only_a_plan_that_binds_is_counted(office: Office, state: PlanState, key: str) -> None:
    await office.aim(ENTRIES)
    which = await office.which()
    async with office.world.database.writing() as session:
        (await session.get_one(Plan, 1)).state = state
    for deed in (office.write("12", which), office.choose(CountSource.REPORTS, which)):
        with pytest.raises(Refusal, match=key):
            await deed


async def test_an_observer_counts_nothing(office: Office) -> None:
    await office.aim(ENTRIES)
    office.olga = await office.world.viewer(await office.world.staff(Role.OBSERVER))
    with pytest.raises(Refusal, match="refusal-right"):
        await office.write("12")


async def test_the_target_an_amendment_shows_is_the_one_it_changes(office: Office) -> None:
    await office.aim(ENTRIES, whole=True)
    async with office.world.database.writing() as session:
        proposal = await amendments.propose_target(session, office.olga, 1, "не менее 20 заявок")
        await amendments.make(session, office.olga, proposal, "", MORNING)
    ((aim, _),) = await office.aims()
    assert (aim.milestone_id, aim.value) == (0, 20)
