"""The deadline is exact to the second in which the bot received the press, however late it is handled."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import SecretStr

from bot.app import App, opened
from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone
from bot.settings import Settings
from models.tables import Entry, EntryState, EntryVersion, Incoming
from tests.fair import entry, fair
from tests.world import World

CLOSES = datetime(2024, 6, 20, 20, 59, 59, tzinfo=UTC)
TEN = 10


@asynccontextmanager
async def app(telegram: LocalTelegram, world: World, url: str) -> AsyncIterator[App]:
    """An app over the world's database and clock; it does nothing yet."""
    settings = Settings(bot_token=SecretStr(telegram.token), bot_api_url=telegram.url, database_url=url)
    async with opened(settings, world.clock) as one:
        yield one


async def until(condition: Callable[[], Coroutine[Any, Any, bool]]) -> None:
    async with asyncio.timeout(20):
        while not await condition():
            await asyncio.sleep(0.01)


async def test_of_twenty_presses_around_the_last_second_ten_are_in_time(
    telegram: LocalTelegram, world: World, database_url: str
) -> None:
    contest = await fair(world, closes=CLOSES)
    phones: list[tuple[Phone, dict[str, Any]]] = []
    for number in range(1, 2 * TEN + 1):
        college = await world.organisation(f"Колледж № {number}")
        head = await world.member(college, name=f"Руководитель {number}")
        row = await entry(world, contest, college, head, state=EntryState.DRAFT)
        phone = await telegram.person(head.name, id=head.account, started=True)
        shown = await telegram.bot("sendMessage", chat_id=head.account, text="Отправить?")
        press = {"message_id": shown["result"]["message_id"], "data": f"entrysend:{row.id}:0"}
        phones.append((phone, press))
    async with app(telegram, world, database_url) as busy:
        await busy.turns.close(0)  # it is too busy to handle anything
        poll = asyncio.ensure_future(busy.intake.poll())  # noqa: TID251 – it ends before the test does
        for number, (phone, press) in enumerate(phones, 1):
            world.clock.set(CLOSES if number <= TEN else CLOSES + timedelta(seconds=1))
            await phone.act("press", press)
            await until(lambda: kept(world, number))  # noqa: B023 – it is awaited before the next one
        poll.cancel()
    world.clock.set(CLOSES + timedelta(minutes=5))
    async with app(telegram, world, database_url) as calm:
        await calm.intake.resume()
        while calm.turns.busy:
            await asyncio.sleep(0.01)
    rows = await world.all(Entry)
    assert [one.state for one in rows] == [EntryState.SUBMITTED] * TEN + [EntryState.DRAFT] * TEN
    assert sorted(one.number or 0 for one in rows[:TEN]) == list(range(1, TEN + 1))
    moments = {one.submitted_at.replace(microsecond=0) for one in await world.all(EntryVersion)}
    assert moments == {CLOSES}
    for phone, _ in phones[:TEN]:
        assert (await phone.messages())[-1].text.startswith("📨 Заявка № ")
    for phone, _ in phones[TEN:]:
        late = (await phone.messages())[-1]
        assert late.text == (
            "Приём заявок закончился 20 июня, 23:59 МСК: это сообщение пришло позже.\n"
            "Всё, что вы ответили, сохранено. Можно попросить организаторов о продлении."
        )
        assert late.labels[0] == "Попросить о продлении"


async def kept(world: World, number: int) -> bool:
    return len(await world.all(Incoming)) == number
