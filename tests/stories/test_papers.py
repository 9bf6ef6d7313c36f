"""A plan comes into the chat: sent, forwarded or pasted; what was understood of it comes in a letter."""

import asyncio

import pytest
from sqlalchemy import delete

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from locales import speaker
from models.tables import Activity, Assignment, Paper, PaperState, PaperText, Plan, PlanState, Role, RoleGrant
from tests.documents import paper
from tests.stories.conftest import Stage
from tests.stories.plan_papers import DOUBTFUL, NINE, TITLE, as_text, network
from tests.world import MORNING, ZONE

READ = "План прочитан"
PIECES = [as_text(NINE[:6]), as_text(NINE[6:10]), as_text(NINE[10:])]


def shown(screen: Screen | None) -> Screen:
    assert screen is not None
    return screen


async def states(stage: Stage) -> list[tuple[PaperState, int | None]]:
    """What became of each paper, and which plan it is."""
    return [(one.state, one.plan_id) for one in await stage.world.all(Paper)]


async def titles(stage: Stage) -> list[str]:
    return [each.title for each in await stage.world.all(Activity)]


async def own(phone: Phone) -> list[int]:
    """The numbers of the messages a person has sent."""
    return [one.id for one in await phone.messages(own=True) if one.body["outgoing"]]


async def test_from_the_file_to_a_published_plan_of_nine_activities_in_two_presses(stage: Stage) -> None:
    await network(stage)
    olga = await stage.staff()
    await olga.file("приказ.docx", paper.word(NINE))
    await olga.sees("Читаю «приказ.docx»…")
    letter = await olga.sees(READ)
    presses = ["Опубликовать", "Опубликовать"]
    for label in presses:
        await olga.press(label)
    assert letter.text.split("\n") == [
        f"План прочитан: «{TITLE}»",
        "",
        "3 раздела, 9 мероприятий",
        "1. Организационный этап: 3 мероприятия",
        "2. Обучение: 3 мероприятия",
        "3. Работа медиацентров: 3 мероприятия",
        "",
        "✅ Всё понято без сомнений, можно публиковать.",
        "Пока это черновик: исполнители его не видят.",
    ]
    assert letter.buttons == [["Опубликовать"], ["Открыть план", "Домой"]]
    assert [plan.state for plan in await stage.world.all(Plan)] == [PlanState.PUBLISHED]
    assert (len(await stage.world.all(Activity)), len(await stage.world.all(Assignment))) == (9, 20)
    assert len(presses) <= 8


async def test_doubts_are_counted_and_come_first(stage: Stage) -> None:
    await network(stage)
    olga = await stage.staff()
    await olga.file("план.xlsx", paper.excel(DOUBTFUL))
    letter = await olga.sees(READ)
    assert "Проверьте: 1 срок не понят, 1 исполнитель не найден." in letter.text.split("\n")
    assert letter.buttons == [["Посмотреть сомнения · 1"], ["Исполнитель не найден · 1"], ["Открыть план", "Домой"]]
    assert shown(await olga.press("Исполнитель не найден")).text.startswith("Исполнитель не найден: 1 имя")
    await olga.press("‹ Назад")
    doubts = shown(await olga.press("Сомнения"))
    assert "срок непонятен: «после согласования»" in doubts.text


async def test_a_document_of_somebody_without_the_right_is_no_plan_and_may_be_forwarded_later(stage: Stage) -> None:
    await network(stage)
    person = await stage.world.staff(Role.OBSERVER)
    olga = await stage.phone(person)
    for lines in (NINE, DOUBTFUL):
        answer = shown(await olga.file("план.docx", paper.word(lines)))
        assert answer.text.startswith("Сейчас я ничего не спрашивал")
    assert shown(await olga.say(as_text(NINE))).text.startswith("Сейчас я ничего не спрашивал")
    assert await states(stage) == []
    await stage.world.add(RoleGrant(person_id=person.id, role=Role.COORDINATOR, granted_at=MORNING))
    await olga.forward((await own(olga))[0])
    await olga.sees(READ)
    assert await states(stage) == [(PaperState.READ, 1)]


async def test_a_document_of_a_head_goes_to_reports_as_before(stage: Stage) -> None:
    anna = await stage.head()
    answer = shown(await anna.file("план.docx", paper.word(NINE)))
    assert answer.text.startswith("Это к отчёту?")
    refused = shown(await anna.say("/import"))
    assert refused.text.startswith("Планы меняют координатор и администратор")
    assert await states(stage) == []


async def test_the_list_of_plans_asks_for_one(stage: Stage) -> None:
    await network(stage)
    olga = await stage.staff()
    empty = shown(await olga.say("/plans"))
    assert (empty.text, empty.buttons) == (
        "Планов пока нет. Пришлите приказ или план прямо сюда, документом или текстом: прочитаю и покажу, что понял.",
        [["Загрузить план"], ["Домой"]],
    )
    asked = shown(await olga.press("Загрузить план"))
    assert asked.text.startswith("Пришлите план\n\nДокументом: Word, Excel, PDF или CSV, до 20 МБ.")
    await olga.file("план.csv", paper.comma_separated(NINE))
    await olga.sees(READ)
    again = shown(await olga.say("/plans"))
    assert again.buttons == [["Открыть 1"], ["Загрузить план"], ["Картина недели"], ["Домой"]]


