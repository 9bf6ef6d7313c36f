"""A plan imported, published and extended: who comes to owe what, until when, and who is told."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from models import documents
from models.actions import plans
from models.documents.reading import Reading
from models.refusal import Refusal
from models.rules.rights import OPERATOR
from models.tables import (
    Activity,
    Assignment,
    AuditEntry,
    Executor,
    GroupMember,
    Indicator,
    Letter,
    LetterKind,
    MembershipState,
    Milestone,
    Occurrence,
    Organisation,
    Plan,
    PlanState,
    Role,
    Section,
)
from tests.world import MORNING, ZONE, World

SAMPLES = Path(documents.__file__).parent / "samples"
TABLE = "Мероприятие\tСрок\tОтветственный\n"


def read(name: str) -> Reading:
    return documents.read((SAMPLES / name).read_bytes(), name)


def table(*rows: str) -> Reading:
    lines = [f"{number}\t{row}\n" for number, row in enumerate(rows, 1)]
    return documents.read(("План мероприятий на 2024 год\n\n№\t" + TABLE + "".join(lines)).encode(), "план.txt")


async def imported(world: World, reading: Reading, digest: str = "abc") -> plans.ImportResult:
    async with world.database.writing() as session:
        return await plans.import_reading(session, OPERATOR, reading, digest, MORNING, ZONE)


async def matched(world: World, plan_id: int) -> None:
    async with world.database.writing() as session:
        await plans.match_executors(session, OPERATOR, plan_id, MORNING)


async def published(world: World, plan_id: int, now: datetime = MORNING) -> plans.Published:
    async with world.database.writing() as session:
        return await plans.publish(session, OPERATOR, plan_id, now)


async def test_the_kirov_plan_is_kept_whole(world: World) -> None:
    result = await imported(world, read("kirov-784.txt"))
    rows = [len(await world.all(table)) for table in (Section, Activity, Milestone, Occurrence, Indicator)]
    assert rows == [4, 9, 12, 13, 0]
    plan = (await world.all(Plan))[0]
    assert (plan.id, plan.number, plan.approved_on, plan.state) == (
        result.plan_id, "784", date(2024, 6, 13), PlanState.DRAFT,
    )  # fmt: skip
    assert (plan.starts_on, plan.ends_on, plan.zone) == (None, None, ZONE)
    await world.group("ПОО", await world.organisation())
    await matched(world, result.plan_id)
    await published(world, result.plan_id)
    plan = (await world.all(Plan))[0]
    assert (plan.starts_on, plan.ends_on) == (date(2024, 5, 1), date(2024, 12, 31))


async def test_the_year_plan_of_nizhnyaya_tura_is_kept_whole(world: World) -> None:
    await imported(world, read("nizhnyaya-tura-262.txt"))
    rows = [len(await world.all(table)) for table in (Section, Activity, Milestone, Occurrence, Indicator)]
    assert rows == [5, 20, 20, 29, 10]
    quarters = [each.period for each in await world.all(Occurrence) if each.period.get("key") == "quarter"]
    assert quarters[:4] == [{"key": "quarter", "number": number, "year": 2022} for number in (1, 2, 3, 4)]


async def test_a_result_is_found_by_words_of_its_activity_too(world: World) -> None:
    await imported(world, table("Подготовка отчёта\tиюнь\tПОО"))
    assert [each.search for each in await world.all(Milestone)] == ["подготовка отчета"]


async def test_two_windows_are_two_checkpoints_called_by_their_months(world: World) -> None:
    await imported(world, table("Интенсивы\tиюнь 2024 г. сентябрь 2024 г.\tПОО"))
    assert [each.period for each in await world.all(Occurrence)] == [
        {"key": "month", "month": "06", "year": 2024},
        {"key": "month", "month": "09", "year": 2024},
    ]


async def test_executors_are_matched_by_any_of_their_names_and_never_by_a_part(world: World) -> None:
    college = await world.organisation("Колледж «Зелёный»", short_name="КЗ")
    group = await world.group("ПОО", college)
    await imported(world, table("Семинар\tиюнь\tпоо, колледж зеленый, КЗ, Колледж, школы"))
    assert [(each.name, each.group_id, each.organisation_id) for each in await world.all(Executor)] == [
        ("поо", group.id, None),
        ("колледж зеленый", None, college.id),
        ("КЗ", None, college.id),
        ("Колледж", None, None),
        ("школы", None, None),
    ]


async def test_an_abbreviation_is_understood_by_the_legend(world: World) -> None:
    centre = await world.organisation("Центр опережающей профессиональной подготовки")
    result = await imported(world, read("kirov-784.txt"))
    assert result.written.strangers == ("ПОО", "ИРО")
    executors = [each for each in await world.all(Executor) if each.name == "ЦОПП"]
    assert {each.organisation_id for each in executors} == {centre.id}


async def test_the_same_file_twice_is_refused_and_named(world: World) -> None:
    first = await imported(world, read("kirov-784.txt"))
    with pytest.raises(Refusal) as refused:
        await imported(world, read("kirov-784.txt"))
    assert (refused.value.key, refused.value.details["number"]) == ("refusal-plan-known", str(first.plan_id))
    assert len(await world.all(Plan)) == 1


async def test_only_staff_may_import_and_publish(world: World) -> None:
    head = await world.viewer(await world.member(await world.organisation()))
    plan = await imported(world, read("kirov-784.txt"))
    async with world.database.writing() as session:
        for act in (
            plans.import_reading(session, head, read("kirov-784.txt"), "other", MORNING),
            plans.publish(session, head, plan.plan_id, MORNING),
            plans.need(session, head, 1, "photo", MORNING),
        ):
            with pytest.raises(Refusal, match="refusal-right-plan"):
                await act


async def test_publishing_gives_every_member_of_a_group_its_own_assignment(world: World) -> None:
    colleges = [await world.organisation(f"Колледж № {number}") for number in (1, 2, 3)]
    await world.group("ПОО", *colleges)
    plan = await imported(world, table("Семинар\tиюнь 2024\tПОО", "Отчёт\tмай 2024, июль 2024\tПОО"))
    assert (await published(world, plan.plan_id)).assignments == 9
    owed = await world.all(Assignment)
    assert sorted({each.organisation_id for each in owed}) == [each.id for each in colleges]
    assert {each.due_at for each in owed} == {
        datetime(2024, 5, 31, 20, 59, 59, tzinfo=UTC),
        datetime(2024, 6, 30, 20, 59, 59, tzinfo=UTC),
        datetime(2024, 7, 31, 20, 59, 59, tzinfo=UTC),
    }


async def test_an_organisation_named_twice_owes_once(world: World) -> None:
    college = await world.organisation("Колледж № 1", short_name="К1")
    await world.group("ПОО", college)
    plan = await imported(world, table("Семинар\tиюнь 2024\tПОО, К1"))
    assert (await published(world, plan.plan_id)).assignments == 1


async def test_a_day_ends_where_the_organisation_is(world: World) -> None:
    home = await world.organisation("Колледж № 1")
    far = await world.organisation("Колледж № 2", zone="Asia/Yekaterinburg")
    await world.group("ПОО", home, far)
    plan = await imported(world, table("Семинар\tиюнь 2024\tПОО"))
    await published(world, plan.plan_id)
    assert {each.organisation_id: (each.starts_at, each.due_at) for each in await world.all(Assignment)} == {
        home.id: (datetime(2024, 5, 31, 21, tzinfo=UTC), datetime(2024, 6, 30, 20, 59, 59, tzinfo=UTC)),
        far.id: (datetime(2024, 5, 31, 19, tzinfo=UTC), datetime(2024, 6, 30, 18, 59, 59, tzinfo=UTC)),
    }


async def test_everybody_concerned_gets_one_letter_and_nobody_else(world: World) -> None:
    college, other = await world.organisation("Колледж № 1"), await world.organisation("Колледж № 2")
    await world.group("ПОО", college)
    head = await world.member(college)
    student = await world.member(college, Role.STUDENT)
    await world.member(college, Role.STUDENT, state=MembershipState.ASKED)
    await world.member(other)
    plan = await imported(world, table("Семинар\tиюнь 2024\tПОО", "Отчёт\tавгуст 2024\tПОО"))
    assert (await published(world, plan.plan_id)).people == 2
    letters = await world.all(Letter)
    assert [(each.person_id, each.kind, each.subject_id, each.not_before) for each in letters] == [
        (head.id, LetterKind.PLAN_PUBLISHED, plan.plan_id, MORNING),
        (student.id, LetterKind.PLAN_PUBLISHED, plan.plan_id, MORNING),
    ]


async def test_publishing_twice_says_since_when_and_changes_nothing(world: World) -> None:
    await world.group("ПОО", await world.organisation())
    plan = await imported(world, table("Семинар\tиюнь 2024\tПОО"))
    await published(world, plan.plan_id)
    with pytest.raises(Refusal) as refused:
        await published(world, plan.plan_id, datetime(2024, 6, 20, tzinfo=UTC))
    assert (refused.value.key, refused.value.details) == ("refusal-plan-published", {"day": MORNING})
    assert [each.published_at for each in await world.all(Plan)] == [MORNING]
    assert len(await world.all(Assignment)) == 1


async def test_a_plan_that_would_bind_nobody_stays_a_draft(world: World) -> None:
    plan = await imported(world, table("Семинар\tиюнь 2024\tПОО"))
    with pytest.raises(Refusal, match="refusal-plan-nobody"):
        await published(world, plan.plan_id)
    assert [each.state for each in await world.all(Plan)] == [PlanState.DRAFT]


async def test_an_executor_that_comes_after_the_import_is_found_before_publishing(world: World) -> None:
    plan = await imported(world, table("Семинар\tиюнь 2024\tПОО, школы"))
    await world.group("ПОО", await world.organisation())
    async with world.database.writing() as session:
        await plans.match_executors(session, OPERATOR, plan.plan_id, MORNING)
    assert (await published(world, plan.plan_id)).assignments == 1


@pytest.mark.parametrize("number", [1, 34, 3500])
async def test_publishing_takes_five_statements_for_any_number_of_organisations(world: World, number: int) -> None:
    async with world.database.writing() as session:
        session.add_all(Organisation(name=f"Колледж № {each}", search="") for each in range(number))
    await world.group("ПОО")
    async with world.database.writing() as session:
        ids = await session.scalars(select(Organisation.id))
        session.add_all(GroupMember(group_id=1, organisation_id=each) for each in ids.all())
    plan = await imported(world, table("Семинар\tиюнь 2024\tПОО", "Отчёт\t1 раз в квартал\tПОО"))
    with world.statements() as statements:
        assert (await published(world, plan.plan_id)).assignments == 5 * number
    assert len(statements) == 5


@pytest.mark.parametrize("past, expected", [(True, 2), (False, 1)])
async def test_a_later_joiner_owes_the_same_with_past_items_as_chosen(world: World, past: bool, expected: int) -> None:
    first, later = await world.organisation("Колледж № 1"), await world.organisation("Колледж № 2")
    group = await world.group("ПОО", first)
    plan = await imported(world, table("Семинар\tмай 2024\tПОО", "Отчёт\tиюль 2024\tПОО", "Итоги\tмай 2024\tшколы"))
    await published(world, plan.plan_id)
    await imported(world, table("Ещё черновик\tиюль 2024\tПОО"), "other")
    await world.add(GroupMember(group_id=group.id, organisation_id=later.id))
    async with world.database.writing() as session:
        made = await plans.assign_member(session, OPERATOR, group.id, later.id, MORNING, past=past)
        again = await plans.assign_member(session, OPERATOR, group.id, later.id, MORNING, past=past)
    assert (made, again) == (expected, 0)
    owed = [each for each in await world.all(Assignment) if each.organisation_id == later.id]
    assert len(owed) == expected


async def test_what_a_report_must_contain_goes_round_from_nothing_to_three(world: World) -> None:
    await imported(world, table("Семинар\tиюнь 2024\tПОО"))
    seen = []
    for _ in range(4):
        async with world.database.writing() as session:
            seen.append((await plans.need(session, OPERATOR, 1, "photo", MORNING)).proof)
    assert seen == [{"photo": 1}, {"photo": 2}, {"photo": 3}, {}]
    entries = [each for each in await world.all(AuditEntry) if each.action == "proof-changed"]
    assert [(each.before, each.after) for each in entries][:2] == [({}, {"photo": 1}), ({"photo": 1}, {"photo": 2})]


async def test_a_kind_of_proof_that_is_none_is_refused(world: World) -> None:
    await imported(world, table("Семинар\tиюнь 2024\tПОО"))
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-gone"):
            await plans.need(session, OPERATOR, 1, "gold", MORNING)
