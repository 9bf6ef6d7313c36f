"""Who acts: people, the organisations they belong to, the roles they hold in the network."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, validates

from models.tables.base import NEVER_AGAIN, Base, one_of
from models.tables.search import fold


class Role(StrEnum):
    """What a person is, in an organisation (the first two) or in the whole network."""

    STUDENT = "student"
    HEAD = "head"
    COORDINATOR = "coordinator"
    ORGANISER = "organiser"
    JUROR = "juror"
    ADMIN = "admin"
    OBSERVER = "observer"


class MembershipState(StrEnum):
    """asked → confirmed | refused; later left | suspended."""

    ASKED = "asked"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    LEFT = "left"
    SUSPENDED = "suspended"


class Person(Base):
    """Somebody who agreed to the processing of personal data; before that nothing is kept about them."""

    __tablename__ = "people"
    __table_args__ = (
        Index("ix_people_summary_day_summary_hour", "summary_day", "summary_hour"),
        Index("ix_people_praise", "praise"),
        Index("ix_people_unreachable_since", "unreachable_since"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    account: Mapped[int] = mapped_column(BigInteger, unique=True)  # the person's number in the messenger
    name: Mapped[str] = mapped_column(String(120), default="")
    search: Mapped[str] = mapped_column(String(240), default="")  # the name, folded: follows it by itself
    contact: Mapped[str] = mapped_column(String(120), default="")
    language: Mapped[str] = mapped_column(String(8))
    zone: Mapped[str | None] = mapped_column(String(64))
    is_minor: Mapped[bool | None]  # None: not asked
    consent_version: Mapped[str | None] = mapped_column(String(20))
    consent_at: Mapped[datetime | None]
    unreachable_since: Mapped[datetime | None]  # they blocked the bot
    reminders: Mapped[bool] = mapped_column(default=True)
    summaries: Mapped[bool] = mapped_column(default=True)
    praise: Mapped[bool] = mapped_column(default=False)  # once a month, when everything is done
    news: Mapped[bool] = mapped_column(default=True)  # announcements; official ones always come
    quiet_hours: Mapped[str | None] = mapped_column(String(11))  # "21:00-08:00"; None: the network's
    sundays: Mapped[bool] = mapped_column(default=False)  # the bot may speak first on a Sunday too
    summary_day: Mapped[int] = mapped_column(default=0)  # Monday is 0
    summary_hour: Mapped[int] = mapped_column(default=9)
    away_from: Mapped[date | None]  # absent from this day …
    away_until: Mapped[date | None] = mapped_column(index=True)  # … to this one
    created_at: Mapped[datetime]

    @validates("name")
    def _fold_name(self, _column: str, name: str) -> str:
        self.search = fold(name)
        return name


class Membership(Base):
    """That a person is a head or a student of an organisation, and who confirmed it.

    The index begins with the state, for the requests that wait, and goes on with the person: by the state alone SQLite
    looked through all the confirmed ones for each person.
    """

    __tablename__ = "memberships"
    __table_args__ = (
        UniqueConstraint("person_id", "organisation_id", "role"),
        Index("ix_memberships_state_person_id", "state", "person_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id"), index=True)
    role: Mapped[Role] = mapped_column(one_of(Role))
    state: Mapped[MembershipState] = mapped_column(one_of(MembershipState))
    asked_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    reason: Mapped[str] = mapped_column(String(500), default="")
    parental_consent_at: Mapped[datetime | None]  # the paper stays at the college; here only that it exists
    parental_consent_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    deputy: Mapped[bool] = mapped_column(default=False)  # hears of what is owed when a head is away or silent


class RoleGrant(Base):
    """That a person holds a role of the network."""

    __tablename__ = "role_grants"
    __table_args__ = (UniqueConstraint("person_id", "role"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"))
    role: Mapped[Role] = mapped_column(one_of(Role), index=True)
    granted_at: Mapped[datetime]
    granted_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
