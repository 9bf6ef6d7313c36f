"""A contest from nothing: named, dated, its form taken ready, published, found, moved – by somebody new to it."""

from datetime import UTC, datetime

import pytest

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import Contest, Field, Role, Stage
from tests.stories.conftest import Stage as Scene
from tests.stories.office import shown

AFTER = (
    "Слова, даты и положение можно поправить и потом. Форма после открытия не меняется, чтобы все отвечали на одно и "
    "то же."
)


class Maker:
    """An organiser at the phone."""

    def __init__(self, stage: Scene, phone: Phone) -> None:
        self.stage, self.phone = stage, phone

    async def begun(self, *nominations: str, dates: str = "20.06 – 31.10") -> Screen:
        """A contest up to the choice of a form."""
        await self.phone.say("/contests")
        await self.phone.press("Новый конкурс")
        await self.phone.say("Лучший медиацентр – 2024")
        await self.phone.say("\n".join(nominations or ("1. Лонгрид", "2. Видеопроект", "3. Подкаст")))
        return shown(await self.phone.say(dates))

    async def ready(self) -> Screen:
        """The same with a form: nothing is missing."""
        await self.begun()
        return shown(await self.phone.press("Публикация"))

    async def contest(self) -> Contest:
        return (await self.stage.world.all(Contest))[-1]


@pytest.fixture
async def olga(stage: Scene) -> Maker:
    return Maker(stage, await stage.staff(Role.ORGANISER))


async def test_a_contest_with_three_nominations_takes_three_messages_and_five_presses(olga: Maker) -> None:
    anna = await olga.stage.head()
    workshop = await olga.ready()
    assert workshop.text.split("\n") == [
        "Лучший медиацентр – 2024",
        "Черновик: его видят только организаторы",
        "",
        "Номинаций: 3",
        "Приём заявок: 20 июня 2024 – 31 октября 2024",
        "Вопросов в форме: 4",
        "Команда: руководитель и до 5 студентов",
        "От организации – 1 заявка в номинацию",
        "Положения пока нет",
        "",
        "✅ Всё нужное есть, можно публиковать.",
    ]
    sure = shown(await olga.phone.press("Опубликовать"))
    assert sure.text.split("\n") == [
        "Опубликовать «Лучший медиацентр – 2024»?",
        "Приём заявок: 20 июня 2024 – 31 октября 2024",
        "Приём откроется сам 20 июня 2024. Утром об этом узнает 1 руководитель.",
        AFTER,
    ]
    card = shown(await olga.phone.press("Да, опубликовать"))
    assert card.text.startswith("Лучший медиацентр – 2024\n▫️ Приём заявок откроется 20 июня 2024")
    row = await olga.contest()
    keys = [key for row in card.body["reply_markup"]["inline_keyboard"] for key in row]
    (link,) = [key["copy_text"]["text"] for key in keys if "copy_text" in key]
    assert link == f"https://t.me/local_telegram_bot?start=c_{row.token}"
    found = shown(await anna.start(f"c_{row.token}"))
    assert found.text.startswith("Лучший медиацентр – 2024\n▫️ Приём заявок откроется 20 июня 2024")
    fields = await olga.stage.world.all(Field)
    assert [one.title for one in fields] == [
        "Название работы",
        "О чём работа",
        "Ссылка на публикацию",
        "Права на работу наши, публиковать её можно",
    ]
    (round_,) = await olga.stage.world.all(Stage)
    assert (round_.opens_at, round_.closes_at) == (
        datetime(2024, 6, 19, 21, tzinfo=UTC),
        datetime(2024, 10, 31, 20, 59, 59, tzinfo=UTC),
    )
