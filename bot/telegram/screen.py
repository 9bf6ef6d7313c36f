"""What a person sees: a text, rows of buttons, perhaps a question – and nothing of how it is sent."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, Self

from aiogram.types import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup
from sqlalchemy.ext.asyncio import AsyncSession

from bot.telegram.doors import Door
from locales import Html
from models.tables import EvidenceKind, Role

Style = Literal["success", "danger", "primary"]


@dataclass(frozen=True, slots=True)
class Button:
    """A word to press: it opens a door, a link, or copies a text. The colour only repeats what the label says."""

    label: str
    door: Door | None = None
    url: str | None = None
    copy: str | None = None
    style: Style | None = None

    def markup(self) -> InlineKeyboardButton:
        """The button as Telegram takes it."""
        return InlineKeyboardButton(
            text=self.label,
            callback_data=self.door.pack() if self.door else None,
            url=self.url,
            copy_text=CopyTextButton(text=self.copy) if self.copy else None,
            style=self.style,
        )


@dataclass(frozen=True, slots=True)
class Question:
    """What the next message of this person answers. `about` is the number of the thing the answer belongs to."""

    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """One file shown again by the messenger's own name for it.

    `name`: what the reader sees it called instead of what its sender called it, which would tell who they are.
    """

    kind: EvidenceKind
    file: str
    caption: Html = field(default_factory=Html)
    name: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document made now and handed over: its bytes, or how they are made, which may take a while. `file` is the
    messenger's own name for it, when it was sent before: then it need not be made again."""

    name: str
    content: bytes | Callable[[], bytes]
    file: str = ""

    async def made(self) -> bytes:
        """The bytes; they are made in a thread, so that nobody waits for them but their reader."""
        return self.content if isinstance(self.content, bytes) else await asyncio.to_thread(self.content)


@dataclass(frozen=True, slots=True)
class Screen:
    """One message with its buttons.

    `asks` makes the next message an answer; a screen without a question forgets the last one, so a form left behind
    cannot swallow anything. `gallery` and `paper` go before the text; `lost` says how many files of the gallery the
    messenger refused. `picture` is a paper shown as a photo over the text, which says the same in words; `enclosed` is
    one with the text under it, in one message. `toast` is a word over the screen, `alert` one that must be closed.
    `follows` marks a screen that stands under what a person sends: it replaces its predecessor. `notice` is said by
    itself before such a screen, and stays. `apart` leaves the message that was pressed as it is. `menu` renews the
    person's list of commands: the roles it is for. `kept` is told afterwards which message holds the screen, in a
    transaction of its own.
    """

    text: Html
    rows: Sequence[Sequence[Button]] = ()
    asks: Question | None = None
    toast: str = ""
    alert: bool = False
    gallery: Sequence[Piece] = ()
    lost: Callable[[int], Html] | None = None
    paper: Paper | None = None
    picture: Paper | None = None
    enclosed: Paper | None = None
    follows: bool = False
    apart: bool = False
    notice: Html = field(default_factory=Html)
    menu: frozenset[Role] | None = None
    kept: Callable[[AsyncSession, int], Awaitable[None]] | None = None

    def markup(self) -> InlineKeyboardMarkup | None:
        """The keyboard as Telegram takes it."""
        rows = [[button.markup() for button in row] for row in self.rows if row]
        return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None

    def with_toast(self, toast: str) -> Self:
        """The same screen with a word over it."""
        return replace(self, toast=toast)


@dataclass(frozen=True, slots=True)
class Whisper:
    """Nothing changes on the screen: only a word over it (a refusal, «1/7»)."""

    text: str = ""
    alert: bool = False
