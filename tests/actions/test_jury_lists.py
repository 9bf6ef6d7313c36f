"""A list of who judges what: what it means is asked anew each time, and it is given out once, as it was seen."""

import pytest

from models.actions import dealing, jury_lists
from models.queries import jury
from models.queries import jury_lists as asked
from models.queries.jury_lists import Meaning
from models.refusal import Refusal
from models.rules.jury_lists import LARGEST_FILE, Line
from models.tables import JuryList, LetterKind, ListState, Membership, MembershipState, Role, Sheet, SheetState
from tests import judging
from tests.judging import LATER, Hall, refused
from tests.world import MORNING, World


@pytest.fixture
async def hall(world: World) -> Hall:
    """Three entries; Павел Новиков and Вера Лодыгина have a sheet for the first one only."""
    made = await judging.opened(world)
    async with world.database.writing() as session:
        for number in (3, 4, 5, 6):
            await session.delete(await session.get_one(Sheet, number))
    return made


async def brought(hall: Hall, *lines: tuple[int | None, str, str]) -> int:
    """A list with these lines was sent and read; its number."""
    stage = hall.fair.stage.id
    await hall.act(lambda s: jury_lists.hand_in(s, hall.organiser, stage, "file", "жюри.xlsx", 1000, MORNING))
    begun = await hall.act(lambda s: jury_lists.begin(s, MORNING))
    assert begun is not None
    read = [Line(row, *line) for row, line in enumerate(lines, 2)]
    await hall.act(lambda s: jury_lists.keep(s, begun.id, read, MORNING))
    return begun.id


async def meaning(hall: Hall, number: int) -> Meaning:
    async with hall.world.database.reading() as session:
        return (await asked.understood(session, number)).meaning


async def sheets(hall: Hall) -> list[tuple[int, int]]:
    return sorted((one.entry_id, one.juror_id) for one in await hall.world.all(Sheet))


async def test_what_is_new_is_told_from_what_is_there_and_from_what_gives_nothing(hall: Hall) -> None:
    belongs = {"role": Role.HEAD, "state": MembershipState.CONFIRMED, "asked_at": MORNING}
    await hall.world.add(Membership(person_id=hall.people[1].id, organisation_id=hall.colleges[2].id, **belongs))
    async with hall.world.database.writing() as session:
        (await session.get_one(Sheet, 1)).state = SheetState.GIVEN
        (await session.get_one(Sheet, 2)).state = SheetState.RECUSED
    found = await meaning(
        hall,
        await brought(
            hall,
            (1, "1", "Новиков П."),
            (1, "1", "Лодыгина Вера"),
            (2, "2", "Павел Новиков"),
            (2, "№ 2", "Новиков Павел"),
            (3, "3", "Лодыгина"),
            (9, "9", "Новиков"),
            (None, "первая", "Новиков"),
            (3, "3", "Сидоров"),
        ),
    )
    assert (found.pairs, found.there, found.given) == ({(2, 1)}, {(1, 1)}, 1)
    assert [(one.why, one.line.row) for one in found.troubles] == [
        ("recused", 3), ("own", 6), ("entry", 7), ("number", 8), ("juror", 9),
    ]  # fmt: skip


async def test_it_is_given_out_once_and_its_jurors_hear_of_it(hall: Hall) -> None:
    number = await brought(hall, (2, "2", "Новиков"), (3, "3", "Новиков"), (3, "3", "Лодыгина"))
    await hall.act(lambda s: jury_lists.deal(s, hall.organiser, number, 3, LATER))
    assert await sheets(hall) == [(1, 1), (1, 2), (2, 1), (3, 1), (3, 2)]
    assert await refused(hall.act(lambda s: jury_lists.deal(s, hall.organiser, number, 3, LATER))) == (
        "refusal-list-dealt"
    )
    told = sorted(person for person, _ in await hall.letters(LetterKind.JURY_WORK))
    assert told == sorted(one.id for one in hall.people)


