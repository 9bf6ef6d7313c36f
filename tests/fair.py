"""Builders of a contest: its nominations, stages, fields and criteria, entries with what they sent, jurors."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from models.tables import (
    Answer,
    Contest,
    ContestState,
    Criterion,
    Entry,
    EntryState,
    EntryVersion,
    Field,
    FieldKind,
    Juror,
    Nomination,
    Organisation,
    Person,
    Role,
    Sheet,
    Stage,
    TeamMember,
    TeamState,
)
from models.tables.search import fold
from tests.world import MORNING, World

TEXT = {"text": "Один день медиацентра"}
SENT = (EntryState.SUBMITTED, EntryState.ADMITTED, EntryState.RETURNED, EntryState.NOT_ADMITTED, EntryState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Fair:
    """A contest as it was made. `fields` and `criteria` are those of the first stage, asked in every nomination."""

    contest: Contest
    nominations: tuple[Nomination, ...]
    stage: Stage
    fields: tuple[Field, ...]
    criteria: tuple[Criterion, ...]


async def fair(
    world: World,
    *nominations: str,
    opens: datetime | None = MORNING - timedelta(days=1),
    closes: datetime | None = MORNING + timedelta(days=30),
    state: ContestState = ContestState.PUBLISHED,
    title: str = "Лучший медиацентр",
    **more: Any,
) -> Fair:
    """A contest with one stage that is open, a text and a link to fill in, and two criteria of ten points."""
    values = {"token": f"token-{title}"[:32], "search": fold(title), "created_at": MORNING, "published_at": MORNING}
    contest = await world.add(Contest(title=title, state=state, **(values | more)))
    made = [
        await world.add(Nomination(contest_id=contest.id, position=place, title=name))
        for place, name in enumerate(nominations or ("Лонгрид",), 1)
    ]
    stage = await world.add(
        Stage(contest_id=contest.id, position=1, title="Отборочный этап", opens_at=opens, closes_at=closes)
    )
    asked = ((FieldKind.TEXT, "Название работы", True), (FieldKind.LINK, "Ссылка на работу", False))
    fields = [
        await world.add(Field(stage_id=stage.id, position=place, kind=kind, title=words, required=required))
        for place, (kind, words, required) in enumerate(asked, 1)
    ]
    criteria = [
        await world.add(Criterion(stage_id=stage.id, position=place, title=words))
        for place, words in enumerate(("Идея", "Воплощение"), 1)
    ]
    return Fair(contest, tuple(made), stage, tuple(fields), tuple(criteria))


async def entry(
    world: World,
    fair: Fair,
    organisation: Organisation,
    head: Person,
    *students: Person,
    state: EntryState = EntryState.SUBMITTED,
    nomination: int = 0,
    values: dict[int, dict[str, Any]] | None = None,
    **more: Any,
) -> Entry:
    """An entry of a head with a team; `values` by the place of the field. What was sent has its first version."""
    said = {0: TEXT} if values is None else values
    contest = fair.contest
    if state in SENT:
        contest.numbered += 1
        await world.add(contest)
        more = {"number": contest.numbered, "version": 1, "submitted_at": MORNING} | more
    made = await world.add(
        Entry(
            contest_id=contest.id,
            nomination_id=fair.nominations[nomination].id,
            stage_id=fair.stage.id,
            organisation_id=organisation.id,
            author_id=head.id,
            state=state,
            **({"created_at": MORNING, "changed_at": MORNING} | more),
        )
    )
    for person in (head, *students):
        member = {"head": person is head, "state": TeamState.CONFIRMED, "asked_at": MORNING}
        await world.add(TeamMember(entry_id=made.id, person_id=person.id, **member))
    for place, value in said.items():
        await world.add(Answer(entry_id=made.id, field_id=fair.fields[place].id, value=value, changed_at=MORNING))
    if state in SENT:
        await world.add(
            EntryVersion(
                entry_id=made.id,
                stage_id=fair.stage.id,
                version=1,
                sent=_snapshot(fair, said, (head, *students)),
                submitted_by=head.id,
                submitted_at=MORNING,
            )
        )
    return made


def _snapshot(fair: Fair, said: dict[int, dict[str, Any]], team: tuple[Person, ...]) -> dict[str, Any]:
    asked = ((fair.fields[place], value) for place, value in said.items())
    return {
        "answers": [{"field": one.id, "title": one.title, "kind": one.kind, "value": value} for one, value in asked],
        "team": [
            {"person": one.id, "name": one.name, "head": place == 0, "state": TeamState.CONFIRMED}
            for place, one in enumerate(team)
        ],
    }


async def juror(world: World, fair: Fair, name: str = "Павел Новиков", **more: Any) -> tuple[Person, Juror]:
    """Somebody with the role who judges in this contest."""
    person = await world.staff(Role.JUROR, name)
    return person, await world.add(Juror(contest_id=fair.contest.id, person_id=person.id, joined_at=MORNING, **more))


async def sheet(world: World, fair: Fair, entry: Entry, juror: Juror, **more: Any) -> Sheet:
    """A sheet for a juror to fill in."""
    where = {"entry_id": entry.id, "stage_id": fair.stage.id, "juror_id": juror.id}
    return await world.add(Sheet(**where, assigned_at=MORNING, **more))
