"""The calendar of buttons: months in words, only days that can be chosen, arrows only where there are any."""

from datetime import date

import pytest

from bot.telegram import dates, doors
from bot.telegram.dates import Calendar
from locales import speaker
from models.refusal import Refusal

SAY = speaker("ru", "Europe/Kirov")
SUMMER = Calendar(date(2024, 6, 28), date(2024, 8, 2))


def pick(number: int) -> doors.Door:
    return doors.ExtendTo(assignment=1, day=number)


def turn(number: int) -> doors.Door:
    return doors.Extend(assignment=1, month=number)


def labels(calendar: Calendar) -> list[list[str]]:
    return [[button.label for button in row] for row in dates.rows(SAY, calendar, pick, turn)]


def test_a_month_shows_the_days_that_can_be_chosen() -> None:
    assert labels(SUMMER) == [
        ["июнь 2024", "›"],
        ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"],
        *[["·"] * 7] * 4,
        ["·", "·", "·", "·", "28", "29", "30"],
    ]


def test_the_arrows_lead_through_the_months_and_end_where_the_days_do() -> None:
    july = Calendar(SUMMER.first, SUMMER.last, dates.number_of_month(date(2024, 7, 1)))
    august = Calendar(SUMMER.first, SUMMER.last, 999_999)
    assert (labels(july)[0], labels(august)[0]) == (["‹", "июль 2024", "›"], ["‹", "август 2024"])
    assert labels(july)[2:4] == [["1", "2", "3", "4", "5", "6", "7"], ["8", "9", "10", "11", "12", "13", "14"]]
    (row,) = (row for row in dates.rows(SAY, july, pick, turn) if row[0].label == "29")
    assert row[0].door == doors.ExtendTo(assignment=1, day=date(2024, 7, 29).toordinal())
    back, _, on = dates.rows(SAY, july, pick, turn)[0]
    assert (back.door, on.door) == (turn(2024 * 12 + 5), turn(2024 * 12 + 7))


def test_december_is_followed_by_january() -> None:
    winter = Calendar(date(2024, 12, 30), date(2025, 1, 3))
    assert labels(winter)[0] == ["декабрь 2024", "›"]
    assert labels(Calendar(winter.first, winter.last, winter.month + 1))[0] == ["‹", "январь 2025"]


def test_a_place_that_cannot_be_chosen_says_which_can() -> None:
    closed = dates.rows(SAY, SUMMER, pick, turn)[2][0]
    assert closed.door == doors.NoDay(first=SUMMER.first.toordinal(), last=SUMMER.last.toordinal())


def test_days_chosen_most_often_stand_above_in_their_order_and_once() -> None:
    today = date(2024, 6, 28)
    rows = dates.quick(SAY, SUMMER, today, today, pick)
    assert [[button.label for button in row] for row in rows] == [
        ["Сегодня", "Завтра"],
        ["+ неделя", "+ 2 недели"],
        ["+ 30 дней"],
    ]
    week = dates.quick(SAY, SUMMER, date(2024, 6, 17), date(2024, 6, 30), pick)
    assert [button.door for row in week for button in row] == [
        pick(day.toordinal()) for day in (date(2024, 7, 7), date(2024, 7, 14), date(2024, 7, 30))
    ]


@pytest.mark.parametrize("number", [0, 2**31 - 1])
def test_a_forged_day_leads_nowhere(number: int) -> None:
    with pytest.raises(Refusal) as refused:
        dates.day(number)
    assert refused.value.key == "refusal-gone"
