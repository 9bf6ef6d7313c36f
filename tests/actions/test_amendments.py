"""A published plan changed: what becomes of what is owed, what is kept, who hears of it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest

from models.actions import amendments, extensions
from models.queries import amendments as questions
from models.queries.amendments import Made
from models.queries.strangers import Whom
from models.refusal import Refusal
from models.rules.deadlines import end_of_day
from models.rules.proposals import Proposal, order_in
from models.rules.rights import Viewer
from models.tables import (
    Activity,
    Amendment,
    Assignment,
    AssignmentState,
    Executor,
    Letter,
    LetterKind,
    LetterState,
    Milestone,
    Occurrence,
    Organisation,
    Plan,
    PlanState,
    Report,
    Role,
)
from tests.world import MORNING, ZONE, World

LATER = MORNING + timedelta(hours=1)
WHY = "Приказ № 12 от 01.07.2024: конкурс перенесли"


@dataclass
class Office:
    """Two colleges of a group with one item by 30 June, each with a head, and a coordinator."""

    world: World
    olga: Viewer
    first: Organisation
    second: Organisation
    heads: list[Viewer]

    async def term(self, words: str, why: str = WHY, now: datetime = LATER, milestone: int = 1) -> Made:
        async with self.world.database.writing() as session:
            proposal = await amendments.propose_term(session, self.olga, milestone, words, now)
        return await self.make(proposal, why, now)

    async def make(self, proposal: Proposal, why: str = WHY, now: datetime = LATER) -> Made:
        async with self.world.database.writing() as session:
            return await amendments.make(session, self.olga, proposal, why, now)

    async def put(self, assignment: int, **values: object) -> None:
        async with self.world.database.writing() as session:
            row = await session.get_one(Assignment, assignment)
            for name, value in values.items():
                setattr(row, name, value)

    async def owed(self) -> list[tuple[int, AssignmentState, datetime | None]]:
        rows = sorted(await self.world.all(Assignment), key=lambda one: one.id)
        return [(one.organisation_id, one.state, one.due_at) for one in rows]

    async def told(self) -> set[int]:
        return {one.person_id for one in await self.world.all(Letter) if one.kind is LetterKind.PLAN_AMENDED}


@pytest.fixture
async def office(world: World) -> Office:
    first = await world.organisation()
    second = await world.organisation("Вятский колледж")
    group = await world.group("ПОО", first, second)
    await world.activity(first, second)
    async with world.database.writing() as session:
        (await session.get_one(Executor, 1)).group_id = group.id
    heads = [await world.viewer(await world.member(home, name=f"Глава {home.id}")) for home in (first, second)]
    return Office(world, await world.viewer(await world.staff()), first, second, heads)


def end(day: date) -> datetime:
    return end_of_day(day, ZONE)


async def test_a_term_moves_for_everybody_who_still_owes_it_and_they_hear_once(office: Office) -> None:
    made = await office.term("до 15 августа 2024")
    august = end(date(2024, 8, 15))
    assert await office.owed() == [
        (office.first.id, AssignmentState.OPEN, august),
        (office.second.id, AssignmentState.OPEN, august),
    ]
    assert made.people == 2
    assert await office.told() == {one.person_id for one in office.heads}
    (kept,) = await office.world.all(Amendment)
    assert (kept.field, kept.before["text"], kept.after["text"]) == ("term", "июнь 2024 г.", "до 15 августа 2024")
    assert (kept.reason, kept.order) == (WHY, "Приказ № 12 от 01.07.2024")
    (occurrence,) = await office.world.all(Occurrence)
    assert occurrence.due_on == date(2024, 8, 15)


async def test_what_was_accepted_stays_accepted_and_its_organisation_hears_nothing(office: Office) -> None:
    before = (await office.owed())[0][2]
    await office.put(1, state=AssignmentState.ACCEPTED, closed_at=MORNING)
    await office.term("до 15 августа 2024")
    assert (await office.owed())[0] == (office.first.id, AssignmentState.ACCEPTED, before)
    assert await office.told() == {office.heads[1].person_id}


async def test_a_later_day_granted_to_one_organisation_stays(office: Office) -> None:
    september = date(2024, 9, 10)
    async with office.world.database.writing() as session:
        await extensions.ask(session, office.heads[0], 1, september, "Нет оператора", LATER)
    async with office.world.database.writing() as session:
        await extensions.grant(session, office.olga, 1, september, LATER)
    await office.term("до 15 августа 2024")
    assert [due for *_, due in await office.owed()] == [end(september), end(date(2024, 8, 15))]
    await office.term("до 1 октября 2024")
    assert [due for *_, due in await office.owed()] == [end(date(2024, 10, 1))] * 2


async def test_more_windows_make_more_to_hand_in_and_fewer_make_less(office: Office) -> None:
    await office.term("июнь; сентябрь; ноябрь 2024")
    windows = {one.due_on: one.id for one in await office.world.all(Occurrence)}
    rows = await office.world.all(Assignment)
    assert sorted(one.occurrence_id for one in rows) == sorted([*windows.values()] * 2)
    november = [one for one in rows if one.occurrence_id == windows[date(2024, 11, 30)]]
    begun, author = november[0].id, office.heads[0].person_id
    await office.world.add(Report(assignment_id=begun, author_id=author, created_at=LATER, changed_at=LATER))

    await office.term("сентябрь 2024")
    left = {(one.occurrence_id, one.state) for one in await office.world.all(Assignment)}
    # a report was begun for November: it stays to be seen
    assert left == {
        (windows[date(2024, 9, 30)], AssignmentState.OPEN),
        (windows[date(2024, 11, 30)], AssignmentState.CANCELLED),
    }
    assert len(await office.world.all(Assignment)) == 3
    assert len(await office.world.all(Report)) == 1


async def test_a_period_whose_days_stay_keeps_what_was_done_for_it(office: Office) -> None:
    await office.term("июнь; сентябрь 2024")
    september = next(one.id for one in await office.world.all(Occurrence) if one.due_on == date(2024, 9, 30))
    done = next(one.id for one in await office.world.all(Assignment) if one.occurrence_id == september)
    await office.put(done, state=AssignmentState.SUBMITTED, submitted_at=LATER)
    await office.term("сентябрь; ноябрь 2024")
    by_id = {one.id: one for one in await office.world.all(Assignment)}
    assert (by_id[done].occurrence_id, by_id[done].state) == (september, AssignmentState.SUBMITTED)
    days = sorted(one.due_on for one in await office.world.all(Occurrence) if one.due_on)
    assert days == [date(2024, 9, 30), date(2024, 11, 30)]


async def test_an_executor_taken_out_owes_nothing_more_and_one_put_in_owes_it(office: Office) -> None:
    async with office.world.database.writing() as session:
        out = await amendments.propose_out(session, office.olga, 1)
    made = await office.make(out)
    assert (made.people, [state for _, state, _ in await office.owed()]) == (2, [AssignmentState.CANCELLED] * 2)
    assert await office.world.all(Executor) == []

    async with office.world.database.writing() as session:
        again = await amendments.propose_in(session, office.olga, 1, Whom(office.first.id))
    later = LATER + timedelta(days=1)
    made = await office.make(again, "", later)
    assert (made.people, [state for _, state, _ in await office.owed()]) == (
        1,
        [AssignmentState.OPEN, AssignmentState.CANCELLED],
    )
    with pytest.raises(Refusal, match="refusal-executor-there"):
        await office.make(again, "", later)


async def test_a_report_that_was_sent_is_still_decided_about(office: Office) -> None:
    await office.put(1, state=AssignmentState.SUBMITTED, submitted_at=MORNING)
    async with office.world.database.writing() as session:
        out = await amendments.propose_out(session, office.olga, 1)
    await office.make(out)
    assert [state for _, state, _ in await office.owed()] == [AssignmentState.SUBMITTED, AssignmentState.CANCELLED]


async def test_figures_to_reach_change_for_the_item_and_its_only_result(office: Office) -> None:
    async with office.world.database.writing() as session:
        aim = await amendments.propose_target(session, office.olga, 1, "не менее 20 заявок")
    await office.make(aim)
    (milestone,), (activity,) = await office.world.all(Milestone), await office.world.all(Activity)
    assert milestone.targets == [{"comparator": ">=", "value": 20, "unit": "заявок"}]
    assert activity.targets in ([], milestone.targets)


@pytest.mark.parametrize(
    ("words", "refusal"),
    [("май 2024", "refusal-amend-past"), ("как-нибудь потом", "refusal-term-words"), ("", "refusal-term-words")],
)
async def test_a_term_that_is_over_or_none_at_all_is_refused(office: Office, words: str, refusal: str) -> None:
    with pytest.raises(Refusal, match=refusal):
        await office.term(words)


async def test_of_two_coordinators_with_the_same_term_the_second_hears_what_it_says_now(office: Office) -> None:
    async with office.world.database.writing() as session:
        mine = await amendments.propose_term(session, office.olga, 1, "до 15 августа 2024", LATER)
        theirs = await amendments.propose_term(session, office.olga, 1, "до 20 августа 2024", LATER)
    await office.make(mine)
    with pytest.raises(Refusal, match="refusal-amend-changed") as refused:
        await office.make(theirs)
    assert refused.value.details == {"now": "до 15 августа 2024"}
    assert len(await office.world.all(Amendment)) == 1


async def test_drafts_and_archives_are_not_amended_nor_does_a_head_amend(office: Office) -> None:
    with pytest.raises(Refusal, match="refusal-right-plan"):
        async with office.world.database.writing() as session:
            await amendments.propose_term(session, office.heads[0], 1, "до 15 августа 2024", LATER)
    for state, refusal in ((PlanState.DRAFT, "refusal-amend-draft"), (PlanState.ARCHIVED, "refusal-amend-archived")):
        async with office.world.database.writing() as session:
            (await session.get_one(Plan, 1)).state = state
        with pytest.raises(Refusal, match=refusal):
            await office.term("до 15 августа 2024")


async def test_a_waiting_reminder_of_the_old_term_has_nothing_to_say_any_more(office: Office) -> None:
    async with office.world.database.writing() as session:
        session.add(
            Letter(
                person_id=office.heads[0].person_id,
                kind=LetterKind.PLAN_AMENDED,
                subject_id=1,
                state=LetterState.WAITING,
                not_before=LATER,
                created_at=LATER,
            )
        )
    await office.term("до 15 августа 2024", "")
    async with office.world.database.reading() as session:
        assert await questions.concerned(session, 1) == 2


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("По приказу № 45-од от 03.09.2024 срок сдвинут", "приказу № 45-од от 03.09.2024"),
        ("распоряжение от 3.09.2024 № 7", "распоряжение от 3.09.2024 № 7"),
        ("так решили на совещании", ""),
    ],
)
def test_the_order_is_found_in_the_reason(words: str, order: str) -> None:
    assert order_in(words) == order


async def test_an_observer_amends_nothing(office: Office) -> None:
    watcher = await office.world.viewer(await office.world.staff(Role.OBSERVER, "Вера"))
    with pytest.raises(Refusal, match="refusal-right-plan"):
        async with office.world.database.writing() as session:
            await amendments.propose_out(session, watcher, 1)
