"""A juror at work: the works to judge, points by buttons, handing in, changing, declining – and whatever is forged."""

from typing import Any

import pytest
from sqlalchemy import update

from bot.demo.phone import Phone
from models.tables import (
    Contest,
    Criterion,
    Entry,
    EntryState,
    EntryVersion,
    Membership,
    MembershipState,
    Person,
    Role,
    Score,
    Sheet,
    SheetState,
)
from tests.stories.conftest import Stage
from tests.stories.office import shown
from tests.stories.panel import Panel
from tests.world import MORNING


@pytest.fixture
async def panel(stage: Stage) -> Panel:
    return await Panel.opened(stage)


async def scores(panel: Panel) -> list[tuple[int, int, int]]:
    return [(one.sheet_id, one.criterion_id, one.points) for one in await panel.stage.world.all(Score)]


async def states(panel: Panel) -> list[SheetState]:
    return [one.state for one in await panel.stage.world.all(Sheet)]


async def mark(panel: Panel, table: Any, number: int, **values: object) -> None:
    async with panel.stage.world.database.writing() as session:
        await session.execute(update(table).where(table.id == number).values(**values))


async def test_a_work_is_looked_at_judged_by_buttons_and_handed_in(panel: Panel) -> None:
    pavel, _ = await panel.juror()
    home = shown(await pavel.start())
    assert "Оценить работы · 3" in home.labels
    listed = shown(await pavel.press("Оценить работы"))
    assert listed.text.split("\n\n") == [
        "Ждут вашей оценки: 3\n«Лучший медиацентр»",
        "№ 1 · Лонгрид · Кировский авиационный техникум\nещё без баллов",
        "№ 2 · Лонгрид · Слободской колледж\nещё без баллов",
        "№ 3 · Лонгрид · Вятский колледж культуры\nещё без баллов",
    ]
    card = shown(await pavel.press("№ 1"))
    assert card.text == (
        "Заявка № 1 · Лонгрид\n«Лучший медиацентр»\nКировский авиационный техникум\nКоманда: Анна Котова\n\n"
        "Название работы\nОдин день: Кировский авиационный техникум, Анна Котова\n\n"
        "Баллов пока нет\n1. Идея: нет балла\n2. Воплощение: нет балла"
    )
    assert card.buttons == [
        ["1. Идея", "2. Воплощение"],
        ["Сдать оценку"],
        ["Комментарий", "Самоотвод"],
        ["‹ Назад", "Домой"],
    ]
    idea = shown(await pavel.press("1. Идея"))
    assert idea.text == "Заявка № 1 · Лонгрид\n\nИдея · 1 из 2\n\nСколько баллов? От 0 до 10."
    assert idea.buttons[:2] == [["0", "1", "2", "3", "4", "5"], ["6", "7", "8", "9", "10"]]
    assert shown(await pavel.press("8")).text.split("\n")[2] == "Воплощение · 2 из 2"
    half = shown(await pavel.press("‹ Назад"))
    assert half.text.split("\n")[-3:] == ["Ваша оценка: 16 из 20", "1. Идея: 8 из 10", "2. Воплощение: нет балла"]
    await pavel.press("Сдать оценку")
    toast = pavel.toasts[-1]
    assert (toast.alert, toast.text) == (True, "Ещё нет балла: «Воплощение». Поставьте и сдайте. Пропуск – не ноль.")
    await pavel.press("2. Воплощение")
    whole = shown(await pavel.press("0"))
    assert whole.text.split("\n")[-1] == "2. Воплощение: 0 из 10"
    await pavel.press("Комментарий")
    await pavel.say("Сильная идея")
    given = shown(await pavel.press_twice("Сдать оценку"))
    assert await states(panel) == [SheetState.GIVEN, SheetState.OPEN, SheetState.OPEN]
    assert given.text.split("\n")[0] in ("✅ Оценка сдана · заявка № 1", "Заявка № 1 · Лонгрид")
    assert await scores(panel) == [(1, 1, 8), (1, 2, 0)]
    assert shown(await pavel.say("/start")).labels[0] == "Оценить работы · 2"


async def test_the_next_work_follows_and_the_last_says_thank_you(panel: Panel) -> None:
    pavel, _ = await panel.juror("Павел Новиков", 0, 1)
    first = await Panel.judge(pavel, "№ 1", "8", "7")
    assert first.buttons == [["Следующая · № 2"], ["‹ Назад", "Домой"]]
    last = await Panel.judge(pavel, "№ 2", "5", "5")
    assert last.text.split("\n")[-1] == "Это была последняя. Спасибо."
    listed = shown(await pavel.press("‹ Назад"))
    assert listed.text.split("\n")[0] == "✅ Все оценки сданы"


