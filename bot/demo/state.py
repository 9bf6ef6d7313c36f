"""Everything the local Telegram knows: the bot, the people, their messages, and who has to hear of a change."""

from __future__ import annotations

import asyncio
import contextlib
import math
import time
from dataclasses import dataclass, field

from bot.demo.calls import Calls
from bot.demo.clock import Clock
from bot.demo.commands import Commands
from bot.demo.errors import bad_request, forbidden, migrated
from bot.demo.events import Events
from bot.demo.faults import Fault
from bot.demo.files import Files
from bot.demo.groups import Group
from bot.demo.json_types import Json, Value
from bot.demo.limits import Limits
from bot.demo.people import Message, Person
from bot.demo.queries import Queries
from bot.demo.updates import Updates
from bot.demo.webhook import Answer, Webhook, deliver

DEFAULT_TOKEN = "7000000001:local-telegram-needs-no-secret-here"  # noqa: S105 – opens nothing
_FIRST_PERSON = 1001
_POLLS_AGAIN_WITHIN = 2.0


@dataclass(slots=True)
class Profile:
    """What the bot says of itself; names and descriptions by language, "" for everybody."""

    id: int
    username: str
    names: dict[str, str]
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)


class Telegram:
    """One bot and its people. `local_webhooks` lets a webhook be plain http to this computer."""

    def __init__(
        self,
        token: str = DEFAULT_TOKEN,
        name: str = "Бот",
        username: str = "local_telegram_bot",
        local_webhooks: bool = False,
    ) -> None:
        self.token = token
        self.local_webhooks = local_webhooks
        self.bot = Profile(int(token.partition(":")[0]), username, {"": name})
        self.people: dict[int, Person] = {}
        self.clock, self.files, self.events = Clock(), Files(), Events()
        self.updates, self.calls, self.queries = Updates(), Calls(), Queries()
        self.commands = Commands()
        self.limits = Limits(time.monotonic)
        self.faults: list[Fault] = []
        self.menu_button: Json = {"type": "commands"}
        self.webhook: Webhook | None = None
        self.webhook_set_at = -math.inf
        self.answer: Answer | None = None
        self._delivery: asyncio.Task[None] | None = None
        self._last_message = 0
        self._last_group = 13_000_000_000_000_000

    def bot_user(self) -> Json:
        profile = self.bot
        return {"id": profile.id, "is_bot": True, "first_name": profile.names[""], "username": profile.username}

    def person(self, **given: Value) -> Person:
        """Make a person, or change the one with this `id`."""
        number = given.get("id") or max([_FIRST_PERSON - 1, *self.people]) + 1
        known = self.people.get(number)
        if known is None:
            known = self.people[number] = Person(**{**given, "id": number})
        else:
            for name, value in given.items():
                setattr(known, name, value)
        self.events.add("person", number, about=known.show())
        return known

    def recipient(self, person: Person) -> Person:
        """The person, or the chat of many, if the bot may write there; raises Refused."""
        if isinstance(person, Group):
            if (refused := person.refusal()) is not None:
                raise refused
            return person
        if person.deactivated:
            raise forbidden("user is deactivated")
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        if not person.started:
            raise forbidden("bot can't initiate conversation with a user")
        return person

    def chat(self, chat_id: str) -> Person:
        """The chat a call names in `chat_id`; raises Refused when there is none."""
        if not chat_id:
            raise bad_request("chat_id is empty")
        if chat_id == str(self.bot.id):
            raise forbidden("the bot can't send messages to the bot")
        person = self.people.get(int(chat_id)) if chat_id.lstrip("-").isdigit() else None
        if person is None:
            raise bad_request("chat not found")
        if person.migrated_to is not None:
            raise migrated(person.migrated_to)
        return person

    def next_group(self) -> str:
        self._last_group += 1
        return str(self._last_group)

    def put(self, person: Person, content: Json, *, outgoing: bool, sender: Json | None = None) -> Message:
        """Write a new message into a chat, dated by the clock, and tell the phones. In a group `sender` says it."""
        self._last_message += 1
        head = {"message_id": self._last_message, "chat": person.chat(), "date": self.clock.unix()}
        if isinstance(person, Group) and person.kind == "channel":
            head["sender_chat"] = person.chat()
        else:
            head["from"] = sender or (person.user() if outgoing else self.bot_user())
        message = Message({**head, **content}, outgoing)
        person.messages[message.id] = message
        self.events.add("message", person.id, message=message.for_person())
        return message

    def changed(self, person: Person, message: Message) -> None:
        """A message was edited in place: date it and tell the phones."""
        message.body["edit_date"] = self.clock.unix()
        self.events.add("edited", person.id, message=message.for_person())

    def remove(self, person: Person, message_ids: list[int]) -> None:
        for message_id in message_ids:
            person.messages[message_id].deleted = True
        person.pinned = [pinned for pinned in person.pinned if pinned not in message_ids]
        self.events.add("deleted", person.id, message_ids=message_ids)

    def online(self) -> bool:
        """Does the bot poll, or take what its webhook is sent?"""
        if self.webhook is not None:
            return not self.webhook.failing
        return self.updates.polls > 0 or time.monotonic() - self.updates.last_poll < _POLLS_AGAIN_WITHIN

    async def hook(self, webhook: Webhook | None) -> None:
        """Deliver updates there from now on; None returns to long polling. Needs `answer` to be set."""
        if self.webhook is not None:
            self.webhook.active = False
        if self._delivery is asyncio.current_task():
            self._delivery = None  # a call in the reply to the webhook ends the webhook
        if self._delivery is not None:
            self._delivery.cancel()
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await self._delivery
            self._delivery = None
        self.webhook = webhook
        if webhook is not None and self.answer is not None:
            work = deliver(webhook, self.updates, self.clock, self.answer)
            self._delivery = asyncio.get_running_loop().create_task(work)

    async def stop(self) -> None:
        """Let everybody go who waits for something."""
        await self.hook(None)
        self.clock.stop()
        self.events.pulse.stop()
        self.updates.pulse.stop()
