"""Which methods there are, by lower-case name, and which names the Bot API has that we do not answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.demo.files import KINDS
from bot.demo.methods import chats, editing, me, messages, receiving, sending
from bot.demo.parameters import Parameters
from bot.demo.state import Telegram

Method = Callable[[Telegram, Parameters], Any]

_KNOWN: dict[str, Method] = {
    "getUpdates": receiving.get_updates,
    "setWebhook": receiving.set_webhook,
    "deleteWebhook": receiving.delete_webhook,
    "getWebhookInfo": receiving.get_webhook_info,
    "getMe": me.get_me,
    "logOut": me.log_out,
    "close": me.log_out,
    "setMyCommands": me.set_my_commands,
    "deleteMyCommands": me.delete_my_commands,
    "getMyCommands": me.get_my_commands,
    "setMyName": me.set_my_name,
    "getMyName": me.get_my_name,
    "setMyDescription": me.set_my_description,
    "getMyDescription": me.get_my_description,
    "setMyShortDescription": me.set_my_short_description,
    "getMyShortDescription": me.get_my_short_description,
    "setChatMenuButton": me.set_chat_menu_button,
    "getChatMenuButton": me.get_chat_menu_button,
    "sendMessage": sending.send_message,
    **{f"send{kind.title().replace('_', '')}": sending.send_file(kind) for kind in KINDS},
    "sendMediaGroup": sending.send_media_group,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": messages.delete_message,
    "deleteMessages": messages.delete_messages,
    "copyMessage": messages.copy_message,
    "copyMessages": messages.copy_messages,
    "forwardMessage": messages.forward_message,
    "forwardMessages": messages.forward_messages,
    "pinChatMessage": messages.pin_chat_message,
    "unpinChatMessage": messages.unpin_chat_message,
    "unpinAllChatMessages": messages.unpin_all_chat_messages,
    "answerCallbackQuery": chats.answer_callback_query,
    "getFile": chats.get_file,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_chat_member,
}

METHODS = {name.lower(): (name, method) for name, method in _KNOWN.items()}
