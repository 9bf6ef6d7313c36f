"""All files of a contest are asked for, gathered by another hand, and sent part by part."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.queries import contests, entry_exports
from models.queries.entry_exports import Whole
from models.refusal import Refusal
from models.rules import rights
from models.rules.parcels import Attached
from models.rules.rights import HOLDERS, Right, Viewer
from models.tables import EntryVersion, FilesOrder, Person, RoleGrant
from models.tables.upsert import insert


@dataclass(frozen=True, slots=True)
class Begun:
    """An order to go on with, for whom, and of which contest."""

    order: FilesOrder
    title: str
    account: int
    language: str


async def order(session: AsyncSession, viewer: Viewer, contest_id: int, now: datetime) -> bool:
    """Ask for all files; False when they are being gathered for the viewer already. Refusal when nothing was sent."""
    rights.require(viewer, Right.CONTEST)
    await contests.contest(session, contest_id)
    sent, _ = await entry_exports.counts(session, contest_id)
    if not sent:
        raise Refusal("refusal-export-nothing")
    upto = await session.scalar(select(func.max(EntryVersion.id))) or 0
    values = {"contest_id": contest_id, "person_id": viewer.person_id, "upto": upto, "asked_at": now}
    new = insert(session, FilesOrder).values(values).on_conflict_do_nothing().returning(FilesOrder.id)
    number = await session.scalar(new)
    if number is not None:
        audit.record(session, viewer, now, "files-ordered", "contest", contest_id)
    return number is not None


async def waits(session: AsyncSession, apart: Collection[int]) -> bool:
    """Is there an order to go on with, besides those?"""
    return await session.scalar(_waiting(apart)) is not None


def _waiting(apart: Collection[int]) -> Select[FilesOrder]:
    open_ = (FilesOrder.done_at.is_(None), FilesOrder.id.not_in(list(apart)))
    return select(FilesOrder).where(*open_).order_by(FilesOrder.id).limit(1)


async def begin(session: AsyncSession, now: datetime, apart: Collection[int]) -> Begun | None:
    """The order that waits longest; None when there is none. One whose author may not see it any more is over."""
    while order := await session.scalar(_waiting(apart)):
        person = await session.get_one(Person, order.person_id)
        roles = await session.scalars(select(RoleGrant.role).where(RoleGrant.person_id == order.person_id))
        if HOLDERS[Right.CONTEST] & set(roles) and person.unreachable_since is None:
            contest = await contests.contest(session, order.contest_id)
            return Begun(order, contest.title, person.account, person.language)
        order.done_at = now
        await session.flush()
    return None


async def content(session: AsyncSession, order: FilesOrder) -> Whole:
    """Everything that was sent when the files were asked for."""
    return await entry_exports.whole(session, order.contest_id, upto=order.upto)


def attached(whole: Whole) -> Sequence[Attached]:
    """Every file in the order of entries and fields. It reads all that was said: give it a thread."""
    titles = dict(whole.nominations)
    return [
        Attached(
            row.number, row.organisation, titles[row.nomination_id], one["title"], file["file"], file["name"],
            file["size"], file["kind"],
        )
        for row in whole.rows
        for one in json.loads(row.said)["answers"]
        for file in one["value"].get("files", ())
    ]  # fmt: skip


async def sent(session: AsyncSession, order_id: int, part: int, parts: int, now: datetime) -> None:
    """This part has gone; after the last one the order is over."""
    order = await session.get(FilesOrder, order_id, with_for_update=True)
    if order is None or order.done_at is not None:
        return
    order.part, order.parts = part, parts
    order.done_at = now if part >= parts else None


async def state(session: AsyncSession, viewer: Viewer, contest_id: int) -> FilesOrder | None:
    """The viewer's order that is being gathered."""
    mine = (FilesOrder.contest_id == contest_id, FilesOrder.person_id == viewer.person_id)
    found: FilesOrder | None = await session.scalar(select(FilesOrder).where(*mine, FilesOrder.done_at.is_(None)))
    return found
