"""The house of rooms: nothing twice, nothing without a right, and old buttons are known as old."""

import pytest
from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.rooms import House, Rooms
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers import house
from locales import Html
from models.rules.rights import Right


async def walk(visit: Visit, door: doors.Door) -> Screen:
    return Screen(Html("Экран"))


async def follow(visit: Visit, token: str) -> Screen:
    return Screen(Html("Экран"))


async def listen(visit: Visit, message: Message, about: str) -> Screen:
    return Screen(Html("Экран"))


def test_a_door_a_command_a_link_or_a_question_belongs_to_one_room() -> None:
    rooms = Rooms()
    rooms.room(doors.Home, may=Right.ENTER, command="home start")(walk)
    rooms.answer("name", may=Right.ENTER)(listen)
    rooms.link("c", may=Right.ENTER)(follow)
    for twice in (
        lambda: rooms.room(doors.Home, may=Right.ENTER)(walk),
        lambda: rooms.room(doors.Help, may=Right.ENTER, command="start")(walk),
        lambda: rooms.answer("name", may=Right.ENTER)(listen),
        lambda: rooms.link("c", may=Right.ENTER)(follow),
    ):
        with pytest.raises(TypeError, match="two rooms for"):
            twice()


def test_two_areas_cannot_share_a_door() -> None:
    one, two = Rooms(), Rooms()
    for rooms in (one, two):
        rooms.room(doors.Home, may=Right.ENTER)(walk)
    with pytest.raises(TypeError, match="two rooms for"):
        House([one, two])


def test_a_door_with_nothing_behind_it_fails_the_start() -> None:
    rooms = Rooms()
    rooms.room(doors.Home, may=Right.ENTER)(walk)
    with pytest.raises(TypeError, match=r"doors with nothing behind them and no right stated: .*help"):
        House([rooms])


def test_a_button_leads_through_its_door() -> None:
    found = house().open(doors.Activities().pack())
    assert found is not None
    room, door = found
    assert (room.door, door) == (doors.Activities, doors.Activities())


@pytest.mark.parametrize(
    "data", ["", ":", "никогда:1", "home:1:2:3", "card:не число", "card:", "card:1:2:3:4:5", "\0", "x" * 64]
)
def test_a_button_of_another_age_opens_nothing(data: str) -> None:
    assert house().open(data) is None


@pytest.mark.parametrize(
    "data",
    [
        "list:now:9223372036854775808:0::1",
        "list:zzz:0:0::1",
        "list:now:0:0:\0:1",
        "card:-1:now:0:0::1",
        "card:2147483648:now:0:0::1",
        "help:zzz",
        "people:zzz::1",
        "orgs:zzz::1",
        "why:mishap",
        "snooze:never",
        "lang:xx",
        "switch:name:1",
        "sift:author:1",
        "because:1:1:zzz:0:0:0:0",
        "refuse:1:zzz",
        "enrol:1:1:zzz",
        "proof:1:zzz",
    ],
)
def test_a_forged_button_opens_nothing(data: str) -> None:
    assert house().open(data) is None


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("сайт: и  сети", "сайт и сети"),
        ("ш" * 40, "ш" * 15),
        ("🎥" * 16, "🎥" * 7),
        ("a\0b", "ab"),
        ("", ""),
    ],
)
def test_words_are_cut_to_what_a_button_holds(words: str, kept: str) -> None:
    assert doors.fit(words) == kept
    assert doors.Activities(words=doors.fit(words)).pack() == f"list:now:0:0:{kept}:1"
