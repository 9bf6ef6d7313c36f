"""Entries are given out from a file: the table goes out, comes back filled in, is shown as it was understood, dealt."""

import pytest

from bot.demo.phone import Phone
from models.documents.jury_list import read
from models.documents.written import sheets
from models.rules.jury_lists import Line
from models.tables import JuryList, Sheet
from tests.stories.conftest import Stage
from tests.stories.office import shown
from tests.stories.panel import Panel

HEADER = ("№ заявки", "Эксперты")


def table(*rows: tuple[str, ...], header: tuple[str, ...] = HEADER) -> bytes:
    return sheets.table("Жюри", header, rows, [20] * len(header))


@pytest.fixture
async def panel(stage: Stage) -> Panel:
    """Павел has the first entry; Вера has none. The organiser is asked for a file."""
    panel = await Panel.opened(stage)
    await panel.juror("Павел Новиков", 0)
    _, vera = await panel.juror("Вера Лодыгина", 0)
    async with stage.world.database.writing() as session:
        await session.delete(await session.get_one(Sheet, vera.id))
    await panel.board()
    await panel.organiser.press("Раздать заявки")
    await panel.organiser.press("Из файла")
    return panel


async def dealt(panel: Panel) -> list[tuple[int, int]]:
    return sorted((one.entry_id, one.juror_id) for one in await panel.stage.world.all(Sheet))


async def sent(phone: Phone, content: bytes, words: str = "Прочёл", name: str = "жюри.xlsx") -> str:
    """What a file is told to mean."""
    reading = shown(await phone.file(name, content))
    assert reading.text == f"Читаю «{name}». Что понял, напишу через несколько секунд."
    return (await phone.sees(words, patience=30)).text


async def test_the_table_goes_out_with_what_is_given_out_and_can_be_sent_back(panel: Panel) -> None:
    made = shown(await panel.organiser.press("Взять таблицу"))
    assert made.text == (
        "Таблица для раздачи, заявок: 3. Впишите экспертов в последний столбец и пришлите файл сюда.\n\n"
        "В жюри: Павел Новиков; Вера Лодыгина"
    )
    document = [one.body["document"] for one in await panel.organiser.messages() if one.media == "document"][-1]
    about = await panel.stage.app.bot.get_file(document["file_id"])
    assert about.file_path is not None
    kept = await panel.stage.app.bot.download_file(about.file_path)
    assert kept is not None
    content = kept.read()
    assert read(content, document["file_name"]) == [Line(2, 1, "1", "Павел Новиков")]
    assert await sent(panel.organiser, content) == (
        "Прочёл «жюри.xlsx»\n\nНового для раздачи в нём нет.\nУже роздано раньше и останется: 1, из них оценено 0."
    )


async def test_what_was_understood_is_shown_and_given_out_by_one_press(panel: Panel) -> None:
    rows = [("1", "Новиков П.; Лодыгина"), ("2", "Лодыгина Вера"), ("7", "Новиков"), ("3", "<b>Сидоров</b> & =1+1")]
    assert await sent(panel.organiser, table(*rows)) == (
        "Прочёл «жюри.xlsx»\n\n"
        "Раздам 2 оценочных листа: заявок 2, экспертов 1.\n"
        "Уже роздано раньше и останется: 1, из них оценено 0.\n\n"
        "Не понял строк: 2\n"
        "Строка 4: среди допущенных нет заявки «7»\n"
        "Строка 5: в жюри нет «<b>Сидоров</b> & =1+1»"
    )
    assert await dealt(panel) == [(1, 1)]
    done = shown(await panel.organiser.press("Раздать · 2"))
    assert done.text == "✅ Роздано: 2 оценочных листа. Жюри напишу сразу, не чаще раза в день."
    assert await dealt(panel) == [(1, 1), (1, 2), (2, 2)]


async def test_pressed_twice_it_is_given_out_once(panel: Panel) -> None:
    await sent(panel.organiser, table(("2", "Новиков")))
    await panel.organiser.press_twice("Раздать · 1")
    assert await dealt(panel) == [(1, 1), (2, 1)]
    toasts = [toast.text for toast in panel.organiser.toasts if toast.text]
    assert toasts[-1:] == ["По этому файлу уже роздано. Ничего не изменилось."]


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (table(("1", "Новиков"), header=("Раз", "Два")), "жюри.xlsx", "не нашёл шапку"),
        (b"%PDF-1.4\n", "жюри.pdf", "не таблица"),
        (b"\n\n\n", "жюри.csv", "ничего нет"),
    ],
)
async def test_a_file_that_is_no_list_is_refused_in_words_and_another_may_come(
    panel: Panel, content: bytes, name: str, words: str
) -> None:
    told = await sent(panel.organiser, content, words, name)
    assert told.startswith(("В «жюри", "«жюри"))
    await panel.organiser.press("Прислать другой файл")
    await sent(panel.organiser, table(("2", "Новиков")))
    assert len(await panel.stage.world.all(JuryList)) == 2


async def test_words_and_pictures_are_no_file_and_the_question_stays(panel: Panel) -> None:
    refusal = "Жду файл Excel или CSV. Раздать заявки можно и без него: кнопками на карточке эксперта."
    assert shown(await panel.organiser.say("Новиков – первая")).text == refusal
    assert shown(await panel.organiser.photo()).text == refusal
    assert "Раздам 1 оценочный лист: заявок 1, экспертов 1." in await sent(panel.organiser, table(("2", "Новиков")))


async def test_every_screen_costs_six_statements_at_most(panel: Panel) -> None:
    costs = {}
    organiser = panel.organiser
    with panel.stage.statements() as seen:
        await organiser.press("Взять таблицу")
    costs["Взять таблицу"] = len(seen)
    with panel.stage.statements() as seen:
        await organiser.file("жюри.xlsx", table(("2", "Новиков"), ("3", "Новиков")))
    costs["файл"] = len(seen)
    letter = await organiser.sees("Прочёл", patience=30)
    with panel.stage.statements() as seen:
        await organiser.press_data("deallist:1", letter.id)
    costs["прочитанное"] = len(seen)
    with panel.stage.statements() as seen:
        await organiser.press("Раздать · 2")
    assert (len(seen) <= 10, {step: cost for step, cost in costs.items() if cost > 6}) == (True, {})
