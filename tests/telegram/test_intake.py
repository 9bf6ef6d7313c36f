"""How updates come in: kept before they are confirmed, handled once, whoever stops, repeats or interferes."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from pydantic import SecretStr
from sqlalchemy.ext.asyncio import AsyncSession

from bot.app import App, opened
from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone
from bot.settings import Settings
from bot.telegram.intake import Intake
from models.database import Database
from models.tables import Incoming
from tests.stories.conftest import Stage
from tests.world import World

SECRET = "h7Kd_2mQ-x9TbL4w"


@asynccontextmanager
async def app(telegram: LocalTelegram, world: World, url: str) -> AsyncIterator[App]:
    """An app of its own over the world's database; it does nothing yet."""
    settings = Settings(bot_token=SecretStr(telegram.token), bot_api_url=telegram.url, database_url=url)
    async with opened(settings, world.clock) as opened_app:
        yield opened_app


@asynccontextmanager
async def polling(one: App) -> AsyncIterator[None]:
    """The app takes updates; at the end it stops dead, as if killed."""
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(one.intake.poll())
        yield
        poll.cancel()


async def until(true: Any) -> None:
    async with asyncio.timeout(5):
        while not await true():
            await asyncio.sleep(0.01)


@pytest.fixture
async def anna(telegram: LocalTelegram, world: World) -> Phone:
    person = await world.member(await world.organisation())
    return await telegram.person(person.name, id=person.account, started=True)


async def test_an_update_is_kept_before_it_is_confirmed(
    telegram: LocalTelegram, world: World, database_url: str, anna: Phone
) -> None:
    async def confirmed() -> bool:
        return any("offset" in call["params"] for call in await telegram.calls("getUpdates"))

    async with app(telegram, world, database_url) as one:
        await one.turns.close(0)
        other = Database(database_url)
        async with other.writing(), polling(one):  # nobody else can write meanwhile
            await anna.act("send", {"text": "/home"})
            await asyncio.sleep(0.3)
            assert not await confirmed()
        async with polling(one):
            await anna.act("send", {"text": "/home"})
            await until(lambda: kept(world, 2))
        await other.close()
    assert len(await world.all(Incoming)) == 2


async def kept(world: World, number: int) -> bool:
    return len(await world.all(Incoming)) == number


async def answered(person: Phone, times: int) -> bool:
    return len(await person.messages()) == times


async def test_what_a_killed_process_left_is_answered_once_by_the_next(
    telegram: LocalTelegram, world: World, database_url: str, anna: Phone
) -> None:
    async with app(telegram, world, database_url) as first, polling(first):
        await first.turns.close(0)  # killed between keeping and handling
        await anna.act("send", {"text": "/home"})
        await until(lambda: kept(world, 1))
    for _ in range(2):
        async with app(telegram, world, database_url) as next_one:
            await next_one.intake.resume()
            while next_one.turns.busy:
                await asyncio.sleep(0.01)
    assert len(await anna.messages()) == 1
    (row,) = await world.all(Incoming)
    assert row.handled_at is not None
    assert row.payload is None


async def test_two_processes_share_what_waits_and_handle_each_update_once_and_in_order(
    telegram: LocalTelegram, world: World, database_url: str, anna: Phone
) -> None:
    async with app(telegram, world, database_url) as first, polling(first):
        await first.turns.close(0)
        for text in ("/home", "/settings", "/help"):
            await anna.act("send", {"text": text})
        await until(lambda: kept(world, 3))
    async with app(telegram, world, database_url) as one, app(telegram, world, database_url) as other:
        await asyncio.gather(one.intake.resume(), other.intake.resume())
        while one.turns.busy or other.turns.busy:
            await asyncio.sleep(0.01)
    first_lines = [message.text.partition("\n")[0] for message in await anna.messages()]
    assert first_lines == ["Кировский авиационный техникум · руководитель", "Настройки", "Как со мной работать"]
    assert [row.payload for row in await world.all(Incoming)] == [None] * 3


async def test_what_a_dead_neighbour_left_is_taken_up_without_a_start(
    telegram: LocalTelegram, world: World, database_url: str, anna: Phone
) -> None:
    async with app(telegram, world, database_url) as neighbour, polling(neighbour):
        await neighbour.turns.close(0)
        async with app(telegram, world, database_url) as one, asyncio.TaskGroup() as group:
            tending = group.create_task(one.intake.tend(0.1))
            await asyncio.sleep(0.2)
            await anna.act("send", {"text": "/home"})
            await until(lambda: answered(anna, 1))
            tending.cancel()


async def test_what_another_version_left_does_not_stop_the_start(
    telegram: LocalTelegram, world: World, database_url: str
) -> None:
    await world.add(Incoming(update_id=1, payload='{"update_id": "?"}', received_at=world.clock.now()))
    async with app(telegram, world, database_url) as one:
        await one.intake.resume()
        assert not one.turns.busy
    (row,) = await world.all(Incoming)
    assert (row.handled_at is not None, row.payload) == (True, None)


async def test_it_stands_by_while_another_asks_and_comes_back(stage: Stage) -> None:
    anna = await stage.head()
    assert (await stage.telegram.bot("getUpdates", offset=1, timeout=0))["ok"]
    screen = await anna.start()
    assert screen is not None
    statuses = [call["status"] for call in await stage.telegram.calls("getUpdates")]
    assert 409 in statuses
    assert len(await anna.messages()) == 1


