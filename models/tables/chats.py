"""Groups, channels and their topics: where the bot may say something to many at once."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import NEVER_AGAIN, Base, one_of


class ChatKind(StrEnum):
    """What a chat of many is."""

    GROUP = "group"
    CHANNEL = "channel"


class Chat(Base):
    """A place of many that the bot was taken into: a group, a channel, or one topic of a forum.

    `account` is the messenger's number of the chat, `thread` that of the topic (0: the chat itself); all rows of one
    account are one chat. `added_by` took the bot in, or said the command in the topic. `may_post`: the messenger lets
    the bot write there. `removed_at`: since when the bot is not there any more, or the topic is gone.
    """

    __tablename__ = "chats"
    __table_args__ = (UniqueConstraint("account", "thread"), NEVER_AGAIN)

    id: Mapped[int] = mapped_column(primary_key=True)
    account: Mapped[int] = mapped_column(BigInteger)
    thread: Mapped[int] = mapped_column(BigInteger, default=0)
    kind: Mapped[ChatKind] = mapped_column(one_of(ChatKind))
    title: Mapped[str] = mapped_column(String(255), default="")
    topic: Mapped[str] = mapped_column(String(128), default="")
    may_post: Mapped[bool] = mapped_column(default=True)
    added_by: Mapped[int | None] = mapped_column(ForeignKey("people.id", ondelete="SET NULL"))
    added_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]
