"""Settings: what the bot may write about unasked and when, chosen by pressing or typing, and kept at once."""

from datetime import date

import pytest

from bot.demo.screen import Screen
from models.tables import Person, Role
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage
from tests.world import World

ALWAYS = (
    "Кнопки ниже включают и выключают то, о чём я пишу первым. «Новости» – это объявления; официальные приходят "
    "и без них. Остальное приходит всегда: решения по вашим отчётам, заявки, новый план, ваши роли – это ответы, "
    "их ждут."
)


@pytest.fixture
def world(world: World) -> World:
    """A world whose people want what the clock writes, on a day without any of it."""
    world.reminding = True
    world.clock.set(at("2024-06-19T09:30"))
    return world


def shown(screen: Screen | None) -> Screen:
    """The screen, which must be there."""
    assert screen is not None
    return screen


async def person(stage: Stage) -> Person:
    """The only person there is, as they are kept."""
    (person,) = await stage.world.all(Person)
    return person


async def test_the_settings_say_what_comes_when_and_what_comes_always(stage: Stage) -> None:
    anna = await stage.head()
    settings = shown(await anna.say("/settings"))
    assert settings.text.split("\n") == [
        "Настройки",
        "",
        "Часовой пояс: как в сети, сейчас 09:30 МСК",
        "Тихие часы: с 21:00 до 08:00 и всё воскресенье",
        "Сводка недели: понедельник, 09:00 МСК",
        "",
        ALWAYS,
    ]
    assert settings.buttons == [
        ["✅ Напоминания", "✅ Сводка недели"],
        ["▫️ «Всё сдано» раз в месяц", "✅ Новости"],
        ["Тихие часы", "День сводки"],
        ["English", "Часовой пояс"],
        ["Домой"],
    ]


async def test_staff_without_an_organisation_are_not_offered_its_praise(stage: Stage) -> None:
    olga = await stage.staff()
    assert shown(await olga.say("/settings")).buttons[:3] == [
        ["✅ Напоминания", "✅ Сводка недели"],
        ["✅ Новости"],
        ["Тихие часы", "День сводки"],
    ]


async def test_the_language_changes_at_once_and_stays(stage: Stage) -> None:
    anna = await stage.head()
    await anna.say("/settings")
    assert shown(await anna.press("English")).text.startswith("Settings\n")
    assert "My activities" in shown(await anna.say("/home")).labels


async def test_a_switch_pressed_twice_stays_where_it_was_put(stage: Stage) -> None:
    anna = await stage.head()
    await anna.say("/settings")
    await anna.press_twice("✅ Напоминания")
    assert ((await person(stage)).reminders, (await person(stage)).summaries) == (False, True)
    await anna.press("✅ Новости")
    assert ((await person(stage)).reminders, (await person(stage)).news) == (False, False)
    await anna.press("▫️ Новости")
    assert (await person(stage)).news is True


async def test_times_are_shown_in_the_zone_one_chose_and_in_the_networks_again(stage: Stage) -> None:
    anna = await stage.head()
    await anna.say("/settings")
    await anna.press("Часовой пояс")
    omsk = shown(await anna.press("Омск"))
    assert omsk.text.split("\n")[2:5] == [
        "Часовой пояс: Омск, сейчас 12:30 МСК+3",
        "Тихие часы: с 21:00 до 08:00 и всё воскресенье",
        "Сводка недели: понедельник, 09:00 МСК+3",
    ]
    await anna.press("Часовой пояс")
    assert shown(await anna.press("как в сети")).text.split("\n")[2] == "Часовой пояс: как в сети, сейчас 09:30 МСК"


async def test_without_a_zone_of_ones_own_the_organisations_counts(stage: Stage) -> None:
    college = await stage.world.organisation(zone="Asia/Omsk")
    anna = await stage.phone(await stage.world.member(college))
    settings = shown(await anna.say("/settings"))
    assert settings.text.split("\n")[2] == "Часовой пояс: как в сети, сейчас 12:30 МСК+3"


