"""Who owes: organisations, and the groups an order names instead of them («ПОО» is 34 colleges)."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base


class Organisation(Base):
    """A college, a centre, an institute. `search` holds its names, case-folded: SQLite's LIKE knows no Cyrillic."""

    __tablename__ = "organisations"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(300), unique=True)
    short_name: Mapped[str] = mapped_column(String(120), default="")
    town: Mapped[str] = mapped_column(String(120), default="")
    search: Mapped[str] = mapped_column(String(800))
    zone: Mapped[str | None] = mapped_column(String(64))
    joining: Mapped[bool] = mapped_column(default=True)  # offered to people who register


class Group(Base):
    """A name in an order that stands for many organisations."""

    __tablename__ = "groups"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120), unique=True)
    full_name: Mapped[str] = mapped_column(String(400), default="")


class GroupMember(Base):
    """That an organisation belongs to a group."""

    __tablename__ = "group_members"
    __table_args__ = (UniqueConstraint("group_id", "organisation_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id", ondelete="CASCADE"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisations.id", ondelete="CASCADE"), index=True)
