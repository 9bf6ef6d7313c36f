"""Which letter goes next: the questions of the outbox, built once, for building them costs more than asking."""

from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, case, select, union_all

from models.queries import freeze
from models.tables import Chat, Letter, LetterState, Person, Priority


def due(now: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    """It waits for nothing but the postman."""
    return and_(Letter.state == LetterState.WAITING, Letter.not_before <= now, freeze.may_go())


def _most_urgent() -> Select[int]:
    accounts: BindParameter[Any] = bindparam("busy", expanding=True)
    people = select(Person.id).where(Person.account.in_(accounts))
    chats = select(Chat.id).where(Chat.account.in_(accounts))
    free = case((Letter.chat_id.is_(None), Letter.person_id.not_in(people)), else_=Letter.chat_id.not_in(chats))
    looks = []
    for level in Priority:
        look = select(Letter.id, Letter.priority).where(
            Letter.state == LetterState.WAITING,
            Letter.priority == level,
            Letter.not_before <= bindparam("now"),
            free,
            freeze.may_go(),
        )
        first = look.order_by(Letter.not_before, Letter.id).limit(1).subquery()
        looks.append(select(first.c.id, first.c.priority))
    firsts = union_all(*looks).subquery()
    return select(firsts.c.id).order_by(firsts.c.priority).limit(1)


MOST_URGENT = _most_urgent()
"""The number of the letter that goes next, for `now` and the `busy` accounts: one short look into the index for each
level of urgency. Built once, like all that is asked of each letter: building costs more than asking."""
NEXT = (
    select(Letter)
    .where(Letter.id == MOST_URGENT.scalar_subquery(), due(bindparam("now")))
    .with_for_update(skip_locked=True)
)
