"""An announcement: from the first message to the card that says how many got it, and everything that may go wrong."""

import asyncio

import pytest

from models.tables import Announcement, AnnouncementState, LetterState, Person, Role
from tests.stories.conftest import Stage
from tests.stories.desk import AWAKE, Desk, shown


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    return await Desk.opened(stage)


async def test_a_text_goes_to_three_heads_and_the_card_says_so(desk: Desk) -> None:
    first = shown(await desk.olga.say("/announce"))
    assert first.text == (
        "Новое объявление\n"
        "\n"
        "Пришлите сюда то, что нужно разослать: текст, фото, альбом, видео, файл, опрос или пересланный пост. "
        "Можно несколько сообщений подряд, они уйдут в том же порядке и виде."
    )
    draft = shown(await desk.olga.say("Завтра в 10:00 общий сбор"))
    assert draft.text.startswith(
        "Объявление · черновик, никому не видно\n«Завтра в 10:00 общий сбор»\n\nСообщения: текст\nПолучателей пока нет."
    )
    await desk.address()
    sure = shown(await desk.olga.press("Отправить…"))
    assert sure.text == (
        "Отправить объявление?\n"
        "«Завтра в 10:00 общий сбор»\n"
        "Сообщения: текст\n"
        "\n"
        "Кому: руководители\n"
        "Получат: 3 человека в 3 организациях\n"
        "Уйдёт сразу. У кого сейчас тихие часы, получит после них.\n"
        "Рассылка займёт около 1 с. Её можно остановить в любой момент."
    )
    assert sure.buttons == [["Отправить · 3"], ["Запланировать…"], ["‹ Назад", "Домой"]]
    card = shown(await desk.olga.press("Отправить · 3"))
    over = await desk.olga.sees("Объявление отправлено")
    assert over.id == card.id
    assert over.text == "✅ Объявление отправлено\n«Завтра в 10:00 общий сбор»\n\n▰▰▰▰▰▰▰▰▰▰\nДошло: 3 из 3"
    assert [await desk.got(head) for head in desk.heads] == [["Завтра в 10:00 общий сбор"]] * 3
    assert await desk.states() == [LetterState.SENT] * 3


async def test_all_that_can_be_sent_arrives_in_order_and_as_it_was(desk: Desk) -> None:
    await desk.write("Смотрите:")
    await desk.olga.photo(3, album=True, caption="Открытие")
    await desk.olga.file("положение.pdf", caption="Положение")
    await desk.olga.voice()
    draft = shown(await desk.olga.poll("Придёте?", "Да", "Нет"))
    assert "Сообщения: текст · 3 фото · 1 файл · голосовое · опрос" in draft.text
    await desk.address()
    await desk.go()
    await desk.until(AnnouncementState.SENT)
    for head in desk.heads:
        messages = await head.messages()
        kinds = ["poll" if "poll" in one.body else one.media or "text" for one in messages]
        assert kinds == ["text", "photo", "photo", "photo", "document", "voice", "poll"]
        assert len({one.body.get("media_group_id") for one in messages[1:4]}) == 1
        assert [one.text for one in messages] == ["Смотрите:", "Открытие", "", "", "Положение", "", ""]
        assert ["forward_origin" in one.body for one in messages] == [False] * 6 + [True]
    polls = {(await head.messages())[-1].body["poll"]["id"] for head in desk.heads}
    assert len(polls) == 1


async def test_a_trial_reaches_the_author_alone(desk: Desk) -> None:
    await desk.write("Проба", "Вторая часть")
    await desk.address()
    await desk.olga.press("Проверить на себе")
    told = await desk.olga.sees("Так объявление «Проба» увидят получатели")
    assert told.buttons == [["Отправить…"], ["К черновику", "Домой"]]
    assert [one.text for one in await desk.olga.messages()][-3:] == ["Проба", "Вторая часть", told.text]
    assert [await desk.got(head) for head in desk.heads] == [[]] * 3
    assert await desk.state() is AnnouncementState.DRAFT


