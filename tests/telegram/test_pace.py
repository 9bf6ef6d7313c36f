"""The pace: even, one message a second to one person, and nothing at all while the messenger says «wait»."""

import asyncio

import pytest

from bot.telegram.pace import DOUBLES, LEARNS, MADE_UP, PER_SECOND, REST, SECOND, Pace
from tests.telegram.leap import Messenger, broadcast, leaping, now


async def test_letters_are_spread_evenly() -> None:
    pace = Pace(per_second=100)
    begun = now()
    moments = []
    for person in range(10):
        assert await pace.turn(person)
        moments.append(now() - begun)
    assert [moment >= (number - MADE_UP) / 100 - 1e-6 for number, moment in enumerate(moments)] == [True] * 10
    assert moments[-1] < 0.3


async def test_whoever_has_just_been_written_to_is_busy_for_a_second() -> None:
    pace = Pace(per_second=100, per_chat=0.05)
    assert await pace.turn(1)
    assert pace.busy() == {1}
    assert 0 < pace.rest(2) <= 0.05
    begun = now()
    assert await pace.turn(1)
    assert now() - begun >= 0.04
    await asyncio.sleep(0.06)
    assert pace.busy() == set()
    assert pace.rest(2) == 2


async def test_a_wait_holds_everybody_and_the_longer_one_counts() -> None:
    pace = Pace(per_second=100)
    begun = now()
    pace.wait(0.1)
    pace.wait(0.02)
    assert not await pace.turn(1)
    await pace.opened()
    await pace.answer(1)
    assert 0.1 - 1e-6 <= now() - begun < 0.3


async def test_a_wait_that_comes_while_a_letter_waits_sends_it_back() -> None:
    pace = Pace(per_second=10)
    assert await pace.turn(1)
    for person in range(2, 2 + MADE_UP):
        assert await pace.turn(person)
    async with asyncio.TaskGroup() as group:
        late = group.create_task(pace.turn(9))
        await asyncio.sleep(0.01)
        pace.wait(0.5, 2)
    assert not late.result()


async def test_answers_need_no_even_distance_and_letters_wait_behind_them() -> None:
    pace = Pace()
    begun = now()
    for person in range(29):
        await pace.answer(person)
    assert now() - begun < 0.1
    assert await pace.turn(99)
    assert 27 / PER_SECOND < now() - begun < 1.2


async def test_no_second_holds_more_than_thirty_answers_and_letters() -> None:
    pace = Pace()
    moments: list[float] = []

    async def letters() -> None:
        for person in range(45):
            await pace.turn(person)
            moments.append(now())

    async def answers() -> None:
        for person in range(100, 130):
            await pace.answer(person)
            moments.append(now())
            await asyncio.sleep(0.01)

    async with asyncio.TaskGroup() as group:
        group.create_task(letters())
        group.create_task(answers())
    moments.sort()
    assert [late - early >= 1.0 for early, late in zip(moments, moments[30:], strict=False)] == [True] * 45


async def test_a_group_gets_twenty_a_minute() -> None:
    pace = Pace(per_second=1000, per_chat=0.001)
    for _ in range(20):
        assert await pace.turn(-5)
        await asyncio.sleep(0.002)
    assert pace.busy() == {-5}
    assert 59 < pace.rest(100) <= 60


async def test_after_a_refusal_the_pace_is_what_was_accepted_in_the_last_second() -> None:
    pace = Pace()
    for person in range(20):
        await pace.answer(person)
        pace.accepted()
    pace.wait(0.01, 20)
    assert pace.rate == pytest.approx(20 * PER_SECOND / 30)


async def test_a_single_refusal_takes_half_at_most() -> None:
    pace = Pace()
    await pace.answer(1)
    pace.accepted()
    pace.wait(0.01, 2)
    assert pace.rate == pytest.approx(PER_SECOND / 2)


async def test_refusals_that_say_nothing_of_the_pace_leave_it_as_it_is() -> None:
    pace = Pace()
    pace.wait(0.01, 1)  # nothing had been accepted
    assert pace.rate == PER_SECOND
    await asyncio.sleep(0.02)
    for _ in range(2):
        await pace.answer(1)
        pace.accepted()
    pace.wait(0.01, 1)  # one chat got two at once
    pace.wait(0.01, 2)  # this one was on its way meanwhile
    assert pace.rate == PER_SECOND


