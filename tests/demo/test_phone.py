"""A phone in a story presses only what is there, and waits until the bot has finished."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from bot.demo.local import LocalTelegram
from bot.demo.phone import CannotDo, NoSuchButton, NotQuiet, Phone, Toast
from bot.demo.screen import Screen

Update = dict[str, Any]
Handler = Callable[["Bot", Update], Awaitable[None]]


class Bot:
    """A few lines of a bot: polls, and gives each update to `handle`, one after the other."""

    def __init__(self, telegram: LocalTelegram) -> None:
        self.call = telegram.bot
        self.handle: Handler = echo

    async def run(self) -> None:
        offset = 0
        while True:
            for update in (await self.call("getUpdates", offset=offset, timeout=30))["result"]:
                offset = update["update_id"] + 1
                await self.handle(self, update)


def keyboard(*labels: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": label, "callback_data": label}] for label in labels]}


async def echo(bot: Bot, update: Update) -> None:
    """Slow on purpose: a phone that does not wait would see the old screen."""
    await asyncio.sleep(0.1)
    if "message" in update:
        chat = update["message"]["chat"]["id"]
        words = update["message"].get("text") or "файл"
        await bot.call("sendMessage", chat_id=chat, text=f"<b>{words}</b>", parse_mode="HTML",
                       reply_markup=keyboard("Принять", "Принять все", "🗑 Удалить"))  # fmt: skip
        return
    query = update["callback_query"]
    there = {"chat_id": query["from"]["id"], "message_id": query["message"]["message_id"]}
    await bot.call("answerCallbackQuery", callback_query_id=query["id"])
    await asyncio.sleep(0.1)
    await bot.call("editMessageText", **there, text=query["data"])


@pytest.fixture
async def bot(telegram: LocalTelegram) -> AsyncIterator[Bot]:
    own = Bot(telegram)
    running = asyncio.get_running_loop().create_task(own.run())
    yield own
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running


async def test_an_action_returns_the_screen_it_led_to(bot: Bot, anna: Phone) -> None:
    screen = await anna.say("Привет")
    assert isinstance(screen, Screen)
    assert (screen.text, screen.html) == ("Привет", "<b>Привет</b>")
    assert screen.buttons == [["Принять"], ["Принять все"], ["🗑 Удалить"]]
    screen = await anna.press("🗑")
    assert (screen and screen.text, anna.toast) == ("🗑 Удалить", Toast("", alert=False))


async def test_the_exact_label_wins_over_a_longer_one(bot: Bot, anna: Phone) -> None:
    await anna.say("x")
    screen = await anna.press("Принять")
    assert screen is not None
    assert screen.text == "Принять"


async def test_a_button_that_is_not_there_cannot_be_pressed(bot: Bot, anna: Phone) -> None:
    with pytest.raises(NoSuchButton, match="no message in view has buttons"):
        await anna.press("Принять")
    await anna.say("Отчёт")
    with pytest.raises(NoSuchButton, match=r"«Вернуть» is not on the screen; there are \['Принять', 'Принять все', '🗑"):
        await anna.press("Вернуть")


async def test_buttons_of_earlier_messages_stay_pressable(bot: Bot, anna: Phone) -> None:
    first = await anna.say("раз")
    await anna.say("два")
    assert first is not None
    await anna.press_old(first.id, "Принять все")
    await anna.press_data("подделка", first.id)
    assert [screen.text for screen in await anna.messages()] == ["подделка", "два"]


async def test_photos_files_and_voices_are_each_waited_for(bot: Bot, anna: Phone) -> None:
    await anna.photo(2)
    await anna.photo(2, album=True, caption="Вот")
    await anna.file("отчёт.pdf", 1000)
    await anna.voice()
    await anna.video()
    own = [screen for screen in await anna.messages(own=True) if screen.body["outgoing"]]
    kinds = [screen.media for screen in own]
    assert kinds == ["photo", "photo", "photo", "photo", "document", "voice", "video"]
    assert own[4].body["document"]["file_name"] == "отчёт.pdf"
    groups = [screen.body.get("media_group_id") for screen in own]
    assert (groups[0], groups[2] == groups[3], own[2].text) == (None, True, "Вот")
    assert len({screen.body["photo"][-1]["file_unique_id"] for screen in own[:4]}) == 4


async def test_a_double_press_is_two_presses(bot: Bot, anna: Phone) -> None:
    await anna.say("x")
    await anna.press_twice("Принять")
    assert len(anna.toasts) == 2


async def test_a_bot_that_never_answers_is_reported_with_what_it_did(bot: Bot, anna: Phone) -> None:
    async def refuse(bot: Bot, update: Update) -> None:
        await bot.call("getMe")

    bot.handle, anna.patience = refuse, 0.5
    with pytest.raises(
        NotQuiet, match=r"the bot has sent nothing to this person; the bot's calls since:\n.* getMe 200"
    ):
        await anna.say("x")
    assert await anna.say("x", silent=True) is None


async def test_a_press_without_an_answer_is_reported(bot: Bot, anna: Phone, sent: Any) -> None:
    async def forget(bot: Bot, update: Update) -> None:
        await bot.call("sendMessage", chat_id=anna.id, text="забыл ответить")

    bot.handle, anna.patience = forget, 0.5
    await sent(text="x", reply_markup=keyboard("Да"))
    with pytest.raises(NotQuiet, match="the press was not answered"):
        await anna.press("Да")


async def test_without_a_running_bot_the_phone_says_so(anna: Phone) -> None:
    anna.patience = 0.2
    with pytest.raises(NotQuiet, match="the bot has not fetched its updates"):
        await anna.say("x")


async def test_who_blocked_the_bot_cannot_write(bot: Bot, anna: Phone) -> None:
    async def nothing(bot: Bot, update: Update) -> None:
        return

    bot.handle = nothing
    await anna.block()
    with pytest.raises(CannotDo, match="unblock it first"):
        await anna.say("x")
    await anna.unblock()
    bot.handle = echo
    assert await anna.say("x")


async def test_a_busy_bot_is_waited_for(telegram: LocalTelegram, bot: Bot) -> None:
    work: list[int] = []
    telegram.busy = lambda: bool(work)
    boris = await telegram.person("Борис")

    async def long(bot: Bot, update: Update) -> None:
        work.append(1)
        await bot.call("sendMessage", chat_id=boris.id, text="начал")
        await asyncio.sleep(0.3)
        await bot.call("sendMessage", chat_id=boris.id, text="кончил")
        work.clear()

    bot.handle = long
    screen = await boris.say("x")
    assert screen is not None
    assert screen.text == "кончил"


async def test_a_letter_to_somebody_else_can_be_awaited(telegram: LocalTelegram, bot: Bot, anna: Phone) -> None:
    boris = await telegram.person("Борис", started=True)

    async def tell(bot: Bot, update: Update) -> None:
        await bot.call("sendMessage", chat_id=anna.id, text="принято")
        await asyncio.sleep(0.2)
        await bot.call("sendMessage", chat_id=boris.id, text="новый отчёт", reply_markup=keyboard("Открыть"))

    bot.handle = tell
    await anna.say("x")
    assert (await boris.sees("отчёт")).labels == ["Открыть"]
    with pytest.raises(NotQuiet, match="«чудо» has not come"):
        await boris.sees("чудо", patience=0.05)
