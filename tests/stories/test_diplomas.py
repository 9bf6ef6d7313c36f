"""Diplomas: an organiser says what stands on them and gives them out, owners get them, anybody checks one."""

from collections.abc import Sequence

import pytest

from bot.telegram.doors import diplomas as doors
from models.tables import Diploma, LetterKind, Membership, MembershipState, Person
from tests.stories.conftest import Stage
from tests.stories.gala import Gala, shown


@pytest.fixture
async def gala(stage: Stage) -> Gala:
    made = Gala(stage)
    await made.open()
    return made


DESK = (
    "Дипломы · Лучший медиацентр\n"
    "\n"
    "Выдаёт: Министерство образования, ЦОПП\n"
    "Подписывает: О. В. Перминова, директор ЦОПП\n"
    "На дипломе: за победу в номинации «{номинация}» конкурса «{конкурс}»\n"
    "На сертификате: за участие в номинации «{номинация}» конкурса «{конкурс}»\n"
    "Дата на бумаге: день выдачи\n"
    "Дипломы: команде и каждому в ней\n"
    "Сертификаты: каждому в команде\n"
    "\n"
)
PAGE = [
    "Министерство образования",
    "ЦОПП",
    "ДИПЛОМ",
    "победителя · I место",
    "награждается",
    "Мария Лаптева",
    "Кировский авиационный техникум",
    "за победу в номинации «Лонгрид» конкурса «Лучший",
    "медиацентр»",
    "директор ЦОПП",
    "О. В. Перминова",
    "Наведите камеру телефона: бот",
    "№ 2024-003 17 июня 2024 г. подтвердит, что документ подлинный",
]


async def test_what_stands_on_them_is_said_once_and_all_of_them_go_out_by_one_press(gala: Gala) -> None:
    await gala.words()
    desk = shown(await gala.nina.screen())
    assert desk.text == DESK + "⏳ Можно выдать: 3 диплома, 1 сертификат"
    sure = shown(await gala.nina.press("Выдать · 4"))
    assert sure.text == (
        "Выдать 3 диплома, 1 сертификат?\n"
        "\n"
        "Каждый получит свой файл личным сообщением; лист на команду придёт её руководителю. Номера пойдут подряд.\n"
        "Посмотрите образец: после выдачи правится только имя, и по одному."
    )
    done = shown(await gala.nina.press_twice("Выдать · 4"))
    assert done.text == "✅ Выдано: 4. Рассылаю каждому лично; сколько дошло, видно в «Дипломах»."
    assert gala.nina.toasts[-1].text.startswith("Выдавать нечего")
    letter = await gala.masha.sees("Ваш диплом")
    assert letter.text == (
        "Ваш диплом\n"
        "Конкурс «Лучший медиацентр», номинация «Лонгрид»\n"
        "Награда: победитель, I место · № 2024-003\n"
        "Выдан: Мария Лаптева, Кировский авиационный техникум"
    )
    assert (letter.media, letter.buttons) == ("document", [["Мои дипломы"], ["Ошибка в имени?"], ["Домой"]])
    assert await gala.page(gala.masha, "diploma-2024-003.pdf") == PAGE
    assert (await gala.pyotr.sees("Ваш сертификат")).body["document"]["file_name"] == "diploma-2024-004.pdf"
    await gala.brought(4)
    assert (await gala.page(gala.anna, "diploma-2024-001.pdf"))[4:8] == [
        "награждается команда",
        "Кировский авиационный",
        "техникум",
        "Анна Котова, Мария Лаптева",
    ]
    assert [one.number for one in await gala.stage.world.all(Diploma)] == [f"2024-00{n}" for n in (1, 2, 3, 4)]
    assert [letter.kind for letter in await gala.letters()] == [LetterKind.DIPLOMA] * 4
    assert (await gala.desk()).text == DESK + "Выдано: 3 диплома, 1 сертификат\nдошло: 4"


