"""Who may what: one table from a right to the roles that hold it, and the questions asked of it."""

from dataclasses import dataclass, field
from enum import StrEnum

from models.refusal import Refusal
from models.tables import MembershipState, Role


class Right(StrEnum):
    """Everything that can be permitted. A door, a command and an action each name one."""

    ENTER = "enter"  # anybody at all, also unregistered
    BELONG = "belong"  # anybody who is registered
    SEE = "see"  # assignments: own organisation's, or all
    SEE_ALL = "see-all"
    DRAFT = "draft"  # write a report
    FORWARD = "forward"  # decide about own students' drafts
    SUBMIT_FOR = "submit-for"  # on behalf of an organisation, logged
    REVIEW = "review"
    EXTEND = "extend"  # decide about terms, and help with what hinders
    CONFIRM = "confirm"  # members
    PLAN = "plan"  # import, edit, publish
    ORGANISATIONS = "organisations"
    PEOPLE = "people"  # see people of the network and who cannot be reached
    ROLES = "roles"
    AUDIT = "audit"
    ANNOUNCE = "announce"  # say one thing to many: a head to own students, staff to the network
    APPROVE = "approve"  # let others' announcements go, and say whether that is needed
    CONTEST = "contest"  # create a contest, admit entries, give out results and diplomas
    CONTEST_SEE = "contest-see"  # its entries and figures
    ENTRY = "entry"  # send an entry: a head, or a student in its team
    FILL = "fill"  # write in the form of an entry, or of an own trial of one
    SCORE = "score"  # give points, never to the own organisation
    FREEZE = "freeze"  # stop everything the bot says unasked


HEAD_STUDENT = frozenset({Role.HEAD, Role.STUDENT})
STAFF = frozenset({Role.COORDINATOR, Role.ADMIN})
WATCHERS = STAFF | {Role.ORGANISER, Role.OBSERVER}

HOLDERS: dict[Right, frozenset[Role]] = {
    Right.SEE: HEAD_STUDENT | WATCHERS,
    Right.SEE_ALL: WATCHERS,
    Right.DRAFT: HEAD_STUDENT,
    Right.FORWARD: frozenset({Role.HEAD}),
    Right.SUBMIT_FOR: frozenset({Role.COORDINATOR}),
    Right.REVIEW: STAFF,
    Right.EXTEND: STAFF,
    Right.CONFIRM: STAFF | {Role.HEAD},
    Right.PLAN: STAFF,
    Right.ORGANISATIONS: STAFF,
    Right.PEOPLE: STAFF,
    Right.ROLES: frozenset({Role.ADMIN}),
    Right.AUDIT: frozenset({Role.ADMIN}),
    Right.ANNOUNCE: STAFF | {Role.HEAD},
    Right.APPROVE: frozenset({Role.ADMIN}),
    Right.CONTEST: frozenset({Role.ORGANISER, Role.ADMIN}),
    Right.CONTEST_SEE: WATCHERS,
    Right.ENTRY: HEAD_STUDENT,
    Right.FILL: HEAD_STUDENT | {Role.ORGANISER, Role.ADMIN},
    Right.SCORE: frozenset({Role.JUROR}),
    Right.FREEZE: frozenset({Role.ADMIN}),
}


@dataclass(frozen=True, slots=True)
class Belonging:
    """One membership of the viewer, whatever its state."""

    membership_id: int
    organisation_id: int
    organisation: str
    role: Role
    state: MembershipState
    deputy: bool = False


@dataclass(frozen=True, slots=True)
class Viewer:
    """The person who presses, as far as rights and words are concerned. `person_id` 0: somebody we do not know.

    `zone` is where they live, `network` the network's own zone, when that is another.
    """

    account: int
    language: str
    zone: str
    person_id: int = 0
    name: str = ""
    consented: bool = False
    is_minor: bool | None = None
    network_roles: frozenset[Role] = frozenset()
    belongings: tuple[Belonging, ...] = ()
    unreachable: bool = False
    network: str = ""
    _roles: frozenset[Role] = field(init=False, default=frozenset())

    def __post_init__(self) -> None:
        confirmed = {one.role for one in self.belongings if one.state is MembershipState.CONFIRMED}
        object.__setattr__(self, "_roles", self.network_roles | confirmed)

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that count: of the network, and of confirmed memberships."""
        return self._roles

    @property
    def network_zone(self) -> str:
        """Where the network's days end."""
        return self.network or self.zone

    def organisations(self, *roles: Role) -> tuple[int, ...]:
        """The organisations where the viewer is confirmed in one of these roles (any, when none is named)."""
        return tuple(
            dict.fromkeys(
                one.organisation_id
                for one in self.belongings
                if one.state is MembershipState.CONFIRMED and (not roles or one.role in roles)
            )
        )


OPERATOR = Viewer(account=0, language="ru", zone="UTC", network_roles=frozenset({Role.ADMIN, Role.COORDINATOR}))
"""Whoever sits at the command line: they own the database anyway. Logged as nobody."""


def holds(viewer: Viewer, right: Right) -> bool:
    """Does the viewer hold this right somewhere (for their own organisation, or everywhere)?"""
    if right is Right.ENTER:
        return True
    if right is Right.BELONG:
        return viewer.consented or bool(viewer.roles)
    return bool(HOLDERS[right] & viewer.roles)


def holds_for(viewer: Viewer, right: Right, organisation_id: int) -> bool:
    """Does the viewer hold this right where this organisation is concerned?"""
    if HOLDERS[right] & viewer.network_roles:
        return True
    own = {
        one.role
        for one in viewer.belongings
        if one.organisation_id == organisation_id and one.state is MembershipState.CONFIRMED
    }
    return bool(HOLDERS[right] & own)


def require(viewer: Viewer, right: Right) -> None:
    """Raise Refusal unless the viewer holds the right somewhere."""
    if not holds(viewer, right):
        raise Refusal("refusal-not-registered" if not viewer.roles else f"refusal-right-{right}")


def require_for(viewer: Viewer, right: Right, organisation_id: int) -> None:
    """Raise Refusal unless the viewer holds the right where this organisation is concerned."""
    require(viewer, right)
    if not holds_for(viewer, right, organisation_id):
        raise Refusal("refusal-other-organisation")


def speaks_for(viewer: Viewer, organisation_id: int) -> bool:
    """Is the viewer a head of this organisation, or stands in for one?"""
    return any(
        one.organisation_id == organisation_id
        and one.state is MembershipState.CONFIRMED
        and (one.role is Role.HEAD or one.deputy)
        for one in viewer.belongings
    )


def require_speaker(viewer: Viewer, organisation_id: int) -> None:
    """Raise Refusal unless the viewer speaks for this organisation: asks for it, says what hinders it."""
    require_for(viewer, Right.SEE, organisation_id)
    if not speaks_for(viewer, organisation_id):
        raise Refusal("refusal-head-asks")
