"""An announcement about a contest: its button opens it, and it goes to those who stand so with it."""

from models.tables import AnnouncementState, ContestState, EntryState, Organisation, Person
from tests.fair import entry, fair
from tests.stories.conftest import Stage
from tests.stories.desk import Desk, shown


async def test_who_has_begun_an_entry_gets_a_word_with_a_button_to_the_contest(stage: Stage) -> None:
    desk = await Desk.opened(stage)
    found = await fair(stage.world)
    await fair(stage.world, title="Тайный", state=ContestState.DRAFT)
    colleges, people = await stage.world.all(Organisation), await stage.world.all(Person)
    await entry(stage.world, found, colleges[0], people[0], state=EntryState.DRAFT)
    await desk.write("Ждём ваши заявки")
    await desk.olga.press("Кнопки")
    chosen = shown(await desk.olga.press("+ Конкурс"))
    assert chosen.text == "Какой конкурс открывать? Выберите или напишите слово из названия.\n\n1. Лучший медиацентр"
    none = shown(await desk.olga.say("тайный"))
    assert none.text.endswith("Опубликованных конкурсов с такими словами нет.")
    await desk.olga.say("медиацентр")
    keys = shown(await desk.olga.press("Выбрать 1"))
    assert keys.text == "Кнопки под объявлением\n\n1. Конкурс «Лучший медиацентр»"
    await desk.olga.press("‹ Назад")
    await desk.olga.press("Кому")
    await desk.olga.press("Собрать свой список")
    which = shown(await desk.olga.press("Конкурс"))
    assert which.labels[:3] == ["1: нет заявки", "1: черновик", "1: подана"]
    drafts = shown(await desk.olga.press("1: черновик"))
    assert "организации, которые начали заявку на «Лучший медиацентр»" in drafts.text
    assert drafts.text.endswith("Получат: 1 человек в 1 организации")
    await desk.olga.press("‹ Назад")
    await desk.olga.press("Готово")
    await desk.go()
    await desk.until(AnnouncementState.SENT)
    anna, boris, _ = desk.heads
    got = shown(await anna.screen())
    assert (got.text, got.labels) == ("Ждём ваши заявки", ["Открыть конкурс"])
    card = shown(await anna.press("Открыть конкурс"))
    assert (card.id > got.id, card.text.split("\n")[0]) == (True, "Лучший медиацентр")
    assert await desk.got(boris) == []
