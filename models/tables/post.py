"""What comes in and goes out: updates not yet handled, letters not yet sent, the question each person was asked."""

from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base, one_of


class LetterKind(StrEnum):
    """Why the bot writes to a person. `PROACTIVE` ones merge: one message a person a slot."""

    MEMBERSHIP_ASKED = "membership-asked"
    MEMBERSHIP_DECIDED = "membership-decided"
    PLAN_PUBLISHED = "plan-published"
    PLAN_AMENDED = "plan-amended"
    PLAN_READ = "plan-read"
    REPORT_WITH_HEAD = "report-with-head"
    REPORT_DECIDED = "report-decided"
    QUEUE = "queue"
    ROLES_CHANGED = "roles-changed"
    EXTENSION_ASKED = "extension-asked"
    EXTENSION_DECIDED = "extension-decided"
    PROBLEM_TOLD = "problem-told"
    PROBLEM_ANSWERED = "problem-answered"
    PROBLEM_SOLVED = "problem-solved"
    MISHAP = "mishap"
    REMINDER = "reminder"
    OVERDUE = "overdue"
    DRAFT = "draft"
    SUMMARY = "summary"
    PRAISE = "praise"
    REVIEWS_WAIT = "reviews-wait"
    UNREACHABLE = "unreachable"
    UNCERTAIN = "uncertain"
    ESCALATION = "escalation"
    BACK = "back"
    ANNOUNCEMENT = "announcement"
    ANNOUNCEMENT_TEST = "announcement-test"
    ANNOUNCEMENT_EDIT = "announcement-edit"
    ANNOUNCEMENT_GONE = "announcement-gone"
    ANNOUNCEMENT_NAG = "announcement-nag"
    ANNOUNCEMENT_TOLD = "announcement-told"
    JURY_WORK = "jury-work"
    JURY_NAG = "jury-nag"
    JURY_LIST = "jury-list"
    SHEET_RECUSED = "sheet-recused"
    RESULT = "result"
    ADVANCED = "advanced"
    ENTRY_CHECKED = "entry-checked"
    ENTRY_PROLONGED = "entry-prolonged"
    DIPLOMA = "diploma"
    TEAM_ASKED = "team-asked"
    TEAM_ANSWERED = "team-answered"
    CONTEST_OPENED = "contest-opened"
    CONTEST_CLOSED = "contest-closed"
    CONTEST_MOVED = "contest-moved"
    CONTEST_CANCELLED = "contest-cancelled"
    ENTRY_UNSENT = "entry-unsent"
    ENTRY_AWAITED = "entry-awaited"
    QUESTION_ASKED = "question-asked"
    QUESTION_ANSWERED = "question-answered"
    DIPLOMA_TAKEN = "diploma-taken"
    DIPLOMA_REVOKED = "diploma-revoked"


PROACTIVE = (
    LetterKind.REMINDER,
    LetterKind.OVERDUE,
    LetterKind.DRAFT,
    LetterKind.SUMMARY,
    LetterKind.QUEUE,
    LetterKind.ESCALATION,
    LetterKind.BACK,
    LetterKind.PRAISE,
    LetterKind.REVIEWS_WAIT,
    LetterKind.UNREACHABLE,
    LetterKind.ENTRY_UNSENT,
)
BROADCAST = (
    LetterKind.ANNOUNCEMENT,
    LetterKind.ANNOUNCEMENT_EDIT,
    LetterKind.ANNOUNCEMENT_GONE,
    LetterKind.ANNOUNCEMENT_NAG,
)
"""What goes to the recipients of an announcement: it stops and goes on together."""
NOT_TWICE = frozenset({LetterKind.MISHAP})
"""Kinds that rather come never than twice: what breaks the bot at each start must not tell of it at each start."""


class Priority(IntEnum):
    """Which letter goes first; the smaller. The screen that answers a press overtakes them all: it is no letter."""

    ANSWER = 1  # what somebody has asked for and waits to hear
    PERSONAL = 5
    UNASKED = 8  # the bot speaks first: reminders, summaries
    ANNOUNCEMENT = 9  # the same for many


_OF_KIND = {
    LetterKind.MEMBERSHIP_DECIDED: Priority.ANSWER,
    LetterKind.REPORT_DECIDED: Priority.ANSWER,
    LetterKind.PLAN_READ: Priority.ANSWER,
    LetterKind.ANNOUNCEMENT_TEST: Priority.ANSWER,
    LetterKind.ENTRY_CHECKED: Priority.ANSWER,
    LetterKind.QUESTION_ANSWERED: Priority.ANSWER,
    LetterKind.DIPLOMA_TAKEN: Priority.ANSWER,
    LetterKind.PLAN_PUBLISHED: Priority.ANNOUNCEMENT,
    LetterKind.DIPLOMA: Priority.ANNOUNCEMENT,
    **dict.fromkeys(BROADCAST, Priority.ANNOUNCEMENT),
    **dict.fromkeys(PROACTIVE, Priority.UNASKED),
}


