"""A draft is thrown away by whoever began it, after a question; what was sent never is."""

import pytest

from models.tables import Answer, Entry, EntryState, TeamMember
from tests.stories import entering
from tests.stories.conftest import Stage
from tests.stories.entering import HEADING, Office, shown


@pytest.fixture
async def office(stage: Stage) -> Office:
    office = await entering.office(stage)
    await office.ready()
    return office


async def card(office: Office) -> None:
    await office.phone.say("/entries")
    await office.phone.press("Открыть 1")


async def test_a_draft_goes_with_its_answers_after_a_question(office: Office) -> None:
    await card(office)
    sure = shown(await office.phone.press("Удалить черновик"))
    assert sure.text.startswith(f"Удалить этот черновик?\n{HEADING}\n\nОтветы (")
    await office.phone.press("Оставить")
    assert await office.states() == [(EntryState.DRAFT, None, 0)]
    await office.phone.press("Удалить черновик")
    gone = shown(await office.phone.press_twice("Да, удалить"))
    assert gone.text == f"Черновик удалён.\n{HEADING}"
    world = office.stage.world
    assert [len(await world.all(table)) for table in (Entry, Answer, TeamMember)] == [0, 0, 0]


async def test_what_was_sent_cannot_be_deleted_even_by_an_old_button(office: Office) -> None:
    await card(office)
    screen = shown(await office.phone.press("Удалить черновик"))
    await office.phone.say("/entries")
    await office.phone.press("Открыть 1")
    await office.phone.press("Проверить и отправить")
    await office.phone.press("📨 Отправить заявку")
    await office.phone.press_data("entrydrop:1:1", screen.id)
    assert office.phone.toasts[-1].text == (
        "Заявку уже отправляли, удалить её нельзя: можно отозвать на её карточке. Ничего не изменилось."
    )
    assert await office.states() == [(EntryState.SUBMITTED, 1, 1)]


async def test_somebody_elses_draft_stays(office: Office) -> None:
    other = await office.stage.head("Пётр Ершов", "Слободской колледж")
    screen = shown(await other.start())
    await other.press_data("entrydrop:1:1", screen.id)
    assert await office.states() == [(EntryState.DRAFT, None, 0)]
