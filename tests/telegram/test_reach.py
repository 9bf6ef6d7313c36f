"""Everybody is reached: who was written to before their first /start, on a plain server, whatever they type."""

import asyncio
from datetime import date, datetime, time
from typing import Any

import pytest
from aiogram.types import TelegramObject
from aiohttp import web
from pydantic import SecretStr

from bot.app import opened
from bot.demo.local import LocalTelegram
from bot.settings import Settings
from bot.telegram.doors import Activities
from bot.telegram.screen import Button, Screen
from bot.telegram.visit import Visits
from handlers.mishaps import refused
from locales import Html, Say
from models.actions import letters, wishes
from models.database import Database
from models.tables import Incoming, Letter, LetterKind, LetterState, Mishap, Person
from scheduler.delivery import Postman
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage
from tests.telegram.conftest import bot_at
from tests.world import ZONE, World


async def owe(world: World, person: Person, occasion: str = "") -> None:
    """Owe this person a letter."""
    async with world.database.writing() as session:
        kind = LetterKind.ROLES_CHANGED
        await letters.write(session, [person.id], kind, person.id, world.clock.now(), occasion=occasion)


async def until(world: World, *states: LetterState) -> None:
    async with asyncio.timeout(8):
        while [letter.state for letter in await world.all(Letter)] != list(states):
            await asyncio.sleep(0.02)


async def test_who_was_written_to_too_early_is_reached_from_their_first_word_on(stage: Stage) -> None:
    person = await stage.world.member(await stage.world.organisation())
    phone = await stage.telegram.person(person.name, id=person.account)
    await owe(stage.world, person)
    stage.app.postman.ring()
    await until(stage.world, LetterState.UNREACHABLE)
    await phone.start()
    assert [one.unreachable_since for one in await stage.world.all(Person)] == [None]
    await owe(stage.world, person, "later")
    stage.app.postman.ring()
    await until(stage.world, LetterState.UNREACHABLE, LetterState.SENT)


async def test_a_letter_reaches_a_server_that_takes_no_decorations(world: World) -> None:
    person = await world.member(await world.organisation())
    await owe(world, person)

    async def answer(request: web.Request) -> web.Response:
        given = await request.post()
        if "link_preview_options" in given or "style" in str(given.get("reply_markup")):
            return web.json_response(
                {"ok": False, "error_code": 400, "description": "Bad Request: unknown"}, status=400
            )
        chat = {"id": person.account, "type": "private"}
        return web.json_response({"ok": True, "result": {"message_id": 1, "date": 0, "chat": chat, "text": "П"}})

    async def fine(_request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": True})

    server = web.Application()
    server.router.add_post("/{path:.*}/sendMessage", answer)
    server.router.add_post("/{path:.*}", fine)
    runner = web.AppRunner(server, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    bot = bot_at(f"http://127.0.0.1:{runner.addresses[0][1]}", "7000000001:nobody-needs-this-secret-at-all")
    async with asyncio.TaskGroup() as group:
        work = group.create_task(Postman(bot, world.database, world.clock, ZONE).run())
        await until(world, LetterState.SENT)
        work.cancel()
    await bot.session.close()
    await runner.cleanup()


@pytest.mark.parametrize("text", ["/", "/ ", "/ слово", "//"])
async def test_a_slash_without_a_name_is_text(stage: Stage, text: str) -> None:
    anna = await stage.head()
    screen = await anna.say(text)
    assert screen is not None
    assert "нет команды" not in screen.text.lower()
    assert await stage.world.all(Mishap) == []


async def test_sixteen_emoji_can_be_searched_for(stage: Stage) -> None:
    anna = await stage.head()
    lost = await anna.say("🎥" * 16)
    assert lost is not None
    assert f"Искать «{'🎥' * 7}»" in lost.labels
    assert await stage.world.all(Mishap) == []


async def test_putting_off_obeys_the_quiet_hours_of_the_network(
    telegram: LocalTelegram, world: World, database_url: str
) -> None:
    settings = Settings(
        bot_token=SecretStr(telegram.token),
        bot_api_url=telegram.url,
        database_url=database_url,
        quiet_hours=(time(17), time(8)),
    )
    world.reminding = True
    world.clock.set(at("2024-06-19T09:30"))
    stop = asyncio.Event()
    async with opened(settings, world.clock) as app, asyncio.TaskGroup() as group:
        stage = Stage(world, telegram, app)
        telegram.busy = lambda: app.turns.busy or app.postman.busy
        work = group.create_task(app.run("all", stop))
        college = await world.organisation()
        await world.activity(college, due=date(2024, 6, 30))
        anna = await stage.phone(await world.member(college))
        await stage.jump(at("2024-06-27T10:00"))
        await anna.sees("⏳ До срока 3 дня, ждём 1 отчёт")
        later = await anna.press("Отложить")
        assert later is not None
        assert later.labels == ["Через 2 часа, в 12:00", "Завтра, в 09:00", "Другой день", "‹ Назад", "Домой"]
        stop.set()
        await work


async def test_a_screen_that_cannot_be_built_is_apologised_for_and_nothing_is_kept(
    telegram: LocalTelegram, world: World, database_url: str
) -> None:
    settings = Settings(bot_token=SecretStr(telegram.token), bot_api_url=telegram.url, database_url=database_url)
    async with opened(settings, world.clock) as app:
        heard: list[Exception] = []

        async def mishap(_database: Database, _now: datetime, _say: Say, failure: Exception) -> Screen:
            heard.append(failure)
            return Screen(Html("Сломалось на нашей стороне"))

        async def room(_event: TelegramObject, data: dict[str, Any]) -> Screen:
            await wishes.speak(data["visit"].session, data["visit"].viewer, "en")
            return Screen(Html("Список"), [[Button("Дальше", Activities(words="ш" * 40))]])

        person = await world.member(await world.organisation())
        phone = await telegram.person(person.name, id=person.account, started=True)
        await phone.act("send", {"text": "Привет"})
        (update,) = await app.bot.get_updates(timeout=5)
        await world.add(Incoming(update_id=update.update_id, payload="{}", received_at=world.clock.now()))
        visits = Visits(world.database, world.clock, ("ru", ZONE), refused, mishap, lambda: None, app.meanwhile)
        await visits(room, update, {"bot": app.bot})
        assert [type(failure) for failure in heard] == [ValueError]
        assert [message.text for message in await phone.messages()] == ["Сломалось на нашей стороне"]
        assert [one.language for one in await world.all(Person)] == ["ru"]
