"""How a plan comes in: the room that asks for it, and what becomes of a pasted text."""

from bot.telegram.doors.base import Door


class Import(Door, prefix="import"):
    """Ask for a plan: a document, or text in as many messages as it takes."""


class TakeText(Door, prefix="taketext"):
    """The pasted text is complete: read it."""

    paper: int


class DropText(Door, prefix="droptext"):
    """Forget the pasted text."""

    paper: int
