"""Messages as the bot gets them back: numbers, dates, files, albums, copies, pins."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp
import pytest

from bot.demo import images
from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone

Call = Callable[..., Coroutine[Any, Any, dict[str, Any]]]
NOON = 1719651600  # 29 June 2024, 12:00 in Moscow


async def test_a_message_is_dated_by_the_clock(telegram: LocalTelegram, call: Call, anna: Phone, sent: Call) -> None:
    await telegram.clock("2024-06-29T12:00:00+03:00")
    message = await sent(text="Привет")
    bot = {"id": 7000000001, "is_bot": True, "first_name": "Бот", "username": "local_telegram_bot"}
    assert message == {
        "message_id": 1,
        "from": bot,
        "chat": {"id": anna.id, "first_name": "Анна", "username": "anna", "type": "private"},
        "date": NOON,
        "text": "Привет",
    }
    await telegram.clock(advance=3600)
    edited = (await call("editMessageText", chat_id=anna.id, message_id=1, text="Пока"))["result"]
    assert edited == {**message, "text": "Пока", "edit_date": NOON + 3600}


async def test_numbers_grow(sent: Call) -> None:
    assert [(await sent())["message_id"] for _ in range(3)] == [1, 2, 3]


async def test_a_photo_has_several_sizes_with_its_own_proportions(upload: Call) -> None:
    answer = await upload("sendPhoto", "photo", "a.png", images.picture(1600, 1200, 1))
    sizes = [(size["width"], size["height"]) for size in answer["result"]["photo"]]
    assert sizes == [(90, 68), (320, 240), (800, 600), (1280, 960)]
    assert len({size["file_id"] for size in answer["result"]["photo"]}) == 4


def jpeg(width: int, height: int) -> bytes:
    frame = b"\xff\xc0\x00\x11\x08" + height.to_bytes(2, "big") + width.to_bytes(2, "big") + b"\x03" + bytes(9)
    return b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(10) + frame


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (images.picture(31, 17, 5), (31, 17)),
        (jpeg(640, 480), (640, 480)),
        (b"GIF89a" + b"\x20\x00\x10\x00" + bytes(4), (32, 16)),
        (b"\xff\xd8\xff", (1280, 960)),
        (b"?", (1280, 960)),
    ],
)
def test_a_header_tells_width_and_height(data: bytes, size: tuple[int, int]) -> None:
    assert images.dimensions(data) == size


async def test_the_same_bytes_have_the_same_identifiers(upload: Call, call: Call, anna: Phone) -> None:
    first = (await upload("sendDocument", "document", "a.pdf", b"data"))["result"]["document"]
    second = (await upload("sendDocument", "document", "a.pdf", b"data"))["result"]["document"]
    assert first == second
    again = (await call("sendDocument", chat_id=anna.id, document=first["file_id"]))["result"]["document"]
    assert again == first


async def test_a_file_can_be_fetched_back(telegram: LocalTelegram, upload: Call, call: Call) -> None:
    document = (await upload("sendDocument", "document", "План.pdf", b"data"))["result"]["document"]
    assert (document["file_name"], document["mime_type"]) == ("План.pdf", "application/octet-stream")
    file = (await call("getFile", file_id=document["file_id"]))["result"]
    assert (file["file_unique_id"], file["file_size"]) == (document["file_unique_id"], 4)
    url = f"{telegram.url}/file/bot{telegram.token}/{file['file_path']}"
    async with telegram.session.get(url) as response:
        assert await response.read() == b"data"
    async with telegram.session.get(f"{telegram.url}/file/bot{telegram.token}/documents/none") as response:
        assert response.status == 404


@pytest.mark.parametrize("kind", ["video", "audio", "voice", "animation"])
async def test_other_media_carry_what_belongs_to_them(upload: Call, kind: str) -> None:
    message = (await upload(f"send{kind.capitalize()}", kind, "a.bin", b"data", duration="7", caption="x"))["result"]
    assert (message[kind]["duration"], message["caption"]) == (7, "x")
    assert ("width" in message[kind]) is (kind in ("video", "animation"))
    assert ("document" in message) is (kind == "animation")


async def test_a_file_of_25_megabytes_comes_but_cannot_be_fetched(call: Call, telegram: LocalTelegram) -> None:
    boris = await telegram.person("Борис", started=True)
    form_url = f"{telegram.url}/client/chat/{boris.id}/send"
    form = aiohttp.FormData({"kind": "document"})
    form.add_field("file", io.BytesIO(b"x" * 25_000_000), filename="video.avi")
    async with telegram.session.post(form_url, data=form) as response:
        assert response.status == 200
    document = (await call("getUpdates"))["result"][0]["message"]["document"]
    assert (document["file_name"], document["file_size"]) == ("video.avi", 25_000_000)
    refused = {"ok": False, "error_code": 400, "description": "Bad Request: file is too big"}
    assert await call("getFile", file_id=document["file_id"]) == refused


async def photo_id(upload: Call, n: int) -> str:
    message = (await upload("sendPhoto", "photo", "a.png", images.picture(64, 48, n)))["result"]
    return str(message["photo"][-1]["file_id"])


async def test_an_album_is_one_group_of_messages(call: Call, anna: Phone, upload: Call) -> None:
    media = [{"type": "photo", "media": await photo_id(upload, n)} for n in range(3)]
    album = (await call("sendMediaGroup", chat_id=anna.id, media=json.dumps(media)))["result"]
    assert len(album) == 3
    assert len({part["media_group_id"] for part in album}) == 1
    other = (await call("sendMediaGroup", chat_id=anna.id, media=media))["result"]
    assert other[0]["media_group_id"] != album[0]["media_group_id"]


async def test_documents_and_photos_do_not_mix_in_an_album(call: Call, anna: Phone, upload: Call) -> None:
    document = (await upload("sendDocument", "document", "a.pdf", b"data"))["result"]["document"]["file_id"]
    media = [{"type": "photo", "media": await photo_id(upload, 1)}, {"type": "document", "media": document}]
    answer = await call("sendMediaGroup", chat_id=anna.id, media=media)
    assert answer["description"] == "Bad Request: document can't be mixed with other media types"


async def test_media_can_be_changed_in_place(call: Call, anna: Phone, upload: Call, sent: Call) -> None:
    number = (await sent(text="Скоро будет фото"))["message_id"]
    media = {"type": "photo", "media": await photo_id(upload, 1), "caption": "Фото"}
    changed = (await call("editMessageMedia", chat_id=anna.id, message_id=number, media=media))["result"]
    assert (changed["message_id"], changed["caption"], "text" in changed) == (number, "Фото", False)
    answer = await call("editMessageMedia", chat_id=anna.id, message_id=number, media=media)
    assert answer["description"].startswith("Bad Request: message is not modified")
    media["caption"] = "Другое"
    assert (await call("editMessageMedia", chat_id=anna.id, message_id=number, media=media))["ok"]
    given = {"chat_id": anna.id, "message_id": number, "caption": "<i>Третье</i>", "parse_mode": "HTML"}
    captioned = (await call("editMessageCaption", **given))["result"]
    assert captioned["caption_entities"] == [{"type": "italic", "offset": 0, "length": 6}]


async def test_a_part_of_an_album_stays_of_its_kind(call: Call, anna: Phone, upload: Call) -> None:
    first = await photo_id(upload, 1)
    document = (await upload("sendDocument", "document", "a.pdf", b"data"))["result"]["document"]["file_id"]
    media = [{"type": "photo", "media": first}] * 2
    part = (await call("sendMediaGroup", chat_id=anna.id, media=media))["result"][0]["message_id"]
    wrong = {"type": "document", "media": document}
    answer = await call("editMessageMedia", chat_id=anna.id, message_id=part, media=wrong)
    assert answer["description"] == "Bad Request: message can't be edited"


async def test_an_edit_without_buttons_takes_them_away(call: Call, anna: Phone, sent: Call) -> None:
    buttons = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes", "style": "success"}]]}
    message = await sent(text="x", reply_markup=buttons)
    assert message["reply_markup"] == buttons
    there = {"chat_id": anna.id, "message_id": message["message_id"]}
    assert "reply_markup" not in (await call("editMessageText", **there, text="y"))["result"]
    assert (await call("editMessageReplyMarkup", **there, reply_markup=buttons))["result"]["reply_markup"] == buttons
    assert "reply_markup" not in (await call("editMessageReplyMarkup", **there))["result"]


async def test_new_kinds_of_buttons_are_kept(sent: Call) -> None:
    rows = [
        [{"text": "Копировать", "copy_text": {"text": "№ 12"}, "style": "primary"}],
        [{"text": "Удалить", "callback_data": "delete", "style": "danger"}],
        [{"text": "Сайт", "url": "https://киров.рф/"}],
    ]
    assert (await sent(text="x", reply_markup={"inline_keyboard": rows}))["reply_markup"]["inline_keyboard"] == rows


async def test_a_copy_has_no_origin_and_a_forward_has(call: Call, anna: Phone, act: Call) -> None:
    number = (await act("send", text="/start и https://ya.ru"))["message_ids"][0]
    given = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": number}
    copy = (await call("copyMessage", **given))["result"]
    assert copy == {"message_id": number + 1}
    forwarded = (await call("forwardMessage", **given))["result"]
    assert forwarded["forward_origin"]["sender_user"]["id"] == anna.id
    shown = (await anna.messages())[0].body
    assert (shown["text"], "forward_origin" in shown) == ("/start и https://ya.ru", False)
    assert [entity["type"] for entity in shown["entities"]] == ["bot_command", "url"]


async def test_several_are_copied_in_order_without_the_missing(call: Call, anna: Phone, sent: Call) -> None:
    numbers = [(await sent(text=text))["message_id"] for text in ("раз", "два")]
    given = {"chat_id": anna.id, "from_chat_id": anna.id, "message_ids": [*numbers, 999]}
    assert len((await call("copyMessages", **given))["result"]) == 2
    assert [screen.text for screen in await anna.messages()] == ["раз", "два", "раз", "два"]
    given["message_ids"] = numbers[::-1]
    assert (await call("forwardMessages", **given))["description"] == (
        "Bad Request: message identifiers must be in a strictly increasing order"
    )


async def test_an_answer_quotes_what_it_answers(call: Call, anna: Phone, act: Call, sent: Call) -> None:
    number = (await act("send", text="вопрос"))["message_ids"][0]
    answer = await sent(text="ответ", reply_parameters={"message_id": number})
    assert answer["reply_to_message"]["text"] == "вопрос"
    missing = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await sent(text="x", reply_parameters=missing)


async def test_deleted_messages_are_gone_for_everybody(call: Call, anna: Phone, sent: Call) -> None:
    numbers = [(await sent())["message_id"] for _ in range(3)]
    assert (await call("deleteMessages", chat_id=anna.id, message_ids=[*numbers[:2], 999]))["ok"]
    assert [screen.id for screen in await anna.messages()] == numbers[2:]


async def test_the_newest_pin_is_shown_and_taken_off(call: Call, anna: Phone, sent: Call) -> None:
    first, second = (await sent())["message_id"], (await sent())["message_id"]
    for number in (first, second):
        await call("pinChatMessage", chat_id=anna.id, message_id=number)
    assert (await call("getChat", chat_id=anna.id))["result"]["pinned_message"]["message_id"] == second
    await call("unpinChatMessage", chat_id=anna.id)
    assert (await anna.chat())["pinned"] == [first]
    await call("unpinAllChatMessages", chat_id=anna.id)
    assert (await anna.chat())["pinned"] == []


async def test_a_mention_names_only_whom_the_bot_knows(sent: Call, anna: Phone) -> None:
    text = f'<a href="tg://user?id={anna.id}">А</a> <a href="tg://user?id=5">Б</a>'
    [mention] = (await sent(text=text, parse_mode="HTML"))["entities"]
    assert (mention["type"], mention["user"]["first_name"]) == ("text_mention", "Анна")


async def test_a_copied_poll_is_another_one_and_a_forwarded_one_is_the_same(call: Call, anna: Phone, act: Call) -> None:
    number = (await act("send", poll={"question": "Придёте?", "options": ["Да", "Нет"]}))["message_ids"][0]
    given = {"chat_id": anna.id, "from_chat_id": anna.id, "message_id": number}
    await call("copyMessage", **given)
    await call("forwardMessage", **given)
    asked, copied, forwarded = (screen.body["poll"] for screen in await anna.messages(own=True))
    assert [option["text"] for option in copied["options"]] == ["Да", "Нет"]
    assert (copied["id"] == asked["id"], forwarded["id"] == asked["id"]) == (False, True)


async def test_what_a_person_deletes_cannot_be_copied(call: Call, anna: Phone, act: Call) -> None:
    number = (await act("send", text="вопрос"))["message_ids"][0]
    await act("delete", message_id=number)
    answer = await call("copyMessage", chat_id=anna.id, from_chat_id=anna.id, message_id=number)
    assert answer["description"] == "Bad Request: message to copy not found"
