"""The bot's list of commands, by scope and language, and which list a person sees."""

from __future__ import annotations

import re
from typing import Any

from bot.demo.errors import bad_request
from bot.demo.json_types import Value
from bot.demo.people import Person

_NAME = re.compile(r"[a-z0-9_]{1,32}")
_SCOPES = frozenset(
    [
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    ]
)
_AT_MOST = 100
_DESCRIPTION = 256


class Commands:
    def __init__(self) -> None:
        self._lists: dict[tuple[str, str], list[dict[str, str]]] = {}

    def set(self, scope: Value, language: str, given: list[Any]) -> None:
        if len(given) > _AT_MOST:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._lists[_key(scope), language] = [_command(item) for item in given]

    def delete(self, scope: Value, language: str) -> None:
        self._lists.pop((_key(scope), language), None)

    def get(self, scope: Value, language: str) -> list[dict[str, str]]:
        return self._lists.get((_key(scope), language), [])

    def seen_by(self, person: Person) -> list[dict[str, str]]:
        """The narrowest scope wins, and within a scope the person's own language."""
        language = (person.language_code or "").partition("-")[0]
        for scope in (f"chat:{person.id}", "all_private_chats", "default"):
            for code in (language, ""):
                if self._lists.get((scope, code)):
                    return self._lists[scope, code]
        return []


def _key(scope: Value) -> str:
    if scope is None:
        return "default"
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    return f"chat:{scope.get('chat_id')}" if kind == "chat" else str(kind)


def _command(item: Value) -> dict[str, str]:
    if not isinstance(item, dict) or "command" not in item or "description" not in item:
        raise bad_request("can't parse list of bot commands: expected an Object")
    command, description = str(item["command"]).strip().removeprefix("/"), str(item["description"]).strip()
    if not _NAME.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= _DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}
