"""What the first screen counts, for every role at once and in one statement."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import contests, freeze, my_entries, obstacles, sheets, standings, tallies
from models.rules.rights import Right, Viewer, holds
from models.tables import (
    EDITABLE,
    OWED,
    Assignment,
    AssignmentState,
    Membership,
    MembershipState,
    Person,
    Report,
    ReportState,
    Role,
)


@dataclass(frozen=True, slots=True)
class Desk:
    """The numbers on the first screen. The first six are of one's own organisations, `network_…` of all;
    `frozen_since`: when all unasked messages were stopped (UTC), if they are; `contest_closes`: when the first contest
    closes that takes entries (UTC)."""

    owed: int = 0
    overdue: int = 0
    soon: int = 0
    returned: int = 0
    submitted: int = 0
    done: int = 0
    drafts: int = 0
    with_head: int = 0
    requests: int = 0
    queue: int = 0
    extensions: int = 0
    problems: int = 0
    network_overdue: int = 0
    network_total: int = 0
    network_done: int = 0
    unreachable: int = 0
    frozen_since: datetime | None = None
    entries: int = 0
    contests: int = 0
    contest_closes: datetime | None = None
    sheets: int = 0


async def desk(session: AsyncSession, viewer: Viewer, now: datetime) -> Desk:
    """Everything the viewer's first screen counts at `now` (UTC)."""
    own = Assignment.organisation_id.in_(viewer.organisations())
    everything = holds(viewer, Right.SEE_ALL)
    columns: dict[str, ScalarSelect[Any]] = {
        "owed": _count(Assignment, own, standings.owed()),
        "overdue": _count(Assignment, own, standings.overdue(now)),
        "soon": _count(Assignment, own, standings.soon(now)),
        "returned": _count(Assignment, own, Assignment.state == AssignmentState.RETURNED),
        "submitted": _count(Assignment, own, Assignment.state == AssignmentState.SUBMITTED),
        "done": _count(Assignment, own, Assignment.state == AssignmentState.ACCEPTED),
        "drafts": _drafts(viewer),
        "with_head": _with_head(viewer),
        "requests": _requests(viewer),
        "contests": contests.published(),
        "contest_closes": contests.closes(now),
    }
    if holds(viewer, Right.ENTRY):
        columns["entries"] = my_entries.number_of(viewer).scalar_subquery()
    if everything:
        columns |= {
            "queue": _count(Report, Report.state == ReportState.SUBMITTED),
            "network_overdue": _count(Assignment, standings.overdue(now)),
            "network_total": _count(Assignment, tallies.live()),
            "network_done": _count(Assignment, Assignment.state == AssignmentState.ACCEPTED),
            "unreachable": _count(Person, Person.unreachable_since.is_not(None)),
        }
    if holds(viewer, Right.EXTEND):
        columns |= {
            "extensions": obstacles.waiting().scalar_subquery(),
            "problems": obstacles.hindering().scalar_subquery(),
        }
    if holds(viewer, Right.SCORE):
        columns["sheets"] = sheets.waiting(viewer.person_id)
    if holds(viewer, Right.PEOPLE):
        columns["frozen_since"] = freeze.since()
    row = (await session.execute(select(*(column.label(name) for name, column in columns.items())))).one()
    return Desk(**row._asdict())


def _count(table: Any, *conditions: ColumnElement[bool]) -> ScalarSelect[int]:
    return select(func.count()).select_from(table).where(*conditions).scalar_subquery()


def _drafts(viewer: Viewer) -> ScalarSelect[int]:
    """What the viewer may go on with: a returned report waits no more once another one was accepted."""
    return (
        select(func.count())
        .select_from(Report)
        .join(Assignment, Assignment.id == Report.assignment_id)
        .where(Report.author_id == viewer.person_id, Report.state.in_(EDITABLE), Assignment.state.in_(OWED))
        .scalar_subquery()
    )


def _with_head(viewer: Viewer) -> ScalarSelect[int]:
    return (
        select(func.count())
        .select_from(Report)
        .join(Assignment, Assignment.id == Report.assignment_id)
        .where(
            Report.state == ReportState.WITH_HEAD,
            Assignment.organisation_id.in_(viewer.organisations(Role.HEAD)),
        )
        .scalar_subquery()
    )


def _requests(viewer: Viewer) -> ScalarSelect[int]:
    """Heads wait for staff; students for their head, and for staff too."""
    asked = Membership.state == MembershipState.ASKED
    if holds(viewer, Right.ORGANISATIONS):
        return _count(Membership, asked)
    if holds(viewer, Right.CONFIRM):
        own = Membership.organisation_id.in_(viewer.organisations(Role.HEAD))
        return _count(Membership, asked, own, Membership.role == Role.STUDENT)
    return select(literal(0)).scalar_subquery()
