"""The calendar file, read back: whole days, an alarm the day before at ten, names that stay."""

from datetime import UTC, date, datetime, timedelta

import icalendar

from models.documents.ics import Event, calendar

NOW = datetime(2024, 6, 17, 6, 30, tzinfo=UTC)
TITLE = "Запущена работа сайта, соцсетей; «Медиацентр № 1»"
WHOLE = "\n".join([TITLE, "Организационный этап", " и ".join(["Кировский авиационный техникум"] * 5)])


def event(day: date = date(2024, 6, 30), number: int = 12) -> Event:
    return Event(number, NOW - timedelta(days=2), day, TITLE, WHOLE, "Этап, первый")


def read(content: bytes) -> list[icalendar.Event]:
    return [one for one in icalendar.Calendar.from_ical(content).walk("VEVENT") if isinstance(one, icalendar.Event)]


def test_what_is_read_back_is_what_was_written() -> None:
    (one,) = read(calendar("Сроки", [event()], NOW))
    assert (one.summary, one.description) == (TITLE, WHOLE)
    assert (one.start, one.end) == (date(2024, 6, 30), date(2024, 7, 1))
    assert one.categories == ["Этап, первый"]
    assert one.stamp == NOW


def test_the_alarm_rings_at_ten_on_the_day_before() -> None:
    (one,) = read(calendar("Сроки", [event()], NOW))
    (alarm,) = one.walk("VALARM")
    midnight = datetime(2024, 6, 30)  # noqa: DTZ001 – local, as an all-day event is
    assert midnight + alarm.decoded("TRIGGER") == datetime(2024, 6, 29, 10)  # noqa: DTZ001 – the same


def test_a_moved_term_keeps_its_name_and_is_newer() -> None:
    (before,) = read(calendar("Сроки", [event()], NOW))
    (after,) = read(calendar("Сроки", [event(date(2024, 7, 15))], NOW + timedelta(hours=1)))
    assert before.uid == after.uid == "12-20240615T063000@plan-bot"
    assert after.sequence - before.sequence == 3600
    assert after.start == date(2024, 7, 15)


def test_every_line_is_folded_at_75_bytes_between_letters() -> None:
    content = calendar("Сроки", [event(number=number) for number in range(3)], NOW)
    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert [line.decode() for line in lines][:2] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
    ]  # no letter is torn: each line is UTF-8
    assert len(read(content)) == len({one.uid for one in read(content)}) == 3