async def test_a_pause_holds_the_rest_and_going_on_repeats_nobody(desk: Desk) -> None:
    await desk.wait_for_the_morning("Раз")
    paused = shown(await desk.olga.press("⏸ Пауза"))
    assert paused.text == "⏸ Объявление на паузе\n«Раз»\n\n▱▱▱▱▱▱▱▱▱▱\nДошло: 0 из 3\nОсталось: 3"
    assert paused.buttons == [["Продолжить", "Отменить"], ["‹ Назад", "Домой"]]
    assert await desk.states() == [LetterState.HELD] * 3
    await desk.stage.jump(AWAKE)
    await asyncio.sleep(0.3)
    assert [await desk.got(head) for head in desk.heads] == [[]] * 3
    await desk.olga.press("Продолжить")
    await desk.until(AnnouncementState.SENT)
    assert [await desk.got(head) for head in desk.heads] == [["Раз"]] * 3


async def test_what_is_called_off_is_called_off_for_good(desk: Desk) -> None:
    card = await desk.wait_for_the_morning("Раз")
    sure = shown(await desk.olga.press("Отменить"))
    assert "продолжить отменённое нельзя" in sure.text
    over = shown(await desk.olga.press("Да, отменить"))
    assert over.text.endswith(
        "Не отправлено: 3\nОтменено 17 июня, 23:00 МСК. Больше никому не уйдёт, продолжить нельзя."
    )
    (row,) = await desk.stage.world.all(Announcement)
    await desk.olga.press_data(f"anngo:{row.id}", card.id)
    assert desk.olga.toasts[-1].text == "Это объявление отменено, продолжить его нельзя. Можно написать новое."
    await desk.stage.jump(AWAKE)
    await asyncio.sleep(0.3)
    assert [await desk.got(head) for head in desk.heads] == [[]] * 3
    assert await desk.states() == [LetterState.DROPPED] * 3


async def test_a_message_that_is_gone_stops_it_and_the_author_hears_what_to_do(desk: Desk) -> None:
    await desk.write("Раз")
    await desk.address()
    own = next(one for one in await desk.olga.messages(own=True) if one.text == "Раз")
    await desk.olga.delete(own.id)
    await desk.go()
    await desk.olga.sees("остановлено: его исходное сообщение удалено")
    assert await desk.state() is AnnouncementState.PAUSED
    assert [await desk.got(head) for head in desk.heads] == [[]] * 3
    assert await desk.states() == [LetterState.HELD] * 3


async def test_somebody_who_blocked_the_bot_is_counted(desk: Desk) -> None:
    await desk.write("Раз")
    await desk.address()
    await desk.stage.telegram.person(id=desk.heads[1].id, deactivated=True)
    await desk.go()
    await desk.until(AnnouncementState.SENT)
    over = await desk.olga.sees("Объявление отправлено")
    assert "Дошло: 2 из 3\nБот заблокирован: 1" in over.text


async def test_more_than_a_hundred_are_sent_to_only_when_their_number_is_typed(desk: Desk) -> None:
    await desk.write("Всем")
    college = await desk.stage.world.organisation("Большой колледж")
    for number in range(98):
        await desk.stage.world.member(college, name=f"Илья {number}")
    await desk.address()
    sure = shown(await desk.olga.press("Отправить…"))
    assert sure.text.endswith("Это больше 100 человек. Чтобы отправить, напишите их число: 101")
    assert sure.buttons == [["Запланировать…"], ["‹ Назад", "Домой"]]
    again = shown(await desk.olga.say("100"))
    assert again.text == "Получателей сейчас 101. Ничего не отправлено: посмотрите ещё раз и подтвердите."
    assert await desk.state() is AnnouncementState.DRAFT
    words = shown(await desk.olga.say("сто один"))
    assert words.text == "Напишите число получателей цифрами, как на экране. Ничего не отправлено."
    card = shown(await desk.olga.say("101"))
    assert card.text.startswith("Отправляю объявление\n«Всем»")


