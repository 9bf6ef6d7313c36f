"""A report: from the first photo to the receipt, with everything a person may send on the way."""

import asyncio
from datetime import date

import pytest

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import (
    Evidence,
    EvidenceKind,
    Organisation,
    Report,
    ReportState,
    Role,
)
from tests.stories.conftest import Stage

TITLE = "Запущена работа сайта и социальных сетей"


class Newsroom:
    """A college with a head, one activity, and a coordinator."""

    def __init__(self, stage: Stage, college: Organisation, phone: Phone, coordinator: Phone) -> None:
        self.stage, self.college, self.phone, self.coordinator = stage, college, phone, coordinator

    async def begin(self) -> Screen:
        """Open the card and begin the report."""
        await self.phone.say("/activities")
        await self.phone.press("Открыть 1")
        return shown(await self.phone.press("Сдать отчёт"))

    async def kinds(self) -> list[EvidenceKind]:
        return [piece.kind for piece in await self.stage.world.all(Evidence)]


@pytest.fixture
async def newsroom(stage: Stage) -> Newsroom:
    college = await stage.world.organisation()
    head = await stage.phone(await stage.world.member(college))
    await stage.world.activity(college, proof={"photo": 2})
    return Newsroom(stage, college, head, await stage.phone(await stage.world.staff()))


def shown(screen: Screen | None) -> Screen:
    assert screen is not None
    return screen


async def bot_messages(phone: Phone) -> list[str]:
    return [screen.text for screen in await phone.messages()]


async def test_the_first_screen_says_what_is_expected_and_the_limits(newsroom: Newsroom) -> None:
    screen = await newsroom.begin()
    assert screen.text == (
        f"Отчёт № 1: «{TITLE}»\n"
        "Кировский авиационный техникум\n"
        "Срок: до 30 июня 2024 (осталось 13 дней)\n"
        "Нужно: не меньше 2 фото (или ссылка)\n"
        "\n"
        "Пока ничего нет. Пришлите прямо сюда фото, видео, файл до 20 МБ, ссылку или текст: "
        "по одному или альбомом, в любом порядке.\n"
        "Черновик сохраняется сам, вернуться можно в любой день."
    )
    assert screen.buttons == [["Готово, проверить"], ["Отложить"], ["‹ Назад", "Домой"]]


async def test_an_album_is_answered_once_and_the_screen_stands_below(newsroom: Newsroom) -> None:
    await newsroom.begin()
    before = len(await newsroom.phone.messages())
    screen = shown(await newsroom.phone.photo(3, album=True, caption="Открытие"))
    assert "Есть: 3 фото" in screen.text
    everything = await newsroom.phone.messages(own=True)
    assert everything[-1].text == screen.text
    assert len(await newsroom.phone.messages()) == before


