"""Names a plan uses and nobody knows: a coordinator says once who it is, and the plan and the next one follow."""

import pytest

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models import documents
from models.actions import plans
from models.rules.rights import OPERATOR
from models.tables import Alias, AuditEntry, DoubtNote, Executor, Group, Organisation, Plan, PlanState, Role
from tests.stories.conftest import Stage
from tests.world import MORNING, ZONE, World

ROADS = "Кировский автодорожный техникум"
SHORT = "ГПОАУ «Кировский автодор. техникум»"
HINT = (
    "Так исполнители названы в плане, а в сети таких имён нет. Скажите один раз, кто это: исправлю во всех пунктах и"
    " запомню."
)
HEADER = "План мероприятий на 2024 год\n\n№\tМероприятие\tСрок\tОтветственный\n"


async def draft(world: World, *rows: str, digest: str = "draft") -> int:
    """A draft with these rows «title, term, executors»; the plan's number."""
    lines = "".join(f"{number}\t{row}\n" for number, row in enumerate(rows, 1))
    reading = documents.read((HEADER + lines).encode(), "план.txt")
    async with world.database.writing() as session:
        return (await plans.import_reading(session, OPERATOR, reading, digest, MORNING, ZONE)).plan_id


async def two_strangers(world: World) -> int:
    await world.organisation(ROADS)
    await world.organisation("Кировский авиационный техникум")
    await world.group("ПОО")
    return await draft(
        world,
        f"Семинар\tиюнь 2024\t{SHORT}, ПОО",
        f"Интенсив\tиюль 2024\t{SHORT}",
        f"Итоги\tавгуст 2024\tСоюз журналистов, {SHORT.upper()}",
    )


async def opened(stage: Stage, plan: int) -> tuple[Phone, Screen]:
    """The list of unknown names on a coordinator's phone."""
    olga = await stage.staff()
    await olga.start()
    return olga, await pressed(olga, f"strangers:{plan}:1")


async def pressed(phone: Phone, data: str) -> Screen:
    """The screen after this button is pressed on the last message."""
    shown = await phone.screen()
    assert shown is not None
    screen = await phone.press_data(data, shown.id)
    assert screen is not None
    return screen


def text(screen: Screen | None) -> str:
    assert screen is not None
    return screen.text


async def meant(world: World) -> list[tuple[str, int | None, int | None, bool]]:
    return [(each.name, each.organisation_id, each.group_id, each.outside) for each in await world.all(Executor)]


async def test_each_name_stands_once_and_the_most_frequent_first(stage: Stage) -> None:
    plan = await two_strangers(stage.world)
    olga = await stage.staff()
    await olga.say("/plans")
    await olga.press("Открыть 1")
    screen = await olga.press("Исполнитель не найден")
    assert text(screen).split("\n") == [
        "Исполнитель не найден: 2 имени",
        HINT,
        "",
        f"1. {SHORT} – в 3 пунктах",
        "2. Союз журналистов – в 1 пункте",
    ]
    assert text(await pressed(olga, f"strangers:{plan}:1")) == text(screen)


async def test_one_choice_corrects_every_item_and_the_next_plan_knows_the_name(stage: Stage) -> None:
    plan = await two_strangers(stage.world)
    olga, _ = await opened(stage, plan)
    asked = await olga.press("1. ")
    assert text(asked).split("\n") == [
        "Кто это?",
        SHORT,
        "В пунктах 1, 2, 3",
        "",
        "Больше всего похожие имена – на кнопках.",
        "Ваш выбор запомню и в следующих планах узнаю сам.",
    ]
    assert asked is not None
    assert asked.buttons[:3] == [[f"1. {ROADS}"], ["2. Кировский авиационный техникум"], ["Найти по названию"]]
    done = await olga.press(f"1. {ROADS}")
    assert text(done) == f"✅ {SHORT} – это {ROADS}.\nИсправил сразу в 3 пунктах и запомнил на будущее."
    assert [row[1:] for row in await meant(stage.world)] == [
        (1, None, False),
        (None, 1, False),
        (1, None, False),
        (None, None, False),
        (1, None, False),
    ]
    assert [each.name for each in await stage.world.all(Alias)] == ["гпоау кировский автодор техникум"]
    await draft(stage.world, f"Форум\tиюнь 2024\t{SHORT}", digest="next")
    assert (await meant(stage.world))[-1] == (SHORT, 1, None, False)
    assert text(await olga.press("Дальше · 1")).split("\n")[3] == "1. Союз журналистов – в 1 пункте"