async def test_a_double_press_sends_once(desk: Desk) -> None:
    await desk.write("Раз")
    await desk.address()
    await desk.olga.press("Отправить…")
    await desk.olga.press_twice("Отправить · 3")
    await desk.until(AnnouncementState.SENT)
    assert [await desk.got(head) for head in desk.heads] == [["Раз"]] * 3
    assert desk.olga.toasts[-1].text == "Это объявление уже не черновик: менять его состав нельзя."


async def test_nothing_goes_to_nobody(desk: Desk) -> None:
    await desk.write("Раз")
    screen = await desk.olga.screen()
    assert await desk.olga.press("Отправить…") == screen
    assert desk.olga.toasts[-1].text == "Получателей нет: никто не подходит под условия. Ничего не отправлено."


async def test_at_night_it_waits_for_the_morning_unless_it_is_official_and_urgent(desk: Desk) -> None:
    await desk.wait_for_the_morning("Утром")
    await desk.write("Срочно")
    await desk.address()
    await desk.olga.press("Сделать официальным")
    await desk.olga.press("Отправить…")
    sure = shown(await desk.olga.press("Сейчас, даже ночью"))
    assert "Уйдёт сразу всем, тихие часы получателей не в счёт." in sure.text
    await desk.olga.press("Отправить · 3")
    await desk.olga.sees("Объявление отправлено")
    assert [await desk.got(head) for head in desk.heads] == [["Срочно"]] * 3
    await desk.stage.jump(AWAKE)
    async with asyncio.timeout(8):
        while await desk.states() != [LetterState.SENT] * 6:
            await asyncio.sleep(0.02)
    assert [await desk.got(head) for head in desk.heads] == [["Срочно", "Утром"]] * 3


async def test_a_card_left_for_another_screen_tells_the_end_in_a_message_of_its_own(desk: Desk) -> None:
    card = await desk.wait_for_the_morning("Раз")
    home = shown(await desk.olga.press("Домой"))
    await desk.stage.jump(AWAKE)
    over = await desk.olga.sees("Объявление отправлено")
    assert home.id == card.id
    assert over.id > card.id
    assert home.text in [one.text for one in await desk.olga.messages()]


async def test_a_head_writes_to_own_students_and_a_student_to_nobody(desk: Desk) -> None:
    anna = desk.heads[0]
    first = shown(await anna.say("/announce"))
    assert first.text.startswith("Новое объявление")
    student = await desk.stage.phone(await desk.stage.world.member(await desk.stage.world.organisation(), Role.STUDENT))
    refused = shown(await student.say("/announce"))
    assert refused.text.startswith("Объявления рассылают руководитель своим студентам")


async def test_a_message_changed_or_taken_out_changes_the_draft(desk: Desk) -> None:
    await desk.write("Перво", "Второе")
    own = next(one for one in await desk.olga.messages(own=True) if one.text == "Перво")
    changed = shown(await desk.olga.edit(own.id, "Первое"))
    assert changed.text.startswith("Исправленное сообщение учтено.\nОбъявление · черновик, никому не видно\n«Первое»")
    pieces = shown(await desk.olga.press("Убрать лишнее"))
    assert pieces.text == "Что в объявлении\n\n1. текст: «Первое»\n2. текст: «Второе»"
    left = shown(await desk.olga.press("Убрать 1"))
    assert left.text == "Что в объявлении\n\n1. текст: «Второе»"


async def test_what_its_author_has_left_behind_comes_to_its_end(desk: Desk) -> None:
    await desk.wait_for_the_morning("Раз")
    async with desk.stage.world.database.writing() as session:
        (row,) = await desk.stage.world.all(Announcement)
        await session.delete(await session.get_one(Person, row.author_id))
    await desk.stage.jump(AWAKE)
    await desk.until(AnnouncementState.SENT)
    assert [await desk.got(head) for head in desk.heads] == [["Раз"]] * 3
