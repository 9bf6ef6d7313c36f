"""Keyboards, checked as Telegram checks them."""

from __future__ import annotations

import json
from typing import Any

from bot.demo.errors import bad_request
from bot.demo.formatting import links
from bot.demo.json_types import Json, Value

_ACTIONS = (
    "callback_data", "url", "copy_text", "web_app", "login_url", "switch_inline_query", "callback_game", "pay",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "disabled",
)  # fmt: skip
_STYLES = ("danger", "success", "primary")
_INLINE_BUTTONS = 100
_REPLY_BUTTONS = 300
_COPY_LIMIT = 256
_LINK_LIMIT = 2048


def read(value: Value) -> Json | None:
    """The checked markup, None when there is none; raises Refused."""
    if isinstance(value, str):
        if not value.strip():
            return None
        try:
            value = json.loads(value)
        except ValueError:
            raise bad_request("can't parse reply keyboard markup JSON object") from None
    if value is None:
        return None
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in value:
        return _inline(value)
    if "keyboard" in value:
        return _reply(value)
    known = value.get("remove_keyboard") or value.get("force_reply")
    return value if known else None


def inline(value: Value) -> Json | None:
    """Only an inline keyboard will do (edits); None when there is none or it is empty."""
    markup = read(value)
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    return markup if markup and markup["inline_keyboard"] else None


def _rows(value: Value, field: str) -> list[list[Any]]:
    if not isinstance(value, list):
        raise bad_request(f'field "{field}" of type Array expected')
    if not all(isinstance(row, list) for row in value):
        raise bad_request(f'field "{field}" must be an Array of Arrays')
    return [row for row in value if row]


def _inline(value: Json) -> Json:
    rows = [[_button(button) for button in row] for row in _rows(value["inline_keyboard"], "inline_keyboard")]
    if sum(map(len, rows)) > _INLINE_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": rows}


def _label(button: Value, what: str) -> str:
    if not isinstance(button, dict):
        raise bad_request(f"can't parse {what}: expected an Object")
    if "text" not in button:
        raise bad_request(f"can't parse {what}: Can't find field \"text\"")
    if not isinstance(button["text"], str):
        raise bad_request(f'can\'t parse {what}: Field "text" must be of type String')
    if button.get("style") not in (None, "", *_STYLES):
        raise bad_request(f"can't parse {what}: Invalid button style specified")
    return button["text"]


def _button(button: Value) -> Json:
    label = _label(button, "inline keyboard button")
    actions = [action for action in _ACTIONS if button.get(action) is not None and button.get(action) is not False]
    if not actions:
        raise bad_request("text buttons are unallowed in the inline keyboard")
    if not label.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    kept = {"text": label, actions[0]: button[actions[0]]}
    kept |= {key: button[key] for key in ("style", "icon_custom_emoji_id") if button.get(key)}
    _check_action(actions[0], kept)
    return kept


def _check_action(action: str, button: Json) -> None:
    value = button[action]
    if action == "callback_data" and not (isinstance(value, str) and 1 <= len(value.encode()) <= 64):
        raise bad_request("BUTTON_DATA_INVALID")
    if action == "url":
        button["url"] = _link(str(value))
    if action == "web_app" and not str(value.get("url", "")).startswith("https://"):
        raise bad_request(
            f"inline keyboard button Web App URL '{value.get('url', '')}' is invalid: Only HTTPS links are allowed"
        )
    if action == "copy_text" and not 1 <= len(str(value.get("text", ""))) <= _COPY_LIMIT:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")


def _link(url: str) -> str:
    if not url.strip() or len(url) > _LINK_LIMIT:
        raise bad_request("BUTTON_URL_INVALID")
    try:
        return links.checked(url)
    except links.WrongLink as reason:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {reason}") from None


def _reply(value: Json) -> Json:
    rows = []
    for row in _rows(value["keyboard"], "keyboard"):
        buttons = [{"text": button} if isinstance(button, str) else button for button in row]
        for button in buttons:
            if not _label(button, "reply keyboard button").strip():
                raise bad_request("keyboard button text must be non-empty")
        rows.append(buttons)
    if sum(map(len, rows)) > _REPLY_BUTTONS:
        raise bad_request("reply markup is too long")
    return {**value, "keyboard": rows}
