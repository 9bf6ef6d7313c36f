"""A call may come as query, form, JSON or multipart, by GET or POST, under any case of its name."""

from __future__ import annotations

import json

import aiohttp
import pytest

from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone

BUTTONS = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}


def multipart(given: dict[str, str]) -> aiohttp.MultipartWriter:
    writer = aiohttp.MultipartWriter("form-data")
    for name, value in given.items():
        writer.append(value).set_content_disposition("form-data", name=name)
    return writer


@pytest.mark.parametrize("encoding", ["query", "get", "form", "json", "json-text", "multipart"])
@pytest.mark.parametrize("method", ["sendMessage", "SENDMESSAGE"])
async def test_every_encoding_says_the_same(telegram: LocalTelegram, anna: Phone, encoding: str, method: str) -> None:
    url = f"{telegram.url}/bot{telegram.token}/{method}"
    strings = {"chat_id": str(anna.id), "text": "Привет + «мир»", "reply_markup": json.dumps(BUTTONS)}
    session = telegram.session
    requests = {
        "query": lambda: session.post(url, params=strings),
        "get": lambda: session.get(url, params=strings),
        "form": lambda: session.post(url, data=strings),
        "json": lambda: session.post(url, json={**strings, "chat_id": anna.id, "reply_markup": BUTTONS}),
        "json-text": lambda: session.post(url, json=strings),
        "multipart": lambda: session.post(url, data=multipart(strings)),
    }
    async with requests[encoding]() as response:
        answer = await response.json()
    assert answer["ok"]
    assert (answer["result"]["text"], answer["result"]["reply_markup"]) == ("Привет + «мир»", BUTTONS)


@pytest.mark.parametrize("value", [True, "true", "True", "1", 1])
async def test_a_flag_may_be_written_in_several_ways(telegram: LocalTelegram, anna: Phone, value: object) -> None:
    answer = await telegram.bot("sendMessage", chat_id=anna.id, text="x", protect_content=value)
    assert answer["result"]["has_protected_content"] is True


async def test_json_that_is_none_is_refused(telegram: LocalTelegram) -> None:
    url = f"{telegram.url}/bot{telegram.token}/getMe"
    headers = {"Content-Type": "application/json"}
    async with telegram.session.post(url, data="{", headers=headers) as response:
        answer = await response.json()
    assert answer == {"ok": False, "error_code": 400, "description": "Bad Request: can't parse JSON object"}


async def test_an_album_takes_its_files_from_attachments(telegram: LocalTelegram, anna: Phone) -> None:
    media = [
        {"type": "photo", "media": f"attach://part{n}", "caption": f"<b>{n}</b>", "parse_mode": "HTML"} for n in "12"
    ]
    form = aiohttp.FormData({"chat_id": str(anna.id), "media": json.dumps(media)})
    for n in "12":
        form.add_field(f"part{n}", n.encode(), filename=f"{n}.jpg", content_type="image/jpeg")
    async with telegram.session.post(f"{telegram.url}/bot{telegram.token}/sendMediaGroup", data=form) as response:
        first, second = (await response.json())["result"]
    assert first["media_group_id"] == second["media_group_id"]
    assert first["photo"] != second["photo"]
    assert (second["caption"], second["caption_entities"]) == ("2", [{"type": "bold", "offset": 0, "length": 1}])


async def test_one_file_may_be_attached_too(telegram: LocalTelegram, anna: Phone) -> None:
    form = aiohttp.FormData({"chat_id": str(anna.id), "document": "attach://it"}, quote_fields=False)
    form.add_field("it", b"data", filename="план.docx")
    async with telegram.session.post(f"{telegram.url}/bot{telegram.token}/sendDocument", data=form) as response:
        document = (await response.json())["result"]["document"]
    assert (document["file_name"], document["file_size"]) == ("план.docx", 4)
