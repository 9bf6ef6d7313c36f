"""aiogram's own client understands every answer of the server."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter

from bot.demo import images
from bot.demo.local import LocalTelegram
from bot.demo.phone import Phone


@pytest.fixture
async def bot(telegram: LocalTelegram) -> AsyncIterator[Bot]:
    async with Bot(telegram.token, AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))) as own:
        yield own


def picture(n: int) -> types.BufferedInputFile:
    return types.BufferedInputFile(images.picture(64, 48, n), f"фото {n}.png")


async def test_messages_and_files_go_there_and_back(bot: Bot, anna: Phone) -> None:
    me = await bot.get_me()
    button = types.InlineKeyboardButton(text="Да", callback_data="yes", style="success")
    markup = types.InlineKeyboardMarkup(inline_keyboard=[[button]])
    message = await bot.send_message(anna.id, "<b>План</b>", parse_mode="HTML", reply_markup=markup)
    assert message.from_user is not None
    assert message.from_user.id == me.id
    assert message.html_text == "<b>План</b>"
    assert message.reply_markup is not None
    assert message.reply_markup.model_dump() == markup.model_dump()
    photo = await bot.send_photo(anna.id, picture(1), caption="Фото")
    assert photo.photo
    file = await bot.get_file(photo.photo[-1].file_id)
    assert file.file_path
    data = await bot.download_file(file.file_path)
    assert data is not None
    assert data.read() == images.picture(64, 48, 1)
    document = await bot.send_document(anna.id, types.BufferedInputFile(b"x", "План.docx"))
    assert document.document is not None
    assert document.document.file_name == "План.docx"


async def test_albums_edits_copies_and_pins(bot: Bot, anna: Phone) -> None:
    album = await bot.send_media_group(anna.id, [types.InputMediaPhoto(media=picture(n)) for n in (1, 2)])
    assert album[0].media_group_id == album[1].media_group_id
    edited = await bot.edit_message_media(
        types.InputMediaPhoto(media=picture(3)), chat_id=anna.id, message_id=album[0].message_id
    )
    assert isinstance(edited, types.Message)
    copy = await bot.copy_message(anna.id, anna.id, album[1].message_id, caption="Копия")
    assert (await bot.forward_message(anna.id, anna.id, copy.message_id)).caption == "Копия"
    await bot.pin_chat_message(anna.id, copy.message_id)
    chat = await bot.get_chat(anna.id)
    assert isinstance(chat.pinned_message, types.Message)
    assert await bot.delete_messages(anna.id, [part.message_id for part in album])
    member = await bot.get_chat_member(anna.id, anna.id)
    assert member.status == "member"


async def test_updates_and_settings_are_understood(bot: Bot, anna: Phone, telegram: LocalTelegram) -> None:
    await bot.set_my_commands([types.BotCommand(command="start", description="Начать")])
    assert (await bot.get_my_commands())[0].command == "start"
    assert await bot.set_chat_menu_button(menu_button=types.MenuButtonCommands())
    assert (await bot.get_chat_menu_button()).type == "commands"
    assert (await bot.get_webhook_info()).url == ""
    url = f"{telegram.url}/client/chat/{anna.id}"
    sent = await bot.send_message(anna.id, "x")
    for action, given in [
        ("send", {"text": "/start"}),
        ("press", {"message_id": sent.message_id, "data": "1"}),
        ("block", {}),
    ]:
        async with telegram.session.post(f"{url}/{action}", json=given):
            pass
    updates = await bot.get_updates(timeout=1)
    assert [update.event_type for update in updates] == ["message", "callback_query", "my_chat_member"]
    press = updates[1].callback_query
    assert press is not None
    assert press.message is not None
    assert press.message.message_id == sent.message_id
    assert await bot.answer_callback_query(press.id)


async def test_refusals_become_aiograms_errors(bot: Bot, anna: Phone, telegram: LocalTelegram) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(5, "x")
    stranger = await telegram.person("Борис")
    with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
        await bot.send_message(stranger.id, "x")
    await telegram.rules(flood=True)
    await bot.send_message(anna.id, "1")
    with pytest.raises(TelegramRetryAfter) as wait:
        await bot.send_message(anna.id, "2")
    assert wait.value.retry_after == 1