async def test_a_given_score_is_changed_until_results_are_settled_and_then_no_more(panel: Panel) -> None:
    pavel, _ = await panel.juror()
    await Panel.judge(pavel, "№ 1", "8", "7")
    await pavel.say("/jury")
    card = shown(await pavel.press("№ 1"))
    assert card.buttons == [["Изменить", "Самоотвод"], ["‹ Назад", "Домой"]]
    await pavel.press_data("points:1:1:10", card.id)
    assert pavel.toasts[-1].text == (
        "Оценка сдана. Чтобы поправить, откройте работу и нажмите «Изменить». Ничего не изменилось."
    )
    again = shown(await pavel.press("Изменить"))
    assert pavel.toasts[-1].text == "Пока не сдадите снова, эта оценка не считается"
    assert "Сдать оценку" in again.labels
    for criterion in ("1. Идея", "2. Воплощение"):
        await pavel.press(criterion)
        await pavel.press("9")
    await pavel.press("Сдать оценку")
    await pavel.say("/jury")
    await pavel.press("№ 1")
    await panel.outcomes()
    await panel.organiser.press("1. Лонгрид")
    await panel.organiser.press("Подвести итоги")
    await pavel.press("Изменить")
    assert pavel.toasts[-1].text == "Организатор уже подвёл итоги: оценки больше не меняются. Ничего не изменилось."
    assert await scores(panel) == [(1, 1, 9), (1, 2, 9)]


async def test_a_juror_declines_and_the_organiser_hears_why(panel: Panel) -> None:
    organiser = next(one for one in await panel.stage.world.all(Person) if one.name == "Ирина Смирнова")
    await mark(panel, Contest, panel.fair.contest.id, author_id=organiser.id)
    pavel, _ = await panel.juror()
    await pavel.say("/jury")
    await pavel.press("№ 2")
    why = shown(await pavel.press("Самоотвод"))
    assert why.buttons == [["Знаком с командой"], ["Помогал с работой"], ["Не моя тема"], ["‹ Назад", "Домой"]]
    short = shown(await pavel.say("-"))
    assert short.text == "Напишите причину хотя бы несколькими словами: организатор должен её понять."
    done = shown(await pavel.say("Мой брат учится в этом колледже"))
    assert done.text.split(":")[0] == "Заявка № 2"
    letter = await panel.organiser.sees("Самоотвод")
    assert letter.text == (
        "Самоотвод: Павел Новиков, заявка № 2 · Лонгрид\nМой брат учится в этом колледже\n"
        "В подсчёт эта оценка не войдёт. Если экспертов мало, дайте заявку другому."
    )
    await pavel.press_data("points:2:1:10", done.id)
    assert pavel.toasts[-1].text == (
        "По этой работе вы взяли самоотвод. Передумали? Напишите организатору. Ничего не изменилось."
    )
    listed = shown(await pavel.say("/jury"))
    assert listed.text.split("\n")[0] == "Ждут вашей оценки: 2"


FORGED = ("sheet:4", "judge:4:1", "points:4:1:10", "nopoints:4:1", "sheetword:4", "sheetgive:4", "sheetback:4",
          "recuse:4", "recusefor:4:know", "sheetfiles:4", "sheetall:4")  # fmt: skip


async def refused(phone: Phone, panel: Panel) -> set[str]:
    """What is said to every forged press about the first sheet of the second juror."""
    home = shown(await phone.start())
    said = set()
    for data in FORGED:
        await phone.press_data(data, home.id)
        assert phone.toasts[-1].alert, data
        said.add(phone.toasts[-1].text)
    assert (await scores(panel), set(await states(panel))) == ([], {SheetState.OPEN})
    return said


async def test_another_jurors_sheet_is_refused_at_every_door(panel: Panel) -> None:
    pavel, _ = await panel.juror()
    await panel.juror("Вера Лодыгина")
    assert await refused(pavel, panel) == {"Этот лист – другого эксперта. Ничего не изменилось."}


async def test_the_own_organisations_entry_is_refused_at_every_door(panel: Panel) -> None:
    await panel.juror()
    vera, seat = await panel.juror("Вера Лодыгина")
    row = {"role": Role.STUDENT, "state": MembershipState.CONFIRMED, "asked_at": MORNING}
    await panel.stage.world.add(Membership(person_id=seat.person_id, organisation_id=panel.colleges[0].id, **row))
    assert await refused(vera, panel) == {"Это работа вашей организации: её оценивают другие. Ничего не изменилось."}
    listed = shown(await vera.say("/jury"))
    assert listed.labels[:2] == ["№ 2", "№ 3"]


