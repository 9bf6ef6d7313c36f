"""Questions about a contest: who may ask and answer, once, and who is told."""

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import delete, update

from models.actions import questions
from models.queries import questions as asked
from models.refusal import Refusal
from models.rules.rights import Viewer
from models.tables import Contest, ContestMessage, ContestState, Letter, LetterKind, Role, RoleGrant
from tests.fair import fair
from tests.world import MORNING, World

LATER = MORNING + timedelta(hours=1)


@dataclass
class Window:
    """A head who asks, and two organisers who answer."""

    world: World
    head: Viewer
    masha: Viewer
    pasha: Viewer

    async def ask(self, words: str = "Можно ли двум командам?", viewer: Viewer | None = None) -> None:
        async with self.world.database.writing() as session:
            await questions.ask(session, viewer or self.head, 1, words, MORNING)

    async def answer(self, words: str = "Да, в разные номинации", viewer: Viewer | None = None) -> object:
        async with self.world.database.writing() as session:
            return await questions.answer(session, viewer or self.masha, 1, words, LATER)

    async def publish(self, *, on: bool = True, viewer: Viewer | None = None) -> object:
        async with self.world.database.writing() as session:
            return await questions.publish(session, viewer or self.masha, 1, LATER, on=on)

    async def told(self, kind: LetterKind) -> list[int]:
        return [one.person_id for one in await self.world.all(Letter) if one.kind is kind]

    async def frequent(self) -> list[tuple[str, str]]:
        async with self.world.database.reading() as session:
            found = await asked.frequent(session, 1, 10, 0)
            assert len(found) == await asked.count_frequent(session, 1)
            return [(one.question.text, one.answer.text if one.answer else "") for one in found]


@pytest.fixture
async def window(world: World) -> Window:
    await fair(world)
    head = await world.member(await world.organisation())
    masha, pasha = [await world.staff(Role.ORGANISER, name) for name in ("Мария Орлова", "Павел Носов")]
    return Window(world, await world.viewer(head), await world.viewer(masha), await world.viewer(pasha))


async def refused(doing: Awaitable[object]) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refusal) as refusal:
        await doing
    return refusal.value.key, dict(refusal.value.details)


async def test_a_question_goes_to_every_organiser_and_its_answer_to_whoever_asked(window: Window) -> None:
    await window.ask()
    assert await window.told(LetterKind.QUESTION_ASKED) == [window.masha.person_id, window.pasha.person_id]
    await window.answer()
    assert await window.told(LetterKind.QUESTION_ANSWERED) == [window.head.person_id]


async def test_without_an_organiser_the_admins_hear_of_it(window: Window) -> None:
    async with window.world.database.writing() as session:
        await session.execute(delete(RoleGrant))
    boss = await window.world.staff(Role.ADMIN, "Админ")
    await window.ask()
    assert await window.told(LetterKind.QUESTION_ASKED) == [boss.id]


async def test_a_question_is_answered_once_and_the_second_hears_by_whom(window: Window) -> None:
    await window.ask()
    await window.answer()
    again = await refused(window.answer("Нет", window.pasha))
    assert again == ("refusal-question-answered", {"name": "Мария Орлова", "at": LATER})
    assert len(await window.world.all(ContestMessage)) == 2


async def test_of_two_who_answer_at_once_one_does(window: Window) -> None:
    await window.ask()
    done = await asyncio.gather(
        window.answer("Да, можно"), window.answer("Нет, нельзя", window.pasha), return_exceptions=True
    )
    assert [one.key for one in done if isinstance(one, Refusal)] == ["refusal-question-answered"]
    assert len(await window.world.all(ContestMessage)) == 2


async def test_an_answer_stands_among_the_frequent_ones_until_it_is_taken_back(window: Window) -> None:
    await window.ask()
    assert await refused(window.publish()) == ("refusal-question-unanswered", {})
    await window.answer()
    assert await window.frequent() == []
    await window.publish()
    await window.publish()
    assert await window.frequent() == [("Можно ли двум командам?", "Да, в разные номинации")]
    await window.publish(on=False)
    assert await window.frequent() == []


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.OBSERVER, Role.JUROR])
async def test_who_only_looks_neither_answers_nor_publishes(window: Window, role: Role) -> None:
    await window.ask()
    other = await window.world.viewer(await window.world.staff(role, "Ольга Перминова"))
    for doing in (window.answer(viewer=other), window.publish(viewer=other), window.ask(viewer=other)):
        assert (await refused(doing))[0] in ("refusal-right-contest", "refusal-right-entry")


@pytest.mark.parametrize(
    ("state", "key"),
    [
        (ContestState.DRAFT, "refusal-gone"),
        (ContestState.CANCELLED, "refusal-question-over"),
        (ContestState.ARCHIVED, "refusal-question-over"),
    ],
)
async def test_one_asks_about_what_is_going_on(window: Window, state: ContestState, key: str) -> None:
    async with window.world.database.writing() as session:
        await session.execute(update(Contest).values(state=state))
    assert (await refused(window.ask()))[0] == key


async def test_only_so_many_questions_of_one_person_wait_at_a_time(window: Window) -> None:
    for _ in range(questions.MOST):
        await window.ask()
    assert await refused(window.ask()) == ("refusal-questions-many", {"most": questions.MOST})
    await window.answer()
    await window.ask()


async def test_words_that_say_nothing_are_neither_question_nor_answer(window: Window) -> None:
    assert (await refused(window.ask("??")))[0] == "refusal-question-empty"
    await window.ask()
    assert (await refused(window.answer("–")))[0] == "refusal-contest-answer-empty"
    assert (await refused(window.answer("х" * 1001)))[0] == "refusal-comment-long"
