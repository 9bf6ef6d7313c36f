"""From an update to its room: a press by its door, a command by its name, a link by its prefix, a message by the
question it answers."""

import re
from typing import Protocol

from aiogram import Router
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot.telegram.halls import is_of_many
from bot.telegram.links import TOLD
from bot.telegram.rooms import House, Seen
from bot.telegram.screen import Whisper
from bot.telegram.visit import Visit
from models.refusal import Refusal
from models.rules import rights

COMMAND = re.compile(r"/(\w+)")
"""A command as it is typed; «/ слово» is text."""


class Porter(Protocol):
    """Who speaks when no room fits."""

    async def stale(self, visit: Visit) -> Seen:
        """A button of another age."""

    async def unknown_command(self, visit: Visit, command: str) -> Seen:
        """A command that is not there."""

    async def words(self, visit: Visit, message: Message) -> Seen:
        """A message nobody asked for."""

    async def rewritten(self, visit: Visit, message: Message) -> Seen | None:
        """An earlier message was changed."""

    async def moved(self, visit: Visit, update: ChatMemberUpdated) -> None:
        """Somebody blocked the bot or came back."""

    async def among_many(self, visit: Visit, update: Message | ChatMemberUpdated) -> Whisper | None:
        """Something concerns the bot in a group or a channel."""


def router(house: House, porter: Porter) -> Router:
    """Four handlers, whatever the number of rooms: the first room costs what the last one costs."""
    routes = Router()

    @routes.callback_query()
    async def press(query: CallbackQuery, visit: Visit) -> Seen:
        found = house.open(query.data or "")
        if found is None:
            return await porter.stale(visit)
        room, door = found
        rights.require(visit.viewer, room.may)
        return await room.walk(visit, door)

    @routes.message()
    async def heard(message: Message, visit: Visit) -> Seen | None:
        if is_of_many(message.chat):
            return await porter.among_many(visit, message)
        if link := TOLD.fullmatch(message.text or ""):
            return await _follow(house, visit, *link.groups())
        if command := COMMAND.match(message.text or ""):
            visit.command = command[1].lower()
            return await _obey(house, porter, visit)
        question = await visit.memory.recall(visit.session)
        ear = house.questions.get(question.name) if question else None
        if question is None or ear is None:
            return await porter.words(visit, message)
        rights.require(visit.viewer, ear.may)
        return await ear.listen(visit, message, question.about)

    @routes.edited_message()
    async def rewritten(message: Message, visit: Visit) -> Seen | None:
        return await porter.rewritten(visit, message)

    @routes.my_chat_member()
    async def moved(update: ChatMemberUpdated, visit: Visit) -> None:
        await (porter.among_many if is_of_many(update.chat) else porter.moved)(visit, update)

    return routes


async def _follow(house: House, visit: Visit, prefix: str, token: str) -> Seen:
    path = house.links.get(prefix)
    if path is None:
        raise Refusal("refusal-link")
    rights.require(visit.viewer, path.may)
    return await path.follow(visit, token)


async def _obey(house: House, porter: Porter, visit: Visit) -> Seen:
    room = house.commands.get(visit.command)
    if room is None:
        return await porter.unknown_command(visit, visit.command)
    rights.require(visit.viewer, room.may)
    return await room.walk(visit, room.door())
