"""One story in a real browser: a newcomer registers, and the coordinator confirms on the phone beside."""

import re
import shutil
from collections.abc import AsyncIterator

import pytest

from bot.demo.phone import Phone
from tests.stories.conftest import Stage

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
pytest.importorskip("playwright", reason="playwright is not installed")
from playwright.async_api import Locator, Page, async_playwright, expect  # noqa: E402 – after the check that it is there

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: the page was not tried"),
]

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    """A page of a headless Chromium; an error in its console fails the story."""
    errors: list[str] = []
    async with async_playwright() as engine:
        browser = await engine.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        page = await browser.new_page(viewport={"width": 1000, "height": 800})
        page.on("pageerror", lambda error: errors.append(str(error)))
        yield page
        await browser.close()
    assert errors == []


def phone(page: Page, person: Phone) -> Locator:
    return page.locator(f'[data-testid="phone"][data-person="{person.id}"]')


async def press(page: Page, person: Phone, label: str) -> None:
    await phone(page, person).get_by_role("button", name=re.compile(f"^{re.escape(label)}")).last.click()


async def write(page: Page, person: Phone, text: str) -> None:
    box = phone(page, person).get_by_test_id("composer")
    await box.fill(text)
    await box.press("Enter")


async def sees(page: Page, person: Phone, words: str) -> None:
    await expect(phone(page, person).get_by_test_id("message-text").filter(has_text=words).last).to_be_visible()


async def test_a_coordinator_sends_a_plan_from_the_computer(stage: Stage, page: Page) -> None:
    olga = await stage.staff()
    await page.set_viewport_size({"width": 390, "height": 844})
    await page.goto(f"{stage.telegram.url}/#{olga.id}")
    await phone(page, olga).get_by_test_id("attach").click()
    await phone(page, olga).get_by_test_id("sample-plan").click()
    await phone(page, olga).get_by_test_id("composer").press("Enter")
    await sees(page, olga, "Читаю «sample-plan.csv»…")
    await sees(page, olga, "План прочитан: «План работы медиацентров на 2025 год»")
    await press(page, olga, "Посмотреть сомнения")
    await sees(page, olga, "срок непонятен: «после согласования»")


async def test_a_head_registers_and_the_coordinator_confirms(stage: Stage, page: Page) -> None:
    await stage.world.organisation("Омутнинский политехнический техникум", short_name="ОПТ")
    await stage.world.organisation("Вятский колледж культуры")
    vera, olga = await stage.stranger("Вера"), await stage.staff()
    await page.goto(f"{stage.telegram.url}/#{vera.id},{olga.id}")
    await phone(page, vera).get_by_test_id("start").press("Enter")
    await expect(phone(page, vera).get_by_test_id("composer")).to_be_focused()  # the button is gone, the keyboard stays
    await press(page, vera, "Зарегистрироваться")
    await press(page, vera, "Согласен")
    await write(page, vera, "Вера Лаптева")
    await press(page, vera, "Руковод")
    await write(page, vera, "полит")
    await press(page, vera, "1. ")
    await sees(page, olga, "Вера Лаптева")
    await expect(phone(page, olga).locator(".mark.done")).to_have_text("✅")  # drawn, and still there as a character
    await press(page, olga, "✅ Подтвердить")
    await sees(page, vera, "подтвер")
