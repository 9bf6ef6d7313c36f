"""What an author does with a report, and what a head does with a student's."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest

from models.actions import evidence, reports, reviews
from models.actions.evidence import Added
from models.queries import reports as asked
from models.queries.reports import Sheet
from models.refusal import Refusal
from models.rules import materials
from models.rules.materials import Material, from_file, from_words
from models.rules.rights import Viewer
from models.tables import (
    Assignment,
    AssignmentState,
    AuditEntry,
    Evidence,
    EvidenceKind,
    Letter,
    LetterKind,
    Person,
    Report,
    ReportState,
    Role,
)
from tests.world import MORNING, World

LATER = MORNING + timedelta(hours=1)


@dataclass
class College:
    """A college with a head, a student and one assignment; a coordinator."""

    world: World
    head: Viewer
    student: Viewer
    coordinator: Viewer
    assignment: Assignment

    async def begin(self, viewer: Viewer, now: datetime = MORNING) -> Sheet:
        async with self.world.database.writing() as session:
            return await reports.begin(session, viewer, self.assignment.id, now)

    async def add(self, viewer: Viewer, report: int, *given: Material, message: int = 1) -> Added:
        async with self.world.database.writing() as session:
            return await evidence.add(session, viewer, report, given, message, MORNING)

    async def submit(self, viewer: Viewer, report: int, attempt: int = 1, now: datetime = MORNING) -> Sheet:
        async with self.world.database.writing() as session:
            return await reports.submit(session, viewer, report, attempt, now)

    async def ready(self, viewer: Viewer) -> int:
        """A draft that may be sent."""
        sheet = await self.begin(viewer)
        await self.add(viewer, sheet.report.id, link())
        return sheet.report.id

    async def states(self) -> tuple[AssignmentState, list[ReportState]]:
        assignments = await self.world.all(Assignment)
        return assignments[0].state, [report.state for report in await self.world.all(Report)]

    async def letters(self) -> list[tuple[LetterKind, int, int, str]]:
        return [(one.kind, one.person_id, one.subject_id, one.occasion) for one in await self.world.all(Letter)]


@pytest.fixture
async def college(world: World) -> College:
    home = await world.organisation()
    head = await world.viewer(await world.member(home, name="Анна Котова"))
    student = await world.viewer(await world.member(home, Role.STUDENT, name="Илья"))
    coordinator = await world.viewer(await world.staff())
    (assignment,) = await world.activity(home)
    return College(world, head, student, coordinator, assignment)


def link(url: str = "vk.com/club1") -> Material:
    return from_words(url).materials[0]


def photo(number: int = 1) -> Material:
    return from_file(EvidenceKind.PHOTO, f"u{number}", f"file{number}").materials[0]


def words(text: str) -> Material:
    return from_words(text).materials[0]


async def test_a_second_press_goes_on_with_the_same_report(college: College) -> None:
    first = await college.begin(college.head)
    again = await college.begin(college.head, LATER)
    assert (again.report.id, len(await college.world.all(Report))) == (first.report.id, 1)


async def test_a_head_and_a_student_write_two_reports(college: College) -> None:
    one, other = await college.begin(college.head), await college.begin(college.student)
    assert one.report.id != other.report.id


async def test_somebody_from_another_college_begins_nothing(college: College) -> None:
    elsewhere = await college.world.organisation("Слободской колледж")
    stranger = await college.world.viewer(await college.world.member(elsewhere, name="Пётр"))
    with pytest.raises(Refusal, match="refusal-other-organisation"):
        await college.begin(stranger)
    assert await college.world.all(Report) == []


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.ORGANISER, Role.ADMIN])
async def test_who_only_watches_begins_nothing(college: College, role: Role) -> None:
    watcher = await college.world.viewer(await college.world.staff(role, "Игорь"))
    with pytest.raises(Refusal, match="refusal-right-draft"):
        await college.begin(watcher)


async def test_evidence_comes_over_several_messages_and_twice_is_once(college: College) -> None:
    report = (await college.begin(college.head)).report.id
    first = await college.add(college.head, report, photo(1), link(), message=1)
    second = await college.add(college.head, report, photo(2), photo(1), message=2)
    assert (first.new, first.doubles, second.new, second.doubles) == (2, 0, 1, 1)
    async with college.world.database.reading() as session:
        sheet = await asked.sheet(session, report)
    assert sheet.tally == {EvidenceKind.PHOTO: 2, EvidenceKind.LINK: 1}
    assert second.sheet.tally == sheet.tally


async def test_a_long_text_cut_by_the_messenger_is_put_together_again(college: College) -> None:
    report = (await college.begin(college.head)).report.id
    long = "слово " * 833 + "ок"
    await college.add(college.head, report, words(long[:4096]), message=7)
    await college.add(college.head, report, words(long[4096:]), message=8)
    added = await college.add(college.head, report, words("И ещё"), message=9)
    assert added.sheet.text == f"{long}\n\nИ ещё"


async def test_a_report_holds_fifty_pieces(college: College) -> None:
    report = (await college.begin(college.head)).report.id
    await college.add(college.head, report, *[photo(number) for number in range(48)])
    added = await college.add(college.head, report, photo(100), photo(101), photo(102))
    assert (added.new, [one.key for one in added.problems]) == (2, ["refusal-report-full"])
    assert len(await college.world.all(Evidence)) == materials.PIECES


async def test_a_report_holds_ten_thousand_characters_and_the_rest_is_kept(college: College) -> None:
    report = (await college.begin(college.head)).report.id
    await college.add(college.head, report, words("а" * 4000), words("б" * 4000))
    added = await college.add(college.head, report, words("в" * 4000), link())
    assert (added.new, [one.key for one in added.problems]) == (1, ["refusal-report-long"])
    assert added.problems[0].details == {"limit": 10_000, "left": 2000}


async def test_nobody_adds_to_somebody_elses_report(college: College) -> None:
    report = (await college.begin(college.student)).report.id
    with pytest.raises(Refusal, match="refusal-not-author"):
        await college.add(college.head, report, link())


async def test_a_piece_is_taken_out_once(college: College) -> None:
    report = (await college.begin(college.head)).report.id
    await college.add(college.head, report, photo(1), photo(2))
    first = (await college.world.all(Evidence))[0]
    async with college.world.database.writing() as session:
        sheet = await evidence.take_out(session, college.head, first.id, LATER)
    assert [piece.file for piece in sheet.pieces] == ["file2"]
    await college.add(college.head, report, photo(3))
    with pytest.raises(Refusal, match="refusal-evidence-gone"):
        async with college.world.database.writing() as session:
            await evidence.take_out(session, college.head, first.id, LATER)
    assert len(await college.world.all(Evidence)) == 2


async def test_what_is_missing_cannot_be_sent(world: World) -> None:
    home = await world.organisation()
    head = await world.viewer(await world.member(home))
    (assignment,) = await world.activity(home, proof={"photo": 2})
    college = College(world, head, head, head, assignment)
    report = (await college.begin(head)).report.id
    await college.add(head, report, photo(1))
    with pytest.raises(Refusal, match="refusal-report-incomplete"):
        await college.submit(head, report)
    await college.add(head, report, photo(2))
    assert (await college.submit(head, report)).report.state is ReportState.SUBMITTED


async def test_a_head_submits_to_the_coordinators(college: College) -> None:
    report = await college.ready(college.head)
    await college.submit(college.head, report, now=LATER)
    (assignment,) = await college.world.all(Assignment)
    (row,) = await college.world.all(Report)
    assert (assignment.state, assignment.submitted_at) == (AssignmentState.SUBMITTED, LATER)
    assert (row.state, row.submitted_at, row.submitted_by) == (ReportState.SUBMITTED, LATER, college.head.person_id)
    assert await college.letters() == [(LetterKind.QUEUE, college.coordinator.person_id, 0, "2024-06-17")]
    assert [entry.action for entry in await college.world.all(AuditEntry)] == ["report-submitted"]


async def test_a_second_send_says_when_it_was_sent(college: College) -> None:
    report = await college.ready(college.head)
    await college.submit(college.head, report)
    with pytest.raises(Refusal) as refusal:
        await college.submit(college.head, report, now=LATER)
    assert (refusal.value.key, refusal.value.details) == (
        "refusal-report-sent",
        {"number": str(report), "at": MORNING},
    )
    assert len(await college.world.all(AuditEntry)) == 1


async def test_the_second_head_hears_who_was_faster(college: College) -> None:
    home = college.assignment.organisation_id
    organisation = replace(college.head.belongings[0])
    assert organisation.organisation_id == home
    other = await college.world.person("Борис")
    colleague = Viewer(other.account, "ru", "Europe/Kirov", other.id, "Борис", belongings=(organisation,))
    mine, theirs = await college.ready(college.head), await college.ready(colleague)
    await college.submit(college.head, mine)
    with pytest.raises(Refusal) as refusal:
        await college.submit(colleague, theirs)
    assert (refusal.value.key, refusal.value.details) == (
        "refusal-other-sent",
        {"number": str(mine), "name": "Анна Котова", "at": MORNING},
    )
    assert await college.states() == (AssignmentState.SUBMITTED, [ReportState.SUBMITTED, ReportState.DRAFT])


async def test_a_student_sends_to_the_head_and_the_head_sends_it_up(college: College) -> None:
    report = await college.ready(college.student)
    await college.submit(college.student, report)
    assert await college.states() == (AssignmentState.OPEN, [ReportState.WITH_HEAD])
    assert await college.letters() == [(LetterKind.REPORT_WITH_HEAD, college.head.person_id, report, "1")]
    async with college.world.database.writing() as session:
        await reports.forward(session, college.head, report, 1, LATER)
    (row,) = await college.world.all(Report)
    assert (row.author_id, row.submitted_by, row.submitted_at) == (
        college.student.person_id,
        college.head.person_id,
        LATER,
    )
    with pytest.raises(Refusal, match="refusal-report-sent"):
        async with college.world.database.writing() as session:
            await reports.forward(session, college.head, report, 1, LATER)
    assert [entry.action for entry in await college.world.all(AuditEntry)] == ["report-with-head", "report-forwarded"]


async def test_without_a_head_a_student_keeps_the_draft(college: College) -> None:
    elsewhere = await college.world.organisation("Слободской колледж")
    alone = await college.world.viewer(await college.world.member(elsewhere, Role.STUDENT, name="Вера"))
    (college.assignment,) = await college.world.activity(elsewhere)
    report = await college.ready(alone)
    with pytest.raises(Refusal, match="refusal-no-head"):
        await college.submit(alone, report)
    assert [one.state for one in await college.world.all(Report)] == [ReportState.DRAFT]


async def test_a_student_forwards_nothing(college: College) -> None:
    report = await college.ready(college.student)
    await college.submit(college.student, report)
    with pytest.raises(Refusal, match="refusal-right-forward"):
        async with college.world.database.writing() as session:
            await reports.forward(session, college.student, report, 1, LATER)


async def test_a_coordinator_reports_on_behalf_and_it_is_written_down(college: College) -> None:
    report = await college.ready(college.coordinator)
    await college.submit(college.coordinator, report)
    entries = await college.world.all(AuditEntry)
    assert [(one.action, one.after["on_behalf"]) for one in entries] == [("report-submitted", True)]
    assert await college.letters() == []


async def test_after_a_return_the_same_number_goes_on_with_what_it_had(college: College) -> None:
    report = await college.ready(college.head)
    await college.submit(college.head, report)
    async with college.world.database.writing() as session:
        await reviews.send_back(session, college.coordinator, report, 1, "Добавьте фото", LATER)
    sheet = await college.begin(college.head, LATER)
    assert (sheet.report.id, sheet.report.attempt, sheet.links) == (report, 2, ["https://vk.com/club1"])
    added = await college.add(college.head, report, photo(1))
    assert [piece.file for piece in added.sheet.fresh] == ["file1"]
    with pytest.raises(Refusal, match="refusal-attempt-over"):
        await college.submit(college.head, report, attempt=1)
    await college.submit(college.head, report, attempt=2)


async def test_an_accepted_item_is_not_reported_again(college: College) -> None:
    report = await college.ready(college.head)
    await college.submit(college.head, report)
    async with college.world.database.writing() as session:
        await reviews.accept(session, college.coordinator, report, 1, LATER)
    with pytest.raises(Refusal) as refusal:
        await college.begin(college.head)
    assert (refusal.value.key, refusal.value.details) == ("refusal-assignment-accepted", {"at": LATER})


async def test_a_report_on_its_way_says_so(college: College) -> None:
    report = await college.ready(college.student)
    await college.submit(college.student, report)
    with pytest.raises(Refusal) as refusal:
        await college.begin(college.student)
    assert refusal.value.key == "refusal-report-with-head"


async def test_a_late_report_is_taken(college: College) -> None:
    report = await college.ready(college.head)
    await college.submit(college.head, report, now=datetime(2024, 7, 2, 9, tzinfo=UTC))
    assert (await college.states())[0] is AssignmentState.SUBMITTED


async def test_a_draft_is_discarded_and_its_number_is_not_given_again(college: College) -> None:
    report = await college.ready(college.head)
    async with college.world.database.writing() as session:
        await reports.discard(session, college.head, report, LATER)
    assert (await college.world.all(Report), await college.world.all(Evidence)) == ([], [])
    assert (await college.begin(college.head)).report.id == report + 1


async def test_what_a_reviewer_has_seen_is_not_discarded(college: College) -> None:
    report = await college.ready(college.head)
    await college.submit(college.head, report)
    async with college.world.database.writing() as session:
        await reviews.send_back(session, college.coordinator, report, 1, "Добавьте фото", LATER)
    with pytest.raises(Refusal, match="refusal-discard-returned"):
        async with college.world.database.writing() as session:
            await reports.discard(session, college.head, report, LATER)


async def test_a_changed_message_changes_the_draft(college: College) -> None:
    report = (await college.begin(college.head)).report.id
    await college.add(college.head, report, *from_words("Сайт готов: vk.com/a").materials, message=5)
    await college.add(college.head, report, link("vk.com/b"), message=6)
    async with college.world.database.writing() as session:
        new = from_words("Сайт открыт: vk.com/c и vk.com/b").materials
        added = await evidence.rewrite(session, college.head, report, new, 5, LATER)
    rows = await college.world.all(Evidence)
    assert sorted(one.text for one in rows) == [
        "https://vk.com/b",
        "https://vk.com/c",
        "Сайт открыт: vk.com/c и vk.com/b",
    ]
    assert added.new == 2


async def test_a_message_changed_into_nothing_leaves_the_draft(college: College) -> None:
    report = (await college.begin(college.head)).report.id
    await college.add(college.head, report, words("Готово"), message=5)
    async with college.world.database.writing() as session:
        await evidence.rewrite(session, college.head, report, [], 5, LATER)
    assert [one.text for one in await college.world.all(Evidence)] == ["Готово"]


@pytest.mark.parametrize("colleges", [1, 34])
async def test_the_number_of_statements_is_the_same_for_any_network(world: World, colleges: int) -> None:
    homes = [await world.organisation(f"Колледж № {number}") for number in range(colleges)]
    assignments = await world.activity(*homes)
    head: Person = await world.member(homes[0])
    await world.staff()
    viewer = await world.viewer(head)
    async with world.database.writing() as session:
        with world.statements() as begun:
            sheet = await reports.begin(session, viewer, assignments[0].id, MORNING)
    with world.statements() as added:
        async with world.database.writing() as session:
            await evidence.add(session, viewer, sheet.report.id, [photo(1), photo(2), link()], 1, LATER)
    with world.statements() as sent:
        async with world.database.writing() as session:
            await reports.submit(session, viewer, sheet.report.id, 1, LATER)
    assert (len(begun), len(added), len(sent)) == (2, 3, 5)
