"""Questions about what comes with a plan: its own materials, those of one activity, all that an executor needs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, ScalarSelect, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.refusal import Refusal
from models.tables import Activity, Assignment, EvidenceKind, Material, Milestone, Occurrence, Plan


@dataclass(frozen=True, slots=True)
class Shelf:
    """The materials of a plan, or of one activity of it, in the order they came."""

    plan: Plan
    activity: Activity | None
    pieces: Sequence[Material]

    @property
    def files(self) -> Sequence[Material]:
        """What can be sent again."""
        return [piece for piece in self.pieces if piece.file]

    @property
    def links(self) -> Sequence[str]:
        """The addresses."""
        return [piece.text for piece in self.pieces if piece.kind is EvidenceKind.LINK]


async def shelf(session: AsyncSession, plan_id: int, activity_id: int, *, lock: bool = False) -> Shelf:
    """The materials of a plan (activity 0) or of one activity, in one statement. Refusal when it is not there."""
    here = Activity.id == activity_id
    query = (
        select(Plan, Activity, Material)
        .outerjoin(Activity, and_(Activity.plan_id == Plan.id, here))
        .outerjoin(Material, and_(Material.plan_id == Plan.id, _of(activity_id)))
        .where(Plan.id == plan_id)
        .order_by(Material.id)
    )
    rows = (await session.execute(query.with_for_update(of=Plan) if lock else query)).all()
    if not rows or (activity_id and rows[0][1] is None):
        raise Refusal("refusal-gone")
    return Shelf(rows[0][0], rows[0][1], _there(row[2] for row in rows))


def _there(pieces: Iterable[Material | None]) -> Sequence[Material]:
    return [piece for piece in pieces if piece is not None]


def _of(activity_id: int) -> ColumnElement[bool]:
    return Material.activity_id == activity_id if activity_id else Material.activity_id.is_(None)


async def of_assignment(session: AsyncSession, assignment_id: int) -> tuple[Assignment, Shelf]:
    """An assignment with all materials of its plan and activity, in one statement. Refusal when there is none."""
    rows = (
        await session.execute(
            select(Assignment, Plan, Activity, Material)
            .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
            .join(Milestone, Milestone.id == Occurrence.milestone_id)
            .join(Activity, Activity.id == Milestone.activity_id)
            .join(Plan, Plan.id == Assignment.plan_id)
            .outerjoin(Material, concerns())
            .where(Assignment.id == assignment_id)
            .order_by(Material.activity_id.is_(None).desc(), Material.id)
        )
    ).all()
    if not rows:
        raise Refusal("refusal-gone")
    return rows[0][0], Shelf(rows[0][1], rows[0][2], _there(row[3] for row in rows))


def concerns() -> ColumnElement[bool]:
    """Of a material: it belongs to this activity or to its plan as a whole."""
    own = or_(Material.activity_id == Activity.id, Material.activity_id.is_(None))
    return and_(Material.plan_id == Activity.plan_id, own)


def needed() -> ScalarSelect[int]:
    """How many materials concern an activity, as a column of a query over Activity."""
    return select(func.count(Material.id)).where(concerns()).correlate(Activity).scalar_subquery()


def of_activity() -> ScalarSelect[int]:
    """How many materials an activity has itself, as a column of a query over Activity."""
    own = Material.activity_id == Activity.id
    return select(func.count(Material.id)).where(own).correlate(Activity).scalar_subquery()


def of_plan() -> ScalarSelect[int]:
    """How many materials a plan has beside its activities', as a column of a query over Plan."""
    own = and_(Material.plan_id == Plan.id, Material.activity_id.is_(None))
    return select(func.count(Material.id)).where(own).correlate(Plan).scalar_subquery()


async def place_of(session: AsyncSession, material_id: int) -> tuple[int, int]:
    """Whose a material is: the plan and the activity (0: the plan's own). Refusal when it is gone."""
    row = (
        await session.execute(select(Material.plan_id, Material.activity_id).where(Material.id == material_id))
    ).one_or_none()
    if row is None:
        raise Refusal("refusal-material-gone")
    return row[0], row[1] or 0
