"""Organisations are added, with the words they are found by."""

import re
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import audit
from models.queries import organisations
from models.refusal import Refusal
from models.rules import names, rights
from models.rules.rights import Right, Viewer
from models.tables import Organisation
from models.tables.search import fold

_SMALL = frozenset({"и", "в", "на", "по", "им", "имени", "г", "для", "с", "of", "and", "the"})
_SEARCH = 800
"""The width of the column."""
_SHORT = 60
"""How many characters a short name may have: it stands on buttons."""


async def add(session: AsyncSession, viewer: Viewer, name: str, town: str = "", *, now: datetime) -> Organisation:
    """A new organisation that people can join. Refusal when the name is none, or is there already in some spelling."""
    rights.require(viewer, Right.ORGANISATIONS)
    name = names.organisation(name)
    if twin := await organisations.twin(session, name):
        raise Refusal("refusal-organisation-exists", organisation=twin.name[:80])
    town = names.tidy(town)
    new = Organisation(name=name, town=town, search=search_text(name, town=town))
    session.add(new)
    await session.flush()
    audit.record(session, viewer, now, "organisation-added", "organisation", new.id)
    return new


async def shorten(session: AsyncSession, viewer: Viewer, organisation_id: int, short_name: str) -> Organisation:
    """Give an organisation the name it is called by where there is little room. Refusal when it is too long."""
    rights.require(viewer, Right.ORGANISATIONS)
    short_name = names.tidy(short_name)
    if not 0 < len(short_name) <= _SHORT:
        raise Refusal("refusal-short-name", limit=_SHORT)
    found = await organisations.by_id(session, organisation_id)
    found.short_name = short_name
    found.search = search_text(found.name, short_name, found.town)
    return found


def search_text(name: str, short_name: str = "", town: str = "") -> str:
    """The words an organisation is found by: names, town, the initials of the name («вкптуис» and «вкптус»)."""
    words = re.findall(r"[^\W_]+", fold(name))
    initials = "".join(word[0] for word in words)
    sounding = "".join(word[0] for word in words if word not in _SMALL)
    parts = dict.fromkeys((fold(name), fold(short_name), fold(town), initials, sounding))
    return " ".join(part for part in parts if part)[:_SEARCH]
