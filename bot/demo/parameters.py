"""Parameters of a Bot API call in whichever encoding they come: query, form, JSON, multipart with attach://."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, MultipartReader, web

from bot.demo.errors import Refused, bad_request
from bot.demo.files import UPLOAD_LIMIT, Upload
from bot.demo.json_types import Value

_ROOM_FOR_FIELDS = 256 * 1024
_CHUNK = 256 * 1024


class Parameters:
    """What was asked, by name; numbers and objects may come as such or as text."""

    def __init__(self, values: dict[str, Any], files: dict[str, Upload] | None = None) -> None:
        self.values = values
        self.files = files or {}

    def __contains__(self, name: str) -> bool:
        return self.values.get(name) is not None or name in self.files

    def text(self, name: str) -> str:
        value = self.values.get(name)
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        return json.dumps(value, ensure_ascii=False)

    def number(self, name: str, default: int = 0) -> int:
        try:
            return int(self.values.get(name) or default)
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        return value is True or (isinstance(value, str) and value.lower() in ("true", "yes", "1")) or value == 1

    def value(self, name: str, what: str) -> Value:
        """The JSON value, None when absent; raises Refused naming `what` when it is no JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value.strip():
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None

    def items(self, name: str, what: str) -> list[Any] | None:
        value = self.value(name, what)
        if value is None or isinstance(value, list):
            return value
        raise bad_request(f"can't parse {what}: expected an Array")

    def upload(self, name: str) -> Upload | None:
        """The file sent under `name`, or the one its ``attach://`` points to."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.files.get(value.removeprefix("attach://"))
        return self.files.get(name)

    def for_log(self) -> dict[str, Any]:
        return {**self.values, **{name: f"<{file.name}, {len(file.data)} bytes>" for name, file in self.files.items()}}


async def read(request: web.Request) -> Parameters:
    """Everything the request carries; raises Refused(413) past the limit of uploads."""
    values: dict[str, Any] = dict(request.query)
    if not request.can_read_body:
        return Parameters(values)
    if (request.content_length or 0) > UPLOAD_LIMIT + _ROOM_FOR_FIELDS:
        await _swallow(request)
        raise Refused(413, "Request Entity Too Large")
    if request.content_type.startswith("multipart/"):
        return await from_parts(await request.multipart(), values)
    return Parameters(values | _plain(request.content_type, await request.content.read()))


def _plain(content_type: str, body: bytes) -> dict[str, Any]:
    if content_type == "application/json":
        try:
            given = json.loads(body) if body.strip() else {}
        except ValueError:
            raise bad_request("can't parse JSON object") from None
        if not isinstance(given, dict):
            raise bad_request("can't parse JSON object")
        return given
    if content_type == "application/x-www-form-urlencoded":
        return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return {}


async def from_parts(reader: MultipartReader, values: dict[str, Any]) -> Parameters:
    files: dict[str, Upload] = {}
    total = 0
    async for part in reader:
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        data = bytearray()
        while chunk := await part.read_chunk(_CHUNK):
            total += len(chunk)
            if total <= UPLOAD_LIMIT + _ROOM_FOR_FIELDS:
                data += chunk
        if part.filename is None:
            values[part.name] = data.decode("utf-8", "replace")
        else:
            files[part.name] = Upload(bytes(data), part.filename, part.headers.get("Content-Type", ""))
    if total > UPLOAD_LIMIT + _ROOM_FOR_FIELDS or any(len(file.data) > UPLOAD_LIMIT for file in files.values()):
        raise Refused(413, "Request Entity Too Large")
    return Parameters(values, files)


async def _swallow(request: web.Request) -> None:
    """Read on to the end: a client that is still writing would not hear the answer."""
    while await request.content.readany():
        pass
