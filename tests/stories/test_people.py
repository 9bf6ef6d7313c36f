"""People, organisations and teams: one's own data, roles, groups, and who cannot be reached."""

from datetime import date

import pytest

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import Assignment, AuditEntry, Executor, Membership, MembershipState, Organisation, Role, RoleGrant
from tests.stories.conftest import Stage
from tests.world import MORNING, World


def there(screen: Screen | None) -> Screen:
    assert screen is not None
    return screen


def alert(phone: Phone) -> str:
    assert phone.toast is not None
    assert phone.toast.alert
    return phone.toast.text


@pytest.mark.parametrize("data", ["people:all::1", "orgs:all::1", "audit::1", "grant:1:admin", "asks:1", "orgadd"])
async def test_a_stranger_at_a_staff_door_is_told_and_nothing_changes(stage: Stage, data: str) -> None:
    phone = await stage.stranger(id=9001)
    screen = there(await phone.start())
    await phone.press_data(data, screen.id)
    assert alert(phone) == "Сначала зарегистрируйтесь: /start. Ничего не изменилось."
    assert await stage.world.all(RoleGrant) == []


async def test_a_head_changes_name_and_contact(stage: Stage) -> None:
    college = await stage.world.organisation()
    phone = await stage.phone(await stage.world.member(college))
    screen = there(await phone.say("/profile"))
    assert screen.text.split("\n") == [
        "Анна Котова",
        "Контакт не указан",
        "✅ Кировский авиационный техникум · руководитель",
        "Ещё одна организация? Выберите, кто вы там: её подтвердят отдельно.",
        "Язык: Русский",
        "Согласие на обработку данных: 17 июня 2024, редакция 1",
    ]
    assert "увидят координатор и ваша организация" in there(await phone.press("Имя")).text
    assert there(await phone.say("Котова-Рыкова Анна")).text.startswith("Теперь вы Котова-Рыкова Анна.")
    await phone.say("/profile")
    await phone.press("Контакт")
    assert "Слишком длинно" in there(await phone.say("9" * 101)).text
    assert "Контакт: +7 900 <дом>" in there(await phone.say("+7 900 <дом>")).text


async def test_leaving_is_asked_twice_and_the_coordinator_sees_nobody_leads(stage: Stage) -> None:
    college = await stage.world.organisation()
    phone = await stage.phone(await stage.world.member(college))
    olga = await stage.staff()
    await phone.say("/profile")
    assert "Выйти из организации?" in there(await phone.press("Выйти")).text
    assert (await stage.world.all(Membership))[0].state is MembershipState.CONFIRMED
    screen = there(await phone.press("Выйти"))
    assert "Вы пока нигде не состоите" in screen.text
    assert there(await phone.start()).text.startswith("Вы вышли: Кировский авиационный техникум")

    assert "Молчат · 1" in there(await olga.say("/organisations")).labels
    screen = there(await olga.press("Молчат · 1"))
    assert "1. Кировский авиационный техникум – нет руководителя" in screen.text
    assert "Нет подтверждённого руководителя" in there(await olga.press("1. Кировский")).text
    assert there(await olga.press("‹ Назад")).text.startswith("Молчат · 1")


async def test_one_person_asks_for_a_second_organisation(stage: Stage) -> None:
    first, _ = await stage.world.organisation(), await stage.world.organisation("Вятский колледж культуры")
    phone = await stage.phone(await stage.world.member(first))
    await phone.say("/profile")
    await phone.press("Руководитель")
    await phone.say("культуры")
    assert "📨 Заявка отправлена" in there(await phone.press("1. Вятский")).text
    assert "⏳ Вятский колледж культуры: ждём подтверждения" in there(await phone.start()).text


async def test_the_organisation_one_is_in_already_is_refused(stage: Stage) -> None:
    phone = await stage.phone(await stage.world.member(await stage.world.organisation()))
    await phone.say("/profile")
    await phone.press("Руководитель")
    await phone.press("1. Кировский")
    assert alert(phone) == "Вы уже состоите в этой организации: откройте «Домой». Ничего не изменилось."


async def test_the_coordinator_sees_at_home_how_many_cannot_be_reached(stage: Stage) -> None:
    college = await stage.world.organisation()
    phone = await stage.phone(await stage.world.member(college))
    await stage.world.activity(college)
    olga = await stage.staff()
    await phone.start()
    assert "не достучаться" not in there(await olga.start()).text
    await phone.block()
    assert "не достучаться: 1" in there(await olga.start()).text
    await phone.unblock()
    assert "не достучаться" not in there(await olga.start()).text


