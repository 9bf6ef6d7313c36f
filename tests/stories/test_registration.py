"""Registration: consent first, an organisation found by a word, a decision by the right person."""

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.actions import roles
from models.tables import AuditEntry, Membership, MembershipState, Person
from tests.stories.conftest import Stage
from tests.world import MORNING

NAMES = ("Омутнинский политехнический техникум", *(f"Колледж № {number:02}" for number in range(1, 34)))


def there(screen: Screen | None) -> Screen:
    assert screen is not None
    return screen


async def colleges(stage: Stage) -> None:
    for name in NAMES:
        await stage.world.organisation(name)


async def vera(stage: Stage) -> Phone:
    return await stage.stranger("Вера", id=9001)


async def introduced(phone: Phone, role: str = "Руководитель", name: str = "Зайцева Вера") -> Screen:
    """As far as the list of organisations."""
    await phone.start()
    await phone.press("Зарегистрироваться")
    await phone.press("Согласен")
    await phone.say(name)
    return there(await phone.press(role))


async def test_a_stranger_is_told_in_five_lines_what_this_is(stage: Stage) -> None:
    screen = there(await (await vera(stage)).start())
    assert len(screen.text.split("\n")) <= 5
    assert screen.buttons == [["Зарегистрироваться"]]


async def test_a_head_finds_the_college_by_a_word_and_is_confirmed_by_the_coordinator(stage: Stage) -> None:
    await colleges(stage)
    olga, phone = await stage.staff(), await vera(stage)
    screen = await introduced(phone)
    assert screen.text.startswith("Выберите свою организацию · 34")
    assert "1/6" in screen.labels

    screen = there(await phone.say("полит"))
    assert screen.text.split("\n")[:3] == ["Нашлось по «полит» · 1", "", "1. Омутнинский политехнический техникум"]
    screen = there(await phone.press("1. Омутнинский"))
    assert screen.text.split("\n") == [
        "📨 Заявка отправлена",
        "Омутнинский политехнический техникум, руководитель",
        "Решает координатор: Ольга Перминова.",
        "Напишу, как только будет решение.",
    ]

    await olga.sees("Зайцева Вера")
    home = there(await olga.start())
    assert "Заявки · 1" in home.labels
    assert there(await olga.press("Заявки")).text.split("\n") == [
        "Ждут подтверждения · 1",
        "",
        "1. Зайцева Вера – руководитель, Омутнинский политехнический техникум",
    ]
    await olga.press("1. Зайцева")
    screen = there(await olga.press("✅ Подтвердить"))
    assert "✅ Подтверждено: Ольга Перминова" in screen.text

    await phone.sees("Омутнинский политехнический техникум")
    home = there(await phone.start())
    assert home.text.startswith("Омутнинский политехнический техникум · руководитель")
    assert "Моя команда" in home.labels


async def test_nothing_is_kept_before_yes_and_a_no_is_kind(stage: Stage) -> None:
    phone = await vera(stage)
    await phone.start()
    screen = there(await phone.press("Зарегистрироваться"))
    assert "До вашего «да» я ничего о вас не храню" in screen.text
    screen = there(await phone.press("Не согласен"))
    assert screen.text.startswith("Хорошо. Я ничего о вас не сохранил.")
    assert await stage.world.all(Person) == []
    screen = there(await phone.press("Согласие"))
    assert "Согласен" in screen.labels


async def test_yes_is_kept_with_its_version_and_pressing_twice_makes_one_person(stage: Stage) -> None:
    phone = await stage.stranger("Vera", id=9001, language_code="en")
    await phone.start()
    await phone.press("Register")
    await phone.press_twice("I agree")
    (person,) = await stage.world.all(Person)
    assert (person.account, person.language, person.consent_version, person.name) == (9001, "en", "1", "")
    assert [one.action for one in await stage.world.all(AuditEntry)] == ["consent-given"]


async def test_a_yes_to_an_old_text_shows_the_new_one(stage: Stage) -> None:
    phone = await vera(stage)
    screen = there(await phone.start())
    screen = there(await phone.press_data("agree:0", screen.id))
    assert "Согласен" in screen.labels
    assert await stage.world.all(Person) == []


async def test_registration_goes_on_where_it_stopped(stage: Stage) -> None:
    await colleges(stage)
    phone = await vera(stage)
    await phone.start()
    await phone.press("Зарегистрироваться")
    await phone.press("Согласен")
    await phone.say("/cancel")
    assert there(await phone.start()).text.startswith("Как вас зовут?")
    await phone.say("Зайцева Вера")
    assert there(await phone.start()).text.startswith("Зайцева Вера, кто вы в организации?")


async def test_what_is_no_name_is_asked_again(stage: Stage) -> None:
    phone = await vera(stage)
    await phone.start()
    await phone.press("Зарегистрироваться")
    await phone.press("Согласен")
    assert "Не похоже на имя" in there(await phone.say("https://vera.example")).text
    assert "жду слова" in there(await phone.photo()).text
    assert "кто вы в организации" in there(await phone.say("Зайцева Вера")).text


async def test_a_search_that_finds_nothing_teaches(stage: Stage) -> None:
    await colleges(stage)
    phone = await vera(stage)
    await introduced(phone)
    screen = there(await phone.say("хогвартс <b>"))
    assert screen.text.startswith("По «хогвартс <b>» ничего не нашлось.")
    screen = there(await phone.press("Показать все"))
    assert screen.text.startswith("Выберите свою организацию · 34")


