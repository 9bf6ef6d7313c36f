"""Review: the queue, a return with a reason, a second round, and two reviewers at one report."""

from datetime import UTC, date, datetime

import pytest

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import Assignment, AssignmentState, Organisation, Person, Report, ReportState, Review, Role
from tests.stories.conftest import Stage

TITLE = "Запущена работа сайта и социальных сетей"
PHOTOS = "Добавьте фото с самого мероприятия: по присланным не видно, что оно прошло."


class Desk:
    """A college whose head reports, and a coordinator who reads."""

    def __init__(self, stage: Stage, college: Organisation, head: Phone, olga: Phone) -> None:
        self.stage, self.college, self.head, self.olga = stage, college, head, olga

    async def submit(self, *words: str) -> Screen:
        """The head sends what the first item of the list needs."""
        await self.head.say("/activities")
        await self.head.press("Открыть 1")
        await self.head.press("Сдать отчёт")
        for one in words or ("vk.com/club1",):
            await self.head.say(one)
        await self.head.press("Готово")
        receipt = shown(await self.head.press("Отправить"))
        await self.olga.sees("проверки")
        return receipt

    async def states(self) -> list[ReportState]:
        return [report.state for report in await self.stage.world.all(Report)]


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    college = await stage.world.organisation()
    await stage.world.activity(college)
    head = await stage.phone(await stage.world.member(college))
    return Desk(stage, college, head, await stage.phone(await stage.world.staff()))


def shown(screen: Screen | None) -> Screen:
    assert screen is not None
    return screen


async def test_from_an_album_and_a_link_to_accepted_in_the_second_round(desk: Desk) -> None:
    await desk.head.say("/activities")
    await desk.head.press("Открыть 1")
    await desk.head.press("Сдать отчёт")
    await desk.head.photo(2, album=True)
    await desk.head.say("vk.com/club1")
    await desk.head.press("Готово")
    receipt = shown(await desk.head.press("Отправить"))
    assert receipt.text.startswith("📨 Отчёт № 1 отправлен 17 июня, 09:30 МСК")
    await desk.olga.sees("проверки")

    queue = shown(await desk.olga.say("/queue"))
    assert queue.text == f"На проверке · 1\n\n1. Кировский авиационный техникум → «{TITLE}»\nпришёл сегодня"
    card = shown(await desk.olga.press("Проверить 1"))
    assert card.text == (
        "📨 На проверке, пришёл сегодня\n"
        f"Отчёт № 1: «{TITLE}»\n"
        "Кировский авиационный техникум\n"
        "Автор: Анна Котова\n"
        "Сдан вовремя\n"
        "\n"
        "🔗 vk.com/club1\n"
        "Всего: 2 фото · 1 ссылка"
    )
    assert card.buttons == [
        ["✅ Принять", "↩️ Вернуть"],
        ["Материалы · 2", "История"],
        ["‹ Назад", "Домой"],
    ]
    await desk.olga.press("↩️ Вернуть")
    empty = shown(await desk.olga.press("Нужен рассказ"))
    assert empty.text.startswith("↩️ Отчёт № 1 возвращён, автору написал\n\nНа проверке ничего нет.")
    told = await desk.head.sees("Опишите в двух-трёх предложениях")
    assert told.text.count("№ 1") >= 1

    await desk.head.say("/drafts")
    again = shown(await desk.head.press("Продолжить 1"))
    assert "Есть: 2 фото · 1 ссылка" in again.text
    assert "Попытка 2." in again.text
    await desk.head.say("Занятия прошли 3 июня, 40 человек. t.me/media43")
    await desk.head.press("Готово")
    await desk.head.press("Отправить")

    await desk.olga.say("/queue")
    second = shown(await desk.olga.press("Проверить 1"))
    assert "Сдан вовремя, второй раз\nНовое: текст · t.me/media43\n" in second.text
    assert "Занятия прошли 3 июня, 40 человек." in second.text
    await desk.olga.press("✅ Принять")
    await desk.head.sees("принят")
    assert (await desk.stage.world.all(Assignment))[0].state is AssignmentState.ACCEPTED
    assert await desk.states() == [ReportState.ACCEPTED]