async def test_an_observer_sees_no_way_to_load_a_plan(stage: Stage) -> None:
    sergei = await stage.staff(Role.OBSERVER)
    screen = shown(await sergei.say("/plans"))
    assert (screen.text, screen.buttons) == (
        "Планов пока нет. Как только координатор загрузит план, он появится здесь.",
        [["Домой"]],
    )


async def test_a_plan_pasted_in_three_messages_with_the_middle_one_corrected(stage: Stage) -> None:
    await network(stage)
    olga = await stage.staff()
    await olga.say("/import")
    for piece in PIECES[:2]:
        await olga.say(piece)
    screen = shown(await olga.say(PIECES[2]))
    everything = sum(map(len, PIECES))
    assert screen.text.split("\n")[0] == f"Получено 3 сообщения, {everything} знаков"
    assert screen.buttons == [["Готово, прочитать"], ["Отменить"], ["‹ Назад", "Домой"]]
    corrected = PIECES[1].replace("Обучение", "Обучение и практика")
    changed = shown(await olga.edit((await own(olga))[2], corrected, silent=False))
    assert changed.text.split("\n")[:2] == [
        "Исправленное сообщение учтено.",
        f"Получено 3 сообщения, {everything + len(' и практика')} знака",
    ]
    assert len([one for one in await olga.messages() if "Получено" in one.text]) == 1
    await olga.press("Готово")
    await olga.sees("Читаю присланный текст…")
    letter = await olga.sees(READ)
    assert "2. Обучение и практика: 3 мероприятия" in letter.text.split("\n")
    assert len(await titles(stage)) == 9
    assert await stage.world.all(PaperText) == []


async def test_a_text_too_long_for_one_message_is_whole_again(stage: Stage) -> None:
    await network(stage)
    olga = await stage.staff()
    rows = [*NINE[:2], *((str(number), f"Семинар № {number}", "май 2024 г.", "ЦОПП") for number in range(1, 301))]
    await olga.say("/import")
    await olga.say(as_text(rows))
    await olga.sees("Получено 3 сообщения, ")
    await olga.press("Готово")
    await olga.sees(READ)
    assert await titles(stage) == [f"Семинар № {number}" for number in range(1, 301)]


async def test_a_long_text_nobody_asked_for_is_offered_and_a_press_decides(stage: Stage) -> None:
    await network(stage)
    olga = await stage.staff()
    offer = shown(await olga.say(as_text(NINE)))
    assert offer.text.startswith("Похоже на план. Прочитать его?\nПолучено 1 сообщение, ")
    assert offer.buttons == [["Да, прочитать как план"], ["Нет, это не план"], ["‹ Назад", "Домой"]]
    assert await states(stage) == [(PaperState.COLLECTING, None)]
    forgotten = shown(await olga.press("Нет"))
    assert forgotten.text == "Хорошо, этот текст забыт. Ничего не загружено."
    assert (await states(stage), await stage.world.all(PaperText)) == ([], [])
    await olga.say(as_text(NINE))
    await olga.press("Да")
    await olga.sees(READ)
    assert await states(stage) == [(PaperState.READ, 1)]


async def test_a_short_text_of_a_coordinator_is_answered_as_before(stage: Stage) -> None:
    olga = await stage.staff()
    assert shown(await olga.say("Когда будет план?")).text.startswith("Сейчас я ничего не спрашивал")
    assert await states(stage) == []


async def test_a_button_pressed_twice_or_late_harms_nothing(stage: Stage) -> None:
    await network(stage)
    olga = await stage.staff()
    await olga.say("/import")
    gathering = shown(await olga.say(as_text(NINE)))
    await olga.press_twice("Готово")
    await olga.sees(READ)
    assert olga.toasts[-1].text.startswith("Этот текст уже прочитан или читается.")
    await olga.press_data("droptext:1", gathering.id)
    assert olga.toasts[-1].text.startswith("Этот текст уже прочитан или читается.")
    other = await stage.staff(name="Пётр Смирнов")
    home = shown(await other.start())
    await other.press_data("taketext:1", home.id)
    assert other.toasts[-1].text.startswith("Этого здесь больше нет")
    assert await states(stage) == [(PaperState.READ, 1)]


async def test_what_was_pasted_waits_while_one_goes_away(stage: Stage) -> None:
    await network(stage)
    olga = await stage.staff()
    await olga.say("/import")
    await olga.say(PIECES[0])
    await olga.say(PIECES[1])
    await olga.say("/home")
    changed = shown(await olga.edit((await own(olga))[2], PIECES[1].replace("Обучение", "Учёба"), silent=False))
    assert changed.text == "Исправленное сообщение учтено."
    back = shown(await olga.say("/import"))
    assert back.text.startswith("Получено 2 сообщения")
    await olga.say(PIECES[2])
    await olga.press("Готово")
    assert "2. Учёба: 3 мероприятия" in (await olga.sees(READ)).text.split("\n")
    assert len(await titles(stage)) == 9


