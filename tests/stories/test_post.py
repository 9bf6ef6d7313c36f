"""The post as staff see it: what arrived and what did not, who gets what tomorrow, and the switch that stops it all."""

from datetime import date, timedelta

import pytest

from bot.demo.screen import Screen
from models.tables import AuditEntry, Letter, LetterKind, LetterState, Person, Role, Switch
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage
from tests.world import World

SITE = "Запущена работа сайта и социальных сетей"
BEFORE = at("2024-06-26T09:30")


@pytest.fixture(autouse=True)
def reminding(world: World) -> None:
    """Everybody here wants what the clock writes; it is the Wednesday before a day of reminders."""
    world.reminding = True
    world.clock.set(BEFORE)


def shown(screen: Screen | None) -> Screen:
    """The screen, which must be there."""
    assert screen is not None
    return screen


async def letter(world: World, to: Person, state: LetterState, **more: object) -> None:
    """A letter that has met its fate."""
    number = len(await world.all(Letter))
    values = {"person_id": to.id, "kind": LetterKind.REMINDER, "subject_id": 1, "occasion": str(number), "state": state}
    values |= {"not_before": BEFORE - timedelta(hours=number), "created_at": BEFORE}
    await world.add(Letter(**(values | more)))


async def test_the_post_says_what_became_of_the_letters(stage: Stage) -> None:
    college = await stage.world.organisation()
    await stage.world.activity(college, due=date(2024, 12, 1), title=SITE)
    anna = await stage.world.member(college)
    olga = await stage.staff()
    await letter(stage.world, anna, LetterState.SENT, sent_at=BEFORE, attempts=1)
    await letter(stage.world, anna, LetterState.SENT, sent_at=BEFORE, attempts=3)
    await letter(stage.world, anna, LetterState.UNREACHABLE)
    await letter(stage.world, anna, LetterState.FAILED, error="Bad Request: chat not found")
    await letter(stage.world, anna, LetterState.DROPPED)
    post = shown(await olga.say("/post"))
    assert post.text.split("\n") == [
        "Почта · неделя назад и неделя вперёд",
        "",
        "Дошло: 2",
        "из них не с первой попытки: 1",
        "🔴 Не дошло, бот заблокирован: 1",
        "🔴 Не дошло, Telegram не принял: 1",
        "Не понадобилось, успели сдать или устарело: 1",
    ]
    assert post.buttons == [
        ["Кто и что получит завтра"],
        ["Не дошло · 2", "Не с первого раза · 1"],
        ["Домой"],
    ]
    lost = shown(await olga.press("Не дошло · 2"))
    assert lost.text == (
        "Не дошло\n\n"
        f"1. Анна Котова · напоминание о сроке, «{SITE}»\n"
        "не дошло, бот заблокирован; должно было уйти 26 июня, 07:30 МСК\n\n"
        f"2. Анна Котова · напоминание о сроке, «{SITE}»\n"
        "Telegram не принял 26 июня, 06:30 МСК: Bad Request: chat not found"
    )
    await olga.press("Анна Котова")
    letters = shown(await olga.press("Письма"))
    assert letters.text.split("\n\n")[:3] == [
        "Письма · Анна Котова",
        f"1. напоминание о сроке, «{SITE}»\nдошло 26 июня, 09:30 МСК",
        f"2. напоминание о сроке, «{SITE}»\nдошло 26 июня, 09:30 МСК, 3 попытки",
    ]


async def test_tomorrow_is_shown_today_by_organisation_and_nothing_of_it_stays(stage: Stage) -> None:
    colleges = [await stage.world.organisation(name) for name in ("Вятский колледж", "Слободской колледж")]
    await stage.world.activity(*colleges, due=date(2024, 6, 30), title=SITE)
    await stage.world.activity(colleges[0], due=date(2024, 6, 28), title="Проведён интенсив")
    await stage.phone(await stage.world.member(colleges[0], name="Анна Котова"))
    await stage.phone(await stage.world.member(colleges[1], name="Вера Зайцева", summary_day=3, summary_hour=12))
    olga = await stage.staff(name="Ольга Перминова")
    await olga.say("/post")
    tomorrow = shown(await olga.press("Кто и что получит завтра"))
    assert tomorrow.text.split("\n") == [
        "Завтра, четверг, 27 июня · 2 человека",
        "",
        "10:00 МСК – 2 человека",
        "12:00 МСК – 1 человек",
        "",
        "1. Вятский колледж, 1 человек: 2 напоминания",
        "2. Слободской колледж, 1 человек: 1 напоминание, 1 сводка",
        "",
        (
            "Так видно сейчас. Сдадут раньше или сказать будет нечего – письма не будет; "
            "в тихие часы человека оно подождёт."
        ),
    ]
    people = shown(await olga.press("1. Вятский колледж"))
    assert people.text == (f"Завтра, четверг, 27 июня\n\n1. Анна Котова, 10:00 МСК\n• Проведён интенсив\n• {SITE}")
    await olga.press("‹ Назад")
    people = shown(await olga.press("2. Слободской"))
    assert people.text.endswith(f"1. Вера Зайцева, 10:00 МСК\n• {SITE}\n• сводка недели")
    assert [one for one in await stage.world.all(Letter) if one.not_before > BEFORE + timedelta(hours=1)] == []


