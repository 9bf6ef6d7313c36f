"""What one organisation owes for one occurrence of a milestone, and how far it is."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, one_of


class AssignmentState(StrEnum):
    """open → submitted → accepted; submitted → returned → submitted; open → waived | cancelled; what is owed when its
    period is closed → missed, and back when that is opened again.

    Upcoming and overdue are derived from dates, never stored.
    """

    OPEN = "open"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    WAIVED = "waived"
    CANCELLED = "cancelled"
    MISSED = "missed"


OWED = (AssignmentState.OPEN, AssignmentState.RETURNED)


class Assignment(Base):
    """`starts_at` and `due_at` are moments in UTC: the first of the first day and the last of the last day in the
    organisation's zone. They are kept here, so that what is due is found by an index.

    It is owed since `created_at`: for what was called overdue at publication that is its due moment. `note` is a word
    of `rules.past`, or nothing.
    """

    __tablename__ = "assignments"
    __table_args__ = (
        UniqueConstraint("occurrence_id", "organisation_id"),
        Index("ix_assignments_organisation_id_state_due_at", "organisation_id", "state", "due_at"),
        Index("ix_assignments_state_due_at", "state", "due_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id", ondelete="CASCADE"), index=True)
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrences.id", ondelete="CASCADE"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"))
    state: Mapped[AssignmentState] = mapped_column(one_of(AssignmentState), default=AssignmentState.OPEN)
    starts_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    submitted_at: Mapped[datetime | None]  # on-time is judged by this, not by when somebody reviewed it
    closed_at: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(String(500), default="")
