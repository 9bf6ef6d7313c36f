"""Announcements: one text of one author to many; what it is made of, where it has arrived, who has acknowledged it."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import NEVER_AGAIN, Base, one_of


class AnnouncementState(StrEnum):
    """draft → asked (for a second approval) → scheduled → sending ⇄ paused → sent | cancelled."""

    DRAFT = "draft"
    ASKED = "asked"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    SENT = "sent"
    CANCELLED = "cancelled"
    TEMPLATE = "template"  # kept to begin others from; it goes to nobody itself


class PartKind(StrEnum):
    """What one message of an announcement is."""

    TEXT = "text"
    PHOTO = "photo"
    VIDEO = "video"
    ANIMATION = "animation"
    DOCUMENT = "document"
    AUDIO = "audio"
    VOICE = "voice"
    VIDEO_NOTE = "video-note"
    POLL = "poll"
    OTHER = "other"  # a sticker, a place, a contact


class Announcement(Base):
    """What is said to many, to whom, and how far it has come. Its recipients are letters of its number.

    `audience` and `buttons` are expressions of `models.rules`; `title` are its first words. `official`: nobody can mute
    it. `at_once`: it waits for nobody's quiet hours. `working`: it goes out in working hours only. `remark` is the word
    with which an admin handed it back, `halted` the text key of why it paused by itself. `card` is the message of the
    author's chat that follows the sending: None while it is not known, 0 when it is not there any more, -1 when it has
    told the end. `nags` counts how often the silent ones were reminded.

    `every`: it recurs (`models.rules.recurrences`), `scheduled_at` is its next run then, and each run is a copy whose
    `series_id` it is. `shared`: a template of the whole network. `chats` are the numbers of the chats it goes to
    besides people. `lost` are the parts whose originals are gone and have to be sent anew, in their order.
    """

    __tablename__ = "announcements"
    __table_args__ = (
        Index("ix_announcements_state_scheduled_at", "state", "scheduled_at"),
        Index("ix_announcements_author_id", "author_id"),
        NEVER_AGAIN,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    state: Mapped[AnnouncementState] = mapped_column(one_of(AnnouncementState), default=AnnouncementState.DRAFT)
    title: Mapped[str] = mapped_column(String(120), default="")
    search: Mapped[str] = mapped_column(Text, default="")  # all its words, folded
    official: Mapped[bool] = mapped_column(default=False)
    at_once: Mapped[bool] = mapped_column(default=False)
    working: Mapped[bool] = mapped_column(default=False)
    audience: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    buttons: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    remark: Mapped[str] = mapped_column(String(500), default="")
    halted: Mapped[str] = mapped_column(String(60), default="")
    card: Mapped[int | None] = mapped_column(BigInteger)
    every: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict, server_default="{}")
    series_id: Mapped[int | None] = mapped_column(ForeignKey("announcements.id", ondelete="SET NULL"), index=True)
    shared: Mapped[bool] = mapped_column(default=False, server_default=false())
    chats: Mapped[list[int]] = mapped_column(JSON, default=list, server_default="[]")
    lost: Mapped[list[int]] = mapped_column(JSON, default=list, server_default="[]")
    nags: Mapped[int] = mapped_column(default=0)
    approved_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    scheduled_at: Mapped[datetime | None]
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]  # taken back from all chats
    created_at: Mapped[datetime]


class AnnouncementPart(Base):
    """One message of it: where it stands in its author's chat, to be copied from there.

    They go in the order of `place`, and of their numbers where that is the same. `text` is HTML: the words, or the
    caption. `album` is the messenger's number of the album it belongs to, `file` its name for the file. `revision`
    counts how often the text was changed after it had been sent.
    """

    __tablename__ = "announcement_parts"
    __table_args__ = (UniqueConstraint("announcement_id", "chat", "message"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    announcement_id: Mapped[int] = mapped_column(ForeignKey("announcements.id", ondelete="CASCADE"))
    kind: Mapped[PartKind] = mapped_column(one_of(PartKind))
    chat: Mapped[int] = mapped_column(BigInteger)
    message: Mapped[int] = mapped_column(BigInteger)
    album: Mapped[str] = mapped_column(String(40), default="")
    text: Mapped[str] = mapped_column(Text, default="")
    file: Mapped[str] = mapped_column(String(200), default="")
    revision: Mapped[int] = mapped_column(default=0)
    place: Mapped[int] = mapped_column(default=0, server_default="0")


class Posted(Base):
    """A message of an announcement in somebody's chat: what was brought already is not brought again, and only what is
    known can be edited and taken back. Without a part it holds the buttons alone."""

    __tablename__ = "posted"
    __table_args__ = (Index("ix_posted_letter_id", "letter_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    letter_id: Mapped[int] = mapped_column(ForeignKey("letters.id", ondelete="CASCADE"))
    part_id: Mapped[int | None] = mapped_column(ForeignKey("announcement_parts.id", ondelete="CASCADE"), index=True)
    message: Mapped[int] = mapped_column(BigInteger)


class Acknowledged(Base):
    """That somebody has pressed «Ознакомлен»."""

    __tablename__ = "acknowledged"

    announcement_id: Mapped[int] = mapped_column(ForeignKey("announcements.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id", ondelete="CASCADE"), primary_key=True, index=True)
    at: Mapped[datetime]
