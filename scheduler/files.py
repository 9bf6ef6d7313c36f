"""All files of a contest for somebody who asked for them: gathered aside, part by part, and sent as archives.

A part is fetched and packed outside any transaction, on the disk and not in memory; when it has gone, that is written
down. So a crash gathers one part again, and sends at most that one twice.
"""

import asyncio
import zipfile
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog
from aiogram.exceptions import TelegramAPIError, TelegramForbiddenError
from aiogram.types import FSInputFile
from sqlalchemy.ext.asyncio import AsyncSession

from bot.telegram.download import BadLine, download
from locales import Say, speaker
from models.actions import exports
from models.actions.exports import Begun
from models.documents.written import sheets
from models.refusal import Refusal
from models.rules import parcels
from models.rules.parcels import Attached
from scheduler.chores import Chores

log = structlog.get_logger()

GIVE_UP = timedelta(days=1)
"""How long an order is tried at all."""
PATIENCE = 600
"""Seconds the messenger gets to take a part."""
COLUMNS = ("number", "organisation", "nomination", "field", "path", "size")
WIDTHS = (8, 40, 24, 36, 60, 12)
KILOBYTE = 1024


class Files(Chores[Begun]):
    """Gathers until cancelled, while this process holds the sender's lease."""

    look = 5.0
    failed = "files could not be gathered"
    unsettled = "a part could not be settled"
    most = parcels.MOST
    """Bytes of one part."""

    async def _waits(self, session: AsyncSession, apart: Sequence[int]) -> bool:
        return await exports.waits(session, apart)

    async def _begin(self, session: AsyncSession, apart: Sequence[int]) -> Begun | None:
        return await exports.begin(session, self._clock.now(), apart)

    async def _do(self, fence: int, begun: Begun) -> None:
        """One part of an order."""
        number = begun.order.id
        try:
            part, parts = await self._send(begun)
        except TelegramForbiddenError:
            part, parts = begun.order.parts, begun.order.parts  # nobody is there to take the rest
        except (BadLine, TelegramAPIError) as trouble:
            await self._later(fence, begun, getattr(trouble, "pause", 0))
            return
        await self._settle(fence, lambda session: exports.sent(session, number, part, parts, self._clock.now()))
        self._apart.pop(number, None)

    async def _send(self, begun: Begun) -> tuple[int, int]:
        """The next part to whoever asked; which one it was, of how many."""
        say = speaker(begun.language, self._zone)
        async with self._database.reading() as session:
            whole = await exports.content(session, begun.order)
        files = await asyncio.to_thread(exports.attached, whole)
        found = parcels.parts(files, self.most)
        if not found:
            await self._bot.send_message(begun.account, say("parcel-none", title=begun.title))
            return 0, 0
        part = min(begun.order.part, len(found) - 1)
        with TemporaryDirectory() as folder:
            path = Path(folder) / "part.zip"
            lost = await self._pack(say, path, found[part])
            name = say("parcel-name", contest=str(begun.order.contest_id), part=part + 1)
            await self._bot.send_document(
                begun.account,
                FSInputFile(path, filename=f"{name}.zip"),
                caption=_caption(say, begun.title, (part + 1, len(found)), len(found[part]) - lost, lost),
                request_timeout=PATIENCE,
            )
        return part + 1, len(found)

    async def _pack(self, say: Say, path: Path, files: Sequence[Attached]) -> int:
        """Fetch the files into an archive with an index; how many could not be had."""
        lines, lost = [], 0
        with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
            for one, place in zip(files, parcels.paths(files), strict=True):
                try:
                    data = await self._fetch(one)
                except Refusal as refusal:
                    lost += 1
                    lines.append(_line(one, say("parcel-too-big" if refusal.key == "paper-big" else "parcel-gone")))
                    continue
                await asyncio.to_thread(archive.writestr, place, data)
                lines.append(_line(one, place, len(data)))
            header = [say(f"parcel-column-{column}") for column in COLUMNS]
            index = await asyncio.to_thread(sheets.table, say("parcel-index"), header, lines, WIDTHS)
            await asyncio.to_thread(archive.writestr, "index.xlsx", index)
        return lost

    async def _fetch(self, one: Attached) -> bytes:
        if one.is_too_big:
            raise Refusal("paper-big")
        return await download(self._bot, one.file)

    async def _later(self, fence: int, begun: Begun, pause: float) -> None:
        """The line is bad: try again after a pause that grows, and not for ever."""
        order = begun.order
        if self._clock.now() - order.asked_at > GIVE_UP:
            await self._settle(fence, lambda session: exports.sent(session, order.id, order.part, 0, self._clock.now()))
            return
        log.warning(self.failed, order=order.id, pause=self._put_off(order.id, pause))


def _line(one: Attached, place: str, size: int | None = None) -> list[str]:
    length = size if size is not None else one.size
    told = str(-(-length // KILOBYTE)) if length is not None else ""
    return [str(one.number), one.organisation, one.nomination, one.field, place, told]


def _caption(say: Say, title: str, part: tuple[int, int], number: int, lost: int) -> str:
    """Which part of how many, what is in it, and how much could not be had."""
    words = [say("parcel-part", title=title, part=part[0], parts=part[1]), say("parcel-number", number=number)]
    return "\n".join([*words, *([say("parcel-not-had", number=lost)] if lost else [])])
