"""Whom an announcement reaches by how their organisation stands with a contest."""

import pytest
from sqlalchemy import select

from models.queries import audiences
from models.refusal import Refusal
from models.rules.audience_values import Entered, Subject, Taking, value_of, word
from models.rules.audiences import Audience
from models.rules.ready_audiences import of
from models.rules.rights import OPERATOR
from models.tables import EntryState, Person, Role
from tests.fair import Fair, entry, fair
from tests.world import MORNING, World


async def heads(world: World, *taking: Taking, negated: bool = False) -> list[str]:
    """The heads of organisations that stand so."""
    audience = of((Subject.ROLE, (Role.HEAD,), False), (Subject.CONTEST, taking, negated))
    assert Audience.read(audience.packed()) == audience
    people = audiences.people(audience, OPERATOR, MORNING, official=False)
    async with world.database.reading() as session:
        return list(await session.scalars(select(Person.name).where(Person.id.in_(people)).order_by(Person.name)))


@pytest.fixture
async def found(world: World) -> Fair:
    """A contest: one college has begun an entry, one has sent one, one has sent and begun, one has done nothing."""
    found = await fair(world)
    states = {
        "Анна": (EntryState.DRAFT,),
        "Борис": (EntryState.ADMITTED,),
        "Вера": (EntryState.SUBMITTED, EntryState.DRAFT),
        "Глеб": (),
    }
    for name, each in states.items():
        college = await world.organisation(f"Колледж {name}")
        head = await world.member(college, name=name)
        for state in each:
            await entry(world, found, college, head, state=state)
    await entry(world, found, await world.organisation("Ничей"), await world.person("Дина"), trial=True)
    await world.staff()
    return found


async def test_each_way_to_stand_with_a_contest_finds_its_organisations(world: World, found: Fair) -> None:
    number = found.contest.id
    ways = {each: await heads(world, Taking(each, number)) for each in Entered}
    assert ways == {Entered.NOT: ["Анна", "Глеб"], Entered.DRAFT: ["Анна", "Вера"], Entered.SENT: ["Борис", "Вера"]}
    either = await heads(world, Taking(Entered.DRAFT, number), Taking(Entered.SENT, number))
    assert either == ["Анна", "Борис", "Вера"]
    assert await heads(world, Taking(Entered.DRAFT, number), negated=True) == ["Борис", "Глеб"]


async def test_another_contest_is_another_one(world: World, found: Fair) -> None:
    other = await fair(world, title="Другой")
    assert await heads(world, Taking(Entered.SENT, other.contest.id)) == []
    assert await heads(world, Taking(Entered.NOT, other.contest.id)) == ["Анна", "Борис", "Вера", "Глеб"]


def test_a_button_carries_how_one_stands_with_which_contest() -> None:
    taking = Taking(Entered.DRAFT, 12)
    assert (word(taking), value_of(Subject.CONTEST, "draft-12")) == ("draft-12", taking)


@pytest.mark.parametrize("carried", ["", "draft", "zzz-1", "sent-0", "sent-2147483648", "sent-x"])
def test_a_made_up_button_means_nothing(carried: str) -> None:
    with pytest.raises(Refusal, match="refusal-gone"):
        value_of(Subject.CONTEST, carried)