async def test_a_forgotten_webhook_is_taken_away_again(stage: Stage) -> None:
    anna = await stage.head()
    await stage.telegram.bot("setWebhook", url="https://bot.example.ru/hook")
    assert (await anna.start()) is not None
    assert (await stage.telegram.bot("getWebhookInfo"))["result"]["url"] == ""


async def test_many_bad_answers_and_then_all_is_well(stage: Stage) -> None:
    anna = await stage.head()
    await stage.telegram.rules(faults=[{"method": "getUpdates", "kind": "502", "times": 1}])
    await anna.act("send", {"text": "/home"})
    await anna.act("send", {"text": "/home"})
    await until(lambda: answered(anna, 2))


# ─── by webhook


class Post:
    """The messenger's side of a webhook."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._url = url
        self.headers: Mapping[str, str] = {}

    async def __call__(self, body: Any, secret: str | None = SECRET) -> int:
        """Post an update; the status of the answer."""
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret is not None else {}
        data = body if isinstance(body, bytes) else None
        async with self._session.post(self._url, json=None if data else body, data=data, headers=headers) as answer:
            self.headers = answer.headers
            return answer.status


@pytest.fixture
async def one(telegram: LocalTelegram, world: World, database_url: str) -> AsyncIterator[App]:
    """An app that nobody runs."""
    async with app(telegram, world, database_url) as opened_app:
        yield opened_app


@pytest.fixture
async def post(one: App) -> AsyncIterator[Post]:
    """Updates for that app."""
    async with hooked(one.intake) as hook:
        yield hook


@asynccontextmanager
async def hooked(intake: Intake) -> AsyncIterator[Post]:
    """Updates go this way in."""
    runner = web.AppRunner(intake.webhook("/hook", SECRET), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with aiohttp.ClientSession() as session:
        yield Post(session, f"http://127.0.0.1:{runner.addresses[0][1]}/hook")
    await runner.cleanup()


def said(person: int, text: str = "/home", kind: str = "private", number: int = 1) -> dict[str, Any]:
    user = {"id": person, "is_bot": False, "first_name": "А"}
    chat = {"id": person if kind == "private" else -100, "type": kind, "title": "Г"}
    return {
        "update_id": number,
        "message": {"message_id": number, "date": 0, "chat": chat, "from": user, "text": text},
    }


async def rest(one: App) -> None:
    while one.turns.busy:
        await asyncio.sleep(0.01)


async def test_the_same_update_twice_has_one_effect(one: App, post: Post, anna: Phone) -> None:
    assert [await post(said(anna.id)), await post(said(anna.id))] == [200, 200]
    await rest(one)
    assert await post(said(anna.id)) == 200
    await rest(one)
    assert len(await anna.messages()) == 1


@pytest.mark.parametrize("secret", [None, "", "wrong", "парол"])
async def test_without_the_secret_nobody_is_let_in(world: World, post: Post, anna: Phone, secret: str | None) -> None:
    given = secret if secret is None or secret.isascii() else secret.encode().decode("latin-1")
    assert await post(said(anna.id), given) == 401
    assert await world.all(Incoming) == []


@pytest.mark.parametrize(
    "body",
    [b"{", b"\xff", [], {}, {"update_id": 1}, {"update_id": 1, "new": {}}, {"update_id": 1, "message": {"text": 1}}],
)
async def test_what_is_not_understood_is_not_asked_for_again(world: World, post: Post, body: Any) -> None:
    assert await post(body) == 200
    assert await world.all(Incoming) == []


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_what_is_said_in_a_group_is_left_alone(world: World, post: Post, anna: Phone, kind: str) -> None:
    assert await post(said(anna.id, kind=kind)) == 200
    assert await world.all(Incoming) == []


class Held(Database):
    """Reading goes on when it is let go."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.has_read, self.let_go = asyncio.Event(), asyncio.Event()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        async with super().reading() as session:
            yield session
        self.has_read.set()
        await self.let_go.wait()


async def test_what_comes_during_a_look_into_the_inbox_is_handled_after_it(
    one: App, world: World, database_url: str, anna: Phone
) -> None:
    held = Held(database_url)
    intake = Intake(one.bot, held, world.clock, one.turns, one.meanwhile)
    async with hooked(intake) as post, asyncio.TaskGroup() as group:
        looking = group.create_task(intake.tend())
        await held.has_read.wait()
        assert await post(said(anna.id)) == 200
        held.let_go.set()
        await until(lambda: answered(anna, 1))
        looking.cancel()
    await held.close()


async def test_when_the_inbox_is_closed_the_messenger_is_asked_to_come_again(
    one: App, world: World, post: Post, anna: Phone
) -> None:
    await one.database.close()
    async with world.database.engine.begin() as connection:
        await connection.exec_driver_sql("ALTER TABLE inbox RENAME TO away")
    assert await post(said(anna.id)) == 503
    assert post.headers["Retry-After"] == "2"
    async with world.database.engine.begin() as connection:
        await connection.exec_driver_sql("ALTER TABLE away RENAME TO inbox")
    assert await post(said(anna.id)) == 200
    await rest(one)
    assert len(await anna.messages()) == 1