async def test_names_too_long_for_buttons_stand_in_the_text(stage: Stage) -> None:
    whole = "Вятский колледж профессиональных технологий, управления и сервиса"
    await stage.world.organisation(whole, short_name="ВКПТУиС")
    plan = await draft(stage.world, "Семинар\tиюнь 2024\tВятский КПТУиС")
    olga, _ = await opened(stage, plan)
    asked = await olga.press("1. ")
    assert text(asked).split("\n")[4:6] == ["Больше всего похоже на:", f"1. {whole} (ВКПТУиС)"]


async def test_a_choice_is_taken_back_with_the_name(stage: Stage) -> None:
    plan = await two_strangers(stage.world)
    olga, _ = await opened(stage, plan)
    await olga.press("1. ")
    await olga.press("2. Кировский авиационный")
    gone = await olga.press("Отменить")
    assert text(gone).startswith("Забыл «гпоау кировский автодор техникум»")
    assert [row[1] for row in await meant(stage.world)] == [None] * 5
    assert await stage.world.all(Alias) == []
    assert "1. " + SHORT in text(await pressed(olga, f"strangers:{plan}:1"))


async def test_a_partner_outside_the_network_owes_nothing_and_is_no_stranger(stage: Stage) -> None:
    plan = await two_strangers(stage.world)
    olga, _ = await opened(stage, plan)
    await olga.press("2. ")
    done = await olga.press("Никто из сети")
    assert text(done).split("\n")[0] == (
        "✅ Союз журналистов – не из сети. В плане имя останется, но поручений и писем по нему не будет."
    )
    assert (await meant(stage.world))[3] == ("Союз журналистов", None, None, True)
    await draft(stage.world, "Форум\tиюнь 2024\tсоюз журналистов", digest="next")
    assert (await meant(stage.world))[-1] == ("союз журналистов", None, None, True)
    assert "не найден" not in text(await pressed(olga, "activity:4:1"))
    assert text(await pressed(olga, "strangers:2:1")) == "✅ Все исполнители плана узнаны."


async def test_whoever_is_like_nobody_is_looked_for_by_words(stage: Stage) -> None:
    plan = await draft(stage.world, "Семинар\tиюнь 2024\tДорожники")
    await stage.world.organisation(ROADS)
    await stage.world.group("ПОО")
    olga, _ = await opened(stage, plan)
    asked = await olga.press("1. ")
    assert "Похожих среди организаций и групп нет." in text(asked)
    everybody = await olga.press("Найти по названию")
    assert text(everybody).split("\n")[4:7] == ["Все группы и организации:", "1. ПОО", f"2. {ROADS}"]
    nothing = await olga.say("цирк 🎪")
    assert "Ничего не нашлось. Попробуйте одно слово" in text(nothing)
    found = await olga.say("автодор")
    assert f"Нашлось по «автодор»:\n1. {ROADS}" in text(found)
    await olga.press("1. ")
    assert [row[1] for row in await meant(stage.world)] == [1]


async def test_a_photo_instead_of_words_keeps_the_question(stage: Stage) -> None:
    plan = await draft(stage.world, "Семинар\tиюнь 2024\tАвтодорожники")
    await stage.world.organisation(ROADS)
    olga, _ = await opened(stage, plan)
    await olga.press("1. ")
    await olga.press("Найти по названию")
    assert text(await olga.photo()).startswith("Здесь жду слова, а не файл")
    assert f"1. {ROADS}" in text(await olga.say("автодор"))