async def test_a_sample_shows_the_page_before_anything_is_said(gala: Gala) -> None:
    desk = await gala.desk()
    assert "Выдаёт: ещё не сказано, кто\nПодписывает: ещё не сказано, кто" in desk.text
    sample = shown(await gala.nina.press("Образец диплома"))
    assert sample.text == "Так будет выглядеть диплом. Имя, награда и номер – для примера."
    lines = await gala.page(gala.nina, "sample-diploma.pdf")
    assert [lines[0], *lines[-3::2]] == [
        "Кто выдаёт",
        "Кто подписывает",
        "№ 2024-000 17 июня 2024 г. подтвердит, что документ подлинный",
    ]
    await gala.nina.press("‹ Назад")
    await gala.nina.press("Образец сертификата")
    assert "СЕРТИФИКАТ" in await gala.page(gala.nina, "sample-certificate.pdf")


async def test_nothing_goes_out_before_it_is_said_who_issues_and_signs(gala: Gala) -> None:
    await gala.desk()
    await gala.nina.press("Выдать · 4")
    assert gala.nina.toasts[-1].text == "Сначала скажите, кто выдаёт дипломы: кнопка «Кто выдаёт». Ничего не выдано."
    assert await gala.stage.world.all(Diploma) == []


HOSTILE: Sequence[tuple[str, str, str]] = (
    ("Текст диплома", "за {место}", "Лишний знак «{»"),
    ("Текст диплома", "я" * 501, "Слишком длинно: 501 знак"),
    ("Кто выдаёт", "а\nб\nв\nг\nд", "Слишком много строк: помещается 4"),
    ("Дата", "31 февраля", "Такого дня в календаре нет"),
)


@pytest.mark.parametrize("button,words,answer", HOSTILE)
async def test_what_cannot_stand_there_is_refused_and_asked_again(
    gala: Gala, button: str, words: str, answer: str
) -> None:
    await gala.desk()
    await gala.nina.press(button)
    refused = shown(await gala.nina.say(words))
    assert refused.text.startswith(answer)
    kept = shown(await gala.nina.say("17.06.2024" if button == "Дата" else "за {номинация} #let x = $ \\ & <b>"))
    assert kept.text.startswith("Дипломы · Лучший медиацентр")


async def test_code_in_a_text_is_words_on_the_page(gala: Gala) -> None:
    await gala.words()
    await gala.nina.press("Текст диплома")
    await gala.nina.say('#panic("нет") за «{номинация}» $x$ <b>{имя}</b>')
    await gala.nina.press("Выдать · 4")
    await gala.nina.press("Выдать · 4")
    await gala.masha.sees("Ваш диплом")
    page = await gala.page(gala.masha, "diploma-2024-003.pdf")
    assert " ".join(page[7:-4]) == '#panic("нет") за «Лонгрид» $x$ <b>Мария Лаптева</b>'


async def test_the_text_the_date_and_who_gets_them_can_be_other_ones_and_usual_again(gala: Gala) -> None:
    await gala.words()
    await gala.nina.press("Текст сертификата")
    await gala.nina.say("за участие")
    await gala.nina.press("Дата")
    await gala.nina.say("1 сентября 2024")
    await gala.nina.press("Кому")
    await gala.nina.press("Дипломы – команде, один на всех")
    await gala.nina.press("Сертификаты – никому")
    desk = shown(await gala.nina.press("‹ Назад"))
    assert desk.text.split("\n")[5:] == [
        "На сертификате: за участие",
        "Дата на бумаге: 1 сентября 2024",
        "Дипломы: команде, один на всех",
        "Сертификаты: никому",
        "",
        "⏳ Можно выдать: 1 диплом",
    ]
    await gala.nina.press("Текст сертификата")
    await gala.nina.press("Обычный текст")
    await gala.nina.press("Дата")
    desk = shown(await gala.nina.press("День выдачи"))
    assert desk.text.split("\n")[5:7] == [
        "На сертификате: за участие в номинации «{номинация}» конкурса «{конкурс}»",
        "Дата на бумаге: день выдачи",
    ]


