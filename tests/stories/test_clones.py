"""A coordinator repeats last year's plan: which year, what was moved, the draft; twice, late, or without the right."""

from models.tables import Plan, Role
from tests.drafts import draft, published
from tests.stories.conftest import Stage

ROWS = ("1\tСеминар\tиюнь 2024 г.\tПОО", "2\tОтчёт\t1 раз в квартал\tПОО", "3\tИтоги\tдо 20 декабря\tПОО")


async def test_last_years_plan_is_repeated_in_three_presses(stage: Stage) -> None:
    await published(stage.world, await draft(stage.world, *ROWS))
    olga = await stage.staff()
    await olga.say("/plans")
    await olga.press("Открыть 1")
    asked = await olga.press("Повторить в новом году")
    assert asked is not None
    assert asked.text == (
        "План мероприятий на 2024 год\n"
        "\n"
        "Этот план на 2024 год. На какой год его повторить?\n"
        "Получится черновик: те же мероприятия, исполнители и материалы, а сроки сдвинутся. "
        "Отменённые мероприятия не войдут."
    )
    assert asked.buttons[0] == ["2025", "2026"]
    done = await olga.press("2025")
    assert done is not None
    assert done.text == (
        "Черновик готов: План мероприятий на 2025 год\n"
        "\n"
        "Сдвинуто 3 срока.\n"
        "«июнь 2024 г.» → «июнь 2025 г.»\n"
        "\n"
        "Исполнители его пока не видят. Проверьте сроки, которые выпали на выходные, и публикуйте."
    )
    card = await olga.press("К черновику")
    assert card is not None
    assert card.text.startswith("План мероприятий на 2025 год\nСроки: 1 января 2025 – 31 декабря 2025")
    doubts = await olga.press("Сомнения · 1")
    assert doubts is not None
    assert "номера и даты нового приказа ещё нет" in doubts.text


async def test_pressed_twice_it_makes_one_draft(stage: Stage) -> None:
    await published(stage.world, await draft(stage.world, *ROWS))
    olga = await stage.staff()
    await olga.say("/plans")
    await olga.press("Открыть 1")
    asked = await olga.press("Повторить в новом году")
    assert asked is not None
    await olga.press("2025")
    await olga.press_data("clone:1:2025", asked.id)
    assert olga.toasts[-1].text == (
        "Этот план на тот год уже повторён: план № 2 «План мероприятий на 2025 год». Второго не делаю."
    )
    assert len(await stage.world.all(Plan)) == 2


async def test_an_observer_sees_no_such_button(stage: Stage) -> None:
    await published(stage.world, await draft(stage.world, *ROWS))
    phone = await stage.staff(Role.OBSERVER)
    await phone.say("/plans")
    card = await phone.press("Открыть 1")
    assert card is not None
    assert "Повторить в новом году" not in [label for row in card.buttons for label in row]
