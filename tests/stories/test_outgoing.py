"""A plan as a file: the same columns, what was done beside each result, and the same plan when it is read again."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import docx
from sqlalchemy import update

from bot.demo.phone import Phone
from models import documents
from models.documents.reading import Reading
from models.documents.written.proofread import named
from models.tables import Assignment, AssignmentState, Role
from tests.stories.conftest import Stage
from tests.stories.test_plans import EARLY, KIROV, kirov, published
from tests.world import MORNING


async def file(stage: Stage, phone: Phone) -> tuple[str, bytes]:
    """The name and the bytes of the last file."""
    document = [message for message in await phone.messages() if message.media == "document"][-1].body["document"]
    async with stage.telegram.session.get(f"{stage.telegram.url}/client/file/{document['file_id']}") as answer:
        return document["file_name"], await answer.read()


async def download(stage: Stage, phone: Phone, program: str) -> tuple[str, bytes]:
    await phone.say("/plans")
    await phone.press("Открыть 1")
    await phone.press("Скачать")
    await phone.press(program)
    return await file(stage, phone)


def said(plan: Reading) -> dict[str, Any]:
    """What a plan asks of whom by when."""
    return {
        "title": plan.title,
        "order": plan.approved and (plan.approved.text, plan.approved.date, plan.approved.number),
        "legend": plan.legend,
        "sections": [(each.number, each.title) for each in plan.sections],
        "activities": [
            (one.section, one.number, one.title, one.description, one.result, one.place, one.targets)
            for one in plan.activities
        ],
        "results": [
            (each.text, each.term, each.term_text, each.executors_text, named(each.executors), each.targets)
            for one in plan.activities
            for each in one.own_milestones
        ],
    }


def last_column(data: bytes) -> list[str]:
    """What stands under «Исполнение»: on rows and, on section rows, the section's own name."""
    (table,) = docx.Document(BytesIO(data)).tables
    return [row.cells[-1].text for row in table.rows]


async def test_a_draft_comes_as_word_and_excel_that_read_as_the_same_plan(stage: Stage) -> None:
    await kirov(stage.world)
    olga = await stage.staff()
    order = documents.read(KIROV.read_bytes(), KIROV.name)
    for program, kind in (("Word", "docx"), ("Excel", "xlsx")):
        name, data = await download(stage, olga, program)
        assert name == f"План № 784.{kind}"
        back = documents.read(data, name)
        assert said(back) == said(order)
        assert back.columns == (*order.columns, "Исполнение")


async def test_the_file_of_a_plan_at_work_says_what_was_done(stage: Stage) -> None:
    plan = await published(stage.world, at=EARLY)
    owed = [each for each in await stage.world.all(Assignment) if each.occurrence_id == 1]
    async with stage.world.database.writing() as session:
        for days, one in enumerate(owed[:2]):
            await session.execute(
                update(Assignment)
                .where(Assignment.id == one.id)
                .values(state=AssignmentState.ACCEPTED, submitted_at=MORNING - timedelta(days=days))
            )
    observer = await stage.staff(Role.OBSERVER)
    _, data = await download(stage, observer, "Word")
    column = last_column(data)
    assert column[:3] == [
        "Исполнение",
        "Организационный этап",
        "принято 2 из 4; сдано 16.06.2024 – 17.06.2024; цель: 34 ПОО – есть 2",
    ]
    assert column[-1].startswith("принято 2 из ")
    assert plan


async def test_a_file_costs_the_same_few_statements_for_any_plan(stage: Stage) -> None:
    await kirov(stage.world)
    olga = await stage.staff()
    await olga.say("/plans")
    await olga.press("Открыть 1")
    await olga.press("Скачать")
    with stage.statements() as seen:
        await olga.press("Word")
    assert len(seen) <= 6
