"""An organiser makes a contest: what it is called, what it is about, its nominations and its rules."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import exists, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.queries import contest_aims
from models.queries import contests as questions
from models.refusal import Refusal
from models.rules import contests as rules
from models.rules import dashes, links, rights
from models.rules.rights import Right, Viewer
from models.tables import Contest, ContestState, Entry, Field, Nomination, Stage
from models.tables.search import fold

SETTLED = ("refusal-gone", "refusal-contest-cancelled", "refusal-contest-archived", "refusal-contest-opened")
"""Refusals after which there is nothing to answer any more."""
_NUMBERED = re.compile(r"^\s*(?:[-–—•*]|\d{1,2}[.)])?\s*")


async def editable(session: AsyncSession, viewer: Viewer, contest_id: int) -> Contest:
    """A contest that can still be changed, locked. Refusal when it is gone, cancelled or in the archive."""
    rights.require(viewer, Right.CONTEST)
    found = await session.get(Contest, contest_id, with_for_update=True)
    if found is None:
        raise Refusal("refusal-gone")
    rules.require_live(found)
    return found


async def begin(session: AsyncSession, viewer: Viewer, title: str, now: datetime) -> Contest:
    """A draft with its first stage, seen by organisers only. Refusal when the title is empty or too long."""
    rights.require(viewer, Right.CONTEST)
    title = one_line(title, rules.TITLE)
    made = Contest(token=rules.new_token(), author_id=viewer.person_id, title=title, search=fold(title), created_at=now)
    session.add(made)
    await session.flush()
    session.add(Stage(contest_id=made.id, position=1))
    audit.record(session, viewer, now, "contest-begun", "contest", made.id)
    return made


async def rename(session: AsyncSession, viewer: Viewer, contest_id: int, title: str) -> Contest:
    """Another title. Refusal as of `begin`."""
    found = await editable(session, viewer, contest_id)
    found.title = one_line(title, rules.TITLE)
    found.search = fold(found.title)
    return found


async def describe(session: AsyncSession, viewer: Viewer, contest_id: int, about: str) -> Contest:
    """What it is about, in the organiser's words; none at all with «-»."""
    found = await editable(session, viewer, contest_id)
    found.about = short(dashes.said(about), rules.ABOUT)
    return found


async def regulate(
    session: AsyncSession, viewer: Viewer, contest_id: int, *, link: str = "", file: str = "", name: str = ""
) -> Contest:
    """The regulations: a link to them, or their file by the messenger's name; each leaves the other as it is."""
    found = await editable(session, viewer, contest_id)
    if link:
        found.link = links.normal(link).url
        if len(found.link) > rules.LINK:
            raise Refusal("refusal-link-long", limit=rules.LINK)
    if file:
        found.file, found.file_name = file, name[:300]
    return found


async def unregulate(session: AsyncSession, viewer: Viewer, contest_id: int) -> Contest:
    """Neither file nor link any more."""
    found = await editable(session, viewer, contest_id)
    found.link = found.file = found.file_name = ""
    return found


async def rule(session: AsyncSession, viewer: Viewer, contest_id: int, name: str, value: int, now: datetime) -> Contest:
    """Set one of the rules: "team" and "each" to a number, "team_closes" and "blind" to 0 or 1.

    Refusal "refusal-contest-number" (first, last) when the number is too small or too great.
    """
    found = await editable(session, viewer, contest_id)
    first, last = {"team": (0, rules.TEAM), "each": (1, rules.EACH)}.get(name, (0, 1))
    if not first <= value <= last:
        raise Refusal("refusal-contest-number", first=first, last=last)
    before = getattr(found, name)
    after = bool(value) if isinstance(before, bool) else value
    if before != after:
        setattr(found, name, after)
        changed = {"before": {name: before}, "after": {name: after}}
        audit.record(session, viewer, now, "contest-rules", "contest", found.id, **changed)
    return found


async def aim(session: AsyncSession, viewer: Viewer, contest_id: int, activity_id: int, now: datetime) -> Contest:
    """Its entries count for the targets of this item of a plan from now on; 0: of none."""
    found = await editable(session, viewer, contest_id)
    if activity_id and not await contest_aims.is_one(session, activity_id):
        raise Refusal("refusal-gone")
    before, found.activity_id = found.activity_id, activity_id or None
    if before != found.activity_id:
        changed = {"before": {"activity": before}, "after": {"activity": found.activity_id}}
        audit.record(session, viewer, now, "contest-aimed", "contest", found.id, **changed)
    return found


