"""The people's side: what they do comes to the bot as updates, what the bot does comes to them as events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from bot.demo.local import LocalTelegram
from bot.demo.phone import CannotDo, Phone

Call = Callable[..., Coroutine[Any, Any, dict[str, Any]]]
BUTTONS = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}, {"text": "Сайт", "url": "https://ya.ru"}]]}


async def last(call: Call) -> dict[str, Any]:
    """The newest update, without its number."""
    update: dict[str, Any] = (await call("getUpdates"))["result"][-1]
    return {kind: content for kind, content in update.items() if kind != "update_id"}


async def test_start_is_a_command_and_makes_a_person_reachable(telegram: LocalTelegram, call: Call) -> None:
    boris = await telegram.person("Борис", language_code="ru")
    async with telegram.session.post(f"{telegram.url}/client/chat/{boris.id}/send", json={"text": "/start abc"}):
        pass
    message = (await last(call))["message"]
    assert message["from"] == {"id": boris.id, "is_bot": False, "first_name": "Борис", "language_code": "ru"}
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert (await call("sendMessage", chat_id=boris.id, text="x"))["ok"]


async def test_a_very_long_text_comes_in_parts(call: Call, act: Call) -> None:
    await act("send", text="я" * 5000)
    lengths = [len(update["message"]["text"]) for update in (await call("getUpdates"))["result"]]
    assert lengths == [4096, 904]


async def test_a_long_text_is_cut_between_lines_or_words_where_there_are_any(call: Call, act: Call) -> None:
    for separator in "\n ":
        await act("send", text=separator.join(["я" * 1000] * 9))
    lengths = [len(update["message"]["text"]) for update in (await call("getUpdates"))["result"]]
    assert lengths == [4003, 4003, 1000] * 2


async def test_a_press_carries_the_message_it_was_made_on(call: Call, act: Call, anna: Phone, sent: Call) -> None:
    message = await sent(text="x", reply_markup=BUTTONS)
    pressed = await act("press", message_id=message["message_id"], row=0, column=0)
    query = (await last(call))["callback_query"]
    assert (query["id"], query["data"], query["from"]["id"]) == (pressed["callback_query_id"], "yes", anna.id)
    assert query["message"] == message


async def test_a_press_on_a_deleted_message_still_comes(call: Call, act: Call, anna: Phone, sent: Call) -> None:
    number = (await sent(text="x", reply_markup=BUTTONS))["message_id"]
    await call("deleteMessage", chat_id=anna.id, message_id=number)
    await act("press", message_id=number, row=0, column=0)
    gone = (await last(call))["callback_query"]["message"]
    assert (gone["message_id"], gone["date"], gone["chat"]["id"]) == (number, 0, anna.id)
    await act("press", message_id=number, data="anything")
    assert (await last(call))["callback_query"]["data"] == "anything"


async def test_a_link_button_does_not_trouble_the_bot(call: Call, act: Call, sent: Call) -> None:
    number = (await sent(text="x", reply_markup=BUTTONS))["message_id"]
    pressed = await act("press", message_id=number, row=0, column=1)
    assert pressed == {"callback_query_id": None, "button": {"text": "Сайт", "url": "https://ya.ru/"}}
    assert (await call("getUpdates"))["result"] == []


async def test_an_own_message_can_be_edited_and_forwarded(call: Call, act: Call, sent: Call) -> None:
    mine = (await act("send", text="один"))["message_ids"][0]
    await act("edit", message_id=mine, text="два")
    edited = (await last(call))["edited_message"]
    assert (edited["text"], "edit_date" in edited) == ("два", True)
    await act("forward", message_id=(await sent(text="от бота"))["message_id"])
    forwarded = (await last(call))["message"]
    assert (forwarded["text"], forwarded["forward_origin"]["sender_user"]["is_bot"]) == ("от бота", True)
    assert await act("edit", message_id=999, text="x") == {
        "error": "only an own message can be edited, and not into nothing"
    }


async def test_blocking_is_told_to_the_bot_and_silences_the_person(call: Call, act: Call) -> None:
    await act("block")
    change = (await last(call))["my_chat_member"]
    states = change["old_chat_member"]["status"], change["new_chat_member"]["status"]
    assert states == ("member", "kicked")
    assert await act("send", text="x") == {"error": "the person has blocked the bot: unblock it first"}
    await act("unblock")
    change = (await last(call))["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("kicked", "member")


async def test_a_reply_keyboard_stays_until_it_is_removed(act: Call, anna: Phone, sent: Call) -> None:
    markup = {"keyboard": [["Да", "Нет"]], "resize_keyboard": True, "input_field_placeholder": "Ответ"}
    message = await sent(text="?", reply_markup=markup)
    assert "reply_markup" not in message
    await sent(text="ещё")
    assert (await anna.keyboard(), (await anna.chat())["placeholder"]) == ([["Да", "Нет"]], "Ответ")
    await sent(text="!", reply_markup={"remove_keyboard": True})
    assert await anna.keyboard() == []


async def test_the_narrowest_commands_are_shown(telegram: LocalTelegram, call: Call) -> None:
    boris = await telegram.person("Борис", language_code="en-GB")

    async def shown() -> list[str]:
        return [command["command"] for command in (await boris.chat())["commands"]]

    steps: list[tuple[dict[str, Any], str]] = [
        ({}, ""),
        ({}, "en"),
        ({"type": "all_private_chats"}, ""),
        ({"type": "all_private_chats"}, "en"),
        ({"type": "chat", "chat_id": boris.id}, ""),
        ({"type": "chat", "chat_id": boris.id}, "en"),
    ]
    seen = []
    for number, (scope, language) in enumerate(steps):
        commands = [{"command": f"c{number}", "description": "x"}]
        await call("setMyCommands", commands=commands, scope=scope or None, language_code=language)
        seen += await shown()
    assert seen == ["c0", "c1", "c2", "c3", "c4", "c5"]
    await call("deleteMyCommands", scope={"type": "chat", "chat_id": boris.id}, language_code="en")
    assert await shown() == ["c4"]
    assert (await call("getMyCommands", scope={"type": "all_private_chats"}))["result"][0]["command"] == "c2"


async def test_what_the_bot_says_of_itself_depends_on_the_language(call: Call, telegram: LocalTelegram) -> None:
    await call("setMyDescription", description="Планы")
    await call("setMyDescription", description="Plans", language_code="en")
    await call("setMyShortDescription", short_description="Коротко")
    await call("setMyName", name="Планёрка")
    assert (await call("getMyDescription", language_code="en"))["result"] == {"description": "Plans"}
    assert (await call("getMyDescription", language_code="de"))["result"] == {"description": "Планы"}
    about = (await telegram.state())["bot"]
    assert (about["first_name"], about["description"], about["short_description"]) == ("Планёрка", "Планы", "Коротко")
    assert (await call("getMe"))["result"]["first_name"] == "Планёрка"


async def test_a_person_is_made_once_and_changed_by_number(telegram: LocalTelegram) -> None:
    await telegram.person("Борис", id=77)
    await telegram.person("Борис", id=77, about="студент")
    people = (await telegram.state())["people"]
    assert people == [{"id": 77, "first_name": "Борис", "about": "студент", "blocked": False, "started": False}]
    with pytest.raises(CannotDo, match="first_name is missing"):
        await telegram.person("")


async def read_events(telegram: LocalTelegram, after: int, number: int) -> list[dict[str, Any]]:
    events: list[dict[str, Any]] = []
    async with telegram.session.get(f"{telegram.url}/client/events?after={after}") as stream:
        assert stream.content_type == "text/event-stream"
        async for line in stream.content:
            if line.startswith(b"data: "):
                events.append(json.loads(line[6:]))
            if len(events) == number:
                break
    return events


async def test_events_tell_the_page_everything_in_order(
    telegram: LocalTelegram, call: Call, act: Call, anna: Phone, sent: Call
) -> None:
    start = (await telegram.state())["event"]
    async with asyncio.TaskGroup() as group:
        reading = group.create_task(read_events(telegram, start, 7))
        number = (await sent(text="x", reply_markup=BUTTONS))["message_id"]
        pressed = await act("press", message_id=number, row=0, column=0)
        await call("answerCallbackQuery", callback_query_id=pressed["callback_query_id"], text="!", show_alert=True)
        await call("editMessageText", chat_id=anna.id, message_id=number, text="y")
        await call("sendChatAction", chat_id=anna.id, action="typing")
        await call("pinChatMessage", chat_id=anna.id, message_id=number)
        await call("deleteMessage", chat_id=anna.id, message_id=number)
        await telegram.clock(advance=60)
    events = reading.result()
    assert [event["kind"] for event in events] == ["message", "answer", "edited", "action", "pin", "deleted", "clock"]
    assert [event["id"] for event in events] == list(range(start + 1, start + 8))
    assert (events[0]["person"], events[0]["message"]["outgoing"], events[2]["message"]["edited"]) == (
        anna.id,
        False,
        True,
    )
    answer = {"callback_query_id": pressed["callback_query_id"], "text": "!", "show_alert": True, "url": None}
    assert events[1] == {"id": start + 2, "kind": "answer", "person": anna.id, **answer}


async def test_the_clock_runs_on_from_where_it_was_set(telegram: LocalTelegram) -> None:
    before = (await telegram.state())["clock"]["version"]
    moment = await telegram.clock("2024-06-29T09:00:00+03:00")
    assert moment.isoformat().startswith("2024-06-29T06:00:00")
    assert (await telegram.state())["clock"]["version"] == before + 1
    assert await telegram.clock() > moment
    with pytest.raises(CannotDo, match="no time zone"):
        await telegram.clock("2024-06-29T09:00:00")


async def test_who_follows_the_clock_hears_of_a_jump_at_once(telegram: LocalTelegram) -> None:
    version = (await telegram.state())["clock"]["version"]
    url = f"{telegram.url}/client/clock?seen={version}&wait=30"

    async def follow() -> int:
        async with telegram.session.get(url) as response:
            return int((await response.json())["version"])

    async with asyncio.TaskGroup() as group:
        following = group.create_task(follow())
        await asyncio.sleep(0.05)
        await telegram.clock(advance=60)
    assert following.result() == version + 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Host": "evil.example"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
    ],
)
@pytest.mark.parametrize("path", ["/client/state", "/bot{token}/getMe"])
async def test_foreign_pages_are_turned_away(telegram: LocalTelegram, headers: dict[str, str], path: str) -> None:
    url = telegram.url + path.format(token=telegram.token)
    async with telegram.session.get(url, headers=headers) as response:
        assert response.status == 403
        assert "Access-Control-Allow-Origin" not in response.headers


async def test_the_own_page_is_welcome(telegram: LocalTelegram) -> None:
    async with telegram.session.get(f"{telegram.url}/client/state", headers={"Origin": telegram.url}) as response:
        assert response.status == 200


@pytest.mark.parametrize(
    ("path", "kind"), [("/", "text/html"), ("/page/page.js", "text/javascript"), ("/page/page.css", "text/css")]
)
async def test_the_page_is_served_as_what_it_is(telegram: LocalTelegram, path: str, kind: str) -> None:
    async with telegram.session.get(telegram.url + path) as response:
        assert (response.status, response.content_type) == (200, kind)


@pytest.mark.parametrize("name", ["..%2Fserver.py", "none.html", "server.py"])
async def test_the_page_shows_no_other_files(telegram: LocalTelegram, name: str) -> None:
    async with telegram.session.get(f"{telegram.url}/page/{name}") as response:
        assert response.status == 404


async def test_every_call_is_on_record(telegram: LocalTelegram, call: Call, anna: Phone) -> None:
    await call("SENDMESSAGE", chat_id=anna.id, text="x")
    await call("sendMessage", chat_id=5, text="x")
    first, second = await telegram.calls()
    assert (first["method"], first["status"], first["ok"]) == ("sendMessage", 200, True)
    assert (second["status"], second["description"]) == (400, "Bad Request: chat not found")
    assert [one["id"] for one in await telegram.calls(after=first["id"])] == [second["id"]]
