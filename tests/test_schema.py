"""The check of requests against the official schema can fail; whether the schema is at hand is said aloud."""

from typing import Any

import pytest

from tests import schema

pytestmark = pytest.mark.skipif(not schema.SCHEMA.exists(), reason="the official schema is not beside the project")


@pytest.mark.parametrize(
    "method,params,fault",
    [
        ("sendMessage", {"chat_id": 1, "text": "да"}, []),
        ("sendMessage", {"chat_id": 1}, ["sendMessage.text: missing"]),
        ("sendMessage", {"chat_id": 1, "text": "да", "colour": 1}, ["sendMessage.colour: unknown"]),
        ("sendMessage", {"chat_id": [], "text": "да"}, ["sendMessage.chat_id: [] is no Integer"]),
        ("sendNothing", {}, ["sendNothing: no such method"]),
        (
            "sendMessage",
            {"chat_id": 1, "text": "да", "reply_markup": {"inline_keyboard": [[{"text": "а", "callbackdata": "б"}]]}},
            ["sendMessage.reply_markup.inline_keyboard[0][0].callbackdata: unknown"],
        ),
    ],
)
def test_a_request_is_measured_by_the_schema(method: str, params: dict[str, Any], fault: list[str]) -> None:
    assert schema.faults(method, params) == fault