async def test_a_new_organisation_is_made_in_place_with_its_short_name(stage: Stage) -> None:
    plan = await draft(stage.world, "Семинар\tиюнь 2024\tДом молодёжи", "Форум\tиюль 2024\tДом молодёжи")
    olga, _ = await opened(stage, plan)
    await olga.press("1. ")
    await olga.press("Новая организация")
    refused = await olga.say("?")
    assert text(refused).startswith("Не похоже на название")
    asked = await olga.say("Городской дом молодёжи")
    assert text(asked).split("\n")[0] == "✅ Добавлена: Городской дом молодёжи."
    assert text(await olga.say("Д" * 61)).startswith("Короткое название – от 1 до 60 знаков")
    done = await olga.say("ГДМ")
    assert text(done).startswith("✅ Дом молодёжи – это Городской дом молодёжи.")
    new = (await stage.world.all(Organisation))[0]
    assert (new.short_name, new.search) == ("ГДМ", "городской дом молодежи гдм")
    assert [row[1] for row in await meant(stage.world)] == [new.id, new.id]


async def test_an_organisation_can_be_called_as_in_the_plan_and_needs_no_alias(stage: Stage) -> None:
    plan = await draft(stage.world, "Семинар\tиюнь 2024\tДом молодёжи")
    olga, _ = await opened(stage, plan)
    await olga.press("1. ")
    await olga.press("Новая организация")
    await olga.press("Назвать как в плане")
    done = await olga.press("Без короткого")
    assert text(done) == "✅ Дом молодёжи теперь в сети.\nИсправил в 1 пункте."
    assert await stage.world.all(Alias) == []


async def test_a_new_group_is_called_as_in_the_plan(stage: Stage) -> None:
    plan = await draft(stage.world, "Семинар\tиюнь 2024\tшколы")
    olga, _ = await opened(stage, plan)
    await olga.press("1. ")
    done = await olga.press("Новая группа")
    assert text(done).split("\n")[0] == "✅ школы теперь в сети."
    assert [group.name for group in await stage.world.all(Group)] == ["школы"]
    assert [row[2] for row in await meant(stage.world)] == [1]


async def test_a_press_that_comes_second_late_or_from_somebody_else_changes_nothing(stage: Stage) -> None:
    plan = await two_strangers(stage.world)
    olga, listed = await opened(stage, plan)
    await pressed(olga, "means:1:1:0")
    before = await meant(stage.world)
    await pressed(olga, "means:1:2:0")
    assert olga.toasts[-1].text == (
        f"«{SHORT}» уже узнан: кто-то успел раньше. Ничего не изменилось, поправить можно в «Запомненных именах»."
    )
    await pressed(olga, "means:999:1:0")
    assert olga.toasts[-1].text.startswith("Этого здесь больше нет")
    await pressed(olga, "means:4:999:0")
    assert olga.toasts[-1].text.startswith("Этого здесь больше нет")
    anna = await stage.head(college="Колледж № 3")
    await anna.start()
    await pressed(anna, "means:4:1:0")
    assert anna.toasts[-1].text.startswith("Планы меняют координатор и администратор")
    async with stage.world.database.writing() as session:
        row = await session.get(Plan, plan)
        assert row is not None
        row.state, row.published_at = PlanState.PUBLISHED, MORNING
    await pressed(olga, "means:4:1:0")
    assert olga.toasts[-1].text.startswith("Этот план уже опубликован (17 июня")
    assert await meant(stage.world) == before
    assert listed.id > 0


async def test_words_typed_after_somebody_was_faster_end_the_question(stage: Stage) -> None:
    plan = await two_strangers(stage.world)
    olga, _ = await opened(stage, plan)
    await pressed(olga, "seek:4::1")
    boss = await stage.staff(Role.ADMIN, "Борис")
    await boss.start()
    await pressed(boss, "means:4:0:0")
    assert text(await olga.say("союз")).startswith("«Союз журналистов» уже узнан: кто-то успел раньше.")
    assert text(await olga.say("союз")).startswith("Сейчас я ничего не спрашивал")


