"""What happens when somebody presses or writes. This list is the map of the bot."""

from aiogram import Router

from bot.telegram.rooms import House
from bot.telegram.routing import router
from handlers import (
    absence,
    acknowledgements,
    activities,
    additions,
    amendments,
    announcement_reports,
    announcements,
    audience_items,
    audience_values,
    audiences,
    audit,
    calendar,
    changing,
    clones,
    corrections,
    crews,
    draft_sections,
    draft_terms,
    drafts,
    extensions,
    hall,
    keys,
    materials,
    members,
    organisations,
    outgoing,
    papers,
    people,
    periods,
    plans,
    post,
    problems,
    profile,
    publishing,
    rearranging,
    registration,
    reminders,
    reports,
    review,
    scheduling,
    sending,
    settings,
    strangers,
    timing,
    week,
)
from handlers.lost import Lost

AREAS = (
    hall.rooms,
    settings.rooms,
    registration.rooms,
    profile.rooms,
    members.rooms,
    absence.rooms,
    people.rooms,
    organisations.rooms,
    activities.rooms,
    calendar.rooms,
    reports.rooms,
    review.rooms,
    extensions.rooms,
    problems.rooms,
    papers.rooms,
    announcements.rooms,
    sending.rooms,
    scheduling.rooms,
    announcement_reports.rooms,
    keys.rooms,
    acknowledgements.rooms,
    changing.rooms,
    audiences.rooms,
    audience_values.rooms,
    audience_items.rooms,
    plans.rooms,
    amendments.rooms,
    publishing.rooms,
    periods.rooms,
    materials.rooms,
    strangers.rooms,
    crews.rooms,
    drafts.rooms,
    corrections.rooms,
    draft_sections.rooms,
    draft_terms.rooms,
    outgoing.rooms,
    clones.rooms,
    additions.rooms,
    rearranging.rooms,
    timing.rooms,
    post.rooms,
    week.rooms,
    reminders.rooms,
    audit.rooms,
)


def house() -> House:
    """All rooms; a door with nothing behind it, or without a stated right, is refused here, at start-up."""
    return House(AREAS)


def routes() -> Router:
    """The rooms as aiogram takes them, with `lost` for everything else."""
    return router(house(), Lost())
