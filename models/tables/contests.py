"""Contests: what the regulations say – nominations, stages with their dates, what each asks for, how it is judged."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import NEVER_AGAIN, Base, one_of


class ContestState(StrEnum):
    """draft (only organisers see it) → published → archived | cancelled. Open and closed follow from dates."""

    DRAFT = "draft"
    PUBLISHED = "published"
    ARCHIVED = "archived"
    CANCELLED = "cancelled"


class FieldKind(StrEnum):
    """What an entrant is asked for."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    CHOICES = "choices"
    LINK = "link"
    FILE = "file"
    PHOTO = "photo"
    VIDEO = "video"
    CONSENT = "consent"


class Formula(StrEnum):
    """How the totals of jurors become one."""

    MEAN = "mean"
    MEDIAN = "median"
    TRIMMED = "trimmed"  # the mean without the highest and the lowest


class Feedback(StrEnum):
    """What entrants learn of their scores once results are out."""

    NONE = "none"
    SCORES = "scores"  # averages by criterion
    COMMENTS = "comments"  # and the jurors' words, without names
    NAMED = "named"  # and with names


class Contest(Base):
    """A contest as its regulations describe it. `token` is its address for everybody: `?start=c_<token>`.

    `team` is the greatest number of students beside the head; `each` how many entries one organisation may send to one
    nomination. `team_closes`: the team stays as it was once entries are closed, while texts may still be mended.
    `blind`: jurors see neither organisation nor names. `minimum` is how many scores a total needs; `spread`, in
    per cent of the scale, how far two jurors may be apart before it is pointed out. `activity_id` is the item of a plan
    whose target its entries count for. `diploma` holds the words of diplomas and certificates, see
    `models.rules.diplomas`; `numbered` is the number the last entry got, `awarded` that of the last diploma. `file` is
    the messenger's name for the regulations.
    """

    __tablename__ = "contests"
    __table_args__ = (Index("ix_contests_state_published_at", "state", "published_at"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    token: Mapped[str] = mapped_column(String(32), unique=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    state: Mapped[ContestState] = mapped_column(one_of(ContestState), default=ContestState.DRAFT)
    title: Mapped[str] = mapped_column(String(300), default="")
    search: Mapped[str] = mapped_column(Text, default="")  # the title, folded
    about: Mapped[str] = mapped_column(Text, default="")
    file: Mapped[str] = mapped_column(String(200), default="")
    file_name: Mapped[str] = mapped_column(String(300), default="")
    link: Mapped[str] = mapped_column(String(500), default="")  # regulations that are published somewhere
    team: Mapped[int] = mapped_column(default=5)
    each: Mapped[int] = mapped_column(default=1)
    team_closes: Mapped[bool] = mapped_column(default=True)
    blind: Mapped[bool] = mapped_column(default=False)
    formula: Mapped[Formula] = mapped_column(one_of(Formula), default=Formula.MEAN)
    minimum: Mapped[int] = mapped_column(default=1)
    spread: Mapped[int] = mapped_column(default=40)
    feedback: Mapped[Feedback] = mapped_column(one_of(Feedback), default=Feedback.COMMENTS)
    diploma: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    numbered: Mapped[int] = mapped_column(default=0)
    awarded: Mapped[int] = mapped_column(default=0)
    activity_id: Mapped[int | None] = mapped_column(ForeignKey("activities.id", ondelete="SET NULL"), index=True)
    reason: Mapped[str] = mapped_column(Text, default="")  # why it is cancelled
    created_at: Mapped[datetime]
    published_at: Mapped[datetime | None]


class Nomination(Base):
    """One of the things a contest awards, in the order of its positions."""

    __tablename__ = "nominations"
    __table_args__ = (Index("ix_nominations_contest_id", "contest_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    contest_id: Mapped[int] = mapped_column(ForeignKey("contests.id", ondelete="CASCADE"))
    position: Mapped[int]
    title: Mapped[str] = mapped_column(String(200))
    about: Mapped[str] = mapped_column(Text, default="")


class Stage(Base):
    """A round of a contest («отборочный», «финал»), in the order of its positions; all moments UTC.

    Entries are taken from `opens_at` to `closes_at`, its last second included. `checked_by`, `scored_by` and
    `results_at` are promises to entrants: nothing happens by itself then but reminders. `released_at`: when the results
    were given out to everybody.
    """

    __tablename__ = "stages"
    __table_args__ = (
        UniqueConstraint("contest_id", "position"),
        Index("ix_stages_opens_at", "opens_at"),
        Index("ix_stages_closes_at", "closes_at"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contest_id: Mapped[int] = mapped_column(ForeignKey("contests.id", ondelete="CASCADE"))
    position: Mapped[int]
    title: Mapped[str] = mapped_column(String(200), default="")
    opens_at: Mapped[datetime | None]
    closes_at: Mapped[datetime | None]
    checked_by: Mapped[datetime | None]
    scored_by: Mapped[datetime | None]
    results_at: Mapped[datetime | None]
    released_at: Mapped[datetime | None]


class Field(Base):
    """One thing an entry of a stage must or may hold; without a nomination it is asked in all of them.

    `limits` are of its kind, see `models.rules.fields`: characters, numbers, days, what can be chosen, hashtags and
    hosts of a link, how many files.
    """

    __tablename__ = "fields"
    __table_args__ = (Index("ix_fields_stage_id", "stage_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"))
    nomination_id: Mapped[int | None] = mapped_column(ForeignKey("nominations.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    kind: Mapped[FieldKind] = mapped_column(one_of(FieldKind))
    title: Mapped[str] = mapped_column(String(200))
    hint: Mapped[str] = mapped_column(String(500), default="")
    required: Mapped[bool] = mapped_column(default=True)
    limits: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)


class Criterion(Base):
    """What a juror gives points for, from 0 to `scale`; without a nomination it holds in all of them.

    `weight` multiplies the points in the total.
    """

    __tablename__ = "criteria"
    __table_args__ = (Index("ix_criteria_stage_id", "stage_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"))
    nomination_id: Mapped[int | None] = mapped_column(ForeignKey("nominations.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    title: Mapped[str] = mapped_column(String(200))
    hint: Mapped[str] = mapped_column(String(500), default="")
    scale: Mapped[int] = mapped_column(default=10)
    weight: Mapped[float] = mapped_column(default=1.0)
    required: Mapped[bool] = mapped_column(default=True)