async def test_who_blocked_the_bot_is_listed_as_unreachable_and_comes_back(stage: Stage) -> None:
    phone = await stage.head()
    await phone.start()
    olga = await stage.staff()
    await phone.block()
    assert "Не достучаться · 1" in there(await olga.say("/people")).labels
    screen = there(await olga.press("Не достучаться · 1"))
    assert screen.text.split("\n")[:3] == [
        "Не достучаться · 1",
        "",
        "1. Анна Котова – руководитель (Кировский авиационный техникум), не достучаться",
    ]
    assert "🔴 Не достучаться с 17 июня" in there(await olga.press("1. Анна")).text
    await phone.unblock()
    assert "Не достучаться · 1" not in there(await olga.say("/people")).labels


async def test_an_admin_gives_a_role_and_the_person_is_told(stage: Stage) -> None:
    await stage.world.person("Борис Котов")
    boris = await stage.phone(await stage.world.person("Вера Зайцева"))
    await boris.start()
    admin = await stage.staff(Role.ADMIN)
    await admin.say("/people")
    await admin.say("зайц")
    screen = there(await admin.press("1. Вера"))
    assert "+ координатор" in screen.labels
    screen = there(await admin.press("+ координатор"))
    assert "В сети: координатор" in screen.text
    await boris.sees("координатор")
    assert "На проверке" in there(await boris.start()).labels
    screen = there(await admin.press("– координатор"))
    assert "+ координатор" in screen.labels


async def test_the_last_admin_stays(stage: Stage) -> None:
    admin = await stage.staff(Role.ADMIN)
    await admin.say("/people")
    await admin.press("1. Ольга")
    await admin.press("– администратор")
    assert alert(admin).startswith("Это последний администратор")
    assert [one.role for one in await stage.world.all(RoleGrant)] == [Role.ADMIN]


async def test_a_coordinator_sees_people_and_gives_no_roles(stage: Stage) -> None:
    olga = await stage.staff()
    await olga.say("/people")
    screen = there(await olga.press("1. Ольга"))
    assert screen.labels == ["‹ Назад", "Домой"]
    await olga.press_data("grant:1:admin", screen.id)
    assert alert(olga) == "Роли раздаёт администратор. Ничего не изменилось."


async def test_an_organisation_added_to_the_group_gets_its_assignments(stage: Stage) -> None:
    first = await stage.world.organisation()
    group = await stage.world.group("ПОО", first)
    await stage.world.activity(first, due=date(2024, 5, 31))
    await stage.world.activity(first, due=date(2024, 6, 30))
    await _give_to_group(stage.world, group.id)
    olga = await stage.staff()
    await olga.say("/organisations")
    await olga.press("Добавить")
    await olga.say("Вятский колледж культуры")
    screen = there(await olga.press("Группы"))
    assert "▫️ ПОО · 1" in screen.text
    screen = there(await olga.press("+ ПОО"))
    assert "Выдать и прошедшие?" in screen.text
    screen = there(await olga.press("Только будущие"))
    assert screen.text.endswith("Выдано поручений: 1.")
    new = (await stage.world.all(Organisation))[-1]
    assert [one.organisation_id for one in await stage.world.all(Assignment)].count(new.id) == 1
    assert "Группы: ПОО" in there(await olga.press("Открыть")).text


async def _give_to_group(world: World, group: int) -> None:
    for executor in await world.all(Executor):
        async with world.database.writing() as session:
            (await session.get_one(Executor, executor.id)).group_id = group


async def test_an_organisation_that_is_there_is_not_added_again(stage: Stage) -> None:
    await stage.world.organisation()
    olga = await stage.staff()
    await olga.say("/organisations")
    await olga.press("Добавить")
    screen = there(await olga.say("«КИРОВСКИЙ авиационный техникум»"))
    assert screen.text.startswith("Такая уже есть: Кировский авиационный техникум.")
    assert len(await stage.world.all(Organisation)) == 1


async def test_a_team_shows_who_waits_first(stage: Stage) -> None:
    college = await stage.world.organisation()
    anna = await stage.phone(await stage.world.member(college))
    assert "Пока вы здесь один" in there(await anna.say("/team")).text
    await stage.world.member(college, Role.STUDENT, "Борис Котов", is_minor=False)
    await stage.world.member(college, Role.STUDENT, "Вера Зайцева", MembershipState.ASKED, is_minor=False)
    screen = there(await anna.say("/team"))
    assert screen.text.split("\n") == [
        "Моя команда · 3",
        "",
        "1. 📨 Вера Зайцева – студент, ждёт подтверждения",
        "2. Анна Котова – руководитель",
        "3. Борис Котов – студент",
    ]
    await anna.press("📨 Вера")
    await anna.press("✅ Подтвердить")
    assert [one.state for one in await stage.world.all(Membership)] == [MembershipState.CONFIRMED] * 3


