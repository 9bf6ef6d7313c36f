"""Results: totals are looked at, settled by hand, kept back, given out to everybody at once; and the next stage."""

from datetime import date

import pytest

from bot.demo.phone import Phone
from models.rules.deadlines import end_of_day
from models.tables import Entry, EntryState, Letter, LetterKind, Role, Stage
from tests.stories.conftest import Stage as Scene
from tests.stories.office import shown
from tests.stories.panel import Panel
from tests.world import ZONE

FORMULA = (
    "Оценка эксперта – сумма баллов по критериям.\n"
    "Итог заявки – среднее оценок экспертов.\n"
    "Несданная оценка – не ноль, она не участвует. Нужно оценок на заявку: 1, иначе итога и места нет.\n"
    "Оценки своей организации и самоотводы не считаются.\n"
    "Итог – до сотых. Равные итоги делят место: 1, 1, 3.\n"
    "Если двое экспертов разошлись больше чем на 40 % шкалы, это отмечено."
)


async def judged(stage: Scene, **more: object) -> tuple[Panel, Phone]:
    """Two jurors have judged the first entry (far apart) and the second; nobody the third."""
    panel = await Panel.opened(stage, **more)
    pavel, _ = await panel.juror()
    vera, _ = await panel.juror("Вера Лодыгина", 0, 1)
    await Panel.judge(pavel, "№ 1", "10", "10")
    await Panel.judge(vera, "№ 1", "5", "6")
    await Panel.judge(pavel, "№ 2", "8", "8")
    await vera.say("/jury")
    await vera.press("№ 2")
    await vera.press("Комментарий")
    await vera.say("Живой герой")
    await Panel.judge(vera, "№ 2", "8", "9")
    return panel, pavel


@pytest.fixture
async def panel(stage: Scene) -> Panel:
    return (await judged(stage))[0]


async def results(panel: Panel) -> list[int]:
    """Who is owed word of a result."""
    return [one.person_id for one in await panel.stage.world.all(Letter) if one.kind is LetterKind.RESULT]


async def settled(panel: Panel) -> None:
    await panel.outcomes()
    await panel.organiser.press("1. Лонгрид")
    await panel.organiser.press("Подвести итоги")


async def released(panel: Panel) -> None:
    await panel.outcomes()
    await panel.organiser.press("Огласить итоги")
    await panel.organiser.press("Огласить, людей")


async def test_totals_are_shown_with_their_formula_and_what_to_look_at(panel: Panel) -> None:
    overview = await panel.outcomes()
    assert overview.text == (
        "Итоги · «Лучший медиацентр»\nЭтап: Отборочный этап\nПока их видят только организаторы.\n\n"
        "1. Лонгрид – заявок: 3, без единой оценки: 1\n2. Подкаст – заявок нет\n\n" + FORMULA
    )
    table = shown(await panel.organiser.press("1. Лонгрид"))
    assert table.text.split("\n\n")[1:4] == [
        "№ 2 · Слободской колледж\nИтог 16,5 · оценок: 2",
        "№ 1 · Кировский авиационный техникум\nИтог 15,5 · оценок: 2\nВнимание: эксперты разошлись на 45 % шкалы",
        "№ 3 · Вятский колледж культуры\nИтога нет: оценок 0, а нужно 1",
    ]
    assert table.buttons == [["Подвести итоги"], ["‹ Назад", "Домой"]]


