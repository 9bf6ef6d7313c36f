"""When has the bot finished? The server can tell: nothing waits, nothing runs, and the press was answered."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from typing import Any

from bot.demo.state import Telegram

_LOOK_EVERY = 0.004
_SILENCE = 0.25


@dataclass(slots=True)
class Action:
    """What a person did: after which call, when (monotonic seconds), as which press; `silent` if no reaction is due."""

    person: int
    call: int
    at: float
    callback_query_id: str | None = None
    silent: bool = False


async def wait(telegram: Telegram, action: Action, settle: float, patience: float) -> dict[str, Any]:
    """Return {"quiet": True} when the bot has reacted and `settle` seconds passed without a call.

    After `patience` seconds it gives up and says in "why" what was still missing.
    """
    end = time.monotonic() + patience
    while (why := _missing(telegram, action, settle)) is not None:
        if time.monotonic() > end:
            calls = [call for call in telegram.calls.after(action.call) if call["method"] != "getUpdates"]
            return {"quiet": False, "why": why, "calls": calls}
        await asyncio.sleep(_LOOK_EVERY)
    query = telegram.queries.find(action.callback_query_id or "")
    return {"quiet": True, "answer": query.answer if query else None}


def _missing(telegram: Telegram, action: Action, settle: float) -> str | None:
    if not telegram.updates.all_handed():
        return "the bot has not fetched its updates"
    if telegram.calls.under_way or (telegram.webhook and telegram.webhook.delivering):
        return "a call is under way"
    now = time.monotonic()
    if now - max(telegram.calls.last_end, telegram.updates.last_handed) < settle:
        return "the bot is still calling"
    if action.callback_query_id:
        return _press_missing(telegram, action, now)
    if _reactions(telegram, action) or (action.silent and now - action.at > _SILENCE):
        return None
    return "the bot has sent nothing to this person"


def _press_missing(telegram: Telegram, action: Action, now: float) -> str | None:
    """An answer with words is a reaction; after a bare answer a changed screen should follow."""
    query = telegram.queries.find(action.callback_query_id or "")
    if query is None or query.answer is None:
        return "the press was not answered"
    if query.answer["text"] or query.answer["url"] or _reactions(telegram, action):
        return None
    return None if now - telegram.calls.last_end > _SILENCE else "the screen has not changed yet"


def _reactions(telegram: Telegram, action: Action) -> bool:
    """Did the bot call about this person's chat since the action?"""
    chat = str(action.person)
    return any(str(call["params"].get("chat_id")) == chat for call in telegram.calls.after(action.call))
