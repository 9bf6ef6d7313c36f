"""What a letter is about, looked up at the moment it is sent: a letter that finds nothing any more is stale."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from models.queries import (
    amendments,
    announcement_letters,
    contest_letters,
    desk_letters,
    diplomas,
    jury_letters,
    obstacle_letters,
    papers,
    standings,
    teams,
)
from models.queries.amendments import Amended
from models.queries.announcement_letters import AnnouncementContent
from models.queries.contest_letters import ContestTold
from models.queries.desk_letters import DeskContent
from models.queries.diplomas import Annulled, Brought
from models.queries.jury_letters import JuryContent
from models.queries.obstacle_letters import ExtensionTold, ProblemTold
from models.queries.organisations import LABEL
from models.queries.papers import PaperRefused, PlanRead
from models.queries.readers import Reader
from models.queries.teams import TeamAnswered, TeamAsked
from models.rules.rights import STAFF, WATCHERS
from models.tables import (
    OWED,
    Assignment,
    Decision,
    Letter,
    LetterKind,
    LetterState,
    Material,
    Membership,
    MembershipState,
    Milestone,
    Mishap,
    Occurrence,
    Organisation,
    Person,
    Plan,
    PlanState,
    Report,
    ReportState,
    Review,
    Role,
)


@dataclass(frozen=True, slots=True)
class MembershipAsked:
    """Somebody asks to belong."""

    membership_id: int
    name: str
    role: Role
    organisation: str
    is_minor: bool


@dataclass(frozen=True, slots=True)
class MembershipDecided:
    """What was decided about one's own request, or later about one's membership."""

    state: MembershipState
    role: Role
    organisation: str
    reason: str


@dataclass(frozen=True, slots=True)
class PlanPublished:
    """A plan is binding: how much of it is one's own (or, with `network`, everybody's), what comes first, how much is
    overdue already, and how many `materials` come with it."""

    plan_id: int
    title: str
    network: bool
    number: int
    nearest: datetime | None
    late: int
    materials: int


@dataclass(frozen=True, slots=True)
class ReportWithHead:
    """A student's report waits for its head."""

    report_id: int
    author: str
    title: str
    organisation: str


@dataclass(frozen=True, slots=True)
class ReportDecided:
    """A report was accepted, returned or rejected. `mine`: the reader wrote it."""

    report_id: int
    assignment_id: int
    title: str
    organisation: str
    decision: Decision
    reason: str
    by_head: bool
    due_at: datetime | None
    mine: bool


@dataclass(frozen=True, slots=True)
class Queue:
    """So many reports wait for a decision."""

    number: int


@dataclass(frozen=True, slots=True)
class RolesChanged:
    """One's roles in the network are other ones now; which, the reader knows."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Something broke on our side: places in the code, no data."""

    code: str
    trace: str
    times: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """A letter that was sent or not, nobody knows: to whom, of what kind, when it was tried (UTC)."""

    name: str
    kind: LetterKind
    tried_at: datetime


@dataclass(frozen=True, slots=True)
class Uncertain:
    """So many letters may not have arrived; the first of them."""

    number: int
    doubts: Sequence[Doubt]


Content = (
    MembershipAsked
    | MembershipDecided
    | PlanPublished
    | ReportWithHead
    | ReportDecided
    | RolesChanged
    | ExtensionTold
    | ProblemTold
    | PlanRead
    | PaperRefused
    | Amended
    | AnnouncementContent
    | DeskContent
    | JuryContent
    | TeamAsked
    | TeamAnswered
    | ContestTold
    | Brought
    | Annulled
    | Broken
    | Uncertain
)
DOUBTS = 10
"""How many uncertain letters are listed."""
DAY = timedelta(days=1)


async def about(session: AsyncSession, letter: Letter, to: Reader, now: datetime) -> Content | None:
    """What a personal letter says at `now` (UTC), in a number of statements set by its kind; None when it is stale."""
    match letter.kind:
        case LetterKind.MEMBERSHIP_ASKED:
            return await _asked(session, letter, to)
        case LetterKind.MEMBERSHIP_DECIDED:
            return await _membership_decided(session, letter)
        case LetterKind.PLAN_PUBLISHED:
            return await _published(session, letter, to)
        case LetterKind.REPORT_WITH_HEAD:
            return await _with_head(session, letter, to)
        case LetterKind.REPORT_DECIDED:
            return await _report_decided(session, letter, to)
        case LetterKind.ROLES_CHANGED:
            return RolesChanged()
        case LetterKind.MISHAP:
            found = await session.get(Mishap, letter.subject_id)
            return Broken(found.code, found.trace, found.times) if found and Role.ADMIN in to.roles else None
        case LetterKind.UNCERTAIN:
            return await _uncertain(session, letter) if Role.ADMIN in to.roles else None
    return await _of_its_own(session, letter, to, now)


PLAIN: Mapping[LetterKind, Callable[[AsyncSession, Letter, Reader], Awaitable[Content | None]]] = {
    **dict.fromkeys(obstacle_letters.KINDS, obstacle_letters.about),
    **dict.fromkeys(jury_letters.KINDS, jury_letters.about),
    **dict.fromkeys(teams.KINDS, teams.about),
    **dict.fromkeys(diplomas.KINDS, diplomas.about),
    LetterKind.PLAN_READ: papers.about,
    LetterKind.PLAN_AMENDED: amendments.told,
}
"""Kinds that fill a file each."""
TIMED: Mapping[LetterKind, Callable[[AsyncSession, Letter, Reader, datetime], Awaitable[Content | None]]] = {
    **dict.fromkeys(announcement_letters.KINDS, announcement_letters.about),
    **dict.fromkeys(desk_letters.KINDS, desk_letters.about),
    **dict.fromkeys(contest_letters.KINDS, contest_letters.about),
}
"""Those that depend on what time it is."""


