"""Materials: a coordinator sends the order and a template once, executors find them on their card."""

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.actions.materials import MOST
from models.tables import AuditEntry, EvidenceKind, Material, Plan, Role
from tests.stories.conftest import Stage
from tests.stories.test_strangers import draft, pressed, text

TITLE = "Запущена работа сайта и социальных сетей"


async def opened(stage: Stage) -> tuple[Phone, Phone]:
    """A head with one item of a published plan, and a coordinator at the plan."""
    college = await stage.world.organisation()
    await stage.world.activity(college)
    anna = await stage.phone(await stage.world.member(college))
    olga = await stage.staff()
    await olga.say("/plans")
    await olga.press("Открыть 1")
    return anna, olga


async def kept(stage: Stage) -> list[tuple[int | None, EvidenceKind]]:
    return [(each.activity_id, each.kind) for each in await stage.world.all(Material)]


def labels(screen: Screen | None) -> list[str]:
    assert screen is not None
    return [label for row in screen.buttons for label in row]


async def test_files_and_links_are_sent_one_after_the_other_and_seen_by_executors(stage: Stage) -> None:
    anna, olga = await opened(stage)
    empty = await olga.press("Материалы")
    assert text(empty).split("\n")[:3] == ["Материалы плана «План медиацентров»", "", "Пока ничего нет."]
    await olga.file("приказ.pdf")
    one = await olga.say("Шаблон отчёта: https://disk.yandex.ru/d/abc")
    assert text(one).split("\n")[2:4] == ["1. Файл: приказ.pdf", "2. Ссылка: disk.yandex.ru/d/abc"]
    card = await olga.press("Готово")
    assert "Материалы · 2" in labels(card)
    await pressed(olga, "activity:1:1")
    await olga.press("Материалы")
    await olga.photo(2, album=True)
    about = await olga.press("Готово")
    assert "Материалы · 2" in labels(about)
    assert await kept(stage) == [
        (None, EvidenceKind.DOCUMENT),
        (None, EvidenceKind.LINK),
        (1, EvidenceKind.PHOTO),
        (1, EvidenceKind.PHOTO),
    ]
    await anna.say("/activities")
    item = await anna.press("Открыть 1")
    assert "Материалы · 4" in labels(item)
    before = len(await anna.messages())
    got = await anna.press("Материалы · 4")
    assert text(got).split("\n") == [
        "Материалы · 4. Файлы – выше, их можно открыть и сохранить.",
        "🔗 disk.yandex.ru/d/abc",
    ]
    assert len(await anna.messages()) - before >= 3
    back = await anna.press("‹ Назад")
    assert text(back) == text(item)


async def test_the_same_thing_twice_is_one_and_words_are_none(stage: Stage) -> None:
    _, olga = await opened(stage)
    await olga.press("Материалы")
    await olga.say("vk.com/club1")
    again = await olga.say("https://vk.com/club1")
    assert text(again).split("\n")[0] == "Это здесь уже есть, второй раз не добавляю."
    await olga.say("Прочитайте приказ")
    said = [message.text for message in await olga.messages()]
    assert "Сюда кладут файлы и ссылки, а это просто текст. Пришлите файл, фото или ссылку." in said
    assert await kept(stage) == [(None, EvidenceKind.LINK)]


async def test_one_is_taken_away_and_a_second_press_says_that_it_is_gone(stage: Stage) -> None:
    _, olga = await opened(stage)
    await olga.press("Материалы")
    await olga.say("vk.com/club1")
    await olga.say("vk.com/club2")
    await olga.press("Убрать лишнее")
    left = await olga.press("Убрать 1")
    assert text(left).split("\n")[2:] == ["1. Ссылка: vk.com/club2"]
    await pressed(olga, "shelfdrop:1")
    assert olga.toasts[-1].text.startswith("Этого материала здесь уже нет")
    logged = [(each.action, each.subject, each.after) for each in await stage.world.all(AuditEntry)]
    assert logged == [
        ("material-added", "plan", {"pieces": 1}),
        ("material-added", "plan", {"pieces": 1}),
        ("material-removed", "plan", {"pieces": 1}),
    ]


