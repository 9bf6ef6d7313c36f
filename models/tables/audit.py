"""What is remembered about what people did, and about what went wrong."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base


class AuditEntry(Base):
    """Who did what to what, when, and what changed; decisions about reports are kept as reviews. No message texts."""

    __tablename__ = "audit"
    __table_args__ = (
        Index("ix_audit_subject_subject_id", "subject", "subject_id"),
        Index("ix_audit_actor_id_at", "actor_id", "at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))  # None: the operator
    action: Mapped[str] = mapped_column(String(60), index=True)
    subject: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[int]
    before: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    after: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class Mishap(Base):
    """One kind of unexpected failure, however often it happened: its trace (code only, no data) and its short code."""

    __tablename__ = "mishaps"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(8), unique=True)
    trace: Mapped[str] = mapped_column(Text)
    times: Mapped[int] = mapped_column(default=1)
    first_at: Mapped[datetime]
    last_at: Mapped[datetime]
