"""An entry as a whole, over real HTTP: sent, changed, withdrawn, brought back, with its team, too late, forged."""

from datetime import timedelta

import pytest

from models.tables import Answer, Contest, Entry, EntryState, Role, TeamMember, TeamState
from tests.fair import entry, fair
from tests.stories import entering
from tests.stories.conftest import Stage
from tests.stories.entering import HEADING, Office, shown
from tests.world import MORNING


@pytest.fixture
async def office(stage: Stage) -> Office:
    return await entering.office(stage)


async def test_a_change_after_sending_is_another_version_and_the_last_one_counts(office: Office) -> None:
    phone = office.phone
    await office.ready()
    await phone.press("📨 Отправить заявку")
    await phone.press("Открыть заявку")
    await phone.press("Все вопросы")
    await phone.press("Открыть 1")
    changed = shown(await phone.say("Два дня медиацентра"))
    assert changed.text.startswith("✅ «Название работы» – записал.")
    assert changed.labels[0] == "📨 Отправить правки"
    receipt = shown(await phone.press("📨 Отправить правки"))
    assert "Это версия 2: она заменила прежнюю, и жюри увидит её." in receipt.text
    await phone.press("Открыть заявку")
    versions = shown(await phone.press("Что отправлено"))
    assert versions.text.startswith("Отправлено версий: 2\n\nВерсия 2: 17 июня, 09:30 МСК, Анна Котова")
    assert "Один день медиацентра" in shown(await phone.press("Версия 1")).text
    assert await office.states() == [(EntryState.SUBMITTED, 1, 2)]


async def test_a_double_press_sends_once(office: Office) -> None:
    await office.ready()
    await office.phone.press_twice("📨 Отправить заявку")
    assert await office.states() == [(EntryState.SUBMITTED, 1, 1)]
    assert office.phone.toasts[-1].text == "Уже отправлено 17 июня, 09:30 МСК, заявка № 1. Второй раз не нужно."


async def test_an_entry_is_withdrawn_after_a_question_and_brought_back(office: Office) -> None:
    phone = office.phone
    await office.ready()
    await phone.press("📨 Отправить заявку")
    await phone.press("Открыть заявку")
    sure = shown(await phone.press("Отозвать"))
    assert sure.text == (
        "Заявка № 1: отозвать?\n"
        f"{HEADING}\n"
        "\n"
        "Она выйдет из конкурса, ответы сохранятся.\n"
        "Передумать можно до 17 июля, 23:59 МСК (осталось 30 дней)."
    )
    gone = shown(await phone.press("Да, отозвать"))
    assert "▫️ Отозвана: в конкурсе не участвует." in gone.text
    back = shown(await phone.press("Вернуть заявку"))
    assert "📨 Отправлена, организаторы её видят." in back.text
    assert await office.states() == [(EntryState.SUBMITTED, 1, 1)]


async def test_a_second_entry_to_the_nomination_is_explained_with_a_way_to_the_first(office: Office) -> None:
    first = await office.begin()
    nomination = office.contest.nominations[0].id
    await office.phone.press_data(f"entrynew:{nomination}:{office.college.id}:1", first.id)
    there = shown(await office.phone.screen())
    assert there.text == (
        "Заявка в номинации «Лонгрид» у вашей организации уже есть, а можно подать только одну.\n"
        "✏️ Черновик: организаторы его ещё не получили.\n"
        "\n"
        "Откройте её: ответы можно править, пока идёт приём."
    )
    assert there.labels[0] == "Открыть заявку"


async def test_two_members_answer_for_themselves(office: Office) -> None:
    stage, phone = office.stage, office.phone
    students = {
        name: await stage.phone(await stage.world.member(office.college, Role.STUDENT, name))
        for name in ("Илья", "Мария")
    }
    await office.ready()
    await phone.press("Команда")
    for name in students:
        await phone.press("Позвать студента")
        await phone.press(name)
    team = shown(await phone.screen())
    assert team.text == (
        f"Команда · {HEADING}\n"
        "Студентов: 2 из 5\n"
        "\n"
        "1. Анна Котова – руководитель\n"
        "2. Илья – ⏳ ждём ответа\n"
        "3. Мария – ⏳ ждём ответа\n"
        "\n"
        "Каждый получит письмо и сам ответит, участвует ли и можно ли публиковать его имя и работу."
    )
    letter = await students["Илья"].sees("Вас зовут в команду")
    assert letter.text == (
        "Вас зовут в команду на конкурс «Лучший медиацентр», номинация «Лонгрид», "
        "от организации Кировский авиационный техникум.\n"
        "Заявку ведёт Анна Котова.\n"
        "\n"
        "Участвуете?"
    )
    await students["Илья"].press("✅ Участвую")
    published = shown(await students["Илья"].press("✅ Можно публиковать"))
    assert "2. Илья – ✅ участвует · публикация разрешена" in published.text
    await students["Мария"].sees("Вас зовут в команду")
    declined = shown(await students["Мария"].press("Не участвую"))
    assert declined.text == f"Хорошо, вы не участвуете: {HEADING}. Руководителю я написал."
    await phone.sees("Мария не участвует в заявке")
    states = [(one.state, one.publication_at is not None) for one in await stage.world.all(TeamMember)]
    assert states == [(TeamState.CONFIRMED, False), (TeamState.CONFIRMED, True), (TeamState.DECLINED, False)]
    await students["Илья"].say("/entries")
    await students["Илья"].press("Открыть 1")
    await students["Илья"].press("Все вопросы")
    await students["Илья"].press("Открыть 2")
    ready = shown(await students["Илья"].say("vk.com/wall-1_2"))
    assert ready.text.partition("\n\n")[2].startswith("Всё заполнено. Отправит заявку руководитель.")
    assert "📨 Отправить заявку" not in ready.labels