async def test_a_document_among_pasted_texts_is_read_beside_them(stage: Stage) -> None:
    await network(stage)
    olga = await stage.staff()
    await olga.say("/import")
    await olga.say(PIECES[0])
    await olga.file("другой.docx", paper.word(DOUBTFUL))
    await olga.sees(READ)
    assert [one.text.split("\n")[0].split(",")[0] for one in await olga.messages()] == [
        "Читаю «другой.docx»…",
        "Получено 1 сообщение",
        f"План прочитан: «{TITLE}»",
    ]
    assert await states(stage) == [(PaperState.COLLECTING, None), (PaperState.READ, 1)]


async def test_a_coordinator_in_the_middle_of_another_question_is_not_disturbed(stage: Stage) -> None:
    olga = await stage.staff()
    await olga.say("/people")
    refused = shown(await olga.file("план.docx", paper.word(NINE)))
    assert refused.text == speaker("ru", ZONE)("refusal-words-only")
    assert await states(stage) == []


async def test_a_photo_or_a_voice_is_refused_and_the_question_stays(stage: Stage) -> None:
    await network(stage)
    olga = await stage.staff()
    await olga.say("/import")
    assert shown(await olga.photo()).text.startswith("План на фото я не прочитаю.")
    assert shown(await olga.voice()).text.startswith("Это не документ и не текст.")
    await olga.file("план.docx", paper.word(NINE))
    await olga.sees(READ)
    assert await states(stage) == [(PaperState.READ, 1)]


@pytest.mark.parametrize("asked", [True, False])
async def test_more_than_telegram_hands_out_is_refused_at_once(stage: Stage, asked: bool) -> None:
    olga = await stage.staff()
    if asked:
        await olga.say("/import")
    refused = shown(await olga.file("приказ.pdf", 25 * 1024 * 1024))
    assert refused.text == (
        "«приказ.pdf»: 25 МБ, а Telegram отдаёт ботам не больше 20. "
        "Оставьте в файле только таблицу плана или вставьте её сюда текстом."
    )
    assert await states(stage) == []


async def test_the_same_file_again_leads_to_the_plan_it_is(stage: Stage) -> None:
    await network(stage)
    olga = await stage.staff()
    await olga.file("план.docx", data := paper.word(NINE))
    await olga.sees(READ)
    await olga.file("план (2).docx", data)
    known = await olga.sees("уже загружен")
    assert known.text == f"Этот файл уже загружен: план № 1 «{TITLE}». Второй раз не загружаю."
    assert known.buttons == [["Открыть план"], ["Прислать другой"], ["Домой"]]
    assert shown(await olga.press("Открыть план")).text.startswith(TITLE)
    assert await states(stage) == [(PaperState.READ, 1), (PaperState.REFUSED, 1)]


async def test_two_copies_sent_at_once_make_one_draft(stage: Stage) -> None:
    await network(stage)
    olga = await stage.staff()
    data = paper.word(NINE)
    await olga.send_files("document", [("план.docx", data), ("копия.docx", data)])
    await olga.sees("уже загружен")
    assert sorted(await states(stage)) == [(PaperState.READ, 1), (PaperState.REFUSED, 1)]
    assert len(await stage.world.all(Plan)) == 1


async def test_a_document_and_a_piece_of_text_cost_few_statements(stage: Stage) -> None:
    olga = await stage.staff()
    await olga.start()
    cost = []
    for act in (
        olga.say("/import"),
        olga.say(PIECES[0]),
        olga.say(PIECES[1]),
        olga.press("Готово"),
        olga.file("план.docx", paper.word(NINE)),
    ):
        with stage.statements() as statements:
            await act
        cost.append(len(statements))
    assert cost == [2, 5, 4, 2, 2]


async def test_somebody_who_lost_the_role_meanwhile_loads_nothing(stage: Stage) -> None:
    await network(stage)
    olga = await stage.staff()
    await stage.telegram.rules(faults=[{"method": "getFile", "kind": "429", "retry_after": 1, "times": 1}])

    async def dismissed() -> None:
        while not await stage.world.all(Paper):
            await asyncio.sleep(0.01)
        async with stage.world.database.writing() as session:
            await session.execute(delete(RoleGrant))

    async with asyncio.TaskGroup() as group:
        group.create_task(dismissed())
        group.create_task(olga.file("план.docx", paper.word(NINE)))
    refused = await olga.sees("роль изменилась")
    assert refused.text == (
        "«план.docx» не загружен: пока я читал, ваша роль изменилась, а планы загружают координатор и администратор."
    )
    assert (await states(stage), await stage.world.all(Plan)) == ([(PaperState.REFUSED, None)], [])
