"""The bot is taken into groups and channels, shut up and thrown out; announcements are addressed to them."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import announcements as drafts
from models.actions import letters
from models.queries import chats
from models.refusal import Refusal
from models.rules import rights
from models.rules.audiences import reach
from models.rules.halls import Hall
from models.rules.rights import Right, Viewer
from models.tables import Announcement, Chat, LetterKind, LetterState
from models.tables.upsert import insert

MOST = 20
"""To how many chats one announcement may go."""
GONE = "the bot is not there"


async def note(
    session: AsyncSession, viewer: Viewer, hall: Hall, now: datetime, *, there: bool, may_post: bool
) -> None:
    """The bot has come into a chat, or its rights there have changed, or it is `there` no more. Whoever did it may be
    anybody: knowing of a chat permits nothing."""
    rights.require(viewer, Right.ENTER)
    about = {"title": hall.title[:255], "may_post": may_post, "removed_at": None if there else now}
    row = {"account": hall.account, "thread": 0, "kind": hall.kind, "topic": "", "added_at": now}
    new = insert(session, Chat).values(**row, **about, added_by=viewer.person_id or None)
    await session.execute(new.on_conflict_do_nothing())
    known = update(Chat).where(Chat.account == hall.account).values(**about)
    await session.execute(known.execution_options(synchronize_session=False))


async def remember(session: AsyncSession, viewer: Viewer, hall: Hall, now: datetime) -> None:
    """A command was said in a group, or in a topic of it: from now on announcements can go there."""
    rights.require(viewer, Right.PEOPLE)
    about = {"title": hall.title[:255], "topic": hall.topic[:128], "may_post": True, "removed_at": None}
    row = {"account": hall.account, "thread": hall.thread, "kind": hall.kind, "added_at": now}
    new = insert(session, Chat).values(**row, **about, added_by=viewer.person_id or None)
    again = new.on_conflict_do_update(index_elements=["account", "thread"], set_=about)
    await session.execute(again)


async def rename(session: AsyncSession, account: int, title: str) -> None:
    """The chat is called so now."""
    await session.execute(update(Chat).where(Chat.account == account).values(title=title[:255]))


async def moved(session: AsyncSession, before: int, after: int) -> None:
    """A group has become a supergroup with another number: it is the same chat, and what waits for it goes there. The
    new number may have been noted by itself meanwhile."""
    old = select(Chat.id).where(Chat.account == before)
    if await session.scalar(old.limit(1)) is None:
        return
    await session.execute(delete(Chat).where(Chat.account == after))
    here = update(Chat).where(Chat.account == before).values(account=after, removed_at=None)
    await session.execute(here.execution_options(synchronize_session=False))


async def switch(
    session: AsyncSession, viewer: Viewer, announcement_id: int, chat_id: int, *, on: bool
) -> Announcement:
    """The draft goes to this chat too, or does not; twice is once.

    Refusals: "refusal-chat-gone" where the bot is not any more, "refusal-chat-silent" where it may not write,
    "refusal-chats-most" (most) when there are too many.
    """
    rights.require(viewer, Right.PEOPLE)
    row = await drafts.draft(session, viewer, announcement_id)
    others = [number for number in row.chats if number != chat_id]
    if on:
        chat = await session.get(Chat, chat_id)
        if chat is None or chat.removed_at is not None:
            raise Refusal("refusal-chat-gone")
        if not chat.may_post:
            raise Refusal("refusal-chat-silent")
        if len(others) >= MOST:
            raise Refusal("refusal-chats-most", most=MOST)
    row.chats = [*others, chat_id] if on else others
    return row


async def reached(session: AsyncSession, viewer: Viewer, row: Announcement) -> int:
    """To how many chats it would go now; a head writes to people alone."""
    if not row.chats or not reach(viewer).whole:
        return 0
    return sum(map(chats.is_open, await chats.chosen(session, row.chats)))


async def owe(session: AsyncSession, viewer: Viewer, row: Announcement, now: datetime) -> int:
    """Owe each of its chats a letter in the author's name; how many are new. Where the bot cannot write any more the
    letter says so: the report tells of it."""
    if not row.chats or not reach(viewer).whole or row.author_id is None:
        return 0
    found = await chats.chosen(session, row.chats)
    there = [chat for chat in found if chats.is_open(chat)]
    away = [chat for chat in found if not chats.is_open(chat)]
    author, kind = row.author_id, LetterKind.ANNOUNCEMENT
    lost = {"state": LetterState.UNREACHABLE, "error": GONE}
    await letters.write_into(session, [(author, chat.id) for chat in away], kind, row.id, now, **lost)
    return await letters.write_into(session, [(author, chat.id) for chat in there], kind, row.id, now)


async def shut(session: AsyncSession, chat_id: int, now: datetime, reason: str) -> None:
    """The messenger has refused a message there: the topic is gone, the bot may not write, or is not there."""
    chat = await session.get_one(Chat, chat_id)
    whole = Chat.account == chat.account
    closed = update(Chat).where(Chat.id == chat_id if _of_topic(reason) else whole)
    values = {"may_post": False} if _of_rights(reason) else {"removed_at": now}
    await session.execute(closed.values(**values).execution_options(synchronize_session=False))


def _of_topic(reason: str) -> bool:
    return "thread not found" in reason or "TOPIC" in reason


def _of_rights(reason: str) -> bool:
    return "rights" in reason or "WRITE_FORBIDDEN" in reason
