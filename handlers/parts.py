"""What a Telegram message holds that can be a part of an announcement: nearly everything, copied as it is."""

from aiogram.types import Message

from models.actions.announcements import Offer
from models.refusal import Refusal
from models.tables import PartKind

_FILES = (
    (PartKind.ANIMATION, "animation"),  # it is a document too
    (PartKind.VIDEO, "video"),
    (PartKind.VIDEO_NOTE, "video_note"),
    (PartKind.AUDIO, "audio"),
    (PartKind.VOICE, "voice"),
    (PartKind.DOCUMENT, "document"),
)
_OTHERS = ("sticker", "contact", "location", "venue", "dice", "live_photo")


def offered(message: Message) -> Offer:
    """The message as a part. Refusal when the messenger copies none of the kind."""
    text = message.html_text if message.text or message.caption else ""
    kind, file = _kind(message)
    return Offer(message.message_id, kind, text, message.media_group_id or "", file)


def _kind(message: Message) -> tuple[PartKind, str]:
    """What it is, and the messenger's name for its file."""
    if message.text:
        return PartKind.TEXT, ""
    if message.photo:
        return PartKind.PHOTO, max(message.photo, key=lambda size: size.width * size.height).file_id
    for kind, name in _FILES:
        if (file := getattr(message, name)) is not None:
            return kind, file.file_id
    if message.poll is not None:
        return _poll(message)
    if any(getattr(message, name) is not None for name in _OTHERS):
        return PartKind.OTHER, ""
    raise Refusal("refusal-announce-kind")


def _poll(message: Message) -> tuple[PartKind, str]:
    """A closed one collects nothing any more."""
    if message.poll is not None and message.poll.is_closed:
        raise Refusal("refusal-announce-poll")
    return PartKind.POLL, ""
