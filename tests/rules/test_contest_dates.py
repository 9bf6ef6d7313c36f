"""The dates of a stage: typed as people type them, kept in order, moved together, carried into another year."""

from datetime import date, datetime

import pytest

from models.refusal import Refusal
from models.rules import contest_dates as dates
from models.tables import Stage
from tests.scheduler.post_office import at
from tests.world import ZONE

TODAY = date(2024, 9, 10)


def stage(**moments: str) -> Stage:
    """A stage with these dates, each a day; it opens as the day begins."""
    ends = {name: f"{day}T{'00:00:00' if name == 'opens' else '23:59:59'}" for name, day in moments.items()}
    return Stage(**{dates.COLUMNS[name]: at(moment) for name, moment in ends.items()})


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("1.10 – 31.10", "2024-10-01T00:00:00", "2024-10-31T23:59:59"),
        ("1.10-31.10", "2024-10-01T00:00:00", "2024-10-31T23:59:59"),
        ("с 1 по 31 октября", "2024-10-01T00:00:00", "2024-10-31T23:59:59"),
        ("1 – 31 октября", "2024-10-01T00:00:00", "2024-10-31T23:59:59"),
        ("01.10.2024 - 31.10.2024 18:00", "2024-10-01T00:00:00", "2024-10-31T18:00:00"),
        ("с 1 октября до 31 октября, до 18:00", "2024-10-01T00:00:00", "2024-10-31T18:00:00"),
        ("1.10 – 31.10 23:59", "2024-10-01T00:00:00", "2024-10-31T23:59:59"),
        ("20 декабря – 15 января", "2024-12-20T00:00:00", "2025-01-15T23:59:59"),
        ("1 октября\n31 октября", "2024-10-01T00:00:00", "2024-10-31T23:59:59"),
        ("сегодня – завтра", "2024-09-10T00:00:00", "2024-09-11T23:59:59"),
        ("2024-10-01 – 2024-10-31", "2024-10-01T00:00:00", "2024-10-31T23:59:59"),
    ],
)
def test_both_days_are_typed_at_once(words: str, first: str, last: str) -> None:
    assert dates.span(words, TODAY, ZONE) == (at(first), at(last))


@pytest.mark.parametrize(
    "words", ["31 октября", "весь октябрь", "", "–", "31.10.2024 – 01.10.2024", "с 1 октября", "31.02 – 1.03"]
)
def test_what_is_not_two_days_in_order_is_refused(words: str) -> None:
    with pytest.raises(Refusal, match="refusal-stage-span"):
        dates.span(words, TODAY, ZONE)


def test_only_a_deadline_has_an_hour() -> None:
    assert dates.typed("closes", "31.10 18:00", TODAY, ZONE) == at("2024-10-31T18:00:00")
    with pytest.raises(Refusal, match="refusal-date-unread"):
        dates.typed("results", "31.10 18:00", TODAY, ZONE)
    with pytest.raises(Refusal, match="refusal-stage-hour"):
        dates.typed("closes", "31.10 25:00", TODAY, ZONE)


@pytest.mark.parametrize(
    ("which", "first", "last"),
    [
        ("opens", date(2023, 9, 11), date(2024, 10, 31)),
        ("closes", date(2024, 10, 1), date(2026, 9, 10)),
        ("checked", date(2024, 10, 31), date(2024, 11, 20)),
        ("scored", date(2024, 11, 7), date(2024, 12, 1)),
        ("results", date(2024, 11, 20), date(2026, 9, 10)),
    ],
)
def test_a_date_lies_between_its_neighbours(which: str, first: date, last: date) -> None:
    full = stage(
        opens="2024-10-01", closes="2024-10-31", checked="2024-11-07", scored="2024-11-20", results="2024-12-01"
    )
    found = dates.window(full, which, ZONE, TODAY)
    assert (found.first, found.last) == (first, last)


def test_two_stages_do_not_take_entries_at_the_same_time() -> None:
    first, second = stage(opens="2024-10-01", closes="2024-10-31"), stage(opens="2024-12-01", closes="2024-12-20")
    assert dates.window(first, "closes", ZONE, TODAY, after=second).last == date(2024, 11, 30)
    assert dates.window(second, "opens", ZONE, TODAY, before=first).first == date(2024, 11, 1)


def test_a_day_out_of_the_window_is_refused_with_the_window() -> None:
    with pytest.raises(Refusal, match="refusal-stage-window") as refused:
        dates.Window(date(2024, 10, 1), date(2024, 10, 31)).require(date(2024, 11, 1))
    assert refused.value.details == {"first": date(2024, 10, 1), "last": date(2024, 10, 31)}


def test_what_a_deadline_goes_past_goes_along_by_as_many_days() -> None:
    full = stage(opens="2024-10-01", closes="2024-10-31", checked="2024-11-07", results="2024-12-01")
    near = dates.moved(full, at("2024-11-05T23:59:59"), ZONE)
    assert (near["closes"], near["checked"]) == (at("2024-11-05T23:59:59"), at("2024-11-07T23:59:59"))
    far = dates.moved(full, at("2024-11-10T23:59:59"), ZONE)
    assert (far["checked"], far["results"]) == (at("2024-11-17T23:59:59"), at("2024-12-11T23:59:59"))
    assert far["opens"] == at("2024-10-01T00:00:00")


@pytest.mark.parametrize(
    ("given", "years", "carried"),
    [
        ("2023-10-31T23:59:59", 1, "2024-10-31T23:59:59"),
        ("2024-02-29T23:59:59", 1, "2025-02-28T23:59:59"),
        ("2023-10-01T00:00:00", 2, "2025-10-01T00:00:00"),
    ],
)
def test_a_date_is_carried_to_the_same_day_of_another_year(given: str, years: int, carried: str) -> None:
    assert dates.carried(at(given), years, ZONE) == at(carried)
    assert dates.carried(None, years, ZONE) is None


@pytest.mark.parametrize(
    ("opened", "now", "years"),
    [
        ("2023-10-01T00:00", "2024-06-17T09:30", 1),
        ("2023-02-01T00:00", "2024-06-17T09:30", 2),
        ("2024-10-01T00:00", "2024-06-17T09:30", 1),
        ("2019-10-01T00:00", "2024-06-17T09:30", 5),
        (None, "2024-06-17T09:30", 1),
    ],
)
def test_a_copy_opens_in_the_time_to_come(opened: str | None, now: str, years: int) -> None:
    opens: datetime | None = at(opened) if opened else None
    assert dates.years_to(opens, at(now), ZONE) == years
