"""The piles on an organiser's desk: entries by what is to be done with them."""

from collections.abc import Mapping

from models.tables import EntryState

PILES: Mapping[str, tuple[EntryState, ...]] = {
    "all": tuple(EntryState),
    "sent": (EntryState.SUBMITTED,),
    "back": (EntryState.RETURNED,),
    "in": (EntryState.ADMITTED,),
    "out": (EntryState.NOT_ADMITTED,),
    "draft": (EntryState.DRAFT,),
    "gone": (EntryState.WITHDRAWN,),
}
"""Short names, because they travel in buttons."""
EXTENDABLE = (EntryState.DRAFT, EntryState.SUBMITTED, EntryState.RETURNED, EntryState.WITHDRAWN)
"""Entries for which more time means something."""