async def test_the_next_card_comes_by_itself_and_the_toast_says_what_was_done(desk: Desk) -> None:
    await desk.submit()
    await desk.stage.world.activity(desk.college, title="Проведён интенсив")
    await desk.submit("vk.com/club2")
    await desk.olga.say("/queue")
    first = shown(await desk.olga.press("Проверить 1"))
    assert first.labels[3] == "Следующий › · 1"
    following = shown(await desk.olga.press("✅ Принять"))
    assert desk.olga.toasts[-1].text == "✅ Отчёт № 1 принят, автору написал"
    assert "Отчёт № 2: «Проведён интенсив»" in following.text
    assert following.id == first.id


async def test_own_words_are_a_reason_too(desk: Desk) -> None:
    await desk.submit()
    await desk.stage.world.activity(desk.college, title="Проведён интенсив")
    await desk.submit("vk.com/club2")
    await desk.olga.say("/queue")
    await desk.olga.press("Проверить 1")
    asked = shown(await desk.olga.press("↩️ Вернуть"))
    assert asked.text.startswith("Почему возвращаем отчёт № 1?")
    empty = shown(await desk.olga.say("…"))
    assert empty.text == "Напишите хотя бы несколько слов: автор должен понять, что исправить."
    photo = shown(await desk.olga.photo())
    assert photo.text == "Причину нужно написать словами: автор должен понять, что исправить."
    long = shown(await desk.olga.say("а" * 1001))
    assert long.text.startswith("В причине 1\N{NO-BREAK SPACE}001 знаков, а помещается 1\N{NO-BREAK SPACE}000.")
    following = shown(await desk.olga.say("Где <b>ссылка</b> на группу?"))
    assert "Отчёт № 2" in following.text
    above = (await desk.olga.messages())[-2]
    assert above.text == "↩️ Отчёт № 1 возвращён, автору написал"
    assert [review.comment for review in await desk.stage.world.all(Review)] == ["Где <b>ссылка</b> на группу?"]
    await desk.head.sees("Где <b>ссылка</b> на группу?")


async def test_a_command_in_the_middle_of_a_reason_returns_nothing(desk: Desk) -> None:
    await desk.submit()
    await desk.olga.say("/queue")
    await desk.olga.press("Проверить 1")
    await desk.olga.press("↩️ Вернуть")
    cancelled = shown(await desk.olga.say("/cancel"))
    assert cancelled.text.startswith("Хорошо, больше не спрашиваю: причину возврата.")
    await desk.olga.say("Просто слова")
    assert await desk.states() == [ReportState.SUBMITTED]


async def test_the_second_reviewer_hears_who_was_faster(desk: Desk) -> None:
    await desk.submit()
    anna = await desk.stage.phone(await desk.stage.world.staff(name="Анна П."))
    for phone in (desk.olga, anna):
        await phone.say("/queue")
        await phone.press("Проверить 1")
    await anna.press("✅ Принять")
    card = await desk.olga.screen()
    assert await desk.olga.press("↩️ Вернуть") == card
    assert desk.olga.toasts[-1].alert
    assert desk.olga.toasts[-1].text == "Уже принят: Анна П., 17 июня, 09:30 МСК. Ничего не изменилось."
    assert await desk.olga.press("✅ Принять") == card
    assert desk.olga.toasts[-1].text == "Уже принят: Анна П., 17 июня, 09:30 МСК. Ничего не изменилось."
    assert len(await desk.stage.world.all(Review)) == 1


async def test_a_reason_typed_too_late_changes_nothing_and_asks_no_more(desk: Desk) -> None:
    await desk.submit()
    anna = await desk.stage.phone(await desk.stage.world.staff(name="Анна П."))
    await desk.olga.say("/queue")
    await desk.olga.press("Проверить 1")
    await desk.olga.press("↩️ Вернуть")
    await anna.say("/queue")
    await anna.press("Проверить 1")
    await anna.press("✅ Принять")
    late = shown(await desk.olga.say("Нужны фото"))
    assert late.text.startswith("Уже принят: Анна П.")
    after = shown(await desk.olga.say("Нужны фото"))
    assert after.text != late.text
    assert len(await desk.stage.world.all(Review)) == 1


async def test_a_double_press_accepts_once(desk: Desk) -> None:
    await desk.submit()
    await desk.olga.say("/queue")
    await desk.olga.press("Проверить 1")
    await desk.olga.press_twice("✅ Принять")
    assert len(await desk.stage.world.all(Review)) == 1
    assert desk.olga.toasts[-1].text.startswith("Уже принят: Ольга Перминова")


