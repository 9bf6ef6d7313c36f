"""A jury is gathered: by a link, with its criteria, entries dealt, those behind reminded."""

from datetime import timedelta

import pytest

from bot.demo.phone import Phone
from models.tables import Criterion, Juror, JuryLink, Membership, MembershipState, Role, RoleGrant, Sheet, SheetState
from tests import fair
from tests.stories.conftest import Stage
from tests.stories.office import shown
from tests.stories.panel import Panel
from tests.world import MORNING


@pytest.fixture
async def panel(stage: Stage) -> Panel:
    return await Panel.opened(stage)


async def token_of(panel: Panel) -> str:
    return (await panel.stage.world.all(JuryLink))[-1].token


async def test_a_stranger_comes_into_the_jury_by_a_link_and_hears_of_work(panel: Panel) -> None:
    empty = await panel.board()
    assert empty.text == (
        "Жюри · «Лучший медиацентр»\nЭтап: Отборочный этап\n\nЗаявок допущено: 3\nЕщё никому не дали: 3\n\n"
        "В жюри пока никого. Нажмите «Пригласить»: я дам ссылку, отправьте её экспертам."
    )
    assert empty.buttons == [["Пригласить", "Раздать заявки"], ["Критерии", "Итоги"], ["‹ Назад", "Домой"]]
    link = shown(await panel.organiser.press("Пригласить"))
    assert link.text.split("\n")[2] == f"https://t.me/local_telegram_bot?start=j_{await token_of(panel)}"
    assert link.text.split("\n")[-1] == "Отправьте её экспертам. Впустит ещё 10 человек, до 1 июля, 09:30 МСК."

    pavel = await panel.stage.stranger("Павел", id=5_001)
    invited = shown(await pavel.say(f"/start j_{await token_of(panel)}"))
    assert invited.text.split("\n")[0] == "Вас зовут в жюри конкурса «Лучший медиацентр»"
    assert "Согласие на обработку персональных данных" in invited.text.split("\n")
    assert await panel.stage.world.all(Juror) == []
    joined = shown(await pavel.press_twice("Согласен, войти в жюри"))
    assert joined.text == (
        "✅ Вы в жюри конкурса «Лучший медиацентр»\n"
        "Как вас зовут? Напишите фамилию и имя, например: Петрова Анна. Так вас увидит организатор."
    )
    await pavel.say("Новиков Павел")
    assert shown(await pavel.say("/jury")).text == "Работ на оценку пока нет. Как только их вам дадут, я напишу."
    assert [link.uses for link in await panel.stage.world.all(JuryLink)] == [1]

    await panel.board()
    await panel.organiser.press("Раздать заявки")
    board = shown(await panel.organiser.press_twice("По номинациям"))
    assert board.text.split("\n")[3:] == [
        "Заявок допущено: 3",
        "Оценок сдано: 0 из 3",
        "",
        "1. Новиков Павел · все номинации – сдано 0 из 3",
    ]
    letter = await pavel.sees("На оценку: 3 работы")
    assert (letter.text, letter.buttons) == (
        "На оценку: 3 работы конкурса «Лучший медиацентр»",
        [["Оценить работы"], ["Домой"]],
    )
    assert shown(await pavel.press("Оценить работы")).text.split("\n")[0] == "Ждут вашей оценки: 3"


async def test_somebody_known_joins_with_one_press_and_the_link_then_leads_to_their_works(
    panel: Panel,
) -> None:
    await panel.board()
    await panel.organiser.press("Пригласить")
    vera = await panel.stage.staff(Role.COORDINATOR, "Вера Лодыгина")
    invited = shown(await vera.say(f"/start j_{await token_of(panel)}"))
    assert invited.buttons == [["Войти в жюри"], ["Домой"]]
    joined = shown(await vera.press("Войти в жюри"))
    assert joined.text.split("\n")[-1] == "Как только появятся работы для вас, я напишу."
    again = shown(await vera.say(f"/start j_{await token_of(panel)}"))
    assert again.text == "Работ на оценку пока нет. Как только их вам дадут, я напишу."


async def test_links_that_are_over_replaced_or_guessed_let_nobody_in_and_say_why(panel: Panel) -> None:
    await panel.board()
    await panel.organiser.press("Пригласить")
    first = await token_of(panel)
    vera = await panel.stage.staff(Role.COORDINATOR, "Вера Лодыгина")
    await vera.say(f"/start j_{first}")
    await panel.organiser.press("Новая ссылка")
    assert panel.organiser.toasts[-1].text == "Прежние ссылки больше не впускают"
    await vera.press("Войти в жюри")
    assert vera.toasts[-1].text == "Срок этой ссылки закончился. Попросите у организатора новую."
    await panel.stage.jump(MORNING + timedelta(days=15))
    late = shown(await vera.say(f"/start j_{await token_of(panel)}"))
    assert late.text == "Срок этой ссылки закончился. Попросите у организатора новую."
    guessed = shown(await vera.say("/start j_AAAAAAAAAAAAAAAAAAAAAA"))
    assert guessed.text == "Такой ссылки в жюри нет. Попросите у организатора новую."
    assert await panel.stage.world.all(Juror) == []