async def test_a_wrong_name_is_corrected_and_the_paper_comes_again(gala: Gala) -> None:
    await gala.issue()
    await gala.masha.sees("Ваш диплом")
    await gala.desk()
    await gala.nina.press("Выданные · 4")
    found = shown(await gala.nina.say("лаптева"))
    assert found.text == (
        "Выданные · «лаптева»\n"
        "\n"
        "№ 2024-003 · диплом, победитель, I место\n"
        "Мария Лаптева, Кировский авиационный техникум\n"
        "\n"
        "Найти: пришлите фамилию или название организации."
    )
    card = shown(await gala.nina.press("№ 2024-003"))
    assert card.text.split("\n")[-1] == "✅ Файл у получателя"
    await gala.nina.press("Исправить имя")
    changed = shown(await gala.nina.say("Мария Сергеевна Лаптева"))
    assert changed.text.split("\n")[2:] == [
        "Выдан: Мария Сергеевна Лаптева, Кировский авиационный техникум",
        "",
        "⏳ Имя исправлено, новый файл ещё не отправлен: нажмите «Отправить снова»",
    ]
    await gala.nina.press("Отправить снова")
    letter = await gala.masha.sees("Это исправленный файл, прежний можно удалить.")
    assert letter.text.split("\n")[3] == "Выдан: Мария Сергеевна Лаптева, Кировский авиационный техникум"
    page = await gala.page(gala.masha, "diploma-2024-003.pdf")
    assert page[5:8] == ["Мария Сергеевна", "Лаптева", "Кировский авиационный техникум"]


async def test_an_owner_says_what_is_wrong_and_an_organiser_reads_both_names(gala: Gala) -> None:
    await gala.issue()
    await gala.brought(4)
    asked = shown(await gala.masha.press("Ошибка в имени?"))
    assert asked.text.startswith("Как правильно? На № 2024-003 сейчас: Мария Лаптева, Кировский авиационный техникум.")
    sent = shown(await gala.masha.say("Мария Сергеевна <Лаптева>"))
    assert sent.text.startswith("✅ Передал организатору про № 2024-003.")
    told = await gala.nina.sees("Ошибка в имени, № 2024-003.")
    assert "Сейчас: Мария Лаптева, Кировский авиационный техникум. Правильно: Мария Сергеевна <Лаптева>." in told.text
    screen = shown(await gala.pyotr.screen())
    await gala.pyotr.press_data("wrongname:3", screen.id)
    assert gala.pyotr.toasts[-1].alert


async def test_a_revoked_one_is_told_of_and_does_not_pass_a_check_until_it_is_restored(gala: Gala) -> None:
    await gala.issue()
    await gala.pyotr.sees("Ваш сертификат")
    await gala.desk()
    await gala.nina.press("Выданные · 4")
    await gala.nina.press("№ 2024-004")
    asked = shown(await gala.nina.press("Отозвать"))
    assert asked.text.startswith("Отозвать № 2024-004 (Пётр Ильин, Вятский колледж)?")
    card = shown(await gala.nina.press("Отозвать"))
    assert card.labels == ["Файл", "Вернуть силу", "‹ Назад", "Домой"]
    told = await gala.pyotr.sees("отозван организатором")
    assert told.text.startswith("Сертификат № 2024-004 конкурса «Лучший медиацентр» отозван организатором")
    paper = (await gala.stage.world.all(Diploma))[3]
    assert shown(await gala.pyotr.start(f"v_{paper.token}")).text.split("\n")[:2] == [
        "🔴 Сертификат № 2024-004 не действует",
        "Организатор отозвал его 17 июня 2024.",
    ]
    await gala.pyotr.say("/diplomas")
    assert shown(await gala.pyotr.screen()).text.startswith("Дипломов и сертификатов пока нет")
    await gala.nina.press("Вернуть силу")
    await gala.pyotr.sees("Это исправленный файл")
    assert shown(await gala.pyotr.start(f"v_{paper.token}")).text.startswith("✅ Подлинный сертификат № 2024-004")


async def test_anybody_can_check_one_and_learns_what_stands_on_it(gala: Gala) -> None:
    await gala.issue()
    team, _, paper, _ = await gala.stage.world.all(Diploma)
    stranger = await gala.stage.stranger()
    assert shown(await stranger.start(f"v_{paper.token}")).text == (
        "✅ Подлинный диплом № 2024-003\n"
        "\n"
        "Выдан: Мария Лаптева, Кировский авиационный техникум\n"
        "Награда: победитель, I место\n"
        "Конкурс «Лучший медиацентр», номинация «Лонгрид»\n"
        "Дата: 17 июня 2024. Выдал: Министерство образования, ЦОПП\n"
        "\n"
        "Сравните с бумагой: если имя или награда другие, лист подделан."
    )
    assert shown(await stranger.start(f"v_{team.token}")).text.split("\n")[2:4] == [
        "Выдан: Кировский авиационный техникум",
        "Команда: Анна Котова, Мария Лаптева",
    ]
    for unknown in ("0" * 32, "x", "-" * 50):
        assert shown(await stranger.start(f"v_{unknown}")).text.startswith("🔴 Такого диплома нет")
    assert shown(await stranger.start("v_sample")).text.startswith("Это образец")
    assert [person.name for person in await gala.stage.world.all(Person) if person.name == "Вера"] == []


