"""What an organisation asks for when a term does not suit: another date, or help with a problem."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, one_of


class ExtensionState(StrEnum):
    """asked → granted | refused."""

    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"


class Extension(Base):
    """Another due date for one organisation, by request and decision; the plan's own term stays on the occurrence."""

    __tablename__ = "extensions"
    __table_args__ = (
        Index(
            "uq_extensions_asked",
            "assignment_id",
            unique=True,
            sqlite_where=text("state = 'asked'"),
            postgresql_where=text("state = 'asked'"),
        ),
        Index("ix_extensions_assignment_id", "assignment_id"),
        Index("ix_extensions_state", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignments.id", ondelete="CASCADE"))
    asked_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    asked_at: Mapped[datetime]
    wanted_on: Mapped[date]
    reason: Mapped[str] = mapped_column(Text)
    state: Mapped[ExtensionState] = mapped_column(one_of(ExtensionState), default=ExtensionState.ASKED)
    granted_on: Mapped[date | None]  # another day than the wanted one may be granted
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    decided_at: Mapped[datetime | None]
    comment: Mapped[str] = mapped_column(Text, default="")


class Problem(Base):
    """Something keeps an organisation from reporting; open until it is solved."""

    __tablename__ = "problems"
    __table_args__ = (
        Index(
            "uq_problems_open",
            "assignment_id",
            unique=True,
            sqlite_where=text("solved_at IS NULL"),
            postgresql_where=text("solved_at IS NULL"),
        ),
        Index("ix_problems_assignment_id", "assignment_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignments.id", ondelete="CASCADE"))
    told_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    told_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(Text)
    answer: Mapped[str] = mapped_column(Text, default="")
    solved_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    solved_at: Mapped[datetime | None]
