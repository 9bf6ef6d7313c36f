"""Diplomas that were issued, as they are seen: in lists, one by one, and by whoever checks one."""

from collections.abc import Sequence
from datetime import date

from bot.telegram.diplomas import merit, whose
from bot.telegram.doors import diplomas as doors
from bot.telegram.paging import Pages
from bot.telegram.screen import Button, Question, Screen
from handlers.screens import common
from handlers.screens.plans import pairs
from locales import Html, Say
from models.queries.diplomas import Line
from models.rules.deadlines import day_of
from models.tables import Contest, Diploma, LetterState

FATES = {
    LetterState.SENT: "sent",
    LetterState.WAITING: "waits",
    LetterState.CLAIMED: "waits",
    LetterState.HELD: "waits",
    LetterState.UNREACHABLE: "unreachable",
}
"""What became of the letter that brings one; anything else has failed."""


def overview(say: Say, door: doors.IssuedDiplomas, row: Contest, found: Sequence[Line], pages: Pages) -> Screen:
    """A page of them by their numbers; words are typed to find one."""
    asked, back = Question("issued", str(door.contest)), doors.Diplomas(contest=door.contest)
    if not found:
        every = Button(say("button-issued-all"), doors.IssuedDiplomas(contest=door.contest))
        text = say("issued-not-found", words=door.words) if door.words else say("issued-none")
        return Screen(text, [[every] if door.words else [], common.ways(say, back)], asks=asked)
    head = (
        say("issued-found", words=door.words)
        if door.words
        else say("issued-title", title=common.cut(row.title, 100), number=pages.total)
    )
    buttons = [Button(say("issued-open", number=one.number), doors.DiplomaCard(diploma=one.id)) for one in found]
    rows = [
        *pairs(buttons),
        pages.arrows(lambda page: door.model_copy(update={"page": page})),
        common.ways(say, back),
    ]
    return Screen(Html("\n\n".join([head, *(_item(say, one) for one in found), say("issued-seek")])), rows, asks=asked)


def _item(say: Say, one: Line) -> Html:
    """The number, for what, to whom."""
    gone = say("issued-revoked") if one.revoked_at else None
    head = say(f"issued-{one.kind}", number=one.number, merit=merit(say, one.award, one.place))
    return common.lines(head, Html(say("issued-whose", whose=whose(one.words))), gone)


def card(say: Say, row: Diploma, fate: LetterState | None, *, done: str = "") -> Screen:
    """One of them, and what an organiser can do about it."""
    number = row.id
    gone = row.revoked_at is not None
    text = common.lines(
        say(f"issued-{row.kind}", number=row.number, merit=merit(say, row.award, row.place)),
        *_about(say, row),
        "",
        say("diploma-gone", at=row.revoked_at) if row.revoked_at else _fate(say, row, fate),
    )
    file = Button(say("button-diploma-file"), doors.TakeDiploma(diploma=number))
    acts = [
        Button(say("button-diploma-name"), doors.RenameDiploma(diploma=number)),
        Button(say("button-diploma-again"), doors.ResendDiploma(diploma=number)),
        Button(say("button-diploma-revoke"), doors.RevokeDiploma(diploma=number)),
    ]
    back = [Button(say("button-diploma-restore"), doors.RestoreDiploma(diploma=number))]
    rows = pairs([file, *(back if gone else acts)])
    return Screen(text, [*rows, common.ways(say, doors.IssuedDiplomas(contest=row.contest_id))], toast=done)


def _about(say: Say, row: Diploma) -> list[Html]:
    """What stands on the paper."""
    words = row.words
    return [
        say("diploma-for", contest=common.cut(words["contest"], 200), nomination=common.cut(words["nomination"], 150)),
        say("diploma-named", name=whose(words)),
    ]


def _fate(say: Say, row: Diploma, fate: LetterState | None) -> Html:
    if row.file:
        return say("diploma-is-sent")
    known = FATES.get(fate, "failed") if fate else "failed"
    return say("diploma-is-changed" if known == "sent" else f"diploma-is-{known}")


def rename(say: Say, row: Diploma) -> Screen:
    """Asks for the right name."""
    text = say("diploma-ask-name", number=row.number, name=row.words["name"])
    back = common.ways(say, doors.DiplomaCard(diploma=row.id))
    return Screen(text, [back], asks=Question("diploma-name", str(row.id)))


def revoke(say: Say, row: Diploma) -> Screen:
    """What revoking means."""
    text = say("diploma-revoke-sure", number=row.number, name=whose(row.words))
    sure = Button(say("button-diploma-revoke"), doors.RevokeDiploma(diploma=row.id, sure=True), style="danger")
    return Screen(text, [[sure], common.ways(say, doors.DiplomaCard(diploma=row.id))])


def mine(say: Say, found: Sequence[Line], pages: Pages) -> Screen:
    """One's own; a button brings the file."""
    if not found:
        return Screen(say("mydiplomas-none"), [common.ways(say)])
    items = [_own(say, one) for one in found]
    buttons = [Button(say("issued-open", number=one.number), doors.TakeDiploma(diploma=one.id)) for one in found]
    rows = [*pairs(buttons), pages.arrows(lambda page: doors.MyDiplomas(page=page)), common.ways(say)]
    return Screen(Html("\n\n".join([say("mydiplomas", number=pages.total), *items, say("mydiplomas-take")])), rows)


def _own(say: Say, one: Line) -> Html:
    words = one.words
    return common.lines(
        say(f"issued-{one.kind}", number=one.number, merit=merit(say, one.award, one.place)),
        say("diploma-for", contest=common.cut(words["contest"], 100), nomination=common.cut(words["nomination"], 80)),
        say("mydiplomas-team", name=common.cut(words["name"], 100)) if words["team"] else None,
    )


# ─── a check


def checked(say: Say, row: Diploma | None) -> Screen:
    """True, revoked or unknown; with no more about anybody than what stands on the paper."""
    if row is None:
        return Screen(say("check-unknown"), [common.ways(say)])
    state = "true" if row.revoked_at is None else "revoked"
    text = common.lines(
        say(f"check-{state}-{row.kind}", number=row.number),
        say("check-revoked-on", day=day_of(row.revoked_at, say.zone.key)) if row.revoked_at else None,
        "",
        say("diploma-named", name=whose(row.words)),
        say("diploma-team", team=common.cut(row.words["team"], 400)) if row.words["team"] else None,
        say("check-merit", merit=merit(say, row.award, row.place)),
        *_about(say, row)[:1],
        say("check-issued", day=date.fromisoformat(row.words["day"]), issuer=_issuer(row)),
        "",
        say("check-compare") if row.revoked_at is None else None,
    )
    return Screen(text, [common.ways(say)])


def _issuer(row: Diploma) -> str:
    return common.cut(row.words["issuer"].replace("\n", ", "), 200)


def only_a_sample(say: Say) -> Screen:
    """The code of a page that shows how diplomas will look."""
    return Screen(say("check-sample"), [common.ways(say)])
