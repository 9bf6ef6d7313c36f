"""Diplomas are given out: all that are due in one transaction, each with a letter that brings it; and taken back."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import String, case, cast, func, literal, literal_column, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit, letters
from models.queries import diplomas, due_diplomas
from models.refusal import Refusal
from models.rules import diplomas as rules
from models.rules import rights
from models.rules.deadlines import day_of
from models.rules.diplomas import Whom, Words
from models.rules.rights import Right, Viewer
from models.tables import (
    Contest,
    ContestState,
    Diploma,
    DiplomaKind,
    Entry,
    Letter,
    LetterKind,
    TeamMember,
    priority,
)
from models.tables.sql import random_token, with_keys
from models.tables.upsert import insert

GIVES = (ContestState.PUBLISHED, ContestState.ARCHIVED)
"""Contests that give diplomas."""
SETTLED = ("refusal-gone", "refusal-diploma-early", "refusal-diploma-revoked")
"""Refusals after which nothing typed changes anything any more."""
Texts = Mapping[DiplomaKind, str]


async def contest(session: AsyncSession, viewer: Viewer, contest_id: int) -> Contest:
    """A contest whose diplomas the viewer may change, locked. Refusal when it is gone, a draft or called off."""
    rights.require(viewer, Right.CONTEST)
    found = await session.get(Contest, contest_id, with_for_update=True)
    if found is None:
        raise Refusal("refusal-gone")
    if found.state not in GIVES:
        raise Refusal("refusal-diploma-early")
    return found


async def say(session: AsyncSession, viewer: Viewer, contest_id: int, part: str, text: str) -> Contest:
    """Words for one part of the papers to come; "" is the usual text. What was issued stays as it is."""
    row = await contest(session, viewer, contest_id)
    return _keep(row, **{part: rules.words(part, text) if text else ""})


async def date(session: AsyncSession, viewer: Viewer, contest_id: int, day: str) -> Contest:
    """The date on papers to come, as ISO; "" is the day of the issue."""
    row = await contest(session, viewer, contest_id)
    return _keep(row, day=day)


async def address(session: AsyncSession, viewer: Viewer, contest_id: int, kind: DiplomaKind, whom: Whom) -> Contest:
    """Who gets papers of this kind from now on."""
    row = await contest(session, viewer, contest_id)
    return _keep(row, **{f"{kind}s": whom})


def _keep(row: Contest, **said: str) -> Contest:
    row.diploma = Words.read(row.diploma | said).kept()
    return row


async def issue(session: AsyncSession, viewer: Viewer, contest_id: int, usual: Texts, now: datetime) -> int:
    """Give out all that is due at `now` (UTC), numbered one after the other, and owe each owner the paper; how many.

    `usual` are the texts where the organiser has said nothing. Twice is harmless: the second time nothing is due.
    Refusals: "refusal-diploma-issuer", "refusal-diploma-signer" when that is not said, "refusal-diploma-none".
    """
    row = await contest(session, viewer, contest_id)
    words = Words.read(row.diploma)
    require_ready(words)
    number = await _write(session, viewer, row, words, usual, now)
    if not number:
        raise Refusal("refusal-diploma-none")
    row.awarded += number
    await _owe(session, Diploma.issued_at == now, Diploma.contest_id == row.id, now=now)
    audit.record(session, viewer, now, "diplomas-issued", "contest", row.id, after={"diplomas": number})
    return number


def require_ready(words: Words) -> None:
    """Raise Refusal unless it is said who issues the papers and who signs them."""
    if words.missing:
        raise Refusal(f"refusal-diploma-{words.missing}")


async def _write(session: AsyncSession, viewer: Viewer, row: Contest, words: Words, usual: Texts, now: datetime) -> int:
    """One statement for any number of papers."""
    papers = due_diplomas.due(row.id, words).subquery()
    place = func.row_number().over(order_by=due_diplomas.in_order(papers.c))
    today = day_of(now, viewer.network_zone)
    counted = cast(place + row.awarded, String)
    number = literal(f"{today.year}-") + func.substr("00", func.length(counted)) + counted
    kept = {kind: _kept(viewer, row, words, kind, usual, now) for kind in DiplomaKind}
    base = case(
        (papers.c.kind == DiplomaKind.DIPLOMA, literal(kept[DiplomaKind.DIPLOMA])),
        else_=literal(kept[DiplomaKind.CERTIFICATE]),
    )
    said = [one for name in SAID for one in (literal_column(f"'{name}'"), papers.c[name])]
    values = {
        "contest_id": literal(row.id),
        "entry_id": papers.c.entry_id,
        "stage_id": papers.c.stage_id,
        "person_id": papers.c.person_id,
        "kind": papers.c.kind,
        "award": papers.c.award,
        "place": papers.c.place,
        "number": number,
        "token": random_token(),
        "words": with_keys(base, *said),
        "file": literal(""),
        "issued_at": literal(now, Diploma.issued_at.type),
    }
    found = select(*values.values()).where(true()).order_by(place)
    done: Any = await session.execute(
        insert(session, Diploma).from_select(list(values), found).on_conflict_do_nothing()
    )
    return int(done.rowcount)


SAID = ("name", "organisation", "team", "nomination", "stage")
"""What differs from paper to paper."""


def _kept(viewer: Viewer, row: Contest, words: Words, kind: DiplomaKind, usual: Texts, now: datetime) -> str:
    """What all papers of a kind say."""
    text = words.diploma if kind is DiplomaKind.DIPLOMA else words.certificate
    return json.dumps(
        {
            "language": viewer.language,
            "contest": row.title,
            "issuer": words.issuer,
            "signer": words.signer,
            "text": text or usual[kind],
            "day": words.on(day_of(now, viewer.network_zone)).isoformat(),
        },
        ensure_ascii=False,
    )


async def _owe(
    session: AsyncSession, *which: Any, now: datetime, kind: LetterKind = LetterKind.DIPLOMA, occasion: str = ""
) -> None:
    """A letter for the owner of each of these: the person, or the head of the team (whoever wrote the entry when the
    head is gone)."""
    head = (
        select(func.min(TeamMember.person_id))
        .where(TeamMember.entry_id == Diploma.entry_id, TeamMember.head)
        .scalar_subquery()
    )
    owner = func.coalesce(Diploma.person_id, head, Entry.author_id)
    values = {
        "person_id": owner,
        "kind": literal(kind, Letter.kind.type),
        "subject_id": Diploma.id,
        "occasion": literal(occasion),
        "priority": literal(priority(kind), Letter.priority.type),
        "not_before": literal(now, Letter.not_before.type),
        "created_at": literal(now, Letter.created_at.type),
    }
    found = select(*values.values()).join(Entry, Entry.id == Diploma.entry_id).where(*which, owner.is_not(None))
    statement = insert(session, Letter).from_select(list(values), found.order_by(Diploma.id))
    await session.execute(statement.on_conflict_do_nothing())


async def diploma(session: AsyncSession, viewer: Viewer, diploma_id: int) -> Diploma:
    """One the viewer may change, locked."""
    rights.require(viewer, Right.CONTEST)
    found = await session.get(Diploma, diploma_id, with_for_update=True)
    if found is None:
        raise Refusal("refusal-gone")
    return found


async def rename(session: AsyncSession, viewer: Viewer, diploma_id: int, name: str, now: datetime) -> Diploma:
    """Another name on it; the number and the address for a check stay. It goes out when it is brought again.

    Refusal "refusal-diploma-revoked" when it does not count any more.
    """
    row = await valid(session, viewer, diploma_id)
    said = rules.name(name)
    if said != row.words["name"]:
        row.words, row.file = row.words | {"name": said}, ""
        audit.record(session, viewer, now, "diploma-renamed", "diploma", row.id, after={"number": row.number})
    return row


async def again(session: AsyncSession, viewer: Viewer, diploma_id: int, now: datetime) -> Diploma:
    """Bring it once more, as it reads now; nothing when it is on its way. Refusal when it does not count any more."""
    row = await valid(session, viewer, diploma_id)
    if not await session.scalar(select(diplomas.on_its_way(row.id))):
        await _anew(session, row, now)
        audit.record(session, viewer, now, "diploma-again", "diploma", row.id, after={"number": row.number})
    return row


async def revoke(session: AsyncSession, viewer: Viewer, diploma_id: int, now: datetime) -> Diploma:
    """It does not count any more, and its owner hears of it; revoked already is fine."""
    row = await diploma(session, viewer, diploma_id)
    if row.revoked_at is None:
        row.revoked_at = now
        at = now.isoformat(timespec="seconds")
        await _owe(session, Diploma.id == row.id, now=now, kind=LetterKind.DIPLOMA_REVOKED, occasion=at)
        audit.record(session, viewer, now, "diploma-revoked", "diploma", row.id, after={"number": row.number})
    return row


async def restore(session: AsyncSession, viewer: Viewer, diploma_id: int, now: datetime) -> Diploma:
    """It counts again, and is brought again; one that counts is left as it is."""
    row = await diploma(session, viewer, diploma_id)
    if row.revoked_at is not None:
        row.revoked_at = None
        await _anew(session, row, now)
        audit.record(session, viewer, now, "diploma-restored", "diploma", row.id, after={"number": row.number})
    return row


async def take(session: AsyncSession, viewer: Viewer, diploma_id: int, now: datetime) -> Diploma:
    """It comes to the viewer, who may have it (their own, or any for an organiser), once more and at once."""
    rights.require(viewer, Right.BELONG)
    row = await diplomas.readable(session, viewer, diploma_id)
    occasion = now.isoformat(timespec="seconds")
    await letters.write(session, [viewer.person_id], LetterKind.DIPLOMA_TAKEN, row.id, now, occasion=occasion)
    return row


async def brought(session: AsyncSession, sent: Diploma, file: str) -> None:
    """It has arrived and the messenger calls it `file`: it is not made again, unless it reads otherwise by now."""
    row = await session.get(Diploma, sent.id, with_for_update=True)
    if row is not None and row.words == sent.words:
        row.file = file


async def valid(session: AsyncSession, viewer: Viewer, diploma_id: int) -> Diploma:
    """One that counts, to be changed. Refusal "refusal-diploma-revoked" when it does not any more."""
    row = await diploma(session, viewer, diploma_id)
    if row.revoked_at is not None:
        raise Refusal("refusal-diploma-revoked")
    return row


async def _anew(session: AsyncSession, row: Diploma, now: datetime) -> None:
    """The next edition: a letter that waits with an earlier one has nothing to bring any more."""
    row.words = row.words | {"edition": int(row.words.get("edition", 1)) + 1}
    await _owe(session, Diploma.id == row.id, now=now, occasion=diplomas.edition(row))
