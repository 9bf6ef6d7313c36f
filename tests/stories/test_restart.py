"""The bot is killed in the middle of a report and started again: the draft goes on, nothing is lost or doubled."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.demo.local import LocalTelegram
from models.tables import Entry, EntryVersion, Evidence, Field, FieldKind, Report, ReportState
from tests.stories.entering import quiet_fair
from tests.world import World

STARTS = 60.0
"""Seconds a start may take on a busy machine."""
CALM = 1.0
"""Seconds without a call after which a bot in another process has said all it wanted to."""


async def until(telegram: LocalTelegram, *, online: bool) -> None:
    """Wait until some bot asks for updates, or none does any more."""
    async with asyncio.timeout(STARTS):
        while (await telegram.state())["bot"]["online"] != online:
            await asyncio.sleep(0.05)


@asynccontextmanager
async def process(
    telegram: LocalTelegram, url: str, *, second: bool = False, **more: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot as its own process, polling; `second`: beside another one, `more`: other settings."""
    settings = {
        "BOT_TOKEN": telegram.token,
        "BOT_API_URL": telegram.url,
        "DATABASE_URL": url,
        "CLOCK_URL": f"{telegram.url}/client/clock",
    }
    settings |= more
    await until(telegram, online=second)
    child = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", env=os.environ | settings)
    try:
        await until(telegram, online=True)
        yield child
    finally:
        if child.returncode is None:
            child.terminate()
        await child.wait()


async def test_a_report_goes_on_after_the_bot_was_killed(
    world: World, telegram: LocalTelegram, database_url: str
) -> None:
    college = await world.organisation()
    head = await world.member(college)
    await world.activity(college)
    anna = await telegram.person(head.name, id=head.account, started=True)
    anna.patience, anna.settle = STARTS, CALM
    async with process(telegram, database_url) as first:
        await anna.say("/activities")
        await anna.press("Открыть 1")
        await anna.press("Сдать отчёт")
        await anna.photo(2, album=True)
        await anna.say("Сайт работает")
        first.kill()
        await first.wait()
    meanwhile = asyncio.ensure_future(anna.say("https://vk.com/mediakat"))  # noqa: TID251 – sent while the bot is down
    async with process(telegram, database_url):
        await meanwhile
        await anna.press("Готово")
        receipt = await anna.press("Отправить")
    assert receipt is not None
    assert receipt.text.startswith("📨 Отчёт № 1")
    assert [report.state for report in await world.all(Report)] == [ReportState.SUBMITTED]
    kinds = sorted(evidence.kind.value for evidence in await world.all(Evidence))
    assert kinds == ["link", "photo", "photo", "text"]


async def test_an_entry_goes_on_after_the_bot_was_killed(
    world: World, telegram: LocalTelegram, database_url: str
) -> None:
    head = await world.member(await world.organisation())
    contest = await quiet_fair(world, head)
    await world.add(Field(stage_id=contest.stage.id, position=3, kind=FieldKind.PHOTO, title="Кадры", limits={}))
    anna = await telegram.person(head.name, id=head.account, started=True)
    anna.patience, anna.settle = STARTS, CALM
    async with process(telegram, database_url) as first:
        await anna.say("/contests")
        await anna.press("Открыть 1")
        await anna.press("Подать заявку")
        await anna.press("Начать 1")
        await anna.say("Один день медиацентра")
        first.kill()
        await first.wait()
    meanwhile = asyncio.ensure_future(anna.say("https://vk.com/wall-1_2"))  # noqa: TID251 – sent while the bot is down
    async with process(telegram, database_url) as second:
        await meanwhile
        await anna.photo(2, album=True)
        second.kill()
        await second.wait()
    async with process(telegram, database_url):
        await anna.press("Дальше")
        receipt = await anna.press("📨 Отправить заявку")
    assert receipt is not None
    assert receipt.text.startswith("📨 Заявка № 1 отправлена")
    (version,) = await world.all(EntryVersion)
    values = {one["title"]: one["value"] for one in version.sent["answers"]}
    assert values["Название работы"] == {"text": "Один день медиацентра"}
    assert values["Ссылка на работу"] == {"link": "https://vk.com/wall-1_2"}
    assert len(values["Кадры"]["files"]) == 2
    assert len(await world.all(Entry)) == 1


@pytest.mark.slow
async def test_of_two_processes_with_one_token_one_stands_by_and_takes_over(
    world: World, telegram: LocalTelegram, database_url: str
) -> None:
    head = await world.member(await world.organisation())
    anna = await telegram.person(head.name, id=head.account, started=True)
    anna.patience = 2 * STARTS
    async with process(telegram, database_url) as first, process(telegram, database_url, second=True):
        async with asyncio.timeout(2 * STARTS):
            while not any(call["status"] == 409 for call in await telegram.calls("getUpdates")):
                await asyncio.sleep(0.05)
        for _ in range(3):
            await anna.say("/home")
        assert len(await anna.messages()) == 3
        first.kill()
        await first.wait()
        await anna.say("/settings")
    assert [message.text.partition("\n")[0] for message in await anna.messages()][3:] == ["Настройки"]


async def test_a_stop_by_signal_is_quick_and_clean(telegram: LocalTelegram, database_url: str) -> None:
    async with process(telegram, database_url) as child:
        child.terminate()
        async with asyncio.timeout(10):
            assert await child.wait() == 0
