"""How far the figures are that a plan wants to reach: who counts them, and what there is by now."""

from enum import StrEnum

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, one_of


class CountSource(StrEnum):
    """Where the number comes from: reports that were accepted, entries to contests, or somebody who writes it down."""

    REPORTS = "reports"
    ENTRIES = "entries"
    MANUAL = "manual"


class Counter(Base):
    """What a coordinator chose for one target, or wrote down; a target nobody touched has none and is counted as usual.

    A target is known by the `kind` of its unit, the same in any case: an amendment to another figure goes on with the
    number there is. `place` tells several of one kind apart, from 0; `milestone_id` is empty for a target of the
    activity as a whole. Who wrote which number when is in the log.
    """

    __tablename__ = "counters"
    __table_args__ = (
        UniqueConstraint("milestone_id", "kind", "place"),
        Index(
            "uq_counters_whole",
            "activity_id",
            "kind",
            "place",
            unique=True,
            sqlite_where=text("milestone_id IS NULL"),
            postgresql_where=text("milestone_id IS NULL"),
        ),
        Index("ix_counters_activity_id", "activity_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activities.id", ondelete="CASCADE"))
    milestone_id: Mapped[int | None] = mapped_column(ForeignKey("milestones.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(Text)
    place: Mapped[int] = mapped_column(default=0)
    source: Mapped[CountSource] = mapped_column(one_of(CountSource))
    number: Mapped[float | None]  # the last one written down; kept while reports count