async def test_a_minor_is_confirmed_only_with_the_parents_paper(stage: Stage) -> None:
    college = await stage.world.organisation()
    anna = await stage.phone(await stage.world.member(college))
    phone = await vera(stage)
    screen = await introduced(phone, "Студент")
    assert screen.text.startswith("Вам уже есть 18?")
    await phone.press("Мне нет 18")
    screen = there(await phone.press("1. Кировский авиационный техникум"))
    assert "Решает руководитель: Анна Котова." in screen.text

    await anna.sees("Зайцева Вера")
    (asked,) = [one for one in await stage.world.all(Membership) if one.state is MembershipState.ASKED]
    await anna.say("/requests")
    screen = there(await anna.press("1. Зайцева"))
    assert "Нет 18 лет" in screen.text
    await anna.press_data(f"confirm:{asked.id}:0", screen.id)
    assert anna.toast is not None
    assert (anna.toast.alert, "подписанное согласие родителя" in anna.toast.text) == (True, True)
    assert (await stage.world.all(Membership))[-1].state is MembershipState.ASKED

    screen = there(await anna.press("✅ Подтвердить, согласие родителя есть"))
    assert "Согласие родителя в колледже есть, это подтверждено 17 июня 2024." in screen.text
    assert "✅ Подтверждено: Анна Котова" in screen.text
    await phone.sees("Вас подтвердили")
    assert there(await phone.start()).text.startswith("Кировский авиационный техникум · студент")


async def test_a_refusal_says_why_and_one_may_ask_again(stage: Stage) -> None:
    await stage.world.organisation()
    olga, phone = await stage.staff(), await vera(stage)
    await introduced(phone)
    await phone.press("1. Кировский")
    await olga.say("/requests")
    await olga.press("1. Зайцева")
    await olga.press("✖ Отказать")
    screen = there(await olga.say("Руководитель там <другой>"))
    assert "↩️ Отказано: Ольга Перминова" in screen.text

    await phone.sees("Руководитель там <другой>")
    screen = there(await phone.start())
    assert screen.text.split("\n") == [
        "Заявку не подтвердили: Кировский авиационный техникум, руководитель.",
        "Руководитель там <другой>",
        "",
        "Можно подать снова. Кто вы?",
    ]
    await phone.press("Руководитель")
    assert "📨 Заявка отправлена" in there(await phone.press("1. Кировский")).text


async def test_a_ready_reason_needs_no_typing(stage: Stage) -> None:
    await stage.world.organisation()
    olga, phone = await stage.staff(), await vera(stage)
    await introduced(phone)
    await phone.press("1. Кировский")
    await olga.say("/requests")
    await olga.press("1. Зайцева")
    await olga.press("✖ Отказать")
    screen = there(await olga.press("Другая организация"))
    assert "Похоже, вы из другой организации" in screen.text


async def test_the_second_coordinator_hears_who_decided(stage: Stage) -> None:
    await stage.world.organisation()
    olga, irina, phone = await stage.staff(), await stage.staff(name="Ирина Рыкова"), await vera(stage)
    await introduced(phone)
    await phone.press("1. Кировский")
    for colleague in (olga, irina):
        await colleague.say("/requests")
        await colleague.press("1. Зайцева")
    await olga.press("✅ Подтвердить")
    await irina.press("✖ Отказать")
    assert irina.toast is not None
    assert irina.toast.text == "Уже подтверждено: Ольга Перминова, 17 июня, 09:30 МСК. Ничего не изменилось."
    assert [one.state for one in await stage.world.all(Membership)] == [MembershipState.CONFIRMED]


async def test_pressing_an_organisation_twice_makes_one_request(stage: Stage) -> None:
    await stage.world.organisation()
    await stage.staff()
    phone = await vera(stage)
    await introduced(phone)
    await phone.press_twice("1. Кировский")
    assert len(await stage.world.all(Membership)) == 1


async def test_who_waits_sees_since_when_and_can_take_it_back(stage: Stage) -> None:
    await stage.world.organisation()
    await stage.staff()
    phone = await vera(stage)
    await introduced(phone)
    await phone.press("1. Кировский")
    screen = there(await phone.start())
    assert screen.text.split("\n") == [
        "📨 Ждём подтверждения",
        "Кировский авиационный техникум, руководитель: с 17 июня, 09:30 МСК",
        "",
        "Решает координатор: Ольга Перминова.",
        "Напишу, как только будет решение.",
    ]
    assert screen.buttons == [["Обновить"], ["Забрать заявку"], ["Мои данные"]]
    await phone.press("Забрать заявку")
    await phone.press("Забрать заявку")
    assert there(await phone.start()).text.startswith("Вы забрали заявку: Кировский авиационный техникум")


async def test_consent_is_taken_back_from_the_chat(stage: Stage) -> None:
    phone = await vera(stage)
    await phone.start()
    await phone.press("Зарегистрироваться")
    await phone.press("Согласен")
    await phone.say("Зайцева Вера")
    await phone.say("/profile")
    await phone.press("Согласие")
    screen = there(await phone.press("Отозвать согласие"))
    assert screen.text.startswith("Согласие отозвано, всё о вас удалено.")
    assert await stage.world.all(Person) == []
    assert there(await phone.start()).labels == ["Зарегистрироваться"]


async def test_an_admin_of_the_settings_works_at_once_and_is_asked_who_they_are(stage: Stage) -> None:
    async with stage.world.database.writing() as session:
        await roles.ensure_admins(session, [9001], MORNING, "ru")
    phone = await stage.stranger("Пётр", id=9001)
    screen = there(await phone.start())
    assert {"Журнал", "Познакомиться"} <= set(screen.labels)
    await phone.press("Познакомиться")
    assert there(await phone.press("Согласен")).text.startswith("Как вас зовут?")
    assert "Теперь вы Иванов Пётр." in there(await phone.say("Иванов Пётр")).text
    assert "Мои данные" in there(await phone.press("Домой")).labels
