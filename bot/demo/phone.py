"""One person's phone in a story: writes, sends files, presses buttons, blocks – and waits for what comes of it."""

from __future__ import annotations

import io
from collections.abc import Callable

import aiohttp

from bot.demo import images
from bot.demo.json_types import Json
from bot.demo.screen import Screen
from bot.demo.watcher import CannotDo, NotQuiet, Toast, Watcher

__all__ = ["CannotDo", "NoSuchButton", "NotQuiet", "Phone", "Toast"]


class NoSuchButton(AssertionError):
    """The button is not on the screen; names the ones that are."""


class Phone(Watcher):
    """Every action waits for the bot and returns the last screen; `silent` says that the bot owes no reaction."""

    def __init__(
        self, session: aiohttp.ClientSession, url: str, about: Json, busy: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(session, url, about, busy)
        self._files = 0

    async def say(self, text: str, *, reply_to: int | None = None, silent: bool = False) -> Screen | None:
        """Send a text. `silent`: the bot owes no reaction to it."""
        return await self._do("send", {"text": text, "reply_to": reply_to}, silent=silent)

    async def start(self, payload: str = "") -> Screen | None:
        return await self.say(f"/start {payload}".strip())

    async def photo(
        self, n: int = 1, *, album: bool = False, caption: str | None = None, silent: bool = False
    ) -> Screen | None:
        """Send `n` different photos: as one album, or one after the other."""
        photos = [self._photo() for _ in range(n)]
        batches = [photos] if album else [[photo] for photo in photos]
        screen = None
        for number, batch in enumerate(batches):
            screen = await self.send_files("photo", batch, caption if number == 0 else None, silent=silent)
        return screen

    def _photo(self) -> tuple[str, bytes]:
        self._files += 1
        return f"photo{self._files}.png", images.picture(1280, 960, (self.id * 7919 + self._files * 104729) % 0xFFFFFF)

    async def file(
        self, name: str = "report.pdf", content: int | bytes = 1000, caption: str | None = None, *, silent: bool = False
    ) -> Screen | None:
        """Send a document: its bytes, or how many of them."""
        data = content if isinstance(content, bytes) else self._bytes(content)
        return await self.send_files("document", [(name, data)], caption, silent=silent)

    async def voice(self, *, silent: bool = False) -> Screen | None:
        return await self.send_files("voice", [("voice.oga", self._bytes(4000))], silent=silent)

    async def video(self, caption: str | None = None, *, silent: bool = False) -> Screen | None:
        return await self.send_files("video", [("video.mp4", self._bytes(90_000))], caption, silent=silent)

    async def video_note(self, *, silent: bool = False) -> Screen | None:
        return await self.send_files("video_note", [("note.mp4", self._bytes(60_000))], silent=silent)

    def _bytes(self, size: int) -> bytes:
        """Bytes no other file has."""
        self._files += 1
        return f"{self.id}:{self._files}".encode().ljust(size, b"\0")[:size]

    async def send_files(
        self, kind: str, files: list[tuple[str, bytes]], caption: str | None = None, *, silent: bool = False
    ) -> Screen | None:
        form = aiohttp.FormData(quote_fields=False)
        form.add_field("kind", kind)
        if caption:
            form.add_field("caption", caption)
        for name, data in files:
            form.add_field("file", io.BytesIO(data), filename=name)
        return await self._do("send", form, silent=silent)

    async def share_contact(self, number: str = "+79005550123") -> Screen | None:
        return await self._do("send", {"contact": number})

    async def poll(self, question: str, *options: str, silent: bool = False) -> Screen | None:
        """Ask a question with answers to choose from."""
        return await self._do("send", {"poll": {"question": question, "options": options}}, silent=silent)

    async def delete(self, message_id: int) -> None:
        """Delete a message; the bot does not hear of it."""
        await self._do("delete", {"message_id": message_id}, silent=True)

    async def edit(self, message_id: int, text: str, *, silent: bool = True) -> Screen | None:
        """Edit an own message."""
        return await self._do("edit", {"message_id": message_id, "text": text}, silent=silent)

    async def forward(self, message_id: int, *, silent: bool = False) -> Screen | None:
        return await self._do("forward", {"message_id": message_id}, silent=silent)

    async def press(self, label: str) -> Screen | None:
        """Press the button with (or starting with) this label on the last message that has buttons."""
        shown = [screen for screen in await self.messages() if screen.buttons]
        if not shown:
            raise NoSuchButton(f"«{label}»: no message in view has buttons")
        return await self._press_on(shown[-1], label)

    async def press_old(self, message_id: int, label: str) -> Screen | None:
        """Press a button of an earlier message that is still in view."""
        screen = next((screen for screen in await self.messages() if screen.id == message_id), None)
        if screen is None:
            raise NoSuchButton(f"«{label}»: message {message_id} is not in view")
        return await self._press_on(screen, label)

    async def _press_on(self, screen: Screen, label: str) -> Screen | None:
        place = screen.place(label)
        if place is None:
            raise NoSuchButton(f"«{label}» is not on the screen; there are {screen.labels} under: {screen.text[:200]}")
        if "callback_data" not in screen.keys[place[0]][place[1]]:
            raise NoSuchButton(f"«{label}» does not speak to the bot: {screen.keys[place[0]][place[1]]}")
        return await self._do("press", {"message_id": screen.id, "row": place[0], "column": place[1]})

    async def press_data(self, data: str, message_id: int) -> Screen | None:
        """Press a button with this data, be it there or not, on any message there ever was."""
        return await self._do("press", {"message_id": message_id, "data": data})

    async def press_twice(self, label: str) -> Screen | None:
        """A double press: the second comes before the bot has answered the first."""
        shown = [screen for screen in await self.messages() if screen.place(label)]
        if not shown:
            raise NoSuchButton(f"«{label}» is on no message in view")
        row, column = shown[-1].place(label) or (0, 0)
        press = {"message_id": shown[-1].id, "row": row, "column": column}
        presses = [await self.act("press", press) for _ in range(2)]
        for given in presses:
            await self.settled(given, silent=False)
        return await self.screen()

    async def block(self) -> None:
        await self._do("block", {}, silent=True)

    async def unblock(self) -> None:
        await self._do("unblock", {}, silent=True)

    async def _do(self, action: str, given: Json | aiohttp.FormData, *, silent: bool = False) -> Screen | None:
        await self.settled(await self.act(action, given), silent=silent)
        return await self.screen()
