"""The buttons under an announcement, put there and taken away while it is a draft: «Ознакомлен», links, items,
contests."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import announcements as drafts
from models.refusal import Refusal
from models.rules import links, rights
from models.rules.announcements import ACK, MOST_KEYS
from models.rules.rights import Right, Viewer
from models.tables import Activity, Announcement, Contest, ContestState, Plan, PlanState

LABEL = 40
"""Characters of a label: more is cut off on a phone."""


async def ask_to_acknowledge(session: AsyncSession, viewer: Viewer, announcement_id: int, *, on: bool) -> Announcement:
    """«Ознакомлен» stands under it, or does not."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await drafts.draft(session, viewer, announcement_id)
    others = [key for key in row.buttons if key["kind"] != ACK]
    return _put(row, [*others, {"kind": ACK}] if on else others)


async def add_link(session: AsyncSession, viewer: Viewer, announcement_id: int, words: str) -> Announcement:
    """A link with a label («Положение – vk.com/doc1»), or by itself.

    Refusals: "refusal-announce-link" when there is no link in the words, or several; those of `links.normal`.
    """
    rights.require(viewer, Right.ANNOUNCE)
    row = await drafts.draft(session, viewer, announcement_id)
    found = links.find(words)
    if len(found) != 1:
        raise Refusal("refusal-announce-link")
    url = links.normal(found[0]).url
    label = " ".join(words.replace(found[0], " ").split()).strip(" –—-:|")
    return _put(row, [*row.buttons, {"kind": "link", "label": label[:LABEL] or links.shown(url, LABEL), "url": url}])


async def add_item(session: AsyncSession, viewer: Viewer, announcement_id: int, activity_id: int) -> Announcement:
    """A button that opens the reader's own card of this item. Refusal when there is no such item in force."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await drafts.draft(session, viewer, announcement_id)
    public = (Activity.id == activity_id, Plan.state == PlanState.PUBLISHED)
    if await session.scalar(select(Activity.id).join(Plan, Plan.id == Activity.plan_id).where(*public)) is None:
        raise Refusal("refusal-gone")
    return _put(row, [*row.buttons, {"kind": "item", "activity": activity_id}])


async def add_contest(session: AsyncSession, viewer: Viewer, announcement_id: int, contest_id: int) -> Announcement:
    """A button that opens this contest. Refusal when it is not published."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await drafts.draft(session, viewer, announcement_id)
    found = await session.get(Contest, contest_id)
    if found is None or found.state is not ContestState.PUBLISHED:
        raise Refusal("refusal-gone")
    return _put(row, [*row.buttons, {"kind": "contest", "contest": contest_id}])


async def drop(session: AsyncSession, viewer: Viewer, announcement_id: int, number: int) -> Announcement:
    """Take one away, by its number; gone already, it is away."""
    rights.require(viewer, Right.ANNOUNCE)
    row = await drafts.draft(session, viewer, announcement_id)
    return _put(row, [key for key in row.buttons if key["number"] != number])


def _put(row: Announcement, keys: list[dict[str, Any]]) -> Announcement:
    """The same one twice is one; each has a number that is not given again while the others stay."""
    once = [key for place, key in enumerate(keys) if _bare(key) not in map(_bare, keys[:place])]
    if len(once) > MOST_KEYS:
        raise Refusal("refusal-announce-keys", most=MOST_KEYS)
    last = max((key.get("number", 0) for key in row.buttons), default=0)
    row.buttons = [{**key, "number": key.get("number") or last + 1} for key in once]
    return row


def _bare(key: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in key.items() if name != "number"}