async def test_results_are_settled_mended_by_hand_and_kept_back(panel: Panel) -> None:
    await panel.outcomes()
    await panel.organiser.press("1. Лонгрид")
    table = shown(await panel.organiser.press_twice("Подвести итоги"))
    assert table.text.split("\n\n")[1:] == [
        "№ 2 · Слободской колледж\nИтог 16,5 · оценок: 2\n1 место · победитель",
        (
            "№ 1 · Кировский авиационный техникум\nИтог 15,5 · оценок: 2\n2 место · призёр\n"
            "Внимание: эксперты разошлись на 45 % шкалы"
        ),
        "№ 3 · Вятский колледж культуры\nИтога нет: оценок 0, а нужно 1\nучастник",
    ]
    card = shown(await panel.organiser.press("№ 1"))
    assert card.text == (
        "Заявка № 1 · Лонгрид\nКировский авиационный техникум\n\nИтог 15,5 · оценок: 2\n2 место · призёр\n\n"
        "Павел Новиков: 20\nВера Лодыгина: 11\n\n"
        "Место и награду поправьте кнопками; место ниже пятого напишите числом."
    )
    assert card.buttons == [
        ["1", "• 2", "3", "4", "5"],
        ["Без места"],
        ["Гран-при", "победитель"],
        ["• призёр", "лауреат"],
        ["участник"],
        ["Слово команде"],
        ["‹ Назад", "Домой"],
    ]
    wrong = shown(await panel.organiser.say("сотое"))
    assert wrong.text == "Место – целое число от 1 до 999. Пришлите ещё раз."
    seventh = shown(await panel.organiser.say("7"))
    assert seventh.text.split("\n")[4] == "7 место · участник"
    await panel.organiser.press("лауреат")
    await panel.organiser.press("Слово команде")
    word = shown(await panel.organiser.say("Самая смелая идея"))
    assert word.text.split("\n")[4:7] == ["7 место · лауреат", "Ваше слово команде:", "Самая смелая идея"]
    assert await results(panel) == []
    home = shown(await panel.phones[0].start())
    assert "Итоги" not in home.text


async def test_results_come_out_for_everybody_at_once_each_with_their_own_words(panel: Panel) -> None:
    await settled(panel)
    anna, petr, maria = panel.phones
    await panel.outcomes()
    confirm = shown(await panel.organiser.press("Огласить итоги"))
    assert confirm.text == (
        "Огласить итоги · «Лучший медиацентр»\nЭтап: Отборочный этап\n\nЗаявок: 3\n"
        "Победителей и Гран-при: 1 · призёров и лауреатов: 1\n\n"
        "Напишу участникам команд: 3. Каждый узнает об итоге своей заявки.\n"
        "Увидят средние баллы и комментарии жюри без имён.\nОтменить или изменить после этого будет нельзя."
    )
    out = shown(await panel.organiser.press_twice("Огласить, людей: 3"))
    assert out.text.split("\n")[0] in (
        "✅ Итоги конкурса «Лучший медиацентр» оглашены",
        "Итоги этого этапа уже огласили, изменить их нельзя. Ничего не изменилось.",
    )
    assert sorted(await results(panel)) == [head.id for head in panel.heads]
    winner = await petr.sees("Итоги конкурса")
    assert winner.text == "Итоги конкурса «Лучший медиацентр»\nЗаявка № 2 · Лонгрид\n1 место · победитель"
    second = await anna.sees("Итоги конкурса")
    assert second.text.split("\n")[-1] == "2 место · призёр"
    third = await maria.sees("Итоги конкурса")
    assert third.text.split("\n")[-1] == ("Места в этот раз нет. Спасибо за работу: она дошла до жюри и оценена.")
    more = shown(await petr.press("Подробнее"))
    assert more.text == (
        "Итоги конкурса «Лучший медиацентр»\nЗаявка № 2 · Лонгрид\n1 место · победитель\n\n"
        "Итог: 16,5 из 20, оценок: 2\nИдея: в среднем 8 из 10\nВоплощение: в среднем 8,5 из 10\n\n"
        "Слова жюри\nЖивой герой"
    )
    entry = shown(await petr.press("‹ Назад"))
    assert "Итоги · Отборочный этап: 1 место · победитель" in entry.text.split("\n")
    assert "Итоги · Отборочный этап" in entry.labels


async def test_a_result_is_nobody_elses_and_nobodys_before_it_is_out(panel: Panel) -> None:
    await settled(panel)
    petr = panel.phones[1]
    home = shown(await petr.start())
    data = f"result:{panel.entries[1].id}:{panel.fair.stage.id}"
    await petr.press_data(data, home.id)
    assert petr.toasts[-1].text == "Итоги ещё не огласили. Как только их огласят, я напишу."
    await released(panel)
    anna = panel.phones[0]
    await anna.press_data(data, shown(await anna.start()).id)
    assert anna.toasts[-1].text.startswith("Эта кнопка из чужого кабинета")
    opened = shown(await petr.press_data(data, shown(await petr.start()).id))
    assert opened.text.split("\n")[2] == "1 место · победитель"


