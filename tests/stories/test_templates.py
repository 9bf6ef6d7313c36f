"""What was written once serves again: templates, one's own and the network's, and earlier announcements by a word."""

import pytest

from models.tables import Announcement, AnnouncementState, Role
from tests.stories.conftest import Stage
from tests.stories.desk import Desk, shown


@pytest.fixture
async def desk(stage: Stage) -> Desk:
    return await Desk.opened(stage)


async def kept(desk: Desk, text: str = "Сдайте отчёты до пятницы") -> None:
    """A template of the coordinator's for the heads; the draft it came from is thrown away."""
    await desk.write(text)
    await desk.address()
    await desk.olga.press("В шаблоны")
    await desk.olga.say("/announce")
    await desk.olga.press("Удалить черновик")
    await desk.olga.press("Да, удалить")


async def test_an_announcement_is_begun_from_a_template_in_two_presses(desk: Desk) -> None:
    await desk.write("Сдайте отчёты до пятницы")
    await desk.olga.file("форма.docx", caption="Форма")
    await desk.address()
    card = shown(await desk.olga.press("В шаблоны"))
    assert card.text == (
        "Шаблон объявления\n"
        "Виден только автору.\n"
        "\n"
        "Сообщения: текст · 1 файл\n"
        "Кому: руководители\n"
        "Новость: кто отключил новости, не получит.\n"
        "Сдайте отчёты до пятницы"
    )
    assert card.buttons == [["Начать с этого"], ["Дать всей сети", "Удалить шаблон"], ["‹ Назад", "Домой"]]
    await desk.olga.say("/announce")
    await desk.olga.press("Удалить черновик")
    await desk.olga.press("Да, удалить")
    await desk.olga.say("/announce")
    listed = shown(await desk.olga.press("Шаблоны · 1"))
    assert listed.text == (
        "Шаблоны объявлений · 1\n\n"
        "1. «Сдайте отчёты до пятницы»\nВиден только автору.\n\n"
        "Ищете старое? Напишите слово из него."
    )
    draft = shown(await desk.olga.press("Начать 1"))
    assert draft.text.startswith(
        "Начато по шаблону: поправьте, что нужно, и отправьте.\n"
        "Объявление · черновик, никому не видно\n"
        "«Сдайте отчёты до пятницы»\n\n"
        "Сообщения: текст · 1 файл\n"
        "Получат: 3 человека"
    )
    await desk.olga.say("И не забудьте подпись")
    await desk.go()
    await desk.until(AnnouncementState.SENT)
    brought = [[one.text for one in await head.messages()] for head in desk.heads]
    assert brought == [["Сдайте отчёты до пятницы", "Форма", "И не забудьте подпись"]] * 3


async def test_a_shared_template_serves_others_and_is_changed_by_its_author_or_an_admin(desk: Desk) -> None:
    await kept(desk)
    petr = await desk.stage.staff(name="Пётр Орлов")
    await petr.say("/announce")
    assert "Шаблоны" not in str(await petr.screen())
    await desk.olga.say("/announce")
    await desk.olga.press("Шаблоны · 1")
    await desk.olga.press("Открыть 1")
    card = shown(await desk.olga.press("Дать всей сети"))
    assert card.text.splitlines()[1] == "Общий: им пользуется вся сеть."
    await petr.say("/announce")
    listed = shown(await petr.press("Шаблоны · 1"))
    assert listed.text.splitlines()[3] == "Общий: им пользуется вся сеть. · Ольга Перминова"
    theirs = shown(await petr.press("Открыть 1"))
    assert theirs.buttons == [["Начать с этого"], ["‹ Назад", "Домой"]]
    template = (await desk.stage.world.all(Announcement))[-1]
    await petr.press_data(f"tpldrop:{template.id}:1", theirs.id)
    assert petr.toasts[-1].text == "Общий шаблон меняет его автор или администратор. Ничего не изменилось."
    await petr.press("Начать с этого")
    petrs = (await desk.stage.world.all(Announcement))[-1]
    await petr.press("Отправить…")
    await petr.press("Отправить · 3")
    await desk.until(AnnouncementState.SENT)
    assert [await desk.got(head) for head in desk.heads] == [["Сдайте отчёты до пятницы"]] * 3
    assert petrs.author_id != template.author_id
    boss = await desk.stage.staff(Role.ADMIN, "Яна Белова")
    await boss.say("/announce")
    await boss.press("Шаблоны · 1")
    await boss.press("Открыть 1")
    await boss.press("Удалить шаблон")
    gone = shown(await boss.press("Да, удалить"))
    assert gone.text.startswith("Шаблонов пока нет.")


async def test_somebody_elses_own_template_is_nobodys_business_and_none_is_ever_sent(desk: Desk) -> None:
    await kept(desk)
    template = (await desk.stage.world.all(Announcement))[-1]
    petr = await desk.stage.staff(name="Пётр Орлов")
    screen = shown(await petr.say("/announce"))
    for data in (f"tpl:{template.id}", f"tplgo:{template.id}", f"tpldrop:{template.id}:1"):
        await petr.press_data(data, screen.id)
        assert petr.toasts[-1].text == "Этого шаблона больше нет. Ничего не изменилось."
    for data in (f"annsend:{template.id}:3:0", f"annwhen:{template.id}:0", f"annpause:{template.id}"):
        await desk.olga.press_data(data, shown(await desk.olga.screen()).id)
    assert desk.olga.toasts[-1].text == "Это шаблон: его никому не отправляют. Начните с него новое объявление."
    assert (await desk.stage.world.all(Announcement))[-1].state is AnnouncementState.TEMPLATE


async def test_the_author_finds_what_was_sent_by_a_word_and_writes_a_similar_one(desk: Desk) -> None:
    await desk.write("Сбор в пятницу")
    await desk.address()
    await desk.go()
    await desk.olga.sees("Объявление отправлено")
    await desk.olga.say("/announce")
    await desk.olga.press("Прежние · 1")
    none = shown(await desk.olga.say("зарплата"))
    assert none.text == "По «зарплата» объявлений нет. Напишите другое слово."
    found = shown(await desk.olga.say("ПЯТНИЦУ"))
    assert found.text.startswith("Нашлось по «ПЯТНИЦУ»\n\n1. «Сбор в пятницу»\n17 июня, 09:30 МСК, дошло: 3")
    await desk.olga.press("Открыть 1")
    draft = shown(await desk.olga.press("Написать похожее"))
    assert "«Сбор в пятницу»" in draft.text
    petr = await desk.stage.staff(name="Пётр Орлов")
    sent = (await desk.stage.world.all(Announcement))[0]
    await petr.press_data(f"tplgo:{sent.id}", shown(await petr.say("/announce")).id)
    assert petr.toasts[-1].text == "Это объявление пишет другой человек. Ничего не изменилось."


async def test_news_of_an_author_hold_what_they_sent_themselves(desk: Desk) -> None:
    await desk.write("Сбор в пятницу")
    await desk.address()
    await desk.go()
    await desk.olga.sees("Объявление отправлено")
    listed = shown(await desk.olga.say("/news"))
    assert listed.text.startswith(
        "Объявления, которые вы получили или отправили\n\n1. «Сбор в пятницу», 17 июня, 09:30 МСК · ваше"
    )
    item = shown(await desk.olga.press("Открыть 1"))
    assert item.text == "Объявление · 17 июня, 09:30 МСК\n\nСбор в пятницу"
