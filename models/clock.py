"""The one clock of the product: everything that asks for the time asks here, so that time can be an argument."""

from datetime import UTC, datetime, timedelta


class Clock:
    """Real time plus a shift. The demo shifts it; everywhere else the shift is zero."""

    def __init__(self) -> None:
        self._shift = timedelta(0)

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return _real() + self._shift

    def set(self, moment: datetime) -> None:
        """Let the clock show `moment` (aware) and run on from there."""
        self._shift = moment - _real()


def _real() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 – the only place that asks the machine
