"""Papers on both engines: pieces in order, one draft a paper, one letter, and no more tries than are good."""

from datetime import timedelta

import pytest

from models import documents
from models.actions import papers
from models.database import Database
from models.documents.reading import Reading
from models.queries import papers as asked
from models.queries import readers
from models.queries.draft_rows import SectionLine
from models.queries.papers import Gathered, PaperRefused, PlanRead
from models.refusal import Refusal
from models.rules.rights import Viewer
from models.tables import Letter, LetterKind, Paper, PaperState, PaperText, Plan, PlanState, Role
from tests.world import MORNING, ZONE, World

HEAD = "План на 2024 год\n№\tМероприятие\tСрок\tОтветственный\n"
PLAN = HEAD + "1\tСеминар\tмай 2024 г.\tЦОПП\n2\tКонкурс\tпосле согласования\tЦОПП\n"


def reading(text: str = PLAN) -> Reading:
    return documents.read(text.encode(), "план.txt")


async def coordinator(world: World) -> Viewer:
    return await world.viewer(await world.staff())


async def paste(
    world: World, viewer: Viewer, message: int, text: str, *, asked: bool = True, days: int = 0
) -> Gathered:
    async with world.database.writing() as session:
        return await papers.paste(session, viewer, message, text, MORNING + timedelta(days=days), asked=asked)


async def handed_in(world: World, viewer: Viewer, name: str = "план.docx") -> int:
    async with world.database.writing() as session:
        return (await papers.hand_in(session, viewer, "FILE", name, 1000, MORNING)).id


async def begin(world: World, *apart: int) -> papers.Begun | None:
    async with world.database.writing() as session:
        return await papers.begin(session, MORNING, apart)


async def keep(world: World, paper: int, what: Reading | None = None, digest: str = "one") -> None:
    async with world.database.writing() as session:
        await papers.keep(session, paper, what or reading(), digest, MORNING, ZONE)


async def told(world: World, person_id: int) -> list[PlanRead | PaperRefused | None]:
    """What the letters about papers say to a person, in their order."""
    async with world.database.reading() as session:
        to = await readers.reader(session, person_id, ZONE)
        return [
            await asked.about(session, one, to)
            for one in await world.all(Letter)
            if (one.kind, one.person_id) == (LetterKind.PLAN_READ, person_id)
        ]


async def test_pieces_are_read_in_the_order_they_were_written_in(world: World) -> None:
    olga = await coordinator(world)
    first, *rest = PLAN.split("\n", 2)
    await paste(world, olga, 12, rest[1])
    await paste(world, olga, 11, "не то")
    have = await paste(world, olga, 10, first)
    assert have == Gathered(have.paper_id, 3, len(rest[1]) + len("не то") + len(first), first)
    async with world.database.writing() as session:
        changed = await papers.rewrite(session, olga, 11, rest[0])
        assert changed == Gathered(have.paper_id, 3, len(PLAN) - 2, first)
        await papers.complete(session, olga, have.paper_id, MORNING)
    begun = await begin(world)
    assert begun == papers.Begun(have.paper_id, "", "", PLAN, MORNING)


async def test_an_old_text_is_not_gone_on_with_unless_asked_for(world: World) -> None:
    olga = await coordinator(world)
    await paste(world, olga, 1, "старое")
    assert (await paste(world, olga, 2, "новое", days=2)).messages == 2
    assert (await paste(world, olga, 3, "план", asked=False)).messages == 3
    assert (await paste(world, olga, 4, "план", asked=False, days=2)).messages == 1


async def test_each_person_pastes_a_text_of_their_own(world: World) -> None:
    olga, petr = await coordinator(world), await world.viewer(await world.staff(name="Пётр Смирнов"))
    mine, other = await paste(world, olga, 1, "а"), await paste(world, petr, 1, "б")
    assert mine.paper_id != other.paper_id
    async with world.database.writing() as session:
        assert await papers.rewrite(session, petr, 2, "в") is None
        for act in (papers.drop(session, petr, mine.paper_id), papers.complete(session, petr, mine.paper_id, MORNING)):
            with pytest.raises(Refusal, match="refusal-gone"):
                await act


async def test_what_was_read_becomes_a_draft_and_one_letter(world: World) -> None:
    olga = await coordinator(world)
    paper = await handed_in(world, olga)
    assert (await begin(world)) == papers.Begun(paper, "FILE", "план.docx", "", MORNING)
    for _ in range(2):
        await keep(world, paper)
    (plan,) = await world.all(Plan)
    assert (plan.state, plan.zone) == (PlanState.DRAFT, ZONE)
    assert [(one.state, one.plan_id) for one in await world.all(Paper)] == [(PaperState.READ, plan.id)]
    (read,) = await told(world, olga.person_id)
    assert isinstance(read, PlanRead)
    assert (read.plan.id, read.sections, read.doubts, read.strangers) == (
        plan.id,
        [SectionLine(0, "", 2, 2)],
        {"term": 1},
        1,
    )


