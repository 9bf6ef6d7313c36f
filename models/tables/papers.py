"""How a plan comes in and changes: papers sent, doubts about their reading, aliases, materials, amendments."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import NEVER_AGAIN, Base, one_of
from models.tables.reports import EvidenceKind


class PaperState(StrEnum):
    """collecting (pasted piece by piece) → waiting (to be read) → read | refused; a dropped one is deleted."""

    COLLECTING = "collecting"
    WAITING = "waiting"
    READ = "read"
    REFUSED = "refused"


class Paper(Base):
    """A document or a pasted text that somebody wants to be a plan. `refusal` says why it is none: {"key", "details"}.

    `tried` counts how often it was begun: a file that ends the process that reads it is not tried for ever.
    """

    __tablename__ = "papers"
    __table_args__ = (
        Index(
            "ix_papers_waiting",
            "id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index(
            "uq_papers_collecting",
            "person_id",
            unique=True,
            sqlite_where=text("state = 'collecting'"),
            postgresql_where=text("state = 'collecting'"),
        ),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    state: Mapped[PaperState] = mapped_column(one_of(PaperState), default=PaperState.WAITING)
    file: Mapped[str] = mapped_column(String(200), default="")  # the messenger's name for it; empty for pasted text
    file_name: Mapped[str] = mapped_column(String(300), default="")
    file_size: Mapped[int | None] = mapped_column(BigInteger)
    tried: Mapped[int] = mapped_column(default=0)
    refusal: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plans.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]


class PaperText(Base):
    """One message of a pasted text: Telegram splits at 4,096 signs."""

    __tablename__ = "paper_texts"
    __table_args__ = (UniqueConstraint("paper_id", "message"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    paper_id: Mapped[int] = mapped_column(ForeignKey("papers.id", ondelete="CASCADE"))
    message: Mapped[int] = mapped_column(BigInteger)
    text: Mapped[str] = mapped_column(Text)


class DoubtNote(Base):
    """Something unsure in the reading of a draft: `code` is a text key, `details` its arguments, `row` a line on paper.

    It belongs to an activity, to one of its milestones, or to the plan as a whole; looked at, it is `settled_at`.
    """

    __tablename__ = "doubts"
    __table_args__ = (Index("ix_doubts_plan_id_settled_at", "plan_id", "settled_at"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id", ondelete="CASCADE"))
    activity_id: Mapped[int | None] = mapped_column(ForeignKey("activities.id", ondelete="CASCADE"), index=True)
    milestone_id: Mapped[int | None] = mapped_column(ForeignKey("milestones.id", ondelete="CASCADE"), index=True)
    code: Mapped[str] = mapped_column(String(60))
    details: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    row: Mapped[int | None]
    settled_at: Mapped[datetime | None]


class Alias(Base):
    """What an order calls somebody, once a human has said whom it means. `name` is folded: it is looked up by it.

    One that means neither an organisation nor a group is somebody outside the network.
    """

    __tablename__ = "aliases"
    __table_args__ = (CheckConstraint("organisation_id IS NULL OR group_id IS NULL", name="one"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(400), unique=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id", ondelete="CASCADE"), index=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"), index=True)
    created_at: Mapped[datetime]


class Material(Base):
    """What executors need for a plan or one activity: the order itself, a template, a form, a link."""

    __tablename__ = "materials"
    __table_args__ = (
        UniqueConstraint("plan_id", "activity_id", "fingerprint"),
        Index(
            "uq_materials_of_plan",
            "plan_id",
            "fingerprint",
            unique=True,
            sqlite_where=text("activity_id IS NULL"),
            postgresql_where=text("activity_id IS NULL"),
        ),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id", ondelete="CASCADE"), index=True)
    activity_id: Mapped[int | None] = mapped_column(ForeignKey("activities.id", ondelete="CASCADE"), index=True)
    kind: Mapped[EvidenceKind] = mapped_column(one_of(EvidenceKind))
    fingerprint: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text, default="")  # the link, or a file's caption
    file: Mapped[str] = mapped_column(String(200), default="")
    file_name: Mapped[str] = mapped_column(String(300), default="")
    file_size: Mapped[int | None] = mapped_column(BigInteger)
    created_at: Mapped[datetime]


class Amendment(Base):
    """A change of a published plan, kept for good: `field` is what changed, `before` and `after` its values."""

    __tablename__ = "amendments"

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id", ondelete="CASCADE"), index=True)
    activity_id: Mapped[int | None] = mapped_column(ForeignKey("activities.id", ondelete="CASCADE"), index=True)
    milestone_id: Mapped[int | None] = mapped_column(ForeignKey("milestones.id", ondelete="CASCADE"), index=True)
    field: Mapped[str] = mapped_column(String(40))
    before: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    after: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    reason: Mapped[str] = mapped_column(String(500), default="")
    order: Mapped[str] = mapped_column(String(120), default="")  # «№ 12 от 01.02.2025», as its author says it
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    created_at: Mapped[datetime]
