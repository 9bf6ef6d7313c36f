"""What an audience can be put together from, and what its numbers are called."""

from datetime import date

from sqlalchemy import delete, update

from models.queries import audience_choices, audience_names
from models.queries.audience_choices import Choice, Owed
from models.queries.audience_names import Name
from models.rules.audience_values import Item, Scope, Standing, Subject
from models.rules.ready_audiences import Ready, of, ready
from models.tables import Assignment, AssignmentState, Occurrence, PlanState
from tests.world import World


async def test_everything_an_audience_names_is_found_in_one_statement(world: World) -> None:
    college = await world.organisation("Кировский авиационный техникум", short_name="КАТ")
    group = await world.group("ПОО", college)
    (owed,) = await world.activity(college, title="Сайт")
    occurrence = owed.occurrence_id
    async with world.database.writing() as session:
        quarter = {"key": "quarter", "number": 1, "year": 2024}
        await session.execute(update(Occurrence).values(period=quarter))
    scopes = (
        (Scope.PLAN, owed.plan_id),
        (Scope.ACTIVITY, 1),
        (Scope.MILESTONE, 1),
        (Scope.OCCURRENCE, occurrence),
        (Scope.OCCURRENCE, 999),
        (Scope.EVERYTHING, 0),
    )
    audience = of(
        (Subject.ORGANISATION, (college.id, 999), False),
        (Subject.GROUP, (group.id,), True),
        (Subject.ITEM, tuple(Item(Standing.OWES, *scope) for scope in scopes), False),
    )
    async with world.database.reading() as session:
        with world.statements() as statements:
            found = await audience_names.names(session, audience)
            assert len(statements) == 1
        assert found == {
            ("organisation", college.id): Name("КАТ"),
            ("group", group.id): Name("ПОО"),
            ("plan", owed.plan_id): Name("План медиацентров"),
            ("activity", 1): Name("Сайт", "1"),
            ("milestone", 1): Name("Сайт", "1"),
            ("occurrence", occurrence): Name("Сайт", "1", quarter),
        }
        assert await audience_names.name(session, Scope.OCCURRENCE, occurrence) == Name("Сайт", "1", quarter)
        assert await audience_names.name(session, Scope.PLAN, 999) is None
        assert await audience_names.name(session, Scope.EVERYTHING, 0) is None


async def test_what_names_nothing_asks_nothing(world: World) -> None:
    async with world.database.reading() as session:
        with world.statements() as statements:
            assert await audience_names.names(session, ready(Ready.OVERDUE)) == {}
        assert statements == []


async def test_organisations_come_with_their_number_by_name_and_by_words(world: World) -> None:
    second, first = [await world.organisation(f"Колледж {name}") for name in ("Б", "А")]
    async with world.database.reading() as session:
        found = await audience_choices.organisations(session, "", 6, 0)
        assert found == (2, [Choice(first.id, "Колледж А"), Choice(second.id, "Колледж Б")])
        assert await audience_choices.organisations(session, "", 1, 1) == (2, [Choice(second.id, "Колледж Б")])
        assert await audience_choices.organisations(session, "колледж а", 6, 0) == (1, [Choice(first.id, "Колледж А")])
        assert await audience_choices.organisations(session, "школа", 6, 0) == (0, [])
        assert await audience_choices.organisations(session, "", 6, 6) == (2, [])


async def test_groups_say_how_many_are_in_them_and_drafts_are_no_plans_yet(world: World) -> None:
    group, empty = await world.group("ПОО", await world.organisation()), await world.group("Школы")
    first, second = await world.plan("Первый"), await world.plan("Второй")
    await world.plan("Черновик", PlanState.DRAFT)
    async with world.database.reading() as session:
        assert await audience_choices.groups(session) == [Choice(group.id, "ПОО", 1), Choice(empty.id, "Школы")]
        assert await audience_choices.plans(session) == [Choice(second.id, "Второй"), Choice(first.id, "Первый")]


async def test_what_is_owed_comes_by_term_with_how_many_owe_it(world: World) -> None:
    colleges = [await world.organisation(f"Колледж {number}") for number in range(3)]
    later = await world.activity(*colleges, title="Сайт", due=date(2024, 6, 30))
    sooner = await world.activity(colleges[0], title="План медиацентра", due=date(2024, 6, 10))
    undated = await world.activity(colleges[0], title="Соцсети", due=None)
    done = await world.activity(colleges[0], title="Сдано")
    async with world.database.writing() as session:
        for one, state in ((later[1], AssignmentState.RETURNED), (later[2], AssignmentState.SUBMITTED)):
            await session.execute(update(Assignment).where(Assignment.id == one.id).values(state=state))
        accepted = update(Assignment).where(Assignment.id == done[0].id).values(state=AssignmentState.ACCEPTED)
        await session.execute(accepted)
    expected = [
        Owed(sooner[0].occurrence_id, "1", "План медиацентра", {}, 1, sooner[0].due_at),
        Owed(later[0].occurrence_id, "1", "Сайт", {}, 2, later[0].due_at),
        Owed(undated[0].occurrence_id, "1", "Соцсети", {}, 1, None),
    ]
    async with world.database.reading() as session:
        assert await audience_choices.owed(session, "", 6, 0) == (3, expected)
        assert await audience_choices.owed(session, "", 1, 1) == (3, expected[1:2])
        assert await audience_choices.owed(session, "САЙТ", 6, 0) == (1, expected[1:2])
        assert await audience_choices.owed(session, "хор", 6, 0) == (0, [])
    async with world.database.writing() as session:
        await session.execute(delete(Assignment))
    async with world.database.reading() as session:
        assert await audience_choices.owed(session, "", 6, 0) == (0, [])
