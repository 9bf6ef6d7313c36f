"""Announcements go to groups, topics and channels too: the bot notes where it is, and the report tells of each."""

import pytest

from bot.demo.hall import Hall
from models.tables import Announcement, AnnouncementState, Chat
from tests.stories.conftest import Stage
from tests.stories.desk import Desk, shown

NEWS = 7


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    return await Desk.opened(stage)


async def halls(desk: Desk) -> tuple[Hall, Hall]:
    """A forum and a channel that the bot was taken into."""
    forum = await desk.stage.telegram.group("Медиацентры области", topics={NEWS: "Новости"})
    channel = await desk.stage.telegram.group("Канал ЦОПП", "channel")
    await forum.admit(desk.olga)
    await channel.admit(desk.olga)
    return forum, channel


async def told(hall: Hall) -> list[str]:
    """What the bot has written there."""
    return [one.text for one in await hall.messages()]


async def test_it_goes_to_people_a_topic_and_a_channel(desk: Desk) -> None:
    forum, channel = await halls(desk)
    await forum.hear(desk.olga, "/here", NEWS)
    assert await told(forum) == ["Запомнил: «Медиацентры области · Новости». Теперь сюда можно отправлять объявления."]
    await desk.write("Сбор в пятницу")
    await desk.olga.photo(2, album=True, caption="Афиша")
    await desk.address()
    await desk.olga.press("Кому")
    chats = shown(await desk.olga.press("Группы и каналы"))
    assert chats.buttons == [
        ["Канал ЦОПП"],
        ["Медиацентры области"],
        ["Медиацентры области · Новости"],
        ["‹ Назад", "Домой"],
    ]
    await desk.olga.press("Канал ЦОПП")
    ticked = shown(await desk.olga.press("Медиацентры области · Новости"))
    assert ticked.labels[:3] == ["✅ Канал ЦОПП", "Медиацентры области", "✅ Медиацентры области · Новости"]
    whom = shown(await desk.olga.press("‹ Назад"))
    assert whom.text.endswith("Чат: Канал ЦОПП\nЧат: Медиацентры области · Новости")
    draft = shown(await desk.olga.press("Готово"))
    assert "Получат: 3 человека\nГруппы и каналы: 2" in draft.text
    sure = shown(await desk.olga.press("Отправить…"))
    assert "Получат: 3 человека в 3 организациях\nЧат: Канал ЦОПП\nЧат: Медиацентры области · Новости" in sure.text
    await desk.olga.press("Отправить · 5")
    over = await desk.olga.sees("Объявление отправлено")
    assert "Дошло: 5 из 5\nГруппы и каналы: 2" in over.text
    assert await told(channel) == ["Сбор в пятницу", "Афиша", ""]
    posted = (await forum.messages())[1:]
    assert [(one.text, one.body["message_thread_id"]) for one in posted] == [
        ("Сбор в пятницу", NEWS),
        ("Афиша", NEWS),
        ("", NEWS),
    ]
    report = shown(await desk.olga.press("По организациям"))
    assert report.text.endswith("\n\nГруппы и каналы:\n• Канал ЦОПП: дошло\n• Медиацентры области · Новости: дошло")


async def choose(desk: Desk, *chats: str) -> None:
    """A draft for these chats and nobody else."""
    await desk.write("Раз")
    await desk.olga.press("Кому")
    await desk.olga.press("Группы и каналы")
    for chat in chats:
        await desk.olga.press(chat)
    await desk.olga.press("‹ Назад")
    await desk.olga.press("‹ Назад")
    await desk.olga.press("Отправить…")


async def test_a_chat_the_bot_was_thrown_out_of_is_told_of_and_the_others_get_it(desk: Desk) -> None:
    forum, channel = await halls(desk)
    await choose(desk, "Канал ЦОПП", "Медиацентры области")
    await forum.remove(desk.olga)
    await desk.olga.press("‹ Назад")
    sure = shown(await desk.olga.press("Отправить…"))
    assert "🔴 Чат: Медиацентры области – писать туда я больше не могу, не получит" in sure.text
    await desk.olga.press("Отправить · 1")
    over = await desk.olga.sees("Объявление отправлено")
    assert "Дошло: 1 из 2\nБот заблокирован: 1" in over.text
    report = shown(await desk.olga.press("По организациям"))
    assert report.text.endswith("• Канал ЦОПП: дошло\n• Медиацентры области: 🔴 бота там больше нет, или тема удалена")
    await forum.admit(desk.olga)
    await desk.olga.press("‹ Назад")
    await desk.olga.press("Повторить недошедшим · 1")
    await desk.olga.sees("Дошло: 2 из 2")
    assert (await told(forum), await told(channel)) == (["Раз"], ["Раз"])


