"""A contest from nothing to the diplomas: 34 colleges, 40 entries, three jurors, two stages.

Every kind of step is pressed at least once; what many do alike is written down as rows. Places, sums and counts are
reckoned by hand.
"""

import asyncio
from collections import Counter

import pytest

from bot.demo.phone import Phone
from bot.telegram.doors import desk, diplomas, entries, jury, outcomes
from models.queries.diplomas import KINDS
from models.tables import (
    Award,
    Diploma,
    DiplomaKind,
    EntryState,
    JuryLink,
    Letter,
    LetterKind,
    LetterState,
    Outcome,
    Sheet,
)
from tests.scheduler.post_office import at
from tests.stories.conftest import Stage
from tests.stories.gala import page
from tests.stories.office import shown
from tests.stories.season import Points, Season

JURORS = ("Новиков Павел", "Лодыгина Вера", "Шубин Олег")
USUAL: Points = ((5, 5, 5),) * 3
FIRST: dict[int, Points] = {
    7: ((10, 10, 10), (10, 10, 9), (9, 9, 9)),  # 30 + 29 + 27 = 86, a third of it 28.67
    12: ((10, 9, 9), (9, 9, 9), (9, 9, 9)),  # 28 + 27 + 27 = 82: 27.33
    3: ((9, 9, 9), (9, 9, 9), (9, 9, 8)),  # 27 + 27 + 26 = 80: 26.67
    21: ((9, 9, 8), (9, 9, 9), (9, 9, 9)),  # 26 + 27 + 27 = 80: 26.67
    34: ((8, 8, 9), (8, 8, 8)),  # the third juror's own college: 25 + 24 = 49, half of it 24.5
    9: ((7, 7, 6),),  # two have not come to it: 20, and no zeros
    35: ((10, 10, 10),) * 3,
    36: ((7, 7, 6), (7, 7, 7), (7, 7, 8)),  # 20 + 21 + 22: 21
    37: ((7, 7, 7),) * 3,
    38: ((4, 4, 4), (4, 4, 4), (4, 4, 5)),  # 12 + 12 + 13 = 37: 12.33
    39: ((3, 3, 4),) * 3,
}
FINAL: dict[int, Points] = {
    3: ((10, 10, 10),) * 3,
    7: ((10, 10, 10), (10, 10, 10), (9, 9, 9)),  # 30 + 30 + 27 = 87: 29
    21: ((9, 9, 9),) * 3,
    12: ((8, 8, 8),) * 3,
    35: ((9, 9, 8),) * 3,
}


@pytest.fixture
async def season(stage: Stage) -> Season:
    made = Season(stage)
    await made.open()
    return made


@pytest.mark.slow
async def test_a_contest_goes_from_nothing_to_its_diplomas(season: Season) -> None:
    await publish(season)
    await enter(season)
    await check(season)
    await gather_jury(season)
    await judge(season)
    await settle(season)
    await play_final(season)
    await give_diplomas(season)


async def publish(season: Season) -> None:
    """Two nominations, two stages, a form for each."""
    nina = season.nina
    await nina.say("/contests")
    await nina.press("Новый конкурс")
    await nina.say("Лучший медиацентр")
    await nina.say("Лонгрид\nПодкаст")
    await nina.say("18.06 – 31.07")
    await nina.press("Публикация")
    await nina.press("Добавить этап")
    await nina.say("Финал")
    await nina.say("1.09 – 15.09")
    await nina.press("Публикация")
    sure = shown(await nina.press("Опубликовать"))
    assert "Утром об этом узнают 34 руководителя." in sure.text
    await nina.press("Да, опубликовать")


