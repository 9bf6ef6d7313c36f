"""Which letters go next: the questions of the outbox, built once, for building them costs more than asking."""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, and_, bindparam, case, select, union_all

from models.queries import freeze
from models.tables import Chat, Letter, LetterState, Person, Priority

ORDER = (Letter.priority, Letter.not_before, Letter.id)
"""How letters go, and what a look reads of each."""


def due(now: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    """It waits for nothing but the postman."""
    return and_(Letter.state == LetterState.WAITING, Letter.not_before <= now, freeze.may_go())


@cache
def most_urgent(most: int) -> Select[int]:
    """The numbers of the letters that go next, at most so many, for `now` and the `busy` accounts: one short look into
    the index for each level of urgency."""
    accounts: BindParameter[Any] = bindparam("busy", expanding=True)
    people = select(Person.id).where(Person.account.in_(accounts))
    chats = select(Chat.id).where(Chat.account.in_(accounts))
    free = case((Letter.chat_id.is_(None), Letter.person_id.not_in(people)), else_=Letter.chat_id.not_in(chats))
    looks = []
    for level in Priority:
        look = select(*ORDER).where(
            Letter.state == LetterState.WAITING,
            Letter.priority == level,
            Letter.not_before <= bindparam("now"),
            free,
            freeze.may_go(),
        )
        nearest = look.order_by(Letter.not_before, Letter.id).limit(most).subquery()
        looks.append(select(nearest))
    firsts = union_all(*looks).subquery()
    return select(firsts.c.id).order_by(*(firsts.c[one.key] for one in ORDER)).limit(most)


@cache
def following(most: int) -> Select[Letter]:
    """These letters, in the order in which they go. Each is looked at once more when it is locked: as a case, or the
    index of what waits would be walked for it from end to end."""
    is_due = case((due(bindparam("now")), True), else_=False)
    found = select(Letter).where(Letter.id.in_(most_urgent(most)), is_due)
    return found.order_by(*ORDER).with_for_update(skip_locked=True)
