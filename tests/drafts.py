"""Drafts to correct: a small plan of two sections as it is read from a table, with something unsure in it."""

from models import documents
from models.actions import plans
from models.documents.reading import Reading
from models.rules.rights import OPERATOR
from models.tables import Group
from tests.world import MORNING, ZONE, World

ROWS = (
    "1\tСеминар для руководителей\tдо 15 марта\tПОО",
    "2\tКонкурс плакатов\tпо готовности зала\tПОО, школы",
    "3\tСбор заявок и отбор участников\tиюнь\tПОО",
)
"""The second has a term nobody understands and an executor nobody knows."""


def reading(*rows: str, title: str = "План мероприятий на 2024 год") -> Reading:
    """A plan with these rows: number, title, term, executor; a row without tabs is a section."""
    header = "№\tМероприятие\tСрок\tОтветственный\n"
    return documents.read("\n".join([title, "", header.strip(), *rows, ""]).encode(), "план.txt")


async def draft(world: World, *rows: str, title: str = "План мероприятий на 2024 год", digest: str = "draft") -> int:
    """The number of a draft with these rows, or with `ROWS`."""
    read = reading(*(rows or ROWS), title=title)
    async with world.database.writing() as session:
        return (await plans.import_reading(session, OPERATOR, read, digest, MORNING, ZONE)).plan_id


async def published(world: World, plan_id: int) -> None:
    """Somebody else publishes it meanwhile."""
    if not any(group.name == "ПОО" for group in await world.all(Group)):
        await world.group("ПОО", await world.organisation())
    async with world.database.writing() as session:
        await plans.match_executors(session, OPERATOR, plan_id, MORNING)
        await plans.publish(session, OPERATOR, plan_id, MORNING)
