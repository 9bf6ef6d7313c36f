"""The rights table: every role at every door and every command, allowed or refused aloud and nothing changed."""

from typing import Any

import pytest
from sqlalchemy import select

import handlers
from bot.demo.phone import Phone
from bot.telegram import doors, menu
from bot.telegram.doors import DOORS, Door
from bot.telegram.rooms import House, Rooms
from models.rules.past import Past
from models.rules.rights import HOLDERS, Right
from models.tables import Award, Base, CountSource, DiplomaKind, FieldKind, Role
from tests.stories.conftest import Stage, stage, telegram

__all__ = ["stage", "telegram"]

HOUSE = handlers.house()
SAMPLES: dict[str, Any] = {
    "role": Role.STUDENT,
    "code": "ru",
    "what": "reminders",
    "on": True,
    "home": True,
    "off": True,
    "minor": False,
    "kinds": "reminder",
    "by": "plan",
    "until": "tomorrow",
    "phrase": "photo",
    "version": "1",
    "words": "",
    "excuse": "people",
    "past": "late",
    "field": "title",
    "choice": "year",
    "source": CountSource.MANUAL,
    "token": "token",
    "aspect": "title",
    "ready": "press",
    "why": "know",
    "award": Award.WINNER,
    "flaw": "access",
    "unique": "AgADBQ",
    "kind": FieldKind.TEXT,
    "which": "opens",
    "up": True,
    "rule": "team",
    "form": "link",
    "line": "issuer",
    "sort": DiplomaKind.DIPLOMA,
}
APART = ("inbox", "leases", "memory")
"""Tables that move with any press or by themselves: updates, the question, the sender's lease."""
ACTS = ("agree", "age", "lang", "switch", "zone", "frozen", "annrule", "disagree")
"""Doors that do something without the number of anything; the last of them takes the consent back."""
ROLES = ("stranger", *Role)
OUR_FAULT = "на нашей стороне"


def door(kind: type[Door]) -> Door:
    """A door with plausible numbers: 999 of everything, so that only rights decide."""
    values = {name: SAMPLES.get(name, 999) for name, info in kind.model_fields.items() if info.is_required()}
    return kind(**values)


def test_every_door_has_a_room_and_a_right() -> None:
    for kind in DOORS.values():
        found = HOUSE.open(door(kind).pack())
        assert found is not None, kind
        room, opened = found
        assert (room.door, type(opened), isinstance(room.may, Right)) == (kind, kind, True)


def test_a_door_without_a_room_stops_the_start() -> None:
    with pytest.raises(TypeError, match=r"no right stated: .*home"):
        House([Rooms()])


def test_two_rooms_behind_one_door_stop_the_start() -> None:
    with pytest.raises(TypeError, match="two rooms for"):
        House([*handlers.AREAS, handlers.AREAS[0]])


LONGEST: dict[str, object] = {
    "past": Past.WAIVED,
    "words": "ш" * doors.WORDS,
    "page": 9_999,
    "section": 9_999,
    "plan": 999,
    "role": Role.COORDINATOR,
    "show": "later",
    "mark": 0x7FFFFFFF,
    "source": CountSource.REPORTS,
    "token": "t" * 22,
    "award": Award.PARTICIPANT,
    "sort": DiplomaKind.CERTIFICATE,
    "pile": "draft",
    "unique": "A" * 20,
    "kind": FieldKind.CHOICES,
    "field": "megabytes",
    "which": "checked",
    "rule": "team_closes",
    "form": "centre",
}
"""The largest values a country's busiest network would reach; any other number is below ten million."""


def test_every_door_fits_into_a_button() -> None:
    types: dict[Any, object] = {int: 9_999_999, bool: True, str: "returned"}
    for kind in DOORS.values():
        fields = kind.model_fields.items()
        values = {name: LONGEST.get(name, types.get(info.annotation, "")) for name, info in fields}
        assert len(door(kind).model_copy(update=values).pack().encode()) <= 64, kind


def test_the_menu_promises_what_the_rooms_permit() -> None:
    behind = {name: room.may for name, room in HOUSE.commands.items() if name != "start"}
    assert dict(menu.COMMANDS) == behind


@pytest.fixture(params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    """Everybody there is, one after the other."""
    return str(request.param)


@pytest.fixture
async def phone(stage: Stage, role: str) -> Phone:
    """The phone of somebody in this role, at home."""
    if role == "stranger":
        phone = await stage.telegram.person("Вера", started=True)
    elif role in (Role.STUDENT, Role.HEAD):
        phone = await stage.phone(await stage.world.member(await stage.world.organisation(), Role(role)))
    else:
        phone = await stage.staff(Role(role))
    await phone.start()
    return phone


def permitted(role: str, right: Right) -> bool:
    """What the domain's table says, asked of the rule's own table and not of the code that enforces it."""
    if right is Right.ENTER:
        return True
    if role == "stranger":
        return False
    return right is Right.BELONG or Role(role) in HOLDERS[right]


def prefixes(role: str, *, permitting: bool) -> list[str]:
    """The doors that are open, or closed, to a role; those that act come last."""
    found = [prefix for prefix in DOORS if permitted(role, HOUSE.doors[DOORS[prefix]].may) is permitting]
    return sorted(found, key=lambda prefix: (ACTS.index(prefix) + 1 if prefix in ACTS else 0, prefix))


async def contents(stage: Stage) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that is kept: what a refused press, or one about nothing, must not change."""
    async with stage.world.database.reading() as session:
        return {
            table.name: [tuple(row) for row in await session.execute(select(table).order_by(*table.primary_key))]
            for table in Base.metadata.sorted_tables
            if table.name not in APART
        }


async def test_a_closed_door_is_refused_aloud_and_changes_nothing(stage: Stage, role: str, phone: Phone) -> None:
    before, screen = await contents(stage), await phone.screen()
    assert screen is not None
    expected = "Сначала зарегистрируйтесь" if role == "stranger" else "Ничего не изменилось"
    for prefix in prefixes(role, permitting=False):
        await phone.press_data(door(DOORS[prefix]).pack(), screen.id)
        toast = phone.toasts.pop()
        assert (toast.alert, expected in toast.text) == (True, True), (prefix, toast.text)
        assert await phone.screen() == screen, prefix
    assert await contents(stage) == before


async def test_an_open_door_with_nothing_behind_it_is_answered_and_changes_nothing(
    stage: Stage, role: str, phone: Phone
) -> None:
    before, home = await contents(stage), await phone.screen()
    assert home is not None
    for prefix in prefixes(role, permitting=True):
        shown = [message.body for message in await phone.messages()]
        await phone.press_data(door(DOORS[prefix]).pack(), home.id)
        messages = await phone.messages()
        said = [toast.text for toast in phone.toasts if toast.text]
        phone.toasts.clear()
        assert said or [message.body for message in messages] != shown, prefix
        assert OUR_FAULT not in "\n".join([*said, *(message.text for message in messages)]), prefix
        if prefix not in ACTS:
            assert await contents(stage) == before, prefix


async def test_a_command_is_answered_or_refused_and_changes_nothing(stage: Stage, role: str, phone: Phone) -> None:
    before = await contents(stage)
    for name, room in sorted(HOUSE.commands.items()):
        screen = await phone.say(f"/{name}")
        assert screen is not None
        refused = "Ничего не изменилось" in screen.text
        assert refused != permitted(role, room.may), (name, screen.text)
        assert OUR_FAULT not in screen.text, name
    assert await contents(stage) == before
