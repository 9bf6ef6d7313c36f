"""What a Telegram message holds that can be evidence: files, texts, captions, links, forwarded posts."""

from collections.abc import Sequence
from typing import Any

from aiogram.types import Message, MessageEntity, MessageOriginChannel

from models.refusal import Refusal
from models.rules import links
from models.rules.materials import Offer, from_file, from_link, from_words
from models.tables import EvidenceKind

_NOT_EVIDENCE = ("sticker", "contact", "location", "poll", "dice")


def offered(message: Message) -> Offer:
    """The message's materials, and what of it cannot be taken and why."""
    text = message.text or message.caption or ""
    hidden = addresses(text, message.entities or message.caption_entities or ())
    offer = _file(message, text, hidden)
    if offer is None:
        offer = from_words(text, hidden) if text else _nothing(message)
    origin = message.forward_origin
    if isinstance(origin, MessageOriginChannel) and origin.chat.username and offer.materials:
        offer += from_link(f"https://t.me/{origin.chat.username}/{origin.message_id}")
    return offer


def addresses(text: str, entities: Sequence[MessageEntity]) -> list[str]:
    """The addresses behind words, and those that Telegram recognised and we did not."""
    seen = set(links.find(text))
    addresses = [entity.url for entity in entities if entity.url]
    addresses += [entity.extract_from(text) for entity in entities if entity.type == "url"]
    return [address for address in addresses if address not in seen]


def _file(message: Message, caption: str, hidden: list[str]) -> Offer | None:
    found = attached(message)
    if found is None:
        return None
    kind, file = found
    name = getattr(file, "file_name", None) or _name(getattr(file, "mime_type", None))
    return from_file(
        kind, file.file_unique_id, file.file_id, caption=caption, hidden=hidden, name=name, size=file.file_size
    )


def attached(message: Message) -> tuple[EvidenceKind, Any] | None:
    """The file of the message; a picture is its largest size. A live photo comes as its still photo too; an animation
    also as a document."""
    largest = max(message.photo, key=lambda size: size.width * size.height) if message.photo else None
    files = (
        (EvidenceKind.PHOTO, largest),
        (EvidenceKind.ANIMATION, message.animation),
        (EvidenceKind.VIDEO, message.video),
        (EvidenceKind.VIDEO_NOTE, message.video_note),
        (EvidenceKind.AUDIO, message.audio),
        (EvidenceKind.VOICE, message.voice),
        (EvidenceKind.DOCUMENT, message.document),
        (EvidenceKind.VIDEO, message.live_photo),
    )
    return next(((kind, file) for kind, file in files if file is not None), None)


def _name(mime: str | None) -> str:
    """A nameless picture is still known as one."""
    family, _, sort = (mime or "").partition("/")
    return f"photo.{sort}" if family == "image" else ""


def _nothing(message: Message) -> Offer:
    kind = next((name for name in _NOT_EVIDENCE if getattr(message, name) is not None), "other")
    return Offer((), (Refusal(f"refusal-not-evidence-{kind}"),))