async def test_an_item_without_an_executor_gets_one(stage: Stage) -> None:
    plan = await draft(stage.world, "Семинар\tиюнь 2024\tПОО", "Итоги\tавгуст 2024\t")
    college = await stage.world.organisation(ROADS)
    group = await stage.world.group("ПОО", college)
    olga, screen = await opened(stage, plan)
    listed = await olga.press("Исполнитель не указан · 1")
    assert text(listed).split("\n\n")[:2] == ["Исполнитель не указан · 1", "2. Итоги"]
    await olga.press("Пункт 2")
    await olga.press("Добавить исполнителя")
    done = await olga.press("1. ПОО")
    assert text(done).split("\n") == ["✅ Добавил.", "Кто исполняет", "2. Итоги", "", "1. ПОО"]
    assert [row[2] for row in await meant(stage.world)] == [None, group.id]
    assert [bool(each.settled_at) for each in await stage.world.all(DoubtNote) if each.code == "executor-empty"] == [
        True
    ]
    assert screen.text.startswith("Исполнитель не найден: 1 имя")


async def test_executors_of_one_item_are_added_rescoped_and_taken_out(stage: Stage) -> None:
    plan = await two_strangers(stage.world)
    olga, _ = await opened(stage, plan)
    crew = await pressed(olga, "crew:1")
    assert text(crew).split("\n") == ["Кто исполняет", "1. Семинар", "", f"1. {SHORT} – не узнан", "2. ПОО"]
    await olga.press("Добавить исполнителя")
    await olga.say("авиац")
    added = await olga.press("1. Кировский авиационный")
    assert text(added).split("\n")[-1] == "3. Кировский авиационный техникум"
    again = await pressed(olga, "crewput:1:2:0")
    assert olga.toasts[-1].text.startswith("Кировский авиационный техникум уже среди исполнителей")
    assert again.text == added.text if added else False
    await olga.press("3. ")
    scoped = await olga.say("в части обучения")
    assert text(scoped).split("\n")[-1] == "Участие: в части обучения"
    await olga.press("3. ")
    whole = await olga.say("-")
    assert text(whole).split("\n")[-1] == "3. Кировский авиационный техникум"
    await olga.press("2. ПОО")
    out = await olga.press("Убрать")
    assert text(out).split("\n")[-2:] == [f"1. {SHORT} – не узнан", "2. Кировский авиационный техникум"]
    await pressed(olga, "unhand:2")
    assert olga.toasts[-1].text.startswith("Этого исполнителя здесь уже нет")
    logged = [each.action for each in await stage.world.all(AuditEntry)]
    assert logged == ["plan-imported", "executor-added", "executor-rescoped", "executor-rescoped", "executor-removed"]


async def test_an_observer_sees_who_is_unknown_and_says_nothing_about_it(stage: Stage) -> None:
    plan = await two_strangers(stage.world)
    sergei = await stage.staff(Role.OBSERVER)
    await sergei.start()
    screen = await pressed(sergei, f"noexec:{plan}:1")
    assert screen.text.startswith("Исполнитель не найден · 3")
    await pressed(sergei, f"strangers:{plan}:1")
    assert sergei.toasts[-1].text.startswith("Планы меняют координатор и администратор")


@pytest.mark.parametrize("colleges", [1, 34, 3500])
async def test_every_room_costs_the_same_with_any_number_of_organisations_and_rows(stage: Stage, colleges: int) -> None:
    async with stage.world.database.writing() as session:
        session.add_all(
            Organisation(name=f"Колледж № {number:04}", search=f"колледж {number:04}") for number in range(colleges)
        )
    rows = [f"Семинар {number}\tиюнь 2024\tдом {number % 7}, школы" for number in range(min(colleges, 2000))]
    plan = await draft(stage.world, *rows)
    olga = await stage.staff()
    await olga.start()
    cost = {}
    for data in (
        f"strangers:{plan}:1", "stranger:1", "seek:1::1", "crew:1", "hand:1", "crewseek:1::1", f"nameless:{plan}:1",
        "newmeant:1:0", "means:1:1:0", "unalias:1", "means:1:0:0", "newgroup:2", "crewput:1:1:0", "aliases:0:1",
    ):  # fmt: skip
        with stage.statements() as statements:
            await olga.press_data(data, 1)
        cost[data.partition(":")[0]] = len(statements)
    assert cost == {
        "strangers": 3, "stranger": 3, "seek": 4, "crew": 2, "hand": 3, "crewseek": 4, "nameless": 4,
        "newmeant": 2, "means": 5, "unalias": 6, "newgroup": 6, "crewput": 6, "aliases": 3,
    }  # fmt: skip