async def test_a_rejected_report_is_begun_anew(desk: Desk) -> None:
    await desk.submit()
    await desk.olga.say("/queue")
    await desk.olga.press("Проверить 1")
    await desk.olga.press("↩️ Вернуть")
    sure = shown(await desk.olga.press("Отклонить совсем"))
    assert sure.text.startswith("Почему отклоняем отчёт № 1 совсем?")
    await desk.olga.press("Не тот пункт")
    await desk.head.sees("Это материалы другого мероприятия.")
    await desk.submit("vk.com/other")
    assert await desk.states() == [ReportState.REJECTED, ReportState.SUBMITTED]


async def test_the_originals_are_sent_again_and_the_card_stands_below(desk: Desk) -> None:
    await desk.head.say("/activities")
    await desk.head.press("Открыть 1")
    await desk.head.press("Сдать отчёт")
    await desk.head.photo(10, album=True)
    await desk.head.photo()
    await desk.head.file("plan.pdf", caption="План")
    await desk.head.voice()
    await desk.head.press("Готово")
    await desk.head.press("Отправить")
    await desk.olga.sees("проверки")
    sent = [one.body for one in await desk.head.messages(own=True) if one.media]
    await desk.olga.say("/queue")
    await desk.olga.press("Проверить 1")
    card = shown(await desk.olga.press("Материалы · 13"))
    files = [one for one in await desk.olga.messages() if one.media]
    assert [one.media for one in files] == ["photo"] * 11 + ["document", "voice"]
    assert files[11].text == "План"
    assert {one.body["document"]["file_id"] for one in files if one.media == "document"} <= {
        body["document"]["file_id"] for body in sent if "document" in body
    }
    assert card.buttons[0] == ["✅ Принять", "↩️ Вернуть"]
    assert card.id > files[-1].id


async def test_the_queue_is_narrowed_down_and_the_filter_is_kept(desk: Desk) -> None:
    await desk.submit()
    other = await desk.stage.world.organisation("Слободской колледж")
    await desk.stage.world.activity(other, title="Проведён интенсив")
    peter = await desk.stage.phone(await desk.stage.world.member(other, name="Пётр"))
    await Desk(desk.stage, other, peter, desk.olga).submit()
    await desk.olga.say("/queue")
    choices = shown(await desk.olga.press("По организации"))
    assert choices.buttons[:2] == [["Кировский авиационный техникум · 1"], ["Слободской колледж · 1"]]
    narrow = shown(await desk.olga.press("Слободской колледж"))
    assert narrow.text.startswith("На проверке (не всё) · 1\n\n1. Слободской колледж")
    await desk.olga.press("Проверить 1")
    back = shown(await desk.olga.press("‹ Назад"))
    assert back.text == narrow.text
    whole = shown(await desk.olga.press("Вся очередь"))
    assert whole.text.startswith("На проверке · 2")
    for by in ("По мероприятию", "По плану"):
        assert shown(await desk.olga.press(by)).labels[:-2] != []
        await desk.olga.press("‹ Назад")


async def test_an_empty_queue_says_so(desk: Desk) -> None:
    queue = shown(await desk.olga.say("/queue"))
    assert queue.text == "На проверке ничего нет. Как только пришлют отчёт, я напишу."


async def test_the_age_and_the_lateness_stand_on_the_card(desk: Desk) -> None:
    world = desk.stage.world
    (assignment,) = await world.activity(desk.college, title="Проведён интенсив", due=date(2024, 6, 12))
    sent = datetime(2024, 6, 14, 9, tzinfo=UTC)
    head = (await world.all(Person))[0]
    row = Report(assignment_id=assignment.id, author_id=head.id, state=ReportState.SUBMITTED, submitted_at=sent)
    row.submitted_by, row.created_at, row.changed_at = head.id, sent, sent
    await world.add(row)
    queue = shown(await desk.olga.say("/queue"))
    assert queue.text.endswith("ждёт 3 дня · с опозданием на 2 дня")
    card = shown(await desk.olga.press("Проверить 1"))
    assert "📨 На проверке, ждёт 3 дня" in card.text
    assert "Сдан с опозданием на 2 дня" in card.text


