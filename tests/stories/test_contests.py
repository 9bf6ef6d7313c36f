"""Contests as everybody finds them: the list, the card, the link, and what is not there for them."""

from datetime import date, timedelta

from sqlalchemy import insert

from models.rules.deadlines import end_of_day, start_of_day
from models.tables import ContestState, Entry, EntryState, Role
from tests.fair import Fair, fair
from tests.stories.conftest import Stage
from tests.stories.office import shown
from tests.world import MORNING, ZONE, World


async def crowd(world: World, found: Fair, organisation_id: int, number: int) -> None:
    """So many more entries, all sent by one organisation."""
    where = {"contest_id": found.contest.id, "nomination_id": found.nominations[0].id, "stage_id": found.stage.id}
    sent = {"state": EntryState.SUBMITTED, "created_at": MORNING, "changed_at": MORNING}
    async with world.database.writing() as session:
        await session.execute(insert(Entry), [where | sent | {"organisation_id": organisation_id}] * number)


async def test_a_head_finds_the_contest_on_the_first_screen(stage: Stage) -> None:
    ends = end_of_day(date(2024, 7, 17), ZONE)
    await fair(
        stage.world,
        *("Лонгрид", "Подкаст"),
        opens=start_of_day(date(2024, 6, 16), ZONE),
        closes=ends,
        about="Для медиацентров колледжей.",
        link="https://iro.ru/p",
    )
    anna = await stage.head()
    home = shown(await anna.start())
    assert "Конкурс · до 17 июля" in home.labels
    listed = shown(await anna.press("Конкурс · до 17 июля"))
    assert listed.text == ("Конкурсы · 1\n\n1. Лучший медиацентр\n⏳ Приём заявок до 17 июля 2024 (осталось 30 дней)")
    card = shown(await anna.press("Открыть 1"))
    assert card.text.split("\n") == [
        "Лучший медиацентр",
        "⏳ Приём заявок до 17 июля 2024 (осталось 30 дней)",
        "",
        "Для медиацентров колледжей.",
        "",
        "Номинации",
        "1. Лонгрид",
        "2. Подкаст",
        "",
        "Заявки: 16 июня 2024 – 17 июля 2024",
        "",
        "Команда: руководитель и до 5 студентов",
        "От организации – 1 заявка в номинацию",
        "Положение: iro.ru/p",
    ]


async def test_a_stranger_sees_the_card_by_its_link_and_is_led_to_registration(stage: Stage) -> None:
    await fair(stage.world, token="Ab-9_x")
    vera = await stage.stranger()
    card = shown(await vera.start("c_Ab-9_x"))
    assert card.text.startswith("Лучший медиацентр\n⏳ Приём заявок до 17 июля")
    consent = shown(await vera.press("Зарегистрироваться"))
    assert "персональн" in consent.text
    none = shown(await vera.start("c_Ab-9_y"))
    assert none.text.startswith("Ссылка не открылась")


async def test_whoever_waits_to_be_confirmed_can_look_at_contests(stage: Stage) -> None:
    await stage.world.organisation()
    await fair(stage.world)
    vera = await stage.stranger()
    await vera.start()
    await vera.press("Зарегистрироваться")
    await vera.press("Согласен")
    await vera.say("Зайцева Вера")
    await vera.press("Руководитель")
    await vera.press("1. Кировский авиационный техникум")
    listed = shown(await vera.press("Конкурсы"))
    assert listed.text.startswith("Конкурсы · 1\n\n1. Лучший медиацентр")


async def test_drafts_are_for_organisers_only(stage: Stage) -> None:
    await fair(stage.world, state=ContestState.DRAFT, published_at=None, token="draft")
    anna, vera = await stage.head(), await stage.stranger()
    home = shown(await anna.start())
    assert [label for label in home.labels if label.startswith("Конкурс")] == []
    listed = shown(await anna.say("/contests"))
    assert listed.text.startswith("Конкурсов пока нет")
    await anna.press_data("contest:1", listed.id)
    assert anna.toasts[-1].text.startswith("Этого здесь больше нет")
    assert shown(await vera.start("c_draft")).text.startswith("Этого здесь больше нет")
    olga = await stage.staff(Role.ORGANISER)
    await olga.start()
    listed = shown(await olga.press("Конкурсы"))
    assert listed.text == "Конкурсы · 1\n\n1. Лучший медиацентр\nЧерновик: его видят только организаторы"


async def test_a_contest_is_found_by_a_word_and_what_goes_on_comes_first(stage: Stage) -> None:
    long_ago = MORNING - timedelta(days=60)
    await fair(stage.world)
    await fair(stage.world, title="Ёлка в кадре", opens=long_ago, closes=MORNING - timedelta(days=30))
    anna = await stage.head()
    listed = shown(await anna.say("/contests"))
    assert [line for line in listed.text.split("\n") if line[:1].isdigit()] == [
        "1. Лучший медиацентр",
        "2. Ёлка в кадре",
    ]
    found = shown(await anna.say("елка"))
    assert found.text.startswith("Конкурсы по «елка»\n\n1. Ёлка в кадре\n📨 Приём заявок закончен, идёт оценка")
    none = shown(await anna.say("хоккей"))
    assert none.text == "По «хоккей» конкурса не нашлось. Напишите другое слово."


async def test_the_list_and_the_card_cost_the_same_for_a_thousand_entries(stage: Stage) -> None:
    found = await fair(stage.world)
    college = await stage.world.organisation()
    anna = await stage.world.member(college)
    phone = await stage.phone(anna)
    olga = await stage.staff(Role.ORGANISER)
    costs = []
    for number in (10, 990):
        await crowd(stage.world, found, college.id, number)
        for each in (phone, olga):
            await each.say("/contests")
            with stage.statements() as seen:
                await each.press("Открыть 1")
            costs.append(len(seen))
    assert shown(await olga.screen()).text.endswith("Подано: 1\u00a0000 · в черновиках: 0")
    assert costs == [4, 4, 4, 4]
