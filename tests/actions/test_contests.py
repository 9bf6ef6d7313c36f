"""A contest is made: nominations, rules, dates, forms, its publication and its end; whoever may not changes nothing."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from models.actions import contest_states, contests, forms, stages
from models.actions.contest_states import Network
from models.refusal import Refusal
from models.rules import quiet
from models.rules.rights import Viewer
from models.tables import (
    AuditEntry,
    Contest,
    ContestState,
    EntryState,
    Field,
    FieldKind,
    Letter,
    LetterKind,
    Nomination,
    Role,
    Stage,
)
from tests.fair import entry, fair
from tests.scheduler.post_office import at
from tests.world import MORNING, ZONE, World

NETWORK = Network(ZONE, quiet.DEFAULT)
WORDS = {f"{name}{end}": name for name in ("title", "about", "post", "rights") for end in ("", "-hint")}


class Maker:
    """An organiser whose deeds are transactions of their own."""

    def __init__(self, world: World, viewer: Viewer) -> None:
        self.world, self.viewer = world, viewer

    async def does(self, act: Callable[..., Awaitable[Any]], *args: Any, **more: Any) -> Any:
        """One deed. Raises its refusal."""
        async with self.world.database.writing() as session:
            return await act(session, self.viewer, *args, **more)

    async def refused(self, act: Callable[..., Awaitable[Any]], *args: Any, **more: Any) -> str:
        """Why a deed is not done."""
        with pytest.raises(Refusal) as refused:
            await self.does(act, *args, **more)
        return refused.value.key

    async def begun(self, *nominations: str) -> Contest:
        """A draft with these nominations that takes entries from tomorrow."""
        row: Contest = await self.does(contests.begin, "Лучший медиацентр", MORNING)
        if nominations:
            await self.does(contests.add_nominations, row.id, "\n".join(nominations))
        await self.does(stages.set_span, 1, "18.06 – 31.07", ZONE, MORNING)
        return row

    async def ready(self, *nominations: str) -> Contest:
        """The same with a form."""
        row = await self.begun(*(nominations or ("Лонгрид",)))
        await self.does(forms.take_ready, 1, "link", WORDS, MORNING)
        return row

    async def titles(self) -> list[str]:
        rows = sorted(await self.world.all(Nomination), key=lambda one: one.position)
        return [one.title for one in rows]


@pytest.fixture
async def olga(world: World) -> Maker:
    return Maker(world, await world.viewer(await world.staff(Role.ORGANISER)))


async def test_a_contest_is_a_row_from_its_title_on(olga: Maker) -> None:
    row = await olga.does(contests.begin, "  Лучший\nмедиацентр  ", MORNING)
    assert (row.title, row.state, row.search, len(row.token)) == (
        "Лучший медиацентр",
        ContestState.DRAFT,
        "лучший медиацентр",
        16,
    )
    other = await olga.does(contests.begin, "Лучший медиацентр", MORNING)
    assert other.token != row.token
    assert [(one.contest_id, one.position) for one in await olga.world.all(Stage)] == [(1, 1), (2, 1)]
    assert await olga.refused(contests.begin, "щ" * 301, MORNING) == "refusal-text-long"


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.OBSERVER, Role.JUROR])
async def test_only_organisers_and_admins_make_contests(world: World, olga: Maker, role: Role) -> None:
    row = await olga.ready()
    other = Maker(world, await world.viewer(await world.staff(role, "Пётр Орлов")))
    deeds: list[tuple[Any, ...]] = [
        (contests.begin, "Чужой", MORNING),
        (contests.rename, row.id, "Чужой"),
        (contests.add_nominations, row.id, "Чужая"),
        (stages.set_date, 1, "closes", at("2024-08-31T23:59:59"), ZONE, MORNING),
        (forms.add, 1, FieldKind.TEXT, "Чужой вопрос", MORNING),
        (contest_states.publish, row.id, NETWORK, MORNING),
        (contest_states.discard, row.id, MORNING),
    ]
    assert [await other.refused(*deed) for deed in deeds] == ["refusal-right-contest"] * len(deeds)
    assert [(one.title, one.state) for one in await world.all(Contest)] == [("Лучший медиацентр", ContestState.DRAFT)]


async def test_nominations_come_one_a_line_without_their_numbers_and_once(olga: Maker) -> None:
    row = await olga.begun("1. Лонгрид", "2) Подкаст", "", "• подкаст", "– Видео")
    assert await olga.titles() == ["Лонгрид", "Подкаст", "Видео"]
    await olga.does(contests.add_nominations, row.id, "ЛОНГРИД\n2024 год")
    assert await olga.titles() == ["Лонгрид", "Подкаст", "Видео", "2024 год"]
    assert await olga.refused(contests.add_nominations, row.id, " \n–\n") == "refusal-nominations-none"
    assert await olga.refused(contests.add_nominations, row.id, "щ" * 201) == "refusal-nomination-long"
    many = "\n".join(f"Номинация {number}" for number in range(20))
    assert await olga.refused(contests.add_nominations, row.id, many) == "refusal-nominations-many"


async def test_nominations_change_places_and_names_and_go(olga: Maker) -> None:
    await olga.begun("Лонгрид", "Подкаст", "Видео")
    await olga.does(contests.move_nomination, 3, up=True)
    await olga.does(contests.move_nomination, 1, up=True)
    assert await olga.titles() == ["Лонгрид", "Видео", "Подкаст"]
    await olga.does(contests.rename_nomination, 1, "Большой текст\nОт пяти тысяч знаков")
    assert (await olga.world.all(Nomination))[0].about == "От пяти тысяч знаков"
    await olga.does(contests.drop_nomination, 3, MORNING)
    assert await olga.titles() == ["Большой текст", "Подкаст"]
    assert await olga.refused(contests.drop_nomination, 3, MORNING) == "refusal-gone"


async def test_a_nomination_with_entries_and_the_last_published_one_stay(world: World, olga: Maker) -> None:
    found = await fair(world, "Лонгрид", "Подкаст")
    college = await world.organisation()
    await entry(world, found, college, await world.member(college), state=EntryState.DRAFT)
    await entry(world, found, college, await world.person(), nomination=1, trial=True)
    assert await olga.refused(contests.drop_nomination, 1, MORNING) == "refusal-nomination-used"
    await olga.does(contests.drop_nomination, 2, MORNING)
    other = await fair(world, title="Второй")
    assert await olga.refused(contests.drop_nomination, other.nominations[0].id, MORNING) == "refusal-nomination-last"


async def test_rules_are_bounded_and_logged(olga: Maker) -> None:
    row = await olga.begun("Лонгрид")
    await olga.does(contests.rule, row.id, "team", 3, MORNING)
    await olga.does(contests.rule, row.id, "blind", 1, MORNING)
    await olga.does(contests.rule, row.id, "blind", 1, MORNING)
    kept = (await olga.world.all(Contest))[0]
    assert (kept.team, kept.blind) == (3, True)
    for name, value in (("team", 21), ("each", 0), ("blind", 2)):
        assert await olga.refused(contests.rule, row.id, name, value, MORNING) == "refusal-contest-number"
    logged = [(one.action, one.before, one.after) for one in await olga.world.all(AuditEntry)]
    assert logged[1:] == [
        ("contest-rules", {"team": 5}, {"team": 3}),
        ("contest-rules", {"blind": False}, {"blind": True}),
    ]


async def test_dates_keep_their_order_and_a_draft_may_change_all_of_them(olga: Maker) -> None:
    await olga.begun("Лонгрид")
    wrong = (stages.set_date, 1, "checked", at("2024-07-30T23:59:59"), ZONE, MORNING)
    assert await olga.refused(*wrong) == "refusal-stage-window"
    for which, day in (("checked", "08-07"), ("scored", "08-20"), ("results", "09-01")):
        await olga.does(stages.set_date, 1, which, at(f"2024-{day}T23:59:59"), ZONE, MORNING)
    late = (stages.set_date, 1, "scored", at("2024-09-02T23:59:59"), ZONE, MORNING)
    assert await olga.refused(*late) == "refusal-stage-window"
    await olga.does(stages.clear, 1, "checked", MORNING)
    assert await olga.refused(stages.clear, 1, "closes", MORNING) == "refusal-gone"
    await olga.does(stages.set_date, 1, "closes", at("2024-08-25T18:00:00"), ZONE, MORNING)
    (kept,) = await olga.world.all(Stage)
    assert (kept.closes_at, kept.checked_by, kept.scored_by, kept.results_at) == (
        at("2024-08-25T18:00:00"),
        None,
        at("2024-09-14T23:59:59"),
        at("2024-09-26T23:59:59"),
    )
    assert await olga.world.all(Letter) == []


async def test_a_contest_is_published_once_nothing_is_missing(olga: Maker) -> None:
    row = await olga.does(contests.begin, "Лучший медиацентр", MORNING)
    publish = (contest_states.publish, row.id, NETWORK, MORNING)
    assert await olga.refused(*publish) == "refusal-contest-lacks"
    await olga.does(contests.add_nominations, row.id, "Лонгрид\nПодкаст")
    await olga.does(stages.set_span, 1, "18.06 – 31.07", ZONE, MORNING)
    assert await olga.refused(*publish) == "refusal-contest-lacks"
    asked = await olga.does(forms.add, 1, FieldKind.TEXT, "Название", MORNING)
    await olga.does(forms.ask_in, asked.field.id, 1, MORNING)
    assert await olga.refused(*publish) == "refusal-contest-lacks"
    await olga.does(forms.add, 1, FieldKind.LINK, "Ссылка", MORNING)
    await olga.does(*publish)
    assert await olga.refused(*publish) == "refusal-contest-published"
    (kept,) = await olga.world.all(Contest)
    assert (kept.state, kept.published_at) == (ContestState.PUBLISHED, MORNING)


async def test_a_contest_whose_time_is_over_is_not_published(olga: Maker) -> None:
    row = await olga.ready()
    late = (contest_states.publish, row.id, NETWORK, at("2024-08-01T09:00"))
    assert await olga.refused(*late) == "refusal-contest-lacks"


async def test_heads_hear_at_once_of_a_contest_that_is_published_open(world: World, olga: Maker) -> None:
    anna = await world.member(await world.organisation())
    row = await olga.ready()
    noon = at("2024-06-18T12:00")
    await olga.does(contest_states.publish, row.id, NETWORK, noon)
    told = [(one.person_id, one.kind, one.not_before) for one in await world.all(Letter)]
    assert told == [(anna.id, LetterKind.CONTEST_OPENED, noon)]


async def test_a_form_is_the_same_for_all_once_entries_are_taken(world: World, olga: Maker) -> None:
    found = await fair(world)
    number = found.fields[0].id
    deeds: list[tuple[Any, ...]] = [
        (forms.add, found.stage.id, FieldKind.TEXT, "Ещё", MORNING),
        (forms.limit, number, "least", "10", ZONE, MORNING),
        (forms.ask_in, number, 0, MORNING),
        (forms.drop, number, MORNING),
        (forms.take_ready, found.stage.id, "link", WORDS, MORNING),
    ]
    assert [await olga.refused(*deed) for deed in deeds] == ["refusal-contest-opened"] * len(deeds)
    assert await olga.refused(forms.require, number, MORNING, on=False) == "refusal-contest-opened"
    await olga.does(forms.rename, number, "Название вашей работы")
    await olga.does(forms.hint, number, "Как в дипломе")
    kept = (await world.all(Field))[0]
    assert (kept.title, kept.hint, len(await world.all(Field))) == ("Название вашей работы", "Как в дипломе", 2)
    opening = (stages.set_date, found.stage.id, "opens", at("2024-06-20T00:00"), ZONE, MORNING)
    assert await olga.refused(*opening) == "refusal-stage-opened"
    assert await olga.refused(stages.set_span, found.stage.id, "20.06 – 31.07", ZONE, MORNING) == (
        "refusal-contest-opened"
    )


async def test_questions_of_every_kind_are_added_ordered_and_taken_out(olga: Maker) -> None:
    await olga.begun("Лонгрид")
    for kind in FieldKind:
        words = "Вопрос\nДа\nНет" if kind in (FieldKind.CHOICE, FieldKind.CHOICES) else "Вопрос\nПодсказка"
        await olga.does(forms.add, 1, kind, words, MORNING)
    rows = await olga.world.all(Field)
    assert [(one.kind, one.position) for one in rows] == [(kind, place) for place, kind in enumerate(FieldKind, 1)]
    assert {one.kind: one.limits for one in rows if one.limits} == {
        FieldKind.CHOICE: {"options": ["Да", "Нет"]},
        FieldKind.CHOICES: {"options": ["Да", "Нет"]},
    }
    assert {one.hint for one in rows} == {"Подсказка", ""}
    await olga.does(forms.move, 1, up=False)
    await olga.does(forms.drop, 3, MORNING)
    ordered = sorted(await olga.world.all(Field), key=lambda one: one.position)
    assert [one.id for one in ordered[:3]] == [2, 1, 4]
    await olga.does(forms.limit, 1, "most", "150", ZONE, MORNING)
    assert await olga.refused(forms.limit, 1, "least", "200", ZONE, MORNING) == "refusal-limits-cross"
    await olga.does(forms.limit, 1, "most", "-", ZONE, MORNING)
    assert next(one for one in await olga.world.all(Field) if one.id == 1).limits == {}
    assert await olga.refused(forms.add, 1, FieldKind.CHOICE, "Без вариантов", MORNING) == "refusal-options-few"
    for number in range(21):
        await olga.does(forms.add, 1, FieldKind.TEXT, f"Вопрос {number}", MORNING)
    assert await olga.refused(forms.add, 1, FieldKind.TEXT, "Лишний", MORNING) == "refusal-form-full"
    assert await olga.refused(forms.take_ready, 1, "link", WORDS, MORNING) == "refusal-form-there"


async def test_a_nomination_of_another_contest_is_none(world: World, olga: Maker) -> None:
    await olga.ready()
    other = await fair(world, title="Второй")
    assert await olga.refused(forms.ask_in, 1, other.nominations[0].id, MORNING) == "refusal-gone"


async def test_stages_are_added_and_go_but_the_first(world: World, olga: Maker) -> None:
    row = await olga.ready()
    second = await olga.does(stages.add, row.id)
    assert (second.stage.position, second.number) == (2, 2)
    early = (stages.set_span, second.stage.id, "31.07 – 31.08", ZONE, MORNING)
    assert await olga.refused(*early) == "refusal-stage-window"
    await olga.does(stages.set_span, second.stage.id, "1.09 – 20.09", ZONE, MORNING)
    long = (stages.set_date, 1, "closes", at("2024-09-01T23:59:59"), ZONE, MORNING)
    assert await olga.refused(*long) == "refusal-stage-window"
    await olga.does(stages.drop, second.stage.id, MORNING)
    assert await olga.refused(stages.drop, 1, MORNING) == "refusal-stage-first"
    for _ in range(4):
        await olga.does(stages.add, row.id)
    assert await olga.refused(stages.add, row.id) == "refusal-stages-many"


async def test_a_contest_is_cancelled_archived_and_brought_back(world: World, olga: Maker) -> None:
    found = await fair(world)
    number = found.contest.id
    assert await olga.refused(contest_states.archive, number, MORNING) == "refusal-contest-open"
    later = MORNING + timedelta(days=31)
    await olga.does(contest_states.archive, number, later)
    assert await olga.refused(contests.rename, number, "Другой") == "refusal-contest-archived"
    await olga.does(contest_states.unarchive, number, later)
    assert await olga.refused(contest_states.discard, number, later) == "refusal-contest-published"
    await olga.does(contest_states.cancel, number, later)
    assert await olga.refused(contest_states.cancel, number, later) == "refusal-contest-cancelled"
    assert await olga.refused(contest_states.unarchive, number, later) == "refusal-gone"
    actions = [one.action for one in await world.all(AuditEntry)]
    assert actions == ["contest-archived", "contest-unarchived", "contest-cancelled"]


async def test_a_draft_is_thrown_away_with_its_trials(world: World, olga: Maker) -> None:
    found = await fair(world, state=ContestState.DRAFT)
    await entry(world, found, await world.organisation(), await world.person(), trial=True)
    await olga.does(contest_states.discard, found.contest.id, MORNING)
    assert [await world.all(table) for table in (Contest, Nomination, Stage, Field)] == [[], [], [], []]
