"""A draft beside other things: an item that closes, a command that is not there, a list that is long."""

from sqlalchemy import update

from models.tables import Assignment, AssignmentState, Person, Report
from tests.stories import test_reports as newsrooms
from tests.stories.test_reports import Newsroom, shown
from tests.world import MORNING

newsroom = newsrooms.newsroom


async def test_an_edit_after_the_item_is_closed_says_why_it_is_not_taken(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.say("vk.com/a")
    own = [one for one in await newsroom.phone.messages(own=True) if one.body["outgoing"]][-1]
    async with newsroom.stage.world.database.writing() as session:
        await session.execute(update(Assignment).values(state=AssignmentState.CANCELLED))
    late = shown(await newsroom.phone.edit(own.id, "vk.com/b", silent=False))
    assert late.text.startswith("Правку увидел, но в отчёт она не попала. ")
    assert "отправлен" not in late.text


async def test_an_unknown_command_in_the_middle_of_a_report_does_not_lose_the_next_photo(newsroom: Newsroom) -> None:
    await newsroom.begin()
    lost = shown(await newsroom.phone.say("/repotr"))
    assert lost.text.endswith("Сейчас я жду: материалы к отчёту. Присылайте, ничего не потерялось.")
    assert "Есть: 1 фото" in shown(await newsroom.phone.photo()).text


async def test_drafts_past_the_list_are_counted(newsroom: Newsroom) -> None:
    head = (await newsroom.stage.world.all(Person))[0]
    for number in range(22):
        (owed,) = await newsroom.stage.world.activity(newsroom.college, title=f"Занятие {number}")
        draft = {"assignment_id": owed.id, "author_id": head.id, "created_at": MORNING, "changed_at": MORNING}
        await newsroom.stage.world.add(Report(**draft))
    screen = shown(await newsroom.phone.say("/drafts"))
    assert screen.text.startswith("Начатые отчёты · 22")
    assert "и ещё 2: они появятся здесь" in screen.text
