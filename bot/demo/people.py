"""The people who hold the phones, and the chat each of them has with the bot."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.demo.json_types import Json


@dataclass(slots=True)
class Message:
    """A message as the bot sees it, and what only the server knows of it."""

    body: Json
    outgoing: bool
    deleted: bool = False
    plain_keyboard: bool = False

    @property
    def id(self) -> int:
        return int(self.body["message_id"])

    def for_person(self) -> Json:
        return {**self.body, "outgoing": self.outgoing, "edited": "edit_date" in self.body}

    def inaccessible(self) -> Json:
        return {"chat": self.body["chat"], "message_id": self.body["message_id"], "date": 0}


@dataclass(slots=True)
class Person:
    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str | None = None
    about: str | None = None
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    migrated_to: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    keyboard: Json | None = None
    pinned: list[int] = field(default_factory=list)
    menu_button: Json | None = None

    def _names(self, *fields: str) -> Json:
        return {name: value for name in fields if (value := getattr(self, name)) is not None}

    def user(self) -> Json:
        names = self._names("first_name", "last_name", "username", "language_code")
        return {"id": self.id, "is_bot": False, **names}

    def chat(self) -> Json:
        return {"id": self.id, **self._names("first_name", "last_name", "username"), "type": "private"}

    def show(self) -> Json:
        names = self._names("first_name", "last_name", "username", "language_code", "about")
        return {"id": self.id, **names, "blocked": self.blocked, "started": self.started}

    def find(self, message_id: int) -> Message | None:
        """The message, unless it was deleted."""
        message = self.messages.get(message_id)
        return None if message is None or message.deleted else message

    def in_view(self) -> list[Message]:
        return [message for message in self.messages.values() if not message.deleted]