async def test_the_whole_way_to_the_receipt(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.photo(2, album=True)
    await newsroom.phone.say("Группу завели: https://vk.com/club1?utm_source=bot")
    screen = shown(await newsroom.phone.file("plan.pdf"))
    assert "Есть: 2 фото · 1 файл · 1 ссылка · текст" in screen.text
    preview = shown(await newsroom.phone.press("Готово, проверить"))
    assert preview.text == (
        "Проверьте перед отправкой. Так отчёт увидит проверяющий:\n"
        "\n"
        f"Отчёт № 1: «{TITLE}»\n"
        "Кировский авиационный техникум\n"
        "\n"
        "Группу завели: https://vk.com/club1?utm_source=bot\n"
        "🔗 vk.com/club1\n"
        "Всего: 2 фото · 1 файл · 1 ссылка · текст"
    )
    receipt = shown(await newsroom.phone.press("Отправить"))
    assert receipt.text == (
        "📨 Отчёт № 1 отправлен 17 июня, 09:30 МСК\n"
        f"«{TITLE}»: 2 фото · 1 файл · 1 ссылка · текст.\n"
        "\n"
        "Проверит координатор, обычно за 2 рабочих дня. Напишу, когда будет решение."
    )


async def test_a_double_press_sends_once(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.photo(2, album=True)
    await newsroom.phone.press("Готово")
    await newsroom.phone.press_twice("Отправить")
    assert [report.state for report in await newsroom.stage.world.all(Report)] == [ReportState.SUBMITTED]
    toast = newsroom.phone.toasts[-1]
    assert toast.alert
    assert toast.text.startswith("Отчёт № 1 уже отправлен 17 июня, 09:30")


async def test_a_double_press_begins_one_report(newsroom: Newsroom) -> None:
    await newsroom.phone.say("/activities")
    await newsroom.phone.press("Открыть 1")
    await newsroom.phone.press_twice("Сдать отчёт")
    assert len(await newsroom.stage.world.all(Report)) == 1


async def test_what_is_missing_is_said_instead_of_sent(newsroom: Newsroom) -> None:
    await newsroom.begin()
    screen = shown(await newsroom.phone.say("Всё прошло хорошо"))
    assert "Есть: текст" in screen.text
    assert "Ещё нужно: не меньше 2 фото (или ссылка)." in screen.text
    assert shown(await newsroom.phone.press("Готово")) == screen
    assert newsroom.phone.toasts[-1].text.startswith("Пока рано отправлять. Ещё нужно: не меньше 2 фото")


async def test_a_large_file_is_refused_with_its_size_and_a_way(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.photo()
    screen = shown(await newsroom.phone.file("film.mp4", 25 * 2**20))
    assert (await bot_messages(newsroom.phone))[-2] == (
        "Файл 25 МБ, а Telegram отдаёт ботам не больше 20. Пришлите ссылку на диск или облако: она тоже считается."
    )
    assert "Есть: 1 фото" in screen.text
    assert "Есть: 1 фото · 1 ссылка" in shown(await newsroom.phone.say("disk.yandex.ru/d/abc")).text


async def test_a_strange_scheme_is_refused_and_the_rest_is_kept(newsroom: Newsroom) -> None:
    await newsroom.begin()
    screen = shown(await newsroom.phone.say("Сайт vk.com/a и javascript:alert(1)"))
    assert (await bot_messages(newsroom.phone))[-2].startswith("Ссылку, которая начинается с «javascript:», принять не")
    assert "Есть: 1 ссылка · текст" in screen.text
    assert [piece.text for piece in await newsroom.stage.world.all(Evidence)] == ["Сайт vk.com/a и", "https://vk.com/a"]


async def test_five_thousand_characters_come_back_as_one_text(newsroom: Newsroom) -> None:
    await newsroom.begin()
    text = " ".join(["слово"] * 833)
    screen = shown(await newsroom.phone.say(text))
    assert "Есть: 2 текста" in screen.text
    await newsroom.phone.say("vk.com/a")
    preview = shown(await newsroom.phone.press("Готово"))
    assert text[:1500] + "…" in preview.text
    assert "Ещё 3\N{NO-BREAK SPACE}498 знаков текста – в материалах." in preview.text


async def test_html_in_words_is_only_words(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.say("<b>жирно</b> & vk.com/a")
    preview = shown(await newsroom.phone.press("Готово"))
    assert "<b>жирно</b> & vk.com/a" in preview.text


async def test_the_same_thing_twice_is_said_and_not_doubled(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.say("vk.com/a")
    screen = shown(await newsroom.phone.say("https://www.vk.com/a/"))
    assert screen.text.startswith("Это в отчёте уже есть, второй раз не добавляю.")
    assert await newsroom.kinds() == [EvidenceKind.LINK]


async def test_voice_video_and_a_forwarded_message_count(newsroom: Newsroom) -> None:
    before = await newsroom.phone.say("Пост: vk.com/wall-1_2")
    assert before is not None
    own = (await newsroom.phone.messages(own=True))[-2]
    await newsroom.begin()
    await newsroom.phone.voice()
    await newsroom.phone.video("Наш ролик rutube.ru/video/1")
    await newsroom.phone.forward(own.id)
    assert await newsroom.kinds() == [
        EvidenceKind.VOICE,
        EvidenceKind.VIDEO,
        EvidenceKind.LINK,
        EvidenceKind.TEXT,
        EvidenceKind.LINK,
    ]


async def test_a_contact_is_no_proof(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.share_contact()
    assert (await bot_messages(newsroom.phone))[-2] == (
        "Контакт к отчёту не приложить. Пришлите фото, видео, файл, ссылку или текст."
    )
    assert await newsroom.kinds() == []


async def test_a_piece_is_taken_out_with_a_button(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.say("vk.com/a")
    await newsroom.phone.photo(caption="Открытие")
    pieces = shown(await newsroom.phone.press("Убрать лишнее"))
    assert pieces.text == "Что убрать? Всё остальное останется.\n\n1. Ссылка: vk.com/a\n2. Фото: Открытие"
    left = shown(await newsroom.phone.press("Убрать 1"))
    assert left.text.endswith("1. Фото: Открытие")
    assert newsroom.phone.toasts[-1].text == "Убрал"
    back = shown(await newsroom.phone.press("‹ Назад"))
    assert "Есть: 1 фото" in back.text


async def test_a_draft_is_put_away_and_found_again(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.photo()
    away = shown(await newsroom.phone.press("Отложить"))
    assert away.text == f"Отложил отчёт «{TITLE}». Вернуться можно в любой день.\nЕсть: 1 фото"
    await newsroom.phone.photo()
    drafts = shown(await newsroom.phone.say("/drafts"))
    assert drafts.text == (f"Начатые отчёты · 1\n\n1. {TITLE}\nдо 30 июня 2024 (осталось 13 дней)\nЕсть: 1 фото")
    again = shown(await newsroom.phone.press("Продолжить 1"))
    assert "Есть: 1 фото" in again.text


async def test_a_command_in_the_middle_loses_nothing(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.photo()
    cancelled = shown(await newsroom.phone.say("/cancel"))
    assert cancelled.text.startswith("Хорошо, больше не спрашиваю: материалы к отчёту.")
    await newsroom.phone.say("это уже не в отчёт")
    assert await newsroom.kinds() == [EvidenceKind.PHOTO]
    assert "Есть: 1 фото" in (await newsroom_draft(newsroom)).text


async def newsroom_draft(newsroom: Newsroom) -> Screen:
    await newsroom.phone.say("/drafts")
    return shown(await newsroom.phone.press("Продолжить 1"))


async def test_a_draft_is_deleted_only_after_a_question(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.photo()
    await newsroom.phone.press("Убрать лишнее")
    sure = shown(await newsroom.phone.press("Удалить черновик"))
    assert sure.text == f"Удалить черновик отчёта «{TITLE}»? Вернуть его будет нельзя.\nЕсть: 1 фото"
    gone = shown(await newsroom.phone.press("Удалить"))
    assert gone.text.startswith(f"Черновик отчёта «{TITLE}» удалён.")
    assert await newsroom.stage.world.all(Report) == []


async def test_an_edited_message_changes_the_draft(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.say("Провели 3 занятия, vk.com/a")
    own = [one for one in await newsroom.phone.messages(own=True) if one.body["outgoing"]][-1]
    screen = shown(await newsroom.phone.edit(own.id, "Провели 4 занятия, vk.com/b", silent=False))
    assert screen.text.startswith("Правку увидел, черновик обновлён.")
    assert [piece.text for piece in await newsroom.stage.world.all(Evidence)] == [
        "Провели 4 занятия, vk.com/b",
        "https://vk.com/b",
    ]
    await newsroom.phone.press("Готово")
    await newsroom.phone.press("Отправить")
    late = shown(await newsroom.phone.edit(own.id, "Провели 5 занятий", silent=False))
    assert late.text.startswith("Правку увидел, но в отчёт она не попала. Отчёт № 1 уже отправлен 17 июня")


async def test_a_late_report_is_taken_and_says_how_late(newsroom: Newsroom) -> None:
    await newsroom.stage.world.activity(newsroom.college, title="Проведён интенсив", due=date(2024, 6, 15))
    screen = await newsroom.begin()
    assert "🔴 Срок прошёл, отчёт всё равно примут: с опозданием на 2 дня." in screen.text
    await newsroom.phone.say("vk.com/a")
    await newsroom.phone.press("Готово")
    receipt = shown(await newsroom.phone.press("Отправить"))
    assert "С опозданием на 2 дня." in receipt.text


async def test_a_message_after_sending_goes_nowhere_and_says_so(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.say("vk.com/a")
    await newsroom.phone.press("Готово")
    await newsroom.phone.press("Отправить")
    screen = shown(await newsroom.phone.photo())
    assert screen.text.startswith("Это к отчёту? Откройте черновик или мероприятие")
    assert await newsroom.kinds() == [EvidenceKind.LINK]


async def test_help_in_the_middle_of_a_report_does_not_lose_the_next_photo(newsroom: Newsroom) -> None:
    await newsroom.begin()
    help_ = shown(await newsroom.phone.say("/help"))
    assert help_.text.endswith("Сейчас я жду: материалы к отчёту. Присылайте, ничего не потерялось.")
    assert "Есть: 1 фото" in shown(await newsroom.phone.photo()).text
    assert await newsroom.kinds() == [EvidenceKind.PHOTO]


async def test_what_is_written_under_a_photo_is_read_by_the_reviewer(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.photo(2, album=True, caption="Открытие <студии>")
    preview = shown(await newsroom.phone.press("Готово"))
    assert preview.text.endswith("\n\nОткрытие <студии>\nВсего: 2 фото")


async def test_a_long_text_is_cut_on_the_card_and_whole_among_the_materials(newsroom: Newsroom) -> None:
    text = "слово " * 400
    await newsroom.begin()
    await newsroom.phone.say(f"vk.com/club1 {text}")
    preview = shown(await newsroom.phone.press("Готово"))
    assert "текста – в материалах." in preview.text
    assert preview.labels[:2] == ["Отправить", "Весь текст"]
    whole = shown(await newsroom.phone.press("Весь текст"))
    assert text.strip() in whole.text
    assert "текста – в материалах." not in whole.text


async def test_another_colleges_draft_stays_closed(newsroom: Newsroom) -> None:
    await newsroom.begin()
    await newsroom.phone.say("vk.com/a")
    elsewhere = await newsroom.stage.world.organisation("Слободской колледж")
    stranger = await newsroom.stage.phone(await newsroom.stage.world.member(elsewhere, name="Пётр"))
    await stranger.start()
    home = shown(await stranger.screen())
    for data in ("proofs:1:1", "preview:1", "send:1:1", "later:1", "discard:1:1", "files:1", "attempts:1", "takeout:1"):
        await stranger.press_data(data, home.id)
        assert stranger.toasts[-1].alert, data
        assert "Ничего не изменилось" in stranger.toasts[-1].text, data
    assert [report.state for report in await newsroom.stage.world.all(Report)] == [ReportState.DRAFT]
    assert len(await newsroom.kinds()) == 1


async def test_a_student_sends_to_the_head_who_sends_it_up(newsroom: Newsroom) -> None:
    world = newsroom.stage.world
    student = await newsroom.stage.phone(await world.member(newsroom.college, Role.STUDENT, name="Илья"))
    await student.say("/activities")
    await student.press("Открыть 1")
    await student.press("Сдать отчёт")
    await student.say("vk.com/a")
    await student.press("Готово")
    receipt = shown(await student.press("Отправить руководителю"))
    assert receipt.text.startswith("📨 Отчёт № 1 передан руководителю 17 июня, 09:30 МСК")
    await newsroom.phone.sees("Отчёт студента ждёт вас")
    pupils = shown(await newsroom.phone.say("/pupils"))
    assert pupils.text == f"Отчёты студентов ждут вас · 1\n\n1. Илья → «{TITLE}»\nпришёл сегодня"
    card = shown(await newsroom.phone.press("Проверить 1"))
    assert card.buttons[0] == ["📨 Отправить", "↩️ Вернуть"]
    await newsroom.phone.press("↩️ Вернуть")
    returned = shown(await newsroom.phone.press("Нужен рассказ"))
    assert returned.text == "↩️ Отчёт № 1 вернулся автору (Илья) с вашим замечанием."
    await student.sees("Опишите в двух-трёх предложениях")
    drafts = shown(await student.say("/drafts"))
    assert "↩️ возвращено на доработку" in drafts.text
    again = shown(await student.press("Продолжить 1"))
    assert "Попытка 2." in again.text
    await student.say("Прошло хорошо")
    await student.press("Готово")
    before = len(await newsroom.phone.messages())
    await student.press("Отправить руководителю")
    await arrived(newsroom.phone, before)
    await newsroom.phone.say("/pupils")
    await newsroom.phone.press("Проверить 1")
    sent = shown(await newsroom.phone.press("📨 Отправить"))
    assert sent.text.startswith("📨 Отчёт № 1 (Илья) отправлен координатору")
    await newsroom.coordinator.sees("проверки")
    queue = shown(await newsroom.coordinator.say("/queue"))
    assert queue.text == (f"На проверке · 1\n\n1. Кировский авиационный техникум → «{TITLE}»\nпришёл сегодня")
    review = shown(await newsroom.coordinator.press("Проверить 1"))
    assert "Автор: Илья. Кто отправил: Анна Котова" in review.text


async def arrived(phone: Phone, before: int) -> None:
    """Wait until there are more messages than `before`."""
    async with asyncio.timeout(10):
        while len(await phone.messages()) <= before:
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("colleges", [1, 34])
async def test_the_statements_of_a_press_do_not_grow_with_the_network(stage: Stage, colleges: int) -> None:
    homes = [await stage.world.organisation(f"Колледж № {number}") for number in range(colleges)]
    await stage.world.activity(*homes)
    phone = await stage.phone(await stage.world.member(homes[0]))
    await stage.world.staff()
    await phone.say("/activities")
    await phone.press("Открыть 1")
    used = {}
    for label in ("Сдать отчёт", "vk.com/a", "Убрать лишнее", "‹ Назад", "Готово"):
        with stage.statements() as statements:
            await (phone.say(label) if label == "vk.com/a" else phone.press(label))
        used[label] = len(statements)
    assert used == {"Сдать отчёт": 3, "vk.com/a": 4, "Убрать лишнее": 2, "‹ Назад": 2, "Готово": 2}
