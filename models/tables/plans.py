"""What the order says: a plan, its sections, activities, milestones, who executes them and when."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import NEVER_AGAIN, Base, one_of


class PlanState(StrEnum):
    """draft (invisible to executors) → published → archived."""

    DRAFT = "draft"
    PUBLISHED = "published"
    ARCHIVED = "archived"


class ActivityState(StrEnum):
    """What a human decided about an activity; everything else about it is derived from assignments."""

    RUNNING = "running"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"


class Plan(Base):
    """An approved document. `legend` maps its abbreviations to full names; `digest` knows the same file again.

    `starts_on` and `ends_on` are the period the document names itself; without one, publishing sets them to the first
    and the last day of its terms. `columns` are the headers of its table as they were written, `indicators_title` what
    stood above its indicators.
    """

    __tablename__ = "plans"
    __table_args__ = NEVER_AGAIN

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    number: Mapped[str] = mapped_column(String(60), default="")
    approved_on: Mapped[date | None]
    approver: Mapped[str] = mapped_column(Text, default="")
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    zone: Mapped[str | None] = mapped_column(String(64))  # where its days end; an organisation's own zone comes first
    legend: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    columns: Mapped[list[str]] = mapped_column(JSON, default=list)
    indicators_title: Mapped[str] = mapped_column(Text, default="")
    digest: Mapped[str] = mapped_column(String(64), default="", index=True)
    ladder: Mapped[str | None] = mapped_column(String(60))  # days before the term, "14,7,3,1,0"; None: the usual ones
    state: Mapped[PlanState] = mapped_column(one_of(PlanState), default=PlanState.DRAFT)
    created_at: Mapped[datetime]
    published_at: Mapped[datetime | None]


class Section(Base):
    """A titled part of a plan; numbering restarts inside it."""

    __tablename__ = "sections"
    __table_args__ = NEVER_AGAIN

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    number: Mapped[str] = mapped_column(String(20), default="")
    title: Mapped[str] = mapped_column(Text)


class Activity(Base):
    """One numbered item. `proof` says what a report must contain, for example {"photo": 2, "link": 1, "any": true}."""

    __tablename__ = "activities"
    __table_args__ = NEVER_AGAIN

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id", ondelete="CASCADE"), index=True)
    section_id: Mapped[int | None] = mapped_column(ForeignKey("sections.id", ondelete="SET NULL"), index=True)
    position: Mapped[int]
    number: Mapped[str] = mapped_column(String(20), default="")
    title: Mapped[str] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text, default="")
    result: Mapped[str] = mapped_column(Text, default="")
    place: Mapped[str] = mapped_column(Text, default="")
    targets: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    proof: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    ladder: Mapped[str | None] = mapped_column(String(60))  # of this item alone; None: the plan's
    state: Mapped[ActivityState] = mapped_column(one_of(ActivityState), default=ActivityState.RUNNING)


class Milestone(Base):
    """What must be shown by when; an activity without intermediate results is its own single milestone.

    `search` is there because SQLite's LIKE knows no Cyrillic.
    """

    __tablename__ = "milestones"
    __table_args__ = NEVER_AGAIN

    id: Mapped[int] = mapped_column(primary_key=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activities.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    search: Mapped[str] = mapped_column(Text, default="")  # its words and the activity's, case-folded
    term_text: Mapped[str] = mapped_column(Text, default="")
    term: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    executors_text: Mapped[str] = mapped_column(Text, default="")
    targets: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)


class Executor(Base):
    """Who executes a milestone: an organisation, a group, somebody `outside` the network who owes nothing, or a name
    nobody has matched yet."""

    __tablename__ = "executors"
    __table_args__ = NEVER_AGAIN

    id: Mapped[int] = mapped_column(primary_key=True)
    milestone_id: Mapped[int] = mapped_column(ForeignKey("milestones.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    name: Mapped[str] = mapped_column(String(400))
    scope: Mapped[str] = mapped_column(Text, default="")
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"), index=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("groups.id"), index=True)
    outside: Mapped[bool] = mapped_column(default=False)


class Occurrence(Base):
    """One instance of a milestone's term: the only one, one window of several, or one quarter of a recurrence.

    `period` is its label as a text key with arguments ({"key": "quarter", "number": 1, "year": 2022}), empty for a
    single one. Nobody can report for a period any more once it is `closed_at`.
    """

    __tablename__ = "occurrences"
    __table_args__ = NEVER_AGAIN

    id: Mapped[int] = mapped_column(primary_key=True)
    milestone_id: Mapped[int] = mapped_column(ForeignKey("milestones.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    period: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    starts_on: Mapped[date | None]
    due_on: Mapped[date | None]
    closed_at: Mapped[datetime | None]


class Indicator(Base):
    """A figure the plan promises: `values` are [{"year", "value_text", "comparator", "value"}], `parent` its group."""

    __tablename__ = "indicators"

    id: Mapped[int] = mapped_column(primary_key=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    number: Mapped[str] = mapped_column(String(20), default="")
    name: Mapped[str] = mapped_column(Text)
    unit: Mapped[str] = mapped_column(String(120), default="")
    values: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    parent: Mapped[str] = mapped_column(String(20), default="")
    is_group: Mapped[bool] = mapped_column(default=False)
