"""A period is closed: no more reports and no more reminders, «не сдано» stays; opened again, all is as it was."""

from bot.demo.phone import Phone
from bot.demo.screen import Screen
from models.tables import Assignment, AssignmentState, AuditEntry, Occurrence, Role
from tests.stories.conftest import Stage
from tests.stories.test_strangers import draft, pressed, text


async def opened(stage: Stage) -> tuple[Phone, Phone]:
    """A head who owes a report each quarter, and a coordinator; the plan is published, its first quarter is over."""
    college = await stage.world.organisation()
    await stage.world.group("ПОО", college, await stage.world.organisation("Колледж № 2"))
    anna = await stage.phone(await stage.world.member(college))
    await draft(stage.world, "Отчёт\t1 раз в квартал\tПОО")
    olga = await stage.staff()
    await olga.start()
    await pressed(olga, "pubpast:1:late:1")
    await anna.sees("План опубликован")
    return anna, olga


def labels(screen: Screen | None) -> list[str]:
    assert screen is not None
    return [label for row in screen.buttons for label in row]


async def states(stage: Stage) -> list[AssignmentState]:
    return [each.state for each in await stage.world.all(Assignment) if each.occurrence_id == 1]


async def test_a_quarter_is_closed_and_opened_again(stage: Stage) -> None:
    anna, olga = await opened(stage)
    about = await pressed(olga, "activity:1:1")
    assert labels(about)[:4] == ["Не сдали · 1", "Не сдали · 2", "Не сдали · 3", "Не сдали · 4"]
    owes = await olga.press("Не сдали · 1")
    assert "🔴 2 просрочено" in text(owes)
    asked = await olga.press("Закрыть период")
    assert text(asked).split("\n") == [
        "Закрыть период: I квартал 2024?",
        "Отчёт",
        "",
        "Ещё не сдали 2 организации: они сдать уже не смогут, напоминать перестану, останется «не сдано».",
        "Если понадобится, период можно открыть снова.",
    ]
    done = await olga.press("Закрыть период")
    assert text(done) == "✅ Период закрыт: I квартал 2024.\nНе сдано: 2. Напоминать об этом больше не буду."
    assert await states(stage) == [AssignmentState.MISSED] * 2
    owes = await pressed(olga, "owes:1:1")
    assert text(owes).split("\n")[1:] == [
        "принято 0 из 2 · не сдано: 2",
        "Период закрыт 17 июня, 09:30 МСК",
        "",
        "1. Кировский авиационный техникум: не сдано, до 31 марта 2024 (просрочено на 78 дней)",
        "2. Колледж № 2: не сдано, до 31 марта 2024 (просрочено на 78 дней)",
    ]
    listed = await anna.say("/activities")
    assert "просрочено" not in text(listed)
    await anna.press("Закрыто · 1")
    card = await anna.press("Открыть 1")
    assert "не сдано\nПериод закрыт 17 июня, 09:30 МСК. Если отчёт всё же нужен, попросите координатора" in text(card)
    assert "Сдать отчёт" not in labels(card)
    await olga.press("Открыть период")
    assert await states(stage) == [AssignmentState.OPEN] * 2
    again = await pressed(anna, "card:1:all:0:0::1")
    assert "Сдать отчёт" in labels(again)
    logged = [(each.action, each.after) for each in await stage.world.all(AuditEntry) if "period" in each.action]
    assert logged == [("period-closed", {"missed": 2}), ("period-opened", {"owed": 2})]


async def test_a_report_for_a_closed_period_is_refused_with_what_to_do(stage: Stage) -> None:
    anna, olga = await opened(stage)
    await pressed(anna, "write:1")
    await anna.say("Провели семинар, всё прошло хорошо")
    await pressed(olga, "shut:1:1")
    refusal = (
        "Период закрыт 17 июня, 09:30 МСК: отчёты за него не принимаются. Попросите координатора открыть его, "
        "присланное раньше сохранено."
    )
    assert text(await anna.say("И ещё фото")) == refusal
    for data in ("write:1", "preview:1", "send:1:1", "extend:1:"):
        await pressed(anna, data)
    spoken = [toast.text for toast in anna.toasts if toast.text.startswith("Период закрыт")]
    assert refusal in spoken
    await pressed(olga, "reopen:1")
    await pressed(anna, "write:1")
    await anna.press("Готово")
    sent = await anna.press("Отправить")
    assert text(sent).startswith("📨 Отчёт № 1 отправлен")


async def test_what_waits_for_a_decision_can_be_accepted_and_not_returned(stage: Stage) -> None:
    anna, olga = await opened(stage)
    await pressed(anna, "write:1")
    await anna.say("Провели семинар, всё прошло хорошо")
    await anna.press("Готово")
    await anna.press("Отправить")
    asked = await pressed(olga, "shut:1:0")
    assert "На проверке: 1. Их можно принять и после закрытия." in text(asked)
    await olga.press("Закрыть период")
    assert sorted(await states(stage)) == [AssignmentState.MISSED, AssignmentState.SUBMITTED]
    await olga.say("/queue")
    await olga.press("Проверить 1")
    await olga.press("↩️ Вернуть")
    refused = await olga.say("Добавьте фото")
    assert "дополнить отчёт уже не смогут" in text(refused) or any(
        "дополнить отчёт уже не смогут" in toast.text for toast in olga.toasts
    )
    await olga.say("/queue")
    await olga.press("Проверить 1")
    await olga.press("✅ Принять")
    assert sorted(await states(stage)) == [AssignmentState.ACCEPTED, AssignmentState.MISSED]


async def test_pressed_twice_late_or_by_somebody_else_it_changes_nothing(stage: Stage) -> None:
    anna, olga = await opened(stage)
    await pressed(olga, "shut:1:1")
    await pressed(olga, "shut:1:1")
    assert olga.toasts[-1].text.startswith("Период уже закрыт: 17 июня")
    await pressed(olga, "reopen:2")
    assert olga.toasts[-1].text.startswith("Период открыт, отчёты принимаются")
    await pressed(olga, "shut:99:1")
    assert olga.toasts[-1].text.startswith("Этого здесь больше нет")
    await anna.start()
    await pressed(anna, "reopen:1")
    assert anna.toasts[-1].text.startswith("Планы меняют координатор и администратор")
    sergei = await stage.staff(Role.OBSERVER, "Сергей")
    await sergei.start()
    assert "Открыть период" not in labels(await pressed(sergei, "owes:1:1"))
    assert [each.closed_at is not None for each in await stage.world.all(Occurrence)] == [True, False, False, False]


async def test_a_single_term_and_a_draft_have_no_period_to_close(stage: Stage) -> None:
    await stage.world.activity(await stage.world.organisation())
    await draft(stage.world, "Отчёт\t1 раз в квартал\tшколы")
    olga = await stage.staff()
    await olga.start()
    assert "Закрыть период" not in labels(await pressed(olga, "owes:1:1"))
    for occurrence in (1, 2):
        await pressed(olga, f"shut:{occurrence}:1")
        assert olga.toasts[-1].text.startswith("Закрывают только периоды повторяющихся пунктов")


async def test_what_closing_costs(stage: Stage) -> None:
    _, olga = await opened(stage)
    cost = []
    for data in ("shut:1:0", "shut:1:1", "reopen:1", "owes:1:1"):
        with stage.statements() as statements:
            await pressed(olga, data)
        cost.append(len(statements))
    assert cost == [2, 6, 6, 3]
