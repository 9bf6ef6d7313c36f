"""Who the bot is: its name, descriptions, commands and menu button."""

from __future__ import annotations

from bot.demo.errors import bad_request
from bot.demo.json_types import Value
from bot.demo.parameters import Parameters
from bot.demo.state import Telegram

_CAPABILITIES = (
    "can_connect_to_business", "has_main_web_app", "has_topics_enabled", "allows_users_to_create_topics",
    "can_manage_bots", "supports_guest_queries", "can_read_all_group_messages", "supports_inline_queries",
)  # fmt: skip
_LIMITS = {"name": 64, "description": 512, "short_description": 120}


def get_me(telegram: Telegram, _given: Parameters) -> Value:
    return {**telegram.bot_user(), "can_join_groups": True, **dict.fromkeys(_CAPABILITIES, False)}


def log_out(_telegram: Telegram, _given: Parameters) -> Value:
    return True


def set_my_commands(telegram: Telegram, given: Parameters) -> Value:
    commands = given.items("commands", "list of bot commands")
    if commands is None:
        raise bad_request("can't parse list of bot commands")
    telegram.commands.set(given.value("scope", "BotCommandScope"), given.text("language_code"), commands)
    telegram.events.add("commands")
    return True


def delete_my_commands(telegram: Telegram, given: Parameters) -> Value:
    telegram.commands.delete(given.value("scope", "BotCommandScope"), given.text("language_code"))
    telegram.events.add("commands")
    return True


def get_my_commands(telegram: Telegram, given: Parameters) -> Value:
    return telegram.commands.get(given.value("scope", "BotCommandScope"), given.text("language_code"))


def _set(texts: dict[str, str], given: Parameters, field: str) -> bool:
    text, language = given.text(field), given.text("language_code")
    if len(text) > _LIMITS[field]:
        raise bad_request(f"bot {field.replace('_', ' ')} is too long")
    if text:
        texts[language] = text
    elif language or field != "name":
        texts.pop(language, None)
    return True


def _get(texts: dict[str, str], given: Parameters, field: str) -> dict[str, str]:
    return {field: texts.get(given.text("language_code")) or texts.get("", "")}


def set_my_name(telegram: Telegram, given: Parameters) -> Value:
    done = _set(telegram.bot.names, given, "name")
    telegram.events.add("bot", online=telegram.online())
    return done


def get_my_name(telegram: Telegram, given: Parameters) -> Value:
    return _get(telegram.bot.names, given, "name")


def set_my_description(telegram: Telegram, given: Parameters) -> Value:
    return _set(telegram.bot.descriptions, given, "description")


def get_my_description(telegram: Telegram, given: Parameters) -> Value:
    return _get(telegram.bot.descriptions, given, "description")


def set_my_short_description(telegram: Telegram, given: Parameters) -> Value:
    return _set(telegram.bot.short_descriptions, given, "short_description")


def get_my_short_description(telegram: Telegram, given: Parameters) -> Value:
    return _get(telegram.bot.short_descriptions, given, "short_description")


def set_chat_menu_button(telegram: Telegram, given: Parameters) -> Value:
    button = given.value("menu_button", "MenuButton") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse menu button: Unsupported type specified")
    if "chat_id" in given:
        telegram.chat(given.text("chat_id")).menu_button = button
    else:
        telegram.menu_button = button
    return True


def get_chat_menu_button(telegram: Telegram, given: Parameters) -> Value:
    own = telegram.chat(given.text("chat_id")).menu_button if "chat_id" in given else None
    return own or telegram.menu_button