async def enter(season: Season) -> None:
    """The first college fills in a form and gathers a team; 39 more entries come in."""
    anna, masha = season.phones[0], season.masha
    await season.scene.jump(at("2024-06-18T10:00"))
    for phone in season.phones:
        await phone.sees("Открыт приём заявок")
    await anna.say("/contests")
    await anna.press("Открыть 1")
    await anna.press("Подать заявку")
    await anna.press("Начать 1")
    await fill(anna)
    await anna.press("Команда")
    await anna.press("Позвать студента")
    await anna.press("Мария Лаптева")
    await masha.sees("Вас зовут в команду")
    await masha.press("✅ Участвую")
    await anna.sees("участвует в заявке")
    await anna.press("Команда")
    await anna.press("‹ Назад")
    await anna.press("Проверить и отправить")
    receipt = shown(await anna.press("📨 Отправить заявку"))
    assert receipt.text.startswith("📨 Заявка № 1 отправлена 18 июня, 10:00 МСК")
    await season.send(range(2, 35), 1, at("2024-07-01T10:00"))
    await season.send(range(1, 7), 2, at("2024-07-02T10:00"))


async def fill(phone: Phone) -> None:
    """Answer the four questions of the ready form."""
    await phone.say("Один день медиацентра")
    await phone.say("О людях, которые снимают. " * 5)
    await phone.say("https://vk.com/wall-1_1")
    await phone.press("✅ Согласен")


async def check(season: Season) -> None:
    """One is admitted and one refused by press; 38 more are in order."""
    nina = season.nina
    await season.scene.jump(at("2024-08-01T09:30"))
    closed = await nina.sees("Приём заявок закончен")
    assert closed.text.split("\n")[-1] == "Пришло: 40. Начато и не отправлено: 0."
    desk_ = await season.go(nina, desk.Desk(contest=1))
    assert desk_.text.split("\n")[-2:] == ["1. Лонгрид – 34, ждут проверки 34", "2. Подкаст – 6, ждут проверки 6"]
    await nina.press("Проверять · 40")
    await nina.press("✅ Допустить")
    await season.go(nina, desk.DeskEntry(entry=40))
    await nina.press("Не допускать")
    await nina.say("Ссылка не открывается")
    await season.phones[5].sees("Ссылка не открывается")
    await season.admit(range(2, 40))
    states = Counter(one.state for one in (await season.entries()).values())
    assert states == {EntryState.ADMITTED: 39, EntryState.NOT_ADMITTED: 1}


async def gather_jury(season: Season) -> None:
    """Three come by one link; one of them works in a college that takes part, and is not given its entry."""
    nina = season.nina
    board = await season.go(nina, jury.Jury(contest=1))
    assert board.text.split("\n")[1] == "Этап: 1"
    await nina.press("Критерии")
    await nina.press("Тексты и фото")
    await season.go(nina, jury.Jury(contest=1))
    await nina.press("Пригласить")
    (link,) = await season.world.all(JuryLink)
    for name in JURORS:
        juror = await season.scene.stranger(name)
        season.jury.append(juror)
        await juror.start(f"j_{link.token}")
        await juror.press("Согласен, войти в жюри")
        await juror.say(name)
    await season.sits_in(JURORS[2], 34)
    dealt = await deal(season)
    assert dealt[-3:] == [
        "1. Новиков Павел · все номинации – сдано 0 из 39",
        "2. Лодыгина Вера · все номинации – сдано 0 из 39",
        "3. Шубин Олег · все номинации – сдано 0 из 38",
    ]
    assert len(await season.world.all(Sheet)) == 116


async def deal(season: Season) -> list[str]:
    """Give the entries out by nomination: the lines of the board."""
    await season.go(season.nina, jury.Jury(contest=1))
    await season.nina.press("Раздать заявки")
    return shown(await season.nina.press("По номинациям")).text.split("\n")


async def judge(season: Season) -> None:
    """The best entry gets the first juror's points by buttons, whatever else there is as rows."""
    first, _ = await season.stages()
    pavel = season.jury[0]
    await pavel.say("/jury")
    await pavel.press("›")
    await pavel.press("№ 7")
    await pavel.press("1. ")
    for _ in range(3):
        await pavel.press("10")
    given = shown(await pavel.press("Сдать оценку"))
    assert given.text.split("\n")[:2] == ["✅ Оценка сдана · заявка № 7", "Ваша оценка: 30 из 30"]
    await season.score(first, FIRST, USUAL, at("2024-08-10T10:00"))
    board = await season.go(season.nina, jury.Jury(contest=1))
    assert "Оценок сдано: 114 из 116" in board.text.split("\n")


