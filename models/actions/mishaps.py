"""Something broke on our side: it gets a short code, and the admins one letter a kind."""

import hashlib
import re
import traceback
from datetime import datetime
from pathlib import Path

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions import letters
from models.queries import recipients
from models.tables import LetterKind, Mishap
from models.tables.upsert import insert

log = structlog.get_logger()

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
VALUES = re.compile(r"""["'«<].*["'»>]|\d+""")


async def note(session: AsyncSession, failure: Exception, now: datetime, reason: str = "") -> str:
    """Write the failure down; its code, the same for the same place in the code and the same `reason`.

    Only the places are kept, never values: a message of an exception may hold what somebody wrote. So may a reason the
    messenger gives: what it quotes and counts is left out.
    """
    trace = places(failure) + (f"\n{VALUES.sub('…', reason)}" if reason else "")
    code = code_of(trace)
    log.error("mishap", code=code, kind=type(failure).__name__, trace=trace)
    new = insert(session, Mishap).values(code=code, trace=trace, first_at=now, last_at=now, times=1)
    once_more = {"times": Mishap.times + 1, "last_at": now}
    counted = new.on_conflict_do_update(index_elements=["code"], set_=once_more).returning(Mishap.id, Mishap.times)
    number, times = (await session.execute(counted)).one()
    if times == 1:
        await letters.write_to(session, recipients.admins(), LetterKind.MISHAP, number, now)
    return code


def places(failure: Exception) -> str:
    """The kind of the failure and where in the code it passed, without any values."""
    steps = traceback.extract_tb(failure.__traceback__)
    return "\n".join(
        [type(failure).__name__, *(f"{Path(step.filename).name}:{step.lineno} {step.name}" for step in steps)]
    )


def code_of(trace: str) -> str:
    """Four characters that are easy to read aloud."""
    number = int.from_bytes(hashlib.sha256(trace.encode()).digest()[:4], "big")
    return "".join(ALPHABET[number >> shift & 31] for shift in (0, 5, 10, 15))
