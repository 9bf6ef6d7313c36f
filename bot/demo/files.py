"""The files of the local Telegram: what was uploaded, under which identifiers, and as what it may be sent again."""

from __future__ import annotations

import base64
import hashlib
import mimetypes
from dataclasses import dataclass, field
from typing import Any

from bot.demo import errors, images
from bot.demo.json_types import Value

UPLOAD_LIMIT = 50 * 1024 * 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
KINDS = ("photo", "document", "video", "audio", "voice", "animation", "video_note")
_PREFIX = {
    "photo": "AgACAgIA",
    "document": "BQACAgIA",
    "video": "BAACAgIA",
    "audio": "CQACAgIA",
    "voice": "AwACAgIA",
    "animation": "CgACAgIA",
    "video_note": "DQACAgIA",
}
_TYPE_NAME = {"voice": "VoiceNote", "video_note": "VideoNote"}
_DEFAULT_MIME = {"photo": "image/jpeg", "video": "video/mp4", "audio": "audio/mpeg", "voice": "audio/ogg"}
_DEFAULT_MIME["animation"] = "video/mp4"
_PHOTO_EXTENSIONS = (".jpg", ".jpeg", ".gif", ".png", ".tif", ".bmp")


@dataclass(slots=True)
class Upload:
    """Bytes on their way in, with the name the sender gave them."""

    data: bytes
    name: str = ""
    mime: str = ""


@dataclass(slots=True)
class StoredFile:
    kind: str
    upload: Upload
    media: Value
    path: str
    identifiers: dict[str, str] = field(default_factory=dict)

    @property
    def type_name(self) -> str:
        return _TYPE_NAME.get(self.kind, self.kind.capitalize())


class Files:
    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(self, kind: str, upload: Upload, **details: Value) -> StoredFile:
        """Store an upload as a photo, document, …; `details` are optional fields such as duration."""
        digest = hashlib.sha256(f"{kind}\0{upload.name}\0".encode() + upload.data).digest()
        main = _identifier(kind, digest)
        known = self._by_id.get(main)
        if known and not details:
            return known
        path = f"{_FOLDER[kind]}/{digest.hex()[:16]}{_extension(kind, upload)}"
        file = StoredFile(kind, upload, None, path)
        file.media = _photo(file, digest) if kind == "photo" else _document(file, digest, details)
        for identifier in file.identifiers:
            self._by_id[identifier] = file
        return file

    def find(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def again(self, file_id: str, kind: str) -> StoredFile:
        """The stored file behind `file_id`, to be sent as `kind`; refuses as Telegram does."""
        if "://" in file_id or "." in file_id:
            raise errors.bad_request("failed to get HTTP URL content" if "://" in file_id else errors.WRONG_FILE)
        fault = _base64_fault(file_id)
        if fault:
            raise errors.bad_request(f"wrong remote file identifier specified: {fault}")
        file = self._by_id.get(file_id)
        if file is None:
            raise errors.bad_request(errors.WRONG_FILE)
        if (file.kind == "photo") != (kind == "photo"):
            wanted = _TYPE_NAME.get(kind, kind.capitalize())
            raise errors.bad_request(f"can't use file of type {file.type_name} as {wanted}")
        return file

    def prepare(self, file_id: str) -> dict[str, Any]:
        """The File object of getFile; from now on its path can be downloaded."""
        file = self._by_id.get(file_id)
        if file is None:
            raise errors.bad_request("wrong file_id or the file is temporarily unavailable")
        size = len(file.upload.data)
        if size > DOWNLOAD_LIMIT:
            raise errors.bad_request("file is too big")
        self._by_path[file.path] = file
        unique = file.identifiers[file_id]
        return {"file_id": file_id, "file_unique_id": unique, "file_size": size, "file_path": file.path}

    def download(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)


_FOLDER = {
    "photo": "photos",
    "document": "documents",
    "video": "videos",
    "audio": "music",
    "voice": "voice",
    "animation": "animations",
    "video_note": "video_notes",
}


def check_photo(upload: Upload) -> None:
    """What Telegram asks of an uploaded photo: a known extension, ≤ 10 MB, sides and ratio within bounds."""
    _, dot, extension = upload.name.lower().rpartition(".")
    if dot and f".{extension}" not in _PHOTO_EXTENSIONS:
        raise errors.bad_request(errors.PHOTO_EXTENSION)
    size = len(upload.data)
    if size > PHOTO_LIMIT:
        raise errors.bad_request(
            f"file of size {size} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
        )
    width, height = images.dimensions(upload.data)
    if width + height > 10000 or max(width, height) > 20 * min(width, height):
        raise errors.bad_request("PHOTO_INVALID_DIMENSIONS")


def _identifier(kind: str, digest: bytes) -> str:
    return _PREFIX[kind] + base64.urlsafe_b64encode(digest[:30]).decode()


def _unique(digest: bytes) -> str:
    return "AgAD" + base64.urlsafe_b64encode(digest[:9]).decode()


def _base64_fault(file_id: str) -> str | None:
    if not file_id:
        return "Remote file identifier can't be empty"
    body = file_id.rstrip("=")
    if not body.replace("-", "a").replace("_", "a").isalnum() or not body.isascii():
        return "Wrong character in the string"
    if len(body) % 4 == 1:
        return "Wrong string length"
    return None


def _extension(kind: str, upload: Upload) -> str:
    _, dot, extension = upload.name.rpartition(".")
    if dot and extension.isalnum():
        return f".{extension.lower()}"
    return {"photo": ".jpg", "video": ".mp4", "audio": ".mp3", "voice": ".oga"}.get(
        kind, ".mp4" if kind in ("animation", "video_note") else ""
    )


def _photo(file: StoredFile, digest: bytes) -> list[dict[str, Any]]:
    copies = images.sizes(*images.dimensions(file.upload.data))
    shown = []
    for letter, width, height in copies:
        largest = letter == copies[-1][0]
        own = digest if largest else hashlib.sha256(digest + letter.encode()).digest()
        identifier, unique = _identifier("photo", own), _unique(own)
        file.identifiers[identifier] = unique
        size = len(file.upload.data)
        shown.append(
            {"file_id": identifier, "file_unique_id": unique, "file_size": size, "width": width, "height": height}
        )
    return shown


def _document(file: StoredFile, digest: bytes, details: dict[str, Any]) -> dict[str, Any]:
    upload = file.upload
    media: dict[str, Any] = {"file_id": _identifier(file.kind, digest), "file_unique_id": _unique(digest)}
    file.identifiers[media["file_id"]] = media["file_unique_id"]
    if file.kind in ("video", "animation"):
        media |= {"width": details.get("width") or 1280, "height": details.get("height") or 720}
    if file.kind == "video_note":
        return media | {
            "length": details.get("length") or 240,
            "duration": details.get("duration") or 0,
            "file_size": len(upload.data),
        }
    if file.kind in ("video", "animation", "audio", "voice"):
        media["duration"] = details.get("duration") or 0
    media |= {key: details[key] for key in ("performer", "title") if details.get(key) and file.kind == "audio"}
    if upload.name and file.kind != "voice":
        media["file_name"] = upload.name
    guessed = mimetypes.guess_type(upload.name)[0]
    media["mime_type"] = upload.mime or _DEFAULT_MIME.get(file.kind) or guessed or "application/octet-stream"
    media["file_size"] = len(upload.data)
    return media