async def test_ones_own_are_found_and_come_again_without_being_made_again(gala: Gala) -> None:
    await gala.issue()
    await gala.masha.sees("Ваш диплом")
    mine = shown(await gala.masha.say("/diplomas"))
    assert mine.text == (
        "Мои дипломы и сертификаты · 2\n"
        "\n"
        "№ 2024-003 · диплом, победитель, I место\n"
        "Конкурс «Лучший медиацентр», номинация «Лонгрид»\n"
        "\n"
        "№ 2024-001 · диплом, победитель, I место\n"
        "Конкурс «Лучший медиацентр», номинация «Лонгрид»\n"
        "На команду: Кировский авиационный техникум\n"
        "\n"
        "Нажмите номер – пришлю файл."
    )
    await gala.brought(4)
    await gala.masha.press("№ 2024-003")
    assert gala.masha.toasts[-1].text == "Сейчас пришлю № 2024-003."
    await gala.brought(5)
    papers = [
        call["params"]["document"] for call in await gala.stage.telegram.calls() if call["method"] == "sendDocument"
    ]
    sent = [one.file for one in await gala.stage.world.all(Diploma)]
    assert (len(papers), papers[-1]) == (5, sent[2])


async def test_somebody_elses_and_revoked_ones_are_refused(gala: Gala) -> None:
    await gala.issue()
    await gala.pyotr.sees("Ваш сертификат")
    screen = shown(await gala.pyotr.say("/diplomas"))
    await gala.pyotr.press_data(doors.TakeDiploma(diploma=3).pack(), screen.id)
    assert gala.pyotr.toasts[-1].text == "Это чужой диплом. Свои – в разделе «Мои дипломы»."
    await gala.pyotr.press_data(doors.TakeDiploma(diploma=999).pack(), screen.id)
    assert gala.pyotr.toasts[-1].text.startswith("Этого здесь больше нет")
    await gala.pyotr.press_data(doors.RevokeDiploma(diploma=3, sure=True).pack(), screen.id)
    assert (await gala.stage.world.all(Diploma))[2].revoked_at is None
    await gala.desk()
    card = shown(await gala.nina.press("Выданные · 4"))
    await gala.nina.press("№ 2024-004")
    await gala.nina.press("Отозвать")
    await gala.nina.press("Отозвать")
    await gala.pyotr.press_data(doors.TakeDiploma(diploma=4).pack(), screen.id)
    assert gala.pyotr.toasts[-1].text == "Этот диплом отозван. Организатор может вернуть ему силу."
    for late in (doors.RenameDiploma(diploma=4), doors.ResendDiploma(diploma=4), doors.RevokeDiploma(diploma=4)):
        await gala.nina.press_data(late.pack(), card.id)
        assert gala.nina.toasts[-1].text == "Этот диплом отозван. Организатор может вернуть ему силу."


async def test_a_member_who_has_left_the_network_still_gets_the_paper(gala: Gala) -> None:
    (membership,) = [one for one in await gala.stage.world.all(Membership) if one.person_id == gala.people[1].id]
    membership.state = MembershipState.REFUSED
    await gala.stage.world.add(membership)
    await gala.issue()
    assert (await gala.masha.sees("Ваш диплом")).media == "document"


async def test_every_screen_costs_six_statements_at_most(gala: Gala) -> None:
    await gala.words()
    costs = {}
    for label in ("Выдать · 4", "Выдать · 4", "‹ Назад", "Выданные · 4", "№ 2024-003", "Исправить имя"):
        with gala.stage.statements() as asked:
            await gala.nina.press(label)
        costs[label] = len(asked)
    for words in ("Мария С. Лаптева", "/diplomas"):
        with gala.stage.statements() as asked:
            await gala.nina.say(words)
        costs[words] = len(asked)
    assert {label: cost for label, cost in costs.items() if cost > 6} == {}
