"""Plans and what a report must contain."""

from typing import Annotated

from bot.telegram.doors.base import Door, one_of
from models.rules.proof import WANTED


class Plans(Door, prefix="plans"):
    """All plans."""

    page: int = 1


class Week(Door, prefix="week"):
    """How the network stands this week, as a picture."""


class PlanCard(Door, prefix="plan"):
    """One plan: what it is and how it goes."""

    plan: int
    page: int = 1


class PlanSection(Door, prefix="section"):
    """The activities of one section; section 0 holds those without."""

    plan: int
    section: int
    page: int = 1


class PlanActivity(Door, prefix="activity"):
    """One activity as the coordinator sees it."""

    activity: int
    page: int = 1


class WhoOwes(Door, prefix="owes"):
    """Which organisations have not reported on a milestone's occurrence."""

    occurrence: int
    page: int = 1


class ProofNeeded(Door, prefix="proof"):
    """What a report on this activity must contain; `kind` empty only shows, otherwise the number moves on."""

    activity: int
    kind: Annotated[str, one_of("", *WANTED)] = ""


class NoExecutor(Door, prefix="noexec"):
    """Milestones whose executor nobody has matched."""

    plan: int
    page: int = 1


class Publish(Door, prefix="publish"):
    """Make a draft plan binding."""

    plan: int
    sure: bool = False
