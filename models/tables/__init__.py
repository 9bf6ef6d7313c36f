"""What is kept."""

from models.tables.assignments import OWED, Assignment, AssignmentState
from models.tables.audit import AuditEntry, Mishap
from models.tables.base import Base
from models.tables.calendar import DayOff, Switch
from models.tables.counters import Counter, CountSource
from models.tables.obstacles import Extension, ExtensionState, Problem
from models.tables.organisations import Group, GroupMember, Organisation
from models.tables.papers import Alias, Amendment, DoubtNote, Material, Paper, PaperState, PaperText
from models.tables.people import Membership, MembershipState, Person, Role, RoleGrant
from models.tables.plans import (
    Activity,
    ActivityState,
    Executor,
    Indicator,
    Milestone,
    Occurrence,
    Plan,
    PlanState,
    Section,
)
from models.tables.post import (
    NOT_TWICE,
    PROACTIVE,
    Incoming,
    Lease,
    Letter,
    LetterKind,
    LetterState,
    Memory,
    Priority,
    priority,
)
from models.tables.reports import (
    EDITABLE,
    Decision,
    Evidence,
    EvidenceKind,
    Report,
    ReportState,
    Review,
)

__all__ = [
    "EDITABLE",
    "NOT_TWICE",
    "OWED",
    "PROACTIVE",
    "Activity",
    "ActivityState",
    "Alias",
    "Amendment",
    "Assignment",
    "AssignmentState",
    "AuditEntry",
    "Base",
    "CountSource",
    "Counter",
    "DayOff",
    "Decision",
    "DoubtNote",
    "Evidence",
    "EvidenceKind",
    "Executor",
    "Extension",
    "ExtensionState",
    "Group",
    "GroupMember",
    "Incoming",
    "Indicator",
    "Lease",
    "Letter",
    "LetterKind",
    "LetterState",
    "Material",
    "Membership",
    "MembershipState",
    "Memory",
    "Milestone",
    "Mishap",
    "Occurrence",
    "Organisation",
    "Paper",
    "PaperState",
    "PaperText",
    "Person",
    "Plan",
    "PlanState",
    "Priority",
    "Problem",
    "Report",
    "ReportState",
    "Review",
    "Role",
    "RoleGrant",
    "Section",
    "Switch",
    "priority",
]