def priority(kind: LetterKind) -> Priority:
    """How urgent a letter of this kind is."""
    return _OF_KIND.get(kind, Priority.PERSONAL)


class _Level(TypeDecorator[Priority]):
    """A priority in the database. Another number is refused: the postman looks for these levels only."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: int | None, dialect: Dialect) -> int | None:
        return None if value is None else int(Priority(value))

    def process_result_value(self, value: int | None, dialect: Dialect) -> Priority | None:
        return None if value is None else Priority(value)


class LetterState(StrEnum):
    """waiting → claimed → sent | failed | unreachable | dropped; held: its announcement is paused; uncertain: sent or
    not, nobody knows, and it is of a kind that must not come twice."""

    WAITING = "waiting"
    HELD = "held"
    CLAIMED = "claimed"
    SENT = "sent"
    FAILED = "failed"
    UNREACHABLE = "unreachable"
    DROPPED = "dropped"
    UNCERTAIN = "uncertain"


OF_MANY = f"priority = {Priority.ANNOUNCEMENT:d}"
"""Letters that say the same to many, in the words of the index that counts them."""


class Letter(Base):
    """One thing the bot owes one person. The unique key is what makes planning it twice harmless.

    `subject_id` is the number of what it is about (an assignment, a report, a plan …, by kind); `occasion` tells two
    letters of a kind about one subject apart ("2024-06-30:3" – three days before that term). `not_before` is the slot,
    `expires_at` the moment from which it makes no sense; both UTC. `fence` is the number of the postman's lease under
    which it was claimed: a postman who slept through his lease writes nothing down. `tried_at` is the intent, recorded
    before a letter goes out that must not come twice. With a `chat_id` it goes into that chat, in the person's name.
    """

    __tablename__ = "letters"
    __table_args__ = (
        UniqueConstraint("person_id", "kind", "subject_id", "occasion"),
        Index("ix_letters_state_priority_not_before_id", "state", "priority", "not_before", "id"),
        Index("ix_letters_person_id_state", "person_id", "state"),
        Index(
            "ix_letters_of_many",
            "subject_id",
            "kind",
            "state",
            sqlite_where=text(OF_MANY),
            postgresql_where=text(OF_MANY),
        ),
        Index(
            "ix_letters_chat_id",
            "chat_id",
            sqlite_where=text("chat_id IS NOT NULL"),
            postgresql_where=text("chat_id IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    chat_id: Mapped[int | None] = mapped_column(ForeignKey("chats.id", ondelete="CASCADE"))
    kind: Mapped[LetterKind] = mapped_column(one_of(LetterKind))
    subject_id: Mapped[int]
    occasion: Mapped[str] = mapped_column(String(60), default="")
    state: Mapped[LetterState] = mapped_column(one_of(LetterState), default=LetterState.WAITING)
    priority: Mapped[Priority] = mapped_column(_Level, default=Priority.PERSONAL)
    not_before: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    fence: Mapped[int] = mapped_column(default=0)
    tried_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    error: Mapped[str] = mapped_column(String(300), default="")


class Lease(Base):
    """Who alone may do a thing, for example send with one token; nobody, when `holder` is empty.

    `fence` grows with every new holder. `until` is by the holder's own clock: for others it is only a mark that moves
    as long as the holder lives, because no two machines' clocks agree.
    """

    __tablename__ = "leases"

    name: Mapped[str] = mapped_column(String(80), primary_key=True)
    holder: Mapped[str] = mapped_column(String(40))
    fence: Mapped[int]
    until: Mapped[datetime]


class Incoming(Base):
    """An update as it came, written before it is confirmed; `payload` is emptied once it has been handled.

    `account` is the messenger's number of the person it came from: one person's updates are handled in order.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        Index(
            "ix_inbox_waiting",
            "account",
            "update_id",
            sqlite_where=text("handled_at IS NULL"),
            postgresql_where=text("handled_at IS NULL"),
        ),
    )

    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    account: Mapped[int] = mapped_column(BigInteger, default=0)
    payload: Mapped[str | None] = mapped_column(Text)
    received_at: Mapped[datetime]
    handled_at: Mapped[datetime | None] = mapped_column(index=True)


class Memory(Base):
    """What a person was last asked, and about what; by the messenger's number, for strangers are asked too."""

    __tablename__ = "memory"

    account: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    state: Mapped[str | None] = mapped_column(String(60))
    data: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
