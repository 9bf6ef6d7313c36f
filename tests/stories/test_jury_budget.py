"""What a jury's presses cost: the same few statements for ten entries and for a thousand."""

from typing import Any

import pytest
from sqlalchemy import insert

from bot.demo.phone import Phone
from models.rules.deadlines import end_of_day
from models.tables import Entry, EntryState, EntryVersion, Organisation, Role, TeamMember, TeamState
from models.tables.search import fold
from tests import fair
from tests.fair import Fair
from tests.stories.conftest import Stage
from tests.world import MORNING, World

SIZES = (10, 1000)
MAKES = ("По 3", "Подвести итоги", "Огласить, людей")
"""What writes a row for each entry may take more."""
SCREEN, MAKING = 6, 10

GATHER = (
    "/contests", "Открыть 1", "Жюри", "Критерии", "1. Идея", "‹ Назад", "‹ Назад", "Раздать заявки", "Поровну, по 3",
    "1. Эксперт", "Дать заявки", "‹ Назад", "Номинация", "‹ Назад", "‹ Назад", "Напомнить отстающим", "Пригласить",
)  # fmt: skip
SCORE = (
    "/jury", "№ ", "1. Идея", "8", "7", "Комментарий", "Хорошо", "Сдать оценку", "Следующая", "Самоотвод",
    "Знаком с командой", "‹ Назад", "›",
)  # fmt: skip
SETTLE = (
    "/contests", "Открыть 1", "Жюри", "Итоги", "1. Лонгрид", "Подвести итоги", "№ ", "3", "лауреат", "Слово команде",
    "Молодцы", "‹ Назад", "‹ Назад", "Огласить итоги", "Огласить, людей",
)  # fmt: skip
TYPED = ("Хорошо", "Молодцы")


async def enter(world: World, made: Fair, number: int) -> None:
    """So many admitted entries, each of an organisation of its own."""
    head = await world.person("Анна Котова")
    names = [f"Колледж № {one:04}" for one in range(1, number + 1)]
    entry = {
        "contest_id": made.contest.id,
        "nomination_id": made.nominations[0].id,
        "stage_id": made.stage.id,
        "state": EntryState.ADMITTED,
        "version": 1,
        "created_at": MORNING,
        "changed_at": MORNING,
    }
    sent: dict[str, list[Any]] = {"answers": [], "team": []}
    version = {"stage_id": made.stage.id, "version": 1, "sent": sent, "submitted_at": MORNING}
    member = {"person_id": head.id, "head": True, "state": TeamState.CONFIRMED, "asked_at": MORNING}
    numbers = range(1, number + 1)
    async with world.database.writing() as session:
        await session.execute(insert(Organisation), [{"name": name, "search": fold(name)} for name in names])
        rows = [entry | {"id": one, "organisation_id": one, "number": one} for one in numbers]
        await session.execute(insert(Entry), rows)
        await session.execute(insert(EntryVersion), [version | {"entry_id": one} for one in numbers])
        await session.execute(insert(TeamMember), [member | {"entry_id": one} for one in numbers])


async def walk(stage: Stage, costs: dict[str, int], phone: Phone, steps: tuple[str, ...]) -> None:
    for number, step in enumerate(steps):
        with stage.statements() as seen:
            await (phone.say(step) if step.startswith("/") or step in TYPED else phone.press(step))
        costs[f"{steps[0]} {number}: {step}"] = len(seen)


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> int:
    return int(request.param)


async def test_presses_of_a_jury_cost_few_statements_however_many_entries_there_are(stage: Stage, size: int) -> None:
    made = await fair.fair(stage.world, minimum=0)
    await mark_ends(stage.world, made)
    organiser = await stage.staff(Role.ORGANISER, "Ирина Смирнова")
    await enter(stage.world, made, size)
    phones = [await stage.phone((await fair.juror(stage.world, made, f"Эксперт {one}"))[0]) for one in range(3)]
    costs: dict[str, int] = {}
    await walk(stage, costs, organiser, GATHER)
    await walk(stage, costs, phones[0], SCORE)
    await walk(stage, costs, organiser, SETTLE)
    dear = {step: cost for step, cost in costs.items() if cost > (MAKING if _makes(step) else SCREEN)}
    assert dear == {}


def _makes(step: str) -> bool:
    return any(word in step for word in (*MAKES, "Поровну"))


async def mark_ends(world: World, made: Fair) -> None:
    """Scores are promised for a day: nothing of a juror's screens is left out."""
    values: dict[str, Any] = {"scored_by": end_of_day(MORNING.date(), "Europe/Kirov")}
    async with world.database.writing() as session:
        kept = await session.merge(made.stage)
        for name, value in values.items():
            setattr(kept, name, value)
