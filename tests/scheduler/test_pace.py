"""The pace: even, one message a second to one person, and nothing at all while the messenger says «wait»."""

import asyncio

from scheduler.pace import Pace


def now() -> float:
    """The running loop's clock."""
    return asyncio.get_running_loop().time()


async def test_sends_are_spread_evenly() -> None:
    pace = Pace(per_second=100)
    begun = now()
    moments = []
    for person in range(10):
        await pace.ready()
        pace.spend(person)
        moments.append(now() - begun)
    assert [moment >= number / 100 - 1e-6 for number, moment in enumerate(moments)] == [True] * 10
    assert moments[-1] < 0.3


async def test_whoever_has_just_been_written_to_is_busy_for_a_second() -> None:
    pace = Pace(per_second=100, per_chat=0.05)
    pace.spend(1)
    assert pace.busy() == {1}
    assert 0 < pace.rest(2) <= 0.05
    await asyncio.sleep(0.06)
    assert pace.busy() == set()
    assert pace.rest(2) == 2


async def test_a_wait_holds_everybody_and_the_longer_one_counts() -> None:
    pace = Pace(per_second=100)
    begun = now()
    pace.wait(0.1)
    pace.wait(0.02)
    await pace.ready()
    assert 0.1 - 1e-6 <= now() - begun < 0.3