async def test_numbers_that_are_somebody_elses_open_nothing(office: Office) -> None:
    stage = office.stage
    await office.ready()
    elsewhere = await stage.world.organisation("Слободской колледж")
    head = await stage.world.member(elsewhere, name="Пётр")
    await entry(stage.world, await fair(stage.world, title="Другой"), elsewhere, head, state=EntryState.DRAFT)
    phone = await stage.phone(head)
    home = shown(await phone.start())
    before = (await office.states(), [one.value for one in await stage.world.all(Answer)])
    own, theirs, field = office.college.id, office.contest.nominations[0].id, office.contest.fields[0].id
    for data in (
        "entry:1", f"entrystart:{office.contest.contest.id}:{own}:1", f"entrynew:{theirs}:{own}:0", "entrycheck:1",
        "entrysend:1:0", "entryback:1:1", "entryagain:1", "entrysent:1:1", "entryfiles:1", f"fill:1:{field}:0",
        f"fillnext:1:{field}", "fillall:1:1", f"fillopt:1:{field}:0", f"fillday:1:{field}:738000", f"fillyes:1:{field}",
        f"filltags:1:{field}", f"fillclear:1:{field}", f"fillout:1:{field}:abc", f"fillclear:2:{field}", "mates:1",
        "matesadd:1:1", f"matein:1:{head.id}", "mateout:1:1", "mateyes:1", "mateno:1:1", "matepub:1:1",
    ):  # fmt: skip
        await phone.press_data(data, home.id)
        assert phone.toasts.pop().alert, data
    assert (await office.states(), [one.value for one in await stage.world.all(Answer)]) == before


async def test_a_message_after_the_deadline_is_answered_kindly_and_the_draft_stays(office: Office) -> None:
    phone, stage = office.phone, office.stage
    await office.ready()
    closes = office.contest.stage.closes_at
    assert closes is not None
    await stage.jump(closes + timedelta(minutes=1))
    late = shown(await phone.press("📨 Отправить заявку"))
    assert late.text == (
        "Приём заявок закончился 17 июля, 23:59 МСК: это сообщение пришло позже.\n"
        "Всё, что вы ответили, сохранено. Можно попросить организаторов о продлении."
    )
    card = shown(await phone.press("Открыть заявку"))
    assert "Приём заявок шёл до 17 июля, 23:59 МСК. Править и отправлять больше нельзя." in card.text
    assert await office.states() == [(EntryState.DRAFT, None, 0)]


@pytest.mark.parametrize("many", [10, 1000])
async def test_the_statements_of_a_press_do_not_grow_with_the_entries(office: Office, many: int) -> None:
    world = office.stage.world
    head = await world.member(office.college, name="Вера")
    async with world.database.writing() as session:
        (await session.get_one(Contest, office.contest.contest.id)).each = 2000
        for number in range(many):
            session.add(
                Entry(
                    contest_id=office.contest.contest.id, nomination_id=office.contest.nominations[0].id,
                    stage_id=office.contest.stage.id, organisation_id=office.college.id, author_id=head.id,
                    state=EntryState.SUBMITTED, number=1000 + number, version=1, created_at=MORNING, changed_at=MORNING,
                    submitted_at=MORNING,
                )
            )  # fmt: skip
    phone = office.phone
    used: dict[str, int] = {}
    await phone.say("/contests")
    await phone.press("Открыть 1")
    for label in (
        "Подать заявку", "Начать 1", "Первое название", "Пропустить", "📨 Отправить заявку", "Показать отправленное",
        "‹ Назад", "‹ Назад", "Команда", "‹ Назад", "Все вопросы", "Открыть 1", "Второе название",
        "📨 Отправить правки", "Открыть заявку", "Отозвать", "Да, отозвать", "Вернуть заявку", "/entries",
    ):  # fmt: skip
        with office.stage.statements() as statements:
            await (phone.say(label) if label[0] == "/" or "название" in label else phone.press(label))
        used[f"{len(used)} {label}"] = len(statements)
    assert {label: cost for label, cost in used.items() if cost > 6} == {}
    await phone.say("/contests")
    await phone.press("Открыть 1")
    which = shown(await phone.press("Подать заявку"))
    assert which.text.count("Заявка № ") == 3
    assert which.text.endswith(f"И ещё {many - 2}.")
