"""The rights table: every role at every door and every command, allowed or refused aloud and nothing changed."""

from typing import Any

import pytest
from sqlalchemy import func, select

import handlers
from bot.demo.phone import Phone
from bot.telegram import doors, menu
from bot.telegram.doors import DOORS, Door
from bot.telegram.rooms import House, Rooms
from models.rules.rights import HOLDERS, Right
from models.tables import Base, Role
from tests.stories.conftest import Stage, stage, telegram

__all__ = ["stage", "telegram"]

HOUSE = handlers.house()
SAMPLES: dict[str, Any] = {
    "role": Role.STUDENT,
    "code": "ru",
    "what": "reminders",
    "on": True,
    "minor": False,
    "kind": "",
    "by": "plan",
    "until": "tomorrow",
    "phrase": "files",
    "version": "1",
    "words": "",
}
KEPT = ("inbox", "memory", "people")
"""Tables that a refused press may touch: the update is handled, the question is forgotten."""


def door(kind: type[Door]) -> Door:
    """A door with plausible numbers: 999 of everything, so that only rights decide."""
    values = {name: SAMPLES.get(name, 999) for name, info in kind.model_fields.items() if info.is_required()}
    return kind(**values)


@pytest.mark.parametrize("prefix", sorted(DOORS))
def test_every_door_has_a_room_and_a_right(prefix: str) -> None:
    found = HOUSE.open(door(DOORS[prefix]).pack())
    assert found is not None
    room, opened = found
    assert (room.door, type(opened), isinstance(room.may, Right)) == (DOORS[prefix], DOORS[prefix], True)


def test_a_door_without_a_room_stops_the_start() -> None:
    with pytest.raises(TypeError, match=r"no right stated: .*home"):
        House([Rooms()])


def test_two_rooms_behind_one_door_stop_the_start() -> None:
    with pytest.raises(TypeError, match="two rooms for"):
        House([*handlers.AREAS, handlers.AREAS[0]])


LONGEST: dict[str, object] = {
    "words": "ш" * doors.WORDS,
    "page": 9_999,
    "section": 9_999,
    "plan": 999,
    "role": Role.COORDINATOR,
    "show": "later",
}
"""The largest values a country's busiest network would reach; any other number is below ten million."""


@pytest.mark.parametrize("prefix", sorted(DOORS))
def test_every_door_fits_into_a_button(prefix: str) -> None:
    kinds: dict[Any, object] = {int: 9_999_999, bool: True, str: "returned"}
    fields = DOORS[prefix].model_fields
    values = {name: LONGEST.get(name, kinds.get(info.annotation, "")) for name, info in fields.items()}
    assert len(door(DOORS[prefix]).model_copy(update=values).pack().encode()) <= 64


def test_the_menu_promises_what_the_rooms_permit() -> None:
    behind = {name: room.may for name, room in HOUSE.commands.items() if name != "start"}
    assert dict(menu.COMMANDS) == behind


@pytest.fixture
async def everybody(stage: Stage) -> dict[str, Phone]:
    """A phone a role, and a stranger's."""
    college = await stage.world.organisation()
    phones = {"stranger": await stage.telegram.person("Вера", started=True)}
    for role in (Role.STUDENT, Role.HEAD):
        phones[role] = await stage.phone(await stage.world.member(college, role, name=f"{role}"))
    for role in (Role.COORDINATOR, Role.ORGANISER, Role.JUROR, Role.ADMIN, Role.OBSERVER):
        phones[role] = await stage.staff(role, f"{role}")
    for phone in phones.values():
        await phone.start()
    return phones


def permitted(role: str, right: Right) -> bool:
    """What the domain's table says, asked of the rule's own table and not of the code that enforces it."""
    if right is Right.ENTER:
        return True
    if role == "stranger":
        return False
    return right is Right.BELONG or Role(role) in HOLDERS[right]


async def contents(stage: Stage) -> dict[str, int]:
    """How many rows every table has: what a refused press must not change."""
    async with stage.world.database.reading() as session:
        return {
            table.name: int(await session.scalar(select(func.count()).select_from(table)) or 0)
            for table in Base.metadata.sorted_tables
            if table.name not in KEPT
        }


async def test_every_role_at_every_door(stage: Stage, everybody: dict[str, Phone]) -> None:
    before = await contents(stage)
    for role, phone in everybody.items():
        screen = await phone.screen()
        assert screen is not None
        for prefix in sorted(DOORS):
            room = HOUSE.doors[DOORS[prefix]]
            if permitted(role, room.may):
                continue
            await phone.press_data(door(DOORS[prefix]).pack(), screen.id)
            toast = phone.toast
            assert toast is not None, (role, prefix)
            assert toast.alert, (role, prefix)
            expected = "Сначала зарегистрируйтесь" if role == "stranger" else "Ничего не изменилось"
            assert expected in toast.text, (role, prefix, toast.text)
            assert await phone.screen() == screen, (role, prefix)
    assert await contents(stage) == before


async def test_every_role_at_every_command(stage: Stage, everybody: dict[str, Phone]) -> None:
    before = await contents(stage)
    for role, phone in everybody.items():
        for name, room in sorted(HOUSE.commands.items()):
            screen = await phone.say(f"/{name}")
            assert screen is not None
            refused = "Ничего не изменилось" in screen.text
            assert refused != permitted(role, room.may), (role, name, screen.text)
            assert "на нашей стороне" not in screen.text, (role, name)
    assert await contents(stage) == before
