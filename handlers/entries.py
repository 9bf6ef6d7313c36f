"""Entries to contests: begun, checked, sent with a number, taken back, and looked at in every version."""

from bot.telegram import doors
from bot.telegram.paging import SIZE, Pages, offset
from bot.telegram.rooms import Rooms, Seen
from bot.telegram.screen import Screen
from bot.telegram.visit import Visit
from handlers.filling import asking
from handlers.screens import entries as screens
from handlers.screens import entry_steps as steps
from handlers.screens import filling as forms
from models.actions import entries as acts
from models.queries import entries, my_entries, results
from models.refusal import Refusal
from models.rules import entries as rules
from models.rules.rights import Belonging, Right, speaks_for
from models.tables import MembershipState

rooms = Rooms()


@rooms.room(doors.MyEntries, may=Right.ENTRY, command="entries")
async def mine(visit: Visit, door: doors.MyEntries) -> Seen:
    """All entries one has to do with, over all contests."""
    found = await my_entries.mine(visit.session, visit.viewer, visit.now, SIZE, offset(door.page))
    if not found.lines and door.page > 1:
        return await mine(visit, doors.MyEntries())
    return screens.mine(visit.say, found, Pages(found.total, door.page), visit.now)


@rooms.room(doors.EntryCard, may=Right.FILL)
async def card(visit: Visit, door: doors.EntryCard) -> Screen:
    """One entry as it stands."""
    form = await entries.form(visit.session, door.entry)
    acts.require_seen(visit.viewer, form)
    came = await results.of_entry(visit.session, door.entry)
    return screens.card(visit.say, visit.viewer, form, visit.now, came=came)


@rooms.room(doors.EntryStart, may=Right.ENTRY)
async def start(visit: Visit, door: doors.EntryStart) -> Screen:
    """Which nomination, of which organisation?"""
    own = _led(visit)
    if not own:
        raise Refusal("refusal-entry-head")
    found = await entries.opening(visit.session, door.contest)
    rules.require_open(found.contest, found.stage, None, visit.received)
    if not door.organisation and len(own) > 1:
        return steps.organisations(visit.say, door, found, own)
    organisation = door.organisation or own[0].organisation_id
    if organisation not in {one.organisation_id for one in own}:
        raise Refusal("refusal-other-organisation")
    there = await entries.of_organisation(visit.session, door.contest, organisation)
    pages = Pages(len(found.nominations), door.page)
    chosen = door.model_copy(update={"organisation": organisation})
    return steps.nominations(visit.say, chosen, found, there, pages, visit.now)


def _led(visit: Visit) -> list[Belonging]:
    """Where the viewer may begin an entry, each organisation once."""
    led = {
        one.organisation_id: one
        for one in visit.viewer.belongings
        if one.state is MembershipState.CONFIRMED and speaks_for(visit.viewer, one.organisation_id)
    }
    return list(led.values())


@rooms.room(doors.entries.EntryBegin, may=Right.ENTRY)
async def begin(visit: Visit, door: doors.entries.EntryBegin) -> Screen:
    """Begin it, and ask the first question; one that is there already is shown instead."""
    begun = await acts.begin(
        visit.session, visit.viewer, door.nomination, door.organisation, door.have, visit.now, visit.received
    )
    return steps.there(visit.say, begun.form) if begun.is_there else asking(visit, begun.form)


@rooms.room(doors.entries.EntryCheck, may=Right.FILL)
async def check(visit: Visit, door: doors.entries.EntryCheck) -> Screen:
    """Look at it before it is sent."""
    form = await entries.form(visit.session, door.entry)
    acts.require_seen(visit.viewer, form)
    return forms.check(visit.say, form, leads=form.led_by(visit.viewer))


@rooms.room(doors.entries.EntrySend, may=Right.FILL)
async def send(visit: Visit, door: doors.entries.EntrySend) -> Screen:
    """Send it; the receipt. Too late by the moment it was received: the draft stays, and that is said."""
    try:
        form = await acts.submit(visit.session, visit.viewer, door.entry, door.version, visit.received)
    except Refusal as refusal:
        if refusal.key != "refusal-entries-late":
            raise
        contest = await entries.contest_of(visit.session, door.entry)
        return steps.late(visit.say, visit.say(refusal.key, **refusal.details), door.entry, contest)
    return steps.receipt(visit.say, form, visit.now)


@rooms.room(doors.entries.EntryWithdraw, may=Right.FILL)
async def withdraw(visit: Visit, door: doors.entries.EntryWithdraw) -> Screen:
    """Take it back, asked once."""
    if door.sure:
        form = await acts.withdraw(visit.session, visit.viewer, door.entry, visit.now)
        return screens.card(visit.say, visit.viewer, form, visit.now, done=visit.say("entry-withdrawn"))
    form = await entries.form(visit.session, door.entry)
    acts.require_withdrawable(visit.viewer, form)
    return steps.withdraw(visit.say, form, visit.now)


@rooms.room(doors.entries.EntryRestore, may=Right.FILL)
async def restore(visit: Visit, door: doors.entries.EntryRestore) -> Screen:
    """Bring it back."""
    form = await acts.restore(visit.session, visit.viewer, door.entry, visit.now, visit.received)
    return screens.card(visit.say, visit.viewer, form, visit.now, done=visit.say("entry-restored"))


@rooms.room(doors.entries.EntryVersions, may=Right.FILL)
async def versions(visit: Visit, door: doors.entries.EntryVersions) -> Seen:
    """What was sent, version by version."""
    form = await entries.form(visit.session, door.entry)
    acts.require_seen(visit.viewer, form)
    total, found = await my_entries.versions(visit.session, door.entry, SIZE, offset(door.page))
    if not found and door.page > 1:
        return await versions(visit, door.model_copy(update={"page": 1}))
    return steps.versions(visit.say, door.entry, found, Pages(total, door.page))


@rooms.room(doors.entries.EntryCopy, may=Right.FILL)
async def copy(visit: Visit, door: doors.entries.EntryCopy) -> Screen:
    """One version as it was sent."""
    version = await my_entries.version(visit.session, door.version)
    form = await entries.form(visit.session, version.entry_id)
    acts.require_seen(visit.viewer, form)
    return steps.copy(visit.say, form, version)


@rooms.room(doors.entries.EntryFiles, may=Right.FILL)
async def files(visit: Visit, door: doors.entries.EntryFiles) -> Screen:
    """Its files once more."""
    form = await entries.form(visit.session, door.entry)
    acts.require_seen(visit.viewer, form)
    return steps.files(visit.say, form)
