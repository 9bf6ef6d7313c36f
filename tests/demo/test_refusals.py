"""Every refusal a private chat can meet, letter for letter."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from bot.demo import images
from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone

Call = Callable[..., Coroutine[Any, Any, dict[str, Any]]]
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
HTTPS = "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
EXTENSION = "Bad Request: photo has unsupported extension. Use one of .jpg, .jpeg, .gif, .png, .tif or .bmp"


def keyboard(*buttons: dict[str, Any]) -> dict[str, Any]:
    return {"inline_keyboard": [[button] for button in buttons]}


def key(text: str = "Да", **action: Any) -> dict[str, Any]:
    return {"text": text, **(action or {"callback_data": "yes"})}


GONE = 9999
ANNA = "anna"  # stands for Anna's number in the table

TABLE: list[tuple[str, dict[str, Any], int, str]] = [
    ("editMessageText", {"message_id": GONE, "text": "x"}, 400, "Bad Request: message to edit not found"),
    ("deleteMessage", {"message_id": GONE}, 400, "Bad Request: message to delete not found"),
    ("copyMessage", {"message_id": GONE, "from_chat_id": ANNA}, 400, "Bad Request: message to copy not found"),
    ("forwardMessage", {"message_id": GONE, "from_chat_id": ANNA}, 400, "Bad Request: message to forward not found"),
    ("pinChatMessage", {"message_id": GONE}, 400, "Bad Request: message to pin not found"),
    ("unpinChatMessage", {"message_id": GONE}, 400, "Bad Request: message to unpin not found"),
    ("editMessageText", {"text": "x"}, 400, "Bad Request: message identifier is not specified"),
    (
        "sendMessage",
        {"text": "x", "reply_parameters": {"message_id": GONE}},
        400,
        "Bad Request: message to be replied not found",
    ),
    ("sendMessage", {}, 400, "Bad Request: message text is empty"),
    ("sendMessage", {"text": " \n\t"}, 400, "Bad Request: text must be non-empty"),
    ("sendMessage", {"text": "<b> </b>", "parse_mode": "HTML"}, 400, "Bad Request: text must be non-empty"),
    ("sendMessage", {"text": "я" * 4097}, 400, "Bad Request: message is too long"),
    ("sendMessage", {"text": "я" * 16385}, 400, "Bad Request: text is too long"),
    ("sendMessage", {"text": "x", "parse_mode": "BBCode"}, 400, "Bad Request: unsupported parse_mode"),
    (
        "sendMessage",
        {"text": "x", "parse_mode": "Markdown"},
        501,
        "Not Implemented: the local Telegram does not read the old Markdown; use MarkdownV2 or HTML",
    ),
    (
        "sendMessage",
        {"text": "<b>я</i>", "parse_mode": "HTML"},
        400,
        'Bad Request: can\'t parse entities: Unmatched end tag at byte offset 5, expected "</b>", found "</i>"',
    ),
    (
        "sendMessage",
        {"text": "x", "reply_markup": "{"},
        400,
        "Bad Request: can't parse reply keyboard markup JSON object",
    ),
    ("sendMessage", {"text": "x", "reply_markup": "[]"}, 400, "Bad Request: object expected as reply markup"),
    (
        "sendMessage",
        {"text": "x", "reply_markup": keyboard({"text": "Да"})},
        400,
        "Bad Request: text buttons are unallowed in the inline keyboard",
    ),
    (
        "sendMessage",
        {"text": "x", "reply_markup": keyboard(key(callback_data="я" * 33))},
        400,
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    (
        "sendMessage",
        {"text": "x", "reply_markup": keyboard(key(callback_data=""))},
        400,
        "Bad Request: BUTTON_DATA_INVALID",
    ),
    ("sendMessage", {"text": "x", "reply_markup": keyboard(key(url=" "))}, 400, "Bad Request: BUTTON_URL_INVALID"),
    (
        "sendMessage",
        {"text": "x", "reply_markup": keyboard(key(url="http://localhost:80"))},
        400,
        "Bad Request: inline keyboard button URL 'http://localhost:80' is invalid: Wrong HTTP URL",
    ),
    (
        "sendMessage",
        {"text": "x", "reply_markup": keyboard(key(url="javascript:alert(1)"))},
        400,
        "Bad Request: inline keyboard button URL 'javascript:alert(1)' is invalid: Unsupported URL protocol",
    ),
    (
        "sendMessage",
        {"text": "x", "reply_markup": keyboard(*[key()] * 101)},
        400,
        "Bad Request: reply markup is too long",
    ),
    ("sendMessage", {"text": "x", "chat_id": 5}, 400, "Bad Request: chat not found"),
    ("sendMessage", {"text": "x", "chat_id": "@nobody"}, 400, "Bad Request: chat not found"),
    ("sendMessage", {"text": "x", "chat_id": ""}, 400, "Bad Request: chat_id is empty"),
    ("sendMessage", {"text": "x", "chat_id": 7000000001}, 403, "Forbidden: the bot can't send messages to the bot"),
    ("getChat", {"chat_id": 5}, 400, "Bad Request: chat not found"),
    ("getChatMember", {"user_id": 5}, 400, "Bad Request: user not found"),
    ("sendPhoto", {}, 400, "Bad Request: there is no photo in the request"),
    ("sendPhoto", {"photo": "AgACAgIAxxxx"}, 400, "Bad Request: wrong file identifier/HTTP URL specified"),
    (
        "sendPhoto",
        {"photo": "ы"},
        400,
        "Bad Request: wrong remote file identifier specified: Wrong character in the string",
    ),
    (
        "sendPhoto",
        {"photo": "abcde"},
        400,
        "Bad Request: wrong remote file identifier specified: Wrong string length",
    ),
    ("sendPhoto", {"photo": "https://example.com/a.jpg"}, 400, "Bad Request: failed to get HTTP URL content"),
    ("getFile", {"file_id": "abcd"}, 400, "Bad Request: wrong file_id or the file is temporarily unavailable"),
    ("sendMediaGroup", {"media": []}, 400, "Bad Request: there are no messages to send"),
    (
        "sendMediaGroup",
        {"media": [{"type": "photo", "media": "x"}] * 11},
        400,
        "Bad Request: too many messages to send as an album",
    ),
    (
        "sendMediaGroup",
        {"media": [{"type": "photo", "media": "attach://a"}]},
        400,
        "Bad Request: media not found",
    ),
    ("sendChatAction", {"action": "dance"}, 400, "Bad Request: wrong parameter action in request"),
    ("answerCallbackQuery", {"callback_query_id": "1"}, 400, TOO_OLD),
    (
        "deleteMessages",
        {"message_ids": list(range(1, 102))},
        400,
        "Bad Request: too many message identifiers specified",
    ),
    ("deleteMessages", {"message_ids": []}, 400, "Bad Request: message identifiers are not specified"),
    ("setWebhook", {"url": "http://127.0.0.1:1/hook"}, 400, HTTPS),
    (
        "setMyCommands",
        {"commands": [{"command": "a", "description": "b"}] * 101},
        400,
        "Bad Request: BOT_COMMANDS_TOO_MUCH",
    ),
    ("setMyCommands", {"commands": [{"command": "Ой", "description": "b"}]}, 400, "Bad Request: BOT_COMMAND_INVALID"),
    (
        "setMyCommands",
        {"commands": [{"command": "a", "description": "b" * 257}]},
        400,
        "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    ("sendDice", {}, 501, "Not Implemented: the local Telegram does not answer sendDice"),
    ("sendLove", {}, 404, "Not Found: method not found"),
]


@pytest.mark.parametrize(("method", "given", "code", "description"), TABLE)
async def test_a_wrong_call_is_refused_in_telegrams_words(
    call: Call, anna: Phone, method: str, given: dict[str, Any], code: int, description: str
) -> None:
    given = {"chat_id": anna.id, **{name: anna.id if value == ANNA else value for name, value in given.items()}}
    assert await call(method, **given) == {"ok": False, "error_code": code, "description": description}


async def refusal(call: Call, method: str, **given: Any) -> tuple[int, str]:
    answer = await call(method, **given)
    assert answer["ok"] is False, answer
    return answer["error_code"], answer["description"]


async def test_an_edit_that_changes_nothing_is_refused(call: Call, anna: Phone, sent: Call) -> None:
    buttons = keyboard(key())
    message = await sent(text="<b>План</b>", parse_mode="HTML", reply_markup=buttons)
    there = {"chat_id": anna.id, "message_id": message["message_id"]}
    same = {**there, "text": "План", "entities": [{"type": "bold", "offset": 0, "length": 4}], "reply_markup": buttons}
    assert await refusal(call, "editMessageText", **same) == (400, NOT_MODIFIED)
    assert await refusal(call, "editMessageReplyMarkup", **there, reply_markup=buttons) == (400, NOT_MODIFIED)
    assert (await call("editMessageText", **{**same, "reply_markup": None}))["ok"]


async def test_what_somebody_else_wrote_cannot_be_edited(call: Call, anna: Phone, act: Call) -> None:
    mine = (await act("send", text="моё"))["message_ids"][0]
    given = {"chat_id": anna.id, "message_id": mine, "text": "x"}
    assert await refusal(call, "editMessageText", **given) == (400, "Bad Request: message can't be edited")


async def test_a_message_that_brought_a_reply_keyboard_cannot_be_edited(call: Call, anna: Phone, sent: Call) -> None:
    message = await sent(text="x", reply_markup={"keyboard": [["Да"]]})
    given = {"chat_id": anna.id, "message_id": message["message_id"], "text": "y"}
    assert await refusal(call, "editMessageText", **given) == (400, "Bad Request: message can't be edited")


async def test_a_photo_has_no_text_and_a_text_no_caption(call: Call, anna: Phone, upload: Call, sent: Call) -> None:
    text = (await sent())["message_id"]
    photo = (await upload("sendPhoto", "photo", "a.jpg", b"1"))["result"]["message_id"]
    assert await refusal(call, "editMessageText", chat_id=anna.id, message_id=photo, text="x") == (
        400,
        "Bad Request: there is no text in the message to edit",
    )
    assert await refusal(call, "editMessageCaption", chat_id=anna.id, message_id=text, caption="x") == (
        400,
        "Bad Request: there is no caption in the message to edit",
    )


async def test_only_an_inline_keyboard_can_be_edited_in(call: Call, anna: Phone, sent: Call) -> None:
    there = {"chat_id": anna.id, "message_id": (await sent())["message_id"]}
    given = {**there, "text": "y", "reply_markup": {"keyboard": [["Да"]]}}
    assert await refusal(call, "editMessageText", **given) == (400, "Bad Request: inline keyboard expected")


async def test_a_message_older_than_two_days_by_the_clock_cannot_be_deleted(
    telegram: LocalTelegram, call: Call, anna: Phone, sent: Call
) -> None:
    number = (await sent())["message_id"]
    await telegram.clock(advance=48 * 3600 + 2)
    expected = (400, "Bad Request: message can't be deleted for everyone")
    assert await refusal(call, "deleteMessage", chat_id=anna.id, message_id=number) == expected
    assert await refusal(call, "deleteMessages", chat_id=anna.id, message_ids=[number]) == expected
    await telegram.clock(advance=-10)
    assert await call("deleteMessage", chat_id=anna.id, message_id=number) == {"ok": True, "result": True}


@pytest.mark.parametrize(
    ("about", "description"),
    [
        ({"started": False}, "Forbidden: bot can't initiate conversation with a user"),
        ({"started": True, "deactivated": True}, "Forbidden: user is deactivated"),
    ],
)
@pytest.mark.parametrize("method", ["sendMessage", "sendChatAction"])
async def test_who_is_not_there_gets_nothing(
    telegram: LocalTelegram, call: Call, about: dict[str, Any], description: str, method: str
) -> None:
    boris = await telegram.person("Борис", **about)
    assert await refusal(call, method, chat_id=boris.id, text="x", action="typing") == (403, description)


async def test_who_blocked_the_bot_gets_nothing_until_they_unblock_it(call: Call, anna: Phone, act: Call) -> None:
    await act("block")
    blocked = (403, "Forbidden: bot was blocked by the user")
    assert await refusal(call, "sendMessage", chat_id=anna.id, text="x") == blocked
    assert await refusal(call, "sendChatAction", chat_id=anna.id, action="typing") == blocked
    await act("unblock")
    assert (await call("sendMessage", chat_id=anna.id, text="x"))["ok"]


async def test_a_press_is_answered_once_and_in_time(telegram: LocalTelegram, call: Call, act: Call, sent: Call) -> None:
    number = (await sent(text="x", reply_markup=keyboard(key())))["message_id"]
    first = (await act("press", message_id=number, row=0, column=0))["callback_query_id"]
    assert await refusal(call, "answerCallbackQuery", callback_query_id=first, text="я" * 201) == (
        400,
        "Bad Request: MESSAGE_TOO_LONG",
    )
    assert (await call("answerCallbackQuery", callback_query_id=first, text="я" * 200))["ok"]
    assert await refusal(call, "answerCallbackQuery", callback_query_id=first) == (400, TOO_OLD)
    await telegram.rules(answer_within=0.0)
    late = (await act("press", message_id=number, row=0, column=0))["callback_query_id"]
    assert await refusal(call, "answerCallbackQuery", callback_query_id=late) == (400, TOO_OLD)


async def test_a_caption_has_1024_characters_at_most(call: Call, anna: Phone, upload: Call) -> None:
    photo = (await upload("sendPhoto", "photo", "a.jpg", b"1"))["result"]["photo"][-1]["file_id"]
    assert (await call("sendPhoto", chat_id=anna.id, photo=photo, caption="я" * 1024))["ok"]
    assert await refusal(call, "sendPhoto", chat_id=anna.id, photo=photo, caption="я" * 1025) == (
        400,
        "Bad Request: message caption is too long",
    )


async def test_a_text_has_4096_characters_after_its_marks_are_read(call: Call, anna: Phone) -> None:
    text = "<b>" + "😀" * 4096 + "</b>"
    assert (await call("sendMessage", chat_id=anna.id, text=text, parse_mode="HTML"))["ok"]


async def test_a_photo_is_no_document_and_a_document_no_photo(call: Call, anna: Phone, upload: Call) -> None:
    photo = (await upload("sendPhoto", "photo", "a.jpg", b"1"))["result"]["photo"][-1]["file_id"]
    document = (await upload("sendDocument", "document", "a.pdf", b"1"))["result"]["document"]["file_id"]
    assert await refusal(call, "sendDocument", chat_id=anna.id, document=photo) == (
        400,
        "Bad Request: can't use file of type Photo as Document",
    )
    assert await refusal(call, "sendPhoto", chat_id=anna.id, photo=document) == (
        400,
        "Bad Request: can't use file of type Document as Photo",
    )


@pytest.mark.parametrize(
    ("name", "content", "description"),
    [
        ("a.pdf", b"x", EXTENSION),
        (
            "a.jpg",
            b"x" * (10 * 1024 * 1024 + 1),
            "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
        ("a.png", images.picture(2100, 100, 1), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        ("a.jpg", b"", "Bad Request: file must be non-empty"),
    ],
)
async def test_not_every_file_is_a_photo(upload: Call, name: str, content: bytes, description: str) -> None:
    answer = await upload("sendPhoto", "photo", name, content)
    assert answer == {"ok": False, "error_code": 400, "description": description}


async def test_an_upload_ends_at_50_megabytes(upload: Call) -> None:
    answer = await upload("sendDocument", "document", "a.bin", b"x" * (50 * 1024 * 1024 + 1))
    assert answer == {"ok": False, "error_code": 413, "description": "Request Entity Too Large"}


async def test_a_wrong_token_opens_nothing(telegram: LocalTelegram) -> None:
    for token, code, description in [("1:x", 401, "Unauthorized"), ("x", 404, "Not Found")]:
        async with telegram.session.get(f"{telegram.url}/bot{token}/getMe") as response:
            answer = await response.json()
        assert answer == {"ok": False, "error_code": code, "description": description}
        assert response.status == code


async def test_what_is_not_answered_is_said_aloud(call: Call, anna: Phone, capsys: pytest.CaptureFixture[str]) -> None:
    await call("sendpoll", chat_id=anna.id)
    assert capsys.readouterr().err == "The local Telegram does not answer sendPoll: the bot will fail here.\n"