async def settle(season: Season) -> None:
    """Places are settled, five go on, everybody hears at once."""
    nina, (first, _) = season.nina, await season.stages()
    assert await table(season, first.id, "1. Лонгрид") == [
        "№ 7 · Колледж № 7\nИтог 28,67 · оценок: 3\n1 место · победитель",
        "№ 12 · Колледж № 12\nИтог 27,33 · оценок: 3\n2 место · призёр",
        "№ 3 · Колледж № 3\nИтог 26,67 · оценок: 3\n3 место · призёр",
        "№ 21 · Колледж № 21\nИтог 26,67 · оценок: 3\n3 место · призёр",
        "№ 34 · Колледж № 34\nИтог 24,5 · оценок: 2\n5 место · участник",
        "№ 9 · Колледж № 9\nИтог 20 · оценок: 1\n6 место · участник",
    ]
    assert await table(season, first.id, "2. Подкаст") == [
        "№ 35 · Колледж № 1\nИтог 30 · оценок: 3\n1 место · победитель",
        "№ 36 · Колледж № 2\nИтог 21 · оценок: 3\n2 место · призёр",
        "№ 37 · Колледж № 3\nИтог 21 · оценок: 3\n2 место · призёр",
        "№ 38 · Колледж № 4\nИтог 12,33 · оценок: 3\n4 место · участник",
        "№ 39 · Колледж № 5\nИтог 10 · оценок: 3\n5 место · участник",
    ]
    places = Counter(one.place for one in await season.world.all(Outcome))
    assert places == {1: 2, 2: 3, 3: 2, 4: 1, 5: 2, 6: 1, 7: 28}
    for nomination, numbers in (("1. Лонгрид", (7, 12, 3, 21)), ("2. Подкаст", (35,))):
        for number in numbers:
            await season.go(nina, outcomes.Outcomes(stage=first.id))
            await nina.press(nomination)
            await nina.press(f"№ {number}")
            await nina.press("В следующий этап")
    out = await release(season, first.id)
    assert out == [
        "✅ Итоги конкурса «Лучший медиацентр» оглашены",
        "Пишу участникам команд: 35.",
        "Прошли дальше: 5. Переведите их в следующий этап, когда будете готовы.",
    ]
    assert sum(one.kind is LetterKind.RESULT for one in await season.world.all(Letter)) == 40  # 39 heads', a student's
    best, student = await season.phones[6].sees("Итоги конкурса"), await season.masha.sees("Итоги конкурса")
    assert best.text.split("\n")[1:] == [
        "Заявка № 7 · Лонгрид",
        "1 место · победитель",
        "✅ Вы проходите в этап «Финал»",
    ]
    assert student.text.split("\n")[1:] == ["Заявка № 1 · Лонгрид", "7 место · участник"]
    await nina.press("В следующий этап · 5")
    await nina.press("Перевести")


async def table(season: Season, stage: int, nomination: str) -> list[str]:
    """Settle a nomination: its entries on the first page, best first."""
    await season.go(season.nina, outcomes.Outcomes(stage=stage))
    await season.nina.press(nomination)
    settled = shown(await season.nina.press("Подвести итоги"))
    return [block for block in settled.text.split("\n\n") if block.startswith("№")]


async def release(season: Season, stage: int) -> list[str]:
    """Give the results out to everybody."""
    await season.go(season.nina, outcomes.Outcomes(stage=stage))
    await season.nina.press("Огласить итоги")
    return shown(await season.nina.press("Огласить, людей")).text.split("\n")