@pytest.mark.parametrize("points", ["11", "-1", "восемь", "1e3", "9999999999999", "٣"])
async def test_points_that_are_none_are_asked_for_again(panel: Panel, points: str) -> None:
    pavel, _ = await panel.juror()
    await pavel.say("/jury")
    await pavel.press("№ 1")
    await pavel.press("1. Идея")
    answer = shown(await pavel.say(points))
    assert answer.text == "Нужно целое число от 0 до 10. Пришлите ещё раз."
    assert await scores(panel) == []
    assert shown(await pavel.say("8")).text.split("\n")[2] == "Воплощение · 2 из 2"


async def test_a_long_scale_has_a_button_for_each_tenth_and_takes_any_number(panel: Panel) -> None:
    await mark(panel, Criterion, panel.fair.criteria[0].id, scale=50, hint="Высший балл – сильная мысль", weight=2.0)
    pavel, _ = await panel.juror()
    await pavel.say("/jury")
    await pavel.press("№ 1")
    idea = shown(await pavel.press("1. Идея"))
    assert idea.text.split("\n")[2:] == [
        "Идея · 1 из 2",
        "Высший балл – сильная мысль",
        "Вес: баллы умножаются на 2",
        "",
        "Сколько баллов? Нажмите или напишите число от 0 до 50.",
    ]
    assert idea.buttons[:2] == [["0", "5", "10", "15", "20", "25"], ["30", "35", "40", "45", "50"]]
    await pavel.say("47")
    assert await scores(panel) == [(1, 1, 47)]


async def test_a_work_that_is_withdrawn_meanwhile_is_judged_no_more(panel: Panel) -> None:
    pavel, _ = await panel.juror()
    await pavel.say("/jury")
    await pavel.press("№ 1")
    await pavel.press("1. Идея")
    await mark(panel, Entry, panel.entries[0].id, state=EntryState.WITHDRAWN)
    late = "Эту заявку сейчас не оценивают: её отозвали или снова проверяют. Ничего не изменилось."
    await pavel.press("8")
    assert pavel.toasts[-1].text == late
    answer = shown(await pavel.say("8"))
    assert (answer.text, answer.buttons) == (late, [["‹ Назад", "Домой"]])
    listed = shown(await pavel.say("/jury"))
    assert listed.text.split("\n")[0] == "Ждут вашей оценки: 2"


async def test_blind_judging_hides_whose_work_it_is_in_words_and_in_names_of_files(stage: Stage) -> None:
    panel = await Panel.opened(stage, blind=True)
    pavel, _ = await panel.juror()
    listed = shown(await pavel.say("/jury"))
    assert listed.text.split("\n\n")[1] == "№ 1 · Лонгрид\nещё без баллов"
    card = shown(await pavel.press("№ 1"))
    assert card.text.split("\n")[:6] == [
        "Заявка № 1 · Лонгрид",
        "«Лучший медиацентр»",
        "Чья это работа, жюри не видит.",
        "",
        "Название работы",
        "Один день: ▒▒▒, ▒▒▒",
    ]


@pytest.mark.parametrize(("blind", "name"), [(True, "1.pdf"), (False, "Котова, КАТ.pdf")])
async def test_a_file_of_a_blind_work_comes_under_a_name_that_says_nothing(
    stage: Stage, name: str, *, blind: bool
) -> None:
    panel = await Panel.opened(stage, blind=blind)
    head = panel.phones[0]
    await head.file("Котова, КАТ.pdf", b"%PDF-1.4 work", silent=True)
    sent = next(one.body["document"] for one in reversed(await head.messages(own=True)) if one.media)
    file = {"file": sent["file_id"], "unique": "u", "name": sent["file_name"], "size": 13, "kind": "document"}
    answer = {"field": 1, "title": "Работа", "kind": "file", "value": {"files": [file]}}
    await mark(panel, EntryVersion, panel.entries[0].id, sent={"answers": [answer], "team": []})
    pavel, _ = await panel.juror("Павел Новиков", 0)
    await pavel.say("/jury")
    await pavel.press("№ 1")
    await pavel.press("Материалы · 1")
    again = next(one.body["document"] for one in reversed(await pavel.messages()) if one.media)
    assert (again["file_name"], again["file_id"] == sent["file_id"]) == (name, not blind)