COSTS = {"people": 3, "organisations": 3, "requests": 3, "team": 3, "profile": 2, "audit": 4}
"""Statements of a visit, the one that finds out who presses among them."""


@pytest.mark.parametrize("number", [1, 34, 350])
async def test_a_screen_costs_the_same_with_any_number_of_organisations(stage: Stage, number: int) -> None:
    admin = await stage.world.staff(Role.ADMIN)
    for n in range(number):
        home = await stage.world.organisation(f"Колледж № {n:03}")
        if n % 10 == 0:
            await stage.world.member(home, Role.HEAD, f"Вера {n}", MembershipState.ASKED)
        if n == 0:
            await stage.world.add(
                Membership(
                    person_id=admin.id,
                    organisation_id=home.id,
                    role=Role.HEAD,
                    state=MembershipState.CONFIRMED,
                    asked_at=MORNING,
                )
            )
    await stage.world.add(AuditEntry(at=MORNING, actor_id=1, action="x", subject="person", subject_id=1))
    await stage.world.add(AuditEntry(at=MORNING, actor_id=1, action="x", subject="organisation", subject_id=1))
    phone = await stage.phone(admin)
    cost = {}
    for command in COSTS:
        with stage.statements() as seen:
            await phone.say(f"/{command}")
        cost[command] = len(seen)
    assert cost == COSTS


@pytest.mark.parametrize("number", [1, 34])
async def test_a_card_costs_the_same_for_any_number_of_people(stage: Stage, number: int) -> None:
    home = await stage.world.organisation()
    for n in range(number):
        await stage.world.member(home, Role.STUDENT, f"Вера {n:02}")
    admin = await stage.staff(Role.ADMIN, "Анна")
    cost = []
    for command, label in (("people", "1. Анна"), ("organisations", "1. Кировский"), ("organisations", "Добавить")):
        await admin.say(f"/{command}")
        with stage.statements() as seen:
            await admin.press(label)
        cost.append(len(seen))
    assert cost == [3, 5, 1]  # and one that asks for the last letter, which is not counted


async def test_choosing_among_thousands_costs_three_statements(stage: Stage) -> None:
    async with stage.world.database.writing() as session:
        session.add_all(Organisation(name=f"Колледж № {n}", search=f"колледж № {n}") for n in range(3500))
    phone = await stage.phone(await stage.world.person("Вера Зайцева"))
    await phone.start()
    with stage.statements() as seen:
        screen = there(await phone.press("Руководитель"))
    assert "1/584" in screen.labels
    assert len(seen) == 3
    with stage.statements() as seen:
        await phone.press("1.")
    assert len(seen) == 7


async def test_the_way_back_from_a_card_leads_to_the_same_search(stage: Stage) -> None:
    for n in range(20):
        await stage.world.person(f"Анна Котова {n:02}")
    olga = await stage.staff()
    await olga.say("/people")
    await olga.say("котова")
    before = there(await olga.press("›"))
    await olga.press("8. Анна")
    assert there(await olga.press("‹ Назад")).text == before.text


async def test_an_act_costs_at_most_six_statements(stage: Stage) -> None:
    home = await stage.world.organisation()
    for name in ("Вера Зайцева", "Глеб Рыков"):
        await stage.world.member(home, Role.STUDENT, name, MembershipState.ASKED, is_minor=True)
    anna = await stage.world.member(home, name="Анна Котова")
    await stage.world.member(home, name="Дарья Лунина")  # her letters must not come between the presses of the head
    head, admin = await stage.phone(anna), await stage.staff(Role.ADMIN, "Борис Котов")
    group = await stage.world.group("ПОО")
    await stage.world.activity(home)
    await _give_to_group(stage.world, group.id)
    cost = {}

    async def count(phone: Phone, *steps: str) -> None:
        for step in steps[:-1]:
            await (phone.say(step) if step.startswith("/") else phone.press(step))
        with stage.statements() as seen:
            await phone.press(steps[-1])
        cost[steps[-1]] = len(seen)

    await count(head, "/requests", "1. Вера", "✅ Подтвердить")
    await count(head, "/requests", "1. Глеб", "✖ Отказать", "Мы не знакомы")
    await count(admin, "/people", "5. Дарья", "+ член жюри")
    await count(admin, "/people", "5. Дарья", "– член жюри")
    await count(admin, "/organisations", "1. Кировский", "Группы", "+ ПОО")
    await count(head, "/profile", "Выйти", "Выйти")
    assert max(cost.values()) <= 6, cost
    assert min(cost.values()) > 3, cost