async def test_the_story_of_a_report_names_everybody(desk: Desk) -> None:
    await desk.submit()
    await desk.olga.say("/queue")
    await desk.olga.press("Проверить 1")
    await desk.olga.press("↩️ Вернуть")
    await desk.olga.press("Нужны фото")
    await desk.head.sees("Добавьте фото")
    await desk.head.say("/drafts")
    await desk.head.press("Продолжить 1")
    await desk.head.press("Готово")
    await desk.head.press("Отправить")
    await desk.olga.say("/queue")
    await desk.olga.press("Проверить 1")
    story = shown(await desk.olga.press("История"))
    assert story.text.split("\n\n")[1:] == [
        "📨 17 июня, 09:30 МСК: отчёт № 1 отправлен. Анна Котова",
        f"↩️ 17 июня, 09:30 МСК: отчёт № 1 возвращён. Ольга Перминова\n{PHOTOS}",
        "📨 17 июня, 09:30 МСК: отчёт № 1 отправлен. Анна Котова",
    ]
    back = shown(await desk.olga.press("‹ Назад"))
    assert back.buttons[0] == ["✅ Принять", "↩️ Вернуть"]


async def test_a_coordinator_reports_for_a_college_and_another_one_decides(desk: Desk) -> None:
    (assignment,) = await desk.stage.world.all(Assignment)
    home = shown(await desk.olga.start())
    await desk.olga.press_data(f"write:{assignment.id}", home.id)
    await desk.olga.say("vk.com/club1")
    preview = shown(await desk.olga.press("Готово"))
    assert "Вы сдаёте за организацию" in preview.text
    receipt = shown(await desk.olga.press("Сдать за организацию"))
    assert receipt.text.endswith("проверит другой координатор или администратор. Напишу, когда будет решение.")
    await desk.olga.say("/queue")
    await desk.olga.press("Проверить 1")
    await desk.olga.press("✅ Принять")
    assert desk.olga.toasts[-1].text.startswith("Этот отчёт отправили вы, поэтому решать должен другой проверяющий.")
    admin = await desk.stage.phone(await desk.stage.world.staff(Role.ADMIN, "Игорь"))
    await admin.say("/queue")
    await admin.press("Проверить 1")
    await admin.press("✅ Принять")
    assert await desk.states() == [ReportState.ACCEPTED]


@pytest.mark.parametrize("colleges", [1, 34])
async def test_the_statements_of_a_press_do_not_grow_with_the_queue(stage: Stage, colleges: int) -> None:
    college = await stage.world.organisation("Первый колледж")
    await stage.world.activity(college)
    head, olga = await stage.world.member(college), await stage.world.staff()
    desk = Desk(stage, college, await stage.phone(head), await stage.phone(olga))
    await desk.submit()
    for number in range(1, colleges):
        other = await stage.world.organisation(f"Колледж № {number}")
        head = await stage.world.member(other)
        (assignment,) = await stage.world.activity(other)
        sent = {"state": ReportState.SUBMITTED, "submitted_at": assignment.created_at, "submitted_by": head.id}
        now = {"created_at": assignment.created_at, "changed_at": assignment.created_at}
        await stage.world.add(Report(assignment_id=assignment.id, author_id=head.id, **sent, **now))
    used = {}
    await desk.olga.start()
    for label in ("/queue", "По организации", "‹ Назад", "Проверить 1", "История", "‹ Назад", "↩️ Вернуть", "‹ Назад"):
        with stage.statements() as statements:
            await (desk.olga.say(label) if label.startswith("/") else desk.olga.press(label))
        used[label] = len(statements)
    assert used == {
        "/queue": 3,
        "По организации": 3,
        "Проверить 1": 2,
        "История": 3,
        "‹ Назад": 2,
        "↩️ Вернуть": 2,
    }


async def test_a_head_of_another_college_learns_nothing_from_the_buttons_of_a_decided_report(desk: Desk) -> None:
    await desk.submit()
    await desk.olga.say("/queue")
    await desk.olga.press("Проверить 1")
    await desk.olga.press("✅ Принять")
    elsewhere = await desk.stage.world.organisation("Слободской колледж")
    stranger = await desk.stage.phone(await desk.stage.world.member(elsewhere, name="Пётр"))
    home = shown(await stranger.start())
    for data in ("return:1:1:0:0:0:0", "because:1:1:photo:0:0:0:0"):
        await stranger.press_data(data, home.id)
        assert stranger.toasts[-1].text == "Проверяет отчёты координатор. Ничего не изменилось.", data


async def test_a_slip_of_the_finger_is_no_reason_to_return(desk: Desk) -> None:
    await desk.submit()
    await desk.olga.say("/queue")
    await desk.olga.press("Проверить 1")
    await desk.olga.press("↩️ Вернуть")
    answer = shown(await desk.olga.say("ж"))
    assert answer.text == "Напишите хотя бы несколько слов: автор должен понять, что исправить."
    assert await desk.states() == [ReportState.SUBMITTED]