async def test_a_nomination_without_outcomes_holds_the_results_back(panel: Panel) -> None:
    await settled(panel)
    await panel.enter("Котельничский колледж", "Олег Юферев", nomination=1, values={})
    await panel.outcomes()
    await panel.organiser.press("Огласить итоги")
    toast = panel.organiser.toasts[-1]
    assert (toast.alert, toast.text) == (
        True,
        "В номинации «Подкаст» без итога заявок: 1. Подведите итоги там, и можно оглашать. Ничего не изменилось.",
    )
    assert await results(panel) == []


async def test_what_was_seen_and_what_goes_out_are_the_same(panel: Panel) -> None:
    await settled(panel)
    await panel.outcomes()
    confirm = shown(await panel.organiser.press("Огласить итоги"))
    await panel.organiser.press_data(f"releasenow:{panel.fair.stage.id}:2", confirm.id)
    assert panel.organiser.toasts[-1].text == ("Заявок теперь 3: посмотрите ещё раз и огласите. Ничего не изменилось.")
    assert await results(panel) == []


async def test_a_settled_nomination_is_returned_to_its_jury(panel: Panel) -> None:
    await settled(panel)
    sure = shown(await panel.organiser.press("Вернуть на оценку"))
    assert sure.text.startswith("Вернуть номинацию на оценку?")
    table = shown(await panel.organiser.press("Да, вернуть"))
    assert table.buttons == [["Подвести итоги"], ["‹ Назад", "Домой"]]


async def test_an_observer_sees_the_table_and_settles_nothing(panel: Panel) -> None:
    await settled(panel)
    lev = await panel.stage.staff(Role.OBSERVER, "Лев")
    home = shown(await lev.start())
    table = shown(await lev.press_data(f"outcomes:{panel.fair.stage.id}:1:1", home.id))
    assert table.buttons == [["№ 2", "№ 1"], ["№ 3"], ["‹ Назад", "Домой"]]
    card = shown(await lev.press("№ 2"))
    assert card.buttons == [["‹ Назад", "Домой"]]
    await lev.press_data("putplace:1:3", card.id)
    assert lev.toasts[-1].text == "Конкурсы ведут организатор и администратор. Ничего не изменилось."


async def test_chosen_entries_go_on_to_the_next_stage_with_their_numbers(panel: Panel) -> None:
    final = await panel.stage.world.add(
        Stage(
            contest_id=panel.fair.contest.id, position=2, title="Финал", closes_at=end_of_day(date(2024, 8, 16), ZONE)
        )
    )
    petr = panel.phones[1]
    await settled(panel)
    await panel.organiser.press("№ 2")
    card = shown(await panel.organiser.press("В следующий этап"))
    assert "✅ в следующий этап" in card.text.split("\n")
    await released(panel)
    out = shown(await panel.organiser.screen())
    assert out.text.split("\n")[-1] == ("Прошли дальше: 1. Переведите их в следующий этап, когда будете готовы.")
    told = await petr.sees("Итоги конкурса")
    assert told.text.split("\n")[-1] == "✅ Вы проходите в этап «Финал»"
    sure = shown(await panel.organiser.press("В следующий этап · 1"))
    assert sure.text.split("\n")[:2] == [
        "В этап «Финал» переходят заявки: 1",
        "Приём до 16 августа 2024",
    ]
    await panel.organiser.press_twice("Перевести")
    letter = await petr.sees("в этапе «Финал»")
    assert letter.text == (
        "Заявка № 2 – в этапе «Финал» конкурса «Лучший медиацентр»\nЗаполните её до 16 августа 2024 (осталось 60 дней)."
    )
    moved = [(one.number, one.stage_id, one.state) for one in await panel.stage.world.all(Entry)]
    here = panel.fair.stage.id
    assert moved == [
        (1, here, EntryState.ADMITTED),
        (2, final.id, EntryState.DRAFT),
        (3, here, EntryState.ADMITTED),
    ]
    board = await panel.board()
    assert board.text.split("\n")[1] == "Этап: Финал"
