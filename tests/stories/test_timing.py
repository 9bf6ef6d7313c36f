"""Coordinators decide when reminders come and which days are off; heads say when they are away, and who stands in."""

from datetime import date

from models.tables import Activity, AuditEntry, DayOff, Membership, Person, Plan, Role
from tests.stories.conftest import Stage

SITE = "Запущена работа сайта и социальных сетей"


async def test_a_coordinator_sets_the_ladder_of_a_plan_and_an_item_follows_it_until_it_has_its_own(
    stage: Stage,
) -> None:
    college = await stage.world.organisation()
    await stage.world.activity(college, due=date(2024, 6, 28), title=SITE)
    olga = await stage.staff()
    await olga.start()
    await olga.say("/plans")
    await olga.press("Открыть 1")
    room = await olga.press("Напоминания")
    assert room is not None
    assert "Напоминаю за 14, 7, 3, 1 день и утром последнего дня, в 10:00." in room.text
    assert "Так для всех планов" in room.text
    await olga.press("7 · 3 · 1 · 0")
    typed = await olga.say("10, 2 и 0")
    assert typed is not None
    assert "Напоминаю за 10, 2 дня и утром последнего дня" in typed.text
    item = await olga.press_data("ladder:0:1:", typed.id)
    assert item is not None
    assert "Напоминаю за 10, 2 дня и утром последнего дня" in item.text
    assert "Так же, как во всём плане." in item.text
    await olga.press("3 · 1 · 0")
    assert [plan.ladder for plan in await stage.world.all(Plan)] == ["10,2,0"]
    assert [item.ladder for item in await stage.world.all(Activity)] == ["3,1,0"]
    await olga.press("Как в плане")
    assert [item.ladder for item in await stage.world.all(Activity)] == [None]
    assert [entry.action for entry in await stage.world.all(AuditEntry)] == ["ladder-changed"] * 4


async def test_what_is_no_ladder_is_refused_and_asked_again(stage: Stage) -> None:
    await stage.world.plan()
    olga = await stage.staff()
    screen = await olga.start()
    assert screen is not None
    await olga.press_data("ladder:1:0:", screen.id)
    refused = await olga.say("почаще")
    assert refused is not None
    assert refused.text.startswith("Не вижу дней.")
    again = await olga.say("5")
    assert again is not None
    assert "Напоминаю за 5 дней, в 10:00." in again.text


async def test_the_card_says_beforehand_what_will_be_said_and_that_the_term_is_a_day_off(stage: Stage) -> None:
    college = await stage.world.organisation()
    await stage.world.activity(college, due=date(2024, 6, 30), title=SITE)
    anna = await stage.phone(await stage.world.member(college))
    await anna.start()
    await anna.say("/activities")
    card = await anna.press("Открыть 1")
    assert card is not None
    assert card.text.split("\n")[-4:] == [
        "30 июня – выходной. Последний рабочий день: пятница, 28 июня.",
        "Напомню: 21 июня, 27 июня, 28 июня.",
        "Если не сдать в срок: 1 июля, 3 июля, 8 июля, дальше раз в неделю, всего не больше 6 раз.",
        "Тогда узнают: 3 июля – заместитель, 8 июля – координатор, 15 июля – администратор.",
    ]


async def test_a_coordinator_corrects_the_calendar(stage: Stage) -> None:
    olga = await stage.staff()
    await olga.start()
    empty = await olga.say("/daysoff")
    assert empty is not None
    assert "Исправлений нет." in empty.text
    await olga.press("+ выходной")
    shown = await olga.say("с 1 по 2 июля")
    assert shown is not None
    assert "1 июля 2024 – выходной\n2 июля 2024 – выходной" in shown.text
    await olga.press("+ рабочий")
    await olga.say("29 июня")
    await olga.press("Убрать 1 июля")
    days = [(day.day, day.off) for day in await stage.world.all(DayOff)]
    assert days == [(date(2024, 6, 29), False), (date(2024, 7, 2), True)]


async def test_a_head_goes_away_and_names_a_deputy(stage: Stage) -> None:
    college = await stage.world.organisation()
    anna = await stage.phone(await stage.world.member(college))
    await stage.world.member(college, Role.STUDENT, "Илья Рыков")
    await anna.start()
    await anna.say("/team")
    room = await anna.press("Отсутствие")
    assert room is not None
    assert "Вы на месте." in room.text
    assert "Заместителя нет." in room.text
    await anna.press("Заместители")
    named = await anna.press("Илья Рыков")
    assert named is not None
    assert "1. Илья Рыков – заместитель" in named.text
    await anna.press("‹ Назад")
    away = await anna.say("с 1 по 14 июля")
    assert away is not None
    assert "Вас не будет: 1–14 июля." in away.text
    assert "Пока вас нет, напоминания получат: Илья Рыков." in away.text
    back = await anna.press("Я на месте")
    assert back is not None
    assert "Вы на месте." in back.text
    assert [member.deputy for member in await stage.world.all(Membership)] == [False, True]
    assert {person.away_until for person in await stage.world.all(Person)} == {None}
