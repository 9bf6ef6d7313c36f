"""A screen reaches the person whatever Telegram's mood: edited if it can be, sent anew if not."""

import threading

import pytest
from aiogram.types import BufferedInputFile

from bot.demo import images
from bot.demo.local import LocalTelegram
from bot.telegram.doors import Home
from bot.telegram.memory import Told
from bot.telegram.screen import Button, Paper, Piece, Screen, Whisper
from bot.telegram.show import show
from locales import Html
from models.tables import EvidenceKind, Role
from tests.telegram.conftest import Desk

NOBODY = Told()


def screen(text: str = "Экран", **more: object) -> Screen:
    return Screen(Html(text), [[Button("Домой", Home())]], **more)  # type: ignore[arg-type]


async def shown(desk: Desk, text: str = "Экран") -> int:
    """A screen that stands in the chat; its number."""
    number = await show(desk.bot, await desk.said(), screen(text), NOBODY)
    assert number is not None
    return number


async def test_a_press_changes_its_message_in_place(desk: Desk) -> None:
    first = await shown(desk, "Было")
    assert await show(desk.bot, await desk.pressed(first), screen("Стало"), NOBODY) == first
    assert await desk.texts() == ["Стало"]


async def test_the_same_screen_again_is_no_trouble(desk: Desk) -> None:
    first = await shown(desk)
    assert await show(desk.bot, await desk.pressed(first), screen(), NOBODY) == first
    assert await desk.texts() == ["Экран"]


async def test_on_a_deleted_message_the_screen_comes_anew(desk: Desk) -> None:
    first = await shown(desk, "Было")
    await desk.bot.delete_message(desk.phone.id, first)
    second = await show(desk.bot, await desk.pressed(first), screen("Стало"), NOBODY)
    assert second not in (None, first)
    assert await desk.texts() == ["Стало"]


async def test_on_a_message_deleted_meanwhile_the_screen_comes_anew(desk: Desk) -> None:
    first = await shown(desk, "Было")
    press = await desk.pressed(first)
    await desk.bot.delete_message(desk.phone.id, first)
    assert await show(desk.bot, press, screen("Стало"), NOBODY) not in (None, first)
    assert await desk.texts() == ["Стало"]


async def test_an_answer_that_comes_too_late_does_not_keep_the_screen(desk: Desk, telegram: LocalTelegram) -> None:
    first = await shown(desk, "Было")
    press = await desk.pressed(first)
    await telegram.rules(answer_within=0)
    assert await show(desk.bot, press, screen("Стало"), NOBODY) == first
    assert await desk.texts() == ["Стало"]


@pytest.mark.parametrize("kind", ["500", "drop"])
async def test_an_answer_that_fails_does_not_keep_the_screen(desk: Desk, telegram: LocalTelegram, kind: str) -> None:
    first = await shown(desk, "Было")
    await telegram.rules(faults=[{"method": "answerCallbackQuery", "kind": kind}])
    assert await show(desk.bot, await desk.pressed(first), screen("Стало"), NOBODY) == first
    assert await desk.texts() == ["Стало"]


async def test_a_press_under_a_picture_is_answered_below_it(desk: Desk) -> None:
    keyboard = screen().markup()
    picture = await desk.bot.send_photo(desk.phone.id, await photo(desk), caption="Фото", reply_markup=keyboard)
    below = await show(desk.bot, await desk.pressed(picture.message_id), screen(), NOBODY)
    assert below is not None
    assert below > picture.message_id
    assert await desk.texts() == ["Фото", "Экран"]


async def photo(desk: Desk) -> str:
    """The messenger's own name for a photo; it was sent to somebody else before."""
    sent = await desk.bot.send_photo(desk.other.id, BufferedInputFile(images.picture(64, 48, 1), "a.png"))
    assert sent.photo
    return sent.photo[-1].file_id


