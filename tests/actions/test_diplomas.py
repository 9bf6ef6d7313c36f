"""Diplomas are issued: to whom, for what, under which numbers; twice, again, corrected, taken back; on both engines."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from models.actions import diplomas
from models.actions import people as acts
from models.queries import diplomas as questions
from models.refusal import Refusal
from models.rules.diplomas import Whom
from models.rules.rights import Viewer
from models.tables import (
    AuditEntry,
    Award,
    Contest,
    Diploma,
    DiplomaKind,
    Entry,
    EntryState,
    Letter,
    LetterKind,
    LetterState,
    Outcome,
    Person,
    Priority,
    Role,
    Stage,
    TeamMember,
    TeamState,
)
from tests import fair as fairs
from tests.fair import Fair
from tests.world import MORNING, World

USUAL = {DiplomaKind.DIPLOMA: "за победу в «{конкурс}»", DiplomaKind.CERTIFICATE: "за участие в «{конкурс}»"}
WORDS = {"issuer": "ЦОПП", "signer": "О. В. Перминова\nдиректор"}


@dataclass
class Jubilee:
    """A contest with words for its diplomas, and its organiser."""

    world: World
    fair: Fair
    nina: Viewer
    heads: list[Person] = field(default_factory=list)

    async def entry(self, *students: str, award: Award | None = None, **more: Any) -> Entry:
        """An admitted entry of a college of its own with a head and students; with an award, it has an outcome."""
        number = len(self.heads) + 1
        home = await self.world.organisation(f"Колледж № {number}")
        head = await self.world.member(home, name=f"Руководитель {number}")
        self.heads.append(head)
        team = [await self.world.member(home, Role.STUDENT, name) for name in students]
        place, advances = more.pop("place", None), more.pop("advances", False)
        made = await fairs.entry(self.world, self.fair, home, head, *team, **({"state": EntryState.ADMITTED} | more))
        if award is not None:
            await self.outcome(made, award, place=place, advances=advances)
        return made

    async def outcome(self, entry: Entry, award: Award, stage: Stage | None = None, **more: Any) -> None:
        """What it came to in a stage."""
        where = (stage or self.fair.stage).id
        await self.world.add(Outcome(entry_id=entry.id, stage_id=where, award=award, total=None, **more))

    async def stage(self, position: int, *, out: bool) -> Stage:
        """Another stage."""
        at = MORNING if out else None
        return await self.world.add(Stage(contest_id=self.fair.contest.id, position=position, released_at=at))

    async def issue(self, viewer: Viewer | None = None, now: datetime = MORNING) -> int:
        """Give out what is due."""
        async with self.world.database.writing() as session:
            return await diplomas.issue(session, viewer or self.nina, self.fair.contest.id, USUAL, now)

    async def set(self, kind: DiplomaKind, whom: Whom) -> None:
        """Who gets papers of a kind."""
        async with self.world.database.writing() as session:
            await diplomas.address(session, self.nina, self.fair.contest.id, kind, whom)

    async def papers(self) -> list[tuple[str, str, str, int | None]]:
        """Number, kind, name and place of all there are."""
        return [(one.number, one.kind, one.words["name"], one.place) for one in await self.world.all(Diploma)]

    async def letters(self) -> list[tuple[str, str, LetterState]]:
        """To whom, the occasion, the state of all letters about diplomas."""
        names = {one.id: one.name for one in await self.world.all(Person)}
        return [(names[one.person_id], one.occasion, one.state) for one in await self.world.all(Letter)]


@pytest.fixture
async def jubilee(world: World) -> Jubilee:
    """Results of the only stage are out."""
    made = await fairs.fair(world, diploma=WORDS)
    made.stage.released_at = MORNING
    await world.add(made.stage)
    nina = await world.viewer(await world.staff(Role.ORGANISER, "Нина Шилова"))
    return Jubilee(world, made, nina)


async def test_an_award_brings_a_diploma_to_the_team_and_each_member_taking_part_a_certificate(
    jubilee: Jubilee,
) -> None:
    await jubilee.entry("Мария Лаптева", award=Award.PARTICIPANT)
    await jubilee.entry("Пётр Ильин", award=Award.WINNER, place=1)
    assert await jubilee.issue() == 5
    assert await jubilee.papers() == [
        ("2024-001", "diploma", "Колледж № 2", 1),
        ("2024-002", "diploma", "Руководитель 2", 1),
        ("2024-003", "diploma", "Пётр Ильин", 1),
        ("2024-004", "certificate", "Руководитель 1", None),
        ("2024-005", "certificate", "Мария Лаптева", None),
    ]


async def test_what_stands_on_a_paper_is_kept_with_it(jubilee: Jubilee) -> None:
    await jubilee.entry("Пётр Ильин", award=Award.WINNER, place=1)
    await jubilee.issue()
    team, _, person = await jubilee.world.all(Diploma)
    common = {
        "language": "ru",
        "contest": "Лучший медиацентр",
        "issuer": "ЦОПП",
        "signer": "О. В. Перминова\nдиректор",
        "text": "за победу в «{конкурс}»",
        "day": "2024-06-17",
        "organisation": "Колледж № 1",
        "nomination": "Лонгрид",
        "stage": "Отборочный этап",
    }
    assert team.words == common | {"name": "Колледж № 1", "team": "Руководитель 1, Пётр Ильин"}
    assert person.words == common | {"name": "Пётр Ильин", "team": ""}
    assert (person.issued_at, person.revoked_at, person.file) == (MORNING, None, "")
    assert len(person.token) == len(team.token) == 32
    assert person.token != team.token


async def test_each_paper_is_brought_by_a_letter_that_lets_others_pass(jubilee: Jubilee) -> None:
    await jubilee.entry("Пётр Ильин", award=Award.WINNER)
    await jubilee.issue()
    assert await jubilee.letters() == [
        ("Руководитель 1", "", LetterState.WAITING),
        ("Руководитель 1", "", LetterState.WAITING),
        ("Пётр Ильин", "", LetterState.WAITING),
    ]
    assert {(one.kind, one.priority) for one in await jubilee.world.all(Letter)} == {
        (LetterKind.DIPLOMA, Priority.ANNOUNCEMENT)
    }


async def test_issuing_twice_is_refused_and_nothing_comes_twice(jubilee: Jubilee) -> None:
    await jubilee.entry(award=Award.WINNER)
    await jubilee.issue()
    with pytest.raises(Refusal, match="refusal-diploma-none"):
        await jubilee.issue(now=MORNING + timedelta(minutes=1))
    assert (len(await jubilee.papers()), len(await jubilee.letters())) == (2, 2)


async def test_later_papers_go_on_with_the_numbers_also_in_another_year(jubilee: Jubilee) -> None:
    await jubilee.entry(award=Award.LAUREATE)
    await jubilee.issue()
    await jubilee.entry(award=Award.PARTICIPANT)
    assert await jubilee.issue(now=datetime(2024, 12, 31, 21, 30, tzinfo=UTC)) == 1  # 1 January 2025 in Kirov
    assert [number for number, *_ in await jubilee.papers()] == ["2024-001", "2024-002", "2025-003"]


async def test_numbers_grow_beyond_three_digits(jubilee: Jubilee) -> None:
    jubilee.fair.contest.awarded = 998
    await jubilee.world.add(jubilee.fair.contest)
    await jubilee.entry(award=Award.WINNER)
    await jubilee.issue()
    assert [number for number, *_ in await jubilee.papers()] == ["2024-999", "2024-1000"]


async def test_the_highest_award_has_the_first_number(jubilee: Jubilee) -> None:
    await jubilee.set(DiplomaKind.DIPLOMA, Whom.TEAM)
    for award, place in (
        (Award.LAUREATE, 4),
        (Award.PRIZE, 3),
        (Award.PRIZE, 2),
        (Award.WINNER, 1),
        (Award.GRAND_PRIX, None),
    ):
        await jubilee.entry(award=award, place=place)
    await jubilee.issue()
    assert [name for _, _, name, _ in await jubilee.papers()] == [f"Колледж № {number}" for number in (5, 4, 3, 2, 1)]


@pytest.mark.parametrize(
    "whom,names",
    [
        (Whom.BOTH, ["Колледж № 1", "Руководитель 1", "Пётр Ильин"]),
        (Whom.PEOPLE, ["Руководитель 1", "Пётр Ильин"]),
        (Whom.TEAM, ["Колледж № 1"]),
    ],
)
async def test_papers_go_to_the_team_or_its_people_as_the_organiser_says(
    jubilee: Jubilee, whom: Whom, names: list[str]
) -> None:
    await jubilee.set(DiplomaKind.DIPLOMA, whom)
    await jubilee.entry("Пётр Ильин", award=Award.WINNER)
    await jubilee.issue()
    assert [name for _, _, name, _ in await jubilee.papers()] == names


async def test_where_nobody_gets_certificates_there_is_nothing_to_issue(jubilee: Jubilee) -> None:
    await jubilee.set(DiplomaKind.CERTIFICATE, Whom.NOBODY)
    await jubilee.entry(award=Award.PARTICIPANT)
    with pytest.raises(Refusal, match="refusal-diploma-none"):
        await jubilee.issue()


async def test_whoever_has_not_confirmed_and_whoever_tries_gets_nothing(jubilee: Jubilee) -> None:
    made = await jubilee.entry("Пётр Ильин", award=Award.PARTICIPANT)
    pyotr = (await jubilee.world.all(TeamMember))[-1]
    pyotr.state = TeamState.ASKED
    await jubilee.world.add(pyotr)
    trial = await jubilee.entry(award=Award.WINNER, trial=True)
    assert (await jubilee.issue(), made.id != trial.id) == (1, True)
    assert [name for _, _, name, _ in await jubilee.papers()] == ["Руководитель 1"]


async def test_nothing_is_due_before_the_results_are_out(jubilee: Jubilee) -> None:
    jubilee.fair.stage.released_at = None
    await jubilee.world.add(jubilee.fair.stage)
    await jubilee.entry(award=Award.WINNER)
    with pytest.raises(Refusal, match="refusal-diploma-none"):
        await jubilee.issue()


async def test_who_goes_on_waits_for_the_last_stage_and_an_award_on_the_way_counts(jubilee: Jubilee) -> None:
    await jubilee.set(DiplomaKind.DIPLOMA, Whom.TEAM)
    final = await jubilee.stage(2, out=False)
    first = await jubilee.entry(award=Award.WINNER, advances=True)
    second = await jubilee.entry(award=Award.PARTICIPANT, advances=True)
    await jubilee.entry(award=Award.PARTICIPANT)  # ends here
    await jubilee.entry(award=Award.PARTICIPANT, advances=True)  # will send nothing to the final
    await jubilee.issue()
    assert await jubilee.papers() == [
        ("2024-001", "diploma", "Колледж № 1", None),
        ("2024-002", "certificate", "Руководитель 3", None),
    ]
    final.released_at = MORNING
    await jubilee.world.add(final)
    await jubilee.outcome(first, Award.PARTICIPANT, final)
    await jubilee.outcome(second, Award.PRIZE, final, place=2)
    await jubilee.issue(now=MORNING + timedelta(days=9))
    assert (await jubilee.papers())[2:] == [
        ("2024-003", "diploma", "Колледж № 2", 2),
        ("2024-004", "certificate", "Руководитель 4", None),
    ]


async def test_one_contest_does_not_touch_another(jubilee: Jubilee) -> None:
    other = await fairs.fair(jubilee.world, title="Другой конкурс", diploma=WORDS)
    other.stage.released_at = MORNING
    await jubilee.world.add(other.stage)
    theirs = Jubilee(jubilee.world, other, jubilee.nina, jubilee.heads)
    await theirs.entry(award=Award.WINNER)
    await jubilee.entry(award=Award.WINNER)
    await jubilee.issue()
    assert [name for _, _, name, _ in await jubilee.papers()] == ["Колледж № 2", "Руководитель 2"]
    await theirs.issue()
    assert [number for number, *_ in await jubilee.papers()] == ["2024-001", "2024-002"] * 2


@pytest.mark.parametrize("missing", ["issuer", "signer"])
async def test_nothing_is_issued_without_who_issues_and_signs_it(jubilee: Jubilee, missing: str) -> None:
    jubilee.fair.contest.diploma = WORDS | {missing: ""}
    await jubilee.world.add(jubilee.fair.contest)
    await jubilee.entry(award=Award.WINNER)
    with pytest.raises(Refusal, match=f"refusal-diploma-{missing}"):
        await jubilee.issue()


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.OBSERVER, Role.JUROR])
async def test_only_organisers_and_admins_issue(jubilee: Jubilee, role: Role) -> None:
    await jubilee.entry(award=Award.WINNER)
    other = await jubilee.world.viewer(await jubilee.world.staff(role, "Иван"))
    with pytest.raises(Refusal, match="refusal-right-contest"):
        await jubilee.issue(other)
    assert await jubilee.papers() == []


async def test_what_is_issued_is_written_down(jubilee: Jubilee) -> None:
    await jubilee.entry(award=Award.WINNER)
    await jubilee.issue()
    (entry,) = await jubilee.world.all(AuditEntry)
    assert (entry.action, entry.subject, entry.after) == ("diplomas-issued", "contest", {"diplomas": 2})


async def test_issuing_costs_the_same_for_one_and_for_many(jubilee: Jubilee) -> None:
    await jubilee.entry(award=Award.WINNER)
    with jubilee.world.statements() as few:
        await jubilee.issue()
    for _ in range(8):
        await jubilee.entry("Пётр", "Мария", award=Award.PARTICIPANT)
    with jubilee.world.statements() as many:
        assert await jubilee.issue(now=MORNING + timedelta(minutes=1)) == 24
    assert (len(few), len(many)) == (5, 5)


async def test_a_name_is_corrected_and_the_paper_brought_again_under_its_number(jubilee: Jubilee) -> None:
    await jubilee.entry("Петр Илин", award=Award.PARTICIPANT)
    await jubilee.issue()
    before = (await jubilee.world.all(Diploma))[1]
    before.file = "sent"
    await jubilee.world.add(before)
    await _sent(jubilee.world)
    async with jubilee.world.database.writing() as session:
        await diplomas.rename(session, jubilee.nina, before.id, "  Пётр   Ильин ", MORNING)
        await diplomas.again(session, jubilee.nina, before.id, MORNING)
    async with jubilee.world.database.writing() as session:
        await diplomas.again(session, jubilee.nina, before.id, MORNING)  # pressed twice
    after = (await jubilee.world.all(Diploma))[1]
    assert (after.words["name"], after.words["edition"], after.file) == ("Пётр Ильин", 2, "")
    assert (after.number, after.token) == (before.number, before.token)
    assert (await jubilee.letters())[2:] == [("Петр Илин", "2", LetterState.WAITING)]


async def _sent(world: World) -> None:
    for letter in await world.all(Letter):
        letter.state = LetterState.SENT
        await world.add(letter)


async def test_a_revoked_one_is_told_of_once_is_not_issued_again_and_can_be_restored(jubilee: Jubilee) -> None:
    await jubilee.entry(award=Award.PARTICIPANT)
    await jubilee.issue()
    (one,) = await jubilee.world.all(Diploma)
    await _sent(jubilee.world)
    for _ in range(2):
        async with jubilee.world.database.writing() as session:
            await diplomas.revoke(session, jubilee.nina, one.id, MORNING)
    assert (await jubilee.letters())[1:] == [("Руководитель 1", "2024-06-17T06:30:00+00:00", LetterState.WAITING)]
    with pytest.raises(Refusal, match="refusal-diploma-none"):
        await jubilee.issue()
    for act in (diplomas.again, diplomas.restore, diplomas.restore):
        async with jubilee.world.database.writing() as session:
            if act is diplomas.again:
                with pytest.raises(Refusal, match="refusal-diploma-revoked"):
                    await act(session, jubilee.nina, one.id, MORNING)
            else:
                await act(session, jubilee.nina, one.id, MORNING)
    (again,) = await jubilee.world.all(Diploma)
    assert (again.revoked_at, len(await jubilee.letters())) == (None, 3)


async def test_whoever_takes_the_consent_back_takes_their_papers_along(jubilee: Jubilee) -> None:
    await jubilee.entry(award=Award.WINNER)
    guest = await jubilee.world.person("Гость")
    await jubilee.world.add(TeamMember(entry_id=1, person_id=guest.id, state=TeamState.CONFIRMED, asked_at=MORNING))
    await jubilee.issue()
    viewer = await jubilee.world.viewer(guest)
    async with jubilee.world.database.writing() as session:
        await acts.withdraw(session, viewer, MORNING)
    assert [name for _, _, name, _ in await jubilee.papers()] == ["Колледж № 1", "Руководитель 1"]


async def test_the_desk_counts_what_is_due_issued_and_brought(jubilee: Jubilee) -> None:
    await jubilee.entry("Пётр Ильин", award=Award.WINNER)
    await jubilee.issue()
    one, two, three = await jubilee.world.all(Diploma)
    one.file, two.revoked_at = "sent", MORNING
    for row in (one, two):
        await jubilee.world.add(row)
    letter = (await jubilee.world.all(Letter))[2]
    letter.state = LetterState.UNREACHABLE
    await jubilee.world.add(letter)
    await jubilee.entry("Мария Лаптева", award=Award.PARTICIPANT)
    async with jubilee.world.database.reading() as session:
        with jubilee.world.statements() as asked:
            desk = await questions.desk(session, jubilee.fair.contest.id)
    assert (desk.due, desk.issued) == ({DiplomaKind.CERTIFICATE: 2}, {DiplomaKind.DIPLOMA: 3})
    assert (desk.brought, desk.lost, desk.revoked, len(asked), letter.subject_id) == (1, 1, 1, 4, three.id)


async def test_words_are_kept_tidy_and_papers_issued_before_stay_as_they_were(jubilee: Jubilee) -> None:
    await jubilee.entry(award=Award.PARTICIPANT)
    await jubilee.issue()
    async with jubilee.world.database.writing() as session:
        await diplomas.say(session, jubilee.nina, jubilee.fair.contest.id, "issuer", "  Министерство \n\n образования ")
        await diplomas.say(session, jubilee.nina, jubilee.fair.contest.id, "certificate", "")
        await diplomas.date(session, jubilee.nina, jubilee.fair.contest.id, "2024-09-01")
    (contest,) = await jubilee.world.all(Contest)
    (paper,) = await jubilee.world.all(Diploma)
    assert (contest.diploma["issuer"], contest.diploma["day"]) == ("Министерство\nобразования", "2024-09-01")
    assert (paper.words["issuer"], paper.words["day"]) == ("ЦОПП", "2024-06-17")
