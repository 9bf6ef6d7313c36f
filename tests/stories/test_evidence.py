"""Every kind of Telegram message, as evidence: what is taken out of it."""

from typing import Any

import pytest
from aiogram.types import Message

from handlers.evidence import offered
from models.tables import EvidenceKind

K = EvidenceKind
FILE = {"file_id": "f1", "file_unique_id": "u1"}
SIDES = {"width": 640, "height": 480}
PHOTO = [
    {"file_id": "small", "file_unique_id": "s", "width": 90, "height": 60},
    {"file_id": "large", "file_unique_id": "l", "width": 1280, "height": 960},
]
CHANNEL = {"id": -1001, "type": "channel", "title": "Медиацентр", "username": "media43"}


def message(**content: Any) -> Message:
    chat = {"id": 1, "type": "private", "first_name": "А"}
    return Message.model_validate({"message_id": 7, "date": 1718605800, "chat": chat, **content})


@pytest.mark.parametrize(
    "content,kind,file",
    [
        ({"photo": PHOTO}, K.PHOTO, "large"),
        ({"photo": PHOTO, "live_photo": {**FILE, **SIDES, "duration": 3}}, K.PHOTO, "large"),
        ({"video": {**FILE, **SIDES, "duration": 5}}, K.VIDEO, "f1"),
        ({"video_note": {**FILE, "length": 240, "duration": 5}}, K.VIDEO_NOTE, "f1"),
        ({"animation": {**FILE, **SIDES, "duration": 5}, "document": FILE}, K.ANIMATION, "f1"),
        ({"document": {**FILE, "file_name": "план.pdf"}}, K.DOCUMENT, "f1"),
        ({"audio": {**FILE, "duration": 5}}, K.AUDIO, "f1"),
        ({"voice": {**FILE, "duration": 5}}, K.VOICE, "f1"),
    ],
)
def test_every_kind_of_file_is_evidence(content: dict[str, Any], kind: K, file: str) -> None:
    (material,) = offered(message(**content)).materials
    assert (material.kind, material.file) == (kind, file)


def test_a_nameless_picture_sent_as_a_file_is_known_as_a_picture() -> None:
    (material,) = offered(message(document={**FILE, "mime_type": "image/heic"})).materials
    assert (material.kind, material.file_name) == (K.DOCUMENT, "photo.heic")


@pytest.mark.parametrize(
    "content,key",
    [
        ({"contact": {"phone_number": "+7900", "first_name": "А"}}, "contact"),
        ({"location": {"latitude": 58.6, "longitude": 49.6}}, "location"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "dice"),
        (
            {"sticker": {**FILE, **SIDES, "type": "regular", "is_animated": False, "is_video": False}},
            "sticker",
        ),
        ({"game": {"title": "x", "description": "y", "photo": PHOTO}}, "other"),
    ],
)
def test_what_is_no_proof_is_said(content: dict[str, Any], key: str) -> None:
    offer = offered(message(**content))
    assert (offer.materials, [one.key for one in offer.problems]) == ((), [f"refusal-not-evidence-{key}"])


def test_an_address_behind_words_and_one_only_telegram_knows_are_links() -> None:
    entities = [
        {"type": "text_link", "offset": 0, "length": 6, "url": "https://vk.com/a"},
        {"type": "url", "offset": 10, "length": 13},
    ]
    offer = offered(message(text="Группа 🎬 school.museum", entities=entities))
    assert [one.text for one in offer.materials if one.kind is K.LINK] == ["https://vk.com/a", "https://school.museum"]


def test_a_forwarded_post_of_a_channel_gives_its_address_too() -> None:
    origin = {"type": "channel", "date": 1718605800, "chat": CHANNEL, "message_id": 42}
    offer = offered(message(photo=PHOTO, caption="Открытие", forward_origin=origin))
    assert [(one.kind, one.text) for one in offer.materials] == [
        (K.PHOTO, "Открытие"),
        (K.LINK, "https://t.me/media43/42"),
    ]


def test_a_forwarded_post_of_a_closed_channel_has_no_address() -> None:
    closed = {name: value for name, value in CHANNEL.items() if name != "username"}
    origin = {"type": "channel", "date": 1718605800, "chat": closed, "message_id": 42}
    assert [one.kind for one in offered(message(text="Открытие", forward_origin=origin)).materials] == [K.TEXT]


def test_a_link_behind_a_word_counts_beside_a_longer_one_in_sight() -> None:
    hidden = {"type": "text_link", "offset": 0, "length": 4, "url": "https://vk.com/club1"}
    found = offered(message(text="Тут: https://vk.com/club12", entities=[hidden])).materials
    links = [one.text for one in found if one.kind is K.LINK]
    assert sorted(links) == ["https://vk.com/club1", "https://vk.com/club12"]
