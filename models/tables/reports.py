"""What is sent on an assignment: reports, their evidence, and the decisions about them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import NEVER_AGAIN, Base, one_of


class ReportState(StrEnum):
    """draft → (with-head, a student's) → submitted → accepted | returned | rejected; returned → submitted."""

    DRAFT = "draft"
    WITH_HEAD = "with-head"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


EDITABLE = (ReportState.DRAFT, ReportState.RETURNED)


class EvidenceKind(StrEnum):
    """What can be sent as proof."""

    TEXT = "text"
    LINK = "link"
    PHOTO = "photo"
    VIDEO = "video"
    ANIMATION = "animation"
    DOCUMENT = "document"
    AUDIO = "audio"
    VOICE = "voice"
    VIDEO_NOTE = "video-note"


class Decision(StrEnum):
    """What a reviewer decided."""

    ACCEPTED = "accepted"
    RETURNED = "returned"
    REJECTED = "rejected"


class Report(Base):
    """One report keeps its number through all its attempts: a re-submission is attempt 2 of the same report.

    An author has at most one live report on an assignment (the partial unique index), so a double press makes no
    second one.
    """

    __tablename__ = "reports"
    __table_args__ = (
        Index(
            "uq_reports_live",
            "assignment_id",
            "author_id",
            unique=True,
            sqlite_where=text("state NOT IN ('accepted', 'rejected')"),
            postgresql_where=text("state NOT IN ('accepted', 'rejected')"),
        ),
        Index("ix_reports_state_submitted_at", "state", "submitted_at"),
        Index("ix_reports_author_id_state", "author_id", "state"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignments.id", ondelete="CASCADE"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    state: Mapped[ReportState] = mapped_column(one_of(ReportState), default=ReportState.DRAFT)
    attempt: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    submitted_at: Mapped[datetime | None]
    submitted_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))


class Evidence(Base):
    """One thing in a report. By its `fingerprint` (a file's unique id, a link) a thing sent twice is one."""

    __tablename__ = "evidence"
    __table_args__ = (UniqueConstraint("report_id", "fingerprint"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"))
    kind: Mapped[EvidenceKind] = mapped_column(one_of(EvidenceKind))
    fingerprint: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text, default="")  # the text, the link, or a file's caption
    file: Mapped[str] = mapped_column(
        String(200), default=""
    )  # the messenger's name for the file: nothing is uploaded again
    file_name: Mapped[str] = mapped_column(String(300), default="")
    file_size: Mapped[int | None] = mapped_column(BigInteger)
    attempt: Mapped[int] = mapped_column(default=1)  # the attempt it came with
    message: Mapped[int | None] = mapped_column(BigInteger)  # of the author; editing it edits the draft
    created_at: Mapped[datetime]


class Review(Base):
    """One decision about one attempt of a report; never changed afterwards."""

    __tablename__ = "reviews"
    __table_args__ = (Index("ix_reviews_reviewer_id_decided_at", "reviewer_id", "decided_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("reports.id", ondelete="CASCADE"), index=True)
    attempt: Mapped[int]
    decision: Mapped[Decision] = mapped_column(one_of(Decision))
    comment: Mapped[str] = mapped_column(Text, default="")
    reviewer_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    by_head: Mapped[bool] = mapped_column(default=False)
    decided_at: Mapped[datetime]