async def test_more_than_twenty_do_not_fit_and_too_large_a_file_is_refused(stage: Stage) -> None:
    _, olga = await opened(stage)
    for number in range(MOST - 1):
        row = {"kind": EvidenceKind.LINK, "fingerprint": str(number), "text": f"https://vk.com/{number}"}
        await stage.world.add(Material(plan_id=1, created_at=(await stage.world.all(Plan))[0].created_at, **row))
    await olga.press("Материалы")
    await olga.say("vk.com/club1 vk.com/club2")
    said = [message.text for message in await olga.messages()]
    assert f"Больше {MOST} материалов сюда не помещается" in "\n".join(said)
    assert len(await kept(stage)) == MOST
    await olga.file("видео.zip", 21 * 2**20)
    said = [message.text for message in await olga.messages()]
    assert any("Файл 21 МБ" in one for one in said)


async def test_what_is_sent_once_the_plan_is_gone_is_refused_kindly(stage: Stage) -> None:
    await draft(stage.world, "Семинар\tиюнь 2024\tшколы")
    olga = await stage.staff()
    await olga.start()
    await pressed(olga, "shelf:1:0")
    async with stage.world.database.writing() as session:
        plan = await session.get(Plan, 1)
        await session.delete(plan)
    assert text(await olga.say("vk.com/club1")).startswith("Этого здесь больше нет")
    await pressed(olga, "shelf:1:0")
    assert olga.toasts[-1].text.startswith("Этого здесь больше нет")


async def test_others_look_and_do_not_touch(stage: Stage) -> None:
    anna, olga = await opened(stage)
    await olga.press("Материалы")
    await olga.file("приказ.pdf")
    sergei = await stage.staff(Role.OBSERVER, "Сергей")
    await sergei.start()
    seen = await pressed(sergei, "shelf:1:0")
    assert labels(seen) == ["Показать файлы", "‹ Назад", "Домой"]
    await sergei.press("Показать файлы")
    await pressed(sergei, "shelfdrop:1")
    assert sergei.toasts[-1].text.startswith("Планы меняют координатор и администратор")
    await anna.start()
    await pressed(anna, "shelf:1:0")
    assert anna.toasts[-1].text.startswith("Этот раздел видят координаторы")
    vera = await stage.head("Вера", "Колледж № 2")
    await vera.start()
    await pressed(vera, "cardfiles:1")
    assert vera.toasts[-1].text.startswith("Эта кнопка из чужого кабинета")
    assert len(await kept(stage)) == 1


async def test_the_news_of_a_plan_says_that_something_comes_with_it(stage: Stage) -> None:
    college = await stage.world.organisation()
    await stage.world.group("ПОО", college)
    anna = await stage.phone(await stage.world.member(college))
    await draft(stage.world, "Семинар\tиюнь 2024\tПОО")
    olga = await stage.staff()
    await olga.start()
    await pressed(olga, "shelf:1:1")
    await olga.file("форма.docx")
    await pressed(olga, "publish:1:1")
    news = await anna.sees("План опубликован")
    assert text(news).split("\n")[-1] == "Приказ, шаблоны и ссылки – на карточках мероприятий, кнопка «Материалы»."


async def test_what_the_rooms_cost(stage: Stage) -> None:
    _, olga = await opened(stage)
    cost = {}
    rooms = ("shelf:1:0", "shelf:1:1", "shelfshow:1:1", "shelfsort:1:1:1", "cardfiles:1", "plan:1:1")
    for data in (*rooms, "card:1:all:0:0::1"):
        with stage.statements() as statements:
            await pressed(olga, data)
        cost[data.partition(":")[0]] = len(statements)
    await pressed(olga, "shelf:1:0")
    with stage.statements() as statements:
        await olga.file("приказ.pdf")
    cost["sent"] = len(statements)
    with stage.statements() as statements:
        await pressed(olga, "shelfdrop:1")
    cost["shelfdrop"] = len(statements)
    assert cost == {
        "shelf": 2, "shelfshow": 2, "shelfsort": 2, "cardfiles": 2, "plan": 3, "card": 5, "sent": 4, "shelfdrop": 5,
    }  # fmt: skip
