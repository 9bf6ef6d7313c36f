"""The results of a stage: settled by an organiser, kept back, given out to everybody at once."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from models.tables import Award


class Outcomes(Door, prefix="outcomes"):
    """The nominations of a stage, or (with one) its table of totals."""

    stage: int
    nomination: int = 0
    page: int = 1


class Settle(Door, prefix="outsettle"):
    """Write down places and awards as the totals suggest them."""

    stage: int
    nomination: int


class Unsettle(Door, prefix="outback"):
    """Throw them away, and let the jury go on; asked once."""

    stage: int
    nomination: int
    sure: bool = False


class OutcomeCard(Door, prefix="outcome"):
    """What one entry came to, to be changed by hand."""

    outcome: int


class PutPlace(Door, prefix="putplace"):
    """Its place; 0: none."""

    outcome: int
    place: int


class PutAward(Door, prefix="putaward"):
    """Its award."""

    outcome: int
    award: Annotated[str, one_of(*Award)]


class Advance(Door, prefix="advance"):
    """Whether it goes on to the next stage."""

    outcome: int
    on: bool


class OutcomeWord(Door, prefix="outword"):
    """Ask for a word of the organiser's own to this entrant."""

    outcome: int


class Release(Door, prefix="release"):
    """Look at who will hear before the results are given out."""

    stage: int


class ReleaseNow(Door, prefix="releasenow"):
    """Give out so many outcomes as were seen."""

    stage: int
    number: int


class NextStage(Door, prefix="nextstage"):
    """Chosen entries go on to the next stage; asked once."""

    stage: int
    sure: bool = False


class Result(Door, prefix="result"):
    """What an entry came to in a stage, for its team."""

    entry: int
    stage: int
