"""The hall: the first screen, help, settings, lost words – and nobody is left in silence."""

from datetime import date

from sqlalchemy import update

from bot.demo.phone import Phone
from models.tables import Assignment, AssignmentState, Person, Role, RoleGrant
from tests.stories.conftest import Stage
from tests.world import MORNING


async def test_a_head_sees_what_waits_in_numbers(stage: Stage) -> None:
    college = await stage.world.organisation("Кировский авиационный техникум")
    anna = await stage.phone(await stage.world.member(college))
    await stage.world.activity(college, due=date(2024, 5, 31), title="Отобраны спикеры")
    await stage.world.activity(college, due=date(2024, 6, 20), title="Организация работы медиацентров")
    screen = await anna.start()
    assert screen is not None
    assert screen.text.split("\n") == [
        "Кировский авиационный техникум · руководитель",
        "",
        "🔴 1 просрочено · ⏳ 1 в ближайшие 7 дней",
        "",
        "Ближайшее: «Организация работы медиацентров», до 20 июня 2024 (осталось 3 дня)",
    ]
    assert screen.labels[0] == "Мои мероприятия · 2"


async def test_nothing_owed_is_said_kindly(stage: Stage) -> None:
    anna = await stage.head()
    screen = await anna.start()
    assert screen is not None
    assert "Пока ничего не поручено" in screen.text


async def test_everything_accepted_is_praised(stage: Stage) -> None:
    college = await stage.world.organisation()
    anna = await stage.phone(await stage.world.member(college))
    await stage.world.activity(college)
    async with stage.world.database.writing() as session:
        await session.execute(update(Assignment).values(state=AssignmentState.ACCEPTED))
    screen = await anna.start()
    assert screen is not None
    assert screen.text.split("\n")[2:] == ["✅ Всё сдано и принято. Появится новое – напишу."]


async def test_one_person_in_two_roles_sees_the_rooms_of_both(stage: Stage) -> None:
    college = await stage.world.organisation()
    anna = await stage.world.member(college)
    phone = await stage.phone(anna)
    before = await phone.start()
    assert before is not None
    assert "Люди" not in before.labels

    await stage.world.add(RoleGrant(person_id=anna.id, role=Role.ADMIN, granted_at=MORNING))
    after = await phone.start()
    assert after is not None
    assert {"Мои мероприятия", "Люди", "Журнал"} <= set(after.labels)


async def test_navigation_edits_one_message(stage: Stage) -> None:
    anna = await stage.head()
    home = await anna.start()
    for label in ("Настройки", "Часовой пояс", "‹ Назад", "Домой", "Помощь", "Домой"):
        await anna.press(label)
    assert home is not None
    assert [screen.id for screen in await anna.messages()] == [home.id]


async def test_cancel_says_what_was_left(stage: Stage) -> None:
    college = await stage.world.organisation()
    anna = await stage.phone(await stage.world.member(college))
    await stage.world.activity(college)
    nothing = await anna.say("/cancel")
    assert nothing is not None
    assert nothing.text.startswith("Отменять нечего")
    await anna.say("/activities")
    await anna.press("Разделы и поиск")
    left = await anna.say("/cancel")
    assert left is not None
    assert left.text.startswith("Хорошо, больше не спрашиваю: слова для поиска.")


async def test_a_button_of_another_age_draws_the_screen_anew(stage: Stage) -> None:
    anna = await stage.head()
    home = await anna.start()
    assert home is not None
    for data in ("nosuchroom:1", "card:not-a-number", "card", "", "x" * 64):
        again = await anna.press_data(data, home.id)
        assert again is not None
        assert again.text == home.text
        assert anna.toasts[-1].text == "Экран обновлён"


async def test_a_deleted_message_still_answers(stage: Stage) -> None:
    anna = await stage.head()
    home = await anna.start()
    assert home is not None
    await stage.telegram.bot("deleteMessage", chat_id=anna.id, message_id=home.id)
    fresh = await anna.press_data("set", home.id)
    assert fresh is not None
    assert fresh.text.startswith("Настройки")
    assert fresh.id > home.id


async def test_words_nobody_asked_for_become_a_search(stage: Stage) -> None:
    college = await stage.world.organisation()
    anna = await stage.phone(await stage.world.member(college))
    await stage.world.activity(college, title="Запущена работа сайта и социальных сетей")
    guess = await anna.say("сайт")
    assert guess is not None
    assert "Искать «сайт»" in guess.labels
    found = await anna.press("Искать «сайт»")
    assert found is not None
    assert "1. Запущена работа сайта и социальных сетей" in found.text


async def test_an_unknown_command_shows_the_way(stage: Stage) -> None:
    anna = await stage.head()
    screen = await anna.say("/otchet")
    assert screen is not None
    assert screen.text.startswith("Команды /otchet нет.")


async def test_help_speaks_to_the_role(stage: Stage) -> None:
    anna, olga = await stage.head(), await stage.staff()
    for phone, words, absent in ((anna, "Руководителю.", "Координатору."), (olga, "Координатору.", "Руководителю.")):
        screen = await phone.say("/help")
        assert screen is not None
        assert words in screen.text
        assert absent not in screen.text


async def test_the_menu_fits_the_role(stage: Stage) -> None:
    olga, vera = await stage.staff(), await stage.stranger(started=True)
    await olga.start()
    await vera.start()

    async def commands(phone: Phone) -> set[str]:
        return {command["command"] for command in (await phone.chat())["commands"]}

    assert {"queue", "plans", "requests"} <= await commands(olga)
    assert await commands(vera) == {"home", "settings", "help", "cancel"}


async def test_a_person_who_blocks_the_bot_is_unreachable_until_they_return(stage: Stage) -> None:
    anna = await stage.head()
    await anna.start()
    await anna.block()
    await anna.quiet()
    assert [person.unreachable_since is not None for person in await stage.world.all(Person)] == [True]
    await anna.unblock()
    await anna.quiet()
    assert [person.unreachable_since for person in await stage.world.all(Person)] == [None]


async def test_names_with_html_are_shown_as_written(stage: Stage) -> None:
    anna = await stage.head(college="Колледж <b>№ 1</b> & Ко")
    screen = await anna.start()
    assert screen is not None
    assert screen.text.startswith("Колледж <b>№ 1</b> & Ко · руководитель")


async def test_a_link_that_opens_nothing_is_refused_aloud(stage: Stage) -> None:
    phone = await stage.head()
    await phone.start()
    screen = await phone.start("zz_0123abc")
    assert screen is not None
    assert screen.text.startswith("Ссылка не открылась: возможно, она скопирована не целиком")


async def test_a_start_with_words_nobody_knows_is_a_start(stage: Stage) -> None:
    phone = await stage.stranger()
    screen = await phone.start("whatever")
    assert screen is not None
    assert screen.text.startswith("Здравствуйте")
