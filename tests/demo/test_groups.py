"""Groups and channels of the local Telegram refuse what Telegram's own refuse, in its words."""

import pytest

from bot.demo.local import LocalTelegram

NEWS = 5


@pytest.fixture(autouse=True)
async def deaf(telegram: LocalTelegram) -> None:
    """The bot wants no updates: nobody waits for it to fetch them."""
    await telegram.bot("getUpdates", allowed_updates=["callback_query"])


async def refusal(telegram: LocalTelegram, chat: int, **more: object) -> str:
    """What it says to a message there; "" when it is taken."""
    answer = await telegram.bot("sendMessage", chat_id=chat, text="Раз", **more)
    return str(answer.get("description", ""))


async def test_a_bot_that_is_not_there_is_told_so(telegram: LocalTelegram) -> None:
    olga = await telegram.person("Ольга")
    group, channel = await telegram.group("Кураторы"), await telegram.group("Канал", "channel")
    assert await refusal(telegram, group.id) == "Forbidden: bot is not a member of the supergroup chat"
    await group.admit(olga)
    await channel.admit(olga)
    assert [await refusal(telegram, one.id) for one in (group, channel)] == ["", ""]
    await group.admit(olga, silenced=True)
    await channel.admit(olga, silenced=True)
    assert await refusal(telegram, group.id) == "Bad Request: not enough rights to send text messages to the chat"
    assert await refusal(telegram, channel.id) == "Bad Request: need administrator rights in the channel chat"
    await group.remove(olga)
    assert await refusal(telegram, group.id) == "Forbidden: bot was kicked from the supergroup chat"


async def test_a_topic_holds_what_was_sent_to_it_until_it_is_deleted(telegram: LocalTelegram) -> None:
    olga = await telegram.person("Ольга")
    forum = await telegram.group("Форум", topics={NEWS: "Новости"})
    await forum.admit(olga)
    assert await refusal(telegram, forum.id, message_thread_id=NEWS) == ""
    assert await refusal(telegram, forum.id, message_thread_id=6) == "Bad Request: message thread not found"
    (sent,) = await forum.messages()
    assert (sent.body["message_thread_id"], sent.body["is_topic_message"]) == (NEWS, True)
    await forum.close(olga, NEWS)
    assert await refusal(telegram, forum.id, message_thread_id=NEWS) == "Bad Request: message thread not found"


async def test_a_group_with_another_number_says_which(telegram: LocalTelegram) -> None:
    olga = await telegram.person("Ольга")
    group = await telegram.group("Кураторы", "group")
    await group.admit(olga)
    big = await group.upgrade(olga)
    answer = await telegram.bot("sendMessage", chat_id=group.id, text="Раз")
    assert answer["parameters"] == {"migrate_to_chat_id": big.id}
    assert await refusal(telegram, big.id) == ""