async def test_what_the_messenger_refuses_is_noted_with_its_reason(desk: Desk) -> None:
    forum, _ = await halls(desk)
    await forum.hear(desk.olga, "/here Для руководителей", NEWS)
    await choose(desk, "Медиацентры области · Для")
    await forum.close(desk.olga, NEWS)
    await desk.olga.press("Отправить · 1")
    await desk.olga.sees("Бот заблокирован: 1")
    chats = await desk.stage.world.all(Chat)
    assert [(one.title, one.topic, one.removed_at is None) for one in chats] == [
        ("Медиацентры области", "", True),
        ("Канал ЦОПП", "", True),
        ("Медиацентры области", "Для руководителей", False),
    ]
    assert [head.id for head in desk.heads if await desk.got(head)] == []


async def test_a_silenced_bot_says_so_and_cannot_be_sent_there(desk: Desk) -> None:
    forum, channel = await halls(desk)
    await channel.admit(desk.olga, silenced=True)
    await forum.admit(desk.olga, silenced=True)
    await desk.write("Раз")
    await desk.olga.press("Кому")
    shut = shown(await desk.olga.press("Группы и каналы"))
    assert "Канал ЦОПП: писать там мне не дают. Разрешите, и чат можно будет выбрать." in shut.text
    assert shut.buttons == [["‹ Назад", "Домой"]]
    (row,) = await desk.stage.world.all(Announcement)
    await desk.olga.press_data(f"chat:{row.id}:1:1:1", shut.id)
    assert desk.olga.toasts[-1].text.startswith("В этом чате мне не дают писать.")


async def test_a_group_that_became_a_supergroup_is_the_same_chat(desk: Desk) -> None:
    group = await desk.stage.telegram.group("Кураторы", "group")
    await group.admit(desk.olga)
    await choose(desk, "Кураторы")
    big = await group.upgrade(desk.olga)
    await desk.olga.press("Отправить · 1")
    await desk.until(AnnouncementState.SENT)
    assert await told(big) == ["Раз"]
    assert [(one.account, one.title) for one in await desk.stage.world.all(Chat)] == [(big.id, "Кураторы")]


async def test_it_is_corrected_and_taken_back_there_as_everywhere(desk: Desk) -> None:
    forum, channel = await halls(desk)
    await choose(desk, "Канал ЦОПП", "Медиацентры области")
    await desk.olga.press("Отправить · 2")
    await desk.olga.sees("Объявление отправлено")
    await desk.olga.press("Исправить текст")
    await desk.olga.say("Два")
    await desk.olga.sees("Исправлено: 2 из 2")
    assert (await told(forum), await told(channel)) == (["Два"], ["Два"])
    await desk.olga.press("Удалить у всех")
    await desk.olga.press("Да, удалить")
    await desk.olga.sees("Удалено: 2 из 2")
    assert (await told(forum), await told(channel)) == ([], [])


async def test_in_a_group_the_bot_answers_nobody_but_a_coordinator(desk: Desk) -> None:
    forum, _ = await halls(desk)
    stranger = await desk.stage.stranger()
    for who in (stranger, desk.heads[0]):
        for words in ("/here", "/start", "/help", "привет"):
            await forum.hear(who, words, NEWS)
    assert await told(forum) == []
    assert [one.thread for one in await desk.stage.world.all(Chat)] == [0, 0]
    anna = desk.heads[0]
    await anna.say("/announce")
    await anna.say("Раз")
    row = (await desk.stage.world.all(Announcement))[-1]
    await anna.press_data(f"chats:{row.id}:1", shown(await anna.screen()).id)
    assert anna.toasts[-1].text.endswith("Ничего не изменилось.")
