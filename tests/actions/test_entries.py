"""What is done with an entry: begun once, filled in, sent with a number, changed, taken back and brought back."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from models.actions import entries, filling
from models.actions.filling import Where
from models.queries import my_entries as asked
from models.queries.entries import Form
from models.refusal import Refusal
from models.rules.rights import Viewer
from models.tables import (
    Answer,
    AuditEntry,
    Contest,
    Entry,
    EntryState,
    EntryVersion,
    Membership,
    Organisation,
    Person,
    Role,
    TeamMember,
    TeamState,
)
from tests.fair import Fair, entry, fair
from tests.world import MORNING, World

LATER = MORNING + timedelta(hours=1)
CLOSES = datetime(2024, 6, 20, 20, 59, 59, tzinfo=UTC)
AFTER = CLOSES + timedelta(seconds=1)
LAST = CLOSES + timedelta(milliseconds=999)


@dataclass
class College:
    """A college with a head and a student, and a contest of two nominations that closes on Thursday."""

    world: World
    contest: Fair
    home: Organisation
    head: Viewer
    student: Viewer

    async def begin(self, viewer: Viewer | None = None, have: int = 0, nomination: int = 0, **more: Any) -> Any:
        async with self.world.database.writing() as session:
            place = self.contest.nominations[nomination].id
            received = more.pop("received", MORNING)
            who = viewer or self.head
            return await entries.begin(session, who, place, self.home.id, have, MORNING, received, **more)

    async def say(self, number: int, words: str, place: int = 0, viewer: Viewer | None = None, at: Any = LATER) -> Form:
        async with self.world.database.writing() as session:
            where = Where(number, self.contest.fields[place].id, at)
            return await filling.type_in(session, viewer or self.head, where, words, (), at.date())

    async def send(self, number: int, version: int = 0, at: datetime = LATER, viewer: Viewer | None = None) -> Form:
        async with self.world.database.writing() as session:
            return await entries.submit(session, viewer or self.head, number, version, at)

    async def withdraw(self, number: int, viewer: Viewer | None = None) -> Form:
        async with self.world.database.writing() as session:
            return await entries.withdraw(session, viewer or self.head, number, LATER)

    async def restore(self, number: int, at: datetime = LATER) -> Form:
        async with self.world.database.writing() as session:
            return await entries.restore(session, self.head, number, at, at)

    async def ready(self) -> int:
        """An entry that may be sent."""
        begun = await self.begin()
        await self.say(begun.form.entry.id, "Один день")
        return int(begun.form.entry.id)

    async def rows(self) -> list[tuple[EntryState, int | None, int]]:
        return [(one.state, one.number, one.version) for one in await self.world.all(Entry)]


@pytest.fixture
async def college(world: World) -> College:
    home = await world.organisation()
    head = await world.viewer(await world.member(home, name="Анна Котова"))
    student = await world.viewer(await world.member(home, Role.STUDENT, name="Илья"))
    return College(world, await fair(world, "Лонгрид", "Подкаст", closes=CLOSES), home, head, student)


async def refused(work: Any) -> str:
    with pytest.raises(Refusal) as no:
        await work
    return no.value.key


async def test_whoever_begins_leads_the_team(college: College) -> None:
    begun = await college.begin()
    assert not begun.is_there
    (member,) = await college.world.all(TeamMember)
    assert (member.person_id, member.head, member.state) == (college.head.person_id, True, TeamState.CONFIRMED)
    assert [one.title for one in begun.form.fields] == ["Название работы", "Ссылка на работу"]


async def test_a_second_press_opens_the_same_one(college: College) -> None:
    first = await college.begin()
    again = await college.begin()
    assert (again.form.entry.id, again.is_there) == (first.form.entry.id, True)
    assert len(await college.world.all(Entry)) == 1


async def test_one_for_each_organisation_and_nomination_and_another_for_another(college: College) -> None:
    await college.begin()
    assert (await college.begin(have=1)).is_there
    assert not (await college.begin(nomination=1)).is_there
    assert len(await college.world.all(Entry)) == 2


async def test_several_where_the_contest_lets_several(college: College) -> None:
    async with college.world.database.writing() as session:
        (await session.get_one(Contest, college.contest.contest.id)).each = 2
    assert [(await college.begin(have=have)).is_there for have in (0, 0, 1, 2)] == [False, True, False, True]


async def test_a_withdrawn_one_leaves_its_place(college: College) -> None:
    number = await college.ready()
    await college.withdraw(number)
    assert not (await college.begin()).is_there


async def test_a_student_begins_nothing_and_a_deputy_does(college: College) -> None:
    assert await refused(college.begin(college.student)) == "refusal-entry-head"
    deputy = await college.world.member(college.home, Role.STUDENT, "Мария")
    (*_, member) = await college.world.all(Membership)
    async with college.world.database.writing() as session:
        (await session.get_one(Membership, member.id)).deputy = True
    begun = await college.begin(await college.world.viewer(deputy))
    assert [(mate.name, mate.member.head) for mate in begun.form.team] == [("Мария", True)]


async def test_nobody_begins_for_another_college_or_in_a_nomination_that_is_not_there(college: College) -> None:
    elsewhere = await college.world.organisation("Слободской колледж")
    stranger = await college.world.viewer(await college.world.member(elsewhere, name="Пётр"))
    assert await refused(college.begin(stranger)) == "refusal-other-organisation"
    async with college.world.database.writing() as session:
        begin = entries.begin(session, college.head, 999, college.home.id, 0, MORNING, MORNING)
        assert await refused(begin) == "refusal-gone"


async def test_entries_are_taken_from_the_first_to_the_last_second(college: College) -> None:
    opens = college.contest.stage.opens_at
    assert opens is not None
    early = await refused(college.begin(received=opens - timedelta(seconds=1)))
    assert early == "refusal-entries-early"
    assert await refused(college.begin(received=AFTER)) == "refusal-entries-late"
    assert not (await college.begin(received=LAST)).is_there
    late = await college.begin(nomination=1, received=AFTER, until=AFTER + timedelta(days=1))
    assert not late.is_there


async def test_an_entry_is_sent_with_a_number_and_what_was_in_it(college: College) -> None:
    number = await college.ready()
    sent = await college.send(number)
    assert (sent.entry.state, sent.entry.number, sent.entry.version) == (EntryState.SUBMITTED, 1, 1)
    (version,) = await college.world.all(EntryVersion)
    assert (version.version, version.submitted_by, version.submitted_at) == (1, college.head.person_id, LATER)
    assert version.sent == {
        "answers": [
            {
                "field": college.contest.fields[0].id,
                "title": "Название работы",
                "kind": "text",
                "value": {"text": "Один день"},
            }
        ],
        "team": [{"person": college.head.person_id, "name": "Анна Котова", "head": True, "state": "confirmed"}],
    }


async def test_what_is_missing_is_not_sent(college: College) -> None:
    begun = await college.begin()
    assert await refused(college.send(begun.form.entry.id)) == "refusal-entry-incomplete"
    assert await college.rows() == [(EntryState.DRAFT, None, 0)]


async def test_a_second_press_sends_nothing(college: College) -> None:
    number = await college.ready()
    await college.send(number)
    assert await refused(college.send(number)) == "refusal-entry-sent"
    assert await refused(college.send(number, version=1)) == "refusal-entry-same"
    assert await college.rows() == [(EntryState.SUBMITTED, 1, 1)]


async def test_changes_make_the_next_version_and_the_old_one_stays(college: College) -> None:
    number = await college.ready()
    await college.send(number)
    changed = await college.say(number, "Два дня")
    assert changed.is_changed
    again = await college.send(number, version=1)
    assert not again.is_changed
    texts = [one.sent["answers"][0]["value"]["text"] for one in await college.world.all(EntryVersion)]
    assert (texts, await college.rows()) == (["Один день", "Два дня"], [(EntryState.SUBMITTED, 1, 2)])


async def test_what_is_changed_after_admission_is_checked_again(college: College) -> None:
    number = await college.ready()
    await college.send(number)
    async with college.world.database.writing() as session:
        (await session.get_one(Entry, number)).state = EntryState.ADMITTED
    await college.say(number, "Два дня")
    assert (await college.send(number, version=1)).entry.state is EntryState.SUBMITTED


async def test_the_moment_of_receipt_counts_to_the_second(college: College) -> None:
    number = await college.ready()
    assert await refused(college.send(number, at=AFTER)) == "refusal-entries-late"
    assert await refused(college.say(number, "Поздно", at=AFTER)) == "refusal-entries-late"
    assert [one.value for one in await college.world.all(Answer)] == [{"text": "Один день"}]
    assert (await college.send(number, at=LAST)).entry.submitted_at == LAST


async def test_a_deadline_of_its_own_lets_it_be_sent_later(college: College) -> None:
    number = await college.ready()
    async with college.world.database.writing() as session:
        (await session.get_one(Entry, number)).until = AFTER + timedelta(days=1)
    assert (await college.send(number, at=AFTER)).entry.number == 1


async def test_a_returned_one_is_mended_and_sent_again_until_its_day(college: College) -> None:
    number = await college.ready()
    await college.send(number)
    until = CLOSES + timedelta(days=3)
    async with college.world.database.writing() as session:
        row = await session.get_one(Entry, number)
        row.state, row.until = EntryState.RETURNED, until
    assert await refused(college.send(number, version=1, at=until + timedelta(seconds=1))) == "refusal-entries-late"
    again = await college.send(number, version=1, at=until)
    assert (again.entry.state, again.entry.number, again.entry.version) == (EntryState.SUBMITTED, 1, 2)


async def test_an_entry_that_was_not_admitted_stays_as_it_is(college: College) -> None:
    number = await college.ready()
    async with college.world.database.writing() as session:
        (await session.get_one(Entry, number)).state = EntryState.NOT_ADMITTED
    assert await refused(college.say(number, "Иначе")) == "refusal-entry-not-admitted"
    assert await refused(college.withdraw(number)) == "refusal-entry-not-admitted"


async def test_it_is_withdrawn_and_brought_back_as_it_was(college: College) -> None:
    number = await college.ready()
    await college.send(number)
    await college.withdraw(number)
    assert await refused(college.withdraw(number)) == "refusal-entry-withdrawn"
    assert await refused(college.say(number, "Иначе")) == "refusal-entry-withdrawn"
    assert await refused(college.restore(number, AFTER)) == "refusal-entries-late"
    await college.restore(number)
    assert await refused(college.restore(number)) == "refusal-entry-not-withdrawn"
    assert await college.rows() == [(EntryState.SUBMITTED, 1, 1)]
    assert [(one.action, one.before, one.after) for one in await college.world.all(AuditEntry)] == [
        ("entry-withdrawn", {"state": "submitted"}, {}),
        ("entry-restored", {}, {"state": "submitted"}),
    ]


async def test_a_withdrawn_one_does_not_come_back_over_another(college: College) -> None:
    number = await college.ready()
    await college.withdraw(number)
    await college.begin()
    assert await refused(college.restore(number)) == "refusal-entry-place-taken"


async def test_of_two_heads_who_begin_at_once_one_begins(college: College) -> None:
    other = await college.world.viewer(await college.world.member(college.home, name="Вера"))
    both = await asyncio.gather(college.begin(), college.begin(other))
    assert sorted(begun.is_there for begun in both) == [False, True]
    assert len(await college.world.all(Entry)) == 1


async def test_entries_that_are_sent_at_once_get_a_number_each(college: College) -> None:
    entries_, heads = [], []
    for number in range(5):
        home = await college.world.organisation(f"Колледж № {number}")
        head = await college.world.member(home, name=f"Глава {number}")
        heads.append(await college.world.viewer(head))
        entries_.append((await entry(college.world, college.contest, home, head, state=EntryState.DRAFT)).id)
    sent = await asyncio.gather(
        *(college.send(number, viewer=head) for number, head in zip(entries_, heads, strict=True))
    )
    assert sorted(form.entry.number or 0 for form in sent) == [1, 2, 3, 4, 5]


async def test_a_number_is_never_given_twice(college: College) -> None:
    first = await college.ready()
    await college.send(first)
    await college.withdraw(first)
    second = await college.begin()
    await college.say(second.form.entry.id, "Новая")
    assert (await college.send(second.form.entry.id)).entry.number == 2


async def test_only_the_team_and_those_who_lead_it_write_and_only_the_latter_send(college: College) -> None:
    number = await college.ready()
    assert await refused(college.say(number, "Чужое", viewer=college.student)) == "refusal-entry-team"
    async with college.world.database.writing() as session:
        member = TeamMember(entry_id=number, person_id=college.student.person_id, asked_at=MORNING)
        session.add(member)
    assert await refused(college.say(number, "Рано", viewer=college.student)) == "refusal-team-unconfirmed"
    async with college.world.database.writing() as session:
        (await session.get_one(TeamMember, member.id)).state = TeamState.CONFIRMED
    assert (await college.say(number, "Вместе", viewer=college.student)).values == {
        college.contest.fields[0].id: {"text": "Вместе"}
    }
    assert await refused(college.send(number, viewer=college.student)) == "refusal-entry-head"
    assert await refused(college.withdraw(number, college.student)) == "refusal-entry-head"
    elsewhere = await college.world.organisation("Слободской колледж")
    stranger = await college.world.viewer(await college.world.member(elsewhere, name="Пётр"))
    assert await refused(college.send(number, viewer=stranger)) == "refusal-other-organisation"


async def test_a_field_of_another_contest_or_stage_is_refused(college: College) -> None:
    number = await college.ready()
    other = await fair(college.world, title="Другой конкурс")
    async with college.world.database.writing() as session:
        where = Where(number, other.fields[0].id, LATER)
        told = filling.type_in(session, college.head, where, "Слова", (), LATER.date())
        assert await refused(told) == "refusal-field-gone"


async def test_a_second_stage_asks_its_own_questions_and_keeps_the_number(college: College) -> None:
    number = await college.ready()
    await college.send(number)
    world = college.world
    stage = college.contest.stage
    final = type(stage)(contest_id=stage.contest_id, position=2, title="Финал", opens_at=None, closes_at=None)
    await world.add(final)
    one = college.contest.fields[0]
    own = await world.add(type(one)(stage_id=final.id, position=1, kind=one.kind, title="Защита", limits={}))
    async with world.database.writing() as session:
        row = await session.get_one(Entry, number)
        row.stage_id, row.state, row.version, row.until = final.id, EntryState.DRAFT, 0, None
    async with world.database.writing() as session:
        where = Where(number, own.id, AFTER)
        form = await filling.type_in(session, college.head, where, "Готовы", (), AFTER.date())
        assert [gap.field.title for gap in form.gaps] == []
    sent = await college.send(number, at=AFTER)
    assert (sent.entry.number, sent.entry.version) == (1, 1)
    assert [(one.stage_id, one.version) for one in await world.all(EntryVersion)] == [(stage.id, 1), (final.id, 1)]


async def test_a_trial_is_an_organisers_and_counts_nowhere(college: College) -> None:
    organiser = await college.world.viewer(await college.world.staff(Role.ORGANISER, "Нина"))
    async with college.world.database.writing() as session:
        form = await entries.rehearse(session, organiser, college.contest.nominations[0].id, MORNING)
    async with college.world.database.writing() as session:
        again = await entries.rehearse(session, organiser, college.contest.nominations[0].id, MORNING)
    assert again.entry.id == form.entry.id
    await college.say(form.entry.id, "Проба", viewer=organiser, at=AFTER)
    sent = await college.send(form.entry.id, viewer=organiser, at=AFTER)
    assert (sent.entry.trial, sent.entry.number, sent.entry.organisation_id) == (True, None, None)
    assert await refused(college.say(form.entry.id, "Чужое")) == "refusal-right-contest"
    assert not (await college.begin()).is_there


async def test_the_list_has_what_concerns_one_and_what_comes_first_on_top(college: College) -> None:
    world = college.world
    people = {one.id: one for one in await world.all(Person)}
    head, student = people[college.head.person_id], people[college.student.person_id]
    await entry(world, college.contest, college.home, head, state=EntryState.WITHDRAWN)
    soon = await fair(world, title="Срочный", closes=MORNING + timedelta(days=1))
    over = await fair(world, title="Прошедший", closes=MORNING - timedelta(hours=1))
    await entry(world, over, college.home, head, student)
    await entry(world, college.contest, college.home, head, nomination=1, state=EntryState.DRAFT, values={})
    await entry(world, soon, college.home, head, state=EntryState.DRAFT)
    async with world.database.reading() as session:
        mine = await asked.mine(session, college.head, MORNING, 10, 0)
        theirs = await asked.mine(session, college.student, MORNING, 10, 0)
        page = await asked.mine(session, college.head, MORNING, 2, 2)
    assert [(one.contest.title, one.entry.state, one.missing) for one in mine.lines] == [
        ("Срочный", EntryState.DRAFT, 0),
        ("Лучший медиацентр", EntryState.DRAFT, 1),
        ("Прошедший", EntryState.SUBMITTED, 0),
        ("Лучший медиацентр", EntryState.WITHDRAWN, 0),
    ]
    assert [one.contest.title for one in theirs.lines] == ["Прошедший"]
    assert (page.total, [one.contest.title for one in page.lines]) == (4, ["Прошедший", "Лучший медиацентр"])