async def test_what_was_shown_yesterday_is_what_comes(stage: Stage) -> None:
    college = await stage.world.organisation()
    await stage.world.activity(college, due=date(2024, 6, 30), title=SITE)
    anna = await stage.phone(await stage.world.member(college))
    olga = await stage.staff()
    await olga.say("/post")
    assert "10:00 МСК – 1 человек" in shown(await olga.press("Кто и что получит завтра")).text
    await stage.jump(at("2024-06-27T10:00"))
    await anna.sees("⏳ До срока 3 дня, ждём 1 отчёт")


async def test_a_freeze_stops_what_is_said_unasked_and_a_thaw_says_the_newest_once(stage: Stage) -> None:
    college = await stage.world.organisation()
    await stage.world.activity(college, due=date(2024, 6, 30), title=SITE)
    anna = await stage.phone(await stage.world.member(college))
    pavel = await stage.staff(Role.ADMIN, "Павел")
    olga = await stage.staff()
    off = shown(await pavel.say("/freeze"))
    assert off.text.startswith(
        "Рассылка идёт\n\nЕсли остановить, никто не получит ни напоминаний, ни сводок, ни объявлений."
    )
    on = shown(await pavel.press_twice("Остановить рассылку"))
    assert on.text == (
        "⏸ Рассылка остановлена 26 июня, 09:30 МСК, Павел\n\n"
        "После включения каждый получит одно сообщение о том, что ещё важно. Устаревшее не придёт."
    )
    home = shown(await olga.say("/home"))
    assert home.text.split("\n")[1] == (
        "⏸ Рассылка остановлена с 26 июня, 09:30 МСК: напоминания, сводки и объявления не уходят."
    )
    await stage.jump(at("2024-06-27T10:00"))
    await stage.jump(at("2024-06-29T10:00"))
    assert await anna.messages() == []
    await pavel.say("/freeze")
    await pavel.press_twice("Возобновить рассылку")
    await anna.sees("⏳ До срока 1 день, ждём 1 отчёт")
    assert len(await anna.messages()) == 1
    log = [entry.action for entry in await stage.world.all(AuditEntry)]
    assert log == ["sending-frozen", "sending-thawed"]
    assert await stage.world.all(Switch) == []


async def test_answers_come_also_during_a_freeze(stage: Stage) -> None:
    college = await stage.world.organisation()
    await stage.world.activity(college, title=SITE)
    anna = await stage.phone(await stage.world.member(college))
    await stage.world.add(Switch(name="freeze", since=BEFORE))
    olga = await stage.staff()
    await anna.say("/activities")
    for step in ("Открыть 1", "Сдать отчёт"):
        await anna.press(step)
    await anna.say("vk.com/club1")
    await anna.press("Готово")
    await anna.press("Отправить")
    assert await olga.messages() == []  # a new report in the queue is said unasked
    await olga.say("/queue")
    await olga.press("Проверить 1")
    await olga.press("✅ Принять")
    await anna.sees("✅ Отчёт № 1 принят")


async def test_only_admins_are_offered_the_switch(stage: Stage) -> None:
    pavel, olga = await stage.staff(Role.ADMIN, "Павел"), await stage.staff()
    assert "Остановить рассылку" in shown(await pavel.say("/post")).labels
    assert "Остановить рассылку" not in shown(await olga.say("/post")).labels
    assert shown(await olga.say("/freeze")).text.startswith("Рассылку останавливает администратор.")


async def test_the_post_costs_the_same_for_one_organisation_and_for_many(stage: Stage) -> None:
    olga = await stage.staff()
    prices = []
    for more in (1, 40):
        colleges = [await stage.world.organisation(f"Колледж {more}-{number}") for number in range(more)]
        for college in colleges:
            await stage.phone(await stage.world.member(college, name=f"Анна {more}-{college.id}"))
        await stage.world.activity(*colleges, due=date(2024, 6, 30), title=SITE)
        price = {}
        for step in ("/post", "Кто и что получит завтра", "1. Колледж"):
            with stage.statements() as seen:
                await (olga.say(step) if step.startswith("/") else olga.press(step))
            price[step] = len(seen)
        prices.append(price)
    assert prices[0] == prices[1]
    assert prices[0]["/post"] == 2