async def test_the_same_file_again_is_refused_with_the_plan_it_is(world: World) -> None:
    olga = await coordinator(world)
    first, second = await handed_in(world, olga), await handed_in(world, olga, "ещё раз.docx")
    await keep(world, first)
    with pytest.raises(Refusal) as known:
        await keep(world, second)
    async with world.database.writing() as session:
        await papers.refuse(session, second, known.value, MORNING)
        await papers.refuse(session, first, known.value, MORNING)
    plan = (await world.all(Plan))[0].id
    details = {"number": str(plan), "title": "План на 2024 год"}
    assert (await told(world, olga.person_id))[1:] == [
        PaperRefused("ещё раз.docx", "refusal-plan-known", details, plan),
    ]


async def test_a_paper_is_begun_three_times_and_then_refused(world: World) -> None:
    olga = await coordinator(world)
    paper = await handed_in(world, olga)
    assert [(await begin(world)) is not None for _ in range(4)] == [True, True, True, False]
    assert await told(world, olga.person_id) == [PaperRefused("план.docx", "document-broken", {"name": "план.docx"}, 0)]
    await keep(world, paper)
    assert await world.all(Plan) == []


async def test_what_could_not_be_fetched_does_not_count_and_lets_others_pass(world: World) -> None:
    olga = await coordinator(world)
    first, second = await handed_in(world, olga), await handed_in(world, olga)
    for _ in range(5):
        assert (await begin(world)) is not None
        async with world.database.writing() as session:
            await papers.give_back(session, first)
    begun = await begin(world, first)
    assert begun is not None
    assert begun.id == second
    async with world.database.reading() as session:
        assert [await asked.waits(session, apart) for apart in ((), (first,), (first, second))] == [True, True, False]


async def test_who_may_bring_plans(world: World) -> None:
    for role in (Role.OBSERVER, Role.ORGANISER, Role.JUROR):
        viewer = await world.viewer(await world.staff(role))
        for act in (handed_in(world, viewer), paste(world, viewer, 1, PLAN)):
            with pytest.raises(Refusal, match="refusal-right-plan"):
                await act
    assert await world.all(Paper) == []


async def test_the_letter_has_nothing_to_say_once_the_draft_is_published_or_deleted(world: World) -> None:
    olga = await coordinator(world)
    await keep(world, await handed_in(world, olga))
    async with world.database.writing() as session:
        plan = await session.get_one(Plan, (await world.all(Plan))[0].id)
        plan.state = PlanState.PUBLISHED
    assert await told(world, olga.person_id) == [None]
    async with world.database.writing() as session:
        await session.delete(await session.get_one(Plan, plan.id))
    assert await told(world, olga.person_id) == [None]
    assert [one.plan_id for one in await world.all(Paper)] == [None]


async def test_a_letter_costs_six_statements_whatever_the_plan(world: World, database: Database) -> None:
    olga = await coordinator(world)
    rows = "\n".join(f"{number}\tСеминар {number}\tмай 2024 г.\tЦОПП" for number in range(1, 300))
    await keep(world, await handed_in(world, olga), reading(HEAD + rows))
    letter = (await world.all(Letter))[0]
    async with database.reading() as session:
        to = await readers.reader(session, olga.person_id, ZONE)
        with world.statements() as statements:
            await asked.about(session, letter, to)
    assert len(statements) == 6


async def test_a_draft_costs_a_statement_more_for_each_hundred_rows_of_a_table(world: World) -> None:
    olga = await coordinator(world)
    cost = []
    for number in (10, 500):
        rows = "\n".join(f"{place}\tСеминар {place}\tмай 2024 г.\tЦОПП, ИРО" for place in range(1, number))
        paper, what = await handed_in(world, olga), reading(HEAD + rows)
        with world.statements() as statements:
            await keep(world, paper, what, digest=str(number))
        cost.append(len(statements))
    activities, results, periods, executors = 4, 4, 4, 9
    assert cost[1] - cost[0] == activities + results + periods + executors


async def test_words_are_forgotten_once_a_text_is_read_or_refused(world: World) -> None:
    olga = await coordinator(world)
    have = await paste(world, olga, 1, PLAN)
    async with world.database.writing() as session:
        await papers.complete(session, olga, have.paper_id, MORNING)
        with pytest.raises(Refusal, match="refusal-paper-begun"):
            await papers.drop(session, olga, have.paper_id)
    await keep(world, have.paper_id)
    assert await world.all(PaperText) == []