async def play_final(season: Season) -> None:
    """One finalist sends what the final asks for by hand, the jury judges anew, the order turns."""
    _, final = await season.stages()
    seven = season.phones[6]
    await season.scene.jump(at("2024-09-02T10:00"))
    await seven.sees("в этапе «Финал»")
    await season.go(seven, entries.EntryCard(entry=7))
    await seven.press("Заполнить")
    await fill(seven)
    sent = shown(await seven.press("📨 Отправить заявку"))
    assert sent.text.startswith("📨 Заявка № 7 отправлена 2 сентября, 10:00 МСК")
    await season.send_again((3, 12, 21, 35), at("2024-09-03T10:00"))
    await season.scene.jump(at("2024-09-16T09:30"))
    await season.nina.sees("Пришло: 5.")
    await season.admit((7,))
    await season.go(season.nina, jury.Jury(contest=1))
    await season.nina.press("Критерии")
    await season.nina.press("Тексты и фото")
    dealt = await deal(season)
    assert (dealt[1], "Оценок сдано: 0 из 15" in dealt) == ("Этап: Финал", True)
    await season.score(final, FINAL, USUAL, at("2024-09-20T10:00"))
    assert await table(season, final.id, "1. Лонгрид") == [
        "№ 3 · Колледж № 3\nИтог 30 · оценок: 3\n1 место · победитель",
        "№ 7 · Колледж № 7\nИтог 29 · оценок: 3\n2 место · призёр",
        "№ 21 · Колледж № 21\nИтог 27 · оценок: 3\n3 место · призёр",
        "№ 12 · Колледж № 12\nИтог 24 · оценок: 3\n4 место · участник",
    ]
    assert await table(season, final.id, "2. Подкаст") == [
        "№ 35 · Колледж № 1\nИтог 26 · оценок: 3\n1 место · победитель",
    ]
    assert (await release(season, final.id))[1] == "Пишу участникам команд: 5."


async def give_diplomas(season: Season) -> None:
    """Each award of either stage to the team and its head; a certificate to whoever has none."""
    nina = season.nina
    await season.go(nina, diplomas.Diplomas(contest=1))
    await nina.press("Кто выдаёт")
    await nina.say("Министерство образования Кировской области")
    await nina.press("Кто подписывает")
    await nina.say("О. В. Перминова\nдиректор ЦОПП")
    sure = shown(await nina.press("Выдать · 55"))  # 7 + 4 awards twice; 32 entries without one, one of them of two
    assert sure.text.startswith("Выдать 22 диплома, 33 сертификата?")
    await nina.press("Выдать · 55")
    async with asyncio.timeout(60):
        while [one.state for one in await about_diplomas(season)] != [LetterState.SENT] * 55:
            await asyncio.sleep(0.1)
    papers = await season.world.all(Diploma)
    assert [one.number for one in papers] == [f"2024-{number:03}" for number in range(1, 56)]
    assert Counter(one.kind for one in papers) == {DiplomaKind.DIPLOMA: 22, DiplomaKind.CERTIFICATE: 33}
    teams = Counter((one.award, one.place) for one in papers if one.person_id is None)
    assert teams == {(Award.WINNER, 1): 4, (Award.PRIZE, 2): 4, (Award.PRIZE, 3): 3}
    won = next(one for one in papers if one.words["name"] == "Руководитель 3" and one.award is Award.WINNER)
    (mine,) = [one for one in papers if one.words["name"] == "Мария Лаптева"]
    assert (await page(season.scene, season.masha, f"diploma-{mine.number}.pdf"))[1:5] == [
        "СЕРТИФИКАТ",
        "участника",
        "вручается",
        "Мария Лаптева",
    ]
    checked = shown(await (await season.scene.stranger("Гость")).start(f"v_{won.token}"))
    assert checked.text.startswith(f"✅ Подлинный диплом № {won.number}\n\nВыдан: Руководитель 3, Колледж № 3")
    done = await season.go(nina, diplomas.Diplomas(contest=1))
    assert done.text.split("\n")[-2:] == ["Выдано: 22 диплома, 33 сертификата", "дошло: 55"]


async def about_diplomas(season: Season) -> list[Letter]:
    return [one for one in await season.world.all(Letter) if one.kind in KINDS]
