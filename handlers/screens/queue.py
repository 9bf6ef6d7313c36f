"""Lists of reports that wait: the reviewers' queue, what it is narrowed down to, students' reports for their head."""

from collections.abc import Sequence
from datetime import datetime

from bot.telegram import doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Screen
from handlers.screens import common
from handlers.screens.review import age
from locales import Html, Say
from models.queries.drafts import Pupil
from models.queries.reports import Sheet
from models.queries.reviews import Choice, Waiting
from models.rules.deadlines import days_late


def overview(say: Say, door: doors.Queue, waiting: Sequence[Waiting], pages: Pages, now: datetime) -> Screen:
    """Who waits, oldest first; one button a report."""
    is_narrow = bool(door.plan or door.organisation or door.activity)
    if not waiting:
        everything = [Button(say("button-queue-all"), doors.Queue())] if is_narrow else []
        return Screen(say("queue-none-here" if is_narrow else "queue-none"), [everything, common.ways(say)])
    numbered = list(enumerate(waiting, pages.offset + 1))
    items = [_waiting(say, number, one, now) for number, one in numbered]
    cards = [
        Button(
            say("button-check", number=number),
            doors.Review(report=one.report_id, plan=door.plan, organisation=door.organisation, activity=door.activity),
        )
        for number, one in numbered
    ]
    filters = [Button(say(f"button-by-{by}"), doors.QueueFilter(by=by)) for by in ("organisation", "activity", "plan")]
    rows = [
        *(cards[index : index + 2] for index in range(0, len(cards), 2)),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        filters[:2],
        [filters[2], *([Button(say("button-queue-all"), doors.Queue())] if is_narrow else [])],
        common.ways(say),
    ]
    title = say("queue-title-narrow" if is_narrow else "queue-title", number=pages.total)
    return Screen(Html("\n\n".join([title, *items])), rows)


def _waiting(say: Say, number: int, one: Waiting, now: datetime) -> Html:
    late = days_late(one.due_at, one.submitted_at)
    return common.lines(
        say("queue-item", number=number, organisation=one.organisation, title=common.cut(one.title, 90)),
        Html(
            " · ".join(
                [
                    say("review-age", days=age(say, one.submitted_at, now)),
                    *([say("review-late", days=late)] if late else []),
                    *([say("review-again", number=one.rounds + 1)] if one.rounds else []),
                ]
            )
        ),
    )


def choices(say: Say, door: doors.QueueFilter, found: Sequence[Choice], pages: Pages) -> Screen:
    """What the queue can be narrowed down to, with how many reports each holds."""
    rows = [
        *([Button(f"{common.cut(one.title, 40)} · {one.number}", doors.Queue(**{door.by: one.id}))] for one in found),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say, doors.Queue()),
    ]
    return Screen(say(f"queue-choose-{door.by}") if found else say("queue-none"), rows)


def over(say: Say, decided: Html) -> Screen:
    """The queue is empty."""
    rows = [[Button(say("button-plans"), doors.Plans())], common.ways(say)]
    return Screen(common.lines(decided, "", say("queue-none")), rows)


def pupils(say: Say, door: doors.ByHead, found: Sequence[Pupil], pages: Pages, now: datetime) -> Screen:
    """Students' reports that wait for their head."""
    numbered = list(enumerate(found, pages.offset + 1))
    items = [
        common.lines(
            say("queue-item", number=number, organisation=one.author, title=common.cut(one.title, 90)),
            say("review-age", days=age(say, one.sent_at, now)) if one.sent_at else None,
        )
        for number, one in numbered
    ]
    cards = [
        Button(say("button-check", number=number), doors.Preview(report=one.report_id)) for number, one in numbered
    ]
    rows = [
        *(cards[index : index + 2] for index in range(0, len(cards), 2)),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say),
    ]
    if not items:
        return Screen(say("pupils-none"), [[Button(say("button-team"), doors.Team())], common.ways(say)])
    return Screen(Html("\n\n".join([say("pupils-title", number=pages.total), *items])), rows)


def head_returned(say: Say, sheet: Sheet) -> Screen:
    """The head has given a report back to its student."""
    text = say("pupils-returned", number=str(sheet.report.id), author=sheet.author)
    return Screen(text, [[Button(say("button-pupils"), doors.ByHead())], common.ways(say)])