async def test_files_come_first_and_the_old_screen_gives_its_buttons_away(desk: Desk) -> None:
    first = await shown(desk, "Было")
    gallery = [Piece(EvidenceKind.PHOTO, await photo(desk)) for _ in range(2)]
    seen = screen("Стало", gallery=gallery, paper=Paper("план.txt", b"1"))
    last = await show(desk.bot, await desk.pressed(first), seen, NOBODY)
    there = await desk.phone.messages()
    assert [(message.media, message.text) for message in there] == [
        (None, "Было"),
        ("photo", ""),
        ("photo", ""),
        ("document", ""),
        (None, "Стало"),
    ]
    assert [message.id for message in there if message.labels] == [last]


async def test_every_kind_of_file_is_shown_again(desk: Desk) -> None:
    note = (await desk.bot.send_video_note(desk.other.id, BufferedInputFile(b"1", "a.mp4"))).video_note
    voice = (await desk.bot.send_voice(desk.other.id, BufferedInputFile(b"2", "a.ogg"))).voice
    assert note
    assert voice
    gallery = [Piece(EvidenceKind.VIDEO_NOTE, note.file_id), Piece(EvidenceKind.VOICE, voice.file_id)]
    await show(desk.bot, await desk.said(), screen(gallery=gallery), NOBODY)
    assert [message.media for message in await desk.phone.messages()] == ["video_note", "voice", None]


async def test_a_whisper_is_a_word_over_the_screen(desk: Desk) -> None:
    first = await shown(desk)
    press = await desk.phone.act("press", {"message_id": first, "data": "home"})
    query = (await desk.update()).callback_query
    assert query is not None
    assert await show(desk.bot, query, Whisper("о" * 300, alert=True), NOBODY) is None
    await desk.phone.settled(press, silent=False)
    assert desk.phone.toast is not None
    assert (desk.phone.toast.text, desk.phone.toast.alert) == ("о" * 200, True)
    assert await desk.texts() == ["Экран"]


async def test_a_screen_that_follows_takes_the_place_of_the_last_one(desk: Desk) -> None:
    first = await shown(desk, "Черновик: 1")
    second = await show(desk.bot, await desk.said(), screen("Черновик: 2", follows=True), Told(first))
    assert second not in (None, first)
    assert await desk.texts() == ["Черновик: 2"]


async def test_while_more_is_coming_a_screen_that_follows_waits(desk: Desk) -> None:
    first = await shown(desk, "Черновик: 1")
    said = await desk.said()
    assert await show(desk.bot, said, screen("Черновик: 2", follows=True), Told(first), more=True) is None
    assert await desk.texts() == ["Черновик: 1"]


async def test_who_has_blocked_the_bot_is_let_go(desk: Desk) -> None:
    first = await shown(desk)
    said, press = await desk.said(), await desk.pressed(first)
    await desk.phone.act("block", {})
    assert await show(desk.bot, said, screen(), NOBODY) is None
    assert await show(desk.bot, press, screen("Другой"), NOBODY) is None


async def commands(desk: Desk) -> set[str]:
    return {command["command"] for command in (await desk.phone.chat())["commands"]}


async def test_a_press_that_changes_the_roles_changes_the_menu(desk: Desk) -> None:
    first = await shown(desk)
    await show(desk.bot, await desk.pressed(first), screen("Руководитель", menu=frozenset([Role.HEAD])), NOBODY)
    assert "team" in await commands(desk)
    await show(desk.bot, await desk.pressed(first), screen("Уже нет", menu=frozenset()), NOBODY)
    assert await commands(desk) == {"home", "settings", "help", "cancel"}


async def test_files_that_are_gone_are_counted_and_the_rest_comes(desk: Desk) -> None:
    fine, gone = await photo(desk), "AgACAgIAAxkBAAI-of-another-bot"
    gallery = [Piece(EvidenceKind.PHOTO, file) for file in (fine, gone)] + [Piece(EvidenceKind.VOICE, gone)]
    seen = screen("Карточка", gallery=gallery, lost=lambda number: Html(f"Нет файлов: {number}"))
    await show(desk.bot, await desk.pressed(await shown(desk, "Было")), seen, NOBODY)
    there = [(message.media, message.text) for message in await desk.phone.messages()]
    assert there == [(None, "Было"), ("photo", ""), (None, "Нет файлов: 2"), (None, "Карточка")]


