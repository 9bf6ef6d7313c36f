"""The answers of an entry are written down one by one, each checked by its kind before it is kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions.entries import require_seen
from models.queries import entries
from models.queries.entries import Form
from models.refusal import Refusal
from models.rules import entries as rules
from models.rules import field_files, fields, rights
from models.rules.field_files import Sent
from models.rules.fields import Value
from models.rules.rights import Right, Viewer
from models.tables import Answer, Field, TeamState

SETTLED = (
    "refusal-gone",
    "refusal-field-gone",
    "refusal-entry-withdrawn",
    "refusal-entry-not-admitted",
    "refusal-entries-late",
    "refusal-contest-closed",
    "refusal-entry-team",
    "refusal-other-organisation",
)
"""Refusals after which nothing more is asked about this entry."""
Change = Callable[[Field, Value | None], Value | None]


@dataclass(frozen=True, slots=True)
class Where:
    """Which question of which entry is answered, and when the answer was received (UTC)."""

    entry: int
    field: int
    received: datetime


def require_filled_by(viewer: Viewer, form: Form, received: datetime) -> None:
    """Raise Refusal unless the viewer may write in it now: leads it, or has confirmed to be in its team."""
    require_seen(viewer, form)
    mate = form.mate(viewer.person_id)
    if not form.led_by(viewer) and (mate is None or mate.member.state is not TeamState.CONFIRMED):
        raise Refusal("refusal-team-unconfirmed")
    rules.require_writable(form.contest, form.stage, form.entry, received)


async def type_in(
    session: AsyncSession, viewer: Viewer, where: Where, words: str, hidden: Sequence[str], today: date
) -> Form:
    """Answer with words; `hidden` are the addresses behind them, `today` is the entrant's day."""
    rights.require(viewer, Right.FILL)
    return await _change(session, viewer, where, lambda one, have: fields.typed(one, words, today, hidden, have))


async def choose(session: AsyncSession, viewer: Viewer, where: Where, option: int) -> Form:
    """Choose an option by its number (from 0); of several, take it off again."""
    rights.require(viewer, Right.FILL)

    def change(one: Field, have: Value | None) -> Value | None:
        value = fields.chosen(one, option, have)
        return value if value["choices"] else None

    return await _change(session, viewer, where, change)


async def pick_day(session: AsyncSession, viewer: Viewer, where: Where, day: date) -> Form:
    """Answer with a day of the calendar."""
    rights.require(viewer, Right.FILL)
    return await _change(session, viewer, where, lambda one, _: fields.dated(one, day))


async def agree(session: AsyncSession, viewer: Viewer, where: Where) -> Form:
    """Give the consent that is asked for."""
    rights.require(viewer, Right.FILL)
    return await _change(session, viewer, where, lambda one, _: fields.agreed(one))


async def confirm_hashtags(session: AsyncSession, viewer: Viewer, where: Where) -> Form:
    """Say that the hashtags are in the post."""
    rights.require(viewer, Right.FILL)
    return await _change(session, viewer, where, fields.tagged)


async def attach(session: AsyncSession, viewer: Viewer, where: Where, file: Sent) -> Form:
    """One more file."""
    rights.require(viewer, Right.FILL)
    return await _change(session, viewer, where, lambda one, have: fields.sent(one, file, have))


async def detach(session: AsyncSession, viewer: Viewer, where: Where, unique: str) -> Form:
    """One file less."""
    rights.require(viewer, Right.FILL)

    def change(_: Field, have: Value | None) -> Value | None:
        left = field_files.without(unique, (have or {}).get("files", ()))
        return {"files": left} if left else None

    return await _change(session, viewer, where, change)


async def clear(session: AsyncSession, viewer: Viewer, where: Where) -> Form:
    """Answer nothing any more."""
    rights.require(viewer, Right.FILL)
    return await _change(session, viewer, where, lambda _one, _have: None)


async def _change(session: AsyncSession, viewer: Viewer, where: Where, change: Change) -> Form:
    """The entry with one answer changed, under its lock. Raises Refusal when it may not be written, or the answer does
    not fit."""
    form = await entries.form(session, where.entry, lock=True)
    require_filled_by(viewer, form, where.received)
    asked = form.asked(where.field)
    have = form.answers.get(asked.id)
    value = change(asked, have.value if have else None)
    if value == (have.value if have else None):
        return form
    form.entry.changed_at = where.received
    if value is None:
        await session.execute(
            delete(Answer)
            .where(Answer.entry_id == where.entry, Answer.field_id == asked.id)
            .execution_options(synchronize_session=False)
        )
        del form.answers[asked.id]
    elif have is not None:
        have.value, have.changed_at = value, where.received
    else:
        new = Answer(entry_id=where.entry, field_id=asked.id, value=value, changed_at=where.received)
        session.add(new)
        form.answers[asked.id] = new
    return form