async def test_criteria_are_begun_with_a_ready_set_and_mended(stage: Stage) -> None:
    panel = await Panel.opened(stage)
    async with stage.world.database.writing() as session:
        for one in await stage.world.all(Criterion):
            await session.delete(await session.merge(one))
    board = await panel.board()
    assert "Критериев пока нет: без них жюри не сможет оценивать. Нажмите «Критерии»." in board.text.split("\n")
    await panel.organiser.press("Критерии")
    ready = shown(await panel.organiser.press_twice("Тексты и фото"))
    assert ready.text.split("\n")[3:] == [
        "1. Соответствие теме – до 10",
        "2. Соблюдение требований – до 10",
        "3. Оригинальность – до 10",
        "",
        "Больше всего за работу: 30",
    ]
    await panel.organiser.press("3. Оригинальность")
    await panel.organiser.press("0–50")
    await panel.organiser.press("Свой")
    wrong = shown(await panel.organiser.say("много"))
    assert wrong.text == "Нужно число больше 0 и до 100, например 2 или 0,5. Пришлите ещё раз."
    await panel.organiser.say("0,2")
    await panel.organiser.press("Номинация")
    await panel.organiser.press("Подкаст")
    card = shown(await panel.organiser.press("Сделать необязательным"))
    assert card.text.split("\n")[3:] == [
        "Баллы: от 0 до 50",
        "Вес: × 0,2",
        "Где действует: Подкаст",
        "Не обязателен: пропущенный не считается ни нулём, ни высшим баллом",
    ]
    back = shown(await panel.organiser.press("‹ Назад"))
    assert back.text.split("\n")[5:] == [
        "3. Оригинальность – до 50 · вес 0,2 · Подкаст · не обязательно",
        "",
        "Больше всего, Лонгрид: 20",
        "Больше всего, Подкаст: 30",
    ]


async def test_once_points_are_given_only_words_of_a_criterion_change(panel: Panel) -> None:
    pavel, _ = await panel.juror()
    await panel.board()
    await panel.organiser.press("Критерии")
    await panel.organiser.press("1. Идея")
    await Panel.judge(pavel, "№ 1", "8", "7")
    await panel.organiser.press("0–5")
    assert panel.organiser.toasts[-1].text == (
        "Жюри уже ставит баллы: шкалы и веса менять нельзя, только название и подсказку. Ничего не изменилось."
    )
    await panel.organiser.press("Подсказка")
    card = shown(await panel.organiser.say("Высший балл – сильная мысль"))
    assert card.text.split("\n")[:2] == ["Идея", "Высший балл – сильная мысль"]


async def test_an_entry_is_given_by_hand_and_never_the_own_one(panel: Panel) -> None:
    person, seat = await fair.juror(panel.stage.world, panel.fair)
    row = {"role": Role.HEAD, "state": MembershipState.CONFIRMED, "asked_at": MORNING}
    await panel.stage.world.add(Membership(person_id=person.id, organisation_id=panel.colleges[1].id, **row))
    await panel.board()
    await panel.organiser.press("1. Павел")
    listed = shown(await panel.organiser.press("Дать заявки"))
    assert listed.text.split("\n")[5:7] == ["№ 2 · Лонгрид · Слободской колледж", "своя организация · членов жюри: 0"]
    assert listed.buttons == [["Дать № 1", "Дать № 3"], ["‹ Назад", "Домой"]]
    given = shown(await panel.organiser.press("Дать № 3"))
    assert given.buttons[0] == ["Дать № 1", "Забрать № 3"]
    await panel.organiser.press_data(f"handentry:{seat.id}:{panel.entries[1].id}:1:1", given.id)
    assert panel.organiser.toasts[-1].text == ("Это заявка своей организации: судить её нельзя. Ничего не изменилось.")
    assert [one.entry_id for one in await panel.stage.world.all(Sheet)] == [panel.entries[2].id]


async def test_those_behind_are_reminded_once_a_day(panel: Panel) -> None:
    pavel, _ = await panel.juror()
    await panel.board()
    await panel.organiser.press("Напомнить отстающим · 1")
    assert panel.organiser.toasts[-1].text == "Напомнил: 1"
    letter = await pavel.sees("⏳ Ещё ждём 3 оценки")
    assert letter.text == "⏳ Ещё ждём 3 оценки конкурса «Лучший медиацентр»"
    await panel.organiser.press("Напомнить отстающим · 1")
    assert panel.organiser.toasts[-1].text == (
        "Сегодня всем отстающим уже напоминали. Следующее напоминание – завтра. Ничего не изменилось."
    )


async def test_a_juror_is_removed_after_what_goes_with_them_was_said(panel: Panel) -> None:
    pavel, seat = await panel.juror()
    await Panel.judge(pavel, "№ 1", "8", "7")
    await panel.board()
    await panel.organiser.press("1. Павел")
    sure = shown(await panel.organiser.press("Убрать из жюри"))
    assert sure.text == "Убрать из жюри: Павел Новиков? Сданных оценок: 1. Они исчезнут из подсчёта."
    await panel.organiser.press("Да, убрать")
    assert (await panel.stage.world.all(Juror), await panel.stage.world.all(Sheet)) == ([], [])
    assert [one.role for one in await panel.stage.world.all(RoleGrant)] == [Role.ORGANISER]
    assert seat.id


async def test_a_coordinator_sees_the_jury_and_changes_nothing(panel: Panel) -> None:
    await panel.juror()
    olga: Phone = await panel.stage.staff(Role.COORDINATOR)
    await olga.say("/contests")
    await olga.press("Открыть 1")
    board = shown(await olga.press("Жюри"))
    assert board.buttons == [["1. Павел Новиков"], ["‹ Назад", "Домой"]]
    await olga.press_data("jurorout:1:1", board.id)
    assert olga.toasts[-1].text == "Конкурсы ведут организатор и администратор. Ничего не изменилось."
    assert {one.state for one in await panel.stage.world.all(Sheet)} == {SheetState.OPEN}