async def test_what_was_given_out_meanwhile_is_not_what_was_seen(hall: Hall) -> None:
    number = await brought(hall, (2, "2", "Новиков"), (3, "3", "Новиков"))
    await hall.act(lambda s: dealing.hand(s, hall.organiser, 1, 2, LATER, on=True))
    with pytest.raises(Refusal) as no:
        await hall.act(lambda s: jury_lists.deal(s, hall.organiser, number, 2, LATER))
    assert (no.value.key, no.value.details) == ("refusal-list-changed", {"number": 1})
    await hall.act(lambda s: jury_lists.deal(s, hall.organiser, number, 1, LATER))
    assert await sheets(hall) == [(1, 1), (1, 2), (2, 1), (3, 1)]


async def test_a_list_that_gives_nothing_is_not_given_out(hall: Hall) -> None:
    number = await brought(hall, (1, "1", "Новиков"))
    assert await refused(hall.act(lambda s: jury_lists.deal(s, hall.organiser, number, 0, LATER))) == (
        "refusal-list-changed"
    )


async def test_nothing_is_given_out_once_results_are_out(hall: Hall) -> None:
    number = await brought(hall, (2, "2", "Новиков"))
    async with hall.world.database.writing() as session:
        (await session.merge(hall.fair.stage)).released_at = LATER
    assert await refused(hall.act(lambda s: jury_lists.deal(s, hall.organiser, number, 1, LATER))) == (
        "refusal-results-out"
    )


async def test_a_juror_neither_brings_a_list_nor_gives_it_out(hall: Hall) -> None:
    number = await brought(hall, (2, "2", "Новиков"))
    pavel = hall.viewers[0]
    stage = hall.fair.stage.id
    assert [
        await refused(hall.act(lambda s: jury_lists.hand_in(s, pavel, stage, "file", "жюри.xlsx", 1, LATER))),
        await refused(hall.act(lambda s: jury_lists.deal(s, pavel, number, 1, LATER))),
    ] == ["refusal-right-contest"] * 2


async def test_more_than_is_read_is_refused_at_once(hall: Hall) -> None:
    size, stage = LARGEST_FILE + 1, hall.fair.stage.id
    big = hall.act(lambda s: jury_lists.hand_in(s, hall.organiser, stage, "file", "жюри.xlsx", size, LATER))
    assert await refused(big) == "refusal-list-big"


async def test_a_file_that_ends_its_reader_is_given_up_and_told_of_once(hall: Hall) -> None:
    stage = hall.fair.stage.id
    await hall.act(lambda s: jury_lists.hand_in(s, hall.organiser, stage, "file", "жюри.xlsx", None, MORNING))
    begun = [await hall.act(lambda s: jury_lists.begin(s, LATER)) for _ in range(jury_lists.MOST_TRIES + 1)]
    await hall.act(lambda s: jury_lists.keep(s, 1, [], LATER))
    assert [one is None for one in begun] == [False] * jury_lists.MOST_TRIES + [True]
    assert [(one.state, one.refusal) for one in await hall.world.all(JuryList)] == [
        (ListState.REFUSED, "list-broken"),
    ]
    assert await hall.letters(LetterKind.JURY_LIST) == [(hall.organiser.person_id, 1)]


async def test_a_table_to_fill_in_has_every_entry_with_those_who_judge_it(hall: Hall) -> None:
    async with hall.world.database.reading() as session:
        rows = await asked.dealt(session, await jury.ground(session, hall.fair.stage.id))
    assert [(one.number, one.nomination, one.organisation, list(one.jurors)) for one in rows] == [
        (1, "Лонгрид", "Колледж № 1", ["Павел Новиков", "Вера Лодыгина"]),
        (2, "Лонгрид", "Колледж № 2", []),
        (3, "Лонгрид", "Колледж № 3", []),
    ]
