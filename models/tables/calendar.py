"""What people decide about the calendar: days off that the country's does not know, and the freeze."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import Base


class DayOff(Base):
    """A day on which the calendar of the country is corrected: off though it says working, or the other way round."""

    __tablename__ = "days_off"

    day: Mapped[date] = mapped_column(primary_key=True)
    off: Mapped[bool]
    note: Mapped[str] = mapped_column(String(120), default="")


class Switch(Base):
    """A switch of the whole network. «freeze»: the bot says nothing unasked since that moment."""

    __tablename__ = "switches"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    since: Mapped[datetime]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
