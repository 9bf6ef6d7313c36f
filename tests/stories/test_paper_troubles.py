"""A plan that cannot be read, a line that breaks, a bot that is killed: nothing is lost or doubled, and why is said."""

import asyncio

import pytest
from sqlalchemy import text, update

from bot.demo.local import LocalTelegram
from models.tables import Activity, Lease, Letter, LetterKind, LetterState, Mishap, Paper, PaperState, Plan
from tests.documents import paper
from tests.documents.test_refusals import PRICES
from tests.documents.test_worker import archive_of, compound, locked_zip, scan, with_part
from tests.stories.conftest import Stage
from tests.stories.plan_papers import HEADER, NINE
from tests.stories.test_restart import CALM, STARTS, process
from tests.world import World

LONG = [*NINE[:2], *((str(number), f"Семинар № {number}", "май 2024 г.", "ЦОПП") for number in range(1, 401))]
"""A plan that takes seconds to be read from a .pdf."""
READING = 0.5
"""Seconds after which a file that was asked for is here, and being read."""
LEASE = "2"
"""Seconds after which another process reads instead of one that was killed."""

REFUSED = {
    "приказ.pdf": (scan(), "В «приказ.pdf» картинка вместо текста: слов в ней не прочитать. Пришлите сам документ, "),
    "план.jpg": (b"\xff\xd8\xff\xe0 JFIF", "В «план.jpg» картинка вместо текста"),
    "закрыт.docx": (locked_zip(), "«закрыт.docx» закрыт паролем. Снимите пароль и пришлите файл ещё раз."),
    "макрос.docx": (with_part(paper.word(NINE), "word/vbaProject.bin", b"x"), "В «макрос.docx» есть макросы"),
    "бомба.docx": (with_part(paper.word(NINE), "word/x.xml", b" " * 70 * 2**20), "«бомба.docx» внутри слишком велик"),
    "шум.txt": (b"\x00\x01\x02\x03" * 50, "Файл «шум.txt» не похож ни на документ, ни на текст."),
    "фото.zip": (archive_of("photo.jpg"), "Файлы такого вида, как «фото.zip», я не читаю."),
    "старый.doc": (compound("Root Entry", "WordDocument"), "«старый.doc» повреждён: открыть его не получается."),
    "пусто.txt": (b" \r\n", "Файл «пусто.txt» пуст."),
    "стихи.txt": ("Мороз и солнце; день чудесный!\nПора, красавица, проснись.".encode(), "В файле «стихи.txt» нет т"),
    "цены.txt": (PRICES.encode(), "В файле «цены.txt» есть таблица, но это не план"),
    "шапка.txt": (("\t".join(HEADER) + "\n").encode(), "В файле не нашлось ни одного мероприятия"),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_what_is_no_plan_is_refused_in_words(stage: Stage, name: str) -> None:
    olga = await stage.staff()
    data, words = REFUSED[name]
    await olga.file(name, data)
    refused = await olga.sees(words)
    assert refused.buttons == [["Прислать другой"], ["Домой"]]
    assert [(one.state, one.plan_id) for one in await stage.world.all(Paper)] == [(PaperState.REFUSED, None)]
    assert await stage.world.all(Plan) == []
    asked = await olga.press("Прислать другой")
    assert asked is not None
    assert asked.text.startswith("Пришлите план")


async def test_a_pasted_text_that_is_no_plan_is_refused_without_the_name_of_a_file(stage: Stage) -> None:
    olga = await stage.staff()
    await olga.say("/import")
    await olga.say("Мороз и солнце; день чудесный!\nПора, красавица, проснись.")
    await olga.press("Готово")
    await olga.sees("В присланном тексте не видно таблицы, поэтому план из него не прочитать.")


async def test_a_stumbling_messenger_is_asked_again(stage: Stage) -> None:
    olga = await stage.staff()
    faults = [{"method": "getFile", "kind": "502", "times": 1}, {"method": "download", "kind": "drop", "times": 2}]
    await stage.telegram.rules(faults=faults)
    await olga.file("план.docx", paper.word(NINE))
    await olga.sees("План прочитан", patience=STARTS)
    assert [one.tried for one in await stage.world.all(Paper)] == [1]


async def test_a_file_that_cannot_be_fetched_waits_while_another_is_read(stage: Stage) -> None:
    olga = await stage.staff()
    await stage.telegram.rules(faults=[{"method": "getFile", "kind": "500", "times": 4}])
    await olga.file("первый.docx", paper.word(NINE))
    await olga.file("второй.docx", paper.word(NINE[:6]))
    await olga.sees("План прочитан", patience=STARTS)
    states = [(one.state, one.tried) for one in await stage.world.all(Paper)]
    assert states == [(PaperState.WAITING, 0), (PaperState.READ, 1)]
    async with asyncio.timeout(STARTS):
        while [one.state for one in await stage.world.all(Paper)] != [PaperState.READ, PaperState.READ]:
            await asyncio.sleep(0.05)


async def test_a_paper_that_breaks_its_reader_again_and_again_is_given_up(stage: Stage) -> None:
    person = await stage.world.staff()
    olga = await stage.phone(person)
    await stage.world.add(
        Paper(person_id=person.id, file="gone", file_name="план.docx", tried=3, created_at=stage.world.clock.now())
    )
    await olga.sees("«план.docx» повреждён: открыть его не получается.")


async def test_a_file_the_messenger_does_not_have_any_more_is_asked_for_again(stage: Stage) -> None:
    person = await stage.world.staff()
    olga = await stage.phone(person)
    await stage.world.add(
        Paper(person_id=person.id, file="gone", file_name="план.docx", created_at=stage.world.clock.now())
    )
    await olga.sees("Telegram больше не отдаёт «план.docx». Пришлите файл ещё раз.")


async def test_who_lost_the_lease_while_reading_keeps_nothing_and_the_next_reader_keeps_it_once(stage: Stage) -> None:
    olga = await stage.staff()
    await stage.telegram.rules(faults=[{"method": "getFile", "kind": "429", "retry_after": 1, "times": 1}])
    await olga.file("план.docx", paper.word(NINE))
    async with stage.world.database.writing() as session:
        await session.execute(update(Lease).values(holder="another", fence=Lease.fence + 1))
    async with asyncio.timeout(STARTS):
        while not await stage.telegram.calls("getFile", after=1):
            await asyncio.sleep(0.05)
    await asyncio.sleep(3 * READING)
    assert [(one.state, one.tried) for one in await stage.world.all(Paper)] == [(PaperState.WAITING, 1)]
    async with stage.world.database.writing() as session:
        await session.execute(update(Lease).values(holder=""))
    await olga.sees("План прочитан", patience=STARTS)
    assert await outcome(stage.world) == ([PaperState.READ], 1, 9, [LetterState.SENT])


async def test_a_mishap_of_ours_is_noted_and_does_not_stop_the_next_paper(stage: Stage) -> None:
    person = await stage.world.staff()
    olga = await stage.phone(person)
    async with stage.world.database.writing() as session:
        await session.execute(text("CREATE TRIGGER no BEFORE INSERT ON sections BEGIN SELECT RAISE(ABORT, 'no'); END"))
    await olga.file("план.docx", paper.word(NINE))
    await olga.sees("«план.docx» повреждён", patience=STARTS)
    assert [(one.state, one.tried) for one in await stage.world.all(Paper)] == [(PaperState.REFUSED, 3)]
    assert (await stage.world.all(Plan), [one.times for one in await stage.world.all(Mishap)]) == ([], [3])


async def told(world: World) -> list[LetterState]:
    """What became of the letters about papers."""
    return [one.state for one in await world.all(Letter) if one.kind is LetterKind.PLAN_READ]


async def outcome(world: World) -> tuple[list[PaperState], int, int, list[LetterState]]:
    """What there is once everything is written down: papers, drafts, activities, and the letters about them."""
    async with asyncio.timeout(STARTS):
        while LetterState.CLAIMED in (letters := await told(world)):
            await asyncio.sleep(0.05)
    states = [one.state for one in await world.all(Paper)]
    return states, len(await world.all(Plan)), len(await world.all(Activity)), letters


@pytest.mark.slow
async def test_a_plan_that_waits_when_the_bot_is_killed_is_read_after_the_restart(
    world: World, telegram: LocalTelegram, database_url: str
) -> None:
    person = await world.staff()
    olga = await telegram.person(person.name, id=person.account, started=True)
    olga.patience, olga.settle = STARTS, CALM
    await telegram.rules(faults=[{"method": "getFile", "kind": "timeout"}])
    async with process(telegram, database_url, SENDER_LEASE=LEASE) as first:
        sending = asyncio.ensure_future(olga.file("план.docx", paper.word(NINE)))  # noqa: TID251 – the bot dies meanwhile
        await olga.sees("Читаю «план.docx»…")
        first.kill()
        await first.wait()
    sending.cancel()
    assert [one.state for one in await world.all(Paper)] == [PaperState.WAITING]
    await telegram.rules(faults=[])
    async with process(telegram, database_url, SENDER_LEASE=LEASE):
        await olga.sees("План прочитан", patience=STARTS)
    assert await outcome(world) == ([PaperState.READ], 1, 9, [LetterState.SENT])


@pytest.mark.slow
async def test_a_bot_that_is_killed_while_it_reads_keeps_the_plan_once(
    world: World, telegram: LocalTelegram, database_url: str
) -> None:
    person = await world.staff()
    olga = await telegram.person(person.name, id=person.account, started=True)
    olga.patience, olga.settle = STARTS, CALM
    async with process(telegram, database_url, SENDER_LEASE=LEASE) as first:
        sending = asyncio.ensure_future(olga.file("план.pdf", paper.printed(LONG)))  # noqa: TID251 – the bot dies meanwhile
        async with asyncio.timeout(STARTS):
            while not await telegram.calls("getFile"):
                await asyncio.sleep(0.01)
        await asyncio.sleep(READING)
        first.kill()
        await first.wait()
    sending.cancel()
    assert [(one.state, one.tried) for one in await world.all(Paper)] == [(PaperState.WAITING, 1)]
    async with process(telegram, database_url, SENDER_LEASE=LEASE):
        await olga.sees("План прочитан", patience=STARTS)
    assert await outcome(world) == ([PaperState.READ], 1, 400, [LetterState.SENT])
    assert [one.tried for one in await world.all(Paper)] == [2]
