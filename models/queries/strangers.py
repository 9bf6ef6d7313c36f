"""Questions about names in a draft that nobody has matched: each once, how often, and whom it may mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, ColumnElement, case, func, literal, or_, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import executors
from models.queries.executors import Named, nobody, stranger
from models.refusal import Refusal
from models.rules import likeness
from models.rules.draft_states import require_state
from models.rules.legend import Legend
from models.tables import Activity, DoubtNote, Executor, Group, Milestone, Organisation, Plan

DOUBTS = "executor-"
"""How the codes of doubts about executors begin."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name as the plan writes it first, and in how many items it stands; any of its executors leads to it."""

    executor_id: int
    name: str
    items: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """The names nobody was found for, the most frequent first, and how many results have no executor at all."""

    plan: Plan
    strangers: Sequence[Stranger]
    nameless: int


async def unknown(session: AsyncSession, plan_id: int) -> Unknown:
    """What a plan leaves open about its executors, in two statements. Refusal when there is no such plan."""
    nameless = select(func.count(Milestone.id)).join(Activity).where(Activity.plan_id == plan_id, nobody())
    found = (await session.execute(select(Plan, nameless.scalar_subquery()).where(Plan.id == plan_id))).one_or_none()
    if found is None:
        raise Refusal("refusal-gone")
    plan, legend = found[0], Legend(found[0].legend)
    rows = await session.execute(
        select(Executor.id, Executor.name, Activity.id)
        .join(Milestone, Milestone.id == Executor.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .where(Activity.plan_id == plan_id, stranger())
        .order_by(Activity.position, Milestone.position, Executor.position)
    )
    first: dict[str, tuple[int, str]] = {}
    items: dict[str, set[int]] = {}
    for executor, name, activity in rows:
        first.setdefault(legend.kept(name), (executor, name))
        items.setdefault(legend.kept(name), set()).add(activity)
    strangers = [Stranger(*first[key], len(items[key])) for key in sorted(first, key=lambda key: -len(items[key]))]
    return Unknown(plan, strangers, found[1])


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom a person chose: an organisation, a group, or (number 0) somebody outside the network."""

    number: int
    is_group: bool = False


OUTSIDE = Whom(0)


@dataclass(frozen=True, slots=True)
class Place:
    """One executor of that name, and where it stands."""

    executor_id: int
    milestone_id: int
    activity_id: int
    item: str


@dataclass(frozen=True, slots=True)
class Namesakes:
    """One name of a draft: `kept` is how it is remembered, `same` are its executors, `left` counts the other names.

    `whom` is the name of whoever was asked about; None when there is none. `doubtful`: the plan has doubts about
    executors that nobody has settled.
    """

    plan_id: int
    name: str
    full_name: str
    kept: str
    same: Sequence[Place]
    left: int
    whom: Named | None
    doubtful: bool

    @property
    def whole_name(self) -> str:
        """The name without the plan's own abbreviation."""
        return self.full_name or self.name

    @property
    def items(self) -> int:
        """In how many items the name stands."""
        return len({place.activity_id for place in self.same})


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a choice did; `alias` is what was remembered, None when whoever was chosen is called just so."""

    about: Namesakes
    whom: Named
    alias: int | None


async def namesakes(session: AsyncSession, executor_id: int, whom: Whom = OUTSIDE, *, lock: bool = False) -> Namesakes:
    """All executors of a draft that are called like this one, in one statement.

    Refusal when there is none, when its plan is a draft no more, or when the name has been matched already.
    """
    plan_id = select(Activity.plan_id).join(Milestone).join(Executor).where(Executor.id == executor_id)
    this = Executor.id == executor_id
    doubtful = select(DoubtNote.id).where(DoubtNote.plan_id == Plan.id, open_doubt()).exists()
    query = (
        select(
            Executor,
            Activity.id,
            Activity.number,
            Plan.id,
            Plan.state,
            func.coalesce(Plan.published_at, Plan.created_at),
            case((this, type_coerce(Plan.legend, JSON))),
            called(whom),
            doubtful,
        )
        .join(Milestone, Milestone.id == Executor.milestone_id)
        .join(Activity, Activity.id == Milestone.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.id == plan_id.correlate(None).scalar_subquery(), or_(stranger(), this))
        .order_by(Activity.position, Milestone.position, Executor.position)
    )
    rows = (await session.execute(query.with_for_update(of=[Plan, Executor]) if lock else query)).all()
    own = next((row for row in rows if row[0].id == executor_id), None)
    if own is None:
        raise Refusal("refusal-gone")
    require_state(own[4], own[5])
    if own[0].organisation_id or own[0].group_id or own[0].outside:
        raise Refusal("refusal-stranger-known", name=own[0].name[:60])
    legend = Legend(own[6] or {})
    kept = legend.kept(own[0].name)
    same = [Place(each.id, each.milestone_id, row[0], row[1]) for each, *row in rows if legend.kept(each.name) == kept]
    others = {legend.kept(row[0].name) for row in rows} - {kept}
    named = Named(whom.number, whom.is_group, own[7]) if own[7] is not None else None
    return Namesakes(own[3], own[0].name, legend.full(own[0].name), kept, same, len(others), named, bool(own[8]))


def called(whom: Whom) -> ColumnElement[Any]:
    """What whoever was chosen is called."""
    if not whom.number:
        return literal("")
    table = Group if whom.is_group else Organisation
    return select(table.name).where(table.id == whom.number).scalar_subquery()


def open_doubt() -> ColumnElement[bool]:
    """Of a doubt: it is about executors, and nobody has settled it."""
    return DoubtNote.code.startswith(DOUBTS, autoescape=True) & DoubtNote.settled_at.is_(None)


async def suggested(session: AsyncSession, one: Namesakes) -> Sequence[Named]:
    """Whom the name may mean, the likeliest first, in one statement; nobody is ever picked."""
    known: dict[tuple[bool, int], list[str]] = {}
    own: dict[tuple[bool, int], Named] = {}
    for each in await executors.names(session):
        if each.id:
            known.setdefault((each.is_group, each.id), []).extend((each.name, each.other_name))
            own.setdefault((each.is_group, each.id), each)
    found = likeness.likeliest(one.whole_name, known)
    return [own[key] for key in found]