async def _of_its_own(session: AsyncSession, letter: Letter, to: Reader, now: datetime) -> Content | None:
    if plain := PLAIN.get(letter.kind):
        return await plain(session, letter, to)
    if timed := TIMED.get(letter.kind):
        return await timed(session, letter, to, now)
    raise LookupError(f"a letter of the kind {letter.kind} is not a personal one")


async def _asked(session: AsyncSession, letter: Letter, to: Reader) -> MembershipAsked | None:
    """For staff, and for the heads of that organisation."""
    own = true() if to.roles & STAFF else Membership.organisation_id.in_(to.heads)
    row = (
        await session.execute(
            select(Membership.id, Person.name, Membership.role, LABEL, func.coalesce(Person.is_minor, False))
            .select_from(Membership)
            .join(Person, Person.id == Membership.person_id)
            .join(Organisation, Organisation.id == Membership.organisation_id)
            .where(Membership.id == letter.subject_id, Membership.state == MembershipState.ASKED, own)
        )
    ).one_or_none()
    return MembershipAsked(*row) if row else None


async def _membership_decided(session: AsyncSession, letter: Letter) -> MembershipDecided | None:
    row = (
        await session.execute(
            select(Membership.state, Membership.role, LABEL, Membership.reason)
            .join(Organisation, Organisation.id == Membership.organisation_id)
            .where(Membership.id == letter.subject_id)
        )
    ).one_or_none()
    return MembershipDecided(*row) if row and letter.occasion.startswith(row[0]) else None


async def _published(session: AsyncSession, letter: Letter, to: Reader) -> PlanPublished | None:
    """For a member, the items of their organisations; for others, the whole plan. Nothing owed: nothing said."""
    own = bool(to.homes)
    if not own and not to.roles & WATCHERS:
        return None
    query = (
        select(
            Plan.id,
            Plan.title,
            func.count(Assignment.id),
            func.min(Assignment.due_at).filter(Assignment.due_at >= letter.created_at),
            func.count(Assignment.id).filter(standings.overdue(letter.created_at)),
            select(func.count(Material.id)).where(Material.plan_id == Plan.id).scalar_subquery(),
        )
        .join(Assignment, Assignment.plan_id == Plan.id)
        .where(Plan.id == letter.subject_id, Plan.state == PlanState.PUBLISHED, Assignment.state.in_(OWED))
        .group_by(Plan.id, Plan.title)
    )
    if own:
        query = query.where(Assignment.organisation_id.in_(to.homes))
    row = (await session.execute(query)).one_or_none()
    return PlanPublished(row[0], row[1], not own, *row[2:]) if row else None


async def _with_head(session: AsyncSession, letter: Letter, to: Reader) -> ReportWithHead | None:
    row = (
        await session.execute(
            select(Report.id, Person.name, Milestone.text, LABEL)
            .select_from(Report)
            .join(Person, Person.id == Report.author_id)
            .join(Assignment, Assignment.id == Report.assignment_id)
            .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
            .join(Milestone, Milestone.id == Occurrence.milestone_id)
            .join(Organisation, Organisation.id == Assignment.organisation_id)
            .where(
                Report.id == letter.subject_id,
                Report.state == ReportState.WITH_HEAD,
                Assignment.organisation_id.in_(to.heads),
            )
        )
    ).one_or_none()
    return ReportWithHead(*row) if row else None


async def _report_decided(session: AsyncSession, letter: Letter, to: Reader) -> ReportDecided | None:
    """The decision named by the occasion, as long as the report still stands as it was decided.

    A returned report asks for nothing once another one was accepted.
    """
    attempt, _, decision = letter.occasion.partition(":")
    row = (
        await session.execute(
            select(
                Report.id,
                Assignment.id,
                Milestone.text,
                LABEL,
                Review.decision,
                Review.comment,
                Review.by_head,
                Assignment.due_at,
                Report.author_id == to.id,
            )
            .select_from(Review)
            .join(Report, Report.id == Review.report_id)
            .join(Assignment, Assignment.id == Report.assignment_id)
            .join(Occurrence, Occurrence.id == Assignment.occurrence_id)
            .join(Milestone, Milestone.id == Occurrence.milestone_id)
            .join(Organisation, Organisation.id == Assignment.organisation_id)
            .where(
                Report.id == letter.subject_id,
                Review.attempt == int(attempt),
                Review.decision == Decision(decision),
                Report.state == ReportState(decision),
                or_(Review.decision != Decision.RETURNED, Assignment.state.in_(OWED)),
            )
            .order_by(Review.id.desc())
            .limit(1)
        )
    ).one_or_none()
    return ReportDecided(*row) if row else None


async def _uncertain(session: AsyncSession, letter: Letter) -> Uncertain | None:
    """What has become uncertain on the day up to this letter and since."""
    rows = (
        await session.execute(
            select(func.count().over(), Person.name, Letter.kind, Letter.tried_at)
            .join(Person, Person.id == Letter.person_id)
            .where(Letter.state == LetterState.UNCERTAIN, Letter.tried_at > letter.created_at - DAY)
            .order_by(Letter.id)
            .limit(DOUBTS)
        )
    ).all()
    doubts = [Doubt(name, kind, tried_at) for _, name, kind, tried_at in rows if tried_at]
    return Uncertain(rows[0][0], doubts) if rows else None


async def queue(session: AsyncSession) -> Queue | None:
    """How many reports wait for a reviewer; None when none does."""
    number = await session.scalar(select(func.count()).select_from(Report).where(Report.state == ReportState.SUBMITTED))
    return Queue(number) if number else None