async def test_a_notice_of_any_length_keeps_no_screen_back(desk: Desk) -> None:
    seen = screen("Черновик", follows=True, notice=Html("Ссылка не та. " * 400))
    await show(desk.bot, await desk.said(), seen, NOBODY)
    there = await desk.phone.messages()
    assert [bool(message.labels) for message in there] == [False, False, True]
    assert there[-1].text == "Черновик"


async def test_a_menu_that_is_refused_keeps_nothing_back(desk: Desk, telegram: LocalTelegram) -> None:
    await telegram.rules(faults=[{"method": "setMyCommands", "kind": "500"}])
    seen = screen(menu=frozenset([Role.HEAD]))
    assert await show(desk.bot, await desk.said(), seen, NOBODY) is not None
    assert await desk.texts() == ["Экран"]


async def test_a_text_of_five_thousand_signs_comes_in_parts_with_the_buttons_under_the_last(desk: Desk) -> None:
    await show(desk.bot, await desk.said(), screen("<b>слово</b> " * 900), NOBODY)
    there = await desk.phone.messages()
    assert len(there) == 2
    assert [bool(message.labels) for message in there] == [False, True]
    assert "".join(message.text for message in there).replace(" ", "") == "слово" * 900


def picture(name: str = "week.png") -> Paper:
    return Paper(name, lambda: images.picture(64, 48, 1))


async def contents(desk: Desk) -> list[tuple[str | None, str, bool]]:
    """What stands in the chat: the kind of file, the words, whether there are buttons."""
    return [(message.media, message.text, bool(message.labels)) for message in await desk.phone.messages()]


async def test_a_picture_hangs_over_its_text_and_buttons_in_one_message(desk: Desk) -> None:
    number = await show(desk.bot, await desk.said(), screen("Неделя", picture=picture()), NOBODY)
    assert await contents(desk) == [("photo", "Неделя", True)]
    assert (await desk.phone.messages())[-1].id == number


async def test_a_text_too_long_for_a_picture_follows_it(desk: Desk) -> None:
    text = ("слово " * 200).strip()
    await show(desk.bot, await desk.said(), screen(text, picture=picture()), NOBODY)
    assert await contents(desk) == [("photo", "", False), (None, text, True)]


async def test_when_the_picture_is_refused_the_words_come_alone(desk: Desk) -> None:
    await show(desk.bot, await desk.said(), screen("Неделя", picture=picture("week.exe")), NOBODY)
    assert await contents(desk) == [(None, "Неделя", True)]


async def test_when_the_picture_cannot_be_drawn_the_words_come_alone(desk: Desk) -> None:
    def broken() -> bytes:
        raise OSError("no font")

    await show(desk.bot, await desk.said(), screen("Неделя", picture=Paper("week.png", broken)), NOBODY)
    assert await contents(desk) == [(None, "Неделя", True)]


async def test_a_picture_comes_below_the_screen_that_was_pressed(desk: Desk) -> None:
    first = await shown(desk, "Планы")
    last = await show(desk.bot, await desk.pressed(first), screen("Неделя", picture=picture()), NOBODY)
    assert await contents(desk) == [(None, "Планы", False), ("photo", "Неделя", True)]
    assert (await desk.phone.messages())[-1].id == last


async def test_a_paper_that_takes_a_while_is_made_outside_of_the_loop(desk: Desk) -> None:
    made_in: list[int] = []

    def make() -> bytes:
        made_in.append(threading.get_ident())
        return b"1"

    await show(desk.bot, await desk.said(), screen("Файл", paper=Paper("plan.ics", make)), NOBODY)
    assert await contents(desk) == [("document", "", False), (None, "Файл", True)]
    assert made_in != [threading.get_ident()]
