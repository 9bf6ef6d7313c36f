"""The list of commands under «/»: one for strangers, one for each person by their roles, in both languages."""

from collections.abc import Iterable

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import SetMyCommands, SetMyDescription, SetMyShortDescription
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from locales import LANGUAGES, speaker
from models.rules.rights import HOLDERS, Right
from models.tables import Role

log = structlog.get_logger()

COMMANDS: tuple[tuple[str, Right], ...] = (
    ("home", Right.ENTER),
    ("activities", Right.SEE),
    ("drafts", Right.DRAFT),
    ("pupils", Right.FORWARD),
    ("team", Right.FORWARD),
    ("entries", Right.ENTRY),
    ("jury", Right.SCORE),
    ("queue", Right.REVIEW),
    ("requests", Right.CONFIRM),
    ("plans", Right.SEE_ALL),
    ("announce", Right.ANNOUNCE),
    ("import", Right.PLAN),
    ("new", Right.PLAN),
    ("daysoff", Right.PLAN),
    ("organisations", Right.ORGANISATIONS),
    ("people", Right.PEOPLE),
    ("post", Right.PEOPLE),
    ("audit", Right.AUDIT),
    ("freeze", Right.FREEZE),
    ("contests", Right.BELONG),
    ("news", Right.BELONG),
    ("diplomas", Right.BELONG),
    ("profile", Right.BELONG),
    ("settings", Right.ENTER),
    ("help", Right.ENTER),
    ("cancel", Right.ENTER),
)


def commands(roles: Iterable[Role], language: str) -> list[BotCommand]:
    """The commands somebody in these roles may use, described in `language`."""
    say = speaker(language, "UTC")
    held = frozenset(roles)
    return [
        BotCommand(command=name, description=say(f"command-{name}"))
        for name, right in COMMANDS
        if right is Right.ENTER or (held if right is Right.BELONG else held & HOLDERS[right])
    ]


async def renew(bot: Bot, chat: int, roles: Iterable[Role]) -> None:
    """Give one person the menu of their roles. It is a decoration: a refusal is only noted."""
    roles = tuple(roles)
    for language in ("", *LANGUAGES[1:]):
        try:
            await bot.set_my_commands(
                commands(roles, language or LANGUAGES[0]),
                scope=BotCommandScopeChat(chat_id=chat),
                language_code=language or None,
            )
        except TelegramAPIError as error:
            log.warning("menu refused", reason=error.message)
            return


async def decorate(bot: Bot) -> None:
    """At start-up: the strangers' menu, the bot's description and short description, in both languages.

    Each one is tried by itself; what the server refuses is warned of and stops nothing.
    """
    for language in ("", *LANGUAGES[1:]):
        say = speaker(language or LANGUAGES[0], "UTC")
        code = language or None
        scope = BotCommandScopeAllPrivateChats()
        for decoration in (
            SetMyCommands(commands=commands((), say.language), scope=scope, language_code=code),
            SetMyDescription(description=say("bot-description"), language_code=code),
            SetMyShortDescription(short_description=say("bot-short-description"), language_code=code),
        ):
            try:
                await bot(decoration)
            except TelegramAPIError as error:
                log.warning("decoration refused", method=type(decoration).__name__, reason=error.message)