# ─── nominations


async def add_nominations(session: AsyncSession, viewer: Viewer, contest_id: int, words: str) -> Contest:
    """One nomination a line; a number or a dash before it is left out, one that is there already is not added again.

    Refusal when no line says anything, one is too long or there are too many in all.
    """
    found = await editable(session, viewer, contest_id)
    names = [name for line in words.splitlines() if (name := " ".join(_NUMBERED.sub("", line).split()))]
    if not names:
        raise Refusal("refusal-nominations-none")
    if long := next((name for name in names if len(name) > rules.NAME), None):
        raise Refusal("refusal-nomination-long", name=long[:60], most=rules.NAME)
    there = await questions.nominations(session, found.id)
    known = {fold(one.title) for one in there}
    fresh = list({fold(name): name for name in reversed(names) if fold(name) not in known}.values())[::-1]
    if len(there) + len(fresh) > rules.NOMINATIONS:
        raise Refusal("refusal-nominations-many", most=rules.NOMINATIONS)
    last = max((one.position for one in there), default=0)
    made = [
        {"contest_id": found.id, "position": position, "title": name} for position, name in enumerate(fresh, last + 1)
    ]
    if made:
        await session.execute(insert(Nomination), made)
    return found


async def nomination(session: AsyncSession, viewer: Viewer, nomination_id: int) -> tuple[Contest, Nomination]:
    """A nomination of a contest that can be changed. Refusal when there is none."""
    rights.require(viewer, Right.CONTEST)
    query = select(Contest, Nomination).join(Nomination, Nomination.contest_id == Contest.id)
    row = (await session.execute(query.where(Nomination.id == nomination_id).with_for_update(of=Contest))).one_or_none()
    if row is None:
        raise Refusal("refusal-gone")
    rules.require_live(row[0])
    return row[0], row[1]


async def rename_nomination(session: AsyncSession, viewer: Viewer, nomination_id: int, words: str) -> Nomination:
    """Another name; lines below it say what it is about."""
    _, found = await nomination(session, viewer, nomination_id)
    head, _, about = words.strip().partition("\n")
    found.title = one_line(head, rules.NAME)
    if about.strip():
        found.about = short(about.strip(), rules.ABOUT)
    return found


async def move_nomination(session: AsyncSession, viewer: Viewer, nomination_id: int, *, up: bool) -> Contest:
    """It changes places with its neighbour; at the end of the list nothing happens."""
    contest, found = await nomination(session, viewer, nomination_id)
    swap(await questions.nominations(session, contest.id), found, up=up)
    return contest


async def drop_nomination(session: AsyncSession, viewer: Viewer, nomination_id: int, now: datetime) -> Contest:
    """Take it out with what it alone asks for. Refusal when there are entries, or it is the last of a published one."""
    contest, found = await nomination(session, viewer, nomination_id)
    used = exists().where(Entry.nomination_id == found.id, Entry.trial.is_(False))
    others = select(func.count()).where(Nomination.contest_id == contest.id).scalar_subquery()
    has_entries, number = (await session.execute(select(used, others))).one()
    if has_entries:
        raise Refusal("refusal-nomination-used")
    if number == 1 and contest.state is ContestState.PUBLISHED:
        raise Refusal("refusal-nomination-last")
    audit.record(session, viewer, now, "nomination-dropped", "contest", contest.id)
    await session.delete(found)
    await session.flush()
    return contest


P = TypeVar("P", Nomination, Field)


def swap(rows: Sequence[P], row: P, *, up: bool) -> None:
    """Two neighbours of a list change places; positions become 1, 2, 3 … again."""
    ordered = list(rows)
    at = ordered.index(row)
    other = at - 1 if up else at + 1
    if 0 <= other < len(ordered):
        ordered[at], ordered[other] = ordered[other], ordered[at]
    for position, one in enumerate(ordered, 1):
        one.position = position


def one_line(words: str, most: int) -> str:
    """What people wrote, on one line. Refusal when it is nothing, or too long."""
    line = " ".join(words.split())
    if not line:
        raise Refusal("refusal-words-only")
    return short(line, most)


def short(words: str, most: int) -> str:
    """The words. Refusal when they are too long."""
    if len(words) > most:
        raise Refusal("refusal-text-long", length=len(words), limit=most)
    return words
