"""Entries to a contest: who takes part, what they sent and when, what was decided and asked about it."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import NEVER_AGAIN, Base, one_of


class EntryState(StrEnum):
    """draft → submitted → admitted | returned | not-admitted; returned → submitted; withdrawn, with a way back."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ADMITTED = "admitted"
    NOT_ADMITTED = "not-admitted"
    WITHDRAWN = "withdrawn"


class TeamState(StrEnum):
    """Whether somebody named in a team has said that they take part."""

    ASKED = "asked"
    CONFIRMED = "confirmed"
    DECLINED = "declined"


class Verdict(StrEnum):
    """What a formal check ended with."""

    ADMITTED = "admitted"
    RETURNED = "returned"
    NOT_ADMITTED = "not-admitted"


class Entry(Base):
    """What one team sends to one nomination; it keeps its number through all stages.

    `stage_id` is the stage it has come to. `number` is given when it is first submitted, and never again. `version`
    counts the submissions of the stage; what was submitted stands in `entry_versions`, what is being written in
    `answers`. `until` is a deadline of its own: an extension, a late code, or the day by which a returned one must be
    mended. `withdrawn_from` is the state a withdrawn one would go back to. A `trial` is an organiser's and counts
    nowhere.
    """

    __tablename__ = "entries"
    __table_args__ = (
        UniqueConstraint("contest_id", "number"),
        Index("ix_entries_contest_id_state", "contest_id", "state"),
        Index("ix_entries_nomination_id_organisation_id", "nomination_id", "organisation_id"),
        Index("ix_entries_organisation_id", "organisation_id"),
        Index("ix_entries_stage_id", "stage_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contest_id: Mapped[int] = mapped_column(ForeignKey("contests.id", ondelete="CASCADE"))
    nomination_id: Mapped[int] = mapped_column(ForeignKey("nominations.id", ondelete="CASCADE"))
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"))
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisations.id"))  # a trial has none
    author_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    trial: Mapped[bool] = mapped_column(default=False)
    state: Mapped[EntryState] = mapped_column(one_of(EntryState), default=EntryState.DRAFT)
    withdrawn_from: Mapped[EntryState | None] = mapped_column(one_of(EntryState))
    number: Mapped[int | None]
    version: Mapped[int] = mapped_column(default=0)
    until: Mapped[datetime | None]
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    submitted_at: Mapped[datetime | None]


class TeamMember(Base):
    """That a person is in the team of an entry, and whether they said so themselves.

    `publication_at`: when they agreed to their name and work being published, a consent of its own.
    """

    __tablename__ = "team_members"
    __table_args__ = (UniqueConstraint("entry_id", "person_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    head: Mapped[bool] = mapped_column(default=False)
    state: Mapped[TeamState] = mapped_column(one_of(TeamState), default=TeamState.ASKED)
    publication_at: Mapped[datetime | None]
    asked_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]


class Answer(Base):
    """What an entry says to one field by now; `value` by the kind of the field, see `models.rules.fields`."""

    __tablename__ = "answers"
    __table_args__ = (UniqueConstraint("entry_id", "field_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"))
    field_id: Mapped[int] = mapped_column(ForeignKey("fields.id", ondelete="CASCADE"), index=True)
    value: Mapped[dict[str, Any]] = mapped_column(JSON)
    changed_at: Mapped[datetime]


class EntryVersion(Base):
    """An entry as it was submitted; never changed afterwards. Jurors see the last one of their stage.

    `sent` is what was in it:
    `{"answers": [{"field", "title", "kind", "value"}], "team": [{"person", "name", "head", "state"}]}`.
    """

    __tablename__ = "entry_versions"
    __table_args__ = (UniqueConstraint("entry_id", "stage_id", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"))
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"))
    version: Mapped[int]
    sent: Mapped[dict[str, Any]] = mapped_column(JSON)
    submitted_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    submitted_at: Mapped[datetime]


class EntryCheck(Base):
    """One decision of a formal check about one version; never changed afterwards. `until`: by when to mend it;
    `looked`: whoever decided said that its links open, which the bot cannot tell."""

    __tablename__ = "entry_checks"
    __table_args__ = (Index("ix_entry_checks_entry_id", "entry_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entries.id", ondelete="CASCADE"))
    stage_id: Mapped[int] = mapped_column(ForeignKey("stages.id", ondelete="CASCADE"))
    version: Mapped[int]
    verdict: Mapped[Verdict] = mapped_column(one_of(Verdict))
    comment: Mapped[str] = mapped_column(Text, default="")
    until: Mapped[datetime | None]
    looked: Mapped[bool] = mapped_column(default=False)
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    decided_at: Mapped[datetime]


class LateCode(Base):
    """A word that lets a few entries in after the deadline, until `until`; it can be used before `expires_at`."""

    __tablename__ = "late_codes"
    __table_args__ = (UniqueConstraint("contest_id", "code"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    contest_id: Mapped[int] = mapped_column(ForeignKey("contests.id", ondelete="CASCADE"))
    code: Mapped[str] = mapped_column(String(20))
    uses: Mapped[int] = mapped_column(default=0)
    most: Mapped[int] = mapped_column(default=1)
    until: Mapped[datetime]
    expires_at: Mapped[datetime]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    created_at: Mapped[datetime]


class ContestMessage(Base):
    """A question to the organisers or their answer: one thread a person and contest (`person_id` is who asks).

    An answer names what it answers; a `public` one stands among the frequent questions of the contest for everybody.
    """

    __tablename__ = "contest_messages"
    __table_args__ = (Index("ix_contest_messages_contest_id_person_id", "contest_id", "person_id"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    contest_id: Mapped[int] = mapped_column(ForeignKey("contests.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), index=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    answers_id: Mapped[int | None] = mapped_column(ForeignKey("contest_messages.id", ondelete="CASCADE"), index=True)
    text: Mapped[str] = mapped_column(Text)
    public: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]


class FilesOrder(Base):
    """That somebody wants all files of a contest: they are gathered aside and sent in parts.

    `upto` is the last version that counts, so that parts stay what they are while entries go on coming; `part` is how
    many of the `parts` (0: not counted yet) have been sent.
    """

    __tablename__ = "files_orders"
    __table_args__ = (
        Index(
            "uq_files_orders_open",
            "contest_id",
            "person_id",
            unique=True,
            sqlite_where=text("done_at IS NULL"),
            postgresql_where=text("done_at IS NULL"),
        ),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    contest_id: Mapped[int] = mapped_column(ForeignKey("contests.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    upto: Mapped[int]
    part: Mapped[int] = mapped_column(default=0)
    parts: Mapped[int] = mapped_column(default=0)
    asked_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