async def test_quiet_hours_are_chosen_by_pressing(stage: Stage) -> None:
    anna = await stage.head()
    await anna.say("/settings")
    hours = shown(await anna.press("Тихие часы"))
    assert hours.buttons == [
        ["20:00–09:00", "✅ 21:00–08:00"],
        ["22:00–07:00", "23:00–07:00"],
        ["Как в сети: 21:00–08:00"],
        ["▫️ Писать и в воскресенье"],
        ["‹ Назад", "Домой"],
    ]
    sundays = shown(await anna.press("▫️ Писать и в воскресенье"))
    assert sundays.text.split("\n")[2] == "Тихие часы: с 21:00 до 08:00"
    settings = shown(await anna.press("22:00–07:00"))
    assert settings.text.split("\n")[3] == "Тихие часы: с 22:00 до 07:00"
    await anna.press("Тихие часы")
    await anna.press("Как в сети: 21:00–08:00")
    assert ((await person(stage)).quiet_hours, (await person(stage)).sundays) == (None, True)


async def test_quiet_hours_are_typed_and_what_is_none_is_asked_again(stage: Stage) -> None:
    anna = await stage.head()
    await anna.say("/settings")
    await anna.press("Тихие часы")
    refused = shown(await anna.say("ночью"))
    assert refused.text.startswith("Не понял, какие это часы.")
    settings = shown(await anna.say("с 22:30 до 7:15"))
    assert settings.text.split("\n")[3] == "Тихие часы: с 22:30 до 07:15 и всё воскресенье"
    assert (await person(stage)).quiet_hours == "22:30-07:15"


async def test_the_day_and_hour_of_the_summary_are_chosen_outside_of_quiet_hours(stage: Stage) -> None:
    anna = await stage.head()
    await anna.say("/settings")
    days = shown(await anna.press("День сводки"))
    assert days.labels == ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "‹ Назад", "Домой"]
    hours = shown(await anna.press("пятница"))
    assert hours.text == "Сводка недели, пятница. В котором часу (МСК)?"
    assert hours.labels == ["08:00", "09:00", "10:00", "12:00", "14:00", "16:00", "18:00", "20:00", "‹ Назад", "Домой"]
    settings = shown(await anna.press("16:00"))
    assert settings.text.split("\n")[4] == "Сводка недели: пятница, 16:00 МСК"


async def test_no_settings_press_costs_more_than_three_statements(stage: Stage) -> None:
    anna = await stage.head()
    costs = {}
    for step in ("/settings", "Тихие часы", "▫️ Писать и в воскресенье", "20:00–09:00", "День сводки", "среда", "10:00"):
        with stage.statements() as seen:
            await (anna.say(step) if step.startswith("/") else anna.press(step))
        costs[step] = len(seen)
    assert costs == {
        "/settings": 2,
        "Тихие часы": 2,
        "▫️ Писать и в воскресенье": 3,
        "20:00–09:00": 3,
        "День сводки": 2,
        "среда": 2,
        "10:00": 3,
    }


async def test_the_bot_keeps_to_the_hours_of_each_person(stage: Stage) -> None:
    college = await stage.world.organisation()
    early = await stage.phone(await stage.world.member(college, quiet_hours="22:00-07:00"))
    late = await stage.phone(await stage.world.member(college, name="Вера", quiet_hours="20:00-10:30"))
    await stage.world.activity(college, due=date(2024, 6, 30))
    await stage.jump(at("2024-06-27T10:00"))
    await early.sees("⏳ До срока 3 дня, ждём 1 отчёт")
    await stage.jump(at("2024-06-27T10:29"))
    assert await late.messages() == []
    await stage.jump(at("2024-06-27T10:30"))
    await late.sees("⏳ До срока 3 дня, ждём 1 отчёт")


async def test_a_stranger_is_told_that_settings_come_later(stage: Stage) -> None:
    vera = await stage.stranger(started=True)
    settings = shown(await vera.say("/settings"))
    assert settings.labels == ["Домой"]


async def test_everybody_may_choose_their_settings(stage: Stage) -> None:
    for role in (Role.OBSERVER, Role.JUROR):
        phone = await stage.staff(role, f"Яна {role}")
        assert "Тихие часы" in shown(await phone.say("/settings")).labels
