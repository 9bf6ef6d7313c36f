"""What a person hears when the model says no, or when something broke on our side."""

from datetime import datetime

from aiogram.types import CallbackQuery, TelegramObject

from bot.telegram.doors import Home
from bot.telegram.screen import Button, Screen, Whisper
from bot.telegram.visit import Visit
from handlers.screens import common
from locales import Say
from models.actions import mishaps
from models.database import Database
from models.refusal import Refusal


def refused(visit: Visit, refusal: Refusal, event: TelegramObject) -> Screen | Whisper:
    """An alert over the unchanged screen; after a typed message a message, and the question stays open."""
    text = visit.say(refusal.key, **refusal.details)
    if isinstance(event, CallbackQuery):
        return Whisper(text, alert=True)
    return Screen(text, [common.ways(visit.say)])


async def mishap(database: Database, now: datetime, say: Say, failure: Exception) -> Screen:
    """Write the failure down, tell the admins once a kind, and apologise with a short code."""
    async with database.writing() as session:
        code = await mishaps.note(session, failure, now)
    return Screen(say("mishap", code=code), [[Button(say("button-home"), Home())]])