async def test_what_a_standing_loop_held_back_counts_from_when_it_leaves() -> None:
    watch = Watch()
    pace = Pace(per_second=5, watch=watch)
    moments = []
    for person in range(3):
        assert await pace.turn(person)
        watch.shows += 0.2
    watch.shows += 0.4
    for person in range(3):  # their turns were up to a second ago
        pace.left(person)
        moments.append(watch.shows)
    for person in range(3, 5):
        await pace.answer(person)
        pace.left(person)
        moments.append(watch.shows)
    async with asyncio.TaskGroup() as group:
        sixth = group.create_task(pace.answer(6))
        await asyncio.sleep(0.01)
        assert not sixth.done()  # five have left within this second
        watch.shows += SECOND
    assert moments == [moments[0]] * 5


async def test_what_is_held_up_on_its_way_counts_from_when_it_arrives() -> None:
    watch = Watch()
    pace = Pace(per_second=2, watch=watch)
    for person in range(LEARNS):
        await brought(pace, watch, person, 0.05)
        watch.shows += SECOND
    await brought(pace, watch, 101, 0.05)
    await brought(pace, watch, 102, 0.07)
    watch.shows += SECOND - 0.11  # the first left a second ago, the second came late
    await pace.answer(103)
    pace.left(103)
    watch.shows += 0.045
    assert not await fits(pace, watch, 0.02)


async def test_while_nobody_knows_the_line_each_message_counts_from_its_answer() -> None:
    watch = Watch()
    pace = Pace(per_second=2, watch=watch)
    await brought(pace, watch, 1, 0.2)  # the line was opened with it: how late it came, nobody knows
    await brought(pace, watch, 2, 0.01)
    watch.shows += SECOND - 0.11
    assert not await fits(pace, watch, 0.12)


async def brought(pace: Pace, watch: "Watch", person: int, took: float) -> None:
    """A message that had its answer after so many seconds."""
    await pace.answer(person)
    pace.left(person)
    watch.shows += took
    pace.accepted(person)


async def fits(pace: Pace, watch: "Watch", later: float) -> bool:
    """May one more go at once? It may so many seconds later."""
    async with asyncio.TaskGroup() as group:
        one = group.create_task(pace.answer(200))
        await asyncio.sleep(0.005)
        at_once = one.done()
        watch.shows += later
    return at_once


class Watch:
    """A watch that is set by hand."""

    def __init__(self) -> None:
        self.shows = 100.0

    def __call__(self) -> float:
        return self.shows


async def test_the_pace_climbs_again_after_a_rest() -> None:
    watch = Watch()
    pace = Pace(watch=watch)
    for person in range(10):
        await pace.answer(person)
        pace.accepted()
    pace.wait(1, 10)
    pace.wait(1, 11)
    lowered = pace.rate
    rates = []
    for passed in (REST, DOUBLES / 2, DOUBLES / 2, DOUBLES):
        watch.shows += passed
        rates.append(pace.rate / lowered)
    assert rates == pytest.approx([1, 1.25, 2, 2])


# ─── minutes against the limits of the local Telegram


@pytest.mark.parametrize("latency", [0.02, 0.1, 0.3])
def test_three_minutes_at_full_pace_meet_no_limit(latency: float) -> None:
    async def story() -> tuple[float, int, int]:
        begun, messenger = now(), Messenger(latency)
        await broadcast(messenger, Pace(watch=now), 180)
        return messenger.rate(begun + 1, begun + 180), messenger.worst_second(), messenger.refused

    rate, worst, refused = leaping(story())
    assert rate >= 0.98 * 30
    assert (worst <= 30, refused) == (True, 0)


@pytest.mark.parametrize("limit", [22, 10, 5])
@pytest.mark.parametrize("latency", [0.02, 0.1, 0.3])
def test_a_hidden_limit_is_found_and_nearly_reached(limit: int, latency: float) -> None:
    async def story() -> tuple[float, int]:
        begun, messenger = now(), Messenger(latency)
        messenger.limits.per_second = limit
        await broadcast(messenger, Pace(watch=now), 240)
        return messenger.rate(begun + 60, begun + 240), messenger.early

    rate, early = leaping(story())
    assert rate >= 0.85 * limit
    assert early == 0


@pytest.mark.parametrize("limits", [(10, 25), (22, 10), (30, 15), (12, 30)])
def test_a_limit_that_changes_midway_is_followed_within_a_minute(limits: tuple[int, int]) -> None:
    before, after = limits

    async def story() -> tuple[float, int]:
        messenger, pace = Messenger(0.1), Pace(watch=now)
        messenger.limits.per_second = before
        await broadcast(messenger, pace, 90)
        messenger.limits.per_second = after
        changed = now()
        await broadcast(messenger, pace, 180)
        return messenger.rate(changed + 60, changed + 180), messenger.early

    rate, early = leaping(story())
    assert rate >= 0.85 * after
    assert early == 0
