"""An answer that came too late: what was asked is asked no more once nothing depends on it."""

import re
from collections.abc import Callable, Collection
from functools import wraps

from aiogram.types import Message

from bot.telegram import doors
from bot.telegram.doors import Door
from bot.telegram.rooms import Listen, Seen
from bot.telegram.screen import Button, Screen
from bot.telegram.visit import Visit
from handlers.screens import common
from locales import Html
from models.refusal import Refusal

Tell = Callable[[Visit, Refusal, str], Screen]


def ended_by(settled: Collection[str], back: Door | Callable[[int], Door]) -> Callable[[Listen], Listen]:
    """A question that is asked no more after a `settled` refusal of its answer: one is told why, and shown the way
    `back`, which may depend on the number that what the question is about begins with."""

    def tell(visit: Visit, refusal: Refusal, about: str) -> Screen:
        return over(visit, refusal, settled, back if isinstance(back, Door) else back(_number(about)))

    return _ended(tell)


def plan_ended_by(settled: Collection[str]) -> Callable[[Listen], Listen]:
    """The same about a plan that may be there no more: on to all of them."""

    def tell(visit: Visit, refusal: Refusal, about: str) -> Screen:
        plans = Button(visit.say("button-plans"), doors.Plans())
        return Screen(_why(visit, refusal, settled), [[plans], common.ways(visit.say)])

    return _ended(tell)


def over(visit: Visit, refusal: Refusal, settled: Collection[str], back: Door) -> Screen:
    """Why it is too late, and the way to go; a refusal that is not `settled` is raised again: the question stays."""
    return Screen(_why(visit, refusal, settled), [common.ways(visit.say, back)])


def _ended(tell: Tell) -> Callable[[Listen], Listen]:
    def put(listen: Listen) -> Listen:
        @wraps(listen)
        async def heard(visit: Visit, message: Message, about: str) -> Seen:
            try:
                return await listen(visit, message, about)
            except Refusal as refusal:
                return tell(visit, refusal, about)

        return heard

    return put


def _number(about: str) -> int:
    return int(re.split(r"\D", about, maxsplit=1)[0])


def _why(visit: Visit, refusal: Refusal, settled: Collection[str]) -> Html:
    if refusal.key not in settled:
        raise refusal
    return visit.say(refusal.key, **refusal.details)
