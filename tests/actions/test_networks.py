"""A network loaded from a list: each organisation once, and who comes late owes what is still ahead."""

import pytest

from models.actions import networks, plans
from models.documents.networks import Listed
from models.refusal import Refusal
from models.rules.rights import OPERATOR
from models.tables import Assignment, Group, GroupMember, Organisation
from tests.actions.test_plans import imported, table
from tests.world import MORNING, World


async def loaded(world: World, *names: str) -> networks.Loaded:
    async with world.database.writing() as session:
        listed = [Listed(name, town="Киров") for name in names]
        return await networks.load(session, OPERATOR, listed, MORNING, group="ПОО", full_name="колледжи области")


async def test_loading_again_adds_only_what_is_new(world: World) -> None:
    assert await loaded(world, "Колледж «Заря»", "Колледж № 2") == networks.Loaded(2, 2, 0)
    assert await loaded(world, "колледж Заря", "Колледж № 3") == networks.Loaded(1, 1, 0)
    names = [each.name for each in await world.all(Organisation)]
    assert names == ["Колледж «Заря»", "Колледж № 2", "Колледж № 3"]
    assert [(each.name, each.full_name) for each in await world.all(Group)] == [("ПОО", "колледжи области")]
    assert len(await world.all(GroupMember)) == 3


async def test_who_is_loaded_into_a_group_of_a_published_plan_owes_what_is_ahead(world: World) -> None:
    await loaded(world, "Колледж № 1")
    plan = await imported(world, table("Семинар\tмай 2024\tПОО", "Отчёт\tиюль 2024\tПОО"))
    async with world.database.writing() as session:
        await plans.publish(session, OPERATOR, plan.plan_id, MORNING)
    assert await loaded(world, "Колледж № 1", "Колледж № 2") == networks.Loaded(1, 1, 1)
    assert [each.organisation_id for each in await world.all(Assignment)].count(2) == 1


async def test_a_head_loads_nothing(world: World) -> None:
    head = await world.viewer(await world.member(await world.organisation()))
    async with world.database.writing() as session:
        with pytest.raises(Refusal, match="refusal-right-organisations"):
            await networks.load(session, head, [Listed("Колледж № 1")], MORNING)
